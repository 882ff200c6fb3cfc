/**
 * What a filter waits for: the garments that excite it most, and a picture that grew to excite it more.
 *
 * @import { Lesson } from '../app/lesson.view.js'
 * @import { Weighed } from '../shared/evaluators.js'
 * @import { Looking } from './excited.js'
 */

import { paintWhenNear } from '../shared/near.view.js';
import { nowAndThen } from '../shared/now-and-then.js';
import { make, setText } from '../shared/dom.view.js';
import { words } from '../words/words.js';
import { countOf, lookingLayers } from './excited.js';
import { makeExciting } from './exciting.view.js';
import { makeGrowing } from './growing.view.js';

/** Milliseconds between two rounds of questions while the network learns. */
const REST = 2000;

/**
 * @param {HTMLElement} room
 * @param {Lesson} lesson
 * @param {() => Weighed | undefined} weighed
 * @param {(pixels: Uint8Array) => Float32Array | undefined} predict
 */
export function mountWanted(room, lesson, weighed, predict) {
  const { app: { store }, model, names } = lesson;
  const { wanted } = words.evidence;
  /** @type {Looking[]} */
  let layers = [];
  /** @type {Looking | undefined} */
  let looking;
  let filter = 0;
  /** The reader chose it. */
  let isChosen = false;

  const layerSelect = make('select', { attributes: { autocomplete: 'off' } });
  const filterSelect = make('select', { attributes: { autocomplete: 'off' } });
  const note = make('p', { class: 'caption' });
  const exciting = makeExciting(lesson, weighed, {
    onExcited: (excited) => {
      if (!isChosen) filter = excited.loudest();
      offerFilters(excited.silent());
      showFilter();
    },
  });
  const growing = makeGrowing(lesson, weighed, predict, () => { isChosen = true; });

  const nameOf = (/** @type {number} */ at) => (looking?.maps ? words.journey.filter(at) : looking?.last ? (names[at] ?? words.journey.className(at)) : words.journey.unit(at));
  /** @param {readonly number[]} silent */
  const offerFilters = (silent) => {
    if (!looking) return;
    const options = Array.from({ length: countOf(looking) }, (_, at) => make('option', { text: silent.includes(at) ? wanted.silentOption(nameOf(at)) : nameOf(at), attributes: { value: String(at) } }));
    filterSelect.replaceChildren(...options);
    filterSelect.value = String(filter);
  };
  const showFilter = () => {
    if (!looking) return;
    filterSelect.value = String(filter);
    const best = exciting.show(filter, nameOf(filter));
    growing.show(looking, filter, best);
  };
  const look = paintWhenNear(room, () => {
    if (looking && !store.get().stopped) exciting.ask();
  });
  const lookNowAndThen = nowAndThen(REST, look);
  /** @param {number} at among the layers that learn */
  const chooseLayer = (at) => {
    looking = layers[at];
    filter = 0;
    isChosen = false;
    layerSelect.value = String(at);
    exciting.turnTo(looking);
    if (looking) setText(note, looking.maps ? wanted.seesPart : wanted.seesAll);
    offerFilters([]);
    showFilter();
    look();
  };
  const build = () => {
    const network = model.network();
    layers = network ? lookingLayers(network.summary(), network.config()) : [];
    layerSelect.replaceChildren(...layers.map(({ title }, at) => make('option', { text: words.journey.heading(title), attributes: { value: String(at) } })));
    plain.hidden = layers.some(({ maps }) => maps);
    chooseLayer(Math.max(layers.findLastIndex(({ maps }) => maps), 0));
  };

  layerSelect.addEventListener('change', () => chooseLayer(Number(layerSelect.value)));
  filterSelect.addEventListener('change', () => {
    filter = Number(filterSelect.value);
    isChosen = true;
    showFilter();
  });
  const plain = make('p', { class: 'notice', text: wanted.plain });
  room.append(
    plain,
    make('div', { class: 'card' }, [
      make('div', { class: 'controls evidence-choice' }, [
        make('label', { class: 'field' }, [wanted.layer, layerSelect]),
        make('label', { class: 'field' }, [wanted.filter, filterSelect]),
      ]),
      note,
      make('div', { class: 'wanted-columns' }, [exciting.element, growing.element]),
    ]),
    make('details', { class: 'fold' }, [make('summary', { text: wanted.sources.title }), make('p', { class: 'caption', text: wanted.sources.text })]),
  );
  build();
  let version = model.version();
  store.subscribe((state, previous) => {
    if (state.config !== previous.config) build();
    else if (model.version() !== version) {
      growing.reset();
      lookNowAndThen();
    } else if (state.data.version !== previous.data.version) look();
    version = model.version();
  });
}
