/**
 * The journey itself: the question, the way, the stations one at a time, and beside them the opened value.
 *
 * @import { Lesson } from '../app/lesson.view.js'
 * @import { Gaze, Stop } from './gaze.js'
 * @import { Scale } from './scale.view.js'
 * @import { Station } from './values.js'
 * @import { StationView } from './stations.view.js'
 */

import { createTiles } from './tiles.view.js';
import { GARMENT } from './gaze.js';
import { make } from '../shared/dom.view.js';
import { makeOpened } from './opened.view.js';
import { makeStart } from './start.view.js';
import { makeStations } from './stations.view.js';
import { makeSteps } from './steps.view.js';
import { makeWay } from './way.view.js';
import { makeWhy } from './why.view.js';
import { paintWhenNear } from '../shared/near.view.js';
import { words } from '../words/words.js';

/**
 * @param {Lesson} lesson
 * @param {Gaze} gaze
 * @param {Scale} scale
 */
export function makeCard(lesson, gaze, scale) {
  const tiles = createTiles(lesson, scale);
  const why = makeWhy(lesson);
  const opened = makeOpened(lesson, gaze, tiles);
  const start = makeStart(lesson);
  const room = make('div');
  const place = make('div');
  /** @type {readonly Station[]} */
  let stations = [];
  /** @type {StationView[]} */
  let views = [];
  /** @type {ReturnType<typeof makeWay> | undefined} */
  let way;

  /** @param {number} layer */
  const tell = (layer) => lesson.app.announce(words.journey.heading(stations[layer]?.title ?? words.journey.way.garment));
  /** @param {number} layer */
  const walk = (layer) => {
    gaze.walk(layer);
    tell(layer);
  };
  const steps = makeSteps(walk);
  const sides = make('div', { class: 'journey-sides' }, [make('div', { class: 'station-side' }, [room, steps.element]), opened.element]);
  const element = make('div', { class: 'card journey' }, [why.element, place, sides]);
  const drawOpened = paintWhenNear(sides, () => {
    opened.draw(stations);
    start.draw(gaze.shown());
  });
  const paintWay = paintWhenNear(place, () => way?.paint());
  /** Which station is in sight, and where the thread runs through each. */
  const settle = () => {
    const { layer, thread } = gaze.get();
    start.element.hidden = layer !== GARMENT;
    views.forEach(({ element: station, mark }, at) => {
      station.hidden = at !== layer;
      mark(thread[at]);
    });
    way?.mark(layer);
    steps.show(layer, stations);
  };
  const paint = () => {
    tiles.forget();
    why.draw();
    for (const view of views) view.paint();
    paintWay();
    drawOpened();
  };
  gaze.subscribe((state, previous) => {
    if (state.layer !== previous.layer || state.thread !== previous.thread) settle();
    // A link in what is open leads to another station: its picture comes into sight.
    const led = state.layer !== previous.layer && state.thread.length > 0;
    if (led && room.getBoundingClientRect().top < 0) room.scrollIntoView({ block: 'start' });
    drawOpened();
  });
  scale.subscribe(paint);
  return {
    element,
    /** @param {Stop} stop that was asked for from elsewhere */
    go(stop) {
      gaze.go(stop);
      tell(stop.layer);
    },
    paint,
    /** @param {readonly Station[]} next of another network */
    build(next) {
      stations = next;
      views = makeStations(lesson, gaze, stations, scale);
      way = makeWay(lesson, stations, walk);
      place.replaceChildren(way.element);
      room.replaceChildren(start.element, ...views.map(({ element: station }) => station));
      settle();
    },
  };
}
