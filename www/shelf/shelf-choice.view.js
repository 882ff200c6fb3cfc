/**
 * The shelf in short, beside the buttons of training: which network is in use, and what Train does with it.
 *
 * @import { App, State } from '../app/state.js'
 */

import { inUseOf, nextRun } from '../app/shelf.js';
import { need, setText } from '../shared/dom.view.js';
import { take } from './take.js';
import { words } from '../words/words.js';

/** @param {App} app */
export function mountShelfChoice(app) {
  const { store } = app;
  const choice = need('train-network', HTMLSelectElement);
  const note = need('train-network-note', HTMLSpanElement);
  /** @type {string | undefined} what the options say, so that an open list is not taken from under the reader */
  let shown;

  const draw = () => {
    const { shelf } = store.get();
    const options = shelf.entries.map((entry) => [words.shelf.option(words.shelf.name(entry), entry.tested?.accuracy), entry.id]);
    const text = JSON.stringify(options);
    if (text !== shown) choice.replaceChildren(...options.map(([label, value]) => new Option(label, value)));
    shown = text;
    choice.value = shelf.inUse ?? '';
    setText(note, whatTrainDoes(store.get()));
  };
  choice.addEventListener('change', async () => {
    await take(app, choice.value);
    draw();
  });
  draw();
  store.subscribe((state, previous) => {
    if (state.shelf !== previous.shelf || state.training?.running !== previous.training?.running) draw();
  });
}

/** @param {Readonly<State>} state */
function whatTrainDoes({ shelf, training }) {
  const entry = inUseOf(shelf);
  if (!entry || training?.running) return '';
  const { begins, goesOn, starts } = words.training;
  const name = words.shelf.name(entry);
  const next = nextRun(shelf);
  if (!next) return goesOn(name);
  const run = words.shelf.name(next);
  return entry.kind === 'new' ? starts(run) : begins(run, name);
}
