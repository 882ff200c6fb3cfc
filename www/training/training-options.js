// The options of training as the reader types them, and their faults.

import { Fault } from '../shared/fault.js';
import { DEFAULTS, OPTIMIZERS, optimizerNamed, RANGES } from '../shared/optimizers.js';

/** @typedef {import('../shared/optimizers.js').TrainingOptions} TrainingOptions */
/** @typedef {import('../shared/optimizers.js').NumberName} NumberName */

/**
 * @typedef {object} FormValues as in the form, unchecked
 * @property {string} epochs
 * @property {string} optimizer
 * @property {string} learningRate
 * @property {string} momentum
 * @property {string} batchSize
 * @property {string} seed
 * @property {boolean} drawings
 */

/**
 * @param {NumberName} field
 * @param {string} text
 * @returns {{value: number} | {fault: Fault}}
 */
export function parseNumber(field, text) {
  const range = RANGES[field];
  const trimmed = text.trim();
  // Half of the world writes 0,001; in a whole number a comma could only be a mark between thousands.
  const value = Number(range.whole ? trimmed : trimmed.replace(/^([^.,]*),([^.,]*)$/, '$1.$2'));
  if (trimmed === '') return { fault: new Fault('optionEmpty', field, range) };
  if (!Number.isFinite(value)) return { fault: new Fault('optionNoNumber', field, range, trimmed) };
  if (range.whole && !Number.isInteger(value)) return { fault: new Fault('optionNotWhole', field, range, trimmed) };
  if (value < range.from || value > range.to) return { fault: new Fault('optionOutside', field, range) };
  return { value };
}

/**
 * All options, or for each faulty field its fault.
 * @param {FormValues} form
 * @returns {{options: TrainingOptions, epochs: number} | {faults: Partial<Record<NumberName, Fault>>}}
 */
export function parseOptions(form) {
  /** @type {Partial<Record<NumberName, Fault>>} */
  const faults = {};
  /** @param {NumberName} field */
  const number = (field) => {
    const parsed = parseNumber(field, form[field]);
    if ('value' in parsed) return parsed.value;
    faults[field] = parsed.fault;
    return Number.NaN;
  };
  const optimizer = optimizerNamed(form.optimizer);
  const options = {
    optimizer,
    learningRate: number('learningRate'),
    // What stands in the hidden field of a rule without momentum cannot be wrong.
    momentum: OPTIMIZERS[optimizer].settings.includes('momentum') ? number('momentum') : DEFAULTS.momentum,
    batchSize: number('batchSize'),
    seed: number('seed'),
    drawings: form.drawings,
  };
  const epochs = number('epochs');
  return Object.keys(faults).length > 0 ? { faults } : { options, epochs };
}

/**
 * Whether a run must begin anew to take these options. The learning rate can change on the way.
 * @param {TrainingOptions} running
 * @param {TrainingOptions} wanted
 */
export function needsReset(running, wanted) {
  const { settings } = OPTIMIZERS[wanted.optimizer];
  return (
    settings.some((name) => running[name] !== wanted[name]) ||
    running.optimizer !== wanted.optimizer ||
    running.batchSize !== wanted.batchSize ||
    running.seed !== wanted.seed ||
    Boolean(running.drawings) !== Boolean(wanted.drawings) ||
    running.first !== wanted.first ||
    Boolean(running.mistaken) !== Boolean(wanted.mistaken) ||
    Boolean(running.zeros) !== Boolean(wanted.zeros)
  );
}
