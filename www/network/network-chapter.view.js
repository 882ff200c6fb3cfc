/**
 * Chapter: two networks, side by side. Which of them is in use is chosen in the form above.
 *
 * @import { Lesson } from '../app/lesson.view.js'
 * @import { NetworkInSight } from './diagram.view.js'
 *
 * @typedef {NetworkInSight & {kind: 'cnn' | 'dnn', present: boolean, parameters: number, multiplyAdds: number}} Shown
 */

import { Network } from '../pkg/patchwork.js';
import { describedLayers } from './described-layers.js';
import { nowAndThen } from '../shared/now-and-then.js';
import { make, need, setText } from '../shared/dom.view.js';
import { makeDetails } from './details.view.js';
import { makeDiagram } from './diagram.view.js';
import { makeNetworkQuestions } from './network-questions.view.js';
import { words } from '../words/words.js';

const SEED = 1;
/** Milliseconds between two paintings of the live pictures while a line is drawn or a network trains. */
const REST = 200;
/** From here on there is room for the table of the layers beside the story. */
const WIDE = matchMedia('(min-width: 720px)');

/**
 * @param {HTMLElement} figure
 * @param {Lesson} lesson
 */
export function mount(figure, { app: { store }, model }) {
  /** @type {Shown[]} the CNN first */
  let networks = [];
  let chosen = { network: 0, layer: 1 };

  const details = makeDetails(() => store.set({ station: { layer: chosen.layer - 1, choice: undefined } }));
  const finding = need('network-finding', HTMLParagraphElement);
  const drawDetails = () => {
    const network = networks[chosen.network];
    const layer = network?.layers[chosen.layer];
    if (network && layer) details.show(layer, network);
  };
  const look = () => {
    const { prediction, garment } = store.get();
    const network = model.network();
    return network && prediction && garment?.pixels ? { network, pixels: garment.pixels } : undefined;
  };
  const diagram = makeDiagram(look, (next) => {
    chosen = next;
    drawDetails();
  });
  const paint = nowAndThen(REST, diagram.paint);
  const draw = () => {
    networks = bothNetworks();
    const layers = networks[chosen.network]?.layers.length ?? 0;
    chosen = { ...chosen, layer: Math.min(chosen.layer, layers - 1) };
    diagram.show(networks, chosen);
    drawDetails();
    const [cnn, dnn] = networks;
    setText(finding, cnn && dnn ? words.network.compared(cnn, dnn) : '');
  };
  /** The network in use, or one like it while its weights are on their way, and one of the other kind beside it. */
  const bothNetworks = () => {
    const { kind, filters: [first, second], units } = store.get().network;
    const present = model.network();
    return /** @type {const} */ (['cnn', 'dnn']).map((each) => {
      if (present && each === kind) return inSight(present, kind, true);
      const other = each === 'dnn' ? Network.dnn(units, SEED) : Network.cnn(first, second, units, SEED);
      const shown = inSight(other, each, false);
      other.free();
      return shown;
    });
  };

  const questions = makeNetworkQuestions({
    cnn: () => networks[0],
    onGuess: (layer) => {
      chosen = { network: 0, layer };
      diagram.show(networks, chosen);
      drawDetails();
    },
  });
  figure.append(
    make('div', { class: 'card net-card' }, [diagram.element, make('div', { class: 'net-beside' }, [details.element, diagram.scale])]),
    make('div', { class: 'net-questions' }, questions),
  );
  need('network-summary', HTMLDetailsElement).open = WIDE.matches;
  draw();
  paint();
  store.subscribe((state, previous) => {
    if (state.config !== previous.config) draw();
    if (state.prediction !== previous.prediction || state.garment !== previous.garment) paint();
  });
}

/**
 * @param {Network} network
 * @param {'cnn' | 'dnn'} kind
 * @param {boolean} present
 * @returns {Shown}
 */
function inSight(network, kind, present) {
  const { parameterCount: parameters, multiplyAdds } = network;
  const title = words.network.diagram.title(kind, present, { parameters, multiplyAdds });
  return { kind, present, parameters, multiplyAdds, title, layers: describedLayers(network.config(), network.summary()) };
}
