//! Keras configurations.

#[cfg(not(target_arch = "wasm32"))]
mod damage;
mod dialects;
mod layers;
#[cfg(not(target_arch = "wasm32"))]
mod memory;
mod refusals;
mod samples;
#[path = "../support/mod.rs"]
mod support;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
