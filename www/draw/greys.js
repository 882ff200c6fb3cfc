/** Pictures of nothing but greys that let nothing through: 4 equal bytes a pixel but for the last, or 1 byte. */

/**
 * @param {Uint8ClampedArray} rgba
 * @param {number} pixel
 * @param {number} grey
 */
export function setGrey(rgba, pixel, grey) {
  rgba[pixel * 4] = grey;
  rgba[pixel * 4 + 1] = grey;
  rgba[pixel * 4 + 2] = grey;
  rgba[pixel * 4 + 3] = 255;
}

/** @param {Uint8ClampedArray} rgba */
export function greysOf(rgba) {
  const greys = new Uint8Array(rgba.length / 4);
  for (let pixel = 0; pixel < greys.length; pixel++) greys[pixel] = rgba[4 * pixel] ?? 0;
  return greys;
}

/**
 * @param {Uint8Array} greys
 * @param {Uint8ClampedArray} rgba is overwritten
 */
export function spread(greys, rgba) {
  greys.forEach((grey, pixel) => setGrey(rgba, pixel, grey));
}
