/**
 * The editor of a network: its layers in a list, the crate's sizes beside them, and for one that cannot be the reason and
 * what would help.
 *
 * @import { PlanLayer } from '../shared/layer-plan.js'
 * @import { Look, NetworkMaker, Problem, Remedy } from './look-at-plan.js'
 * @import { PlanRow } from './plan-row.view.js'
 */

import { inserted, moved, MOST_LAYERS, PLAN_KIND_NAMES, planLayer } from '../shared/layer-plan.js';
import { lookAt, remedied } from './look-at-plan.js';
import { makeAnswerRow, makePlanRow } from './plan-row.view.js';
import { make, makeButton, setText } from '../shared/dom.view.js';
import { count } from '../shared/format.js';
import { readersNames } from '../shared/layers.js';
import { words } from '../words/words.js';

/**
 * @param {object} options
 * @param {NetworkMaker} options.maker
 * @param {readonly PlanLayer[]} options.draft
 * @param {(layers: readonly PlanLayer[]) => void} options.onDraft
 * @param {(layers: readonly PlanLayer[], look: Look) => void} options.onQueue
 * @param {(text: string) => void} options.announce
 */
export function makePlanEditor({ maker, draft, onDraft, onQueue, announce }) {
  const { editor } = words.experiments;
  let layers = draft;
  let look = lookAt(maker, layers);
  /** What was removed last, and where it was. @type {{layer: PlanLayer, at: number} | undefined} */
  let gone;
  /** What was last told of a network that cannot be. */
  let told = '';
  /** @type {PlanRow[]} */
  let rows = [];
  const answer = makeAnswerRow();
  const list = make('ol', { class: 'plan-layers', attributes: { 'aria-label': editor.layers } });
  const total = make('p', { class: 'finding' });
  const queue = makeButton(editor.queue, () => {
    if (!look.problem) onQueue(layers, look);
  }, 'button primary');
  const undone = make('span');
  const undo = make('p', { class: 'plan-undo', attributes: { hidden: '' } }, [
    undone,
    ' ',
    makeButton(editor.putBack, () => {
      if (!gone) return;
      const { layer, at } = gone;
      build(inserted(layers, Math.min(at, layers.length), layer));
      rows[Math.min(at, layers.length)]?.focus('remove');
    }),
  ]);
  const add = makeAdd((kind) => {
    if (layers.length >= MOST_LAYERS) return announce(editor.full(MOST_LAYERS));
    const at = placeFor(layers, kind);
    build(inserted(layers, at, planLayer(kind)));
    announce(editor.addedLayer(titles()[at] ?? ''));
  });
  const element = make('section', { class: 'card plan' }, [
    make('h3', { text: editor.title }),
    list,
    undo,
    add,
    total,
    make('p', { class: 'caption', text: editor.bars }),
    make('div', { class: 'controls' }, [queue]),
  ]);

  const titles = () => readersNames([...layers.map(({ kind }) => kind), 'Dense']).map(({ title }) => title);
  /** Rows for other layers than before. @param {readonly PlanLayer[]} next */
  const build = (next) => {
    layers = next;
    gone = undefined;
    rows = layers.map((layer, at) => makePlanRow(layer, { first: at === 0, last: at === layers.length - 1 }, deedsOf(at)));
    list.replaceChildren(...rows.map((row) => row.element), answer.element);
    refresh();
    onDraft(layers);
  };
  /** @param {number} at */
  const deedsOf = (at) => ({
    change: (/** @type {keyof import('../shared/layer-plan.js').Values} */ field, /** @type {number | string} */ value) => {
      const layer = layers[at];
      if (!layer) return;
      layers = layers.with(at, { ...layer, [field]: value });
      refresh();
      onDraft(layers);
    },
    move: (/** @type {-1 | 1} */ by) => {
      const to = at + by;
      build(moved(layers, at, to));
      announce(editor.moved(titles()[to] ?? '', to + 1, layers.length + 1));
      rows[to]?.focus(by < 0 ? 'up' : 'down');
    },
    remove: () => {
      const layer = layers[at];
      const title = titles()[at] ?? '';
      if (!layer) return;
      build(layers.filter((_, place) => place !== at));
      gone = { layer, at };
      setText(undone, editor.removed(title));
      undo.hidden = false;
      announce(editor.removed(title));
      undo.querySelector('button')?.focus();
    },
  });
  /** What the crate says of the present layers. */
  const refresh = () => {
    look = lookAt(maker, layers);
    undo.hidden = gone === undefined;
    const all = titles();
    for (const [at, row] of [...rows, answer].entries()) {
      row.show({ title: all[at] ?? '', sizes: look.rows[at], total: look });
      row.room.hidden = look.problem?.at !== at;
      if (look.problem?.at !== at) row.room.replaceChildren();
      row.element.classList.toggle('impossible', look.problem?.at === at);
    }
    const { problem } = look;
    queue.setAttribute('aria-disabled', String(problem !== undefined));
    total.hidden = problem !== undefined;
    setText(total, editor.total(look));
    const reason = problem ? explanationOf(problem, layers, all) : '';
    if (problem) [...rows, answer][problem.at]?.room.replaceChildren(...explained(reason, remediesOf(problem, all)));
    if (reason !== told) announce(reason || editor.possible);
    told = reason;
  };
  /** @param {Problem} problem @param {readonly string[]} all titles */
  const remediesOf = ({ remedies }, all) =>
    remedies.map((remedy) => ({
      text: remedyText(remedy, layers, all),
      take() {
        build(remedied(layers, remedy));
        rows[Math.min(look.problem?.at ?? remedy.at, layers.length - 1)]?.focus('remove');
      },
    }));
  build(draft);
  return {
    element,
    /** @param {readonly PlanLayer[]} next */
    show(next) {
      build(next);
      element.scrollIntoView({ block: 'nearest' });
      rows[0]?.focus('down');
    },
  };
}

