/** Descriptions of networks as others write them. */

import { Fault } from '../../shared/fault.js';

/**
 * @param {{name: string, bytes: Uint8Array}} file
 * @returns {any} an object
 */
export function parseJson({ name, bytes }) {
  let value;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new Fault('networkDamaged', name);
  }
  if (typeof value !== 'object' || value === null) throw new Fault('networkDamaged', name);
  return value;
}

/**
 * A description in the form that the crate reads, which says itself what it does not know.
 *
 * @param {any} model an object with the class and the configuration of a network; the oldest Keras gave its layers alone
 * @returns {string | undefined} undefined where there is none
 */
export function asNetworkConfig(model) {
  const { class_name, config } = model ?? {};
  if (typeof class_name !== 'string' || typeof config !== 'object' || config === null) return undefined;
  return JSON.stringify({ class_name, config: Array.isArray(config) ? { layers: config } : config });
}
