/**
 * Which garments stand beside the present one. Pure: no DOM.
 *
 * @import { Store } from '../app/store.js'
 * @import { State } from '../app/state.js'
 * @import { Dataset } from '../pkg/patchwork.js'
 *
 * @typedef {Pick<Dataset, 'indicesOf'>} Kinds
 * @typedef {{label: number, index: number}} Other
 * @typedef {ReturnType<typeof createOthers>} Others
 */

import { CLASSES } from '../shared/pixels.js';

/** From a kind to one that looks quite different. */
const FAR = 5;

/**
 * The garments that stand there now. What the reader put beside a garment stays while that is of the same kind: a drawing
 * changes with every move.
 *
 * @param {Pick<Store<State>, 'get'>} store
 */
export function createOthers(store) {
  /** @type {readonly Other[]} */
  let others = [];
  /** @type {State['garment']} */
  let garment;
  let kind = '';

  const choose = () => {
    const { data: { test, version }, prediction } = store.get();
    garment = store.get().garment;
    const label = garment?.label ?? prediction?.best ?? 0;
    const present = `${version} ${label}`;
    if (!test) others = [];
    else if (present === kind) others = others.map((other) => otherThan(test, other, garment?.index));
    else others = chooseOthers(test, label, garment?.index);
    kind = present;
  };
  return {
    all: () => others,
    choose,
    /** Chooses beside another garment only: while training goes on, a drawing may be taken for this and that. */
    refresh() {
      if (store.get().garment !== garment) choose();
    },
    /**
     * @param {number} place of the one to replace
     * @param {number} label of the next one
     * @param {number} after an index in the data
     */
    replace(place, label, after) {
      const { data: { test } } = store.get();
      const next = test && nextOfKind(test, label, after, store.get().garment?.index);
      if (next) others = others.map((former, i) => (i === place ? next : former));
    },
  };
}

/**
 * Another garment of the same kind, and one of a kind that looks quite different.
 *
 * @param {Kinds} data
 * @param {number} label of the present garment, or what the network takes it for
 * @param {number | undefined} index of the present garment in the data
 * @returns {Other[]}
 */
export function chooseOthers(data, label, index) {
  const others = [label, (label + FAR) % CLASSES].map((kind) => nextOfKind(data, kind, index ?? -1, index));
  return others.filter((other) => other !== undefined);
}

/**
 * The same garment, or the next of its kind where it would be the present one.
 *
 * @param {Kinds} data
 * @param {Other} other
 * @param {number | undefined} index of the present garment in the data
 * @returns {Other}
 */
export function otherThan(data, other, index) {
  return other.index === index ? (nextOfKind(data, other.label, other.index, index) ?? other) : other;
}

/**
 * @param {Kinds} data
 * @param {number} label
 * @param {number} after an index in the data; begins anew at the end
 * @param {number} [avoid] the index of the present garment
 * @returns {Other | undefined} undefined if there is no such garment
 */
export function nextOfKind(data, label, after, avoid) {
  const indices = [...data.indicesOf(label)].filter((index) => index !== avoid);
  const index = indices.find((candidate) => candidate > after) ?? indices[0];
  return index === undefined ? undefined : { label, index };
}
