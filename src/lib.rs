//! Convolutional networks on clothing: layers, training and data, small enough for a web page.
#![no_std]

extern crate alloc;
// A library for a hosted target needs a panic handler, which std brings.
#[cfg(not(target_os = "none"))]
extern crate std;

pub mod data;
pub mod error;
pub mod image;

pub use error::{Error, Result};
