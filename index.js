// The example page's bar: puts what is chosen in it on the explorer, and shows the lines that a clinic would paste.
//
// A control's name says what it sets: an attribute of the element, or a custom property when it begins with `--`.
// An empty value takes the attribute or property away, so that the widget's own default holds.
// The page's policy allows no inline style and no markup made from text: styles go through CSSOM, texts are texts.

const explorer = document.querySelector('dystonia-explorer');
const stage = explorer.parentElement;
const form = document.querySelector('.try form');
const status = form.querySelector('[role=status]');
const colour = form.querySelector('[type=color]');
const [pageBlock, ruleBlock] = form.querySelectorAll('.code');

const BRAND = '--dx-brand';

/** The chosen brand colour: a swatch's, or else the reader's own; '' for the default. */
function brand() {
  const swatch = form.querySelector('[aria-pressed=true]');
  return swatch ? swatch.value : colour.value;
}

/** What is chosen, as [name, value] pairs without the defaults; a number still being typed does not count yet. */
function chosen() {
  return [[BRAND, brand()], ...new FormData(form)]
    .map(([name, value]) => [name, form.elements[name]?.validity.valid === false ? '' : value.trim()]);
}

function apply() {
  const values = chosen();
  for (const [name, value] of values) set(name, value);
  show(values.filter(([name, value]) => value && name !== 'width'));
}

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

/** Writes the lines to paste. */
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

function write(block, text) {
  block.querySelector('code').textContent = text;
}

/** Text as it must stand in a quoted attribute. */
function escape(text) {
  const entities = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
  return text.replace(/[&"<>]/g, (mark) => entities[mark]);
}

/** Copies a block's text, or selects it where the browser gives no clipboard; says which. */
async function copy(code) {
  // A live region speaks only of what changes.
  status.textContent = '';
  try {
    await navigator.clipboard.writeText(code.textContent);
    status.textContent = 'Copied.';
  } catch {
    getSelection().selectAllChildren(code);
    status.textContent = 'Selected. Now copy it with your keyboard or the menu.';
  }
}

function press(swatch) {
  for (const each of form.querySelectorAll('[aria-pressed]')) each.setAttribute('aria-pressed', each === swatch);
}

form.addEventListener('input', (event) => {
  if (event.target === colour) press(null);
  apply();
});

form.addEventListener('change', (event) => {
  if (!event.target.validity.valid) status.textContent = 'A telephone number has digits, spaces, and + - . ( ) only.';
});

form.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (!button) return;
  if (!button.hasAttribute('aria-pressed')) {
    copy(button.closest('.code').querySelector('code'));
    return;
  }
  press(button);
  if (button.value) colour.value = button.value;
  apply();
});

// Enter in a text field must not load the page again.
form.addEventListener('submit', (event) => event.preventDefault());
