// One element's side: the loader and the module call each other through it.

import { languageName, today } from './intl.js';
import { exportSheet, removeFrame } from './print.js';
import { offerRestart, removeRestart } from './restart.js';
import { rootOf } from './shadow.js';
import { adopt } from './style_sheet.js';

export class Side {
  /** @param {HTMLElement} element @param {import('./types').Listener} listener @param {import('./words').Words} words */
  constructor(element, listener, words) {
    this.element = element;
    this.listener = listener;
    this.words = words;
    this.languageName = languageName;
    this.today = today;
    /** @type {import('./types').Widget | null} */
    this.widget = null;
    /** The module has something to render. */
    this.isReady = new Promise((resolve) => { this.ready = resolve; });
  }

  mount() {
    const root = rootOf(this.element);
    // Also after a move, perhaps into another document.
    adopt(root);
    this.widget?.mount(root);
  }

  unmount() {
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

  rendered() {
    const control = this.element.shadowRoot?.querySelector('input');
    if (!control) return;
    this.listener.shown();
    // Nothing hides the screen now, so that its control can have the focus.
    removeRestart(this.element.shadowRoot, control);
  }

  /** @param {unknown} detail */
  changed(detail) {
    this.listener.changed(detail);
  }

  /** @param {string} tag */
  fetchWords(tag) {
    this.words.fetch(tag);
  }

  /** @param {boolean} opensPage @param {Element} sheet */
  exportSheet(opensPage, sheet) {
    exportSheet(opensPage, sheet, this.element);
  }
}
