/** A table as text that spreadsheets read. Pure. */

/** What a cell may not hold without quotes. */
const SPECIAL = /[",\r\n]/;
/** Where a text begins so, a spreadsheet takes it for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * By RFC 4180; numbers with a point, whatever the language of the page.
 *
 * @param {readonly (readonly (string | number | undefined)[])[]} rows
 */
export function csvOf(rows) {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** @param {string | number | undefined} value */
function cell(value) {
  if (value === undefined) return '';
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value);
  return SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
