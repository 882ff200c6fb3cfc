/**
 * The opened value: what it is called, what it saw of the garment, and how it came about.
 *
 * @import { Lesson } from '../app/lesson.view.js'
 * @import { Gaze, ValueAddress } from './gaze.js'
 * @import { Station } from './values.js'
 * @import { Network } from '../pkg/patchwork.js'
 *
 * @typedef {object} Opening
 * @property {Network} network
 * @property {Station} station
 * @property {readonly Station[]} stations
 * @property {ValueAddress} address
 * @property {(address: ValueAddress) => void} open
 * @property {readonly string[]} names of the classes
 */

import { measure } from '../shared/format.js';
import { cellName, cellOf, pictureBefore, pictureOf, sourceOf } from './values.js';
import { make, makeButton, setText } from '../shared/dom.view.js';
import { makeField } from './field.view.js';
import { link, makeSumTable, makeWindows, withIn } from './sum.view.js';
import { makeUnitPictures } from './unit-pictures.view.js';
import { words } from '../words/words.js';

/** Parts of a sum shown that raise it, and as many that lower it. */
const CHANNELS = 2;
const INPUTS = 4;

/**
 * @param {Lesson} lesson
 * @param {Gaze} gaze
 */
export function makeOpened(lesson, gaze) {
  const title = make('h3', { attributes: { translate: 'no' } });
  const value = make('p', { class: 'opened-value' });
  const field = makeField(lesson);
  const body = make('div', { class: 'opened-body' });
  const pictures = makeUnitPictures();
  const back = makeButton(words.journey.opened.back, gaze.back);
  const element = make('section', { class: 'opened', attributes: { 'aria-label': words.journey.opened.label, tabindex: '0' } }, [
    make('div', { class: 'opened-head' }, [make('div', {}, [title, value]), back]),
    field.element,
    pictures.element,
    body,
  ]);

  return {
    element,
    /** @param {readonly Station[]} stations */
    draw(stations) {
      const network = lesson.model.network();
      const address = gaze.shown();
      const station = address && stations[address.layer];
      element.hidden = !network || !station || !lesson.app.store.get().prediction;
      if (!network || !station || element.hidden) return;
      const opening = { network, station, stations, address, open: gaze.pin, names: lesson.names };
      back.hidden = gaze.get().trail.length === 0;
      setText(title, station.name);
      setText(value, valueSentence(opening));
      field.draw(address);
      replaceKeepingFocus(body, makeBody(opening));
      pictures.draw(isUnit(station) ? opening : undefined);
    },
  };
}

/** A sum of all inputs, and no window over maps. @param {Station} station */
function isUnit({ opens, kind }) {
  return opens === 'sum' && kind !== 'pictures';
}

/**
 * @param {Opening} opening
 * @returns {HTMLElement[]}
 */
function makeBody(opening) {
  switch (opening.station.opens) {
    case 'sum':
      return isUnit(opening.station) ? unit(opening) : convolution(opening);
    case 'choice':
      return choice(opening);
    case 'mean':
      return mean(opening);
    case 'passed':
      return passed(opening);
    case 'place':
      return flattened(opening);
  }
}

/** @param {Opening} opening */
function convolution({ network, station: { layer }, address, ...rest }) {
  const sum = network.openSum(layer, address.index, CHANNELS);
  const area = network.windowArea(layer, address.index);
  const from = sourceOf(layer, rest.stations);
  const parts = {
    name: (/** @type {number} */ channel) => (from ? words.journey.sum.filter(channel) : words.journey.opened.garment),
    others: words.journey.sum.otherFilters,
    links: from !== undefined,
    open: (/** @type {number} */ index) => rest.open({ layer: layer - 1, index }),
  };
  const { window } = words.journey.opened;
  return [
    make('p', { class: 'opened-text', text: from ? window.maps([...area], from.name) : window.garment }),
    ...makeWindows(sum, network.filterSize(layer)[1] ?? 1, parts),
    makeSumTable(sum, parts),
  ];
}

/** @param {Opening} opening */
function choice({ network, station: { layer }, address, stations, open }) {
  const { values, winner, winnerIndex } = network.openChoice(layer, address.index);
  const area = [...network.windowArea(layer, address.index)];
  const from = sourceOf(layer, stations);
  const picture = pictureBefore(network, layer) ?? [];
  const { about, winner: winnerSentence } = words.journey.opened.choice;
  const name = cellName(picture, winnerIndex);
  const origin = from ? link(name, winnerIndex, { open: (index) => open({ layer: layer - 1, index }) }) : name;
  return [
    make('p', { class: 'opened-text', text: about(values.length, from?.name ?? words.journey.opened.garment, area) }),
    makeWindow(values, area, winner),
    make('p', { class: 'opened-text' }, withIn(winnerSentence(name), name, origin)),
  ];
}

