/**
 * Tells when an element has another size, and first of all which it has, in the frame after: what is laid out anew while
 * the browser still tells of sizes may change them once more, of which it complains.
 *
 * @param {Element} element
 * @param {(size: DOMRectReadOnly) => void} onSize of its content
 */
export function watchSize(element, onSize) {
  /** @type {DOMRectReadOnly | undefined} */
  let waiting;
  new ResizeObserver(([entry]) => {
    if (!entry) return;
    if (!waiting) requestAnimationFrame(tell);
    waiting = entry.contentRect;
  }).observe(element);
  const tell = () => {
    const size = waiting;
    waiting = undefined;
    if (size) onSize(size);
  };
}
