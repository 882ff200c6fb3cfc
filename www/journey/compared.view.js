/**
 * Three garments under one filter of each convolution, layer by layer.
 *
 * @import { Lesson } from '../app/chapters.view.js'
 * @import { Other } from './other-garments.js'
 * @import { Station } from './values.js'
 * @import { GarmentRow } from './garment-row.view.js'
 */

import { chooseOthers, nextOfKind, otherThan } from './other-garments.js';
import { stationsOf } from './values.js';
import { indexOfLargest } from '../shared/index-of-largest.js';
import { make } from '../shared/dom.view.js';
import { paintWhenNear } from '../shared/near.view.js';
import { makeFilterInput } from './filter-input.view.js';
import { makeGarmentRow } from './garment-row.view.js';
import { throttled } from './throttled.view.js';
import { words } from '../words/words.js';

/**
 * @param {HTMLElement} room
 * @param {Lesson} lesson
 */
export function mountGarments(room, { app: { store }, model, names }) {
  const controls = make('div', { class: 'controls' });
  const rows = make('div', { class: 'garment-rows' });
  const flat = make('p', { class: 'notice', text: words.journey.compared.noMaps });
  const colours = make('p', { class: 'caption', text: words.journey.compared.colours });
  const card = make('div', { class: 'card compared' }, [controls, colours, rows]);
  /** @type {Station[]} */
  let stations = [];
  /** @type {Map<number, number>} the filter to show of each layer of maps */
  let filters = new Map();
  /** @type {Other[]} */
  let others = [];
  /** For which garment these were chosen, and whether it may be another one by now. */
  let chosenFor = '';
  let stale = true;
  /** @type {GarmentRow[]} */
  let views = [];

  const chooseFilters = () => {
    const network = model.network();
    filters = new Map();
    controls.replaceChildren();
    for (const { layer, name, opens, shape } of stations) {
      const filter = layer > 0 && opens !== 'sum' ? filters.get(layer - 1) : undefined;
      const count = shape[2] ?? 1;
      filters.set(layer, filter ?? (network ? indexOfLargest(network.activation(layer)) % count : 0));
      if (opens !== 'sum') continue;
      const input = makeFilterInput({ label: words.journey.compared.filterOf(name), count, value: filters.get(layer) ?? 0 }, (chosen) => {
        // The poolings behind a convolution show the same filter.
        for (let at = layer; stations[at] && (at === layer || stations[at]?.opens !== 'sum'); at++) filters.set(at, chosen);
        repaint();
      });
      controls.append(input);
    }
  };
  const build = () => {
    const network = model.network();
    stations = network ? stationsOf(network.summary(), network.config()).filter(({ kind }) => kind === 'pictures') : [];
    flat.hidden = stations.length > 0;
    card.hidden = stations.length === 0;
    chooseFilters();
    buildRows();
  };
  const buildRows = () => {
    chooseGarments();
    const swap = (/** @type {number} */ place) => ({
      kinds: names,
      onKind: (/** @type {number} */ label) => replace(place, label, -1),
      onNext: () => replace(place, others[place]?.label ?? 0, others[place]?.index ?? -1),
    });
    views = [makeGarmentRow(words.journey.compared.present, stations), ...others.map((_, place) => makeGarmentRow(words.journey.compared.other(place + 2), stations, swap(place)))];
    rows.replaceChildren(...views.map(({ element }) => element));
    repaint();
  };
  /** @param {number} place @param {number} label @param {number} after */
  const replace = (place, label, after) => {
    const { data, garment } = store.get();
    const other = data.test && nextOfKind(data.test, label, after, garment?.index);
    if (other) others = others.map((former, i) => (i === place ? other : former));
    repaint();
  };
  // What the reader put beside a garment stays while that is of the same kind: a drawing changes with every move.
  const chooseGarments = () => {
    const { data, garment, prediction } = store.get();
    const { test, version } = data;
    const label = garment?.label ?? prediction?.best ?? 0;
    const now = `${version} ${label}`;
    if (!test) others = [];
    else if (now === chosenFor) others = others.map((other) => otherThan(test, other, garment?.index));
    else others = chooseOthers(test, label, garment?.index);
    chosenFor = now;
    stale = false;
  };
  const repaint = paintWhenNear(card, () => {
    const { garment, data } = store.get();
    const network = model.network();
    const { test } = data;
    if (!network || !garment?.pixels || stations.length === 0) return;
    if (stale) chooseGarments();
    if (views.length !== 1 + others.length) {
      buildRows();
      return;
    }
    const images = [garment.pixels, ...others.map(({ index }) => test?.image(index) ?? new Uint8Array())];
    network.compare(Uint8Array.from(images.flatMap((image) => [...image])));
    views.forEach((view, i) => {
      const other = others[i - 1];
      const label = i === 0 ? garment.label : other?.label;
      view.draw({ pixels: images[i] ?? new Uint8Array(), label, name: label === undefined ? words.journey.compared.yours : (names[label] ?? ''), index: i === 0 ? garment.index : other?.index });
      view.paint((layer, canvas) => network.paintCompared(i, layer, filters.get(layer) ?? 0, canvas), (layer) => filters.get(layer) ?? 0);
    });
  });

  room.append(card, flat);
  build();
  store.subscribe((state, previous) => {
    if (state.config !== previous.config) build();
    if (state.data.version !== previous.data.version) buildRows();
    if (state.garment === previous.garment) return;
    stale = true;
    repaint();
  });
  throttled(store, repaint);
  new ResizeObserver(repaint).observe(rows);
}
