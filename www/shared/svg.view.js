/** Parts of drawings that the browser draws. */

/**
 * @template {keyof SVGElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, string | number>} attributes
 * @param {Element[]} [children]
 * @returns {SVGElementTagNameMap[K]}
 */
export function makeShape(tag, attributes, children = []) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  setShape(element, attributes);
  element.append(...children);
  return element;
}

/**
 * @param {SVGElement} element
 * @param {Record<string, string | number>} attributes
 */
export function setShape(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}
