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

    pub(super) fn scratch_len(&self, batch: usize) -> usize {
        [
            self.forward_product(batch),
            self.kernel_product(batch),
            self.input_product(batch),
        ]
        .map(Product::packed_len)
        .into_iter()
        .fold(0, usize::max)
    }

    pub(super) fn forward(
        &self,
        parameters: &[f32],
        input: &[f32],
        output: &mut [f32],
        scratch: &mut [f32],
    ) {
        let [kernel, bias] = &self.params;
        let kernel = Matrix::RowMajor {
            data: &parameters[kernel.range.clone()],
            columns: self.units,
        };
        let product = self.forward_product(input.len() / self.inputs);
        let packed = &mut scratch[..product.packed_len()];
        pack_right(product, kernel, packed);
        let left = Matrix::RowMajor {
            data: input,
            columns: self.inputs,
        };
        gemm(product, left, packed, Update::Overwrite, output);
        add_bias(&parameters[bias.range.clone()], output);
        self.activation.forward(output);
    }

    pub(super) fn backward(
        &self,
        parameters: &[f32],
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
        let packed = &mut scratch[..product.packed_len()];
        pack_right(product, grad_output, packed);
        let left = Matrix::Transposed {
            data: input,
            rows: self.inputs,
        };
        let grad_kernel = &mut gradients.parameters[kernel.range.clone()];
        gemm(product, left, packed, Update::Overwrite, grad_kernel);

        if let Some(grad_input) = gradients.input {
            let product = self.input_product(batch);
            let packed = &mut scratch[..product.packed_len()];
            let kernel = Matrix::Transposed {
                data: &parameters[kernel.range.clone()],
                rows: self.units,
            };
            pack_right(product, kernel, packed);
            gemm(product, grad_output, packed, Update::Overwrite, grad_input);
        }
    }
}
