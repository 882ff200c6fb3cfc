/** @import { App, Garment, MountStages } from '../app/state.js' */

import { Preparation } from '../pkg/patchwork.js';
import { base } from '../app/base.js';
import { checkPhoto, decodedSize, MOST_PIXELS } from './photo-file.js';
import { need } from '../shared/dom.view.js';
import { Fault } from '../shared/fault.js';
import { words } from '../words/words.js';

/**
 * The reader's own photo: chosen, dropped or pasted.
 *
 * @param {App} app
 * @param {MountStages} mountStages
 * @param {() => void} goToTab shows the photo tab
 * @returns {{show: () => void, open: (file: File) => Promise<void>}}
 */
export function mountPhoto({ store, announce, showError }, mountStages, goToTab) {
  const input = need('photo-file', HTMLInputElement);
  const canvas = need('photo', HTMLCanvasElement);
  /** @type {Garment | undefined} */
  let garment;
  /** @type {ImageData | undefined} the photo, small */
  let picture;

  const stages = mountStages('photo', () => {
    if (!picture) return;
    try {
      look(prepare(picture, stages.skipped()));
      show();
    } catch (error) {
      showError(error);
    }
  });
  /** @param {Preparation} prepared */
  function look(prepared) {
    garment = { kind: 'photo', pixels: prepared.pixels, label: undefined, index: undefined };
    stages.show(prepared);
  }
  function show() {
    if (garment) store.set({ garment });
  }
  /** @param {File} file */
  const open = async (file) => {
    try {
      const decoded = await decode(file);
      const prepared = prepare(decoded, []);
      picture = decoded;
      stages.reset();
      look(prepared);
      canvas.width = decoded.width;
      canvas.height = decoded.height;
      canvas.getContext('2d')?.putImageData(decoded, 0, 0);
      canvas.hidden = false;
      goToTab();
      show();
      announce(words.photo.done);
    } catch (error) {
      showError(error);
    }
  };

  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) open(file);
    // Choosing the same file again has to count as a choice.
    input.value = '';
  });
  return { show, open };
}

/**
 * @param {ImageData} picture
 * @param {readonly string[]} skipped
 */
function prepare({ data, width, height }, skipped) {
  return Preparation.photo(new Uint8Array(data.buffer), width, height, skipped);
}

/**
 * @param {File} file
 * @returns {Promise<ImageData>} small, in its proportions
 */
async function decode(file) {
  checkPhoto(file.name, file.size, new Uint8Array(await file.slice(0, 12).arrayBuffer()));
  const size = decodedSize(...(await sizeOf(file)));
  const worker = new Worker(new URL('photo-worker.js', base), { type: 'module' });
  try {
    const picture = await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = () => reject(new Fault('photoWorker'));
      worker.postMessage({ file, ...size });
    });
    if (!picture) throw new Fault('photoDamaged', file.name);
    return picture;
  } finally {
    worker.terminate();
  }
}

/**
 * Reads the size without decoding the picture.
 *
 * @param {File} file
 * @returns {Promise<[number, number]>}
 */
async function sizeOf(file) {
  const url = URL.createObjectURL(file);
  try {
    const image = new Image();
    await new Promise((resolve, reject) => {
      image.onload = resolve;
      image.onerror = () => reject(new Fault('photoDamaged', file.name));
      image.src = url;
    });
    const { naturalWidth, naturalHeight } = image;
    if (naturalWidth * naturalHeight > MOST_PIXELS) throw new Fault('photoTooManyPixels', file.name, naturalWidth, naturalHeight);
    return [naturalWidth, naturalHeight];
  } finally {
    URL.revokeObjectURL(url);
  }
}
