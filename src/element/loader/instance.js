// The one instance of the WebAssembly module; after a fault another, if it is started again.

/* global DX_BUILD */

import { because } from './causes.js';
import makeGlue from 'dystonia-explorer-glue';

/** The name under which the module imports its glue. */
const GLUE = './dystonia-explorer-core_bg.js';

/** The glue of the instance that serves, and what the instance exports. */
let serving = null;

/** The glue of a new instance, and who is to be told when that has ended. */
const fresh = () => ({ glue: makeGlue(), fails: [] });

/** Throws unless what was loaded is of this very build. */
export function checkBuild(build) {
  if (build !== DX_BUILD) throw because('mismatch', `${build} beside ${DX_BUILD}`);
}

/** A module of this very build: those of others call what they need by the same names, which mean something else. */
function checked(module) {
  const [build] = WebAssembly.Module.customSections(module, 'build');
  checkBuild(new TextDecoder().decode(build));
  return module;
}

/** Takes an instance, unless one serves already; whoever asked for it is told by `fail` when it has ended. */
function take(own, { exports }, fail) {
  if (fail) (serving || own).fails.push(fail);
  if (serving) return serving;
  let ended = false;
  // Whatever throws within the module has ended it: nothing catches there, and nothing is put back in order.
  const guard = (call) => (...args) => {
    if (ended) return undefined;
    try {
      return call(...args);
    } catch (error) {
      ended = true;
      if (serving === own) serving = null;
      own.fails.forEach((told) => told(error));
      throw error;
    }
  };
  serving = Object.assign(own, { exports });
  own.glue.__wbg_set_wasm(Object.fromEntries(Object.entries(exports)
    .map(([name, value]) => [name, typeof value === 'function' ? guard(value) : value])));
  exports.__wbindgen_start();
  return serving;
}

/** Makes the instance, unless there is one. */
export async function instantiate(module, fail) {
  const own = fresh();
  return take(own, await WebAssembly.instantiate(checked(module), { [GLUE]: own.glue }), fail);
}

/** What the instance that serves exports, if one does. */
export const running = () => serving && serving.exports;

/** The same as `instantiate` without waiting, from bytes. */
export function initSync({ module }) {
  if (running()) return running();
  const own = fresh();
  return take(own, new WebAssembly.Instance(checked(new WebAssembly.Module(module)), { [GLUE]: own.glue })).exports;
}

/** What serves. */
export function serves() {
  if (!serving) throw new Error('dystonia-explorer: await init() first');
  return serving.glue;
}
