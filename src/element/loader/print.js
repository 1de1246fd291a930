// Printing: the print sheet in a blank frame or as a page of its own; never the host page around it.
//
// The sheet is copied into the blank document by DOM calls, with a style sheet that its own window constructed: nothing
// here needs inline styles, scripts or markup.

import { dress } from './style_sheet.js';

/** Removes the frame of an earlier print: not every browser tells when printing has ended. @param {ParentNode} root */
export function removeFrame(root) {
  root.querySelectorAll('.dx-frame').forEach((frame) => frame.remove());
}

/** Fills a blank page with a copy of the sheet, and with copies of the clinic's own text. @type {import('./types').FillPage} */
function fill({ document }, sheet, element) {
  const main = /** @type {HTMLElement} */ (sheet.firstElementChild);
  document.title = main.querySelector('h1')?.textContent || '';
  Object.assign(document.documentElement, { lang: main.lang, dir: main.dir });
  document.body.replaceChildren(document.importNode(sheet, true));
  element.querySelectorAll(':scope > [slot=contact]').forEach((node) => {
    document.querySelector('.dx-contact')?.append(document.importNode(node, true));
  });
  dress(document);
}

/** Prints the sheet from a frame of no size beside the screen. @param {Element} sheet @param {HTMLElement} element */
function print(sheet, element) {
  const root = /** @type {ShadowRoot} */ (element.shadowRoot);
  removeFrame(root);
  const focused = /** @type {HTMLElement | null} */ (root.activeElement);
  const frame = Object.assign(document.createElement('iframe'), { className: 'dx-frame', tabIndex: -1, ariaHidden: 'true' });
  // The blank document is ready when the frame says so, in some browsers after a first one has gone.
  frame.onload = () => {
    const page = frame.contentWindow;
    if (!page) return;
    fill(page, sheet, element);
    page.onafterprint = () => {
      frame.onload = null;
      frame.remove();
      // Printing can take the focus away.
      if (focused) focused.focus();
    };
    page.print();
  };
  root.append(frame);
}

/** Prints a copy of the sheet, or opens it; where no page may be opened, it is printed. @type {import('./types').ExportSheet} */
export function exportSheet(opensPage, sheet, element) {
  // Opened within the click, so that no blocker takes it for an advertisement.
  const page = opensPage && window.open();
  if (page) fill(page, sheet, element);
  // The module empties the sheet before the frame is ready.
  else print(/** @type {Element} */ (sheet.cloneNode(true)), element);
}
