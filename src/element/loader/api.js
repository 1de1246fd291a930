// `classify` and `taxonomy`: copies what a page passes into plain values, and asks the module.
//
// Reading a page's value can run the page's code (getters, proxies) and fail. None of that may happen within the module.

import { currentGlue } from './instance.js';

/** One entry more than the module reads: it refuses such a list. */
const MOST_ENTRIES = 10_001;

/** Whether a value is an array. Asking a revoked proxy fails. */
function isArray(value) {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

/** A value that the rules can use, as it is; any other in words. No code of the value runs. */
function plain(value) {
  const kind = typeof value;
  // A list of all nodes of an old page calls itself undefined, too.
  if (value === null || kind === 'boolean' || kind === 'undefined') return value;
  // No id is as long.
  if (kind === 'string') return value.slice(0, 99).toWellFormed();
  if (kind === 'number') return { description: String(value) };
  if (isArray(value)) return { description: 'an array' };
  return { description: `${kind === 'object' ? 'an' : 'a'} ${kind}` };
}

/** The value at a key. Code of the owner may run, and fail. */
function read(owner, key) {
  try {
    return plain(owner[key]);
  } catch {
    return { description: typeof key === 'number' ? `at index ${key}, which cannot be read` : 'which cannot be read' };
  }
}

/** The entries of a list of regions; any other value in words. */
function entries(regions) {
  if (!isArray(regions)) return plain(regions);
  let length;
  try {
    length = regions.length;
  } catch { /* As without one. */ }
  // A proxy can claim any.
  if (typeof length !== 'number' || !(length >= 0)) return { description: 'an array without a length' };
  return Array.from({ length: Math.min(length, MOST_ENTRIES) }, (_, index) => read(regions, index));
}

/** The options of `classify`; any other value in words. */
function options(value) {
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object' || isArray(value)) return plain(value);
  return { scheme: read(value, 'scheme'), oneSide: read(value, 'oneSide') };
}

export const classify = (regions, settings) => {
  // Copied first: the page's code may end or replace the instance.
  const [list, wanted] = [entries(regions), options(settings)];
  return currentGlue().classify(list, wanted);
};

export const taxonomy = (scheme) => currentGlue().taxonomy(plain(scheme));
