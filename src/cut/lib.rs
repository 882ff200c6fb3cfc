//! Cuts a garment out of a photo: from a floor, a sheet, a hanger on a wall.
//!
//! [`cut_out`] tells the garment from its ground by their colours and by the edges between them, starting from what
//! lies along the border, or outside of a frame that somebody drew, and from strokes that say what is garment and
//! what is not. It refuses nothing: where the cut is doubtful it says why ([`Doubt`]).
//!
//! This is a package of its own because the page loads it only when a photo is opened, in the worker that decodes
//! the file: `picture, mask <- flow, mixture <- segment <- cut_out`.
#![no_std]

extern crate alloc;
// A library for a hosted target needs a panic handler, which std brings.
#[cfg(not(target_os = "none"))]
extern crate std;

#[cfg(all(target_arch = "wasm32", target_os = "unknown"))]
pub mod bindings;
mod cut_out;
pub mod flow;
pub mod mask;
pub mod mixture;
pub mod pair;
pub mod picture;
pub mod segment;

pub use cut_out::{CutOut, Doubt, GARMENT, GROUND, Hints, Part, cut_out};
pub use patchwork_kernel::{Code, Error, Result, shape::Area};
