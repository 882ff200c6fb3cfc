/**
 * The worksheet and its answers, as pages that are there only while they are printed.
 *
 * @import { Model } from '../app/model.js'
 * @import { State } from '../app/state.js'
 * @import { Worksheet } from './worksheet.js'
 */

import { FeatureMap, Filter, paintPixels } from '../pkg/patchwork.js';
import { make } from '../shared/dom.view.js';
import { count, dimensions, percent, plain } from '../shared/format.js';
import { namedFilters } from '../shared/own-filter/named-filters.js';
import { SIDE } from '../shared/pixels.js';
import { written } from '../shared/typed-numbers.js';
import { words } from '../words/words.js';
import { ASKED, FILTER, makeWorksheet, PATCH, smallMap, SQUARE, STOPS } from './worksheet.js';

/** Kinds whose outlines differ: of these the other garments of the last task are. */
const KINDS = [1, 8, 9];
/** Lines for an answer in words, beside a network of seven layers; more of these leave room for fewer lines. */
const LINES = 4;
const LAYERS = 7;
const LETTERS = ['A', 'B', 'C'];

/**
 * @param {'worksheet' | 'answers'} kind
 * @param {Readonly<State>} state
 * @param {Model} model
 * @returns {(() => void) | undefined} takes it away; undefined while there is no garment, or no answer to it
 */
export function layOutSheet(kind, state, model) {
  const sheet = sheetOf(state, model);
  if (!sheet) return undefined;
  const pages = kind === 'worksheet' ? [firstPage(sheet), secondPage(sheet)] : [answersPage(sheet)];
  const section = make('section', { class: 'worksheet', attributes: { 'aria-hidden': 'true' } }, pages);
  document.body.append(section);
  return () => section.remove();
}

/**
 * @param {Readonly<State>} state
 * @param {Model} model
 * @returns {Worksheet | undefined}
 */
function sheetOf({ data: { test }, garment, filter, config, prediction }, model) {
  const network = model.network();
  if (!test || !garment?.pixels || !config || !prediction || !network) return undefined;
  const others = KINDS.filter((label) => label !== garment.label).slice(0, LETTERS.length - 1);
  return makeWorksheet({ FeatureMap, Filter }, {
    pixels: garment.pixels,
    index: garment.index,
    filter,
    presets: namedFilters().map(({ weights }) => weights),
    config,
    summary: network.summary(),
    probabilities: prediction.probabilities,
    others: others.map((label) => test.image(test.indicesOf(label)[0] ?? 0)),
  });
}

/** @param {Worksheet} sheet */
function firstPage(sheet) {
  const { numbers, filter, pooling } = words.print.sheet;
  const first = cut(sheet.patch.values);
  const sum = first.map((pixel, at) => `${plain(pixel)} × ${inBrackets(sheet.weights[at] ?? 0)}`).join(' + ');
  return make('article', { class: 'sheet-page' }, [
    head(sheet),
    task(1, numbers.title, [
      make('div', { class: 'sheet-row' }, [
        framed(sheet),
        make('div', {}, [make('p', { text: numbers.how(sheet.patch.place) }), question('a', numbers.pixels), question('b', numbers.largest), question('c', numbers.empty)]),
      ]),
    ]),
    task(2, filter.title, [
      make('p', { text: filter.how(ASKED.length) }),
      make('div', { class: 'sheet-row' }, [
        titled(filter.patch, grid(sheet.patch.values, PATCH)),
        titled(filter.weights, grid(sheet.weights, FILTER)),
        titled(filter.result, grid(sheet.sums, STOPS, (at) => ASKED.includes(at))),
      ]),
      make('p', { class: 'sheet-sum', text: filter.first(sum, written(sheet.sums[0] ?? 0)) }),
    ]),
    task(3, pooling.title, [
      make('p', { text: pooling.how }),
      make('div', { class: 'sheet-row' }, [titled(pooling.before, grid(sheet.filtered, SQUARE)), titled(pooling.after, grid(sheet.pooled, SQUARE / 2, () => true))]),
    ]),
  ]);
}

/** @param {Worksheet} sheet */
function secondPage(sheet) {
  const { sizes, answer, maps, own } = words.print.sheet;
  const lines = Math.max(1, LINES - Math.max(0, sheet.layers.length - LAYERS));
  return make('article', { class: 'sheet-page' }, [
    task(4, sizes.title, [make('p', { text: sizes.how }), layersTable(sheet, false)]),
    task(5, answer.title, [
      make('div', { class: 'sheet-row' }, [
        classesTable(sheet),
        make('div', {}, [make('p', { text: answer.how }), question('a', answer.best), question('b', answer.share), question('c', answer.sum)]),
      ]),
    ]),
    task(6, maps.title, [
      make('p', { text: maps.how }),
      make('div', { class: 'sheet-row sheet-maps' }, [
        ...sheet.garments.map((pixels, at) => titled(LETTERS[at] ?? '', picture(pixels))),
        ...sheet.order.map((of) => titled(blank(), mapOf(sheet.garments[of] ?? sheet.pixels, sheet.weights))),
      ]),
    ]),
    task(7, own.title, [make('p', { text: own.ask }), ...Array.from({ length: lines }, () => make('div', { class: 'sheet-line' }))]),
  ]);
}

