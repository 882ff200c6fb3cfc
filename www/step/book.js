/**
 * What the chapter knows of the step that is open, and how it turns the pages: the batch, the garment that is followed, the
 * place on its way, and the sum at that place. The numbers come from the worker.
 *
 * @import { Store } from '../app/store.js'
 * @import { OpenedBatch, OpenedGarment, OpenedLayer, OpenedOrigin } from '../pkg/patchwork_opened.js'
 * @import { Training } from '../app/state.js'
 * @import { Opened, Opener } from './opener.js'
 * @import { Cursor, Ground, Size } from './walk.js'
 * @import { Sheet } from './sheets.js'
 *
 * @typedef {object} Named
 * @property {string} title what readers call it
 * @property {string} short
 * @property {number[]} shape of one sample
 * @property {Sheet} sheet where its values stand
 *
 * @typedef {Omit<OpenedLayer, 'shape'> & Named} StepLayer
 *
 * @typedef {object} Page
 * @property {OpenedBatch | undefined} batch
 * @property {boolean} first it is one of the site's first images, as the others are not there
 * @property {Uint8Array} images of the batch
 * @property {Float32Array} parameters before the update
 * @property {readonly StepLayer[]} layers
 * @property {number[]} inputShape
 * @property {OpenedGarment | undefined} garment that is followed
 * @property {readonly number[]} channels the map that is shown of each layer
 * @property {Cursor} cursor
 * @property {Size} size
 * @property {OpenedOrigin | undefined} sum at the cursor
 *
 * @typedef {Pick<Store<Page>, 'get' | 'subscribe'> & Deeds} Book
 * @typedef {object} Deeds
 * @property {Opener} ask
 * @property {(checkpoint: Uint8Array, images: number, read: Training['images']) => Promise<void>} open
 * @property {(garment: number, cursor?: (page: Page) => Cursor) => Promise<void>} look
 * @property {(cursor: Cursor) => Promise<void>} go
 * @property {(layer: number, index: number, way?: Cursor['way']) => Promise<void>} goTo opens a value of a layer
 * @property {(channel: number) => Promise<void>} show another map of the present layer
 * @property {(size: Size) => void} choose
 * @property {() => Promise<boolean>} next one step on; false at the end of the batch
 * @property {() => Promise<boolean>} back
 */

import { createStore } from '../app/store.js';
import { indexAt, placeOf, sheetOf } from './sheets.js';
import { isSmall, next, previous, startOf } from './walk.js';
import { readersNames } from '../shared/layers.js';

/** @returns {Page} */
function blank() {
  return {
    batch: undefined,
    first: false,
    images: new Uint8Array(),
    parameters: new Float32Array(),
    layers: [],
    inputShape: [],
    garment: undefined,
    channels: [],
    cursor: { way: 'there', layer: 0, cell: 0, term: Infinity },
    size: 'layer',
    sum: undefined,
  };
}

/**
 * @param {Opener} ask
 * @param {(error: unknown) => void} onError
 * @returns {Book}
 */
