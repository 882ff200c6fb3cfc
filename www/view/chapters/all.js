/** The chapters by the ids of their sections, in one file so that they come in one download. */

export * as pixels from './pixels.js';
export * as filter from './filter.js';
export * as pooling from './pooling.js';
export * as network from './network.js';
export * as journey from './journey.js';
