// Runs in a page before anything of it does: notes when it can be used, and what loading it and each click cost.
(() => {
  const probe = { ready: null, long: [], shifts: [], clicks: [], times: {}, memory: null };
  window.probe = probe;

  /** Calls back when the next frame has been drawn: what comes after the frame's own work is a task of its own. */
  probe.afterFrame = (then) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => then(performance.now());
    port2.postMessage(null);
  });

  /** The explorer's root; on the page that has none, the document. */
  const root = () => (document.querySelector('dystonia-explorer') || {}).shadowRoot || document;

  const isReady = () => {
    if (probe.times.drawn) return;
    probe.times.drawn = performance.now();
    probe.afterFrame((now) => { probe.ready = now; });
  };
  document.addEventListener('dystonia-ready', isReady);
  // The map of the other page: React listens at its root before it draws.
  const map = new MutationObserver(() => {
    if (!document.querySelector('#root .rbh polygon')) return;
    map.disconnect();
    isReady();
  });
  document.addEventListener('DOMContentLoaded', () => {
    if (!document.querySelector('#root')) map.disconnect();
  });
  map.observe(document, { childList: true, subtree: true });

  // Not every browser tells of these, and some warn of a question for them.
  const watch = (type, note) => PerformanceObserver.supportedEntryTypes.includes(type)
    && new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  watch('longtask', ({ startTime, duration }) => probe.long.push([startTime, duration]));
  watch('layout-shift', ({ startTime, value, hadRecentInput }) => probe.shifts.push([startTime, value, hadRecentInput]));

  // From the touch to the end of the frame that shows what came of it.
  addEventListener('click', ({ timeStamp, isTrusted }) => {
    if (isTrusted) probe.afterFrame((now) => probe.clicks.push(now - timeStamp));
  }, true);

  for (const name of ['compile', 'instantiate']) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...args) => {
      const start = performance.now();
      const made = await original.apply(WebAssembly, args);
      // Of the first module: the second is not waited for, and has no memory of its own.
      probe.times[name] = probe.times[name] || [start, performance.now()];
      if (made.exports) probe.memory = probe.memory || Object.values(made.exports).find((it) => it instanceof WebAssembly.Memory);
      return made;
    };
  }

  /** Where in the window a click hits this muscle of the other page's map. */
  probe.place = (n) => {
    const polygons = [...document.querySelectorAll('.rbh polygon')];
    const { left, top, width, height } = polygons[n % polygons.length].getBoundingClientRect();
    for (let x = 0.5; x < 10; x += 1) for (let y = 0.5; y < 10; y += 1) {
      const at = [left + width * x / 10, top + height * y / 10];
      if (document.elementFromPoint(...at) === polygons[n % polygons.length]) return at;
    }
    return null;
  };

  /** What is said of the picks. */
  probe.result = () => root().querySelector('.dx-answer, #result').textContent;

  /** Opens the first type. Resolves to when its text stands there, drawn, and that text. */
  probe.open = () => new Promise((done) => {
    let opened = false;
    const look = () => {
      // It is drawn after what is seen first.
      const type = root().querySelector('.dx-types .dx-disclosure');
      if (!type) return;
      if (!opened) {
        opened = true;
        type.click();
      }
      const panel = root().querySelector('.dx:not([data-busy])') && type.closest('li').querySelector('.dx-panel');
      if (!panel) return;
      seen.disconnect();
      probe.afterFrame((now) => done([now, panel.textContent]));
    };
    const seen = new MutationObserver(look);
    seen.observe(root(), { attributes: true, childList: true, subtree: true });
    look();
  });

  /** Opens every section there is in a root, as a reader can; returns how many. */
  probe.openAll = async (within = root()) => {
    let opened = 0;
    for (;;) {
      const closed = within.querySelector('[aria-expanded=false]');
      if (!closed || opened > 200) break;
      closed.click();
      opened += 1;
      await new Promise((done) => { setTimeout(done); });
    }
    within.querySelectorAll('details:not([open])').forEach((details) => { details.open = true; opened += 1; });
    return opened;
  };
})();
