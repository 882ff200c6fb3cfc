// Prepares one system, then times it when told to.

/** @type {import('./types.js').Contestant | undefined} */
let contestant;

self.onmessage = async ({ data }) => {
  try {
    self.postMessage(await answer(data));
  } catch (error) {
    self.postMessage({ error: error instanceof Error ? error.message : String(error) });
  }
};

/**
 * @param {import('./types.js').Order} request
 * @returns {Promise<object>}
 */
async function answer(request) {
  if (request.request === 'prepare') {
    /** @type {import('./types.js').Adapter} */
    const adapter = await import(request.adapter);
    contestant = await adapter.prepare(request.work, request.options, request.steps);
    return contestant.check;
  }
  if (!contestant) throw new Error('prepare comes first');
  switch (request.request) {
    case 'sample':
      return sample(contestant, request.seconds);
    case 'steps':
      for (let step = 0; step < request.count; step += 1) await contestant.run();
      return { memory: contestant.memory?.() };
    default:
      throw new Error(`unknown request ${request.request}`);
  }
}

/**
 * Runs for a time, at least once.
 * @param {import('./types.js').Contestant} contestant
 * @param {number} seconds
 */
async function sample(contestant, seconds) {
  let amount = 0;
  let elapsed = 0;
  const start = performance.now();
  do {
    const done = contestant.run();
    // Waiting costs something too; who answers at once need not.
    amount += typeof done === 'number' ? done : await done;
    elapsed = (performance.now() - start) / 1000;
  } while (elapsed < seconds);
  return { amount, seconds: elapsed };
}
