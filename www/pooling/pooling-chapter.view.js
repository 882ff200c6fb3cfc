/**
 * Chapter: pooling keeps the biggest of four.
 *
 * @import { Lesson } from '../app/lesson.view.js'
 * @import { FilterChoice, PooledCell } from '../app/state.js'
 * @import { Place } from '../shared/grid.js'
 * @import { Pooling, Start } from '../shared/poolings.js'
 * @import { Direction } from './shift.view.js'
 * @import { Scene } from './maps.js'
 *
 * @typedef {object} Setting
 * @property {Start} start
 * @property {Pooling} pooling
 * @property {number} size of the squares
 * @property {Direction} direction
 */

import { dimensions } from '../shared/format.js';
import { SIZES, STARTS } from '../shared/poolings.js';
import { SIDE } from '../shared/pixels.js';
import { linkWords } from '../shared/lights.view.js';
import { make, need, setText } from '../shared/dom.view.js';
import { words } from '../words/words.js';
import { paintWhenNear } from '../shared/near.view.js';
import { makeForm } from './pooling-form.view.js';
import { makeKept } from './kept.view.js';
import { disturbed, freeScene, makeScene, mapToPool } from './maps.js';
import { makeShiftQuestion } from './pooling-question.view.js';
import { makeShift, SHIFTS } from './shift.view.js';
import { makeSquares } from './squares.view.js';
import { makeWorkedExample } from './sixteen-pixels.view.js';

const EMPTY = new Uint8Array(SIDE * SIDE);
/** What is pooled before a reader chooses. @type {Omit<PooledCell, 'cell'>} */
const UNCHOSEN = { start: 'filtered', pooling: 'max', size: SIZES[0] };

/**
 * @param {HTMLElement} figure
 * @param {Lesson} lesson
 */
export function mount(figure, { app: { store } }) {
  /** @type {Setting} */
  let setting = { ...UNCHOSEN, direction: 'none' };
  /** What the reader pointed at, as it stands in the state. @type {PooledCell | undefined} */
  let chosen;
  /** @type {Scene | undefined} what is in sight */
  let scene;

  /** @param {Partial<Setting>} change */
  const set = (change) => {
    const before = setting;
    setting = { ...setting, ...change };
    // In a map of another size the reader's square is lost.
    choose(before.start === setting.start && before.size === setting.size ? chosen?.cell : undefined);
    repaint();
  };
  /** @param {Place | undefined} cell */
  const choose = (cell) => {
    const { start, pooling, size } = setting;
    chosen = { start, pooling, size, cell };
    store.set({ cells: { ...store.get().cells, pooling: chosen } });
  };
  /** What came from elsewhere takes the place of what was set. */
  const follow = () => {
    const { pooling: brought } = store.get().cells;
    if (brought === chosen) return;
    chosen = brought;
    const { cell, ...rest } = brought ?? { ...UNCHOSEN, cell: undefined };
    setting = { ...setting, ...rest };
    squares.bring(cell);
    repaint();
  };
  const form = makeForm(set);
  const squares = makeSquares(choose);
  const kept = makeKept();
  const shift = makeShift((direction) => set({ direction }));
  const fault = make('p', { class: 'notice', attributes: { role: 'status' } });
  const pictures = make('div', {}, [squares.element, kept.element]);

  /** @param {Direction} direction */
  const sceneOf = (direction) => {
    const { garment, filter } = store.get();
    return makeScene(garment?.pixels ?? EMPTY, filter, setting, SHIFTS[direction]);
  };
  const draw = () => {
    const former = scene;
    scene = attempt(() => sceneOf(setting.direction));
    form.show(setting, store.get().filter, startSizes(store.get().filter));
    setText(fault, scene ? '' : words.pooling.garment.tooSmall);
    fault.hidden = Boolean(scene);
    pictures.hidden = shift.element.hidden = !scene;
    if (scene) {
      squares.show(scene.here, setting);
      kept.show(scene.here, setting.size);
      shift.show(setting.direction, disturbed(scene, setting.pooling));
    }
    freeScene(former);
  };
  const repaint = paintWhenNear(figure.closest('section') ?? figure, draw);
  const question = makeShiftQuestion({
    shares: () => {
      const step = attempt(() => sceneOf('right'));
      if (!step) return undefined;
      const { before, after } = disturbed(step, setting.pooling);
      const shares = { before: before.map.shareOfChange(before.later), after: after.map.shareOfChange(after.later) };
      freeScene(step);
      return shares;
    },
    show: () => set({ direction: 'right' }),
  });

  figure.append(makeWorkedExample());
  need('pooling-garment-figure', HTMLElement).append(make('div', { class: 'card' }, [form.element, fault, pictures]));
  need('pooling-question', HTMLElement).append(question);
  need('pooling-shift-figure', HTMLElement).append(shift.element);
  linkWords(need('pooling', HTMLElement));
  follow();
  draw();
  store.subscribe((state, previous) => {
    follow();
    if (state.garment === previous.garment && state.filter === previous.filter) return;
    question.reset();
    repaint();
  });
}

/**
 * The size of each map that one may start from.
 *
 * @param {FilterChoice} filter
 */
function startSizes(filter) {
  return STARTS.map((start) => {
    const map = attempt(() => mapToPool(EMPTY, filter, start));
    const size = map ? dimensions([map.height, map.width]) : words.pooling.form.tooSmall;
    map?.free();
    return size;
  });
}

/**
 * The crate refuses a filter or a square that is larger than its map; the choices allow no other fault.
 *
 * @template T
 * @param {() => T} make
 * @returns {T | undefined}
 */
function attempt(make) {
  try {
    return make();
  } catch {
    return undefined;
  }
}
