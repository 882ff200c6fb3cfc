/**
 * Chapter: a garment is a grid of numbers.
 *
 * @import { Lesson } from '../app/lesson.view.js'
 * @import { Place } from '../shared/grid.js'
 */

import { FeatureMap, paintPixels } from '../pkg/patchwork.js';
import { written } from '../shared/typed-numbers.js';
import { nowAndThen } from '../shared/now-and-then.js';
import { placeOfPixel, positionOf, SIDE, unrolledColumns } from '../shared/pixels.js';
import { linkWords } from '../shared/lights.view.js';
import { make, need } from '../shared/dom.view.js';
import { paintWhenNear } from '../shared/near.view.js';
import { makeNumbers } from '../shared/number-table.view.js';
import { makePixelGrid } from '../shared/pixel-grid.view.js';
import { makeQuestion } from '../shared/question.view.js';
import { watchSize } from '../shared/watch-size.view.js';
import { words } from '../words/words.js';

/** Where the numbers are shown before a reader points at any. */
const MIDDLE = { row: SIDE / 2, column: SIDE / 2 };
/** Rows and columns of the numbers around the pixel that is pointed at. */
const AROUND = 7;
/** Wished CSS pixels a cell: more than there is room for, so that the room decides. */
const WISH = 64;
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
  let columns = unrolledColumns(0);

  const picture = makePixelGrid({
    label: words.pixels.picture(SIDE),
    cell: WISH,
    read: (at) => words.pixels.pixel(at, valueAt(at)),
    onPoint: (at) => point(at),
  });
  const line = makePixelGrid({
    label: words.pixels.row.label(SIDE * SIDE),
    cell: 10,
    read: (at) => {
      const index = at.row * columns + at.column;
      return words.pixels.row.pixel(index, pixels.length, pixels[index] ?? 0);
    },
    onPoint: (at) => point(at && placeOfPixel(at.row * columns + at.column)),
  });
  const numbers = makeNumbers({ label: words.pixels.around, rows: AROUND, columns: AROUND });

  const valueAt = (/** @type {Place} */ { row, column }) => pixels[row * SIDE + column] ?? 0;
  /** @param {Place | undefined} next */
  const point = (next) => {
    if (next) store.set({ cells: { ...store.get().cells, pixels: next } });
    else drawPlace();
  };
  const drawPlace = () => {
    const place = store.get().cells.pixels ?? MIDDLE;
    const half = (AROUND - 1) / 2;
    const corner = { row: place.row - half, column: place.column - half };
    picture.point(place);
    picture.frame([{ ...corner, rows: AROUND, columns: AROUND }]);
    line.point(positionOf(place, columns));
    numbers.show((row, column) => {
      const at = { row: corner.row + row, column: corner.column + column };
      const inside = at.row >= 0 && at.row < SIDE && at.column >= 0 && at.column < SIDE;
      return inside ? { text: written(valueAt(at)), grey: valueAt(at), marked: row === half && column === half } : undefined;
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
  for (const [name, { element }] of Object.entries({ picture, around: numbers, line })) element.dataset['part'] = name;
  figure.append(
    make('div', { class: 'card pixels-chapter' }, [
      picture.element,
      numbers.element,
      make('div', { class: 'wide' }, [
        make('h3', { text: words.pixels.row.title }),
        make('p', { class: 'caption', text: words.pixels.row.note }),
        line.element,
      ]),
    ]),
  );
  const question = makeQuestion({
    ask: words.pixels.question.ask,
    answers: words.pixels.question.answers,
    solve: () => {
      const share = shareOfZeros(pixels);
      const right = LIMITS.filter((limit) => share >= limit).length;
      return {
        right,
        because: words.pixels.question.because(share, pixels.length),
        against: (guess) => (guess < right ? words.pixels.question.more : words.pixels.question.less),
      };
    },
  });
  need('pixels-question', HTMLElement).append(question);
  linkWords(need('pixels', HTMLElement));
  watchSize(line.element, () => {
    if (unrolledColumns(line.element.clientWidth) !== columns) repaint();
  });
  const repaintNowAndThen = nowAndThen(REST, repaint);
  store.subscribe((state, previous) => {
    if (state.cells.pixels !== previous.cells.pixels) drawPlace();
    if (state.garment === previous.garment) return;
    question.reset();
    repaintNowAndThen();
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
