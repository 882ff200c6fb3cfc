/**
 * What the reader thinks of labels: kept over a reload, for each test set by its id.
 *
 * @import { Found } from './exam.js'
 *
 * @typedef {'yes' | 'no' | 'unsure'} Judgement whether the reader agrees with a label
 * @typedef {{getItem: (key: string) => string | null, setItem: (key: string, value: string) => void}} Keeper as localStorage
 * @typedef {Map<number, Judgement>} Judged by the place in the test set
 *
 * @typedef {object} Tally
 * @property {Record<Judgement, number>} reader
 * @property {number} answered how many of them the network has answered for
 * @property {number} right of these, where it says what the label says
 */

/** @type {readonly Judgement[]} */
export const JUDGEMENTS = ['yes', 'no', 'unsure'];

const STORED = 'patchwork-judged';
/** Test sets of which it is kept. */
const SETS = 8;

export class Judgements {
  #keeper;
  /** The set that was judged last comes last. @type {Map<string, Judged>} */
  #sets;

  /** @param {() => Keeper} keeper may throw, as a browser does that forbids it */
  constructor(keeper) {
    this.#keeper = keeper;
    this.#sets = restored(keeper);
  }

  /** @param {string} set @returns {Judged} */
  of(set) {
    return this.#sets.get(set) ?? new Map();
  }

  /** @param {string} set @param {number} index @param {Judgement} judgement */
  judge(set, index, judgement) {
    const judged = this.of(set).set(index, judgement);
    this.#sets.delete(set);
    this.#sets.set(set, judged);
    this.#keep();
  }

  /** @param {string} set */
  forget(set) {
    this.#sets.delete(set);
    this.#keep();
  }

  #keep() {
    const kept = [...this.#sets].slice(-SETS).map(([set, judged]) => [set, [...judged]]);
    try {
      this.#keeper().setItem(STORED, JSON.stringify(kept));
    } catch {
      // A browser may forbid storage; the judgements last until the page is closed.
    }
  }
}

/**
 * @param {Judged} judged
 * @param {Found} found
 * @returns {Tally}
 */
export function tallyOf(judged, { total, images: { labels }, report: { predictions } }) {
  const reader = { yes: 0, no: 0, unsure: 0 };
  for (const [index, judgement] of judged) if (index < total) reader[judgement] += 1;
  const answered = [...judged.keys()].filter((index) => index < labels.length);
  return { reader, answered: answered.length, right: answered.filter((index) => predictions[index] === labels[index]).length };
}

/**
 * @param {() => Keeper} keeper
 * @returns {Map<string, Judged>} without what is damaged
 */
function restored(keeper) {
  try {
    /** @type {unknown} */
    const kept = JSON.parse(keeper().getItem(STORED) ?? '[]');
    const sets = pairsOf(kept).flatMap(([set, judged]) => (typeof set === 'string' ? [/** @type {const} */ ([set, new Map(pairsOf(judged).filter(isJudged))])] : []));
    return new Map(sets.slice(-SETS));
  } catch {
    return new Map();
  }
}

/** @param {unknown} value @returns {[unknown, unknown][]} */
function pairsOf(value) {
  return Array.isArray(value) ? value.filter((pair) => Array.isArray(pair) && pair.length === 2) : [];
}

/**
 * @param {[unknown, unknown]} pair
 * @returns {pair is [number, Judgement]}
 */
function isJudged(pair) {
  const [index, judgement] = pair;
  return Number.isSafeInteger(index) && Number(index) >= 0 && JUDGEMENTS.some((known) => known === judgement);
}
