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
 * @param {() => Promise<void>} loadAll brings the whole test set: until then there are its first garments
 * @returns {{show: () => void, go: (index: number) => void}} show puts the picked garment back in place of a drawing or a
 *   photo; go picks the image with this index, which may have to come first
 */
export function mountGallery({ store, showError }, loadAll) {
  let kind = ALL;
  let position = 0;
  /** A position that is not there yet. @type {number | undefined} */
  let awaited;
  /** @type {Uint32Array} */
  let indices = new Uint32Array();
  const place = need('place', HTMLSpanElement);
  const buttons = ['previous', 'next', 'random'].map((id) => need(id, HTMLButtonElement));
  const kinds = mountKinds((chosen) => {
    kind = chosen;
    collect();
    pick(0);
    if (kind !== ALL) wantAll();
  });
  const strip = mountStrip(pick);

  const isWhole = () => store.get().data.extent === 'all';
  const wantAll = () => {
    if (!isWhole()) loadAll().catch(showError);
  };

  /** The images of the present kind. */
  function collect() {
    const { test } = store.get().data;
    if (!test) return;
    indices = kind === ALL ? Uint32Array.from({ length: test.length }, (_, i) => i) : test.indicesOf(kind);
  }

  /** @param {number} at position among the images of the kind; goes round at both ends */
  function pick(at) {
    const { test } = store.get().data;
    awaited = undefined;
    if (test && !isWhole() && (at < 0 || at >= indices.length)) {
      awaited = at;
      wantAll();
      return;
    }
    if (!test || indices.length === 0) return;
    position = ((at % indices.length) + indices.length) % indices.length;
    const index = indices[position] ?? 0;
    store.set({ garment: { kind: 'data', index, pixels: test.image(index), label: test.label(index) } });
    drawPlace();
  }

  function drawPlace() {
    const { test, about } = store.get().data;
    const total = kind === ALL ? (about?.test.count ?? 0) : indices.length;
    const { noneOfKind, data: { soFar } } = words.garment;
    const text = kind === ALL || isWhole() ? words.garment.place : soFar;
    setText(place, indices.length === 0 && isWhole() ? noneOfKind : text(position + 1, total));
    if (test) strip.draw(test, indices, position);
    for (const button of buttons) button.disabled = indices.length === 0;
  }

  /** After a change of the data: everything of this panel anew. */
  function renew() {
    const { data, garment } = store.get();
    if (!data.test) return;
    kinds.draw(data.test, isWhole());
    kinds.chooseAll();
    kind = ALL;
    awaited = undefined;
    position = garment?.kind === 'data' ? (garment.index ?? 0) : 0;
    collect();
    drawPlace();
  }

  /** The rest has come: what was there keeps its place. */
  function extend() {
    const { test } = store.get().data;
    if (test) kinds.draw(test, isWhole());
    collect();
    if (awaited !== undefined && isWhole()) pick(awaited);
    else drawPlace();
  }

  buttons[0]?.addEventListener('click', () => pick(position - 1));
  buttons[1]?.addEventListener('click', () => pick(position + 1));
  const pickAny = () => pick(Math.floor(Math.random() * indices.length));
  buttons[2]?.addEventListener('click', () => {
    pickAny();
    wantAll();
  });
  need('guess-again', HTMLButtonElement).addEventListener('click', () => {
    pickAny();
    store.set({ guess: 'open' });
  });
  renew();
  store.subscribe(({ data }, previous) => {
    if (data.version !== previous.data.version) renew();
    else if (data.test !== previous.data.test) extend();
  });
  return {
    show: () => pick(position),
    go(index) {
      kinds.chooseAll();
      kind = ALL;
      collect();
      pick(index);
    },
  };
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
    chooseAll() {
      all.checked = true;
    },
    /** @param {Dataset} test @param {boolean} isWhole where it is not, a kind that is missing may come */
    draw(test, isWhole) {
      canvases.forEach((canvas, kind) => {
        const [first] = test.indicesOf(kind);
        const input = fieldset.querySelectorAll('input')[kind];
        if (input) input.disabled = isWhole && first === undefined;
        paintPixels(canvas, first === undefined ? new Uint8Array(PIXELS) : test.image(first), SIDE);
      });
    },
  };
}
