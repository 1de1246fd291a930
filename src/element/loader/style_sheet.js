// The one style sheet that all elements of a document share.

import css from 'dystonia-explorer-widget.css';

/** What comes with the words that are read on demand: the inside of open cards, forced colours, print. */
let late = '';

/** The document of the last element, with its sheet: nearly always the only one. @type {import('./types').SharedSheet} */
const shared = {};

/**
 * A constructed sheet: allowed under a policy that forbids style tags and style attributes. A document takes only
 * sheets that its own window constructed.
 * @param {Document} document
 */
function sheetOf({ defaultView }) {
  const view = /** @type {Window & typeof globalThis} */ (defaultView);
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css + late);
  return sheet;
}

/** Registers the sheet's own property, so that it is one length everywhere and not each node's own. @param {Document} document */
function register({ defaultView }) {
  const view = /** @type {Window & typeof globalThis} */ (defaultView);
  try {
    view.CSS.registerProperty({ name: '--dystonia-explorer-em', syntax: '<length>', inherits: true, initialValue: '16px' });
  } catch { /* It is registered, or this browser cannot. */ }
}

/** Gives a document of its own, such as a blank page, a sheet. @param {Document} document */
export function dress(document) {
  register(document);
  document.adoptedStyleSheets = [sheetOf(document)];
}

/** Makes the sheet of a node's document, unless it is made. Nothing is styled yet. @param {Node} node */
export function prepare({ ownerDocument }) {
  if (!ownerDocument || shared.ownerDocument === ownerDocument) return;
  Object.assign(shared, { ownerDocument, sheet: sheetOf(ownerDocument) });
}

/** Gives a shadow root its document's sheet. @param {ShadowRoot} root */
export function adopt(root) {
  prepare(root);
  register(root.ownerDocument);
  if (shared.sheet) root.adoptedStyleSheets = [shared.sheet];
}

/** Takes the part that comes with the words. @param {string} text */
export function complete(text) {
  late = text;
  if (shared.sheet) shared.sheet.replaceSync(css + late);
}
