// <dystonia-explorer>: defined at once; the WebAssembly module comes when the first one nears the screen.
//
// Until the component is on the screen, and whenever it cannot be, what stands inside the tag is shown.
// Written for ES2017 plus import(), so that browsers below the floor keep the fallback without an error.

/* global DX_BUILD */

import { because, check, report } from './causes.js';
import { LIVE, fromPlain, getOptions, setOptions } from './options.js';
import { whenQuiet } from './quiet.js';
import { rootOf } from './root.js';

const TAG = 'dystonia-explorer';
const PRINT_EVENTS = ['beforeprint', 'afterprint'];

/**
 * Defines the element, and makes one of each plain form on the page.
 * `files` brings what it needs: `core()` the JavaScript of the module, `wasm()` the module, `get(path, integrity)` any
 * other file.
 */
export function define(files, version) {
  // On a server, or in a made-up browser: there is no screen to come near.
  if (typeof IntersectionObserver === 'undefined') return;
  if (customElements.get(TAG)) {
    console.warn(`dystonia-explorer: a copy is on this page already; this one (${version}) does nothing.`);
    return;
  }

  /** All connected elements: those whose fallback a fault must bring back. */
  const connected = new Set();
  /** What is known of each element beside its attributes. */
  const lives = new WeakMap();
  /** The explorer that serves all elements, once one asked for it; after a fault another, if the reader starts again. */
  let core = null;
  let failure = null;

  /** Makes the promise that tells what will have become of an element. */
  const expect = (life) => { life.ready = new Promise((settle) => { life.settle = settle; }); };

  const emit = (element, name, detail) => element.dispatchEvent(
    new CustomEvent(`dystonia-${name}`, { bubbles: true, composed: true, detail }),
  );

  /** Shows every fallback, complete, and names the cause once. */
  function fail(error) {
    if (!failure) {
      failure = error && error.id ? error : because('trap', error);
      report('showing the fallback', failure);
    }
    connected.forEach((element) => {
      const life = lives.get(element);
      if (life.failed === failure) return;
      life.failed = failure;
      showFallback(element);
      emit(element, 'error', { cause: failure.id });
      life.settle(false);
    });
  }

  function showFallback(element) {
    const { slots, explorer } = lives.get(element);
    const ended = explorer && explorer.end(startAgain);
    const root = rootOf(element);
    // As a browser below the floor can.
    root.textContent = '';
    root.append(...slots);
    // Gives back the height that a page keeps free for the component.
    if (failure.id !== 'old-browser') {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(':host{min-block-size:0!important}');
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    }
    if (ended) ended();
  }

  /** Gives all elements a new explorer. */
  function startAgain() {
    if (!failure) return;
    failure = null;
    core = null;
    connected.forEach((element) => (lives.get(element).core ? load(element) : near.observe(element)));
  }

  /** Does something with an element's side in the module, if it is there. What throws there has ended it. */
  function use(element, action) {
    const { explorer, core: own } = lives.get(element);
    if (!explorer || failure || own !== core) return;
    try {
      action(explorer);
    } catch (error) {
      fail(error);
    }
  }

  /** Starts an explorer; `element` may say where its files are. */
  async function start(element, ended) {
    await check();
    files.find(element.getAttribute('base-url'));
    // Beside each other. The core handles what goes wrong with the module.
    const wasm = files.wasm();
    wasm.catch(() => {});
    return (await files.core()).start(wasm, DX_BUILD, files.get, ended);
  }

  async function load(element) {
    if (failure) return;
    const life = lives.get(element);
    // One that has ended may hear of its own end once more, later.
    const ended = (error) => { if (core === own) fail(error); };
    core = core || start(element, ended);
    const own = core;
    try {
      if (life.core !== own) {
        if (life.failed) expect(life);
        Object.assign(life, { core: own, explorer: null });
        life.coming = own.then((attach) => attach(element, (event, detail) => {
          if (core !== own || failure) return;
          if (event !== 'shown') {
            emit(element, event, detail);
            return;
          }
          life.slots.forEach((slot) => slot.remove());
          if (life.shown !== own) emit(element, 'ready');
          life.shown = own;
          life.settle(true);
        }));
      }
      const explorer = await life.coming;
      if (life.core !== own) return;
      life.explorer = explorer;
      whenQuiet(element, () => {
        if (element.isConnected) use(element, () => explorer.mount());
      });
    } catch (error) {
      ended(error);
    }
  }

  const near = new IntersectionObserver((entries) => entries.forEach(({ isIntersecting, target }) => {
    if (!isIntersecting) return;
    near.unobserve(target);
    load(target);
  }), { rootMargin: '100%' });

  /** While the host page is printed, everything in every element is open, in its fallback too. */
  function openForPrint({ type }) {
    const before = type === 'beforeprint';
    connected.forEach((element) => {
      use(element, (explorer) => explorer.openAll(before));
      const { unfolded = [] } = lives.get(element);
      unfolded.forEach((details) => { details.open = false; });
      const folded = before ? [...element.querySelectorAll('details:not([open])')] : [];
      folded.forEach((details) => { details.open = true; });
      lives.get(element).unfolded = folded;
    });
  }

  class DystoniaExplorer extends HTMLElement {
    static get observedAttributes() {
      return LIVE;
    }

    constructor() {
      super();
      const slots = ['', 'contact'].map((name) => Object.assign(document.createElement('slot'), { name }));
      const life = { slots };
      expect(life);
      lives.set(this, life);
    }

    /** Resolves to whether the component is shown: true once it is, false once it cannot be. */
    get ready() {
      return lives.get(this).ready;
    }

    get options() {
      return getOptions(this);
    }

    set options(options) {
      setOptions(this, options);
    }

    /** As the page started it: its own picks, nothing else open. */
    reset() {
      use(this, (explorer) => explorer.reset());
    }

    /** Prints the sheet that the reader takes along, as soon as there is one. */
    print() {
      load(this);
      this.ready.then(() => use(this, (explorer) => explorer.print()));
    }

    connectedCallback() {
      // Set by a script that came before this one, and hiding what stands here.
      if (this.hasOwnProperty('options')) {
        const { options } = this;
        delete this.options;
        this.options = options;
      }
      if (!connected.size) PRINT_EVENTS.forEach((name) => addEventListener(name, openForPrint));
      connected.add(this);
      if (failure) fail(failure);
      else if (lives.get(this).coming || this.getAttribute('loading') === 'eager') load(this);
      else near.observe(this);
    }

    // A move is a removal and an insertion in one task: only an element that is still out afterwards is gone.
    disconnectedCallback() {
      queueMicrotask(() => {
        if (this.isConnected) return;
        near.unobserve(this);
        connected.delete(this);
        if (!connected.size) PRINT_EVENTS.forEach((name) => removeEventListener(name, openForPrint));
        use(this, (explorer) => explorer.unmount());
        if (!failure) rootOf(this).prepend(...lives.get(this).slots);
      });
    }

    attributeChangedCallback(name, _, value) {
      use(this, (explorer) => explorer.attribute(name, value));
    }
  }

  customElements.define(TAG, DystoniaExplorer);

  const plain = () => document.querySelectorAll(`[data-${TAG}]`).forEach((div) => {
    div.removeAttribute(`data-${TAG}`);
    whenQuiet(div, () => fromPlain(div, document.createElement(TAG)));
  });
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', plain);
  else plain();
}
