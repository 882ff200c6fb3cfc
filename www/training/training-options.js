// The options of training as the reader types them: defaults, ranges, and messages that explain.

import { DEFAULTS, OPTIMIZERS, optimizerNamed } from '../shared/optimizers.js';

/** @typedef {import('../shared/optimizers.js').TrainingOptions} TrainingOptions */

/**
 * @typedef {object} FormValues as in the form, unchecked
 * @property {string} epochs
 * @property {string} optimizer
 * @property {string} learningRate
 * @property {string} momentum
 * @property {string} batchSize
 * @property {string} seed
 */

/** @typedef {'epochs' | 'learningRate' | 'momentum' | 'batchSize' | 'seed'} NumberName */

/**
 * @typedef {object} Range
 * @property {string} name as the label says it
 * @property {number} from
 * @property {number} to
 * @property {boolean} whole
 * @property {string} [why] the bound, explained
 */

/** @type {Record<NumberName, Range>} */
export const RANGES = {
  epochs: { name: 'Epochs', from: 1, to: 1000, whole: true },
  learningRate: {
    name: 'Learning rate',
    from: 0.000001,
    to: 1,
    whole: false,
    why: 'A larger one would throw the parameters about; with 0 nothing is learned.',
  },
  momentum: {
    name: 'Momentum',
    from: 0,
    to: 0.999,
    whole: false,
    why: 'With 1 the parameters would never slow down.',
  },
  batchSize: { name: 'Batch size', from: 1, to: 512, whole: true },
  seed: { name: 'Seed', from: 0, to: 4294967295, whole: true },
};

const counts = new Intl.NumberFormat('en', { maximumSignificantDigits: 10 });

/**
 * @param {NumberName} field
 * @param {string} text
 * @returns {{value: number} | {message: string}}
 */
export function parseNumber(field, text) {
  const { name, from, to, whole, why } = RANGES[field];
  const trimmed = text.trim();
  const kind = whole ? 'whole number' : 'number';
  const expected = `${name}: type a ${kind} from ${counts.format(from)} to ${counts.format(to)}`;
  const value = Number(trimmed);
  if (trimmed === '') return { message: `${expected}. It is empty now.` };
  if (!Number.isFinite(value)) return { message: `${expected}. “${trimmed}” is not a number.` };
  if (whole && !Number.isInteger(value)) return { message: `${expected}. ${trimmed} is not whole.` };
  if (value < from || value > to) return { message: `${expected}.${why ? ` ${why}` : ''}` };
  return { value };
}

/**
 * All options, or for each faulty field its message.
 * @param {FormValues} form
 * @returns {{options: TrainingOptions, epochs: number} | {faults: Partial<Record<NumberName, string>>}}
 */
export function parseOptions(form) {
  /** @type {Partial<Record<NumberName, string>>} */
  const faults = {};
  /** @param {NumberName} field */
  const number = (field) => {
    const parsed = parseNumber(field, form[field]);
    if ('value' in parsed) return parsed.value;
    faults[field] = parsed.message;
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
    running.seed !== wanted.seed
  );
}
