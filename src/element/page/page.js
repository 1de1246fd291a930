// The page of its own, around the explorer: what its address may set, its language and title, and then its height in a
// frame, or the offer to keep it. What the explorer shows is not its business.

import { tellHeight } from './frame.js';
import { prepareOffer } from './offline.js';
import { readParameters } from './parameters.js';

/** The words around the explorer, in each language that is built in. */
const WORDS = DX_PAGE_WORDS;

const root = document.documentElement;
const explorer = /** @type {import('../npm/element').DystoniaExplorerElement} */ (
  document.querySelector('dystonia-explorer'));
const framed = window.parent !== window;
/** The functions that show words of the page, called when the language changes. @type {((words: PageWords) => void)[]} */
const speakers = [];

/** The screen of the explorer, if it is shown. */
function screenOf() {
  return explorer.shadowRoot && /** @type {HTMLElement | null} */ (explorer.shadowRoot.querySelector('.dx'));
}

/** Follows the language that is shown: the explorer's, or that of the content of its tag. */
function follow() {
  const shown = screenOf() || /** @type {HTMLElement | null} */ (explorer.querySelector('[lang]'));
  if (!shown || !WORDS[shown.lang]) return;
  Object.assign(root, { lang: shown.lang, dir: shown.dir });
  document.title = WORDS[shown.lang].title;
  /** @type {HTMLElement} */ (document.querySelector('h1')).textContent = WORDS[shown.lang].name;
  speakers.forEach((speak) => speak(WORDS[shown.lang]));
}

/** Once the explorer is shown, or it is known that it will not be. */
function settled() {
  return new Promise((settle) => {
    ['dystonia-ready', 'dystonia-error'].forEach((name) => explorer.addEventListener(name, settle));
    // Its script did not run, or waits for a reader who is already reading.
    addEventListener('load', () => setTimeout(settle, customElements.get('dystonia-explorer') ? 1000 : 0));
  });
}

readParameters(explorer);
root.classList.toggle('framed', framed);

explorer.addEventListener('dystonia-ready', () => {
  new MutationObserver(follow).observe(/** @type {HTMLElement} */ (screenOf()), { attributeFilter: ['lang', 'dir'] });
  follow();
});
explorer.addEventListener('dystonia-error', follow);

settled().then(async () => {
  if (framed) {
    tellHeight();
    return;
  }
  const offer = await prepareOffer(/** @type {HTMLElement} */ (document.querySelector('footer')));
  if (!offer) return;
  speakers.push((words) => offer.show(words));
  offer.show(WORDS[root.lang]);
});
