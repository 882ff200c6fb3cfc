/**
 * A link that can be sent: its address, a button that shares or copies it, and a QR code.
 *
 * @import { App } from '../app/state.js'
 *
 * @typedef {object} Address
 * @property {HTMLElement} element
 * @property {(url: string) => void} show
 */

import { part } from '../app/part.js';
import { make, makeButton, setText } from '../shared/dom.view.js';
import { words } from '../words/words.js';

/** @param {Pick<App, 'showError'>} app @returns {Address} */
export function makeAddress({ showError }) {
  const { address, share, copy, copied, selected, qr } = words.links;
  const field = make('input', { class: 'link-address', attributes: { type: 'text', readonly: '', 'aria-label': address } });
  const said = make('span', { class: 'caption', attributes: { role: 'status' } });
  const code = make('div');
  const fold = make('details', { class: 'fold' }, [make('summary', { text: qr.title }), code]);

  const send = async () => {
    const url = field.value;
    try {
      if ('share' in navigator && (await isShared(url))) return;
      await navigator.clipboard.writeText(url);
      setText(said, copied);
    } catch {
      field.focus();
      field.select();
      setText(said, selected);
    }
  };
  const draw = async () => {
    if (!fold.open) return;
    try {
      const { makeQr } = await part(import('./qr.view.js'));
      code.replaceChildren(makeQr(field.value));
    } catch (error) {
      showError(error);
    }
  };
  fold.addEventListener('toggle', draw);
  const button = makeButton('share' in navigator ? share : copy, send, 'button primary');
  return {
    element: make('div', {}, [field, make('div', { class: 'controls' }, [button, said]), fold]),
    show(url) {
      if (field.value === url) return;
      field.value = url;
      setText(said, '');
      draw();
    },
  };
}

/**
 * By the sheet of the system.
 *
 * @param {string} url
 * @returns {Promise<boolean>} false where it cannot; a reader who closes it has seen it
 */
async function isShared(url) {
  try {
    await navigator.share({ title: document.title, url });
    return true;
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError';
  }
}