export function createBook(ask, onError) {
  const store = createStore(blank());
  /** Counts the turns, so that a slow answer does not overtake a later one. */
  let turns = 0;

  /** @param {Partial<Page>} page */
  const turn = async (page) => {
    const mine = ++turns;
    const { cursor, channels, layers } = { ...store.get(), ...page };
    const layer = layers[cursor.layer];
    if (!layer) return;
    try {
      const index = indexOfCell(layer, channels[cursor.layer] ?? 0, cursor.cell);
      const sum = await ask({ type: 'sum', way: cursor.way, layer: cursor.layer, index });
      if (mine === turns) store.set({ ...page, sum });
    } catch (error) {
      onError(error);
    }
  };
  /** @type {Deeds['look']} */
  const look = async (at, cursorOf) => {
    const garment = await ask({ type: 'look', garment: at });
    const channels = store.get().layers.map(({ sheet }, layer) => placeOf(sheet, garment.strongest[layer] ?? 0).channel);
    const page = { ...store.get(), garment, channels };
    // At once: what is asked for from now on is about this garment.
    store.set({ garment, channels, cursor: cursorOf ? cursorOf(page) : startOf(groundOf(page)), sum: undefined });
    await turn({});
  };
  /** @param {1 | -1} by @param {(page: Page) => Cursor} cursorOf */
  const toNeighbour = async (by, cursorOf) => {
    const { batch, garment } = store.get();
    if (!batch || !garment) return false;
    const order = [...batch.worstFirst];
    const neighbour = order[order.indexOf(garment.garment) + by];
    if (neighbour === undefined) return false;
    await look(neighbour, cursorOf);
    return true;
  };
  /** @param {Cursor} cursor */
  const go = (cursor) => turn({ cursor });

  return {
    ...store,
    ask,
    look,
    go,
    async open(checkpoint, images, read) {
      const begun = await ask({ type: 'restore', checkpoint, images });
      const opened = 'opened' in begun ? begun.opened : await ask({ type: 'open', ...(await read(begun.places)) });
      store.set({ ...pageOf(opened), first: 'opened' in begun });
      await look(opened.batch.worstFirst[0] ?? 0);
    },
    goTo(layer, index, way = store.get().cursor.way) {
      const { layers, channels } = store.get();
      const sheet = layers[layer]?.sheet;
      if (!sheet) return Promise.resolve();
      const { row, column, channel } = placeOf(sheet, index);
      return turn({ channels: channels.with(layer, channel), cursor: { way, layer, cell: row * sheet.width + column, term: Infinity } });
    },
    show(channel) {
      const { channels, cursor } = store.get();
      return turn({ channels: channels.with(cursor.layer, channel) });
    },
    choose: (size) => store.set({ size }),
    async next() {
      const page = store.get();
      const on = isSmall(page.size) ? next(page.cursor, page.size, groundOf(page)) : undefined;
      if (!on) return toNeighbour(1, (other) => (page.size === 'garment' ? ending(other) : startOf(groundOf(other))));
      await go(on);
      return true;
    },
    async back() {
      const page = store.get();
      const on = isSmall(page.size) ? previous(page.cursor, page.size, groundOf(page)) : undefined;
      if (!on) return toNeighbour(-1, ending);
      await go(on);
      return true;
    },
  };
}

/** @param {Page} page @returns {Cursor} where a garment ends */
function ending(page) {
  return { way: 'back', layer: 0, cell: groundOf(page).home('back', 0), term: Infinity };
}

/** @param {Opened} opened @returns {Partial<Page>} */
function pageOf({ batch, images, inputShape, layers, parameters }) {
  const names = readersNames(layers.map(({ className }) => className));
  const named = layers.map((layer, at) => {
    const { title, short } = /** @type {{title: string, short: string}} */ (names[at]);
    const shape = [...layer.shape];
    return { ...layer, title, short, shape, sheet: sheetOf(shape) };
  });
  return { batch, images, inputShape: [...inputShape], parameters, layers: named };
}

/** @param {Page} page @returns {Ground} */
function groundOf({ layers, garment, channels, sum }) {
  return {
    layers: layers.length,
    cells: (layer) => cellsOf(layers[layer]),
    home(_, layer) {
      const sheet = layers[layer]?.sheet;
      if (!sheet) return 0;
      const { row, column, channel } = placeOf(sheet, garment?.strongest[layer] ?? 0);
      // Another map has no place of its own yet.
      return channel === (channels[layer] ?? channel) ? row * sheet.width + column : 0;
    },
    terms: sum?.products.length ?? 0,
  };
}

/** @param {StepLayer | undefined} layer */
function cellsOf(layer) {
  if (!layer) return 0;
  const { height, width, channels } = layer.sheet;
  const units = layer.shape.length === 3 ? Infinity : (layer.shape[0] ?? 0);
  return channels > 1 ? height * width : Math.min(height * width, units);
}

/**
 * @param {StepLayer} layer
 * @param {number} channel
 * @param {number} cell of its map
 */
export function indexOfCell({ sheet }, channel, cell) {
  return indexAt(sheet, { row: Math.floor(cell / sheet.width), column: cell % sheet.width, channel });
}
