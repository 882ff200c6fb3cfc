/**
 * English: every sentence of the page that a reader can see or hear. An entry with numbers in it is a function. Another
 * language is a file with the same entries.
 *
 * @import { ErrorArguments } from '../pkg/patchwork.js'
 * @import { ChapterId } from '../app/chapters.js'
 * @import { DataKind, DataSet, ImageSet, NetworkChoice } from '../app/state.js'
 * @import { Entry, FailureId, Score } from '../app/shelf.js'
 * @import { FileKind, Found } from '../shared/file-kind.js'
 * @import { Place, Size } from '../shared/grid.js'
 * @import { Activation, LayerClass, Padding, Pair } from '../shared/keras-config.js'
 * @import { LayerInPlace } from '../shared/layers.js'
 * @import { NumberKind } from '../shared/typed-numbers.js'
 * @import { Material } from '../shared/material.js'
 * @import { Measured } from '../shared/measured.js'
 * @import { NumberName, Range } from '../shared/optimizers.js'
 *
 * @typedef {Place & {channel: number}} Cell of the maps of a layer
 * @typedef {object} StationInPlace a layer and what it makes of a garment
 * @property {readonly number[]} before height, width and channels of what it reads; empty where that is no picture
 * @property {number} inputs
 * @property {readonly number[]} shape
 * @property {Activation | undefined} activation
 * @property {boolean} answer it is the last
 * @typedef {readonly [string, string, string, string, string, string, string, string, string, string]} OfTen a text for each class, by label
 * @typedef {{data?: string, epochs?: number, steps?: number, accuracy?: number, images?: number}} Trained how weights came
 *   about; the accuracy is that on so many images of the test set
 * @typedef {'sketches' | 'redrawn' | 'others'} Drawn what a network was taught with beside images
 * @typedef {keyof typeof NETWORKS} NetworkKind
 * @typedef {{kind: Exclude<LayerClass, 'InputLayer'>, filters?: number, size?: number, padding?: Padding, activation?: Activation, rate?: number, units?: number}} Planned a
 *   layer of an experiment
 * @typedef {'multiplyAdds' | 'parameters' | 'epochSeconds' | 'answerMs'} Price what a network costs
 * @typedef {{arrives: string, size: number, found: string, most: string}} Told of a layer that cannot be
 * @typedef {keyof typeof LINK_PARTS} LinkPart
 * @typedef {object} TaskWords
 * @property {string} title
 * @property {string} ask what is to be predicted
 * @property {readonly string[]} [answers]
 * @property {string} [unit] of a number
 * @property {string} deed
 * @property {string} hint
 * @property {string} model one answer
 * @property {(figures: readonly number[], names: readonly string[]) => string} found names of the kinds of garments
 * @typedef {{epoch: number, steps: number, loss: number, accuracy: number, testLoss: number, testAccuracy: number}} AtEnd of an epoch
 * @typedef {object} Failed what has come of a run that fails on purpose
 * @property {AtEnd} last
 * @property {AtEnd} best with the lowest loss on the test images
 * @property {number} first loss of its curve
 * @property {number} highest
 * @property {number | undefined} [filters]
 * @property {number | undefined} [kinds] of filters that differ
 * @property {number | undefined} [shirts] among the test images, and what it takes them for
 * @property {number | undefined} [asCoats]
 * @property {number | undefined} [asPullovers]
 * @property {number | undefined} [asShirts]
 */

import { count, digits, dimensions, formatter, listed, measure, megabytes, percent, plain, plural, signedMeasure } from '../shared/format.js';
import { OPTIMIZERS } from '../shared/optimizers.js';
import { finish, signOf, written } from '../shared/typed-numbers.js';

/** The bounds of a typed number, with their reason where there is one. @type {Partial<Record<NumberKind, string>>} */
const BOUNDS = {
  pixel: 'from 0, black, to 255, white',
  stride: 'with 0 the filter would never move on, with more than 28 it would leap over the whole garment',
};

/** @param {NumberKind} kind @param {number} from @param {number} to */
const bounds = (kind, from, to) => BOUNDS[kind] ?? `from ${written(from)} to ${written(to)}`;

/** @param {Place} place counted from 0 */
const at = ({ row, column }) => `row ${count(row + 1)}, column ${count(column + 1)}`;

/** A whole number of megabytes. @param {number} bytes */
const inMegabytes = (bytes) => `${plain(Math.round(bytes / 1e6))} MB`;

/** @param {ArrayLike<number>} values */
const inList = (values) => listed(Array.from(values, written));

/** How many numbers a square of the pooling has. @param {number} side */
const squareOf = (side) => ({ 2: 'four', 3: 'nine' })[side] ?? count(side * side);

/** How long a training was: in batches before its first epoch ended. @param {Pick<Trained, 'epochs' | 'steps'>} training */
const lengthOf = ({ epochs, steps }) => {
  if (steps !== undefined && (epochs ?? 0) < 1) return `${count(steps)} ${plural(steps, { one: 'batch', other: 'batches' })}`;
  return epochs === undefined ? '' : `${plain(epochs)} ${plural(epochs, { one: 'epoch', other: 'epochs' })}`;
};

/** @param {Trained} training whatever is known of it */
const trainedOn = ({ data, epochs, steps, accuracy, images }) => {
  const length = lengthOf({ epochs, steps });
  const long = length && `, ${length}`;
  const well = accuracy === undefined || images === undefined ? '' : `; ${percent(accuracy)}\u00a0% right on its ${count(images)} test images`;
  return `${data ? ` on ${data}` : ''}${long}${well}`;
};

/** The networks by their kinds. */
const NETWORKS = { cnn: 'CNN', dnn: 'DNN' };

/** Runs that fail on purpose, in short. @type {Record<FailureId, string>} */
const FAILURES = { tooFast: 'rate too large', tooSlow: 'rate too small', zeros: 'weights from zero', few: '200 images', mistaken: 'shirts as coats' };

/** A network on the shelf. @param {Pick<Entry, 'kind' | 'layers' | 'name' | 'number' | 'failure'>} entry */
const ofEntry = ({ kind, layers, name, number, failure }) => {
  if (name !== undefined) return name;
  if (failure) return `Run ${plain(number)}, ${FAILURES[failure]}`;
  const layered = layers === undefined || layers === 'own' ? 'network' : NETWORKS[layers];
  return { ready: `Ready-made ${layered}`, run: `Run ${plain(number)}, ${layered}`, file: `Opened ${layered}`, new: `New ${layered}` }[kind];
};

/** @param {Score} score @param {number | undefined} steps of the network now @param {string | undefined} testId of the images at hand */
const scoreOf = ({ accuracy, count: images, id, steps: then }, steps, testId) => {
  const before = then !== undefined && then !== steps ? ' at its last test' : '';
  const others = id !== undefined && testId !== undefined && id !== testId ? ', which are not those shown now' : '';
  return [`${percent(accuracy)}\u00a0% right on ${count(images)} test images${before}${others}`];
};

const ratio = formatter({ maximumSignificantDigits: 3 });

