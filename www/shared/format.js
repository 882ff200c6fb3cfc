/** How numbers are written everywhere on the page. */

const counts = new Intl.NumberFormat('en');
const fractions = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** @param {number} value e.g. 243,786 */
export function count(value) {
  return counts.format(value);
}

/** @param {number} fraction e.g. 0.929 -> 92.9 */
export function percent(fraction) {
  return fractions.format(fraction * 100);
}

/**
 * @param {number} value
 * @returns {string} two or three meaningful digits, with a true minus
 */
export function measure(value) {
  if (value === 0) return '0';
  const size = Math.abs(value);
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 3;
  return value.toFixed(digits).replace('-', '\u2212');
}

/** @param {number} value as in a sum: with its sign, plus or true minus */
export function signedMeasure(value) {
  return value > 0 ? `+${measure(value)}` : measure(value);
}

/** @param {number} bytes e.g. 4.4 MB */
export function megabytes(bytes) {
  return `${fractions.format(bytes / 1e6)} MB`;
}

/**
 * @param {readonly (number | string)[]} shape
 * @returns {string} e.g. 26 x 26 x 64, with the true sign
 */
export function dimensions(shape) {
  return shape.join(' \u00d7 ');
}

/**
 * @param {string} name of a class
 * @returns {string} as it stands inside a sentence: "a T-shirt/top", "an ankle boot", "trousers"
 */
export function inSentence(name) {
  const word = name.startsWith('T-') ? name : name.charAt(0).toLowerCase() + name.slice(1);
  if (word === 'trouser') return 'trousers';
  return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
}
