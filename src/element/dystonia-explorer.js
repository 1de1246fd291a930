// <dystonia-explorer>: defines the element at once; loads the WebAssembly module when the first one appears.
//
// Until the component is on the screen, and whenever it cannot be, what stands inside the tag is shown.
// Written for ES2017 plus import() and import.meta, so that browsers below the floor keep the fallback.

const ATTRIBUTES = [
  'lang', 'scheme', 'theme', 'heading-level', 'emergency-number', 'crisis-line', 'reviewed-by',
];

/** All connected elements: those whose fallback a fault must bring back. */
const connected = new Set();
/** The core module's side of each element that was ever mounted. */
const widgets = new WeakMap();
let loading = null;
let failed = false;

/** The core module, ready to use; one instance for all elements. */
function core() {
  if (!loading) {
    loading = import('./dystonia-explorer-core.js').then(async (module) => {
      await module.default();
      module.onFault(fail);
      read(module);
      return module;
    });
  }
  return loading;
}

/** Fetches the texts that are read on demand, whatever the reader does, so that the request tells nothing. */
function read(module) {
  fetch(new URL('./dystonia-explorer-reading.json', import.meta.url))
    .then((response) => (response.ok ? response.json() : Promise.reject(new Error(`HTTP ${response.status}`))))
    .then((lines) => module.setReading(lines) || Promise.reject(new Error('it is of another version')))
    .catch((cause) => {
      module.setReading(null);
      console.error('dystonia-explorer: dystonia-explorer-reading.json could not be loaded.', cause);
    })
    .then(() => eachWidget((widget) => widget.load()));
}

/** Does something with every connected element's widget. */
function eachWidget(action) {
  connected.forEach((element) => {
    const widget = widgets.get(element);
    if (widget && !failed) action(widget);
  });
}

/** Shows every fallback again, complete, and names the cause once. */
function fail(cause) {
  if (failed) return;
  failed = true;
  console.error('dystonia-explorer: showing the fallback.', cause);
  connected.forEach((element) => {
    element.shadowRoot.replaceChildren(document.createElement('slot'));
    release(element);
  });
}

/** Gives back the height that a page keeps free for the component. */
function release(element) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':host{min-block-size:0!important}');
  element.shadowRoot.adoptedStyleSheets = [sheet];
}

/** While the host page is printed, everything in every element is open. */
const PRINT_EVENTS = ['beforeprint', 'afterprint'];
function openForPrint(event) {
  eachWidget((widget) => widget.openAll(event.type === 'beforeprint'));
}

/** Shows the component. What fails here is this element's alone: it keeps its fallback. */
function mount(element, module) {
  if (failed || !element.isConnected) return;
  try {
    show(element, module);
  } catch (cause) {
    console.error('dystonia-explorer: showing the fallback of one element.', cause);
    release(element);
  }
}

function show(element, module) {
  let widget = widgets.get(element);
  if (!widget) {
    widget = new module.Widget();
    widgets.set(element, widget);
    ATTRIBUTES.filter((name) => element.hasAttribute(name)).forEach((name) => {
      widget.setAttribute(name, element.getAttribute(name));
    });
  }
  widget.mount(element.shadowRoot, element.shadowRoot.querySelector('slot'));
}

class DystoniaExplorer extends HTMLElement {
  static get observedAttributes() {
    return ATTRIBUTES;
  }

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).append(document.createElement('slot'));
  }

  connectedCallback() {
    if (!connected.size) PRINT_EVENTS.forEach((name) => addEventListener(name, openForPrint));
    connected.add(this);
    core().then((module) => mount(this, module), fail);
  }

  // A move is a removal and an insertion in one task: only an element that is still out afterwards is gone.
  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected) return;
      connected.delete(this);
      if (!connected.size) PRINT_EVENTS.forEach((name) => removeEventListener(name, openForPrint));
      const widget = widgets.get(this);
      if (widget && !failed) widget.unmount();
    });
  }

  attributeChangedCallback(name, _, value) {
    const widget = widgets.get(this);
    if (widget && !failed) widget.setAttribute(name, value);
  }
}

/** The floor of the style sheet and the module; a browser below it keeps the fallback. */
const supported = 'adoptedStyleSheets' in Document.prototype && 'WebAssembly' in self
  && CSS.supports('container-type', 'inline-size') && CSS.supports('selector(:has(a))')
  && CSS.supports('color', 'color-mix(in oklab, red, blue)');

if (supported && !customElements.get('dystonia-explorer')) customElements.define('dystonia-explorer', DystoniaExplorer);
