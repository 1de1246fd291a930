// The files with words: each is fetched once, and handed to the module when it asks.

import { report } from './causes.js';
import { checkBuild } from './instance.js';
import { formats } from './intl.js';
import { complete } from './style_sheet.js';

export class Words {
  /** @param {string[]} tags @param {import('./types').FetchWords} fetchWords */
  constructor(tags, fetchWords) {
    /** The languages beside English. */
    this.packs = tags.filter((tag) => tag !== 'en');
    this.fetchWords = fetchWords;
    /** The lines of each language, or the error that came instead. @type {Map<string, Promise<unknown>>} */
    this.coming = new Map();
    /** The languages that the module waits for. @type {Set<string>} */
    this.asked = new Set();
  }

  /** Hands words to this instance of the module from now on. @param {import('./types').Glue} glue */
  serve(glue) {
    this.glue = glue;
    glue.setPacks(this.packs);
  }

  /**
   * Starts to load the words that an element will most likely want, before the module can decide. English comes after the
   * module: the first screen needs nothing more.
   * @param {Element} element @param {Promise<Response>} module
   */
  prefetch(element, module) {
    const lang = (element.closest('[lang]')?.getAttribute('lang') || '').trim().toLowerCase();
    const tag = this.packs.find((pack) => pack.toLowerCase() === lang)
      || this.packs.find((pack) => pack === lang.split('-')[0]);
    if (tag) this.load(tag);
    else module.then(() => this.load('en'), () => {});
  }

  /** @param {string} tag */
  load(tag) {
    const coming = this.coming.get(tag) || this.fetchWords(tag).then(([build, style, ...lines]) => {
      checkBuild(build);
      complete(style);
      return lines;
    }).catch((error) => error);
    this.coming.set(tag, coming);
    return coming;
  }

  /** Gets the words of a language for the module. @param {string} tag */
  async fetch(tag) {
    // The words serve all elements: one answer is enough for several that ask.
    if (this.asked.has(tag)) return;
    this.asked.add(tag);
    const lines = await this.load(tag);
    this.asked.delete(tag);
    let ways = null;
    try {
      // English is compiled in.
      if (tag !== 'en') ways = formats(tag);
    } catch { /* Without them the module refuses the pack. */ }
    if (this.glue?.wordsArrived(tag, lines, ways)) return;
    // Fetched again when they are wanted again.
    this.coming.delete(tag);
    report(tag === 'en' ? 'the texts that are read on demand could not be loaded'
      : `the words of "${tag}" could not be used; showing English`, lines);
  }
}
