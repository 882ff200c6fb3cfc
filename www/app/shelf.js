/**
 * The shelf: every network at hand, and which of them is in use. What may happen to it, without a document and without
 * weights; shelf-keeper.js does it.
 *
 * ready comes with the page; run was trained here; file was opened; new has random weights and was never trained. There is
 * one new network at most: the seed makes it again, so nothing is lost when the next one takes its place.
 *
 * @import { LayerSummary } from '../pkg/patchwork.js'
 * @import { Progress, TrainingOptions } from '../training/protocol.js'
 * @import { NetworkChoice } from './state.js'
 *
 * @typedef {'ready' | 'run' | 'file' | 'new'} EntryKind
 * @typedef {'cnn' | 'dnn' | 'own'} Layers those of the page's networks, or others
 * @typedef {'tooFast' | 'tooSlow' | 'zeros' | 'few' | 'mistaken'} FailureId a training that fails on purpose
 *
 * @typedef {object} Score
 * @property {number} accuracy
 * @property {number} count of the test images
 * @property {string | undefined} id of them, where it is known
 * @property {number | undefined} steps of the weights that were tested; undefined for those that do not change
 *
 * @typedef {object} Facts what is known of an entry's network
 * @property {string} [config]
 * @property {Layers} [layers]
 * @property {NetworkChoice} [sizes] as the form has them
 * @property {number} [parameters]
 * @property {number | undefined} [steps] it was trained
 * @property {number | undefined} [epochs]
 * @property {Score | undefined} [tested]
 * @property {TrainingOptions} [options] of a new network's training to come
 * @property {number} [lastEpoch] that the reader wants its training to reach
 * @property {FailureId} [failure] of a run that fails on purpose
 * @property {'yes' | 'rounding' | 'rate'} [repeatable] whether its options tell all of a run's training, or what they do not
 *
 * @typedef {object} Identity
 * @property {string} id 'cnn' and 'dnn' for the ready-made ones
 * @property {EntryKind} kind
 * @property {string | undefined} name that the reader or the file gave
 * @property {number} number of a run, from 1
 * @property {number} at when it came, to keep the order
 * @property {string | undefined} instead the run that a reset left for this new network, or what was in use before a run that
 *   fails on purpose
 *
 * @typedef {Identity & Facts} Entry
 *
 * @typedef {object} Shelf
 * @property {readonly Entry[]} entries the ready-made ones first
 * @property {string | undefined} inUse undefined until the first network is there
 * @property {number} turn grows whenever a network is put to use, be it the same again
 * @property {readonly string[]} used ids in the order of their last use
 * @property {number} elsewhere the highest number of a run in other tabs
 * @property {{entry: Entry, wasInUse: boolean} | undefined} removed can be put back until the next one is removed
 */

/** So many runs and files the shelf holds: with their moments some 100 MB at most. */
export const PLACES = 12;
const LONGEST_NAME = 60;

/** The layers of the page's networks. @type {Record<string, Layers>} */
const OF_THE_PAGE = {
  'Conv2D MaxPooling2D Conv2D MaxPooling2D Flatten Dense Dense': 'cnn',
  'Flatten Dense Dense': 'dnn',
};

/**
 * @param {Pick<Identity, 'id' | 'kind'> & Partial<Entry>} entry
 * @returns {Entry}
 */
export function newEntry(entry) {
  return { name: undefined, number: 0, at: 0, instead: undefined, ...entry };
}

/** @returns {Shelf} */
export function initialShelf() {
  const entries = /** @type {const} */ (['cnn', 'dnn']).map((layers) => newEntry({ id: layers, kind: 'ready', layers }));
  return { entries, inUse: undefined, turn: 0, used: [], elsewhere: 0, removed: undefined };
}

/**
 * @param {Pick<Shelf, 'entries'>} shelf
 * @param {string | undefined} id
 */
export function entryOf({ entries }, id) {
  return entries.find((entry) => entry.id === id);
}

/** @param {Shelf} shelf */
export function inUseOf(shelf) {
  return entryOf(shelf, shelf.inUse);
}

/**
 * What was in use before a run that fails on purpose; a ready-made network where that is gone.
 *
 * @param {Shelf} shelf
 * @returns {Entry | undefined} undefined where no such run is in use
 */
export function beforeFailure(shelf) {
  const entry = inUseOf(shelf);
  return entry?.failure && (entryOf(shelf, entry.instead) ?? shelf.entries[0]);
}

/** Whether it is the reader's: it can be renamed and removed. @param {Entry} entry */
export function isOwn({ kind }) {
  return kind !== 'ready';
}

/** @param {Pick<Shelf, 'entries'>} shelf @returns {number} places that are taken */
export function placesTaken({ entries }) {
  return entries.filter(({ kind }) => kind === 'run' || kind === 'file').length;
}

/** @param {Pick<Shelf, 'entries'>} shelf */
export function isFull(shelf) {
  return placesTaken(shelf) >= PLACES;
}

/** Whether training would begin a run, which needs a place. @param {Shelf} shelf */
export function beginsRun(shelf) {
  return inUseOf(shelf)?.kind !== 'run';
}

/**
 * What training would begin beside the network in use; undefined where it goes on with a run.
 *
 * @param {Shelf} shelf
 * @returns {Pick<Entry, 'kind' | 'layers' | 'name' | 'number'> | undefined}
 */
