// The colours of the page, as the style sheets have them: what is read has a contrast of 4.5 to 1, what is only seen 3 to 1
// (WCAG 1.4.3 and 1.4.11), in light and in dark.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';

/** @typedef {Record<string, string>} Colours by their names in the style sheets */

/**
 * @param {string} css
 * @param {string} head of a rule
 * @returns {Colours}
 */
function coloursOf(css, head) {
  const rule = css.slice(css.indexOf(head)).match(/:root \{([^}]*)\}/)?.[1] ?? assert.fail(head);
  return Object.fromEntries([...rule.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]));
}

const css = (await Promise.all(['shared/style', 'shared/figures', 'mistakes/mistakes'].map((name) => readFile(new URL(`../../../www/${name}.css`, import.meta.url), 'utf8'))));
const light = Object.assign({}, ...css.map((text) => coloursOf(text, ':root {')));
const dark = Object.assign({}, light, ...css.map((text) => coloursOf(text, '@media screen and (prefers-color-scheme: dark)')));

/** Relative luminance of sRGB (WCAG 2.2). @param {string} colour */
function luminance(colour) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @param {string} one @param {string} other */
function contrast(one, other) {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

const GROUNDS = ['paper', 'card'];
/** Of the confusion matrix at their strongest; the weaker ones lie between them and the card. */
const SHADES = ['known', 'taken'];
const READ = [...['ink', 'soft', 'blue', 'orange-text', 'violet', 'green'].flatMap((ink) => GROUNDS.map((ground) => [ink, ground])), ['on-blue', 'blue'], ...SHADES.map((ground) => ['ink', ground])];
const SEEN = ['edge', 'blue', 'orange'].flatMap((ink) => GROUNDS.map((ground) => [ink, ground]));

test('black on white has the contrast of 21 to 1', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
});

for (const [name, colours] of Object.entries({ light, dark })) {
  test(`what is read and what is seen stands out from its ground, ${name}`, (t) => {
    for (const [pairs, least] of /** @type {const} */ ([[READ, 4.5], [SEEN, 3]])) {
      for (const [ink = '', ground = ''] of pairs) {
        const [one, other] = [colours[ink], colours[ground]];
        assert.ok(one && other, `${ink} or ${ground} is no colour of the page`);
        const found = contrast(one, other);
        t.diagnostic(`${ink} on ${ground}: ${found.toFixed(2)}`);
        assert.ok(found >= least, `${ink} on ${ground}: ${found.toFixed(2)} to 1`);
      }
    }
  });
}
