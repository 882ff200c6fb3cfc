// Loads the crate in one of its two builds. They differ in nothing but the rounding between a product and
// its sum: the faster one leaves it to the processor, the exact one has the same bits on every machine.

import init, * as crate from '../pkg/patchwork.js';
import { base, exact, single } from './base.js';
import { hasRelaxedSimd, hasSimd, isForbidden } from './simd.js';
import { Fault } from '../shared/fault.js';

/** Whether it is the faster one. */
export const fused = !exact && hasRelaxedSimd();

/**
 * Starts a worker, which takes the same build.
 * @param {string} name of its script
 * @param {string} [own] its own name
 */
export function startWorker(name, own = '') {
  const source = single?.scripts[name];
  if (!source) return new Worker(new URL(fused ? name : `${name}?exact`, base), { type: 'module', name: own });
  // Where the page is a file, browsers start no modules.
  const worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })), { name: own });
  worker.postMessage(single);
  return worker;
}

export async function loadCore() {
  if (typeof WebAssembly !== 'object') throw new Fault('noWebAssembly');
  if (!hasSimd()) throw new Fault('noSimd');
  if (isForbidden()) throw new Fault('coreForbidden');
  const response = await fetchCore();
  try {
    await init({ module_or_path: response });
  } catch (error) {
    throw error instanceof RangeError ? new Fault('noMemory') : new Fault('coreBroken');
  }
  return crate;
}

async function fetchCore() {
  const url = new URL(`pkg/patchwork_${fused ? 'relaxed' : 'bg'}.wasm`, base);
  const response = await fetch(url).catch(() => {
    throw new Fault('noCore');
  });
  if (!response.ok) throw new Fault('coreNotServed', response.status);
  return response;
}
