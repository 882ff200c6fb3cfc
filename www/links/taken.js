/**
 * What of the page goes into a link, and the address with it.
 *
 * @import { State } from '../app/state.js'
 * @import { TrainingOptions } from '../shared/optimizers.js'
 * @import { Sent, SentGarment, SentNetwork, SentOptions } from './sent.js'
 *
 * @typedef {'weights' | 'layers' | 'drawing'} Left what stays behind: trained weights; a network that the form cannot
 *   describe; how a drawing or a photo came about, as its pixels alone go
 */

import { inUseOf } from '../app/shelf.js';
import { PARTS } from './sent.js';

/** Characters: longer addresses are cut off by programs that send them on. */
export const LONGEST = 2000;

/**
 * @param {Pick<State, 'data' | 'garment' | 'filter' | 'network' | 'shelf' | 'training' | 'station' | 'cells'>} state
 * @returns {{sent: Sent, left: Left[]}}
 */
export function takenOf({ data, garment, filter, network, shelf, training, station, cells }) {
  const entry = inUseOf(shelf);
  const { name: _, ...numbers } = filter;
  const going = /** @type {Required<Sent>} */ ({
    garment: garmentOf(data, garment),
    filter: numbers,
    network: entry && entry.layers !== 'own' ? networkOf(network, entry.kind === 'ready') : undefined,
    training: training && { options: optionsOf(training.wanted), epochs: training.epochs },
    station,
    cells: Object.values(cells).some((cell) => cell !== undefined) ? cells : undefined,
  });
  /** @type {Left[]} */
  const left = [];
  if (garment?.kind !== 'data' && going.garment) left.push('drawing');
  if (entry && !going.network) left.push('layers');
  else if (entry?.kind === 'run' || entry?.kind === 'file') left.push('weights');
  const there = Object.entries(going).filter(([, value]) => value !== undefined);
  return { sent: Object.fromEntries(there), left };
}

/**
 * @param {State['data']} data
 * @param {State['garment']} garment
 * @returns {SentGarment | undefined}
 */
function garmentOf({ about, own }, garment) {
  if (!garment?.pixels) return undefined;
  // Nobody else has the reader's own files.
  if (garment.index === undefined || own || !about) return { pixels: garment.pixels };
  return { index: garment.index, set: about.test.id };
}

/**
 * @param {State['network']} choice
 * @param {boolean} ready
 * @returns {SentNetwork | undefined} undefined for sizes that no form has
 */
function networkOf(choice, ready) {
  const network = { ...choice, ready };
  return PARTS.network.read(PARTS.network.write(network), new Uint8Array());
}

/** @param {TrainingOptions} options @returns {SentOptions} */
export function optionsOf({ optimizer, learningRate, momentum, batchSize, seed, drawings }) {
  return { optimizer, learningRate, momentum, batchSize, seed, drawings: Boolean(drawings) };
}

/**
 * @param {string} page its present address
 * @param {{text: string, language: string, exact: boolean, place: string}} link
 */
export function addressOf(page, { text, language, exact, place }) {
  return `${page.replace(/[?#].*/s, '')}?lang=${language}${exact ? '&exact' : ''}&s=${text}#${place}`;
}
