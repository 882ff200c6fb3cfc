// The files of a work, as the other systems take them.

/** @typedef {import('../page/types.js').Work} Work */

/**
 * @param {string} address relative to the page
 * @returns {Promise<ArrayBuffer>}
 */
async function load(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.arrayBuffer();
}

/**
 * The images as numbers from 0 to 1, count x 784, and their labels.
 * @param {Work} work
 */
export async function loadImages(work) {
  const pixels = new Uint8Array(await load(work.images));
  const labels = new Uint8Array(await load(work.labels));
  return { images: Float32Array.from(pixels, (pixel) => pixel / 255), labels };
}

/**
 * Goes through the images batch by batch, again and again.
 * @param {Work} work
 * @param {{images: Float32Array, labels: Uint8Array}} data
 */
export function batches(work, { images, labels }) {
  let start = 0;
  return () => {
    if (start + work.batch > labels.length) start = 0;
    const end = start + work.batch;
    const batch = { images: images.subarray(start * 784, end * 784), labels: labels.subarray(start, end) };
    start = end;
    return batch;
  };
}

/**
 * The tensors of the weights: a safetensors file is the length of a JSON header, the header, the values.
 * @param {Work} work
 * @returns {Promise<Map<string, {shape: number[], values: Float32Array}>>}
 */
export async function loadWeights(work) {
  const file = await load(work.weights);
  const start = 8 + Number(new DataView(file).getBigUint64(0, true));
  /** @type {Record<string, {shape: number[], data_offsets: [number, number]}>} */
  const header = JSON.parse(new TextDecoder().decode(file.slice(8, start)));
  delete header['__metadata__'];
  return new Map(
    Object.entries(header).map(([name, { shape, data_offsets: [from, to] }]) => [
      name,
      { shape, values: new Float32Array(file.slice(start + from, start + to)) },
    ]),
  );
}

/**
 * What a prediction's probabilities or logits say about the labels, for the comparison with the reference.
 * @param {ArrayLike<number>} logits batch x 10; logarithms of probabilities serve as well
 * @param {Uint8Array} labels
 */
export function judge(logits, labels) {
  let loss = 0;
  let correct = 0;
  labels.forEach((label, index) => {
    const row = Array.from({ length: 10 }, (_, k) => logits[index * 10 + k] ?? NaN);
    const largest = Math.max(...row);
    const total = row.reduce((sum, value) => sum + Math.exp(value - largest), 0);
    loss += Math.log(total) + largest - (row[label] ?? NaN);
    if (row.indexOf(largest) === label) correct += 1;
  });
  return { loss: loss / labels.length, correct };
}
