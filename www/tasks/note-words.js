/**
 * A note in words.
 *
 * @import { Note } from '../app/notes.js'
 */

import { written } from '../shared/typed-numbers.js';
import { count } from '../shared/format.js';
import { language } from '../words/language.js';
import { words } from '../words/words.js';
import { cameTrue, isTask, taskOf } from './task-list.js';

/** @param {Note} note @returns {string} */
export function titleOfNote({ task, experiment, garment }) {
  const { of, notebook } = words.tasks;
  if (isTask(task)) return of[task]?.title ?? '';
  if (task !== undefined) return notebook.unknown;
  if (experiment) return words.experiments.card.title(words.experiments.name(experiment.number), words.experiments.network(experiment.layers));
  return garment?.label === undefined ? notebook.kinds.drawing : notebook.kinds.garment;
}

/**
 * A prediction, or what came out.
 *
 * @param {string} task
 * @param {number | string} bet
 */
export function betText(task, bet) {
  if (!isTask(task) || typeof bet === 'string') return String(bet);
  const { answers, unit } = words.tasks.of[task] ?? {};
  if (taskOf(task).bet === 'choice') return answers?.[bet] ?? count(bet);
  return unit === '%' ? words.experiments.percent(count(bet)) : count(bet);
}

/** What became of the prediction. @param {Note} note */
export function verdictOf(note) {
  const { right, near, wrong, reached, notYet } = words.tasks;
  if (!isTask(note.task)) return '';
  if (!note.reached) return notYet;
  const isTrue = cameTrue(taskOf(note.task), note);
  if (isTrue === undefined || note.right === undefined) return reached;
  if (!isTrue) return wrong(betText(note.task, note.right));
  return note.bet === note.right ? right : near;
}

/** When it was made. @param {Note} note */
export function timeOf({ at }) {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

/** What was found. @param {Note} note @param {readonly string[]} names of the classes */
export function foundText({ task, figures }, names) {
  return isTask(task) && figures ? (words.tasks.of[task]?.found(figures, names) ?? '') : '';
}

/** @param {NonNullable<Note['filter']>} filter */
export function filterText({ weights, divisor, bias }) {
  const { filter, divided, plus } = words.tasks.notebook;
  const side = Math.sqrt(weights.length);
  const rows = Array.from({ length: side }, (_, row) => weights.slice(row * side, (row + 1) * side).map(written).join(' '));
  return filter(`${rows.join(' / ')}${divisor === 1 ? '' : divided(divisor)}${bias === 0 ? '' : plus(bias)}`);
}

/**
 * What stands in the notebook below the title, but for the reader's own words.
 *
 * @param {Note} note
 * @param {readonly string[]} names of the classes
 * @returns {string[]}
 */
export function linesOf(note, names) {
  const { locked, notebook } = words.tasks;
  const { task, bet, filter, garment, experiment } = note;
  const { label, answer } = garment ?? {};
  return [
    ...(isTask(task) ? [words.tasks.of[task]?.ask ?? ''] : []),
    ...(task !== undefined && bet !== undefined ? [locked(betText(task, bet)), [verdictOf(note), foundText(note, names)].filter(Boolean).join(' ')] : []),
    ...(filter ? [filterText(filter)] : []),
    ...(label === undefined ? [] : [notebook.label(names[label] ?? '')]),
    ...(answer ? [notebook.answer(names[answer.best] ?? '', answer.share)] : []),
    ...(experiment ? [notebook.terms(experiment.images, experiment.epochs, experiment.runs), notebook.result(experiment.test, experiment.train, experiment.parameters, experiment.multiplyAdds)] : []),
    ...(experiment?.guess === undefined ? [] : [notebook.guessed(experiment.guess)]),
  ].filter(Boolean);
}
