/** A module with one function that returns the byte 0 in all sixteen lanes (i8x16.splat). */
const PROBE = new Uint8Array([
  0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0, // magic and version
  1, 5, 1, 0x60, 0, 1, 0x7b, // type: () -> v128
  3, 2, 1, 0, // function 0 has it
  10, 8, 1, 6, 0, 0x41, 0, 0xfd, 0x0f, 0x0b, // i32.const 0, i8x16.splat, end
]);

/** @returns {boolean} whether this browser runs WebAssembly with 128-bit vectors */
export function hasSimd() {
  return typeof WebAssembly === 'object' && WebAssembly.validate(PROBE);
}
