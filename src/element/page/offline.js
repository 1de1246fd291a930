// The offer to keep the page on the device. Nothing is registered or stored unless the reader presses the button.

const PAGE = location.origin + location.pathname;
/** Caches of this very page begin with this, then comes the build. The worker names them. */
const CACHES = `dystonia-explorer ${location.pathname} `;
/** The page under the name it was released with, which the manifest starts. */
const RELEASED = 'dystonia-explorer.html';

/**
 * Whether the page can be kept: from a server that can be trusted, and under a name of its own. A worker for the address
 * of a folder would stand in for everything beneath it.
 */
function isPossible() {
  return isSecureContext && 'serviceWorker' in navigator && /^https?:$/.test(location.protocol)
    && !PAGE.endsWith('/');
}

/** The worker of this very page; never one that a site has for more than this page. */
async function keeper() {
  const found = await navigator.serviceWorker.getRegistration(PAGE);
  return found && found.scope === PAGE ? found : null;
}

const cacheNames = async () => (await caches.keys()).filter((name) => name.startsWith(CACHES));

/** The worker's address as the page's policy wants it: of a type that can be no other address. */
function workerAddress() {
  const address = new URL('sw.js', PAGE).href;
  if (!window.trustedTypes) return address;
  return window.trustedTypes.createPolicy('dystonia-explorer', { createScriptURL: () => address }).createScriptURL('');
}
/** @type {string | undefined} */
let address;

/** Resolves once the worker has stored everything. @param {ServiceWorkerRegistration} registration @returns {Promise<void>} */
function stored({ installing, waiting, active }) {
  const worker = /** @type {ServiceWorker} */ (installing || waiting || active);
  return new Promise((resolve, reject) => {
    const look = () => {
      if (worker.state === 'activated') resolve();
      if (worker.state === 'redundant') reject(new Error('the files could not be stored'));
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

async function remove() {
  const found = await keeper();
  if (found) await found.unregister();
  await Promise.all((await cacheNames()).map((name) => caches.delete(name)));
}

async function keep() {
  try {
    address = address || workerAddress();
    // The page's own path is the whole scope: the worker is never asked about another page.
    const scope = location.pathname;
    await stored(await navigator.serviceWorker.register(address, { scope, updateViaCache: 'none' }));
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Lets a kept page be installed. Not before: the manifest is no request of a reader who only looks. */
function linkManifest() {
  if (new URL(RELEASED, PAGE).href !== PAGE || document.querySelector('link[rel=manifest]')) return;
  const links = [['manifest', 'manifest.webmanifest'], ['apple-touch-icon', 'apple-touch-icon.png']];
  document.head.append(...links.map(([rel, href]) => Object.assign(document.createElement('link'), { rel, href })));
}

/** The offer in the page's footer: a line that reports, and a button. */
class Offer {
  /** @param {HTMLElement} place @param {boolean} isKept */
  constructor(place, isKept) {
    this.place = place;
    this.isKept = isKept;
    /** @type {OfferStatus} */
    this.reported = isKept ? 'kept' : 'keepHint';
    const [, button] = place.children;
    button.addEventListener('click', () => this.press());
  }

  /** Shows the offer in these words. @param {PageWords} words */
  show(words) {
    if (this.isKept) linkManifest();
    this.words = words;
    const [status, button] = this.place.children;
    status.textContent = words[this.reported];
    button.textContent = this.isKept ? words.remove : words.keep;
    // Not disabled: that would take the focus away.
    if (this.reported === 'keeping') button.setAttribute('aria-disabled', 'true');
    else button.removeAttribute('aria-disabled');
    this.place.hidden = false;
  }

  /** @param {OfferStatus} status */
  report(status) {
    this.reported = status;
    if (this.words) this.show(this.words);
  }

  async press() {
    if (this.reported === 'keeping') return;
    try {
      if (this.isKept) {
        await remove();
        this.isKept = false;
        this.report('removed');
      } else {
        this.report('keeping');
        await keep();
        this.isKept = true;
        this.report('kept');
      }
    } catch (error) {
      console.warn(`dystonia-explorer: ${error instanceof Error ? error.message : error}`);
      this.report(this.isKept ? 'removeFailed' : 'keepFailed');
    }
  }
}

/** Prepares the offer in `place`, where the page can be kept. @param {HTMLElement} place */
export async function prepareOffer(place) {
  if (!isPossible()) return null;
  try {
    const found = await keeper();
    const isKept = Boolean(found && found.active) && (await cacheNames()).length > 0;
    // Without the internet there is nothing newer to be had.
    if (found && isKept) found.update().catch(() => {});
    return new Offer(place, isKept);
  } catch {
    // The reader's settings forbid to store anything: there is nothing to offer.
    return null;
  }
}
