
// Stands in place of the end of the glue that wasm-bindgen writes, which has many more ways to find and start a module.

let wasm;

/** What the module asks of JavaScript. */
export const imports = __wbg_get_imports;

/** Takes what a new instance exports, unless there is an instance already. */
export function take(exports) {
  if (!wasm) {
    wasm = exports;
    wasm.__wbindgen_start();
  }
  return wasm;
}
