/**
 * The notebook as text, as the browser keeps it, and back: what is damaged is left out, and counted.
 *
 * @import { Keeper } from '../shared/own-filter/named-filters.js'
 * @import { Experiment, Notebook, Run, Terms } from './notebook.js'
 */

import { LONGEST_NOTE, MOST_EPOCHS, MOST_EXPERIMENTS, MOST_SEEDS, newNotebook } from './notebook.js';
import { arePlanLayers } from '../shared/layer-plan.js';

export const STORED = 'patchwork-experiments';
const VERSION = 1;

/** @param {Notebook} notebook */
export function serialize(notebook) {
  return JSON.stringify({ version: VERSION, ...notebook });
}

/**
 * @param {string | null} text
 * @returns {{notebook: Notebook, damaged: number}} how many experiments could not be read, or 1 where nothing could
 */
export function parse(text) {
  const fresh = newNotebook();
  if (text === null) return { notebook: fresh, damaged: 0 };
  const value = read(text);
  if (typeof value !== 'object' || value === null || value.version !== VERSION || !Array.isArray(value.experiments)) return { notebook: fresh, damaged: 1 };
  /** @type {Experiment[]} */
  const experiments = [];
  for (const each of value.experiments.slice(0, MOST_EXPERIMENTS)) {
    if (isExperiment(each) && !experiments.some(({ id, number }) => id === each.id || number === each.number)) experiments.push(cleaned(each));
  }
  experiments.sort((a, b) => a.number - b.number);
  return { notebook: assembled(value, experiments, fresh), damaged: value.experiments.length - experiments.length };
}

/**
 * @param {any} value
 * @param {readonly Experiment[]} experiments
 * @param {Notebook} fresh
 * @returns {Notebook}
 */
function assembled(value, experiments, fresh) {
  // Where the queue is damaged, what is not finished waits in the order of its numbers.
  const told = Array.isArray(value.queue) ? [...new Set(value.queue)] : [];
  const open = experiments.filter(({ runs, seeds }) => runs.length < seeds).map(({ id }) => id);
  const queue = [...open.filter((id) => told.includes(id)).sort((a, b) => told.indexOf(a) - told.indexOf(b)), ...open.filter((id) => !told.includes(id))];
  const least = 1 + Math.max(0, ...experiments.map(({ number }) => number));
  const next = isWhole(value.next, least, Number.MAX_SAFE_INTEGER) ? value.next : least;
  return { experiments, queue, next, terms: areTerms(value.terms) ? termsOf(value.terms) : fresh.terms, draft: arePlanLayers(value.draft) ? value.draft : fresh.draft };
}

/** @param {string} text @returns {any} undefined where it is no JSON */
function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @param {unknown} value @param {number} from @param {number} to */
function isWhole(value, from, to) {
  return Number.isSafeInteger(value) && Number(value) >= from && Number(value) <= to;
}

/** @param {unknown} value @param {number} from @param {number} to */
function mayBe(value, from, to) {
  return value === undefined || (typeof value === 'number' && value >= from && value <= to);
}

/** @param {any} value */
function areTerms(value) {
  return isWhole(value?.images, 0, 1e9) && isWhole(value.epochs, 1, MOST_EPOCHS) && isWhole(value.seeds, 1, MOST_SEEDS);
}

/** @param {Terms} terms @returns {Terms} */
const termsOf = ({ images, epochs, seeds }) => ({ images, epochs, seeds });

/**
 * @param {any} value
 * @returns {value is Experiment}
 */
function isExperiment(value) {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof value.id === 'string' &&
    value.id !== '' &&
    isWhole(value.number, 1, Number.MAX_SAFE_INTEGER - 1) &&
    arePlanLayers(value.layers) &&
    typeof value.config === 'string' &&
    isWhole(value.parameters, 0, 1e9) &&
    isWhole(value.multiplyAdds, 0, Number.MAX_SAFE_INTEGER) &&
    areTerms(value) &&
    mayBe(value.guess, 0, 100) &&
    typeof value.note === 'string' &&
    value.note.length <= LONGEST_NOTE &&
    areSeeds([value.begun, value.kept]) &&
    (value.material === undefined || isMaterial(value.material)) &&
    areRuns(value.runs, value.seeds)
  );
}

/** @param {readonly unknown[]} seeds */
function areSeeds(seeds) {
  return seeds.every((seed) => seed === undefined || isWhole(seed, 1, MOST_SEEDS));
}

/** @param {any} value */
function isMaterial(value) {
  const { set, test, count, known } = value ?? {};
  return (
    typeof set?.id === 'string' &&
    typeof set.kind === 'string' &&
    typeof set.name === 'string' &&
    isWhole(set.count, 1, 1e9) &&
    typeof test?.id === 'string' &&
    isWhole(test.count, 1, 1e9) &&
    isWhole(count, 1, 1e9) &&
    isWhole(known, 1, 1e9)
  );
}

/** @param {unknown} runs @param {number} seeds */
function areRuns(runs, seeds) {
  return Array.isArray(runs) && runs.length <= seeds && runs.every(isRun) && new Set(runs.map(({ seed }) => seed)).size === runs.length;
}

/** @param {any} run @returns {run is Run} */
function isRun(run) {
  const { seed, test, train, epochSeconds, answerMs, fault, anew } = run ?? {};
  return (
    isWhole(seed, 1, MOST_SEEDS) &&
    mayBe(test, 0, 1) &&
    mayBe(train, 0, 1) &&
    [epochSeconds, answerMs].every((value) => mayBe(value, 0, 1e9)) &&
    (anew === undefined || typeof anew === 'boolean') &&
    (fault === undefined ? test !== undefined : typeof fault?.name === 'string' && typeof fault.message === 'string')
  );
}

/** With undefined where JSON leaves it out, and nothing that is none of ours. @param {Experiment} experiment @returns {Experiment} */
function cleaned({ id, number, layers, config, parameters, multiplyAdds, images, epochs, seeds, guess, note, begun, runs, material, kept }) {
  const own = { id, number, layers, config, parameters, multiplyAdds, images, epochs, seeds, note, begun, runs, kept };
  return { ...own, ...(guess !== undefined && { guess }), ...(material && { material }) };
}

/**
 * A storage that may refuse, for one notebook.
 *
 * @param {() => Keeper} storage
 */
export function notebookKeeper(storage) {
  return {
    load() {
      try {
        return parse(storage().getItem(STORED));
      } catch {
        return { notebook: newNotebook(), damaged: 0 };
      }
    },
    /**
     * @param {Notebook} notebook
     * @returns {unknown} why the browser does not keep it, if so
     */
    save(notebook) {
      try {
        storage().setItem(STORED, serialize(notebook));
        return undefined;
      } catch (error) {
        return error;
      }
    },
  };
}
