/**
 * Fetches what makes links, and what opens the one in the address, when that is asked for; and what a teacher makes of them.
 *
 * @import { ForClass } from './for-class.js'
 * @import { App, State, Training } from './state.js'
 * @import { Model } from './model.js'
 * @import { Recipe, Sent } from '../links/sent.js'
 *
 * @typedef {object} Hands what the page does when a reader asks for it
 * @property {(index: number) => void} pick a garment of the test set
 * @property {(pixels: Uint8Array) => void} draw a garment of 28 x 28 pixels in place of the drawing
 * @property {() => void} undoDraw
 * @property {Promise<Training>} training
 * @property {(recipe: Recipe, leave: () => void) => Promise<void>} repeat shows what is to be trained; `leave` when it is put away
 * @property {(given: ForClass) => Promise<void>} ask shows a question for a class
 *
 * @typedef {object} Links what makes links
 * @property {(app: Pick<App, 'showError'>) => {element: HTMLElement, show: (url: string) => void}} makeAddress
 * @property {(sent: Sent) => Promise<string>} encode
 * @property {(state: State) => {sent: Sent}} takenOf what of the page goes into a link
 * @property {(page: string, link: {text: string, language: string, exact: boolean, place: string}) => string} addressOf
 * @property {number} LONGEST characters of an address
 * @property {(text?: string) => void} putInAddress
 */

import { laterStyles } from './later-styles.view.js';
import { part } from './part.js';
import { need } from '../shared/dom.view.js';
import { whenOpened } from '../shared/fold.view.js';
import { speakOfChapters } from '../words/words.js';

/** Named as the chapters are, whose words come later too. */
const [LINKS, CLASSROOM] = ['links', 'classroom'];

async function load() {
  const [room] = await part(Promise.all([import(`../${LINKS}/${LINKS}-room.view.js`), speakOfChapters()]));
  return room;
}

/** @param {App} app */
async function loadClassroom(app) {
  const [{ classroom }, links] = await part(Promise.all([import(`../${CLASSROOM}/${CLASSROOM}-room.view.js`), load(), laterStyles()]));
  return classroom(app, links);
}

/**
 * @param {App} app
 * @param {Model} model
 * @param {Omit<Hands, 'repeat' | 'ask'>} hands
 */
export function mountLinks(app, model, hands) {
  const { showError } = app;
  whenOpened('share', showError, async () => {
    (await load()).mountShare(need('share-room', HTMLDivElement), app);
  });
  const room = need('repeat-room', HTMLDivElement);
  whenOpened('repeat', showError, async () => {
    const [{ mountRepeat }, training] = await Promise.all([load(), hands.training]);
    mountRepeat(room, { app, model, training });
  });
  whenOpened('classroom', showError, async () => {
    (await loadClassroom(app)).mount(need('classroom-room', HTMLDivElement));
  });
  const text = new URLSearchParams(location.search).get('s');
  if (text === null) return;
  /** @type {Hands['repeat']} */
  const repeat = async (recipe, leave) => {
    const [{ mountRecipe }, training] = await Promise.all([load(), hands.training]);
    need('repeat', HTMLDetailsElement).open = true;
    mountRecipe(room, recipe, { app, model, training, leave });
  };
  /** @type {Hands['ask']} */
  const ask = async (given) => (await loadClassroom(app)).ask(given, { stay: true });
  load().then(({ openLink }) => openLink(text, app, { ...hands, repeat, ask })).catch(showError);
}
