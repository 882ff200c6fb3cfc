// How long a network takes for one answer, on the machine in hand.

/** So long a measurement takes at least: the clock of a page is coarse. */
const LEAST_MS = 4;
const ROUNDS = 7;

/**
 * @param {() => void} answer
 * @param {{now: () => number, breathe: () => Promise<void>}} tools `now` in milliseconds; `breathe` lets the page paint
 * @returns {Promise<number>} milliseconds an answer, in the middle of some measurements
 */
export async function answerTime(answer, { now, breathe }) {
  const found = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await breathe();
    const begun = now();
    let answers = 0;
    do {
      answer();
      answers += 1;
    } while (now() - begun < LEAST_MS);
    found.push((now() - begun) / answers);
  }
  return found.sort((a, b) => a - b)[(ROUNDS - 1) / 2] ?? NaN;
}
