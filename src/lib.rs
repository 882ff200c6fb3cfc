//! Convolutional networks on clothing: layers, training and data, small enough for a web page, and the same bits
//! on every machine.
//!
//! A network is a row of layers with one buffer of parameters; a workspace is the memory of its passes; a trainer
//! owns both, and an optimizer. Eight vests and trousers, reduced to bars, are soon told apart:
//!
//! ```
//! use patchwork::optimizer::Optimizer;
//! use patchwork::training::{Trainer, TrainingOptions};
//! use patchwork::workspace::Workspace;
//! use patchwork::{Result, article};
//!
//! # fn main() -> Result<()> {
//! let images: Vec<u8> = (0..8 * 784).map(|i| if i / 784 % 2 == 0 || i / 14 % 2 == 0 { 200 } else { 0 }).collect();
//! let labels = [0, 1, 0, 1, 0, 1, 0, 1];
//! let options = TrainingOptions { optimizer: Optimizer::adam(0.001), batch_size: 8, seed: 1 };
//! let mut trainer = Trainer::new(article::dnn(32, options.seed)?, options)?;
//! for _ in 0..20 {
//!     trainer.set_images(&images)?;
//!     trainer.step(&labels)?;
//! }
//! let mut workspace = Workspace::for_prediction(trainer.network(), 8);
//! workspace.set_images(&images)?;
//! trainer.network().forward(&mut workspace);
//! assert!(workspace.probabilities()[0] > 0.9, "the first one is of class 0");
//! # Ok(())
//! # }
//! ```
//!
//! | to | see |
//! | --- | --- |
//! | describe a network as Keras does | [`config`], [`network::Network::from_config`] |
//! | train it, alone or in parts | [`training`], [`optimizer`], [`checkpoint`] |
//! | read images, and go through them in epochs | [`data`] |
//! | take a prediction apart | [`inspect`], [`neighbours`] |
//! | make 28 x 28 pixels of a drawing or a photo | [`prepare`] |
//! | know what went wrong | [`error`] |
//!
//! Arrows point one way: `shape, error, math <- kernel <- layer <- network <- training`; [`inspect`] takes a prediction
//! apart, and the bindings of the page see them all. Clothes are known to [`data`] and what is built on it; [`article`]
//! has the two networks that learn them.
#![no_std]

extern crate alloc;
// A library for a hosted target needs a panic handler, which std brings.
#[cfg(not(target_os = "none"))]
extern crate std;

pub mod article;
#[cfg(all(feature = "bindings", target_arch = "wasm32", target_os = "unknown"))]
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
mod number;
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
