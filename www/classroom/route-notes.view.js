/**
 * The ready routes: each with its exercises, their minutes, and notes with the answers.
 *
 * @import { ChapterId } from '../app/chapters.js'
 * @import { OwnTask, RouteId } from '../app/for-class.js'
 * @import { Links } from '../app/links.view.js'
 * @import { App } from '../app/state.js'
 * @import { Measured } from '../shared/measured.js'
 * @import { ClassView } from './class-view.view.js'
 * @import { ExerciseId } from './routes.js'
 *
 * @typedef {object} Parts
 * @property {App} app
 * @property {Links} links
 * @property {ClassView['ask']} ask
 * @property {(task: OwnTask, chapter: ChapterId) => void} onTake an exercise becomes a teacher's own
 */

import { exact, single } from '../app/base.js';
import { ROUTES } from '../app/for-class.js';
import { fetchWeights } from '../app/ready-made.js';
import { Network } from '../pkg/patchwork.js';
import { make, makeButton, need } from '../shared/dom.view.js';
import { measuredOf } from '../shared/measured.js';
import { language } from '../words/language.js';
import { entry } from '../words/markup.js';
import { words } from '../words/words.js';
import { EXERCISES, leastOf, minutesOf, ROUTE_OF } from './routes.js';

/** @param {Parts} parts @returns {HTMLElement[]} */
export function makeRoutes(parts) {
  return ROUTES.map((id) => makeRoute(id, parts));
}

/** @param {RouteId} id @param {Parts} parts */
function makeRoute(id, { app, links, ask, onTake }) {
  const { routes, notes, banner } = words.classroom;
  const route = ROUTE_OF[id];
  const begin = (/** @type {boolean} */ projected) => ask({ route: id, step: 0 }, { projected }).catch(app.showError);
  const address = links.makeAddress(app);
  const link = make('details', { class: 'fold' }, [make('summary', { text: routes.link }), address.element, make('p', { class: 'caption', text: single ? words.links.ofFile : words.classroom.form.where })]);
  const draw = async () => {
    const text = await links.encode({ class: { route: id, step: 0 } });
    const [first] = route.exercises;
    address.show(links.addressOf(location.href, { text, language: language(), exact: exact && !single, place: first ? EXERCISES[first[0]].chapter : 'garment' }));
  };
  link.addEventListener('toggle', () => draw().catch(app.showError));

  const list = make('ol', { class: 'class-exercises' });
  const fill = async () => {
    const measured = measuredOf(Network.metadata(await fetchWeights('cnn')));
    list.replaceChildren(...route.exercises.map(([exercise, minutes], step) => makeExercise(exercise, minutes, measured, [
      makeButton(notes.open, () => ask({ route: id, step }).catch(app.showError)),
      makeButton(notes.take, () => {
        const { chapter } = EXERCISES[exercise];
        onTake({ question: words.classroom.exercises[exercise].question, minutes, chapters: [chapter], hidden: route.hidden }, chapter);
      }),
    ])));
  };
  const print = makeButton(notes.print, () => printOnly(element));
  const fold = make('details', { class: 'fold class-notes' }, [
    make('summary', { text: notes.title }), make('p', { class: 'caption', text: notes.minutes }), list, make('div', { class: 'controls' }, [print]),
  ]);
  fold.addEventListener('toggle', () => {
    if (fold.open) fill().catch(app.showError);
  });
  const element = make('section', { class: 'card class-route', attributes: { 'aria-labelledby': `class-route-${id}` } }, [
    make('h3', { text: routes[id].title(minutesOf(route)), attributes: { id: `class-route-${id}` } }),
    make('p', { text: routes[id].text }),
    make('div', { class: 'controls' }, [makeButton(routes.begin, () => begin(false), 'button primary'), makeButton(banner.projector.enter, () => begin(true))]),
    link,
    fold,
  ]);
  return element;
}

/** @param {string} key of an entry; the scripts have none of those that only the document names */
function textOf(key) {
  return document.querySelector(`[data-words="${key}"]`)?.textContent ?? entry(words, key);
}

/**
 * @param {ExerciseId} id
 * @param {number} minutes
 * @param {Measured} measured
 * @param {HTMLButtonElement[]} buttons
 */
function makeExercise(id, minutes, measured, buttons) {
  const { exercises, notes } = words.classroom;
  const { title, question, answer, understood } = exercises[id];
  const chapter = need(`${EXERCISES[id].chapter}-title`, HTMLElement).textContent;
  const said = { [notes.question]: question, [notes.answer]: typeof answer === 'function' ? answer(measured) : answer, [notes.understood]: understood };
  return make('li', {}, [
    make('h4', { text: notes.heading(title, minutes) }),
    make('p', { class: 'caption', text: notes.least({ chapter, ...leastOf(id, question, textOf) }) }),
    make('dl', {}, Object.entries(said).flatMap(([name, text]) => [make('dt', { text: name }), make('dd', { text })])),
    make('div', { class: 'controls' }, buttons),
  ]);
}

/** Prints the notes of a route without the rest of the page. @param {HTMLElement} element */
function printOnly(element) {
  const root = document.documentElement;
  root.classList.add('prints-notes');
  element.classList.add('is-printed');
  addEventListener('afterprint', () => {
    root.classList.remove('prints-notes');
    element.classList.remove('is-printed');
  }, { once: true });
  print();
}
