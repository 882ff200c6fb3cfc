//! What a network makes of one image, and which images are near to it.

#[cfg(not(target_arch = "wasm32"))]
mod neighbours;
#[cfg(not(target_arch = "wasm32"))]
mod nonsense;
#[cfg(not(target_arch = "wasm32"))]
mod novelty;
mod prediction;
#[path = "../support/mod.rs"]
mod support;
mod values;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
