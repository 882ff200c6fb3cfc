/**
 * Opens what a link holds: what cannot be had is told, the rest comes, and there is a way back. The parameter leaves the
 * address then: the page keeps what came, and a reload with it would take back what the reader has changed since. A recipe
 * changes nothing by itself: it stays, also over a reload, until it is put away. So does a question for a class.
 *
 * @import { Hands } from '../app/links.view.js'
 * @import { App, State } from '../app/state.js'
 * @import { LinkPart } from '../words/en.js'
 * @import { LostPart } from './codec.js'
 * @import { Sent, SentGarment, SentNetwork, SentTraining } from './sent.js'
 */

import { fused } from '../app/core.js';
import { entryOf, inUseOf } from '../app/shelf.js';
import { chosen } from '../shared/own-filter/filter-choice.js';
import { namedFilters } from '../shared/own-filter/named-filters.js';
import { make, makeButton, need } from '../shared/dom.view.js';
import { words } from '../words/words.js';
import { decode } from './codec.js';
import { keepFilter } from './filter-before.js';

/** Parts that tell of themselves where they are shown. @type {readonly string[]} */
const STAYING = ['recipe', 'class'];

/**
 * @param {string} text
 * @param {App} app
 * @param {Hands} hands
 */
export async function openLink(text, app, hands) {
  let stays = false;
  try {
    const { sent, lost } = await decode(text);
    stays = sent.recipe !== undefined || sent.class !== undefined;
    // It has to be computed as everywhere; nothing has been done here yet that could be lost.
    if (sent.recipe && fused) return toExact();
    if (sent.class) await hands.ask(sent.class);
    if (sent.recipe) await hands.repeat(sent.recipe, () => putInAddress());
    if (Object.keys(sent).every((name) => STAYING.includes(name)) && lost.length === 0) return;
    await ready(app, hands);
    const before = app.store.get();
    const { brought, missing } = await bring(sent, app, hands);
    tell({ brought, asks: sent.class !== undefined, lost: [...lost, ...missing] }, app, () => goBack({ before, brought, sent }, app, hands));
  } finally {
    if (!stays) putInAddress();
  }
}

/** The same page by the build that rounds alike on every machine. */
function toExact() {
  const url = new URL(location.href);
  url.search = `?exact&${url.search.slice(1)}`;
  location.replace(url);
}

/**
 * Takes the link out of the address, for another one or for none.
 *
 * @param {string} [text]
 */
export function putInAddress(text) {
  const url = new URL(location.href);
  const others = url.search.slice(1).split('&').filter((parameter) => parameter && !parameter.startsWith('s='));
  url.search = [...others, ...(text ? [`s=${text}`] : [])].join('&');
  history.replaceState(history.state, '', url);
}

/**
 * @template T
 * @param {App} app
 * @param {(state: Readonly<State>) => T | undefined} look
 * @returns {Promise<T>} what it sees first
 */
function seen({ store }, look) {
  return new Promise((resolve) => {
    const attempt = () => {
      const found = look(store.get());
      if (found === undefined) return false;
      resolve(found);
      return true;
    };
    if (attempt()) return;
    const stop = store.subscribe(() => {
      if (attempt()) stop();
    });
  });
}

/**
 * Until the page has what a reader would see first, their own network among it.
 *
 * @param {App} app
 * @param {Hands} hands
 */
async function ready(app, hands) {
  const hasTraining = await hands.training.then(() => true, () => false);
  await seen(app, ({ data, training, shelf }) => {
    const waits = hasTraining && !training?.options && training?.status !== 'failed';
    return waits || data.status === 'loading' || shelf.inUse === undefined ? undefined : true;
  });
}

/**
 * @param {Sent} sent
 * @param {App} app
 * @param {Hands} hands
 * @returns {Promise<{brought: LinkPart[], missing: LinkPart[]}>}
 */
