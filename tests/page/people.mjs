// What strangers drew and photographed, and how much of it the page understands. The environment variable PEOPLE_DIR names
// the folder that has it; nothing else needs it.

import path from 'node:path';
import test from 'node:test';
import { pageTests } from './browser.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{count: number, first: number, second: number, doubted: number, said: Map<string, number>}} Tally those right at the first guess and within two, and those that are called none of the ten kinds */

const folder = process.env['PEOPLE_DIR'] ?? '';

/** @param {readonly string[]} names */
export function peoplesFile(...names) {
  return path.join(folder, ...names);
}

/**
 * A test that is skipped where there is no such folder.
 * @param {string} name
 * @param {(page: Page) => Promise<void>} body
 */
export function peopleTest(name, body) {
  if (folder) pageTests('')(name, body);
  else test(name, { skip: 'PEOPLE_DIR names no folder' }, () => {});
}

/** A table of what was guessed, a row for each label. */
export class Tallies {
  /** @type {Map<string, Tally>} */
  #rows = new Map();

  /**
   * @param {readonly string[]} labels rows in which it counts
   * @param {readonly string[]} kinds that would be right
   * @param {readonly string[]} guessed the most probable first
   * @param {boolean} [doubted]
   */
  add(labels, kinds, guessed, doubted = false) {
    const rank = guessed.findIndex((name) => kinds.includes(name));
    const name = guessed[0] ?? '';
    for (const label of labels) {
      const row = this.row(label);
      row.count++;
      row.first += Number(rank === 0);
      row.second += Number(rank === 0 || rank === 1);
      row.doubted += Number(doubted);
      row.said.set(name, (row.said.get(name) ?? 0) + 1);
      this.#rows.set(label, row);
    }
  }

  /** @param {string} label @returns {Tally} */
  row(label) {
    return this.#rows.get(label) ?? { count: 0, first: 0, second: 0, doubted: 0, said: new Map() };
  }

  toString() {
    return [...this.#rows].map(line).join('\n');
  }
}

/** @param {[string, Tally]} row */
function line([label, { count, first, second, doubted, said }]) {
  const names = [...said].sort(([, a], [, b]) => b - a).map(([name, number]) => `${name} ${number}`);
  const doubt = doubted > 0 ? `, called none of the ten kinds ${doubted}` : '';
  return `${label}: ${first} of ${count}, within two ${second}${doubt}; the first guess was ${names.join(', ')}`;
}
