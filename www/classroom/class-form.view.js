/**
 * The form for a question of a teacher's own, and the link to it.
 *
 * @import { ChapterId } from '../app/chapters.js'
 * @import { Hideable, OwnTask } from '../app/for-class.js'
 * @import { Links } from '../app/links.view.js'
 * @import { App } from '../app/state.js'
 * @import { ClassView } from './class-view.view.js'
 *
 * @typedef {object} ClassForm
 * @property {HTMLElement} element
 * @property {(task: OwnTask, chapter: ChapterId) => void} take fills it in
 */

import { exact, single } from '../app/base.js';
import { CHAPTERS } from '../app/chapters.js';
import { HIDEABLE, LONGEST_QUESTION, MOST_MINUTES } from '../app/for-class.js';
import { make, makeButton, need, setText } from '../shared/dom.view.js';
import { language } from '../words/language.js';
import { words } from '../words/words.js';

/** Milliseconds that a change waits for the next one. */
const REST = 300;

const titleOf = (/** @type {ChapterId} */ id) => need(`${id}-title`, HTMLElement).textContent;

/** @param {string} id @param {string} text @returns {{tick: HTMLLabelElement, input: HTMLInputElement}} */
function makeTick(id, text) {
  const input = make('input', { attributes: { type: 'checkbox', value: id, autocomplete: 'off' } });
  return { input, tick: make('label', { class: 'tick' }, [input, make('span', { text })]) };
}

/**
 * @template {string} T
 * @param {string} legend
 * @param {readonly T[]} ids
 * @param {(id: T) => string} nameOf
 */
function makeTicks(legend, ids, nameOf) {
  const ticks = ids.map((id) => makeTick(id, nameOf(id)));
  return {
    element: make('fieldset', { class: 'class-ticks' }, [make('legend', { text: legend }), ...ticks.map(({ tick }) => tick)]),
    /** @param {readonly T[]} ticked */
    show(ticked) {
      ticks.forEach(({ input }, index) => { input.checked = ticked.some((each) => each === ids[index]); });
    },
    ticked: () => ids.filter((_, index) => ticks[index]?.input.checked),
  };
}

/**
 * @param {string} id
 * @param {string} label
 * @param {HTMLElement} control
 * @param {string} [help]
 */
function makeField(id, label, control, help) {
  control.id = id;
  control.setAttribute('autocomplete', 'off');
  if (help) control.setAttribute('aria-describedby', `${id}-help`);
  return make('div', { class: 'field' }, [
    make('label', { text: label, attributes: { for: id } }), control, ...(help ? [make('span', { class: 'help', text: help, attributes: { id: `${id}-help` } })] : []),
  ]);
}

/** What the form asks for, as controls and as what stands in them. */
function makeFields() {
  const { form } = words.classroom;
  const question = make('textarea', { attributes: { rows: '4', maxlength: String(LONGEST_QUESTION) } });
  const minutes = make('input', { attributes: { type: 'number', min: '0', max: String(MOST_MINUTES), step: '1', value: '5', inputmode: 'numeric' } });
  const begins = make('select');
  const chapters = makeTicks(form.chapters, CHAPTERS, titleOf);
  const hidden = makeTicks(form.hidden, HIDEABLE, (/** @type {Hideable} */ id) => form.controls[id]);
  const along = makeTick('along', form.along);
  chapters.show(CHAPTERS);

  /** The chapters to begin with are those that are shown. */
  const offer = () => {
    const { value } = begins;
    const shown = chapters.ticked();
    begins.replaceChildren(...shown.map((id) => make('option', { text: titleOf(id), attributes: { value: id } })));
    begins.value = shown.find((id) => id === value) ?? shown[0] ?? '';
  };
  offer();
  chapters.element.addEventListener('change', offer);
  return {
    elements: [
      makeField('class-question', form.question, question, form.questionHelp(LONGEST_QUESTION)),
      makeField('class-minutes', form.minutes, minutes, form.minutesHelp),
      chapters.element,
      makeField('class-begins', form.begins, begins),
      hidden.element,
      along.tick,
    ],
    /** @returns {{task: OwnTask, chapter: ChapterId, along: boolean} | {fault: string}} */
    read() {
      const text = question.value.trim();
      const shown = chapters.ticked();
      const chapter = shown.find((id) => id === begins.value);
      if (!text) return { fault: form.faults.question };
      if (minutes.value === '' || !minutes.checkValidity()) return { fault: form.faults.minutes(MOST_MINUTES) };
      if (!chapter) return { fault: form.faults.chapters };
      const task = { question: text, minutes: Number(minutes.value), chapters: shown.length < CHAPTERS.length ? shown : [], hidden: hidden.ticked() };
      return { task, chapter, along: along.input.checked };
    },
    /** @param {OwnTask} task @param {ChapterId} chapter */
    fill(task, chapter) {
      question.value = task.question;
      minutes.value = String(task.minutes);
      chapters.show(task.chapters.length > 0 ? task.chapters : CHAPTERS);
      hidden.show(task.hidden);
      offer();
      begins.value = chapter;
      question.focus();
    },
  };
}

/** @param {App} app @param {Links} links @param {ClassView['ask']} ask @returns {ClassForm} */
export function makeClassForm(app, { makeAddress, encode, takenOf, addressOf, LONGEST }, ask) {
  const { store, showError } = app;
  const { form, banner } = words.classroom;
  const fields = makeFields();
  const said = make('p', { class: 'fault', attributes: { role: 'status' } });
  const address = makeAddress(app);
  const sending = make('div', {}, [make('h4', { text: form.link }), address.element, make('p', { class: 'caption', text: single ? words.links.ofFile : form.where })]);

  const draw = async () => {
    const read = fields.read();
    sending.hidden = 'fault' in read;
    if ('fault' in read) return;
    const text = await encode({ ...(read.along ? takenOf(store.get()).sent : {}), class: read.task });
    const url = addressOf(location.href, { text, language: language(), exact: exact && !single, place: read.chapter });
    setText(said, url.length > LONGEST ? form.faults.long(LONGEST) : '');
    address.show(url);
  };
  let timer = 0;
  const drawSoon = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => draw().catch(showError), REST);
  };
  const open = (/** @type {boolean} */ projected) => {
    const read = fields.read();
    setText(said, 'fault' in read ? read.fault : '');
    if ('task' in read) ask(read.task, { chapter: read.chapter, projected }).catch(showError);
  };
  const element = make('form', { class: 'card class-form', attributes: { 'aria-labelledby': 'class-own', novalidate: '' } }, [
    make('h3', { text: form.title, attributes: { id: 'class-own' } }),
    ...fields.elements,
    said,
    make('div', { class: 'controls' }, [makeButton(form.open, () => open(false), 'button primary'), makeButton(banner.projector.enter, () => open(true))]),
    sending,
  ]);
  element.addEventListener('submit', (event) => event.preventDefault());
  element.addEventListener('input', drawSoon);
  element.addEventListener('change', drawSoon);
  store.subscribe(({ garment, filter, network, shelf }, previous) => {
    if (garment !== previous.garment || filter !== previous.filter || network !== previous.network || shelf !== previous.shelf) drawSoon();
  });
  draw().catch(showError);
  return {
    element,
    take(task, chapter) {
      fields.fill(task, chapter);
      drawSoon();
    },
  };
}
