/** QR codes, for a camera that looks at the board. */

import encodeQR from 'qr';
import { makeShape } from '../shared/svg.view.js';
import { words } from '../words/words.js';

/** Squares of light ground around the code, by its standard. */
const MARGIN = 4;

/** @param {string} text */
export function makeQr(text) {
  // Shown on a screen it is whole: the fewer squares, the farther it is read.
  const rows = encodeQR(text, 'raw', { ecc: 'low', border: MARGIN });
  const path = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  const attributes = { class: 'qr', viewBox: `0 0 ${rows.length} ${rows.length}`, role: 'img', 'aria-label': words.links.qr.name };
  return makeShape('svg', attributes, [makeShape('path', { d: path, fill: '#000', 'shape-rendering': 'crispEdges' })]);
}
