// Escape takes back what the reader opened or searched for, where the focus is; the focus stays in it.

function close(event) {
  const { key, target, currentTarget: root, isComposing } = event;
  if (key !== 'Escape' || isComposing) return;
  if (target.type === 'search' && target.value) {
    // Not every browser does it by itself.
    target.value = '';
    target.dispatchEvent(new InputEvent('input', { bubbles: true }));
  } else {
    // A group's card is always open.
    const opened = target.closest('[open],[part=card]:has(>.dx-panel):not(:has(.dx-group))');
    // What a page put in the slot lies in what the page opened.
    if (!root.contains(opened)) return;
    const opener = opened.querySelector('summary,.dx-disclosure');
    opener.focus();
    opener.click();
  }
  // Done: a dialog around the explorer stays open.
  event.preventDefault();
}

/** Closes the nearest open card or list of sources around what has the focus, and empties a search field. */
export function closeOnEscape(root) {
  // One function for all: a root that gets it again, after a fault, has it once.
  root.addEventListener('keydown', close);
}
