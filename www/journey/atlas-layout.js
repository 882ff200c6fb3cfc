/**
 * Where the cells of an atlas lie: many small pictures (one a channel) in rows on one canvas, with one
 * cell of gap between them, and above each row of them room for their numbers. Pure layout; Rust paints, the
 * page only asks what is where.
 *
 * @typedef {object} Atlas
 * @property {number} width cells across one tile
 * @property {number} height cells down one tile
 * @property {number} channels
 * @property {number} columns tiles a row
 * @property {number} lead cells above each row of tiles; 0 where they have no numbers
 *
 * @typedef {{channel: number, row: number, column: number}} Cell
 */

/** A tile may be this much smaller or larger than wished. */
const SMALLEST = 0.6;
const LARGEST = 1.5;
/** What an incomplete last row, and a tile of half or double size, cost against unused width. */
const UNEVEN = 0.12;
const OCTAVE = 0.4;

/**
 * Chooses columns and a whole-number scale: the room well used, rows of equal length where they can
 * be had, tiles near the wished size, and never wider than the room.
 *
 * @param {{width: number, height: number, channels: number}} shape
 * @param {number} available width of the room
 * @param {number} wish side of a tile
 * @returns {{columns: number, scale: number}} scale is at least 1
 */
export function fitAtlas({ width, channels }, available, wish) {
  const widest = Math.max(1, Math.floor(available / width));
  const from = Math.min(widest, Math.max(1, Math.ceil((wish * SMALLEST) / width)));
  const to = Math.max(from, Math.min(widest, Math.floor((wish * LARGEST) / width)));
  let best = { columns: 1, scale: from };
  let bestScore = -Infinity;
  for (let scale = from; scale <= to; scale++) {
    const most = Math.max(1, Math.min(channels, Math.floor((available / scale + 1) / (width + 1))));
    for (let columns = most; columns * 2 >= most; columns--) {
      const used = ((columns * (width + 1) - 1) * scale) / available;
      const score = used - OCTAVE * Math.abs(Math.log2((width * scale) / wish)) - (channels % columns === 0 ? 0 : UNEVEN);
      if (score > bestScore) {
        bestScore = score;
        best = { columns, scale };
      }
    }
  }
  return best;
}

/**
 * @param {Atlas} atlas
 * @returns {{width: number, height: number}} of the canvas, in cells
 */
export function atlasSize({ width, height, channels, columns, lead }) {
  const across = Math.min(columns, channels);
  const rows = Math.ceil(channels / columns);
  return { width: across * (width + 1) - 1, height: lead + rows * rowHeight({ height, lead }) - gapOf(lead) };
}

/**
 * From the top of one row of tiles to that of the next, in cells.
 *
 * @param {Pick<Atlas, 'height' | 'lead'>} atlas
 */
export function rowHeight({ height, lead }) {
  return height + gapOf(lead);
}

/** @param {number} lead */
function gapOf(lead) {
  return Math.max(1, lead);
}

/**
 * @param {Atlas} atlas
 * @param {number} x in cells from the left of the canvas
 * @param {number} y in cells from its top
 * @returns {Cell | undefined} undefined on a gap, beyond the last channel or outside
 */
export function cellAt({ width, height, channels, columns, lead }, x, y) {
  const below = y - lead;
  const pitch = rowHeight({ height, lead });
  const tileColumn = Math.floor(x / (width + 1));
  const tileRow = Math.floor(below / pitch);
  const column = Math.floor(x) - tileColumn * (width + 1);
  const row = Math.floor(below) - tileRow * pitch;
  const channel = tileRow * columns + tileColumn;
  const inside = x >= 0 && below >= 0 && tileColumn < columns && column < width && row < height && channel < channels;
  return inside ? { channel, row, column } : undefined;
}

/**
 * @param {Atlas} atlas
 * @param {Cell} cell
 * @returns {{x: number, y: number}} left and top of the cell, in cells
 */
export function placeOf({ width, height, columns, lead }, { channel, row, column }) {
  return {
    x: (channel % columns) * (width + 1) + column,
    y: lead + Math.floor(channel / columns) * rowHeight({ height, lead }) + row,
  };
}

/**
 * One step by key: arrows go from cell to cell and over into the next tile, Page keys and
 * Home/End go from tile to tile.
 *
 * @param {Atlas} atlas
 * @param {Cell} cell
 * @param {string} key
 * @returns {Cell | undefined} undefined when the key means nothing here
 */
export function moveCell(atlas, cell, key) {
  switch (key) {
    case 'ArrowLeft':
      return shifted(atlas, cell, -1, 0);
    case 'ArrowRight':
      return shifted(atlas, cell, 1, 0);
    case 'ArrowUp':
      return shifted(atlas, cell, 0, -1);
    case 'ArrowDown':
      return shifted(atlas, cell, 0, 1);
    case 'PageUp':
      return { ...cell, channel: Math.max(0, cell.channel - 1) };
    case 'PageDown':
      return { ...cell, channel: Math.min(atlas.channels - 1, cell.channel + 1) };
    case 'Home':
      return { ...cell, channel: 0 };
    case 'End':
      return { ...cell, channel: atlas.channels - 1 };
    default:
      return undefined;
  }
}

/**
 * @param {Atlas} atlas
 * @param {Cell} cell
 * @param {number} across
 * @param {number} down
 * @returns {Cell} the same cell at the border of the atlas
 */
function shifted(atlas, cell, across, down) {
  const { width, height, lead } = atlas;
  const { x, y } = placeOf(atlas, cell);
  const overColumn = cell.column + across < 0 || cell.column + across >= width;
  const overRow = cell.row + down < 0 || cell.row + down >= height;
  return cellAt(atlas, x + across * (overColumn ? 2 : 1), y + down * (overRow ? 1 + gapOf(lead) : 1)) ?? cell;
}
