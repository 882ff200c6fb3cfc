// Files that the reader opens: good ones are used, bad ones are told of, and nothing is lost by them.

import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { canvasPixels, eventually, pageTests, parts, PATIENCE, readThrough, shownGarment } from './browser.mjs';
import { assertFits } from './fits.mjs';
import { parts as training, position, press } from './training-parts.mjs';
import { assertAnswer, Network, networkOf, Preparation, shipped, testSet, fetched } from './crate.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{name: string, mimeType: string, buffer: Buffer}} File */

const bookTest = pageTests();
const pageTest = pageTests('#garment');
const { network } = await shipped('cnn');
const data = await testSet();

/**
 * @param {string} name
 * @param {Uint8Array | string | number[]} bytes
 * @param {string} [mimeType]
 * @returns {File}
 */
function file(name, bytes, mimeType = 'application/octet-stream') {
  return { name, mimeType, buffer: typeof bytes === 'string' ? Buffer.from(bytes) : Buffer.from(bytes) };
}

/** @param {number[]} numbers each four bytes, the first one first */
function bigEndian(...numbers) {
  return Buffer.concat(numbers.map((number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(number);
    return bytes;
  }));
}

/** @param {number[]} indices of garments of the test set */
function idxImages(indices) {
  return Buffer.concat([bigEndian(0x803, indices.length, 28, 28), ...indices.map((index) => data.image(index))]);
}

/** @param {number[]} labels */
function idxLabels(labels) {
  return Buffer.concat([bigEndian(0x801, labels.length), Buffer.from(labels)]);
}

/** Garments that are not the first ones of the test set. */
const OWN = [700, 701, 702, 703, 704];
const LABELS = OWN.map((index) => data.label(index));
const images = idxImages(OWN);
const labels = idxLabels(LABELS);

/**
 * Opens the files as a reader does, by the field of this name.
 * @param {Page} page
 * @param {string} field
 * @param {File[]} files
 */
async function open(page, field, files) {
  const own = page.getByText('Use your own data');
  if (field === 'Open IDX or CSV files' && !(await page.getByText(field).isVisible())) await own.click();
  await page.getByLabel(field, { exact: true }).setInputFiles(files);
}

/**
 * What the reader sees and has made: it has to be the same after an error.
 * @param {Page} page
 */
async function belongings(page) {
  const { caption, verdict, provenance } = parts(page);
  return {
    garment: Buffer.from(await shownGarment(page)).toString('base64'),
    drawing: Buffer.from((await canvasPixels(page, '#drawing')).rgba).toString('base64'),
    words: await Promise.all([caption, verdict, provenance, page.locator('#data-shown')].map((part) => part.textContent())),
    parameters: await page.locator('#summary-total').innerText(),
    stored: await page.evaluate(() => localStorage.getItem('patchwork-drawing')),
  };
}

/**
 * The files are refused: in sight, announced, in words that say what was wrong and what to do.
 * @param {Page} page
 * @param {string} field
 * @param {File[]} files
 * @param {RegExp} words
 */
async function refused(page, field, files, words) {
  const { alert, button } = parts(page);
  const before = await belongings(page);
  await open(page, field, files);
  const message = alert.getByText(words);
  await message.waitFor();
  assert.match(await message.innerText(), /\b(open|save|photograph)\b/i, 'it does not say what to do');
  const seen = await message.evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2)) && left >= 0 && right <= innerWidth;
  });
  assert.ok(seen, 'the message is covered or out of the window');
  assert.deepEqual(await belongings(page), before);
  await button('Dismiss').click();
  assert.equal(await message.count(), 0);
}

/**
 * A drawing that must not be lost.
 * @param {Page} page
 */
async function draw(page) {
  const { tab, caption } = parts(page);
  await tab('Draw').click();
  await page.getByRole('application', { name: 'Drawing canvas' }).click();
  await caption.getByText('your drawing').waitFor();
  // It is stored when the hand has rested a moment.
  await page.waitForFunction(() => localStorage.getItem('patchwork-drawing') !== null, undefined, PATIENCE);
}

