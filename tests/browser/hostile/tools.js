// What scripts of these tests begin with: the values, how one is tried, and what must never be seen after it.
// Read into an async function with the bound on time as its first argument, and the tags of all languages as its third.

const { NASTY, TEXTS } = await import('/fixtures/nasty.js');
const [BOUND, , LANGUAGES] = arguments;
const element = document.querySelector('dystonia-explorer');
const tried = { values: 0, calls: 0, refused: 0, worst: 0, slowest: '', faults: {} };

/** Notes what was wrong with a value. */
function fault(name, what) {
  const short = what.slice(0, 160);
  (tried.faults[short] = tried.faults[short] || []).push(name);
}

// What the explorer says is looked at here, value by value.
const warned = [];
console.warn = (...values) => warned.push(values.map(String).join(' '));

const turn = () => new Promise((done) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => done();
  port2.postMessage(null);
});

/** Takes note of how long a value took. */
function took(name, time) {
  if (time > tried.worst) Object.assign(tried, { worst: time, slowest: name });
  if (time > BOUND) fault(name, 'took too long');
}

/** Does something with a value and waits for what is drawn; returns what was thrown, in an array. */
async function timed(name, call) {
  warned.length = 0;
  const thrown = [];
  const start = performance.now();
  try {
    call();
  } catch (error) {
    thrown.push(error);
  }
  // The component is drawn in microtasks. What a browser itself does with a language of a megabyte can take longer.
  for (let n = 0; n < 20; n += 1) await null;
  took(name, performance.now() - start);
  tried.calls += 1;
  await turn();
  return thrown;
}

/** Whether a thrown value is a plain error that names one of these. */
function names(error, fields) {
  return error instanceof Error && !(error instanceof WebAssembly.RuntimeError)
    && fields.some((field) => error.message.includes(field));
}

/** Looks at what was said of an attribute: nothing where it was understood, else one line that names it. */
function said(name, attribute, understood) {
  if (warned.length) tried.refused += 1;
  if (warned.length !== (understood ? 0 : 1)) fault(name, `${attribute}: ${warned.length} warnings`);
  warned.forEach((line) => {
    if (!line.startsWith(`dystonia-explorer: ${attribute}=`)) fault(name, `${attribute}: ${line}`);
    if (line.length > 1000) fault(name, `${attribute}: a warning without an end`);
  });
}

const SPACE = /^\p{White_Space}+|\p{White_Space}+$/gu;
const trimmed = (text) => text.replace(SPACE, '');
const ids = (text) => text.split(/[\p{White_Space},]+/u).filter(Boolean);
const within = (...allowed) => (text) => allowed.includes(text);
const allWithin = (...allowed) => (text) => ids(text).every((id) => allowed.includes(id));
const isNumber = (text) => {
  const number = trimmed(text);
  const digits = number.replace(/\D/g, '').length;
  return number.length <= 30 && /^\+?[-0-9 .()]*$/.test(number) && digits >= 2 && digits <= 15;
};
const isLine = (text) => {
  const line = trimmed(text);
  return line !== '' && [...line].length <= 120 && !/[\p{Cc}\u2028-\u202e\u2066-\u2069]/u.test(line);
};
/** The language that a tag is of. */
const languageOf = (tag) => LANGUAGES.find((known) => known === tag.toLowerCase().split('-')[0]);
/** What is shown as the language. */
const spoken = () => element.shadowRoot.querySelector('.dx').lang;

const REGIONS = ['eyes', 'mouth', 'larynx', 'neck', 'arm_left', 'arm_right', 'trunk', 'leg_left', 'leg_right'];

/** Whether a text is allowed in each attribute, as the README has it. */
const ALLOWED = {
  scheme: within('hopkins', 'consensus2013'),
  theme: within('auto', 'light', 'dark'),
  'heading-level': within('2', '3', '4'),
  hide: allWithin('what-if', 'search', 'types', 'about', 'two-lists', 'print'),
  'emergency-number': isNumber,
  'crisis-line': isNumber,
  'reviewed-by': isLine,
  // White space alone is as good as nothing.
  lang: (text) => !text.trim() || (languageOf(trimmed(text)) || 'none') === spoken(),
  languages: (text) => (text.match(/[^\s,]+/g) || []).every(languageOf),
  regions: allWithin(...REGIONS),
  type: within('meige', 'dopa_responsive'),
  'share-selection': within('', 'true', 'false'),
  loading: within('lazy', 'eager'),
};

const NODES = new Set(`a bdi button caption dd defs details div dl dt fieldset g h2 h3 h4 h5 h6 input label legend li
  option p path pattern section select slot span strong summary svg table tbody td th thead tr ul use`.split(/\s+/));

/** What there is that nobody drew: nodes and attributes that can only have come from data. */
function strange(nodes) {
  const found = [];
  nodes.forEach((node) => {
    if (!NODES.has(node.localName)) found.push(node.localName);
    for (const { name, value } of node.attributes) {
      const link = name === 'href' && !/^(https:\/\/|tel:\+?\d+$|#dx-)/.test(value);
      if (link || /^(on|style$|src|action|formaction|data$|xlink|xmlns:)/.test(name)) found.push(`${name}=${value}`);
    }
  });
  return found;
}

const all = (parent) => [...parent.querySelectorAll('*')];

/** What was drawn in the explorer since the last time. */
const drawn = new MutationObserver(() => {});
if (element) drawn.observe(element.shadowRoot, { subtree: true, childList: true, attributes: true });
const news = () => new Set(drawn.takeRecords().flatMap(({ target, addedNodes }) => [
  target, ...[...addedNodes].flatMap((node) => [node, ...(node.querySelectorAll ? all(node) : [])]),
]).filter((node) => node.localName));

/** Everything that a page's scripts share, as far as names go. */
const shared = () => [Object, Array, Function, String, Number, Promise, Map, Element, HTMLElement, EventTarget]
  .map((kind) => Reflect.ownKeys(kind.prototype).map(String).join()).join('|');
window.sharedBefore = window.sharedBefore || shared();

/** Looks for harm after a value: in what it had drawn, or in all of an explorer. */
function look(name, explorer = null) {
  const found = strange(explorer ? all(explorer.shadowRoot) : news());
  if (found.length) fault(name, `drawn: ${[...new Set(found)].join(', ')}`);
  if (window.hit !== undefined) fault(name, 'something ran');
  if (shared() !== window.sharedBefore || {}.polluted !== undefined) fault(name, 'a prototype was changed');
}
