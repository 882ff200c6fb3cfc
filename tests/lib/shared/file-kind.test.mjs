import assert from 'node:assert/strict';
import test from 'node:test';
import { gzipSync } from 'node:zlib';
import { expectKind, kindOf, lookAt, placeOf, sorted } from '../../../www/shared/file-kind.js';
import { faultText } from '../../../www/words/fault-text.js';

/** @typedef {import('../../../www/shared/file-kind.js').FileKind} FileKind */

/** Each character a byte. @param {string} text */
const bytes = (text) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
/** A zip file whose first entry has this name. @param {string} name */
const zip = (name) => `PK\x03\x04${'\0'.repeat(26)}${name}and its bytes`;

/** @type {Partial<Record<FileKind, string[]>>} */
const HEADS = {
  PNG: ['\x89PNG\r\n\x1a\n\0\0\0\x0d'],
  JPEG: ['\xff\xd8\xff\xe0\0\x10JFIF'],
  WebP: ['RIFF\x10\0\0\0WEBPVP8 '],
  otherPicture: ['GIF89a', '\0\0\0\x18ftypheic', '\0\0\0\x1cftypavif', '<svg xmlns=', '<?xml version="1.0"?>\n<svg>', 'II*\0\x08', 'MM\0*'],
  idx: ['\0\0\x08\x03\0\0\0\x05\0\0\0\x1c', '\0\0\x08\x01\0\0\0\x1a', '\0\0\x0d\x02\0\0'],
  csv: ['label,pixel1,pixel2\n9,0,0', '\xef\xbb\xbflabel;pixel1', '"label","1x1"', `7${',0'.repeat(784)}\n`],
  safetensors: ['\x40\x01\0\0\0\0\0\0{"__metadata__":{}}', '\x40\x01\0\0\0\0\0\0{"dense/bias":'],
  keras: [zip('metadata.json'), zip('config.json'), zip('model.weights.h5')],
  hdf5: ['\x89HDF\r\n\x1a\n\0\0'],
  tfjs: ['{"format": "layers-model", "modelTopology": {"model_config": {"class_name": "Sequential"}}', '\n{ "weightsManifest": []}', zip('model.json'), zip('tfjs/model.json')],
  config: ['{"module": "keras", "class_name": "Sequential", "config": {}}'],
  json: ['{"a": 1}', '[1, 2, 3]', '{}', '\xef\xbb\xbf{"b": []}'],
  numpy: ['\x93NUMPY\x01\0', zip('arr_0.npy')],
  torch: ['\x80\x02}q\0', zip('archive/data.pkl')],
  pdf: ['%PDF-1.7'],
  archive: [zip('holiday.txt'), 'Rar!\x1a\x07', "7z\xbc\xaf'\x1c", '\xfd7zXZ\0'],
  unknown: ['', '\x01\x02\x03', 'These are words, and no picture at all.', '{not json', 'PKunzip'],
};

test('every kind of file is known by its first bytes', () => {
  for (const [kind, heads] of Object.entries(HEADS)) {
    for (const head of heads) assert.equal(kindOf(bytes(head)), kind, JSON.stringify(head));
  }
});

test('changed, cut and glued beginnings are of some kind, whatever their bytes', () => {
  const heads = Object.values(HEADS).flat().map(bytes);
  const kinds = new Set(Object.keys(HEADS));
  let state = 7;
  /** A number below `end`, the same in every run. @param {number} end */
  const below = (end) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * end);
  };
  for (let round = 0; round < 20_000; round++) {
    const [one, other] = [heads[below(heads.length)] ?? bytes(''), heads[below(heads.length)] ?? bytes('')];
    // Its own bytes again and again, up to where a beginning ends and beyond.
    const pieces = Array.from({ length: below(50) === 0 ? 600 : 1 + below(3) }, () => one.subarray(0, below(one.length + 1)));
    const head = Buffer.concat([...pieces, other.subarray(below(other.length + 1))]);
    for (let changes = below(4); changes > 0 && head.length > 0; changes--) head[below(head.length)] = below(256);
    const kind = kindOf(head);
    assert.ok(kinds.has(kind), `${kind}: ${head.toString('hex')}`);
  }
});

