// Weights for systems that want channels before rows and columns.

/**
 * Rearranges the axes of a row-major tensor.
 * @param {{shape: number[], values: Float32Array}} tensor
 * @param {number[]} axes which old axis comes where
 */
function transpose({ shape, values }, axes) {
  const strides = shape.map((_, axis) => shape.slice(axis + 1).reduce((product, size) => product * size, 1));
  const result = new Float32Array(values.length);
  const outer = axes.map((axis) => ({ size: shape[axis] ?? 1, stride: strides[axis] ?? 1 }));
  result.forEach((_, index) => {
    let rest = index;
    let from = 0;
    for (const { size, stride } of outer.toReversed()) {
      from += (rest % size) * stride;
      rest = Math.floor(rest / size);
    }
    result[index] = values[from] ?? NaN;
  });
  return { shape: axes.map((axis) => shape[axis] ?? 1), values: result };
}

/**
 * Filters as `[filters, channels, rows, columns]`, and the first Dense kernel for inputs flattened with
 * channels first; all else stays.
 * @param {Map<string, {shape: number[], values: Float32Array}>} weights
 * @param {number[]} filters of each convolution
 */
export function channelsFirst(weights, filters) {
  const result = new Map(weights);
  for (const [name, tensor] of weights) {
    if (tensor.shape.length === 4) result.set(name, transpose(tensor, [3, 2, 0, 1]));
  }
  const dense = weights.get('dense/kernel');
  const channels = filters.at(-1);
  if (dense && channels) {
    const [inputs = 0, units = 0] = dense.shape;
    const side = Math.sqrt(inputs / channels);
    const split = { shape: [side, side, channels, units], values: dense.values };
    result.set('dense/kernel', { ...dense, values: transpose(split, [2, 0, 1, 3]).values });
  }
  return result;
}
