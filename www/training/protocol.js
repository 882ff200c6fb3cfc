// What the page and the training worker say to each other, and how an error crosses between them.

/** @typedef {import('../shared/optimizers.js').TrainingOptions} TrainingOptions */
/** @typedef {import('./learning-curve.js').Points} Points */
/** @typedef {import('./learning-curve.js').EpochFigures} EpochFigures */

/** @typedef {{images: Uint8Array, labels: Uint8Array}} IdxPair decompressed IDX files */

/**
 * Where the worker gets its training images: from the site's own files, or from files the reader opened.
 * @typedef {{from: 'site'} | {from: 'reader', files: IdxPair}} TrainSource
 */

/**
 * Page to worker.
 * `open` brings the images. `create` begins anew from the seed; `resume` takes up the saved run, even before
 * the images are there; `undo` brings back the run that the last `create` replaced.
 * @typedef {{type: 'open', train: TrainSource, test: IdxPair, dataName: string}
 *   | {type: 'create', config: string, options: TrainingOptions}
 *   | {type: 'resume'}
 *   | {type: 'undo'}
 *   | {type: 'train', lastEpoch: number}
 *   | {type: 'epoch'}
 *   | {type: 'step'}
 *   | {type: 'pause'}
 *   | {type: 'evaluate'}
 *   | {type: 'setLearningRate', value: number}
 *   | {type: 'setWorkers', count: number}
 *   | {type: 'watch', parameters: boolean}
 *   | {type: 'save'}} Command
 */

/**
 * The state of a run, small enough to be sent ten times a second.
 * @typedef {object} Progress
 * @property {'resting' | 'training' | 'testing'} activity
 * @property {number} epoch from 1
 * @property {number} batch batches done in this epoch
 * @property {number} batches in an epoch
 * @property {number} epochsDone whole epochs
 * @property {number} steps since the start
 * @property {number} images in the training data
 * @property {number | undefined} loss running mean of this epoch
 * @property {number | undefined} accuracy running mean of this epoch
 * @property {number | undefined} imagesPerSecond over training time only
 * @property {number | undefined} secondsLeft in this epoch
 * @property {Tested | undefined} tested
 * @property {number} workers that share a step
 * @property {{done: number, total: number} | undefined} testing test images seen so far
 * @property {boolean} canUndo
 */

/** @typedef {{steps: number, epoch: number, batch: number, loss: number, accuracy: number}} Tested last result on all test images, and of which weights */

/** @typedef {{config: string, options: TrainingOptions, dataName: string, progress: Progress}} RunState answer to create, resume and undo */

/**
 * Worker to page, unasked.
 * @typedef {{type: 'loading', received: number, total: number}
 *   | {type: 'progress', progress: Progress}
 *   | {type: 'curves', train: Points, epochs: EpochFigures[]}
 *   | {type: 'parameters', config: string, values: Float32Array, steps: number}
 *   | {type: 'epoch', figures: EpochFigures}
 *   | {type: 'tested', tested: Tested}
 *   | {type: 'stopped', by: 'pause' | 'step' | 'epoch' | 'end'}
 *   | {type: 'unsaved', error: ErrorRecord}
 *   | {type: 'alone', error: ErrorRecord}
 *   | {type: 'failed', error: ErrorRecord}} WorkerEvent
 */

/**
 * What the page knows of training; view/training.js alone writes it.
 * @typedef {object} TrainingState
 * @property {'loading' | 'ready' | 'failed'} status of the worker and its images
 * @property {{received: number, total: number} | undefined} loading bytes of the training images
 * @property {{train: number, test: number, dataName: string} | undefined} data
 * @property {boolean} running
 * @property {number} steps
 * @property {number} seed that the present or the next run begins from
 * @property {number} epochs to train
 * @property {TrainingOptions} wanted as the form has them
 * @property {TrainingOptions | undefined} options of the present run
 * @property {string | undefined} config of the present run
 * @property {string | undefined} dataName that the present run is trained on
 * @property {Progress | undefined} progress
 * @property {string | undefined} notice what the reader should know about this run
 * @property {number} workers that shall share a step
 * @property {string | undefined} unsaved why the browser does not keep the weights
 */

/** @typedef {import('../shared/fault.js').ErrorRecord} ErrorRecord */

/** @typedef {{id: number, command: Command}} Request */
/** @typedef {{id: number, value?: unknown, error?: ErrorRecord}} Reply */

/**
 * What each command is answered with.
 * @typedef {object} Answers
 * @property {{train: number, test: number, dataName: string}} open image counts, and the name that runs on these images bear
 * @property {RunState} create
 * @property {RunState | undefined} resume undefined when nothing was saved
 * @property {RunState | undefined} undo
 * @property {void} train
 * @property {void} epoch
 * @property {void} step
 * @property {void} pause
 * @property {void} evaluate
 * @property {void} setLearningRate
 * @property {void} setWorkers
 * @property {void} watch
 * @property {void} save
 */

/**
 * After a trap the memory of the wasm instance is in an unknown state: only a fresh worker helps.
 * @param {ErrorRecord} record
 */
export function isTrap({ name }) {
  return name === 'RuntimeError';
}

/**
 * @param {Reply | WorkerEvent} message
 * @returns {message is Reply}
 */
export function isReply(message) {
  return 'id' in message;
}
