// The one-file forms: everything is held within the script, and nothing is fetched.

/* global DX_VERSION */

import { wasm, words } from 'dystonia-explorer-held';
import { define } from './element.js';
import { instantiate } from './instance.js';
import { begin } from './session.js';

export { classify, taxonomy } from './rules.js';

/** The version of this release. */
export const version = DX_VERSION;

/** What a text in base64 holds, once unpacked. */
function unpack(text) {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')));
}

/** Makes `classify` and `taxonomy` ready. */
export async function init() {
  return (await instantiate(await WebAssembly.compile(await unpack(wasm).arrayBuffer()))).exports;
}
export { init as default };

const { en, ...others } = words;
const held = { packs: Object.keys(others), words: (tag) => unpack(words[tag]).json() };

define({
  core: async () => ({ start: (file, build, get, fail) => begin(file, build, held, fail) }),
  wasm: async () => unpack(wasm),
  find() {},
}, version);
