// The JavaScript beside the WebAssembly: the explorer for the loader, and the rules without the screen.

/* global DX_WORDS */

import { begin } from './explorer.js';
import { currentExports, instantiate } from './instance.js';

export { classify, taxonomy } from './api.js';
export { initSync } from './instance.js';

const { en, ...others } = DX_WORDS;

/**
 * Starts an explorer for the loader, which fetches each file with `get`.
 * @type {import('./types').Core['start']}
 */
export function start(wasm, build, get, fail) {
  /** @param {string} tag */
  const fetchWords = async (tag) => (await get(...DX_WORDS[tag])).json();
  return begin(wasm, build, { packs: Object.keys(others), fetchWords }, fail);
}

/**
 * Makes `classify` and `taxonomy` ready, in a browser; in Node, `initSync({ module: bytes })` does. Where an element is
 * shown they are ready, and nothing is fetched again.
 * @param {string | URL} [source]
 */
export default async function init(source = new URL('dystonia-explorer-core_bg.wasm', import.meta.url)) {
  if (currentExports()) return currentExports();
  const response = await fetch(source);
  return (await instantiate(await WebAssembly.compile(await response.arrayBuffer()))).exports;
}
