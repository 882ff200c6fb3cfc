/**
 * What each place of the garment is worth, after the reader has guessed which is worth most.
 *
 * @import { Place } from '../shared/grid.js'
 * @import { Patch } from './patch.js'
 * @import { Kept } from './worth-keeper.js'
 * @import { Worth } from './worth.js'
 *
 * @typedef {{label: number, name: string}} Asked the class
 */

import { paintPixels } from '../pkg/patchwork.js';
import { make, makeButton, setText } from '../shared/dom.view.js';
import { makeLegend } from '../shared/legend.view.js';
import { makePixelGrid } from '../shared/pixel-grid.view.js';
import { SIDE } from '../shared/pixels.js';
import { words } from '../words/words.js';
import { areaOf } from './patch.js';
import { paintSigned } from './signed-picture.view.js';
import { SEEN, worthOf } from './worth.js';

/**
 * @param {number} cell wished CSS pixels a pixel
 * @param {{onPoint: (place: Place) => void, onAsk: () => void, onStop: () => void}} told
 */
export function makeWorthMap(cell, { onPoint, onAsk, onStop }) {
  const { map } = words.evidence;
  /** @type {Uint8Array} */
  let pixels = new Uint8Array(SIDE * SIDE);
  /** @type {Worth | undefined} */
  let worth;
  /** @type {Place | undefined} */
  let guess;
  /** The reader wants no question. */
  let skips = false;
  const isOpen = () => skips || guess !== undefined;

  const grid = makePixelGrid({
    label: map.toMark,
    cell,
    read: (place) => (worth ? map.reading(place, worth.at(place)) : words.evidence.place(place)),
    onPoint: (place) => {
      if (place && isOpen()) onPoint(place);
    },
    onPin: (pinned) => {
      // Where the hand is, is told right after.
      if (pinned && !isOpen()) queueMicrotask(() => open(grid.place()));
    },
  });
  grid.resize({ rows: SIDE, columns: SIDE });
  const legend = makeLegend('signed');
  const askedOf = make('span');
  const ask = make('p', {}, [make('strong', { text: `${words.shared.question.before} ` }), askedOf]);
  const skip = makeButton(map.skip, () => {
    skips = true;
    open(undefined);
  });
  const verdict = make('p', { class: 'finding', attributes: { 'aria-live': 'polite' } });
  const question = make('div', { class: 'question' }, [ask, skip, verdict]);
  const progress = make('progress', { attributes: { 'aria-label': map.coming, max: '1' } });
  const stop = makeButton(map.stop, onStop);
  const again = makeButton(map.goOn, onAsk);
  const coming = make('div', { class: 'controls coming' }, [progress, stop, again]);
  const below = make('div', {}, [legend.element, make('p', { class: 'caption', text: map.colors })]);

  /** @param {Place | undefined} place */
  const open = (place) => {
    guess = place;
    grid.pin(false);
    draw();
    onAsk();
    if (place) onPoint(place);
  };
  /** @type {{patch: Patch, asked: Asked, kept: Kept | undefined} | undefined} */
  let shown;
  const draw = () => {
    if (!shown) return;
    const { patch, asked, kept } = shown;
    const { answers, progress: under, stopped } = kept ?? {};
    worth = answers && isOpen() ? worthOf(answers, asked.label) : undefined;
    setText(askedOf, map.ask(asked.name));
    ask.hidden = skip.hidden = isOpen();
    question.hidden = isOpen() && !worth;
    below.hidden = !worth;
    progress.hidden = stop.hidden = !under;
    again.hidden = !stopped;
    if (under) progress.value = under.done / under.total;
    grid.name(worth ? map.label(asked.name) : map.toMark);
    if (worth) {
      paintSigned(grid.canvas, worth.values, pixels, SIDE, worth.largest);
      legend.say(map.points(-worth.largest), map.points(worth.largest));
    } else paintPixels(grid.canvas, pixels, SIDE);
    setText(verdict, worth ? verdictOf(worth, guess) : '');
    grid.frame([
      ...(guess ? [{ ...areaOf(patch, guess), kind: 'guess' }] : []),
      ...(worth ? [areaOf(patch, worth.dearest)] : []),
    ]);
    grid.refresh();
  };

  return {
    question,
    element: make('section', {}, [make('h3', { text: map.title }), make('p', { class: 'caption', text: map.how }), grid.element, below, coming]),
    isOpen,
    /** @param {Uint8Array} next */
    garment(next) {
      pixels = next;
    },
    /** @param {Patch} patch @param {Asked} asked @param {Kept} [kept] the same as before, unless it is given */
    show(patch, asked, kept = shown?.kept) {
      shown = { patch, asked, kept };
      draw();
    },
    /** @param {Place} place */
    point(place) {
      if (isOpen()) grid.point(place);
    },
    /** Another garment: the question is asked anew. */
    reset() {
      guess = undefined;
      grid.pin(false);
      grid.point(undefined);
    },
  };
}

/** @param {Worth} worth @param {Place | undefined} guess */
function verdictOf(worth, guess) {
  const { map } = words.evidence;
  const best = worth.at(worth.dearest);
  return [
    guess ? map.guessed(guess, worth.at(guess), worth.above(guess)) : '',
    best.worth < SEEN ? map.none : map.dearest(worth.dearest, best),
  ].filter(Boolean).join(' ');
}
