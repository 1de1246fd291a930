// `classify` and `taxonomy`: copies what a page passes into plain values before the module gets it.
//
// Reading a page's value can run the page's code (getters, proxies) and throw. None of that may happen within the module.

import { currentGlue } from './instance.js';

/** @import { ClassifyOptions } from './core' */

/** One entry more than the module reads: it refuses such a list. */
const MOST_ENTRIES = 10_001;

/** What `read` returns, or `substitute` if it throws. @template T @param {() => T} read @param {T} substitute */
function attempt(read, substitute) {
  try {
    return read();
  } catch {
    return substitute;
  }
}

/** Whether a value is an array. The check of a revoked proxy throws. @param {unknown} value @returns {value is unknown[]} */
const isArray = (value) => attempt(() => Array.isArray(value), false);

/** A value that the rules can use, or the description of another. No code of the value runs. @param {unknown} value */
function plain(value) {
  const kind = typeof value;
  // The `document.all` of old pages is of type undefined, too.
  if (value === null || kind === 'boolean' || kind === 'undefined') return value;
  // No id is as long.
  if (typeof value === 'string') return value.slice(0, 99).toWellFormed();
  if (kind === 'number') return { description: String(value) };
  if (isArray(value)) return { description: 'an array' };
  return { description: `${kind === 'object' ? 'an' : 'a'} ${kind}` };
}

/** The entries of a list of regions; any other value in words. @param {unknown} regions */
function entries(regions) {
  if (!isArray(regions)) return plain(regions);
  /** @type {unknown} */
  const length = attempt(() => regions.length, NaN);
  // A proxy can claim any.
  if (typeof length !== 'number' || !(length >= 0)) return { description: 'an array without a length' };
  return Array.from({ length: Math.min(length, MOST_ENTRIES) }, (_, index) => (
    attempt(() => plain(regions[index]), { description: `at index ${index}, which cannot be read` })));
}

/** The options of `classify`; any other value in words. @param {unknown} value */
function options(value) {
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object' || isArray(value)) return plain(value);
  /** @param {'scheme' | 'oneSide'} key */
  const read = (key) => (
    attempt(() => plain(/** @type {ClassifyOptions} */ (value)[key]), { description: 'which cannot be read' }));
  return { scheme: read('scheme'), oneSide: read('oneSide') };
}

/** @type {typeof import('./core').classify} */
export const classify = (regions, settings) => {
  // Copied first: the page's code may end or replace the instance.
  const [list, wanted] = [entries(regions), options(settings)];
  return currentGlue().classify(list, wanted);
};

/** @type {typeof import('./core').taxonomy} */
export const taxonomy = (scheme) => currentGlue().taxonomy(plain(scheme));
