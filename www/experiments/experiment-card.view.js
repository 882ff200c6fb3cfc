/**
 * The experiment that the reader looks at: guess and result, each of its runs, its code, and what can be done with it.
 *
 * @import { Experiment } from './notebook.js'
 *
 * @typedef {object} CardDeeds
 * @property {(id: string) => void} take
 * @property {(experiment: Experiment) => void} edit
 * @property {(id: string) => void} again
 * @property {(id: string) => void} remove
 * @property {(code: string) => Promise<void>} copy
 * @property {(experiment: Experiment) => string} note puts its result into the reader's notebook, and says so
 */

import { mayRunAgain } from './notebook.js';
import { MEASURES } from './statistics.js';
import { make, makeButton, setText } from '../shared/dom.view.js';
import { fromErrorRecord } from '../shared/fault.js';
import { percent } from '../shared/format.js';
import { kerasCode } from '../shared/keras-code.js';
import { DEFAULTS } from '../shared/optimizers.js';
import { faultText } from '../words/fault-text.js';
import { words } from '../words/words.js';

/** @param {CardDeeds} deeds */
export function makeExperimentCard(deeds) {
  const element = make('div', { class: 'experiment-card' });
  /** @type {Experiment | undefined} */
  let shown;
  let waits = false;
  const buttons = () => [...element.querySelectorAll('button')];
  return {
    element,
    /**
     * @param {Experiment | undefined} experiment
     * @param {boolean} isWaiting
     */
    show(experiment, isWaiting) {
      if (experiment === shown && isWaiting === waits) return;
      const isSame = experiment?.id === shown?.id;
      const isOpen = isSame && element.querySelector('details')?.open;
      const focused = isSame && element.contains(document.activeElement) ? document.activeElement?.textContent : undefined;
      shown = experiment;
      waits = isWaiting;
      element.hidden = experiment === undefined;
      element.replaceChildren(...(experiment ? contentOf(experiment, isWaiting, deeds) : []));
      const fold = element.querySelector('details');
      if (fold && isOpen) fold.open = true;
      // The focus does not go away with what it was on.
      if (focused !== undefined) (buttons().find(({ textContent }) => textContent === focused) ?? buttons()[0])?.focus();
    },
    focus: () => buttons()[0]?.focus(),
  };
}

/**
 * @param {Experiment} experiment
 * @param {boolean} isWaiting
 * @param {CardDeeds} deeds
 */
function contentOf(experiment, isWaiting, { take, edit, again, remove, copy, note: putIntoNotes }) {
  const { card, name, network, queue, terms } = words.experiments;
  const { id, number, layers, guess, note, runs, kept, material, config, epochs } = experiment;
  const spread = MEASURES.test(experiment);
  const said = guess !== undefined && spread ? [card.verdict(guess, 100 * spread.mean), ...(note ? [`“${note}”`] : [])].join(' ') : queue.expected(guess, note);
  const isFailed = runs.some(({ fault }) => fault);
  const code = kerasCode(config, { ...DEFAULTS, drawings: false }, epochs);
  const noted = make('p', { class: 'caption', attributes: { role: 'status' } });
  const known = material ? card.known(material.known, material.count) : '';
  return [
    make('h4', { text: card.title(name(number), network(layers)) }),
    make('p', { class: 'caption', text: terms.inShort(experiment.images, epochs, experiment.seeds) }),
    make('p', { class: 'finding', text: said }),
    runsTable(experiment),
    ...runs.flatMap(({ seed, fault }) => (fault ? [make('p', { class: 'caption fault', text: card.fault(seed, faultText(fromErrorRecord(fault))) })] : [])),
    ...(known ? [make('p', { class: 'caption', text: known })] : []),
    make('div', { class: 'controls' }, [
      ...(kept === undefined ? [] : [makeButton(card.take, () => take(id), 'button primary')]),
      makeButton(card.edit, () => edit(experiment)),
      ...(isWaiting || !mayRunAgain(experiment) ? [] : [makeButton(isFailed ? card.retry : card.again, () => again(id))]),
      ...(spread ? [makeButton(card.note, () => setText(noted, putIntoNotes(experiment)))] : []),
      makeButton(card.remove, () => remove(id)),
    ]),
    noted,
    ...(kept === undefined ? [] : [make('p', { class: 'caption', text: card.takes(kept) })]),
    make('details', { class: 'fold keras' }, [make('summary', { text: card.code }), make('pre', { attributes: { 'aria-label': card.code, tabindex: '0' } }, [make('code', { text: code })]), makeButton(card.copy, () => copy(code))]),
  ];
}

/** @param {Experiment} experiment */
function runsTable({ runs }) {
  const { card, percent: withSign } = words.experiments;
  const share = (/** @type {number | undefined} */ value) => (value === undefined ? '\u2013' : withSign(percent(value)));
  const heads = [card.seed, card.test, card.train].map((text, place) => make('th', { class: place > 0 ? 'number' : '', text, attributes: { scope: 'col' } }));
  const rows = runs.map(({ seed, test, train, anew }) =>
    make('tr', {}, [
      make('th', { text: `${seed}${anew ? ` (${card.anew})` : ''}`, attributes: { scope: 'row' } }),
      ...[test, train].map((value) => make('td', { class: 'number', text: share(value) })),
    ]),
  );
  return make('table', { class: 'figures-table' }, [make('thead', {}, [make('tr', {}, heads)]), make('tbody', {}, rows)]);
}
