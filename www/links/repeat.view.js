/**
 * Exact repeat: a link to the run in use, and the run that a link asks for.
 *
 * @import { App, Training } from '../app/state.js'
 * @import { Model } from '../app/model.js'
 * @import { Recipe } from './sent.js'
 *
 * @typedef {object} Room
 * @property {App} app
 * @property {Model} model
 * @property {Training} training
 */

import { make, makeButton, setText } from '../shared/dom.view.js';
import { language } from '../words/language.js';
import { words } from '../words/words.js';
import { makeAddress } from './address.view.js';
import { encode } from './codec.js';
import { checksumOf, recipeOf } from './recipe.js';
import { addressOf } from './taken.js';

/**
 * The link to the run in use, or why there is none.
 *
 * @param {HTMLElement} room
 * @param {Room} parts
 */
export function mountRepeat(room, { app, model, training }) {
  const { store, showError } = app;
  const text = make('p');
  const address = makeAddress(app);
  room.append(make('p', { class: 'caption', text: words.links.repeat.what }), text, address.element);
  /** The run and the step that the address is of. */
  let shown = '';

  const draw = async () => {
    const state = store.get();
    const told = recipeOf(state, (choice) => model.plan(choice).config);
    address.element.hidden = 'why' in told;
    if ('why' in told) {
      shown = '';
      setText(text, words.links.repeat.whyNot[told.why]);
      return;
    }
    const { recipe } = told;
    setText(text, words.links.repeat.ready(recipe.steps));
    const id = `${state.training?.id} ${recipe.steps}`;
    if (id === shown) return;
    shown = id;
    const { steps, values } = await training.weights();
    if (steps !== recipe.steps) return;
    const link = await encode({ recipe: { ...recipe, checksum: checksumOf(values) } });
    if (id === shown) address.show(addressOf(location.href, { text: link, language: language(), exact: true, place: 'training' }));
  };
  const drawOrTell = () => draw().catch(showError);
  drawOrTell();
  store.subscribe((state, previous) => {
    if (state.training !== previous.training || state.shelf !== previous.shelf) drawOrTell();
  });
}

/**
 * What a link asks to be trained: on a press it is, and the weights are compared.
 *
 * @param {HTMLElement} room
 * @param {Recipe} recipe
 * @param {Room & {leave: () => void}} parts leave is called when the recipe is put away
 */
export function mountRecipe(room, recipe, { app, model, training, leave }) {
  const { store, showError } = app;
  const { repeat } = words.links;
  /** @type {string | undefined} */
  let run;
  let compared = false;
  const said = make('p', { attributes: { role: 'status' } });
  const progress = make('progress', { attributes: { max: String(recipe.steps), value: '0', 'aria-label': repeat.done } });
  const start = makeButton(repeat.start, async () => {
    if (start.getAttribute('aria-disabled') === 'true') return;
    try {
      run = await training.repeat({ facts: model.plan(recipe.network), options: recipe.options, steps: recipe.steps }, run);
      draw();
    } catch (error) {
      showError(error);
    }
  }, 'button primary');
  const away = makeButton(repeat.away, () => {
    card.remove();
    leave();
    room.closest('details')?.querySelector('summary')?.focus();
  });
  const card = make('div', { class: 'notice recipe' }, [make('p', { text: repeat.asked(recipe) }), progress, said, make('div', { class: 'controls' }, [start, away])]);
  room.prepend(card);
  // It lies far down in the chapter.
  card.tabIndex = -1;
  card.scrollIntoView({ block: 'center', behavior: 'instant' });
  card.focus({ preventScroll: true });

  const compare = async () => {
    if (compared) return;
    compared = true;
    const { values } = await training.weights();
    const checksum = checksumOf(values);
    setText(said, checksum === recipe.checksum ? repeat.same(checksum) : repeat.other(recipe.checksum, checksum));
  };
  const draw = () => {
    const { training: state } = store.get();
    const isOther = state?.data !== undefined && state.data.train.id !== recipe.set;
    const isMine = run !== undefined && state?.id === run;
    const steps = isMine ? (state?.steps ?? 0) : 0;
    const isDone = steps >= recipe.steps;
    progress.hidden = run === undefined;
    progress.value = steps;
    start.hidden = isMine && isDone;
    setText(start, isMine ? repeat.goOn : repeat.start);
    start.setAttribute('aria-disabled', String(isOther || !state?.config || state.status !== 'ready' || state.running || state.loading !== undefined));
    if (isOther) setText(said, repeat.otherData);
    else if (steps > recipe.steps && !compared) setText(said, repeat.beyond);
    else if (isMine && steps === recipe.steps && !state?.running) compare().catch(showError);
  };
  draw();
  store.subscribe((state, previous) => {
    if (state.training !== previous.training) draw();
  });
}
