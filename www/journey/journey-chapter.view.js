/**
 * Chapter: the journey of one garment through all layers.
 *
 * @import { Lesson } from '../app/lesson.view.js'
 * @import { Station } from './values.js'
 * @import { StationView } from './stations.view.js'
 * @import { Network } from '../pkg/patchwork.js'
 */

import { createGaze } from './gaze.js';
import { dimensions } from '../shared/format.js';
import { indexOf, stationsOf } from './values.js';
import { indexOfLargest } from '../shared/index-of-largest.js';
import { make, need } from '../shared/dom.view.js';
import { mountGarments } from './compared.view.js';
import { makeOpened } from './opened.view.js';
import { mountOwnFilter } from './learned-filters.view.js';
import { makeStart } from './start.view.js';
import { makeStations } from './stations.view.js';
import { throttled } from './throttled.view.js';
import { paintWhenNear } from '../shared/near.view.js';
import { makeQuestion } from '../shared/question.view.js';
import { SIDE } from '../shared/pixels.js';
import { words } from '../words/words.js';

/** From here on the opened value stands beside the stations. */
const WIDE = matchMedia('(min-width: 1100px)');

/**
 * @param {HTMLElement} figure
 * @param {Lesson} lesson
 */
export function mount(figure, lesson) {
  const { store } = lesson.app;
  const gaze = createGaze();
  const opened = makeOpened(lesson, gaze);
  const start = makeStart(lesson);
  const list = make('div', { class: 'stations' });
  const aside = make('div', { class: 'opened-aside' });
  const empty = make('p', { class: 'notice', text: words.journey.empty });
  const card = make('div', { class: 'card journey' }, [list, aside]);
  const question = make('div');
  /** @type {Station[]} */
  let stations = [];
  /** @type {StationView[]} */
  let views = [];

  const build = () => {
    const network = lesson.model.network();
    gaze.reset();
    stations = network ? stationsOf(network.summary(), network.config()) : [];
    views = makeStations(lesson, gaze, stations);
    list.replaceChildren(start.element, ...views.map(({ element }) => element));
    question.replaceChildren(...makeQuestions(lesson, stations));
  };
  const drawOpened = paintWhenNear(card, () => {
    opened.draw(stations);
    start.draw(gaze.shown());
  });
  const settle = () => {
    const { pinned } = gaze.get();
    views.forEach(({ mark }, layer) => mark(pinned?.layer === layer ? pinned : undefined));
    const home = WIDE.matches ? aside : (views[pinned?.layer ?? -1]?.element ?? aside);
    if (opened.element.parentElement !== home) home.append(opened.element);
  };
  const paint = () => {
    const { prediction, garment } = store.get();
    card.hidden = !prediction;
    empty.hidden = prediction !== undefined || garment === undefined;
    if (!prediction) return;
    gaze.propose(proposal(lesson, stations));
    for (const view of views) view.paint();
    drawOpened();
  };

  figure.append(card, empty, question);
  build();
  settle();
  paint();
  gaze.subscribe((state, previous) => {
    if (state.pinned !== previous.pinned) settle();
    drawOpened();
  });
  WIDE.addEventListener('change', settle);
  store.subscribe((state, previous) => {
    if (state.config !== previous.config) {
      build();
      settle();
    }
  });
  throttled(store, paint);
  mountGarments(need('journey-garments', HTMLElement), lesson);
  mountOwnFilter(need('journey-filters', HTMLElement), lesson);
}

/**
 * What is open before the reader opens something: the strongest value of the last layer of maps, or of
 * the first Dense layer.
 *
 * @param {Lesson} lesson
 * @param {readonly Station[]} stations
 */
function proposal({ model }, stations) {
  const station = stations.findLast(({ kind }) => kind === 'pictures') ?? stations.find(({ opens }) => opens === 'sum');
  const network = model.network();
  return station && network ? { layer: station.layer, index: indexOfLargest(network.activation(station.layer)) } : undefined;
}

/**
 * @param {Lesson} lesson
 * @param {readonly Station[]} stations
 * @returns {HTMLElement[]}
 */
function makeQuestions({ model }, stations) {
  const last = stations.findLast(({ kind }) => kind === 'pictures');
  const network = model.network();
  if (!last || !network) return [];
  const right = viewOf(network, last);
  const others = [dimensions([2, 2]), dimensions(last.shape.slice(0, 2)), dimensions([SIDE, SIDE])].filter((answer) => answer !== right);
  const answers = [...new Set([...others, right])].sort((a, b) => Number.parseInt(a) - Number.parseInt(b));
  return [
    makeQuestion({
      ask: words.journey.question.ask(last.name),
      answers,
      solve: () => ({
        right: answers.indexOf(right),
        because: words.journey.question.because(stations.slice(0, last.layer + 1).map((station) => ({ layer: station.name, sees: viewOf(network, station) }))),
      }),
    }),
  ];
}

/**
 * How much of the garment a value in the middle of a layer of maps sees.
 *
 * @param {Network} network
 * @param {Station} station
 */
function viewOf(network, { layer, shape }) {
  const [height = 1, width = 1] = shape;
  const middle = indexOf(shape, { row: height >> 1, column: width >> 1, channel: 0 });
  return dimensions([...(network.receptiveField(layer, middle)?.subarray(2) ?? [])]);
}
