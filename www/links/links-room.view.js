/** What makes links and what opens them: one file to fetch. */

export { makeAddress } from './address.view.js';
export { encode } from './codec.js';
export { openLink, putInAddress } from './opening.view.js';
export { mountRecipe, mountRepeat } from './repeat.view.js';
export { mountShare } from './share.view.js';
export { addressOf, LONGEST, takenOf } from './taken.js';
