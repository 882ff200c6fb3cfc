//! Networks and their weights: against Keras, against twins, and by laws that hold for all of them.

mod containers;
mod gradients;
mod halves;
mod keras_fixtures;
mod keras_parity;
mod laws;
// The other build leaves roundings to the processor.
#[cfg(not(target_feature = "relaxed-simd"))]
mod shipped;
#[path = "../support/mod.rs"]
mod support;
mod weights;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
