/**
 * Decodes one photo to a small size, away from the page: browsers scale a large picture in the
 * thread that asks for it, and that takes most of a second.
 *
 * @typedef {{file: Blob, width: number, height: number}} DecodeRequest
 * @typedef {ImageData | undefined} DecodeReply undefined when the file is no whole picture
 */

/**
 * @param {DecodeRequest} request
 * @returns {Promise<DecodeReply>}
 */
async function decode({ file, width, height }) {
  try {
    const bitmap = await createImageBitmap(file, { resizeWidth: width, resizeHeight: height, resizeQuality: 'high' });
    const context = new OffscreenCanvas(width, height).getContext('2d');
    if (!context) return undefined;
    // Where a picture lets the light through there is background.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    context.drawImage(bitmap, 0, 0);
    bitmap.close();
    return context.getImageData(0, 0, width, height);
  } catch {
    return undefined;
  }
}

addEventListener('message', async (/** @type {MessageEvent<DecodeRequest>} */ { data }) => {
  postMessage(await decode(data));
});
