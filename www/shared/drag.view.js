/**
 * A box whose number can be dragged: to the right for more, to the left for less. A click or a tap leads into the box as
 * ever, and a finger that moves up or down scrolls the page.
 */

/** CSS pixels that a hand may tremble. */
const THRESHOLD = 5;

/**
 * @param {HTMLInputElement} input
 * @param {() => (pixels: number) => void} begin at the start of a drag; the answer is told how far it has come
 */
export function listenForDrag(input, begin) {
  /** Where the hand pressed, or where its drag began. @type {number | undefined} */
  let origin;
  /** @type {((pixels: number) => void) | undefined} */
  let drag;

  input.addEventListener('pointerdown', ({ button, pointerId, pointerType, clientX }) => {
    drag = undefined;
    // In a box that is being typed in, a mouse selects text.
    if (button !== 0 || (pointerType === 'mouse' && document.activeElement === input)) return;
    origin = clientX;
    input.setPointerCapture(pointerId);
  });
  // Between the press and its end comes only the mouse, which would begin to select text.
  input.addEventListener('mousedown', (event) => origin !== undefined && event.preventDefault());
  input.addEventListener('pointermove', ({ clientX }) => {
    if (origin === undefined) return;
    if (!drag && Math.abs(clientX - origin) >= THRESHOLD) {
      origin += Math.sign(clientX - origin) * THRESHOLD;
      drag = begin();
    }
    drag?.(clientX - origin);
  });
  for (const end of ['pointerup', 'pointercancel']) input.addEventListener(end, () => { origin = undefined; });
  input.addEventListener('click', () => {
    if (drag || document.activeElement === input) return;
    input.focus();
    input.select();
  });
}
