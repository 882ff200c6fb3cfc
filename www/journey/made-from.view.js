/**
 * How the opened value came about: the sum, the choice or the mean behind it, or the place that it was moved from.
 *
 * @import { Opening } from './opened.view.js'
 * @import { Station } from './values.js'
 * @import { Place, Tiles } from './tiles.view.js'
 * @import { WeighedMaps } from './map-parts.view.js'
 */

import { measure } from '../shared/format.js';
import { cellName, cellOf, className, pictureBefore, pictureOf, shortCellName, sourceOf } from './values.js';
import { make } from '../shared/dom.view.js';
import { GARMENT } from './gaze.js';
import { headedRows } from '../shared/headed-rows.view.js';
import { link, makeSumTable, makeWindow, withIn } from './sum.view.js';
import { makeMiniMap } from './tiles.view.js';
import { words } from '../words/words.js';

/** Inputs of a sum shown that raise it, and as many that lower it. */
const INPUTS = 4;
/** CSS pixels for a map beside its link, and for one that stands by itself. */
const SMALL = { width: 48, height: 25 };
const LARGE = { width: 144, height: 144 };

/** A sum of all inputs, and no window over maps. @param {Station} station */
export function isUnit({ opens, kind }) {
  return opens === 'sum' && kind !== 'pictures';
}

/**
 * @param {Opening} opening
 * @returns {HTMLElement[]}
 */
