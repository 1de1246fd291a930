// The JavaScript beside the WebAssembly: the explorer for the loader, and the rules without the screen.

import { begin } from './explorer.js';
import { ready } from './instance.js';

export { classify, taxonomy } from './api.js';
export { initSync } from './instance.js';

/** Starts an explorer for the loader, whose `files` fetch the words. @type {import('./types').Core['start']} */
export function start(wasm, build, files, fail) {
  /** @type {import('./types').FetchWords} */
  const fetchWords = async (tag) => (await files.get(...DX_WORDS[tag])).json();
  return begin(wasm, build, Object.keys(DX_WORDS), fetchWords, fail);
}

/**
 * Makes `classify` and `taxonomy` ready, in a browser; in Node, `initSync({ module: bytes })` does. Where an element is
 * shown they are ready, and nothing is fetched again.
 * @type {typeof import('./core').default}
 */
export default async function init(source = new URL('dystonia-explorer-core_bg.wasm', import.meta.url)) {
  return ready(() => fetch(source));
}
