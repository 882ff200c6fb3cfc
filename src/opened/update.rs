//! An update in the optimizer's own numbers.

use alloc::vec::Vec;

use patchwork::math::{pow, sqrt};
use patchwork::{Code, Error, Result};

use crate::Step;

/// How the optimizer moves one parameter.
#[derive(Clone, Debug, PartialEq)]
pub struct Update {
    /// The rule's name.
    pub rule: &'static str,
    /// The parameter before.
    pub before: f32,
    /// The parameter after, with the bits that the training gives it.
    pub after: f32,
    /// The numbers on the way, by name and in the order in which they arise.
    pub numbers: Vec<(&'static str, f64)>,
}

/// A parameter in training, and what its rule knows of it.
struct Moved<'a> {
    before: f32,
    gradient: f32,
    /// The rule's arguments, in their order.
    numbers: &'a [f32],
    /// What the rule remembers of this parameter, slot by slot.
    slots: Vec<f32>,
    /// Which step it is, from 1.
    step: u64,
}

impl Step {
    /// How the optimizer moves a parameter, by the gradient of the whole batch.
    ///
    /// # Errors
    /// [`Error::shape`] if there is no such parameter; [`Error::config`] for a rule whose numbers are not known here.
    pub fn update(&self, parameter: usize) -> Result<Update> {
        self.owner(parameter)?;
        let (trainer, optimizer) = (self.trainer(), &self.trainer().options().optimizer);
        let slots = trainer.moments().slots();
        let moved = Moved {
            before: trainer.network().parameters()[parameter],
            gradient: trainer.gradients()[parameter],
            numbers: optimizer.numbers(),
            slots: slots.map(|(_, values)| values[parameter]).collect(),
            step: trainer.moments().steps + 1,
        };
        let rule = optimizer.rule().name;
        let opened = match rule {
            "sgd" => sgd(&moved),
            "adam" => adam(&moved),
            "rmsprop" => rmsprop(&moved),
            _ => None,
        };
        let (after, numbers) = opened.ok_or_else(|| {
            let expected = Code::one_of(&["adam", "sgd", "rmsprop"]);
            Error::config("optimizer", expected, Code::verbatim(rule))
        })?;
        Ok(Update {
            rule,
            before: moved.before,
            after,
            numbers,
        })
    }
}

type Opened = Option<(f32, Vec<(&'static str, f64)>)>;

/// `velocity = momentum velocity - learning_rate gradient; w += velocity`.
fn sgd(moved: &Moved) -> Opened {
    let (&[learning_rate, momentum], &[velocity]) = (moved.numbers, moved.slots.as_slice()) else {
        return None;
    };
    let gradient = moved.gradient;
    let next = momentum * velocity - learning_rate * gradient;
    let numbers = named([
        ("gradient", gradient),
        ("learning_rate", learning_rate),
        ("momentum", momentum),
        ("velocity_before", velocity),
        ("kept", momentum * velocity),
        ("velocity", next),
        ("step", next),
    ]);
    Some((moved.before + next, numbers))
}

/// Both moments, what corrects them for the zeros that they start from, and the step.
fn adam(moved: &Moved) -> Opened {
    let &[learning_rate, beta_1, beta_2, epsilon] = moved.numbers else {
        return None;
    };
    let &[first, second] = moved.slots.as_slice() else {
        return None;
    };
    let gradient = moved.gradient;
    let next_first = first + (gradient - first) * (1.0 - beta_1);
    let next_second = second + (gradient * gradient - second) * (1.0 - beta_2);
    let correction = |beta: f32| 1.0 - pow(f64::from(beta), moved.step);
    let [correction_1, correction_2] = [beta_1, beta_2].map(correction);
    let rate = (f64::from(learning_rate) * sqrt(correction_2) / correction_1) as f32;
    let root = sqrt(f64::from(next_second)) as f32;
    let step = next_first * rate / (root + epsilon);
    let mut numbers = named([
        ("gradient", gradient),
        ("learning_rate", learning_rate),
        ("beta_1", beta_1),
        ("beta_2", beta_2),
        ("epsilon", epsilon),
        ("first_moment_before", first),
        ("first_moment", next_first),
        ("second_moment_before", second),
        ("second_moment", next_second),
    ]);
    numbers.extend([
        ("number", moved.step as f64),
        ("correction_1", correction_1),
        ("correction_2", correction_2),
        ("rate", f64::from(rate)),
        ("root", f64::from(root)),
        ("step", f64::from(-step)),
    ]);
    Some((moved.before - step, numbers))
}

/// The mean square and the step that it scales, with momentum if asked for.
fn rmsprop(moved: &Moved) -> Opened {
    let &[learning_rate, rho, momentum, epsilon] = moved.numbers else {
        return None;
    };
    let &[square, last] = moved.slots.as_slice() else {
        return None;
    };
    let gradient = moved.gradient;
    let next = square + (gradient * gradient - square) * (1.0 - rho);
    let root = sqrt(f64::from(next + epsilon)) as f32;
    let step = last * momentum + gradient * learning_rate / root;
    let numbers = named([
        ("gradient", gradient),
        ("learning_rate", learning_rate),
        ("rho", rho),
        ("momentum", momentum),
        ("epsilon", epsilon),
        ("mean_square_before", square),
        ("mean_square", next),
        ("root", root),
        ("last_step", last),
        ("step", -step),
    ]);
    Some((moved.before - step, numbers))
}

fn named<const N: usize>(numbers: [(&'static str, f32); N]) -> Vec<(&'static str, f64)> {
    numbers.map(|(name, value)| (name, f64::from(value))).into()
}
