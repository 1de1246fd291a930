// Waiting until a change of what is shown disturbs nobody.

const EVENTS = ['focusin', 'focusout', 'selectionchange'];

/** Whether the reader is inside a node: with the focus, or with selected text. */
function isBusy(node) {
  const selection = getSelection();
  return node.contains(node.getRootNode().activeElement)
    || (selection && !selection.isCollapsed && selection.containsNode(node, true));
}

/** Does something when the reader is not inside a node; at once if that is now. */
export function whenQuiet(node, action) {
  const look = () => {
    if (isBusy(node)) return;
    EVENTS.forEach((name) => document.removeEventListener(name, later));
    action();
  };
  // During focusout nothing has the focus yet, wherever it goes.
  const later = () => queueMicrotask(look);
  EVENTS.forEach((name) => document.addEventListener(name, later));
  look();
}
