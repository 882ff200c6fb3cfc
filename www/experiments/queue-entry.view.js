/**
 * One experiment that waits: what it is, what the reader expects of it, and how far it has come.
 *
 * @import { Expectation, Experiment } from './notebook.js'
 *
 * @typedef {object} EntryDeeds
 * @property {(expectation: Expectation) => void} expect
 * @property {(by: -1 | 1) => void} move
 * @property {() => void} remove
 *
 * @typedef {object} Standing of an experiment in the queue
 * @property {boolean} first
 * @property {boolean} last
 * @property {boolean} open the reader may still say what they expect
 * @property {string} line how far it has come; empty where it waits
 * @property {number | undefined} share of its training that is done
 */

import { LONGEST_NOTE } from './notebook.js';
import { make, makeButton, setText } from '../shared/dom.view.js';
import { words } from '../words/words.js';

/**
 * @param {Experiment} experiment
 * @param {EntryDeeds} deeds
 */
export function makeQueueEntry(experiment, { expect, move, remove }) {
  const { queue, terms, name: nameOf, network } = words.experiments;
  const name = nameOf(experiment.number);
  const facts = make('span', { class: 'caption' });
  const guess = make('input', { class: 'guess', attributes: { type: 'number', min: '0', max: '100', step: '0.1', inputmode: 'decimal', autocomplete: 'off', 'aria-label': queue.guessOf(name) } });
  const note = make('input', { attributes: { type: 'text', maxlength: String(LONGEST_NOTE), autocomplete: 'off', 'aria-label': queue.expectOf(name) } });
  const asked = make('div', { class: 'entry-asked' }, [
    make('label', { class: 'field' }, [make('span', { text: queue.guess, attributes: { 'aria-hidden': 'true' } }), guess]),
    make('label', { class: 'field' }, [make('span', { text: queue.expect, attributes: { 'aria-hidden': 'true' } }), note]),
  ]);
  const expected = make('p', { class: 'caption' });
  const bar = make('progress', { attributes: { max: '1', 'aria-label': name } });
  const line = make('p', { class: 'caption' });
  const buttons = {
    up: makeButton('↑', () => move(-1), 'button square'),
    down: makeButton('↓', () => move(1), 'button square'),
    remove: makeButton('×', remove, 'button square'),
  };
  for (const which of /** @type {const} */ (['up', 'down', 'remove'])) buttons[which].setAttribute('aria-label', queue[which](name));
  guess.value = experiment.guess === undefined ? '' : String(experiment.guess);
  note.value = experiment.note;
  const read = () => {
    const value = guess.value === '' ? undefined : Number(guess.value);
    const isGood = !guess.validity.badInput && (value === undefined || (value >= 0 && value <= 100));
    guess.setAttribute('aria-invalid', String(!isGood));
    expect({ note: note.value, ...(isGood && value !== undefined && { guess: value }) });
  };
  asked.addEventListener('input', read);
  const element = make('li', { class: 'queue-entry' }, [
    make('div', { class: 'entry-head' }, [make('strong', { text: `${name}: ${network(experiment.layers)}` }), facts]),
    make('div', { class: 'plan-buttons' }, Object.values(buttons)),
    asked,
    expected,
    bar,
    line,
  ]);
  return {
    element,
    /** @param {'up' | 'down' | 'remove' | 'guess'} which */
    focus(which) {
      if (which === 'guess') return asked.hidden ? buttons.remove.focus() : guess.focus();
      const wanted = buttons[which];
      (wanted.disabled ? (wanted === buttons.up ? buttons.down : buttons.up) : wanted).focus();
    },
    /**
     * @param {Experiment} now
     * @param {Standing} standing
     */
    show(now, { first, last, open, line: text, share }) {
      setText(facts, ` ${terms.inShort(now.images, now.epochs, now.seeds)}`);
      buttons.up.disabled = first;
      buttons.down.disabled = last;
      // The focus does not go away with what it is on.
      if (!open && asked.contains(document.activeElement)) buttons.remove.focus();
      asked.hidden = !open;
      expected.hidden = open;
      setText(expected, open ? '' : queue.expected(now.guess, now.note));
      bar.hidden = share === undefined;
      if (share !== undefined) bar.value = share;
      line.hidden = text === '';
      setText(line, text);
    },
  };
}
