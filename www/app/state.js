/**
 * What the page knows, as types, and what it knows at the start.
 *
 * @import { Dataset, Preparation } from '../pkg/patchwork.js'
 * @import { Stop } from '../journey/gaze.js'
 * @import { Place } from '../shared/grid.js'
 * @import { Pooling, Start } from '../shared/poolings.js'
 * @import { TrainingOptions, TrainingState } from '../training/protocol.js'
 * @import { TrainerClient } from '../training/trainer-client.js'
 * @import { ChapterId } from './chapters.js'
 * @import { Keeper } from './shelf-keeper.js'
 * @import { Facts, Shelf } from './shelf.js'
 * @import { Store } from './store.js'
 */

import { initialShelf } from './shelf.js';

/**
 * Where images are from: official is all of Fashion-MNIST, however it was packed; fashion a folder that is called after
 * it; own the reader's files.
 *
 * @typedef {'official' | 'fashion' | 'folder' | 'wardrobe' | 'own'} DataKind
 */

/**
 * Images with labels.
 *
 * @typedef {object} ImageSet
 * @property {string} id a checksum of all pixels and labels: what they are known by
 * @property {number} count
 * @property {DataKind} kind
 * @property {string} name of the folder that the site was built from, or of the reader's files
 */

/**
 * @typedef {object} DataSet
 * @property {string} id of both parts, one after the other
 * @property {ImageSet | undefined} train unknown where the reader opened only images to test with and the site has none
 * @property {ImageSet} test
 * @property {readonly [number, number]} [seeds] that the wardrobe was drawn from
 */

/**
 * @typedef {object} DataState
 * @property {'loading' | 'ready' | 'failed'} status of the first garments, which the gallery shows
 * @property {'first' | 'coming' | 'all'} extent of the test set that is there: its first images, these while the rest comes, or all
 * @property {number} version grows with every change of the data; 0 while nothing is loaded
 * @property {DataSet | undefined} about which data these are; undefined until about.json came
 * @property {Dataset | undefined} test the images that the gallery shows; the whole set begins with the first ones
 * @property {boolean} own the reader opened own files for the test set
 * @property {boolean} ownTrain the reader opened own files for the training set too
 * @property {{received: number, total: number}} progress in bytes, compressed
 * @property {{read: number, total: number} | undefined} opening bytes of the reader's files, while they are read
 */

/**
 * The garment that the whole page looks at: 784 bytes, or none when there is nothing to see.
 *
 * @typedef {object} Garment
 * @property {'data' | 'drawing' | 'photo'} kind
 * @property {Uint8Array | undefined} pixels 28 x 28, row by row; undefined for an empty drawing
 * @property {number | undefined} label its true class, where it is known
 * @property {number | undefined} index its place in the test set, for kind 'data'
 */

/**
 * @typedef {object} NetworkChoice
 * @property {'cnn' | 'dnn'} kind
 * @property {[number, number]} filters of the first and second convolution; kept for a DNN too
 * @property {number} units of the hidden Dense layer
 */

/** @typedef {'shipped' | 'training' | 'file' | 'random'} ParametersFrom */

/**
 * @typedef {object} Prediction
 * @property {Float32Array} probabilities ten, in the order of the classes
 * @property {number} best index of the largest
 */

/**
 * @typedef {object} Likeness
 * @property {{place: number, pixels: Uint8Array, label: number, distance: number}[]} nearest garments of the training
 *   data, the nearest first; `place` is their number there, from 0
 * @property {number} novelty how unlike all of them it is, and all sketches: garments seldom have more than 1
 * @property {number} among how many it was compared with
 */

/**
 * The reader's own filter: what the chapters slide over the garment.
 *
 * @typedef {object} FilterChoice
 * @property {string | undefined} name one of the crate's filterNames, while the weights are that filter's
 * @property {readonly number[]} weights 9 or 25, row by row
 * @property {number} divisor what the sum is divided by
 * @property {number} bias what is added then
 * @property {number} stride
 * @property {'valid' | 'same'} padding
 */

/**
 * The cells that the reader pointed at in the chapters; undefined while a chapter chooses by itself. In another picture the
 * nearest one takes its place.
 *
 * @typedef {object} Cells
 * @property {Place | undefined} pixels of the garment
 * @property {Place | undefined} filter of the picture that the filter makes
 * @property {PooledCell | undefined} pooling
 */

/**
 * @typedef {object} PooledCell
 * @property {Start} start
 * @property {Pooling} pooling
 * @property {number} size of the squares
 * @property {Place | undefined} cell of the pooled map
 */

/**
 * @typedef {object} State
 * @property {ChapterId} chapter that is open; in the whole book the one that is being read
 * @property {boolean} book all chapters are shown, one after the other
 * @property {readonly ChapterId[]} read chapters that the reader has seen to their end
 * @property {readonly ChapterId[]} left chapters that are left out, as they do not belong to the question for the class
 * @property {DataState} data
 * @property {Garment | undefined} garment undefined until the first one is there
 * @property {NetworkChoice} network
 * @property {Shelf} shelf the networks at hand; shelf-keeper.js and model.js write it
 * @property {FilterChoice} filter
 * @property {FilterChoice | undefined} typedFilter the last filter that is none of the named ones
 * @property {string | undefined} config the Keras configuration of the network that predicts
 * @property {{received: number, total: number}} weights bytes of the network that the page begins with, until it is there
 * @property {ParametersFrom} parametersFrom
 * @property {Record<string, string> | undefined} metadata of the weights file in use, for 'shipped' and 'file'
 * @property {Prediction | undefined} prediction of the garment by the network; undefined without one
 * @property {'open' | number | undefined} guess open while the reader guesses the answer, which is hidden until then; then
 *   the class that they guessed
 * @property {boolean} stopped there is no prediction and never will be, as the network broke in the middle of one
 * @property {boolean} overflowed there is no prediction because the network's numbers grew beyond all numbers
 * @property {Likeness | undefined} likeness of that garment; undefined until the network has looked at its training data
 * @property {Stop | undefined} station where the reader last was in the journey, or asked to be; its layer -1 is the garment
 * @property {Cells} cells that the reader chose in the chapters
 * @property {TrainingState | undefined} training written by training/training-session.js only
 */

