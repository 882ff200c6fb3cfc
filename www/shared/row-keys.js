/**
 * Where a key leads in a row of pictures of which one is chosen.
 *
 * @param {string} key
 * @param {number} position
 * @param {number} page pictures at a time
 * @param {number} last the position that stands for the last one
 * @returns {number | undefined} undefined when the key means nothing here
 */
export function positionAfter(key, position, page, last) {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowUp':
      return position - 1;
    case 'ArrowRight':
    case 'ArrowDown':
      return position + 1;
    case 'PageUp':
      return position - page;
    case 'PageDown':
      return position + page;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
