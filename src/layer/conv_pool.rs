//! A rectified `Conv2D` and the `MaxPooling2D` after it, computed in one pass.

use alloc::vec;
use alloc::vec::Vec;

use super::{Activation, Gradients, Kind, Layer, Param};
use crate::kernel::conv::pack_filters;
use crate::kernel::conv_pool::{
    ConvPool, Winners, conv_pool_backward_filters, conv_pool_backward_input, conv_pool_forward,
};
use crate::kernel::gemm::{NR, Update};
use crate::kernel::one_channel::{Patch, one_channel_backward_filters, one_channel_forward};
use crate::kernel::pointwise::{column_sums, transpose};
use crate::kernel::terms::Lists;
use crate::kernel::{conv, one_channel, winograd};

/// Two layers in one: the convolution's own output is not kept.
#[derive(Clone, Debug)]
pub struct ConvPoolPair {
    shape: ConvPool,
    method: Method,
    params: [Param; 2],
}

/// How the sums are computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Method {
    Direct,
    /// With fewer multiplications forward.
    Winograd,
    /// For images of one channel.
    OneChannel,
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
    /// Of an image, for [`Method::OneChannel`] alone.
    patches: Vec<Patch>,
    by_filter: Lists,
    by_position: Lists,
}

impl ConvPoolPair {
    /// The pair of two neighbouring layers, if it can be computed in one pass.
    pub fn new(conv: &Layer, pool: &Layer) -> Option<Self> {
        match (&conv.kind, &pool.kind) {
            (Kind::Conv2d(conv), Kind::MaxPool2d(pool)) if conv.activation == Activation::Relu => {
                let shape = ConvPool::new(*conv.window(), *pool.window())?;
                Some(Self {
                    shape,
                    method: match () {
                        () if winograd::suits(&shape) => Method::Winograd,
                        () if one_channel::suits(&shape) => Method::OneChannel,
                        () => Method::Direct,
                    },
                    params: conv.params.clone(),
                })
            }
            _ => None,
        }
    }

    /// Memory for `batch` samples.
    pub fn memory(&self, batch: usize) -> PairMemory {
        let shape = &self.shape;
        let packed = match self.method {
            Method::Winograd => winograd::filters_len(shape),
            Method::Direct | Method::OneChannel => conv::product(&shape.conv).packed_len(),
        };
        let one_channel = self.method == Method::OneChannel;
        let patches = if one_channel {
            shape.pool.positions()
        } else {
            0
        };
        PairMemory {
            filters: vec![0.0; packed],
            bias: vec![0.0; self.filters().next_multiple_of(NR)],
            filter_rows: vec![0.0; self.kernel_len()],
            winners: vec![0; batch * shape.winners_len()],
            patches: vec![Patch::default(); patches],
            by_filter: if one_channel {
                Lists::default()
            } else {
                shape.lists_by_filter()
            },
            by_position: shape.lists_by_position(),
        }
    }

    /// The scratch that either pass needs.
    pub fn scratch_len(&self) -> usize {
        match self.method {
            Method::Winograd => winograd::scratch_len(&self.shape).max(self.kernel_len()),
            Method::OneChannel => self.filters() * one_channel::GRADIENT,
            Method::Direct => self.kernel_len(),
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
        let filters = &mut memory.filters;
        match self.method {
            Method::Winograd => winograd::transform_filters(&self.shape, kernel, filters),
            Method::Direct | Method::OneChannel => pack_filters(&self.shape.conv, kernel, filters),
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
        for ((image, output), winners) in images {
            match self.method {
                Method::Winograd => {
                    let scratch = &mut scratch[..winograd::scratch_len(shape)];
                    let filters = (&**filters, &**bias);
                    winograd::winograd_forward(shape, image, filters, scratch, output, winners);
                }
                Method::OneChannel => {
                    one_channel_forward(shape, image, filters, bias, output, winners)
                }
                Method::Direct => conv_pool_forward(shape, image, filters, bias, output, winners),
            }
        }
    }

    /// Computes the gradients from that of the pooling's output, which is zero where the rectifier
    /// cut off.
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
        let grad_bias = &mut gradients.parameters[bias.range.clone()];
        column_sums(grad_output, Update::Overwrite, grad_bias);
        let grad_kernel = &mut gradients.parameters[kernel.range.clone()];
        self.backward_filters(input, grad_output, memory, grad_kernel, scratch);
        if let Some(grad_input) = gradients.input {
            let images = grad_input
                .chunks_exact_mut(shape.conv.input.count())
                .zip(memory.winners.chunks_exact(shape.winners_len()))
                .zip(grad_output.chunks_exact(shape.pool.output.count()));
            for ((grad_input, winners), grad_output) in images {
                conv_pool_backward_input(
                    shape,
                    winners,
                    grad_output,
                    &memory.filter_rows,
                    &mut memory.by_position,
                    grad_input,
                );
            }
        }
    }

    fn backward_filters(
        &self,
        input: &[f32],
        grad_output: &[f32],
        memory: &mut PairMemory,
        grad_kernel: &mut [f32],
        scratch: &mut [f32],
    ) {
        let shape = &self.shape;
        let images = input
            .chunks_exact(shape.conv.input.count())
            .zip(memory.winners.chunks_exact(shape.winners_len()))
            .zip(grad_output.chunks_exact(shape.pool.output.count()));
        if self.method == Method::OneChannel {
            let sums = &mut scratch[..self.filters() * one_channel::GRADIENT];
            sums.fill(0.0);
            let patches = &mut memory.patches;
            for ((image, winners), grad_output) in images {
                one_channel_backward_filters(shape, image, winners, grad_output, patches, sums);
            }
            for (filter, sums) in sums.chunks_exact(one_channel::GRADIENT).enumerate() {
                let taps = sums.chunks_exact(4).flat_map(|row| &row[..3]);
                for (line, tap) in grad_kernel.chunks_exact_mut(self.filters()).zip(taps) {
                    line[filter] = *tap;
                }
            }
        } else {
            let sums = &mut scratch[..self.kernel_len()];
            sums.fill(0.0);
            let lists = &mut memory.by_filter;
            for ((image, winners), grad_output) in images {
                conv_pool_backward_filters(shape, image, winners, grad_output, lists, sums);
            }
            transpose(self.filters(), sums, grad_kernel);
        }
    }
}
