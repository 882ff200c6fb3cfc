/** @import { App, Garment, MountStages } from '../app/state.js' */
/** @import { Corrections, History, Part } from './corrections.js' */
/** @import { CutOut } from './cutter.js' */
/** @import { Photo } from './open-photo.view.js' */

import { Preparation } from '../pkg/patchwork.js';
import { corrected, latest, markedPixels } from './corrections.js';
import { createOpener } from './open-photo.view.js';
import { mirrored, pixelsSeen, sizeSeen, turned } from './orientation.js';
import { mountPhotoSheet } from './photo-sheet.view.js';
import { need } from '../shared/dom.view.js';
import { words } from '../words/words.js';

/**
 * The reader's own photo: chosen, dropped or pasted, cut out and put right.
 *
 * @param {App} app
 * @param {MountStages} mountStages
 * @param {() => void} goToTab shows the photo tab
 * @returns {{show: () => void, open: (file: File) => Promise<void>}}
 */
export function mountPhoto({ store, announce, showError }, mountStages, goToTab) {
  const input = need('photo-file', HTMLInputElement);
  /** @type {Garment | undefined} */
  let garment;
  /** @type {Photo | undefined} */
  let photo;
  /** @type {History} */
  let history = [];

  const sheet = mountPhotoSheet({
    onFrame: (frame) => correct({ frame }, words.photo.done.frame),
    onMark: (mark) => correct({ marks: [...latest(history).marks, mark] }, words.photo.done[mark.kind]),
  });
  const stages = mountStages('photo', () => attempt(look));

  /** @param {() => void} task */
  function attempt(task) {
    try {
      task();
    } catch (error) {
      showError(error);
    }
  }
  /** Takes the cut-out for the garment. */
  function look() {
    if (!photo) return;
    const { picture, cut } = photo;
    const cutOut = cutOutSeen(picture, cut, latest(history));
    const prepared = Preparation.photo(cutOut.pixels, cutOut.width, cutOut.height, stages.skipped());
    garment = { kind: 'photo', pixels: prepared.pixels, label: undefined, index: undefined };
    sheet.showCutOut(cutOut, cut);
    stages.show(prepared);
    show();
  }
  function show() {
    if (garment) store.set({ garment });
  }
  /** @param {Partial<Corrections>} change @param {string} done */
  function correct(change, done) {
    recut(corrected(history, change), done);
  }
  /** @param {History} next @param {string} done */
  async function recut(next, done) {
    if (!photo) return;
    const before = latest(history);
    history = next;
    const { picture, cutter } = photo;
    const { frame, marks, part } = latest(history);
    controls.show(history);
    sheet.show(picture, latest(history));
    try {
      const isTurned = before.frame === frame && before.marks === marks && before.part === part;
      const hints = { frame, marks: markedPixels(marks, [picture.width, picture.height]), part };
      sheet.setBusy(true);
      const cut = isTurned ? photo.cut : await cutter.cut(hints);
      // Another photo may have been opened, or something else said, in the meantime.
      if (!cut || photo?.cutter !== cutter) return;
      photo = { picture, cut, cutter };
      look();
      announce(done);
    } catch (error) {
      sheet.setBusy(false);
      showError(error);
    }
  }
  const controls = mountControls({
    undo: () => recut(history.slice(0, -1), words.photo.done.undo),
    restart: () => recut([], words.photo.done.restart),
    left: () => correct({ orientation: turned(latest(history).orientation, -1) }, words.photo.done.turn),
    right: () => correct({ orientation: turned(latest(history).orientation, 1) }, words.photo.done.turn),
    mirror: () => correct({ orientation: mirrored(latest(history).orientation) }, words.photo.done.mirror),
    part: (part) => correct({ part }, words.photo.done.part),
  });
  const open = createOpener({
    onWait() {
      goToTab();
      announce(words.photo.opening);
    },
    onOpen(opened) {
      photo?.cutter.close();
      photo = opened;
      history = [];
      stages.reset();
      controls.show(history);
      sheet.show(photo.picture, latest(history));
      need('retouch', HTMLDivElement).hidden = false;
      goToTab();
      attempt(look);
      announce(words.photo.done.open);
    },
    onError: showError,
  });

  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) open(file);
    // Choosing the same file again has to count as a choice.
    input.value = '';
  });
  return { show, open };
}

/**
 * The buttons that turn, mirror, part and take back.
 *
 * @param {Record<'undo' | 'restart' | 'left' | 'right' | 'mirror', () => void> & {part: (part: Part) => void}} actions
 */
function mountControls({ part, ...actions }) {
  const parts = need('photo-parts', HTMLFieldSetElement);
  const back = [need('photo-undo', HTMLButtonElement), need('photo-restart', HTMLButtonElement)];
  for (const [name, act] of Object.entries(actions)) {
    need(`photo-${name}`, HTMLButtonElement).addEventListener('click', act);
  }
  parts.addEventListener('change', (event) => {
    part(/** @type {Part} */ (/** @type {HTMLInputElement} */ (event.target).value));
  });
  need('retouch', HTMLDivElement).addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z' || back[0]?.disabled) return;
    event.preventDefault();
    actions.undo();
  });
  return {
    /** @param {History} history */
    show(history) {
      const focused = back.some((button) => button === document.activeElement);
      for (const button of back) button.disabled = history.length === 0;
      // A button that is disabled loses the focus; the tool in hand takes it.
      if (focused && history.length === 0) need('photo-tools', HTMLFieldSetElement).querySelector('input')?.focus();
      for (const choice of parts.querySelectorAll('input')) choice.checked = choice.value === latest(history).part;
    },
  };
}

/**
 * The garment as it is seen, on transparent ground.
 *
 * @param {ImageData} picture
 * @param {CutOut} cut
 * @param {Corrections} corrections
 */
function cutOutSeen({ data, width, height }, { alpha }, { orientation }) {
  const rgba = new Uint8Array(data);
  alpha.forEach((value, at) => {
    rgba[4 * at + 3] = value;
  });
  const [columns, rows] = sizeSeen(orientation, [width, height]);
  return { pixels: pixelsSeen(orientation, [width, height], rgba), width: columns, height: rows };
}
