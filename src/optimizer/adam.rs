//! Adam:
//!
//! ```text
//! m += (g - m) (1 - beta_1)
//! v += (g^2 - v) (1 - beta_2)
//! w -= m learning_rate sqrt(1 - beta_2^t) / (1 - beta_1^t) / (sqrt(v) + epsilon)
//! ```
//!
//! # Source
//! D. Kingma and J. Ba, "Adam: A Method for Stochastic Optimization", 2015, in Keras's form.

use super::{Argument, Memory, Numbers, Optimizer, Range, Rule, Step};
use crate::kernel::adam::Adam;
use crate::math::{pow, sqrt};

pub(super) const RULE: Rule = Rule {
    name: "adam",
    arguments: &[
        Argument::learning_rate(0.001),
        Argument {
            name: "beta_1",
            default: 0.9,
            range: Range::Share,
        },
        Argument {
            name: "beta_2",
            default: 0.999,
            range: Range::Share,
        },
        Argument {
            name: "epsilon",
            default: 1e-7,
            range: Range::Positive,
        },
    ],
    slots: &["first_moment", "second_moment"],
    update,
};

impl Optimizer {
    /// Adam with Keras's other defaults.
    pub const fn adam(learning_rate: f32) -> Self {
        Self::new(&RULE).with_learning_rate(learning_rate)
    }
}

fn update(
    step: Step,
    [learning_rate, beta_1, beta_2, epsilon]: Numbers,
    [first, second]: &mut Memory,
) {
    let correction = |beta: f32| 1.0 - pow(f64::from(beta), step.number);
    let rate = f64::from(learning_rate) * sqrt(correction(beta_2)) / correction(beta_1);
    let rule = Adam {
        step: rate as f32,
        keep_1: 1.0 - beta_1,
        keep_2: 1.0 - beta_2,
        epsilon,
    };
    rule.update(first, second, step.gradients, step.parameters);
}
