// The sheet that a reader takes along: printed from a blank frame, or as a page of its own; never the host page around it.
//
// It is copied into the blank document by DOM calls, with a style sheet that its own window constructed: nothing
// here needs inline styles, scripts or markup.

import { dress } from './style.js';

/** Removes the frame of an earlier print: not every browser says when it is done. */
export function removeFrame(root) {
  root.querySelectorAll('.dx-frame').forEach((frame) => frame.remove());
}

/** Puts a copy of a sheet in a blank page, with copies of what the clinic put in the slot for it. */
function fill(page, sheet, element) {
  const { document } = page;
  document.title = sheet.querySelector('h1').textContent;
  const { lang, dir } = sheet.firstElementChild;
  Object.assign(document.documentElement, { lang, dir });
  document.body.replaceChildren(document.importNode(sheet, true));
  element.querySelectorAll(':scope > [slot=contact]').forEach((node) => {
    document.querySelector('.dx-contact').append(document.importNode(node, true));
  });
  dress(document);
}

/** Prints the sheet that `draw` hands to a callback, unless it cannot be drawn, from a frame of no size beside the component. */
function print(element, draw) {
  const root = element.shadowRoot;
  removeFrame(root);
  const focused = root.activeElement;
  const frame = Object.assign(document.createElement('iframe'), { className: 'dx-frame', tabIndex: -1, ariaHidden: 'true' });
  // The blank document is ready when the frame says so, in some browsers after a first one has gone.
  frame.onload = () => draw((sheet) => {
    const page = frame.contentWindow;
    fill(page, sheet, element);
    page.onafterprint = () => {
      frame.onload = null;
      frame.remove();
      // Printing can take the focus away.
      if (focused) focused.focus();
    };
    page.print();
  }).catch(() => {});
  root.append(frame);
}

/** Prints a sheet, or opens it as a page of its own; where no page may be opened, it is printed. */
export function takeAlong(how, element, draw) {
  // Opened now, within the click, so that no blocker takes it for an advertisement.
  const page = how === 'open' && window.open();
  if (page) draw((sheet) => fill(page, sheet, element)).catch(() => page.close());
  else print(element, draw);
}