test('a file is looked at through its packing, and no further than its beginning', async () => {
  for (const [kind, heads] of Object.entries(HEADS)) {
    for (const head of heads) {
      if (head) assert.deepEqual(await lookAt(new Blob([gzipSync(bytes(head))])), { kind, packed: true }, JSON.stringify(head));
    }
  }
  const large = new Blob([gzipSync(Buffer.concat([bytes('\0\0\x08\x03'), Buffer.alloc(50_000_000)]))]);
  assert.deepEqual(await lookAt(large), { kind: 'idx', packed: true });
  assert.deepEqual(await lookAt(new Blob(['\x1f'])), { kind: 'unknown', packed: false });
  assert.deepEqual(await lookAt(new Blob([Uint8Array.of(0x1f, 0x8b, 7, 7, 7)])), { kind: 'unknown', packed: true });
});

test('each kind that belongs elsewhere is named, with advice of its own', async () => {
  /** @type {Set<string>} */
  const said = new Set();
  for (const [kind, [head = '']] of /** @type {[FileKind, string[]][]} */ (Object.entries(HEADS))) {
    const file = new File([bytes(head)], 'some.file');
    for (const wanted of /** @type {const} */ (['photo', 'data', 'weights'])) {
      if ((kind === 'unknown' && wanted !== 'weights') || placeOf(kind) === wanted) {
        await expectKind(file, wanted);
        continue;
      }
      await assert.rejects(expectKind(file, wanted), (error) => {
        const text = faultText(error);
        assert.match(text, /^some\.file is (an?|no) /);
        assert.match(text, /\b(open|save|unpack)/i);
        said.add(text);
        return true;
      });
    }
  }
  assert.equal(said.size, Object.keys(HEADS).length);
});

test('weights are known whatever the length of their header looks like', async () => {
  for (const length of ['\x80\x02', '\x1f\x8b', '\xff\xd8', 'BM', 'II', 'PK', '%P', '[1', '{"', 'la']) {
    const head = `${length}\0\0\0\0\0\0{"__metadata__":{"`;
    assert.deepEqual(await lookAt(new Blob([bytes(head)])), { kind: 'safetensors', packed: false }, length);
  }
});

test('a packed file is opened as data only; for others it is told to unpack it', async () => {
  const packed = (/** @type {string} */ head) => new File([gzipSync(bytes(head))], 'a.gz');
  await expectKind(packed('\0\0\x08\x03'), 'data');
  await assert.rejects(expectKind(packed('\x40\x01\0\0\0\0\0\0{"a'), 'weights'), (error) => /gzip file with a file of weights \(safetensors\) inside\. Unpack it/.test(faultText(error)));
  await assert.rejects(expectKind(packed('\x89PNG\r\n\x1a\n'), 'photo'), (error) => /Unpack it/.test(faultText(error)));
});

test('dropped files are sorted by what they are, whatever they are called', async () => {
  const image = new File([bytes('\x89PNG\r\n\x1a\n')], 'weights.safetensors');
  const images = new File([gzipSync(bytes('\0\0\x08\x03'))], 'photo.png');
  const weights = new File([bytes('\x40\x01\0\0\0\0\0\0{"a"')], 'x');
  const network = new File([bytes(HEADS.keras?.[0] ?? '')], 'model.keras');
  const other = new File(['%PDF-1.7'], 'model.bin');
  const { photo, data, networks, faults } = await sorted([image, images, weights, network, other]);
  assert.deepEqual([photo, data, networks], [[image], [images], [[weights], [network]]]);
  assert.match(faults.map(faultText).join(), /^model\.bin is a PDF document/);
});

test('what belongs to a network goes along with it, whatever its numbers look like', async () => {
  const model = new File([bytes(HEADS.tfjs?.[0] ?? '')], 'model.json');
  const shards = ['\0\0\x08\x03', '\x01\x02\x03'].map((head, at) => new File([bytes(head)], `group1-shard${at}.bin`));
  assert.deepEqual((await sorted([...shards, model])).networks, [[model, ...shards]]);
  const [alone, config] = [new File([bytes('\x89HDF\r\n\x1a\n')], 'a.weights.h5'), new File([bytes(HEADS.config?.[0] ?? '')], 'a.json')];
  assert.deepEqual((await sorted([config, alone])).networks, [[alone, config]]);
  const { networks, faults } = await sorted([config]);
  assert.deepEqual(networks, []);
  assert.match(faults.map(faultText).join(), /^a\.json is a configuration of a network, without weights/);
});

test('what cannot be read, as a folder cannot, is told of', async () => {
  const lost = Object.assign(new File([], 'folder'), { slice: () => ({ arrayBuffer: () => Promise.reject(new Error('NotFoundError')) }) });
  const { faults } = await sorted([lost]);
  assert.match(faults.map(faultText).join(), /^folder could not be read: it was moved, is a folder/);
});
