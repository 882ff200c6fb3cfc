/**
 * Whether what a browser kept is what was given to it: its storage may be damaged, or written to by others.
 *
 * @import { SavedEntry, SavedRun } from './checkpoint-store.js'
 */

import { OPTIMIZERS } from '../shared/optimizers.js';

const KINDS = new Set(['run', 'file', 'new']);

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isRecord(value) {
  return typeof value === 'object' && value !== null;
}

/** @param {Record<string, unknown>} record @param {readonly string[]} names */
function hasNumbers(record, names) {
  return names.every((name) => typeof record[name] === 'number');
}

/**
 * @param {unknown} saved
 * @param {string} id
 * @returns {saved is SavedEntry}
 */
export function isSavedEntry(saved, id) {
  if (!isRecord(saved) || !isRecord(saved['entry'])) return false;
  const { entry } = saved;
  return entry['id'] === id && KINDS.has(String(entry['kind'])) && hasNumbers(entry, ['number', 'at']);
}

/**
 * @param {unknown} saved
 * @returns {saved is SavedRun}
 */
export function isSavedRun(saved) {
  if (!isRecord(saved) || typeof saved['config'] !== 'string' || !(saved['checkpoint'] instanceof Uint8Array)) return false;
  const { options, record, trainedOn } = saved;
  return (
    isRecord(options) &&
    Object.hasOwn(OPTIMIZERS, String(options['optimizer'])) &&
    hasNumbers(options, ['learningRate', 'momentum', 'batchSize', 'seed']) &&
    isRecord(record) &&
    hasNumbers(record, ['epoch', 'batch', 'batches', 'steps']) &&
    Array.isArray(record['epochs']) &&
    isRecord(record['tally']) &&
    isRecord(record['curve']) &&
    Array.isArray(record['curve']['points']) &&
    (trainedOn === undefined || (isRecord(trainedOn) && typeof trainedOn['id'] === 'string'))
  );
}
