// Which of the languages that there are is to be spoken.

/** The tag that there are words for, for a wanted one: `es` for `es-MX`; nothing where there are none. */
export function known(tag, packs) {
  const has = (wanted) => ['en', ...packs].find((pack) => pack.toLowerCase() === wanted);
  const wanted = tag.toLowerCase();
  return has(wanted) || has(wanted.split('-')[0]);
}

/** What an element is to speak: its own `lang`, or the nearest around it. */
export function language(element, packs) {
  for (let at = element; at; at = at.parentNode || at.host) {
    const tag = at.getAttribute && at.getAttribute('lang');
    if (tag) return known(tag.trim(), packs) || 'en';
  }
  return 'en';
}
