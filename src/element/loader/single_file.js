// The single-file bundles: everything is within the script, and nothing is fetched.

/* global DX_VERSION */

import { wasm, words } from 'dystonia-explorer-single-file';
import { define } from './element.js';
import { begin } from './explorer.js';
import { currentExports, instantiate } from './instance.js';

export { classify, taxonomy } from './api.js';

/** The version of this release. */
export const version = DX_VERSION;

/** The content of a gzip file in base64. @param {string} text */
function unpack(text) {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')));
}

/** Makes `classify` and `taxonomy` ready. */
export async function init() {
  if (currentExports()) return currentExports();
  return (await instantiate(await WebAssembly.compile(await unpack(wasm).arrayBuffer()))).exports;
}
export { init as default };

const { en, ...others } = words;
/** @type {import('./types').WordFiles} */
const wordFiles = { packs: Object.keys(others), fetchWords: (tag) => unpack(words[tag]).json() };

define({
  core: async () => ({ start: (file, build, _, fail) => begin(file, build, wordFiles, fail) }),
  wasm: async () => unpack(wasm),
  get: () => Promise.reject(new Error('everything is here')),
  find() {},
}, version);
