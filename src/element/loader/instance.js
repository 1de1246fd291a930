// The one instance of the WebAssembly module.

import { imports, take } from 'dystonia-explorer-glue';

/** Whatever throws within the module has ended it: nothing catches there, and nothing is put back in order. */
function guarded(exports, fail) {
  const guard = (call) => (...args) => {
    try {
      return call(...args);
    } catch (error) {
      fail(error);
      throw error;
    }
  };
  return Object.fromEntries(Object.entries(exports)
    .map(([name, value]) => [name, typeof value === 'function' ? guard(value) : value]));
}

/** Makes the instance, unless there is one; `fail` is told when it has ended. */
export async function instantiate(module, fail = () => {}) {
  const { exports } = await WebAssembly.instantiate(module, imports());
  return take(guarded(exports, fail));
}

/** The same without waiting, from bytes. */
export function initSync({ module }) {
  return take(new WebAssembly.Instance(new WebAssembly.Module(module), imports()).exports);
}
