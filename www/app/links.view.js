/**
 * Fetches what makes links, and what opens the one in the address, when that is asked for.
 *
 * @import { App } from './state.js'
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
 * @param {Hands} hands
 */
export function mountLinks(app, hands) {
  whenOpened('share', app.showError, async () => {
    (await load('share')).mountShare(need('share-room', HTMLDivElement), app);
  });
  const text = new URLSearchParams(location.search).get('s');
  if (text !== null) load('opening').then(({ openLink }) => openLink(text, app, hands)).catch(app.showError);
}
