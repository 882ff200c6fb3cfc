/**
 * A bet before the reveal: the reader draws how the loss will go on, trains three epochs, and sees both curves.
 *
 * @import { App } from '../app/state.js'
 * @import { Bet, Start } from './bets.js'
 * @import { TrainingSession } from './training-session.js'
 */

import { EPOCHS, differenceOf, epochsOf, isOver, parse, startOf, withRows } from './bets.js';
import { makeBetChart } from './bet-chart.view.js';
import { lossText, whyNot } from './status-lines.js';
import { entryOf } from '../app/shelf.js';
import { make, makeButton, setText } from '../shared/dom.view.js';
import { words } from '../words/words.js';

const STORED = 'patchwork-bet';

/**
 * @param {HTMLElement} room
 * @param {{session: TrainingSession, app: App, isReady: () => boolean}} training `isReady` tells whether the form has no fault
 */
export function mountBet(room, { session, app, isReady }) {
  /** The bet that was made last. @type {Bet | undefined} */
  let bet = restored();
  /** What the reader draws before a bet. @type {number[] | undefined} */
  let drawn;
  /** Where the curve begins that training was asked for; a run comes with its first batch. @type {Start | undefined} */
  let begun;

  const chart = makeBetChart((place, loss) => {
    drawn ??= flat(startNow());
    drawn[place] = loss;
    draw();
  });
  const from = make('p', { class: 'caption' });
  const finding = make('p', { class: 'finding' });
  const rows = make('tbody');
  const table = makeTable(rows);
  const why = make('span', { class: 'caption' });
  const train = makeButton('', () => {
    if (train.getAttribute('aria-disabled') !== 'true') go();
  }, 'button primary');
  const away = makeButton('', () => {
    set(undefined);
    chart.focus();
  });
  room.append(from, chart.element, make('div', { class: 'controls' }, [train, away, why]), finding, table);

  const startNow = () => startOf(session.state.progress ?? { steps: 0, epochsDone: 0, batches: 0, tested: undefined, loss: undefined });
  /** @param {Bet | undefined} next */
  const set = (next) => {
    bet = next;
    begun = drawn = undefined;
    keep(bet);
    draw();
  };
  const go = () => {
    if (!isReady()) return;
    if (!bet) {
      begun ??= startNow();
      drawn ??= flat(begun);
    }
    session.trainTo(epochsOf(bet?.start ?? begun ?? startNow()).at(-1) ?? 0);
  };
  /** The run has begun that the bet is on. */
  const follow = () => {
    const { id, running } = session.state;
    if (!begun || !drawn || !running || id === undefined) return;
    set({ run: id, start: begun, expected: drawn, found: [] });
  };
  const collect = () => {
    const { curves } = session;
    if (!bet || isOver(bet) || curves?.run !== bet.run) return;
    const next = withRows(bet, curves.epochs);
    if (next === bet) return;
    set(next);
    if (isOver(next)) app.announce(resultOf(next));
  };
  const draw = () => {
    const { state } = session;
    const start = bet?.start ?? begun ?? startNow();
    const expected = bet?.expected ?? drawn ?? flat(start);
    const found = bet?.found ?? [];
    const over = bet !== undefined && isOver(bet);
    const elsewhere = bet && !over && bet.run !== state.id ? bet : undefined;
    const reason = whyNot(state, session.isFull);
    chart.show({ start, expected, found, open: !bet && !begun });
    setText(from, words.training.bet.from(lossText(start.loss), start.measured));
    setText(train, bet || begun ? (state.running ? words.training.bet.training : words.training.bet.on) : words.training.bet.train);
    train.setAttribute('aria-disabled', String(Boolean(reason ?? elsewhere) || (state.running && bet !== undefined)));
    away.hidden = !bet && !begun;
    setText(away, over ? words.training.bet.again : words.training.bet.giveUp);
    // The button goes away; the focus must not go with it.
    if (over && document.activeElement === train) away.focus({ preventScroll: true });
    train.hidden = over;
    setText(why, elsewhere ? words.training.bet.elsewhere(nameOf(elsewhere.run)) : (reason ?? ''));
    setText(finding, bet && over ? resultOf(bet) : '');
    table.hidden = !bet;
    if (bet) fill(rows, bet);
  };
  /** @param {string} run */
  const nameOf = (run) => {
    const entry = entryOf(app.store.get().shelf, run);
    return entry && words.shelf.name(entry);
  };

  app.store.subscribe((state, previous) => {
    if (state.training === previous.training && state.shelf === previous.shelf) return;
    follow();
    draw();
  });
  session.client.on('curves', collect);
  session.client.on('parted', ({ run, apart }) => {
    if (bet?.run === run) set({ ...bet, run: apart });
  });
  collect();
  draw();
}

/** @param {Start} start @returns {number[]} a curve that expects no change */
function flat({ loss }) {
  return Array.from({ length: EPOCHS }, () => Number(loss.toFixed(2)));
}

/** @param {Bet} bet that is over */
function resultOf(bet) {
  const { way, apart } = differenceOf(bet);
  return words.training.bet.result[way](lossText(bet.expected.at(-1)), lossText(bet.found.at(-1)), lossText(apart));
}

/** @param {HTMLElement} rows */
function makeTable(rows) {
  const { epoch, yours, real } = words.training.bet.columns;
  const heads = [epoch, yours, real].map((text, place) => make('th', { class: place > 0 ? 'number' : '', text, attributes: { scope: 'col' } }));
  return make('table', { class: 'figures-table bet-table' }, [make('thead', {}, [make('tr', {}, heads)]), rows]);
}

/** @param {HTMLElement} rows @param {Bet} bet */
function fill(rows, { start, expected, found }) {
  const mark = [start.first, ...expected, ...found].join();
  if (rows.dataset['shown'] === mark) return;
  rows.dataset['shown'] = mark;
  rows.replaceChildren(
    ...epochsOf(start).map((epoch, place) =>
      make('tr', {}, [
        make('th', { text: words.training.bet.epoch(epoch), attributes: { scope: 'row' } }),
        ...[expected, found].map((losses) => make('td', { class: 'number', text: lossText(losses[place]) })),
      ]),
    ),
  );
}

function restored() {
  try {
    return parse(localStorage.getItem(STORED));
  } catch {
    return undefined;
  }
}

/** @param {Bet | undefined} bet */
function keep(bet) {
  try {
    if (bet) localStorage.setItem(STORED, JSON.stringify(bet));
    else localStorage.removeItem(STORED);
  } catch {
    // A browser may forbid storage; a bet lasts until the page is closed.
  }
}
