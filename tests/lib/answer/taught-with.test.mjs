import assert from 'node:assert/strict';
import test from 'node:test';
import { taughtWith } from '../../../www/answer/taught-with.js';
import { words as german } from '../../../www/words/de.js';
import { words as spanish } from '../../../www/words/es.js';
import { words as french } from '../../../www/words/fr.js';

const SENTENCES = [
  'Fashion-MNIST, 60,000 training images, with 816,000 sketches, 204,000 redrawn drawings by strangers and 272,000 drawings of other things',
  'Fashion-MNIST, 60,000 training images, with 720,000 sketches and 192,000 drawings of other things',
  'Fashion-MNIST, 60,000 training images, with 720,000 sketches',
  'Fashion-MNIST, 60,000 training images, with 8,000 drawings of other things',
  'Fashion-MNIST, 60,000 training images',
];

test('in English, files are told as they say themselves', () => {
  for (const sentence of SENTENCES) assert.equal(taughtWith(sentence), sentence);
});

test('in other languages no English is left', () => {
  for (const { data } of [german, french, spanish]) {
    const told = data.taught('Fashion-MNIST', 60_000, [['sketches', 816_000], ['redrawn', 204_000], ['others', 272_000]]);
    assert.match(told, /^Fashion-MNIST \(.*816.*204.*272/);
    assert.doesNotMatch(told, /training|sketches|strangers|things|undefined/);
  }
});

test('what another file says stays as it is', () => {
  for (const text of [undefined, '', 'shoes', 'Fashion-MNIST, 60,000 training images, with 12 shoes', 'Fashion-MNIST, die ersten 2.000 von 60.000 Trainingsbildern']) assert.equal(taughtWith(text), text);
});
