//! Convolutional networks on clothing: layers, training and data, small enough for a web page.
//!
//! Arrows point one way: `shape, error, math <- kernel <- layer <- network <- training`; `inspect`
//! takes a prediction apart, and the bindings of the page see them all. Clothes are known to [`data`] and what is
//! built on it; [`article`] has the two networks that learn them.
#![no_std]

extern crate alloc;
// A library for a hosted target needs a panic handler, which std brings.
#[cfg(not(target_os = "none"))]
extern crate std;

pub mod article;
#[cfg(all(target_arch = "wasm32", target_os = "unknown"))]
pub mod bindings;
pub mod checkpoint;
pub mod config;
pub mod data;
pub mod inspect;
mod json;
pub mod layer;
pub mod lesson;
pub mod neighbours;
pub mod network;
pub mod optimizer;
pub mod prepare;
pub mod rng;
mod safetensors;
mod shards;
pub mod training;
pub mod weights;
pub mod workspace;

pub use patchwork_kernel as kernel;
pub use patchwork_kernel::{Code, Error, Result, error, math, shape};

// Less code than the standard library's allocator, and memory that starts at multiples of 16 bytes: fewer vectors
// lie in two lines of the cache. A training step allocates nothing.
#[cfg(all(target_arch = "wasm32", target_os = "unknown"))]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
