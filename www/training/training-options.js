// The options of training as the reader types them: defaults, ranges, and messages that explain.

/** @typedef {import('./protocol.js').TrainingOptions} TrainingOptions */

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

/** The optimisers' usual learning rates. */
export const LEARNING_RATES = { adam: 0.001, sgd: 0.01 };

/** @type {Readonly<TrainingOptions>} */
export const DEFAULTS = { optimizer: 'adam', learningRate: LEARNING_RATES.adam, momentum: 0.9, batchSize: 32, seed: 1 };
export const DEFAULT_EPOCHS = 5;

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
  const optimizer = form.optimizer === 'sgd' ? 'sgd' : 'adam';
  const options = {
    optimizer: /** @type {'adam' | 'sgd'} */ (optimizer),
    learningRate: number('learningRate'),
    // Adam has no momentum of this kind: what stands in its hidden field cannot be wrong.
    momentum: optimizer === 'sgd' ? number('momentum') : DEFAULTS.momentum,
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
  const momentumMatters = wanted.optimizer === 'sgd' && running.momentum !== wanted.momentum;
  return (
    momentumMatters ||
    running.optimizer !== wanted.optimizer ||
    running.batchSize !== wanted.batchSize ||
    running.seed !== wanted.seed
  );
}
