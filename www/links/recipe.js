/**
 * Whether a run can be told by a recipe, and whether another one came out the same.
 *
 * @import { NetworkChoice, State } from '../app/state.js'
 * @import { Recipe } from './sent.js'
 *
 * @typedef {'none' | 'running' | 'failure' | 'layers' | 'rounding' | 'rate' | 'unknown'} WhyNot
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { inUseOf } from '../app/shelf.js';
import { PARTS } from './sent.js';
import { optionsOf } from './taken.js';

/** As many bytes tell weights apart, and keep the link short. */
const BYTES = 16;

/** @param {Float32Array} weights @returns {string} a checksum of their bytes, in the order of the layers */
export function checksumOf({ buffer, byteOffset, byteLength }) {
  return bytesToHex(sha256(new Uint8Array(buffer, byteOffset, byteLength)).subarray(0, BYTES));
}

/**
 * The recipe of the run in use, all but its checksum.
 *
 * @param {Pick<State, 'shelf' | 'training' | 'network'>} state
 * @param {(choice: NetworkChoice) => string | undefined} configOf a network of these sizes
 * @returns {{recipe: Omit<Recipe, 'checksum'>} | {why: WhyNot}}
 */
export function recipeOf({ shelf, training, network: sizes }, configOf) {
  const entry = inUseOf(shelf);
  if (entry?.kind !== 'run' || !training || training.id !== entry.id || !training.options || !training.trainedOn || training.steps === 0) return { why: 'none' };
  const { options, steps, config, trainedOn } = training;
  if (entry.failure) return { why: 'failure' };
  if (entry.repeatable !== 'yes') return { why: entry.repeatable ?? 'unknown' };
  if (training.running) return { why: 'running' };
  const network = { kind: sizes.kind, filters: sizes.filters, units: sizes.units };
  const recipe = { network, options: optionsOf(options), set: trainedOn.id, steps };
  const isTold = PARTS.recipe.read(PARTS.recipe.write({ ...recipe, checksum: '0'.repeat(2 * BYTES) }), new Uint8Array()) && configOf(network) === config;
  return isTold ? { recipe } : { why: 'layers' };
}
