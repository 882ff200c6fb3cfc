/**
 * Three garments under one filter of each convolution, layer by layer.
 *
 * @import { Lesson } from '../app/lesson.view.js'
 * @import { Others } from './other-garments.js'
 * @import { Station } from './values.js'
 * @import { GarmentRow } from './garment-row.view.js'
 */

import { createOthers } from './other-garments.js';
import { stationsOf } from './values.js';
import { make } from '../shared/dom.view.js';
import { paintWhenNear } from '../shared/near.view.js';
import { watchSize } from '../shared/watch-size.view.js';
import { makeGarmentRow } from './garment-row.view.js';
import { makeMapFilters } from './map-filters.view.js';
import { throttled } from './throttled.view.js';
import { words } from '../words/words.js';

/**
 * @param {HTMLElement} room
 * @param {Lesson} lesson
 */
export function mountGarments(room, lesson) {
  const { app: { store }, model } = lesson;
  const others = createOthers(store);
  const filters = makeMapFilters(() => repaint());
  const rows = make('div', { class: 'garment-rows' });
  const flat = make('p', { class: 'notice', text: words.journey.compared.noMaps });
  const colours = make('p', { class: 'caption', text: words.journey.compared.colours });
  const card = make('div', { class: 'card compared' }, [make('div', { class: 'compared-head' }, [filters.element, colours]), rows]);
  /** @type {Station[]} the layers of maps */
  let stations = [];
  /** @type {GarmentRow[]} */
  let views = [];

  const build = () => {
    const network = model.network();
    stations = network ? stationsOf(network.summary(), network.config()).filter(({ kind }) => kind === 'pictures') : [];
    flat.hidden = stations.length > 0;
    card.hidden = stations.length === 0;
    filters.build(stations, network);
    buildRows();
  };
  const buildRows = () => {
    others.choose();
    views = makeRows(lesson, stations, others, () => repaint());
    rows.replaceChildren(...views.map(({ element }) => element));
    repaint();
  };
  const repaint = paintWhenNear(card, () => {
    const network = model.network();
    if (!network || !store.get().garment?.pixels || stations.length === 0) return;
    others.refresh();
    if (views.length !== 1 + others.all().length) {
      buildRows();
      return;
    }
    const garments = garmentsOf(lesson, others);
    network.compare(Uint8Array.from(garments.flatMap(({ pixels }) => [...pixels])));
    garments.forEach((garment, i) => {
      views[i]?.draw(garment);
      views[i]?.paint((layer, canvas) => network.paintCompared(i, layer, filters.of(layer), canvas), filters.of);
    });
  });

  room.append(card, flat);
  build();
  store.subscribe((state, previous) => {
    if (state.config !== previous.config) build();
    if (state.data.version !== previous.data.version) buildRows();
    if (state.garment !== previous.garment) repaint();
  });
  throttled(store, repaint);
  watchSize(rows, repaint);
}

/**
 * @param {Lesson} lesson
 * @param {readonly Station[]} stations
 * @param {Others} others
 * @param {() => void} onReplace
 */
function makeRows({ names }, stations, others, onReplace) {
  const swap = (/** @type {number} */ place) => ({
    kinds: names,
    onKind(/** @type {number} */ label) {
      others.replace(place, label, -1);
      onReplace();
    },
    onNext() {
      const { label = 0, index = -1 } = others.all()[place] ?? {};
      others.replace(place, label, index);
      onReplace();
    },
  });
  const present = makeGarmentRow(words.journey.compared.present, stations);
  return [present, ...others.all().map((_, place) => makeGarmentRow(words.journey.compared.other(place + 2), stations, swap(place)))];
}

/**
 * The present garment and the others.
 *
 * @param {Lesson} lesson
 * @param {Others} others
 */
function garmentsOf({ app: { store }, names }, others) {
  const { garment, data: { test } } = store.get();
  const named = (/** @type {number | undefined} */ label) => (label === undefined ? words.journey.compared.yours : (names[label] ?? ''));
  const present = { pixels: garment?.pixels ?? new Uint8Array(), label: garment?.label, index: garment?.index };
  const beside = others.all().map(({ label, index }) => ({ pixels: test?.image(index) ?? new Uint8Array(), label, index }));
  return [present, ...beside].map((each) => ({ ...each, name: named(each.label) }));
}
