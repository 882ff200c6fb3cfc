/** @import { App, MountStages } from '../app/state.js' */
/** @import { Drawing, Operation } from './drawing.js' */
/** @import { Tool } from './tool.js' */

import { Preparation } from '../pkg/patchwork.js';
import { firstOwn } from '../app/tabs.js';
import { add, isOnPicture, PIXEL_SIDE, redo, undo, visible } from './drawing.js';
import { createDrawingStore } from './drawing-store.js';
import { need } from '../shared/dom.view.js';
import { Fault } from '../shared/fault.js';
import { refusalText } from '../words/fault-text.js';
import { words } from '../words/words.js';
import { mountEasel } from './easel.view.js';
import { mountInvitation } from './invitation.view.js';
import { mountStartFrom } from './start-from.view.js';
import { mountTemplates } from './templates.view.js';

/**
 * Drawing: tools, undo and redo, and the drawing as the garment that the page looks at.
 *
 * @param {App} app
 * @param {MountStages} mountStages
 * @returns {{show: () => void, put: (pixels: Uint8Array) => void, undo: () => void}} show makes the drawing the garment, if
 *   there is one; put has a garment of 28 x 28 pixels take its place, until that is undone
 */
export function mountDraw(app, mountStages) {
  const { store, announce, showError } = app;
  const panel = need('panel-draw', HTMLDivElement);
  const buttons = {
    undo: need('undo', HTMLButtonElement),
    redo: need('redo', HTMLButtonElement),
    clear: need('clear', HTMLButtonElement),
  };
  const kept = createDrawingStore(() => firstOwn(sessionStorage, localStorage), (why) => showError(new Fault('drawingNotKept', refusalText(why))));
  let drawing = kept.restore();
  addEventListener('pagehide', kept.flush);
  mountSwatches();
  const easel = mountEasel({ tool: toolInHand, onOperation: act, onLive: showGarment, announce });
  need('tools', HTMLFieldSetElement).addEventListener('change', easel.cancel);
  const stages = mountStages('draw', showGarment);
  const invite = mountInvitation();
  mountTemplates((template) => {
    const { grey, size } = toolInHand();
    act({ kind: 'stamp', template, grey, size });
    announce(words.draw.done.stamp);
  });
  const put = (/** @type {Uint8Array} */ pixels) => act({ kind: 'picture', pixels: [...pixels] });
  mountStartFrom(app, (pixels) => {
    put(pixels);
    announce(words.draw.done.picture);
  });

  function prepare() {
    const onPicture = isOnPicture(drawing);
    const prepared = Preparation.drawing(easel.pixels(), PIXEL_SIDE, PIXEL_SIDE, stages.skipped(onPicture));
    const { pixels } = prepared;
    stages.show(prepared, onPicture);
    invite(pixels === undefined);
    return pixels;
  }
  function showGarment() {
    store.set({ garment: { kind: 'drawing', pixels: prepare(), label: undefined, index: undefined } });
  }
  function drawButtons() {
    buttons.undo.disabled = drawing.done.length === 0;
    buttons.redo.disabled = drawing.undone.length === 0;
    buttons.clear.disabled = visible(drawing).length === 0;
  }
  /** @param {Drawing} next */
  function change(next) {
    if (next === drawing) return;
    easel.cancel();
    drawing = next;
    easel.show(drawing.done, showGarment);
    drawButtons();
    kept.keep(drawing);
  }
  /** @param {Operation} operation */
  function act(operation) {
    change(add(drawing, operation));
  }
  const actions = {
    undo: () => change(undo(drawing)),
    redo: () => change(redo(drawing)),
    clear: () => act({ kind: 'clear' }),
  };
  for (const name of /** @type {const} */ (['undo', 'redo', 'clear'])) {
    buttons[name].addEventListener('click', () => {
      actions[name]();
      announce(words.draw.done[name]);
      // A button that is disabled loses the focus; the canvas takes it.
      if (buttons[name].disabled) need('easel', HTMLDivElement).focus();
    });
  }
  panel.addEventListener('keydown', (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    easel.whenFree(key === 'y' || event.shiftKey ? actions.redo : actions.undo);
  });

  drawButtons();
  return {
    // A canvas that nobody has touched takes the garment from nobody; one that the reader empties is the garment still.
    show: () => easel.show(drawing.done, visible(drawing).length > 0 ? showGarment : prepare),
    put,
    undo: actions.undo,
  };
}

/** @returns {Tool} */
function toolInHand() {
  return {
    kind: /** @type {Tool['kind']} */ (checked('tools')),
    grey: Number(checked('greys')),
    size: need('pen-size', HTMLInputElement).valueAsNumber,
    mirrored: need('mirror', HTMLInputElement).checked,
  };
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
