
// Stands in place of the end of the glue that wasm-bindgen writes, which has many more ways to find and start a module.
// All of it is within a function: each instance of the module has a glue of its own.

/* global DX_TEXTS */

let wasm;

/** Where the texts are that stand in the module itself. */
const [begin, end] = DX_TEXTS;

/** Those that JavaScript was told, by place and length: names that are said hundreds of times are made once. */
const texts = new Map();

/** The longest that is kept. */
const LONGEST = 63;

// In place of wasm-bindgen's function, which makes a new string each time.
function getStringFromWasm0(ptr, len) {
  if (len > LONGEST || ptr < begin || ptr >= end) return makeString(ptr, len);
  const place = ptr * (LONGEST + 1) + len;
  const known = texts.get(place);
  if (known !== undefined) return known;
  const made = makeString(ptr, len);
  texts.set(place, made);
  return made;
}

/** What the figures are made of. */
const SVG = ['svg', 'g', 'path', 'pattern', 'use'];

// In place of one in the namespace that Yew asks for: in a release that is the same for all (`stand_ins.rs`).
function element(name) {
  return SVG.includes(name) ? document.createElementNS('http://www.w3.org/2000/svg', name) : document.createElement(name);
}

return {
  answer,
  firstPiece,
  ids,
  taxonomyOf,
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
