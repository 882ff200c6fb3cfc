/** What the reader tries out beside training: one file to fetch for both folds. */

export { mountBet } from './bet-card.view.js';
export { mountFailures } from './failures-card.view.js';
