// Loads the crate in one of its two builds. They differ in nothing but the rounding between a product and
// its sum: the faster one leaves it to the processor, the exact one has the same bits on every machine.

import init, * as crate from '../pkg/patchwork.js';
import { base, exact } from './base.js';
import { hasRelaxedSimd, hasSimd, isForbidden } from './simd.js';
import { Fault } from '../shared/fault.js';

/** Whether it is the faster one. */
export const fused = !exact && hasRelaxedSimd();

/**
 * The address of a worker's script; the worker takes the same build.
 * @param {string} name
 */
export function script(name) {
  return new URL(fused ? name : `${name}?exact`, base);
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
