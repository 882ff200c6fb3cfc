//! Keras's `Dense`.

use alloc::vec;

use super::{Activation, Gradients, Param};
use crate::kernel::gemm::{Matrix, Product, Update, gemm, pack_right};
use crate::kernel::pointwise::{add_bias, column_sums};

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

    fn forward_product(&self, batch: usize) -> Product {
        Product {
            rows: batch,
            depth: self.inputs,
            columns: self.units,
        }
    }

    fn kernel_product(&self, batch: usize) -> Product {
        Product {
            rows: self.inputs,
            depth: batch,
            columns: self.units,
        }
    }

    fn input_product(&self, batch: usize) -> Product {
        Product {
            rows: batch,
            depth: self.units,
            columns: self.inputs,
        }
    }

    /// Scratch for the packed gradient of the output.
    pub(super) fn scratch_len(&self, batch: usize) -> usize {
        self.kernel_product(batch).packed_len()
    }

    /// Panels for the forward pass, then, for training, those of the transposed kernel.
    pub(super) fn packed_len(&self, training: bool) -> usize {
        let transposed = match training {
            true => self.input_product(0).packed_len(),
            false => 0,
        };
        self.forward_product(0).packed_len() + transposed
    }

    pub(super) fn pack(&self, parameters: &[f32], packed: &mut [f32]) {
        let kernel = &parameters[self.params[0].range.clone()];
        let forward = self.forward_product(0);
        let (panels, transposed) = packed.split_at_mut(forward.packed_len());
        let right = Matrix::RowMajor {
            data: kernel,
            columns: self.units,
        };
        pack_right(forward, right, panels);
        if !transposed.is_empty() {
            let right = Matrix::Transposed {
                data: kernel,
                rows: self.units,
            };
            pack_right(self.input_product(0), right, transposed);
        }
    }

    pub(super) fn forward(
        &self,
        parameters: &[f32],
        packed: &[f32],
        input: &[f32],
        output: &mut [f32],
    ) {
        let product = self.forward_product(input.len() / self.inputs);
        let left = Matrix::RowMajor {
            data: input,
            columns: self.inputs,
        };
        let panels = &packed[..product.packed_len()];
        gemm(product, left, panels, Update::Overwrite, output);
        add_bias(&parameters[self.params[1].range.clone()], output);
        self.activation.forward(output);
    }

    pub(super) fn backward(
        &self,
        packed: &[f32],
        input: &[f32],
        grad_output: &[f32],
        gradients: Gradients,
        scratch: &mut [f32],
    ) {
        let [kernel, bias] = &self.params;
        let batch = input.len() / self.inputs;
        column_sums(
            grad_output,
            Update::Overwrite,
            &mut gradients.parameters[bias.range.clone()],
        );
        let grad_output = Matrix::RowMajor {
            data: grad_output,
            columns: self.units,
        };

        let product = self.kernel_product(batch);
        let grad_panels = &mut scratch[..product.packed_len()];
        pack_right(product, grad_output, grad_panels);
        let left = Matrix::Transposed {
            data: input,
            rows: self.inputs,
        };
        let grad_kernel = &mut gradients.parameters[kernel.range.clone()];
        gemm(product, left, grad_panels, Update::Overwrite, grad_kernel);

        if let Some(grad_input) = gradients.input {
            let transposed = &packed[self.forward_product(0).packed_len()..];
            let product = self.input_product(batch);
            gemm(
                product,
                grad_output,
                transposed,
                Update::Overwrite,
                grad_input,
            );
        }
    }
}
