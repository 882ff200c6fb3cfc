/**
 * Looks back on the training of the network in use: two of its moments side by side, before and after. A network of its own
 * computes what is shown, with the weights of each moment.
 *
 * @import { App, State } from '../app/state.js'
 * @import { PastSide } from './past-side.view.js'
 * @import { Passed, Remembered } from './protocol.js'
 * @import { TrainingSession } from './training-session.js'
 * @import { Weights } from './learned-weights.view.js'
 *
 * @typedef {object} Known what is known of the network that is looked back on
 * @property {string} config
 * @property {number} reach how many of its layers depend on the first weights alone
 * @property {{name: string, layer: number}[]} pictures its layers that give maps
 * @property {(Weights | undefined)[]} weights those of the first layer, for each side
 *
 * @typedef {object} Seen what one side is to show
 * @property {Passed} moment
 * @property {Remembered} remembered
 * @property {Known} known
 * @property {number} layer whose maps are asked for
 * @property {State['garment']} garment
 */

import { Network } from '../pkg/patchwork.js';
import { valueAt } from '../shared/chart-layout.js';
import { makeChoice } from '../shared/choice.view.js';
import { make, need, setText } from '../shared/dom.view.js';
import { Fault, fromErrorRecord } from '../shared/fault.js';
import { paintWhenNear } from '../shared/near.view.js';
import { nowAndThen } from '../shared/now-and-then.js';
import { refusalText } from '../words/fault-text.js';
import { words } from '../words/words.js';
import { PastNetwork, reachOfFirst } from './past-network.js';
import { makePastCurve } from './past-curve.view.js';
import { makePastSide } from './past-side.view.js';
import { TwoMoments } from './two-moments.js';
import { weightsOf } from './learned-weights.view.js';

/** Milliseconds between two looks at what the training remembers, and between two pictures. */
const ASK_REST = 500;
const PAINT_REST = 60;

/**
 * @param {HTMLDetailsElement} fold
 * @param {App} app
 * @param {TrainingSession} session
 */
export function mountLookBack(fold, { store, showError }, session) {
  const past = new PastNetwork(Network);
  let two = new TwoMoments();
  /** @type {Remembered | undefined} */
  let remembered;
  /** @type {Known | undefined} */
  let known;
  let layer = 0;
  const view = makeView((which, place) => {
    two.choose(which, place);
    show();
  });
  const painters = view.sides.map((side, which) => makePainter(side, which, past, (steps) => session.memory(steps)));

  /** @returns {Passed[]} the two moments */
  const moments = () => two.places.flatMap((place) => remembered?.moments[place] ?? []);
  /** @param {number} which side */
  const paint = async (which) => {
    const seen = () => {
      const moment = moments()[which];
      const { garment, stopped } = store.get();
      return moment && remembered && known && fold.open && !stopped ? { moment, remembered, known, layer, garment } : undefined;
    };
    await painters[which]?.(seen).catch(tell);
  };
  const paints = view.sides.map((_, which) => nowAndThen(PAINT_REST, () => paint(which)));
  const repaint = paintWhenNear(view.shown, () => paints.forEach((each) => each()));
  const show = () => {
    view.show(remembered, moments(), two.places);
    if (remembered) repaint();
  };
  const leave = () => {
    remembered = known = undefined;
    past.free();
  };
  /** @param {Remembered} next */
  const take = (next) => {
    const isOther = remembered?.run !== next.run;
    if (isOther) two = new TwoMoments();
    remembered = next;
    two.follow(next.moments.map(({ steps }) => steps));
    if (known && !isOther) return;
    known = lookAt(past, next.config);
    layer = known.pictures[0]?.layer ?? 0;
    view.offer(known.pictures, layer, (chosen) => {
      layer = chosen;
      repaint();
    });
  };
  const ask = nowAndThen(ASK_REST, paintWhenNear(view.room, async () => {
    try {
      const next = fold.open && isLookable(store.get()) ? await session.memories() : undefined;
      if (fold.open && next?.run === store.get().shelf.inUse && next && next.moments.length > 0) take(next);
      else leave();
      show();
    } catch (error) {
      tell(error);
    }
  }));
  /** @param {unknown} error */
  const tell = (error) => {
    // A worker that broke is told of by its own event.
    if (!(error instanceof Fault && (error.code === 'workerStopped' || error.code === 'workerGone'))) showError(error);
  };

  fold.addEventListener('toggle', () => {
    if (fold.open) ask();
    else leave();
  });
  store.subscribe((state, previous) => {
    if (state.training !== previous.training || state.shelf !== previous.shelf) ask();
    if (state.garment !== previous.garment) repaint();
  });
  ask();
}

