// Networks in the files of Keras and TensorFlow.js. tests/fixtures/make_files.py and make_tfjs.mjs made them, by the real ones.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test from 'node:test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { converted, zipForTfjs } from '../../../www/network/formats/network-files.js';
import { writeTfjs } from '../../../www/network/formats/tfjs-model.js';
import { Network } from '../../../pkg/patchwork.js';
import { Fault } from '../../../www/shared/fault.js';
import { faultText } from '../../../www/words/fault-text.js';
import { assertPredicts, fixture, networkOf, told } from './foreign.mjs';

/** @typedef {ReturnType<typeof fixture>} NamedBytes */

const MOST = 1_000_000;
const keras = told('keras.json').predictions;
const { expected: tfjs, written } = told('tfjs-expected.json');
const PIECES = ['sharded-shard1of3.bin', 'sharded-shard2of3.bin', 'sharded-shard3of3.bin'];

/** @param {NamedBytes[]} files @param {string} [present] */
const open = async (files, present) => networkOf(await converted(files, present, MOST));
/** @param {NamedBytes[]} files @param {RegExp} words @param {string} [present] */
const refused = (files, words, present) =>
  assert.rejects(converted(files, present, MOST), (error) => {
    assert.ok(error instanceof Fault, `${error instanceof Error ? error.stack : error}`);
    assert.match(faultText(error), words);
    return true;
  });
/** @param {string} name @param {unknown} value @returns {NamedBytes} */
const json = (name, value) => ({ name, bytes: new Uint8Array(strToU8(JSON.stringify(value))) });

test('a network in any file of Keras predicts what it predicts in Keras', async () => {
  for (const name of ['small.keras', 'small.h5', 'packed.h5']) assertPredicts((await open([fixture(name)])).network, keras);
  assertPredicts((await open([fixture('small.weights.h5'), fixture('small.json')])).network, keras);
});

test('weights alone are taken for the network in use, or refused', async () => {
  const { network } = await open([fixture('small.keras')]);
  assertPredicts((await open([fixture('small.weights.h5')], network.config())).network, keras);
  await refused([fixture('small.weights.h5')], /^small\.weights\.h5 holds weights, but does not say of which layers\./);
  assert.throws(() => networkOf(new Uint8Array(0)));
  await assert.rejects(open([fixture('small.weights.h5')], Network.dnn(8, 1).config()));
});

test('a network in the files of TensorFlow.js predicts what it predicts there', async () => {
  const shards = PIECES.map(fixture);
  assertPredicts((await open([fixture('tfjs.json'), fixture('tfjs.bin')])).network, tfjs.tfjs);
  assertPredicts((await open([fixture('sharded.json'), ...shards.reverse()])).network, tfjs.sharded);
  for (const type of ['uint8', 'uint16', 'float16']) assertPredicts((await open([fixture(`${type}.json`), fixture(`${type}.bin`)])).network, tfjs[type]);
  // What the browser called a single file when it was saved does not matter.
  assertPredicts((await open([fixture('tfjs.json'), { ...fixture('tfjs.bin'), name: 'tfjs (1).bin' }])).network, tfjs.tfjs);
});

test('what is saved for TensorFlow.js are the very bytes that it has read, and read back here it is the same', async () => {
  const { network } = await open([fixture('small.keras')]);
  const weights = /** @type {Uint8Array<ArrayBuffer>} */ (network.weights({}));
  const files = writeTfjs(network.config(), weights, { steps: '7' });
  assert.deepEqual(Object.keys(files), ['model.json', 'weights.bin']);
  assert.deepEqual(Object.values(files).map((bytes) => createHash('sha256').update(bytes).digest('hex')), written.sums);
  assertPredicts(network, written.predictions);
  const zip = zipForTfjs(network.config(), weights, { steps: '7' });
  assert.deepEqual(zipForTfjs(network.config(), weights, { steps: '7' }), zip);
  assert.deepEqual(unzipSync(zip), files);
  for (const opened of [[{ name: 'a.zip', bytes: zip }], Object.entries(files).map(([name, bytes]) => ({ name, bytes: new Uint8Array(bytes) }))]) {
    const { network: again, facts } = await open(opened);
    assert.equal(facts['steps'], '7');
    assert.deepEqual(again.parameters(), network.parameters());
  }
});

