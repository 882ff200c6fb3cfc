/**
 * What a teacher prepares for a class: a question, the time for it, and what of the page belongs to it.
 *
 * @import { ChapterId } from './chapters.js'
 *
 * @typedef {typeof HIDEABLE[number]} Hideable
 * @typedef {typeof ROUTES[number]} RouteId
 *
 * @typedef {object} OwnTask
 * @property {string} question plain text
 * @property {number} minutes 0 where there is time enough
 * @property {readonly ChapterId[]} chapters that are shown; none named: all of them
 * @property {readonly Hideable[]} hidden
 *
 * @typedef {{route: RouteId, step: number}} RouteStep a place in a route that comes with the page, from 0
 * @typedef {OwnTask | RouteStep} ForClass
 */

/** What of the page can be hidden: its name in a link, in the words, and in `classroom.css`, which says what it is. */
export const HIDEABLE = /** @type {const} */ (['draw', 'photo', 'answers', 'networks', 'options', 'folds', 'files', 'foot']);

/** Their exercises are in `classroom/routes.js`. */
export const ROUTES = /** @type {const} */ (['short', 'long']);

/** Characters of a question: with everything else a link can still be sent. */
export const LONGEST_QUESTION = 300;
export const MOST_MINUTES = 180;
