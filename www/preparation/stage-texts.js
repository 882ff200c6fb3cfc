/**
 * The stages between a drawing or a photo and the network's input, in words. Their names are the crate's.
 *
 * @typedef {object} Stage
 * @property {string} title
 * @property {string} text
 */

const SCALE = { title: 'Scaled', text: 'The longer side becomes 28 pixels. Each new pixel is the mean of the area that it covers.' };
const CENTRE = { title: 'Centred', text: 'Set in the middle of 28 × 28 pixels, where all garments of the data are.' };

const DRAWING_STAGES = {
  crop: { title: 'Cut out', text: 'Only what is drawn goes on, so it does not matter where on the canvas you draw, or how large.' },
  fill: { title: 'Filled', text: 'An outline is closed and filled: the data are photographs of cloth, not lines. The opening under a handle stays open.' },
  cloth: { title: 'Made cloth', text: 'What was filled becomes a little darker than the lines, so that a collar, a zip or laces can be seen.' },
  scale: SCALE,
  centre: CENTRE,
  soften: { title: 'Softened', text: 'Edges lose their sharpness, as they do in photographs.' },
};

const PHOTO_STAGES = {
  background: { title: 'Ground away', text: 'What is as bright as the border becomes black. What differs from it stays, the more the lighter.' },
  crop: { title: 'Cut out', text: 'Only the garment goes on, so it does not matter where in the photo it lies.' },
  scale: SCALE,
  centre: CENTRE,
  stretch: { title: 'Brightened', text: 'All greys are multiplied until the brightest is 255.' },
};

/** @type {Record<'draw' | 'photo', Readonly<Record<string, Stage>>>} */
export const STAGES = { draw: DRAWING_STAGES, photo: PHOTO_STAGES };

/** What is left out for a garment that is 28 x 28 pixels already: it comes out of the rest as it went in. */
export const SKIPPED_ON_PICTURE = ['crop', 'fill', 'cloth', 'soften'];

export const ON_PICTURE =
  'You draw on a garment that is 28 × 28 pixels already, so nothing is cut out, filled or softened: each pixel is the mean of its square on the canvas.';
