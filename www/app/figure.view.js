/**
 * The figure of a chapter, from when it is empty. Until it is built it is a stop of the Tab key, which would pass the chapter
 * by: who comes there brings it near, and so it is built.
 */

const WAITING = ['aria-busy', 'aria-labelledby', 'role', 'tabindex'];

/**
 * @param {HTMLElement} figure
 * @param {HTMLElement} heading of its chapter
 */
export function isComing(figure, heading) {
  figure.tabIndex = 0;
  figure.setAttribute('role', 'group');
  figure.setAttribute('aria-labelledby', heading.id);
}

/** Its own stops follow the one that it was. @param {HTMLElement} figure */
export function isThere(figure) {
  figure.removeAttribute('aria-busy');
  const end = () => {
    for (const name of WAITING) figure.removeAttribute(name);
  };
  if (document.activeElement === figure) figure.addEventListener('blur', end, { once: true });
  else end();
}
