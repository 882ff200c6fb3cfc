/**
 * Fetches how the page is printed at the first sign of a reader, and what makes sheets when that is asked for.
 *
 * @import { App } from './state.js'
 * @import { LayOut } from './lesson.view.js'
 * @import { Model } from './model.js'
 */

import { base, single } from './base.js';
import { part } from './part.js';
import { make, need } from '../shared/dom.view.js';
import { whenOpened } from '../shared/fold.view.js';
import { speakOfChapters } from '../words/words.js';

/** Named as the chapters are, whose words come later too. */
const ROOM = 'print';
/** Before Ctrl+P comes Ctrl. */
const SIGNS = ['keydown', 'pointermove', 'pointerdown', 'scroll'];

/**
 * @param {App} app
 * @param {Model} model
 * @param {LayOut} layOut
 */
export function mountPrint(app, model, layOut) {
  const signs = new AbortController();
  const style = () => {
    if (single || signs.signal.aborted) return;
    signs.abort();
    document.head.append(make('link', { attributes: { rel: 'stylesheet', href: new URL('print.css', base).href } }));
  };
  for (const sign of SIGNS) addEventListener(sign, style, { passive: true, signal: signs.signal });
  // A chart is drawn for the window; on paper it is as wide as there is room.
  const charts = () => document.querySelectorAll('.chart svg');
  addEventListener('beforeprint', () => {
    for (const chart of charts()) chart.setAttribute('viewBox', `0 0 ${chart.clientWidth} ${chart.clientHeight}`);
  });
  addEventListener('afterprint', () => {
    for (const chart of charts()) chart.removeAttribute('viewBox');
  });
  whenOpened('print', app.showError, async () => {
    style();
    const [{ mountRoom }] = await part(Promise.all([import(`../${ROOM}/${ROOM}-room.view.js`), speakOfChapters()]));
    mountRoom(need('print-room', HTMLDivElement), { app, model, layOut });
  });
}