/** @param {(which: number, place: number) => void} onMove */
function makeView(onMove) {
  const { sides: names, curve: aboutCurve, lead, nothing: noPast, damaged: lost, notKept, choice: legend } = words.training.lookBack;
  const nothing = make('p', { class: 'caption' });
  const notice = make('p', { class: 'notice' });
  const choiceRoom = make('div');
  const curve = makePastCurve(names);
  const sides = names.map((name, which) => makePastSide({ id: `past-${which}`, name, onMove: (place) => onMove(which, place) }));
  const both = make('div', { class: 'past-sides' }, sides.map(({ element }) => element));
  const shown = make('div', {}, [notice, make('p', { class: 'caption', text: aboutCurve }), curve.element, choiceRoom, both]);
  const room = need('look-back-room', HTMLDivElement);
  shown.hidden = true;
  room.append(make('p', { class: 'caption', text: lead }), nothing, shown);
  return {
    room,
    shown,
    sides,
    /**
     * @param {Remembered | undefined} remembered
     * @param {readonly Passed[]} moments the two
     * @param {readonly number[]} places of both among all
     */
    show(remembered, moments, places) {
      nothing.hidden = remembered !== undefined;
      shown.hidden = !remembered;
      setText(nothing, remembered ? '' : noPast);
      if (!remembered) return;
      const { damaged, refused } = remembered;
      setText(notice, [damaged > 0 ? lost(damaged) : '', refused ? notKept(refusalText(fromErrorRecord(refused))) : ''].join(' ').trim());
      notice.hidden = notice.textContent === '';
      const { steps, loss, accuracy } = remembered.curve;
      curve.show(remembered.curve, moments.map((moment) => moment.steps));
      for (const [which, moment] of moments.entries()) {
        const at = (/** @type {number[]} */ values) => valueAt({ steps, values }, moment.steps);
        const among = { place: places[which] ?? 0, last: remembered.moments.length - 1 };
        sides[which]?.place(moment, among, { loss: at(loss), accuracy: at(accuracy) });
      }
    },
    /**
     * The layers whose maps can be seen, where there is a choice.
     *
     * @param {Known['pictures']} pictures
     * @param {number} layer that is chosen
     * @param {(layer: number) => void} onChoose
     */
    offer(pictures, layer, onChoose) {
      const choice = makeChoice({
        legend,
        name: 'past-layer',
        options: pictures.map((each) => [String(each.layer), each.name]),
        onChoose: (value) => onChoose(Number(value)),
      });
      choice.show(String(layer));
      choiceRoom.replaceChildren(...(pictures.length > 1 ? [choice.element] : []));
    },
  };
}

/**
 * Paints one side where it has changed.
 *
 * @param {PastSide} side
 * @param {number} which
 * @param {PastNetwork} past
 * @param {(steps: number) => Promise<Float32Array | undefined>} fetch brings the weights of a moment
 * @returns {(seen: () => Seen | undefined) => Promise<void>}
 */
function makePainter(side, which, past, fetch) {
  /** The weights of a moment. @type {{known: Known, key: string, weights: Float32Array} | undefined} */
  let held;
  /** What it was painted from last. @type {unknown[]} */
  let painted = [];
  const keyOf = (/** @type {Seen} */ { remembered, moment }) => [remembered.turns, moment.steps].join();

  return async (seen) => {
    const asked = seen();
    if (!asked) return;
    const { known } = asked;
    const key = keyOf(asked);
    if (held?.known !== known || held.key !== key) {
      const weights = await fetch(asked.moment.steps);
      const now = seen();
      // Meanwhile the reader may have gone on, or the moment is forgotten: then other pictures are on their way.
      if (!weights || now?.known !== known || keyOf(now) !== key) return;
      held = { known, key, weights };
    }
    const { layer, garment } = seen() ?? asked;
    const from = [held, garment, layer];
    if (from.every((each, i) => each === painted[i])) return;
    painted = from;
    const network = past.at(known.config, held.weights);
    const answer = held.weights.length === network.parameterCount;
    const maps = known.pictures.find((each) => each.layer === layer);
    side.paint({ network, weights: known.weights[which], maps, garment, isKnown: { maps: answer || layer < known.reach, answer } });
  };
}

/**
 * Whether the network in use is one whose training can be looked back on.
 *
 * @param {Readonly<State>} state
 */
function isLookable({ training, shelf, stopped }) {
  return training?.status === 'ready' && training.steps > 0 && training.id === shelf.inUse && !stopped;
}

/**
 * @param {PastNetwork} past
 * @param {string} config
 * @returns {Known}
 */
function lookAt(past, config) {
  const network = past.at(config, new Float32Array());
  const summary = network.summary();
  const pictures = summary.flatMap(({ name, className, outputShape }, layer) => (outputShape.length === 3 && className !== 'Dropout' ? [{ name, layer }] : []));
  return { config, reach: reachOfFirst(summary), pictures, weights: [weightsOf(network), weightsOf(network)] };
}
