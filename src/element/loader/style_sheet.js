// The one style sheet that all elements of a document share.

import css from 'dystonia-explorer-widget.css';

/** The part that comes with the words that are read on demand: the inside of open cards, forced colours, print. */
let late = '';

/** The sheet of the last element's document. @type {{ of: Document, sheet: CSSStyleSheet } | null} */
let shared = null;

/** @param {Document} document */
const windowOf = ({ defaultView }) => /** @type {Window & typeof globalThis} */ (defaultView);

/**
 * A constructed sheet: allowed under a policy that forbids style tags and style attributes. A document takes only
 * sheets that its own window constructed.
 * @param {Document} document
 */
function construct(document) {
  const sheet = new (windowOf(document).CSSStyleSheet)();
  sheet.replaceSync(css + late);
  return sheet;
}

/** Registers the sheet's own property: one length everywhere, not each node's own. @param {Document} document */
function register(document) {
  const em = { name: '--dystonia-explorer-em', syntax: '<length>', inherits: true, initialValue: '16px' };
  try {
    windowOf(document).CSS.registerProperty(em);
  } catch { /* It is registered, or this browser cannot. */ }
}

/** Gives a document of its own, such as a blank page, a sheet. @param {Document} document */
export function dress(document) {
  register(document);
  document.adoptedStyleSheets = [construct(document)];
}

/** The sheet of a document, constructed when it is first needed. Nothing is styled yet. @param {Document} document */
export function sheetOf(document) {
  if (shared?.of !== document) shared = { of: document, sheet: construct(document) };
  return shared.sheet;
}

/** Gives a shadow root its document's sheet. @param {ShadowRoot} root */
export function adopt(root) {
  register(root.ownerDocument);
  root.adoptedStyleSheets = [sheetOf(root.ownerDocument)];
}

/** Takes the late part. @param {string} text */
export function complete(text) {
  late = text;
  shared?.sheet.replaceSync(css + late);
}
