// The life of all elements of a page: loading, the fallback after a failure, starting again, printing.

/* global DX_BUILD */

import { because, check, report } from './causes.js';
import { whenNotInteracting } from './interaction.js';
import { rootOf } from './shadow.js';

/** @typedef {import('./types').ElementState} State */
/** @typedef {import('./side').Side} Side */
/** @typedef {Promise<import('./types').Explorer>} Coming */

const PRINT_EVENTS = ['beforeprint', 'afterprint'];

/** Makes the promise of whether an element will be shown. @param {State} state */
function expectReady(state) {
  state.ready = new Promise((settle) => { state.settle = settle; });
}

/** @param {HTMLElement} element @param {string} name @param {unknown} [detail] */
function emit(element, name, detail) {
  element.dispatchEvent(new CustomEvent(`dystonia-${name}`, { bubbles: true, composed: true, detail }));
}

export class Lifecycle {
  /** @param {import('./types').Files} files */
  constructor(files) {
    this.files = files;
    /** All connected elements: those whose fallback a failure must bring back. @type {Set<HTMLElement>} */
    this.connected = new Set();
    /** @type {WeakMap<HTMLElement, State>} */
    this.states = new WeakMap();
    /** The explorer that serves all elements; after a fault another. @type {Coming | null} */
    this.explorer = null;
    /** @type {import('./types').Failure | null} */
    this.failure = null;
    this.near = new IntersectionObserver((entries) => entries.forEach(({ isIntersecting, target }) => {
      if (isIntersecting) this.load(/** @type {HTMLElement} */ (target));
    }), { rootMargin: '100%' });
    /** @param {Event} event */
    this.openForPrint = ({ type }) => this.openAll(type === 'beforeprint');
  }

  /** @param {HTMLElement} element */
  add(element) {
    const slots = ['', 'contact'].map((name) => Object.assign(document.createElement('slot'), { name }));
    const state = /** @type {State} */ ({ slots, unfolded: [] });
    expectReady(state);
    this.states.set(element, state);
  }

  /** @param {HTMLElement} element */
  state(element) {
    return /** @type {State} */ (this.states.get(element));
  }

  /** @param {HTMLElement} element */
  connect(element) {
    if (!this.connected.size) PRINT_EVENTS.forEach((name) => addEventListener(name, this.openForPrint));
    this.connected.add(element);
    if (this.failure) this.fail(this.failure);
    else if (this.state(element).coming || element.getAttribute('loading') === 'eager') this.load(element);
    else this.near.observe(element);
  }

  /** @param {HTMLElement} element */
  disconnect(element) {
    this.near.unobserve(element);
    this.connected.delete(element);
    if (!this.connected.size) PRINT_EVENTS.forEach((name) => removeEventListener(name, this.openForPrint));
    this.use(element, (side) => side.unmount());
    if (!this.failure) rootOf(element).prepend(...this.state(element).slots);
  }

  /**
   * Calls the element's side, if it is there. A call that throws has ended the module.
   * @param {HTMLElement} element @param {(side: Side) => void} action
   */
  use(element, action) {
    const { side, explorer } = this.state(element);
    if (!side || this.failure || explorer !== this.explorer) return;
    try {
      action(side);
    } catch (error) {
      this.fail(error);
    }
  }

  /** Loads what the element needs, then shows its screen. @param {HTMLElement} element */
  async load(element) {
    this.near.unobserve(element);
    if (this.failure) return;
    const state = this.state(element);
    const explorer = this.explorer || this.start(element);
    this.explorer = explorer;
    try {
      if (state.explorer !== explorer) {
        if (state.failed) expectReady(state);
        const listener = this.listener(element, explorer);
        const coming = explorer.then((serving) => serving.attach(element, listener));
        Object.assign(state, { explorer, coming, side: null });
      }
      const side = await state.coming;
      if (!side || state.explorer !== explorer) return;
      whenNotInteracting(element, () => {
        if (element.isConnected) this.use(element, () => side.mount());
      });
    } catch (error) {
      // An explorer that has ended may report its end once more.
      if (this.explorer === explorer) this.fail(error);
    }
  }

  /** Starts an explorer. The element may name the folder of its files. @param {HTMLElement} element @returns {Coming} */
  start(element) {
    /** @type {Coming} */
    const explorer = (async () => {
      await check();
      this.files.find(element.getAttribute('base-url'));
      // Beside each other. The core handles what goes wrong with the module.
      const wasm = this.files.wasm();
      wasm.catch(() => {});
      return (await this.files.core()).start(wasm, DX_BUILD, this.files.get, (error) => {
        if (this.explorer === explorer) this.fail(error);
      });
    })();
    return explorer;
  }

  /** @param {HTMLElement} element @param {Coming} explorer @returns {import('./types').Listener} */
  listener(element, explorer) {
    const state = this.state(element);
    const isServed = () => this.explorer === explorer && !this.failure;
    return {
      created(side) { if (state.explorer === explorer) state.side = side; },
      shown() {
        if (!isServed()) return;
        state.slots.forEach((slot) => slot.remove());
        if (state.shown !== explorer) emit(element, 'ready');
        state.shown = explorer;
        state.settle(true);
      },
      changed(detail) { if (isServed()) emit(element, 'change', detail); },
    };
  }

  /** Shows every fallback, complete, and names the cause once. @param {any} error */
  fail(error) {
    const failure = this.failure || (error && error.id ? error : because('trap', error));
    if (!this.failure) report('showing the fallback', failure);
    this.failure = failure;
    this.connected.forEach((element) => {
      const state = this.state(element);
      if (state.failed === failure) return;
      state.failed = failure;
      this.showFallback(element, failure.id);
      emit(element, 'error', { cause: failure.id });
      state.settle(false);
    });
  }

  /** @param {HTMLElement} element @param {string} cause */
  showFallback(element, cause) {
    const { slots, side } = this.state(element);
    const showRestart = side && side.end(() => this.startAgain());
    const root = rootOf(element);
    // As a browser below the floor can.
    root.textContent = '';
    root.append(...slots);
    // Gives back the height that a page keeps free for the screen.
    if (cause !== 'old-browser') {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(':host{min-block-size:0!important}');
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    }
    if (showRestart) showRestart();
  }

  /** Gives all elements a new explorer. */
  startAgain() {
    if (!this.failure) return;
    this.failure = null;
    this.explorer = null;
    this.connected.forEach((element) => {
      if (this.state(element).explorer) this.load(element);
      else this.near.observe(element);
    });
  }

  /** While the host page is printed, everything in every element is open, in its fallback too. @param {boolean} all */
  openAll(all) {
    this.connected.forEach((element) => {
      this.use(element, ({ widget }) => widget?.openAll(all));
      const state = this.state(element);
      state.unfolded.forEach((details) => { details.open = false; });
      state.unfolded = all ? [...element.querySelectorAll('details')].filter(({ open }) => !open) : [];
      state.unfolded.forEach((details) => { details.open = true; });
    });
  }
}
