// The form of the training options: fills it, checks it, says what is wrong next to the field.

import { exact } from '../app/base.js';
import { fused } from '../app/core.js';
import { hasRelaxedSimd } from '../app/simd.js';
import { teamSizes } from './team.js';
import { needsReset, parseNumber, parseOptions } from './training-options.js';
import { need, setText } from '../shared/dom.view.js';
import { PER_DRAWING } from '../shared/drawings.js';
import { OPTIMIZERS, optimizerNamed, RANGES } from '../shared/optimizers.js';
import { exactly } from '../shared/typed-numbers.js';
import { faultText } from '../words/fault-text.js';
import { language } from '../words/language.js';
import { words } from '../words/words.js';

/** @typedef {import('./training-session.js').TrainingSession} TrainingSession */
/** @typedef {import('./protocol.js').TrainingState} TrainingState */
/** @typedef {import('./protocol.js').TrainingOptions} TrainingOptions */
/** @typedef {import('../shared/fault.js').Fault} Fault */
/** @typedef {import('./training-options.js').NumberName} NumberName */

const NUMBERS = /** @type {NumberName[]} */ (Object.keys(RANGES));
const IDS = /** @type {import('../shared/optimizers.js').OptimizerId[]} */ (Object.keys(OPTIMIZERS));

/**
 * @param {TrainingSession} session
 * @returns {{draw: (state: TrainingState) => void, check: () => boolean}} `check` shows faults and goes to the first
 */
export function mountTrainingForm(session) {
  const form = need('train-options', HTMLFormElement);
  const fold = need('train-fold', HTMLDetailsElement);
  const optimizer = need('train-optimizer', HTMLSelectElement);
  const input = (/** @type {NumberName} */ name) => need(`train-${name}`, HTMLInputElement);
  optimizer.append(...IDS.map((id) => new Option(words.training.optimizers[id], id)));
  /** The rule that the learning rate belongs to. */
  let from = optimizerNamed(optimizer.value);
  /** What the fields were last filled from or understood as. @type {{wanted: TrainingOptions, epochs: number} | undefined} */
  let known;

  const drawings = need('train-drawings', HTMLInputElement);
  setText(need('train-drawings-help', HTMLSpanElement), words.training.form.drawingsHelp(PER_DRAWING));

  const read = () => {
    const text = Object.fromEntries(NUMBERS.map((name) => [name, input(name).value]));
    const parsed = parseOptions(/** @type {any} */ ({ ...text, optimizer: optimizer.value, drawings: drawings.checked }));
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
  setText(need('train-workers-help', HTMLSpanElement), words.training.form.workersHelp(navigator.hardwareConcurrency));
  workers.addEventListener('change', () => session.share(Number(workers.value)));

  need('train-exact', HTMLParagraphElement).append(...exactness());

  form.addEventListener('input', (event) => event.target === workers || read());
  form.addEventListener('submit', (event) => event.preventDefault());
  optimizer.addEventListener('change', () => {
    // The usual rate of one rule is a bad one of another; a rate that the reader chose stays.
    const to = optimizerNamed(optimizer.value);
    const rate = input('learningRate');
    if (meant(rate) === OPTIMIZERS[from].learningRate) rate.value = exactly(OPTIMIZERS[to].learningRate);
    from = to;
    read();
  });

  return {
    draw(state) {
      const { wanted, epochs } = state;
      if (wanted !== known?.wanted || epochs !== known.epochs) {
        known = { wanted, epochs };
        optimizer.value = wanted.optimizer;
        from = wanted.optimizer;
        drawings.checked = Boolean(wanted.drawings);
        for (const name of NUMBERS) fill(input(name), name === 'epochs' ? epochs : wanted[name]);
      }
      workers.value = String(state.workers);
      drawings.disabled = state.data?.train.kind === 'own';
      need('train-momentum-field', HTMLDivElement).hidden = !OPTIMIZERS[optimizerNamed(optimizer.value)].settings.includes('momentum');
      setText(need('train-options-note', HTMLParagraphElement), laterNote(state));
    },
    check() {
      const faults = read();
      const first = NUMBERS.find((name) => faults[name]);
      if (first) {
        fold.open = true;
        input(first).focus();
      }
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
  if (meant(input) !== value) input.value = exactly(value);
  showFault(input, undefined);
}

/** @param {HTMLInputElement} input which bears the name of its number */
function meant({ name, value }) {
  const parsed = parseNumber(/** @type {NumberName} */ (name), value);
  return 'value' in parsed ? parsed.value : undefined;
}

/**
 * @param {HTMLInputElement} input
 * @param {Fault | undefined} fault
 */
function showFault(input, fault) {
  input.setAttribute('aria-invalid', String(Boolean(fault)));
  setText(need(`${input.id}-fault`, HTMLSpanElement), fault ? faultText(fault) : '');
}

/** How the numbers are rounded, and the way to the other build where the browser has both. */
function exactness() {
  const { rounding } = words.training.form;
  const way = document.createElement('a');
  const spoken = new URLSearchParams(location.search).has('lang') ? `lang=${language()}` : '';
  if (fused) {
    way.href = `?exact${spoken && `&${spoken}`}#training`;
    way.textContent = rounding.toExact;
    return [`${rounding.fused} `, way];
  }
  way.href = `${spoken ? `?${spoken}` : './'}#training`;
  way.textContent = rounding.toFused;
  return [`${rounding.exact} `, ...(exact && hasRelaxedSimd() ? [way] : [])];
}

/** @param {TrainingState} state */
function laterNote({ options, wanted, steps }) {
  if (!options || steps === 0 || !needsReset(options, wanted)) return '';
  const { keras, settings } = OPTIMIZERS[options.optimizer];
  return words.training.form.later(keras, settings.includes('momentum') ? options.momentum : undefined, options.batchSize, options.seed, Boolean(options.drawings));
}
