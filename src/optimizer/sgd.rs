//! Stochastic gradient descent, with momentum if asked for:
//!
//! ```text
//! v = momentum v - learning_rate g
//! w += v
//! ```

use super::{Argument, Memory, Numbers, Optimizer, Range, Rule, Step};

pub(super) const RULE: Rule = Rule {
    name: "sgd",
    arguments: &[
        Argument::learning_rate(0.01),
        Argument {
            name: "momentum",
            default: 0.0,
            range: Range::Share,
        },
    ],
    // The velocity, under the name that checkpoints have always given it.
    slots: &["first_moment"],
    update,
};

impl Optimizer {
    /// Gradient descent; plain if `momentum` is 0.
    pub const fn sgd(learning_rate: f32, momentum: f32) -> Self {
        let mut own = Self::new(&RULE).with_learning_rate(learning_rate);
        own.numbers[1] = momentum;
        own
    }
}

fn update(step: Step, [learning_rate, momentum, ..]: Numbers, [velocity, _]: &mut Memory) {
    let state = velocity.iter_mut().zip(step.gradients).zip(step.parameters);
    for ((velocity, gradient), parameter) in state {
        *velocity = momentum * *velocity - learning_rate * gradient;
        *parameter += *velocity;
    }
}