async function bring(sent, app, hands) {
  const { store } = app;
  /** @type {[LinkPart, () => boolean | Promise<boolean>][]} */
  const ways = [
    ['garment', () => bringGarment(sent.garment, app, hands)],
    ['filter', () => {
      const brought = chosen(namedFilters(), store.get(), sent.filter ?? {});
      keepFilter(() => localStorage, store.get(), brought);
      store.set(brought);
      return true;
    }],
    // A training to come belongs to a network that is not trained yet.
    ['network', () => takeReady(sent.network, app)],
    ['training', () => wantTraining(sent.training, app, hands)],
    ['network', () => startNew(sent.network, app)],
    ['station', () => {
      store.set({ station: sent.station });
      return true;
    }],
    ['cells', () => {
      store.set({ cells: sent.cells ?? store.get().cells });
      return true;
    }],
  ];
  /** @type {Set<LinkPart>} */
  const missing = new Set();
  for (const [name, way] of ways) {
    if (sent[name] === undefined || missing.has(name)) continue;
    try {
      if (!(await way())) missing.add(name);
    } catch (error) {
      missing.add(name);
      app.showError(error);
    }
  }
  const names = /** @type {LinkPart[]} */ ([...new Set(ways.map(([name]) => name))]);
  return { brought: names.filter((name) => sent[name] !== undefined && !missing.has(name)), missing: [...missing] };
}

/**
 * @param {SentGarment | undefined} garment
 * @param {App} app
 * @param {Hands} hands
 */
function bringGarment(garment, { store }, hands) {
  if (!garment) return false;
  if ('pixels' in garment) {
    hands.draw(garment.pixels);
    return true;
  }
  const { about } = store.get().data;
  if (about?.test.id !== garment.set || garment.index >= about.test.count) return false;
  hands.pick(garment.index);
  return true;
}

/** @param {SentNetwork | undefined} network @param {App} app */
async function takeReady(network, { store, keeper }) {
  // A run of the reader's would take over the choices that come with the link.
  if (network?.ready || inUseOf(store.get().shelf)?.kind === 'run') await keeper.take(network?.kind ?? 'cnn');
  return true;
}

/** @param {SentNetwork | undefined} network @param {App} app */
function startNew(network, { keeper }) {
  if (network && !network.ready) {
    const { ready: _, ...choice } = network;
    keeper.startNew(choice);
  }
  return true;
}

/**
 * @param {SentTraining | undefined} training
 * @param {App} app
 * @param {Hands} hands
 */
async function wantTraining(training, app, hands) {
  if (!training) return false;
  const { want } = await hands.training;
  if (inUseOf(app.store.get().shelf)?.kind === 'run') return false;
  // The run that was in use gives way a little later, and must not hear of another rate.
  await seen(app, (state) => (state.training?.steps === 0 && state.training.options) || state.training?.status === 'failed' || undefined);
  want(training.options, training.epochs);
  return true;
}

/**
 * @param {{before: Readonly<State>, brought: readonly LinkPart[], sent: Sent}} link
 * @param {App} app
 * @param {Hands} hands
 */
async function goBack({ before, brought, sent }, { store, keeper }, hands) {
  const { filter, typedFilter, garment, shelf, training, station, cells } = before;
  if (brought.includes('filter')) store.set({ filter, typedFilter });
  if (brought.includes('cells')) store.set({ cells });
  if (brought.includes('garment')) {
    if (sent.garment && 'pixels' in sent.garment) hands.undoDraw();
    if (garment?.index !== undefined) hands.pick(garment.index);
  }
  if (brought.includes('training') && training) (await hands.training).want(training.wanted, training.epochs);
  if (brought.includes('network') && shelf.inUse) {
    if (entryOf(store.get().shelf, shelf.inUse)) await keeper.take(shelf.inUse);
    // The shelf has one new network at most; the seed makes the former one again.
    else keeper.startNew(before.network);
  }
  // It is a place in that network.
  if (brought.includes('station')) store.set({ station });
}

/**
 * Says what has come, with a way back.
 *
 * @param {{brought: readonly LinkPart[], asks: boolean, lost: readonly LostPart[]}} link
 * @param {App} app
 * @param {() => Promise<void>} back
 */
function tell({ brought, asks, lost }, { announce, showError }, back) {
  const { opened } = words.links;
  const text = [...(asks && brought.length === 0 ? [] : [opened.brought(brought)]), ...lost.map((name) => opened.lost[name]), ...(brought.length > 0 ? [opened.kept] : [])].join(' ');
  const main = need('main', HTMLElement);
  const close = () => {
    note.remove();
    main.focus({ preventScroll: true });
  };
  const goBackOrTell = async () => {
    close();
    try {
      await back();
      announce(opened.isBack);
    } catch (error) {
      showError(error);
    }
  };
  const buttons = [...(brought.length > 0 ? [makeButton(opened.back, goBackOrTell)] : []), makeButton(opened.fine, close)];
  const note = make('aside', { class: 'page', attributes: { 'aria-label': opened.label } }, [
    make('div', { class: 'notice brought' }, [make('p', { text }), make('div', { class: 'controls' }, buttons)]),
  ]);
  main.prepend(note);
  announce(text);
}
