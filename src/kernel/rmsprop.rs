//! RMSprop's update, four parameters at a time.
//!
//! ```text
//! v += (g^2 - v) (1 - rho)
//! m = momentum m + learning_rate g / sqrt(v + epsilon)
//! w -= m
//! ```
//!
//! # Source
//! T. Tieleman and G. Hinton, "Lecture 6.5: rmsprop", 2012, in Keras's form.

use super::f32x4::F32x4;
use super::lanes;

/// RMSprop's constants.
pub struct RmsProp {
    /// The step size.
    pub learning_rate: f32,
    /// The share of the gradient's square in the new mean square, `1 - rho`.
    pub keep: f32,
    /// The share of the last step that is kept.
    pub momentum: f32,
    /// Keeps the division finite.
    pub epsilon: f32,
}

impl RmsProp {
    /// One update of the mean squares, of the steps and of `values` by `gradients`.
    ///
    /// # Panics
    /// If the lengths differ.
    pub fn update(
        &self,
        squares: &mut [f32],
        steps: &mut [f32],
        gradients: &[f32],
        values: &mut [f32],
    ) {
        let constants = [self.learning_rate, self.keep, self.momentum, self.epsilon];
        let [learning_rate, keep, momentum, epsilon] = constants.map(F32x4::splat);
        lanes::update([squares, steps, values], gradients, move |[v, m, w], g| {
            let v = v + (g * g - v) * keep;
            let m = m * momentum + g * learning_rate / (v + epsilon).sqrt();
            [v, m, w - m]
        });
    }
}
