/**
 * Chapter: a garment is a grid of numbers.
 *
 * @import { Lesson } from '../app/chapters.view.js'
 * @import { Place } from '../shared/grid.js'
 */

import { FeatureMap, paintPixels } from '../pkg/patchwork.js';
import { count, percent } from '../shared/format.js';
import { nowAndThen } from '../shared/now-and-then.js';
import { placeOfPixel, positionOf, SIDE, unrolledColumns } from '../shared/pixels.js';
import { make } from '../shared/dom.view.js';
import { paintWhenNear } from '../shared/near.view.js';
import { makeNumbers } from '../shared/number-table.view.js';
import { makePixelGrid } from '../shared/pixel-grid.view.js';
import { makeQuestion } from '../shared/question.view.js';

/** Rows and columns of the numbers around the pixel that is pointed at. */
const AROUND = 7;
/** Milliseconds between two pictures while a line is drawn in a window that shows this too: the answer comes first. */
const REST = 100;
/** Between the four answers to the question. */
const LIMITS = [0.25, 0.5, 0.75];

/**
 * @param {HTMLElement} figure
 * @param {Lesson} lesson
 */
export function mount(figure, { app: { store } }) {
  /** @type {Uint8Array} */
  let pixels = new Uint8Array(SIDE * SIDE);
  /** @type {Place} */
  let place = { row: SIDE / 2, column: SIDE / 2 };
  let columns = unrolledColumns(0);

  const picture = makePixelGrid({
    label: 'The garment, 28 by 28 pixels',
    cell: 14,
    read: (at) => `row ${at.row + 1}, column ${at.column + 1}: ${valueAt(at)}`,
    onPoint: (at) => point(at),
  });
  const line = makePixelGrid({
    label: 'The same 784 pixels in one row, as the DNN takes them',
    cell: 10,
    read: (at) => {
      const index = at.row * columns + at.column;
      return `input ${index + 1} of ${count(pixels.length)}: ${pixels[index] ?? 0}`;
    },
    onPoint: (at) => point(at && placeOfPixel(at.row * columns + at.column)),
  });
  const numbers = makeNumbers({ label: 'The numbers around this pixel', rows: AROUND, columns: AROUND });

  const valueAt = (/** @type {Place} */ { row, column }) => pixels[row * SIDE + column] ?? 0;
  /** @param {Place | undefined} next */
  const point = (next) => {
    if (next) place = next;
    drawPlace();
  };
  const drawPlace = () => {
    const half = (AROUND - 1) / 2;
    const corner = { row: place.row - half, column: place.column - half };
    picture.point(place);
    picture.frame([{ ...corner, rows: AROUND, columns: AROUND }]);
    line.point(positionOf(place, columns));
    numbers.show((row, column) => {
      const at = { row: corner.row + row, column: corner.column + column };
      const inside = at.row >= 0 && at.row < SIDE && at.column >= 0 && at.column < SIDE;
      return inside ? { text: String(valueAt(at)), grey: valueAt(at), marked: row === half && column === half } : undefined;
    });
  };
  const repaint = paintWhenNear(figure, () => {
    pixels = store.get().garment?.pixels ?? new Uint8Array(SIDE * SIDE);
    paintPixels(picture.canvas, pixels, SIDE);
    layLine();
    drawPlace();
  });
  const layLine = () => {
    columns = unrolledColumns(line.element.clientWidth);
    line.resize({ rows: pixels.length / columns, columns });
    paintPixels(line.canvas, pixels, columns);
  };

  picture.resize({ rows: SIDE, columns: SIDE });
  figure.append(
    make('div', { class: 'card pixels-chapter' }, [
      picture.element,
      numbers.element,
      make('div', { class: 'wide' }, [
        make('h3', { text: 'One long row' }),
        make('p', { class: 'caption', text: 'The plain network gets the same numbers without the grid: row after row, laid end to end (cut here to fit the page). Which pixel lay above which, it would have to find out.' }),
        line.element,
      ]),
    ]),
    makeQuestion({
      ask: 'how much of this picture is empty background, exactly 0?',
      answers: ['less than a quarter', 'a quarter to a half', 'a half to three quarters', 'more'],
      solve: () => {
        const share = shareOfZeros(pixels);
        return {
          right: LIMITS.filter((limit) => share >= limit).length,
          because: `${percent(share)} % of the ${count(pixels.length)} pixels are 0. Point at them: there is nothing to read.`,
        };
      },
    }),
  );
  new ResizeObserver(() => {
    if (unrolledColumns(line.element.clientWidth) !== columns) repaint();
  }).observe(line.element);
  const repaintNowAndThen = nowAndThen(REST, repaint);
  store.subscribe((state, previous) => {
    if (state.garment !== previous.garment) repaintNowAndThen();
  });
  repaint();
}

/** @param {Uint8Array} pixels */
function shareOfZeros(pixels) {
  const map = FeatureMap.fromPixels(pixels, SIDE);
  const share = map.zeros;
  map.free();
  return share;
}
