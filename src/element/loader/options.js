// The names of the options, and their two other forms: an object, and data attributes.

/** The names of the attributes: those that are followed while the element is shown, and those that are read once. */
export const { live: LIVE, once: ONCE } = DX_ATTRIBUTES;

/** The attribute of each option. */
const NAMES = new Map([...LIVE, ...ONCE].map((name) => [name.replace(/-./g, (pair) => pair[1].toUpperCase()), name]));

/** The start of a text, to be quoted. @param {string} text */
export const short = (text) => text.slice(0, 99);

/**
 * Sets the attributes that an object names. Prints in one line which of its options are unknown, or cannot be read.
 * @param {Element} element @param {object | null | undefined} options
 */
export function setOptions(element, options) {
  /** @type {string[]} */
  const wrong = [];
  /** @param {string} what @param {() => void} action */
  const attempt = (what, action) => {
    try {
      action();
    } catch {
      wrong.push(what);
    }
  };
  // More than there are, so that each slip is named; not so many that the page waits.
  attempt('(all)', () => Object.keys(Object(options)).slice(0, 99).forEach((key) => attempt(key, () => {
    const name = NAMES.get(key);
    const value = Object(options)[key];
    if (!name) wrong.push(key);
    else if (value === null || value === undefined || value === false) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? '' : Array.isArray(value) ? value.join(' ') : String(value));
  })));
  if (wrong.length) {
    console.warn(`dystonia-explorer: option ${short(wrong.join(', '))} cannot be used; allowed: ${
      [...NAMES.keys()].join(', ')}.`);
  }
}

/**
 * The attributes that are set, as an object. `prefix` precedes their names.
 * @param {Element} node @returns {import('../npm/element').DystoniaExplorerSetOptions}
 */
export function getOptions(node, prefix = '') {
  return Object.fromEntries([...NAMES].filter(([, name]) => node.hasAttribute(prefix + name))
    .map(([key, name]) => [key, node.getAttribute(prefix + name)]));
}

/**
 * Makes the element of a `<div data-dystonia-explorer data-…>`, for editors that remove unknown tags. Ignores `base-url`:
 * an author who may write no more than data attributes must not choose where scripts come from.
 * @param {Element} div @param {Element} element
 */
export function fromPlainDiv(div, element) {
  const { baseUrl, ...options } = getOptions(div, 'data-');
  setOptions(element, options);
  div.querySelectorAll(':scope > [data-slot]').forEach((node) => (
    node.setAttribute('slot', /** @type {string} */ (node.getAttribute('data-slot')))));
  element.append(...div.childNodes);
  div.append(element);
}
