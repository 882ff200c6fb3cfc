/** The folder of the site, for the page and for its workers: all of them lie at its top. */
export const base = new URL('.', location.href);
