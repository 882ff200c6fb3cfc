/** @import { App, NetworkChoice } from '../app/state.js' */
/** @import { Model } from '../app/model.js' */

import { originOf } from '../app/origin.js';
import { need, setText } from '../shared/dom.view.js';
import { Fault } from '../shared/fault.js';
import { words } from '../words/words.js';
import { mountCode } from './code.view.js';
import { drawSummary } from './summary.view.js';

/**
 * Which network: the form, the summary as Keras prints it, and the code.
 *
 * @param {App} app
 * @param {Model} model
 */
export function mountNetwork(app, model) {
  const { store, keeper, announce, showError } = app;
  const form = need('network-form', HTMLFormElement);
  const note = need('network-note', HTMLParagraphElement);
  const back = need('shipped', HTMLButtonElement);

  const draw = () => {
    const { config } = store.get();
    const from = originOf(store.get());
    const { notes } = words.network.form;
    // Weights may come while the reader types: what is being typed stays, and is heard of when it is finished.
    write(form, store.get().network, document.activeElement);
    setText(note, config === undefined ? notes.coming : notes[from]);
    back.hidden = config === undefined || from === 'shipped';
    drawSummary(model);
  };
  /** Puts another network to use, and says which. @param {() => Promise<void>} use */
  const change = async (use) => {
    const { shelf } = store.get();
    await use();
    if (store.get().shelf.turn === shelf.turn) return;
    const { notes, parameters } = words.network.form;
    const from = originOf(store.get());
    announce(from === 'random' ? `${parameters(model.network()?.parameterCount ?? 0)} ${notes.random}` : notes[from]);
  };
  form.addEventListener('change', async (event) => {
    const choice = read(form);
    if (!choice) {
      const input = /** @type {HTMLInputElement} */ (event.target);
      showError(new Fault('outOfRange', input.labels?.[0]?.textContent ?? input.name, Number(input.min), Number(input.max)));
      write(form, store.get().network);
      return;
    }
    try {
      await change(() => keeper.choose(choice));
    } catch (error) {
      showError(error);
      write(form, store.get().network, document.activeElement);
    }
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  back.addEventListener('click', async () => {
    const { network } = store.get();
    try {
      await change(() => keeper.take(network.kind));
    } catch (error) {
      showError(error);
    }
    form.querySelector('input')?.focus();
  });
  draw();
  mountCode(app);
  store.subscribe((state, previous) => {
    if (state.config !== previous.config || originOf(state) !== originOf(previous)) draw();
  });
}

/**
 * @param {HTMLFormElement} form
 * @returns {NetworkChoice | undefined} undefined when a number is out of its range
 */
function read(form) {
  const data = new FormData(form);
  const kind = data.get('kind') === 'dnn' ? 'dnn' : 'cnn';
  const numbers = ['filters1', 'filters2', 'units'].map((name) => {
    const input = /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
    return input.checkValidity() ? input.valueAsNumber : NaN;
  });
  const [first = NaN, second = NaN, units = NaN] = numbers;
  return numbers.every(Number.isInteger) ? { kind, filters: [first, second], units } : undefined;
}

/**
 * @param {HTMLFormElement} form
 * @param {Readonly<NetworkChoice>} choice
 * @param {Element | null} [typed] a field that is left as it is
 */
function write(form, { kind, filters, units }, typed) {
  const values = { filters1: filters[0], filters2: filters[1], units };
  for (const [name, value] of Object.entries(values)) {
    const input = /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
    if (input !== typed) input.value = String(value);
  }
  for (const radio of form.querySelectorAll('input[name="kind"]')) {
    if (radio instanceof HTMLInputElement) radio.checked = radio.value === kind;
  }
  for (const field of form.querySelectorAll('[data-cnn]')) {
    if (field instanceof HTMLElement) field.hidden = kind === 'dnn';
  }
}
