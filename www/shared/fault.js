/**
 * Something that went wrong, by the name of its words and what they need: it can cross from a worker, which knows no
 * language, and is put into words where it is shown.
 *
 * @import { Words } from '../words/words.js'
 *
 * @typedef {keyof Words['faults']} FaultCode
 * @typedef {import('../pkg/patchwork.js').CrateError} CrateError
 *
 * @typedef {{name: string, message: string} & Partial<Pick<CrateError, 'argument' | 'expected' | 'found'>> & {code?: FaultCode, args?: readonly unknown[]}} ErrorRecord
 *   an error as plain data
 */

/** What the crate's errors are called. */
const OF_THE_CRATE = new Set(['ConfigError', 'ShapeError', 'LabelError', 'BytesError']);

/** @template {FaultCode} [K=FaultCode] */
export class Fault extends Error {
  /**
   * @param {K} code
   * @param {Parameters<Words['faults'][K]>} args
   */
  constructor(code, ...args) {
    super(code);
    this.name = 'Fault';
    this.code = code;
    this.args = args;
  }
}

/**
 * @param {unknown} error
 * @returns {error is CrateError}
 */
export function isCrateError(error) {
  return error instanceof Error && OF_THE_CRATE.has(error.name) && 'expected' in error;
}

/**
 * An error as plain data: structured cloning keeps neither `name` nor a class or properties of our own.
 *
 * @param {unknown} error
 * @returns {ErrorRecord}
 */
export function toErrorRecord(error) {
  if (error instanceof Fault) return { name: error.name, message: error.message, code: error.code, args: error.args };
  if (isCrateError(error)) {
    const { name, message, argument, expected, found } = error;
    return { name, message, argument, expected, found };
  }
  if (error instanceof Error) return { name: error.name, message: error.message };
  return { name: 'Error', message: String(error) };
}

/**
 * @param {ErrorRecord} record
 * @returns {Error}
 */
export function fromErrorRecord({ message, code, args, ...others }) {
  if (code) return new Fault(code, .../** @type {Parameters<Words['faults'][FaultCode]>} */ (args ?? []));
  return Object.assign(new Error(message), others);
}
