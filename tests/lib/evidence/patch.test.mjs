import assert from 'node:assert/strict';
import test from 'node:test';
import { areaOf, covered, FIRST, SIDES } from '../../../www/evidence/patch.js';

const SIDE = 28;
const pixels = Uint8Array.from({ length: SIDE * SIDE }, (_, index) => index % 251);

test('a patch hides exactly its area, as far as the garment goes', () => {
  for (let side = SIDES.from; side <= SIDES.to; side++) {
    for (const place of [{ row: 0, column: 0 }, { row: 13, column: 20 }, { row: 27, column: 27 }, { row: 0, column: 27 }]) {
      const area = areaOf({ side, grey: 255 }, place);
      assert.deepEqual([area.rows, area.columns], [side, side]);
      assert.deepEqual([area.row, area.column], [place.row - Math.floor(side / 2), place.column - Math.floor(side / 2)]);
      covered(pixels, { side, grey: 255 }, place).forEach((value, index) => {
        const [row, column] = [Math.floor(index / SIDE), index % SIDE];
        const inside = row >= area.row && row < area.row + side && column >= area.column && column < area.column + side;
        assert.equal(value, inside ? 255 : pixels[index], `${side}: ${row}, ${column}`);
      });
    }
  }
});

test('the garment itself stays as it is', () => {
  const before = pixels.slice();
  covered(pixels, FIRST, { row: 14, column: 14 });
  assert.deepEqual(pixels, before);
});
