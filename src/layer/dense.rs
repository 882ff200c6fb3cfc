//! Keras's `Dense`.

use alloc::vec;

use super::{Activation, Gradients, Param};
use crate::kernel::dense::{
    Connections, dense_backward_input, dense_backward_kernel, dense_forward, transpose_kernel,
};
use crate::kernel::gemm::Update;
use crate::kernel::pointwise::{add_bias, column_sums};
use crate::kernel::terms::Lists;

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
    pub fn new(inputs: usize, units: usize, activation: Activation, start: usize) -> Self {
        Self {
            inputs,
            units,
            activation,
            params: Param::pair(vec![inputs, units], units, start),
        }
    }

    pub(super) fn activation(&self) -> Activation {
        self.activation
    }

    pub(super) fn params(&self) -> &[Param; 2] {
        &self.params
    }

    pub(super) fn multiply_adds(&self) -> u64 {
        self.params[0].range.len() as u64
    }

    fn sizes(&self) -> Connections {
        Connections {
            inputs: self.inputs,
            units: self.units,
        }
    }

    /// The memory for the terms of the passes over `batch` samples.
    pub(super) fn lists(&self, batch: usize) -> Lists {
        self.sizes().lists(batch)
    }

    /// The length of the transposed kernel, which the gradient of the input needs.
    pub(super) fn packed_len(&self) -> usize {
        self.sizes().transposed_len()
    }

    pub(super) fn pack(&self, parameters: &[f32], transposed: &mut [f32]) {
        let kernel = &parameters[self.params[0].range.clone()];
        transpose_kernel(self.sizes(), kernel, transposed);
    }

    pub(super) fn forward(
        &self,
        parameters: &[f32],
        input: &[f32],
        lists: &mut Lists,
        output: &mut [f32],
    ) {
        let [kernel, bias] = &self.params;
        let kernel = &parameters[kernel.range.clone()];
        dense_forward(self.sizes(), input, kernel, lists, output);
        add_bias(&parameters[bias.range.clone()], output);
        self.activation.forward(output);
    }

    pub(super) fn backward(
        &self,
        transposed: &[f32],
        input: &[f32],
        grad_output: &[f32],
        lists: &mut Lists,
        gradients: Gradients,
    ) {
        let [kernel, bias] = &self.params;
        column_sums(
            grad_output,
            Update::Overwrite,
            &mut gradients.parameters[bias.range.clone()],
        );
        let grad_kernel = &mut gradients.parameters[kernel.range.clone()];
        dense_backward_kernel(self.sizes(), input, grad_output, lists, grad_kernel);
        if let Some(grad_input) = gradients.input {
            dense_backward_input(self.sizes(), grad_output, transposed, lists, grad_input);
        }
    }
}
