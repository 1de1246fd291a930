// The one instance of the WebAssembly module; after a fault another, if it is started again.

/* global DX_BUILD */

import { because } from './causes.js';
import makeGlue from 'dystonia-explorer-glue';

/** The name under which the module imports its glue. */
const GLUE = './dystonia-explorer-core_bg.js';

/** @typedef {import('./types').Instance} Instance */

/** The instance that serves. @type {Instance | null} */
let current = null;

/** Throws unless a file is of this very build. @param {string} build */
export function checkBuild(build) {
  if (build !== DX_BUILD) throw because('mismatch', `${build} beside ${DX_BUILD}`);
}

/**
 * A module of this very build: those of others call what they need by the same names, which mean something else.
 * @param {WebAssembly.Module} module
 */
function checked(module) {
  const [build] = WebAssembly.Module.customSections(module, 'build');
  checkBuild(new TextDecoder().decode(build));
  return module;
}

/**
 * Guards the exports of an instance. A call that throws has ended the instance: nothing catches within the module, and
 * nothing is put back in order. Later calls do nothing.
 * @param {Instance} instance
 */
function guard(instance) {
  let hasEnded = false;
  /** @param {Function} call */
  const guarded = (call) => (/** @type {unknown[]} */ ...args) => {
    if (hasEnded) return undefined;
    try {
      return call(...args);
    } catch (error) {
      hasEnded = true;
      if (current === instance) current = null;
      instance.fails.forEach((fail) => fail(error));
      throw error;
    }
  };
  return Object.fromEntries(Object.entries(instance.exports)
    .map(([name, value]) => [name, typeof value === 'function' ? guarded(value) : value]));
}

/** @returns {Instance} */
const fresh = () => ({ glue: makeGlue(), exports: {}, fails: [] });

/** Makes an instance the one that serves, unless one does. @param {Instance} instance @param {WebAssembly.Exports} exports */
function serve(instance, exports) {
  if (current) return current;
  current = instance;
  instance.exports = exports;
  instance.glue.__wbg_set_wasm(guard(instance));
  /** @type {Function} */ (exports.__wbindgen_start)();
  return instance;
}

/**
 * Makes the instance, unless one serves. `fail` is called when the instance has ended.
 * @param {WebAssembly.Module} module @param {(error: unknown) => void} [fail]
 */
export async function instantiate(module, fail) {
  const made = fresh();
  const { exports } = await WebAssembly.instantiate(checked(module), { [GLUE]: made.glue });
  const instance = serve(made, exports);
  if (fail) instance.fails.push(fail);
  return instance;
}

/** The exports of the instance that serves, if one does. */
export const currentExports = () => current && current.exports;

/** The same as `instantiate` without waiting, from bytes. @param {{ module: BufferSource }} from */
export function initSync({ module }) {
  if (current) return current.exports;
  const made = fresh();
  const instance = new WebAssembly.Instance(checked(new WebAssembly.Module(module)), { [GLUE]: made.glue });
  return serve(made, instance.exports).exports;
}

/** The glue of the instance that serves. */
export function currentGlue() {
  if (!current) throw new Error('dystonia-explorer: await init() first');
  return current.glue;
}
