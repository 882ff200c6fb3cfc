/**
 * Fetches what makes links, and what opens the one in the address, when that is asked for.
 *
 * @import { App } from './state.js'
 * @import { Model } from './model.js'
 * @import { Hands } from '../links/opening.view.js'
 */

import { part } from './part.js';
import { need } from '../shared/dom.view.js';
import { whenOpened } from '../shared/fold.view.js';
import { speakOfChapters } from '../words/words.js';

/** @param {string} name */
async function load(name) {
  const [module] = await part(Promise.all([import(`../links/${name}.view.js`), speakOfChapters()]));
  return module;
}

/**
 * @param {App} app
 * @param {Model} model
 * @param {Omit<Hands, 'repeat'>} hands
 */
export function mountLinks(app, model, hands) {
  const { showError } = app;
  whenOpened('share', showError, async () => {
    (await load('share')).mountShare(need('share-room', HTMLDivElement), app);
  });
  const room = need('repeat-room', HTMLDivElement);
  whenOpened('repeat', showError, async () => {
    const [{ mountRepeat }, training] = await Promise.all([load('repeat'), hands.training]);
    mountRepeat(room, { app, model, training });
  });
  const text = new URLSearchParams(location.search).get('s');
  if (text === null) return;
  /** @type {Hands['repeat']} */
  const repeat = async (recipe, leave) => {
    const [{ mountRecipe }, training] = await Promise.all([load('repeat'), hands.training]);
    need('repeat', HTMLDetailsElement).open = true;
    mountRecipe(room, recipe, { app, model, training, leave });
  };
  load('opening').then(({ openLink }) => openLink(text, app, { ...hands, repeat })).catch(showError);
}
