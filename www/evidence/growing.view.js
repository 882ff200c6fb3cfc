/**
 * A picture that grows out of noise to excite a filter: step by step up the gradient.
 *
 * @import { Lesson } from '../app/lesson.view.js'
 * @import { Weighed } from '../shared/evaluators.js'
 * @import { Looking } from './excited.js'
 */

import { paintPixels } from '../pkg/patchwork.js';
import { theEvaluators } from '../app/the-evaluators.js';
import { indexOfLargest } from '../shared/index-of-largest.js';
import { paintWhenNear } from '../shared/near.view.js';
import { make, makeButton, setText } from '../shared/dom.view.js';
import { makePixelGrid } from '../shared/pixel-grid.view.js';
import { SIDE } from '../shared/pixels.js';
import { words } from '../words/words.js';
import { valueOf } from './excited.js';
import { grow, shades, STEPS } from './growth.js';

/** Wished CSS pixels: of a picture's side. */
const WISH = 308;

/**
 * @param {Lesson} lesson
 * @param {() => Weighed | undefined} weighed
 * @param {(pixels: Uint8Array) => Float32Array | undefined} predict
 * @param {() => void} onGrow the reader lets it grow for this filter
 */
export function makeGrowing({ app: { store, showError }, model, names }, weighed, predict, onGrow) {
  const { growing } = words.evidence;
  /** @type {{looking: Looking, filter: number} | undefined} what it grows for */
  let goal;
  /** Of garments. @type {number | undefined} */
  let best;
  /** Top, left, height and width of what the filter sees. */
  let seen = [0, 0, SIDE, SIDE];
  let bytes = new Uint8Array(SIDE * SIDE);
  /** @type {{before: number, value: number, steps: number} | undefined} */
  let grown;
  /** What is asked for last, and whether it is more than the noise. @type {AbortController | undefined} */
  let asked;
  let isGrowing = false;

  const grid = makePixelGrid({ label: growing.label, cell: WISH, read: (place) => growing.pixel(place, byteAt(place)) });
  const text = make('p', { class: 'finding', attributes: { 'aria-live': 'polite' } });
  const seed = make('input', { attributes: { type: 'number', min: '0', max: '4294967295', value: '1', step: '1', required: '', autocomplete: 'off' } });
  const start = makeButton('', () => {
    if (isGrowing) end();
    else {
      onGrow();
      go(STEPS);
    }
  }, 'button primary');
  const progress = make('progress', { attributes: { 'aria-label': growing.progress, max: String(STEPS), value: '0' } });

  /** @param {import('../shared/grid.js').Place} place in what the filter sees */
  const byteAt = ({ row, column }) => bytes[((seen[0] ?? 0) + row) * SIDE + (seen[1] ?? 0) + column] ?? 0;
  const draw = () => {
    const [, , rows = SIDE, columns = SIDE] = seen;
    const part = Uint8Array.from({ length: rows * columns }, (_, at) => byteAt({ row: Math.floor(at / columns), column: at % columns }));
    paintPixels(grid.canvas, part, columns);
    grid.refresh();
    progress.value = grown?.steps ?? 0;
    setText(start, isGrowing ? words.evidence.map.stop : growing.grow);
    setText(text, grown && !isGrowing ? sentence(grown) : '');
  };
  /** @param {NonNullable<typeof grown>} of */
  const sentence = ({ before, value, steps }) => {
    if (!goal || steps === 0) return growing.noise(before);
    const probabilities = goal.looking.maps ? undefined : predict(bytes);
    const answer = probabilities && indexOfLargest(probabilities);
    return [
      growing.grown(before, value, steps),
      goal.looking.rectified && value <= 0 ? growing.never : best === undefined ? '' : growing.against(best),
      answer === undefined ? '' : growing.taken(names[answer] ?? '', probabilities?.[answer] ?? 0),
    ].filter(Boolean).join(' ');
  };
  const end = () => {
    asked?.abort();
    asked = undefined;
    isGrowing = false;
    draw();
  };
  /** @param {number} steps 0 for the noise alone */
  const go = async (steps) => {
    const network = weighed();
    if (!network || !goal || !seed.reportValidity()) return;
    end();
    const { signal } = (asked = new AbortController());
    isGrowing = steps > 0;
    const ascent = { layer: goal.looking.layer, index: valueOf(goal.looking, goal.filter), seed: seed.valueAsNumber };
    /** @type {number | undefined} */
    let before;
    grown = undefined;
    draw();
    try {
      for await (const { image, value, done } of grow(theEvaluators(), network, ascent, steps, signal)) {
        bytes = shades(image);
        before ??= value;
        grown = { before, value, steps: done };
        draw();
      }
    } catch (error) {
      if (signal.aborted) return;
      showError(error);
    }
    isGrowing = false;
    draw();
  };
  const begin = paintWhenNear(grid.element, () => {
    if (!store.get().stopped && !grown && !isGrowing) go(0);
  });
  seed.addEventListener('change', () => {
    if (seed.checkValidity()) restart();
  });
  const restart = () => {
    grown = undefined;
    end();
    begin();
  };

  draw();
  return {
    element: make('section', {}, [
      make('h3', { text: growing.title }),
      grid.element,
      make('div', { class: 'controls' }, [start, make('label', { class: 'field inline seed' }, [growing.seed, seed])]),
      progress,
      text,
      make('p', { class: 'caption', text: growing.how }),
    ]),
    /** The network is another one. */
    reset: restart,
    /**
     * @param {Looking} looking
     * @param {number} filter
     * @param {number | undefined} most the largest value that a garment gives it
     */
    show(looking, filter, most) {
      best = most;
      if (goal?.looking === looking && goal.filter === filter) {
        draw();
        return;
      }
      goal = { looking, filter };
      const field = model.network()?.receptiveField(looking.layer, valueOf(looking, filter));
      seen = field ? [...field] : [0, 0, SIDE, SIDE];
      const [, , rows = SIDE, columns = SIDE] = seen;
      grid.resize({ rows, columns });
      restart();
    },
  };
}
