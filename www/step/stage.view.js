/**
 * One garment on its way: the control, the layers, and the sum in hand between the picture that it reads and the picture
 * that it makes. Forward and backward it is the same figure.
 *
 * @import { Lesson } from '../app/lesson.view.js'
 * @import { Frame, Place } from '../shared/grid.js'
 * @import { Book, Page } from './book.js'
 */

import { after, around, makeSheetPicture, paintOn } from './sheet-picture.view.js';
import { createPainter, side } from './sheet-painter.js';
import { digits } from '../shared/format.js';
import { indexAt, placeOf, sheetOf } from './sheets.js';
import { make, setText } from '../shared/dom.view.js';
import { makeArithmetic } from './arithmetic.view.js';
import { makeRail } from './rail.view.js';
import { makeTransport } from './transport.view.js';
import { nameOf, valueName } from './names.js';
import { words } from '../words/words.js';

/** Tiles in a row of all maps of a layer. */
const COLUMNS = 16;

/**
 * @param {Book} book
 * @param {Lesson} lesson
 */
export function makeStage(book, { app, training }) {
  const painter = createPainter(book);
  const say = () => app.announce(sentence(book.get()));
  const source = makeSheetPicture({ read: (place) => reading(book.get(), sourceOf(book.get()), place), onOpen: (place) => openAt(sourceOf(book.get()), place) });
  const target = makeSheetPicture({ read: (place) => reading(book.get(), targetOf(book.get()), place), onOpen: (place) => openAt(targetOf(book.get()), place) });
  const arithmetic = makeArithmetic(book);
  const maps = makeMaps(book, painter, say);
  const figure = make('div', { class: 'step-figure' }, [source.element, arithmetic.element, target.element]);
  const transport = makeTransport(book, training, figure, say);
  const rail = makeRail(book, painter, () => {
    transport.halt();
    say();
  });
  const gates = make('p', { class: 'caption step-gates' });
  const where = make('p', { class: 'finding step-place' });
  const element = make('section', { class: 'card step-card', attributes: { 'aria-label': words.step.garment.label } }, [transport.element, rail.element, where, figure, gates, maps.element]);

  /** @param {Shown} shown @param {Place} place */
  const openAt = async ({ layer, channel, sheet }, place) => {
    transport.halt();
    if (layer >= 0) await book.goTo(layer, indexAt(sheet, { ...place, channel }));
    say();
  };
  let drawn = 0;
  const draw = async () => {
    const mine = ++drawn;
    const page = book.get();
    if (!page.garment || !page.sum) return;
    const [from, to] = [sourceOf(page), targetOf(page)];
    const [read, made] = await Promise.all([from, to].map(({ layer, channel }) => painter(layer, layer < 0 ? undefined : channel, 1)));
    // A later step may have been drawn meanwhile.
    if (mine !== drawn || !read || !made) return;
    source.draw({ ...pictured(page, from), painted: side(read, from.way), frames: sourceFrames(page, from) });
    target.draw({ ...pictured(page, to), painted: side(made, to.way), frames: targetFrames(page, to) });
    arithmetic.draw();
    rail.draw();
    maps.draw();
    setText(where, words.step.garment.at(page.garment.garment, words.garment.classes[page.garment.label] ?? words.journey.className(page.garment.label), page.garment.loss));
    setText(gates, gatesText(page));
  };
  book.subscribe(draw);
  return element;
}

/** @typedef {{way: 'there' | 'back', layer: number, channel: number, sheet: import('./sheets.js').Sheet}} Shown a picture of the stage; layer -1 is the garment */

/** What the sum in hand is made of: on the way there of the layer before, on the way back of the layer after. @param {Page} page @returns {Shown} */
function sourceOf(page) {
  const { layers, inputShape, cursor, sum, channels } = page;
  const { way, layer } = cursor;
  const isEnd = way === 'back' && layer === layers.length - 1;
  const from = isEnd ? layer : layer + (way === 'there' ? -1 : 1);
  const sheet = sheetOf(layers[from]?.shape ?? inputShape);
  const place = sum?.places[inHand(page)];
  const channel = isEnd || place === undefined || place < 0 ? (channels[from] ?? 0) : placeOf(sheet, place).channel;
  return { way: isEnd ? 'there' : way, layer: from, channel, sheet };
}

/** @param {Page} page @returns {Shown} */
function targetOf({ layers, inputShape, cursor: { way, layer }, channels }) {
  return { way, layer, channel: channels[layer] ?? 0, sheet: sheetOf(layers[layer]?.shape ?? inputShape) };
}

/** The product whose place is pointed at: that in hand, or the largest. @param {Page} page */
function inHand({ sum, size, cursor }) {
  if (!sum || sum.products.length === 0) return 0;
  if (size === 'product') return Math.min(cursor.term, sum.products.length) - 1;
  return sum.products.reduce((best, product, at) => (Math.abs(product) > Math.abs(sum.products[best] ?? 0) ? at : best), 0);
}

/**
 * @param {Page} page
 * @param {Shown} shown
 */
function pictured(page, { way, layer, channel, sheet }) {
  const title = layer < 0 ? words.step.picture.garment : words.step.picture.title(page.layers[layer]?.title ?? '', way, sheet.channels > 1 ? channel : undefined);
  const colors = layer < 0 ? /** @type {const} */ ('grey') : way === 'back' || layer === page.layers.length - 1 ? /** @type {const} */ ('signed') : /** @type {const} */ ('viridis');
  return { title, label: words.step.picture.label(title, layer >= 0), sheet, colors };
}

/**
 * What the sum reads lies in full colour, all else is dim.
 *
 * @param {Page} page
 * @param {Shown} shown
 * @returns {Frame[]}
 */
