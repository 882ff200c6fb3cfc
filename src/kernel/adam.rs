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

use super::f32x4::F32x4;
use super::lanes;

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
        let constants = [self.step, self.keep_1, self.keep_2, self.epsilon];
        let [step, keep_1, keep_2, epsilon] = constants.map(F32x4::splat);
        lanes::update([first, second, values], gradients, move |[m, v, w], g| {
            let m = m + (g - m) * keep_1;
            let v = v + (g * g - v) * keep_2;
            [m, v, w - m * step / (v.sqrt() + epsilon)]
        });
    }
}
