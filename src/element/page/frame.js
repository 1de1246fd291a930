// The page in a frame: tells its parent how high it is, and nothing else.

const TYPE = 'dystonia-explorer-height';

/** Tells the height now, whenever it changes, and when the parent asks for it. */
export function tellHeight() {
  let told = 0;

  // The root is as high as its content, whatever the height of the frame: so a frame that follows cannot drive it.
  function tell() {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    // To whatever site it is: how much space the page takes is no secret.
    window.parent.postMessage({ type: TYPE, height }, '*');
  }

  new ResizeObserver(tell).observe(document.documentElement);
  // The parent's script may have come after the first message.
  addEventListener('message', ({ data, source }) => {
    if (source !== window.parent || !data || data.type !== TYPE) return;
    told = 0;
    tell();
  });
}
