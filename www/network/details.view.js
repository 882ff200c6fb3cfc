/**
 * One layer in words and numbers.
 *
 * @import { DescribedLayer } from './described-layers.js'
 */

import { count } from '../shared/format.js';
import { kerasShape, multiplyAddProduct, parameterSum, whatItDoes } from './described-layers.js';
import { make, setText } from '../shared/dom.view.js';
import { layerKind } from '../shared/layers.js';
import { words } from '../words/words.js';

/** Where the page shows what the layer makes of the garment. */
const JOURNEY = '#journey';

/**
 * @param {() => void} onJourney asks the journey for the layer shown
 * @returns {{element: HTMLElement, show: (layer: DescribedLayer, network: {kind: 'cnn' | 'dnn', present: boolean}) => void}}
 */
export function makeDetails(onJourney) {
  const title = make('h3');
  const does = make('p');
  const shape = make('dd');
  const parameters = make('dd');
  const work = make('dd');
  const counts = [[words.network.details.shape, shape], [words.network.details.parameters, parameters], [words.network.details.multiplyAdds, work]];
  const onward = make('p', { class: 'net-onward' });
  const journey = makeLink(JOURNEY, words.network.details.journey);
  journey.addEventListener('click', onJourney);
  const live = make('div', { attributes: { 'aria-live': 'polite' } }, [
    title,
    does,
    make('dl', { class: 'net-counts figures' }, counts.map(([term = '', value = '']) => make('div', {}, [make('dt', {}, [term]), value]))),
  ]);
  return {
    element: make('div', { class: 'net-details' }, [live, onward]),
    show(layer, { kind, present }) {
      // What stands there at first is no news.
      live.setAttribute('aria-live', title.textContent ? 'polite' : 'off');
      setText(title, words.network.details.title(layer.name, kind));
      setText(does, whatItDoes(layer));
      setText(shape, words.network.details.shapes(layer.outputShape, kerasShape(layer.outputShape)));
      setText(parameters, withSum(layer.parameters, parameterSum(layer)));
      setText(work, withSum(layer.multiplyAdds, multiplyAddProduct(layer)));
      onward.replaceChildren(present ? journey : words.network.details.choose(kind), ...explanation(layer));
    },
  };
}

/**
 * The way to the chapter that explains the layer, where that is another one.
 *
 * @param {DescribedLayer} layer
 */
function explanation({ className }) {
  const { chapter } = layerKind(className);
  const text = words.network.details.explained[chapter];
  return text ? [makeLink(`#${chapter}`, text)] : [];
}

/**
 * @param {string} href
 * @param {string} text
 */
function makeLink(href, text) {
  return make('a', { text, attributes: { href } });
}

/**
 * @param {number} number
 * @param {string} sum
 */
function withSum(number, sum) {
  return sum ? `${sum} = ${count(number)}` : count(number);
}
