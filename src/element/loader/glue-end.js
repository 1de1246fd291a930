
// Stands in place of the end of the glue that wasm-bindgen writes, which has many more ways to find and start a module.
// All of it is within a function: each instance of the module has a glue of its own.

let wasm;

return {
  classify,
  taxonomy,
  setPack,
  setReading,
  Widget,
  /** What the module asks of JavaScript. */
  imports: __wbg_get_imports,
  /** Takes what a new instance exports. */
  take(exports) {
    wasm = exports;
    wasm.__wbindgen_start();
  },
};
