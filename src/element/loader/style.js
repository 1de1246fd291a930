// The one style sheet that all elements of a document share.

import css from 'dystonia-explorer-widget.css';

/** What comes with the words that are read on demand: the inside of open cards, colours that are forced, print. */
let more = '';

/** The document of the last element, with its sheet: nearly always the only one. */
let shared = {};

/**
 * A constructed sheet: allowed under a policy that forbids style tags and style attributes. A document takes only
 * sheets that its own window constructed.
 */
function sheetOf(view) {
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css + more);
  return sheet;
}

/** Tells a window of what the sheet uses; it then styles all of its page again. */
function register(view) {
  try {
    // So that it means one length everywhere, and not each node's own letter size.
    view.CSS.registerProperty({ name: '--dystonia-explorer-em', syntax: '<length>', inherits: true, initialValue: '16px' });
  } catch (error) {
    // It is registered, or this browser cannot.
  }
}

/** Gives a document of its own, such as a blank page, a sheet. */
export function dress(document) {
  register(document.defaultView);
  document.adoptedStyleSheets = [sheetOf(document.defaultView)];
}

/** Makes the sheet of a node's document, unless it is made. Nothing is styled yet. */
export function prepare({ ownerDocument }) {
  if (shared.ownerDocument !== ownerDocument) {
    shared = { ownerDocument, sheet: sheetOf(ownerDocument.defaultView) };
  }
}

/** Gives a shadow root its document's sheet. */
export function adopt(root) {
  prepare(root);
  register(root.ownerDocument.defaultView);
  root.adoptedStyleSheets = [shared.sheet];
}

/** Takes what comes with the words. */
export function complete(text) {
  more = text;
  if (shared.sheet) shared.sheet.replaceSync(css + more);
}
