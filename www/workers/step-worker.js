/**
 * Takes a training step apart, away from the page: it loads what one chapter alone needs, and answers its questions.
 *
 * @import { Answers, Ask, Asked, Opened } from '../step/opener.js'
 * @import { OpenedGarment, OpenedStep } from '../pkg/patchwork_opened.js'
 */

import init, * as crate from '../pkg/patchwork_opened.js';
import { base } from '../app/base.js';
import { firstOf, loadAbout, loadSet } from '../garment/data-set.js';
import { sheetOf } from '../step/sheets.js';
import { Fault, toErrorRecord } from '../shared/fault.js';
import { PIXELS } from '../shared/pixels.js';

const loaded = init({ module_or_path: new URL('pkg/patchwork_opened_bg.wasm', base) });
// It is waited for with the first question; until then a failure must not count as forgotten.
loaded.catch(() => {});

/** @type {OpenedStep | undefined} */
let step;
/** @type {OpenedGarment | undefined} */
let garment;
/** @type {Promise<{pixels: Uint8Array, labels: Uint8Array}> | undefined} */
let first;

/** The first training images of the site: a batch of them is shown as long as nobody asked for all. */
async function firstImages() {
  const url = new URL('data/', base);
  first ??= loadAbout(url).then(async (about) => firstOf(await loadSet(url, about, 'train_first'), Infinity));
  first.catch(() => (first = undefined));
  return first;
}

/**
 * @param {Uint8Array} checkpoint
 * @param {number} images in the training data, or none of them if they are not at hand
 * @returns {Promise<Answers['restore']>} the places of the next batch among them
 */
async function restore(checkpoint, images) {
  const next = new crate.OpenedStep(checkpoint);
  step?.free();
  step = next;
  garment = undefined;
  return images > 0 ? { places: step.batch(images) } : { opened: await openFirst(step) };
}

/** @param {OpenedStep} opened */
async function openFirst(opened) {
  const { pixels, labels } = await firstImages();
  const places = opened.batch(labels.length);
  const images = new Uint8Array(places.length * PIXELS);
  places.forEach((place, at) => images.set(pixels.subarray(place * PIXELS, (place + 1) * PIXELS), at * PIXELS));
  return open(opened, images, Uint8Array.from(places, (place) => labels[place] ?? 0));
}

/**
 * @param {OpenedStep} opened
 * @param {Uint8Array} images
 * @param {Uint8Array} labels
 * @returns {Opened}
 */
function open(opened, images, labels) {
  const batch = opened.open(images, labels);
  return { batch, images, inputShape: opened.inputShape(), layers: opened.layers(), parameters: opened.parameters() };
}

/**
 * @param {Extract<Ask, {type: 'paint'}>} ask
 * @returns {Answers['paint']}
 */
function paint({ layer, shape, channel, columns, rectified }) {
  const sheet = sheetOf(shape);
  const count = sheet.height * sheet.width * sheet.channels;
  /** @param {ArrayLike<number>} values */
  const shown = (values) => {
    const padded = Float32Array.from({ length: count }, (_, index) => values[index] ?? NaN);
    return channel === undefined ? padded : padded.filter((_, index) => index % sheet.channels === channel);
  };
  const size = Uint32Array.of(sheet.height, sheet.width, channel === undefined ? sheet.channels : 1);
  const none = new Float32Array();
  if (layer < 0) return { value: crate.paint(shown(garment?.image ?? none), size, columns, 'grey', none), gradient: undefined };
  const outputs = shown(garment?.outputs[layer] ?? none);
  const gradients = shown(garment?.gradients[layer] ?? none);
  const isLast = layer === (garment?.outputs.length ?? 0) - 1;
  return {
    value: crate.paint(outputs, size, columns, isLast ? 'signed' : 'viridis', none),
    // A closed rectifier is a place that nothing comes through.
    gradient: crate.paint(gradients, size, columns, 'signed', rectified ? outputs : none),
  };
}

/** @param {Ask} ask @returns {Promise<unknown>} */
async function answer(ask) {
  await loaded.catch(() => {
    throw new Fault('stepWorker');
  });
  if (ask.type === 'restore') return restore(ask.checkpoint, ask.images);
  if (ask.type === 'lossOf') return ask.probabilities.map((probability) => crate.lossOf(probability));
  if (!step) throw new Fault('stepWorker');
  switch (ask.type) {
    case 'open':
      return open(step, ask.images, ask.labels);
    case 'look':
      return (garment = step.look(ask.garment));
    case 'paint':
      return paint(ask);
    case 'paintWeights':
      return crate.paint(ask.weights, Uint32Array.from(ask.shape), ask.columns, 'signed', new Float32Array());
    case 'sum':
      return ask.way === 'there' ? step.sum(ask.layer, ask.index) : step.origin(ask.layer, ask.index);
    case 'weight':
      return step.weight(ask.parameter, ask.shown);
    case 'check':
      return step.check(ask.parameter);
  }
}

/** One question after the other: each may change what the next one is about. */
let turn = Promise.resolve();

addEventListener('message', (/** @type {MessageEvent<Asked>} */ { data: { id, ask } }) => {
  turn = turn.then(async () => {
    try {
      postMessage({ id, value: await answer(ask) });
    } catch (error) {
      postMessage({ id, error: toErrorRecord(error) });
    }
  });
});
