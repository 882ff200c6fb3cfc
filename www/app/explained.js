/** What the crate's errors are called. */
const OF_THE_CRATE = new Set(['ConfigError', 'ShapeError', 'LabelError', 'BytesError']);

/**
 * The crate says what is wrong with the bytes that it got; which file they came from, and what the
 * reader can do now, the page adds. Other errors say all that themselves.
 *
 * @param {unknown} error
 * @param {string} file
 * @param {string} advice a sentence
 * @returns {unknown}
 */
export function explained(error, file, advice) {
  if (!(error instanceof Error) || !OF_THE_CRATE.has(error.name)) return error;
  return new Error(`${file}: ${error.message}. ${advice}`, { cause: error });
}
