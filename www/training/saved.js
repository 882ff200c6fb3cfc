/**
 * Whether what a browser kept is what was given to it: its storage may be damaged, or written to by others.
 *
 * @import { SavedEntry, SavedRun } from './checkpoint-store.js'
 * @import { Memory } from './memories.js'
 */

import { FAILURES } from './failures.js';
import { OPTIMIZERS } from '../shared/optimizers.js';

const KINDS = new Set(['run', 'file', 'new']);

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isRecord(value) {
  return typeof value === 'object' && value !== null;
}

/** @param {unknown} value @param {readonly string[]} names */
function hasNumbers(value, names) {
  return isRecord(value) && names.every((name) => typeof value[name] === 'number');
}

/** @param {unknown} list @param {readonly string[]} names */
function isListOf(list, names) {
  return Array.isArray(list) && list.every((value) => hasNumbers(value, names));
}

/**
 * @param {unknown} saved
 * @param {string} id
 * @returns {saved is SavedEntry}
 */
export function isSavedEntry(saved, id) {
  if (!isRecord(saved) || !isRecord(saved['entry'])) return false;
  const { entry } = saved;
  /** @param {'string' | 'number'} type @param {string[]} names */
  const mayHave = (type, ...names) => names.every((name) => entry[name] === undefined || typeof entry[name] === type);
  const { sizes, tested, options, failure } = entry;
  return (
    entry['id'] === id &&
    KINDS.has(String(entry['kind'])) &&
    hasNumbers(entry, ['number', 'at']) &&
    mayHave('string', 'name', 'instead', 'config', 'layers', 'repeatable') &&
    mayHave('number', 'parameters', 'steps', 'epochs', 'lastEpoch') &&
    (sizes === undefined || (isRecord(sizes) && Array.isArray(sizes['filters']) && hasNumbers(sizes, ['units']))) &&
    (tested === undefined || hasNumbers(tested, ['accuracy', 'count'])) &&
    (options === undefined || isOptions(options)) &&
    (failure === undefined || Object.hasOwn(FAILURES, String(failure)))
  );
}

/** @param {unknown} options */
function isOptions(options) {
  return (
    isRecord(options) &&
    Object.hasOwn(OPTIMIZERS, String(options['optimizer'])) &&
    hasNumbers(options, ['learningRate', 'momentum', 'batchSize', 'seed']) &&
    (options['first'] === undefined || (Number.isSafeInteger(options['first']) && Number(options['first']) > 0)) &&
    ['mistaken', 'zeros'].every((name) => options[name] === undefined || typeof options[name] === 'boolean')
  );
}

/**
 * @param {unknown} saved
 * @returns {saved is SavedRun}
 */
export function isSavedRun(saved) {
  if (!isRecord(saved) || typeof saved['config'] !== 'string' || !(saved['checkpoint'] instanceof Uint8Array)) return false;
  const { fork, options, record, trainedOn } = saved;
  return (
    (fork === undefined || typeof fork === 'number') &&
    isOptions(options) &&
    isRecord(record) &&
    isSavedRecord(record) &&
    (trainedOn === undefined || (isRecord(trainedOn) && typeof trainedOn['id'] === 'string'))
  );
}

/**
 * @param {unknown} saved
 * @param {number} steps of the moment
 * @returns {saved is Memory}
 */
export function isMemory(saved, steps) {
  return (
    isRecord(saved) &&
    saved['steps'] === steps &&
    hasNumbers(saved, ['epoch', 'batch']) &&
    typeof saved['isWhole'] === 'boolean' &&
    saved['weights'] instanceof Float32Array
  );
}

/** What every sum has. */
const SUMS = ['loss', 'correct', 'count'];

/** @param {Record<string, unknown>} record */
function isSavedRecord(record) {
  const { tally, curve, epochs, tested } = record;
  return (
    hasNumbers(record, ['epoch', 'batch', 'batches', 'steps']) &&
    typeof record['awaitsTest'] === 'boolean' &&
    isListOf(epochs, ['epoch', 'steps', 'loss', 'accuracy', 'testLoss', 'testAccuracy']) &&
    (tested === undefined || hasNumbers(tested, ['count', 'epoch', 'batch', 'steps', 'loss', 'accuracy'])) &&
    hasNumbers(tally, SUMS) &&
    isRecord(curve) &&
    hasNumbers(curve, ['stride']) &&
    isListOf(curve['points'], [...SUMS, 'batches'])
  );
}
