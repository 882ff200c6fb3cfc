// Loads the crate.

/** @returns {Promise<typeof import('../pkg/patchwork.js')>} */
export async function loadCore() {
  const module = await import('../pkg/patchwork.js');
  await module.default({ module_or_path: new URL('../pkg/patchwork_bg.wasm', import.meta.url) });
  return module;
}
