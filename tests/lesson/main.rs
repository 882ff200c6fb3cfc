//! Filters, maps and colours of the chapters.

mod color;
mod feature_map;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
