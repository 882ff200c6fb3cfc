// The weights of the two networks that come with the page.

import { base } from './base.js';
import { Fault } from '../shared/fault.js';

/**
 * @param {string} kind of the network
 * @param {(received: number, total: number) => void} [onProgress] in bytes; the total is 0 where the server does not tell it
 * @returns {Promise<Uint8Array>} a weights file
 */
export async function fetchWeights(kind, onProgress) {
  const response = await fetch(new URL(`weights/${kind}.safetensors`, base)).catch(() => {
    throw new Fault('weightsNotFetched', kind);
  });
  if (!response.ok) throw new Fault('noWeights', kind, response.status);
  const total = Number(response.headers.get('content-length') ?? 0);
  let received = 0;
  const counted = new TransformStream({
    transform(/** @type {Uint8Array} */ chunk, controller) {
      received += chunk.byteLength;
      // A server that packed the file tells of its packed bytes.
      onProgress?.(Math.min(received, total), total);
      controller.enqueue(chunk);
    },
  });
  try {
    return new Uint8Array(await new Response(response.body?.pipeThrough(counted)).arrayBuffer());
  } catch {
    throw new Fault('weightsBroken', kind);
  }
}