test('the numbers of a saved file are of the type that was asked for', () => {
  const network = Network.dnn(8, 3);
  for (const [type, bits] of /** @type {const} */ ([['F32', 24], ['F16', 11], ['BF16', 8]])) {
    const file = network.weightsAs(type, { config: network.config() });
    const { network: again } = networkOf(file);
    const exact = network.parameters();
    again.parameters().forEach((value, place) => {
      const before = exact[place] ?? NaN;
      assert.ok(Math.abs(value - before) <= Math.max(Math.abs(before) * 2 ** -bits, 2 ** -25), `${type}: ${value} of ${before}`);
    });
  }
});

test('a layer that the page does not know is refused by its name', async () => {
  await assert.rejects(open([fixture('unknown_layer.keras')]), (error) => /BatchNormalization/.test(faultText(error)));
  const { modelTopology, ...model } = JSON.parse(strFromU8(fixture('tfjs.json').bytes));
  modelTopology.config.layers[2].class_name = 'GlobalAveragePooling2D';
  await assert.rejects(open([json('model.json', { modelTopology, ...model }), fixture('tfjs.bin')]), (error) => /GlobalAveragePooling2D/.test(faultText(error)));
});

test('older descriptions are read too: of the converter, and of layers alone', async () => {
  const { modelTopology, ...model } = JSON.parse(strFromU8(fixture('tfjs.json').bytes));
  const { class_name, config } = modelTopology;
  const named = structuredClone(model);
  for (const weight of named.weightsManifest[0].weights) weight.name = `sequential_1/${weight.name}`;
  for (const older of [
    { ...model, modelTopology: { keras_version: '2.15.0', backend: 'tensorflow', model_config: { class_name, config } } },
    { ...model, modelTopology: { class_name, config: config.layers } },
    { ...named, modelTopology },
  ]) assertPredicts((await open([json('model.json', older), fixture('tfjs.bin')])).network, tfjs.tfjs);
});

test('what does not belong together, or is no such network, is told of', async () => {
  const model = JSON.parse(strFromU8(fixture('tfjs.json').bytes));
  const [shard] = PIECES.map(fixture);
  await refused([fixture('tfjs.json')], /^tfjs\.json needs tfjs\.bin beside it\./);
  await refused([fixture('sharded.json'), .../** @type {NamedBytes[]} */ ([shard])], /needs sharded-shard2of3\.bin and sharded-shard3of3\.bin beside it/);
  await refused([fixture('tfjs.json'), fixture('uint8.bin')], /should have [\d,]+ bytes and have [\d,]+\./);
  await refused([json('g.json', { ...model, format: 'graph-model' }), fixture('tfjs.bin')], /^g\.json is a graph model/);
  const other = structuredClone(model);
  other.weightsManifest[0].weights[0].dtype = 'int32';
  await refused([json('i.json', other), fixture('tfjs.bin')], /“conv2d_Conv2D1\/kernel” consists of numbers of the type “int32”/);
  await refused([json('h.json', { modelTopology: {}, weightsManifest: [] })], /^h\.json could not be read as a network/);
  const half = fixture('small.keras').bytes.slice(0, 3000);
  await refused([{ name: 'half.keras', bytes: half }], /^half\.keras could not be read as a network/);
  await refused([{ name: 'half.h5', bytes: fixture('small.h5').bytes.slice(0, 9000) }], /^half\.h5 could not be read as a network/);
  const bomb = zipSync({ 'config.json': new Uint8Array(MOST), 'model.weights.h5': new Uint8Array(MOST) });
  await refused([{ name: 'bomb.keras', bytes: bomb }], /^bomb\.keras is too large/);
});
