/**
 * Reads tables of images as text: a line for each, its label first and then its 784 pixels, as the CSV files of
 * Fashion-MNIST have them. A first line with names of the columns is passed over.
 *
 * @import { RawSet } from '../app/state.js'
 */

import { Fault } from '../shared/fault.js';
import { CLASSES, PIXELS, SIDE } from '../shared/pixels.js';

const COLUMNS = 1 + PIXELS;
/** The largest value of a pixel. */
const WHITE = 255;
/** Of the header of an IDX file of images, and of labels. */
const IMAGES_HEADER = 16;
const LABELS_HEADER = 8;
/** Of so many lines there is room at first; it grows by doubling. */
const FIRST_ROOM = 1024;
/** So many letters of the first name tell what the first column is. */
const NAME = 12;

const [TAB, LINE_FEED, RETURN, SPACE, COMMA, ZERO, NINE, SEMICOLON] = Array.from('\t\n\r ,09;', (letter) => letter.charCodeAt(0));

/** What some systems write at the beginning of a text. */
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

export class ImageTable {
  #name;
  #most;
  #line = 1;
  /** Cells of this line that are done. */
  #cells = 0;
  /** Of the cell that is being read. */
  #value = 0;
  #digits = 0;
  /** After its digits came a space. */
  #closed = false;
  /** The beginning of a first line with names, and undefined in all others. @type {string | undefined} */
  #names;
  #count = 0;
  #images = new Uint8Array(IMAGES_HEADER + FIRST_ROOM * PIXELS);
  #labels = new Uint8Array(LABELS_HEADER + FIRST_ROOM);

  /**
   * @param {string} name of the file, for its faults
   * @param {number} most images that it may have
   */
  constructor(name, most) {
    this.#name = name;
    this.#most = most;
  }

  /** @param {Uint8Array} piece of the file, after those before it */
  push(piece) {
    for (const letter of piece) {
      if (letter >= ZERO && letter <= NINE && !this.#closed && this.#names === undefined) {
        this.#value = 10 * this.#value + letter - ZERO;
        this.#digits++;
      } else if (letter === LINE_FEED) {
        this.#endLine();
      } else if (this.#names !== undefined) {
        if (this.#names.length < NAME) this.#names += String.fromCharCode(letter);
      } else if (letter === COMMA || letter === SEMICOLON || letter === TAB) {
        this.#endCell();
      } else if (letter === SPACE || letter === RETURN) {
        this.#closed = this.#digits > 0;
      } else {
        this.#begin(letter);
      }
    }
  }

  /** @returns {RawSet} all lines as IDX files */
  finish() {
    this.#endLine();
    const { buffer: images } = this.#images;
    const { buffer: labels } = this.#labels;
    new DataView(images).setUint32(0, 0x803);
    [this.#count, SIDE, SIDE].forEach((size, place) => new DataView(images).setUint32(4 + 4 * place, size));
    new DataView(labels).setUint32(0, 0x801);
    new DataView(labels).setUint32(4, this.#count);
    return { images: this.#images.slice(0, IMAGES_HEADER + this.#count * PIXELS), labels: this.#labels.slice(0, LABELS_HEADER + this.#count) };
  }

  /** Takes what may stand at the beginning of the file only. @param {number} letter */
  #begin(letter) {
    const isFirst = this.#line === 1 && this.#cells === 0 && this.#digits === 0;
    if (isFirst && BYTE_ORDER_MARK.includes(letter)) return;
    const text = String.fromCharCode(letter);
    if (!isFirst || !/[a-z"]/i.test(text)) throw new Fault('tableNoNumber', this.#name, this.#line, this.#cells + 1);
    this.#names = text;
  }

  #endCell() {
    const cell = this.#cells++;
    if (this.#digits === 0) throw new Fault('tableNoNumber', this.#name, this.#line, cell + 1);
    if (cell === 0) {
      if (this.#value >= CLASSES) throw new Fault('tableLabel', this.#name, this.#line, this.#value, CLASSES);
      this.#addImage();
      this.#labels[LABELS_HEADER + this.#count] = this.#value;
    } else if (cell < COLUMNS) {
      if (this.#value > WHITE) throw new Fault('tablePixel', this.#name, this.#line, cell + 1, this.#value);
      this.#images[IMAGES_HEADER + this.#count * PIXELS + cell - 1] = this.#value;
    }
    this.#value = 0;
    this.#digits = 0;
    this.#closed = false;
  }

  #endLine() {
    if (this.#names !== undefined) {
      // With the label elsewhere a pixel would be taken for it.
      if (/^\W*(pixel|\d)/i.test(this.#names)) throw new Fault('tableLabelLast', this.#name);
      this.#names = undefined;
    } else if (this.#cells > 0 || this.#digits > 0) {
      this.#endCell();
      if (this.#cells !== COLUMNS) throw new Fault('tableColumns', this.#name, this.#line, this.#cells, COLUMNS);
      this.#count++;
    }
    this.#cells = 0;
    this.#closed = false;
    this.#line++;
  }

  /** Sees to the room for one more. */
  #addImage() {
    if (this.#count >= this.#most) throw new Fault('tableTooLong', this.#name, this.#most);
    if (LABELS_HEADER + this.#count < this.#labels.length) return;
    const room = 2 * (this.#labels.length - LABELS_HEADER);
    const [images, labels] = [this.#images, this.#labels];
    this.#images = new Uint8Array(IMAGES_HEADER + room * PIXELS);
    this.#images.set(images);
    this.#labels = new Uint8Array(LABELS_HEADER + room);
    this.#labels.set(labels);
  }
}
