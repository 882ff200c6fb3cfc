/**
 * Files of named tensors in the container that the crate reads: the length of a header, the header as JSON, the numbers.
 * Networks in foreign formats become such files, and the crate checks them as it checks its own.
 *
 * @typedef {object} Tensor
 * @property {string} name of the layer and of the parameter, as Keras has them
 * @property {readonly number[]} shape
 * @property {Float32Array} values
 *
 * @typedef {object} ForeignNetwork
 * @property {string} config Keras's configuration of it
 * @property {readonly Tensor[]} tensors
 * @property {Readonly<Record<string, string>>} [facts] about its weights
 */

/** The length of the header, little-endian. */
const LENGTH = 8;

/**
 * @param {ForeignNetwork} network
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function writeTensors({ config, tensors, facts }) {
  /** @type {Record<string, unknown>} */
  const header = Object.create(null);
  header['__metadata__'] = { ...facts, config };
  let end = 0;
  for (const { name, shape, values } of tensors) {
    header[name] = { dtype: 'F32', shape, data_offsets: [end, end + values.byteLength] };
    end += values.byteLength;
  }
  const text = new TextEncoder().encode(JSON.stringify(header));
  const file = new Uint8Array(LENGTH + text.length + end);
  const view = new DataView(file.buffer);
  view.setUint32(0, text.length, true);
  file.set(text, LENGTH);
  let at = LENGTH + text.length;
  for (const { values } of tensors) {
    for (const value of values) {
      view.setFloat32(at, value, true);
      at += 4;
    }
  }
  return file;
}

/**
 * A file of the crate's in its parts.
 *
 * @param {Uint8Array<ArrayBuffer>} file of single numbers, whose tensors lie in the order of the header
 * @returns {{tensors: {name: string, shape: number[]}[], numbers: Uint8Array<ArrayBuffer>}}
 */
export function partsOf(file) {
  const length = new DataView(file.buffer, file.byteOffset).getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(file.subarray(LENGTH, LENGTH + length)));
  const tensors = Object.keys(header).filter((name) => name !== '__metadata__').map((name) => ({ name, shape: header[name].shape }));
  return { tensors, numbers: file.subarray(LENGTH + length) };
}

/**
 * A weight's name as the crate knows it, whatever names stand before those of its layer and its own.
 *
 * @param {string} name
 */
export function shortName(name) {
  return name.replace(/:\d+$/, '').split('/').slice(-2).join('/');
}
