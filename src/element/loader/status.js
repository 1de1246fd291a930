// What screen readers are told: one short sentence for each change, once nothing has changed for a moment.

/** How long nothing must change, in milliseconds: longer than between two keys, so that only the last answer is said. */
const PAUSE = 700;

/** What fills the status region of a shadow root. The component says in an attribute what is to be told. */
export function speaker(root) {
  let heard;
  let spoken;
  let timer;
  const stop = () => clearTimeout(timer);
  return {
    stop,
    say() {
      const region = root.querySelector('[role=status]');
      const { status } = region.dataset;
      const { lang } = region.closest('[lang]');
      // Nothing is left there in another language.
      if (lang !== spoken) region.textContent = '';
      spoken = lang;
      // What the page begins with is no news.
      if (heard === undefined) heard = status;
      stop();
      if (status === heard) return;
      timer = setTimeout(() => {
        heard = status;
        region.textContent = status;
      }, PAUSE);
    },
  };
}