/** With one digit after the point. */
const hundredth = formatter({ minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** @type {Record<Price, (value: number) => string>} */
const PRICE_NUMBERS = { multiplyAdds: count, parameters: count, epochSeconds: measure, answerMs: measure };

/** A layer of an experiment; what is as usual goes without saying. @param {Planned} layer @returns {string[]} */
const inShort = ({ kind, filters = 0, size = 0, padding, activation, rate = 0, units = 0 }) => {
  const linear = activation === 'linear' ? ' linear' : '';
  switch (kind) {
    case 'Conv2D':
      return [`conv ${plain(filters)}${size === 3 ? '' : ` of ${dimensions([size, size])}`}${padding === 'same' ? ' padded' : ''}${linear}`];
    case 'MaxPooling2D':
      return [`pool ${plain(size)}`];
    case 'AveragePooling2D':
      return [`mean ${plain(size)}`];
    case 'Dropout':
      return [`drop ${ratio(rate)}`];
    case 'Dense':
      return [`dense ${plain(units)}${linear}`];
    case 'Flatten':
      return [];
  }
};

/** What a link holds. */
const LINK_PARTS = { garment: 'a garment', filter: 'a filter', network: 'a network', training: 'choices for training', station: 'a place in the journey', cells: 'chosen cells' };

/** @param {number} filter counted from 0 */
const filterName = (filter) => `filter ${plain(filter + 1)}`;

/**
 * A value of maps.
 *
 * @param {Cell} cell counted from 0
 * @param {number} [filters] of the layer; a single one goes without saying
 */
const inMaps = (cell, filters = 1) => `${at(cell)}${filters > 1 ? `, ${filterName(cell.channel)}` : ''}`;

/** A probability that a patch changes. @typedef {{before: number, after: number, worth: number}} Hidden */

/** @param {Pick<Hidden, 'before' | 'after'>} hidden */
const becomes = ({ before, after }) => `${percent(before)}\u00a0% becomes ${percent(after)}\u00a0%`;

/** A difference of shares. @param {number} share */
const points = (share) => `${percent(share)} points`;

/** Part of a picture. @param {readonly number[]} area top and left, counted from 0, height and width */
const area = ([top = 0, left = 0, height = 0, width = 0]) => {
  const rows = height === 1 ? `row ${plain(top + 1)}` : `rows ${plain(top + 1)} to ${plain(top + height)}`;
  const columns = width === 1 ? `column ${plain(left + 1)}` : `columns ${plain(left + 1)} to ${plain(left + width)}`;
  return `${rows}, ${columns}`;
};

/** Places in a row, in letters as far as such networks go. */
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** @param {number} number from 1 */
const ordinal = (number) => ORDINALS[number - 1] ?? `${plain(number)}${plural(number, { one: 'st', two: 'nd', few: 'rd', other: 'th' }, 'ordinal')}`;

/** Inside a sentence. @param {string} text */
const lower = (text) => text.charAt(0).toLowerCase() + text.slice(1);

/** At the beginning of a sentence. @param {string} text */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** A layer's output in a few words. @param {readonly number[]} shape */
const values = (shape) => (shape.length > 1 ? dimensions(shape).replaceAll(' ', '\u00a0') : `${count(shape[0] ?? 0)} ${plural(shape[0] ?? 0, { one: 'value', other: 'values' })}`);

/** With two digits after the point, so that numbers beside each other can be compared. */
const hundredths = formatter({ minimumFractionDigits: 2, maximumFractionDigits: 2, useGrouping: false });

/** One digit after the point, where there is one. */
const tenths = formatter({ maximumFractionDigits: 1 });

/** @param {{epoch: number, cnn: number, dnn: number, images: number, seed: number}} found in a race of two networks */
const afterRace = ({ epoch, cnn, dnn, images, seed }) =>
  `After ${count(epoch)} ${plural(epoch, { one: 'epoch', other: 'epochs' })} on ${count(images)} images (seed ${plain(seed)}) the CNN is right in ${percent(cnn)} % of the test images, the DNN in ${percent(dnn)} %.`;
/** @param {{times: number | undefined}} found */
const slower = ({ times }) => (times === undefined ? '' : `; an epoch of the CNN takes ${ratio(times)} times as long`);

/** All digits that are of interest where two numbers differ by very little. */
const exactly = formatter({ maximumSignificantDigits: 13, useGrouping: false });

/** As many digits as a number of the network has, which is kept in 32 bits. */
const asFloat = formatter({ maximumSignificantDigits: 9, useGrouping: false });

/** In a formula, behind a sign. @param {number} value */
const factor = (value) => (value < 0 ? `(${digits(value)})` : digits(value));

const ors = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** What images are called inside a sentence, by where they are from. @type {Record<DataKind, (name: string) => string>} */
const DATA_NAMES = {
  official: () => 'Fashion-MNIST',
  fashion: () => 'Fashion-MNIST',
  folder: (name) => name,
  wardrobe: () => 'the wardrobe',
  own: () => 'your own files',
};

const FASHION = 'Source: Zalando Research, https://github.com/zalandoresearch/fashion-mnist. Licence: MIT, Copyright (c) 2017 Zalando SE.';

/**
 * Whence the site's data are and under which terms.
 *
 * @type {Record<Exclude<DataKind, 'own'>, (data: DataSet) => string>}
 */
const DATA_ORIGINS = {
  official: () => `They are the official files. ${FASHION}`,
  fashion: ({ test }) => `They are not the official files but those of the folder ${test.name}. ${FASHION}`,
  folder: ({ test }) =>
    `They are not the official files but those of the folder ${test.name}. Source: The folder ${test.name} of whoever built this page. Licence: Unknown: as the owner of the files says.`,
  wardrobe: ({ seeds = [] }) =>
    `They are drawings that this project makes itself, no photographs. Source: Drawn by Patchwork, seeds ${listed(seeds.map(String))}. Licence: MIT OR Apache-2.0.`,
};

/** @param {ImageSet} set */
const ofTraining = ({ kind, name, count: images }) => `${DATA_NAMES[kind](name)} (${count(images)} training images)`;

/** The numbers of the form of training. @type {Record<NumberName, string>} */
const OPTIONS = { epochs: 'Epochs', learningRate: 'Learning rate', momentum: 'Momentum', batchSize: 'Batch size', seed: 'Seed' };

/** Why a number may not lie beyond its range. @type {Partial<Record<NumberName, string>>} */
const BEYOND = {
  learningRate: ' A larger one would throw the parameters about; with 0 nothing is learned.',
  momentum: ' With 1 the parameters would never slow down.',
};

const bound = formatter({ maximumSignificantDigits: 10 });

/** @param {NumberName} field @param {Range} range */
const askFor = (field, { from, to, whole }) => `${OPTIONS[field]}: type a ${whole ? 'whole number' : 'number'} from ${bound(from)} to ${bound(to)}`;

/** @param {number} epoch @param {number} batch @param {number} batches */
const placeOf = (epoch, batch, batches) => `at epoch ${count(epoch)}, batch ${count(batch)} of ${count(batches)}`;

/** @param {string | undefined} value of the last test @param {number} epoch */
const testedThen = (value, epoch) => (value === undefined ? '' : `, ${value} on the test images after epoch ${count(epoch)}`);

/**
 * @param {number} seconds
 * @returns {string} e.g. 9 s, 2 min 15 s, 1 h 7 min
 */
function duration(seconds) {
  if (seconds < 1) return 'under a second';
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  const minutes = Math.round(seconds / 60);
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

const WEIGHTS_ADVICE = 'Open a network that was saved here, by Keras or by TensorFlow.js.';
const NETWORK_ADVICE = 'Open it in the chapter Network by “Open weights”, or drop it anywhere on this page.';
const TABLE_ADVICE = 'A line is one image: its label, then its 784 pixels. Open it again when that is so.';
const PHOTO_ADVICE = 'Open it in the tab Photo, or drop it anywhere on this page.';

/** Files by what they are, and what to do with those that do not belong where they were opened. @type {Record<FileKind, {called: string, advice: string}>} */
const FILE_KINDS = {
  PNG: { called: 'a picture (PNG)', advice: PHOTO_ADVICE },
  JPEG: { called: 'a picture (JPEG)', advice: PHOTO_ADVICE },
  WebP: { called: 'a picture (WebP)', advice: PHOTO_ADVICE },
  otherPicture: { called: 'a picture of a kind that this page does not read', advice: 'Save it as PNG, JPEG or WebP and open that.' },
  idx: { called: 'an IDX file of data', advice: 'Open it together with its labels under “Use your own data”, or drop both anywhere on this page.' },
  csv: { called: 'a table of images (CSV)', advice: 'Open it under “Use your own data”, or drop it anywhere on this page.' },
  safetensors: { called: 'a file of weights (safetensors)', advice: NETWORK_ADVICE },
  keras: { called: 'a network saved by Keras', advice: NETWORK_ADVICE },
  hdf5: { called: 'an HDF5 file, as Keras saves networks', advice: NETWORK_ADVICE },
  tfjs: { called: 'a network for TensorFlow.js', advice: `${NETWORK_ADVICE} Take model.json and the files of its weights together.` },
  config: { called: 'a configuration of a network, without weights', advice: `Keras reads it with keras.models.model_from_json. Here it helps to open a .weights.h5 file: choose both together.` },
  json: { called: 'a JSON file', advice: `It is no photo, no data and no weights that this page knows. ${WEIGHTS_ADVICE}` },
  numpy: { called: 'a file of NumPy arrays', advice: 'Save images and labels as IDX files, or weights as a .safetensors file with Keras’s names, and open these.' },
  torch: { called: 'a pickle file, as PyTorch saves networks', advice: 'This page reads no pickles, as they may hold any program. Build the network in Keras, copy the weights, save them as a .safetensors file and open that.' },
  pdf: { called: 'a PDF document', advice: 'Save the picture in it as PNG or JPEG and open that.' },
  archive: { called: 'an archive of files', advice: 'Unpack it, and open what is inside.' },
  unknown: { called: 'no picture, no data and no weights that this page knows', advice: 'Open a PNG, JPEG or WebP picture, IDX files with their labels or a CSV file, or a network that was saved here.' },
};

export const words = {
  page: {
    title: 'Patchwork: how a network learns to tell a boot from a bag',
    description: 'Pick or draw a garment and watch a convolutional network look at it, layer by layer. Train it yourself, here in the page.',
    titleOf: (/** @type {string} */ chapter) => `${chapter} · Patchwork`,
    skip: 'Skip to the chapter',
    chapters: 'Chapters',
    /** Beside a chapter, for the ear. */
    read: ', read',
    book: 'Whole book',
    single: 'By chapter',
    language: 'Language',
    /** Under the languages to choose from. */
    anew: 'The page loads anew. What you have made is kept, and a training pauses. Only an opened photo, opened data and a running comparison are not kept.',
    /** At the end of a chapter. */
    ways: 'Back and on',
    back: 'Back',
    on: 'Next',
    noScript: 'Patchwork computes everything in this page and needs JavaScript and WebAssembly for it. Allow JavaScript for this site and load it again.',
    /** Where the script of the page has not come after some seconds. */
    help: {
      title: 'This page has not started yet. You can read its chapters all the same; their figures need its script. What may help:',
      slow: 'On a slow line, wait a little: this note goes away when the page starts.',
      reload: 'Load the page again, with Shift held down. There may be a new version of it, of which your browser has only a part.',
      file: 'If you opened the page as a file of your computer: browsers run no such scripts from files. Put the folder on any web server and open its address. In the project, <code>cargo xtask serve</code> does that.',
      frame: 'If you see the page inside another page, open it in a tab of its own.',
      blocked: 'If you block scripts on this site, allow them. If they come but will not run, the server may label them as something other than JavaScript.',
    },
    bar: 'The garment and the answer',
    toGarment: 'To the garment.',
    dismiss: 'Dismiss',
    /** In place of a figure. */
    noFigure: 'There should be a figure here; it could not be built. The message on this page says why.',
    licences: 'What this page is made of, and its licences',
  },

  links: {
    title: 'Share what you see here',
    what: 'This link opens the page as you see it: with this garment, your filter, this network, your choices for training and the cells that you chose.',
    left: {
      drawing: 'Of a drawing or a photo, the 28 × 28 pixels go along that the network sees.',
      weights: 'Trained weights are too large for a link: the network arrives untrained, with the same layers. To share a training, see “Repeat this run exactly” in the chapter Training.',
      layers: 'This network has layers of its own, which no link holds. It stays here.',
    },
    where: 'All of it stands in the address itself. The server of this page is asked for that address when somebody opens it; nobody else is.',
    ofFile: 'This page is a file on your computer: its address helps nobody else. What stands behind the question mark does the same behind the address of a page on a web server.',
    address: 'Address',
    share: 'Share …',
    copy: 'Copy the link',
    copied: 'The link is copied.',
    selected: 'Your browser lets the page neither share nor copy. The address is selected: copy it with Ctrl+C, or ⌘C on a Mac.',
    qr: {
      title: 'As a QR code',
      name: 'QR code of the link',
    },
    /** Of the filter that a link has replaced. */
    before: 'Back to the filter you had before a link',
    isBefore: 'Your filter is back.',
    opened: {
      label: 'From a link',
      /** @param {readonly LinkPart[]} parts */
      brought: (parts) => (parts.length > 0 ? `A link has brought ${listed(parts.map((part) => LINK_PARTS[part]))}.` : 'A link was opened. It held nothing that this page can show.'),
      kept: 'What you had is kept.',
      lost: {
        garment: 'The garment is not among those of this page, which has other data.',
        filter: 'The filter is none that this page can use.',
        network: 'The network could not be set up.',
        training: 'The choices for training could not be taken over.',
        station: 'The place in the journey is not known here.',
        cells: 'The chosen cells are not known here.',
        recipe: 'The recipe of the training cannot be read.',
        class: 'The question for the class cannot be read. Ask for the link once more.',
        other: 'It also holds something that this page does not know; a newer version of the page might.',
      },
      back: 'Back to what I had',
      isBack: 'All is as it was before the link.',
      fine: 'All right',
    },
    repeat: {
      title: 'Repeat this run exactly',
      what: 'A run follows from its network, its choices, its seed and its images. A link can hold all of that as a recipe, with a checksum of the weights that came out: whoever opens it trains the same, and sees whether the weights are the same to the last bit.',
      /** @param {number} steps */
      ready: (steps) => `This link repeats the run in use, up to where it stands now: ${count(steps)} ${plural(steps, { one: 'batch', other: 'batches' })}.`,
      whyNot: {
        none: 'Train a network first: it is the run in use that can be repeated.',
        running: 'The link comes when training pauses.',
        failure: 'A run that fails on purpose has no link; its fold above repeats it.',
        layers: 'This run’s network has layers of its own, which a recipe cannot tell.',
        rounding: 'This run was trained, or trained on, by the faster build, whose last bits depend on the processor. Choose “Compute the same on every machine” under the options, and train anew.',
        rate: 'The learning rate of this run was changed on its way, which a recipe cannot tell. Train one without a change.',
        unknown: 'This run is from a former version of the page, which did not note what a recipe needs. Train a new one.',
      },
      /** @param {{network: NetworkChoice, options: {optimizer: keyof typeof OPTIMIZERS, learningRate: number, momentum: number, batchSize: number, seed: number, drawings: boolean}, steps: number}} recipe */
      asked: ({ network: { kind, filters: [first, second], units }, options, steps }) => {
        const { keras, settings } = OPTIMIZERS[options.optimizer];
        const layers = kind === 'cnn' ? `a CNN of ${plain(first)} and ${plain(second)} filters and ${plain(units)} units` : `a DNN of ${plain(units)} units`;
        const momentum = settings.includes('momentum') ? `, momentum ${plain(options.momentum)}` : '';
        const numbers = `${keras} with learning rate ${digits(options.learningRate)}${momentum}, batches of ${plain(options.batchSize)}, seed ${plain(options.seed)}, ${options.drawings ? 'with' : 'without'} drawings`;
        return `A link asks you to repeat a run: ${layers}; ${numbers}; ${count(steps)} ${plural(steps, { one: 'batch', other: 'batches' })}. It becomes a run of its own on your shelf. Do you think the weights will be the same, to the last bit?`;
      },
      start: 'Train the same',
      goOn: 'Go on',
      done: 'Batches of the repeated run',
      away: 'Put the recipe away',
      otherData: 'It was trained on other images than this page has, so it cannot be repeated here. Open the same data, or the page that the link is from.',
      beyond: 'This run has been trained on beyond the recipe. Put it aside, open the link once more, and train the same.',
      /** @param {string} checksum */
      same: (checksum) => `The same bits as the sender’s: every weight is equal, to the last one. Checksum ${checksum}.`,
      /** @param {string} theirs @param {string} own */
      other: (theirs, own) => `Other bits than the sender’s. Their weights have the checksum ${theirs}, yours ${own}. The two pages may be of different versions, or the link was changed.`,
    },
  },

  print: {
    title: 'Print',
    what: 'Ctrl+P, or ⌘P on a Mac, prints the chapter that you see. Below is what takes more preparation.',
    booklet: {
      title: 'A booklet of all chapters',
      what: 'Every chapter with its figures, made from the garment, the filter and the network that you have here. Some 25 pages; your browser can also save them as a PDF.',
      print: 'Print the booklet',
      progress: 'Chapters that are ready',
      building: (/** @type {number} */ done, /** @type {number} */ all) => `${count(done)} of ${count(all)} chapters are ready.`,
      drawing: 'The last figures are being drawn.',
      ready: 'The booklet is ready.',
      /** @param {readonly string[]} chapters */
      missing: (chapters) => `The booklet is ready, but these chapters came without their figures: ${listed(chapters)}. Reload the page to try them again.`,
    },
    worksheet: {
      title: 'A worksheet for a pencil',
      what: 'Two pages of tasks about the garment on this page, and a third one with the answers. The same garment, filter and network give the same sheet, with the same number.',
      print: 'Print the worksheet',
      answers: 'Print the answers',
      nothing: 'A worksheet needs a garment and the network’s answer to it. Pick or draw a garment first.',
    },
    sheet: {
      title: 'How a network sees a garment',
      answersTitle: 'How a network sees a garment: answers',
      name: 'Name',
      date: 'Date',
      /** @param {string} number of the sheet @param {number | undefined} image of the test set */
      made: (number, image) => `Sheet ${number} · ${image === undefined ? 'a garment of our own' : `test image ${count(image)}`}`,
      numbers: {
        title: 'A garment is a grid of numbers',
        /** @param {Place} place of the frame */
        how: ({ row, column }) => `The network gets 28 rows of 28 pixels. Each is a number from 0, black, to 255, white. The frame begins in row ${plain(row + 1)}, column ${plain(column + 1)}; its 25 numbers stand in task 2.`,
        pixels: 'How many pixels has the whole picture?',
        largest: 'What is the largest number in the frame?',
        empty: 'Guess: what share of the picture is empty, which is 0?',
        emptyOf: (/** @type {number} */ empty, /** @type {number} */ all) => `${count(empty)} of ${count(all)}: ${percent(empty / all)}\u00a0%`,
      },
      filter: {
        title: 'A filter is nine multiplications and a sum',
        how: (/** @type {number} */ boxes) => `Lay the filter over nine numbers, multiply each by the one above it, and add the nine products. Then move on by one. Fill in the ${count(boxes)} empty boxes.`,
        patch: 'the numbers in the frame',
        weights: 'the filter',
        result: 'what the filter makes of them',
        first: (/** @type {string} */ sum, /** @type {string} */ value) => `The first box: ${sum} = ${value}`,
      },
      pooling: {
        title: 'ReLU and pooling',
        how: 'ReLU makes every number below 0 a 0: cross these out. Pooling then keeps the biggest of each four: fill in the four boxes.',
        before: 'a piece of the filtered picture',
        after: 'after ReLU and pooling',
      },
      sizes: {
        title: 'The way through the network',
        how: 'The garment comes in as 28 × 28 × 1. Fill in the size of what each layer makes, and how many weights it has.',
        layer: 'Layer',
        keras: 'in Keras',
        size: 'Size',
        sum: 'Sum',
        weights: 'Weights',
        none: 'none',
      },
      answer: {
        title: 'Ten numbers are the answer',
        how: 'This is what the network answers to the garment.',
        best: 'What does it say?',
        share: 'How sure is it, in percent?',
        sum: 'What do the ten numbers add up to?',
        all: '100\u00a0%, but for the rounding',
      },
      maps: {
        title: 'What is left of a garment',
        how: 'Filter, ReLU, pooling, and pooling once more: of 784 numbers 36 are left. Which of the garments is each picture of? Write its letter below.',
      },
      own: {
        title: 'In your own words',
        ask: 'This network knows ten kinds of garments. What will it say to a picture of a lion? Can it be sure of that? Give your reasons.',
        answer: 'It names one of the ten kinds, as it has no other words. It may even be quite sure: the ten numbers always add up to 100\u00a0%, so they only weigh the kinds against each other, and none of them says “nothing I know”.',
      },
    },
  },

  /** For teachers, and what their classes see. */
  classroom: {
    title: 'For teachers',
    what: 'Ask your class a question here. You choose what of the page belongs to it, and how long it may take; a link holds all of that. Nobody signs in, and nothing is stored on a server. A class sees neither this fold nor its answers, unless it asks for the whole page: this is a help, no lock.',
    routes: {
      begin: 'Open it as the class sees it',
      link: 'The link to this route',
      short: {
        title: (/** @type {number} */ minutes) => `${plain(minutes)} minutes: what a network sees`,
        text: 'For a first meeting, on any device, without training. The class guesses, works out one number of a filter by hand, and finds what the network cannot say.',
      },
      long: {
        title: (/** @type {number} */ minutes) => `${plain(minutes)} minutes: how a network learns`,
        text: 'For a lesson. All of the short route; then the class looks for edges, counts parameters, trains a network itself and judges its mistakes.',
      },
    },
    notes: {
      title: 'Exercises, minutes and answers',
      minutes: 'No class has been timed yet: the minutes are our estimate. Below each stands what can be measured: reading, at 150 words a minute (adults read 238: Brysbaert, 2019), and computing, on two cores.',
      heading: (/** @type {string} */ title, /** @type {number} */ minutes) => `${title}: ${plain(minutes)} ${plural(minutes, { one: 'minute', other: 'minutes' })}`,
      /** @param {{chapter: string, reading: number, computing: number}} least in seconds */
      least: ({ chapter, reading, computing }) => `Chapter “${chapter}”. Reading takes about ${duration(reading)}${computing > 0 ? `, computing ${duration(computing)}` : '; there is no computing to wait for'}.`,
      question: 'The class reads',
      answer: 'Answer',
      understood: 'What the class should have understood',
      open: 'Open this one',
      take: 'Change it in the form',
      print: 'Print these notes',
    },
    form: {
      title: 'A question of your own',
      question: 'Your question',
      questionHelp: (/** @type {number} */ most) => `It stands above the chapter, as plain text of up to ${plain(most)} characters.`,
      minutes: 'Minutes',
      minutesHelp: 'With 0 there is no clock. When the time is over, the page says so and takes nothing away.',
      chapters: 'Chapters that belong to it',
      begins: 'Where it begins',
      hidden: 'What the class does not need: tick what is to be hidden',
      controls: {
        draw: 'Drawing a garment',
        photo: 'Taking a photo',
        answers: 'The network’s answer: beside the garment, in the bar and in the training',
        networks: 'Choosing and changing networks',
        options: 'The options of the training',
        folds: 'The other folds of the training: looking back, bets, failures',
        files: 'Opening and saving files',
        foot: 'What stands at the foot: sharing, printing, offline use, licences',
      },
      along: 'Bring along the garment, the filter and the network that are here now',
      open: 'Open it as the class sees it',
      link: 'The link for your class',
      where: 'The question stands in the address itself. The server of this page is asked for that address when somebody opens it; nobody else is.',
      faults: {
        question: 'Write a question first.',
        minutes: (/** @type {number} */ most) => `The minutes have to be a whole number from 0 to ${plain(most)}.`,
        chapters: 'Choose at least one chapter.',
        long: (/** @type {number} */ most) => `This link is longer than ${count(most)} characters, and some programs cut such links off. Shorten the question, or leave the garment behind.`,
      },
    },
    banner: {
      label: 'For the class',
      /** @param {{title: string, step: number, steps: number}} place */
      place: ({ title, step, steps: all }) => `For the class. Exercise ${plain(step + 1)} of ${plain(all)}: ${title}`,
      previous: 'Previous exercise',
      next: 'Next exercise',
      start: 'Start the clock',
      result: 'Show the result',
      time: {
        waiting: (/** @type {number} */ minutes) => `Time: ${plain(minutes)} ${plural(minutes, { one: 'minute', other: 'minutes' })}`,
        left: (/** @type {number} */ minutes) => (minutes > 1 ? `${plain(minutes)} minutes left` : 'Less than a minute left'),
        over: () => 'The time is over. Finish your thought: nothing is lost.',
      },
      half: 'Half of the time is over.',
      whole: 'Show the whole page',
      back: 'Show what belongs to the question',
      aside: 'Put the question away',
      isWhole: 'The whole page is shown.',
      isBack: 'Only what belongs to the question is shown.',
      isAway: 'The question is put away. The page is whole again.',
      projector: {
        enter: 'Projector view',
        leave: 'Leave the projector',
      },
    },
    exercises: {
      guess: {
        title: 'Guess before the network',
        question: 'What will the network say? Guess before it tells, for five garments: “Guess another” brings the next one. Who is right more often, you or the network? Note a garment where the two of you differ.',
        /** @param {Measured} measured */
        answer: ({ images, right }) => `The network that comes with the page is right for ${percent(right / images)}\u00a0% of the ${count(images)} test images of Fashion-MNIST. For 1,000 of them three people each were asked, and the majority said what the label says for 83.5\u00a0% (Zalando’s table of results). Shirts are hard for both.`,
        understood: 'The answer is ten numbers that add up to 100\u00a0%, and the largest one wins. It can be wrong, and so can we.',
      },
      numbers: {
        title: 'A picture is numbers',
        question: 'Answer the question on the page first: how much of the picture is exactly 0? Then find the brightest pixel that you can, and read its number. What does the network know of the garment besides these 784 numbers?',
        answer: 'Nothing. 28 rows of 28 pixels are 784 numbers from 0 to 255. How many are 0 depends on the garment: the page says it after the guess. White cloth comes to 255 or close to it.',
        understood: 'To a network a picture is a grid of numbers and nothing else: no cloth, no sleeve, no name.',
      },
      sum: {
        title: 'Nine products and a sum',
        question: 'Before you look at the result: multiply each of the nine pixels by its weight and add up, on paper. Then look. Now make one weight larger by 1: by how much does the sum change, and why by just that?',
        answer: '0 + 0 − 256 + 24 + 864 − 216 + 213 + 452 − 504 = 577. When a weight grows by 1, the sum grows by the pixel under it: by 192 in the middle, by nothing at the top left, where the pixel is 0.',
        understood: 'A filter is arithmetic that anybody can do by hand. What it looks for lies in its weights.',
      },
      edge: {
        title: 'Which way a filter looks',
        question: 'Slide the filter over your garment. Answer the question of the page first. Then try vertical and horizontal lines. What lights up under each of them? What does blue mean, and what does ReLU do to it?',
        answer: 'A lower edge is a change from top to bottom, so horizontal lines mostly wins; the page measures it for your garment. Vertical lines lights up the sides. Orange sums are above zero, blue ones below: there it grows darker to the right, or downwards. ReLU makes the blue 0.',
        understood: 'The same nine weights, turned, find other edges. The new picture says where something was found, and how strongly.',
      },
      biggest: {
        title: 'The biggest of four',
        question: 'Before you look at the result: which four numbers are left of the sixteen? Write them down, then look. Change a pixel so that its square does not care. And a picture of 13 × 13: how large is it after pooling?',
        answer: '192, 144, 255 and 168. A square does not care about a pixel that stays below its biggest. 13 ÷ 2 is 6, and the last row and column are dropped: 6 × 6. In the network the sides go 28, 26, 13, 11, 5.',
        understood: 'Pooling keeps that something was found, and roughly where, with a quarter of the numbers.',
      },
      sizes: {
        title: 'Where the numbers sit',
        question: 'Make the two bets on the page: where do most of the CNN’s parameters sit, and where does it do most of its multiplications? Then work out by hand why its first convolution has 640 parameters.',
        answer: 'Parameters: the hidden Dense layer has 204,928 of 243,786, which is 84.1\u00a0%. Multiplications: the second convolution does 4,460,544 of 5,056,000, which is 88.2\u00a0%. And 64 filters of 9 weights and 1 bias each make 64 × 10 = 640.',
        understood: 'Size and work are two things: a filter has few weights, but uses them all over the picture.',
      },
      learn: {
        title: 'It learns while you watch',
        question: 'A new network knows nothing. Bet first: of 100 test images, how many will it get right after one epoch, and how many after two? Press “One epoch”, wait, and press it again. What happens to the loss meanwhile?',
        answer: 'At first it guesses one of ten, so about 10 in 100. After one epoch it is 75 to 90, the more training images the more, and after two 1 to 6 more. On two cores an epoch takes 5 seconds for 8,500 images and half a minute for all 60,000. The loss falls fast, then slowly.',
        understood: 'Nobody types the filters in. Training moves every weight a little, many times; the first epoch brings most.',
      },
      confused: {
        title: 'What it takes for what',
        question: 'Make the two bets: which two kinds does the network confuse most often, and which one does it know best? Let it answer for every test image, and open the cell with the most mistakes. Would you have known better?',
        /** @param {Measured} measured */
        answer: ({ images, right, shirts, tShirtsAsShirts, trousers }) => `Shirts are its trouble. Of the ${count(images)} test images the ready-made CNN gets ${count(right)} right, but of ${count(shirts.of)} shirts only ${count(shirts.right)}: it takes ${count(shirts.asTShirts)} for T-shirts, and ${count(tShirtsAsShirts)} T-shirts for shirts. Trousers it knows best, ${count(trousers.right)} of ${count(trousers.of)}.`,
        understood: 'One number hides who pays for the mistakes. And some labels are doubtful themselves.',
      },
      odd: {
        title: 'None of the ten',
        question: 'Press “Draw”, and draw something that is none of the ten kinds: a cat, a key, a face. What does the network say, and how sure is it? Why can it not answer “none of these”?',
        answer: 'Its ten shares always add up to 100\u00a0%, so one of the ten kinds wins, however odd the picture. That the page says “none of the ten kinds” is not the network’s answer: the page compares the drawing with garments of the training, and warns.',
        understood: 'A network can only give the answers that it was built for. Being sure is not being right.',
      },
      sentence: {
        title: 'In one sentence',
        question: 'How does a picture become a name? Write it in one sentence, with the words number, filter, biggest and sum. Then compare it with your neighbour’s.',
        answer: 'For example: the picture is numbers; filters make sums of neighbours, which are large where their pattern is; pooling keeps the biggest ones; and of ten last sums the largest names the garment.',
        understood: 'The whole way, in words of their own.',
      },
    },
  },

  offline: {
    title: 'Without a network',
    looking: 'Looking what your browser keeps of this page …',
    /** @param {{possible: boolean, wanted: boolean, complete: boolean, bytes: number, images: boolean, newer: boolean}} kept */
    state: ({ possible, wanted, complete, bytes, images, newer }) => {
      if (!possible) return 'Your browser keeps no pages from this address, so this one needs a network.';
      if (!wanted) return 'Your browser keeps nothing of this page. It needs a network.';
      if (!complete) return 'Your browser has not kept this page yet.';
      const all = images ? 'with all garments to train with' : 'without most of the garments to train with';
      return `Your browser keeps this page, ${all}: ${megabytes(bytes)}. It opens without a network.${newer ? ' A newer one has come, and is shown when you open it next in a single tab.' : ''}`;
    },
    single: 'This page came as one file, and everything it needs is in it. It has fewer garments to train with than the page of a site, and it may not be able to keep your runs over a reload.',
    keep: 'Keep this page',
    remove: 'Remove it',
    images: {
      /** @param {number} bytes */
      keep: (bytes) => `Keep all garments too (${megabytes(bytes)})`,
      stop: 'Stop',
      label: 'Garments that have come',
    },
  },

  /** What went wrong, by code. */
  faults: {
    inFile: (/** @type {string} */ file, /** @type {string} */ what, /** @type {string} */ advice) => `${file}: ${what}. ${advice}`,
    noPlace: (/** @type {string} */ address) => `This page has no chapter “${address}”. You are at its start; its chapters are in the list.`,
    chapterLeft: (/** @type {string} */ title) => `The chapter “${title}” does not belong to your question, so it is left out. “Show the whole page” brings it back.`,
    noLanguage: (/** @type {string} */ tag) => `This page does not speak “${tag}”. It is shown in English.`,
    languageLost: (/** @type {string} */ tag) => `The words of this page in “${tag}” could not be fetched. It is shown in English; reload the page to try again.`,
    linkBroken: () => 'The link to this page is not whole: a part of it was cut off or changed on its way. The page opens as usual; ask for the link once more.',
    linkNewer: () => 'The link was made by a newer version of this page. Reload the page; if that does not help, it has to be renewed where it is served. It opens as usual.',
    noSimd: () => 'This browser has no WebAssembly SIMD, which the network computes with. A current Firefox, Chrome, Edge or Safari has it. The chapters can be read all the same.',
    noWebAssembly: () => 'WebAssembly, which the network computes with, is switched off in this browser. A lockdown mode or a strict level of security does that: allow it for this site, or open the page in another browser. The chapters can be read all the same.',
    coreForbidden: () => 'The network cannot compute: the server of this page, or the page around it, forbids WebAssembly. Its Content-Security-Policy has to allow “wasm-unsafe-eval” for scripts. The chapters can be read all the same.',
    noCore: () => 'The part of this page that computes could not be fetched: no connection to the server. Check it and reload the page. The chapters can be read all the same.',
    coreNotServed: (/** @type {number} */ status) => `The part of this page that computes could not be fetched: the server answers ${status}. Reload the page in a while; there may be a new version of it. The chapters can be read all the same.`,
    coreBroken: () => 'The part of this page that computes is not whole, or belongs to another version of it. Load the page again, with Shift held down. The chapters can be read all the same.',
    coreLate: () => 'The part of this page that computes is still on its way. You can read the chapters until it is here. If that takes long, check the connection and reload the page.',
    noMemory: () => 'The browser has no memory left for the network. Close some other tabs and reload the page.',
    partMissing: () => 'A part of this page could not be fetched. There may be a new version of it, or the connection broke off: reload the page. The rest works on.',
    networkStopped: () => 'The network stopped in the middle of its sums, and gives no more answers. Reload the page: what you trained, opened and drew is kept.',
    unexpected: (/** @type {string} */ what) => `Something went wrong that this page did not expect (${what}). If it does not go on, reload it: what you trained, opened and drew is kept.`,
    noWeights: (/** @type {string} */ kind, /** @type {number} */ status) =>
      `The weights of the ${kind.toUpperCase()} could not be fetched: the server answers ${status}. Reload the page, or train a new network yourself.`,
    weightsNotFetched: (/** @type {string} */ kind) =>
      `The weights of the ${kind.toUpperCase()} could not be fetched: no connection to the server. Check it and reload the page, or train a new network yourself.`,
    weightsBroken: (/** @type {string} */ kind) =>
      `The weights of the ${kind.toUpperCase()} did not arrive whole. Load the page again, with Shift held down, or train a new network yourself.`,
    weightsLate: (/** @type {string} */ kind) =>
      `The weights of the ${kind.toUpperCase()} are still on their way. You can pick and draw garments, and read the chapters, until they are here. If that takes long, check the connection and reload the page.`,

    // Files.
    otherKind: (/** @type {string} */ file, /** @type {Found} */ { kind, packed }) => {
      const { called, advice } = FILE_KINDS[kind];
      return packed && kind !== 'unknown' ? `${file} is a gzip file with ${called} inside. Unpack it, and open what comes out.` : `${file} is ${called}. ${advice}`;
    },
    folder: (/** @type {string} */ name) => `${name} is a folder. Open it on your computer, and drop the files that are in it.`,
    unreadable: (/** @type {string} */ file) => `${file} could not be read: it was moved, is a folder, or is not allowed to be read. Open it again.`,
    oneAtATime: (/** @type {readonly string[]} */ files) => `The page opens one of these at a time: ${files[0]} is open now. Open the others later, one by one.`,
    fileGrew: (/** @type {string} */ file, /** @type {number} */ most) =>
      `${file} has more than ${inMegabytes(most)} unpacked, which is more than any data for this page. Open another file.`,

    // Garment, draw and photo.
    drawingNotKept: (/** @type {string} */ why) =>
      `This drawing cannot be kept over a reload. This browser does not store it: ${why}. It stays here until the page is closed.`,
    littleNotKept: (/** @type {string} */ why) =>
      `This browser stores nothing of this page: ${why}. Which chapters you have read, your own filter and which network was in use are forgotten when you close it.`,
    photoTooLarge: (/** @type {string} */ file, /** @type {number} */ bytes, /** @type {number} */ most) =>
      `${file} has ${inMegabytes(bytes)}; a photo may have ${inMegabytes(most)}. Save it smaller and open it again.`,
    photoTooManyPixels: (/** @type {string} */ file, /** @type {number} */ width, /** @type {number} */ height) =>
      `${file} has ${dimensions([width, height])} pixels; that is more than this page can open. Save it smaller and open it again.`,
    photoUnknown: (/** @type {string} */ file) => `${file} is no PNG, JPEG or WebP picture. Save it as one of these and open it again.`,
    photoDamaged: (/** @type {string} */ file) => `${file} could not be read as a picture: it is damaged or not complete. Open another one.`,
    photoSilent: () => 'The part of this page that opens photos has stopped answering. Open the photo again.',
    otherWay: () => 'This run cannot be compared: its learning rate was changed on the way, or it has learned from other images than those of the page now. Choose another one, or two new networks.',
    evaluationSilent: () => 'One of the parts of this page that try a network on many garments has stopped answering. Try it again.',
    evaluationWorker: () => 'The part of this page that tries a network on many garments could not be loaded. Reload the page and try again.',
    stepSilent: () => 'The part of this page that takes a training step apart has stopped answering. The step is opened anew.',
    stepWorker: () => 'The part of this page that takes a training step apart could not be loaded. Reload the page and try again.',
    photoWorker: () => 'The part of this page that opens photos could not be loaded. Reload the page and try again.',

    // Networks.
    outOfRange: (/** @type {string} */ label, /** @type {number} */ from, /** @type {number} */ to) => `${label}: a whole number from ${count(from)} to ${count(to)}, please.`,
    notCopied: () => 'The browser does not let the page copy. The code is selected now: copy it with Ctrl+C, or ⌘C on a Mac.',
    weightsTooLarge: (/** @type {string} */ file) => `${file} is too large for a weights file of this page. ${WEIGHTS_ADVICE}`,
    networkDamaged: (/** @type {string} */ file) => `${file} could not be read as a network: it is damaged, or of a kind that this page does not know. ${WEIGHTS_ADVICE}`,
    weightsAlone: (/** @type {string} */ file) => `${file} holds weights, but does not say of which layers. Choose it together with the Keras configuration (.json), or save the whole network: model.save("model.keras").`,
    graphModel: (/** @type {string} */ file) =>
      `${file} is a graph model of TensorFlow.js, which has no layers any more. Convert the network again as a layers model: tensorflowjs_converter --input_format keras model.h5 folder`,
    shardsMissing: (/** @type {string} */ file, /** @type {readonly string[]} */ names) => `${file} needs ${listed(names)} beside it. Choose or drop all of them together.`,
    shardLength: (/** @type {string} */ file, /** @type {number} */ expected, /** @type {number} */ found) =>
      `The weights of ${file} should have ${count(expected)} bytes and have ${count(found)}. Choose model.json together with its own files.`,
    weightType: (/** @type {string} */ file, /** @type {string} */ name, /** @type {string} */ type) =>
      `${file}: “${name}” consists of numbers of the type “${type}”, which this page does not read. It reads float32, and float16, uint8 and uint16 that stand for it.`,
    noConfig: () => 'The weights file does not say which network it belongs to: its metadata have no “config”. Open one that was saved here.',
    otherClasses: (/** @type {number} */ outputs, /** @type {number} */ classes) =>
      `This network has ${count(outputs)} ${plural(outputs, { one: 'output', other: 'outputs' })}, and the garments are of ${count(classes)} kinds: it could neither answer for them nor be trained on them. Open one with at least ${count(classes)} outputs.`,
    unknownLayer: (/** @type {string} */ className) => `This page knows no layer “${className}”.`,

    // Data.
    aboutNotJson: () => 'data/about.json is not JSON. Build the site again: cargo xtask build.',
    noContent: (/** @type {string} */ file) => `${file} came without content.`,
    downloadBroken: (/** @type {string} */ file) =>
      `${file} could not be read to its end: the download broke off or the file is damaged. Reload the page to try again.`,
    fileBroken: (/** @type {string} */ file) =>
      `${file} could not be read to its end: it is not a complete gzip file, or it was moved. Open it again, or open the unpacked file.`,
    noConnection: (/** @type {string} */ file) => `${file} could not be fetched: no connection to the server. Check it and reload the page.`,
    notServed: (/** @type {string} */ file, /** @type {number} */ status) =>
      `${file} could not be fetched: the server answers ${status}. Build the site again: cargo xtask build.`,
    fileTooLarge: (/** @type {string} */ file, /** @type {number} */ bytes, /** @type {number} */ most) =>
      `${file} has ${inMegabytes(bytes)}; a file may have ${inMegabytes(most)}.`,
    tableNoNumber: (/** @type {string} */ file, /** @type {number} */ line, /** @type {number} */ column) =>
      `${file}, line ${count(line)}: there is no whole number in column ${count(column)}. ${TABLE_ADVICE}`,
    tableLabel: (/** @type {string} */ file, /** @type {number} */ line, /** @type {number} */ label, /** @type {number} */ classes) =>
      `${file}, line ${count(line)}: its label is ${plain(label)}. This page knows ${count(classes)} classes, numbered from 0 to ${count(classes - 1)}, and the label stands in the first column. Open a table of ten classes.`,
    tablePixel: (/** @type {string} */ file, /** @type {number} */ line, /** @type {number} */ column, /** @type {number} */ pixel) =>
      `${file}, line ${count(line)}: the pixel in column ${count(column)} is ${plain(pixel)}. Pixels go from 0 to 255. Open it again when they do.`,
    tableColumns: (/** @type {string} */ file, /** @type {number} */ line, /** @type {number} */ found, /** @type {number} */ expected) =>
      `${file}, line ${count(line)}: it has ${count(found)} ${plural(found, { one: 'column', other: 'columns' })} and should have ${count(expected)}. ${TABLE_ADVICE}`,
    tableLabelLast: (/** @type {string} */ file) => `${file}, line 1: the first column holds a pixel, but it should hold the label. ${TABLE_ADVICE}`,
    tableTooLong: (/** @type {string} */ file, /** @type {number} */ most) => `${file} is too long: this page reads up to ${count(most)} images. Open a part of it.`,
    tablesAndOthers: (/** @type {readonly string[]} */ files) => `Open CSV files or IDX files, not both at once; these were ${listed(files)}.`,
    manyTables: (/** @type {number} */ files) => `Open one CSV file, or two (training and test); these were ${count(files)}.`,
    oneOfTwo: (/** @type {readonly string[]} */ files) => `Of two CSV files one has to be named “train…”, the other not; these are ${listed(files)}. Rename them and open them again.`,
    noImages: () => 'These files hold no images. Open files with at least one.',
    neitherTwoNorFour: (/** @type {number} */ files) =>
      `Open two files (images and labels) or four (training and test); ${plural(files, { one: 'this was one', other: `these were ${count(files)}` })}.`,
    twoOfFour: (/** @type {number} */ named, /** @type {readonly string[]} */ files) =>
      `Of four files two have to be named “train…”; here ${count(named)} are: ${files.join(', ')}. Rename them and open them again.`,
    noPair: (/** @type {'two' | 'test' | 'train'} */ which, /** @type {readonly string[]} */ files) => {
      const those = { two: 'the two files', test: 'the test files', train: 'the training files' }[which];
      return `Of ${those}, ${listed(files)}, one has to be an IDX file of images and one of labels (idx3-ubyte and idx1-ubyte). Open such a pair.`;
    },

    // Training.
    needsImages: () => 'Training needs its images first.',
    needsNetwork: () => 'Training needs a network first.',
    noTestImages: () => 'There are no test images.',
    otherData: (/** @type {ImageSet} */ trained, /** @type {ImageSet} */ present) =>
      `This run was trained on ${ofTraining(trained)}; the page now has ${ofTraining(present)}. Reset it to train on these, or open the other files again.`,
    goneOnElsewhere: (/** @type {string} */ theirs, /** @type {string} */ ours) =>
      `Another tab of this page has gone on with “${theirs}”. What you train in this one goes on as “${ours}”; both are kept.`,
    savedByOther: () => 'This browser keeps networks that another version of this page saved. This one cannot use them and leaves them as they are.',
    notKept: () => 'The weights of this network are gone: the browser did not keep them, or their numbers overflowed before they could be kept. Remove it from the shelf, and take another one.',
    storageSilent: () => 'its storage does not answer',
    savedDamaged: () => 'What this browser has kept of this network is damaged and cannot be used any more. Remove it from the shelf, and take another one.',
    entriesDamaged: (/** @type {number} */ networks) =>
      `${count(networks)} of the networks that this browser has kept ${plural(networks, { one: 'is', other: 'are' })} damaged and cannot be read. The others are on the shelf.`,
    shelfFull: (/** @type {number} */ places) => `The shelf is full: it holds ${count(places)} networks of yours. Remove one that you do not need any more, then try again.`,
    notebookFull: (/** @type {number} */ most) => `The notebook of experiments is full: it holds ${count(most)}. Remove some, then try again.`,
    experimentsDamaged: (/** @type {number} */ experiments) => `${count(experiments)} ${plural(experiments, { one: 'experiment', other: 'experiments' })} that this browser had kept could not be read.`,
    experimentDiverged: () => 'its loss was not a number any more',
    trainingStopped: (/** @type {string} */ why) => `Training stopped: ${why}`,
    helperStopped: (/** @type {string} */ why) =>
      `A helper of the training worker stopped (${why}). Training goes on with one worker and the same results.`,
    workerScript: () => 'its script could not be loaded',
    workerSilent: () => 'it stopped answering',
    workerForbidden: () => 'the browser forbids it here',
    workerNotStarted: (/** @type {string} */ why) =>
      `The worker that trains could not start: ${why}. Everything but training works. Reload the page to try again, in a tab of its own if it stands inside another page.`,
    workerMessage: () => 'a message could not be read',
    workerStopped: (/** @type {string} */ why) => `The training worker stopped: ${why}.`,
    /** @param {string} why @param {boolean} saved whether there was a state to go on from */
    workerRevived: (why, saved) =>
      `The training worker stopped: ${why}. ${saved ? 'A fresh one has taken up the last saved state: press Train to go on.' : 'A fresh one is ready, and nothing was trained before: press Train to begin.'}`,
    /** @param {string} why @param {boolean} saved */
    workerLost: (why, saved) => `The training worker stopped: ${why}. Reload the page${saved ? ': it goes on from the last saved state.' : ' to train again.'}`,
    workerGone: () => 'Training is not running any more. Reload the page to train again.',
    optionEmpty: (/** @type {NumberName} */ field, /** @type {Range} */ range) => `${askFor(field, range)}. It is empty now.`,
    optionNoNumber: (/** @type {NumberName} */ field, /** @type {Range} */ range, /** @type {string} */ typed) =>
      `${askFor(field, range)}. “${typed}” is not a number.`,
    optionNotWhole: (/** @type {NumberName} */ field, /** @type {Range} */ range, /** @type {string} */ typed) =>
      `${askFor(field, range)}. ${typed} is not whole.`,
    optionOutside: (/** @type {NumberName} */ field, /** @type {Range} */ range) => `${askFor(field, range)}.${BEYOND[field] ?? ''}`,
    noOptimizer: (/** @type {string} */ name) => `There is no optimiser “${name}” here.`,

    // Numbers in boxes: what is wrong, as it stands in shared.numberBox.refused.
    numberEmpty: () => 'it is empty',
    numberNone: (/** @type {string} */ typed) => `“${typed}” is not a number`,
    numberBroken: (/** @type {string} */ typed) => `${typed} is not a whole number`,
    numberTooSmall: (/** @type {string} */ typed, /** @type {NumberKind} */ kind, /** @type {number} */ from, /** @type {number} */ to) =>
      `${typed} is too small: ${bounds(kind, from, to)}`,
    numberTooLarge: (/** @type {string} */ typed, /** @type {NumberKind} */ kind, /** @type {number} */ from, /** @type {number} */ to) =>
      `${typed} is too large: ${bounds(kind, from, to)}`,
    numberDivisor: () => 'nothing can be divided by 0',
    numberNearZero: (/** @type {string} */ typed, /** @type {number} */ least) => `${typed} is too near to 0: at least ${written(least)}`,
  },

  shared: {
    /** The filters of the crate by their ids, and the one that has none. */
    filterNames: {
      vertical: 'Vertical lines',
      horizontal: 'Horizontal lines',
      falling: 'Falling diagonal',
      rising: 'Rising diagonal',
      outline: 'Outline',
      sharpen: 'Sharpen',
      blur: 'Blur',
      emboss: 'Emboss',
      identity: 'Identity',
      article: 'The example’s',
    },
    /** Why a browser keeps nothing, by the names of its errors. */
    refusals: {
      QuotaExceededError: 'the room that it has for this site is full',
      SecurityError: 'its settings forbid sites to store anything',
      InvalidStateError: 'it stores nothing in this window, as in a private one',
    },
    question: {
      before: 'Before you look:',
      right: 'Right.',
      wrong: (/** @type {string} */ answer) => `No: ${answer}.`,
      notThis: 'Not this one.',
      again: 'Try once more.',
    },
    /** Layers of which a network has several. */
    layerNames: {
      title: (/** @type {string} */ layer, /** @type {number} */ number) => `${ordinal(number)} ${layer}`,
      short: (/** @type {string} */ layer, /** @type {number} */ number) => `${layer} ${plain(number)}`,
    },
    /** Of a table whose rows and columns are places. */
    headings: {
      row: (/** @type {number} */ row) => `row ${plain(row)}`,
      column: (/** @type {number} */ column) => `column ${plain(column)}`,
    },
    pixelGrid: {
      pinned: (/** @type {string} */ cell) => `${cell} · pinned`,
    },
    numberBox: {
      refused: (/** @type {string} */ label, /** @type {string} */ fault, /** @type {number} */ value) => `${label}: ${fault}. It stays ${written(value)}.`,
      inSquare: (/** @type {string} */ name, /** @type {Place} */ place) => `${name}, ${at(place)}`,
    },
    chart: {
      batches: 'batches',
      batch: 'batch',
      train: 'training',
      test: 'test',
    },
    /** In the sum of a side: (28 − 3) ÷ 2, rounded down, + 1. */
    sizes: {
      roundedUp: ', rounded up,',
      roundedDown: ', rounded down,',
    },
  },

  garment: {
    nav: 'Garment',
    title: 'What will the network say?',
    tagline: 'Guess first, then look inside. Or draw something of your own: every chapter looks at the same garment as you.',
    overview: {
      title: 'What happens inside: each picture leads to its chapter',
      garment: 'Your garment',
      /** What a layer is called here. @type {Record<LayerClass, string>} */
      layers: {
        InputLayer: 'Input',
        Conv2D: 'Filtered',
        MaxPooling2D: 'Pooled',
        AveragePooling2D: 'Averaged',
        Flatten: 'In one row',
        Dropout: 'Thinned out',
        Dense: 'Weighed',
      },
      answer: 'The answer',
    },
    classes: /** @type {OfTen} */ (['T-shirt/top', 'Trouser', 'Pullover', 'Dress', 'Coat', 'Sandal', 'Shirt', 'Sneaker', 'Bag', 'Ankle boot']),
    /** A class as it stands in a sentence: the network says ... */
    inSentence: /** @type {OfTen} */ ([
      'a T-shirt/top', 'trousers', 'a pullover', 'a dress', 'a coat', 'a sandal', 'a shirt', 'a sneaker', 'a bag', 'an ankle boot',
    ]),
    noneYet: 'No garment yet',
    onItsWay: 'The garment is on its way.',
    notComing: 'No garment: the page could not start.',
    fromData: (/** @type {number} */ number, /** @type {string} */ name) => `28 × 28 pixels. Test image ${count(number)}, labelled ${name}.`,
    toGuess: (/** @type {number} */ number) => `28 × 28 pixels. Test image ${count(number)}.`,
    fromDrawing: '28 × 28 pixels: your drawing, as the network gets it.',
    fromPhoto: '28 × 28 pixels: your photo, as the network gets it.',
    nothingDrawn: 'Nothing drawn yet.',
    sources: {
      label: 'Where the garment comes from',
      pick: 'Pick',
      draw: 'Draw',
      photo: 'Photo',
    },
    kinds: {
      label: 'Kind of garment',
      all: 'All kinds',
    },
    previous: 'Previous',
    next: 'Next',
    random: 'At random',
    place: (/** @type {number} */ number, /** @type {number} */ total) => `${count(number)} of ${count(total)}`,
    noneOfKind: 'none of this kind',
    strip: {
      label: 'Garments of this kind',
      option: (/** @type {string} */ name, /** @type {number} */ number) => `${name}, test image ${plain(number)}`,
    },
    data: {
      loading: 'Loading the garments',
      received: (/** @type {number} */ bytes, /** @type {number} */ total) => `Loading the garments: ${megabytes(bytes)} of ${megabytes(total)}`,
      failed: 'The garments could not be loaded. Drawing works all the same.',
      /** Of a kind, while the rest of the garments is on its way. */
      soFar: (/** @type {number} */ number, /** @type {number} */ total) => `${count(number)} of ${count(total)} so far`,
    },
  },

  data: {
    own: {
      title: 'Use your own data',
      formats: 'Images of 28 × 28 with labels, as IDX or CSV files, packed or not. IDX: images and labels together, or four files for testing and training. CSV: one line an image, its label first, as Kaggle has Fashion-MNIST; one file, or two.',
      open: 'Open IDX or CSV files',
      long: 'Reading your files.',
      reading: (/** @type {number} */ bytes, /** @type {number} */ total) => `Reading your files: ${megabytes(bytes)} of ${megabytes(total)}`,
      back: 'Back to the page’s data',
      advice: 'Open whole files of images of 28 × 28 and of their labels.',
      classes: 'This page knows ten classes, numbered from 0 to 9. Keep the images of ten classes at most, number these from 0, and open the files again.',
      opened: (/** @type {number} */ images) => `Your files are open: ${count(images)} images.`,
      leftFor: (/** @type {ImageSet} */ { kind, name }) => `Back to ${DATA_NAMES[kind](name)}.`,
    },
    shown: (/** @type {DataSet} */ data) => {
      const { train, test } = data;
      const images = count(test.count);
      if (test.kind === 'own') return `Shown: your files ${test.name}, ${images} images.`;
      const others = train ? `; ${count(train.count)} others are there to train with` : '';
      return `Shown: ${DATA_NAMES[test.kind](test.name)}, ${images} test images, which training never sees${others}. ${DATA_ORIGINS[test.kind](data)}`;
    },
    /** The images for training and testing, which come when they are first needed. */
    coming: 'Loading the training images',
    received: (/** @type {number} */ bytes, /** @type {number} */ total) => `Loading the training images: ${megabytes(bytes)} of ${megabytes(total)}`,
    /** What networks of the command line were taught with. @param {string} name of the images @param {number} images @param {readonly [Drawn, number][]} drawn */
    taught: (name, images, drawn) => {
      const kinds = { sketches: 'sketches', redrawn: 'redrawn drawings by strangers', others: 'drawings of other things' };
      const parts = drawn.map(([kind, number]) => `${count(number)} ${kinds[kind]}`);
      return `${name}, ${count(images)} training images${parts.length > 0 ? `, with ${listed(parts)}` : ''}`;
    },
    /** In a file of weights. */
    learned: (/** @type {ImageSet} */ { kind, name, count: all }, /** @type {Material} */ { images, mistaken, drawings }) => {
      const some = images < all ? `the first ${count(images)} of ` : '';
      const wrong = mistaken ? ', one shirt in three labelled a coat on purpose' : '';
      return `${DATA_NAMES[kind](name)}, ${some}${count(all)} training images${wrong}${drawings > 0 ? ` and ${count(drawings)} drawings` : ''}`;
    },
  },

  draw: {
    tools: {
      label: 'Tool',
      pen: 'Pen',
      fill: 'Fill',
      eraser: 'Erase',
      line: 'Line',
      rectangle: 'Box',
      ellipse: 'Oval',
    },
    greys: {
      label: 'Grey of pen, fill and shapes',
      255: 'White',
      208: 'Light grey',
      160: 'Middle grey',
      112: 'Dark grey',
      64: 'Very dark grey',
    },
    size: 'Size',
    mirror: 'Mirror',
    undo: 'Undo',
    redo: 'Redo',
    clear: 'Clear',
    canvas: 'Drawing canvas, 28 by 28 cells',
    /** On the empty canvas, over the outline of a shoe. */
    invitation: 'Draw a shoe here',
    stays: 'The network only looks at your drawing. It does not keep it, it does not learn from it, and nothing leaves this device.',
    help: 'Draw with mouse, finger or pen. A line, box or oval goes from place to place: drag, or click both. By keyboard: arrows move, Space paints or sets a place, Shift with an arrow draws a line.',
    templates: 'Trace a garment',
    noTemplate: 'None',
    stamp: 'Draw it for me',
    startFrom: 'Draw on this',
    picked: 'the picked garment',
    /** What is spoken when something was done. */
    done: {
      undo: 'Undone',
      redo: 'Done again',
      clear: 'The canvas is empty',
      stamp: 'The outline is on the canvas.',
      picture: 'The garment is on the canvas. Undo brings back what was there.',
      begun: 'The shape begins here. Click where it ends; Escape gives it up.',
    },
    /** What is spoken where the cursor of the keyboard is. */
    cursor: {
      at: (/** @type {Place} */ place) => at(place),
      painted: (/** @type {Place} */ place) => `${at(place)}, painted`,
      begun: (/** @type {Place} */ place) => `${at(place)}, the shape begins here; Space where it ends, Escape gives it up`,
      ended: (/** @type {Place} */ place) => `${at(place)}, the shape ends here`,
    },
  },

  photo: {
    label: 'Your photo',
    cutOut: 'The garment, cut out of your photo',
    how: 'Take one garment, as PNG, JPEG or WebP. It may lie on a floor or a bed, or hang on a wall. Drop the photo here, paste it, or',
    choose: 'Choose a photo',
    opening: 'Opening your photo and cutting the garment out',
    stays: 'The network only looks at your photo. It does not keep it, it does not learn from it, and nothing leaves this device.',
    tools: {
      label: 'What you show',
      frame: 'Frame',
      garment: 'Garment',
      ground: 'Not garment',
    },
    edges: {
      left: 'Left edge of the frame',
      top: 'Top edge of the frame',
      right: 'Right edge of the frame',
      bottom: 'Bottom edge of the frame',
    },
    edgeAt: (/** @type {number} */ value) => `${value} %`,
    brush: 'Brush on your photo',
    help: {
      frame: 'Is something missing, or too much? Drag the edges or corners of the frame, or draw a new one around the garment. By keyboard: Tab goes from edge to edge, arrows move it.',
      brush: 'Brush over a place that was cut out wrongly. A short stroke is enough. By keyboard: arrows move, Space marks, Shift with an arrow draws a line.',
    },
    doubts: {
      nothing: 'No garment stands out here, so the whole picture counts as one. Drag the frame around your garment, or brush over it.',
      unsteady: 'This cut is a guess: the garment and what lies around it look much alike. Drag the frame around your garment.',
    },
    undo: 'Undo',
    restart: 'Start again',
    left: 'Turn left',
    right: 'Turn right',
    mirror: 'Flip',
    parts: {
      label: 'Two shoes in the photo? The network has only seen single ones.',
      whole: 'All of it',
      larger: 'One of two',
      smaller: 'The other one',
    },
    /** What is spoken when something was done. */
    done: {
      open: 'Your photo is the garment now.',
      frame: 'Cut out again, inside the frame',
      garment: 'Cut out again, with what you marked as garment',
      ground: 'Cut out again, without what you marked',
      undo: 'Undone',
      restart: 'Cut out as at the beginning',
      turn: 'Turned by a quarter',
      mirror: 'Flipped from left to right',
      part: 'Cut out again',
    },
  },

  /** Between a drawing or a photo and the network's input. The stages are the crate's, by their names. */
  preparation: {
    draw: {
      title: 'From your strokes to 28 × 28',
      note: 'The network learned from photographs, and a drawing is none. Each step makes it more like them. Switch one off and see what the network says then.',
      onPicture: 'You draw on a garment that has 28 × 28 pixels already, so nothing is cut out, filled or softened: each pixel is the mean of its square on the canvas.',
    },
    photo: {
      title: 'From your photo to 28 × 28',
      note: 'The network learned from garments on black, cut out and centred. Each step makes your photo more like them. Switch one off and see what the network says then.',
    },
    stages: {
      draw: {
        crop: { title: 'Cut out', text: 'Only what you drew goes on. Where on the canvas it was, and how large, does not matter.' },
        fill: { title: 'Filled', text: 'An outline is closed and filled, because the network has seen cloth, not lines. The hole under a handle stays open.' },
        cloth: { title: 'Shaded', text: 'What was filled becomes a little darker than your lines, so that a collar, a zip or laces can still be seen.' },
        soften: { title: 'Softened', text: 'The edges become a little blurred, as they are in photographs.' },
      },
      photo: {
        cut: { title: 'Background removed', text: 'All that is not garment becomes black, and colours become grey.' },
        negative: { title: 'Negative', text: 'The network has learned from negatives: dark cloth is bright in them. The middle grey of your garment becomes 200.' },
        crop: { title: 'Cut out', text: 'Only the garment goes on. Where in the photo it lies does not matter.' },
      },
      both: {
        scale: { title: 'Scaled', text: 'The longer side becomes 28 pixels. Each new pixel is the mean of the area that it covers.' },
        centre: { title: 'Centred', text: 'It is set in the middle of 28 × 28 pixels, as all training garments are.' },
      },
    },
  },

  answer: {
    title: 'What the network makes of it, in percent',
    /** Until the first network is there. @param {number} received bytes @param {number} total 0 where it is not known */
    coming: (received, total) => (total > 0 ? `The network is on its way: ${megabytes(received)} of ${megabytes(total)}.` : 'The network is on its way.'),
    comingLabel: 'Loading the network',
    why: (/** @type {string} */ name) => `Why ${name}?`,
    guess: {
      how: 'The network has made up its mind. What do you think it says?',
      soon: 'What do you think it will say?',
      skip: 'Just show me',
      draw: 'Let me draw',
      again: 'Guess another',
      /** Who was right. @type {Record<'both' | 'reader' | 'network' | 'neither' | 'agree' | 'differ', (you: string, network: string) => string>} */
      outcome: {
        both: (you) => `You said ${you}, and so does the network.`,
        reader: (you) => `You said ${you}. You are right, and the network is not.`,
        network: (you) => `You said ${you}. This time the network knows better.`,
        neither: (you, network) => `You said ${you}, the network ${network}. Neither of you is right.`,
        agree: (you) => `You said ${you}, and so does the network.`,
        differ: (you, network) => `You said ${you}; the network says ${network}.`,
      },
    },
    verdict: {
      empty: 'No answer: the canvas is empty. Draw a garment on it.',
      none: 'No answer yet.',
      stopped: 'No answer: the network stopped. Reload the page to start it again.',
      never: 'No answer: the network could not start.',
      overflow: 'No answer: the numbers of this network overflowed. Its weights have grown far too large. Take another network, or train one with a smaller learning rate.',
      says: (/** @type {string} */ answer) => `The network says ${answer}.`,
      right: (/** @type {string} */ answer) => `✓ Right. The network says ${answer}.`,
      wrong: (/** @type {string} */ answer, /** @type {string} */ truth) => `✗ Wrong. The network says ${answer}. It is ${truth}.`,
    },
    unlike: (/** @type {string} */ nearest) => `This looks like none of the ten kinds. The nearest is ${nearest}.`,
    nearest: {
      among: (/** @type {number} */ garments) => `The most alike of ${count(garments)} training garments, as the network sees them. The number says how far away each is: 0 would be the same.`,
      /** Beside an answer that most of the nearest speak against. */
      against: (/** @type {number} */ garments, /** @type {number} */ of, /** @type {string} */ name) => `Yet ${count(garments)} of the ${count(of)} training garments that it finds most alike are labelled ${name}. It was a close call.`,
      ofNothing: 'The most alike training garments: none for no garment',
      ofNoAnswer: 'The most alike training garments: none without an answer',
      /** The layer before the last one is what garments are compared by. */
      bySingleLayer: 'The most alike training garments: a network of a single layer has no inner view to compare them by',
      later: 'The most alike training garments: looked up when training rests',
      soon: 'The most alike training garments: being looked up',
    },
    weights: {
      random: 'Weights: random. This network has never been trained, so its answer is only a guess.',
      training: 'Weights: from your training, here in this tab.',
      shipped: (/** @type {Trained} */ training) => `Weights: trained by this project${trainedOn(training)}.`,
      file: (/** @type {Trained} */ training) => {
        const known = trainedOn(training);
        return known ? `Weights: from your file, trained${known}.` : 'Weights: from your file, which does not say whether they were ever trained.';
      },
    },
    /** In the bar at the foot of the page. */
    bar: {
      nothingDrawn: 'Nothing drawn',
      none: 'No answer yet',
      guess: 'Your guess?',
      overflow: 'No answer: overflow',
      sure: (/** @type {number} */ probability) => `${percent(probability)} %`,
      unlike: 'None of the ten?',
    },
  },

  pixels: {
    nav: 'Pixels',
    title: 'A garment is a grid of numbers',
    intro: 'You see a garment. The network sees <span data-lights="picture">28 rows of 28 numbers</span>: 784 in all, each from 0 (black) to 255 (white). It sees nothing else. Point at a pixel, or walk through the picture with the arrow keys, and read <span data-lights="around">what the network reads</span>. Some networks even get the numbers in <span data-lights="line">one long row</span>.',
    picture: (/** @type {number} */ side) => `The garment, ${count(side)} by ${count(side)} pixels`,
    pixel: (/** @type {Place} */ place, /** @type {number} */ value) => `${at(place)}: ${count(value)}`,
    around: 'The numbers around this pixel',
    row: {
      title: 'One long row',
      note: 'A plain network gets the same numbers without the grid: row after row, laid end to end. (Here the row is cut to fit the page.) Nobody tells it which pixel lay above which; it has to find that out by itself.',
      label: (/** @type {number} */ pixels) => `The same ${count(pixels)} pixels in one row, as a plain network gets them`,
      pixel: (/** @type {number} */ index, /** @type {number} */ pixels, /** @type {number} */ value) => `input ${count(index + 1)} of ${count(pixels)}: ${count(value)}`,
    },
    question: {
      ask: 'how much of this picture is empty background, exactly 0?',
      answers: ['less than a quarter', 'a quarter to a half', 'a half to three quarters', 'more than three quarters'],
      /** Against a guess: there is more than that, or less. */
      more: 'There is more black than that: look at the corners and along the sides.',
      less: 'There is less black than that: dark cloth is not 0, as you find when you point at it.',
      because: (/** @type {number} */ share, /** @type {number} */ pixels) => `${percent(share)} % of the ${count(pixels)} pixels are 0. There the network has nothing to read.`,
    },
  },

  filter: {
    nav: 'Filter',
    title: 'A filter is nine multiplications and a sum',
    intro: 'One pixel alone says little. A filter looks at it together with its eight neighbours. On each of these <span data-lights="pixels">nine pixels</span> lies a <span data-lights="weights">weight</span>. Multiply each pixel by its weight, add up the nine <span data-lights="products">products</span>, and the <span data-lights="sum">sum</span> is the new pixel. That is all there is to it.',
    article: 'Here is one such sum, with numbers from the article that this page grew out of: <a href="https://medium.com/@rishit.dagli/using-convolutional-neural-networks-with-tensorflow-part-3-35de28a5621">the third part of Rishit Dagli’s “TensorFlow for Deep Learning”</a>. Change any of them: drag it sideways, type another, or use the arrow keys.',
    own: 'Your own',
    cell: (/** @type {Place} */ place, /** @type {number} */ value) => `${at(place)}: ${written(value)}`,
    products: {
      pixels: 'Nine pixels',
      pixel: 'Pixel',
      weights: 'times nine weights',
      weight: 'Example weight',
      make: 'make nine products.',
      label: 'Nine products',
      back: 'Back to the example',
      take: 'Try it on the garment',
      middle: (/** @type {number} */ before, /** @type {number} */ after) => {
        const greys = 'The new picture is made of numbers, no longer of greys.';
        const range = after > 255 ? ` That is brighter than white. ${greys}` : after < 0 ? ` That is darker than black. ${greys}` : '';
        return `The pixel in the middle was ${written(before)}. In the new picture it is ${written(after)}.${range}`;
      },
    },
    edge: {
      ask: 'which filter makes the lower edge of your garment stand out most?',
      /** Against a guess that is wrong for this garment. */
      against: {
        vertical: 'It looks for a change from left to right. Along the lower edge that is rare.',
        horizontal: 'It looks for a change from top to bottom. The lower edge of this garment is not that level.',
        falling: 'It looks for edges that fall from left to right. The lower edge of this garment runs another way.',
        rising: 'It looks for edges that rise from left to right. The lower edge of this garment runs another way.',
      },
      empty: 'The picture is empty: there is no edge to find. Pick or draw a garment first.',
      map: (/** @type {string} */ filter, /** @type {number} */ size) => `${filter}: ${count(Math.round(size))}`,
      /**
       * @param {number | undefined} row of the lower edge, from 0; undefined where the garment ends with the picture
       * @param {number} size
       * @param {readonly {filter: string, size: number}[]} others
       */
      because: (row, size, others) => {
        const rows = row === undefined ? 'last two rows (the garment ends with the picture)' : `three rows around the lower edge (row ${count(row + 1)})`;
        const rest = others.map((other) => `${other.filter.toLowerCase()} ${count(Math.round(other.size))}`).join(', ');
        return `In the ${rows} its numbers are ${count(Math.round(size))} away from zero on average, above or below. The others: ${rest}. All four have the same nine weights, only turned.`;
      },
    },
    form: {
      filter: 'Filter',
      side: 'Size',
      summary: 'Set the weights yourself',
      weights: 'Its weights',
      weight: 'Weight',
      divisor: 'Divisor',
      bias: 'Bias',
      note: 'Drag a number sideways or type another. The sum is divided by the divisor; then the bias is added.',
    },
    slide: {
      title: 'Slide it over the garment',
      how: 'Now lay the filter on <span data-lights="garment">the garment</span>, at the top left, and write down the sum. Move on by one pixel and write down the next; go on like this, row by row. The sums are <span data-lights="picture">a new picture</span>. It shows what this filter looks for.',
      lines: {
        summary: 'Why do edges light up?',
        text: 'Take −1, −2, −1 on the left and 1, 2, 1 on the right. On even cloth, left and right cancel out: the sum is 0. At an edge they do not. Where it grows brighter to the right, the sum is above zero, drawn orange. Where it grows darker, the sum is below zero, drawn blue.',
      },
      point: 'Point at either picture: <span data-lights="window">the window</span> shows the arithmetic between them. Orange is above zero, blue is below. Or play the sweep and watch the new picture fill up.',
      strict: {
        summary: 'Is that really a convolution?',
        text: 'The whole field calls it one, and so does this page. To a mathematician it is a cross-correlation: a true convolution would first turn the filter by half a circle. A network finds its own weights, so to the network it makes no difference.',
      },
      garment: (/** @type {number} */ side) => `The garment, ${count(side)} by ${count(side)} pixels, with the window of the filter`,
      garmentTitle: (/** @type {number} */ side) => `The garment, ${dimensions([side, side])}`,
      pixel: (/** @type {Place} */ place, /** @type {number} */ value) => `${at(place)}: ${count(value)}`,
      noMiddle: (/** @type {Place} */ place, /** @type {number} */ value, /** @type {'leapt' | 'border'} */ why) =>
        `${at(place)}: ${count(value)} · no window has its middle here: ${why === 'leapt' ? 'the filter leaps over it' : 'neighbours are missing'}`,
      window: 'The window, worked out',
      terms: 'The pixels under the window, times the weights',
      sum: 'sum =',
      /**
       * @param {{sum: number, value: number}} worked
       * @param {{divisor: number, bias: number}} filter
       * @param {Place} stop
       */
      found: (worked, filter, stop) => {
        const steps = [filter.divisor === 1 ? '' : 'the divisor', filter.bias === 0 ? '' : 'the bias'].filter(Boolean).join(' and ');
        const signs = { positive: 'positive, orange', negative: 'negative, blue', zero: 'zero, white' };
        return `${steps && `Then ${steps}: ${finish(worked, filter)}. `}So the new picture has ${written(worked.value)} in ${at(stop)}: ${signs[signOf(worked.value)]}.`;
      },
      picture: (/** @type {number} */ rows, /** @type {number} */ columns) => `The new picture, ${count(rows)} by ${count(columns)} cells`,
      pictureTitle: (/** @type {number} */ rows, /** @type {number} */ columns) => `What the filter sees, ${dimensions([rows, columns])}`,
      notReached: (/** @type {Place} */ stop) => `${at(stop)}: not reached yet`,
    },
    sweep: {
      label: 'The sweep',
      play: 'Play the sweep',
      pause: 'Pause',
      pixel: 'One pixel',
      row: 'One row',
      all: 'The whole picture',
      speed: 'Speed',
      speeds: { slow: 'slow', medium: 'medium', fast: 'fast' },
    },
    relu: {
      title: 'ReLU: what is below zero becomes zero',
      why: 'A network seldom uses the sums <span data-lights="before">as they are</span>. It keeps what is above zero and writes 0 <span data-lights="after">for everything below</span>. That is all the word ReLU means. What is left says: here it is, and this strongly. What was blue is gone; another filter, with its signs turned round, can find it.',
      before: 'Before',
      after: 'After',
      beforeLabel: 'Before ReLU',
      afterLabel: 'After ReLU',
      finding: (/** @type {number} */ negatives, /** @type {number} */ numbers) =>
        negatives === 0
          ? `None of the ${count(numbers)} numbers is below zero: they all stay as they are.`
          : `${count(negatives)} of the ${count(numbers)} numbers are below zero (${percent(negatives / numbers)} %). They become 0, the others stay as they are.`,
    },
    border: {
      title: 'The border is lost',
      why: 'A 3 × 3 filter cannot lie on the pixel in the corner, which has no neighbour above it and none to its left. The first pixel with all eight neighbours is one row down and one column in. Each side loses one pixel: 28 becomes 26. Zeros laid around the picture can save it.',
      summary: 'Try other sizes, steps and borders',
      note: 'What you set here holds for the garment above, too.',
      picture: 'Side of the picture',
      stride: 'Stride',
      side: 'Size of the filter',
      padding: 'Padding',
      paddings: { valid: 'valid: no zeros', same: 'same: zeros around' },
      colours: 'Grey: pixels that get a number. Orange: pixels that get none. Framed: the first window.',
      drawing: (/** @type {number} */ picture, /** @type {Size} */ { rows, columns }) => `${dimensions([picture, picture])} pixels, of which ${dimensions([rows, columns])} are the middle of a window`,
      drawingTooSmall: (/** @type {number} */ picture) => `${dimensions([picture, picture])} pixels, too few for the filter`,
      noFit: 'It does not fit',
      noFitWhy: (/** @type {number} */ picture, /** @type {number} */ side) =>
        `A ${dimensions([side, side])} filter does not fit into a picture of ${dimensions([picture, picture])}: there is no place where each of its weights lies on a pixel. Take a larger picture, a smaller filter, or zeros around.`,
      same: (/** @type {number} */ picture, /** @type {Size} */ { rows, columns }, /** @type {number} */ stride) =>
        `${dimensions([picture, picture])} becomes ${dimensions([rows, columns])}. The zeros around the picture stand in for the missing neighbours, so ${stride === 1 ? 'no pixel is lost' : 'the border counts too'}.`,
      /**
       * @param {number} picture
       * @param {Size} size of the new picture
       * @param {{side: number, stride: number}} filter
       */
      valid: (picture, { rows, columns }, { side, stride }) => {
        const [neighbours, rings] = side === 3 ? ['one neighbour', 'ring of pixels gets'] : ['two neighbours', 'two rings of pixels get'];
        const stops = stride === 1 ? '' : ` And it stops only at every ${count(stride)}${plural(stride, { one: 'st', two: 'nd', few: 'rd', other: 'th' }, 'ordinal')} pixel.`;
        return `${dimensions([picture, picture])} becomes ${dimensions([rows, columns])}. A ${dimensions([side, side])} filter needs ${neighbours} on every side, so the outer ${rings} no number.${stops}`;
      },
    },
  },

  pooling: {
    nav: 'Pooling',
    title: 'Pooling keeps the biggest of four',
    intro: 'A filter answers at every place, and neighbours mostly say the same. Pooling tidies up. It cuts the picture into <span data-lights="squares">squares of four</span>, keeps <span data-lights="biggest">the biggest number</span> of each and drops the other three. A quarter of the numbers is left. Wherever the filter found something, its strongest answer is still there.',
    example: {
      try: 'Try it on sixteen pixels. Change one, and see when its square cares and when it does not.',
      name: {
        summary: 'Is this a 4 × 4 pooling?',
        text: 'The text that the example comes from calls it one. But a pooling is named after the square that it looks at: this is a 2 × 2 pooling, of a picture of 4 × 4.',
      },
      pixels: 'Sixteen pixels, four squares',
      pixel: 'Pixel',
      back: 'Back to the example’s picture',
      biggest: 'The biggest of each four',
      /** @param {number} square row by row @param {number} biggest @param {ArrayLike<number>} values */
      found: (square, biggest, values) => `${['Top left', 'Top right', 'Bottom left', 'Bottom right'][square]}: ${written(biggest)} is the biggest of ${inList(values)}.`,
    },
    form: {
      map: 'Pool the garment after',
      starts: {
        filtered: (/** @type {string} */ size) => `the filter: ${size}`,
        pooled: (/** @type {string} */ size) => `filter and pooling: ${size}`,
        again: (/** @type {string} */ size) => `filter, pooling, filter: ${size}`,
      },
      tooSmall: 'too small',
      keep: 'Keep',
      poolings: { max: 'the biggest', average: 'the average' },
      size: 'in squares of',
      /** With elements in it. @param {string} filter */
      filter: (filter) => `Your filter: <strong>${filter}</strong>, after ReLU. <a href="#filter">Choose another</a>`,
      /** @param {string | undefined} name @param {{side: number, stride: number, padding: 'valid' | 'same'}} filter */
      described: (name, { side, stride, padding }) =>
        `${name ?? 'your own'}, ${dimensions([side, side])}${stride === 1 ? '' : `, stride ${count(stride)}`}${padding === 'valid' ? '' : ', zeros around'}`,
    },
    garment: {
      title: 'Pool what your filter found',
      point: 'This is the garment as your filter sees it. Point at a cell of either map: a square on the left becomes one cell on the right. Nothing is multiplied here, and nothing is learned: pooling has no numbers of its own.',
      twice: 'A network filters and pools, and then does both once more. Try the later maps, too. Their sides are odd: 13 cannot be cut into pairs, and neither can 11. See what happens to the last row and the last column.',
      tooSmall: 'This map is too small for such squares. Choose an earlier map; or, in the chapter on filters, a smaller filter or a smaller stride.',
      before: (/** @type {number} */ rows, /** @type {number} */ columns) => `Before: ${dimensions([rows, columns])} = ${count(rows * columns)} numbers`,
      after: (/** @type {number} */ rows, /** @type {number} */ columns) => `After: ${dimensions([rows, columns])} = ${count(rows * columns)} numbers`,
      beforeLabel: (/** @type {number} */ rows, /** @type {number} */ columns) => `Before pooling, ${count(rows)} by ${count(columns)} cells`,
      afterLabel: (/** @type {number} */ rows, /** @type {number} */ columns) => `After pooling, ${count(rows)} by ${count(columns)} cells`,
      cell: (/** @type {Place} */ place, /** @type {number} */ value) => `${at(place)}: ${written(value)}`,
      leftOver: (/** @type {Place} */ place, /** @type {number} */ value) => `${at(place)}: ${written(value)} · left over, in no square`,
      results: {
        max: (/** @type {Place} */ place, /** @type {number} */ value, /** @type {ArrayLike<number>} */ values) => `${at(place)}: ${written(value)}, the biggest of ${inList(values)}`,
        average: (/** @type {Place} */ place, /** @type {number} */ value, /** @type {ArrayLike<number>} */ values) => `${at(place)}: ${written(value)}, the average of ${inList(values)}`,
      },
      square: (/** @type {number} */ side) => `The ${squareOf(side)} numbers of the square`,
      biggest: 'The biggest',
      average: 'The average',
      /**
       * Why a side becomes that much smaller.
       *
       * @param {readonly {side: number, size: number, whole: number}[]} quotients
       * @param {Size} left rows and columns that fill no square
       */
      halved: (quotients, { rows, columns }) => {
        const sums = quotients.map(({ side, size, whole }) => `${count(side)} ÷ ${count(size)} is ${count(whole)}`).join(', ');
        const left = [
          rows === 0 ? '' : `${count(rows)} ${plural(rows, { one: 'row', other: 'rows' })}`,
          columns === 0 ? '' : `${count(columns)} ${plural(columns, { one: 'column', other: 'columns' })}`,
        ].filter(Boolean);
        return left.length === 0 ? `${sums}: nothing is left over.` : `${sums}, and ${left.join(' and ')} ${rows + columns === 1 ? 'is' : 'are'} left over: hatched, and dropped.`;
      },
    },
    kept: {
      nothing: 'After ReLU this map is 0 everywhere: the filter found nothing that pooling could keep. Try another filter, or another garment.',
      caption: (/** @type {number} */ largest) => `Strong answers: numbers at least half as large as the largest, ${written(largest)}`,
      columns: ['Map', 'Numbers', 'Strong', 'Share'],
      before: 'Before pooling',
      biggest: (/** @type {number} */ side) => `The biggest of each ${squareOf(side)}`,
      average: 'The average instead',
      share: (/** @type {number} */ share) => `${percent(share)} %`,
      /** @param {number} share that the biggest keep @param {number} average how many are still strong @param {boolean} dropped something is left over */
      finding: (share, average, dropped) =>
        `The biggest keeps ${percent(share)} % of the strong answers: one for every square that held any. The rest had a stronger one in their square${dropped ? ', or lay in the dropped strip' : ''}. The average waters them down: ${count(average)} of its numbers ${plural(average, { one: 'is', other: 'are' })} still strong.`,
    },
    shift: {
      title: 'One step to the side',
      why: 'Nobody lays a garment on exactly the same pixels twice. Move it by one pixel, and to you it looks the same; but in the grid, hardly a number is where it was. Pooling is less strict: the biggest number may stand anywhere in its square.',
      moves: 'The garment moves by one pixel',
      directions: { none: 'not at all', left: '← left', right: '→ right', up: '↑ up', down: '↓ down' },
      before: {
        title: (/** @type {number} */ rows, /** @type {number} */ columns) => `What changes before pooling, ${dimensions([rows, columns])}`,
        label: (/** @type {number} */ rows, /** @type {number} */ columns) => `What changes before pooling, ${count(rows)} by ${count(columns)} cells`,
      },
      after: {
        title: (/** @type {number} */ rows, /** @type {number} */ columns) => `What changes after pooling, ${dimensions([rows, columns])}`,
        label: (/** @type {number} */ rows, /** @type {number} */ columns) => `What changes after pooling, ${count(rows)} by ${count(columns)} cells`,
      },
      still: (/** @type {Place} */ place, /** @type {number} */ value) => `${at(place)}: still ${written(value)}`,
      becomes: (/** @type {Place} */ place, /** @type {number} */ from, /** @type {number} */ to) => `${at(place)}: ${written(from)} becomes ${written(to)}`,
      finding: (/** @type {number} */ cells, /** @type {number} */ numbers, /** @type {number} */ share) => `${count(cells)} of ${count(numbers)} numbers change. ${percent(share)} % of the map is no longer where it was.`,
      colours: 'Orange: more than before. Blue: less. White: the same.',
      howMuch: 'The percentage: all changes, up or down, added up and divided by the sum of all numbers before and after the step. 0 % would mean that nothing changed, 100 % that nothing stayed in its place.',
    },
    question: {
      ask: 'the garment moves one pixel to the right. Which map changes more?',
      answers: { before: 'the map before pooling', after: 'the pooled map', same: 'both the same' },
      /** Against a guess that is wrong for this garment. */
      against: {
        before: 'Here the step carries strong numbers into squares that were empty.',
        after: 'A pooled cell stays the same as long as its biggest number stays in the square.',
        same: 'Pooling keeps one number of each square and drops the rest, so the two maps do not change alike.',
      },
      nothing: 'In this map nothing changes: there is nothing in it. Try another filter, or another garment.',
      /** @param {number} before @param {number} after @param {'before' | 'after' | 'same'} right */
      because: (before, after, right) => {
        const why = {
          before: ' A square does not mind where its biggest number stands. Still, many squares get another number: pooling softens a step, but does not undo it.',
          after: ' Here the step carried much into squares that had been empty.',
          same: '',
        };
        return `Before pooling, ${percent(before)} % of the map is no longer where it was; after pooling, ${percent(after)} %.${why[right]}`;
      },
    },
  },

  network: {
    nav: 'Network',
    title: 'Two networks',
    plain: 'Two networks can look at your garment. The plain one, a DNN, lays its 784 pixels in a row; every unit has a weight for every pixel. The convolutional one, a CNN, first slides small filters over the picture and keeps the largest of every four answers. It does both twice. Only then come the same two Dense layers.',
    learned: 'Nobody picks the filters of the CNN from a list of good ones. They start as random numbers close to zero, spread evenly (the recipe is called Glorot uniform). Training turns them into filters that help.',
    choose: 'Choose a network and watch your garment on its way through it. Choose a layer to read what it does.',
    kinds: NETWORKS,
    form: {
      kind: 'Network',
      filters1: 'Filters of the first convolution',
      filters2: 'Filters of the second',
      units: 'Units of the hidden Dense layer',
      back: 'Back to the page’s weights',
      /** Where the weights in use come from. */
      notes: {
        coming: 'The weights that come with the page are on their way. You need not wait: other numbers make a new network, ready to be trained.',
        shipped: 'These are the weights that come with the page. Other numbers make a new network with random weights, ready to be trained.',
        random: 'A new network with random weights: it knows nothing until it is trained.',
        training: 'These weights come from your training.',
        file: 'These weights come from your file.',
      },
      parameters: (/** @type {number} */ parameters) => `${count(parameters)} parameters.`,
    },
    diagram: {
      label: 'Layers of the two networks',
      /** @param {NetworkKind} kind @param {boolean} present it is the one in use @param {{parameters: number, multiplyAdds: number}} counts */
      title: (kind, present, { parameters, multiplyAdds }) =>
        `${NETWORKS[kind]}${present ? ', in use' : ', for comparison'}: ${count(parameters)} parameters, ${count(multiplyAdds)} multiply-adds for a garment`,
      /** The first layer: the garment itself. */
      input: 'input',
      scale: (/** @type {boolean} */ enlarged) => {
        const exception = enlarged ? '; only the smallest pictures are enlarged' : '';
        return `Every number takes the same area${exception}. Maps stand side by side; a row of numbers is folded into lines. The network in use is live: dark is 0, yellow is the largest number of a layer.`;
      },
    },
    details: {
      title: (/** @type {string} */ layer, /** @type {NetworkKind} */ kind) => `${layer}, in the ${NETWORKS[kind]}`,
      shape: 'Output shape',
      shapes: (/** @type {readonly number[]} */ shape, /** @type {string} */ keras) => `${dimensions(shape.map(count))}, in Keras ${keras}`,
      parameters: 'Parameters',
      multiplyAdds: 'Multiply-adds',
      journey: 'See what it makes of your garment',
      /** The ways to the chapters that explain a layer. @type {Partial<Record<ChapterId, string>>} */
      explained: { pixels: 'What a pixel is', filter: 'How a filter works', pooling: 'How pooling works' },
      choose: (/** @type {NetworkKind} */ kind) => `Choose the ${NETWORKS[kind]} above, and your garment goes through this layer too.`,
    },
    /** @param {{parameters: number, multiplyAdds: number}} cnn @param {{parameters: number, multiplyAdds: number}} dnn */
    compared: (cnn, dnn) => {
      const [work, size] = [cnn.multiplyAdds / dnn.multiplyAdds, cnn.parameters / dnn.parameters].map(ratio);
      return `Pooling leaves small pictures for the Dense layers. Does that make the CNN quicker to train? The example that this page grew out of thinks so. Count the multiply-adds, though: each is one number times one weight, added to a sum. One garment costs the CNN ${count(cnn.multiplyAdds)} of them and the DNN ${count(dnn.multiplyAdds)}: ${work} times as many, with ${size} times as many parameters. A filter has few weights, but it uses them all over the picture.`;
    },
    questions: {
      answers: ['first convolution', 'second convolution', 'hidden Dense layer', 'last Dense layer'],
      /** @param {string} layer that was guessed @param {number} own what it has of that which is asked for @param {number} share of all */
      against: (layer, own, share) => `${layer} has ${count(own)} of them, ${percent(share)} %.`,
      otherLayers: 'The CNN from your file has other layers than this question knows. The table below has the answer.',
      parameters: {
        ask: 'where do most of the CNN’s parameters sit?',
        because: (/** @type {string} */ layer, /** @type {number} */ most, /** @type {number} */ all) => `${layer} has ${count(most)} of the ${count(all)} parameters: ${percent(most / all)} %.`,
      },
      multiplyAdds: {
        ask: 'and where does it do most of its multiplications?',
        because: (/** @type {string} */ layer, /** @type {number} */ most, /** @type {number} */ all) => `${layer} has ${count(most)} of the ${count(all)} multiplications: ${percent(most / all)} %.`,
      },
    },
    numbers: {
      title: 'The network in numbers, and in Keras',
      why: 'A 3 × 3 filter has nine weights for every channel that it looks at, and one number more, its bias. So the parameters of a layer are a sum that you can check: it stands below each number.',
    },
    summary: {
      title: 'The layers as a table',
      caption: 'What <code>model.summary()</code> prints, and the multiply-adds for one garment',
      layer: 'Layer (type)',
      shape: 'Output shape',
      parameters: 'Param #',
      multiplyAdds: 'Multiply-adds',
      total: 'Total',
      none: '<code>None</code> stands for how many garments go through at once: as many as you like. In the CNN’s <code>(28, 28, 1)</code> the 1 is the number of channels: one, because the pictures are grey. In colour there would be three.',
    },
    code: {
      title: 'The same network in Python, as Keras code',
      copy: 'Copy the code',
      copied: 'The Keras code is copied.',
    },
    files: {
      saveWeights: 'Save the weights',
      saveConfig: 'Save the Keras configuration',
      saveScript: 'Save a test for Keras (Python)',
      format: 'Format',
      script: {
        title: 'Tests a network of Patchwork in Keras, on the 10,000 test images of Fashion-MNIST.',
        loads: 'The network of a .safetensors file, with its weights.',
        says: (/** @type {string} */ images, /** @type {string} */ share) => `Keras: of ${images} test images it knows ${share} %.`,
      },
      open: 'Open weights',
      opened: (/** @type {string} */ file) => `The weights of ${file} are in use.`,
      advice: WEIGHTS_ADVICE,
    },
  },

  /** What readers call a kind of layer, in full and where there is little room, and what it does, in two or three sentences: by the names of shared/layers.js. */
  layers: /** @type {{[Class in LayerClass]: {called: (last: boolean) => {title: string, short: string}, does: (layer: LayerInPlace<Class>) => string}}} */ ({
    InputLayer: {
      called: () => ({ title: 'garment', short: 'garment' }),
      does: ({ inputShape: [height = 0, width = 0, channels] }) => {
        const rows = `The garment: ${height} rows of ${width} pixels`;
        return channels === undefined
          ? `${rows}.`
          : `${rows}, and ${channels} in the shape is the number of channels. A grey picture has one; a colour picture would have three, for red, green and blue.`;
      },
    },
    Conv2D: {
      called: () => ({ title: 'convolution', short: 'conv' }),
      does: ({ inputShape: [, , channels = 1], config: { filters, kernel_size, strides, padding, activation } }) => {
        const over = channels > 1 ? `the ${count(channels)} pictures of the layer before; every filter looks at all of them at once` : 'the picture';
        return `Slides ${count(filters)} filters of ${dimensions(kernel_size)} over ${over}${steps(strides, [1, 1], padding)}. Each filter makes a picture of its own${activated(activation)}`;
      },
    },
    MaxPooling2D: {
      called: () => ({ title: 'pooling', short: 'pool' }),
      does: ({ inputShape: [, , channels = 1], config: { pool_size, strides, padding } }) =>
        `Keeps the biggest number of each ${dimensions(pool_size)} square in ${everyPicture(channels)}${steps(strides, pool_size, padding)}. There is nothing to learn in it, and nothing to multiply.`,
    },
    AveragePooling2D: {
      called: () => ({ title: 'average pooling', short: 'mean' }),
      does: ({ inputShape: [, , channels = 1], config: { pool_size, strides, padding } }) =>
        `Takes the average of each ${dimensions(pool_size)} square in ${everyPicture(channels)}${steps(strides, pool_size, padding)}. There is nothing to learn in it.`,
    },
    Flatten: {
      called: () => ({ title: 'flattened row', short: 'row' }),
      does: ({ inputShape, outputShape: [length = 0] }) => {
        const [, width = 0, channels = 1] = inputShape;
        const place =
          inputShape.length === 3
            ? `a number with so many rows, columns and filters before it comes to place (row × ${width} + column) × ${channels} + filter`
            : `a pixel with so many rows and columns before it comes to place row × ${width} + column`;
        return `Lays the ${dimensions(inputShape.map(count))} numbers in one row of ${count(length)}. Nothing is computed: ${place}.`;
      },
    },
    Dropout: {
      called: () => ({ title: 'dropout', short: 'drop' }),
      does: ({ config: { rate } }) =>
        `In training it puts 0 for ${count(rate * 100)} % of the numbers before it, every time for others, and makes the rest larger to match. Otherwise it passes them all on unchanged. There is nothing to learn in it.`,
    },
    Dense: {
      called: (last) => (last ? { title: 'answer', short: 'answer' } : { title: 'hidden layer', short: 'hidden' }),
      does: ({ inputShape: [inputs = 0], config: { units, activation } }) =>
        `Each of its ${count(units)} units has a weight for every one of the ${count(inputs)} numbers before it; it multiplies, adds everything up and adds its bias${activated(activation)}`,
    },
  }),

  shelf: {
    title: 'The shelf: networks at hand',
    note: 'One of them answers. Take another whenever you like: nothing is lost, and your own are still here after a reload.',
    legend: 'Network in use',
    name: ofEntry,
    kinds: { cnn: 'CNN', dnn: 'DNN', own: 'layers of its own' },
    /** @param {Entry} entry @param {string | undefined} testId of the test images at hand @returns {string} what is known of it */
    facts: ({ kind, layers, parameters, steps, epochs, tested }, testId) => {
      const size = parameters === undefined ? [] : [`${count(parameters)} ${plural(parameters, { one: 'parameter', other: 'parameters' })}`];
      if (parameters === undefined && kind === 'ready') return '';
      const long = lengthOf({ ...(epochs === undefined ? {} : { epochs }), ...(steps === undefined ? {} : { steps }) });
      const trained = kind === 'new' || steps === 0 ? 'never trained' : long || 'its file does not say how it was trained';
      const score = tested ? scoreOf(tested, steps, testId) : kind === 'new' ? [] : ['not tested'];
      return [...(layers === 'own' ? ['layers of its own'] : []), ...size, trained, ...score].join(' · ');
    },
    places: (/** @type {number} */ taken, /** @type {number} */ places) => `${count(taken)} of ${count(places)} places for your own are taken.`,
    full: (/** @type {number} */ places) => `All ${count(places)} places for your own are taken. To train or open another network, remove one first.`,
    rename: 'Rename',
    renameOne: (/** @type {string} */ name) => `Rename ${name}`,
    remove: 'Remove',
    removeOne: (/** @type {string} */ name) => `Remove ${name}`,
    newName: (/** @type {string} */ name) => `New name of ${name}`,
    save: 'Save the name',
    cancel: 'Cancel',
    removed: (/** @type {string} */ name) => `“${name}” is removed.`,
    putBack: 'Put it back',
    isBack: (/** @type {string} */ name) => `“${name}” is back on the shelf.`,
    isRenamed: (/** @type {string} */ name) => `It is called “${name}” now.`,
    inUse: (/** @type {string} */ name) => `“${name}” is in use.`,
    /** In a list of choices. */
    option: (/** @type {string} */ name, /** @type {number | undefined} */ accuracy) => (accuracy === undefined ? name : `${name} (${percent(accuracy)} %)`),
  },

  training: {
    nav: 'Train',
    title: 'Training finds the filters',
    intro: 'At first every number in the network is random, and so are its answers. Training shows it a batch of images and measures how wrong its answers are: that is the <em>loss</em>. Then it nudges every number a little, so that the loss gets smaller, and takes the next batch. Nobody types the filters in. They turn up because they make fewer mistakes.',
    here: 'It all happens here, in this page. Press Train and keep an eye on three things: what the network has learned, its answer for your garment, and the loss.',
    controls: {
      label: 'Training',
      train: 'Train',
      pause: 'Pause',
      stop: 'Stop',
      step: 'Step: one batch',
      epoch: 'One epoch',
      reset: 'Reset',
      undo: 'Undo: back to the trained run',
      /** Spoken. */
      wasReset: 'All weights are random again. Undo brings the trained run back.',
      what: 'Train goes on until you pause it. A step takes one batch of images, an epoch takes each image once. Reset starts a new run with random numbers.',
      kept: (/** @type {string} */ name) => `“${name}” stays on the shelf.`,
      /** @param {{epoch: number, batch: number, steps: number, learningRate: number}} moment @param {number} now the steps of the run */
      swap: ({ epoch, batch, steps, learningRate }, now) =>
        `${steps <= now ? 'Back' : 'On'} to learning rate ${bound(learningRate)}, epoch ${count(epoch)}, batch ${count(batch)}`,
    },
    /** @param {string} name of the run @param {string | undefined} former what was in use before and can be taken again */
    begun: (name, former) => `“${name}” begins with random weights.${former === undefined ? '' : ` “${former}” stays on the shelf.`}`,
    /** Below the choice of the network, before training. @param {string} name of the run @param {string} inUse */
    begins: (name, inUse) => `Train begins “${name}”, with random weights. “${inUse}” stays on the shelf.`,
    goesOn: (/** @type {string} */ name) => `Train goes on with “${name}”.`,
    starts: (/** @type {string} */ name) => `Train makes this network “${name}”.`,

    /** Why the buttons do not work. */
    why: {
      failed: 'Training is not available: see the message on this page.',
      waiting: 'Getting ready to train…',
      loading: 'Training begins once its images are here.',
      noNetwork: 'Waiting for a network…',
      foreign: 'These images are not the ones this run was trained on: press Reset first.',
      full: (/** @type {number} */ places) => `The shelf is full: remove one of your ${count(places)} networks first.`,
    },
    /** What the reader should know about a run. */
    notices: {
      foreign: (/** @type {ImageSet} */ trained, /** @type {ImageSet} */ present) =>
        `This run was trained on ${ofTraining(trained)}; the page now has ${ofTraining(present)}. Its weights still predict; Reset trains on the present images.`,
      unsaved: (/** @type {string} */ why) =>
        `This browser does not keep the weights: ${why}. A reload would lose them, unless you save them to a file.`,
      failure: (/** @type {string} */ name) => `This run fails on purpose: ${lower(name)}.`,
      diverged: (/** @type {number} */ epoch, /** @type {number} */ batch) =>
        `The loss was not a number any more: the nudges were too large. Training has stopped by itself, and the network is back where its numbers were good: epoch ${count(epoch)}, batch ${count(batch)}. Try a smaller learning rate.`,
    },
    position: {
      nothing: 'Nothing trained yet',
      line: (/** @type {number} */ epoch, /** @type {number} */ epochs, /** @type {number} */ batch, /** @type {number} */ batches) =>
        `Epoch ${count(epoch)} of ${count(epochs)}, batch ${count(batch)} of ${count(batches)}`,
    },
    activity: {
      testing: (/** @type {number} */ done, /** @type {number} */ total) => `testing: ${count(done)} of ${count(total)} images`,
      training: 'training',
      left: (/** @type {number} */ seconds) => `${duration(seconds)} left in this epoch`,
      ready: 'ready, nothing trained yet',
      next: (/** @type {string} */ name) => `ready to begin “${name}”`,
      finished: 'epoch finished',
      paused: 'paused',
    },
    loss: (/** @type {number} */ value) => (Number.isFinite(value) ? measure(value) : 'no number'),
    percent: (/** @type {string} */ number) => `${number} %`,
    figures: {
      loss: 'Loss',
      lossOf: 'mean, since the epoch began',
      right: 'Right in training',
      rightOf: 'since the epoch began',
      tested: 'Right on test images',
      speed: 'Speed',
      speedIn: 'images a second',
    },
    /** Which weights the test figures are of. */
    tested: {
      not: 'not tested yet',
      present: 'of the present weights',
      after: (/** @type {number} */ epoch) => `after epoch ${count(epoch)}`,
      at: (/** @type {number} */ epoch, /** @type {number} */ batch) => `at epoch ${count(epoch)}, batch ${count(batch)}`,
    },
    /** Announced when something ends. */
    ended: {
      epoch: (/** @type {number} */ epoch, /** @type {number} */ right, /** @type {number} */ tested) =>
        `Epoch ${count(epoch)} finished: ${percent(right)} % right in training, ${percent(tested)} % on the test images.`,
      pause: (/** @type {number} */ epoch, /** @type {number} */ batch, /** @type {number} */ batches) => `Paused ${placeOf(epoch, batch, batches)}.`,
      step: (/** @type {number} */ epoch, /** @type {number} */ batch, /** @type {number} */ batches, /** @type {string} */ loss) =>
        `One batch trained, ${placeOf(epoch, batch, batches)}. Mean loss of the epoch ${loss}.`,
    },
    /** In the bar at the foot of the page. */
    bar: {
      train: 'Train the network',
      pause: 'Pause training',
      stop: 'Stop loading the training images',
      nothing: 'nothing trained yet',
      next: (/** @type {string} */ name) => `Train begins “${name}”`,
      epoch: (/** @type {number} */ epoch, /** @type {number} */ epochs) => `epoch ${count(epoch)} of ${count(epochs)}`,
      batch: (/** @type {number} */ batch, /** @type {number} */ batches) => `batch ${count(batch)} of ${count(batches)}`,
      speed: (/** @type {number} */ images) => `${count(Math.round(images))} images/s`,
      test: (/** @type {string} */ right) => `test ${right}`,
    },
    /** The weights of the first layer that learns. */
    learned: {
      filters: (/** @type {number} */ filters, /** @type {string} */ layer) => `The ${count(filters)} ${plural(filters, { one: 'filter', other: 'filters' })} of ${layer}`,
      filtersNote: (/** @type {readonly number[]} */ size) =>
        `A filter is a square of ${dimensions(size)} weights. Orange adds, blue takes away, white leaves out. They start as noise; watch them change.`,
      units: (/** @type {number} */ units, /** @type {string} */ layer) => `What ${count(units)} ${plural(units, { one: 'unit', other: 'units' })} of ${layer} ${plural(units, { one: 'looks', other: 'look' })} for`,
      unitsNote: 'Each picture is one unit: its weight for every pixel of the garment. Orange speaks for it, blue against it. They start as noise. In the middle, where the garments are, they change; in the corners, nearly always black, noise stays noise.',
      none: 'What it has learned is no picture',
    },
    answer: {
      title: 'Its answer for your garment',
      note: 'Bold is its answer; what the garment really is, where that is known, is underlined.',
    },
    curves: {
      loss: {
        title: 'Loss',
        note: 'lower is better; guessing among ten kinds gives 2.30',
        label: 'Loss by batch',
        nothing: 'Loss: nothing trained yet.',
        /** @param {number} steps @param {string} now @param {string | undefined} tested @param {number} epoch of the test */
        text: (steps, now, tested, epoch) => `Loss after ${count(steps)} batches: ${now} in training${testedThen(tested, epoch)}.`,
      },
      right: {
        title: 'Right answers',
        note: 'higher is better; guessing gives 10 %',
        label: 'Right answers by batch',
        nothing: 'Right answers: nothing trained yet.',
        /** @param {number} steps @param {string} now @param {string | undefined} tested @param {number} epoch of the test */
        text: (steps, now, tested, epoch) => `Right answers after ${count(steps)} batches: ${now} in training${testedThen(tested, epoch)}.`,
      },
      note: (/** @type {number} */ stride) => {
        const each = stride === 1 ? 'Each point of training is one batch' : `Each point of training is the mean of ${count(stride)} batches`;
        return `${each}; each dot is a test on all test images, at the end of an epoch. Point at a chart, or use the arrow keys in it, to read its values.`;
      },
    },
    /** Two moments of a training, side by side. */
    lookBack: {
      title: 'Look back: before and after',
      lead: 'While it trains, the page keeps moments: many at the start, where most happens, then fewer and fewer. Move a slider, and the network is what it was then. Its first layer is kept at every moment, all of it at as many as fit into 32 MB. Every filter and every map has colours of its own, from its least to its largest.',
      nothing: 'There is nothing to look back on yet: this network has not learned here. Press Train and come back.',
      damaged: (/** @type {number} */ moments) =>
        `This browser has damaged ${count(moments)} of the moments; they are left out. The network itself is whole.`,
      notKept: (/** @type {string} */ why) => `This browser does not keep the moments: ${why}. A reload would lose them.`,
      curve: 'The loss from the first batch to the last, and both moments on it.',
      choice: 'Maps of',
      sides: ['Before', 'After'],
      /** @param {number} steps @param {number} epoch @param {number} batch */
      moment: (steps, epoch, batch) => (steps === 0 ? 'before training' : `batch ${count(batch)}, epoch ${count(epoch)}`),
      start: 'Nothing is learned yet: these are the numbers that it began with.',
      /** @param {number | undefined} loss @param {number | undefined} accuracy */
      onCurve: (loss, accuracy) => (loss === undefined || accuracy === undefined ? '' : `Loss ${words.training.loss(loss)}, ${percent(accuracy)} % right in training.`),
      maps: (/** @type {string} */ layer) => `Your garment in ${layer}`,
      noMaps: (/** @type {string} */ layer, /** @type {boolean} */ isGarment) =>
        isGarment ? `No maps of ${layer}: only the first layer is kept of this moment.` : `No maps of ${layer} without a garment.`,
      firstOnly: 'Only the first layer is kept of this moment, so there is no answer.',
      answer: (/** @type {string} */ side) => `${side}: its answer for your garment`,
    },
    bet: {
      title: 'Bet first: draw the loss that you expect',
      ask: 'Where will the loss on the test images stand at the end of each of the next three epochs? Drag the three handles, or move them with the arrow keys, then train and see both curves. Guessing among ten kinds gives 2.30; always right and always sure would be 0.',
      from: (/** @type {string} */ loss, /** @type {boolean} */ measured) =>
        measured ? `Your curve begins at the present loss, ${loss}.` : `Your curve begins at ${loss}: nothing is trained yet, and the network can only guess.`,
      /** Beside the two curves. */
      legend: { yours: 'your curve', real: 'the real one, on the test images' },
      handle: (/** @type {number} */ epoch) => `Your loss at the end of epoch ${count(epoch)}`,
      now: 'now',
      epoch: (/** @type {number} */ epoch) => `epoch ${count(epoch)}`,
      train: 'Train three epochs',
      on: 'Train on',
      training: 'Training…',
      giveUp: 'Give up this bet',
      again: 'Draw another one',
      /** @param {string | undefined} name undefined where it has left the shelf */
      elsewhere: (name) => (name === undefined ? 'The run of this bet is no longer on the shelf.' : `This bet is on “${name}”: take it again to see how it ends.`),
      columns: { epoch: 'At the end of', yours: 'You drew', real: 'It came to' },
      /** By how the real curve ran. @type {Record<'near' | 'lower' | 'higher' | 'early' | 'late' | 'crossed', (yours: string, real: string, apart: string) => string>} */
      result: {
        near: (yours, real, apart) => `The two curves are hardly apart, ${apart} on average: you drew an end at ${yours}, and it came to ${real}.`,
        lower: (yours, real) => `It learned faster than you thought: you drew an end at ${yours}, and it came to ${real}.`,
        higher: (yours, real) => `It learned more slowly than you thought: you drew an end at ${yours}, and it came to ${real}.`,
        early: (yours, real) => `It learned more at first than you thought, and less later: you drew an end at ${yours}, and it came to ${real}.`,
        late: (yours, real) => `It learned less at first than you thought, and more later: you drew an end at ${yours}, and it came to ${real}.`,
        crossed: (yours, real, apart) => `The two curves cross, ${apart} apart on average: you drew an end at ${yours}, and it came to ${real}.`,
      },
    },
    failures: {
      title: 'Make it fail: five trainings with one thing wrong',
      ask: 'A small network trains for about ten seconds, and one thing is wrong on purpose. Say first what will come of it. It is a run of its own: what you have now stays on the shelf, and one button brings it back.',
      choose: 'What goes wrong',
      /** @type {Record<FailureId, string>} */
      names: {
        tooFast: 'Learning rate 100 times too large',
        tooSlow: 'Learning rate 100 times too small',
        zeros: 'All weights start at zero',
        few: 'Only 200 images',
        mistaken: 'One shirt in three labelled a coat',
      },
      /** @type {Record<FailureId, string>} */
      what: {
        tooFast: 'The learning rate says how large a nudge is. Adam, the optimiser here, usually takes 0.001; now it takes 0.1.',
        tooSlow: 'The learning rate says how large a nudge is. Adam, the optimiser here, usually takes 0.001; now it takes 0.00001.',
        zeros: 'Training usually starts from random weights. Now every weight starts at exactly 0, and so do the biases.',
        few: 'It trains on the first 200 training images only, again and again, 30 epochs long. The tests are on all test images, as ever.',
        mistaken: 'Of each three shirts among the training images one is called a coat, as a careless helper might do. The labels of the test images stay right.',
      },
      /** The right answers are in training/failures.js. @type {Record<FailureId, {ask: string, answers: readonly string[]}>} */
      questions: {
        tooFast: { ask: 'What will the loss do?', answers: ['It falls 100 times as fast', 'It leaps about and stays high', 'It does what it always does'] },
        tooSlow: { ask: 'What will the loss do?', answers: ['It falls, but only a little', 'It falls as ever: the direction is what counts', 'It rises'] },
        zeros: { ask: 'What will the filters look like afterwards?', answers: ['Like edges and spots, as ever', 'All the same', 'Like noise'] },
        few: { ask: 'How well will it do?', answers: ['Well on its 200 images, much worse on the others', 'Equally well on both', 'Badly on both'] },
        mistaken: { ask: 'What will it make of the shirts among the test images?', answers: ['Shirts: two labels in three were right', 'Coats, far more often than pullovers', 'Anything, at random'] },
      },
      answered: 'Now try it, and see.',
      answerFirst: 'First your answer, then the try.',
      own: 'These trainings are for the images of the page: go back to them first.',
      run: 'Try it',
      on: 'Go on',
      running: 'Training…',
      back: 'Back to what I had',
      before: (/** @type {string} */ name) => `That is “${name}”.`,
      chart: 'Loss of the run that fails',
      filters: (/** @type {number} */ filters) => `Its ${count(filters)} filters now; white is a weight of 0`,
      /** @type {Record<FailureId, (result: Failed) => string>} */
      results: {
        tooFast: ({ last, highest }) =>
          `After ${count(last.steps)} batches its loss on the test images is ${measure(last.testLoss)}, and ${percent(last.testAccuracy)} % of its answers are right; on the way its loss was as high as ${measure(highest)}, where guessing is 2.30. Every nudge points the right way and leaps over the place that it aims at.`,
        tooSlow: ({ last, first }) =>
          `After ${count(last.steps)} batches its loss on the test images is ${measure(last.testLoss)}; its first batches had ${measure(first)}. Nothing is broken: every nudge points the right way and is a hundredth of what it could be, so this training would take about a hundred times as long.`,
        zeros: ({ last, filters = 0, kinds = 0 }) =>
          `${kinds === 1 ? `All ${count(filters)} filters are still the same, to the last bit` : `${count(kinds)} of the ${count(filters)} filters differ`}, and the loss on the test images is ${measure(last.testLoss)}: it guesses. Weights that are equal get equal nudges, so twins stay twins; and through zeros no blame comes back at all. This is why training starts from random weights.`,
        few: ({ last, best }) =>
          `On its 200 images it is right in ${percent(last.accuracy)} %, on the test images in ${percent(last.testAccuracy)} %. The loss on the test images was lowest after epoch ${count(best.epoch)}, at ${measure(best.testLoss)}, and is ${measure(last.testLoss)} now; that of training went down to ${measure(last.loss)}. It learns its 200 images by heart instead of what they have in common: that is overfitting.`,
        mistaken: ({ shirts = 0, asCoats = 0, asPullovers = 0, asShirts = 0 }) =>
          `Of ${count(shirts)} shirts among the test images it calls ${count(asCoats)} coats, ${count(asPullovers)} pullovers, and ${count(asShirts)} shirts. Pullovers look as much like shirts as coats do, but only coats had the wrong labels. It has learned our mistake: it cannot know better than what it is shown.`,
      },
    },
    epochs: {
      title: 'The epochs as a table',
      none: 'No epoch has ended yet.',
      thinned: (/** @type {number} */ rows, /** @type {number} */ epochs) =>
        `${count(rows)} of ${count(epochs)} epochs: of a long run every second of the older rows is left out, so that the table stays short. The curves show all of it.`,
      label: 'Table of the epochs',
      epoch: 'Epoch',
      batches: 'Batches so far',
      loss: 'Loss, training',
      testLoss: 'Loss, test',
      right: 'Right, training',
      testRight: 'Right, test',
    },
    form: {
      title: 'How it learns: how long, how fast, by which rule',
      ...OPTIONS,
      epochsHelp: '1 to 1,000; how often it goes through all images',
      optimizer: 'Optimiser',
      optimizerHelp: 'the rule by which it nudges the numbers',
      learningRateHelp: 'up to 1; how large a nudge is',
      momentumHelp: '0 to 0.999; how much of the last nudge carries on',
      batchSizeHelp: '1 to 512; how many images it sees before each nudge',
      seedHelp: 'the same seed gives the same start and the same order',
      drawings: 'Learn from drawings too',
      drawingsHelp: (/** @type {number} */ photographs) =>
        `one drawing for every ${count(photographs)} photographs, so that it can read what you draw; without them it learns from photographs alone, as in the example`,
      workers: 'Workers',
      workersHelp: (/** @type {number} */ cores) =>
        `of ${count(cores)} ${plural(cores, { one: 'core', other: 'cores' })} share each batch; the results are the same, bit for bit`,
      /** How sums are rounded, and the way to the other build. */
      rounding: {
        fused: 'This processor may round a product and its sum together. That is faster, but the last digits depend on the machine.',
        toExact: 'Compute the same on every machine.',
        exact: 'Every machine computes the same here, bit for bit.',
        toFused: 'Compute faster.',
      },
      later: (/** @type {string} */ optimizer, /** @type {number | undefined} */ momentum, /** @type {number} */ batch, /** @type {number} */ seed, /** @type {boolean} */ drawings) => {
        const rule = momentum === undefined ? optimizer : `${optimizer}, momentum ${bound(momentum)}`;
        return `These take effect with the next Reset. Until then the run goes on as it began: ${rule}, batches of ${batch}, seed ${seed}, ${drawings ? 'with' : 'without'} drawings.`;
      },
    },
    /** By the names of shared/optimizers.js. */
    optimizers: { adam: 'Adam', sgd: 'SGD with momentum', rmsprop: 'RMSprop' },
    /** @param {ImageSet} train @param {{id: string, count: number}} test @param {boolean} own the reader brought the test images @param {Material} material */
    data: (train, test, own, { images, mistaken, drawings }) => {
      const drawn = drawings > 0 ? `, with ${count(drawings)} drawings in each epoch` : '';
      const some = images < train.count ? `the first ${count(images)} images of ` : '';
      const wrong = mistaken ? ', one shirt in three of them labelled a coat on purpose' : '';
      const aside = wrong + drawn;
      const tested = `It trains on ${some}${ofTraining(train)}${aside}${aside && ','} and is tested on`;
      if (test.id === train.id) return `${tested} the very same images: that shows how well they are remembered, not how well new ones are told apart.`;
      return own ? `${tested} all ${count(test.count)} images of your own files.` : `${tested} all ${count(test.count)} test images, which it never trains on.`;
    },
  },

  step: {
    nav: 'Step',
    title: 'A training step',
    intro: 'Training repeats one small step: show the network a batch of garments, see how wrong it is, and move each weight a little, so that it becomes less wrong. Here the next step of your training lies open.',
    point: 'A garment goes forward through the layers to its loss. Then the blame comes back the same way. It is called the gradient: how fast the loss grows when a number grows. Blue is below zero, orange above.',
    waiting: 'The step opens as soon as the training stands ready.',
    overflowed: 'The numbers of this training have grown beyond all numbers, so there is no step to open.',
    running: 'The network is training. When it rests, its next step opens here.',
    /** @param {{step: number, epoch: number, count: number} | undefined} batch @param {boolean} first */
    about: (batch, first) =>
      batch ? `Step ${count(batch.step)} of this training, in epoch ${count(batch.epoch)}: a batch of ${count(batch.count)} garments.${first ? ' Until you train, it is taken from the first training images.' : ''}` : '',
    size: {
      legend: 'Size of a step',
      names: { product: 'one multiplication', sum: 'one sum', layer: 'one layer', garment: 'one garment', batch: 'one batch', epoch: 'one epoch', run: 'a run' },
      hints: {
        product: 'A step is one product of the sum below.',
        sum: 'A step is one value: a pixel of a map, or a unit.',
        layer: 'A step is a whole layer, forward and then backward.',
        garment: 'A step is a garment, there and back; the worst one comes first.',
        batch: 'A step is this whole batch, and then the weights move. It ends with the same bits as all its small steps.',
        epoch: 'A step is every training image once, batch after batch.',
        run: 'It trains until you pause it.',
      },
      ended: 'That was the last garment of the batch. Now the weights may move: take one batch.',
      /** What the button does where a step trains. */
      deeds: { batch: 'Train this batch', epoch: 'Train one epoch', run: 'Train or pause' },
    },
    label: 'Play the step',
    play: 'Play',
    pause: 'Pause',
    back: 'Back one step',
    next: 'One step on',
    speed: 'Speed',
    speeds: { slow: 'slow', medium: 'medium', fast: 'fast' },
    ways: { there: 'Forward: values', back: 'Backward: gradients' },
    /** The short name stands below the picture. @param {string} short @param {string} layer @param {'there' | 'back'} way */
    stop: (short, layer, way) => `${short === layer ? layer : `${short}, the ${layer}`}, ${way === 'there' ? 'forward' : 'backward'}`,
    garment: {
      label: 'One garment, there and back',
      /** @param {number} garment counted from 0 @param {string} kind @param {number} loss */
      at: (garment, kind, loss) => `Garment ${count(garment + 1)}: ${kind}, loss ${measure(loss)}.`,
      gates: 'Hatched: a closed gate. ReLU gave 0 there, and no blame comes through.',
      winners: 'White: it lost its pooling; the winner of the window alone gets the blame.',
    },
    picture: {
      garment: 'The garment',
      /** @param {string} layer @param {'there' | 'back'} way @param {number | undefined} filter counted from 0 */
      title: (layer, way, filter) => `${way === 'there' ? 'Values' : 'Gradients'}, ${layer}${filter === undefined ? '' : `, map ${plain(filter + 1)}`}`,
      /** @param {string} title @param {boolean} opens */
      label: (title, opens) => `${title}; arrow keys move${opens ? ', Enter opens a cell' : ''}`,
      nothing: 'nothing stands here',
      /** @param {string} name @param {string} value @param {boolean} isShut */
      reading: (name, value, isShut) => `${name}: ${value}${isShut ? ', its gate is closed' : ''}`,
    },
    maps: { choose: 'Map', map: (/** @type {number} */ map) => `map ${plain(map + 1)}`, there: 'All maps: values', back: 'All maps: gradients' },
    sum: {
      caption: 'Products of the sum',
      columns: ['value', 'times', 'weight', 'is', 'product'],
      /** @param {string} name @param {'there' | 'back'} way */
      title: (name, way) => `${way === 'there' ? '' : 'Gradient of '}${way === 'there' ? capital(name) : name}`,
      error: 'Here the way back begins: the error of each class.',
      how: {
        there: {
          Conv2D: 'Each value under the window times its weight, and the bias.',
          Dense: 'Each value before it times its weight, and the bias.',
          MaxPooling2D: 'The largest value under the window goes on: times 1; the others: times 0.',
          AveragePooling2D: 'Each value under the window times its share.',
          Flatten: 'The value moves on as it is.',
          Dropout: 'While it trains, a value is left out, times 0, or made larger.',
        },
        back: {
          Conv2D: 'This value went into many sums of the next layer. The gradient of each, times the weight that led there.',
          Dense: 'This value went into every unit of the next layer. The gradient of each, times the weight that led there.',
          MaxPooling2D: 'The gradient of its pooling window: times 1 if it won there, times 0 if not.',
          AveragePooling2D: 'The gradient of its window, times its share.',
          Flatten: 'The gradient moves back as it is.',
          Dropout: 'The gradient goes back as the value came: times 0 if it was left out.',
        },
      },
      /** @param {number} shown @param {number} all */
      largest: (shown, all) => `The ${count(shown)} largest of ${count(all)} products:`,
      /** @param {number} done @param {number} all @param {number} sum */
      soFar: (done, all, sum) => `${done === all ? `All ${count(all)} together` : `${count(done)} of ${count(all)}, so far`}: ${digits(sum)}`,
      /** @param {number} done @param {number} all @param {number} value @param {number} weight @param {number} product */
      product: (done, all, value, weight, product) => `product ${count(done)} of ${count(all)}: ${digits(value)} × ${factor(weight)} = ${digits(product)}`,
      /** @param {number} bias @param {number} total */
      gives: (bias, total) => (bias === 0 ? `It gives ${digits(total)}.` : `With the bias ${digits(bias)} it gives ${digits(total)}.`),
      /** @param {number} bias @param {number} total @param {boolean} open @param {number} result */
      rectified: (bias, total, open, result) => `With the bias ${digits(bias)}: ${digits(total)}. ReLU ${open ? 'lets it through' : 'makes it 0, so its gate is closed'}: ${digits(result)}.`,
      gradient: (/** @type {number} */ total) => `Its gradient is ${digits(total)}.`,
      /** @param {number} total @param {boolean} open @param {number} result */
      gate: (total, open, result) => (open ? `Its ReLU was open: the gradient is ${digits(result)}.` : `${digits(total)} came back, but its ReLU was closed: the gradient is ${digits(result)}.`),
      /** @param {number} probability @param {boolean} isRight @param {number} error */
      isError: (probability, isRight, error) => `Error = probability − truth = ${digits(probability)} − ${isRight ? '1, as this is the right class' : '0'} = ${digits(error)}.`,
    },
    loss: {
      title: 'How wrong was it?',
      /** @param {string} name @param {number} probability @param {number} loss */
      sentence: (name, probability, loss) => `“${name}” is right, and got the probability p = ${digits(probability)}. The loss is −ln p, minus the natural logarithm of it: ${digits(loss)}.`,
      why: 'In Keras: sparse categorical crossentropy. For an answer that is',
      known: {
        right: (/** @type {number} */ p, /** @type {number} */ loss) => `sure and right: −ln ${plain(p)} = ${measure(loss)}`,
        guess: (/** @type {number} */ p, /** @type {number} */ loss) => `a guess among ten: −ln ${plain(p)} = ${measure(loss)}`,
        wrong: (/** @type {number} */ p, /** @type {number} */ loss) => `sure and wrong: −ln ${plain(p)} = ${measure(loss)}`,
      },
      table: {
        caption: 'From the logits to the errors',
        columns: ['Class', 'logit', 'power', 'p', 'error'],
        sum: 'sum of the powers',
      },
    },
    batch: {
      title: 'The batch, the worst first',
      label: 'The garments of the batch with their losses, the worst first',
      /** @param {{sum: number, count: number, mean: number, correct: number}} batch @param {number} shown */
      mean: ({ sum, count: garments, mean, correct }, shown) =>
        `All losses together: ${digits(sum)}. Divided by ${count(garments)} garments: ${digits(mean)}, the loss of the batch. ${count(correct)} of ${count(garments)} were right. Choose one to follow it${shown < garments ? `; here are the ${count(shown)} worst` : ''}.`,
      /** @param {string} right @param {string} guess @param {number} loss */
      garment: (right, guess, loss) => `${right}, loss ${measure(loss)}${right === guess ? '' : `, taken for ${guess}`}`,
    },
    weight: {
      title: 'One weight, opened',
      lead: 'Which way should it move, and how far? Add up its part in the error, over every place of every garment.',
      layer: 'Layer',
      filter: 'Filter',
      map: 'on map',
      unit: 'Unit',
      from: 'for input',
      number: (/** @type {number} */ value) => plain(value + 1),
      cells: 'The weights of the filter',
      /** @param {number} filters @param {boolean} isAll */
      picture: (filters, isAll) => (isAll ? `All ${count(filters)} filters: click on a cell of one.` : `The filter on each of the ${count(filters)} maps that it reads: click on a cell.`),
      bias: (/** @type {string} */ value) => `bias ${value}`,
      /** @param {Place} place @param {number} value */
      cell: (place, value) => `${at(place)}: ${digits(value)}`,
    },
    terms: {
      title: 'Its gradient is a sum',
      caption: 'The largest terms of the gradient',
      columns: ['Place', 'input', 'error', 'product'],
      /** @param {number} all @param {number} zeros */
      about: (all, zeros) => `Its input times the error of the sum it went into: ${count(all)} ${plural(all, { one: 'term', other: 'terms' })}, ${count(zeros)} of them zero. The largest, each a link to its place:`,
      /** @param {string} kind @param {string} place */
      place: (kind, place) => `${kind}, ${place}`,
      others: (/** @type {number} */ others) => `${count(others)} others`,
      sum: 'all together',
      mean: (/** @type {number} */ garments) => `divided by ${count(garments)} garments: the gradient`,
    },
    update: {
      title: 'How far it moves',
      fold: 'The optimizer’s own numbers',
      /** @param {number} before @param {number} after */
      moved: (before, after) => `The weight was ${asFloat(before)} and becomes ${asFloat(after)}.`,
      /** By the names of the optimizers: a line for each number, in their order. */
      rules: {
        sgd: (/** @type {Record<string, number>} */ { gradient = 0, learning_rate = 0, momentum = 0, velocity_before = 0, kept = 0, step = 0 }) =>
          momentum === 0
            ? [`Step = −learning rate × gradient = −${digits(learning_rate)} × ${factor(gradient)} = ${digits(step)}. In Keras: SGD.`]
            : [
                `The momentum keeps ${digits(momentum)} of the last step: ${digits(momentum)} × ${factor(velocity_before)} = ${digits(kept)}.`,
                `Step = what is kept − learning rate × gradient = ${digits(kept)} − ${digits(learning_rate)} × ${factor(gradient)} = ${digits(step)}. In Keras: SGD with momentum.`,
              ],
        adam: (/** @type {Record<string, number>} */ { gradient = 0, learning_rate = 0, beta_1 = 0, beta_2 = 0, epsilon = 0, first_moment_before = 0, first_moment = 0, second_moment_before = 0, second_moment = 0, number = 0, correction_1 = 0, correction_2 = 0, rate = 0, root = 0, step = 0 }) => [
          `First moment m, the mean of the gradients so far. It was ${digits(first_moment_before)}; it goes 1 − ${digits(beta_1)} of the way to the gradient ${digits(gradient)}: m = ${digits(first_moment)}.`,
          `Second moment v, the mean of their squares. It was ${digits(second_moment_before)}; it goes 1 − ${digits(beta_2)} of the way to the square: v = ${digits(second_moment)}.`,
          `Both began at 0, which is corrected in step t = ${count(number)}: 1 − ${digits(beta_1)}ᵗ = ${digits(correction_1)} and 1 − ${digits(beta_2)}ᵗ = ${digits(correction_2)}. The learning rate ${digits(learning_rate)}, times the root of the second, over the first, is the corrected rate: ${digits(rate)}.`,
          `Step = −m × corrected rate ÷ (√v + ε) = −${factor(first_moment)} × ${digits(rate)} ÷ (${digits(root)} + ${digits(epsilon)}) = ${digits(step)}. In Keras: Adam.`,
        ],
        rmsprop: (/** @type {Record<string, number>} */ { gradient = 0, learning_rate = 0, rho = 0, momentum = 0, mean_square_before = 0, mean_square = 0, root = 0, last_step = 0, step = 0 }) => [
          `Mean square v of the gradients so far. It was ${digits(mean_square_before)}; it goes 1 − ${digits(rho)} of the way to the square of the gradient ${digits(gradient)}: v = ${digits(mean_square)}.`,
          `Step = −learning rate × gradient ÷ √(v + ε)${momentum === 0 ? '' : ` − ${digits(momentum)} × ${factor(last_step)}, kept of the last step`} = −${digits(learning_rate)} × ${factor(gradient)} ÷ ${digits(root)}${momentum === 0 ? '' : ' − …'} = ${digits(step)}. In Keras: RMSprop.`,
        ],
      },
    },
    check: {
      title: 'Is the gradient true?',
      about: 'Move this weight a little up, then a little down: how does the loss of the batch change?',
      button: 'Check it',
      busy: 'Two losses are computed …',
      /** @param {{reach: number, above: number, below: number, slope: number, gradient: number}} check */
      lines: ({ reach, above, below, slope, gradient }) => [
        `Loss with ${digits(reach)} more: ${exactly(above)}`,
        `Loss with ${digits(reach)} less: ${exactly(below)}`,
        `Their difference, over twice that: ${digits(slope)}`,
        `The gradient: ${digits(gradient)}`,
      ],
      /** @param {{difference: number}} check */
      verdict: ({ difference }) =>
        difference < 0.001 ? `They agree, to a relative difference of ${digits(difference)}.` : `Relative difference: ${digits(difference)}. On the way a ReLU or a pooling changed sides.`,
    },
  },
  journey: {
    nav: 'Journey',
    title: 'The journey of one garment',
    intro: 'The network has given its answer. Why this one? Walk back, one step at a time: from the answer to the numbers behind it, to the maps, and at last to the pixels. Then walk forward again. Nothing is left out: every number is here.',
    point: 'Each step shows one layer. An orange frame marks the value that is open. Point at another one, or move to it with the arrow keys, to see what it saw and how it came about; a click, a tap or Enter opens it. Rows, columns, filters and units are counted from 1.',
    empty: 'The canvas is empty, so nothing travels. Draw a garment, or pick one.',
    why: {
      title: (/** @type {string} */ answer) => `Why “${answer}”?`,
      lead: (/** @type {string} */ answer, /** @type {number} */ share) => `The network gives “${answer}” ${percent(share)} %. Follow the numbers back to see why.`,
    },
    /** The stations, a small picture each. */
    way: {
      label: 'From the garment to the answer',
      garment: 'garment',
      /** The short name stands below the picture. @param {string} short @param {string} layer */
      stop: (short, layer) => (short === layer ? layer : `${short}, the ${layer}`),
    },
    steps: {
      label: 'One step back, one step on',
      back: 'It comes from',
      on: 'It goes on to',
      /** @param {string} layer @param {readonly number[]} shape */
      to: (layer, shape) => `the ${layer}, ${values(shape)}`,
    },
    scale: {
      choice: { legend: 'Colours', each: 'Each tile on its own', common: 'All on one scale' },
      /** The ends of the colours where each tile has its own. */
      legend: {
        viridis: /** @type {[string, string]} */ (['0', 'the largest of each tile']),
        signed: /** @type {[string, string]} */ (['below zero', 'above zero, each filter on its own']),
      },
    },
    /** A layer’s name as a title. */
    heading: capital,
    cell: inMaps,
    area,
    /** For who cannot see the frame. @param {string} picture @param {readonly number[]} framed top, left, height and width */
    framed: (picture, framed) => `${capital(picture)}, framed: ${area(framed)}`,
    filter: filterName,
    /** Above a map. @param {number} filter counted from 0 */
    tileNumber: (filter) => plain(filter + 1),
    /** How an index comes about. @param {Cell} cell @param {readonly number[]} picture height, width and channels @param {number} index */
    indexSum: ({ row, column, channel }, [, width = 1, channels = 1], index) => {
      const position = `${plain(row)} × ${plain(width)} + ${plain(column)}`;
      return `${channels > 1 ? `(${position}) × ${plain(channels)} + ${plain(channel)}` : position} = ${count(index)}`;
    },
    className: (/** @type {number} */ label) => `class ${plain(label + 1)}`,
    unit: (/** @type {number} */ index) => `unit ${plain(index + 1)}`,
    /** A value and its number. @param {string} value @param {number} number */
    reading: (value, number) => `${value}: ${measure(number)}`,
    question: {
      ask: (/** @type {string} */ layer) => `how much of the garment does a single value of the ${layer} see?`,
      /** Against a guess: the value sees more than that, or less. */
      more: (/** @type {string} */ layer, /** @type {string} */ sees) => `A value of the ${layer} sees ${sees} pixels already, and no layer after it sees less.`,
      less: 'Every window covers a few cells only. They add up from layer to layer, but not to that much.',
      because: (/** @type {readonly {layer: string, sees: string}[]} */ views) =>
        `Every layer before it widens the view: ${listed(views.map(({ layer, sees }) => `a value of the ${layer} sees ${sees}`))}.`,
    },
    start: {
      label: 'The start',
      title: 'The garment',
      does: (/** @type {number} */ pixels) => `${count(pixels)} pixels, each divided by 255, so that they run from 0 to 1. This is all that the network is given. The frame shows what the opened value saw of it.`,
    },
    station: {
      title: (/** @type {string} */ layer, /** @type {readonly number[]} */ shape) => `${layer}: ${values(shape)}`,
      inKeras: (/** @type {string} */ name) => `in Keras ${name}`,
      maps: (/** @type {string} */ layer, /** @type {readonly number[]} */ [height = 1, width = 1, channels = 1]) =>
        `What the ${layer} gives: ${plain(channels)} tiles of ${plain(height)} by ${plain(width)}; arrow keys move, Page keys change the filter, Enter opens`,
      line: (/** @type {string} */ layer, /** @type {number} */ length, /** @type {number} */ width) => `The ${count(length)} values of the ${layer} in lines of ${plain(width)}; arrow keys move, Enter opens`,
      /** A value of a flattened row. @param {number} index @param {string} cell where it stood */
      index: (index, cell) => `index ${count(index)}, which is ${cell}`,
      /** What a layer made of what came to it: by the names of shared/layers.js. */
      does: /** @type {Record<Exclude<LayerClass, 'InputLayer'>, (station: StationInPlace) => string>} */ ({
        Conv2D: ({ before, shape, activation }) => `${count(shape[2] ?? 1)} filters, and a tile for each: dark where it finds nothing, bright where it finds what it looks for${rectified(activation)}. ${sized(before, shape)}.`,
        MaxPooling2D: ({ before, shape }) => `Of every window only the biggest value goes on. ${sized(before, shape)}.`,
        AveragePooling2D: ({ before, shape }) => `Of every window the average goes on. ${sized(before, shape)}.`,
        Flatten: ({ before: [, , channels = 1], shape: [length = 1] }) =>
          channels > 1
            ? `The ${count(length)} values one after the other, in one long row. Here the row is cut into lines: a line for each place of the maps, a column for each of the ${count(channels)} filters.`
            : 'The pixels one after the other, in one long row. Here the row is cut into the rows of the garment.',
        Dropout: () => 'Outside of training every value goes on as it is.',
        Dense: ({ inputs, shape: [units = 1], activation, answer }) =>
          answer
            ? `For each class one sum of all ${count(inputs)} values before it: its logit. The softmax turns the sums into shares: e to the power of each logit, less the largest one, divided by the sum of these powers. So a little more in the sum is many times as much in the share. Choose a class to see what made its sum.`
            : `${count(units)} units. Each weighs all ${count(inputs)} values before it with weights of its own and adds them up${rectified(activation)}.`,
      }),
    },
    indexForm: {
      index: 'Index',
      open: 'Open',
      refused: (/** @type {number} */ last) => `The row has the indices 0 to ${count(last)}.`,
    },
    answer: {
      caption: 'Logits and softmax',
      columns: ['Class', 'logit', 'power', 'share'],
      share: (/** @type {number} */ share) => `${percent(share)} %`,
      sum: 'sum of the powers',
    },
    field: {
      all: (/** @type {number} */ side) => `It depends on all of the garment, ${dimensions([side, side])} pixels.`,
      /** @param {readonly number[]} framed top, left, height and width */
      part: ([, , height = 0, width = 0]) => `It saw ${height * width === 1 ? 'one pixel' : `the ${dimensions([height, width])} pixels`} in the frame, and nothing else of the garment.`,
      unframed: (/** @type {number} */ side) => `This network does not read the garment as ${dimensions([side, side])} pixels: what a value saw of it cannot be framed.`,
    },
    opened: {
      label: 'The opened value',
      /** Spoken when it is opened. @param {string} title of its layer @param {string} value */
      said: (title, value) => `${capital(title)}: ${value}`,
      back: 'Back',
      close: 'Close',
      garment: 'the garment',
      index: (/** @type {number} */ index) => `index ${count(index)}`,
      /** With a link: `cell` stands in it as it is. @param {string} cell @param {string} layer */
      of: (cell, layer) => `${cell} of the ${layer}`,
      window: 'Its window lies over the framed pixels, which the network takes as numbers from 0 to 1. Each is multiplied by the weight at its place:',
      choice: {
        about: (/** @type {number} */ counted, /** @type {string} */ layer) => `Of the ${count(counted)} values in the frame, on the same filter’s map in the ${layer}, it keeps the biggest:`,
        caption: 'The values under the window',
        biggest: ', the biggest',
        /** `cell` stands in it as it is, as a link. @param {string} cell */
        winner: (cell) => `The biggest is ${cell}.`,
      },
      mean: {
        about: (/** @type {number} */ counted, /** @type {string} */ layer) => `It takes the average of the ${count(counted)} values in the frame, on the same filter’s map in the ${layer}:`,
        sum: (/** @type {number} */ counted, /** @type {number} */ mean) => `Added up and divided by ${count(counted)}, they give ${measure(mean)}.`,
      },
      /** `value` stands in it as it is, as a link. @param {string} value */
      moved: (value) => `Nothing is computed here. The value is ${value}, moved into the row unchanged.`,
      /** What an index counts. @param {Cell} cell counted from 0 @param {readonly number[]} picture height, width and channels */
      before: ({ row, column, channel }, [, width = 1, channels = 1]) => {
        const rows = `${plain(row)} ${plural(row, { one: 'row', other: 'rows' })} of ${plain(width)} places`;
        const places = `${plain(column)} ${plural(column, { one: 'place', other: 'places' })}`;
        const filters = `${plain(channel)} ${plural(channel, { one: 'filter', other: 'filters' })}`;
        return channels > 1
          ? `Its index says how many values stand before it in the row: ${rows} and ${places} more, each with ${plain(channels)} filters, and ${filters} at its own place.`
          : `Its index says how many values stand before it in the row: ${rows}, and ${places} more.`;
      },
      /** `value` stands in it as it is, as a link. @param {string} value */
      passed: (value) => `Nothing is computed here. The value is ${value}, passed on unchanged.`,
      unit: (/** @type {number} */ inputs) => `It weighs all ${count(inputs)} values before it and adds them up. These raise the sum most, and these lower it most:`,
      logit: (/** @type {string} */ name, /** @type {number} */ inputs) => `The logit of “${name}” weighs all ${count(inputs)} values before it and adds them up. These raise the sum most, and these lower it most:`,
    },
    sum: {
      caption: 'The sum',
      columns: ['Input', 'value', 'weight', 'product'],
      input: (/** @type {number} */ input) => `input ${plain(input + 1)}`,
      maps: (/** @type {number} */ maps) => `${count(maps)} ${plural(maps, { one: 'map', other: 'maps together' })}`,
      /** @param {number} maps @param {string} layer @param {readonly number[]} size of the window */
      parts: (maps, layer, size) =>
        `Its window lies at the same place of all ${count(maps)} maps of the ${layer}, with ${dimensions(size)} weights for each. Below each map is what it adds, the largest part first. Choose one to see its products.`,
      /** @param {number} maps @param {string} layer */
      partsLabel: (maps, layer) => `The ${count(maps)} maps of the ${layer}, the largest part first; arrow keys show the products of one`,
      /** @param {string} map @param {number} sum */
      part: (map, sum) => `${map}: ${signedMeasure(sum)}`,
      otherInputs: (/** @type {number} */ inputs) => `${count(inputs)} others together`,
      bias: 'bias',
      total: 'sum',
      share: 'share after the softmax',
      percent: (/** @type {number} */ share) => `${percent(share)} %`,
      zero: 'after ReLU: below zero, so 0',
      stays: 'after ReLU: stays',
      values: 'values',
      weights: 'weights',
      products: 'products',
    },
    unitPictures: {
      weights: 'Its weights',
      products: 'Weights × inputs',
      range: (/** @type {string} */ picture, /** @type {number} */ from, /** @type {number} */ to) => `${picture}, from ${hundredths(from)} to ${hundredths(to)}`,
      tiles: (/** @type {number} */ height, /** @type {number} */ width) => `One tile a filter, ${dimensions([height, width])}: orange raises the sum, blue lowers it.`,
      pixels: 'Each weight where its pixel is: orange raises the sum, blue lowers it.',
    },
    compared: {
      title: 'Three garments under one filter',
      why: 'What does a filter look for? One garment cannot tell, so compare three. A filter that lights up in two shoes and stays dark in a coat has found something that shoes have in common. Change the filter or the garments, and look for one that tells them apart.',
      noMaps: 'The DNN has no filters and makes no maps: all pixels go straight into its hidden units. Choose the CNN to compare garments under a filter.',
      colours: 'The three share their colours: dark is 0, yellow is the most that the filter finds in any of them.',
      filterOf: (/** @type {string} */ layer) => `Filter of the ${layer}`,
      range: (/** @type {number} */ last) => `1 to ${plain(last)}`,
      refused: (/** @type {number} */ last) => `A whole number from 1 to ${plain(last)}, please.`,
      present: 'The garment',
      other: (/** @type {number} */ number) => `Garment ${plain(number)}`,
      yours: 'yours',
      testImage: (/** @type {number} */ number) => `test image ${plain(number)}`,
      kind: (/** @type {string} */ garment) => `${garment}: its kind`,
      next: 'Another',
      nextOfKind: (/** @type {string} */ garment) => `${garment}: another of this kind`,
      picture: (/** @type {string} */ garment, /** @type {string} */ name) => `${garment}: ${name}`,
      map: (/** @type {string} */ garment, /** @type {string} */ layer) => `${garment} in the ${layer}`,
      painted: (/** @type {string} */ garment, /** @type {string} */ layer, /** @type {number} */ filter, /** @type {number} */ largest) =>
        `${garment} in the ${layer}, ${filterName(filter)}: up to ${measure(largest)}`,
      upTo: (/** @type {number} */ largest) => `up to ${measure(largest)}`,
    },
    learned: {
      title: 'Your filter and the learned ones',
      why: 'Here is your filter from the chapter on filters, beside those that training has found. The number says how alike the two are: 1 is the same pattern, faint or strong; 0 is nothing in common; −1 is the exact opposite. Below each filter is what it finds on your garment, before bias and ReLU.',
      how: 'How is the likeness computed?',
      cosineOf: 'Multiply the two filters weight by weight and add the nine products. Then divide by the length of each filter: the root of the sum of its squared weights. The result is called the cosine.',
      formula: 'cosine = (a₁b₁ + a₂b₂ + … + a₉b₉) ÷ (√(a₁² + … + a₉²) × √(b₁² + … + b₉²))',
      formulaSaid: 'a are the weights of one filter, b those of the other. A filter twice as strong has twice the length, so the strength cancels and only the pattern counts.',
      yours: 'Yours',
      similar: 'Most similar',
      opposite: 'Most opposite',
      own: 'your filter',
      one: 'a learned filter',
      named: (/** @type {string} */ filter) => `“${filter}”`,
      typed: 'typed in by you',
      all: (/** @type {string} */ layer) => `All filters of the ${layer}`,
      label: (/** @type {string} */ layer, /** @type {number} */ filters, /** @type {number} */ height, /** @type {number} */ width) =>
        `What the ${layer} has learned: ${plain(filters)} filters of ${plain(height)} by ${plain(width)}; arrow keys move, Page keys change the filter, Enter keeps its weights in sight`,
      /** @param {Cell} cell @param {number} weight @param {number | undefined} cosine */
      weight: (cell, weight, cosine) =>
        `${filterName(cell.channel)}, ${at(cell)}: ${measure(weight)}${cosine === undefined ? '' : `; similarity to yours ${measure(cosine)}`}`,
      likeness: (/** @type {number} */ filter, /** @type {number} */ cosine) => `${filterName(filter)}: ${measure(cosine)}`,
      weightsOf: (/** @type {number} */ filter) => capital(filterName(filter)),
      weightsLabel: (/** @type {number} */ filter) => `weights of ${filterName(filter)}`,
      weights: (/** @type {string} */ filter, /** @type {readonly number[]} */ weights) => `${filter}; weights ${weights.map(measure).join(', ')}`,
      noFilters: 'The DNN has no filters to compare yours with. Choose the CNN.',
      otherSize: (/** @type {readonly number[]} */ learned, /** @type {number} */ side) =>
        `The learned filters are ${dimensions(learned)}, yours is ${dimensions([side, side])}. Choose another size in the chapter on filters to compare them.`,
      zeros: 'Your filter is nothing but zeros, and so is like none. Give it a weight in the chapter on filters.',
    },
  },

  evidence: {
    nav: 'Evidence',
    title: 'What it looks at',
    intro: 'Which part of the garment made the network say what it says? Hide a part, and see what becomes of its answer. What it misses was evidence.',
    how: 'A grey patch lies on the garment. The network answers for the garment with the patch on each of the 784 places: where its probability falls, something was hidden that it needed.',
    empty: 'The canvas is empty: there is nothing to hide. Draw a garment, or pick one.',
    place: at,
    map: {
      title: 'What each place is worth',
      how: 'Point at a place to read it.',
      ask: (/** @type {string} */ name) => `which place would the network miss most as it says “${name}”? Mark it in the first picture: click or tap it, or go there with the arrow keys and press Enter.`,
      toMark: 'The garment, to mark the place that is worth most',
      label: (/** @type {string} */ name) => `What each place is worth for “${name}”`,
      skip: 'Show it without a guess',
      coming: 'Places that are answered',
      stop: 'Stop',
      goOn: 'Answer again',
      points,
      /** @param {Place} place @param {Hidden} hidden */
      reading: (place, hidden) => `${at(place)}: ${becomes(hidden)}, worth ${points(hidden.worth)}`,
      colors: 'In percentage points. Orange: hidden there, the answer loses. Blue: it gains. Solid frame: the patch where it costs most; dashed: your guess. The garment shows through.',
      /** @param {Place} place @param {Hidden} hidden @param {number} above places that are worth more */
      guessed: (place, hidden, above) =>
        `Your guess, ${at(place)}, is worth ${points(hidden.worth)}: ${becomes(hidden)}. ${above === 0 ? 'No place is worth more.' : `Of 784 places ${count(above)} ${plural(above, { one: 'is', other: 'are' })} worth more.`}`,
      /** @param {Place} place @param {Hidden} hidden */
      dearest: (place, hidden) => `Most is ${at(place)}: ${becomes(hidden)}, ${points(hidden.worth)}.`,
      none: 'No place costs it even a tenth of a point: try a larger patch.',
    },
    hide: {
      title: 'Hide a part yourself',
      how: 'Drag the patch, or use the arrow keys.',
      label: 'The garment with a patch on it',
      /** @param {Place} place @param {string} name @param {number} before @param {number} after */
      reading: (place, name, before, after) => `${at(place)}: “${name}” ${becomes({ before, after })}`,
      answer: 'With the patch it says',
    },
    form: {
      class: 'Class that is asked for',
      answer: (/** @type {string} */ name) => `Its answer: ${name}`,
      side: 'Side of the patch:',
      pixels: (/** @type {number} */ side) => `${plain(side)} pixels`,
      grey: 'Its grey',
      greys: { 0: 'Black', 128: 'Middle', 255: 'White' },
      note: 'On the black ground a grey patch is something new: it may look like a sleeve. A black one only takes away.',
    },
    wanted: {
      title: 'What does a filter wait for?',
      why: 'A filter gives large values where it finds what it has learned to find. Nobody named that for it. Look at the garments that excite it most, and at a picture that grew out of noise to excite it even more.',
      plain: 'This network has no convolutions, so no filter looks at a part of the garment. The units of its Dense layers each look at all 784 pixels.',
      layer: 'Layer',
      filter: 'Filter or unit',
      silentOption: (/** @type {string} */ name) => `${name}, silent`,
      seesPart: 'A value of this layer sees only what is framed.',
      seesAll: 'A unit of this layer sees the whole garment.',
      sources: {
        title: 'Where this comes from',
        text: 'The patch: M. Zeiler and R. Fergus, “Visualizing and Understanding Convolutional Networks”, 2014. The picture from noise: D. Erhan and others, “Visualizing Higher-Layer Features of a Deep Network”, 2009. How to keep it smooth: C. Olah and others, “Feature Visualization”, 2017.',
      },
    },
    exciting: {
      title: 'The garments that excite it most',
      coming: 'Looking through the test images',
      /** @param {string} name @param {number} images @param {number} silent filters of its layer */
      strongest: (name, images, silent) =>
        `${capital(name)}: the strongest of ${count(images)} test images, with its value. Press one to take it.${silent > 0 ? ` ${count(silent)} of this layer ${plural(silent, { one: 'is', other: 'are' })} silent: no image excites ${plural(silent, { one: 'it', other: 'them' })}.` : ''}`,
      silent: (/** @type {string} */ name, /** @type {number} */ images) => `${capital(name)} is silent: none of ${count(images)} test images excites it, it always gives 0. Such a filter is called dead. It adds nothing, and it learns nothing.`,
      value: (/** @type {number} */ value) => measure(value),
      /** @param {string} name @param {number} number @param {number} value @param {readonly number[]} seen */
      garment: (name, number, value, seen) => `${name}, test image ${plain(number)}: ${measure(value)} at ${area(seen)}. Take it`,
      all: (/** @type {number} */ images) => `Look through all ${count(images)}`,
      taken: (/** @type {number} */ number, /** @type {string} */ name) => `Test image ${plain(number)}, ${name}, is the garment of the page now.`,
    },
    growing: {
      title: 'A picture that grew for it',
      label: 'The picture that grows, as much as the filter sees',
      pixel: (/** @type {Place} */ place, /** @type {number} */ grey) => `${at(place)}: ${plain(grey)}`,
      grow: 'Let it grow',
      seed: 'Seed',
      progress: 'Steps',
      noise: (/** @type {number} */ value) => `Noise so far: it gives ${measure(value)}.`,
      /** @param {number} before @param {number} after @param {number} steps */
      grown: (before, after, steps) => `From ${measure(before)} to ${measure(after)} in ${count(steps)} steps.`,
      against: (/** @type {number} */ best) => `The best of the garments gives ${measure(best)}.`,
      never: 'Not even this excites it.',
      taken: (/** @type {string} */ name, /** @type {number} */ share) => `The network takes this for “${name}”, with ${percent(share)}\u00a0%.`,
      how: 'Each step makes every pixel a little lighter or darker, whichever raises the value. It also mixes it with its neighbours, less and less, and takes a hundredth of its light: else it would be mere flicker.',
    },
  },

  mistakes: {
    nav: 'Mistakes',
    title: 'Where it fails',
    intro: 'One number, the accuracy, says how often the network is right. It does not say which garments it takes for which, nor how sure it is when it is wrong.',
    point: 'Let it answer for every test image. Then look at its mistakes, and judge for yourself: would you have known better?',
    doubt: 'How well do people know these garments? For 1,000 test images of Fashion-MNIST three people each were asked; the majority said what the label says for 83.5 % (<a href="https://github.com/zalandoresearch/fashion-mnist">Zalando’s table of results</a>). And some of its training images have wrong labels, as <a href="https://arxiv.org/abs/1912.05283">Müller and Markert</a> found in 2019.',
    /** @param {string} network @param {{right: number, images: number, total: number}} counted */
    result: (network, { right, images, total }) => `${network}, ${images < total ? `first ${count(images)} of ${count(total)}` : `all ${count(images)}`} test images: ${count(right)} right, ${percent(right / images)}\u00a0%.`,
    waiting: 'It is asked as soon as the network and the first images are here.',
    none: 'The network has not answered yet.',
    fetching: (/** @type {number} */ received, /** @type {number} */ total) => `The test images are on their way: ${megabytes(received)} of ${megabytes(total)}.`,
    answering: (/** @type {number} */ done, /** @type {number} */ total) => `It answers: ${percent(done / total)}\u00a0% done.`,
    progress: 'Answers for the test images',
    stale: (/** @type {string} */ now) => `These are old answers: the network in use has changed. It is ${now}.`,
    all: (/** @type {number} */ images) => `Ask about all ${count(images)} images`,
    again: 'Ask the network in use',
    stop: 'Stop',
    stopped: 'Stopped.',
    matrix: {
      title: 'What it takes for what',
      note: 'A row is what the label says, a column what the network says. The stronger the colour, the larger the share of its row. Framed: right. Open a cell to see its garments.',
      label: 'Confusion matrix: a row for each label, a column for each answer. Arrow keys move, Enter opens a cell.',
      rows: 'label ↓',
      columns: 'says →',
      /** @param {string} label @param {string} answer @param {number} times @param {number} of garments with this label */
      cell: (label, answer, times, of) => {
        const named = label === answer ? `${label}, known` : `${label}, taken for ${answer}`;
        return of > 0 ? `${named}: ${count(times)} of ${count(of)}, ${percent(times / of)}\u00a0%` : `${named}: no ${label} among these images`;
      },
    },
    kinds: {
      title: 'Kind by kind',
      note: 'Precision: of those that it calls so, the percentage that are. Recall: of those that are, the percentage that it finds. F1 is the harmonic mean of both.',
      heads: ['Kind', 'Precision', 'Recall', 'F1', 'Images'],
      neverSaid: 'never said',
      noneHere: 'none here',
    },
    garments: {
      choose: 'Show',
      list: 'Garments',
      orders: { cell: 'A cell', hardest: 'Hardest', easiest: 'Easiest', undecided: 'Undecided' },
      /** What the order is. @type {Record<'hardest' | 'easiest' | 'undecided', string>} */
      notes: {
        hardest: 'The largest losses: the least is given to the label.',
        easiest: 'The smallest losses: nearly all is given to the label.',
        undecided: 'The smallest gaps between the first and the second answer: the network nearly said the second.',
      },
      surest: (/** @type {string} */ cell) => `${cell}. The surest answers come first.`,
      empty: 'No garments here.',
      /** @param {number} place from 1 @param {number} among @param {string} label @param {string} answer @param {number} share */
      option: (place, among, label, answer, share) => `${count(place)} of ${count(among)}: label ${label}, network ${answer}, ${percent(share)} %`,
      share: (/** @type {number} */ share) => `${percent(share)} %`,
      page: (/** @type {number} */ from, /** @type {number} */ to, /** @type {number} */ of) => `${count(from)}–${count(to)} of ${count(of)}`,
      before: 'Before',
      more: 'More',
    },
    garment: {
      title: (/** @type {number} */ number) => `Test image ${count(number)}`,
      right: (/** @type {string} */ label, /** @type {number} */ loss) => `✓ Label and network say ${label}. Loss ${hundredths(loss)}.`,
      wrong: (/** @type {string} */ label, /** @type {string} */ answer, /** @type {number} */ share, /** @type {number} */ loss) =>
        `✗ The label says ${label}, the network ${answer} with ${percent(share)}\u00a0%. Loss ${hundredths(loss)}.`,
      label: 'The garment that is picked',
      bars: 'Its probabilities, in percent',
      take: 'Take it to the page',
      taken: (/** @type {number} */ number) => `Test image ${count(number)} is the garment of the page now.`,
      follow: 'Follow it through the network',
    },
    judge: {
      ask: 'Do you agree with the label?',
      answers: { yes: 'Yes', no: 'No', unsure: 'Can’t tell' },
      /** @param {{reader: Record<'yes' | 'no' | 'unsure', number>, answered: number, right: number}} tally */
      tally: ({ reader: { yes, no, unsure }, answered, right }) => {
        const judged = yes + no + unsure;
        const yours = `You looked at ${count(judged)} ${plural(judged, { one: 'label', other: 'labels' })}: ${count(yes)} yes, ${count(no)} no, ${count(unsure)} can’t tell.`;
        return answered > 0 ? `${yours} On ${answered < judged ? `${count(answered)} of them` : 'the same garments'} the network says what the label says ${count(right)} ${plural(right, { one: 'time', other: 'times' })}, ${percent(right / answered)}\u00a0%.` : yours;
      },
      forget: 'Forget my answers',
    },
    questions: {
      later: 'Noted. Let it answer for all test images, then you will see.',
      pair: {
        ask: 'which two kinds does it confuse most often?',
        pair: (/** @type {string} */ one, /** @type {string} */ other) => `${one} and ${other}`,
        another: 'Another pair',
        none: 'None: it makes no mistake here.',
        /** @param {string} one @param {string} other @param {number} there one taken for the other @param {number} back */
        because: (one, other, there, back) => `${one} and ${other}, ${count(there + back)} times: ${count(there)} ${one} taken for ${other}, ${count(back)} the other way round.`,
        against: (/** @type {number} */ times, /** @type {number} */ most) => `It confuses these ${count(times)} times, another pair ${count(most)} times.`,
      },
      best: {
        ask: 'which kind does it know best?',
        because: (/** @type {string} */ kinds, /** @type {number} */ share) => `Of ${kinds} it finds ${percent(share)}\u00a0%.`,
        against: (/** @type {string} */ kind, /** @type {number} */ share) => (Number.isNaN(share) ? `There is no ${kind} here.` : `Of ${kind} it finds ${percent(share)}\u00a0%.`),
      },
    },
  },

  compare: {
    nav: 'Compare',
    title: 'Which network is better?',
    intro: 'Two networks learn from the same batches: the DNN looks at 784 pixels without any order, the CNN looks through filters. Before you start them: which one will win, and what will it cost?',
    point: 'Then move the test garments by a few pixels, turn them, make them smaller, and see which network still knows them.',
    figures: {
      title: 'What they are, and what this page has measured',
      what: 'What',
      cnn: 'CNN',
      dnn: 'DNN',
      times: 'CNN to DNN',
      rows: {
        parameters: 'Parameters',
        multiplyAdds: 'Multiply-adds for an answer',
        answer: 'Milliseconds for an answer',
        epoch: 'Seconds of training an epoch',
        right: 'Right on the test images',
      },
      rightAfter: (/** @type {number} */ epoch) => `Right on the test images, epoch ${count(epoch)}`,
      timesOf: (/** @type {number} */ times) => `${ratio(times)} ×`,
      points: (/** @type {number} */ points) => `${points > 0 ? '+' : ''}${tenths(points)} points`,
    },
    guess: {
      title: 'Before you start: what do you expect?',
      winner: 'Which one will be right more often?',
      winners: { cnn: 'the CNN', dnn: 'the DNN', same: 'hardly a difference' },
      points: 'By how many garments of 100?',
      pointsOf: (/** @type {number} */ points) => count(points),
      times: 'How many times as long will the CNN train?',
      timesOf: (/** @type {number} */ times) => `${count(times)} ×`,
    },
    setUp: {
      title: 'What they learn from, and how long',
      images: 'Learn from',
      first: (/** @type {number} */ images) => `the first ${count(images)} images`,
      all: 'all images',
      epochs: 'How long',
      epochsOf: (/** @type {number} */ epochs) => `${count(epochs)} ${plural(epochs, { one: 'epoch', other: 'epochs' })}`,
      sizes: 'Networks',
      article: 'the usual two',
      /** @param {{filters: readonly number[], units: number}} sizes */
      form: ({ filters, units }) => `with ${listed(filters.map(count))} filters and ${count(units)} units, as in your form`,
      begin: 'Begin with',
      fresh: 'two new networks',
      run: (/** @type {string} */ name, /** @type {number} */ epochs) => `${name}, which has learned for ${ratio(epochs)} ${plural(epochs, { one: 'epoch', other: 'epochs' })}`,
    },
    race: {
      title: 'Two networks, the same batches',
      controls: 'Training of both',
      start: 'Start both',
      pause: 'Pause both',
      stop: 'Stop',
      on: 'Go on with both',
      over: 'Done',
      anew: 'Begin anew',
      measured: 'The answer is timed here, on your garment. Seconds of training appear once they have trained.',
      turns: 'They take turns, twenty batches each, on one core, while the other waits. So the seconds are those of one network alone; tests are not counted. Seed, batch size and learning rate are those of the chapter on training.',
      nothing: 'Nothing trained yet',
      position: (/** @type {number} */ cnn, /** @type {number} */ dnn, /** @type {number} */ all) => `Batch ${count(Math.min(cnn, dnn))} of ${count(all)}`,
      left: (/** @type {number} */ seconds) => `about ${duration(seconds)} left, and the tests`,
      testing: {
        cnn: (/** @type {number} */ done) => `testing the CNN: ${count(done)} images`,
        dnn: (/** @type {number} */ done) => `testing the DNN: ${count(done)} images`,
      },
      status: { none: '', coming: '', running: 'training', paused: 'paused', done: 'done', past: 'from your last visit' },
      heard: { running: 'Both networks are learning.', paused: 'Both networks are paused.' },
      why: {
        waiting: 'Getting ready…',
        guess: 'First say what you expect.',
        training: 'A network is learning in the chapter on training. Pause it first: two at once would slow each other down.',
        past: 'These figures are from before the page was loaded anew; the networks themselves were not kept.',
        done: 'Choose more epochs to go on.',
        diverged: {
          cnn: 'The loss of the CNN was no number any more: the learning rate is too large. Choose a smaller one in the chapter on training, and begin anew.',
          dnn: 'The loss of the DNN was no number any more: the learning rate is too large. Choose a smaller one in the chapter on training, and begin anew.',
        },
      },
      /** @type {Record<'cnn' | 'dnn' | 'same', (found: {epoch: number, points: number, times: number | undefined, cnn: number, dnn: number, images: number, seed: number}) => string>} */
      finding: {
        cnn: (found) => `${afterRace(found)} The CNN is ahead by ${tenths(found.points)} garments of 100${slower(found)}.`,
        dnn: (found) => `${afterRace(found)} The DNN is ahead by ${tenths(-found.points)} garments of 100${slower(found)}.`,
        same: (found) => `${afterRace(found)} There is hardly a difference${slower(found)}.`,
      },
      /** @param {{points: number}} result @returns {string} */
      small: ({ points }) => (Math.abs(points) < 2 ? 'That is a small gap: another seed may give another one. More images and more epochs tell more.' : 'Another seed would give a somewhat different gap.'),
      taken: 'What was taken from the shelf was timed when it was trained, perhaps on several cores.',
      past: 'These figures are from before the page was loaded anew.',
      take: { cnn: 'Take the CNN into the page', dnn: 'Take the DNN into the page' },
      unsaved: 'This browser does not keep the weights, so these networks cannot go to the shelf.',
      otherData: 'The images have changed, so the comparison begins anew.',
    },
    verdict: {
      title: 'What you expected, and what was measured',
      what: 'What',
      yours: 'You said',
      real: 'Measured',
      ahead: 'More often right',
      slower: 'An epoch of the CNN takes',
      winner: (/** @type {'cnn' | 'dnn' | 'same'} */ winner, /** @type {number} */ points) => (winner === 'same' ? 'hardly a difference' : `the ${NETWORKS[winner]}, by ${tenths(points)} of 100`),
      times: (/** @type {number} */ times) => `${ratio(times)} times as long`,
    },
    course: {
      over: 'Curves over',
      right: 'Right answers',
      loss: 'Loss',
      axes: {
        epochs: { name: 'epochs', title: 'epochs', note: 'Over epochs: after the same batches, which one knows more? Dots are tests on all test images, faint lines the batches on the way.' },
        seconds: { name: 'seconds', title: 'seconds of training', note: 'Over seconds: after the same time, which one knows more? Each has its own clock, which stands while the other trains.' },
        work: { name: 'billions of multiply-adds', title: 'multiply-adds, in billions', note: 'Over multiply-adds: after the same work, which one knows more? Counted are those of the answers; learning from them takes about twice as many again.' },
      },
      lines: { cnn: { test: 'CNN, test', train: 'CNN, training' }, dnn: { test: 'DNN, test', train: 'DNN, training' } },
    },
    shift: {
      title: 'The shift test',
      whose: 'Networks',
      networks: { ready: 'those that came with the page', trained: 'the two that you have just trained' },
      how: 'What happens to the garments',
      changes: { moved: 'moved', turned: 'turned', smaller: 'smaller', noise: 'noise' },
      slider: 'How much',
      /** @type {Record<'moved' | 'turned' | 'smaller' | 'noise', (amount: number) => string>} */
      amounts: {
        moved: (amount) => (amount === 0 ? 'as it is' : `moved by ${count(amount)} ${plural(amount, { one: 'pixel', other: 'pixels' })}`),
        turned: (amount) => (amount === 0 ? 'as it is' : `turned by ${count(amount)}°`),
        smaller: (amount) => (amount === 0 ? 'as it is' : `smaller by ${count(Math.round(100 * amount))} %`),
        noise: (amount) => (amount === 0 ? 'as it is' : `noise of ${count(Math.round(100 * amount))} %`),
      },
      picture: (/** @type {string} */ change) => `Your garment, ${change}`,
      answer: { cnn: 'What the CNN makes of it', dnn: 'What the DNN makes of it' },
      /** @typedef {{name: string, share: number}} Best */
      says: (/** @type {string} */ change, /** @type {Best} */ cnn, /** @type {Best} */ dnn) =>
        `Your garment, ${change}: the CNN says ${cnn.name} (${percent(cnn.share)} %), the DNN ${dnn.name} (${percent(dnn.share)} %).`,
      question: { ask: 'all test garments move by 4 pixels. Which network loses more of its right answers?', answers: ['the CNN', 'the DNN', 'both about the same'] },
      answered: 'Now move the garments and test them.',
      test: (/** @type {number} */ images) => `Test all ${count(images)} garments`,
      again: 'Test again',
      stop: 'Stop',
      progress: 'Garments tested',
      running: (/** @type {number} */ share) => `${count(Math.round(100 * share))} % tested`,
      readyOnly: 'These are the two networks that came with the page: nothing has been trained here yet.',
      why: { race: 'The two networks are learning. Pause them first.', waiting: 'Getting ready…' },
      chart: 'Right answers by how much the garments are changed',
      axes: {
        moved: { title: 'pixels to the right, down, left or up, in turn', name: 'pixels', format: count },
        turned: { title: 'degrees, clockwise and against the clock in turn', name: 'degrees', format: count },
        smaller: { title: 'smaller by, in %', name: '%', format: (/** @type {number} */ share) => count(Math.round(100 * share)) },
        noise: { title: 'strength of the noise, in % of white', name: '%', format: (/** @type {number} */ share) => count(Math.round(100 * share)) },
      },
      /** @param {string} change @param {{cnn: [number, number], dnn: [number, number]}} right @param {number} images */
      finding: (change, { cnn: [cnn, cnnLeft], dnn: [dnn, dnnLeft] }, images) =>
        `${count(images)} test garments, ${change}: the CNN is right in ${percent(cnnLeft)} %, before in ${percent(cnn)} %; the DNN in ${percent(dnnLeft)} %, before in ${percent(dnn)} %.`,
    },
  },

  experiments: {
    nav: 'Lab',
    title: 'Your own experiments',
    intro: 'How many filters are enough? What if there is one convolution, or none? Build networks, say what you expect, and let them train one after the other.',
    percent: (/** @type {string} */ number) => `${number} %`,
    point: 'Every network costs time and gives accuracy. The plot shows which ones give the most for what they cost.',
    /** The work that is left where a convolution has a quarter of the filters. */
    opener: {
      ask: (/** @type {number} */ many, /** @type {number} */ few) => `the article’s network has ${count(many)} filters in each of its two convolutions. With ${count(few)} in each, how much of the work is left?`,
      answers: ['About a quarter', 'About a twelfth', 'About a hundredth'],
      /** @param {number} many multiply-adds @param {number} few @param {number} times */
      because: (many, few, times) =>
        `${count(few)} multiply-adds for a garment instead of ${count(many)}: ${ratio(times)} times fewer. The second convolution looks at every map of the first with every filter, so a quarter of both leaves it a sixteenth. What does that do to the accuracy? Put the first question below into the queue.`,
    },
    /** A network in short. @param {readonly Planned[]} layers without the answer */
    network: (layers) => layers.flatMap(inShort).join(' · ') || 'no hidden layer',
    name: (/** @type {number} */ number) => `Experiment ${plain(number)}`,
    sets: {
      title: 'Ready questions',
      lead: 'One press puts the networks of a question into the queue.',
      /** @type {Record<'filters' | 'convolutions' | 'pooling' | 'units' | 'dropout', {ask: string, what: string}>} */
      of: {
        filters: { ask: 'How many filters are enough?', what: 'The article’s network with 4, 8, 16, 32 and 64 filters in each convolution' },
        convolutions: { ask: 'Are convolutions needed at all?', what: 'None, one, or two, with 16 filters each' },
        pooling: { ask: 'What does pooling do?', what: 'Squares of 2 × 2, of 3 × 3, or no pooling' },
        units: { ask: 'How large must the hidden layer be?', what: '16, 32, 64, 128, 256 and 512 units after the convolutions' },
        dropout: { ask: 'Does dropout help?', what: 'Without, with a quarter and with half of the numbers dropped; it shows with 15 epochs or more' },
      },
      put: (/** @type {number} */ networks) => `Queue these ${count(networks)}`,
      putSet: (/** @type {number} */ networks, /** @type {string} */ ask) => `Queue these ${count(networks)}: ${ask}`,
      work: (/** @type {number} */ least, /** @type {number} */ most) => (least === most ? `${count(least)} multiply-adds each` : `${count(least)} to ${count(most)} multiply-adds`),
    },
    editor: {
      title: 'Or build your own',
      layers: 'Layers of your network',
      /** @param {readonly number[]} shape */
      shape: (shape) => values(shape),
      /** @param {{parameters: number, multiplyAdds: number}} sizes */
      sizes: ({ parameters, multiplyAdds }) =>
        parameters === 0 ? 'nothing to learn' : `${count(parameters)} ${plural(parameters, { one: 'parameter', other: 'parameters' })}, ${count(multiplyAdds)} multiply-adds`,
      /** @param {{parameters: number, multiplyAdds: number}} sizes */
      total: ({ parameters, multiplyAdds }) => `In all ${count(parameters)} parameters and ${count(multiplyAdds)} multiply-adds for a garment.`,
      bars: 'Of each pair of bars the upper one is the layer’s share of the parameters, the lower one of the multiply-adds.',
      fields: { filters: 'filters', size: 'window', padding: 'edge', activation: 'then', rate: 'share', units: 'units' },
      field: (/** @type {string} */ field, /** @type {string} */ layer) => `${field} of the ${layer}`,
      options: { valid: 'lost', same: 'kept', relu: 'ReLU', linear: 'nothing' },
      answer: 'ten outputs, softmax: it stays',
      /** @param {string} label @param {number} from @param {number} to */
      outside: (label, from, to) => `${capital(label)}: a number from ${ratio(from)} to ${ratio(to)}, please. The last good one stays in use.`,
      up: (/** @type {string} */ layer) => `Move the ${layer} up`,
      down: (/** @type {string} */ layer) => `Move the ${layer} down`,
      remove: (/** @type {string} */ layer) => `Remove the ${layer}`,
      removed: (/** @type {string} */ layer) => `The ${layer} is gone.`,
      putBack: 'Put it back',
      moved: (/** @type {string} */ layer, /** @type {number} */ place, /** @type {number} */ all) => `The ${layer} is layer ${plain(place)} of ${plain(all)} now.`,
      add: 'Add',
      kinds: { Conv2D: 'Convolution', MaxPooling2D: 'Max pooling', AveragePooling2D: 'Average pooling', Dropout: 'Dropout', Flatten: 'Flatten', Dense: 'Dense' },
      addedLayer: (/** @type {string} */ layer) => `The ${layer} is added.`,
      full: (/** @type {number} */ most) => `A network has room for ${plain(most)} layers here. Remove one first.`,
      queue: 'Put it into the queue',
      /** Why a network cannot be. @type {Record<'window' | 'row' | 'image' | 'parameters' | 'values', (layer: string, problem: Told) => string>} */
      problems: {
        window: (layer, { arrives, size }) => `The ${layer} gets ${arrives}, and its window of ${dimensions([size, size])} does not fit in.`,
        row: (layer, { arrives }) => `The ${layer} needs one row of numbers, and gets ${arrives}.`,
        image: (layer, { arrives }) => `The ${layer} needs a picture with rows and columns, and gets a row of ${arrives}.`,
        parameters: (layer, { arrives, found, most }) => `With the ${layer} there would be ${found} parameters: each of its units has a weight for every number of ${arrives}. This page trains ${most} at most.`,
        values: (layer, { arrives }) => `The ${layer} gets ${arrives} and would make more numbers of it than this page has room for.`,
      },
      help: 'What would help:',
      noHelp: 'Make the numbers of this layer, or of those before it, smaller.',
      /** @type {Record<'remove' | 'flatten' | 'pool' | 'same' | 'move' | 'shrink', (layer: string, other: {size: number, before: string}) => string>} */
      remedies: {
        remove: (layer) => `Remove the ${layer}`,
        flatten: (layer) => `Put Flatten before the ${layer}`,
        pool: (layer) => `Put a pooling before the ${layer}`,
        same: (layer) => `Keep the edge in the ${layer}`,
        move: (layer, { before }) => `Move the ${layer} before the ${before}`,
        shrink: (layer, { size }) => `Make the window of the ${layer} ${dimensions([size, size])}`,
      },
      possible: 'This network can be trained.',
    },
    terms: {
      images: 'Images to learn from',
      first: (/** @type {number} */ images) => `first ${count(images)}`,
      all: (/** @type {number} */ images) => (images > 0 ? `all ${count(images)}` : 'all'),
      epochs: 'Epochs',
      seeds: 'Repeats',
      note: 'Each repeat has another seed: other random weights to begin with, and another order of the images. All learn with Adam, learning rate 0.001, batches of 32, from photographs alone. A change is for what has not begun.',
      /** @param {number} images 0 for all @param {number} epochs @param {number} seeds */
      inShort: (images, epochs, seeds) =>
        `${images > 0 ? `first ${count(images)}` : 'all'} images, ${count(epochs)} ${plural(epochs, { one: 'epoch', other: 'epochs' })}, ${count(seeds)} ${plural(seeds, { one: 'run', other: 'runs' })}`,
    },
    queue: {
      title: 'The queue',
      empty: 'Nothing waits. Take a ready question, or build a network of your own.',
      put: (/** @type {number} */ networks) => `${count(networks)} ${plural(networks, { one: 'network is', other: 'networks are' })} in the queue now. Say what you expect of each before it runs.`,
      /** @param {readonly string[]} names */
      same: (names) => `${listed(names)} ${plural(names.length, { one: 'is', other: 'are' })} the same network on the same terms, and would give the same numbers once more.`,
      guess: 'Your guess: right on the test images, in %',
      guessOf: (/** @type {string} */ name) => `${name}: your guess, right on the test images, in %`,
      expect: 'What do you expect, and why?',
      expectOf: (/** @type {string} */ name) => `${name}: what do you expect, and why?`,
      /** @param {number | undefined} guess @param {string} note */
      expected: (guess, note) => [guess === undefined ? '' : `You guessed ${ratio(guess)} %.`, note && `“${note}”`].filter(Boolean).join(' ') || 'No guess was made.',
      up: (/** @type {string} */ name) => `Move ${name} up`,
      down: (/** @type {string} */ name) => `Move ${name} down`,
      remove: (/** @type {string} */ name) => `Remove ${name}`,
      removed: (/** @type {string} */ name) => `${name} is removed.`,
      moved: (/** @type {string} */ name, /** @type {number} */ place) => `${name} is number ${plain(place)} in the queue now.`,
      train: 'Train the queue',
      noGuess: 'Train without a guess',
      on: 'Go on',
      stop: 'Stop',
      stopping: 'Stopping…',
      /** What the first in the queue is at. */
      activity: {
        begun: (/** @type {number} */ seed) => `Seed ${plain(seed)} has begun; it goes on where it was kept.`,
        coming: 'Getting the images ready…',
        waiting: 'The chapter on training is training. This goes on by itself when that rests.',
        /** @param {number} seed @param {number} epoch @param {number} epochs @param {number | undefined} seconds */
        training: (seed, epoch, epochs, seconds) => `Seed ${plain(seed)}: epoch ${count(epoch)} of ${count(epochs)}${seconds === undefined ? '' : seconds < 1 ? ', nearly done' : `, about ${duration(seconds)} left`}`,
        testing: (/** @type {number} */ done, /** @type {number} */ total) => `Testing: ${count(done)} of ${count(total)} images`,
        measuring: 'Measuring what it knows, and how fast it answers…',
      },
      /** @param {number | undefined} seconds @param {number} runs */
      behind: (seconds, runs) => {
        const wait = `${count(runs)} ${plural(runs, { one: 'run waits', other: 'runs wait' })}`;
        return runs === 0 ? '' : `${wait} behind it${seconds === undefined ? '' : `: about ${duration(seconds)}`}.`;
      },
      /** @param {string} name @param {number | undefined} accuracy @param {number} seed */
      ran: (name, accuracy, seed) => (accuracy === undefined ? `${name}, seed ${plain(seed)}, came to nothing.` : `${name}, seed ${plain(seed)}: ${percent(accuracy)} % right on the test images.`),
      ended: 'The queue is done.',
      elsewhere: 'Another tab of this page has the notebook of experiments open. Go on there, or close it.',
      notKept: (/** @type {string} */ why) => `This browser does not keep your experiments: ${why}. A reload would lose them.`,
    },
    results: {
      title: 'What came of it',
      none: 'Here comes a plot of accuracy against cost, and a table. Nothing has run yet: what is your guess for the article’s network with 4 filters instead of 64?',
      one: 'One run proves little: with another seed the same network may be a point or two better or worse. Let some repeat before you believe a small difference.',
      /** @param {string} best @param {string} accuracy @param {string} price */
      bestOnly: (best, accuracy, price) => `The sweet spot: ${best} is best, with ${accuracy}, and nothing with ${price} comes within one point of it.`,
      /** @param {string} best @param {string} accuracy @param {string} sweet @param {string} its @param {string} price */
      sweet: (best, accuracy, sweet, its, price) => `Best is ${best}, with ${accuracy}. The sweet spot is ${sweet}: ${its}, with ${price}.`,
      /** What a network costs: at the axis, and less of it. @type {Record<Price, {axis: string, less: string, times: (times: number) => string}>} */
      prices: {
        multiplyAdds: { axis: 'multiply-adds', less: 'fewer multiply-adds', times: (times) => `${ratio(times)} times fewer multiply-adds` },
        parameters: { axis: 'parameters', less: 'fewer parameters', times: (times) => `${ratio(times)} times fewer parameters` },
        epochSeconds: { axis: 'seconds an epoch', less: 'shorter epochs', times: (times) => `epochs ${ratio(times)} times as short` },
        answerMs: { axis: 'milliseconds an answer', less: 'quicker answers', times: (times) => `answers ${ratio(times)} times as quick` },
      },
      against: 'Accuracy against',
      groups: 'Trained on',
      /** @param {number} images @param {number} epochs @param {string} name of the data */
      group: (images, epochs, name) => `${count(images)} images, ${count(epochs)} ${plural(epochs, { one: 'epoch', other: 'epochs' })}${name}`,
      dataOf: (/** @type {ImageSet} */ { kind, name }) => (kind === 'official' || kind === 'fashion' ? '' : ` (${DATA_NAMES[kind](name)})`),
      plot: 'Accuracy on the test images against cost',
      howTo: 'A point is an experiment, with its number; a line through it goes from its worst run to its best. A filled point stands on the front: nobody is both cheaper and better. Point at one, or use the arrow keys.',
      /** @param {string} name @param {string} accuracy @param {string} price @param {boolean} front */
      point: (name, accuracy, price, front) => `${name}: ${accuracy}, ${price}.${front ? ' On the front.' : ''}`,
      /** @param {{mean: number, lowest: number, highest: number, count: number}} spread as shares */
      accuracy: ({ mean, lowest, highest, count: runs }) => (runs < 2 ? `${percent(mean)} %` : `${percent(mean)} % (${percent(lowest)}\u00a0to\u00a0${percent(highest)})`),
      /** A price with its unit. @param {Price} price @param {number} value */
      price: (price, value) => `${PRICE_NUMBERS[price](value)} ${{ multiplyAdds: 'multiply-adds', parameters: 'parameters', epochSeconds: 's an epoch', answerMs: 'ms an answer' }[price]}`,
      /** In the table. @param {Price} price @param {number} value */
      number: (price, value) => PRICE_NUMBERS[price](value),
      table: 'All experiments',
      scrolls: 'Table of all experiments; it scrolls sideways where the window is narrow',
      columns: {
        number: 'No.', network: 'Network', test: 'Right, test', train: 'Right, training', epochSeconds: 'Seconds an epoch', answerMs: 'ms an answer',
        parameters: 'Parameters', multiplyAdds: 'Multiply-adds', seeds: 'Seeds', guess: 'You guessed',
      },
      seeds: (/** @type {readonly number[]} */ seeds) => seeds.map(plain).join(', '),
      guess: (/** @type {number} */ guess, /** @type {number} */ apart) => `${ratio(guess)} % (${apart === 0 ? 'as it came' : `${hundredth(Math.abs(apart))} ${apart > 0 ? 'too high' : 'too low'}`})`,
      failed: 'came to nothing',
      /** @param {string} name @param {string} value */
      sorted: (name, value) => `Sorted by ${name}, ${value}`,
      up: 'smallest first',
      down: 'largest first',
      csv: 'Save the table (CSV)',
      show: (/** @type {string} */ name) => `Show ${name}`,
    },
    card: {
      /** @param {string} name @param {string} network */
      title: (name, network) => `${name}: ${network}`,
      /** @param {number} guess in hundredths @param {number} found */
      verdict: (guess, found) => {
        const apart = Math.abs(guess - found);
        const close = apart <= 1 ? 'Well guessed' : `${hundredth(apart)} points ${guess > found ? 'too high' : 'too low'}`;
        return `You guessed ${ratio(guess)} %; it came to ${hundredth(found)} %. ${close}.`;
      },
      seed: 'Seed',
      test: 'Right, test',
      train: 'Right, training',
      anew: 'It was begun anew after a reload.',
      /** @param {number} seed @param {string} why */
      fault: (seed, why) => `Seed ${plain(seed)} came to nothing: ${why.replace(/\.$/, '')}.`,
      known: (/** @type {number} */ known, /** @type {number} */ count_) => (known < count_ ? `“Training” is on the first ${count(known)} of the images that it learned from.` : ''),
      take: 'Take it into the page',
      /** @param {number} seed */
      takes: (seed) => `Its network of seed ${plain(seed)} comes to the shelf and answers for your garment.`,
      taken: (/** @type {string} */ name) => `“${name}” answers now.`,
      /** On the shelf. @param {number} number @param {number} seed */
      onShelf: (number, seed) => `Experiment ${plain(number)}, seed ${plain(seed)}`,
      edit: 'Change a copy',
      again: 'Once more, with another seed',
      retry: 'Try again',
      remove: 'Remove',
      note: 'Into the notebook',
      noted: (/** @type {string} */ name) => `${name} is in your notebook, in the chapter on tasks.`,
      notesFull: (/** @type {number} */ most) => `Your notebook, in the chapter on tasks, has room for ${count(most)} notes. Remove some first.`,
      code: 'The same in Python, as Keras code',
      copy: 'Copy the code',
      putBack: 'Put it back',
    },
  },

  tasks: {
    nav: 'Tasks',
    title: 'Tasks and your notebook',
    intro: 'Predict, do, compare. Say what you expect before you look: then even a wrong guess teaches you something. What you predict and find goes into your notebook, which stays on this computer.',
    groups: { filters: 'Filters', sizes: 'Sizes and sums', training: 'Training and the Lab', answers: 'What the network answers' },
    grades: { easy: 'easy', middle: 'middle', hard: 'hard' },
    article: 'from the article',
    states: { fresh: 'not begun', begun: 'begun', done: 'done' },
    /** @param {number} done @param {number} all */
    progress: (done, all) => `${count(done)} of ${count(all)} tasks done`,
    predict: 'Predict',
    predictThis: 'Predict:',
    do: 'Do',
    compare: 'Compare',
    number: 'Your number',
    sentence: 'Your prediction, in a sentence',
    lock: 'Lock it in',
    locked: (/** @type {string} */ bet) => `You predicted: ${bet}.`,
    needsBet: 'Your prediction is missing. Lock one in; then the result counts.',
    /** @param {number} from @param {number} to */
    between: (from, to) => `A number from ${count(from)} to ${count(to)}, please.`,
    right: 'As you predicted.',
    near: 'Close to what you predicted.',
    /** @param {string} right */
    wrong: (right) => `Not as you predicted. It is: ${right}.`,
    reached: 'Reached.',
    notYet: 'Not yet.',
    waits: 'The page sees nothing of it yet.',
    missing: 'Something is missing for that: a garment on the page, or a network that answers. Come back when it is there.',
    computing: 'The page computes…',
    setUp: 'Set it up',
    go: (/** @type {string} */ chapter) => `Go to “${chapter}”`,
    hint: 'A hint',
    model: 'One answer',
    modelLater: 'One answer opens when you have given yours.',
    anew: 'Begin anew',
    own: 'In your own words: what did you see, and why?',
    strip: {
      label: 'The task you are at',
      back: 'Back to the task',
      close: 'Put the task away',
    },
    /** @type {Record<string, TaskWords>} */
    of: {
      shade: {
        title: 'The darkest map',
        ask: 'Four filters look at the garment on the page, and ReLU takes away what is below zero. Which of them leaves most of the map black?',
        answers: ['Vertical lines', 'Horizontal lines', 'Outline', 'Blur'],
        deed: 'Try each of the four on your garment. Where does it light up, and what stays black?',
        hint: 'The weights of the first three add up to zero, so even cloth becomes black. The weights of the blur do not.',
        model: 'A filter that looks for edges is dark nearly everywhere, as most of a garment is no edge. The blur keeps whatever is light. Which of the other three is darkest depends on the garment.',
        found: ([a = 0, b = 0, c = 0, d = 0]) => `Black after ReLU: ${percent(a)}\u00a0% under the vertical filter, ${percent(b)}\u00a0% under the horizontal one, ${percent(c)}\u00a0% under the outline, ${percent(d)}\u00a0% under the blur.`,
      },
      still: {
        title: 'A filter that changes nothing',
        ask: 'One of the nine weights is 1, the others are 0, and the picture stays as it is. Where is the 1?',
        answers: ['At the top left', 'In the middle', 'At the bottom right'],
        deed: 'Set the weights so that the new picture is the old one.',
        hint: 'The sum takes the place of the pixel in the middle of the window.',
        model: 'A 1 in the middle and zeros around it: each sum is the pixel itself. A 2 in the middle and the divisor 2 do the same.',
        found: ([apart = 0]) => (apart < 0.01 ? 'On a test picture, no pixel changes.' : `On a test picture, some pixel changes by ${measure(apart)}.`),
      },
      lying: {
        title: 'Lying lines only',
        ask: 'A filter is to answer to lying edges and not to upright ones. What must be true of it?',
        answers: ['Each of its rows adds up to zero', 'Each of its columns adds up to zero', 'All its weights are positive'],
        deed: 'Build a filter of your own, none of those with a name, that lights up at a lying edge and stays at zero at an upright one.',
        hint: 'Beside an upright edge, all three rows of the window look the same. What do the weights of a column have to do with each other, so that the sum is zero whatever that row holds?',
        model: 'For example −1 −1 −1 / 0 0 0 / 1 1 1. In each column the weights cancel out; so equal rows give zero, and a change from row to row does not.',
        found: ([lying = 0, upright = 0, named = 0]) => `At a lying edge its largest value is ${measure(lying)}, at an upright one ${measure(upright)}.${named > 0 ? ' But it is one of those with a name.' : ''}`,
      },
      move: {
        title: 'Push the garment',
        ask: 'One weight is 1, the others are 0. Where must the 1 be so that the garment moves one pixel to the right?',
        answers: ['Left of the middle', 'Right of the middle', 'Above the middle'],
        deed: 'Set the weights so that the picture moves one pixel to the right and does not change otherwise.',
        hint: 'Each new pixel takes the value that the 1 lies on. From which side must it come?',
        model: 'Left of the middle: each new pixel takes the value of its left neighbour, so everything comes from the left.',
        found: ([apart = 0]) => (apart < 0.01 ? 'On a test picture, all pixels have moved one to the right.' : `On a test picture, some pixel is ${measure(apart)} from where it should be.`),
      },
      cloth: {
        title: 'Plain cloth becomes black',
        ask: 'Where all nine pixels are alike, the sum is to be 0. What must the nine weights add up to?',
        deed: 'Find a filter that makes plain cloth black and still shows the outline of the pullover.',
        hint: 'Nine equal pixels times nine weights is one pixel times the sum of the weights.',
        model: 'They add up to 0, as in the outline filter: 8 in the middle, −1 around it. Then only changes are left.',
        found: ([cloth = 0, pullover = 0]) => `On plain cloth its largest value is ${measure(cloth)}, on the pullover ${measure(pullover)}.`,
      },
      sleeve: {
        title: 'Make a sleeve vanish',
        ask: 'A filter is to make the left sleeve of the pullover black after ReLU, and to show the right one. Can one of the ten filters with names do that?',
        answers: ['Yes, one of them can', 'No, it takes numbers of your own'],
        deed: 'Find that filter. It counts when all 30 places along the middle of the left sleeve are at zero, and at least 10 of the same 30 on the right are not.',
        hint: 'The left sleeve goes one pixel to the left every two rows. Two pixels that lie so to each other are alike: take one from the other.',
        model: 'A 1 above the middle and a −1 at the bottom left, zeros elsewhere: 0 1 0 / 0 0 0 / −1 0 0. It takes from each pixel the one two rows below and one column to the left. Along the left sleeve both are alike; along the right one they are not.',
        found: ([left = 0, right = 0]) => `Still lit: ${count(left)} of 30 places on the left sleeve, ${count(right)} of 30 on the right one.`,
      },
      border: {
        title: 'A wider window',
        ask: 'A filter of 3 × 3 makes 26 × 26 of a picture of 28 × 28. What side does a filter of 5 × 5 leave?',
        deed: 'Look at it in the chapter on filters: choose 5 × 5 and read the size of the new picture.',
        hint: 'How many rows at the top have no two neighbours above them?',
        model: '28 − 5 + 1 = 24: two pixels are lost on each side.',
        found: ([side = 0]) => `5 × 5 leaves ${dimensions([side, side])}.`,
      },
      halved: {
        title: 'Half of eleven',
        ask: 'The second pooling gets maps of 11 × 11 and keeps the biggest of each square of four. What side is left?',
        deed: 'Look at the last row and the last column of a map in the chapter on pooling: where do they go?',
        hint: 'A square that is not complete is dropped.',
        model: '11 ÷ 2 is 5, and one row and one column are left over. They are dropped.',
        found: ([side = 0]) => `What is left is ${dimensions([side, side])}.`,
      },
      weights: {
        title: 'Half the filters',
        ask: 'The first convolution of the article has 64 filters. With 32 filters of 3 × 3, how many numbers does it learn?',
        deed: 'Then change 64 to 32 in the chapter on the network, and read the row of the first convolution.',
        hint: 'Nine weights a filter, and one bias.',
        model: '32 × (9 + 1) = 320, half of the 640 that 64 filters learn.',
        found: ([parameters = 0]) => `32 filters learn ${count(parameters)} parameters.`,
      },
      padded: {
        title: 'Zeros around, two steps at a time',
        ask: 'A filter of 5 × 5 goes over 28 × 28 pixels with zeros around them (“same”), and moves by two. What side has the new picture?',
        deed: 'Set it up in the part about the border, in the chapter on filters.',
        hint: 'With zeros around, the size of the filter does not matter. How often does a step of two fit into 28?',
        model: '28 ÷ 2 = 14. With “same” the new picture has as many pixels as the filter makes steps.',
        found: ([side = 0]) => `What comes out is ${dimensions([side, side])}.`,
      },
      largest: {
        title: 'Where the numbers are',
        ask: 'Which layer of the article’s network has the most parameters?',
        answers: ['The first convolution', 'The second convolution', 'The hidden Dense layer', 'The answer'],
        deed: 'Compare with the table of the network.',
        hint: 'The row after the poolings has 1,600 numbers, and each of 128 units looks at all of them.',
        model: 'The hidden Dense layer: 1,600 × 128 weights and 128 biases. Filters are shared by all places of the picture; these weights are not.',
        found: ([a = 0, b = 0, c = 0, d = 0]) => `First convolution ${count(a)}, second ${count(b)}, hidden layer ${count(c)}, answer ${count(d)} parameters.`,
      },
      busiest: {
        title: 'Where the work is',
        ask: 'Which layer does the most multiplications for a garment?',
        answers: ['The first convolution', 'The second convolution', 'The hidden Dense layer', 'The answer'],
        deed: 'Compare with the table of the network. Is it the layer with the most parameters?',
        hint: 'A weight of a Dense layer is used once, a weight of a filter at every place.',
        model: 'The second convolution: 64 filters look at 64 maps, at 121 places. It has far fewer parameters than the hidden layer, but uses each of them 121 times.',
        found: ([a = 0, b = 0, c = 0, d = 0]) => `First convolution ${count(a)}, second ${count(b)}, hidden layer ${count(c)}, answer ${count(d)} multiply-adds.`,
      },
      fewer: {
        title: 'One convolution less',
        ask: 'Take out the second convolution and its pooling. How many parameters has the network then?',
        answers: ['Fewer', 'As many', 'More'],
        deed: 'Build it in the Lab, and let both run there: which one is right more often, and which one is quicker?',
        hint: 'How long is the row that the hidden layer gets when the maps have 13 × 13 pixels?',
        model: 'More, more than five times as many: the row has 13 × 13 × 64 = 10,816 numbers instead of 1,600, and the hidden layer has a weight for each of them in each unit.',
        found: ([two = 0, one = 0]) => `With two convolutions ${count(two)} parameters, with one ${count(one)}.`,
      },
      deeper: {
        title: 'How deep can it go?',
        ask: 'A convolution of 3 × 3, then a pooling of 2 × 2, and again. How often can that be done with a garment of 28 × 28?',
        deed: 'Add convolutions and poolings in the Lab until the page says why it goes no further.',
        hint: '28, 26, 13, 11, 5, … go on.',
        model: 'Three times: 28, 26, 13, 11, 5, 3, 1. A single pixel has no room for a window of 3 × 3.',
        found: ([rounds = 0]) => `It can be done ${count(rounds)} times.`,
      },
      shorter: {
        title: 'Less than a garment',
        ask: 'The article asks what happens when the Dense layers get fewer than the 784 numbers of a garment. The maps have 5 × 5 pixels then. How many filters may the second convolution have at most?',
        deed: 'Train such a network in the chapter on training or in the Lab. Is it quicker? Is it worse?',
        hint: 'Each filter gives 25 numbers.',
        model: '31 filters give 31 × 25 = 775 numbers; with 32 it is 800. Quicker it is, mostly because its convolution has less to do.',
        found: ([filters = 0, row = 0, next = 0]) => `${count(filters)} filters give a row of ${count(row)}, one filter more gives ${count(next)}.`,
      },
      callback: {
        title: 'Be the callback',
        ask: 'In code, a callback stops the training when the accuracy is enough. Be that callback: after how many epochs will a new network get 85 % of the test images right?',
        unit: 'epochs',
        deed: 'Train a new network. At the end of each epoch it is tested: pause as soon as 85 % is reached.',
        hint: 'The accuracy on the test images stands under the curves. The bar at the foot has a button to pause.',
        model: 'With all 60,000 images of Fashion-MNIST the article’s network gets there in its first epoch or the second; with fewer images it takes longer. Stopping early saves time, and what it would only learn by heart afterwards.',
        found: ([accuracy = 0, epochs = 0]) => `The last test: ${percent(accuracy)}\u00a0% right, in epoch ${count(epochs)}.`,
      },
      rate: {
        title: 'Ten times as fast?',
        ask: 'Train with a learning rate ten times as large: 0.01 instead of 0.001. How good will the network be after its first epoch?',
        answers: ['Better than with 0.001', 'About the same', 'Worse'],
        deed: 'Train one epoch with it, then a new network with 0.001, and perhaps one with 0.1. Compare the curves and the tests, and write down what you saw.',
        hint: 'Larger steps lead farther. But a step that is too large jumps over the valley that it wants to go down to.',
        model: 'With few images 0.01 is often ahead after the first epoch: larger steps lead farther. But its loss jumps about more, and in a long training with many images it mostly falls behind. With 0.1 nothing is left: the network answers at random.',
        found: ([accuracy = 0, rate = 0, epochs = 0]) => `The run in use: learning rate ${digits(rate)}, ${ratio(epochs)} ${plural(epochs, { one: 'epoch', other: 'epochs' })}, ${percent(accuracy)}\u00a0% right on the test images.`,
      },
      four: {
        title: 'Four filters',
        ask: 'The article’s network with 4 filters in each convolution instead of 64, on the first 2,000 images, 5 epochs: what share of the test images will be right?',
        unit: '%',
        deed: 'Let it run in the Lab (it is in the first ready question), and put its result into your notebook.',
        hint: 'Guessing alone gets 10\u00a0%. 2,000 images give more than most people think.',
        model: 'It loses less than ten points against the network with 64 filters, for a ninetieth of the work. Few filters are enough for much; the rest of the work buys the last points.',
        found: ([accuracy = 0]) => `With 4 filters, ${percent(accuracy)}\u00a0% are right.`,
      },
      epochs: {
        title: 'More epochs',
        ask: 'Train in the Lab for 10 epochs or more on 2,000 images. Will the accuracy on the test images keep up with that on the training images?',
        answers: ['Yes, both rise together', 'No, the training images run ahead'],
        deed: 'Let such an experiment run, and put its result into your notebook.',
        hint: 'It sees the same 2,000 images again and again.',
        model: 'The training images run ahead: the network begins to learn them by heart, and what it learns then is of no use for others. That is overfitting.',
        found: ([train = 0, test = 0, epochs = 0]) => `After ${count(epochs)} epochs: ${percent(train)}\u00a0% of the training images are right, and ${percent(test)}\u00a0% of the test images.`,
      },
      sweet: {
        title: 'The sweet spot',
        ask: 'Which network will be four times cheaper than another one, and less than two points worse?',
        deed: 'Let both run in the Lab on the same images and epochs, and put both results into your notebook.',
        hint: 'Start with the article’s network and halve its filters.',
        model: 'On 2,000 images one convolution of 16 filters with its pooling is about as good as the article’s two of 64, for an eleventh of the work. With many more images the larger network draws ahead.',
        found: ([cheap, right = 0, dear, better = 0, times = 0]) =>
          right === 0 ? 'No such pair is in your notebook yet.' : `Experiment ${count(cheap ?? 0)} has ${percent(right)}\u00a0%, experiment ${count(dear ?? 0)} has ${percent(better)}\u00a0% for ${ratio(times)} times the multiply-adds.`,
      },
      small: {
        title: 'Small, and still good',
        ask: 'A network with fewer than 20,000 parameters is to get 80 % of the test images right. Which layers will you take?',
        deed: 'Build it in the Lab, let it run, and put its result into your notebook.',
        hint: 'Most parameters are in the hidden layer. What makes its row shorter?',
        model: 'Two convolutions of 16 filters with poolings and a hidden layer of 32 units have 15,642 parameters. With all images and 5 epochs or more they get there.',
        found: ([number = 0, parameters = 0, accuracy = 0]) => `Experiment ${count(number)}: ${count(parameters)} parameters, ${percent(accuracy)}\u00a0% right.`,
      },
      bag: {
        title: 'Draw a bag',
        ask: 'You draw a bag until the network is 90 % sure of it. Which part will make the difference?',
        deed: 'Draw it on the first page, from an empty canvas.',
        hint: 'Most bags in the data are wide, filled and light, with a handle on top.',
        model: 'Mostly a wide, filled shape is enough; the handle makes it sure. An outline alone is often taken for something else, as the garments in the data are filled.',
        found: ([share = 0]) => `The network takes your drawing for a bag with ${percent(share)}\u00a0%.`,
      },
      odd: {
        title: 'None of the ten',
        ask: 'Draw something that is no garment at all: a cat, a key. How sure will the network be of its answer?',
        unit: '%',
        deed: 'Draw it on the first page. It counts when the page says that it is unlike anything the network has seen.',
        hint: 'The ten probabilities add up to 100 %, whatever you draw.',
        model: 'Often very sure: softmax shares out 100 % among the ten kinds, and there is no “none of these”. How sure it is says nothing about whether the picture is a garment.',
        found: ([best = 0, share = 0, strange = 0], names) => `It says ${names[best] ?? ''}, with ${percent(share)}\u00a0%.${strange > 0 ? ' And it has seen nothing like it.' : ' But it has seen garments like this.'}`,
      },
      mixed: {
        title: 'Which two are mixed up?',
        ask: 'Which two kinds does the network take for each other most often?',
        answers: ['T-shirt and shirt', 'Pullover and coat', 'Sneaker and ankle boot', 'Dress and bag'],
        deed: 'Compare with the table in the chapter on mistakes. Could you tell them apart yourself, at 28 × 28 pixels?',
        hint: 'Which two differ only in what 28 × 28 grey pixels hardly show?',
        model: 'On Fashion-MNIST, T-shirt and shirt: what makes a shirt is its collar and its buttons, a few pixels.',
        found: ([a = 0, b = 0, c = 0, d = 0, all = 0]) => `Mix-ups among ${count(all)} garments: T-shirt and shirt ${count(a)}, pullover and coat ${count(b)}, sneaker and ankle boot ${count(c)}, dress and bag ${count(d)}.`,
      },
      shifted: {
        title: 'Who loses it first?',
        ask: 'The garment on the page moves to the right, pixel by pixel. Which of the two ready-made networks is first to call it something else?',
        answers: ['The plain one (DNN)', 'The convolutional one (CNN)', 'Both at once'],
        deed: 'Compare with many garments in the chapter that compares the two.',
        hint: 'The plain network has its own weights for every pixel.',
        model: 'Mostly the plain one: it has learned where things are. But after its poolings the convolutional one looks at places too, so it does not last for ever.',
        found: ([plain = 0, other = 0]) => [['The plain network', plain], ['The convolutional one', other]].map(([name, at]) => (Number(at) > 10 ? `${name} lasts for all 10 pixels.` : `${name} changes its mind at ${count(Number(at))}.`)).join(' '),
      },
      flip: {
        title: 'Change its mind',
        ask: 'How many pixels must you change until the network says something else?',
        unit: 'pixels',
        deed: 'Press the button: the garment on the page becomes your drawing. Then change at most 20 of its pixels, with the thinnest pen.',
        hint: 'Look at the two largest probabilities. What would make a garment of the second kind? The chapter on evidence shows which pixels count.',
        model: 'A garment of which the network is not sure may turn with a few pixels: a light dot between trouser legs makes a dress of it, a dark line down the middle of a dress makes trousers.',
        found: ([changed = 0, before = 0, now = 0], names) => `${count(changed)} ${plural(changed, { one: 'pixel is', other: 'pixels are' })} changed. It said ${names[before] ?? ''}, and says ${names[now] ?? ''}.`,
      },
    },
    notebook: {
      title: 'Your notebook',
      empty: 'Still empty. Lock in a prediction, or put in the garment that is on the page.',
      here: 'It is kept in this browser on this computer, and nowhere else.',
      garment: 'Put the garment in',
      noGarment: 'There is no garment on the page.',
      put: 'It is in your notebook.',
      full: (/** @type {number} */ most) => `Your notebook has room for ${count(most)} notes. Remove some first.`,
      kinds: { garment: 'A garment', drawing: 'A drawing or a photo' },
      /** @param {string} name @param {number} share */
      answer: (name, share) => `The network says ${name}, with ${percent(share)}\u00a0%.`,
      label: (/** @type {string} */ name) => `It is: ${name}.`,
      filter: (/** @type {string} */ numbers) => `The filter: ${numbers}.`,
      divided: (/** @type {number} */ divisor) => `, divided by ${measure(divisor)}`,
      plus: (/** @type {number} */ bias) => `, plus ${measure(bias)}`,
      picture: 'The garment of this note',
      words: 'Your words',
      wordsOf: (/** @type {string} */ title) => `Your words on: ${title}`,
      remove: 'Remove',
      removeOf: (/** @type {string} */ title) => `Remove: ${title}`,
      removed: 'The note is removed.',
      putBack: 'Put it back',
      isBack: 'The note is back.',
      /** @param {number} images @param {number} epochs @param {number} runs */
      terms: (images, epochs, runs) => `${count(images)} images, ${count(epochs)} ${plural(epochs, { one: 'epoch', other: 'epochs' })}, ${count(runs)} ${plural(runs, { one: 'run', other: 'runs' })}.`,
      /** @param {number} test @param {number | undefined} train @param {number} parameters @param {number} multiplyAdds */
      result: (test, train, parameters, multiplyAdds) =>
        `${percent(test)}\u00a0% right on the test images${train === undefined ? '' : `, ${percent(train)}\u00a0% on those it learned from`}; ${count(parameters)} parameters, ${count(multiplyAdds)} multiply-adds.`,
      guessed: (/** @type {number} */ guess) => `You had guessed ${ratio(guess)}\u00a0%.`,
      unknown: 'A task that this version of the page does not have',
      print: 'Print',
      csv: 'Save as a table (CSV)',
      json: 'Save it (JSON)',
      open: 'Open a saved one',
      /** @param {{come: number, there: number, unread: number}} taken */
      opened: ({ come, there, unread }) => [`${count(come)} ${plural(come, { one: 'note has', other: 'notes have' })} come.`, there > 0 ? `${count(there)} stood here already and stay as they are.` : '', unread > 0 ? `${count(unread)} could not be read.` : ''].filter(Boolean).join(' '),
      notOne: 'This file is no notebook of this page. Choose one that you saved here as JSON.',
      damaged: (/** @type {number} */ notes) => `${count(notes)} kept ${plural(notes, { one: 'note', other: 'notes' })} cannot be read. ${plural(notes, { one: 'It stays where it is', other: 'They stay where they are' })}; nothing is removed.`,
      notKept: (/** @type {string} */ why) => `This browser does not keep your notebook: ${why}. Save or print it before you leave the page.`,
    },
  },

  end: {
    nav: 'End',
    title: 'What you have seen',
    intro: 'From a picture to its name, step by step. No step is more than arithmetic; there is only a great deal of it.',
    pixels: { name: 'Numbers.', seen: 'A garment is 784 numbers, and most of them are background.' },
    filter: { name: 'A filter', seen: 'multiplies nine neighbours by nine weights and adds up. One finds upright lines, another lying ones.' },
    pooling: { name: 'Pooling', seen: 'keeps the largest of four. The map is a quarter as large, and what was found is still there.' },
    network: { name: 'A network', seen: 'puts such layers in a row. The last one has ten numbers, one for each kind of garment.' },
    training: { name: 'Training', seen: 'moves every weight a little, again and again, so that the answer becomes less wrong. Nobody types the filters in.' },
    step: { name: 'A training step', seen: 'asks each weight for its part in the error: input times error, added up over every place. Then it moves against that sum.' },
    journey: { name: 'The journey back', seen: 'leads from an answer to the pixels that made it. Nothing in between is hidden.' },
    evidence: { name: 'Evidence', seen: 'is what the network misses when you hide it. Some of it is not where you would look.' },
    mistakes: { name: 'Mistakes', seen: 'are not spread evenly. A shirt is taken for a T-shirt or a coat, hardly ever for a bag.' },
    compare: { name: 'The convolutional network', seen: 'costs many more multiplications than the plain one. You have measured what it gives for them.' },
    experiments: { name: 'An experiment', seen: 'is a guess, a run, and the same run again with another seed. One run proves little.' },
    tryThis: {
      title: 'Try this next',
      tasks: '<a href="#tasks">The tasks</a>: predict, do, compare. Make a sleeve vanish, change the network’s mind with a few pixels, find a small network that is still good.',
      keep: 'Your notebook keeps what you predict and find. Print it, or save it.',
    },
    readOn: {
      title: 'Read on',
      notes: '<a href="https://cs231n.github.io/convolutional-networks/">Convolutional networks</a>, the notes of Stanford’s course CS231n: strides, borders and the great networks.',
      book: '<a href="http://neuralnetworksanddeeplearning.com/chap2.html">How training finds the slope</a>, a chapter of Michael Nielsen’s book: backpropagation with all its steps.',
      data: '<a href="https://github.com/zalandoresearch/fashion-mnist">Fashion-MNIST</a>, the garments themselves, and what others have reached on them.',
      code: '<a href="https://keras.io/examples/vision/mnist_convnet/">The same kind of network in Keras</a>, in forty lines of Python.',
    },
  },

  /** What the crate expected, what it found, and what is at fault: by the code of the crate. */
  crate: /** @type {{[Code in keyof ErrorArguments]: (...args: ErrorArguments[Code]) => string}} */ ({
    // Data.
    verbatim: (text) => text,
    quoted: (text) => `"${text}"`,
    number: (number) => `${number}`,
    size: (height, width) => `${height} x ${width}`,
    dimensions: (shape) => shape.join(' x '),
    list: (sizes) => list(sizes),
    nothing: () => 'nothing',
    none: () => 'none',
    another: () => 'another one',

    // Numbers, texts and what else a value can be.
    between: (least, most) => `${least} to ${most}`,
    'at-least': (least) => `at least ${least}`,
    'at-least-one': () => 'at least one',
    'at-most-for-network': (most) => `at most ${most} for this network`,
    'a-number': () => 'a number',
    'a-whole-number': () => 'a whole number',
    'whole-between': (least, most) => `a whole number from ${least} to ${most}`,
    'whole-from': (least) => `a whole number of at least ${least}`,
    'two-whole-from': (least) => `two whole numbers of at least ${least}`,
    'above-zero': () => 'a finite number above 0',
    'from-zero-to-below-one': () => 'a number from 0 to below 1',
    'not-zero': () => 'a number other than 0',
    finite: () => 'a finite number',
    negative: () => 'a negative number',
    'one-or-more': () => '1 or more',
    infinity: () => 'infinity',
    'no-number': () => 'no number',
    'a-text': () => 'a text',
    'a-name': () => 'a name',
    'a-value': () => 'a value',
    'an-object': () => 'an object',
    'object-of-texts': () => 'an object of texts',
    'list-of': (least, most) => `a list of ${least} to ${most}`,
    'one-of': (names) => ors.format(names),

    // Lengths.
    bytes: (count) => `${count} bytes`,
    'at-least-bytes': (least) => `at least ${least} bytes`,
    'at-most-bytes': (most) => `at most ${most} bytes`,
    'multiple-of-bytes': (factor) => `a multiple of ${factor} bytes`,
    'bytes-of': (height, width, channels) => `${height} x ${width} x ${channels} bytes`,
    'bytes-each': (count, bytes) => `${count} x ${bytes} bytes`,
    values: (count) => `${count} values`,
    'values-of': (sizes) => `${list(sizes)} values, none of the sizes 0`,
    'rows-of-values': (width) => `whole rows of ${width} values`,
    'rows-of-pixels': (width) => `whole rows of ${width} pixels`,
    weights: (count) => `${count} weights`,
    layers: (count) => `${count} layers`,
    'labels-of': (images) => `${images}, one an image`,
    'labels-between': (least, most) => `${least} to ${most} labels`,
    'images-between': (least, most) => `${least} to ${most} images`,
    'images-of-bytes': (most, bytes) => `1 to ${most} images of ${bytes} bytes`,

    // Places.
    label: (index) => `label ${index}`,
    layer: (index) => `layer ${index}`,
    cell: (row, column) => `row ${row}, column ${column}`,
    'cell-below': (height, width) => `row below ${height} and column below ${width}`,
    filter: (filter, channel) => `filter ${filter}, channel ${channel}`,
    'filter-below': (filters, channels) => `filter below ${filters} and channel below ${channels}`,
    range: (from, to) => `${from}..${to}`,
    'range-within': (end) => `a range within 0..${end}`,
    part: (index, count) => `${index} of ${count}`,
    'part-of-twos': () => 'an index below a power of two',

    // Shapes and networks.
    'sizes-up-to': (product) => `1 to 3 positive sizes with a product up to ${product}`,
    'window-of-ones': () => 'sizes and strides of at least 1',
    window: (size, strides) => `${list(size)} with strides ${list(strides)}`,
    'window-within': (height, width) => `a window that fits into its ${height} x ${width} input`,
    'hidden-layer': () => 'a hidden layer',
    'layer-of': (kinds) => `a ${ors.format(kinds)} layer`,
    'at-least-one-layer': () => 'at least one layer',
    'layer-class': () => "the name of a layer's class",
    'input-layer-first': () => 'InputLayer only as the first layer',
    'batch-shape': () => '[null, sizes ...]',
    'pixels-of-one-channel': (height, width) => `${height} x ${width} pixels of one channel`,
    'key-absent': () => 'this key to be absent: it is not supported',
    'own-name': () => 'a name of its own',
    'second-use': () => 'a second use',
    'nothing-after-softmax': () => 'nothing after a softmax',
    'image-input': () => 'an input of height, width and channels',
    'image-output': () => 'a layer whose output is an image',
    'flat-input': () => 'a flat input: a Flatten layer before it',
    'flat-output': (classes) => `a last layer with a flat output of up to ${classes} classes`,
    'at-most-parameters': (most) => `at most ${most} parameters in all (to train more takes more memory than a phone leaves to a page)`,
    'at-most-values': (most) => `at most ${most} numbers at a time for one image (more take more memory than a phone leaves to a page)`,
    'passed-sample': () => 'a sample that passed',
    'earlier-prediction': () => 'one before',
    'compared-layer': () => 'a layer of pictures, compared',
    'compared-image': () => 'a compared image and its channel',

    // Files, and what they hold.
    'idx-images': () => 'IDX images',
    'idx-labels': () => 'IDX labels',
    'keras-configuration': () => 'Keras configuration',
    'safetensors-file': () => 'safetensors file',
    checkpoint: () => 'checkpoint',
    photo: () => 'photo',
    'empty-file': () => 'an empty file',
    'bytes-cut-short': (count) => `${count} bytes; the file is cut short`,
    'bytes-too-long': (count, excess) => `${count}; the file is too long by ${excess}`,
    decompressed: () => 'decompressed bytes',
    'gzip-compressed': () => 'gzip-compressed ones; decompress the file first',
    'an-idx-file': () => 'an IDX file',
    'magic-number': (magic) => `the magic number ${hex(magic)}`,
    'magic-of-images': (magic) => `${hex(magic)}, which is a file of images; give the file of labels here`,
    'magic-of-labels': (magic) => `${hex(magic)}, which is a file of labels; give the file of images here`,
    'magic-of-other': (magic) => `${hex(magic)}, which is not a file of images or labels`,
    'images-of-size': (height, width) => `images of ${height} x ${width} pixels`,
    'at-least-one-entry': () => 'at least one entry',
    'at-most-entries': (most) => `at most ${most} entries`,
    'bytes-for-entries': (bytes, entries) => `${bytes} bytes for ${entries} entries`,
    'label-for-each': (images) => `a label for each of ${images} images`,
    'labels-of-others': (labels) => `${labels} labels; the two files do not belong together`,
    header: (bytes) => `a header of ${bytes} bytes`,
    'header-up-to': (most) => `a header of at most ${most} bytes`,
    'header-of': (bytes) => `one of ${bytes}`,
    'header-says': (count) => `a header that says ${count}`,
    'header-in-utf-8': () => 'a header in UTF-8',
    'header-in-json': () => 'a header in JSON',
    'header-object': () => 'an object as header',
    'other-bytes': () => 'other bytes',
    json: () => 'JSON',
    'mistake-at': (line, column) => `a mistake at line ${line} column ${column}`,
    'too-deep-at': (line, column) => `maximal depth exceeded at line ${line} column ${column}`,
    'metadata-of-texts': () => 'metadata of texts',
    fact: (key) => `a fact "${key}"`,
    'valid-fact': (key) => `a valid "${key}"`,
    'tensor-within': (name, bytes) => `type, shape and place of "${name}" in ${bytes} bytes`,
    'tensor-for-each-byte': () => 'a tensor for every byte',
    'none-from': (position) => `none that begins at ${position}`,
    'tensors-of-bytes': (bytes) => `tensors of ${bytes} bytes in all`,
    'each-name-once': () => 'each name once',
    'name-twice': (name) => `"${name}" twice`,
    'type-in': (typeName, tensor) => `${typeName} in ${tensor}`,
    'no-such-tensor': () => 'no such tensor',
    'tensor-of-network': () => 'a tensor of this network',
    'finite-numbers': () => 'finite numbers',
    'nan-or-infinity': () => 'NaN or infinity',

    // Pictures.
    'filter-weights': () => '9 or 25 finite numbers',
    'context-2d': () => 'one that gives a 2d context',
    'stage-of-picture': () => 'one of the stages of a picture that is not empty',
    'picture-with-pixels': () => 'a picture that is not empty; choose another file',
  }),

  /** An error of the crate, of three texts of `crate`; a sentence without its full stop. */
  crateError: (/** @type {string} */ argument, /** @type {string} */ expected, /** @type {string} */ found) => `${argument}: expected ${expected}, found ${found}`,
};

/** @param {number} channels */
function everyPicture(channels) {
  return channels > 1 ? `every one of the ${count(channels)} pictures` : 'the picture';
}

/**
 * How a window moves: nothing where that is as usual.
 *
 * @param {Pair} strides
 * @param {Pair} usual
 * @param {Padding} padding
 */
function steps(strides, usual, padding) {
  const step = strides.every((stride, axis) => stride === usual[axis]) ? '' : `, in steps of ${dimensions(strides)}`;
  return padding === 'same' ? `${step}, with zeros laid around the border` : step;
}

/** How the sides change, on one line. @param {readonly number[]} before @param {readonly number[]} after */
function sized([fromHeight = 0, fromWidth = 0], [height = 1, width = 1]) {
  const [from, to] = [[fromHeight, fromWidth], [height, width]].map((shape) => dimensions(shape).replaceAll(' ', '\u00a0'));
  return `${from} ${from === to ? 'stays' : 'becomes'} ${to}`;
}

/** @param {Activation | undefined} activation */
function rectified(activation) {
  return activation === 'relu' ? '; ReLU keeps what is above zero' : '';
}

/** The end of a sentence. @param {Activation} activation */
function activated(activation) {
  return { linear: '.', relu: ', and ReLU puts 0 for what is below zero.', softmax: '. The softmax makes shares of the sums that add up to 100 %.' }[activation];
}

/** @param {readonly number[]} sizes */
function list(sizes) {
  return `[${sizes.join(', ')}]`;
}

/** @param {number} magic four bytes, as developers write them */
function hex(magic) {
  return `0x${magic.toString(16).padStart(8, '0')}`;
}
