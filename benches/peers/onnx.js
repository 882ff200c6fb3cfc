// onnxruntime-web on WebAssembly, which predicts only; `options.threads` says with how many threads.

import { onnx } from 'onnx-proto';
import * as ort from 'onnxruntime-web/wasm';
import { channelsFirst } from './channels-first.js';
import { batches, judge, loadImages, loadWeights } from './inputs.js';

/**
 * @param {import('../page/types.js').Work} work
 * @param {Record<string, string>} options
 * @returns {Promise<import('../page/types.js').Contestant>}
 */
export async function prepare(work, options) {
  ort.env.wasm.wasmPaths = new URL('./', import.meta.url).href;
  ort.env.wasm.numThreads = Number(options['threads']);
  const weights = channelsFirst(await loadWeights(work), work.filters);
  const session = await ort.InferenceSession.create(model(weights, work.filters.length), {
    executionProviders: ['wasm'],
    graphOptimizationLevel: 'all',
  });
  const { images, labels } = batches(work, await loadImages(work))();
  const input = new ort.Tensor('float32', images, [work.batch, 1, 28, 28]);
  const run = async () => (await session.run({ images: input }))['logits'].data;
  const version = `onnxruntime-web ${ort.env.versions.web}`;
  return { check: { ...judge(await run(), labels), version }, run: async () => (await run(), work.batch) };
}

/**
 * The article's network, up to the logits, as a file.
 * @param {Map<string, {shape: number[], values: Float32Array}>} weights with channels first
 * @param {number} convolutions
 * @returns {Uint8Array}
 */
function model(weights, convolutions) {
  const nodes = [];
  let last = 'images';
  const then = (opType, parameters = [], attribute = []) => {
    const output = `${opType}-${nodes.length}`;
    nodes.push({ opType, input: [last, ...parameters], output: [output], attribute });
    last = output;
  };
  for (let k = 0; k < convolutions; k += 1) {
    const name = k === 0 ? 'conv2d' : `conv2d_${k}`;
    then('Conv', [`${name}/kernel`, `${name}/bias`]);
    then('Relu');
    then('MaxPool', [], [pair('kernel_shape', 2), pair('strides', 2)]);
  }
  then('Flatten');
  then('Gemm', ['dense/kernel', 'dense/bias']);
  then('Relu');
  then('Gemm', ['dense_1/kernel', 'dense_1/bias']);
  nodes.at(-1).output = ['logits'];
  const initializer = [...weights].map(([name, { shape, values }]) => ({
    name,
    dims: shape,
    dataType: onnx.TensorProto.DataType.FLOAT,
    rawData: new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
  }));
  const graph = {
    name: 'network',
    node: nodes,
    initializer,
    input: [port('images', ['batch', 1, 28, 28])],
    output: [port('logits', ['batch', 10])],
  };
  return onnx.ModelProto.encode({ irVersion: 8, opsetImport: [{ domain: '', version: 13 }], graph }).finish();
}

/** @param {string} name @param {number} value of both axes */
function pair(name, value) {
  return { name, type: onnx.AttributeProto.AttributeType.INTS, ints: [value, value] };
}

/** @param {string} name @param {(string | number)[]} sizes */
function port(name, sizes) {
  const dim = sizes.map((size) => (typeof size === 'string' ? { dimParam: size } : { dimValue: size }));
  return { name, type: { tensorType: { elemType: onnx.TensorProto.DataType.FLOAT, shape: { dim } } } };
}
