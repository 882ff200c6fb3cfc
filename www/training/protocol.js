// What the page and the training worker say to each other, and how an error crosses between them.

/** @typedef {import('../shared/optimizers.js').TrainingOptions} TrainingOptions */
/** @typedef {import('../app/shelf.js').Entry} Entry */
/** @typedef {import('../app/state.js').ImageSet} ImageSet */
/** @typedef {import('./learning-curve.js').Points} Points */
/** @typedef {import('./learning-curve.js').EpochFigures} EpochFigures */

/** @typedef {{images: Uint8Array, labels: Uint8Array}} IdxPair decompressed IDX files */

/**
 * Where the worker gets images: from the site's own files, or from files the reader opened.
 * @typedef {{from: 'site'} | {from: 'reader', files: IdxPair, name: string}} Source
 */

/**
 * Page to worker.
 * `open` says which images there are, `bring` has those of the site come, and `cancel` gives that up. `create` begins anew
 * from the seed; `take` takes up a saved run, even before the images are there, or a copy of it under another id; `swap` goes
 * to the moment before the last change of the learning rate, and back. `train` may test after its last epoch only. `turn`
 * trains so many batches, or to the end of the epoch if that is nearer, with no test but that of the epoch's end: for runs
 * that take turns. `list`, `keep`, `drop` and `file` are what the worker does for the shelf. `known` tells what the network
 * makes of some images that it learns from, and `clock` how many answers it gives in a moment. `called` tells how many test
 * images of one kind the network takes for another. `checkpoint` and `images` are for who takes the next step apart,
 * `memories` and `memory` for who looks back. `ping` is answered at once: a sign of life.
 * @typedef {{type: 'open', train: Source, test: Source}
 *   | {type: 'bring'}
 *   | {type: 'cancel'}
 *   | {type: 'create', id: string, config: string, options: TrainingOptions}
 *   | {type: 'take', id: string, as?: string}
 *   | {type: 'swap'}
 *   | {type: 'list'}
 *   | {type: 'keep', entry: Entry, file?: Uint8Array | undefined, removed?: boolean | undefined}
 *   | {type: 'drop', id: string}
 *   | {type: 'file', id: string}
 *   | {type: 'train', lastEpoch: number, lastStep?: number, testAtEnd?: boolean}
 *   | {type: 'epoch'}
 *   | {type: 'step'}
 *   | {type: 'turn', batches: number}
 *   | {type: 'pause'}
 *   | {type: 'evaluate'}
 *   | {type: 'known', from: number, to: number}
 *   | {type: 'clock'}
 *   | {type: 'called', of: number, as: number}
 *   | {type: 'setLearningRate', value: number}
 *   | {type: 'setWorkers', count: number}
 *   | {type: 'watch', parameters: boolean}
 *   | {type: 'checkpoint'}
 *   | {type: 'weights'}
 *   | {type: 'memories'}
 *   | {type: 'memory', steps: number}
 *   | {type: 'images', places: Uint32Array}
 *   | {type: 'save'}
 *   | {type: 'ping'}} Command
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
 * @property {number | undefined} [ms] that its training took so far, without tests and pauses; undefined where that was not
 *   measured from the start
 * @property {number} images in the training data
 * @property {number | undefined} loss running mean of this epoch
 * @property {number | undefined} accuracy running mean of this epoch
 * @property {number | undefined} imagesPerSecond over training time only
 * @property {number | undefined} secondsLeft in this epoch
 * @property {Tested | undefined} tested
 * @property {number} workers that share a step
 * @property {{done: number, total: number} | undefined} testing test images seen so far
 * @property {Moment | undefined} moment before the last change of the learning rate, or after it
 */

/**
 * Where a run stood when its learning rate was changed.
 * @typedef {object} Moment
 * @property {number} epoch
 * @property {number} batch
 * @property {number} steps
 * @property {number} learningRate
 */

/**
 * What a run remembers of its way.
 * @typedef {object} Remembered
 * @property {string} run its id
 * @property {string} config
 * @property {number} turns how often it was back where it had been; what was known of its moments before is out of date
 * @property {Passed[]} moments in their order
 * @property {Points} curve
 * @property {number} damaged memories that the browser did not keep whole
 * @property {ErrorRecord | undefined} refused why the browser does not keep them
 */

/** @typedef {{steps: number, epoch: number, batch: number, isWhole: boolean}} Passed a moment; with all its weights, or those of the first layer */

/**
 * The last result on all test images.
 * @typedef {object} Tested
 * @property {string} id of those images
 * @property {number} count how many they are
 * @property {number} steps of the weights that were tested
 * @property {number} epoch
 * @property {number} batch
 * @property {number} loss
 * @property {number} accuracy
 */

