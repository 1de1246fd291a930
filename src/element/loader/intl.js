// What the browser knows of languages: their names, dates, and how each writes numbers and lists.

/** The name of a language in that language. @param {string} tag */
export const languageName = (tag) => new Intl.DisplayNames(tag, { type: 'language' }).of(tag);

/** Today's date in words. @param {string} tag */
export const today = (tag) => new Date().toLocaleDateString(tag, { dateStyle: 'long' });

/** How a language writes numbers and lists, in the order of `Formats` in the module. @param {string} tag */
export function formats(tag) {
  /** @param {number} end */
  const count = (end) => [...Array(end).keys()];
  const digits = new Intl.NumberFormat(tag);
  const plurals = new Intl.PluralRules(tag);
  /** @param {Intl.ListFormatType} type @param {string} items */
  const between = (type, items) => new Intl.ListFormat(tag, { type }).formatToParts(items)
    .filter((part) => part.type === 'literal').map((part) => part.value);
  /** @param {Intl.ListFormatType} type */
  const joins = (type) => {
    const [next, , last] = between(type, 'abcd');
    return [between(type, 'ab')[0], next, last];
  };
  return [
    ...count(10).map((digit) => digits.format(digit)), ...joins('conjunction'), ...joins('disjunction'),
    ...count(32).map((number) => plurals.select(number)),
  ];
}
