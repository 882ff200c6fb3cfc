/**
 * The opened value: what it is called, what it saw of the garment, and how it came about.
 *
 * @import { Lesson } from '../app/chapters.view.js'
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

import { count, measure } from '../shared/format.js';
import { areaName, indexSum, pictureBefore, pictureOf, placeName, sourceOf } from './values.js';
import { make, makeButton, setText } from '../shared/dom.view.js';
import { makeField } from './field.view.js';
import { link, makeSumTable, makeWindows } from './sum.view.js';
import { makeUnitPictures } from './unit-pictures.view.js';

/** Parts of a sum shown that raise it, and as many that lower it. */
const CHANNELS = 2;
const INPUTS = 4;

/**
 * @param {Lesson} lesson
 * @param {Gaze} gaze
 */
export function makeOpened(lesson, gaze) {
  const title = make('h3');
  const value = make('p', { class: 'opened-value' });
  const field = makeField(lesson);
  const body = make('div', { class: 'opened-body' });
  const pictures = makeUnitPictures();
  const back = makeButton('Back', gaze.back);
  const element = make('section', { class: 'opened', attributes: { 'aria-label': 'The opened value', tabindex: '0' } }, [
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
      pictures.draw(station.className === 'Dense' ? opening : undefined);
    },
  };
}

/**
 * @param {Opening} opening
 * @returns {HTMLElement[]}
 */
function makeBody(opening) {
  switch (opening.station.className) {
    case 'Conv2D':
      return convolution(opening);
    case 'MaxPooling2D':
      return choice(opening);
    case 'Flatten':
      return flattened(opening);
    default:
      return unit(opening);
  }
}

/** @param {Opening} opening */
function convolution({ network, station: { layer }, address, ...rest }) {
  const sum = network.openSum(layer, address.index, CHANNELS);
  const area = [...network.windowArea(layer, address.index)];
  const from = sourceOf(layer, rest.stations);
  const words = {
    part: (/** @type {number} */ channel) => (from ? `filter ${channel}` : 'the garment'),
    others: sum.others === 1 ? 'other filter' : 'other filters',
    links: from !== undefined,
    open: (/** @type {number} */ index) => rest.open({ layer: layer - 1, index }),
    last: '',
  };
  const about = from
    ? `Its window lies over ${areaName(area)} of ${from.name}, on all filters at once; every product counts. The largest parts:`
    : 'Its window lies over the framed pixels, from 0 to 1 as the network takes them.';
  return [
    make('p', { class: 'opened-text', text: about }),
    ...makeWindows(sum, network.filterSize(layer)[1] ?? 1, words),
    makeSumTable(sum, words),
  ];
}

/** @param {Opening} opening */
function choice({ network, station: { layer }, address, stations, open }) {
  const { values, winner, winnerIndex } = network.openChoice(layer, address.index);
  const area = [...network.windowArea(layer, address.index)];
  const [, , , width = 1] = area;
  const from = sourceOf(layer, stations);
  const picture = pictureBefore(network, layer) ?? [];
  const rows = Array.from({ length: values.length / width }, (_, row) => [...values.subarray(row * width, (row + 1) * width)]);
  const cell = (/** @type {number} */ value, /** @type {number} */ at) =>
    at === winner ? make('td', { class: 'winner' }, [make('strong', { text: measure(value) }), make('span', { class: 'visually-hidden', text: ', the biggest' })]) : make('td', { text: measure(value) });
  const winnerName = placeName(picture, winnerIndex);
  return [
    make('p', { class: 'opened-text', text: `Of the ${count(values.length)} values of ${from?.name ?? 'the garment'} under its window, ${areaName(area)}, it keeps the biggest:` }),
    make('table', { class: 'choice' }, [
      make('caption', { class: 'visually-hidden', text: 'The values under the window' }),
      make('tbody', {}, rows.map((row, y) => make('tr', {}, row.map((value, x) => cell(value, y * width + x))))),
    ]),
    make('p', { class: 'opened-text' }, ['The winner stood at ', from ? link(winnerName, winnerIndex, { open: (index) => open({ layer: layer - 1, index }) }) : winnerName, '.']),
  ];
}

/** @param {Opening} opening */
function flattened({ network, station: { layer }, address: { index }, stations, open }) {
  const picture = pictureOf(network, layer);
  const from = sourceOf(layer, stations);
  const name = picture ? placeName(picture, index) : `value ${index}`;
  const origin = from ? link(`${name} of ${from.name}`, index, { open: (input) => open({ layer: layer - 1, index: input }) }) : `${name} of the garment`;
  return [
    ...(picture ? [make('p', { class: 'opened-sum figures', text: indexSum(picture, index) })] : []),
    make('p', { class: 'opened-text' }, ['Nothing is computed here. The value is ', origin, ', moved into the row unchanged.']),
  ];
}

/** @param {Opening} opening */
function unit({ network, station: { layer, kind }, address, stations, open, names }) {
  const sum = network.openSum(layer, address.index, INPUTS);
  const picture = pictureBefore(network, layer);
  const from = sourceOf(layer, stations);
  const words = {
    part: (/** @type {number} */ input) => (picture ? placeName(picture, input) : from ? `unit ${input}` : `input ${input}`),
    others: 'others together',
    links: from !== undefined,
    open: (/** @type {number} */ index) => open({ layer: layer - 1, index }),
    last: 'share after the softmax',
  };
  const who = kind === 'answer' ? `The logit of “${names[address.index] ?? `class ${address.index}`}”` : 'A unit';
  const inputs = count(sum.channels.length + sum.others);
  return [
    make('p', { class: 'opened-text', text: `${who} weighs all ${inputs} inputs and adds them up. What raises and what lowers it most:` }),
    makeSumTable(sum, words),
  ];
}

/** @param {Opening} opening */
function valueSentence({ network, station: { layer, kind, className }, address: { index }, names }) {
  const value = measure((kind === 'answer' && className === 'Dense' ? network.logits() : network.activation(layer))[index] ?? 0);
  if (kind === 'answer') return `${names[index] ?? `class ${index}`}: ${value}`;
  const picture = pictureOf(network, layer);
  if (className === 'Flatten') return `index ${count(index)}: ${value}`;
  return `${picture ? placeName(picture, index) : `unit ${index}`}: ${value}`;
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
