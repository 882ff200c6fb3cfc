/**
 * The fold at the foot that makes a link of what is on the page.
 *
 * @import { App, State } from '../app/state.js'
 */

import { exact, single } from '../app/base.js';
import { make, makeButton, setText } from '../shared/dom.view.js';
import { namedFilters } from '../shared/own-filter/named-filters.js';
import { language } from '../words/language.js';
import { words } from '../words/words.js';
import { makeAddress } from './address.view.js';
import { encode } from './codec.js';
import { filterBefore } from './filter-before.js';
import { addressOf, takenOf } from './taken.js';

/** Milliseconds that a change waits for the next one. */
const REST = 300;

/**
 * @param {HTMLElement} room
 * @param {App} app
 */
export function mountShare(room, app) {
  const { store, showError, announce } = app;
  const keptFilter = () => filterBefore(() => localStorage, namedFilters());
  const left = make('p', { class: 'caption' });
  const address = makeAddress(app);
  const before = makeButton(words.links.before, () => {
    const kept = keptFilter();
    if (kept) store.set(kept);
    announce(words.links.isBefore);
    drawBefore();
  });
  const drawBefore = () => {
    const { typedFilter } = keptFilter() ?? {};
    before.hidden = !typedFilter || JSON.stringify(typedFilter) === JSON.stringify(store.get().typedFilter);
  };
  const { what, where, ofFile } = words.links;
  room.append(make('p', { text: what }), left, address.element, make('p', { class: 'caption', text: single ? ofFile : where }), before);

  const draw = async () => {
    const taken = takenOf(store.get());
    setText(left, taken.left.map((name) => words.links.left[name]).join(' '));
    left.hidden = taken.left.length === 0;
    drawBefore();
    const text = await encode(taken.sent);
    const { book, chapter } = store.get();
    address.show(addressOf(location.href, { text, language: language(), exact: exact && !single, place: book ? 'book' : chapter }));
  };
  const drawOrTell = () => draw().catch(showError);
  drawOrTell();
  let timer = 0;
  store.subscribe((state, previous) => {
    if (!isOther(state, previous)) return;
    clearTimeout(timer);
    timer = window.setTimeout(drawOrTell, REST);
  });
}

/** @param {Readonly<State>} state @param {Readonly<State>} previous */
function isOther(state, previous) {
  const names = /** @type {const} */ (['data', 'garment', 'filter', 'typedFilter', 'network', 'shelf', 'station', 'cells', 'chapter', 'book']);
  return names.some((name) => state[name] !== previous[name]) || state.training?.wanted !== previous.training?.wanted || state.training?.epochs !== previous.training?.epochs;
}
