// What remembering costs a training: the article's CNN through its first batches, where most moments are, with and without,
// in turns. Time is that of the process, as other work on the machine shall not count. Needs `cargo xtask build`.
// Usage: node benches/memories.mjs [rounds] [steps]

import { readFile } from 'node:fs/promises';
import init, { Dataset, Network, Trainer } from '../pkg/patchwork.js';
import { toldOf } from '../www/shared/optimizers.js';
import { CheckpointStore } from '../www/training/checkpoint-store.js';
import { Memories } from '../www/training/memories.js';
import { TrainingEngine } from '../www/training/training-engine.js';

const [rounds = 8, steps = 300] = process.argv.slice(2).map(Number);
const BATCH = 32;
const OPTIONS = /** @type {const} */ ({ optimizer: 'adam', learningRate: 0.001, momentum: 0.9, batchSize: BATCH, seed: 1 });

await init({ module_or_path: await readFile(new URL('../pkg/patchwork_bg.wasm', import.meta.url)) });
const network = Network.cnn(64, 64, 128, 1);
const config = network.config();
const sizes = { first: network.summary().find(({ parameters }) => parameters > 0)?.parameters ?? 0, all: network.parameterCount };
const images = Uint8Array.from({ length: steps * BATCH * 784 }, (_, i) => (i * 97) % 251);
const labels = Uint8Array.from({ length: steps * BATCH }, (_, i) => i % 10);
const train = new Dataset(idx(images, [labels.length, 28, 28]), idx(labels, [labels.length]));
const test = new Dataset(idx(images.subarray(0, 784), [1, 28, 28]), idx(labels.subarray(0, 1), [1]));

/**
 * An IDX file of bytes.
 * @param {Uint8Array} values
 * @param {number[]} lengths
 */
function idx(values, lengths) {
  const head = new DataView(new ArrayBuffer(4 + 4 * lengths.length));
  head.setUint32(0, 0x800 + lengths.length);
  lengths.forEach((length, i) => head.setUint32(4 + 4 * i, length));
  return Uint8Array.from([...new Uint8Array(head.buffer), ...values]);
}

/** @returns {Promise<number>} images a second of the processor, through one epoch */
async function round() {
  /** @type {Map<string, unknown>} */
  const disk = new Map();
  const store = new CheckpointStore({
    get: async (key) => disk.get(key),
    setMany: async (pairs) => pairs.forEach(([key, value]) => disk.set(key, structuredClone(value))),
    update: async (key, change) => void disk.set(key, change(disk.get(key))),
    delMany: async (keys) => keys.forEach((key) => disk.delete(key)),
    keys: async () => [...disk.keys()],
  });
  /** @type {() => void} */
  let end = () => {};
  const ended = new Promise((resolve) => (end = () => resolve(undefined)));
  const alone = (/** @type {Trainer} */ trainer) => Object.assign(trainer, { size: 1, resize() {} });
  const engine = new TrainingEngine({
    create: (given, options) => alone(new Trainer(given, toldOf(options))),
    restore: (checkpoint) => alone(Trainer.restore(checkpoint)),
    sizes: () => sizes,
    mixed: (set) => set,
    called: (set, _of, _as, look) => look(set),
    store,
    newId: () => 'apart',
    emit: ({ type }) => type === 'stopped' && end(),
    now: () => performance.now(),
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
  });
  engine.setData(train, test, { train: { id: 'a', count: train.length, kind: 'own', name: '' }, test: { id: 'b', count: 1 } });
  engine.create('run', config, OPTIONS);
  const begun = process.cpuUsage();
  engine.trainEpoch();
  await ended;
  const { user, system } = process.cpuUsage(begun);
  return (1e6 * train.length) / (user + system);
}

/** @param {number[]} numbers */
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;

const { see } = Memories.prototype;
/** @type {{with: number[], without: number[], ratio: number[]}} */
const speeds = { with: [], without: [], ratio: [] };
await round();
for (let i = 0; i < rounds; i += 1) {
  /** @type {Record<string, number>} */
  const both = {};
  // In turns, and each of them first in every second round.
  for (const which of /** @type {('with' | 'without')[]} */ (i % 2 === 0 ? ['with', 'without'] : ['without', 'with'])) {
    Memories.prototype.see = which === 'with' ? see : () => {};
    both[which] = await round();
    speeds[which].push(both[which]);
  }
  speeds.ratio.push((both['with'] ?? NaN) / (both['without'] ?? NaN));
}
for (const [name, values] of Object.entries(speeds)) {
  const digits = name === 'ratio' ? 3 : 0;
  console.log(`${name}: median ${median(values).toFixed(digits)} (${Math.min(...values).toFixed(digits)} to ${Math.max(...values).toFixed(digits)})`);
}
