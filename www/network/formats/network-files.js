/**
 * Opens networks that others saved, and saves them for others. It comes when the first such file does.
 *
 * @import { NamedBytes } from './tfjs-model.js'
 */

import { unzipSync, zipSync } from 'fflate';
import { readTfjs, writeTfjs } from './tfjs-model.js';
import { writeTensors } from './tensors.js';
import { Fault } from '../../shared/fault.js';
import { kindOf } from '../../shared/file-kind.js';

/**
 * @param {readonly NamedBytes[]} files of one network, the one that tells what they are first
 * @param {string | undefined} present the configuration of the network in use, for weights without one
 * @param {number} most bytes that anything may have when it is unpacked
 * @returns {Promise<Uint8Array<ArrayBuffer>>} the same as a file that the crate reads
 */
export async function converted([file, ...others], present, most) {
  if (!file) throw new Fault('networkDamaged', '');
  const isZip = file.bytes[0] === 0x50;
  const parts = isZip ? unzipped(file, most) : {};
  if (kindOf(file.bytes) === 'tfjs') return writeTensors(isZip ? readZip(parts, file.name) : readTfjs(file, others));
  const { readHdf5, readKeras } = await import('./keras-file.js');
  if (isZip) return writeTensors(readKeras(parts, file.name));
  const { asNetworkConfig, parseJson } = await import('./json.js');
  const [beside] = others;
  return writeTensors(readHdf5(file.bytes, file.name, beside ? asNetworkConfig(parseJson(beside)) : present));
}

/**
 * @param {string} config
 * @param {Uint8Array<ArrayBuffer>} weights
 * @param {Readonly<Record<string, string>>} facts
 * @returns {Uint8Array<ArrayBuffer>} a zip of what TensorFlow.js loads
 */
export function zipForTfjs(config, weights, facts) {
  // A fixed date: the same network makes the same bytes.
  return zipSync(writeTfjs(config, weights, facts), { level: 0, mtime: new Date(1980, 0, 1) });
}

/**
 * @param {NamedBytes} file
 * @param {number} most
 * @returns {Record<string, Uint8Array<ArrayBuffer>>} by name, without those of their folders
 */
function unzipped({ name, bytes }, most) {
  let left = most;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        left -= originalSize;
        if (left < 0) throw new Fault('weightsTooLarge', name);
        return true;
      },
    });
    return Object.fromEntries(Object.entries(parts).map(([path, part]) => [path.split('/').pop() ?? '', part]));
  } catch (error) {
    throw error instanceof Fault ? error : new Fault('networkDamaged', name);
  }
}

/**
 * @param {Record<string, Uint8Array<ArrayBuffer>>} parts
 * @param {string} name of the zip
 */
function readZip({ 'model.json': model, ...others }, name) {
  if (!model) throw new Fault('networkDamaged', name);
  return readTfjs({ name, bytes: model }, Object.entries(others).map(([other, bytes]) => ({ name: other, bytes })));
}
