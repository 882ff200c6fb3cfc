// What the parts of the benchmark's page say to each other.

/** What a system shall compute. */
export interface Work {
  task: 'training' | 'prediction' | 'peak';
  /** The network as a Keras Sequential configuration. */
  config: string;
  /** The same in three numbers, for systems that do not read it: no filters means no convolutions. */
  filters: number[];
  units: number;
  /** Images of a step, or of a prediction. */
  batch: number;
  /** The images in the order of the steps, count x 784 bytes, and their labels. */
  images: string;
  labels: string;
  /** The same images in IDX files, in the order of the data set. */
  idxImages: string;
  idxLabels: string;
  /** The weights to start from, and a checkpoint of our trainer that holds them: safetensors files. */
  weights: string;
  checkpoint: string;
}

/** What a system computed before it is timed, for the comparison with the reference. */
export interface Check {
  /** Training: the mean loss of each of the first steps. */
  losses?: number[];
  /** Prediction: the mean loss of the batch, and how many images were right. */
  loss?: number;
  correct?: number;
  /** The version of the system, where it tells. */
  version?: string;
}

/** A system that is ready: `run` does one step or one prediction and gives the images (peak: GFLOP) done. */
export interface Contestant {
  check: Check;
  run(): number | Promise<number>;
  /** The bytes of its WebAssembly memory, where it has one to itself. */
  memory?(): number;
}

/** What an adapter module exports. */
export interface Adapter {
  prepare(work: Work, options: Record<string, string>, steps: number): Promise<Contestant>;
}

export interface PrepareRequest {
  request: 'prepare';
  subject: string;
  /** The address of the adapter module. */
  adapter: string;
  options: Record<string, string>;
  work: Work;
  /** Training steps of the check. */
  steps: number;
}

export type Order =
  | PrepareRequest
  | { request: 'sample'; subject: string; seconds: number }
  | { request: 'steps'; subject: string; count: number }
  | { request: 'close'; subject: string };
