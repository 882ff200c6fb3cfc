/**
 * English: every sentence of the page that a reader can see or hear. An entry with numbers in it is a function. Another
 * language is a file with the same entries.
 *
 * @typedef {import('../pkg/patchwork.js').ErrorArguments} ErrorArguments
 */

const ors = new Intl.ListFormat('en-GB', { type: 'disjunction' });

export const words = {
  page: {
    title: 'Patchwork: how a network learns to tell a boot from a bag',
    description: 'Pick or draw a garment and watch a convolutional network look at it, layer by layer. Train it yourself, here in the page.',
    skip: 'Skip to the garment',
    tagline: 'How a network learns to tell a boot from a bag. Pick a garment or draw one; everything below happens to it, here, in this page.',
    chapters: 'Chapters',
    noScript: 'Patchwork computes everything in this page and needs JavaScript and WebAssembly for it. Allow JavaScript for this site and load it again.',
    bar: 'The garment and the answer',
    toGarment: 'To the garment.',
    dismiss: 'Dismiss',
  },

  /** What went wrong, by code. */
  faults: {
    inFile: (/** @type {string} */ file, /** @type {string} */ what, /** @type {string} */ advice) => `${file}: ${what}. ${advice}`,
    noLanguage: (/** @type {string} */ tag) => `This page does not speak “${tag}”. It is shown in English.`,
    noSimd: () => 'This browser has no WebAssembly SIMD, which the network computes with. A current Firefox, Chrome, Edge or Safari has it.',
    noWeights: (/** @type {string} */ kind, /** @type {number} */ status) =>
      `The weights of the ${kind.toUpperCase()} could not be fetched: the server answers ${status}. Reload the page, or train a network below.`,
  },

  garment: {
    nav: 'Garment',
    title: 'A garment to look at',
  },

  draw: {
  },

  photo: {
  },

  preparation: {
  },

  answer: {
  },

  pixels: {
    nav: 'Pixels',
    title: 'A garment is a grid of numbers',
  },

  filter: {
    nav: 'Filter',
    title: 'A filter is nine multiplications and a sum',
  },

  pooling: {
    nav: 'Pooling',
    title: 'Pooling keeps the biggest of four',
  },

  network: {
    nav: 'Network',
    title: 'Two networks',
  },

  training: {
    nav: 'Train',
    title: 'Training finds the filters',
  },

  journey: {
    nav: 'Journey',
    title: 'The journey of one garment',
  },

  /** What the crate expected, what it found, and what is at fault: by the code of the crate. */
  crate: /** @type {{[Code in keyof ErrorArguments]: (...args: ErrorArguments[Code]) => string}} */ ({
    // Data.
    verbatim: (text) => text,
    quoted: (text) => `"${text}"`,
    number: (number) => `${number}`,
    size: (height, width) => `${height} x ${width}`,
    dimensions: (shape) => shape.join(' x '),
    list: (sizes) => list(sizes),
    pair: (first, second) => `(${first}, ${second})`,
    nothing: () => 'nothing',
    none: () => 'none',
    another: () => 'another one',

    // Numbers, texts and what else a value can be.
    between: (least, most) => `${least} to ${most}`,
    'at-least': (least) => `at least ${least}`,
    'at-least-one': () => 'at least one',
    'at-most-for-network': (most) => `at most ${most} for this network`,
    'a-number': () => 'a number',
    'a-whole-number': () => 'a whole number',
    'whole-between': (least, most) => `a whole number from ${least} to ${most}`,
    'whole-from': (least) => `a whole number of at least ${least}`,
    'two-whole-from': (least) => `two whole numbers of at least ${least}`,
    'above-zero': () => 'a finite number above 0',
    'from-zero-to-below-one': () => 'a number from 0 to below 1',
    'not-zero': () => 'a number other than 0',
    finite: () => 'a finite number',
    negative: () => 'a negative number',
    'one-or-more': () => '1 or more',
    infinity: () => 'infinity',
    'no-number': () => 'no number',
    'a-text': () => 'a text',
    'a-name': () => 'a name',
    'a-value': () => 'a value',
    'an-object': () => 'an object',
    'object-of-texts': () => 'an object of texts',
    'list-of': (least, most) => `a list of ${least} to ${most}`,
    'one-of': (names) => ors.format(names),

    // Lengths.
    bytes: (count) => `${count} bytes`,
    'at-least-bytes': (least) => `at least ${least} bytes`,
    'at-most-bytes': (most) => `at most ${most} bytes`,
    'multiple-of-bytes': (factor) => `a multiple of ${factor} bytes`,
    'bytes-of': (height, width, channels) => `${height} x ${width} x ${channels} bytes`,
    'bytes-each': (count, bytes) => `${count} x ${bytes} bytes`,
    values: (count) => `${count} values`,
    'values-of': (sizes) => `${list(sizes)} values, none of the sizes 0`,
    'rows-of-values': (width) => `whole rows of ${width} values`,
    'rows-of-pixels': (width) => `whole rows of ${width} pixels`,
    weights: (count) => `${count} weights`,
    layers: (count) => `${count} layers`,
    'labels-of': (images) => `${images}, one an image`,
    'labels-between': (least, most) => `${least} to ${most} labels`,
    'images-between': (least, most) => `${least} to ${most} images`,
    'images-of-bytes': (most, bytes) => `1 to ${most} images of ${bytes} bytes`,

    // Places.
    label: (index) => `label ${index}`,
    layer: (index) => `layer ${index}`,
    cell: (row, column) => `row ${row}, column ${column}`,
    'cell-below': (height, width) => `row below ${height} and column below ${width}`,
    filter: (filter, channel) => `filter ${filter}, channel ${channel}`,
    'filter-below': (filters, channels) => `filter below ${filters} and channel below ${channels}`,
    range: (from, to) => `${from}..${to}`,
    'range-within': (end) => `a range within 0..${end}`,
    part: (index, count) => `${index} of ${count}`,
    'part-of-twos': () => 'an index below a power of two',

    // Shapes and networks.
    'sizes-up-to': (product) => `1 to 3 positive sizes with a product up to ${product}`,
    'window-of-ones': () => 'sizes and strides of at least 1',
    window: (size, strides) => `${list(size)} with strides ${list(strides)}`,
    'window-within': (height, width) => `a window that fits into its ${height} x ${width} input`,
    'hidden-layer': () => 'a hidden layer',
    'layer-of': (kinds) => `a ${ors.format(kinds)} layer`,
    'at-least-one-layer': () => 'at least one layer',
    'layer-class': () => "the name of a layer's class",
    'input-layer-first': () => 'InputLayer only as the first layer',
    'batch-shape': () => '[null, sizes ...]',
    'pixels-of-one-channel': (height, width) => `${height} x ${width} pixels of one channel`,
    'key-absent': () => 'this key to be absent: it is not supported',
    'own-name': () => 'a name of its own',
    'second-use': () => 'a second use',
    'nothing-after-softmax': () => 'nothing after a softmax',
    'image-input': () => 'an input of height, width and channels',
    'image-output': () => 'a layer whose output is an image',
    'flat-input': () => 'a flat input: a Flatten layer before it',
    'flat-output': (classes) => `a last layer with a flat output of up to ${classes} classes`,
    'at-most-parameters': (most) => `at most ${most} parameters in all`,
    'at-most-outputs': (most) => `outputs of at most ${most} values in all`,
    'passed-sample': () => 'a sample that passed',
    'earlier-prediction': () => 'one before',
    'compared-layer': () => 'a layer of pictures, compared',
    'compared-image': () => 'a compared image and its channel',

    // Files, and what they hold.
    'idx-images': () => 'IDX images',
    'idx-labels': () => 'IDX labels',
    'keras-configuration': () => 'Keras configuration',
    'safetensors-file': () => 'safetensors file',
    checkpoint: () => 'checkpoint',
    photo: () => 'photo',
    'empty-file': () => 'an empty file',
    'bytes-cut-short': (count) => `${count} bytes; the file is cut short`,
    'bytes-too-long': (count, excess) => `${count}; the file is too long by ${excess}`,
    decompressed: () => 'decompressed bytes',
    'gzip-compressed': () => 'gzip-compressed ones; decompress the file first',
    'an-idx-file': () => 'an IDX file',
    'magic-number': (magic) => `the magic number ${hex(magic)}`,
    'magic-of-images': (magic) => `${hex(magic)}, which is a file of images; give the file of labels here`,
    'magic-of-labels': (magic) => `${hex(magic)}, which is a file of labels; give the file of images here`,
    'magic-of-other': (magic) => `${hex(magic)}, which is not a file of images or labels`,
    'images-of-size': (height, width) => `images of ${height} x ${width} pixels`,
    'at-least-one-entry': () => 'at least one entry',
    'at-most-entries': (most) => `at most ${most} entries`,
    'bytes-for-entries': (bytes, entries) => `${bytes} bytes for ${entries} entries`,
    'label-for-each': (images) => `a label for each of ${images} images`,
    'labels-of-others': (labels) => `${labels} labels; the two files do not belong together`,
    header: (bytes) => `a header of ${bytes} bytes`,
    'header-up-to': (most) => `a header of at most ${most} bytes`,
    'header-of': (bytes) => `one of ${bytes}`,
    'header-says': (count) => `a header that says ${count}`,
    'header-in-utf-8': () => 'a header in UTF-8',
    'header-in-json': () => 'a header in JSON',
    'header-object': () => 'an object as header',
    'other-bytes': () => 'other bytes',
    json: () => 'JSON',
    'mistake-at': (line, column) => `a mistake at line ${line} column ${column}`,
    'too-deep-at': (line, column) => `maximal depth exceeded at line ${line} column ${column}`,
    'metadata-of-texts': () => 'metadata of texts',
    fact: (key) => `a fact "${key}"`,
    'valid-fact': (key) => `a valid "${key}"`,
    'tensor-within': (name, bytes) => `type, shape and place of "${name}" in ${bytes} bytes`,
    'tensor-for-each-byte': () => 'a tensor for every byte',
    'none-from': (position) => `none that begins at ${position}`,
    'tensors-of-bytes': (bytes) => `tensors of ${bytes} bytes in all`,
    'each-name-once': () => 'each name once',
    'name-twice': (name) => `"${name}" twice`,
    'type-in': (typeName, tensor) => `${typeName} in ${tensor}`,
    'no-such-tensor': () => 'no such tensor',
    'tensor-of-network': () => 'a tensor of this network',
    'finite-numbers': () => 'finite numbers',
    'nan-or-infinity': () => 'NaN or infinity',

    // Pictures.
    'filter-weights': () => '9 or 25 finite numbers',
    'context-2d': () => 'one that gives a 2d context',
    'stage-of-picture': () => 'one of the stages of a picture that is not empty',
    'picture-with-pixels': () => 'a picture with pixels; choose another file',
    'garment-in-contrast': () => 'a garment that is clearly darker or lighter than its background; photograph it on a ground of another brightness',
    'one-brightness': () => 'a picture of nearly one brightness',
    'plain-background': () => 'a plain background all around; photograph the garment on one sheet or wall, with a margin on each side',
    'uneven-border': (percent) => `a border of which only ${percent} % has one brightness`,
  }),

  /** An error of the crate, of three texts of `crate`; a sentence without its full stop. */
  crateError: (/** @type {string} */ argument, /** @type {string} */ expected, /** @type {string} */ found) => `${argument}: expected ${expected}, found ${found}`,
};

/** @param {readonly number[]} sizes */
function list(sizes) {
  return `[${sizes.join(', ')}]`;
}

/** @param {number} magic four bytes, as developers write them */
function hex(magic) {
  return `0x${magic.toString(16).padStart(8, '0')}`;
}
