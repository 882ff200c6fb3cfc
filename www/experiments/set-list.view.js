/**
 * The article's questions, each with networks that answer it.
 *
 * @import { PlanLayer } from '../shared/layer-plan.js'
 * @import { Look, NetworkMaker } from './look-at-plan.js'
 */

import { lookAt } from './look-at-plan.js';
import { READY_SET_IDS, READY_SETS } from './ready-sets.js';
import { make, makeButton, setText } from '../shared/dom.view.js';
import { words } from '../words/words.js';

/**
 * @param {NetworkMaker} maker
 * @param {(networks: readonly {layers: readonly PlanLayer[], look: Look}[]) => void} onPut
 */
export function makeSetList(maker, onPut) {
  const { sets } = words.experiments;
  const looks = (/** @type {readonly PlanLayer[][]} */ networks) => networks.map((layers) => ({ layers, look: lookAt(maker, layers) }));
  const items = READY_SET_IDS.map((id) => {
    const networks = READY_SETS[id];
    const { ask, what } = sets.of[id];
    const work = make('span');
    const button = makeButton(sets.put(networks.length), () => onPut(looks(networks)));
    button.setAttribute('aria-label', sets.putSet(networks.length, ask));
    const element = make('li', {}, [make('strong', { text: ask }), make('p', { class: 'caption' }, [`${what}. `, work]), button]);
    return {
      element,
      fill() {
        const all = looks(networks).map(({ look }) => look.multiplyAdds);
        setText(work, `${sets.work(Math.min(...all), Math.max(...all))}.`);
      },
    };
  });
  // One after the other, so that none holds up the reader.
  const fillNext = (at = 0) => {
    items[at]?.fill();
    if (at + 1 < items.length) setTimeout(fillNext, 0, at + 1);
  };
  setTimeout(fillNext);
  return make('section', { class: 'card' }, [make('h3', { text: sets.title }), make('p', { class: 'caption', text: sets.lead }), make('ul', { class: 'ready-sets' }, items.map(({ element }) => element))]);
}
