// After a fault: a line above the fallback says so, in the words that the component had for it, and offers to start again.

/** Prepares the line while the component that has ended is still there. Returns what shows it, once the fallback is. */
export function offerAgain(root, startAgain) {
  const shown = root.querySelector('.dx');
  if (!shown) return null;
  const focused = root.activeElement;
  const { fault, again } = shown.dataset;
  // Its language, direction and theme, without what is in it.
  const box = shown.cloneNode();
  box.classList.add('dx-ended');
  const line = Object.assign(document.createElement('p'), { className: 'dx-fault', role: 'alert', textContent: fault });
  const button = Object.assign(document.createElement('button'), {
    type: 'button', className: 'dx-button', textContent: again,
  });
  button.onclick = () => {
    // The component comes when nobody is inside; whoever pressed this waits for it.
    button.blur();
    box.dataset.pressed = '';
    startAgain();
  };
  box.append(line, button);
  return () => {
    root.prepend(box);
    if (focused) button.focus();
  };
}

/** Removes the line once the component is there again; who waited for it goes on at its first control. */
export function removeOffer(root, control) {
  const box = root.firstElementChild;
  if (box?.firstElementChild?.className !== 'dx-fault') return;
  box.remove();
  if ('pressed' in box.dataset && document.activeElement === document.body) control.focus();
}
