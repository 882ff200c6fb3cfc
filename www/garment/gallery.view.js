/** @import { App } from '../app/state.js' */
/** @import { Dataset } from '../pkg/patchwork.js' */

import { paintPixels } from '../pkg/patchwork.js';
import { make, need, setText } from '../shared/dom.view.js';
import { PIXELS, SIDE } from '../shared/pixels.js';
import { words } from '../words/words.js';
import { mountStrip } from './strip.view.js';

const ALL = -1;

/**
 * Picks a garment of the data: by kind, at random, one after the other.
 *
 * @param {App} app
 * @returns {{show: () => void}} show puts the picked garment back in place of a drawing or a photo
 */
export function mountGallery({ store }) {
  let kind = ALL;
  let position = 0;
  /** @type {Uint32Array} */
  let indices = new Uint32Array();
  const place = need('place', HTMLSpanElement);
  const buttons = ['previous', 'next', 'random'].map((id) => need(id, HTMLButtonElement));
  const kinds = mountKinds((chosen) => {
    kind = chosen;
    collect();
    pick(0);
  });
  const strip = mountStrip(pick);

  /** The images of the present kind. */
  function collect() {
    const { test } = store.get().data;
    if (!test) return;
    indices = kind === ALL ? Uint32Array.from({ length: test.length }, (_, i) => i) : test.indicesOf(kind);
  }

  /** @param {number} at position among the images of the kind; goes round at both ends */
  function pick(at) {
    const { test } = store.get().data;
    if (!test || indices.length === 0) return;
    position = ((at % indices.length) + indices.length) % indices.length;
    const index = indices[position] ?? 0;
    store.set({ garment: { kind: 'data', index, pixels: test.image(index), label: test.label(index) } });
    drawPlace();
  }

  function drawPlace() {
    const { test } = store.get().data;
    setText(place, indices.length === 0 ? words.garment.noneOfKind : words.garment.place(position + 1, indices.length));
    if (test) strip.draw(test, indices, position);
    for (const button of buttons) button.disabled = indices.length === 0;
  }

  /** After a change of the data: everything of this panel anew. */
  function renew() {
    const { data, garment } = store.get();
    if (!data.test) return;
    kinds.draw(data.test);
    kind = ALL;
    position = garment?.kind === 'data' ? (garment.index ?? 0) : 0;
    collect();
    drawPlace();
  }

  buttons[0]?.addEventListener('click', () => pick(position - 1));
  buttons[1]?.addEventListener('click', () => pick(position + 1));
  const pickAny = () => pick(Math.floor(Math.random() * indices.length));
  buttons[2]?.addEventListener('click', pickAny);
  need('guess-again', HTMLButtonElement).addEventListener('click', () => {
    pickAny();
    store.set({ guess: 'open' });
  });
  const drawShown = mountShown();
  drawShown(store.get().data);
  renew();
  store.subscribe(({ data }, previous) => {
    if (data === previous.data) return;
    drawShown(data);
    if (data.version !== previous.data.version) renew();
  });
  return { show: () => pick(position) };
}

/**
 * Ten thumbnails and "all", as radio buttons.
 *
 * @param {(kind: number) => void} onChoose
 */
function mountKinds(onChoose) {
  const fieldset = need('kinds', HTMLFieldSetElement);
  const canvases = words.garment.classes.map((name, kind) => {
    const canvas = make('canvas', { class: 'pixels thumb', attributes: { 'aria-hidden': 'true', width: String(SIDE), height: String(SIDE) } });
    const input = make('input', { attributes: { type: 'radio', name: 'kind-of-garment', value: String(kind) } });
    const text = make('span', { class: 'kind' }, [canvas, make('span', { class: 'name', text: name })]);
    fieldset.append(make('label', {}, [input, text]));
    return canvas;
  });
  const all = make('input', { attributes: { type: 'radio', name: 'kind-of-garment', value: String(ALL) } });
  all.checked = true;
  fieldset.append(make('label', { class: 'all' }, [all, make('span', { class: 'kind' }, [make('span', { class: 'name', text: words.garment.kinds.all })])]));
  fieldset.addEventListener('change', (event) => onChoose(Number(/** @type {HTMLInputElement} */ (event.target).value)));

  return {
    /** @param {Dataset} test */
    draw(test) {
      all.checked = true;
      canvases.forEach((canvas, kind) => {
        const [first] = test.indicesOf(kind);
        const input = fieldset.querySelectorAll('input')[kind];
        if (input) input.disabled = first === undefined;
        paintPixels(canvas, first === undefined ? new Uint8Array(PIXELS) : test.image(first), SIDE);
      });
    },
  };
}

/**
 * Says which data these are, and shows their loading.
 *
 * @returns {(data: import('../app/state.js').DataState) => void}
 */
function mountShown() {
  const loading = need('data-loading', HTMLDivElement);
  const bar = need('data-progress', HTMLProgressElement);
  const text = need('data-progress-text', HTMLLabelElement);
  const shown = need('data-shown', HTMLParagraphElement);
  return ({ status, about, progress }) => {
    loading.hidden = status !== 'loading';
    bar.max = progress.total || 1;
    bar.value = progress.received;
    setText(text, words.garment.data.received(progress.received, progress.total));
    if (status === 'failed') setText(shown, words.garment.data.failed);
    else if (about) setText(shown, words.data.shown(about));
  };
}
