// The names of the options, and their two other forms: an object, and data attributes.

/** Followed while the element is shown. */
export const LIVE = [
  'scheme', 'theme', 'heading-level', 'hide', 'emergency-number', 'crisis-line', 'reviewed-by', 'lang', 'languages',
];
/** Read when the element is first shown. */
export const ONCE = ['regions', 'type', 'share-selection', 'loading', 'base-url'];

const ALL = [...LIVE, ...ONCE];

const camelCase = (name) => name.replace(/-./g, (mark) => mark[1].toUpperCase());

/** Sets the attributes that an object names. */
export function setOptions(element, options) {
  const names = new Map(ALL.map((name) => [camelCase(name), name]));
  Object.keys(Object(options)).forEach((key) => {
    const name = names.get(key);
    if (!name) {
      console.warn(`dystonia-explorer: option ${key} is not known; allowed: ${[...names.keys()].join(', ')}.`);
      return;
    }
    const value = options[key];
    if (value === null || value === undefined || value === false) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? '' : Array.isArray(value) ? value.join(' ') : String(value));
  });
}

/** The attributes that are set, as an object. */
export function getOptions(element) {
  return Object.fromEntries(ALL.filter((name) => element.hasAttribute(name))
    .map((name) => [camelCase(name), element.getAttribute(name)]));
}

/**
 * Makes the element of a `<div data-dystonia-explorer data-…>`, for editors that take unknown tags away. Not its
 * `base-url`: whoever may write no more than data attributes must not choose where scripts come from.
 */
export function fromPlain(div, element) {
  ALL.filter((name) => name !== 'base-url' && div.hasAttribute(`data-${name}`))
    .forEach((name) => element.setAttribute(name, div.getAttribute(`data-${name}`)));
  div.querySelectorAll(':scope > [data-slot]').forEach((node) => node.setAttribute('slot', node.dataset.slot));
  element.append(...div.childNodes);
  div.append(element);
}
