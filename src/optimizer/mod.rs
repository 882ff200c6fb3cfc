//! Optimizers, with Keras's formulas and defaults.

use alloc::vec;
use alloc::vec::Vec;

use crate::kernel::adam::Adam;
use crate::math::{pow, sqrt};
use crate::{Code, Error, Result};

/// A rule that turns gradients into updates.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Optimizer {
    /// Adam:
    ///
    /// ```text
    /// m += (g - m) (1 - beta_1)
    /// v += (g^2 - v) (1 - beta_2)
    /// w -= m learning_rate sqrt(1 - beta_2^t) / (1 - beta_1^t) / (sqrt(v) + epsilon)
    /// ```
    ///
    /// # Source
    /// D. Kingma and J. Ba, "Adam: A Method for Stochastic Optimization", 2015, in Keras's form.
    Adam {
        /// Step size.
        learning_rate: f32,
        /// Decay of the first moment.
        beta_1: f32,
        /// Decay of the second moment.
        beta_2: f32,
        /// Keeps the division finite.
        epsilon: f32,
    },
    /// Stochastic gradient descent: `w -= learning_rate g`, or with momentum
    /// `v = momentum v - learning_rate g; w += v`.
    Sgd {
        /// Step size.
        learning_rate: f32,
        /// Share of the last step that is kept.
        momentum: f32,
    },
}

impl Optimizer {
    /// Adam with Keras's defaults.
    pub fn adam(learning_rate: f32) -> Self {
        Self::Adam {
            learning_rate,
            beta_1: 0.9,
            beta_2: 0.999,
            epsilon: 1e-7,
        }
    }

    /// The step size.
    pub fn learning_rate(&self) -> f32 {
        match *self {
            Self::Adam { learning_rate, .. } | Self::Sgd { learning_rate, .. } => learning_rate,
        }
    }

    /// The same rule with another step size.
    pub fn with_learning_rate(mut self, value: f32) -> Self {
        match &mut self {
            Self::Adam { learning_rate, .. } | Self::Sgd { learning_rate, .. } => {
                *learning_rate = value;
            }
        }
        self
    }

    /// Checks every number.
    ///
    /// # Errors
    /// [`Error::config`] unless the learning rate and epsilon are finite and positive and the
    /// decays and the momentum lie in `0..1`.
    pub fn validate(&self) -> Result<()> {
        let positive = |name: &str, value: f32| {
            let valid = value.is_finite() && value > 0.0;
            check(valid, name, Code::AboveZero, value, Code::Infinity)
        };
        let decay = |name: &str, value: f32| {
            let valid = (0.0..1.0).contains(&value);
            check(
                valid,
                name,
                Code::FromZeroToBelowOne,
                value,
                Code::OneOrMore,
            )
        };
        match *self {
            Self::Adam {
                learning_rate,
                beta_1,
                beta_2,
                epsilon,
            } => {
                positive("learning_rate", learning_rate)?;
                decay("beta_1", beta_1)?;
                decay("beta_2", beta_2)?;
                positive("epsilon", epsilon)
            }
            Self::Sgd {
                learning_rate,
                momentum,
            } => {
                positive("learning_rate", learning_rate)?;
                decay("momentum", momentum)
            }
        }
    }
}

/// Refuses a value by its kind: its digits would be those of the nearest `f32`.
fn check(valid: bool, name: &str, expected: Code, value: f32, too_large: Code) -> Result<()> {
    let found = match value {
        _ if valid => return Ok(()),
        _ if value.is_nan() => Code::Number(f64::NAN),
        0.0 => 0.into(),
        _ if value < 0.0 => Code::Negative,
        _ => too_large,
    };
    Err(Error::config(name, expected, found))
}

/// What an optimizer remembers between steps.
#[derive(Clone, Debug, PartialEq)]
pub struct Moments {
    /// The steps done.
    pub steps: u64,
    /// Adam's first moment, or the momentum's velocity.
    pub first: Vec<f32>,
    /// Adam's second moment; empty for gradient descent.
    pub second: Vec<f32>,
}

impl Moments {
    /// The memory of `optimizer` for `count` parameters, before the first step.
    pub fn new(optimizer: &Optimizer, count: usize) -> Self {
        let second = match optimizer {
            Optimizer::Adam { .. } => count,
            Optimizer::Sgd { .. } => 0,
        };
        Self {
            steps: 0,
            first: vec![0.0; count],
            second: vec![0.0; second],
        }
    }

    /// One update of `parameters` by `gradients`.
    ///
    /// # Panics
    /// If the lengths differ, or `self` was made for another rule.
    pub fn update(&mut self, optimizer: &Optimizer, gradients: &[f32], parameters: &mut [f32]) {
        assert_eq!(gradients.len(), parameters.len());
        assert_eq!(self.first.len(), parameters.len());
        self.steps += 1;
        match *optimizer {
            Optimizer::Adam {
                learning_rate,
                beta_1,
                beta_2,
                epsilon,
            } => {
                let correction = |beta: f32| 1.0 - pow(f64::from(beta), self.steps);
                let step = f64::from(learning_rate) * sqrt(correction(beta_2)) / correction(beta_1);
                let rule = Adam {
                    step: step as f32,
                    keep_1: 1.0 - beta_1,
                    keep_2: 1.0 - beta_2,
                    epsilon,
                };
                rule.update(&mut self.first, &mut self.second, gradients, parameters);
            }
            Optimizer::Sgd {
                learning_rate,
                momentum,
            } => {
                let state = self.first.iter_mut().zip(gradients).zip(parameters);
                for ((velocity, gradient), parameter) in state {
                    *velocity = momentum * *velocity - learning_rate * gradient;
                    *parameter += *velocity;
                }
            }
        }
    }
}
