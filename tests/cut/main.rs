//! Garments cut out of photos.

mod cut_out;
mod flow;
mod mixture;
mod scene;
mod segment;
#[path = "../support/mod.rs"]
mod support;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