/** @param {Opening} opening */
function mean({ network, station: { layer }, address, stations }) {
  const { values, mean: result } = network.openMean(layer, address.index);
  const area = [...network.windowArea(layer, address.index)];
  const from = sourceOf(layer, stations);
  const { about, sum } = words.journey.opened.mean;
  return [
    make('p', { class: 'opened-text', text: about(values.length, from?.name ?? words.journey.opened.garment, area) }),
    makeWindow(values, area),
    make('p', { class: 'opened-text', text: sum(values.length, result) }),
  ];
}

/**
 * @param {Float32Array} values under the window of a pooling
 * @param {readonly number[]} area that it covers
 * @param {number} [winner] the one that it chose
 */
function makeWindow(values, [, , , width = 1], winner) {
  const { caption, biggest } = words.journey.opened.choice;
  const rows = Array.from({ length: values.length / width }, (_, row) => [...values.subarray(row * width, (row + 1) * width)]);
  const cell = (/** @type {number} */ value, /** @type {number} */ at) =>
    at === winner ? make('td', { class: 'winner' }, [make('strong', { text: measure(value) }), make('span', { class: 'visually-hidden', text: biggest })]) : make('td', { text: measure(value) });
  return make('table', { class: 'choice' }, [
    make('caption', { class: 'visually-hidden', text: caption }),
    make('tbody', {}, rows.map((row, y) => make('tr', {}, row.map((value, x) => cell(value, y * width + x))))),
  ]);
}

/** @param {Opening} opening */
function flattened({ network, station: { layer }, address: { index }, stations, open }) {
  const picture = pictureOf(network, layer);
  const from = sourceOf(layer, stations);
  const { of, moved, value, garment } = words.journey.opened;
  const name = of(picture ? cellName(picture, index) : value(index), from?.name ?? garment);
  const origin = from ? link(name, index, { open: (input) => open({ layer: layer - 1, index: input }) }) : name;
  return [
    ...(picture ? [make('p', { class: 'opened-sum figures', text: words.journey.indexSum(cellOf(picture, index), picture, index) })] : []),
    make('p', { class: 'opened-text' }, withIn(moved(name), name, origin)),
  ];
}

/** @param {Opening} opening */
function passed({ network, station: { layer }, address: { index }, stations, open }) {
  const picture = pictureOf(network, layer);
  const from = sourceOf(layer, stations);
  const cell = picture ? cellName(picture, index) : words.journey.unit(index);
  const name = words.journey.opened.of(cell, from?.name ?? words.journey.opened.garment);
  const origin = from ? link(name, index, { open: (input) => open({ layer: layer - 1, index: input }) }) : name;
  return [make('p', { class: 'opened-text' }, withIn(words.journey.opened.passed(name), name, origin))];
}

/** @param {Opening} opening */
function unit({ network, station: { layer, kind, inputs }, address, stations, open, names }) {
  const sum = network.openSum(layer, address.index, INPUTS);
  const picture = pictureBefore(network, layer);
  const from = sourceOf(layer, stations);
  const parts = {
    name: (/** @type {number} */ input) => (picture ? cellName(picture, input) : from ? words.journey.unit(input) : words.journey.sum.input(input)),
    others: words.journey.sum.otherInputs,
    links: from !== undefined,
    open: (/** @type {number} */ index) => open({ layer: layer - 1, index }),
  };
  const { unit: aboutUnit, logit } = words.journey.opened;
  const about = kind === 'answer' ? logit(className(names, address.index), inputs) : aboutUnit(inputs);
  return [make('p', { class: 'opened-text', text: about }), makeSumTable(sum, parts)];
}

/** @param {Opening} opening */
function valueSentence({ network, station: { layer, kind, opens }, address: { index }, names }) {
  const value = (kind === 'answer' && opens === 'sum' ? network.logits() : network.activation(layer))[index] ?? 0;
  if (kind === 'answer') return words.journey.reading(className(names, index), value);
  if (opens === 'place') return words.journey.reading(words.journey.opened.index(index), value);
  const picture = pictureOf(network, layer);
  return words.journey.reading(picture ? cellName(picture, index) : words.journey.unit(index), value);
}

/**
 * @param {readonly string[]} names
 * @param {number} label that a network from a file may have more of
 */
function className(names, label) {
  return names[label] ?? words.journey.className(label);
}

/**
 * New content, with the focus where it was: on the link of the same name.
 *
 * @param {HTMLElement} element
 * @param {HTMLElement[]} content
 */
function replaceKeepingFocus(element, content) {
  const focused = element.contains(document.activeElement) ? /** @type {HTMLElement} */ (document.activeElement).dataset['key'] : undefined;
  element.replaceChildren(...content);
  if (focused === undefined) return;
  const again = [...element.querySelectorAll('[data-key]')].find((link) => /** @type {HTMLElement} */ (link).dataset['key'] === focused);
  if (again instanceof HTMLElement) again.focus({ preventScroll: true });
}
