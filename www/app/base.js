/** The folder of the site, for the page and for its workers: all of them lie at its top. */
export const base = new URL('.', location.href);

/** Whether the page's address asks for the same bits on every machine, as a link to an exact repeat does. */
export const exact = new URLSearchParams(location.search).has('exact');
