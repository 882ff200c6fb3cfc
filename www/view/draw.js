/** @import { App } from '../lib/state.js' */
/** @import { Drawing } from '../lib/drawing.js' */

import { prepareDrawing } from '../pkg/patchwork.js';
import { add, emptyDrawing, parse, redo, serialize, SIDE, undo, visible } from '../lib/drawing.js';
import { need } from './dom.js';
import { mountEasel } from './easel.js';

const STORED = 'patchwork-drawing';

/**
 * Drawing: tools, undo and redo, and the drawing as the garment that the page looks at.
 *
 * @param {App} app
 * @returns {{show: () => void}} show makes the drawing the garment
 */
export function mountDraw({ store, announce, showError }) {
  const panel = need('panel-draw', HTMLDivElement);
  const buttons = {
    undo: need('undo', HTMLButtonElement),
    redo: need('redo', HTMLButtonElement),
    clear: need('clear', HTMLButtonElement),
  };
  let drawing = restore();
  mountSwatches();
  const easel = mountEasel({ tool: toolInHand, onOperation: (operation) => change(add(drawing, operation)), onLive: showGarment, announce });

  function showGarment() {
    const pixels = prepareDrawing(easel.pixels(), SIDE, SIDE);
    store.set({ garment: { kind: 'drawing', pixels, label: undefined, index: undefined } });
  }
  function drawButtons() {
    buttons.undo.disabled = drawing.done.length === 0;
    buttons.redo.disabled = drawing.undone.length === 0;
    buttons.clear.disabled = visible(drawing).length === 0;
  }
  /** @param {Drawing} next */
  function change(next) {
    if (next === drawing) return;
    drawing = next;
    easel.show(drawing.done, showGarment);
    drawButtons();
    keep(drawing, showError);
  }
  const actions = {
    undo: () => change(undo(drawing)),
    redo: () => change(redo(drawing)),
    clear: () => change(add(drawing, { kind: 'clear' })),
  };
  for (const name of /** @type {const} */ (['undo', 'redo', 'clear'])) {
    buttons[name].addEventListener('click', () => {
      actions[name]();
      announce({ undo: 'Undone', redo: 'Done again', clear: 'The canvas is empty' }[name]);
      // A button that is disabled loses the focus; the canvas takes it.
      if (buttons[name].disabled) need('easel', HTMLDivElement).focus();
    });
  }
  panel.addEventListener('keydown', (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) actions.redo();
    else actions.undo();
  });

  drawButtons();
  return { show: () => easel.show(drawing.done, showGarment) };
}

/** @returns {import('./easel.js').Tool} */
function toolInHand() {
  const kind = /** @type {'pen' | 'fill' | 'eraser'} */ (checked('tools'));
  return { kind, grey: Number(checked('greys')), size: need('pen-size', HTMLInputElement).valueAsNumber };
}

/** @param {string} id of a fieldset of radio buttons */
function checked(id) {
  return need(id, HTMLFieldSetElement).querySelector('input:checked')?.getAttribute('value') ?? '';
}

/** Each swatch in its own grey. */
function mountSwatches() {
  for (const label of need('greys', HTMLFieldSetElement).querySelectorAll('label')) {
    const grey = label.querySelector('input')?.value ?? '0';
    label.querySelector('span')?.style.setProperty('background-color', `rgb(${grey} ${grey} ${grey})`);
  }
}

/** @returns {Drawing} */
function restore() {
  try {
    return parse(localStorage.getItem(STORED)) ?? emptyDrawing();
  } catch {
    // A browser may forbid storage; then a drawing lives as long as the page.
    return emptyDrawing();
  }
}

let told = false;

/**
 * @param {Drawing} drawing
 * @param {(error: unknown) => void} showError
 */
function keep(drawing, showError) {
  try {
    localStorage.setItem(STORED, serialize(drawing));
  } catch {
    if (told) return;
    told = true;
    showError('This drawing cannot be kept over a reload: the browser’s storage is full or forbidden. It stays here until the page is closed.');
  }
}
