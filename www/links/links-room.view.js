/** What makes links and what opens them: one file to fetch. */

export { openLink } from './opening.view.js';
export { mountRecipe, mountRepeat } from './repeat.view.js';
export { mountShare } from './share.view.js';
