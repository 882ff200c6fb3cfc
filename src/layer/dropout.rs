//! Keras's `Dropout`.

use alloc::format;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;
use core::fmt::{self, Display};

use super::{
    Class, Compute, Describe, Gradients, Keys, Kind, KindDescription, Memory, Opening, Pass, Place,
};
use crate::json::{self, Text};
use crate::kernel::dropout::{self, Noise};
use crate::shape::Shape;
use crate::{Code, Result};

pub(super) const CLASS: Class = Class {
    name: "Dropout",
    default_name: "dropout",
    opening: Opening::PassedOn,
    windowed: false,
    read,
};

/// What a configuration says of a dropout.
///
/// Keras's `seed` is not kept: what is left out follows from the seed of the training.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DropoutDescription {
    /// The share of the values that a training leaves out.
    pub rate: Rate,
}

/// A share from 0 to below 1, digit by digit: to write and to read any number would take 20 KB of the
/// page's code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    digits: u64,
    /// The digits behind the point.
    places: usize,
}

impl Rate {
    /// The share that JSON writes like this, such as `0.25` or `5e-1`; none if it is no such share. What
    /// comes after 18 digits is cut off.
    pub fn parse(text: &str) -> Option<Self> {
        let mut letters = text.bytes();
        let (mut digits, mut places, mut exponent) = (0, 0, 0);
        // 1 for a digit behind the point.
        let mut behind = 0;
        while let Some(letter) = letters.next() {
            match letter {
                b'0'..=b'9' if digits < 100_000_000_000_000_000 => {
                    digits = digits * 10 + u64::from(letter - b'0');
                    places += behind;
                }
                b'0'..=b'9' => places -= 1 - behind,
                b'.' if behind == 0 => behind = 1,
                b'e' | b'E' => {
                    let rest = text.get(text.len() - letters.len()..)?;
                    exponent = rest.parse::<i32>().ok()?;
                    break;
                }
                _ => return None,
            }
        }
        let places = usize::try_from(places - i64::from(exponent)).ok()?;
        if places > 64 || !text.starts_with(|first: char| first.is_ascii_digit()) {
            return None;
        }
        let mut own = Self { digits, places };
        while own.places > 0 && own.digits.is_multiple_of(10) {
            own.digits /= 10;
            own.places -= 1;
        }
        (own.value() < 1.0).then_some(own)
    }

    /// The share as a number.
    pub fn value(self) -> f64 {
        let power = (0..self.places).fold(1.0, |power, _| power * 10.0);
        self.digits as f64 / power
    }
}

impl Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.digits {
            0 => f.write_str("0.0"),
            digits => write!(f, "0.{digits:0width$}", width = self.places),
        }
    }
}

fn read(keys: &Keys) -> Result<KindDescription> {
    keys.refuse_unless_default("noise_shape", "null")?;
    keys.refuse_others(&["rate", "seed", "noise_shape"])?;
    let rate = json::number(keys.required("rate")?).and_then(Rate::parse);
    let rate = rate.ok_or_else(|| keys.wrong("rate", Code::FromZeroToBelowOne))?;
    Ok(KindDescription::Dropout(DropoutDescription { rate }))
}

impl Describe for DropoutDescription {
    fn class(&self) -> &'static Class {
        &CLASS
    }

    fn write(&self, name: &Text) -> String {
        let rate = self.rate;
        format!(r#""dtype":"float32","name":{name},"rate":{rate},"seed":null"#)
    }

    fn build(&self, place: &Place) -> Result<(Shape, Kind)> {
        let own = Dropout {
            layer: place.index,
            sample: place.input.count(),
            values: dropout::Dropout::new(self.rate.value()),
        };
        Ok((place.input.clone(), Kind::Dropout(own)))
    }
}

/// A dropout; without noise, as in a prediction, all values are passed on.
#[derive(Clone, Debug)]
pub struct Dropout {
    /// Which layer of the network it is.
    layer: usize,
    sample: usize,
    values: dropout::Dropout,
}

impl Dropout {
    /// What each value of an image is multiplied by at a moment of a training: 0 where it is left out.
    pub fn factors(&self, noise: Noise) -> Vec<f32> {
        let mut factors = vec![0.0; self.sample];
        let ones = vec![1.0; self.sample];
        self.values.apply(noise, self.layer, 0, &ones, &mut factors);
        factors
    }

    /// What is left of the values, or of the gradients, in this pass.
    fn apply(&self, pass: &Pass, input: &[f32], output: &mut [f32]) {
        let Some(noise) = pass.noise else {
            return output.copy_from_slice(input);
        };
        let outputs = output.chunks_exact_mut(self.sample);
        for (image, (input, output)) in input.chunks_exact(self.sample).zip(outputs).enumerate() {
            self.values.apply(noise, self.layer, image, input, output);
        }
    }
}

impl Compute for Dropout {
    fn class(&self) -> &'static Class {
        &CLASS
    }

    fn forward(&self, _: &[f32], pass: Pass, output: &mut [f32], _: &mut Memory) {
        self.apply(&pass, pass.input, output);
    }

    fn backward(&self, pass: Pass, grad_output: &[f32], _: &mut Memory, gradients: Gradients) {
        if let Some(grad_input) = gradients.input {
            self.apply(&pass, grad_output, grad_input);
        }
    }
}
