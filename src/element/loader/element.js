// <dystonia-explorer>: the element class. It is defined at once; the WebAssembly module comes when the first element nears
// the window. Until the screen is there, and whenever it cannot be, the content of the tag is shown.
//
// The build lowers the syntax, so that browsers below the floor keep the fallback without an error.

import { whenNotInteracting } from './interaction.js';
import { Lifecycle } from './lifecycle.js';
import { LIVE, fromPlainDiv, getOptions, setOptions } from './options.js';

const TAG = 'dystonia-explorer';

/** @param {Lifecycle} lifecycle @returns {new () => import('../npm/element').DystoniaExplorerElement} */
const elementClass = (lifecycle) => class DystoniaExplorer extends HTMLElement {
  static get observedAttributes() {
    return LIVE;
  }

  /** Resolves to whether the screen is shown: true once it is, false once it cannot be. */
  get ready() {
    return lifecycle.state(this).ready;
  }

  get options() {
    return getOptions(this);
  }

  set options(options) {
    setOptions(this, options);
  }

  /** As the page started it: its own picks, nothing else open. */
  reset() {
    lifecycle.use(this, (widget) => widget.reset());
  }

  /** Prints the print sheet, as soon as there is one. */
  print() {
    lifecycle.load(this);
    this.ready.then(() => lifecycle.use(this, (widget) => widget.print()));
  }

  connectedCallback() {
    // A script set them before this class was defined, and hides the accessor.
    if (Object.prototype.hasOwnProperty.call(this, 'options')) {
      const { options } = this;
      Reflect.deleteProperty(this, 'options');
      this.options = options;
    }
    lifecycle.connect(this);
  }

  // A move is a removal and an insertion in one task: only an element that is still out afterwards is gone.
  disconnectedCallback() {
    queueMicrotask(() => {
      if (!this.isConnected) lifecycle.disconnect(this);
    });
  }

  /** @param {string} name @param {string | null} _before @param {string | null} value */
  attributeChangedCallback(name, _before, value) {
    lifecycle.use(this, (widget) => widget.attribute(name, value === null ? undefined : value));
  }
};

/** Makes an element of each `<div data-dystonia-explorer>` of the page. */
function upgradePlainDivs() {
  document.querySelectorAll(`[data-${TAG}]`).forEach((div) => {
    div.removeAttribute(`data-${TAG}`);
    whenNotInteracting(div, () => fromPlainDiv(div, document.createElement(TAG)));
  });
}

/** Defines the element. @param {import('./types').Files} files @param {string} version */
export function define(files, version) {
  // On a server, or in a simulated browser, there is no window to come near.
  if (typeof IntersectionObserver === 'undefined') return;
  if (customElements.get(TAG)) {
    console.warn(`dystonia-explorer: a copy is on this page already; this one (${version}) does nothing.`);
    return;
  }
  customElements.define(TAG, elementClass(new Lifecycle(files)));
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', upgradePlainDivs);
  else upgradePlainDivs();
}