function sourceFrames(page, { channel, sheet }) {
  const { sum } = page;
  const places = [...(sum?.places ?? [])].filter((place) => place >= 0).map((place) => placeOf(sheet, place)).filter((place) => place.channel === channel);
  const [first] = places;
  if (!first) return [];
  const area = places.reduce(
    (box, { row, column }) => ({ top: Math.min(box.top, row), left: Math.min(box.left, column), bottom: Math.max(box.bottom, row), right: Math.max(box.right, column) }),
    { top: first.row, left: first.column, bottom: first.row, right: first.column },
  );
  const box = { row: area.top, column: area.left, rows: area.bottom - area.top + 1, columns: area.right - area.left + 1 };
  const hand = sum?.places[inHand(page)] ?? -1;
  const cell = hand >= 0 && places.length > 1 ? [{ ...placeOf(sheet, hand), rows: 1, columns: 1, kind: 'in-hand' }] : [];
  return [...around(sheet, box), { ...box, kind: 'window' }, ...cell];
}

/**
 * @param {Page} page
 * @param {Shown} shown
 * @returns {Frame[]}
 */
function targetFrames({ cursor: { cell }, size }, { sheet }) {
  const frame = { row: Math.floor(cell / sheet.width), column: cell % sheet.width, rows: 1, columns: 1 };
  return [...(size === 'product' || size === 'sum' ? after(sheet, cell) : []), { ...frame, kind: 'window' }];
}

/**
 * A value in words, and why nothing came back to it.
 *
 * @param {Page} page
 * @param {Shown} shown
 * @param {Place} place
 */
function reading(page, { way, layer, channel, sheet }, place) {
  const { garment, layers } = page;
  const index = indexAt(sheet, { ...place, channel });
  const values = layer < 0 ? garment?.image : (way === 'back' ? garment?.gradients : garment?.outputs)?.[layer];
  const value = values?.[index];
  if (value === undefined) return words.step.picture.nothing;
  const name = valueName(page, layer, index);
  const isShut = way === 'back' && (layers[layer]?.rectified ?? false) && (garment?.outputs[layer]?.[index] ?? 0) <= 0;
  return words.step.picture.reading(name, digits(value), isShut);
}

/** @param {Page} page what the holes and the white of a gradient are */
function gatesText({ layers, cursor: { way, layer } }) {
  if (way === 'there') return '';
  const { rectified = false } = layers[layer] ?? {};
  const isPooled = layers[layer + 1]?.className === 'MaxPooling2D';
  return [rectified ? words.step.garment.gates : '', isPooled ? words.step.garment.winners : ''].filter(Boolean).join(' ');
}

/** @param {Page} page */
function sentence(page) {
  const { sum, cursor, size } = page;
  if (!sum) return '';
  const title = words.step.sum.title(nameOf(page), cursor.way);
  const done = Math.min(cursor.term, sum.products.length);
  if (size === 'product' && done < sum.products.length) return `${title}: ${words.step.sum.product(done, sum.products.length, sum.values[done - 1] ?? 0, sum.weights[done - 1] ?? 0, sum.products[done - 1] ?? 0)}`;
  return `${title}: ${digits(sum.result)}`;
}

/**
 * All maps of the layer, to choose which one is shown.
 *
 * @param {Book} book
 * @param {ReturnType<typeof createPainter>} painter
 * @param {() => void} onChoose
 */
function makeMaps(book, painter, onChoose) {
  const select = make('select', { attributes: { id: 'step-map', autocomplete: 'off' } });
  const canvases = /** @type {const} */ (['there', 'back']).map((way) => ({ way, canvas: make('canvas', { class: 'pixels step-atlas', attributes: { width: '1', height: '1', 'aria-hidden': 'true' } }) }));
  const titles = canvases.map(({ way, canvas }) => make('figure', { class: way }, [make('figcaption', { class: 'caption', text: words.step.maps[way] }), canvas]));
  const element = make('div', { class: 'step-maps' }, [make('div', { class: 'field step-map' }, [make('label', { text: words.step.maps.choose, attributes: { for: 'step-map' } }), select]), ...titles]);
  /** @param {number} channel */
  const choose = async (channel) => {
    await book.show(channel);
    onChoose();
  };
  select.addEventListener('change', () => choose(Number(select.value)));
  for (const { canvas } of canvases) {
    canvas.addEventListener('click', (event) => {
      const { layers, cursor } = book.get();
      const { height = 1, width = 1, channels = 1 } = layers[cursor.layer]?.sheet ?? {};
      const { left, top, width: across } = canvas.getBoundingClientRect();
      const scale = canvas.width / across;
      const channel = Math.floor(((event.clientY - top) * scale) / (height + 1)) * COLUMNS + Math.floor(((event.clientX - left) * scale) / (width + 1));
      if (channel < channels) choose(channel);
    });
  }
  let built = 0;
  return {
    element,
    draw() {
      const { layers, cursor: { way, layer }, channels: shown } = book.get();
      const { channels = 1 } = layers[layer]?.sheet ?? {};
      element.hidden = channels === 1;
      element.dataset['way'] = way;
      if (channels === 1) return;
      if (built !== channels) {
        built = channels;
        select.replaceChildren(...Array.from({ length: channels }, (_, channel) => make('option', { text: words.step.maps.map(channel), attributes: { value: String(channel) } })));
      }
      select.value = String(shown[layer] ?? 0);
      painter(layer, undefined, COLUMNS).then((pictures) => canvases.forEach((each) => paintOn(each.canvas, side(pictures, each.way))), () => {});
    },
  };
}

