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
  const height = rgba.length / 4 / width;
  const start = at.y * width + at.x;
  const target = rgba[start * 4] ?? 0;
  if (target === grey) return false;
  const area = connected(rgba, width, height, start, target);
  for (let pixel = 0; pixel < area.length; pixel++) {
    if (area[pixel] === 1) paint(rgba, pixel, grey);
  }
  for (let pixel = 0; pixel < area.length; pixel++) {
    if (area[pixel] === 1) paintEdges(rgba, area, { pixel, width, target, grey });
  }
  return true;
}

/**
 * @param {Uint8ClampedArray} rgba
 * @param {number} width
 * @param {number} height
 * @param {number} start
 * @param {number} target
 * @returns {Uint8Array} 1 where the area is
 */
function connected(rgba, width, height, start, target) {
  const area = new Uint8Array(width * height);
  const stack = [start];
  area[start] = 1;
  /** @param {number} pixel */
  const visit = (pixel) => {
    if (area[pixel] === 0 && Math.abs((rgba[pixel * 4] ?? 0) - target) <= TOLERANCE) {
      area[pixel] = 1;
      stack.push(pixel);
    }
  };
  for (let pixel = stack.pop(); pixel !== undefined; pixel = stack.pop()) {
    const x = pixel % width;
    if (x > 0) visit(pixel - 1);
    if (x < width - 1) visit(pixel + 1);
    if (pixel >= width) visit(pixel - width);
    if (pixel < width * (height - 1)) visit(pixel + width);
  }
  return area;
}

/**
 * @param {Uint8ClampedArray} rgba
 * @param {Uint8Array} area
 * @param {{pixel: number, width: number, target: number, grey: number}} edge
 */
function paintEdges(rgba, area, { pixel, width, target, grey }) {
  const x = pixel % width;
  const neighbours = [
    x > 0 ? pixel - 1 : pixel,
    x < width - 1 ? pixel + 1 : pixel,
    pixel - width,
    pixel + width,
  ];
  for (const neighbour of neighbours) {
    const value = rgba[neighbour * 4];
    if (value === undefined || area[neighbour] === 1) continue;
    // Only towards the new grey: a line brighter than a bright fill keeps its brightness.
    const between = grey > target ? value < grey : value > grey;
    if (between) paint(rgba, neighbour, grey);
  }
}

/**
 * @param {Uint8ClampedArray} rgba
 * @param {number} pixel
 * @param {number} grey
 */
function paint(rgba, pixel, grey) {
  rgba[pixel * 4] = grey;
  rgba[pixel * 4 + 1] = grey;
  rgba[pixel * 4 + 2] = grey;
  rgba[pixel * 4 + 3] = 255;
}