bookTest('own IDX files, packed or not, take the place of the data until the way back', async (page) => {
  const { caption, button, radio } = parts(page);
  const pairs = [
    [file('mine-images-idx3-ubyte', images), file('mine-labels-idx1-ubyte', labels)],
    [file('labels.gz', gzipSync(labels)), file('images.gz', gzipSync(images))],
  ];
  for (const pair of pairs) {
    await open(page, 'Open IDX or CSV files', pair);
    await page.getByText(`Shown: your files ${pair.map(({ name }) => name).join(', ')}, 5 images.`).waitFor();
    await caption.getByText('Test image 1, labelled').waitFor();
    assert.deepEqual(await shownGarment(page), data.image(OWN[0] ?? 0));
    await assertAnswer(page, network, data.image(OWN[0] ?? 0));
    await page.getByText('1 of 5', { exact: true }).waitFor();
    await button('Previous').click();
    await caption.getByText('Test image 5, labelled').waitFor();
    assert.deepEqual(await shownGarment(page), data.image(OWN[4] ?? 0));
    const kind = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].find((label) => !LABELS.includes(label)) ?? 0;
    assert.equal(await page.getByRole('radio', { disabled: true }).and(page.locator(`#kinds [value="${kind}"]`)).count(), 1);
    await button('Back to the page’s data').click();
    await page.getByText('Shown:').getByText('test images, which training never sees').waitFor();
    await radio('All kinds').check();
    assert.deepEqual(await shownGarment(page), data.image(0));
  }
});

bookTest('four files are for testing and for training', async (page) => {
  await open(page, 'Open IDX or CSV files', [
    file('train-images', images), file('train-labels', labels),
    file('test-images', idxImages([9])), file('test-labels', idxLabels([data.label(9)])),
  ]);
  await page.getByText('1 images.').waitFor();
  assert.deepEqual(await shownGarment(page), data.image(9));
  await page.locator('#training').getByText(/\b5\b.* (training )?images/).first().waitFor();
});

bookTest('two own sets of equal size are two sets: a run goes on with its own images only, however they are packed', async (page) => {
  const changed = Buffer.from(images);
  changed[changed.length - 1] ^= 1;
  const [testImages, testLabels] = [file('test-images', idxImages([9])), file('test-labels', idxLabels([data.label(9)]))];
  /** @param {Buffer} train @param {string} [suffix] */
  const openAll = (train, suffix = '') => open(page, 'Open IDX or CSV files', [
    file(`train-images${suffix}`, suffix ? gzipSync(train) : train), file('train-labels', labels), testImages, testLabels,
  ]);
  const { step } = training(page);
  const notice = page.locator('#train-notice');
  await openAll(images);
  await page.locator('#train-data').getByText('It trains on your own files (5 training images)').waitFor();
  await press(page, step);
  await openAll(changed);
  await notice.getByText('This run was trained on your own files (5 training images); the page now has your own files (5 training images).').waitFor();
  await page.getByText('These images are not the ones this run was trained on: press Reset first.').first().waitFor();
  assert.equal(await step.getAttribute('aria-disabled'), 'true');
  await openAll(images, '.gz');
  await notice.waitFor({ state: 'hidden' });
  await page.locator('#train-step[aria-disabled="false"]').waitFor();
  await press(page, step);
  assert.equal((await position(page)).epoch, 2);
});

bookTest('own images to test with start a new test, and the run goes on with those that it was trained on', async (page) => {
  const { step } = training(page);
  const accuracy = page.locator('#test-accuracy');
  await press(page, step);
  await open(page, 'Open IDX or CSV files', [file('mine-images', images), file('mine-labels', labels)]);
  await page.locator('#train-data').getByText(/^It trains on (?!your own).+ and is tested on all 5 images of your own files\.$/).waitFor();
  await eventually(async () => assert.match(await accuracy.innerText(), /^(0|20|40|60|80|100)\.0 %$/));
  assert.equal(await page.locator('#train-notice').isVisible(), false);
  await press(page, step);
  assert.equal((await position(page)).batch, 2);
  await parts(page).button('Back to the page’s data').click();
  await page.locator('#train-data').getByText('test images, which it never trains on').waitFor();
  await eventually(async () => assert.doesNotMatch(await accuracy.innerText(), /^(0|20|40|60|80|100)\.0 %$/));
});

