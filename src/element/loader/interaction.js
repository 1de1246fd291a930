// Waiting until a change of the screen does not interrupt the reader.

const EVENTS = ['focusin', 'focusout', 'selectionchange'];

/** Whether the reader is inside a node: with the focus, or with selected text. @param {Element} node */
function isInteracting(node) {
  const selection = getSelection();
  const root = /** @type {Document | ShadowRoot} */ (node.getRootNode());
  return node.contains(root.activeElement)
    || (selection && !selection.isCollapsed && selection.containsNode(node, true));
}

/**
 * Calls `action` when the reader is not inside a node; at once if that is now.
 * @param {Element} node @param {() => void} action
 */
export function whenNotInteracting(node, action) {
  const look = () => {
    if (isInteracting(node)) return;
    EVENTS.forEach((name) => document.removeEventListener(name, later));
    action();
  };
  // During focusout nothing has the focus yet, wherever it goes.
  const later = () => queueMicrotask(look);
  EVENTS.forEach((name) => document.addEventListener(name, later));
  look();
}
