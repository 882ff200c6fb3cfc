/**
 * All chapters with all their figures, to be printed one after the other.
 *
 * @import { LayOut } from '../app/lesson.view.js'
 * @import { State } from '../app/state.js'
 * @import { Store } from '../app/store.js'
 */

import { make, need } from '../shared/dom.view.js';
import { paintAll } from '../shared/near.view.js';
import { words } from '../words/words.js';

/** What explains is unfolded; what asks for something to be done stays closed. */
const EXPLAINING = '#network-summary, .story details, .beside details:not(.own), details.keras, details.learned';
/** Milliseconds in which nothing changes: then the figures stand. */
const STILL = 500;
/** Milliseconds after which a page that never stands still is printed as it is, as while a network trains. */
const LONGEST = 20_000;

/**
 * @param {Store<State>} store
 * @param {LayOut} layOut
 * @param {(text: string, share?: number) => void} say
 * @returns {Promise<() => void>} shows the page as it was
 */
export async function layOutBooklet(store, layOut, say) {
  const { building, drawing, ready, missing: without } = words.print.booklet;
  // The first page tells what the network says.
  if (store.get().guess === 'open') store.set({ guess: undefined });
  say(building(0, 1), 0);
  const { missing, putBack } = await layOut((done, all) => say(building(done, all), (0.9 * done) / all));
  const main = need('main', HTMLElement);
  const opened = [...main.querySelectorAll('details')].filter((fold) => !fold.open && fold.matches(EXPLAINING));
  for (const fold of opened) fold.open = true;
  say(drawing, 0.9);
  await frames(2);
  const isPainted = makeProbe();
  await still(main, () => {
    const { garment, likeness } = store.get();
    // The most alike garments are looked up in their own time.
    return (likeness !== undefined || !garment?.pixels) && [...main.querySelectorAll('canvas')].every((canvas) => isPainted(canvas) || !canvas.checkVisibility());
  });
  say(missing.length > 0 ? without(missing.map((id) => words[id].nav)) : ready);
  return () => {
    for (const fold of opened) fold.open = false;
    putBack();
  };
}

/** @param {number} count that the browser has shown, with all that is measured in them */
async function frames(count) {
  for (let i = 0; i < count; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** @returns {(canvas: HTMLCanvasElement) => boolean} whether something is painted on one that was transparent */
function makeProbe() {
  const side = 8;
  const probe = make('canvas', { attributes: { width: `${side}`, height: `${side}` } }).getContext('2d', { willReadFrequently: true });
  return (canvas) => {
    if (!probe || canvas.width * canvas.height === 0) return true;
    probe.clearRect(0, 0, side, side);
    probe.drawImage(canvas, 0, 0, side, side);
    return probe.getImageData(0, 0, side, side).data.some(Boolean);
  };
}

/**
 * Paints what is nowhere near the window, and waits until what workers still compute has come too.
 *
 * @param {HTMLElement} main
 * @param {() => boolean} isThere what tells of its coming by nothing but being there
 */
function still(main, isThere) {
  return new Promise((resolve) => {
    let timer = 0;
    const end = () => {
      observer.disconnect();
      clearTimeout(timer);
      clearTimeout(latest);
      resolve(undefined);
    };
    const wait = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        paintAll();
        if (isThere()) end();
        else wait();
      }, STILL);
    };
    const latest = setTimeout(end, LONGEST);
    const observer = new MutationObserver(wait);
    // A bar that moves on has another value.
    observer.observe(main, { subtree: true, childList: true, characterData: true, attributeFilter: ['value'] });
    wait();
  });
}
