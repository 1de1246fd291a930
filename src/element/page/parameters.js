// What the page's own address may set.

/**
 * Looks, and nothing that a reader relies on: a link must not be able to put another emergency number on a clinic's
 * page, or to name a reviewer.
 */
const ALLOWED = ['lang', 'scheme', 'theme'];

/** Sets these attributes. Values are the explorer's to check. */
export function readParameters(explorer) {
  const given = new URLSearchParams(location.search);
  ALLOWED.filter((name) => given.has(name)).forEach((name) => explorer.setAttribute(name, given.get(name)));
}
