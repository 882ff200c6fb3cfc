/**
 * What a race is about: which two networks, on how many images, how long, and whether a run on the shelf is gone on with.
 *
 * @import { Entry, Facts } from '../app/shelf.js'
 * @import { NetworkChoice, State } from '../app/state.js'
 * @import { Model } from '../app/model.js'
 * @import { Kind, Start } from './race.js'
 */

import { SHIPPED } from '../app/state.js';
import { make } from '../shared/dom.view.js';
import { makeChoice } from '../shared/choice.view.js';
import { DEFAULTS } from '../shared/optimizers.js';
import { words } from '../words/words.js';
import { KINDS } from './race.js';

/** So few that a class does not wait for long. */
const FIRST = 10_000;
const EPOCHS = [1, 3, 5, 10];
const USUAL_EPOCHS = 3;

/**
 * @param {Model} model
 * @param {() => Readonly<State>} state
 * @param {() => void} onChange
 */
export function makeSetUp(model, state, onChange) {
  const said = words.compare.setUp;
  /** @type {{images: 'first' | 'all', epochs: number, sizes: 'article' | 'form', run: string}} */
  let chosen = { images: 'first', epochs: USUAL_EPOCHS, sizes: 'article', run: '' };
  /** What networks of some sizes are. @type {Map<string, Facts>} */
  const planned = new Map();

  /** @param {Partial<typeof chosen>} patch */
  const choose = (patch) => {
    chosen = { ...chosen, ...patch };
    draw();
    onChange();
  };
  const images = makeChoice({ legend: said.images, name: 'compare-images', options: [['first', said.first(FIRST)], ['all', said.all]], onChoose: (value) => choose({ images: value === 'all' ? 'all' : 'first' }) });
  const epochs = makeChoice({ legend: said.epochs, name: 'compare-epochs', options: EPOCHS.map((each) => [String(each), said.epochsOf(each)]), onChoose: (value) => choose({ epochs: Number(value) }) });
  const sizes = makeChoice({ legend: said.sizes, name: 'compare-sizes', options: [['article', said.article], ['form', '']], onChoose: (value) => choose({ sizes: value === 'form' ? 'form' : 'article', run: '' }) });
  const run = make('select', { attributes: { autocomplete: 'off', id: 'compare-run' } });
  run.addEventListener('change', () => choose({ run: run.value }));
  const begin = make('div', { class: 'field' }, [make('label', { class: 'caption', text: said.begin, attributes: { for: run.id } }), run]);
  const element = make('div', { class: 'compare-set-up', attributes: { role: 'group', 'aria-label': said.title } }, [images.element, epochs.element, sizes.element, begin]);

  /** @param {Kind} kind @returns {Facts} */
  const network = (kind) => {
    const { filters, units } = chosen.sizes === 'form' ? state().network : SHIPPED;
    /** @type {NetworkChoice} */
    const choice = { kind, filters, units };
    const key = JSON.stringify(kind === 'dnn' ? [kind, units] : choice);
    const facts = planned.get(key) ?? model.plan(choice);
    planned.set(key, facts);
    return facts;
  };
  /** Runs on the shelf of one of the two networks. @param {Kind} kind */
  const runsOf = (kind) => {
    const { config } = network(kind);
    return state().shelf.entries.filter((entry) => entry.kind === 'run' && !entry.failure && entry.config === config && (entry.steps ?? 0) > 0);
  };
  const count = () => state().data.about?.train?.count ?? 0;
  const draw = () => {
    const { network: form } = state();
    const runs = KINDS.flatMap(runsOf);
    const isOther = form.units !== SHIPPED.units || form.filters.some((each, place) => each !== SHIPPED.filters[place]);
    if (!isOther) chosen.sizes = 'article';
    if (!runs.some(({ id }) => id === chosen.run)) chosen.run = '';
    images.show(chosen.images);
    images.element.hidden = count() <= FIRST || chosen.run !== '';
    epochs.show(String(chosen.epochs));
    sizes.show(chosen.sizes);
    sizes.element.hidden = !isOther;
    sizes.rename('form', said.form(form));
    begin.hidden = runs.length === 0;
    fill(run, runs, chosen.run);
  };

  return {
    element,
    draw,
    network,
    /** How long it goes on can still be said on the way. @param {{all: boolean, much: boolean}} is */
    lock({ all, much }) {
      epochs.element.disabled = all;
      images.element.disabled = sizes.element.disabled = run.disabled = all || much;
    },
    epochs: () => chosen.epochs,
    /** @param {number} next */
    setEpochs(next) {
      if (EPOCHS.includes(next)) chosen.epochs = next;
    },
    /** @returns {Start} */
    start() {
      const kind = KINDS.find((each) => runsOf(each).some(({ id }) => id === chosen.run));
      const wanted = state().training?.wanted ?? DEFAULTS;
      const { first, mistaken, zeros, ...options } = wanted;
      const few = chosen.images === 'first' && count() > FIRST ? { first: FIRST } : {};
      return {
        networks: { cnn: network('cnn'), dnn: network('dnn') },
        options: { ...options, ...few },
        epochs: chosen.epochs,
        ...(kind ? { run: { kind, id: chosen.run, others: runsOf(kind === 'cnn' ? 'dnn' : 'cnn').map(({ id }) => id) } } : {}),
      };
    },
  };
}

/**
 * @param {HTMLSelectElement} select
 * @param {readonly Entry[]} runs
 * @param {string} chosen
 */
function fill(select, runs, chosen) {
  const { fresh, run } = words.compare.setUp;
  const texts = [['', fresh], ...runs.map((entry) => [entry.id, run(words.shelf.name(entry), entry.epochs ?? 0)])];
  const mark = JSON.stringify(texts);
  if (select.dataset['shown'] !== mark) select.replaceChildren(...texts.map(([value = '', text = '']) => make('option', { text, attributes: { value } })));
  select.dataset['shown'] = mark;
  select.value = chosen;
}
