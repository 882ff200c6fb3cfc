//! Kernels on slices, their sizes and their sets of places, against slow and obvious twins.

mod bits;
mod conv_pool;
mod dense;
mod dropout;
mod errors;
mod shape;
#[path = "../support/mod.rs"]
mod support;
mod tiles;
mod windows;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
