// What a network answered, made by hand.

import { PIXELS } from '../../../www/shared/pixels.js';

/** @typedef {import('../../../www/mistakes/exam.js').Found} Found */

/**
 * @param {readonly {label: number, probabilities: readonly number[]}[]} images
 * @param {Partial<Found>} [others]
 * @returns {Found}
 */
export function foundOf(images, others) {
  const classes = images[0]?.probabilities.length ?? 0;
  const labels = Uint8Array.from(images, ({ label }) => label);
  const predictions = Uint8Array.from(images, ({ probabilities }) => probabilities.indexOf(Math.max(...probabilities)));
  const counts = new Uint32Array(classes * classes);
  for (const [index, label] of labels.entries()) counts[label * classes + (predictions[index] ?? 0)] = 1 + (counts[label * classes + (predictions[index] ?? 0)] ?? 0);
  const shareOf = (/** @type {number} */ kind, /** @type {Uint8Array} */ among) => {
    const of = [...among.keys()].filter((index) => among[index] === kind);
    return of.filter((index) => labels[index] === predictions[index]).length / of.length;
  };
  const kinds = Array.from({ length: classes }, (_, kind) => kind);
  return {
    network: 'a network',
    version: 1,
    set: 'a set',
    total: images.length,
    classes,
    images: { pixels: new Uint8Array(images.length * PIXELS), labels },
    probabilities: Float32Array.from(images.flatMap(({ probabilities }) => probabilities)),
    losses: Float32Array.from(images, ({ label, probabilities }) => -Math.log(probabilities[label] ?? 0)),
    report: {
      predictions,
      margins: Float32Array.from(images, ({ probabilities }) => {
        const [first = 0, second = 0] = [...probabilities].sort((a, b) => b - a);
        return first - second;
      }),
      counts,
      accuracy: NaN,
      precision: Float64Array.from(kinds, (kind) => shareOf(kind, predictions)),
      recall: Float64Array.from(kinds, (kind) => shareOf(kind, labels)),
      f1: new Float64Array(classes),
    },
    ...others,
  };
}
