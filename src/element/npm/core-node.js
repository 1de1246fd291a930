// The rules without the screen, in Node: read from the disk what a browser fetches.

import { readFileSync } from 'node:fs';
import { initSync } from './split/dystonia-explorer-core.js';

export { classify, initSync, taxonomy } from './split/dystonia-explorer-core.js';

/** Makes `classify` and `taxonomy` ready. @type {typeof import('./core').default} */
export default async function init(source = new URL('split/dystonia-explorer-core_bg.wasm', import.meta.url)) {
  return initSync({ module: readFileSync(source) });
}
