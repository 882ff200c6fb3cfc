//! A rectified `Conv2D` and the `MaxPooling2D` after it, computed in one pass.

use alloc::vec;
use alloc::vec::Vec;

use super::{Activation, Gradients, Kind, Layer, Param};
use crate::kernel::conv::pack_filters;
use crate::kernel::conv_pool::{
    ConvPool, FilterGradients, Term, Winners, conv_pool_backward_filters, conv_pool_backward_input,
    conv_pool_forward,
};
use crate::kernel::gemm::NR;
use crate::kernel::{conv, winograd};

/// Two layers in one: the convolution's own output is not kept.
#[derive(Clone, Debug)]
pub struct ConvPoolPair {
    shape: ConvPool,
    params: [Param; 2],
}

/// What the backward pass needs of the forward pass, and its scratch.
#[derive(Clone, Debug, Default)]
pub struct PairMemory {
    /// The filters in the order in which the forward pass reads them.
    filters: Vec<f32>,
    /// The bias, filled up to whole panels.
    bias: Vec<f32>,
    /// The filters as rows, for the backward pass.
    filter_rows: Vec<f32>,
    winners: Vec<Winners>,
    terms: Vec<Term>,
}

impl ConvPoolPair {
    /// The pair of two neighbouring layers, if it can be computed in one pass.
    pub fn new(conv: &Layer, pool: &Layer) -> Option<Self> {
        match (&conv.kind, &pool.kind) {
            (Kind::Conv2d(conv), Kind::MaxPool2d(pool))
                if conv.activation() == Activation::Relu =>
            {
                Some(Self {
                    shape: ConvPool::new(*conv.window(), *pool.window())?,
                    params: conv.params().clone(),
                })
            }
            _ => None,
        }
    }

    /// Memory for `batch` samples.
    pub fn memory(&self, batch: usize) -> PairMemory {
        let shape = &self.shape;
        PairMemory {
            filters: vec![
                0.0;
                match winograd::suits(shape) {
                    true => winograd::filters_len(shape),
                    false => conv::product(&shape.conv).packed_len(),
                }
            ],
            bias: vec![0.0; self.filters().next_multiple_of(NR)],
            filter_rows: vec![0.0; self.kernel_len()],
            winners: vec![0; batch * shape.winners_len()],
            terms: vec![Term::default(); shape.terms_len()],
        }
    }

    /// The scratch that either pass needs.
    pub fn scratch_len(&self) -> usize {
        match winograd::suits(&self.shape) {
            true => winograd::scratch_len(&self.shape).max(self.kernel_len()),
            false => self.kernel_len(),
        }
    }

    fn filters(&self) -> usize {
        self.shape.conv.output.channels
    }

    fn kernel_len(&self) -> usize {
        self.params[0].range.len()
    }

    /// Copies the parameters into the order in which the kernels read them.
    pub fn pack(&self, parameters: &[f32], memory: &mut PairMemory) {
        let [kernel, bias] = self
            .params
            .each_ref()
            .map(|param| &parameters[param.range.clone()]);
        memory.bias[..bias.len()].copy_from_slice(bias);
        match winograd::suits(&self.shape) {
            true => winograd::transform_filters(&self.shape, kernel, &mut memory.filters),
            false => pack_filters(&self.shape.conv, kernel, &mut memory.filters),
        }
        transpose(self.shape.conv.patch_len(), kernel, &mut memory.filter_rows);
    }

    /// Computes the pooling's `output`, and who won.
    ///
    /// # Panics
    /// If a slice does not fit.
    pub fn forward(
        &self,
        input: &[f32],
        output: &mut [f32],
        memory: &mut PairMemory,
        scratch: &mut [f32],
    ) {
        let shape = &self.shape;
        let PairMemory {
            filters,
            bias,
            winners,
            ..
        } = memory;
        let images = input
            .chunks_exact(shape.conv.input.count())
            .zip(output.chunks_exact_mut(shape.pool.output.count()))
            .zip(winners.chunks_exact_mut(shape.winners_len()));
        if winograd::suits(shape) {
            let scratch = &mut scratch[..winograd::scratch_len(shape)];
            for ((image, output), winners) in images {
                let filters = (&**filters, &**bias);
                winograd::winograd_forward(shape, image, filters, scratch, output, winners);
            }
        } else {
            for ((image, output), winners) in images {
                conv_pool_forward(shape, image, filters, bias, output, winners);
            }
        }
    }

    /// Computes the gradients from that of the pooling's output.
    ///
    /// # Panics
    /// If a slice does not fit.
    pub fn backward(
        &self,
        input: &[f32],
        grad_output: &[f32],
        memory: &mut PairMemory,
        gradients: Gradients,
        scratch: &mut [f32],
    ) {
        let shape = &self.shape;
        let [kernel, bias] = &self.params;
        let PairMemory {
            winners,
            terms,
            filter_rows,
            ..
        } = memory;
        let grad_rows = &mut scratch[..self.kernel_len()];
        grad_rows.fill(0.0);
        let grad_bias = &mut gradients.parameters[bias.range.clone()];
        grad_bias.fill(0.0);
        let images = winners
            .chunks_exact(shape.winners_len())
            .zip(grad_output.chunks_exact(shape.pool.output.count()));
        let inputs = input.chunks_exact(shape.conv.input.count());
        for (image, (winners, grad_output)) in inputs.zip(images.clone()) {
            let sums = FilterGradients {
                filters: grad_rows,
                bias: grad_bias,
            };
            conv_pool_backward_filters(shape, image, winners, grad_output, terms, sums);
        }
        let grad_kernel = &mut gradients.parameters[kernel.range.clone()];
        transpose(self.filters(), grad_rows, grad_kernel);
        if let Some(grad_input) = gradients.input {
            let grad_inputs = grad_input.chunks_exact_mut(shape.conv.input.count());
            for (grad_input, (winners, grad_output)) in grad_inputs.zip(images) {
                conv_pool_backward_input(
                    shape,
                    winners,
                    grad_output,
                    filter_rows,
                    terms,
                    grad_input,
                );
            }
        }
    }
}

/// The transpose of a row-major matrix with `rows` rows.
fn transpose(rows: usize, matrix: &[f32], transposed: &mut [f32]) {
    let columns = matrix.len() / rows;
    for (row, values) in matrix.chunks_exact(columns).enumerate() {
        for (value, line) in values.iter().zip(transposed.chunks_exact_mut(rows)) {
            line[row] = *value;
        }
    }
}
