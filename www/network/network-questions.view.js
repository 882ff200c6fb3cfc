/**
 * Where most of the CNN's parameters sit, and where most of its work is done: not in the same layer.
 *
 * @import { DescribedLayer } from './described-layers.js'
 */

import { count, percent } from '../shared/format.js';
import { makeQuestion } from '../shared/question.view.js';

/** The layers of the page's CNN that learn, as the answers name them, and their classes. */
const ANSWERS = ['the first convolution', 'the second convolution', 'the hidden Dense layer', 'the last Dense layer'];
const CLASSES = 'Conv2D, Conv2D, Dense, Dense';

/**
 * @typedef {{layers: readonly DescribedLayer[], parameters: number, multiplyAdds: number}} Cnn
 *
 * @param {object} options
 * @param {() => Cnn | undefined} options.cnn
 * @param {(layer: number) => void} options.onGuess shows the layer that is the answer
 * @returns {HTMLElement[]}
 */
export function makeNetworkQuestions({ cnn, onGuess }) {
  /**
   * @param {'parameters' | 'multiplyAdds'} what
   * @param {string} words
   */
  const solve = (what, words) => {
    const network = cnn();
    const layers = network?.layers ?? [];
    const learning = layers.filter(({ parameters }) => parameters > 0);
    if (!network || learning.map(({ className }) => className).join(', ') !== CLASSES) return { right: undefined, because: 'The CNN from your file has other layers than this question knows. The table below has the answer.' };
    const most = learning.reduce((best, layer) => (layer[what] > best[what] ? layer : best));
    onGuess(layers.indexOf(most));
    return {
      right: learning.indexOf(most),
      because: `${most.name} has ${count(most[what])} of the ${count(network[what])} ${words}: ${percent(most[what] / network[what])} %.`,
    };
  };
  return [
    makeQuestion({
      ask: 'where do most of the CNN’s parameters sit?',
      answers: ANSWERS,
      solve: () => solve('parameters', 'parameters'),
    }),
    makeQuestion({
      ask: 'and where does it do most of its multiplications?',
      answers: ANSWERS,
      solve: () => solve('multiplyAdds', 'multiplications'),
    }),
  ];
}
