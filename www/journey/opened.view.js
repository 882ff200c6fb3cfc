/**
 * The opened value: what it is called, what it saw of the garment, and how it came about.
 *
 * @import { Lesson } from '../app/lesson.view.js'
 * @import { Gaze, ValueAddress } from './gaze.js'
 * @import { Station } from './values.js'
 * @import { Tiles } from './tiles.view.js'
 * @import { Network } from '../pkg/patchwork.js'
 *
 * @typedef {object} Opening
 * @property {Network} network
 * @property {Station} station
 * @property {readonly Station[]} stations
 * @property {ValueAddress} address
 * @property {(address: ValueAddress) => void} open
 * @property {readonly string[]} names of the classes
 * @property {Tiles} tiles
 */

import { cellName, className, pictureOf } from './values.js';
import { make, makeButton, setText } from '../shared/dom.view.js';
import { makeField } from './field.view.js';
import { makeMapParts } from './map-parts.view.js';
import { isUnit, makeOrigin, weighedMaps } from './made-from.view.js';
import { makeUnitPictures } from './unit-pictures.view.js';
import { words } from '../words/words.js';

/**
 * @param {Lesson} lesson
 * @param {Gaze} gaze
 * @param {Tiles} tiles
 */
export function makeOpened(lesson, gaze, tiles) {
  const title = make('h4');
  const value = make('p', { class: 'opened-value' });
  const field = makeField(lesson);
  const body = make('div', { class: 'opened-body' });
  const maps = makeMapParts();
  const pictures = makeUnitPictures();
  const { label, back: backText, close: closeText } = words.journey.opened;
  const back = makeButton(backText, () => {
    gaze.back();
    // After the last step the button goes; the focus must not go with it.
    if (back.hidden) element.focus({ preventScroll: true });
  });
  const close = makeButton(closeText, () => {
    element.classList.remove('sheet');
    element.focus({ preventScroll: true });
  }, 'button opened-close');
  const element = make('section', { class: 'opened', attributes: { 'aria-label': label, tabindex: '0' } }, [
    make('div', { class: 'opened-head' }, [make('div', {}, [title, value]), make('div', { class: 'opened-buttons' }, [back, close])]),
    field.element,
    pictures.element,
    maps.element,
    body,
  ]);
  back.hidden = true;
  let isAsked = false;
  gaze.subscribe(({ choice, trail }, previous) => {
    isAsked ||= choice !== previous.choice && choice !== undefined;
    // On a narrow screen what a finger opens comes into sight as a sheet.
    if (choice !== previous.choice) element.classList.toggle('sheet', choice !== undefined);
    back.hidden = trail.length === 0;
  });

  return {
    element,
    /** @param {readonly Station[]} stations */
    draw(stations) {
      const network = lesson.model.network();
      const address = gaze.shown();
      const station = address && stations[address.layer];
      element.hidden = !network || !station || !lesson.app.store.get().prediction;
      if (!network || !station || element.hidden) return;
      const opening = { network, station, stations, address, open: gaze.pin, names: lesson.names, tiles };
      setText(title, words.journey.heading(station.title));
      setText(value, valueSentence(opening));
      field.draw(address);
      maps.draw(weighedMaps(opening));
      replaceKeepingFocus(body, makeOrigin(opening), element);
      pictures.draw(isUnit(station) ? opening : undefined);
      if (isAsked) lesson.app.announce(words.journey.opened.said(station.title, value.textContent));
      isAsked = false;
    },
  };
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
 * New content, with the focus where it was: on the link of the same name, or else on all of it.
 *
 * @param {HTMLElement} element
 * @param {HTMLElement[]} content
 * @param {HTMLElement} all
 */
function replaceKeepingFocus(element, content, all) {
  const focused = element.contains(document.activeElement) ? /** @type {HTMLElement} */ (document.activeElement) : undefined;
  element.replaceChildren(...content);
  if (!focused) return;
  const key = focused.dataset['key'];
  const again = [...element.querySelectorAll('[data-key]')].find((link) => key !== undefined && /** @type {HTMLElement} */ (link).dataset['key'] === key);
  (again instanceof HTMLElement ? again : all).focus({ preventScroll: true });
}
