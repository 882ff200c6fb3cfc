import assert from 'node:assert/strict';
import test from 'node:test';
import { kerasCode } from '../../../www/shared/keras-code.js';
import { DEFAULTS, OPTIMIZERS, optimizerNamed } from '../../../www/shared/optimizers.js';
import { AVERAGED, CNN, DNN, OTHER, sequential } from '../networks.mjs';

/**
 * The lines between these two, without their indentation.
 * @param {string} code
 * @param {string} first
 * @param {string} last
 */
function between(code, first, last) {
  const lines = code.split('\n').map((line) => line.trim());
  return lines.slice(lines.indexOf(first) + 1, lines.indexOf(last));
}

test('the article’s CNN is seven layers over 28 x 28 x 1', () => {
  const code = kerasCode(CNN.config, DEFAULTS, 5);
  assert.deepEqual(between(code, 'model = keras.Sequential([', '])'), [
    'keras.Input((28, 28, 1)),',
    'layers.Conv2D(64, 3, activation="relu"),',
    'layers.MaxPooling2D(2),',
    'layers.Conv2D(64, 3, activation="relu"),',
    'layers.MaxPooling2D(2),',
    'layers.Flatten(),',
    'layers.Dense(128, activation="relu"),',
    'layers.Dense(10, activation="softmax"),',
  ]);
  assert.match(code, /^images = images\.reshape\(-1, 28, 28, 1\)$/m);
});

test('the DNN takes the pictures as they are loaded', () => {
  const code = kerasCode(DNN.config, DEFAULTS, 5);
  assert.deepEqual(between(code, 'model = keras.Sequential([', '])'), [
    'keras.Input((28, 28)),',
    'layers.Flatten(),',
    'layers.Dense(128, activation="relu"),',
    'layers.Dense(10, activation="softmax"),',
  ]);
  assert.doesNotMatch(code, /reshape/);
});

test('what is not Keras’s default is said, names and logits too', () => {
  const code = kerasCode(OTHER.config, DEFAULTS, 5);
  assert.deepEqual(between(code, 'model = keras.Sequential([', '], name="mine")'), [
    'keras.Input((28, 28, 1)),',
    'layers.Conv2D(7, (5, 3), strides=(2, 1), padding="same", name="look \\"here\\""),',
    'layers.MaxPooling2D(3, strides=2),',
    'layers.Flatten(),',
    'layers.Dense(10),',
  ]);
  assert.match(code, /loss=keras\.losses\.SparseCategoricalCrossentropy\(from_logits=True\),/);
});

test('averages and dropout are written too, and numbers of names go on', () => {
  assert.deepEqual(between(kerasCode(AVERAGED.config, DEFAULTS, 5), 'model = keras.Sequential([', '])'), [
    'keras.Input((28, 28, 1)),',
    'layers.AveragePooling2D(2),',
    'layers.AveragePooling2D((3, 2), strides=2, padding="same"),',
    'layers.Dropout(0.25),',
    'layers.Flatten(),',
    'layers.Dense(10, activation="softmax"),',
  ]);
});

test('a row of numbers as input is a tuple of one', () => {
  const code = kerasCode(sequential('sequential', [784], [['Dense', { activation: 'softmax', name: 'dense', units: 10 }]]), DEFAULTS, 5);
  assert.match(code, /^    keras\.Input\(\(784,\)\),$/m);
});

test('training is that of the options', () => {
  const adam = kerasCode(CNN.config, { ...DEFAULTS, learningRate: 0.0005, batchSize: 64 }, 12);
  assert.match(adam, /optimizer=optimizers\.Adam\(0\.0005\),/);
  assert.match(adam, /batch_size=64, epochs=12,/);
  const sgd = kerasCode(CNN.config, { ...DEFAULTS, optimizer: 'sgd', learningRate: 0.01, momentum: 0.8 }, 1);
  assert.match(sgd, /optimizer=optimizers\.SGD\(0\.01, momentum=0\.8\),/);
  assert.match(sgd, /loss="sparse_categorical_crossentropy",/);
});

test('every optimiser is written by its name, and an unknown one is an error', () => {
  for (const [optimizer, { keras, settings }] of Object.entries(OPTIMIZERS)) {
    const code = kerasCode(CNN.config, { ...DEFAULTS, optimizer: optimizerNamed(optimizer) }, 1);
    assert.match(code, new RegExp(`optimizers\\.${keras}\\(0\\.001${settings.map((name) => `, ${name}=${DEFAULTS[name]}`).join('')}\\)`));
  }
  assert.throws(() => kerasCode(CNN.config, { ...DEFAULTS, optimizer: /** @type {any} */ ('lion') }, 1), { code: 'noOptimizer', args: ['lion'] });
});

test('no line of the article’s networks is too long for the column beside the table', () => {
  for (const { config } of [CNN, DNN]) {
    for (const line of kerasCode(config, { ...DEFAULTS, optimizer: 'sgd' }, 1000).split('\n')) assert.ok(line.length <= 53, line);
  }
});
