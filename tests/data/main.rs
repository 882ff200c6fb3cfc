//! Data sets, and the order in which a training sees their images.

mod loader;
mod sets;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
