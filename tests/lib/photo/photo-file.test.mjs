import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPhoto, decodedSize, LARGEST_PHOTO, photoKind } from '../../../www/photo/photo-file.js';
import { Fault } from '../../../www/shared/fault.js';
import { faultText } from '../../../www/words/fault-text.js';

const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13);
const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1);
const webp = Uint8Array.from([...'RIFF\0\0\0\0WEBP'].map((letter) => letter.charCodeAt(0)));

test('pictures are known by their first bytes', () => {
  assert.equal(photoKind(png), 'PNG');
  assert.equal(photoKind(jpeg), 'JPEG');
  assert.equal(photoKind(webp), 'WebP');
  assert.equal(photoKind(Uint8Array.from([...'GIF89a'].map((letter) => letter.charCodeAt(0)))), undefined);
  assert.equal(photoKind(Uint8Array.of(1, 2, 3)), undefined);
  assert.equal(photoKind(new Uint8Array()), undefined);
});

test('another kind of file and a huge one are refused by name', () => {
  assert.throws(() => checkPhoto('notes.txt', 3, Uint8Array.of(1, 2, 3)), (error) => error instanceof Fault && /^notes\.txt is no PNG/.test(faultText(error)));
  assert.throws(() => checkPhoto('huge.png', LARGEST_PHOTO + 1, png), (error) => /^huge\.png has 63 MB/.test(faultText(error)));
  checkPhoto('fine.png', LARGEST_PHOTO, png);
});

test('a picture is decoded small, in its proportions, and never enlarged', () => {
  assert.deepEqual(decodedSize(12000, 9000), { width: 256, height: 192 });
  assert.deepEqual(decodedSize(250, 200), { width: 250, height: 200 });
  assert.deepEqual(decodedSize(1, 50000), { width: 1, height: 256 });
});
