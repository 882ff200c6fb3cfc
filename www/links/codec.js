/**
 * A link as text: the version, a full stop, and what it holds: JSON, and behind a zero byte the garment's pixels where they
 * come along, packed by zlib, to base 64 as addresses have it. Zlib's checksum finds what was cut off or mistyped. Version 1
 * is read for good; what it has none of is a part with another key.
 *
 * @import { PartName, Sent } from './sent.js'
 *
 * @typedef {PartName | 'other'} LostPart a part that is not as it should be, or one that this page knows nothing of
 */

import { PARTS } from './sent.js';
import { Fault } from '../shared/fault.js';

const VERSION = '1';
/** No link of ours is as long; longer ones could be packed to fill the memory. */
const LONGEST = 4000;

/** @param {Sent} sent @returns {Promise<string>} */
export async function encode(sent) {
  const parts = Object.entries(sent).map(([name, value]) => {
    const { key, write } = PARTS[/** @type {PartName} */ (name)];
    return [key, write(/** @type {never} */ (value))];
  });
  const text = new TextEncoder().encode(JSON.stringify(Object.fromEntries(parts)));
  const { garment } = sent;
  const blob = new Blob(garment && 'pixels' in garment ? [text, new Uint8Array(1), Uint8Array.from(garment.pixels)] : [text]);
  const packed = await bytesOf(blob.stream().pipeThrough(new CompressionStream('deflate')));
  return `${VERSION}.${toBase64(packed)}`;
}

/**
 * @param {string} text
 * @returns {Promise<{sent: Sent, lost: LostPart[]}>} a fault where it is no link at all
 */
export async function decode(text) {
  const [, version, packed] = /^(\d{1,9})\.([\w-]*)$/.exec(text) ?? [];
  if (version !== undefined && version !== VERSION) throw new Fault('linkNewer');
  const bytes = packed && text.length <= LONGEST ? await unpacked(packed) : undefined;
  const end = bytes?.indexOf(0) ?? -1;
  const values = bytes && parsed(end < 0 ? bytes : bytes.subarray(0, end));
  if (!bytes || !values) throw new Fault('linkBroken');
  return read(values, end < 0 ? new Uint8Array() : bytes.slice(end + 1));
}

/**
 * @param {Record<string, unknown>} values
 * @param {Uint8Array} pixels
 */
function read(values, pixels) {
  /** @type {Record<string, unknown>} */
  const sent = {};
  /** @type {LostPart[]} */
  const lost = [];
  const names = /** @type {PartName[]} */ (Object.keys(PARTS));
  for (const name of names) {
    const { key, read: readPart } = PARTS[name];
    if (!Object.hasOwn(values, key)) continue;
    const value = readPart(values[key], pixels);
    if (value === undefined) lost.push(name);
    else sent[name] = value;
  }
  const known = new Set(names.map((name) => PARTS[name].key));
  if (Object.keys(values).some((key) => !known.has(key))) lost.push('other');
  return { sent: /** @type {Sent} */ (sent), lost };
}

/** @param {Uint8Array} bytes @returns {Record<string, unknown> | undefined} */
function parsed(bytes) {
  try {
    const value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} packed @returns {Promise<Uint8Array | undefined>} */
async function unpacked(packed) {
  try {
    return await bytesOf(new Blob([fromBase64(packed)]).stream().pipeThrough(new DecompressionStream('deflate')));
  } catch {
    return undefined;
  }
}

/** @param {ReadableStream<Uint8Array>} stream */
async function bytesOf(stream) {
  return new Uint8Array(await new Response(/** @type {ReadableStream<Uint8Array<ArrayBuffer>>} */ (stream)).arrayBuffer());
}

/** @param {Uint8Array} bytes */
function toBase64(bytes) {
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** @param {string} text */
function fromBase64(text) {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}
