/** @import { ParametersFrom, State } from './state.js' */

/**
 * Where the parameters come from, as a reader sees it: what the training panel has built but not yet
 * trained is still random.
 *
 * @param {Readonly<State>} state
 * @returns {ParametersFrom}
 */
export function originOf({ parametersFrom, training }) {
  return parametersFrom === 'training' && !training?.steps ? 'random' : parametersFrom;
}
