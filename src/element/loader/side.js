// One element's side: the loader and the module call each other through it.

import { languageName, today } from './intl.js';
import { exportSheet, removeFrame } from './print.js';
import { adopt } from './style_sheet.js';

/** @import { Listener, Widget } from './types' */

/**
 * Makes the panel above the fallback that names the fault and offers a restart, in the words that the screen holds for it.
 * Returns what shows it, once the fallback is shown.
 * @param {ShadowRoot} root @param {() => void} restart
 */
function offerRestart(root, restart) {
  const screen = /** @type {HTMLElement | null} */ (root.querySelector('.dx'));
  if (!screen) return null;
  const focused = root.activeElement;
  const { fault: textContent, again } = screen.dataset;
  // The language, direction and theme of the screen, without its content.
  const panel = /** @type {HTMLElement} */ (screen.cloneNode());
  panel.classList.add('dx-ended');
  const line = Object.assign(document.createElement('p'), { className: 'dx-fault', role: 'alert', textContent });
  const button = Object.assign(document.createElement('button'), {
    type: 'button', className: 'dx-button', textContent: again,
  });
  button.onclick = () => {
    // The screen comes when the reader is not inside; a reader who pressed this waits for it.
    button.blur();
    panel.dataset.pressed = '';
    restart();
  };
  panel.append(line, button);
  return () => {
    root.prepend(panel);
    if (focused) button.focus();
  };
}

export class Side {
  /** @param {HTMLElement} element @param {Listener} listener @param {import('./words').Words} words */
  constructor(element, listener, words) {
    this.element = element;
    this.listener = listener;
    /** @type {Widget | null} */
    this.widget = null;
    this.frame = 0;
    this.timer = 0;
    /** The module has something to render. */
    this.isReady = new Promise((resolve) => { this.ready = resolve; });
    // For the module.
    this.changed = listener.changed;
    this.languageName = languageName;
    this.today = today;
    /** @param {string} tag */
    this.fetchWords = (tag) => { words.fetch(tag); };
  }

  /** @param {ShadowRoot} root */
  mount(root) {
    // Also after a move, perhaps into another document.
    adopt(root);
    this.widget?.mount(root);
  }

  /** The value of the nearest `lang` attribute: the element's own, or one around it, also outside of shadow roots. */
  get pageLanguage() {
    /** @type {any} */
    let at = this.element;
    for (; at; at = at.parentNode || at.host) {
      const tag = at.getAttribute && at.getAttribute('lang');
      if (tag) return tag;
    }
    return undefined;
  }

  /** Where the screen ends in the window: the list of all sources is its last section. */
  screenEnd() {
    return this.element.shadowRoot?.querySelector('.dx-all-sources')?.getBoundingClientRect().top;
  }

  /** Scrolls the figure into view. Returns where the screen ends, if the page was not scrolled. */
  showFigure() {
    const before = scrollY;
    this.element.shadowRoot?.querySelector('.dx-figure')?.scrollIntoView({ block: 'nearest' });
    return scrollY === before ? this.screenEnd() : undefined;
  }

  /** Most browsers do not let the answer push away the text that is read further down; the others do. @param {number} before */
  keepEnd(before) {
    scrollBy({ top: (this.screenEnd() ?? before) - before, behavior: 'instant' });
  }

  /** Calls the module after the next paint: a frame begins before it, the frame after that one behind it. */
  awaitPaint() {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      this.frame = requestAnimationFrame(() => this.widget?.painted());
    });
  }

  /** Calls the module when nothing has changed for a while. @param {number} milliseconds */
  startTimer(milliseconds) {
    this.stopTimer();
    this.timer = setTimeout(() => this.widget?.announce(), milliseconds);
  }

  stopTimer() {
    clearTimeout(this.timer);
  }

  unmount() {
    cancelAnimationFrame(this.frame);
    this.stopTimer();
    if (this.element.shadowRoot) removeFrame(this.element.shadowRoot);
    this.widget?.unmount();
  }

  /** Takes the screen away after a fault. Returns what offers a restart above the fallback. @param {() => void} restart */
  end(restart) {
    const { shadowRoot } = this.element;
    const offer = shadowRoot && offerRestart(shadowRoot, restart);
    // Where the instance goes on, another element gets the root. An ended instance throws, which was reported before.
    try {
      this.unmount();
    } catch { /* Reported. */ }
    return offer;
  }

  /** The module has rendered the screen. */
  rendered() {
    const root = this.element.shadowRoot;
    const control = root?.querySelector('input');
    if (!root || !control) return;
    this.listener.shown();
    // Nothing hides the screen now, so that its control can have the focus of a reader who waited for the restart.
    const panel = /** @type {HTMLElement | null} */ (root.querySelector('.dx-ended'));
    panel?.remove();
    if (panel?.dataset.pressed === '' && document.activeElement === document.body) control.focus();
  }

  /** @param {boolean} opensPage @param {Element} sheet */
  exportSheet(opensPage, sheet) {
    exportSheet(opensPage, sheet, this.element);
  }
}
