/**
 * Tasks about experiments: their results are in the notebook.
 *
 * @import { Note, Tried } from '../app/notes.js'
 * @import { Found } from './task-list.js'
 */

/** Filters that are few. */
export const FEW_FILTERS = 4;
export const MANY_EPOCHS = 10;
/** So far the accuracy on known garments must lie above that on new ones to be called learned by heart. */
const APART = 0.03;
/** How many times cheaper, and how little worse. */
export const CHEAPER = 4;
export const NEARLY = 0.02;
export const SMALL = 20_000;
export const GOOD = 0.8;

/** The newest first. @param {readonly Pick<Note, 'experiment'>[]} notes */
const triedIn = (notes) => notes.flatMap(({ experiment }) => experiment ?? []);

/** @param {readonly Pick<Note, 'experiment'>[]} notes @returns {Found | undefined} */
export function fewFilters(notes) {
  const few = triedIn(notes).find(({ layers }) => layers.some(({ filters }) => filters !== undefined) && layers.every(({ filters }) => filters === undefined || filters === FEW_FILTERS));
  return few && { reached: true, figures: [few.test], right: Math.round(100 * few.test) };
}

/** @param {readonly Pick<Note, 'experiment'>[]} notes @returns {Found | undefined} */
export function learnedByHeart(notes) {
  const long = triedIn(notes).find(({ epochs, train }) => epochs >= MANY_EPOCHS && train !== undefined);
  return long && { reached: true, figures: [long.train ?? 0, long.test, long.epochs], right: (long.train ?? 0) - long.test > APART ? 1 : 0 };
}

/** @param {readonly Pick<Note, 'experiment'>[]} notes @returns {Found | undefined} the pair with the best cheap one */
export function sweeter(notes) {
  const all = triedIn(notes);
  /** @type {{cheap: Tried, dear: Tried} | undefined} */
  let found;
  for (const dear of all) {
    for (const cheap of all) {
      const isPair = cheap.group === dear.group && cheap.multiplyAdds * CHEAPER <= dear.multiplyAdds && cheap.test >= dear.test - NEARLY;
      if (isPair && cheap.test > (found?.cheap.test ?? -1)) found = { cheap, dear };
    }
  }
  if (!found) return all.length > 0 ? { reached: false, figures: [all.length] } : undefined;
  const { cheap, dear } = found;
  return { reached: true, figures: [cheap.number, cheap.test, dear.number, dear.test, dear.multiplyAdds / cheap.multiplyAdds] };
}

/** @param {readonly Pick<Note, 'experiment'>[]} notes @returns {Found | undefined} */
export function smallEnough(notes) {
  const small = triedIn(notes).filter(({ parameters }) => parameters < SMALL).sort((a, b) => b.test - a.test)[0];
  return small && { reached: small.test >= GOOD, figures: [small.number, small.parameters, small.test] };
}
