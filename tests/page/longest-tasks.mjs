// How long the page's main thread is busy at a time.

import assert from 'node:assert/strict';

/** @typedef {import('playwright-core').Page} Page */

/**
 * The tasks of the page's main thread in milliseconds of its own processor time, the longest first: what other programs of a
 * busy machine take in between does not count.
 * @param {Page} page
 * @param {() => Promise<void>} work meanwhile
 */
export async function longestTasks(page, work) {
  const browser = page.context().browser() ?? assert.fail('a page without a browser');
  await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline', '__metadata'] });
  await work();
  /** @type {{name: string, pid: number, tid: number, tdur?: number, args: {name?: string}}[]} */
  const events = JSON.parse((await browser.stopTracing()).toString()).traceEvents;
  const main = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const onMain = events.filter(({ pid, tid }) => main.some((thread) => thread.pid === pid && thread.tid === tid));
  const tasks = onMain.flatMap(({ name, tdur }) => (name.endsWith('RunTask') && tdur ? [tdur / 1000] : []));
  assert.ok(tasks.length > 100, `only ${tasks.length} tasks were recorded`);
  return tasks.sort((a, b) => b - a);
}
