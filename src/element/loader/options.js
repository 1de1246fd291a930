// The names of the options, and their two other forms: an object, and data attributes.

/* global DX_ATTRIBUTES */

/**
 * The names of the attributes, which the build puts in from `src/element/attributes.rs`: those that are followed while the
 * element is shown, and those that are read when it is first shown.
 */
export const { live: LIVE, once: ONCE } = DX_ATTRIBUTES;

const ALL = [...LIVE, ...ONCE];

/** The attribute of each option. */
const NAMES = new Map(ALL.map((name) => [name.replace(/-./g, (mark) => mark[1].toUpperCase()), name]));

/** The start of a text, to be quoted. */
export const short = (text) => String(text).slice(0, 99);

/** Sets the attributes that an object names. Says in one line what is not known, or cannot be read. */
export function setOptions(element, options) {
  const wrong = [];
  const attempt = (what, action) => {
    try {
      action();
    } catch (error) {
      wrong.push(what);
    }
  };
  // More than there are, so that each slip is named; not so many that the page waits.
  attempt('(all)', () => Object.keys(Object(options)).slice(0, 99).forEach((key) => attempt(key, () => {
    const name = NAMES.get(key);
    const value = options[key];
    if (!name) wrong.push(key);
    else if (value === null || value === undefined || value === false) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? '' : Array.isArray(value) ? value.join(' ') : String(value));
  })));
  if (wrong.length) {
    console.warn(`dystonia-explorer: option ${short(wrong.join(', '))} cannot be used; allowed: ${
      [...NAMES.keys()].join(', ')}.`);
  }
}

/** The attributes that are set, as an object; each with something before its name. */
export function getOptions(node, before = '') {
  return Object.fromEntries([...NAMES].filter(([, name]) => node.hasAttribute(before + name))
    .map(([key, name]) => [key, node.getAttribute(before + name)]));
}

/**
 * Makes the element of a `<div data-dystonia-explorer data-…>`, for editors that take unknown tags away. Not its
 * `base-url`: whoever may write no more than data attributes must not choose where scripts come from.
 */
export function fromPlainDiv(div, element) {
  const { baseUrl, ...options } = getOptions(div, 'data-');
  setOptions(element, options);
  div.querySelectorAll(':scope > [data-slot]').forEach((node) => node.setAttribute('slot', node.dataset.slot));
  element.append(...div.childNodes);
  div.append(element);
}
