/**
 * How a photo is turned: by quarter turns to the right, and then mirrored from left to right.
 *
 * @typedef {{turns: number, mirrored: boolean}} Orientation from 0 to 3 turns
 *
 * @typedef {readonly [number, number]} Size width and height
 * @typedef {readonly [number, number]} Spot to the right and down
 */

/** @type {Orientation} as the photo came */
export const UPRIGHT = { turns: 0, mirrored: false };

/**
 * @param {Orientation} orientation
 * @param {number} quarters to the right, as the reader sees the photo; negative to the left
 * @returns {Orientation}
 */
export function turned({ turns, mirrored }, quarters) {
  // In a mirror right is left.
  return { turns: (turns + (mirrored ? 4 - quarters : 4 + quarters)) % 4, mirrored };
}

/**
 * @param {Orientation} orientation
 * @returns {Orientation}
 */
export function mirrored({ turns, mirrored: before }) {
  return { turns, mirrored: !before };
}

/**
 * @param {Orientation} orientation
 * @param {Size} size of the photo
 * @returns {Size} as it is seen
 */
export function sizeSeen({ turns }, [width, height]) {
  return turns % 2 === 1 ? [height, width] : [width, height];
}

/**
 * Where a spot of the photo is seen.
 *
 * @param {Orientation} orientation
 * @param {Size} size of the photo
 * @param {Spot} spot
 * @returns {Spot}
 */
export function seen(orientation, size, [x, y]) {
  const [width, height] = size;
  const spots = /** @type {const} */ ([[x, y], [height - y, x], [width - x, height - y], [y, width - x]]);
  const [across, down] = spots[orientation.turns] ?? spots[0];
  return orientation.mirrored ? [sizeSeen(orientation, size)[0] - across, down] : [across, down];
}

/**
 * Which spot of the photo is seen at a place: the way back from `seen`.
 *
 * @param {Orientation} orientation
 * @param {Size} size of the photo
 * @param {Spot} place
 * @returns {Spot}
 */
export function spotAt(orientation, size, [left, down]) {
  const [width, height] = size;
  const x = orientation.mirrored ? sizeSeen(orientation, size)[0] - left : left;
  const spots = /** @type {const} */ ([[x, down], [down, height - x], [width - x, height - down], [width - down, x]]);
  return spots[orientation.turns] ?? spots[0];
}

/**
 * The pixels as they are seen.
 *
 * @param {Orientation} orientation
 * @param {Size} size of the photo
 * @param {Uint8Array | Uint8ClampedArray} rgba
 */
export function pixelsSeen(orientation, size, rgba) {
  const [width, height] = sizeSeen(orientation, size);
  const pixels = new Uint8Array(rgba.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [across, down] = spotAt(orientation, size, [x + 0.5, y + 0.5]);
      const from = 4 * (Math.floor(down) * size[0] + Math.floor(across));
      pixels.set(rgba.subarray(from, from + 4), 4 * (y * width + x));
    }
  }
  return pixels;
}
