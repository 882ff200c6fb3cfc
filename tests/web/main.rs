//! The crate as the page sees it: everything goes through JavaScript's types.

#![cfg(target_arch = "wasm32")]

mod cut;
mod inspect;
mod networks;
mod pictures;
mod support;
mod training;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
