// The example page's bar: puts what is chosen in it on the explorer, and shows the lines that a clinic would paste.
//
// A control's name says what it sets: an attribute of the element, or a custom property when it begins with `--`.
// An empty value takes the attribute or property away, so that the widget's own default holds.
// The page's policy allows no inline style and no markup made from text: styles go through CSSOM, texts are texts.

/** @typedef {[name: string, value: string]} Value */

const explorer = /** @type {HTMLElement} */ (document.querySelector('dystonia-explorer'));
const stage = /** @type {HTMLElement} */ (explorer.parentElement);
const form = /** @type {HTMLFormElement} */ (document.querySelector('.try form'));
const status = /** @type {HTMLElement} */ (form.querySelector('[role=status]'));
const colour = /** @type {HTMLInputElement} */ (form.querySelector('[type=color]'));
const [pageBlock, ruleBlock] = /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll('.code'));

const BRAND = '--dx-brand';

/** The chosen brand colour: a swatch's, or else the reader's own; '' for the default. */
function brand() {
  const swatch = /** @type {HTMLButtonElement | null} */ (form.querySelector('[aria-pressed=true]'));
  return swatch ? swatch.value : colour.value;
}

/** The chosen values; the default is empty. A number still being typed does not count yet. @returns {Value[]} */
function chosen() {
  const values = /** @type {Iterable<Value>} */ (new FormData(form));
  const control = (/** @type {string} */ name) => /** @type {HTMLInputElement | null} */ (form.elements.namedItem(name));
  return [[BRAND, brand()], ...values]
    .map(([name, value]) => [name, control(name)?.validity.valid === false ? '' : value.trim()]);
}

function apply() {
  const values = chosen();
  for (const [name, value] of values) set(name, value);
  show(values.filter(([name, value]) => value && name !== 'width'));
}

/** @param {string} name @param {string} value */
function set(name, value) {
  if (name === 'width') {
    stage.style.setProperty('max-inline-size', value);
  } else if (name.startsWith('--')) {
    // An empty value removes the property.
    explorer.style.setProperty(name, value);
  } else if (!value) {
    explorer.removeAttribute(name);
  } else if (explorer.getAttribute(name) !== value) {
    explorer.setAttribute(name, value);
  }
}

/** Writes the lines to paste. @param {Value[]} values */
function show(values) {
  const rules = values.filter(([name]) => name.startsWith('--'));
  const attributes = values.filter(([name]) => !name.startsWith('--'));
  const inTag = attributes.map(([name, value]) => `\n  ${name}="${escape(value)}"`).join('');
  write(pageBlock, '<script type="module" src="/path/to/dystonia-explorer.js"></script>\n\n'
    + `<dystonia-explorer${inTag}>Your own words, for where it cannot run.</dystonia-explorer>`);
  write(ruleBlock, `dystonia-explorer {\n${rules.map(([name, value]) => `  ${name}: ${value};\n`).join('')}}`);
  ruleBlock.hidden = !rules.length;
  status.textContent = '';
}

/** The code of a block. @param {Element} block */
const codeOf = (block) => /** @type {HTMLElement} */ (block.querySelector('code'));

/** @param {Element} block @param {string} text */
function write(block, text) {
  codeOf(block).textContent = text;
}

/** Escapes a text for a quoted attribute. @param {string} text */
function escape(text) {
  /** @type {Record<string, string>} */
  const entities = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
  return text.replace(/[&"<>]/g, (mark) => entities[mark]);
}

/** Copies a block's text, or selects it where the browser gives no clipboard; reports which. @param {HTMLElement} code */
async function copy(code) {
  // A live region announces only changes.
  status.textContent = '';
  try {
    await navigator.clipboard.writeText(code.textContent || '');
    status.textContent = 'Copied.';
  } catch {
    getSelection()?.selectAllChildren(code);
    status.textContent = 'Selected. Now copy it with your keyboard or the menu.';
  }
}

/** @param {Element | null} swatch */
function press(swatch) {
  form.querySelectorAll('[aria-pressed]').forEach((each) => each.setAttribute('aria-pressed', String(each === swatch)));
}

form.addEventListener('input', (event) => {
  if (event.target === colour) press(null);
  apply();
});

form.addEventListener('change', (event) => {
  const { validity } = /** @type {HTMLInputElement} */ (event.target);
  if (!validity.valid) status.textContent = 'A telephone number has digits, spaces, and + - . ( ) only.';
});

form.addEventListener('click', (event) => {
  const button = /** @type {Element} */ (event.target).closest('button');
  if (!button) return;
  if (!button.hasAttribute('aria-pressed')) {
    copy(codeOf(/** @type {Element} */ (button.closest('.code'))));
    return;
  }
  press(button);
  if (button.value) colour.value = button.value;
  apply();
});

// Enter in a text field must not load the page again.
form.addEventListener('submit', (event) => event.preventDefault());
