// German where it has grammar of its own.

import assert from 'node:assert/strict';
import test from 'node:test';
import { words } from '../../../www/words/de.js';
import { setLanguage } from '../../../www/words/language.js';

setLanguage('de');

test('kinds of garments have their article', () => {
  const { classes, inSentence } = words.garment;
  assert.deepEqual(
    classes.map((name, label) => inSentence[label]?.replace(/^eine? /, '') === name),
    classes.map(() => true),
  );
  assert.equal(words.answer.verdict.wrong(inSentence[6], inSentence[1]), '✗ Falsch. Das Netz sagt: ein Hemd. Es ist eine Hose.');
});

test('one is one, and has its own form', () => {
  assert.match(words.answer.weights.file({ data: 'A', steps: 1, epochs: 0 }), /trainiert mit A, 1 Batch\.$/);
  assert.match(words.answer.weights.file({ data: 'A', steps: 1200, epochs: 0.5 }), /trainiert mit A, 1\.200 Batches\.$/);
  assert.match(words.experiments.queue.put(1), /^Jetzt steht 1 Netz in/);
  assert.match(words.experiments.queue.put(5), /^Jetzt stehen 5 Netze in/);
});

test('names of layers are not declined', () => {
  const title = words.shared.layerNames.title(words.layers.Conv2D.called(false).title, 2);
  assert.equal(words.journey.question.ask(title), 'Wie viel vom Kleidungsstück sieht ein einzelner Wert in Schicht „Faltung 2“?');
});

test('numbers with a comma have another mark between them', () => {
  assert.equal(words.pooling.example.found(0, 12, [12, 3, 8, 9]), 'Oben links: 12 ist die größte von 12, 3, 8 und 9.');
  assert.equal(words.pooling.example.found(3, 12, [12, 3.5, 8, 9]), 'Unten rechts: 12 ist die größte von 12; 3,5; 8; 9.');
});
