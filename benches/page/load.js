// What the adapters load.

/**
 * Imports a module that wasm-bindgen made, and starts it.
 * @param {string | undefined} address of the JavaScript; the WebAssembly lies beside it
 * @param {string} build the end of its name
 * @returns {Promise<{module: any, memory: WebAssembly.Memory}>}
 */
export async function loadModule(address = '', build = 'bg') {
  const script = new URL(address, import.meta.url).href;
  const module = await import(script);
  const { memory } = await module.default({ module_or_path: script.replace(/\.js$/, `_${build}.wasm`) });
  return { module, memory };
}

/**
 * @param {string} address
 * @returns {Promise<Uint8Array>}
 */
export async function loadBytes(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
