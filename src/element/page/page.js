// The page of its own, around the explorer: what its address may set, its language and title, and then its height in a
// frame, or the offer to keep it. What the explorer shows is not its business.

/* global DX_WORDS */

import { tellHeight } from './frame.js';
import { offer } from './offline.js';
import { readParameters } from './parameters.js';

/** The words around the explorer, in each language that is built in; the build puts them in. */
const WORDS = DX_WORDS;

const root = document.documentElement;
const explorer = document.querySelector('dystonia-explorer');
const framed = window.parent !== window;
/** Who shows words of the page, and is told when the language changes. */
const speakers = [];

/** Follows the language that is shown: the explorer's, or that of what stands inside its tag. */
function follow() {
  const shown = (explorer.shadowRoot && explorer.shadowRoot.querySelector('.dx')) || explorer.querySelector('[lang]');
  if (!shown || !WORDS[shown.lang]) return;
  Object.assign(root, { lang: shown.lang, dir: shown.dir });
  document.title = WORDS[shown.lang].title;
  document.querySelector('h1').textContent = WORDS[shown.lang].name;
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
  new MutationObserver(follow).observe(explorer.shadowRoot.querySelector('.dx'), { attributeFilter: ['lang', 'dir'] });
  follow();
});
explorer.addEventListener('dystonia-error', follow);

settled().then(async () => {
  if (framed) {
    tellHeight();
    return;
  }
  const speak = await offer(document.querySelector('footer'));
  if (!speak) return;
  speakers.push(speak);
  speak(WORDS[root.lang]);
});
