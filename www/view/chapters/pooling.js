/**
 * Chapter: pooling keeps the biggest of four.
 *
 * @import { Lesson } from '../chapters.js'
 * @import { FilterChoice } from '../../lib/state.js'
 * @import { Pooling } from '../../lib/pooling.js'
 * @import { Direction } from '../pooling/shift.js'
 * @import { Scene, Start } from '../pooling/maps.js'
 *
 * @typedef {object} Setting
 * @property {Start} start
 * @property {Pooling} pooling
 * @property {number} size of the squares
 * @property {Direction} direction
 */

import { dimensions } from '../../lib/format.js';
import { SIZES } from '../../lib/pooling.js';
import { SIDE } from '../../lib/pixels.js';
import { make, need, setText } from '../dom.js';
import { paintWhenNear } from '../near.js';
import { makeForm } from '../pooling/form.js';
import { makeKept } from '../pooling/kept.js';
import { disturbed, freeScene, makeScene, mapToPool, STARTS } from '../pooling/maps.js';
import { makeShiftQuestion } from '../pooling/question.js';
import { makeShift, SHIFTS } from '../pooling/shift.js';
import { makeSquares } from '../pooling/squares.js';
import { makeWorkedExample } from '../pooling/worked-example.js';

const EMPTY = new Uint8Array(SIDE * SIDE);

/**
 * @param {HTMLElement} figure
 * @param {Lesson} lesson
 */
export function mount(figure, { app: { store } }) {
  /** @type {Setting} */
  let setting = { start: 'filtered', pooling: 'max', size: SIZES[0], direction: 'none' };
  /** @type {Scene | undefined} what is in sight */
  let scene;

  /** @param {Partial<Setting>} change */
  const set = (change) => {
    setting = { ...setting, ...change };
    repaint();
  };
  const form = makeForm(set);
  const squares = makeSquares();
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
    setText(fault, scene ? '' : 'This map is too small for such squares. Choose an earlier map, or in the chapter before a smaller filter or a smaller stride.');
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
    onGuess: () => set({ direction: 'right' }),
  });

  figure.append(makeWorkedExample());
  need('pooling-garment-figure', HTMLElement).append(make('div', { class: 'card' }, [form.element, fault, pictures]));
  need('pooling-shift-figure', HTMLElement).append(question, shift.element);
  draw();
  store.subscribe((state, previous) => {
    if (state.garment !== previous.garment || state.filter !== previous.filter) repaint();
  });
}

/**
 * The size of each map that one may start from.
 *
 * @param {FilterChoice} filter
 */
function startSizes(filter) {
  return STARTS.map(([start]) => {
    const map = attempt(() => mapToPool(EMPTY, filter, start));
    const size = map ? dimensions([map.height, map.width]) : 'too small';
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
