/**
 * Where the cells of a pixel grid lie. Pure layout; Rust paints the pixels, the page only asks what is
 * where.
 *
 * @typedef {{row: number, column: number}} Place
 * @typedef {{rows: number, columns: number}} Size
 * @typedef {{row: number, column: number, rows: number, columns: number, kind?: string}} Frame a part of the grid, which may
 *   reach beyond it; the kind is a class for its looks
 */

/**
 * The largest whole number of CSS pixels a cell that fits the room, up to the wish.
 *
 * @param {number} columns
 * @param {number} available width of the room in CSS pixels
 * @param {number} wish side of a cell
 */
export function fitCell(columns, available, wish) {
  return Math.max(1, Math.min(wish, Math.floor(available / columns)));
}

/**
 * @param {Size} size
 * @param {number} x from the left, 0 to 1
 * @param {number} y from the top, 0 to 1
 * @returns {Place | undefined} undefined outside
 */
export function placeAt({ rows, columns }, x, y) {
  const place = { row: Math.floor(y * rows), column: Math.floor(x * columns) };
  return place.row >= 0 && place.row < rows && place.column >= 0 && place.column < columns ? place : undefined;
}

/**
 * One step by key: arrows by a cell, Home and End within the row, Page keys within the column, and
 * with Control Home and End to the first and the last cell.
 *
 * @param {Size} size
 * @param {Place} place
 * @param {string} key
 * @param {boolean} control
 * @returns {Place | undefined} undefined when the key means nothing here
 */
export function stepBy({ rows, columns }, { row, column }, key, control = false) {
  switch (key) {
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: Math.min(columns - 1, column + 1) };
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: Math.min(rows - 1, row + 1), column };
    case 'PageUp':
      return { row: 0, column };
    case 'PageDown':
      return { row: rows - 1, column };
    case 'Home':
      return { row: control ? 0 : row, column: 0 };
    case 'End':
      return { row: control ? rows - 1 : row, column: columns - 1 };
    default:
      return undefined;
  }
}

/**
 * A place of one grid brought into another, smaller one.
 *
 * @param {Size} size
 * @param {Place} place
 * @returns {Place}
 */
export function clampPlace({ rows, columns }, { row, column }) {
  return { row: Math.min(Math.max(row, 0), rows - 1), column: Math.min(Math.max(column, 0), columns - 1) };
}

/**
 * The frame in hundredths of the grid, for style properties.
 *
 * @param {Size} size
 * @param {Frame} frame
 */
export function percentages({ rows, columns }, frame) {
  return {
    left: `${(100 * frame.column) / columns}%`,
    top: `${(100 * frame.row) / rows}%`,
    width: `${(100 * frame.columns) / columns}%`,
    height: `${(100 * frame.rows) / rows}%`,
  };
}
