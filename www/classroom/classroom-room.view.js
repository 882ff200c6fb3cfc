/**
 * For teachers: ready routes with their notes, and a form for a question of one's own; and what opens the link to them.
 *
 * @import { Links } from '../app/links.view.js'
 * @import { App } from '../app/state.js'
 * @import { ClassView } from './class-view.view.js'
 *
 * @typedef {object} Classroom
 * @property {(room: HTMLElement) => void} mount
 * @property {ClassView['ask']} ask
 */

import { make } from '../shared/dom.view.js';
import { words } from '../words/words.js';
import { makeClassForm } from './class-form.view.js';
import { makeClassView } from './class-view.view.js';
import { makeRoutes } from './route-notes.view.js';

/** @type {Classroom | undefined} */
let made;

/** @param {App} app @param {Links} links @returns {Classroom} always the same */
export function classroom(app, links) {
  made ??= makeClassroom(app, links);
  return made;
}

/** @param {App} app @param {Links} links @returns {Classroom} */
function makeClassroom(app, links) {
  const { ask } = makeClassView(app, links);
  return {
    ask,
    mount(room) {
      const form = makeClassForm(app, links, ask);
      room.append(make('p', { text: words.classroom.what }), ...makeRoutes({ app, links, ask, onTake: form.take }), form.element);
    },
  };
}
