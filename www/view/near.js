/** What comes near the screen, and painting only what is there. */

/** How far below and above the window counts as near, as CSS writes margins. */
const MARGIN = '400px 0px';

/** Milliseconds in which pictures fit themselves to a new width. */
const SETTLING = 300;

/**
 * @param {Element} element
 * @param {(near: boolean) => void} onChange
 * @param {string} [rootMargin] what counts as near
 * @returns {() => void} ends the watch
 */
export function watchNear(element, onChange, rootMargin = MARGIN) {
  const observer = new IntersectionObserver((entries) => onChange(entries.at(-1)?.isIntersecting ?? false), { rootMargin });
  observer.observe(element);
  return () => observer.disconnect();
}

/**
 * Calls `paint` at most once a frame, and only while the element is near the screen; a call that came
 * while it was far away is made up for when it comes near.
 *
 * @param {Element} element
 * @param {() => void} paint
 * @returns {() => void} asks for painting
 */
export function paintWhenNear(element, paint) {
  let near = false;
  let asked = false;
  let frame = 0;
  const run = () => {
    frame = 0;
    asked = false;
    paint();
  };
  const schedule = () => {
    if (near && asked && frame === 0) frame = requestAnimationFrame(run);
  };
  watchNear(element, (is) => {
    near = is;
    schedule();
  });
  return () => {
    asked = true;
    schedule();
  };
}

/**
 * Spares the browser an element that is far from the screen: it is neither laid out nor painted, and keeps the height
 * that it last had at this width.
 *
 * @param {Element} element
 */
export function skipWhenFar(element) {
  const observer = new IntersectionObserver((entries) => element.classList.toggle('far', !entries.at(-1)?.isIntersecting), { rootMargin: MARGIN });
  let width = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let settling;
  // Tells of the first width too, and so begins the watch.
  new ResizeObserver(([entry]) => {
    if (!entry || entry.contentRect.width === width) return;
    width = entry.contentRect.width;
    element.classList.remove('far');
    observer.unobserve(element);
    clearTimeout(settling);
    settling = setTimeout(() => observer.observe(element), SETTLING);
  }).observe(element);
}