/** @param {number[]} indices of garments of the test set */
function csv(indices) {
  const names = ['label', ...new Array(784).fill(0).map((_, place) => `pixel${place + 1}`)];
  return [names, ...indices.map((index) => [data.label(index), ...data.image(index)])].map((cells) => `${cells.join(',')}\n`).join('');
}

bookTest('tables as Kaggle has them are the data of the page, while a bar tells how far they are read', async (page) => {
  const own = Array.from({ length: 600 }, (_, place) => 900 + place);
  const bar = page.locator('#data-loading');
  /** @type {string[]} */
  const shown = [];
  await page.exposeFunction('tell', (/** @type {string} */ text) => shown.push(text));
  await bar.evaluate((element) => new MutationObserver(() => Object.assign(window).tell(element.textContent)).observe(element, { subtree: true, childList: true, characterData: true }));
  await open(page, 'Open IDX or CSV files', [file('fashion-mnist_test.csv', csv(own)), file('fashion-mnist_train.csv.gz', gzipSync(csv(OWN)))]);
  await page.getByText('Shown: your files fashion-mnist_test.csv, fashion-mnist_train.csv.gz, 600 images.').waitFor();
  assert.deepEqual(await shownGarment(page), data.image(900));
  await page.locator('#train-data').getByText('It trains on your own files (5 training images)').waitFor();
  await eventually(async () => assert.match(shown.join('\n'), /Reading your files: [\d.]+ MB of [\d.]+ MB/));
  await refused(page, 'Open IDX or CSV files', [file('test.csv', csv(OWN).replace(/,\d+\n$/, '\n'))], /test\.csv, line 6: it has 784 columns and should have 785/);
  assert.match(await bar.getAttribute('class') ?? '', /\bover\b/);
});

pageTest('every fault of an IDX file is told, and the drawing and the data stay', async (page) => {
  await draw(page);
  await parts(page).tab('Pick').click();
  const field = 'Open IDX or CSV files';
  const good = { images: file('images', images), labels: file('labels', labels) };
  await refused(page, field, [file('images.gz', gzipSync(Buffer.from('no images at all'))), good.labels], /images\.gz.*one of labels/);
  await refused(page, field, [file('images.gz', Buffer.concat([Buffer.from([0x1f, 0x8b]), Buffer.alloc(40, 7)])), good.labels], /images\.gz could not be read/);
  await refused(page, field, [file('images', gzipSync(images).subarray(0, 1000)), good.labels], /could not be read to its end/);
  await refused(page, field, [file('images', Buffer.concat([bigEndian(0x1234), images.subarray(4)])), good.labels], /one has to be an IDX file of images/);
  await refused(page, field, [good.labels, file('more-labels', labels)], /one has to be an IDX file of images/);
  await refused(page, field, [good.images], /Open two files.*this was one/);
  await refused(page, field, [good.images, file('labels', idxLabels(LABELS.slice(1)))], /5.*4|4.*5/);
  await refused(page, field, [file('images', images.subarray(0, -1)), good.labels], /IDX images.*expected/);
  await refused(page, field, [file('images', Buffer.concat([images, Buffer.alloc(1)])), good.labels], /IDX images.*expected/);
  await refused(page, field, [good.images, file('labels', labels.subarray(0, -1))], /IDX labels.*expected/);
  await refused(page, field, [file('images', Buffer.concat([bigEndian(0x803, 5, 32, 32), Buffer.alloc(5 * 1024)])), good.labels], /28 x 28.*32 x 32/);
  await refused(page, field, [good.images, file('labels', idxLabels([0, 1, 2, 3, 10]))], /label 4: expected 0 to 9, found 10/);
  await refused(page, field, [file('images', Buffer.alloc(0)), file('labels', Buffer.alloc(0))], /one has to be an IDX file of images/);
});

