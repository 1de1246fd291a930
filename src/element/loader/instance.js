// The one instance of the WebAssembly module; after a fault another, if it is started again.

import { because } from './causes.js';
import makeGlue from 'dystonia-explorer-glue';

/** @import { Glue, Instance } from './types' */

/** The name under which the module imports its glue. */
const GLUE = './dystonia-explorer-core_bg.js';

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

/** Makes an instance the one that serves, unless one does. @param {Glue} glue @param {WebAssembly.Instance} made */
function serve(glue, { exports }) {
  if (current) return current;
  const instance = current = { glue, exports, fails: [] };
  glue.__wbg_set_wasm(guard(instance));
  /** @type {Function} */ (exports.__wbindgen_start)();
  return instance;
}

/**
 * Makes the instance, unless one serves. `fail` is called when the instance has ended.
 * @param {WebAssembly.Module} module @param {(error: unknown) => void} [fail]
 */
export async function instantiate(module, fail) {
  const glue = makeGlue();
  const instance = serve(glue, await WebAssembly.instantiate(checked(module), { [GLUE]: glue }));
  if (fail) instance.fails.push(fail);
  return instance;
}

/** The exports of the instance that serves; makes one unless one does. @param {() => Promise<Response>} load */
export async function ready(load) {
  if (current) return current.exports;
  return (await instantiate(await WebAssembly.compile(await (await load()).arrayBuffer()))).exports;
}

/** Makes the instance from bytes, without waiting. @param {{ module: BufferSource }} from */
export function initSync({ module }) {
  if (current) return current.exports;
  const glue = makeGlue();
  return serve(glue, new WebAssembly.Instance(checked(new WebAssembly.Module(module)), { [GLUE]: glue })).exports;
}

/** The glue of the instance that serves. */
export function currentGlue() {
  if (!current) throw new Error('dystonia-explorer: await init() first');
  return current.glue;
}
