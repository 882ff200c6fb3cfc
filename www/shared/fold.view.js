import { need } from './dom.view.js';

/**
 * Builds what is in a fold when it is first opened.
 *
 * @param {string} id
 * @param {(error: unknown) => void} showError
 * @param {(fold: HTMLDetailsElement) => Promise<void>} build is tried again at the next opening where it fails
 */
export function whenOpened(id, showError, build) {
  const fold = need(id, HTMLDetailsElement);
  /** @type {Promise<void> | undefined} */
  let built;
  fold.addEventListener('toggle', () => {
    if (!fold.open) return;
    built ??= build(fold).catch((error) => {
      built = undefined;
      showError(error);
    });
  });
}
