// The files beside the script: each is fetched once, with its integrity.

import { because, isFailure } from './causes.js';
import { short } from './options.js';

/** @import { Files } from './types' */

/** The hashes of the two files that are always needed. */
const [CORE_HASH, WASM_HASH] = DX_FILES;

/** The files of this release, in the folder of the script. @implements {Files} */
export class FolderFiles {
  /** @param {string} script */
  constructor(script) {
    this.script = script;
    this.base = script;
  }

  /** @param {string} path */
  url(path) {
    return new URL(path, this.base).href;
  }

  /** Makes another folder that of the files. @param {string | null} folder */
  find(folder) {
    if (!folder) return;
    try {
      // Twice, so that only addresses of folders pass.
      this.base = new URL('.', new URL(`${folder}/`, document.baseURI)).href;
    } catch {
      console.warn(`dystonia-explorer: base-url="${short(folder)}" is not known; allowed: the address of a folder.`);
    }
  }

  /** @param {string} path @param {string} integrity */
  async get(path, integrity) {
    try {
      return await fetch(this.url(path), { integrity });
    } catch (error) {
      throw await this.reason(path, integrity, error);
    }
  }

  /** Why a file did not come. @param {string} path @param {string} integrity @param {unknown} error */
  async reason(path, integrity, error) {
    const url = this.url(path);
    try {
      const response = await fetch(url, { cache: 'force-cache' });
      if (!response.ok) return because('network', `${url}: HTTP ${response.status}`);
      await response.arrayBuffer();
    } catch {
      return because('network', `${url}: ${error}`);
    }
    return fetch(url, { cache: 'force-cache', integrity }).then(
      () => because('network', `${url}: ${error}`), () => because('mismatch', url),
    );
  }

  wasm() {
    return this.get('dystonia-explorer-core_bg.wasm', WASM_HASH);
  }

  async core() {
    const path = 'dystonia-explorer-core.js';
    // A policy of nonces trusts a script with the nonce of this one.
    const nonce = [...document.scripts].find(({ src }) => src === this.script)?.nonce || '';
    const link = Object.assign(document.createElement('link'), {
      rel: 'modulepreload', href: this.url(path), integrity: CORE_HASH, nonce,
    });
    /** @param {string | null} crossOrigin */
    const loaded = (crossOrigin) => new Promise((onload, onerror) => {
      Object.assign(link, { crossOrigin, onload, onerror });
      document.head.append(link);
    });
    try {
      // WebKit does not check the hash of a module: there, the file is checked before, and then read from the cache.
      if (/^Apple/.test(navigator.vendor)) await (await this.get(path, CORE_HASH)).arrayBuffer();
      // Both ways mean the same, but Firefox fails one that the page has in the other: as a hint, or imported itself.
      else await loaded('').catch(() => loaded(null));
      return await import(link.href);
    } catch (error) {
      throw isFailure(error) ? error
        : await this.reason(path, CORE_HASH, (error instanceof Error && error.message) || 'not loaded');
    } finally {
      link.remove();
    }
  }
}
