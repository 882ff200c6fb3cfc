// TensorFlow.js; `options.backend` is cpu, wasm or webgl.

import * as tf from '@tensorflow/tfjs';
import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { batches, judge, loadImages, loadWeights } from './inputs.js';

/**
 * @param {import('../page/types.js').Work} work
 * @param {Record<string, string>} options
 * @param {number} steps
 * @returns {Promise<import('../page/types.js').Contestant>}
 */
export async function prepare(work, options, steps) {
  setWasmPaths(new URL('./', import.meta.url).href);
  setThreadsCount(1);
  const backend = options['backend'] ?? '';
  if (!(await tf.setBackend(backend))) throw new Error(`TensorFlow.js has no back end ${backend} here`);
  const model = await readModel(work);
  const shape = [work.batch, ...model.inputs[0].shape.slice(1)];
  const next = batches(work, await loadImages(work));
  const version = `TensorFlow.js ${tf.version.tfjs}`;
  if (work.task === 'prediction') {
    const { images, labels } = next();
    const input = tf.tensor(images, shape);
    const predict = async () => {
      const output = model.predictOnBatch(input);
      const probabilities = await output.data();
      output.dispose();
      return probabilities;
    };
    const check = judge((await predict()).map(Math.log), labels);
    return { check: { ...check, version }, run: async () => (await predict(), work.batch) };
  }
  model.compile({ optimizer: tf.train.adam(0.001), loss: 'sparseCategoricalCrossentropy' });
  const step = async () => {
    const { images, labels } = next();
    const input = tf.tensor(images, shape);
    const target = tf.tensor1d(Float32Array.from(labels));
    const loss = await model.trainOnBatch(input, target);
    tf.dispose([input, target]);
    return Number(loss);
  };
  const losses = [];
  for (let k = 0; k < steps; k += 1) losses.push(await step());
  return { check: { losses, version }, run: async () => (await step(), work.batch) };
}

/**
 * The network of the work's configuration with its weights.
 * @param {import('../page/types.js').Work} work
 */
async function readModel(work) {
  const model = await tf.models.modelFromJSON({ modelTopology: JSON.parse(work.config) });
  const weights = await loadWeights(work);
  for (const layer of model.layers.filter((each) => each.weights.length > 0)) {
    const tensors = ['kernel', 'bias'].map((name) => weights.get(`${layer.name}/${name}`));
    layer.setWeights(tensors.map(({ values, shape }) => tf.tensor(values, shape)));
  }
  return model;
}
