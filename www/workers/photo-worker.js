/**
 * Decodes one photo to a small size and cuts the garment out, away from the page: browsers scale a large picture in the
 * thread that asks for it, and that takes most of a second.
 *
 * @import { CutOut, CutReply, CutRequest, OpenRequest } from '../photo/cutter.js'
 */

import init, { Cut } from '../pkg/patchwork_cut.js';
import { base } from '../app/base.js';
import { Fault, toErrorRecord } from '../shared/fault.js';

const loaded = init({ module_or_path: new URL('pkg/patchwork_cut_bg.wasm', base) });
// It is waited for with the first photo; until then a failure must not count as forgotten.
loaded.catch(() => {});

/** @type {ImageData | undefined} */
let photo;

/**
 * @param {OpenRequest} request
 * @returns {Promise<ImageData>} over white, where it lets the light through, and as opaque as the file says
 */
async function decode({ file, width, height }) {
  try {
    const bitmap = await createImageBitmap(file, { resizeWidth: width, resizeHeight: height, resizeQuality: 'high' });
    const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
    if (!context) throw new Fault('photoWorker');
    context.drawImage(bitmap, 0, 0);
    bitmap.close();
    const opacity = context.getImageData(0, 0, width, height).data;
    context.globalCompositeOperation = 'destination-over';
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    const picture = context.getImageData(0, 0, width, height);
    for (let at = 3; at < opacity.length; at += 4) picture.data[at] = opacity[at] ?? 0;
    return picture;
  } catch {
    throw new Fault('photoDamaged', file instanceof File ? file.name : '');
  }
}

/**
 * @param {ImageData} picture
 * @param {CutRequest} request
 * @returns {CutOut}
 */
function cutOut({ data, width, height }, { frame, marks, part }) {
  const cut = new Cut(new Uint8Array(data.buffer), width, height, Uint32Array.from(frame ?? []), marks, part);
  const [left = 0, top = 0, right = width, bottom = height] = cut.frame;
  const found = { alpha: cut.alpha, frame: /** @type {const} */ ([left, top, right, bottom]), doubt: cut.doubt };
  cut.free();
  return found;
}

/**
 * @param {OpenRequest | CutRequest} request
 * @returns {Promise<CutReply>}
 */
async function answer(request) {
  try {
    if ('file' in request) photo = await decode(request);
    await loaded.catch(() => {
      throw new Fault('photoWorker');
    });
    if (!photo) throw new Fault('photoWorker');
    if (!('file' in request)) return { cut: cutOut(photo, request) };
    return { picture: photo, cut: cutOut(photo, { frame: undefined, marks: new Uint8Array(), part: 'whole' }) };
  } catch (error) {
    return { fault: toErrorRecord(error) };
  }
}

addEventListener('message', async (/** @type {MessageEvent<OpenRequest | CutRequest>} */ { data }) => {
  postMessage(await answer(data));
});
