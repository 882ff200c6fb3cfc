//! RMSprop, with momentum if asked for:
//!
//! ```text
//! v += (g^2 - v) (1 - rho)
//! m = momentum m + learning_rate g / sqrt(v + epsilon)
//! w -= m
//! ```
//!
//! Keras's `centered`, which also follows the mean of the gradients, is no argument here.
//!
//! # Source
//! T. Tieleman and G. Hinton, "Lecture 6.5: rmsprop", 2012, in Keras's form.

use super::{Argument, Memory, Numbers, Optimizer, Range, Rule, Step};
use crate::kernel::rmsprop::RmsProp;

pub(super) const RULE: Rule = Rule {
    name: "rmsprop",
    arguments: &[
        Argument::learning_rate(0.001),
        Argument {
            name: "rho",
            default: 0.9,
            range: Range::Share,
        },
        Argument {
            name: "momentum",
            default: 0.0,
            range: Range::Share,
        },
        Argument {
            name: "epsilon",
            default: 1e-7,
            range: Range::Positive,
        },
    ],
    slots: &["mean_square", "last_step"],
    update,
};

impl Optimizer {
    /// RMSprop with Keras's other defaults.
    pub const fn rmsprop(learning_rate: f32) -> Self {
        Self::new(&RULE).with_learning_rate(learning_rate)
    }
}

fn update(
    step: Step,
    [learning_rate, rho, momentum, epsilon]: Numbers,
    [squares, steps]: &mut Memory,
) {
    let rule = RmsProp {
        learning_rate,
        keep: 1.0 - rho,
        momentum,
        epsilon,
    };
    rule.update(squares, steps, step.gradients, step.parameters);
}
