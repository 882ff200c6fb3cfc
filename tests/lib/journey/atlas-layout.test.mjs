import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atlasSize, cellAt, fitAtlas, moveCell, placeOf } from '../../../www/journey/atlas-layout.js';

const shapes = [26, 13, 11, 5, 3, 1].flatMap((side) =>
  [1, 7, 10, 17, 64, 97, 128].map((channels) => ({ width: side, height: side, channels })),
);

test('an atlas is never wider than its room', () => {
  for (const shape of shapes) {
    for (const available of [280, 326, 700, 1014]) {
      const { columns, scale } = fitAtlas(shape, available, 54);
      const { width } = atlasSize({ ...shape, columns, lead: 2 });
      assert.ok(width * scale <= available, `${shape.width} x ${shape.channels} in ${available}: ${width * scale}`);
      assert.ok(Number.isInteger(scale) && scale >= 1 && Number.isInteger(columns) && columns >= 1);
    }
  }
});

test('an atlas takes scale 1 when its room is narrower than a tile', () => {
  assert.deepEqual(fitAtlas({ width: 26, height: 26, channels: 4 }, 20, 54), { columns: 1, scale: 1 });
});

test('64 channels stand in rows of 16 where a wide card has room', () => {
  for (const side of [26, 13, 11, 5]) {
    assert.equal(fitAtlas({ width: side, height: side, channels: 64 }, 1014, 54).columns, 16);
  }
});

test('every cell is found at its own place', () => {
  for (const shape of [{ width: 5, height: 4, channels: 7, lead: 0 }, { width: 3, height: 3, channels: 9, lead: 2 }]) {
    const atlas = { ...shape, columns: 3 };
    for (let channel = 0; channel < atlas.channels; channel++) {
      for (let row = 0; row < atlas.height; row++) {
        for (let column = 0; column < atlas.width; column++) {
          const cell = { channel, row, column };
          const { x, y } = placeOf(atlas, cell);
          assert.deepEqual(cellAt(atlas, x + 0.5, y + 0.5), cell);
        }
      }
    }
  }
});

test('gaps, missing tiles and the outside hold no cell', () => {
  const atlas = { width: 2, height: 2, channels: 4, columns: 3, lead: 0 };
  assert.equal(cellAt(atlas, 2.5, 0.5), undefined, 'gap between two tiles');
  assert.equal(cellAt(atlas, 0.5, 2.5), undefined, 'gap between two rows');
  assert.equal(cellAt(atlas, 3.5, 3.5), undefined, 'behind the last channel');
  assert.equal(cellAt(atlas, -0.5, 0.5), undefined, 'left of the atlas');
  assert.equal(cellAt(atlas, 9.5, 0.5), undefined, 'right of the atlas');
  assert.equal(cellAt(atlas, 0.5, 9), undefined, 'below the atlas');
});

test('the size counts no gap behind the last tile', () => {
  assert.deepEqual(atlasSize({ width: 26, height: 26, channels: 64, columns: 16, lead: 0 }), { width: 431, height: 107 });
  assert.deepEqual(atlasSize({ width: 5, height: 5, channels: 3, columns: 8, lead: 0 }), { width: 17, height: 5 });
});

test('above each row of tiles is room for their numbers', () => {
  const atlas = { width: 2, height: 2, channels: 4, columns: 3, lead: 3 };
  assert.deepEqual(atlasSize(atlas), { width: 8, height: 10 });
  assert.deepEqual(placeOf(atlas, { channel: 3, row: 0, column: 0 }), { x: 0, y: 8 });
  assert.equal(cellAt(atlas, 0.5, 2.5), undefined, 'where the number stands');
  assert.deepEqual(cellAt(atlas, 0.5, 3.5), { channel: 0, row: 0, column: 0 });
  assert.equal(cellAt(atlas, 0.5, 7.5), undefined, 'between two rows');
});

test('arrows go over into the next tile and stop at the border', () => {
  for (const lead of [0, 1, 3]) assertArrows(lead);
});

/** @param {number} lead */
function assertArrows(lead) {
  const atlas = { width: 2, height: 2, channels: 4, columns: 2, lead };
  const corner = { channel: 0, row: 1, column: 1 };
  assert.deepEqual(moveCell(atlas, corner, 'ArrowRight'), { channel: 1, row: 1, column: 0 });
  assert.deepEqual(moveCell(atlas, corner, 'ArrowDown'), { channel: 2, row: 0, column: 1 });
  assert.deepEqual(moveCell(atlas, corner, 'ArrowUp'), { channel: 0, row: 0, column: 1 });
  const start = { channel: 0, row: 0, column: 0 };
  assert.deepEqual(moveCell(atlas, start, 'ArrowLeft'), start);
  assert.deepEqual(moveCell(atlas, start, 'ArrowUp'), start);
  assert.deepEqual(moveCell(atlas, { channel: 2, row: 0, column: 1 }, 'ArrowUp'), corner);
}

test('page keys go from tile to tile, other keys nowhere', () => {
  const atlas = { width: 3, height: 3, channels: 3, columns: 2, lead: 0 };
  const cell = { channel: 2, row: 1, column: 2 };
  assert.deepEqual(moveCell(atlas, cell, 'PageUp'), { channel: 1, row: 1, column: 2 });
  assert.deepEqual(moveCell(atlas, cell, 'PageDown'), cell);
  assert.deepEqual(moveCell(atlas, cell, 'Home'), { channel: 0, row: 1, column: 2 });
  assert.equal(moveCell(atlas, cell, 'a'), undefined);
});
