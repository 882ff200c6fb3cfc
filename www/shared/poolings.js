/**
 * What the chapter on pooling lets a reader choose.
 *
 * @typedef {typeof STARTS[number]} Start
 * @typedef {typeof POOLINGS[number]} Pooling
 */

/** Where pooling may start: after the filter, after the pooling that follows, after the filter that follows again. */
export const STARTS = /** @type {const} */ (['filtered', 'pooled', 'again']);

export const POOLINGS = /** @type {const} */ (['max', 'average']);

/** Sides of a square. */
export const SIZES = /** @type {const} */ ([2, 3]);