/**
 * A set of garments as decompressed IDX files.
 *
 * @typedef {{images: Uint8Array, labels: Uint8Array}} RawSet
 */

/**
 * What a view gets from main.js.
 *
 * @typedef {object} App
 * @property {Store<State>} store
 * @property {(text: string) => void} announce speaks to the screen reader, politely
 * @property {(error: unknown) => void} showError one visible, announced message; stays until dismissed
 * @property {() => {test: RawSet | undefined, train: RawSet | undefined}} dataBytes the reader's files as opened; where there
 *   are none the worker loads the site's
 * @property {() => Promise<void>} loadAll brings the whole test set: until then there are its first garments
 * @property {Keeper} keeper does what is asked of the shelf
 * @property {(config: string, parameters: Float32Array, from: ParametersFrom, id: string) => void} setParameters
 *   gives the network that predicts new parameters, and builds it anew when the configuration differs; it is the entry
 *   `id` of the shelf
 */

/**
 * What passes between a chapter and a training worker.
 *
 * @typedef {TrainerClient} Trainer
 * @typedef {import('../training/protocol.js').Progress} Progress
 * @typedef {import('../training/protocol.js').RunState} RunState
 * @typedef {import('../training/protocol.js').Source} Source
 * @typedef {import('../training/protocol.js').EpochFigures} EpochFigures
 * @typedef {import('../training/learning-curve.js').Points} Points
 */

/**
 * What a chapter may ask of the training.
 *
 * @typedef {object} Training
 * @property {() => Promise<Uint8Array>} checkpoint the whole state of the present run
 * @property {(places: Uint32Array) => Promise<{images: Uint8Array, labels: Uint8Array}>} images those at these places of the
 *   training data, once they are there
 * @property {(by: 'step' | 'epoch') => void} advance
 * @property {() => void} toggle trains, or pauses
 * @property {(revive: () => Promise<void>) => Trainer} trainer starts one more training worker, beside the one of the chapter on
 *   training; `revive` brings a fresh one to where a broken one was
 * @property {(options: TrainingOptions, epochs: number) => void} want takes them for the form's
 * @property {() => Promise<{steps: number, values: Float32Array}>} weights of the present run
 * @property {(wanted: {facts: Facts, options: TrainingOptions, steps: number}, run?: string) => Promise<string | undefined>} repeat
 *   trains a run of its own for so many steps, or goes on with it
 * @property {() => Promise<void>} save settles when the browser keeps the present run, or has refused
 */

/**
 * The panel of the stages between a drawing or a photo and the network's input.
 *
 * @typedef {object} Stages
 * @property {(onPicture?: boolean) => string[]} skipped the stages to leave out: those that the reader switched off or, for
 *   a drawing on a garment that is 28 x 28 pixels already, those that would change it
 * @property {() => void} reset switches all stages on again
 * @property {(next: Preparation, onPicture?: boolean) => void} show keeps it until the next one comes, then frees it
 *
 * @typedef {(source: 'draw' | 'photo', onSwitch: () => void) => Stages} MountStages
 */

/** The sizes of the two networks whose weights come with the page. */
export const SHIPPED = { filters: /** @type {[number, number]} */ ([64, 64]), units: 128 };

/** @returns {State} */
export function initialState() {
  return {
    chapter: 'garment',
    book: false,
    read: [],
    left: [],
    data: {
      status: 'loading',
      extent: 'first',
      version: 0,
      about: undefined,
      test: undefined,
      own: false,
      ownTrain: false,
      progress: { received: 0, total: 0 },
      opening: undefined,
    },
    garment: undefined,
    network: { kind: 'cnn', ...SHIPPED },
    shelf: initialShelf(),
    filter: { name: 'vertical', weights: [-1, 0, 1, -2, 0, 2, -1, 0, 1], divisor: 1, bias: 0, stride: 1, padding: 'valid' },
    typedFilter: undefined,
    config: undefined,
    weights: { received: 0, total: 0 },
    parametersFrom: 'random',
    metadata: undefined,
    prediction: undefined,
    guess: undefined,
    stopped: false,
    overflowed: false,
    likeness: undefined,
    station: undefined,
    cells: { pixels: undefined, filter: undefined, pooling: undefined },
    training: undefined,
  };
}

/**
 * Whether the page brings trained weights for a network of these sizes; of the filters a DNN has none.
 *
 * @param {NetworkChoice} choice
 */
export function isShipped({ kind, filters, units }) {
  return units === SHIPPED.units && (kind === 'dnn' || filters.every((count, i) => count === SHIPPED.filters[i]));
}

/**
 * Whether the answer is not to be shown yet, as the reader guesses it.
 *
 * @param {Pick<State, 'guess'>} state
 */
export function hidesAnswer({ guess }) {
  return guess === 'open';
}
