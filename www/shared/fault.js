/**
 * Something that went wrong, by the name of its words and what they need: it can cross from a worker, which knows no
 * language, and is put into words where it is shown.
 *
 * @import { Words } from '../words/words.js'
 *
 * @typedef {keyof Words['faults']} FaultCode
 */

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
