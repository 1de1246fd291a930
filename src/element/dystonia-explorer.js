// <dystonia-explorer>: defines the element at once; loads the WebAssembly module when the first one appears.
//
// Until the component is on the screen, and whenever it cannot be, what stands inside the tag is shown.
// Written for ES2017 plus import() and import.meta, so that browsers below the floor keep the fallback.

/* global DX_PACKS */

const ATTRIBUTES = ['scheme', 'theme', 'heading-level', 'emergency-number', 'crisis-line', 'reviewed-by'];
const LANGUAGE_ATTRIBUTES = ['lang', 'languages'];

/** The languages beside English that this build has packs of; the release build puts them in. */
const PACKS = typeof DX_PACKS === 'undefined' ? [] : DX_PACKS;

/** All connected elements: those whose fallback a fault must bring back. */
const connected = new Set();
/** The language last wanted of each element. */
const spoken = new WeakMap();
/** The core module's side of each element that was ever mounted. */
const widgets = new WeakMap();
/** The language packs that were asked for, by tag. */
const packs = new Map();
let loading = null;
let reading = false;
let failed = false;

/** The core module, ready to use; one instance for all elements. */
function core() {
  if (!loading) {
    loading = import('./dystonia-explorer-core.js').then(async (module) => {
      await module.default();
      module.onFault(fail);
      return module;
    });
  }
  return loading;
}

/** A data file beside this one. */
function data(path) {
  return fetch(new URL(path, import.meta.url))
    .then((response) => (response.ok ? response.json() : Promise.reject(new Error(`HTTP ${response.status}`))));
}

/** Fetches the English texts that are read on demand, whatever the reader does, so that the request tells nothing. */
function read(module) {
  if (reading) return;
  reading = true;
  data('./dystonia-explorer-reading.json')
    .then((lines) => module.setReading(lines) || Promise.reject(new Error('it is of another version')))
    .catch((cause) => {
      module.setReading(null);
      console.error('dystonia-explorer: dystonia-explorer-reading.json could not be loaded.', cause);
    })
    .then(() => eachWidget((widget) => widget.load()));
}

/** The words of a language: loaded beside the module. Where they cannot be had, the page is in English and says so. */
function words(tag) {
  if (!packs.has(tag)) {
    const pack = tag === 'en' ? null : data(`./locale/${tag}.json`).catch((cause) => cause);
    packs.set(tag, core().then(async (module) => {
      if (pack) {
        const lines = await pack;
        if (module.setPack(lines, formats(tag))) return;
        // Asked for again when it is wanted again.
        packs.delete(tag);
        console.error(`dystonia-explorer: locale/${tag}.json could not be used; showing English.`,
          lines instanceof Error ? lines : 'It is damaged or of another version.');
      }
      read(module);
    }));
  }
  return packs.get(tag);
}

/** How a language writes numbers and lists, as the browser knows it; in the order of `Formats` in the module. */
function formats(tag) {
  const count = (to) => [...Array(to).keys()];
  const digits = new Intl.NumberFormat(tag);
  const plurals = new Intl.PluralRules(tag);
  const between = (type, items) => new Intl.ListFormat(tag, { type }).formatToParts(items)
    .filter((part) => part.type === 'literal').map((part) => part.value);
  const joins = (type) => {
    const [next, , last] = between(type, ['a', 'b', 'c', 'd']);
    return [between(type, ['a', 'b'])[0], next, last];
  };
  return [
    ...count(10).map((digit) => digits.format(digit)), ...joins('conjunction'), ...joins('disjunction'),
    ...count(32).map((number) => plurals.select(number)),
  ];
}

/** The tag that this build has for a wanted one: `es` for `es-MX`; English for what it does not have. */
function negotiate(tag) {
  const known = (wanted) => ['en', ...PACKS].find((pack) => pack.toLowerCase() === wanted);
  const wanted = tag.toLowerCase();
  return known(wanted) || known(wanted.split('-')[0]) || 'en';
}

/** What an element is to speak: its own `lang`, or the nearest around it. */
function language(element) {
  for (let at = element; at; at = at.parentNode || at.host) {
    const tag = at.getAttribute && at.getAttribute('lang');
    if (tag) return negotiate(tag);
  }
  return 'en';
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
function mount(element, module, tag) {
  if (failed || !element.isConnected) return;
  try {
    show(element, module, tag);
  } catch (cause) {
    console.error('dystonia-explorer: showing the fallback of one element.', cause);
    release(element);
  }
}

function show(element, module, tag) {
  let widget = widgets.get(element);
  if (!widget) {
    widget = new module.Widget((chosen) => speak(element, negotiate(chosen)));
    widgets.set(element, widget);
    ATTRIBUTES.filter((name) => element.hasAttribute(name)).forEach((name) => {
      widget.setAttribute(name, element.getAttribute(name));
    });
    offer(element);
    widget.speak(tag);
    // Another may have been wanted while these words were on their way.
    if (language(element) !== tag) speak(element, language(element));
  }
  widget.mount(element.shadowRoot, element.shadowRoot.querySelector('slot'));
}

/** Changes the language of an element that is shown, when the words are there and no other was wanted meanwhile. */
function speak(element, tag) {
  spoken.set(element, tag);
  words(tag).then(() => {
    const widget = widgets.get(element);
    if (widget && !failed && spoken.get(element) === tag) widget.speak(tag);
  }, fail);
}

/** Offers the languages of the `languages` attribute that this build has, each named in itself. */
function offer(element) {
  const wanted = ((element.getAttribute('languages') || '').match(/\S+/g) || []).map(negotiate);
  // Among them the one that is spoken where the page has its say.
  const tags = [...new Set(wanted.length ? [...wanted, language(element)] : [])];
  widgets.get(element).offerLanguages(tags.length < 2 ? [] : tags.flatMap((tag) => [
    tag, new Intl.DisplayNames(tag, { type: 'language' }).of(tag),
  ]));
}

class DystoniaExplorer extends HTMLElement {
  static get observedAttributes() {
    return [...ATTRIBUTES, ...LANGUAGE_ATTRIBUTES];
  }

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).append(document.createElement('slot'));
  }

  connectedCallback() {
    if (!connected.size) PRINT_EVENTS.forEach((name) => addEventListener(name, openForPrint));
    connected.add(this);
    const tag = language(this);
    Promise.all([core(), words(tag)]).then(([module]) => mount(this, module, tag), fail);
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
    if (!widget || failed) return;
    if (name === 'lang') speak(this, language(this));
    else if (name === 'languages') {
      offer(this);
      // Without a menu there is no way back from what was chosen in it.
      if (!value) speak(this, language(this));
    }
    else widget.setAttribute(name, value);
  }
}

/** The floor of the style sheet and the module; a browser below it keeps the fallback. */
const supported = 'adoptedStyleSheets' in Document.prototype && 'WebAssembly' in self
  && CSS.supports('container-type', 'inline-size') && CSS.supports('selector(:has(a))')
  && CSS.supports('color', 'color-mix(in oklab, red, blue)');

if (supported && !customElements.get('dystonia-explorer')) customElements.define('dystonia-explorer', DystoniaExplorer);
