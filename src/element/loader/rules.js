// What pages and programs may ask of the rules: reads what they ask, whatever it is, and says what the module answers.
//
// Here, because the module would have to call for each piece of either: 86 calls for one answer.

import { serves } from './instance.js';

/** More entries than any list of nine regions has a reason to hold; a bound on the work of one call. */
const MOST = 10_000;

/** Where the list, and "all of it is on one side", stand in a question, after the regions; as in `api.rs`. */
const LIST = 9;
const ONE_SIDE = 10;
const ALL_REGIONS = (1 << LIST) - 1;

/** The ids of everything, each at the place that stands for it: fetched at the first question, the same for a build. */
let ids = null;

/** What answers now. Asked for again after code of a page ran, which can have ended it. */
function serving() {
  const own = serves();
  if (!ids) {
    const [schemes, regions, groups, types, rules] = own.ids().split('\n').map((kind) => kind.trim().split(' '));
    ids = { schemes, regions, groups, types, rules };
  }
  return own;
}

const allowed = (kind) => `allowed ids: ${ids[kind].join(', ')}`;

/** What is wrong with a value, and what is allowed. */
const WRONG = {
  regions: (bad) => `regions must be an array of region ids, not ${bad}; ${allowed('regions')}`,
  length: (bad) => `regions has ${bad} entries, at most ${MOST} are read; ${allowed('regions')}`,
  region: (bad) => `unknown region ${bad}; ${allowed('regions')}`,
  scheme: (bad) => `unknown scheme ${bad}; ${allowed('schemes')}`,
  options: (bad) => `options must be an object, null or left out, not ${bad}; allowed: scheme (${
    ids.schemes.join(', ')}), oneSide (true, false)`,
  oneSide: (bad) => `oneSide must be true or false, not ${bad}`,
};

function isArray(value) {
  try {
    return Array.isArray(value);
  } catch (error) {
    return false;
  }
}

/** A value in words that are safe to print: no code of the value runs. */
function named(value) {
  const kind = typeof value;
  if (kind === 'string') {
    const start = value.slice(0, 40).toWellFormed();
    return `"${start}${start.length < value.length ? '…' : ''}"`;
  }
  // A list of all nodes of an old page calls itself undefined, too.
  if (kind === 'undefined') return kind;
  if (value === null || kind === 'number' || kind === 'boolean') return String(value);
  if (isArray(value)) return 'an array';
  return `${kind === 'object' ? 'an' : 'a'} ${kind}`;
}

const wrong = (what, value) => new Error(WRONG[what](named(value)));

/** What stands at a key. Code of the value may run, and fail. */
function read(value, key, what) {
  try {
    return value[key];
  } catch (error) {
    const failed = typeof key === 'number' ? `at index ${key}, which cannot be read` : `(reading ${key} failed)`;
    throw new Error(WRONG[what](failed));
  }
}

/** The bits of regions; one that is named twice counts once. */
function readRegions(regions) {
  if (!isArray(regions)) throw wrong('regions', regions);
  // A proxy can claim any.
  const length = read(regions, 'length', 'regions');
  if (typeof length !== 'number' || !(length >= 0 && length <= MOST)) throw wrong('length', length);
  let bits = 0;
  for (let index = 0; index < length; index += 1) {
    const region = read(regions, index, 'region');
    const place = ids.regions.indexOf(region);
    if (place < 0) throw wrong('region', region);
    bits |= 1 << place;
  }
  return bits;
}

/** The bit of a list; the default where none is given. */
function readScheme(scheme) {
  const place = scheme === undefined ? 0 : ids.schemes.indexOf(scheme);
  if (place < 0) throw wrong('scheme', scheme);
  return place << LIST;
}

/** The bits of `{ scheme?, oneSide? } | null | undefined`. */
function readOptions(options) {
  if (options === undefined || options === null) return 0;
  if (typeof options !== 'object' || isArray(options)) throw wrong('options', options);
  const oneSide = read(options, 'oneSide', 'oneSide');
  if (oneSide !== undefined && typeof oneSide !== 'boolean') throw wrong('oneSide', oneSide);
  return readScheme(read(options, 'scheme', 'scheme')) | oneSide << ONE_SIDE;
}

/** Where a list is put together: pushed to, each list would be given room for 17. */
const scratch = [];

/** Those that stand for the bits of a number. */
function at(all, bits) {
  let count = 0;
  for (let rest = bits; rest; rest &= rest - 1) {
    scratch[count] = all[31 - Math.clz32(rest & -rest)];
    count += 1;
  }
  return scratch.slice(0, count);
}

/** A question with its answer. No code of a page runs in between. */
export function told(question) {
  const own = serving();
  const said = own.answer(question);
  const answer = said | 0;
  const regions = question & ALL_REGIONS;
  const pieces = [];
  // Two pieces come with the answer.
  for (let rest = regions, known = said / 2 ** 32 | 0; rest; known >>= LIST) {
    const piece = known & ALL_REGIONS || own.firstPiece(rest);
    pieces.push(at(ids.regions, piece));
    rest ^= piece;
  }
  return {
    scheme: ids.schemes[question >> LIST & 1],
    group: ids.groups[answer & 7],
    type: ids.types[answer >> 3 & 31],
    rule: ids.rules[answer >> 8 & 15],
    regions: at(ids.regions, regions),
    pieces,
    patterns: at(ids.types, answer >>> 13 << 1),
    oneSideQuestion: (answer >> 12 & 1) === 1,
  };
}

export function classify(regions, options) {
  serving();
  return told(readRegions(regions) | readOptions(options));
}

export function taxonomy(scheme) {
  const own = serving();
  return own.taxonomyOf(readScheme(scheme));
}
