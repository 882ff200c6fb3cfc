/**
 * What a network of the command line was taught with: its file says so in English.
 *
 * @import { Drawn } from '../words/en.js'
 */

import { words } from '../words/words.js';

const SENTENCE = /^(?<name>.+), (?<images>[\d,]+) training images(?:, with (?<drawn>.+))?$/;

/** @type {Record<string, Drawn>} */
const KINDS = { sketches: 'sketches', 'redrawn drawings by strangers': 'redrawn', 'drawings of other things': 'others' };

/** @param {string} number with marks between the thousands */
const valueOf = (number) => Number(number.replaceAll(',', ''));

/**
 * In the language of the page.
 *
 * @param {string | undefined} data of a weights file, which may say anything
 */
export function taughtWith(data) {
  const { name, images, drawn } = data?.match(SENTENCE)?.groups ?? {};
  if (name === undefined || images === undefined) return data;
  const parts = drawn?.split(/, (?=\d)| and /).map((part) => part.match(/^([\d,]+) (.+)$/) ?? []) ?? [];
  /** @type {[Drawn, number][]} */
  const counted = parts.flatMap(([, number = '', kind = '']) => (KINDS[kind] ? [[KINDS[kind], valueOf(number)]] : []));
  return counted.length < parts.length ? data : words.data.taught(name, valueOf(images), counted);
}
