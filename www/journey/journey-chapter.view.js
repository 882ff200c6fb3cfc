/**
 * Chapter: the journey of one garment through all layers, walked back from the answer.
 *
 * @import { Lesson } from '../app/lesson.view.js'
 * @import { Stop } from './gaze.js'
 * @import { Station } from './values.js'
 * @import { Network } from '../pkg/patchwork.js'
 */

import { createGaze, GARMENT } from './gaze.js';
import { createScale } from './scale.view.js';
import { dimensions } from '../shared/format.js';
import { indexOf, stationsOf } from './values.js';
import { make, need } from '../shared/dom.view.js';
import { makeCard } from './card.view.js';
import { mountGarments } from './compared.view.js';
import { mountOwnFilter } from './learned-filters.view.js';
import { threadOf } from './thread.js';
import { throttled } from './throttled.view.js';
import { makeQuestion } from '../shared/question.view.js';
import { SIDE } from '../shared/pixels.js';
import { words } from '../words/words.js';

/**
 * @param {HTMLElement} figure
 * @param {Lesson} lesson
 */
export function mount(figure, lesson) {
  const { app: { store }, model } = lesson;
  /** @type {Station[]} */
  let stations = [];
  const gaze = createGaze((choice) => {
    const network = model.network();
    const { prediction } = store.get();
    return network && prediction ? threadOf(network, stations, prediction.best, choice) : [];
  });
  const scale = createScale();
  const card = makeCard(lesson, gaze, scale);
  const empty = make('p', { class: 'notice', text: words.journey.empty });
  const question = make('div');

  /** @param {Stop} [stop] to begin at; without it the answer */
  const build = (stop) => {
    const network = model.network();
    stations = network ? stationsOf(network.summary(), network.config()) : [];
    gaze.reset(stopIn(stations, stop));
    card.build(stations);
    question.replaceChildren(...makeQuestions(lesson, stations));
  };
  const paint = () => {
    const { prediction, garment } = store.get();
    card.element.hidden = !prediction;
    empty.hidden = prediction !== undefined || garment === undefined;
    if (!prediction) return;
    gaze.retrace();
    card.paint();
  };

  figure.append(card.element, empty, question);
  build(store.get().station);
  paint();
  store.subscribe((state, previous) => {
    if (state.config !== previous.config) {
      build();
      // Layers of another network are other places.
      store.set({ station: undefined });
    } else if (state.station !== previous.station) {
      const stop = stopIn(stations, state.station);
      if (!isSame(stop, gaze.get())) card.go(stop);
    }
  });
  gaze.subscribe(({ layer, choice, thread }, previous) => {
    const isLed = thread.length > 0 && !isSame({ layer, choice }, previous);
    if (isLed) store.set({ station: { layer, choice } });
  });
  throttled(store, paint);
  mountGarments(need('journey-garments', HTMLElement), lesson);
  mountOwnFilter(need('journey-filters', HTMLElement), lesson, scale);
}

/** @param {Stop} one @param {Stop} other */
function isSame(one, other) {
  return one.layer === other.layer && one.choice?.layer === other.choice?.layer && one.choice?.index === other.choice?.index;
}

/**
 * Where the network has what is asked for; without being asked the answer.
 *
 * @param {readonly Station[]} stations
 * @param {Stop} [stop]
 * @returns {Stop}
 */
function stopIn(stations, stop) {
  const { layer, choice } = stop ?? { layer: stations.length - 1, choice: undefined };
  const values = stations[choice?.layer ?? GARMENT]?.shape.reduce((product, side) => product * side, 1) ?? 0;
  return { layer: Math.min(layer, stations.length - 1), choice: choice && choice.index < values ? choice : undefined };
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
  // All of them now: other weights may have replaced the network when the reader answers.
  const views = stations.slice(0, last.layer + 1).map((station) => ({ layer: station.title, sees: viewOf(network, station) }));
  const [first] = views;
  const { because, more, less } = words.journey.question;
  const right = viewOf(network, last);
  const others = [dimensions([2, 2]), dimensions(last.shape.slice(0, 2)), dimensions([SIDE, SIDE])].filter((answer) => answer !== right);
  const answers = [...new Set([...others, right])].sort((a, b) => Number.parseInt(a) - Number.parseInt(b));
  return [
    makeQuestion({
      ask: words.journey.question.ask(last.title),
      answers,
      solve: () => ({
        right: answers.indexOf(right),
        because: because(views),
        against: (guess) => (guess > answers.indexOf(right) ? less : first ? more(first.layer, first.sees) : ''),
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
