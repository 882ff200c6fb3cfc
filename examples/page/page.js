// The package in a page of another developer: predicts a garment with the weights that come with it, then trains a
// small network. Build the project (`cargo xtask build`), serve its folder and open examples/page/.

import init, { classNames, Dataset, Network, Trainer } from '../../pkg/patchwork.js';

const bytes = async (/** @type {string} */ path) => new Uint8Array(await (await fetch(path)).arrayBuffer());
const unpacked = async (/** @type {string} */ path) => {
  const packed = (await fetch(path)).body ?? new ReadableStream();
  return new Uint8Array(await new Response(packed.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
};
const write = (/** @type {string} */ id, /** @type {string} */ text) => {
  const element = document.getElementById(id);
  if (element) element.textContent = text;
};

await init({ module_or_path: new URL('../../pkg/patchwork_bg.wasm', import.meta.url) });
const garments = new Dataset(await unpacked('../../dist/data/t10k-images-idx3-ubyte.gz'), await unpacked('../../dist/data/t10k-labels-idx1-ubyte.gz'));

// A weights file carries the network that it belongs to.
const file = await bytes('../../www/weights/cnn.safetensors');
const network = Network.fromConfig(Network.metadata(file)['config'] ?? '', 1);
network.loadWeights(file);
const probabilities = network.predict(garments.image(0));
const best = probabilities.indexOf(Math.max(...probabilities));
write('answer', `${classNames()[best]}: ${(100 * (probabilities[best] ?? 0)).toFixed(1)} %`);
network.free();

// One batch a call; a page that trains for longer does so in a worker.
const small = Network.dnn(32, 1);
const trainer = new Trainer(small.config(), { optimizer: 'adam', learningRate: 0.001, momentum: 0, batchSize: 32, seed: 1 });
let report = trainer.step(garments);
const first = report.loss;
for (let step = 1; step < 40; step++) report = trainer.step(garments);
write('training', `The loss fell from ${first.toFixed(2)} to ${report.loss.toFixed(2)} in 40 batches.`);
