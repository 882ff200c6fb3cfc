/**
 * One exercise on a projector: the question large, and the figures of the chapter below it. The keys of a presenter lead on
 * and back, Escape leaves.
 *
 * @typedef {object} Projector
 * @property {() => void} enter
 * @property {() => void} leave
 * @property {() => void} toggle
 */

const STEPS = { PageDown: 1, PageUp: -1, ArrowRight: 1, ArrowLeft: -1 };
/** Where arrows and pages have a meaning of their own. */
const OWN_KEYS = 'input, select, textarea, [role], [contenteditable]';

/**
 * @param {object} options
 * @param {(by: number) => void} options.step
 * @param {(is: boolean) => void} options.onChange
 * @returns {Projector}
 */
export function makeProjector({ step, onChange }) {
  const root = document.documentElement;
  const isOn = () => root.classList.contains('projector');

  const press = (/** @type {KeyboardEvent} */ event) => {
    const { key, target, altKey, ctrlKey, metaKey, defaultPrevented } = event;
    if (defaultPrevented || altKey || ctrlKey || metaKey) return;
    if (key === 'Escape') return leave();
    const by = STEPS[/** @type {keyof typeof STEPS} */ (key)];
    if (by === undefined || (target instanceof Element && target.closest(OWN_KEYS))) return;
    event.preventDefault();
    step(by);
  };
  /** Where the browser has the Escape key for itself. */
  const look = () => {
    if (!document.fullscreenElement) leave();
  };
  /** Who has left before it came. */
  const leaveFull = () => {
    if (!isOn() && document.fullscreenElement) document.exitFullscreen().catch(() => {});
  };
  const enter = () => {
    if (isOn()) return;
    root.classList.add('projector');
    onChange(true);
    document.addEventListener('keydown', press);
    document.addEventListener('fullscreenchange', look);
    // A browser may have no full screen, or refuse it: the window does as well.
    root.requestFullscreen?.().then(leaveFull, () => {});
  };
  const leave = () => {
    if (!isOn()) return;
    root.classList.remove('projector');
    onChange(false);
    document.removeEventListener('keydown', press);
    document.removeEventListener('fullscreenchange', look);
    leaveFull();
  };
  return { enter, leave, toggle: () => (isOn() ? leave() : enter()) };
}
