/** The few things that every view asks of the document. */

/**
 * @template {HTMLElement} T
 * @param {string} id
 * @param {{new (): T, prototype: T}} type
 * @returns {T}
 */
export function need(id, type) {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`index.html has no ${type.name} with the id “${id}”.`);
  return element;
}

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {{class?: string, text?: string, attributes?: Record<string, string>}} [options]
 * @param {(Node | string)[]} [children]
 * @returns {HTMLElementTagNameMap[K]}
 */
export function make(tag, options = {}, children = []) {
  const element = document.createElement(tag);
  if (options.class) element.className = options.class;
  if (options.text !== undefined) element.textContent = options.text;
  for (const [name, value] of Object.entries(options.attributes ?? {})) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/**
 * @param {string} text
 * @param {() => void} onPress
 * @param {string} [kind] its class
 */
export function makeButton(text, onPress, kind = 'button') {
  const button = make('button', { class: kind, text, attributes: { type: 'button' } });
  button.addEventListener('click', onPress);
  return button;
}

/** @param {string} text between two pictures, for the eye only */
export function makeOperator(text) {
  return make('span', { class: 'operator', text, attributes: { 'aria-hidden': 'true' } });
}

/**
 * Writes only what changed, so that a screen reader is not told the same again.
 *
 * @param {HTMLElement} element
 * @param {string} text
 */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/**
 * @param {Uint8Array} bytes
 * @param {string} name
 * @param {string} type
 */
export function download(bytes, name, type) {
  const url = URL.createObjectURL(new Blob([/** @type {Uint8Array<ArrayBuffer>} */ (bytes)], { type }));
  make('a', { attributes: { href: url, download: name } }).click();
  // Some browsers read the content a little after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/**
 * Says where one is in a picture that arrow keys walk through. It is a slider to a screen reader: such a one is named when it
 * is reached, gets the arrow keys without a switch, and is heard when its value changes. (A part with the role of an
 * application is all this in no reader for certain: Orca takes it in Firefox for a document of its own.)
 *
 * @param {HTMLElement} slider
 * @param {{at: number, last: number, text: string}} place a number from 0 to `last`, and in words what is there
 */
export function sayPlace(slider, { at, last, text }) {
  const attributes = { 'aria-valuenow': `${at}`, 'aria-valuemin': '0', 'aria-valuemax': `${last}`, 'aria-valuetext': text };
  for (const [name, value] of Object.entries(attributes)) if (slider.getAttribute(name) !== value) slider.setAttribute(name, value);
}
