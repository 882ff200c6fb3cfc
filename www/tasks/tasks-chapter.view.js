/**
 * Chapter: tasks, and the notebook where their answers are kept.
 *
 * @import { Lesson } from '../app/lesson.view.js'
 * @import { Desk } from './task-list.js'
 */

import { MOST_NOTES } from '../app/notes.js';
import { fetchWeights } from '../app/ready-made.js';
import { theEvaluators } from '../app/the-evaluators.js';
import { theNotes } from '../app/the-notes.view.js';
import { makeNotesPanel } from './notes-panel.view.js';
import { makeTaskCard, resultText } from './task-card.view.js';
import { GROUPS, TASK_IDS, taskOf } from './task-list.js';
import { mountTaskStrip } from './task-strip.view.js';
import { createWork } from './task-work.js';
import { make, setText } from '../shared/dom.view.js';
import { chosen } from '../shared/own-filter/filter-choice.js';
import { namedFilters } from '../shared/own-filter/named-filters.js';
import { words } from '../words/words.js';

/**
 * @param {HTMLElement} figure
 * @param {Lesson} lesson
 */
export function mount(figure, lesson) {
  const { app, names } = lesson;
  const { store, announce, showError } = app;
  const notes = theNotes();
  const { groups, progress, go, notebook } = words.tasks;
  const work = createWork({
    store,
    notes,
    desk: deskOf(lesson),
    now: Date.now,
    onReached(id) {
      const note = work.noteOf(id);
      if (note) announce(resultText(id, note, work, names));
    },
    onError: showError,
  });
  const cards = new Map(TASK_IDS.map((id) => [id, makeTaskCard(id, {
    work,
    names,
    onWords: (note, text) => notes.change(note, { text }),
    whyNot: () => notebook.full(MOST_NOTES),
    link: (task) => {
      const { chapter, place = chapter } = taskOf(task);
      const link = make('a', { class: 'button', text: go(words[chapter].nav), attributes: { href: `#${place}` } });
      link.addEventListener('click', () => work.take(task));
      return link;
    },
  })]));
  const score = make('p', { class: 'caption' });
  const lists = /** @type {(keyof typeof GROUPS)[]} */ (Object.keys(GROUPS)).map((group) =>
    make('section', { class: 'task-group' }, [make('h3', { text: groups[group] }), ...GROUPS[group].flatMap((id) => cards.get(id)?.element ?? [])]),
  );
  figure.append(make('div', { class: 'tasks-room' }, [make('div', { class: 'task-groups' }, [score, ...lists]), makeNotesPanel(app, notes, names)]));

  const strip = mountTaskStrip(app, work, names);
  const draw = () => {
    for (const card of cards.values()) card.draw();
    setText(score, progress(TASK_IDS.filter((id) => work.noteOf(id)?.reached).length, TASK_IDS.length));
    strip.draw();
  };
  /** The tasks that the reader can see. */
  const look = () => {
    waiting = false;
    const { active } = work.store.get();
    for (const id of TASK_IDS) if (id === active || cards.get(id)?.element.open) work.look(id);
    strip.draw();
  };
  let waiting = false;
  const lookSoon = () => {
    if (!waiting) requestAnimationFrame(look);
    waiting = true;
  };
  store.subscribe(lookSoon);
  notes.store.subscribe(() => {
    draw();
    lookSoon();
  });
  work.store.subscribe(draw);
  draw();
}

/** @param {Lesson} lesson @returns {Omit<Desk, 'keep'>} */
function deskOf({ app: { store, keeper, loadAll }, model, training, hands }) {
  return {
    state: store.get,
    model,
    evaluators: theEvaluators,
    loadAll,
    weights: fetchWeights,
    takeFilter(name) {
      const presets = namedFilters();
      const preset = presets.find((each) => each.name === name);
      if (preset) store.set(chosen(presets, store.get(), { weights: preset.weights, divisor: preset.divisor, bias: preset.bias, stride: 1, padding: 'valid' }));
    },
    draw: hands.draw,
    async want(options, epochs) {
      const { want } = await training;
      const { training: present } = store.get();
      if (present) want({ ...present.wanted, ...options }, epochs);
    },
    async renew() {
      keeper.startNew(store.get().network);
      await training;
      // The run that was in use gives way a little later, and must not hear of another rate.
      await new Promise((/** @type {(value: void) => void} */ resolve) => {
        const attempt = () => {
          const { training: present } = store.get();
          const isThere = present?.status === 'failed' || (present?.steps === 0 && present.options !== undefined);
          if (isThere) {
            stop();
            resolve();
          }
        };
        const stop = store.subscribe(attempt);
        attempt();
      });
    },
  };
}