export function nextRun(shelf) {
  const entry = inUseOf(shelf);
  if (!entry || entry.kind === 'run') return undefined;
  return { kind: 'run', layers: entry.layers, name: entry.kind === 'new' ? entry.name : undefined, number: nextNumber(shelf) };
}

/** @param {Shelf} shelf */
export function nextNumber({ entries, elsewhere, removed }) {
  return 1 + Math.max(elsewhere, removed?.entry.number ?? 0, ...entries.map(({ number }) => number));
}

/**
 * The shelf with one more entry, or with another one of this id. The former new network goes when the next one comes.
 *
 * @param {Shelf} shelf
 * @param {Entry} entry
 * @returns {Shelf}
 */
export function withEntry(shelf, entry) {
  if (entryOf(shelf, entry.id)) return { ...shelf, entries: shelf.entries.map((each) => (each.id === entry.id ? entry : each)) };
  const others = entry.kind === 'new' ? shelf.entries.filter(({ kind }) => kind !== 'new') : shelf.entries;
  const rank = (/** @type {Entry} */ { kind, at }) => (kind === 'ready' ? -1 : at);
  return { ...shelf, entries: [...others, entry].sort((a, b) => rank(a) - rank(b)) };
}

/**
 * @param {Shelf} shelf
 * @param {string | undefined} id
 * @param {Partial<Entry>} facts
 * @returns {Shelf} the same one where nothing is new
 */
export function withFacts(shelf, id, facts) {
  const entry = entryOf(shelf, id);
  if (!entry) return shelf;
  const next = { ...entry, ...facts };
  return JSON.stringify(next) === JSON.stringify(entry) ? shelf : withEntry(shelf, next);
}

/**
 * @param {Shelf} shelf
 * @param {string} id of what is in use from now on
 * @returns {Shelf}
 */
export function taken(shelf, id) {
  return { ...shelf, inUse: id, turn: shelf.turn + 1, used: [...shelf.used.filter((each) => each !== id), id] };
}

/**
 * @param {Shelf} shelf
 * @param {string} id
 * @returns {Shelf}
 */
export function without(shelf, id) {
  const entry = entryOf(shelf, id);
  if (!entry || !isOwn(entry)) return shelf;
  return { ...shelf, entries: shelf.entries.filter((each) => each !== entry), removed: { entry, wasInUse: shelf.inUse === id } };
}

/**
 * @param {Shelf} shelf
 * @returns {Shelf} with what was removed last
 */
export function putBack(shelf) {
  return shelf.removed ? { ...withEntry(shelf, shelf.removed.entry), removed: undefined } : shelf;
}

/**
 * @param {Shelf} shelf
 * @param {string} id
 * @param {string} name nothing but spaces gives back the name that it had by itself
 * @returns {Shelf}
 */
export function renamed(shelf, id, name) {
  return withFacts(shelf, id, { name: name.trim().replaceAll(/\s+/g, ' ').slice(0, LONGEST_NAME) || undefined });
}

/**
 * What the form leads to: for another kind the network of that kind that was in use last, for other sizes the last one of
 * these sizes. Nothing that was there has to be begun anew.
 *
 * @param {Shelf} shelf
 * @param {NetworkChoice} choice
 * @param {NetworkChoice} former
 * @returns {Entry | undefined} undefined where there is none of these sizes
 */
export function chosen(shelf, choice, former) {
  const newest = [...shelf.used].reverse().flatMap((id) => entryOf(shelf, id) ?? []);
  if (choice.kind !== former.kind) return newest.find(({ sizes }) => sizes?.kind === choice.kind) ?? entryOf(shelf, choice.kind);
  return newest.find(({ layers, sizes }) => layers !== 'own' && sizes !== undefined && sameSizes(sizes, choice));
}

/**
 * @param {NetworkChoice} a
 * @param {NetworkChoice} b
 */
function sameSizes(a, b) {
  return a.kind === b.kind && a.units === b.units && (a.kind === 'dnn' || a.filters.every((count, i) => count === b.filters[i]));
}

/** @param {readonly Pick<LayerSummary, 'className'>[]} summary of a network */
export function layersOf(summary) {
  return OF_THE_PAGE[summary.map(({ className }) => className).join(' ')] ?? 'own';
}

/**
 * What a run's position says of its network.
 *
 * @param {Pick<Progress, 'steps' | 'batches' | 'tested'>} progress
 * @returns {Facts}
 */
export function factsOfRun({ steps, batches, tested }) {
  const { accuracy, count, id } = tested ?? {};
  return {
    steps,
    epochs: batches > 0 ? Number((steps / batches).toFixed(2)) : 0,
    tested: tested && { accuracy: accuracy ?? 0, count: count ?? 0, id, steps: tested.steps },
  };
}

/**
 * What a weights file says of its weights.
 *
 * @param {Readonly<Record<string, string>>} metadata
 * @returns {Facts}
 */
export function factsOfFile(metadata) {
  const number = (/** @type {string} */ key) => (metadata[key] && Number.isFinite(Number(metadata[key])) ? Number(metadata[key]) : undefined);
  const [accuracy, count] = [number('test_accuracy'), number('test_images')];
  const tested = accuracy === undefined || count === undefined ? undefined : { accuracy, count, id: metadata['test_id'], steps: undefined };
  return { steps: number('steps'), epochs: number('epochs'), tested };
}
