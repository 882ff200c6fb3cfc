// Which garments of the training data are alike, and the word when none is.

import assert from 'node:assert/strict';
import { gunzipSync } from 'node:zlib';
import { canvasPixels, eventually, greyOf, pageTests, parts, shownGarment } from './browser.mjs';
import { Neighbours, Network, about, classNames, fetched, shipped, testSet } from './crate.mjs';
import { assertLookedAt, easelOf, startDrawing, stroke } from './easel.mjs';

/** @typedef {import('playwright-core').Page} Page */

const MOST = 1000;
const bookTest = pageTests();
const pageTest = pageTests('#garment');
const { files } = await about();
const [images, labels, sketches] = await Promise.all([files.train_images, files.train_labels, files.sketches_images].map(async ({ path }) => gunzipSync(await fetched(`data/${path}`))));
assert.ok(images && labels && sketches);
const training = { pixels: images.subarray(16, 16 + 784 * MOST), labels: labels.subarray(8, 8 + MOST) };

/** @param {'cnn' | 'dnn'} kind */
async function describe(kind) {
  const { network } = await shipped(kind);
  const [neighbours, drawn] = [training.pixels, sketches.subarray(16)].map((pixels) => {
    const described = new Neighbours(network);
    described.add(network, pixels);
    while (!described.calibrate());
    return described;
  });
  assert.ok(neighbours && drawn);
  return { network, neighbours, drawn };
}

/**
 * The page shows the neighbours of the garment that the crate finds, and says so if neither they nor any sketch are near and
 * the network is unsure.
 * @param {Page} page
 * @param {Awaited<ReturnType<typeof describe>>} described
 * @returns {Promise<boolean>} whether the garment is unlike all
 */
async function assertAlike(page, { network, neighbours, drawn }) {
  return eventually(async () => {
    const image = await shownGarment(page);
    const probabilities = network.predict(image);
    const { indices, distances } = neighbours.nearest(network, 5);
    const group = page.getByRole('group', { name: `The most alike of ${MOST.toLocaleString('en')} training garments` });
    assert.equal(await group.count(), 1, 'the neighbours are not there yet');
    const rows = await group.getByRole('listitem').allInnerTexts();
    assert.equal(rows.length, 5);
    for (const [i, row] of rows.entries()) {
      const [name, distance] = row.split('\n');
      const place = indices[i] ?? NaN;
      assert.equal(name, classNames()[training.labels[place] ?? -1]);
      assert.ok(Math.abs(Number(distance) - (distances[i] ?? NaN)) <= 0.00501, `${distance} shown, ${distances[i]} computed`);
      const { rgba } = await canvasPixels(page, `#nearest li:nth-child(${i + 1}) canvas`);
      assert.deepEqual(greyOf(rgba), new Uint8Array(training.pixels.subarray(784 * place, 784 * (place + 1))));
    }
    const probability = Math.max(...probabilities);
    const novelty = Math.min(neighbours.novelty(network, image), drawn.novelty(network, image));
    const unlike = probability < 0.9 && novelty - probability > 0.45;
    assert.equal(await parts(page).answer.getByText('none of the ten kinds. The nearest is').isVisible(), unlike);
    assert.equal(await page.locator('#bar-answer').getByText('None of the ten?').isVisible(), unlike);
    return unlike;
  });
}

bookTest('the nearest training garments are the crate’s, for picked and drawn ones and for both networks', async (page) => {
  const cnn = await describe('cnn');
  await assertAlike(page, cnn);
  const test = await testSet();
  const boot = test.indicesOf(9)[0] ?? assert.fail('no boot');
  await parts(page).radio('Ankle boot').check();
  await eventually(async () => assert.deepEqual(await shownGarment(page), test.image(boot)));
  assert.equal(await assertAlike(page, cnn), false);
  await parts(page).radio('DNN').check();
  await assertAlike(page, await describe('dnn'));
});

pageTest('a cross and a full canvas are none of the ten kinds, and that is said and spoken', async (page) => {
  const cnn = await describe('cnn');
  const { answer, button, radio } = parts(page);
  await startDrawing(page);
  await page.getByRole('slider', { name: 'Size' }).fill('16');
  await stroke(page, [[0.02, 0.02], [0.98, 0.98]]);
  await stroke(page, [[0.98, 0.02], [0.02, 0.98]]);
  await assertLookedAt(page);
  assert.equal(await assertAlike(page, cnn), true);
  await page.locator('#announcements').getByText('none of the ten kinds').waitFor({ state: 'attached' });
  await button('Clear').click();
  await eventually(async () => assert.equal(await answer.getByText('none of the ten').isVisible(), false));
  await radio('Fill').check();
  await easelOf(page).click();
  await assertLookedAt(page);
  assert.equal(await assertAlike(page, cnn), true);
});

bookTest('while the network trains nothing is said to be alike, and afterwards it is looked up anew', async (page) => {
  const nearest = (/** @type {string} */ name) => page.getByRole('group', { name: `training garments${name}` });
  await page.getByRole('group', { name: 'The most alike of' }).waitFor();
  await parts(page).button('Step: one batch').click();
  await nearest(': being looked up').waitFor();
  await page.getByRole('group', { name: 'The most alike of' }).waitFor();
  await page.locator('#train-toggle').click();
  await nearest(': looked up when training rests').waitFor();
  await page.locator('#train-toggle').click();
  await page.getByRole('group', { name: 'The most alike of' }).waitFor();
});

bookTest('a network of a single layer compares nothing, and the page says why', async (page) => {
  await page.getByRole('group', { name: 'The most alike of' }).waitFor();
  const { config, ...model } = JSON.parse(Network.dnn(10, 1).config());
  const [input, , , last] = config.layers;
  input.config.batch_input_shape = [null, 784];
  const single = Network.fromConfig(JSON.stringify({ ...model, config: { ...config, layers: [input, last] } }), 1);
  const buffer = Buffer.from(single.weights({ config: single.config() }));
  await page.getByLabel('Open weights').setInputFiles({ name: 'single.safetensors', mimeType: '', buffer });
  await page.getByRole('group', { name: 'a network of a single layer has no inner view to compare them by' }).waitFor();
});
