/**
 * The photo, what is marked on it, and beside it the garment that was cut out.
 *
 * @import { Corrections, Frame, Mark } from './corrections.js'
 * @import { CutOut } from './cutter.js'
 * @import { Orientation, Size } from './orientation.js'
 *
 * @typedef {{orientation: Orientation, size: Size}} Seen how a photo of this size lies
 *
 * @typedef {object} PhotoSheet
 * @property {(picture: ImageData, corrections: Corrections) => void} show
 * @property {(busy: boolean) => void} setBusy while another cut is on its way
 * @property {(cutOut: {pixels: Uint8Array, width: number, height: number}, cut: CutOut) => void} showCutOut
 */

import { pixelsSeen, sizeSeen, UPRIGHT } from './orientation.js';
import { need, setText } from '../shared/dom.view.js';
import { words } from '../words/words.js';
import { mountBrush } from './photo-brush.view.js';
import { mountFrame } from './photo-frame.view.js';

/**
 * @param {object} options
 * @param {(frame: Frame) => void} options.onFrame
 * @param {(mark: Mark) => void} options.onMark
 * @returns {PhotoSheet}
 */
export function mountPhotoSheet({ onFrame, onMark }) {
  const tools = need('photo-tools', HTMLFieldSetElement);
  const photo = need('photo', HTMLCanvasElement);
  const cutOut = need('cut-out', HTMLCanvasElement);
  /** @type {Seen} */
  let seen = { orientation: UPRIGHT, size: [1, 1] };
  /** @type {Frame | undefined} */
  let drawn;
  const frame = mountFrame({ look: () => seen, onFrame });
  const brush = mountBrush({ look: () => seen, onMark });

  tools.addEventListener('change', () => {
    const tool = /** @type {'frame' | Mark['kind']} */ (tools.querySelector('input:checked')?.getAttribute('value'));
    frame.use(tool === 'frame');
    brush.use(tool === 'frame' ? undefined : tool);
    const kind = tool === 'frame' ? tool : 'brush';
    setText(need('photo-help', HTMLParagraphElement), words.photo.help[kind]);
  });
  return {
    show({ data, width, height }, corrections) {
      seen = { orientation: corrections.orientation, size: [width, height] };
      drawn = corrections.frame;
      const pixels = pixelsSeen(seen.orientation, seen.size, data);
      paint(photo, pixels, sizeSeen(seen.orientation, seen.size));
      brush.show(corrections.marks);
    },
    setBusy: (busy) => cutOut.setAttribute('aria-busy', String(busy)),
    showCutOut({ pixels, width, height }, { frame: found, doubt }) {
      paint(cutOut, pixels, [width, height]);
      cutOut.setAttribute('aria-busy', 'false');
      frame.show(drawn ?? found, drawn === undefined);
      setText(need('photo-doubt', HTMLParagraphElement), doubt ? words.photo.doubts[doubt] : '');
    },
  };
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {Uint8Array} pixels
 * @param {Size} size
 */
function paint(canvas, pixels, [width, height]) {
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.putImageData(new ImageData(new Uint8ClampedArray(pixels), width, height), 0, 0);
}
