// The shadow root of an element.

/**
 * Made when it is first needed: until then the browser shows the content of the tag as the page has it, and need not lay
 * out that text again.
 * @param {HTMLElement} element
 */
export const rootOf = (element) => element.shadowRoot || element.attachShadow({ mode: 'open' });
