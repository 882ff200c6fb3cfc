/**
 * The whole way at a glance: the garment, what each layer makes of it, and the answer, as one row of live pictures that
 * lead to the chapters.
 *
 * @import { App, State } from '../app/state.js'
 * @import { Model } from '../app/model.js'
 * @import { LayerPicture } from '../shared/layer-picture.view.js'
 */

import { paintPixels } from '../pkg/patchwork.js';
import { hidesAnswer } from '../app/state.js';
import { dimensions } from '../shared/format.js';
import { make, need } from '../shared/dom.view.js';
import { layerClass, layerKind } from '../shared/layers.js';
import { makeLayerPicture } from '../shared/layer-picture.view.js';
import { paintWhenNear } from '../shared/near.view.js';
import { nowAndThen } from '../shared/now-and-then.js';
import { PIXELS, SIDE } from '../shared/pixels.js';
import { words } from '../words/words.js';

/** Milliseconds between two of its pictures while a line is drawn or a network trains: the answer comes first. */
const REST = 200;

/**
 * @param {App} app
 * @param {Model} model
 */
export function mountOverview({ store }, model) {
  const list = need('overview', HTMLOListElement);
  const garment = make('canvas', { class: 'pixels', attributes: { width: String(SIDE), height: String(SIDE), 'aria-hidden': 'true' } });
  const answer = makeAnswer();
  /** @type {LayerPicture[]} */
  let pictures = [];
  const empty = new Uint8Array(PIXELS);

  const build = () => {
    const layers = model.network()?.summary() ?? [];
    pictures = layers.slice(0, -1).map(({ outputShape }, layer) => makeLayerPicture(layer, outputShape));
    list.replaceChildren(
      makeStop('pixels', garment, words.garment.overview.garment, dimensions([SIDE, SIDE])),
      ...layers.slice(0, -1).map(({ className, outputShape }, layer) =>
        makeStop(layerKind(className).chapter, pictures[layer]?.element ?? '', words.garment.overview.layers[layerClass(className)], dimensions(outputShape))),
      makeStop('journey', answer.element, words.garment.overview.answer, dimensions(layers.at(-1)?.outputShape ?? [])),
    );
  };
  const paint = paintWhenNear(list, () => {
    const state = store.get();
    const network = model.network();
    paintPixels(garment, state.garment?.pixels ?? empty, SIDE);
    list.classList.toggle('unanswered', !state.prediction);
    answer.draw(state);
    if (network && state.prediction) for (const picture of pictures) picture.paint(network);
  });
  const paintNowAndThen = nowAndThen(REST, paint);
  build();
  paint();
  store.subscribe((state, previous) => {
    if (state.config !== previous.config) build();
    if (state.prediction !== previous.prediction || state.garment !== previous.garment || state.guess !== previous.guess) paintNowAndThen();
  });
}

/**
 * @param {string} chapter
 * @param {Node | string} picture
 * @param {string} name
 * @param {string} shape
 */
function makeStop(chapter, picture, name, shape) {
  const link = make('a', { attributes: { href: `#${chapter}` } }, [
    make('span', { class: 'overview-picture' }, [picture]),
    make('span', { class: 'name', text: name }),
    ' ',
    make('span', { class: 'figures', text: shape }),
  ]);
  return make('li', {}, [link]);
}

/** Ten small bars, or a question mark while the reader guesses. */
function makeAnswer() {
  const bars = words.garment.classes.map(() => make('i'));
  const unknown = make('b', { text: '?' });
  return {
    element: make('span', { class: 'overview-bars', attributes: { 'aria-hidden': 'true' } }, [...bars, unknown]),
    /** @param {Readonly<State>} state */
    draw(state) {
      const hidden = hidesAnswer(state);
      unknown.hidden = !hidden;
      bars.forEach((bar, label) => {
        bar.hidden = hidden;
        bar.style.backgroundSize = `${100 * (state.prediction?.probabilities[label] ?? 0)}% 100%`;
      });
    },
  };
}
