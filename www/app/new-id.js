/** An id that no other network has, in this tab or another one. */
export function newId() {
  const random = crypto.getRandomValues(new Uint32Array(2));
  return [Date.now(), ...random].map((number) => number.toString(36)).join('-');
}
