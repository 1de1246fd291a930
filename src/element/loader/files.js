// The files beside the script: each asked for once, each with its integrity.

/* global DX_FILES */

import { because } from './causes.js';
import { short } from './options.js';

/** The hashes of the two files that are always needed; the build puts them in. */
const [CORE_HASH, WASM_HASH] = DX_FILES;

/** The files of this release, in the folder of the script at `from`. */
export function filesBeside(from) {
  let base = from;
  const url = (path) => new URL(path, base).href;

  /** Why a file did not come: it is not the one that belongs here, or it cannot be had, or not be run. */
  async function reason(path, integrity, error) {
    const of = url(path);
    try {
      const response = await fetch(of, { cache: 'force-cache' });
      if (!response.ok) return because('network', `${of}: HTTP ${response.status}`);
      await response.arrayBuffer();
    } catch (again) {
      return because('network', `${of}: ${error}`);
    }
    return fetch(of, { cache: 'force-cache', integrity }).then(
      () => because('network', `${of}: ${error}`), () => because('mismatch', of),
    );
  }

  async function get(path, integrity) {
    try {
      return await fetch(url(path), { integrity });
    } catch (error) {
      throw await reason(path, integrity, error);
    }
  }

  return {
    get,

    /** Looks for everything in another folder. */
    find(folder) {
      if (!folder) return;
      try {
        // Twice, so that only addresses of folders pass.
        base = new URL('.', new URL(`${folder}/`, document.baseURI));
      } catch (error) {
        console.warn(`dystonia-explorer: base-url="${short(folder)}" is not known; allowed: the address of a folder.`);
      }
    },

    async core() {
      const path = 'dystonia-explorer-core.js';
      // A policy of nonces trusts what bears the one that this script came with.
      const { nonce = '' } = [...document.scripts].find(({ src }) => src === from) || {};
      const link = Object.assign(document.createElement('link'), {
        rel: 'modulepreload', href: url(path), integrity: CORE_HASH, nonce,
      });
      const loaded = (crossOrigin) => new Promise((onload, onerror) => {
        Object.assign(link, { crossOrigin, onload, onerror });
        document.head.append(link);
      });
      try {
        // WebKit looks at no hash of a module: there, the file is checked before, and then taken from what is kept of it.
        if (/^Apple/.test(navigator.vendor)) {
          await (await get(path, CORE_HASH)).arrayBuffer();
        } else {
          // Both ways mean the same, but Firefox fails one that the page has in the other: as a hint, or imported itself.
          await loaded('').catch(() => loaded(null));
        }
        return await import(link.href);
      } catch (error) {
        throw error.id ? error : await reason(path, CORE_HASH, error.message || 'not loaded');
      } finally {
        link.remove();
      }
    },

    wasm: () => get('dystonia-explorer-core_bg.wasm', WASM_HASH),
  };
}
