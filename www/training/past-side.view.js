/**
 * One of two moments of a training: its slider, and what the network was then: its first weights, its maps of the garment
 * and its answer.
 *
 * @import { Garment } from '../app/state.js'
 * @import { Network } from '../pkg/patchwork.js'
 * @import { Weights } from './learned-weights.view.js'
 * @import { Passed } from './protocol.js'
 *
 * @typedef {object} Past what is seen of a moment
 * @property {Network} network with the weights of the moment
 * @property {Weights | undefined} weights how those of the first layer are drawn
 * @property {{name: string, layer: number} | undefined} maps whose maps are asked for
 * @property {Garment | undefined} garment
 * @property {{maps: boolean, answer: boolean}} isKnown what the weights of the moment are enough for
 *
 * @typedef {ReturnType<typeof makePastSide>} PastSide
 */

import { indexOfLargest } from '../shared/index-of-largest.js';
import { makeBars } from '../shared/class-bars.view.js';
import { make, setText } from '../shared/dom.view.js';
import { PIXELS } from '../shared/pixels.js';
import { words } from '../words/words.js';

/**
 * @param {object} options
 * @param {string} options.id of its own in the page
 * @param {string} options.name
 * @param {(place: number) => void} options.onMove
 */
export function makePastSide({ id, name, onMove }) {
  const said = words.training.lookBack;
  const slider = make('input', { attributes: { type: 'range', min: '0', step: '1', autocomplete: 'off', 'aria-labelledby': `${id}-title`, 'aria-describedby': `${id}-figures` } });
  const when = make('p', { class: 'past-when figures', attributes: { 'aria-hidden': 'true' } });
  const figures = make('p', { class: 'caption figures', attributes: { id: `${id}-figures` } });
  const weightsTitle = make('figcaption', { class: 'caption' });
  const weightsRoom = make('div', { class: 'learned-weights', attributes: { role: 'img' } });
  const mapsTitle = make('figcaption', { class: 'caption' });
  const canvas = make('canvas', { class: 'pixels', attributes: { role: 'img', width: '1', height: '1' } });
  const mapsFigure = make('figure', { class: 'past-maps' }, [mapsTitle, canvas]);
  const weightsFigure = make('figure', {}, [weightsTitle, weightsRoom]);
  const bars = make('ol', { class: 'bars', attributes: { 'aria-label': said.answer(name) } });
  const missing = make('p', { class: 'caption past-missing' });
  const element = make('div', { class: 'past-side', attributes: { role: 'group', 'aria-labelledby': `${id}-title` } }, [
    make('h4', { text: name, attributes: { id: `${id}-title` } }),
    when,
    slider,
    figures,
    make('div', { class: 'past-pictures' }, [weightsFigure, mapsFigure]),
    bars,
    missing,
  ]);
  const drawBars = makeBars(bars);
  /** @type {Weights | undefined} */
  let shown;
  slider.addEventListener('input', () => onMove(Number(slider.value)));

  /** @param {Past} past */
  const paintMaps = ({ network, maps, garment, isKnown }) => {
    mapsFigure.hidden = !maps;
    if (!maps) return;
    const isThere = garment?.pixels !== undefined && isKnown.maps;
    const title = isThere ? said.maps(maps.name) : said.noMaps(maps.name, garment?.pixels !== undefined);
    // It keeps its room, so that nothing moves under a slider.
    canvas.classList.toggle('unknown', !isThere);
    setText(mapsTitle, title);
    canvas.setAttribute('aria-label', `${title}, ${when.textContent}`);
    const [, , channels = 1] = network.activationShape(maps.layer);
    if (isThere) network.paintActivation(maps.layer, canvas, Math.ceil(Math.sqrt(channels)), true);
  };

  return {
    element,
    /**
     * Where it lies, before anything of it is there.
     *
     * @param {Passed} moment
     * @param {{place: number, last: number}} among all moments
     * @param {{loss: number | undefined, accuracy: number | undefined}} onCurve
     */
    place(moment, { place, last }, { loss, accuracy }) {
      slider.max = String(last);
      slider.value = String(place);
      const text = said.moment(moment.steps, moment.epoch, moment.batch);
      slider.setAttribute('aria-valuetext', text);
      setText(when, text);
      setText(figures, moment.steps === 0 ? said.start : said.onCurve(loss, accuracy));
    },
    /** @param {Past} past */
    paint(past) {
      const { network, weights, garment, isKnown } = past;
      if (weights !== shown) weightsRoom.replaceChildren(...(weights?.elements ?? []));
      shown = weights;
      weightsFigure.hidden = !weights;
      setText(weightsTitle, weights?.title ?? '');
      weightsRoom.setAttribute('aria-label', `${weights?.title}, ${when.textContent}`);
      // The crate shows weights and maps of a network that has seen something, if only an empty picture.
      const probabilities = network.predict(garment?.pixels ?? new Uint8Array(PIXELS));
      weights?.paint(network);
      const isAnswer = garment?.pixels && isKnown.answer && probabilities.every(Number.isFinite);
      setText(missing, isKnown.answer ? '' : said.firstOnly);
      drawBars({ prediction: isAnswer ? { probabilities, best: indexOfLargest(probabilities) } : undefined, garment });
      paintMaps(past);
    },
  };
}
