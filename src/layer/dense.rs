//! Keras's `Dense`.

use alloc::format;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use super::{
    Activation, Class, Compute, Describe, Gradients, Keys, Kind, KindDescription, Memory, Opening,
    Param, Pass, Place,
};
use crate::json::Text;
use crate::kernel::dense::{
    Connections, dense_backward_input, dense_backward_kernel, dense_forward, transpose_kernel,
};
use crate::kernel::gemm::Update;
use crate::kernel::pointwise::{add_bias, column_sums};
use crate::shape::Shape;
use crate::{Code, Error, Result};

pub(super) const CLASS: Class = Class {
    name: "Dense",
    default_name: "dense",
    opening: Opening::Sum,
    windowed: false,
    read,
};

/// What a configuration says of a fully connected layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DenseDescription {
    /// Number of outputs.
    pub units: usize,
    /// What follows the sums.
    pub activation: Activation,
}

fn read(keys: &Keys) -> Result<KindDescription> {
    keys.weighted(&["units"])?;
    Ok(KindDescription::Dense(DenseDescription {
        units: keys.size("units")?,
        activation: keys.activation()?,
    }))
}

impl Describe for DenseDescription {
    fn class(&self) -> &'static Class {
        &CLASS
    }

    fn write(&self, name: &Text) -> String {
        let (activation, units) = (self.activation.name(), self.units);
        format!(
            r#""activation":"{activation}","dtype":"float32","name":{name},"units":{units},"use_bias":true"#
        )
    }

    fn build(&self, place: &Place) -> Result<(Shape, Kind)> {
        let [inputs] = *place.input.dimensions() else {
            let found = Code::Dimensions(place.input.clone());
            return Err(Error::config(place.name, Code::FlatInput, found));
        };
        let argument = format_args!("{}.units", place.name);
        Shape::new(argument, &[inputs, self.units])?;
        let output = Shape::new(argument, &[self.units])?;
        let own = Dense::new(inputs, self.units, self.activation, place.start);
        Ok((output, Kind::Dense(own)))
    }
}

/// A fully connected layer: `output = activation(input x kernel + bias)`.
///
/// # Shapes
/// Input `[inputs]`, output `[units]`; kernel `[inputs, units]`, bias `[units]`.
#[derive(Clone, Debug)]
pub struct Dense {
    inputs: usize,
    units: usize,
    activation: Activation,
    params: [Param; 2],
}

impl Dense {
    /// A layer whose parameters start at `start` in the network's buffer.
    fn new(inputs: usize, units: usize, activation: Activation, start: usize) -> Self {
        Self {
            inputs,
            units,
            activation,
            params: Param::pair(vec![inputs, units], units, start),
        }
    }

    fn sizes(&self) -> Connections {
        Connections {
            inputs: self.inputs,
            units: self.units,
        }
    }
}

impl Compute for Dense {
    fn class(&self) -> &'static Class {
        &CLASS
    }

    fn params(&self) -> &[Param] {
        &self.params
    }

    fn activation(&self) -> Activation {
        self.activation
    }

    fn multiply_adds(&self) -> u64 {
        self.params[0].range.len() as u64
    }

    /// The terms of the sums, and the transposed kernel, which the gradient of the input needs.
    fn memory(&self, batch: usize, to_input: bool) -> Memory {
        Memory {
            packed: match to_input {
                true => vec![0.0; self.sizes().transposed_len()],
                false => Vec::new(),
            },
            lists: self.sizes().lists(batch),
            ..Memory::default()
        }
    }

    fn pack(&self, parameters: &[f32], memory: &mut Memory) {
        if !memory.packed.is_empty() {
            let kernel = &parameters[self.params[0].range.clone()];
            transpose_kernel(self.sizes(), kernel, &mut memory.packed);
        }
    }

    fn forward(&self, parameters: &[f32], pass: Pass, output: &mut [f32], memory: &mut Memory) {
        let [kernel, bias] = &self.params;
        let kernel = &parameters[kernel.range.clone()];
        dense_forward(self.sizes(), pass.input, kernel, &mut memory.lists, output);
        add_bias(&parameters[bias.range.clone()], output);
        self.activation.forward(output);
    }

    fn backward(&self, pass: Pass, grad_output: &[f32], memory: &mut Memory, gradients: Gradients) {
        let Memory { packed, lists, .. } = memory;
        let [kernel, bias] = &self.params;
        column_sums(
            grad_output,
            Update::Overwrite,
            &mut gradients.parameters[bias.range.clone()],
        );
        let grad_kernel = &mut gradients.parameters[kernel.range.clone()];
        dense_backward_kernel(self.sizes(), pass.input, grad_output, lists, grad_kernel);
        if let Some(grad_input) = gradients.input {
            dense_backward_input(self.sizes(), grad_output, packed, lists, grad_input);
        }
    }
}
