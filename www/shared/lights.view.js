/**
 * Words and the parts of a figure that they name light each other up: `data-lights="weights"` in a sentence and
 * `data-part="weights"` in a figure of the same chapter, pointed at or focused. Both have the colour --part.
 */

const LINKED = '[data-lights], [data-part]';

/** @param {HTMLElement} chapter whose words and figures are all there */
export function linkWords(chapter) {
  for (const word of chapter.querySelectorAll('[data-lights]')) word.setAttribute('tabindex', '0');
  /** @type {string | undefined} */
  let lit;
  /** @param {string | undefined} name */
  const light = (name) => {
    if (name === lit) return;
    lit = name;
    for (const each of chapter.querySelectorAll(LINKED)) each.classList.toggle('lit', name !== undefined && nameOf(each) === name);
  };
  chapter.addEventListener('pointerover', ({ target }) => light(nameOf(target)));
  chapter.addEventListener('pointerleave', () => light(nameOf(document.activeElement)));
  chapter.addEventListener('focusin', ({ target }) => light(nameOf(target)));
  chapter.addEventListener('focusout', () => light(undefined));
  chapter.addEventListener('click', ({ target }) => {
    const word = target instanceof Element ? target.closest('[data-lights]') : null;
    // On a phone the part may lie below the window.
    if (word) chapter.querySelector(`[data-part="${nameOf(word)}"]`)?.scrollIntoView({ block: 'nearest' });
  });
}

/** @param {EventTarget | null} target */
function nameOf(target) {
  const linked = target instanceof Element ? target.closest(LINKED) : null;
  return linked?.getAttribute('data-lights') ?? linked?.getAttribute('data-part') ?? undefined;
}
