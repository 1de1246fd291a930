// For a page with frames that show dystonia-explorer.html: makes each as high as what it shows.
(() => {
  const TYPE = 'dystonia-explorer-height';
  const frames = () => [...document.querySelectorAll('iframe')]
    .filter((frame) => frame.matches('[src*="dystonia-explorer"]'));
  addEventListener('message', ({ data, origin, source }) => {
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame || origin !== new URL(frame.src).origin || !data || data.type !== TYPE) return;
    // With its border, for sites where that is a part of the height.
    const height = Number(data.height) + frame.offsetHeight - frame.clientHeight;
    if (height > 0 && height < 1e5) frame.style.setProperty('height', `${height}px`);
  });
  // Those that told it before this script was here tell it again.
  frames().forEach(({ contentWindow }) => contentWindow && contentWindow.postMessage({ type: TYPE }, '*'));
})();
