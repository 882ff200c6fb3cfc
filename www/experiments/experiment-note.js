/**
 * What an experiment came to, for the reader's notebook. Pure.
 *
 * @import { Note } from '../app/notes.js'
 * @import { Experiment } from './notebook.js'
 */

import { groupOf } from './notebook.js';
import { MEASURES } from './statistics.js';

/**
 * @param {Experiment} experiment
 * @returns {Note['experiment']} undefined where nothing came of it
 */
export function triedOf(experiment) {
  const { number, layers, parameters, multiplyAdds, material, images, epochs, guess } = experiment;
  const [test, train] = [MEASURES.test(experiment), MEASURES.train(experiment)];
  if (!test) return undefined;
  const known = { ...(train && { train: train.mean }), ...(guess !== undefined && { guess }) };
  return { number, layers, parameters, multiplyAdds, images: material?.count ?? images, epochs, group: groupOf(experiment), runs: test.count, test: test.mean, ...known };
}

/** An experiment has one note, whose figures follow it. @param {Pick<Experiment, 'id'>} experiment */
export function noteIdOf({ id }) {
  return `experiment-${id}`;
}
