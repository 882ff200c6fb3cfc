/** Which language the page speaks, as a BCP 47 tag. */
let tag = 'en';

export function language() {
  return tag;
}

/** @param {string} next */
export function setLanguage(next) {
  tag = next;
}