/**
 * A photo made by the browser itself: a dark garment on a bright ground.
 * @param {Page} page
 * @param {string} type
 */
async function photo(page, type) {
  const url = await page.evaluate((mime) => {
    const canvas = document.createElement('canvas');
    canvas.width = 120;
    canvas.height = 160;
    const context = canvas.getContext('2d');
    if (!context) return '';
    context.fillStyle = '#eee';
    context.fillRect(0, 0, 120, 160);
    context.fillStyle = '#234';
    context.fillRect(35, 20, 50, 30);
    context.fillRect(35, 20, 20, 120);
    context.fillRect(65, 20, 20, 120);
    return canvas.toDataURL(mime);
  }, type);
  return Buffer.from(url.replace(/^.*,/, ''), 'base64');
}

// A page of its own for each: nothing of a former photo can be taken for the present one.
for (const type of ['image/png', 'image/jpeg', 'image/webp']) {
  pageTest(`an own photo of the type ${type} becomes the garment`, async (page) => {
    const { tab, caption, alert, bars } = parts(page);
    await tab('Photo').click();
    await open(page, 'Choose a photo', [file(`trousers.${type.slice(6)}`, await photo(page, type), type)]);
    await caption.getByText('28 × 28 pixels: your photo, as the network gets it.').waitFor();
    const shown = page.getByRole('img', { name: 'Your photo', exact: true });
    await shown.waitFor();
    const { rgba, width, height } = await canvasPixels(page, '#cut-out');
    assert.deepEqual([width, height], [120, 160]);
    const expected = Preparation.photo(rgba, width, height, []).pixels ?? assert.fail('nothing was cut out');
    const prepared = await shownGarment(page);
    // A canvas keeps the colours of half transparent pixels roughly.
    assert.ok(prepared.every((pixel, at) => Math.abs(pixel - (expected[at] ?? 0)) <= 2), 'the garment is not what was cut out');
    assert.ok(prepared.filter((value) => value > 0).length > 100, 'hardly anything of the garment is left');
    await assertAnswer(page, network, prepared);
    // A sure answer has the most digits.
    const heights = await bars.evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
    assert.equal(new Set(heights).size, 1, `rows of ${heights.join(', ')} pixels`);
    await tab('Pick').click();
    await caption.getByText('Test image').waitFor();
    await tab('Photo').click();
    await caption.getByText('your photo').waitFor();
    assert.equal(await alert.innerText(), '');
  });
}

bookTest('a photo without an ending or a type opens, and no chooser hides it', async (page) => {
  const { tab, caption } = parts(page);
  assert.deepEqual(await page.locator('input[type="file"]').evaluateAll((inputs) => inputs.map((input) => input.getAttribute('accept'))), [null, null, null]);
  await tab('Photo').click();
  await open(page, 'Choose a photo', [file('IMG_0815', await photo(page, 'image/jpeg'), '')]);
  await caption.getByText('your photo').waitFor();
});

bookTest('a photo that is none is told, and the drawing and the former photo stay', async (page) => {
  const { tab, caption } = parts(page);
  await draw(page);
  await tab('Photo').click();
  const good = await photo(page, 'image/png');
  const field = 'Choose a photo';
  await open(page, field, [file('good.png', good, 'image/png')]);
  await caption.getByText('your photo').waitFor();
  const corrupt = Buffer.from(good);
  corrupt.fill(0x55, 60, corrupt.length - 20);
  await refused(page, field, [file('three.png', [1, 2, 3], 'image/png')], /three\.png is no PNG, JPEG or WebP picture/);
  await refused(page, field, [file('empty.jpg', [], 'image/jpeg')], /empty\.jpg is no PNG/);
  await refused(page, field, [file('text.jpg', 'These are words, and no picture at all.', 'image/jpeg')], /text\.jpg is no PNG/);
  await refused(page, field, [file('corrupt.png', corrupt, 'image/png')], /corrupt\.png could not be read as a picture/);
  await refused(page, field, [file('half.png', good.subarray(0, 40), 'image/png')], /half\.png could not be read as a picture/);
  await tab('Draw').click();
  await caption.getByText('your drawing').waitFor();
});

