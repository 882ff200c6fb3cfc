// Gives each system a worker of its own and passes requests on to it, one at a time.

/** @type {Map<string, Worker>} */
const workers = new Map();

/**
 * Answers one request; the benchmark's driver calls it.
 * @param {import('./types.js').Order} request
 * @returns {Promise<unknown>}
 */
async function answer(request) {
  if (request.request === 'prepare') {
    workers.set(request.subject, new Worker('worker.js', { type: 'module' }));
  }
  const worker = workers.get(request.subject);
  if (!worker) throw new Error(`${request.subject} is not prepared`);
  if (request.request === 'close') {
    worker.terminate();
    workers.delete(request.subject);
    return {};
  }
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => ('error' in data ? reject(new Error(data.error)) : resolve(data));
    worker.onerror = (event) => reject(new Error(event.message || `the worker of ${request.subject} did not start`));
    worker.postMessage(request);
  });
}

Object.assign(window, { answer });
