import { setGrey } from './greys.js';

/** How far a grey may lie from the one that was hit and still belong to the area. */
const TOLERANCE = 40;

/**
 * Fills the connected area (by sides) around a point, in place. The edge of a smooth line is greys in
 * between; the fill takes the first of them too, so that no dark seam stays between line and fill.
 *
 * @param {Uint8ClampedArray} rgba grey pixels, 4 bytes each
 * @param {number} width
 * @param {{x: number, y: number}} at
 * @param {number} grey
 * @returns {boolean} whether anything changed
 */
export function floodFill(rgba, width, at, grey) {
  const start = at.y * width + at.x;
  const target = rgba[start * 4] ?? 0;
  if (target === grey) return false;
  const area = connected(rgba, width, start, target);
  /** @param {number} pixel beside the area; none beyond the first row and the last */
  const takeEdge = (pixel) => {
    if (area[pixel] !== 0) return;
    const value = rgba[pixel * 4] ?? 0;
    // Only towards the new grey: a line brighter than a bright fill keeps its brightness.
    if (grey > target ? value < grey : value > grey) setGrey(rgba, pixel, grey);
  };
  for (let pixel = 0; pixel < area.length; pixel++) {
    if (area[pixel] === 0) continue;
    setGrey(rgba, pixel, grey);
    const x = pixel % width;
    if (x > 0) takeEdge(pixel - 1);
    if (x < width - 1) takeEdge(pixel + 1);
    takeEdge(pixel - width);
    takeEdge(pixel + width);
  }
  return true;
}

/**
 * Goes from run to run within the rows, of which there are far fewer than pixels.
 *
 * @param {Uint8ClampedArray} rgba
 * @param {number} width
 * @param {number} start
 * @param {number} target
 * @returns {Uint8Array} 1 where the area is
 */
function connected(rgba, width, start, target) {
  const area = new Uint8Array(rgba.length / 4);
  /** @param {number} pixel */
  const isNew = (pixel) => area[pixel] === 0 && Math.abs((rgba[pixel * 4] ?? 0) - target) <= TOLERANCE;
  const seeds = [start];
  /** @param {number} from @param {number} to a seed for each run between them */
  const sow = (from, to) => {
    for (let pixel = from, within = false; pixel < to; pixel++) {
      const former = within;
      within = isNew(pixel);
      if (within && !former) seeds.push(pixel);
    }
  };
  for (let seed = seeds.pop(); seed !== undefined; seed = seeds.pop()) {
    if (area[seed] === 1) continue;
    const row = seed - (seed % width);
    let [from, to] = [seed, seed + 1];
    while (from > row && isNew(from - 1)) from--;
    while (to < row + width && isNew(to)) to++;
    area.fill(1, from, to);
    sow(Math.max(0, from - width), to - width);
    sow(from + width, Math.min(area.length, to + width));
  }
  return area;
}
