/** The chapters by the ids of their sections, in one file so that they come in one download. */

export * as pixels from '../pixels/pixels-chapter.view.js';
export * as filter from '../filter/filter-chapter.view.js';
export * as pooling from '../pooling/pooling-chapter.view.js';
export * as network from '../network/network-chapter.view.js';
export * as journey from '../journey/journey-chapter.view.js';
