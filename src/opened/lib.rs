//! A training step taken apart: how wrong a network is on each garment of a batch, who is to blame, and how far each
//! weight moves for it.
//!
//! A [`Step`] is a training at one moment, with its next batch. It computes the gradients of that batch exactly as the
//! training does, so that what it shows is what the training will do; beside them it follows each garment by itself,
//! layer by layer, and keeps what a training throws away. The loss of one garment is not divided by the batch: the
//! errors of its logits are its probabilities, less one at its label.
//!
//! | to | see |
//! | --- | --- |
//! | know the loss of each garment | [`Step::answers`] |
//! | follow one garment there and back | [`Step::look`], [`Step::workspace`] |
//! | see where a value in a layer came from, and where a gradient | [`parts`](parts()), [`origin`](origin()) |
//! | see the terms that add up to the gradient of a weight | [`Step::terms`] |
//! | see how the optimizer moves it | [`Step::update`] |
//! | check the gradient by two losses | [`Step::check`] |
//!
//! This is a package of its own because one chapter of the page alone needs it, in a worker of its own.
#![no_std]

extern crate alloc;
// A library for a hosted target needs a panic handler, which std brings.
#[cfg(not(target_os = "none"))]
extern crate std;

#[cfg(all(target_arch = "wasm32", target_os = "unknown"))]
pub mod bindings;
mod check;
mod origin;
mod parts;
mod precise;
mod step;
mod terms;
mod update;

pub use check::Check;
pub use origin::{Origin, origin};
pub use parts::{Parts, parts};
pub use patchwork::{Code, Error, Result};
pub use precise::loss;
pub use step::{Answer, Step};
pub use terms::{Term, Terms};
pub use update::Update;
