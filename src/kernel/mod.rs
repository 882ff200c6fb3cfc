//! Arithmetic on slices: a shape, inputs, scratch and outputs, in this order.
//!
//! Kernels never allocate and never fail; they assert the lengths of their slices once, at entry.

pub mod conv;
pub mod conv_pool;
pub mod dense;
pub mod f32x4;
pub mod gemm;
pub mod grey;
pub mod pointwise;
pub mod pool;
pub mod softmax;
pub mod terms;
pub mod winograd;
