/** What comes near the screen, and painting only what is there. */

/** How far below and above the window counts as near, as CSS writes margins. */
const MARGIN = '400px 0px';

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

/** Paints now what waits until it comes near. @type {Set<() => void>} */
const catchUps = new Set();

/** Paints everything that is shown, wherever it is. */
export function paintAll() {
  for (const catchUp of catchUps) catchUp();
}

addEventListener('beforeprint', paintAll);

/**
 * Calls `paint` at most once a frame, and only while the element is near the screen; a call that came
 * while it was far away is made up for when it comes near, or to paper.
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
    cancelAnimationFrame(frame);
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
  catchUps.add(() => {
    if (asked && element.checkVisibility()) run();
  });
  return () => {
    asked = true;
    schedule();
  };
}
