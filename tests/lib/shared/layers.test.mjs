import assert from 'node:assert/strict';
import test from 'node:test';
import { activationOf, readConfig } from '../../../www/shared/keras-config.js';
import { layerKind, readersNames } from '../../../www/shared/layers.js';
import { faultText } from '../../../www/words/fault-text.js';
import { words } from '../../../www/words/words.js';
import { CNN, DNN, OTHER, sequential } from '../networks.mjs';

const CLASSES = Object.keys(words.layers);

test('every kind has a name of its own in Keras', () => {
  const names = CLASSES.map((className) => layerKind(className).kerasName);
  assert.equal(new Set(names).size, names.length);
});

test('the journey opens each kind in its own way', () => {
  assert.deepEqual(Object.fromEntries(CLASSES.map((className) => [className, layerKind(className).opens])), {
    InputLayer: 'passed',
    Conv2D: 'sum',
    MaxPooling2D: 'choice',
    AveragePooling2D: 'mean',
    Flatten: 'place',
    Dropout: 'passed',
    Dense: 'sum',
  });
});

test('an unknown layer is taken for no other', () => {
  for (const name of ['LSTM', 'dense', '', 'toString']) {
    assert.throws(() => layerKind(name), (error) => faultText(error) === `This page knows no layer “${name}”.`);
    assert.throws(() => readConfig(sequential('s', [28, 28, 1], [[name, { name: 'a' }]])), { code: 'unknownLayer', args: [name] });
  }
});

test('a configuration is read as the crate writes it', () => {
  const { name, inputShape, layers } = readConfig(OTHER.config);
  assert.equal(name, 'mine');
  assert.deepEqual(inputShape, [28, 28, 1]);
  assert.deepEqual(layers.map(({ className, config }) => [className, config.name]), [['Conv2D', 'look "here"'], ['MaxPooling2D', 'max_pooling2d'], ['Flatten', 'flatten'], ['Dense', 'dense']]);
  assert.deepEqual(readConfig(DNN.config).inputShape, [28, 28]);
});

test('only layers with weights have an activation', () => {
  const network = readConfig(CNN.config);
  assert.deepEqual([...network.layers.keys(), 7].map((layer) => activationOf(network, layer)), ['relu', undefined, 'relu', undefined, undefined, 'relu', 'softmax', undefined]);
});

test('readers have names for the layers, numbered where there are several of a kind', () => {
  const titles = (/** @type {string[]} */ ...classNames) => readersNames(classNames).map(({ title }) => title);
  assert.deepEqual(titles('Conv2D', 'MaxPooling2D', 'Conv2D', 'MaxPooling2D', 'Flatten', 'Dense', 'Dense'), [
    'first convolution', 'first pooling', 'second convolution', 'second pooling', 'flattened row', 'hidden layer', 'answer',
  ]);
  assert.deepEqual(titles('Conv2D', 'AveragePooling2D', 'Dropout', 'Conv2D', 'MaxPooling2D', 'Conv2D', 'Flatten', 'Dropout', 'Dense', 'Dense', 'Dense'), [
    'first convolution', 'average pooling', 'first dropout', 'second convolution', 'pooling', 'third convolution', 'flattened row', 'second dropout', 'first hidden layer', 'second hidden layer', 'answer',
  ]);
  assert.deepEqual(titles('Flatten', 'Dense'), ['flattened row', 'answer']);
  assert.deepEqual(readersNames(['Conv2D', 'Conv2D', 'Dense']).map(({ short }) => short), ['conv 1', 'conv 2', 'answer']);
  const many = readersNames([...Array(22).fill('Conv2D'), 'Flatten', 'Dense']).map(({ title }) => title);
  assert.deepEqual([many[9], many[10], many[20], many[21]], ['tenth convolution', '11th convolution', '21st convolution', '22nd convolution']);
  assert.throws(() => readersNames(['LSTM']), { code: 'unknownLayer' });
});
