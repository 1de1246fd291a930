// Why it cannot run: the causes that a page can tell apart, each with what helps.

/** @import { Failure } from './types' */

const HELP = {
  policy: "The page's Content-Security-Policy needs 'wasm-unsafe-eval', with its quotes, in script-src.",
  'no-webassembly': 'This browser has no WebAssembly, or it is turned off.',
  'old-browser': 'It needs Chrome or Edge 111, Firefox 121, Safari 16.4, or newer.',
  network: 'A file could not be loaded. Is it there? Do script-src and connect-src allow it? '
    + 'Does another site send Access-Control-Allow-Origin?',
  mismatch: 'A file was changed, or is of another version. Keep the files of a release in one folder.',
  trap: 'It stopped by a fault.',
};

/** An error with a cause; `detail` is what the platform reported. @param {keyof HELP} id @param {unknown} [detail] */
export const because = (id, detail) => Object.assign(new Error(HELP[id]), { id, detail });

/** Whether an error has a cause. @param {any} error @returns {error is Failure} */
export const isFailure = (error) => Boolean(error && error.id);

/** Prints in one message what happened, why, and what helps. @param {string} what @param {unknown} error */
export function report(what, error) {
  const { id, message, detail } = isFailure(error) ? error : because('mismatch');
  console.error(`dystonia-explorer: ${what} (${id}). ${message}`, detail || '');
}

/** Throws what this browser or this page's policy makes impossible, before anything is fetched. */
export async function check() {
  if (typeof WebAssembly !== 'object') throw because('no-webassembly');
  // The newest feature of each of the three engines that is used.
  if (!('adoptedStyleSheets' in document) || !CSS.supports('selector(:has(a))')
    || !CSS.supports('color', 'color-mix(in oklab, red, blue)')) throw because('old-browser');
  try {
    // The smallest module.
    new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
  } catch (error) {
    // The policy is named by an event, a little later.
    const event = await /** @type {Promise<SecurityPolicyViolationEvent | undefined>} */ (new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', resolve, { once: true });
      setTimeout(resolve, 100);
    }));
    throw because('policy', (event && event.originalPolicy) || error);
  }
}
