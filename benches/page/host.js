// Gives each system a worker of its own and passes requests on to it, one at a time.

/** A system that says nothing for so long hangs. */
const SECONDS = 90;
/** Many steps, one request. */
const STEPS_SECONDS = 3600;

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
  const seconds = request.request === 'steps' ? STEPS_SECONDS : SECONDS;
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no answer in ${seconds} s`)), seconds * 1000);
    worker.onmessage = ({ data }) => {
      clearTimeout(late);
      if ('error' in data) reject(new Error(data.error));
      else resolve(data);
    };
    worker.onerror = (event) => {
      clearTimeout(late);
      reject(new Error(event.message || `the worker of ${request.subject} did not start`));
    };
    worker.postMessage(request);
  });
}

Object.assign(window, { answer });
