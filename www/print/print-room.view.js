/**
 * The fold at the foot that prints: the booklet of all chapters, and a worksheet with its answers.
 *
 * @import { App } from '../app/state.js'
 * @import { LayOut } from '../app/lesson.view.js'
 * @import { Model } from '../app/model.js'
 *
 * @typedef {object} Means
 * @property {App} app
 * @property {Model} model
 * @property {LayOut} layOut
 */

import { make, makeButton, setText } from '../shared/dom.view.js';
import { words } from '../words/words.js';
import { layOutBooklet } from './booklet.view.js';
import { layOutSheet } from './sheet.view.js';

/**
 * @param {HTMLElement} room
 * @param {Means} means
 */
export function mountRoom(room, { app, model, layOut }) {
  const { what, booklet, worksheet } = words.print;
  const progress = make('progress', { attributes: { max: '1', value: '0', 'aria-label': booklet.progress } });
  const said = make('p', { class: 'caption', attributes: { role: 'status' } });
  progress.hidden = true;
  const say = (/** @type {string} */ text, share = 1) => {
    setText(said, text);
    progress.value = share;
    progress.hidden = share === 1;
  };
  let isBusy = false;
  /** Shows the page as it was, also where a browser does not tell that it has printed. */
  let putAway = () => {};
  /**
   * @param {'booklet' | 'worksheet' | 'answers'} kind
   * @param {() => Promise<(() => void) | undefined>} lay gives what takes it away again; nothing where nothing is to be printed
   */
  const print = async (kind, lay) => {
    if (isBusy) return;
    putAway();
    isBusy = true;
    const { dataset } = document.documentElement;
    try {
      dataset['print'] = kind;
      const takeAway = await lay();
      putAway = () => {
        putAway = () => {};
        delete dataset['print'];
        takeAway?.();
        said.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      };
      if (takeAway) window.print();
      else putAway();
    } catch (error) {
      putAway();
      delete dataset['print'];
      say('');
      app.showError(error);
    }
    isBusy = false;
  };
  addEventListener('afterprint', () => putAway());
  const sheet = (/** @type {'worksheet' | 'answers'} */ kind) => () => print(kind, async () => {
    const putBack = layOutSheet(kind, app.store.get(), model);
    say(putBack ? '' : worksheet.nothing);
    return putBack;
  });
  room.append(
    make('p', { class: 'caption', text: what }),
    make('h3', { text: booklet.title }),
    make('p', { class: 'caption', text: booklet.what }),
    make('div', { class: 'controls' }, [makeButton(booklet.print, () => print('booklet', () => layOutBooklet(app.store, layOut, say)), 'button primary')]),
    progress,
    said,
    make('h3', { text: worksheet.title }),
    make('p', { class: 'caption', text: worksheet.what }),
    make('div', { class: 'controls' }, [makeButton(worksheet.print, sheet('worksheet')), makeButton(worksheet.answers, sheet('answers'))]),
  );
}
