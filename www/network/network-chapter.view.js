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
import { make, setText } from '../shared/dom.view.js';
import { makeDetails } from './details.view.js';
import { makeDiagram } from './diagram.view.js';
import { makeNetworkQuestions } from './network-questions.view.js';
import { words } from '../words/words.js';

const SEED = 1;

/**
 * @param {HTMLElement} figure
 * @param {Lesson} lesson
 */
export function mount(figure, { app: { store }, model }) {
  /** @type {Shown[]} the CNN first */
  let networks = [];
  let chosen = { network: 0, layer: 1 };

  const details = makeDetails();
  const finding = make('p', { class: 'net-finding' });
  const drawDetails = () => {
    const network = networks[chosen.network];
    const layer = network?.layers[chosen.layer];
    if (network && layer) details.show(layer, network);
  };
  const diagram = makeDiagram((next) => {
    chosen = next;
    drawDetails();
  });
  const draw = () => {
    networks = bothNetworks();
    const layers = networks[chosen.network]?.layers.length ?? 0;
    chosen = { ...chosen, layer: Math.min(chosen.layer, layers - 1) };
    diagram.show(networks, chosen);
    drawDetails();
    const [cnn, dnn] = networks;
    setText(finding, cnn && dnn ? words.network.compared(cnn, dnn) : '');
  };
  /** The network in use, and one of the other kind beside it. */
  const bothNetworks = () => {
    const state = store.get();
    const { kind, filters: [first, second], units } = state.network;
    const present = model.network();
    const other = kind === 'cnn' ? Network.dnn(units, SEED) : Network.cnn(first, second, units, SEED);
    const shown = [
      ...(present ? [inSight(present, kind, true)] : []),
      inSight(other, kind === 'cnn' ? 'dnn' : 'cnn', false),
    ];
    other.free();
    return shown.sort((a, b) => a.kind.localeCompare(b.kind));
  };

  figure.append(
    make('div', { class: 'card' }, [diagram.element, details.element]),
    finding,
    ...makeNetworkQuestions({
      cnn: () => networks[0],
      onGuess: (layer) => {
        chosen = { network: 0, layer };
        diagram.show(networks, chosen);
        drawDetails();
      },
    }),
  );
  draw();
  store.subscribe((state, previous) => {
    if (state.config !== previous.config) draw();
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
