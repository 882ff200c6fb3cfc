// The form of the training options: fills it, checks it, says what is wrong next to the field.

import { exact } from '../app/base.js';
import { fused } from '../app/core.js';
import { hasRelaxedSimd } from '../app/simd.js';
import { teamSizes } from './team.js';
import { LEARNING_RATES, RANGES, needsReset, parseOptions } from './training-options.js';
import { need, setText } from '../shared/dom.view.js';

/** @typedef {import('./training-session.js').TrainingSession} TrainingSession */
/** @typedef {import('./protocol.js').TrainingState} TrainingState */
/** @typedef {import('./protocol.js').TrainingOptions} TrainingOptions */
/** @typedef {import('./training-options.js').NumberName} NumberName */

const NUMBERS = /** @type {NumberName[]} */ (Object.keys(RANGES));
const OPTIMIZERS = { adam: 'Adam', sgd: 'SGD' };

/**
 * @param {TrainingSession} session
 * @returns {{draw: (state: TrainingState) => void, check: () => boolean}} `check` shows faults and goes to the first
 */
export function mountTrainingForm(session) {
  const form = need('train-options', HTMLFormElement);
  const optimizer = need('train-optimizer', HTMLSelectElement);
  const input = (/** @type {NumberName} */ name) => need(`train-${name}`, HTMLInputElement);
  /** What the fields were last filled from or understood as. @type {{wanted: TrainingOptions, epochs: number} | undefined} */
  let known;

  const read = () => {
    const text = Object.fromEntries(NUMBERS.map((name) => [name, input(name).value]));
    const parsed = parseOptions(/** @type {any} */ ({ ...text, optimizer: optimizer.value }));
    const faults = 'faults' in parsed ? parsed.faults : {};
    for (const name of NUMBERS) showFault(input(name), faults[name]);
    if ('options' in parsed) {
      known = { wanted: parsed.options, epochs: parsed.epochs };
      session.want(parsed.options, parsed.epochs);
    }
    return faults;
  };

  const workers = need('train-workers', HTMLSelectElement);
  const { sizes, usual } = teamSizes(navigator.hardwareConcurrency);
  workers.append(...sizes.map((size) => new Option(String(size), String(size), size === usual)));
  setText(need('train-workers-help', HTMLSpanElement), workersHelp(navigator.hardwareConcurrency));
  workers.addEventListener('change', () => session.share(Number(workers.value)));

  need('train-exact', HTMLParagraphElement).append(...exactness());

  form.addEventListener('input', (event) => event.target === workers || read());
  form.addEventListener('submit', (event) => event.preventDefault());
  optimizer.addEventListener('change', () => {
    // The usual rate of one optimiser is a bad one of the other; a rate that the reader chose stays.
    const [from, to] = optimizer.value === 'sgd' ? (/** @type {const} */ (['adam', 'sgd'])) : (/** @type {const} */ (['sgd', 'adam']));
    const rate = input('learningRate');
    if (Number(rate.value) === LEARNING_RATES[from]) rate.value = String(LEARNING_RATES[to]);
    read();
  });

  return {
    draw(state) {
      const { wanted, epochs } = state;
      if (wanted !== known?.wanted || epochs !== known.epochs) {
        known = { wanted, epochs };
        optimizer.value = wanted.optimizer;
        for (const name of NUMBERS) fill(input(name), name === 'epochs' ? epochs : wanted[name]);
      }
      workers.value = String(state.workers);
      need('train-momentum-field', HTMLDivElement).hidden = optimizer.value !== 'sgd';
      setText(need('train-options-note', HTMLParagraphElement), laterNote(state));
    },
    check() {
      const faults = read();
      const first = NUMBERS.find((name) => faults[name]);
      if (first) input(first).focus();
      return !first;
    },
  };
}

/**
 * Leaves what the reader typed as it is, if it means the same number.
 * @param {HTMLInputElement} input
 * @param {number} value
 */
function fill(input, value) {
  if (input.value === '' || Number(input.value) !== value) input.value = String(value);
  showFault(input, undefined);
}

/**
 * @param {HTMLInputElement} input
 * @param {string | undefined} message
 */
function showFault(input, message) {
  input.setAttribute('aria-invalid', String(Boolean(message)));
  setText(need(`${input.id}-fault`, HTMLSpanElement), message ?? '');
}

/** @param {number} cores */
function workersHelp(cores) {
  return `of ${cores} ${cores === 1 ? 'core' : 'cores'} share each batch; the results stay the same, bit for bit`;
}

/** How the numbers are rounded, and the way to the other build where the browser has both. */
function exactness() {
  const way = document.createElement('a');
  if (fused) {
    way.href = '?exact#training';
    way.textContent = 'Compute the same on every machine.';
    return ['This processor may round a product and its sum together: faster, but the last digits depend on the machine. ', way];
  }
  way.href = './#training';
  way.textContent = 'Compute faster.';
  return ['Every machine computes the same here, bit for bit. ', ...(exact && hasRelaxedSimd() ? [way] : [])];
}

/** @param {TrainingState} state */
function laterNote({ options, wanted, steps }) {
  if (!options || steps === 0 || !needsReset(options, wanted)) return '';
  const momentum = options.optimizer === 'sgd' ? `, momentum ${options.momentum}` : '';
  const present = `${OPTIMIZERS[options.optimizer]}${momentum}, batches of ${options.batchSize}, seed ${options.seed}`;
  return `These take effect with the next Reset. Until then the run goes on as it began: ${present}.`;
}
