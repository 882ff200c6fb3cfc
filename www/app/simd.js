// What the browser's WebAssembly can do and may do, found out by modules of one function each.

/** Returns the byte 0 in all sixteen lanes. */
const SPLAT = probe([0x41, 0, 0xfd, 0x0f]); // i32.const 0, i8x16.splat
/** Multiplies and adds without a rounding in between, where the processor can. */
const MADD = probe([0x41, 0, 0xfd, 0x0f, 0x41, 0, 0xfd, 0x0f, 0x41, 0, 0xfd, 0x0f, 0xfd, 0x85, 0x02]); // ... f32x4.relaxed_madd

/** @returns {boolean} whether a rule of the site or of the browser forbids to run WebAssembly that is there */
export function isForbidden() {
  try {
    return !new WebAssembly.Module(SPLAT);
  } catch {
    return true;
  }
}

/** @returns {boolean} whether this browser runs WebAssembly with 128-bit vectors */
export function hasSimd() {
  return runs(SPLAT);
}

/** @returns {boolean} whether it runs relaxed vector instructions too */
export function hasRelaxedSimd() {
  return runs(MADD);
}

/** @param {Uint8Array<ArrayBuffer>} module */
function runs(module) {
  return typeof WebAssembly === 'object' && WebAssembly.validate(module);
}

/** @param {readonly number[]} instructions that leave one vector */
function probe(instructions) {
  const size = instructions.length + 2;
  return new Uint8Array([
    0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0, // magic and version
    1, 5, 1, 0x60, 0, 1, 0x7b, // type: () -> v128
    3, 2, 1, 0, // function 0 has it
    10, size + 2, 1, size, 0, ...instructions, 0x0b, // its code, without locals, to the end
  ]);
}
