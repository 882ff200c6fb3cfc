//! Adam's update, four parameters at a time.
//!
//! ```text
//! m += (g - m) keep_1
//! v += (g^2 - v) keep_2
//! w -= m step / (sqrt(v) + epsilon)
//! ```
//!
//! # Source
//! D. Kingma and J. Ba, "Adam: A Method for Stochastic Optimization", 2015, in Keras's form.

use super::f32x4::{F32x4, LANES};

/// Adam's constants for one step.
pub struct Adam {
    /// The learning rate, corrected for the zeros that the moments start from.
    pub step: f32,
    /// The share of the gradient in the new first moment, `1 - beta_1`.
    pub keep_1: f32,
    /// The share of its square in the new second moment, `1 - beta_2`.
    pub keep_2: f32,
    /// Keeps the division finite.
    pub epsilon: f32,
}

impl Adam {
    /// One update of the moments and of `values` by `gradients`.
    ///
    /// # Panics
    /// If the lengths differ.
    pub fn update(
        &self,
        first: &mut [f32],
        second: &mut [f32],
        gradients: &[f32],
        values: &mut [f32],
    ) {
        assert_eq!(first.len(), values.len());
        assert_eq!(second.len(), values.len());
        assert_eq!(gradients.len(), values.len());
        let (firsts, first_rest) = first.as_chunks_mut::<LANES>();
        let (seconds, second_rest) = second.as_chunks_mut::<LANES>();
        let (gradients, gradient_rest) = gradients.as_chunks::<LANES>();
        let (values, value_rest) = values.as_chunks_mut::<LANES>();
        let chunks = firsts.iter_mut().zip(seconds).zip(gradients).zip(values);
        for (((first, second), gradient), value) in chunks {
            self.update_lanes(first, second, gradient, value);
        }
        // The last few parameters go through the same operations, in a chunk filled with zeros.
        let count = value_rest.len();
        let padded = |values: &[f32]| {
            let mut chunk = [0.0; LANES];
            chunk[..count].copy_from_slice(values);
            chunk
        };
        let (mut first, mut second) = (padded(first_rest), padded(second_rest));
        let mut value = padded(value_rest);
        self.update_lanes(&mut first, &mut second, &padded(gradient_rest), &mut value);
        first_rest.copy_from_slice(&first[..count]);
        second_rest.copy_from_slice(&second[..count]);
        value_rest.copy_from_slice(&value[..count]);
    }

    #[inline(always)]
    fn update_lanes(
        &self,
        first: &mut [f32; LANES],
        second: &mut [f32; LANES],
        gradient: &[f32; LANES],
        value: &mut [f32; LANES],
    ) {
        let g = F32x4::load(gradient);
        let mut m = F32x4::load(first);
        let mut v = F32x4::load(second);
        m = m + (g - m) * F32x4::splat(self.keep_1);
        v = v + (g * g - v) * F32x4::splat(self.keep_2);
        m.store(first);
        v.store(second);
        let change = m * F32x4::splat(self.step) / (v.sqrt() + F32x4::splat(self.epsilon));
        (F32x4::load(value) - change).store(value);
    }
}
