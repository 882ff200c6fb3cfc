/**
 * One of the workers that evaluate a network: it does one task after the other.
 *
 * @import { Asked, Task } from '../shared/evaluators.js'
 * @import { Evaluator } from '../pkg/patchwork_evaluation.js'
 */

import init, * as crate from '../pkg/patchwork_evaluation.js';
import { base } from '../app/base.js';
import { Fault, toErrorRecord } from '../shared/fault.js';

const loaded = init({ module_or_path: new URL('pkg/patchwork_evaluation_bg.wasm', base) });
// It is waited for with the first task; until then a failure must not count as forgotten.
loaded.catch(() => {});

/** @type {Evaluator | undefined} */
let evaluator;

/** @param {Evaluator} network @param {Task} task */
function done(network, task) {
  switch (task.type) {
    case 'answers':
      return network.answers(task.pixels, task.labels);
    case 'changed': {
      const pixels = crate.change(task.pixels, task.change.kind, task.change.amount, task.first);
      return { ...network.answers(pixels, task.labels), pixels };
    }
    case 'report':
      return network.report(task.probabilities, task.labels);
    case 'occlusion':
      return network.occlusion(task.pixels, task.side, task.grey, task.first, task.end);
    case 'excitement':
      return network.excitement(task.layer, task.pixels);
    case 'ascent':
      return network.ascent(task.layer, task.index, task.image, task.seed, task.first, task.end);
  }
}

addEventListener('message', async (/** @type {MessageEvent<Asked>} */ { data: { id, network, task } }) => {
  try {
    await loaded.catch(() => {
      throw new Fault('evaluationWorker');
    });
    if (network) {
      evaluator?.free();
      evaluator = undefined;
      evaluator = new crate.Evaluator(network.config, network.parameters);
    }
    if (!evaluator) throw new Fault('evaluationWorker');
    postMessage({ id, value: done(evaluator, task) });
  } catch (error) {
    postMessage({ id, error: toErrorRecord(error) });
  }
});