bookTest('a weights file that is none is told, and the weights in use stay', async (page) => {
  const cnn = await fetched('weights/cnn.safetensors');
  const field = 'Open weights';
  await refused(page, field, [file('three.safetensors', [1, 2, 3])], /weights|safetensors/i);
  await refused(page, field, [file('text.safetensors', 'These are words, and no weights at all. '.repeat(20))], /weights|safetensors/i);
  await refused(page, field, [file('half.safetensors', cnn.subarray(0, cnn.length / 2))], /weights|safetensors/i);
  const other = networkOf(cnn).network.weights({});
  await refused(page, field, [file('other.safetensors', other)], /“config”/);
  const dnn = networkOf(await fetched('weights/dnn.safetensors')).network.config();
  const crossed = networkOf(cnn).network.weights({ config: dnn });
  await refused(page, field, [file('crossed.safetensors', crossed)], /dense|conv2d/);
  const config = dnn.replace(/"units":10\b/, '"units":3');
  const three = Network.fromConfig(config, 1);
  await refused(page, field, [file('classes.safetensors', three.weights({ config }))], /has 3 outputs, and the garments are of 10 kinds/);
  await assertAnswer(page, network, data.image(0));
});

bookTest('a network whose numbers overflow gives no answer, and says so', async (page) => {
  const { verdict, bars, provenance } = parts(page);
  const huge = Network.dnn(32, 1);
  huge.setParameters(huge.parameters().map((value) => 1e30 * value));
  const buffer = Buffer.from(huge.weights({ config: huge.config() }));
  await page.getByLabel('Open weights', { exact: true }).setInputFiles({ name: 'huge.safetensors', mimeType: '', buffer });
  await verdict.getByText('No answer: the numbers of this network overflowed.').waitFor();
  assert.equal(await verdict.getAttribute('data-outcome'), '');
  for (const row of await bars.allInnerTexts()) assert.match(row, /–$/);
  assert.equal(await page.locator('#bar-answer').innerText(), 'No answer: overflow');
  assert.equal(await page.locator('#bars .best, #bars .true').count(), 0);
  await page.getByText('The most alike training garments: none without an answer').waitFor();
  await provenance.getByText('does not say whether they were ever trained').waitFor();
});

/** Each character a byte. @param {string} text */
const letters = (text) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const KERAS = letters(`PK\x03\x04${'\0'.repeat(26)}metadata.json{"keras_version": "3"}`);

pageTest('a file that belongs elsewhere is named, wherever it is opened', async (page) => {
  const [png, weights] = [file('picture.png', await photo(page, 'image/png')), file('cnn.safetensors', await fetched('weights/cnn.safetensors'))];
  await parts(page).tab('Photo').click();
  await refused(page, 'Choose a photo', [weights], /cnn\.safetensors is a file of weights.*Open weights/s);
  await refused(page, 'Choose a photo', [file('images', images)], /images is an IDX file/);
  await parts(page).tab('Pick').click();
  await refused(page, 'Open IDX or CSV files', [png, file('labels', labels)], /picture\.png is a picture \(PNG\).*Photo/s);
  await refused(page, 'Open weights', [file('test.csv', 'label,pixel1,pixel2\n1,2,3\n')], /test\.csv is a table of images.*Use your own data/s);
  await refused(page, 'Open weights', [file('model.keras', KERAS)], /model\.keras could not be read as a network.*saved here, by Keras or by TensorFlow\.js/s);
  await refused(page, 'Choose a photo', [file('model.keras', KERAS)], /model\.keras is a network saved by Keras.*Open weights/s);
  await refused(page, 'Open weights', [file('model.weights', letters('\x89HDF\r\n\x1a\n\0'))], /model\.weights could not be read as a network/);
  await refused(page, 'Open weights', [file('model.json', '{"modelTopology": {}}')], /model\.json could not be read as a network/);
  await refused(page, 'Open weights', [file('cnn.json', networkOf(await fetched('weights/cnn.safetensors')).network.config())], /is a configuration of a network, without weights/);
  await refused(page, 'Open weights', [file('packed', gzipSync(weights.buffer))], /gzip file with a file of weights .* inside/);
});

