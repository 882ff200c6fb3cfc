//! Drawings and photos on their way to 28 x 28.

mod drawing;
mod photo;
mod stages;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
