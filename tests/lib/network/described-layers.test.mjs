import assert from 'node:assert/strict';
import test from 'node:test';
import { describedLayers, kerasShape, multiplyAddProduct, parameterSum, whatItDoes } from '../../../www/network/described-layers.js';
import { AVERAGED, CNN, DNN, OTHER, sequential } from '../networks.mjs';

/**
 * A product or a sum as it is written on the page.
 * @param {string} text
 */
function value(text) {
  return text.replaceAll(',', '').split(' + ').reduce((sum, product) => sum + product.split(' × ').reduce((all, factor) => all * Number(factor), 1), 0);
}

test('the garment comes first, and every layer takes what the one before gives', () => {
  for (const { config, summary } of [CNN, DNN, OTHER]) {
    const layers = describedLayers(config, summary);
    assert.equal(layers.length, summary.length + 1);
    assert.equal(layers[0]?.className, 'InputLayer');
    layers.slice(1).forEach((layer, index) => assert.deepEqual(layer.inputShape, layers[index]?.outputShape));
  }
});

test('the sums are those of the article', () => {
  const sums = describedLayers(CNN.config, CNN.summary).map(parameterSum);
  assert.deepEqual(sums, ['', '3 × 3 × 1 × 64 + 64', '', '3 × 3 × 64 × 64 + 64', '', '', '1,600 × 128 + 128', '128 × 10 + 10']);
});

test('every sum and every product comes to the number of the summary', () => {
  let counted = 0;
  for (const { config, summary } of [CNN, DNN, OTHER]) {
    for (const layer of describedLayers(config, summary)) {
      assert.equal(value(parameterSum(layer)), layer.parameters, layer.name);
      assert.equal(value(multiplyAddProduct(layer)), layer.multiplyAdds, layer.name);
      if (layer.parameters > 0) counted++;
    }
  }
  assert.equal(counted, 8);
});

test('shapes stand as Keras prints them', () => {
  assert.equal(kerasShape([26, 26, 64]), '(None, 26, 26, 64)');
  assert.equal(kerasShape([128]), '(None, 128)');
});

test('every layer says what it does, with its own numbers', () => {
  const [input, first, pool, second, , flatten, dense, last] = describedLayers(CNN.config, CNN.summary).map(whatItDoes);
  assert.match(input ?? '', /28 rows of 28 pixels.*1 in the shape is the number of channels/);
  assert.match(first ?? '', /64 filters of 3 × 3 over the picture\. .*ReLU/);
  assert.match(pool ?? '', /each 2 × 2 square in every one of the 64 pictures\./);
  assert.match(second ?? '', /over the 64 pictures/);
  assert.match(flatten ?? '', /5 × 5 × 64 numbers in one row of 1,600.*\(row × 5 \+ column\) × 64 \+ filter/);
  assert.match(dense ?? '', /128 units has a weight for every one of the 1,600/);
  assert.match(last ?? '', /softmax/);
});

test('unusual layers are told as they are', () => {
  const words = describedLayers(OTHER.config, OTHER.summary).map(whatItDoes);
  assert.match(words[0] ?? '', /28 rows of 28 pixels, and 1 /);
  assert.match(words[1] ?? '', /7 filters of 5 × 3 over the picture, in steps of 2 × 1, with zeros laid around the border\. Each filter makes a picture of its own\.$/);
  assert.match(words[2] ?? '', /each 3 × 3 square in every one of the 7 pictures, in steps of 2 × 2\./);
  assert.match(describedLayers(DNN.config, DNN.summary).map(whatItDoes)[1] ?? '', /place row × 28 \+ column/);
});

test('averages and dropout are described, and have nothing to learn', () => {
  const [, average, other, dropout, , dense] = describedLayers(AVERAGED.config, AVERAGED.summary);
  assert.ok(average && other && dropout && dense);
  assert.match(whatItDoes(average), /^Takes the average of each 2 × 2 square in the picture\. There is nothing to learn/);
  assert.match(whatItDoes(other), /each 3 × 2 square .* in steps of 2 × 2, with zeros laid around the border\./);
  assert.match(whatItDoes(dropout), /puts 0 for 25 % of the numbers/);
  assert.deepEqual([average, other, dropout, dense].map(parameterSum), ['', '', '', '49 × 10 + 10']);
  assert.deepEqual([average, other, dropout].map(multiplyAddProduct), ['', '', '']);
});

test('a layer of a class that the page does not know is taken for no other', () => {
  const config = sequential('sequential', [28, 28, 1], [['LSTM', { name: 'lstm', units: 10 }]]);
  assert.throws(() => describedLayers(config, []), { code: 'unknownLayer', args: ['LSTM'] });
});