/** @typedef {{train: ImageSet, test: {id: string, count: number}}} OpenedData */
/** @typedef {OpenedData & {ownTest: boolean}} DataAtHand the reader brought the images of the tests, or the page did */

/** @typedef {{id: string, config: string, options: TrainingOptions, trainedOn: ImageSet | undefined, progress: Progress}} RunState answer to create, take and swap */

/**
 * Worker to page, unasked. `diverged`: the loss was no number, and the run is back in its last good state. `parted`: another tab has gone on with the run, and this one has another id from now on.
 * @typedef {{type: 'loading', received: number, total: number}
 *   | {type: 'progress', progress: Progress}
 *   | {type: 'curves', run: string, train: Points, epochs: EpochFigures[]}
 *   | {type: 'parameters', run: string, config: string, values: Float32Array, steps: number}
 *   | {type: 'epoch', figures: EpochFigures}
 *   | {type: 'tested', tested: Tested}
 *   | {type: 'stopped', by: 'pause' | 'step' | 'turn' | 'epoch' | 'end'}
 *   | {type: 'diverged', run: RunState}
 *   | {type: 'parted', run: string, apart: string, theirs: Entry | undefined}
 *   | {type: 'kept'}
 *   | {type: 'unsaved', error: ErrorRecord}
 *   | {type: 'alone', error: ErrorRecord}
 *   | {type: 'failed', error: ErrorRecord}} WorkerEvent
 */

/**
 * What the page knows of training; training-session.js alone writes it.
 * @typedef {object} TrainingState
 * @property {'loading' | 'ready' | 'failed'} status of the worker
 * @property {{received: number, total: number} | undefined} loading bytes of the images, while they come
 * @property {DataAtHand | undefined} data which images there are
 * @property {boolean} brought the worker has them; those of the site come when training first needs them
 * @property {string | undefined} id of the present run; it stands on the shelf from its first step on
 * @property {boolean} running
 * @property {number} steps
 * @property {number} seed that the present or the next run begins from
 * @property {number} epochs to train
 * @property {TrainingOptions} wanted as the form has them
 * @property {TrainingOptions | undefined} options of the present run
 * @property {string | undefined} config of the present run
 * @property {ImageSet | undefined} trainedOn the images that the present run belongs to
 * @property {Progress | undefined} progress
 * @property {number} workers that shall share a step
 * @property {boolean} diverged its last training ended because the loss was no number
 * @property {ErrorRecord | undefined} unsaved why the browser does not keep the weights
 */

/** @typedef {import('../shared/fault.js').ErrorRecord} ErrorRecord */

/** @typedef {{id: number, command: Command}} Request */
/** @typedef {{id: number, value?: unknown, error?: ErrorRecord}} Reply */

/**
 * What each command is answered with.
 * @typedef {object} Answers
 * @property {{sets: OpenedData, brought: boolean}} open which images these are, and whether they are there already
 * @property {boolean} bring whether they are there now
 * @property {void} cancel
 * @property {RunState} create
 * @property {RunState} take
 * @property {RunState | undefined} swap undefined when there is no such moment
 * @property {{entries: Entry[], foreign: boolean, damaged: number}} list
 * @property {void} keep
 * @property {boolean} drop false where another tab has gone on with the run
 * @property {Uint8Array | undefined} file
 * @property {void} train
 * @property {void} epoch
 * @property {void} step
 * @property {void} turn
 * @property {void} pause
 * @property {void} evaluate
 * @property {{loss: number, correct: number, count: number}} known the loss is a sum
 * @property {{answers: number, ms: number}} clock
 * @property {{called: number, among: number}} called
 * @property {void} setLearningRate
 * @property {void} setWorkers
 * @property {void} watch
 * @property {Uint8Array} checkpoint of the present run
 * @property {{steps: number, values: Float32Array}} weights of the present run, and how long they were trained
 * @property {Remembered} memories
 * @property {Float32Array | undefined} memory undefined where that moment is not remembered any more
 * @property {{images: Uint8Array, labels: Uint8Array}} images of the training data, those at these places
 * @property {void} save
 * @property {void} ping
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

/**
 * Whether a run was trained on other images than those at hand: the order of its epochs belongs to its own only.
 * @param {Pick<TrainingState, 'steps' | 'data' | 'trainedOn'>} state
 */
export function isForeign({ steps, data, trainedOn }) {
  return steps > 0 && data !== undefined && trainedOn?.id !== data.train.id;
}
