import { base, single } from './base.js';
import { make } from '../shared/dom.view.js';
import { Fault } from '../shared/fault.js';

/** @type {Promise<unknown> | undefined} */
let coming;

/** Has the styles of `STYLED_LATER` come; a page that is one file has them. */
export function laterStyles() {
  if (single) return undefined;
  coming ??= new Promise((resolve, reject) => {
    const link = make('link', { attributes: { rel: 'stylesheet', href: new URL('later.css', base).href } });
    link.addEventListener('load', resolve);
    link.addEventListener('error', () => {
      link.remove();
      coming = undefined;
      reject(new Fault('partMissing'));
    });
    document.head.append(link);
  });
  return coming;
}
