//! Arithmetic on slices: a shape, inputs, scratch and outputs, in this order.
//!
//! Kernels never allocate and never fail; they assert the lengths of their slices once, at entry. They are
//! a package of their own, with the shapes and errors that all else shares, because they alone are compiled
//! for speed; all else is compiled for a small download.
#![no_std]

extern crate alloc;

pub mod adam;
pub mod bits;
pub mod conv;
pub mod conv_pool;
pub mod dense;
pub mod dropout;
pub mod error;
pub mod f32x4;
pub mod gemm;
mod lanes;
pub mod math;
pub mod one_channel;
pub mod pixels;
pub mod pointwise;
pub mod pool;
pub mod rmsprop;
pub mod shape;
pub mod softmax;
pub mod terms;
pub mod winograd;

pub use error::{Code, Error, Result};
