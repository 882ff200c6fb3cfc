/**
 * How large each layer's output is drawn: every number takes the same area, in all layers, so that the
 * areas can be compared. Pure layout.
 *
 * @typedef {{x: number, y: number, width: number, height: number}} Rectangle
 *
 * @typedef {object} LayerPicture
 * @property {number} width in CSS pixels
 * @property {number} height
 * @property {Rectangle[]} parts a rectangle a channel; a row of numbers is folded into a square
 * @property {boolean} enlarged it would be too small to be seen
 */

/** CSS pixels: the side of the largest picture, and from what width of the room on it is twice as large. */
const LARGEST = 208;
const WIDE = 900;
/** CSS pixels: the side that one number has at most. */
const LARGEST_NUMBER = 4;
/** The side of the smallest picture, which is drawn larger than it is if it must be. */
const SMALLEST = 3;
/** CSS pixels: the side of the smallest live picture, whose numbers are to be seen too. */
const SMALLEST_LIVE = 40;
/** The share of a channel's side that is left free between it and the next, and CSS pixels at most. */
const GAP = { share: 0.1, most: 1 };

/**
 * The side of one number, the same for all these layers: whole pixels, unless it is smaller than one.
 *
 * @param {readonly (readonly number[])[]} shapes outputs of layers, of all networks in sight
 * @param {number} available CSS pixels in width
 */
export function sideOfNumber(shapes, available) {
  const sides = shapes.flatMap((shape) => {
    const { rows, columns, height, width } = arrange(shape);
    return [rows * height, columns * width];
  });
  const largest = available < WIDE ? Math.min(LARGEST, available) : 2 * LARGEST;
  const side = Math.min(LARGEST_NUMBER, largest / Math.max(...sides));
  return side > 1 ? Math.floor(side) : side;
}

/**
 * @param {readonly number[]} shape of a layer's output
 * @param {number} side of one number
 * @returns {LayerPicture}
 */
export function pictureOf(shape, side) {
  const { rows, columns, height, width, channels } = arrange(shape);
  const smaller = Math.min(rows * height, columns * width) * side;
  const scale = smaller < SMALLEST ? (side * SMALLEST) / smaller : side;
  const gap = channels > 1 ? Math.min(GAP.most, GAP.share * Math.min(height, width) * scale) : 0;
  const parts = Array.from({ length: channels }, (_, channel) => ({
    x: (channel % columns) * width * scale,
    y: Math.floor(channel / columns) * height * scale,
    width: width * scale - gap,
    height: height * scale - gap,
  }));
  return {
    width: columns * width * scale,
    height: rows * height * scale,
    parts: channels > 1 ? parts : folded(shape, scale),
    enlarged: scale > side,
  };
}

/**
 * The size of a layer's live picture, whose channels stand one number apart; what would be too small is enlarged.
 *
 * @param {readonly number[]} shape of a layer's output
 * @param {number} side of one number
 * @returns {{width: number, height: number, enlarged: boolean}}
 */
export function liveSizeOf(shape, side) {
  const { rows, columns, height, width, channels } = arrange(shape);
  const gap = channels > 1 ? 1 : 0;
  const across = columns * (width + gap) - gap;
  const down = rows * (height + gap) - gap;
  const least = SMALLEST_LIVE / Math.min(across, down);
  const scale = least > side ? Math.ceil(least) : side;
  return { width: across * scale, height: down * scale, enlarged: scale > side };
}

/**
 * The rectangles as the path of an SVG.
 *
 * @param {readonly Rectangle[]} parts
 */
export function pathOf(parts) {
  const number = (/** @type {number} */ value) => String(Math.round(value * 100) / 100);
  return parts.map(({ x, y, width, height }) => `M${number(x)} ${number(y)}h${number(width)}v${number(height)}h${number(-width)}z`).join('');
}

/**
 * Channels side by side in a near square; a row of numbers is cut into lines of a near square.
 *
 * @param {readonly number[]} shape
 */
function arrange(shape) {
  const [height = 1, width, channels = 1] = shape;
  if (width === undefined) {
    const columns = Math.ceil(Math.sqrt(height));
    return { rows: 1, columns: 1, width: columns, height: Math.ceil(height / columns), channels: 1 };
  }
  const columns = Math.ceil(Math.sqrt(channels));
  return { rows: Math.ceil(channels / columns), columns, width, height, channels };
}

/**
 * One picture, or one row of numbers in lines, of which the last may be shorter.
 *
 * @param {readonly number[]} shape
 * @param {number} scale
 * @returns {Rectangle[]}
 */
function folded(shape, scale) {
  const { width, height } = arrange(shape);
  const numbers = shape.reduce((product, size) => product * size, 1);
  const whole = Math.floor(numbers / width);
  const rest = numbers - whole * width;
  const block = { x: 0, y: 0, width: width * scale, height: whole * scale };
  const line = { x: 0, y: whole * scale, width: rest * scale, height: (height - whole) * scale };
  return rest > 0 ? [block, line] : [block];
}
