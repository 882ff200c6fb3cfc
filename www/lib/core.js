// Loads the crate.

import { base } from './base.js';

/** @returns {Promise<typeof import('../pkg/patchwork.js')>} */
export async function loadCore() {
  const module = await import('../pkg/patchwork.js');
  await module.default({ module_or_path: new URL('pkg/patchwork_bg.wasm', base) });
  return module;
}
