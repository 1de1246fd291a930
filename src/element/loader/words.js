// The files with words: each is fetched once, and handed to the module when it asks.

import { report } from './causes.js';
import { checkBuild } from './instance.js';
import { formats } from './intl.js';
import { complete } from './style_sheet.js';

export class Words {
  /** @param {import('./types').WordFiles} files */
  constructor({ packs, fetchWords }) {
    this.packs = packs;
    this.fetchWords = fetchWords;
    /** The lines of each language, or the error that came instead. @type {Map<string, Promise<unknown>>} */
    this.coming = new Map();
    /** @type {import('./types').Glue | null} */
    this.glue = null;
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
    const pack = this.packs.map((tag) => tag.toLowerCase()).indexOf(lang);
    const primary = this.packs.indexOf(lang.split('-')[0]);
    const tag = this.packs[pack] || this.packs[primary];
    if (tag) this.load(tag);
    else module.then(() => this.load('en'), () => {});
  }

  /** @param {string} tag */
  load(tag) {
    const coming = this.coming.get(tag) || this.lines(tag);
    this.coming.set(tag, coming);
    return coming;
  }

  /** @param {string} tag */
  async lines(tag) {
    try {
      const [build, style, ...lines] = await this.fetchWords(tag);
      checkBuild(build);
      complete(style);
      return lines;
    } catch (error) {
      return error;
    }
  }

  /** Gets the words of a language for the module. @param {string} tag */
  async fetch(tag) {
    const lines = await this.load(tag);
    if (this.glue?.wordsArrived(tag, lines, formats(tag))) return;
    // Asked for again when it is wanted again.
    this.coming.delete(tag);
    report(tag === 'en' ? 'the texts that are read on demand could not be loaded'
      : `the words of "${tag}" could not be used; showing English`, lines);
  }
}
