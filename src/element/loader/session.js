// The explorer that serves all elements of a page: one instance of the module, and the words that were fetched.

import { offerAgain, removeOffer } from './again.js';
import { report } from './causes.js';
import { closeOnEscape } from './escape.js';
import { checkBuild, instantiate } from './instance.js';
import { known, language } from './language.js';
import { LIVE, ONCE, short } from './options.js';
import { rootOf } from './root.js';
import { told } from './rules.js';
import { removeFrame, takeAlong } from './sheet.js';
import { speaker } from './status.js';
import { adopt, complete, prepare } from './style.js';

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

/** The tags in an attribute. */
const tagsIn = (value) => (value || '').match(/[^\s,]+/g) || [];

/**
 * Hands on what the module says, as long as there is whom to hand it to: the module holds what it was given for good, and
 * must not hold an element that its page has let go. A function of its own, so that it holds nothing else.
 */
function relay(hearer) {
  const weak = new WeakRef(hearer);
  return (event, detail) => {
    const does = weak.deref();
    if (does) does[event](detail);
  };
}

/** For a failure that is told elsewhere. Out here it holds nothing. */
const ignore = () => {};

/** What a module is served as. */
const TYPE = 'application/wasm';

/** Says where a server does not know what it serves. */
function checkType({ headers }) {
  const type = headers.get('content-type');
  // What the script itself holds has none.
  if (type !== null && type !== TYPE) {
    console.warn(`dystonia-explorer: its .wasm file comes as ${type}, which works; its type is ${TYPE}.`);
  }
}

