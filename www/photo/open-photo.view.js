/**
 * A photo on its way from a file to its first cut.
 *
 * @import { CutOut, Cutter } from './cutter.js'
 */

import { startWorker } from '../app/core.js';
import { createCutter } from './cutter.js';
import { checkPhoto, decodedSize, MOST_PIXELS } from './photo-file.js';
import { need } from '../shared/dom.view.js';
import { Fault } from '../shared/fault.js';
import { expectKind } from '../shared/file-kind.js';

/** @typedef {{picture: ImageData, cut: CutOut, cutter: Cutter}} Photo what is known of the one that is open */

/** Milliseconds after which it is said that a photo is on its way. */
const MOMENT = 300;

/**
 * Opens one photo at a time: a later one takes the place of one that is still on its way.
 *
 * @param {{onWait: () => void, onOpen: (photo: Photo) => void, onError: (error: unknown) => void}} options `onWait` when
 *   it takes longer than a moment
 * @returns {(file: File) => Promise<void>}
 */
export function createOpener({ onWait, onOpen, onError }) {
  const sign = need('photo-opening', HTMLDivElement);
  /** @type {AbortController | undefined} of the photo that is on its way */
  let current;

  return async (file) => {
    current?.abort();
    const own = new AbortController();
    current = own;
    const timer = setTimeout(() => {
      if (current !== own) return;
      sign.hidden = false;
      onWait();
    }, MOMENT);
    try {
      const photo = await openPhoto(file, own.signal);
      if (photo) onOpen(photo);
    } catch (error) {
      onError(error);
    } finally {
      clearTimeout(timer);
      if (current === own) {
        current = undefined;
        sign.hidden = true;
      }
    }
  };
}

/**
 * @param {File} file
 * @param {AbortSignal} signal
 * @returns {Promise<Photo | undefined>} small, in its proportions; undefined when another one was opened before it came
 */
async function openPhoto(file, signal) {
  await expectKind(file, 'photo');
  checkPhoto(file.name, file.size, new Uint8Array(await file.slice(0, 12).arrayBuffer()));
  const size = decodedSize(...(await sizeOf(file)));
  if (signal.aborted) return undefined;
  const cutter = createCutter(startWorker('photo-worker.js'));
  signal.addEventListener('abort', cutter.close);
  try {
    const opened = await cutter.open({ file, ...size });
    return opened && { ...opened, cutter };
  } catch (error) {
    cutter.close();
    throw error;
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
