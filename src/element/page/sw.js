// The worker of one kept page: answers for that page and the few files beside it, and for nothing else.
//
// The page itself is asked for from the server first, for it holds medical words, and a clinic may have changed them or
// its telephone number: a reader with internet never reads old ones. The kept copy comes when there is no answer, no
// good one, or none soon; it is as new as the last visit with internet. The other files are from the cache.

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

/** The page, without a query: nothing else is in the scope. */
const PAGE = worker.registration.scope;
const CACHES = `dystonia-explorer ${new URL(PAGE).pathname} `;
const CACHE = CACHES + DX_BUILD;
const FILES = DX_KEPT_FILES.map((file) => new URL(file, PAGE).href);

/** How long a reader with a bad connection waits, in milliseconds. */
const PATIENCE = 2000;

/** Past what the browser has stored, unless the server answers that nothing changed. @type {RequestInit} */
const NEWEST = { cache: 'no-cache' };

/**
 * Keeps the page, if this is one: not what a network in a hotel answers with.
 * @param {Response} response
 */
async function keepPage(response) {
  if (!response.ok || response.redirected || !(await response.clone().text()).includes('<dystonia-explorer')) return false;
  await (await caches.open(CACHE)).put(PAGE, response);
  return true;
}

async function fill() {
  try {
    const cache = await caches.open(CACHE);
    await Promise.all(FILES.map(async (file) => {
      const response = await fetch(file, NEWEST);
      if (!response.ok) throw new Error(`${file}: HTTP ${response.status}`);
      await cache.put(file, response);
    }));
    if (!await keepPage(await fetch(PAGE, NEWEST))) throw new Error(`${PAGE} is no explorer`);
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

async function dropOlder() {
  const names = (await caches.keys()).filter((name) => name.startsWith(CACHES) && name !== CACHE);
  await Promise.all(names.map((name) => caches.delete(name)));
}

/** @param {string} url */
const kept = (url) => caches.match(url, { cacheName: CACHE, ignoreVary: true });

/** The page as the server has it now. @param {string} url */
async function newest(url) {
  // Where it leads elsewhere, as to a log-in, the browser goes there itself.
  const response = await fetch(url, { ...NEWEST, redirect: 'manual' });
  if (response.status >= 500) throw new Error(`HTTP ${response.status}`);
  return response;
}

/** The page, kept or new, without a long wait. @param {Promise<Response>} coming */
async function page(coming) {
  const late = /** @type {Promise<never>} */ (new Promise((_, reject) => { setTimeout(() => reject(new Error('late')), PATIENCE); }));
  try {
    return await Promise.race([coming, late]);
  } catch {
    return await kept(PAGE) || coming;
  }
}

worker.addEventListener('install', (event) => event.waitUntil(fill().then(() => worker.skipWaiting())));
worker.addEventListener('activate', (event) => event.waitUntil(dropOlder()));
worker.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET') return;
  if (mode === 'navigate' && origin + pathname === PAGE) {
    const coming = newest(url);
    event.respondWith(page(coming));
    // A newer worker may have taken this cache away.
    event.waitUntil(coming.then((response) => response.clone())
      .then(async (copy) => await caches.has(CACHE) && keepPage(copy)).catch(() => {}));
  } else if (FILES.includes(url)) {
    event.respondWith(kept(url).then((file) => file || fetch(event.request)));
  }
});
