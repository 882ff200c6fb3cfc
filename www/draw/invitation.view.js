import { make, need } from '../shared/dom.view.js';
import { makeShape } from '../shared/svg.view.js';
import { words } from '../words/words.js';
import { CANVAS_SIDE } from './drawing.js';
import { TEMPLATES } from './template-shapes.js';

/** The outline of the sneaker. */
const SHOE = 7;

/**
 * A dashed shoe and a word that asks for one, over a canvas with nothing on it. It is no part of the drawing, and who hears
 * the page has the canvas's own name and help.
 *
 * @returns {(empty: boolean) => void} told whenever the canvas changed
 */
export function mountInvitation() {
  const invitation = make('div', { class: 'invitation', attributes: { 'aria-hidden': 'true' } }, [
    makeShape('svg', { viewBox: `0 0 ${CANVAS_SIDE} ${CANVAS_SIDE}` }, [makeShape('path', { d: TEMPLATES[SHOE]?.path ?? '' })]),
    make('span', { text: words.draw.invitation }),
  ]);
  invitation.hidden = true;
  need('easel', HTMLDivElement).append(invitation);
  return (empty) => {
    invitation.hidden = !empty;
  };
}
