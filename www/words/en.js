/**
 * English: every sentence of the page that a reader can see or hear. An entry with numbers in it is a function. Another
 * language is a file with the same entries.
 */
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
};
