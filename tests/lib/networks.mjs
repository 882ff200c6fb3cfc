// Configurations as the crate writes them, and the summaries that it gives for them.

/**
 * @param {string} name
 * @param {number[]} input
 * @param {[className: string, config: Record<string, unknown>][]} layers
 */
export function sequential(name, input, layers) {
  const all = [['InputLayer', { batch_input_shape: [null, ...input], dtype: 'float32', name: 'input_layer' }], ...layers];
  return JSON.stringify({
    class_name: 'Sequential',
    config: { layers: all.map(([className, config]) => ({ class_name: className, config })), name },
  });
}

/**
 * @param {string} name
 * @param {string} className
 * @param {number[]} outputShape
 * @param {number} [parameters]
 * @param {number} [multiplyAdds]
 */
function row(name, className, outputShape, parameters = 0, multiplyAdds = 0) {
  return { name, className, outputShape, parameters, multiplyAdds };
}

const conv2d = { activation: 'relu', filters: 64, kernel_size: [3, 3], padding: 'valid', strides: [1, 1], use_bias: true };
const pool = { padding: 'valid', pool_size: [2, 2], strides: [2, 2] };

/** The article's convolutional network. */
export const CNN = {
  config: sequential('sequential', [28, 28, 1], [
    ['Conv2D', { ...conv2d, name: 'conv2d' }],
    ['MaxPooling2D', { ...pool, name: 'max_pooling2d' }],
    ['Conv2D', { ...conv2d, name: 'conv2d_1' }],
    ['MaxPooling2D', { ...pool, name: 'max_pooling2d_1' }],
    ['Flatten', { name: 'flatten' }],
    ['Dense', { activation: 'relu', name: 'dense', units: 128 }],
    ['Dense', { activation: 'softmax', name: 'dense_1', units: 10 }],
  ]),
  summary: [
    row('conv2d', 'Conv2D', [26, 26, 64], 640, 389_376),
    row('max_pooling2d', 'MaxPooling2D', [13, 13, 64]),
    row('conv2d_1', 'Conv2D', [11, 11, 64], 36_928, 4_460_544),
    row('max_pooling2d_1', 'MaxPooling2D', [5, 5, 64]),
    row('flatten', 'Flatten', [1600]),
    row('dense', 'Dense', [128], 204_928, 204_800),
    row('dense_1', 'Dense', [10], 1290, 1280),
  ],
};

/** The article's plain network. */
export const DNN = {
  config: sequential('sequential', [28, 28], [
    ['Flatten', { name: 'flatten' }],
    ['Dense', { activation: 'relu', name: 'dense', units: 128 }],
    ['Dense', { activation: 'softmax', name: 'dense_1', units: 10 }],
  ]),
  summary: [
    row('flatten', 'Flatten', [784]),
    row('dense', 'Dense', [128], 100_480, 100_352),
    row('dense_1', 'Dense', [10], 1290, 1280),
  ],
};

/** A network from a file, with nothing as usual. */
export const OTHER = {
  config: sequential('mine', [28, 28, 1], [
    ['Conv2D', { activation: 'linear', filters: 7, kernel_size: [5, 3], name: 'look "here"', padding: 'same', strides: [2, 1] }],
    ['MaxPooling2D', { name: 'max_pooling2d', padding: 'valid', pool_size: [3, 3], strides: [2, 2] }],
    ['Flatten', { name: 'flatten' }],
    ['Dense', { activation: 'linear', name: 'dense', units: 10 }],
  ]),
  summary: [
    row('look "here"', 'Conv2D', [14, 28, 7], 112, 41_160),
    row('max_pooling2d', 'MaxPooling2D', [6, 13, 7]),
    row('flatten', 'Flatten', [546]),
    row('dense', 'Dense', [10], 5470, 5460),
  ],
};

/** A network with the layers that have nothing to learn and that no network of the page has. */
export const AVERAGED = {
  config: sequential('sequential', [28, 28, 1], [
    ['AveragePooling2D', { ...pool, name: 'average_pooling2d' }],
    ['AveragePooling2D', { name: 'average_pooling2d_1', padding: 'same', pool_size: [3, 2], strides: [2, 2] }],
    ['Dropout', { name: 'dropout', rate: 0.25 }],
    ['Flatten', { name: 'flatten' }],
    ['Dense', { activation: 'softmax', name: 'dense', units: 10 }],
  ]),
  summary: [
    row('average_pooling2d', 'AveragePooling2D', [14, 14, 1]),
    row('average_pooling2d_1', 'AveragePooling2D', [7, 7, 1]),
    row('dropout', 'Dropout', [7, 7, 1]),
    row('flatten', 'Flatten', [49]),
    row('dense', 'Dense', [10], 500, 490),
  ],
};
