/**
 * What came of the experiments: the sweet spot in words, the plot, the one that the reader looks at, and the table.
 *
 * @import { CardDeeds } from './experiment-card.view.js'
 * @import { Lab } from './lab.js'
 * @import { Experiment } from './notebook.js'
 * @import { Point } from './scatter-layout.js'
 * @import { Price } from './statistics.js'
 */

import { groupsOf, pointsOf } from './comparison.js';
import { makeExperimentCard } from './experiment-card.view.js';
import { experimentOf, groupOf } from './notebook.js';
import { makeResultsTable } from './results-table.view.js';
import { makeScatter } from './scatter.view.js';
import { makeUndoLine } from './undo-line.view.js';
import { MEASURES, PRICES, sweetSpot } from './statistics.js';
import { tableFile } from './table-columns.js';
import { makeChoice } from '../shared/choice.view.js';
import { download, make, makeButton, setText } from '../shared/dom.view.js';
import { words } from '../words/words.js';

/**
 * @param {Lab} lab
 * @param {CardDeeds} deeds
 * @param {(text: string) => void} announce
 */
export function makeResults(lab, deeds, announce) {
  const { results } = words.experiments;
  /** @type {Price} */
  let price = 'multiplyAdds';
  const { store, choose } = lab;
  const none = make('p', { class: 'finding', text: results.none });
  const finding = make('p', { class: 'finding' });
  const caution = make('p', { class: 'caption' });
  const scatter = makeScatter(choose);
  const readout = make('output', { class: 'readout caption', attributes: { 'aria-live': 'off' } });
  const prices = makeChoice({
    legend: results.against,
    name: 'experiment-price',
    options: PRICES.map((each) => [each, results.prices[each].axis]),
    onChoose: (value) => {
      price = /** @type {Price} */ (value);
      draw();
    },
  });
  prices.show(price);
  const groups = make('select', { attributes: { 'aria-label': results.groups } });
  const groupField = make('label', { class: 'field results-group' }, [make('span', { text: results.groups }), groups]);
  groups.addEventListener('change', () => {
    const group = groupsOf(store.get().notebook.experiments).find(({ key }) => key === groups.value);
    choose(group?.experiments.at(-1)?.id);
  });
  const undo = makeUndoLine(lab, 'results', () => card.focus());
  const card = makeExperimentCard({
    ...deeds,
    remove(id) {
      deeds.remove(id);
      undo.focus();
    },
  });
  const table = makeResultsTable({ onChoose: choose, announce });
  const csv = makeButton(results.csv, () => download(new TextEncoder().encode(tableFile(store.get().notebook.experiments)), 'patchwork-experiments.csv', 'text/csv'));
  const plotted = make('div', { class: 'results-plot' }, [prices.element, groupField, scatter.element, readout, make('p', { class: 'caption', text: results.howTo })]);
  const body = make('div', {}, [finding, caution, make('div', { class: 'results-pair' }, [plotted, card.element]), table.element, make('div', { class: 'controls' }, [csv])]);
  const element = make('section', { class: 'card results' }, [make('h3', { text: results.title }), none, undo.element, body]);

  /** @type {readonly Experiment[]} */
  let before = [];
  const draw = () => {
    const { notebook, chosen } = store.get();
    const ran = notebook.experiments.filter(({ runs }) => runs.length > 0);
    // The table keeps its rows while only what waits has changed.
    const all = ran.length === before.length && ran.every((each, place) => each === before[place]) ? before : ran;
    before = all;
    none.hidden = all.length > 0;
    body.hidden = all.length === 0;
    const look = experimentOf(notebook, chosen) ?? all.at(-1);
    const present = groupsOf(all);
    const group = present.find(({ key }) => look && key === groupOf(look)) ?? present.at(-1);
    const points = pointsOf(group?.experiments ?? [], price);
    showGroups(present, group?.key);
    const text = (/** @type {Point} */ point) => pointText(point, group?.experiments ?? [], price);
    scatter.show({ points, chosen: look?.id, axis: results.prices[price].axis, text });
    const point = points.find(({ id }) => id === look?.id);
    setText(readout, point ? text(point) : '');
    setText(finding, findingOf(points, group?.experiments ?? [], price));
    finding.hidden = finding.textContent === '';
    caution.hidden = !group?.experiments.some(({ runs }) => runs.length < 2);
    setText(caution, results.one);
    card.show(look && look.runs.length > 0 ? look : undefined, look !== undefined && notebook.queue.includes(look.id));
    table.show(all, look?.id);
  };
  /**
   * @param {ReturnType<typeof groupsOf>} present
   * @param {string | undefined} key
   */
  const showGroups = (present, key) => {
    groupField.hidden = present.length < 2;
    const options = present.map((group) => new Option(groupName(group.experiments[0]), group.key));
    if (JSON.stringify(options.map(({ value, text }) => [value, text])) !== JSON.stringify([...groups.options].map(({ value, text }) => [value, text]))) groups.replaceChildren(...options);
    groups.value = key ?? '';
  };
  store.subscribe((state, previous) => {
    if (state.notebook !== previous.notebook || state.chosen !== previous.chosen) draw();
  });
  draw();
  return element;
}

/** @param {Experiment | undefined} experiment */
function groupName(experiment) {
  const { results } = words.experiments;
  const { material, epochs, images } = experiment ?? { material: undefined, epochs: 0, images: 0 };
  return results.group(material?.count ?? images, epochs, material ? results.dataOf(material.set) : '');
}

/**
 * @param {Point} point
 * @param {readonly Experiment[]} experiments
 * @param {Price} price
 */
function pointText(point, experiments, price) {
  const { results, name } = words.experiments;
  const experiment = experiments.find(({ id }) => id === point.id);
  const spread = experiment && MEASURES.test(experiment);
  return results.point(name(point.number), spread ? results.accuracy(spread) : '', results.price(price, point.price), point.front);
}

/**
 * @param {readonly Point[]} points
 * @param {readonly Experiment[]} experiments
 * @param {Price} price
 */
function findingOf(points, experiments, price) {
  const found = sweetSpot(points);
  if (!found) return '';
  const { results, name } = words.experiments;
  const { best, sweet } = found;
  const accuracy = (/** @type {Point} */ { id }) => {
    const experiment = experiments.find((each) => each.id === id);
    const spread = experiment && MEASURES.test(experiment);
    return spread ? results.accuracy(spread) : '';
  };
  const { less, times } = results.prices[price];
  if (best === sweet) return results.bestOnly(name(best.number), accuracy(best), less);
  return results.sweet(name(best.number), accuracy(best), name(sweet.number), accuracy(sweet), times(best.price / sweet.price));
}
