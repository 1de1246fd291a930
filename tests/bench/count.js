// Counts what a click makes of work: calls that the module makes into the browser, and changes of the page.
(() => {
  let calls = 0;
  const original = WebAssembly.instantiate;
  const counted = (call) => (...args) => {
    calls += 1;
    return call(...args);
  };
  const each = (object, action) => Object.fromEntries(
    Object.entries(object).map(([name, value]) => [name, action(value, name)]),
  );
  // What has a number for its name is the first module's, for the second.
  WebAssembly.instantiate = (module, imports) => original.call(WebAssembly, module, each(imports, (group) => each(
    group, (value, name) => (typeof value === 'function' && !/^\d/.test(name) ? counted(value) : value),
  )));

  /** Clicks each checkbox on and off again. For each click: calls, changes, and changes within sections that open. */
  window.countClicks = async () => {
    const root = document.querySelector('dystonia-explorer').shadowRoot;
    let changes = [];
    const watch = new MutationObserver((more) => { changes = changes.concat(more); });
    watch.observe(root, { attributes: true, characterData: true, childList: true, subtree: true });
    const boxes = [...root.querySelectorAll('.dx-parts input[type=checkbox]')];
    const counts = [];
    for (const box of [...boxes, ...boxes]) {
      changes = [];
      calls = 0;
      box.click();
      // The component draws in microtasks.
      await new Promise((done) => { setTimeout(done); });
      const inside = changes.filter(({ target }) => (target.closest ? target : target.parentElement).closest('.dx-cards'));
      counts.push([calls, changes.length, inside.length]);
    }
    return counts;
  };
})();
