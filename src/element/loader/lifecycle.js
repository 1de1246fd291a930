// All elements of a page: loading, the fallback after a failure, starting again, printing.

import { because, check, isFailure, report } from './causes.js';
import { whenNotInteracting } from './interaction.js';

/** @import { ElementState, Explorer, Failure, Files, Listener, Widget } from './types' */

const PRINT_EVENTS = ['beforeprint', 'afterprint'];

/** Makes the promise of whether an element will be shown. @param {ElementState} state */
function expectReady(state) {
  state.ready = new Promise((settle) => { state.settle = settle; });
}

/** @param {HTMLElement} element @param {string} name @param {unknown} [detail] */
function emit(element, name, detail) {
  element.dispatchEvent(new CustomEvent(`dystonia-${name}`, { bubbles: true, composed: true, detail }));
}

/**
 * The shadow root, made when it is first needed: until then the browser shows the content of the tag as the page has it, and
 * need not lay out that text again.
 * @param {HTMLElement} element
 */
const rootOf = (element) => element.shadowRoot || element.attachShadow({ mode: 'open' });

export class Lifecycle {
  /** @param {Files} files */
  constructor(files) {
    this.files = files;
    /** All connected elements: those whose fallback a failure must bring back. @type {Set<HTMLElement>} */
    this.connected = new Set();
    /** @type {WeakMap<HTMLElement, ElementState>} */
    this.states = new WeakMap();
    /** The explorer that serves all elements; after a fault another. @type {Promise<Explorer> | null} */
    this.explorer = null;
    /** @type {Failure | null} */
    this.failure = null;
    this.near = new IntersectionObserver((entries) => entries.forEach(({ isIntersecting, target }) => {
      if (isIntersecting) this.load(/** @type {HTMLElement} */ (target));
    }), { rootMargin: '100%' });
    /** @param {Event} event */
    this.openForPrint = ({ type }) => this.openAll(type === 'beforeprint');
  }

  /** The state of an element, made when it is first needed. @param {HTMLElement} element */
  state(element) {
    const known = this.states.get(element);
    if (known) return known;
    const slots = ['', 'contact'].map((name) => Object.assign(document.createElement('slot'), { name }));
    const state = /** @type {ElementState} */ ({ slots });
    expectReady(state);
    this.states.set(element, state);
    return state;
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
    this.use(element, () => this.state(element).side?.unmount());
    if (!this.failure) rootOf(element).prepend(...this.state(element).slots);
  }

  /**
   * Calls the element's widget, if it is there. A call that throws has ended the module.
   * @param {HTMLElement} element @param {(widget: Widget) => void} action
   */
  use(element, action) {
    const { side, explorer } = this.state(element);
    if (!side || !side.widget || this.failure || explorer !== this.explorer) return;
    try {
      action(side.widget);
    } catch (error) {
      this.fail(error);
    }
  }

  /** Loads what the element needs, then shows its screen. @param {HTMLElement} element */
  async load(element) {
    this.near.unobserve(element);
    if (this.failure) return;
    const state = this.state(element);
    const explorer = this.explorer ||= this.start(element);
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
        if (element.isConnected) this.use(element, () => side.mount(rootOf(element)));
      });
    } catch (error) {
      // An explorer that has ended may report its end once more.
      if (this.explorer === explorer) this.fail(error);
    }
  }

  /** Starts an explorer. The element may name the folder of its files. @param {HTMLElement} element */
  start(element) {
    /** @type {Promise<Explorer>} */
    const explorer = (async () => {
      await check();
      this.files.find(element.getAttribute('base-url'));
      // Beside each other. The core handles a failure of the module.
      const wasm = this.files.wasm();
      wasm.catch(() => {});
      return (await this.files.core()).start(wasm, DX_BUILD, this.files, (error) => {
        if (this.explorer === explorer) this.fail(error);
      });
    })();
    return explorer;
  }

  /** @param {HTMLElement} element @param {Promise<Explorer>} explorer @returns {Listener} */
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

  /** Shows every fallback, complete, and names the cause once. @param {unknown} error */
  fail(error) {
    const failure = this.failure || (isFailure(error) ? error : because('trap', error));
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
      this.use(element, (widget) => widget.openAll(all));
      const state = this.state(element);
      state.unfolded?.forEach((details) => { details.open = false; });
      state.unfolded = all ? [...element.querySelectorAll('details')].filter(({ open }) => !open) : [];
      state.unfolded.forEach((details) => { details.open = true; });
    });
  }
}
