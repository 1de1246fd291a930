// The explorer of a page: one instance of the module, which serves all elements.

import { checkBuild, instantiate } from './instance.js';
import { Side } from './side.js';
import { sheetOf } from './style_sheet.js';
import { Words } from './words.js';

/** The media type of a WebAssembly module. */
const TYPE = 'application/wasm';

/** The module of a response, compiled while it arrives if the server declares its type. @param {Response} response */
async function compile(response) {
  const type = response.headers.get('content-type');
  if (type === TYPE) return WebAssembly.compileStreaming(response);
  // The bytes in a single-file bundle have no type.
  if (type !== null) {
    console.warn(`dystonia-explorer: its .wasm file comes as ${type}, which works; its type is ${TYPE}.`);
  }
  return WebAssembly.compile(await response.arrayBuffer());
}

/**
 * Starts the module whose file is on its way. `tags` are the languages of the release; `fail` is called when the module has
 * ended.
 * @param {Promise<Response>} file @param {string} build @param {string[]} tags @param {import('./types').FetchWords} fetchWords
 * @param {(error: unknown) => void} fail @returns {import('./types').Explorer}
 */
export function begin(file, build, tags, fetchWords, fail) {
  checkBuild(build);
  const words = new Words(tags, fetchWords);
  const glue = file.then(async (response) => {
    const instance = await instantiate(await compile(response), fail);
    words.serve(instance.glue);
    return instance.glue;
  });
  return {
    async attach(element, listener) {
      // While the module is on its way.
      sheetOf(element.ownerDocument);
      words.prefetch(element, file);
      const { Widget } = await glue;
      const side = new Side(element, listener, words);
      listener.created(side);
      side.widget = new Widget(side);
      await side.isReady;
      // A task of its own for rendering, which is long enough on a slow phone.
      await new Promise((resolve) => { setTimeout(resolve); });
      return side;
    },
  };
}
