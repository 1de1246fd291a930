// After a fault: a panel above the fallback names it, in words that the screen held for it, and offers to start again.

/**
 * Prepares the panel while the ended screen is still there. Returns what shows it, once the fallback is shown.
 * @param {ShadowRoot} root @param {() => void} restart
 */
export function offerRestart(root, restart) {
  const screen = /** @type {HTMLElement | null} */ (root.querySelector('.dx'));
  if (!screen) return null;
  const focused = root.activeElement;
  const { fault: textContent, again } = screen.dataset;
  // The language, direction and theme of the screen, without its content.
  const panel = /** @type {HTMLElement} */ (screen.cloneNode());
  panel.classList.add('dx-ended');
  const line = Object.assign(document.createElement('p'), { className: 'dx-fault', role: 'alert', textContent });
  const button = Object.assign(document.createElement('button'), {
    type: 'button', className: 'dx-button', textContent: again,
  });
  button.onclick = () => {
    // The screen comes when the reader is not inside; a reader who pressed this waits for it.
    button.blur();
    panel.dataset.pressed = '';
    restart();
  };
  panel.append(line, button);
  return () => {
    root.prepend(panel);
    if (focused) button.focus();
  };
}

/**
 * Removes the panel once the screen is there again. A reader who waited for it goes on at the first control.
 * @param {ShadowRoot | null} root @param {HTMLElement} control
 */
export function removeRestart(root, control) {
  const panel = root?.querySelector('.dx-ended');
  if (!(panel instanceof HTMLElement)) return;
  panel.remove();
  if ('pressed' in panel.dataset && document.activeElement === document.body) control.focus();
}
