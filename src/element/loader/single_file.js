// The single-file bundles: everything is within the script, and nothing is fetched.

import { wasm, words } from 'dystonia-explorer-single-file';
import { define } from './element.js';
import { begin } from './explorer.js';
import { ready } from './instance.js';

export { classify, taxonomy } from './api.js';

/** The version of this release. */
export const version = DX_VERSION;

/** The content of a gzip file in base64. @param {string} text */
function unpack(text) {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')));
}

const load = async () => unpack(wasm);

/** @type {import('./types').FetchWords} */
const fetchWords = async (tag) => unpack(words[tag]).json();

/** Makes `classify` and `taxonomy` ready. */
export const init = () => ready(load);
export { init as default };

define({
  core: async () => ({
    start: (file, build, _, fail) => begin(file, build, Object.keys(words), fetchWords, fail),
  }),
  wasm: load,
  get: () => Promise.reject(new Error('everything is here')),
  find() {},
}, version);
