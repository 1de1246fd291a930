// The one style sheet that all elements of a document share.

import css from 'dystonia-explorer-widget.css';

export { css };

/** The document of the last element, with its sheet: nearly always the only one. */
let shared = {};

/**
 * A constructed sheet: allowed under a policy that forbids style tags and style attributes. A document takes only
 * sheets that its own window constructed.
 */
export function construct(view, text) {
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

/** Gives a shadow root its document's sheet. */
export function adopt(root) {
  const { ownerDocument } = root;
  if (shared.ownerDocument !== ownerDocument) {
    shared = { ownerDocument, sheet: construct(ownerDocument.defaultView, css) };
  }
  root.adoptedStyleSheets = [shared.sheet];
}