pageTest('letters instead of garments: more than ten classes are told of, with advice', async (page) => {
  const field = 'Open IDX or CSV files';
  await refused(page, field, [file('letters-images', images), file('letters-labels', idxLabels([1, 7, 13, 20, 26]))], /label 2: expected 0 to 9, found 13.*ten classes/s);
});

pageTest('a small file that unpacks to a giant is refused before it fills the memory', async (page) => {
  await refused(page, 'Open IDX or CSV files', [file('giant.gz', gzipSync(Buffer.concat([images, Buffer.alloc(300_000_000)]))), file('labels', labels)], /giant\.gz has more than 67 MB/);
});

bookTest('a name of 5,000 letters makes nothing wider', async (page) => {
  const name = 'n'.repeat(5000);
  const odd = Network.dnn(32, 1);
  const config = JSON.parse(odd.config());
  config.config.layers.find((/** @type {{class_name: string}} */ { class_name: kind }) => kind === 'Dense').config.name = name;
  const long = Network.fromConfig(JSON.stringify(config), 1);
  await open(page, 'Open weights', [file(`${name.slice(0, 200)}.safetensors`, long.weights({ config: long.config() }))]);
  await parts(page).provenance.getByText('from your file').waitFor();
  await readThrough(page);
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await eventually(() => assertFits(page, `${width} pixels`));
  }
});

bookTest('dropped and pasted files go where they belong', async (page) => {
  const { caption, provenance } = parts(page);
  /** @param {'drop' | 'paste'} how @param {File[]} files */
  const give = (how, files) => page.evaluate(({ type, list }) => {
    const transfer = new DataTransfer();
    for (const { name, mimeType, text } of list) transfer.items.add(new File([Uint8Array.from(atob(text), (c) => c.charCodeAt(0))], name, { type: mimeType }));
    const event = type === 'drop'
      ? new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true })
      : new ClipboardEvent(type, { clipboardData: transfer, bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
  }, { type: how, list: files.map(({ name, mimeType, buffer }) => ({ name, mimeType, text: buffer.toString('base64') })) });

  await give('paste', [file('image.png', await photo(page, 'image/png'), 'image/png')]);
  await caption.getByText('your photo').waitFor();
  assert.equal(await parts(page).tab('Photo').getAttribute('aria-selected'), 'true');
  await give('drop', [file('images-idx3-ubyte', images), file('labels-idx1-ubyte', labels)]);
  await page.getByText('5 images.').waitFor();
  assert.equal(await parts(page).tab('Pick').getAttribute('aria-selected'), 'true');
  // What they are called does not matter.
  await give('drop', [file('dnn', await fetched('weights/dnn.safetensors'))]);
  await provenance.getByText('from your file').waitFor();
  const { alert, button } = parts(page);
  await give('drop', [file('model.png', KERAS)]);
  await alert.getByText('model.png could not be read as a network').waitFor();
  await button('Dismiss').click();
  const png = await photo(page, 'image/png');
  await give('drop', [file('one', png), file('two', png)]);
  await alert.getByText('one of these at a time: one is open now').waitFor();
  await caption.getByText('your photo').waitFor();
  await button('Dismiss').click();
  await give('drop', [file('notes.txt', 'These are words.')]);
  await alert.getByText('notes.txt is no picture, no data and no weights that this page knows').waitFor();
});
