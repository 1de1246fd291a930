// The one instance of the WebAssembly module; after a fault another, if it is started again.

/* global DX_BUILD */

import { because } from './causes.js';
import glue from 'dystonia-explorer-glue';

/** The glue of the instance that serves, and what the instance exports. */
let serving = null;

/** The glue of a new instance, and who is to be told when that has ended. */
const fresh = () => ({ ...glue(), fails: [] });

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
  // Without a list of arguments, which would be made at each call; `cargo xtask dist` stops if anything takes more.
  const guard = (call) => (a, b, c, d, e) => {
    if (ended) return undefined;
    try {
      return call(a, b, c, d, e);
    } catch (error) {
      ended = true;
      if (serving === own) serving = null;
      own.fails.forEach((told) => told(error));
      throw error;
    }
  };
  serving = Object.assign(own, { exports });
  // What has a number for its name is there for the second module alone.
  own.take(Object.fromEntries(Object.entries(exports).filter(([name]) => !/^\d/.test(name))
    .map(([name, value]) => [name, typeof value === 'function' ? guard(value) : value])));
  return serving;
}

/** Makes the instance, unless there is one. */
export async function instantiate(module, fail) {
  const own = fresh();
  return take(own, await WebAssembly.instantiate(checked(module), own.imports()), fail);
}

/** What the instance that serves exports, if one does. */
export const running = () => serving && serving.exports;

/** The same as `instantiate` without waiting, from bytes. */
export function initSync({ module }) {
  if (running()) return running();
  const own = fresh();
  return take(own, new WebAssembly.Instance(checked(new WebAssembly.Module(module)), own.imports())).exports;
}

/** Adds the second module to an instance: the first one calls into it from then on. */
export async function complete(own, module) {
  // Once: it would put its data back as it was at first.
  if (own.isComplete) return;
  // The glue's functions last: an export may have the name of one.
  await WebAssembly.instantiate(checked(module), { _: { ...own.exports, ...own.imports()._ } });
  own.isComplete = true;
}

/** What serves. */
export function serves() {
  if (!serving) throw new Error('dystonia-explorer: await init() first');
  return serving;
}