/**
 * Where a new layer of a kind belongs: pictures before the row, the rest at the end.
 *
 * @param {readonly PlanLayer[]} layers
 * @param {PlanLayer['kind']} kind
 */
function placeFor(layers, kind) {
  const row = layers.findIndex((layer) => layer.kind === 'Flatten' || layer.kind === 'Dense');
  const isOfRow = kind === 'Dense' || kind === 'Dropout' || kind === 'Flatten';
  return isOfRow || row < 0 ? layers.length : row;
}

/** @param {(kind: PlanLayer['kind']) => void} onAdd */
function makeAdd(onAdd) {
  const { add, kinds } = words.experiments.editor;
  const buttons = PLAN_KIND_NAMES.map((kind) => makeButton(`+ ${kinds[kind]}`, () => onAdd(kind), 'button small'));
  for (const [at, button] of buttons.entries()) button.setAttribute('aria-label', `${add} ${kinds[PLAN_KIND_NAMES[at] ?? 'Dense']}`);
  return make('div', { class: 'controls plan-add', attributes: { role: 'group', 'aria-label': add } }, buttons);
}

/**
 * Why a network cannot be.
 *
 * @param {Problem} problem
 * @param {readonly PlanLayer[]} layers
 * @param {readonly string[]} titles
 */
function explanationOf({ at, code, arrives, found, most, remedies }, layers, titles) {
  const { problems, shape, help, noHelp } = words.experiments.editor;
  const number = (/** @type {number | undefined} */ value) => (value === undefined ? '' : count(value));
  const told = { arrives: arrives ? shape(arrives) : '', size: layers[at]?.size ?? 0, found: number(found), most: number(most) };
  return `${problems[code](titles[at] ?? '', told)} ${remedies.length > 0 ? help : noHelp}`;
}

/**
 * @param {string} reason
 * @param {readonly {text: string, take: () => void}[]} remedies
 */
function explained(reason, remedies) {
  return [
    make('p', {}, [make('span', { class: 'icon', text: '✗', attributes: { 'aria-hidden': 'true' } }), ` ${reason}`]),
    make('div', { class: 'controls' }, remedies.map(({ text, take }) => makeButton(text, take))),
  ];
}

/**
 * @param {Remedy} remedy
 * @param {readonly PlanLayer[]} layers
 * @param {readonly string[]} titles
 */
function remedyText(remedy, layers, titles) {
  const { remedies } = words.experiments.editor;
  const before = remedy.deed === 'move' ? (titles[remedy.to] ?? '') : '';
  return remedies[remedy.deed](titles[remedy.at] ?? '', { before, size: remedy.deed === 'shrink' ? remedy.size : (layers[remedy.at]?.size ?? 0) });
}