export function makeOrigin(opening) {
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

/**
 * The maps under the window of a convolution; undefined where it lies on the garment, or there is no window.
 *
 * @param {Opening} opening
 * @returns {WeighedMaps | undefined}
 */
export function weighedMaps(opening) {
  const { network, station: { layer, opens }, address: { index }, stations, tiles } = opening;
  const from = sourceOf(layer, stations);
  if (opens !== 'sum' || isUnit(opening.station) || !from) return undefined;
  return {
    sum: network.openSum(layer, index, from.shape[2] ?? 1),
    layer: from.layer,
    area: [...network.windowArea(layer, index)],
    size: [...network.filterSize(layer)],
    parts: partsOfMaps(opening),
    tiles,
  };
}

/** @param {Opening} opening */
function partsOfMaps({ station: { layer }, stations, open }) {
  const from = sourceOf(layer, stations);
  return {
    name: (/** @type {number} */ channel) => (from ? words.journey.filter(channel) : words.journey.opened.garment),
    from: from?.title ?? words.journey.way.garment,
    others: words.journey.sum.maps,
    links: from !== undefined,
    open: (/** @type {number} */ index) => open({ layer: layer - 1, index }),
  };
}

/** @param {Opening} opening */
function convolution(opening) {
  const { network, station: { layer }, address: { index }, stations } = opening;
  const parts = partsOfMaps(opening);
  if (sourceOf(layer, stations)) return [makeSumTable(network.openSum(layer, index, 0), parts)];
  const sum = network.openSum(layer, index, 1);
  const windows = [...sum.channels.keys()].map((at) => makeWindow(sum, at, network.filterSize(layer)[1] ?? 1, parts));
  return [make('p', { class: 'opened-text', text: words.journey.opened.window }), ...windows, makeSumTable(sum, parts)];
}

/** @param {Opening} opening */
function choice(opening) {
  const { network, station: { layer }, address, stations } = opening;
  const { values, winner, winnerIndex } = network.openChoice(layer, address.index);
  const { about, winner: winnerSentence } = words.journey.opened.choice;
  const { name, origin } = originIn(opening, winnerIndex);
  return [
    make('p', { class: 'opened-text', text: about(values.length, sourceTitle(layer, stations)) }),
    ...underWindow(opening, makeValues(values, [...network.windowArea(layer, address.index)], winner)),
    make('p', { class: 'opened-text' }, withIn(winnerSentence(name), name, origin)),
  ];
}

/** @param {Opening} opening */
function mean(opening) {
  const { network, station: { layer }, address, stations } = opening;
  const { values, mean: result } = network.openMean(layer, address.index);
  const { about, sum } = words.journey.opened.mean;
  return [
    make('p', { class: 'opened-text', text: about(values.length, sourceTitle(layer, stations)) }),
    ...underWindow(opening, makeValues(values, [...network.windowArea(layer, address.index)])),
    make('p', { class: 'opened-text', text: sum(values.length, result) }),
  ];
}

/** @param {number} layer @param {readonly Station[]} stations */
function sourceTitle(layer, stations) {
  return sourceOf(layer, stations)?.title ?? words.journey.way.garment;
}

/**
 * The map that a pooling looked at, its window framed, beside the values under the window.
 *
 * @param {Opening} opening
 * @param {HTMLElement} table
 */
function underWindow({ network, station: { layer }, address: { index }, stations, tiles }, table) {
  const { channel } = cellOf(pictureOf(network, layer) ?? [], index);
  const area = [...network.windowArea(layer, index)];
  const map = makeMiniMap(LARGE);
  map.draw(tiles, layer - 1, channel, area);
  map.element.setAttribute('role', 'img');
  map.element.setAttribute('aria-label', words.journey.framed(sourceTitle(layer, stations), area));
  return [make('div', { class: 'under-window' }, [map.element, table])];
}

/**
 * A value of the layer before, by name and as a link where it can be opened.
 *
 * @param {Opening} opening
 * @param {number} index
 */
function originIn({ network, station: { layer }, stations, open }, index) {
  const before = pictureBefore(network, layer);
  const cell = before ? cellName(before, index) : words.journey.unit(index);
  const name = words.journey.opened.of(cell, sourceTitle(layer, stations));
  const origin = layer > 0 ? link(name, index, { open: (input) => open({ layer: layer - 1, index: input }) }) : name;
  return { name, origin };
}

/**
 * @param {Float32Array} values under the window of a pooling
 * @param {readonly number[]} area that it covers
 * @param {number} [winner] the one that it chose
 */
function makeValues(values, [, , , width = 1], winner) {
  const { caption, biggest } = words.journey.opened.choice;
  const rows = Array.from({ length: values.length / width }, (_, row) => [...values.subarray(row * width, (row + 1) * width)]);
  const cell = (/** @type {number} */ value, /** @type {number} */ at) =>
    at === winner ? make('td', { class: 'winner' }, [make('strong', { text: measure(value) }), make('span', { class: 'visually-hidden', text: biggest })]) : make('td', { text: measure(value) });
  return make('table', { class: 'choice' }, [
    make('caption', { class: 'visually-hidden', text: caption }),
    ...headedRows(rows.map((row, y) => row.map((value, x) => cell(value, y * width + x)))),
  ]);
}

/** @param {Opening} opening */
function flattened(opening) {
  const { network, station: { layer }, address: { index } } = opening;
  const picture = pictureOf(network, layer);
  const { moved, index: indexName, before } = words.journey.opened;
  const { name, origin } = picture ? originIn(opening, index) : { name: indexName(index), origin: indexName(index) };
  return [
    ...seenBefore(opening),
    make('p', { class: 'opened-text' }, withIn(moved(name), name, origin)),
    ...(picture ? [make('p', { class: 'opened-text', text: before(cellOf(picture, index), picture) }), make('p', { class: 'opened-sum figures', text: words.journey.indexSum(cellOf(picture, index), picture, index) })] : []),
  ];
}

/** @param {Opening} opening */
function passed(opening) {
  const { name, origin } = originIn(opening, opening.address.index);
  return [...seenBefore(opening), make('p', { class: 'opened-text' }, withIn(words.journey.opened.passed(name), name, origin))];
}

/**
 * Where the same value stood before it moved on.
 *
 * @param {Opening} opening
 * @returns {HTMLElement[]}
 */
function seenBefore({ station: { layer }, address: { index }, tiles }) {
  const place = tiles.placeOfInput(layer, index);
  return place && place.layer !== GARMENT ? [seenAt(tiles, place, LARGE)] : [];
}

/**
 * @param {Tiles} tiles
 * @param {Place} place
 * @param {{width: number, height: number}} room
 */
function seenAt(tiles, { layer, cell: { channel, row, column } }, room) {
  const map = makeMiniMap(room);
  map.draw(tiles, layer, channel, [row, column, 1, 1]);
  return map.element;
}

/** @param {Opening} opening */
function unit({ network, station: { layer, kind, inputs }, address, stations, open, names, tiles }) {
  const sum = network.openSum(layer, address.index, INPUTS);
  const picture = pictureBefore(network, layer);
  const from = sourceOf(layer, stations);
  const name = (/** @type {number} */ input) => (picture ? cellName(picture, input) : from ? words.journey.unit(input) : words.journey.sum.input(input));
  const parts = {
    name,
    from: from?.title ?? words.journey.way.garment,
    short: (/** @type {number} */ input) => (picture ? shortCellName(picture, input) : name(input)),
    picture(/** @type {number} */ input) {
      const place = tiles.placeOfInput(layer, input);
      return place ? [seenAt(tiles, place, SMALL)] : [];
    },
    others: words.journey.sum.otherInputs,
    links: from !== undefined,
    open: (/** @type {number} */ index) => open({ layer: layer - 1, index }),
  };
  const { unit: aboutUnit, logit } = words.journey.opened;
  const about = kind === 'answer' ? logit(className(names, address.index), inputs) : aboutUnit(inputs);
  return [make('p', { class: 'opened-text', text: about }), makeSumTable(sum, parts)];
}
