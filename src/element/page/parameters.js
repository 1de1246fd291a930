// What the page's own address may set.

/**
 * Looks, and nothing that a reader relies on: a link must not be able to put another emergency number on a clinic's
 * page, or to name a reviewer.
 */
const ALLOWED = ['lang', 'scheme', 'theme'];

/** Sets these attributes. The explorer checks the values. @param {Element} explorer */
export function readParameters(explorer) {
  const given = new URLSearchParams(location.search);
  ALLOWED.forEach((name) => {
    const value = given.get(name);
    if (value !== null) explorer.setAttribute(name, value);
  });
}
