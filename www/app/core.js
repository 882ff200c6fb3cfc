// Loads the crate in one of its two builds. They differ in nothing but the rounding between a product and
// its sum: the faster one leaves it to the processor, the exact one has the same bits on every machine.

import init, * as crate from '../pkg/patchwork.js';
import { base, exact } from './base.js';
import { hasRelaxedSimd } from './simd.js';

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
  const build = fused ? 'relaxed' : 'bg';
  await init({ module_or_path: new URL(`pkg/patchwork_${build}.wasm`, base) });
  return crate;
}