/** @param {Worksheet} sheet */
function answersPage(sheet) {
  const { numbers, filter, pooling, sizes, answer, maps, own } = words.print.sheet;
  const { classes } = words.garment;
  const empty = sheet.pixels.filter((pixel) => pixel === 0).length;
  return make('article', { class: 'sheet-page answers' }, [
    head(sheet, true),
    task(1, numbers.title, [
      listOf([count(sheet.pixels.length), plain(Math.max(...sheet.patch.values)), numbers.emptyOf(empty, sheet.pixels.length)]),
    ]),
    task(2, filter.title, [grid(sheet.sums, STOPS, undefined, (at) => ASKED.includes(at))]),
    task(3, pooling.title, [grid(sheet.pooled, SQUARE / 2)]),
    task(4, sizes.title, [layersTable(sheet, true)]),
    task(5, answer.title, [listOf([classes[sheet.best] ?? '', shareOf(sheet.shares[sheet.best]), answer.all])]),
    task(6, maps.title, [make('p', { text: sheet.order.map((of) => LETTERS[of]).join(', ') })]),
    task(7, own.title, [make('p', { text: own.answer })]),
  ]);
}

/** @param {Worksheet} sheet @param {boolean} [answers] */
function head({ number, index }, answers = false) {
  const { title, answersTitle, name, date, made } = words.print.sheet;
  return make('header', { class: 'sheet-head' }, [
    make('h1', { text: answers ? answersTitle : title }),
    make('p', { class: 'sheet-made', text: made(number, index === undefined ? undefined : index + 1) }),
    ...(answers ? [] : [make('p', { class: 'sheet-who' }, [name, blank(), date, blank()])]),
  ]);
}

/** @param {number} number @param {string} title @param {HTMLElement[]} parts */
function task(number, title, parts) {
  return make('section', { class: 'sheet-task' }, [make('h2', { text: `${plain(number)}. ${title}` }), ...parts]);
}

/** @param {string} letter @param {string} text */
function question(letter, text) {
  return make('p', { class: 'sheet-question' }, [make('b', { text: letter }), ` ${text} `, blank()]);
}

/** @param {string[]} answers to the questions a, b and c */
function listOf(answers) {
  return make('ol', { class: 'sheet-list' }, answers.map((text) => make('li', { text })));
}

function blank() {
  return make('span', { class: 'sheet-blank' });
}

/** @param {Node | string} title @param {HTMLElement} part */
function titled(title, part) {
  return make('figure', {}, [part, make('figcaption', {}, [title])]);
}

/**
 * @param {readonly number[]} values of a square, row by row
 * @param {number} side
 * @param {(at: number) => boolean} [isAsked] leaves the box empty
 * @param {(at: number) => boolean} [isMarked]
 */
function grid(values, side, isAsked = () => false, isMarked = () => false) {
  const boxes = values.map((value, at) => make('td', isAsked(at) ? { class: 'asked' } : { text: written(value), ...(isMarked(at) && { class: 'marked' }) }));
  const rows = Array.from({ length: side }, (_, row) => make('tr', {}, boxes.slice(row * side, (row + 1) * side)));
  return make('table', { class: 'sheet-grid' }, [make('tbody', {}, rows)]);
}

/** @param {Worksheet} sheet @param {boolean} answers */
function layersTable({ layers }, answers) {
  const { sizes } = words.print.sheet;
  const rows = layers.map(({ title, keras, shape, kernel, parameters }, at) => {
    const sum = kernel.length > 0 ? `${dimensions(kernel.map(count))} + ${count(kernel.at(-1) ?? 0)}` : '';
    const box = (/** @type {string} */ text, /** @type {boolean} */ isShown) => make('td', isShown ? { text } : { class: 'asked' });
    return make('tr', {}, [
      make('td', { text: title }),
      make('td', {}, [make('code', { text: keras })]),
      box(dimensions(shape.map(count)), answers || at === 0),
      make('td', { class: 'sheet-product', text: sum && `${sum} =` }),
      sum ? box(count(parameters), answers) : make('td', { text: sizes.none }),
    ]);
  });
  const heads = [sizes.layer, sizes.keras, sizes.size, sizes.sum, sizes.weights].map((text) => make('th', { text }));
  return make('table', { class: 'sheet-table' }, [make('thead', {}, [make('tr', {}, heads)]), make('tbody', {}, rows)]);
}

/** @param {Worksheet} sheet */
function classesTable({ shares }) {
  const rows = words.garment.classes.map((name, at) => make('tr', {}, [make('td', { text: name }), make('td', { class: 'number', text: shareOf(shares[at]) })]));
  return make('table', { class: 'sheet-table sheet-classes' }, [make('tbody', {}, rows)]);
}

/** @param {Worksheet} sheet */
function framed({ pixels, patch: { place } }) {
  const frame = make('i', { class: 'sheet-frame' });
  const share = (/** @type {number} */ cells) => `${(100 * cells) / SIDE}%`;
  Object.assign(frame.style, { left: share(place.column), top: share(place.row), width: share(PATCH), height: share(PATCH) });
  return make('div', { class: 'sheet-garment' }, [picture(pixels), frame]);
}

/** @param {Uint8Array} pixels */
function picture(pixels) {
  const canvas = make('canvas', { class: 'pixels' });
  paintPixels(canvas, pixels, SIDE);
  return canvas;
}

/** @param {Uint8Array} pixels @param {readonly number[]} weights */
function mapOf(pixels, weights) {
  const canvas = make('canvas', { class: 'pixels' });
  const map = smallMap({ FeatureMap, Filter }, pixels, weights);
  map.paint(canvas, 'viridis', map.largest);
  map.free();
  return canvas;
}

/** @param {readonly number[]} patch @returns {number[]} what lies under the filter at its first stop */
function cut(patch) {
  return patch.filter((_, at) => at % PATCH < FILTER && at < FILTER * PATCH);
}

/** @param {number} [share] */
function shareOf(share = 0) {
  return words.training.percent(percent(share));
}

/** @param {number} weight */
function inBrackets(weight) {
  return weight < 0 ? `(${written(weight)})` : written(weight);
}
