// jax-js on its wasm device, which takes all cores. It trains by gradient descent: Adam is no part of it.

import { blockUntilReady, defaultDevice, init, jit, lax, nn, numpy as np, tree, valueAndGrad } from '@jax-js/jax';
import { channelsFirst } from './channels-first.js';
import { batches, judge, loadImages, loadWeights } from './inputs.js';

const LEARNING_RATE = 0.01;

/**
 * @param {import('../page/types.js').Work} work
 * @param {Record<string, string>} _options
 * @param {number} steps
 * @returns {Promise<import('../page/types.js').Contestant>}
 */
export async function prepare(work, _options, steps) {
  await init('wasm');
  defaultDevice('wasm');
  const weights = channelsFirst(await loadWeights(work), work.filters);
  let parameters = Object.fromEntries(
    [...weights].map(([name, { shape, values }]) => [name, np.array(values).reshape(shape)]),
  );
  const next = batches(work, await loadImages(work));
  const shape = work.filters.length > 0 ? [work.batch, 1, 28, 28] : [work.batch, 784];
  const convolutions = work.filters.map((_, index) => (index === 0 ? 'conv2d' : `conv2d_${index}`));
  const logits = (parameters, images) => {
    let values = images;
    for (const name of convolutions) {
      const bias = parameters[`${name}/bias`].reshape([1, -1, 1, 1]);
      values = nn.relu(lax.conv(values, parameters[`${name}/kernel`], [1, 1], 'VALID').add(bias));
      values = lax.reduceWindow(values, np.max, [2, 2], [2, 2]);
    }
    const flat = values.reshape([work.batch, -1]);
    const hidden = nn.relu(np.dot(flat, parameters['dense/kernel']).add(parameters['dense/bias']));
    return np.dot(hidden, parameters['dense_1/kernel']).add(parameters['dense_1/bias']);
  };
  if (work.task === 'prediction') {
    const predict = jit(logits);
    const { images, labels } = next();
    const input = np.array(images).reshape(shape);
    const run = () => predict(tree.ref(parameters), input.ref).data();
    return { check: judge(await run(), labels), run: async () => (await run(), work.batch) };
  }
  const loss = (parameters, images, targets) =>
    np.sum(nn.logSoftmax(logits(parameters, images)).mul(targets)).mul(-1 / work.batch);
  const update = jit((parameters, images, targets) => {
    const [value, gradients] = valueAndGrad(loss)(tree.ref(parameters), images, targets);
    const updated = tree.map((values, gradient) => values.sub(gradient.mul(LEARNING_RATE)), parameters, gradients);
    return [value, updated];
  });
  const step = async () => {
    const { images, labels } = next();
    const targets = nn.oneHot(np.array(Int32Array.from(labels), { dtype: np.int32 }), 10);
    const [value, updated] = update(parameters, np.array(images.slice()).reshape(shape), targets);
    // The loss comes before the gradients; without waiting they would go on in the turn of the next system.
    parameters = await blockUntilReady(updated);
    return (await value.data())[0];
  };
  // Only the first loss can be compared: from the second step on the rule of the updates shows.
  const losses = [];
  for (let k = 0; k < steps; k += 1) losses.push(await step());
  return { check: { losses: losses.slice(0, 1) }, run: async () => (await step(), work.batch) };
}
