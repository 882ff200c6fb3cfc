/**
 * The shelf as a list: one radio button a network, what is known of it, and what can be done with those of the reader.
 *
 * @import { App } from '../app/state.js'
 * @import { Entry } from '../app/shelf.js'
 */

import { PLACES, entryOf, isFull, isOwn, placesTaken } from '../app/shelf.js';
import { make, makeButton, need, setText } from '../shared/dom.view.js';
import { watchNear } from '../shared/near.view.js';
import { take } from './take.js';
import { words } from '../words/words.js';

/** @param {App} app */
export function mountShelf(app) {
  const { store, keeper, announce, showError } = app;
  const list = need('shelf', HTMLFieldSetElement);
  const places = need('shelf-places', HTMLParagraphElement);
  const removed = need('shelf-removed', HTMLDivElement);
  const removedText = need('shelf-removed-text', HTMLSpanElement);
  const back = need('shelf-put-back', HTMLButtonElement);
  /** @type {Map<string, ReturnType<typeof makeRow>>} */
  const rows = new Map();
  /** What the reader chose last, while its weights come. @type {string | undefined} */
  let chosen;

  const draw = () => {
    const { shelf, data } = store.get();
    for (const [id, row] of rows) {
      if (entryOf(shelf, id)) continue;
      row.element.remove();
      rows.delete(id);
    }
    shelf.entries.forEach((entry, place) => {
      const row = rows.get(entry.id) ?? makeRow(entry.id, app);
      rows.set(entry.id, row);
      row.draw(entry, { isChosen: (chosen ?? shelf.inUse) === entry.id, inUse: shelf.inUse === entry.id, testId: data.about?.test.id });
      // Only what is out of its place is moved: the rest keeps the focus.
      const rowsInPlace = list.querySelectorAll('.shelf-entry');
      if (rowsInPlace[place] !== row.element) list.insertBefore(row.element, rowsInPlace[place] ?? null);
    });
    setText(places, isFull(shelf) ? words.shelf.full(PLACES) : words.shelf.places(placesTaken(shelf), PLACES));
    removed.hidden = !shelf.removed;
    if (shelf.removed) setText(removedText, words.shelf.removed(words.shelf.name(shelf.removed.entry)));
  };

  list.addEventListener('change', async ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return;
    const id = (chosen = target.value);
    await take(app, id);
    if (chosen === id) chosen = undefined;
    draw();
  });
  back.addEventListener('click', () => {
    const entry = store.get().shelf.removed?.entry;
    if (!entry) return;
    keeper.putBack().catch(showError);
    announce(words.shelf.isBack(words.shelf.name(entry)));
    rows.get(entry.id)?.focus();
  });
  const stop = watchNear(list, (near) => {
    if (!near) return;
    stop();
    // What is not known stays unsaid; taking it tells what is wrong.
    keeper.lookAtReady().catch(() => {});
  });
  draw();
  store.subscribe((state, previous) => {
    if (state.shelf !== previous.shelf || state.data.about !== previous.data.about) draw();
  });
}

/**
 * @param {string} id
 * @param {App} app
 */
function makeRow(id, { store, keeper, announce, showError }) {
  const input = make('input', { attributes: { type: 'radio', name: 'network-in-use', value: id, 'aria-describedby': `shelf-facts-${id}`, 'aria-labelledby': `shelf-name-${id}` } });
  const name = make('span', { class: 'shelf-name', attributes: { id: `shelf-name-${id}` } });
  const facts = make('span', { class: 'caption shelf-facts', attributes: { id: `shelf-facts-${id}` } });
  const rename = makeButton(words.shelf.rename, () => naming.open());
  const remove = makeButton(words.shelf.remove, () => {
    const { removed: before } = store.get().shelf;
    keeper.remove(id).catch(showError);
    const { removed } = store.get().shelf;
    if (!removed || removed === before) return;
    announce(words.shelf.removed(words.shelf.name(removed.entry)));
    // The row is gone with its button.
    need('shelf-put-back', HTMLButtonElement).focus();
  });
  const actions = make('div', { class: 'shelf-actions' }, [rename, remove]);
  const naming = makeNaming({
    instead: actions,
    present: () => name.textContent ?? '',
    onEnd(text) {
      if (text !== undefined) {
        keeper.rename(id, text);
        announce(words.shelf.isRenamed(name.textContent ?? ''));
      }
      rename.focus();
    },
  });
  const own = make('div', { class: 'shelf-own' }, [actions, naming.element]);
  return {
    element: make('div', { class: 'shelf-entry' }, [make('label', {}, [input, name, facts]), own]),
    focus: () => input.focus(),
    /**
     * @param {Entry} entry
     * @param {{isChosen: boolean, inUse: boolean, testId: string | undefined}} state `testId` of the test images at hand
     */
    draw(entry, { isChosen, inUse, testId }) {
      const called = words.shelf.name(entry);
      setText(name, called);
      // A name that the reader gave is in no language of the page.
      if (entry.name === undefined) name.removeAttribute('translate');
      else name.setAttribute('translate', 'no');
      setText(facts, words.shelf.facts(entry, testId));
      input.checked = isChosen;
      name.closest('.shelf-entry')?.classList.toggle('in-use', inUse);
      own.hidden = !isOwn(entry);
      rename.setAttribute('aria-label', words.shelf.renameOne(called));
      remove.setAttribute('aria-label', words.shelf.removeOne(called));
      naming.label(words.shelf.newName(called));
    },
  };
}

/**
 * A field for a new name: Enter saves it, Escape leaves the old one.
 *
 * @param {object} options
 * @param {HTMLElement} options.instead is hidden meanwhile
 * @param {() => string} options.present
 * @param {(text: string | undefined) => void} options.onEnd
 */
function makeNaming({ instead, present, onEnd }) {
  const field = make('input', { attributes: { type: 'text', maxlength: '60', autocomplete: 'off' } });
  /** @param {string} [text] */
  const end = (text) => {
    element.hidden = true;
    instead.hidden = false;
    onEnd(text);
  };
  const save = make('button', { class: 'button primary', text: words.shelf.save, attributes: { type: 'submit' } });
  const element = make('form', { class: 'shelf-naming', attributes: { hidden: '', novalidate: '' } }, [make('span', { class: 'field' }, [field]), save, makeButton(words.shelf.cancel, () => end())]);
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    end(field.value);
  });
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') end();
  });
  return {
    element,
    /** @param {string} text */
    label: (text) => field.setAttribute('aria-label', text),
    open() {
      field.value = present();
      element.hidden = false;
      instead.hidden = true;
      field.select();
      field.focus();
    },
  };
}
