// ConvNetJS, image by image as it works. It starts from weights of its own.

import convnetjs from 'convnetjs';
import { batches, loadImages } from './inputs.js';

/**
 * @param {import('../page/types.js').Work} work
 * @returns {Promise<import('../page/types.js').Contestant>}
 */
export async function prepare(work) {
  const network = new convnetjs.Net();
  const convolutions = work.filters.flatMap((filters) => [
    { type: 'conv', sx: 3, filters, stride: 1, pad: 0, activation: 'relu' },
    { type: 'pool', sx: 2, stride: 2 },
  ]);
  network.makeLayers([
    { type: 'input', out_sx: 28, out_sy: 28, out_depth: 1 },
    ...convolutions,
    { type: 'fc', num_neurons: work.units, activation: 'relu' },
    { type: 'softmax', num_classes: 10 },
  ]);
  const next = batches(work, await loadImages(work));
  const volume = (images, index) => {
    const image = new convnetjs.Vol(28, 28, 1, 0);
    image.w.set(images.subarray(index * 784, index * 784 + 784));
    return image;
  };
  if (work.task === 'prediction') {
    const { images } = next();
    const volumes = Array.from({ length: work.batch }, (_, index) => volume(images, index));
    let index = 0;
    return {
      check: {},
      // One image a call: a whole batch takes seconds.
      run() {
        network.forward(volumes[index]);
        index = (index + 1) % volumes.length;
        return 1;
      },
    };
  }
  // It has no Adam; this is its cheapest rule.
  const trainer = new convnetjs.Trainer(network, { method: 'sgd', learning_rate: 0.01, batch_size: work.batch });
  return {
    check: {},
    run() {
      const { images, labels } = next();
      labels.forEach((label, index) => trainer.train(volume(images, index), label));
      return work.batch;
    },
  };
}
