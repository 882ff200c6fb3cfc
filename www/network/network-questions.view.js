/**
 * Where most of the CNN's parameters sit, and where most of its work is done: not in the same layer.
 *
 * @import { DescribedLayer } from './described-layers.js'
 */

import { makeQuestion } from '../shared/question.view.js';
import { words } from '../words/words.js';

/** The layers of the page's CNN that learn: the answers. */
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
  const solve = (/** @type {'parameters' | 'multiplyAdds'} */ what) => {
    const network = cnn();
    const layers = network?.layers ?? [];
    const learning = layers.filter(({ parameters }) => parameters > 0);
    if (!network || learning.map(({ className }) => className).join(', ') !== CLASSES) return { right: undefined, because: words.network.questions.otherLayers };
    const most = learning.reduce((best, layer) => (layer[what] > best[what] ? layer : best));
    return {
      right: learning.indexOf(most),
      because: words.network.questions[what].because(most.name, most[what], network[what]),
      against: (/** @type {number} */ guess) => {
        const { name, [what]: own } = learning[guess] ?? most;
        return words.network.questions.against(name, own, own / network[what]);
      },
      show: () => onGuess(layers.indexOf(most)),
    };
  };
  return /** @type {const} */ (['parameters', 'multiplyAdds']).map((what) =>
    makeQuestion({
      ask: words.network.questions[what].ask,
      answers: words.network.questions.answers,
      solve: () => solve(what),
    }),
  );
}
