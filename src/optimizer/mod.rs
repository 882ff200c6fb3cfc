//! Optimizers, with Keras's names, formulas and defaults: one file a rule, and the table of them.

mod adam;
mod rmsprop;
mod sgd;

use alloc::vec;
use alloc::vec::Vec;

use crate::{Code, Error, Result};

/// Every rule.
pub const RULES: [&Rule; 3] = [&adam::RULE, &sgd::RULE, &rmsprop::RULE];

/// What belongs to a rule that turns gradients into updates.
#[derive(Debug)]
pub struct Rule {
    /// Keras's name in small letters.
    pub name: &'static str,
    /// What it can be told; the first is the learning rate.
    pub arguments: &'static [Argument],
    /// The names in a checkpoint of what it remembers, each one value a parameter.
    pub slots: &'static [&'static str],
    update: fn(Step, Numbers, &mut Memory),
}

/// A number that a rule can be told.
#[derive(Debug)]
pub struct Argument {
    /// Keras's name.
    pub name: &'static str,
    /// Keras's default.
    pub default: f32,
    range: Range,
}

/// The numbers that an argument takes.
#[derive(Clone, Copy, Debug)]
enum Range {
    /// Finite and above 0.
    Positive,
    /// From 0 to below 1.
    Share,
}

/// The most arguments of a rule.
const ARGUMENTS: usize = 4;
/// The most slots of a rule.
const SLOTS: usize = 2;
/// The arguments of a rule, in their order; the rest is 0.
type Numbers = [f32; ARGUMENTS];
/// The slots of a rule, in their order; the rest is empty.
type Memory = [Vec<f32>; SLOTS];

/// One update.
struct Step<'a> {
    /// Which step it is, from 1.
    number: u64,
    gradients: &'a [f32],
    parameters: &'a mut [f32],
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Rule {
    /// The rule of this name.
    ///
    /// # Errors
    /// [`Error::config`] with the names of all rules if there is none.
    pub fn named(name: &str) -> Result<&'static Self> {
        let rule = RULES.into_iter().find(|rule| rule.name == name);
        rule.ok_or_else(|| {
            let expected = Code::one_of(&RULES.map(|rule| rule.name));
            Error::config("optimizer", expected, Code::verbatim(name))
        })
    }
}

impl Argument {
    const fn learning_rate(default: f32) -> Self {
        Self {
            name: "learning_rate",
            default,
            range: Range::Positive,
        }
    }
}

impl Range {
    /// # Errors
    /// [`Error::config`] unless the argument `name` may have this value.
    fn check(self, name: &str, value: f32) -> Result<()> {
        let (valid, expected, too_large) = match self {
            Self::Positive => (
                value.is_finite() && value > 0.0,
                Code::AboveZero,
                Code::Infinity,
            ),
            Self::Share => (
                (0.0..1.0).contains(&value),
                Code::FromZeroToBelowOne,
                Code::OneOrMore,
            ),
        };
        // The kind of the value: its digits would be those of the nearest `f32`.
        let found = match value {
            _ if valid => return Ok(()),
            _ if value.is_nan() => Code::Number(f64::NAN),
            0.0 => 0.into(),
            _ if value < 0.0 => Code::Negative,
            _ => too_large,
        };
        Err(Error::config(name, expected, found))
    }
}

/// A rule with its numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Optimizer {
    rule: &'static Rule,
    numbers: Numbers,
}

impl Optimizer {
    /// A rule with Keras's defaults.
    pub const fn new(rule: &'static Rule) -> Self {
        let mut numbers = [0.0; ARGUMENTS];
        let mut index = 0;
        while index < rule.arguments.len() {
            numbers[index] = rule.arguments[index].default;
            index += 1;
        }
        Self { rule, numbers }
    }

    /// The rule.
    pub fn rule(&self) -> &'static Rule {
        self.rule
    }

    /// The step size.
    pub fn learning_rate(&self) -> f32 {
        self.numbers[0]
    }

    /// The same rule with another step size.
    pub const fn with_learning_rate(mut self, value: f32) -> Self {
        self.numbers[0] = value;
        self
    }

    /// The values of the rule's arguments, in their order.
    pub fn numbers(&self) -> &[f32] {
        &self.numbers[..self.rule.arguments.len()]
    }

    /// The values, to be read from elsewhere.
    pub(crate) fn numbers_mut(&mut self) -> &mut [f32] {
        &mut self.numbers[..self.rule.arguments.len()]
    }

    /// The same rule with another value of an argument.
    ///
    /// # Errors
    /// [`Error::config`] unless the rule has this argument.
    pub fn with(mut self, name: &str, value: f32) -> Result<Self> {
        let arguments = self.rule.arguments;
        let mut own = arguments.iter().zip(&mut self.numbers);
        match own.find(|(argument, _)| argument.name == name) {
            Some((_, number)) => *number = value,
            None => {
                let known: Vec<_> = arguments.iter().map(|known| known.name).collect();
                let expected = Code::one_of(&known);
                return Err(Error::config(
                    self.rule.name,
                    expected,
                    Code::verbatim(name),
                ));
            }
        }
        Ok(self)
    }

    /// Checks every number.
    ///
    /// # Errors
    /// [`Error::config`] unless each lies in its argument's range.
    pub fn validate(&self) -> Result<()> {
        for (argument, &value) in self.rule.arguments.iter().zip(&self.numbers) {
            argument.range.check(argument.name, value)?;
        }
        Ok(())
    }
}

/// What an optimizer remembers between steps.
#[derive(Clone, Debug, PartialEq)]
pub struct Moments {
    pub(crate) rule: &'static Rule,
    /// The steps done.
    pub steps: u64,
    slots: Memory,
}

impl Moments {
    /// The memory of `optimizer` for `count` parameters, before the first step.
    pub fn new(optimizer: &Optimizer, count: usize) -> Self {
        let mut slots = Memory::default();
        for (slot, _) in slots.iter_mut().zip(optimizer.rule.slots) {
            *slot = vec![0.0; count];
        }
        Self {
            rule: optimizer.rule,
            steps: 0,
            slots,
        }
    }

    /// What is remembered, slot by slot, under the names of the rule's slots.
    pub fn slots(&self) -> impl Iterator<Item = (&'static str, &[f32])> {
        let names = self.rule.slots.iter().copied();
        names.zip(self.slots.iter().map(Vec::as_slice))
    }

    /// The slots under their names, to be read from a file.
    pub(crate) fn slots_mut(&mut self) -> impl Iterator<Item = (&'static str, &mut [f32])> {
        let names = self.rule.slots.iter().copied();
        names.zip(self.slots.iter_mut().map(Vec::as_mut_slice))
    }

    /// The parameters that it is made for.
    pub(crate) fn count(&self) -> usize {
        self.slots[0].len()
    }

    /// One update of `parameters` by `gradients`.
    ///
    /// # Panics
    /// If the lengths differ, or `self` was made for another rule.
    pub fn update(&mut self, optimizer: &Optimizer, gradients: &[f32], parameters: &mut [f32]) {
        assert_eq!(gradients.len(), parameters.len());
        assert!(self.rule == optimizer.rule);
        assert!(self.slots().all(|(_, slot)| slot.len() == parameters.len()));
        self.steps += 1;
        let step = Step {
            number: self.steps,
            gradients,
            parameters,
        };
        (self.rule.update)(step, optimizer.numbers, &mut self.slots);
    }
}