/** A module, compiled while it comes in, where the server knows what it serves. */
async function moduleOf(response) {
  const isTold = response.headers.get('content-type') === TYPE;
  return isTold ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

/**
 * Starts the module whose file is on its way. `words` brings the texts of a language, for English those that are read
 * on demand; `packs` are the languages beside English; `fail` is told
 * when the module has ended. Returns what makes an element's side of it.
 */
export function begin(file, build, { packs, words: fetchWords }, fail) {
  checkBuild(build);
  const instance = file.then(async (response) => {
    checkType(response);
    return instantiate(await moduleOf(response), fail);
  });
  const learned = new Map();
  let reading = null;
  let drawn;
  /** That the first element has been on the screen for a frame: until then nothing else is worth the time. */
  const seen = new Promise((resolve) => {
    drawn = () => {
      // Once: this is called at every click.
      drawn = () => {};
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
    };
  });

  /** That everything can be drawn. */
  const whole = instance.then(() => seen);
  whole.catch(fail);

  /** The texts of a language as the build made them, or what went wrong; either is heard in its turn. */
  async function texts(tag, when) {
    try {
      const [of, style, ...lines] = await fetchWords(tag);
      await when;
      checkBuild(of);
      complete(style);
      return lines;
    } catch (error) {
      await when;
      return error;
    }
  }

  /** Fetches the English texts that are read on demand, whatever the reader does, so that the request tells nothing. */
  function read() {
    reading = reading || texts('en', seen).then(async (lines) => {
      const { setReading } = (await instance).glue;
      if (!setReading(lines)) report('the texts that are read on demand could not be loaded', lines);
    });
  }

  async function learn(tag) {
    const lines = await texts(tag);
    const { setPack } = (await instance).glue;
    if (setPack(lines, formats(tag))) return;
    // Asked for again when it is wanted again.
    learned.delete(tag);
    report(`the words of "${tag}" could not be used; showing English`, lines);
    read();
  }

  /** The words of a language. Where they cannot be had, the page is in English and says so. */
  async function words(tag) {
    // English comes after the module: the first screen needs nothing more.
    if (tag === 'en') {
      await file;
      read();
      return;
    }
    if (!learned.has(tag)) learned.set(tag, learn(tag));
    await learned.get(tag);
  }

  /** An element's side. `tell` hears of what concerns its page: `shown` and `change`. */
  return async function attach(element, tell) {
    const changes = [];
    /** Where the component is, and who speaks there; once it is. */
    let root = null;
    let status = null;
    let wanted = null;
    let widget = null;
    /** Where everything ended before what is being drawn, if that is to stay where it is in the window. */
    let before = 0;
    const end = () => root.querySelector('.dx-all-sources')?.getBoundingClientRect().top;
    /** What the page asked for last. */
    let asked = language(element, packs);

    /** Changes the language, when the words are there and no other was wanted meanwhile. */
    async function speak(tag) {
      wanted = tag;
      await words(tag);
      if (wanted === tag) say(tag);
    }

    function say(tag) {
      choose(widget.speak(tag));
      // English goes on without what is read on demand, until it comes.
      if (reading) reading.then(() => { if (wanted === tag) choose(widget.load()); });
    }

    /** Draws what follows the parts, after the frame that shows them. */
    let goOn = () => {
      // Once: this is called at every drawing.
      goOn = () => {};
      requestAnimationFrame(() => requestAnimationFrame(() => widget.reach(false)));
    };

    /** Shows a language in the menu: the attribute of an option says nothing any more once the reader has chosen one. */
    function choose(tag) {
      const menu = root?.querySelector('select');
      if (menu) menu.value = tag;
    }

    /** Speaks what the page asks for. */
    function follow() {
      asked = language(element, packs);
      if (asked !== wanted) speak(asked);
    }

    /** Offers the languages of the `languages` attribute that there are, each named in itself. */
    function offer() {
      const chosen = tagsIn(element.getAttribute('languages')).map((tag) => known(tag, packs)).filter(Boolean);
      // Among them the one that is spoken where the page has its say.
      const tags = [...new Set(chosen.length ? [...chosen, language(element, packs)] : [])];
      widget.offerLanguages(tags.length < 2 ? [] : tags.flatMap((tag) => [
        tag, new Intl.DisplayNames(tag, { type: 'language' }).of(tag),
      ]));
    }

    /** Takes an attribute, and says what is wrong with it. */
    function set(name, value) {
      // One tag, and several.
      const tags = { lang: [(value || '').trim()].filter(Boolean), languages: tagsIn(value) }[name] || [];
      const wrong = tags.some((tag) => !known(tag, packs))
        ? `dystonia-explorer: ${name}="${short(value)}" is not known; allowed: ${['en', ...packs].join(', ')}.`
        : widget.setAttribute(name, value);
      if (wrong) console.warn(wrong);
    }

    function attribute(name, value) {
      if (name === 'languages') offer();
      // Without a menu there is no way back from what was chosen in it.
      if (name === 'lang' || (name === 'languages' && !value)) follow();
      set(name, value);
    }

    function take(how) {
      takeAlong(how, element, (then) => whole.then(() => {
        widget.sheet(new Date().toLocaleDateString(wanted, { dateStyle: 'long' }), then);
      }));
    }

    const does = {
      figure() {
        const place = scrollY;
        // As little as needed: the reader asked for it from far down the page.
        root.querySelector('.dx-figure').scrollIntoView({ block: 'nearest' });
        before = scrollY === place && end();
      },
      speak,
      rest: () => widget.reach(true),
      print: () => take('print'),
      open: () => take('open'),
      shown() {
        // Also told of an empty root, before the component is in it.
        const control = root.querySelector('input');
        if (!control) return;
        drawn();
        goOn();
        status.say();
        // Most browsers do not let the answer push away what is read further down; in the others we do not.
        if (before) scrollBy({ top: end() - before, behavior: 'instant' });
        before = 0;
        // After the drawing, which would not take note of what a listener changes.
        queueMicrotask(() => {
          tell('shown');
          // Nothing hides it now, so that it can have the focus.
          removeOffer(root, control);
          changes.splice(0).forEach((detail) => tell('change', detail));
        });
      },
      // Told when it is on the screen: whoever hears of it may change the element again.
      change: (question) => { if (wanted) changes.push(question === null ? null : told(question)); },
    };

    const first = asked;
    // While the module is on its way.
    prepare(element);
    await words(first);
    const { Widget } = (await instance).glue;
    const hears = relay(does);
    widget = new Widget(hears);
    const values = () => LIVE.map((name) => element.getAttribute(name));
    const taken = values();
    ONCE.concat(LIVE).filter((name) => element.hasAttribute(name)).forEach((name) => set(name, element.getAttribute(name)));
    if (element.hasAttribute('languages')) offer();
    widget.reset();
    wanted = first;
    say(first);
    // Bound, because a function made here would hold the element until then.
    whole.then(hears.bind(null, 'rest'), ignore);
    // A task of its own for the drawing, which is long enough on a slow phone.
    await new Promise((resolve) => { setTimeout(resolve); });
    // There was nobody to tell of what changed meanwhile, of these.
    values().forEach((value, at) => { if (value !== taken[at]) attribute(LIVE[at], value); });
    return {
      // Kept here alone, with the element.
      does,
      attribute,
      mount() {
        if (!root) {
          root = rootOf(element);
          status = speaker(root);
          closeOnEscape(root);
        }
        // Also after a move, perhaps into another document.
        adopt(root);
        widget.mount(root);
        // Another language may have been asked for while the words were on their way, or where it stands now.
        if (language(element, packs) !== asked) follow();
      },
      unmount() {
        if (!root) return;
        removeFrame(root);
        status.stop();
        widget.unmount();
      },
      end(startAgain) {
        wanted = null;
        if (!root) return null;
        status.stop();
        const offer = offerAgain(root, startAgain);
        // Where the instance goes on, another element has the root. What has ended does nothing, or says that it has.
        try {
          widget.unmount();
        } catch (error) { /* Said already. */ }
        return offer;
      },
      openAll(all) {
        // What is not there yet is not on paper either.
        if (all) widget.reach(true);
        widget.openAll(all);
      },
      reset: () => widget.reset(),
      print: does.print,
    };
  };
}
