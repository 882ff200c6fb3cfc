//! Trainings: their steps, parts and checkpoints, what they reach, and every bit of some.

#[cfg(not(target_arch = "wasm32"))]
mod accuracy;
#[cfg(not(target_arch = "wasm32"))]
mod allocation;
mod checkpoint;
mod determinism;
mod dropout;
#[cfg(not(target_arch = "wasm32"))]
mod example;
mod golden;
mod parts;
mod steps;
#[path = "../support/mod.rs"]
mod support;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
