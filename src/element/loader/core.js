// The JavaScript beside the WebAssembly: what the loader starts, and the rules without the screen.

/* global DX_WORDS */

import { instantiate, running } from './instance.js';
import { begin } from './session.js';

export { initSync } from './instance.js';
export { classify, taxonomy } from './rules.js';

/** The files with words, by tag: the path of each and its hash; the build puts them in. */
const WORDS = DX_WORDS;
const { en, ...others } = WORDS;

/** For the loader, which fetches each file with `get`. */
export function start(wasm, build, get, fail) {
  const words = async (tag) => (await get(...WORDS[tag])).json();
  return begin(wasm, build, { packs: Object.keys(others), words }, fail);
}

/**
 * Makes `classify` and `taxonomy` ready, in a browser; in Node, `initSync({ module: bytes })` does. Where an element is
 * shown they are ready, and nothing is fetched again.
 */
export default async function init(source = new URL('dystonia-explorer-core_bg.wasm', import.meta.url)) {
  if (running()) return running();
  const response = await fetch(source);
  return (await instantiate(await WebAssembly.compile(await response.arrayBuffer()))).exports;
}
