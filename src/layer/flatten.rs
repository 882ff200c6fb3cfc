//! Keras's `Flatten`: the values stay where they are.

use alloc::format;
use alloc::string::String;

use super::{
    Class, Compute, Describe, Gradients, Keys, Kind, KindDescription, Memory, Opening, Pass, Place,
};
use crate::Result;
use crate::json::Text;
use crate::shape::Shape;

pub(super) const CLASS: Class = Class {
    name: "Flatten",
    default_name: "flatten",
    opening: Opening::PassedOn,
    windowed: false,
    read,
};

/// All that a configuration says of a flattening.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FlattenDescription;

fn read(keys: &Keys) -> Result<KindDescription> {
    keys.channels_last()?;
    keys.refuse_others(&["data_format"])?;
    Ok(KindDescription::Flatten(FlattenDescription))
}

impl Describe for FlattenDescription {
    fn class(&self) -> &'static Class {
        &CLASS
    }

    fn write(&self, name: &Text) -> String {
        format!(r#""dtype":"float32","name":{name}"#)
    }

    fn build(&self, place: &Place) -> Result<(Shape, Kind)> {
        let output = Shape::new(place.name, &[place.input.count()])?;
        Ok((output, Kind::Flatten(Flatten)))
    }
}

/// A flattening.
#[derive(Clone, Copy, Debug)]
pub struct Flatten;

impl Compute for Flatten {
    fn class(&self) -> &'static Class {
        &CLASS
    }

    fn forward(&self, _: &[f32], pass: Pass, output: &mut [f32], _: &mut Memory) {
        output.copy_from_slice(pass.input);
    }

    fn backward(&self, _: Pass, grad_output: &[f32], _: &mut Memory, gradients: Gradients) {
        if let Some(grad_input) = gradients.input {
            grad_input.copy_from_slice(grad_output);
        }
    }
}
