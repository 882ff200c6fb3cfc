/**
 * The test garments that excite a filter most, each framed where it does; any of them can become the garment of the page.
 *
 * @import { Lesson } from '../app/lesson.view.js'
 * @import { Weighed } from '../shared/evaluators.js'
 * @import { Exciting, Looking } from './excited.js'
 * @import { Dataset } from '../pkg/patchwork.js'
 */

import { paintPixels } from '../pkg/patchwork.js';
import { theEvaluators } from '../app/the-evaluators.js';
import { percentages } from '../shared/grid.js';
import { make, makeButton, setText } from '../shared/dom.view.js';
import { PIXELS, SIDE } from '../shared/pixels.js';
import { words } from '../words/words.js';
import { Excited, excitementTasks, valueOf } from './excited.js';

/** Garments that are shown. */
const SHOWN = 8;
/** Test images that are looked at unasked, and those that are copied at a time. */
const FEW = 300;
const COPIED = 500;

/**
 * @param {Lesson} lesson
 * @param {() => Weighed | undefined} weighed
 * @param {{onExcited: (excited: Excited) => void}} told
 */
export function makeExciting({ app: { store, announce, showError, loadAll }, model, names }, weighed, { onExcited }) {
  const { exciting } = words.evidence;
  /** @type {Excited | undefined} */
  let excited;
  /** @type {Looking | undefined} */
  let looking;
  /** @type {AbortController | undefined} */
  let running;
  /** Of the data that were looked at. */
  let version = 0;

  const text = make('p', { class: 'finding', attributes: { 'aria-live': 'polite' } });
  const list = make('ul', { class: 'exciting', attributes: { role: 'list' } });
  const cards = Array.from({ length: SHOWN }, () => makeGarment(list, (image) => take(image)));
  const all = makeButton('', () => askAll());
  const progress = make('progress', { attributes: { 'aria-label': exciting.coming, max: '1' } });
  const stop = makeButton(words.evidence.map.stop, () => end());
  const element = make('section', {}, [make('h3', { text: exciting.title }), text, list, make('div', { class: 'controls coming' }, [all, progress, stop])]);

  /** @param {number} image */
  const take = (image) => {
    const { test } = store.get().data;
    if (!test) return;
    store.set({ garment: { kind: 'data', index: image, pixels: test.image(image), label: test.label(image) } });
    announce(exciting.taken(image + 1, names[test.label(image)] ?? ''));
  };
  const end = () => {
    running?.abort();
    running = undefined;
    drawControls();
  };
  const drawControls = () => {
    const total = store.get().data.about?.test.count ?? 0;
    setText(all, exciting.all(total));
    progress.hidden = stop.hidden = !running;
    all.hidden = running !== undefined || !excited || excited.count >= total;
  };
  /** @param {number} most */
  const look = async (most) => {
    const network = weighed();
    const { test } = store.get().data;
    if (!network || !test || !looking) return;
    running?.abort();
    const own = (running = new AbortController());
    const { signal } = own;
    progress.value = 0;
    drawControls();
    try {
      const pixels = await copied(test, Math.min(most, test.length), signal);
      const onDone = (/** @type {number} */ done, /** @type {number} */ total) => { progress.value = done / total; };
      const parts = await theEvaluators().run(network, excitementTasks(looking.layer, pixels), { signal, onDone });
      running = undefined;
      excited = new Excited(looking, parts);
      onExcited(excited);
    } catch (error) {
      if (signal.aborted) return;
      running = undefined;
      showError(error);
    }
    drawControls();
  };
  const askAll = async () => {
    try {
      await loadAll();
      await look(Infinity);
    } catch (error) {
      showError(error);
    }
  };

  return {
    element,
    /** Another layer, of which nothing is known yet. @param {Looking | undefined} next */
    turnTo(next) {
      running?.abort();
      looking = next;
      running = excited = undefined;
    },
    /** Asks how much the test images at hand excite the filters of the layer. */
    ask() {
      const present = store.get().data.version;
      if (present !== version) excited = undefined;
      version = present;
      look(FEW);
    },
    /** @param {number} filter @param {string} name @returns {number | undefined} the largest value that a garment gives it */
    show(filter, name) {
      const { test } = store.get().data;
      const network = model.network();
      const found = excited && test && network ? excited.strongest(filter, SHOWN) : [];
      cards.forEach((card, at) => {
        const one = found[at];
        card.hide(!one);
        if (one && test && network && looking) card.draw(one, test, network.receptiveField(looking.layer, valueOf(looking, filter, one.place)), names);
      });
      setText(text, !excited ? exciting.coming : found.length === 0 ? exciting.silent(name, excited.count) : exciting.strongest(name, excited.count, excited.silent().length));
      drawControls();
      return found[0]?.value ?? (excited ? 0 : undefined);
    },
  };
}

/**
 * @param {HTMLElement} list
 * @param {(image: number) => void} onTake
 */
function makeGarment(list, onTake) {
  let image = 0;
  const canvas = make('canvas', { class: 'pixels', attributes: { 'aria-hidden': 'true', width: String(SIDE), height: String(SIDE) } });
  const frame = make('span', { class: 'frame' });
  const value = make('span', { class: 'figures', attributes: { 'aria-hidden': 'true' } });
  const button = makeButton('', () => onTake(image), 'exciting-garment');
  button.append(make('span', { class: 'framed-garment' }, [canvas, frame]), value);
  const item = make('li', {}, [button]);
  list.append(item);
  return {
    hide: (/** @type {boolean} */ is) => { item.hidden = is; },
    /** @type {(one: Exciting, test: Dataset, seen: Uint32Array | undefined, names: readonly string[]) => void} */
    draw(one, test, seen, names) {
      image = one.image;
      paintPixels(canvas, test.image(image), SIDE);
      const [row = 0, column = 0, rows = SIDE, columns = SIDE] = seen ?? [];
      Object.assign(frame.style, percentages({ rows: SIDE, columns: SIDE }, { row, column, rows, columns }));
      const { exciting } = words.evidence;
      setText(value, exciting.value(one.value));
      button.setAttribute('aria-label', exciting.garment(names[test.label(image)] ?? '', image + 1, one.value, [row, column, rows, columns]));
    },
  };
}

/**
 * The pixels of the first test images, some at a time: the page must not wait.
 *
 * @param {Dataset} test
 * @param {number} count
 * @param {AbortSignal} signal
 */
async function copied(test, count, signal) {
  const pixels = new Uint8Array(count * PIXELS);
  for (let image = 0; image < count; image++) {
    if (image % COPIED === COPIED - 1) {
      await new Promise((resolve) => setTimeout(resolve));
      signal.throwIfAborted();
    }
    pixels.set(test.image(image), image * PIXELS);
  }
  return pixels;
}
