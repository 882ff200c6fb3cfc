//! Keras's `Conv2D`.

use alloc::vec;

use super::{Activation, Gradients, Param};
use crate::kernel::conv::{
    backward_filters_scratch_len, conv2d_backward_filters, conv2d_backward_input, conv2d_forward,
    pack_filters, pack_filters_transposed, packed_transposed_len, patches_len, product,
};
use crate::kernel::gemm::Update;
use crate::kernel::pointwise::{add_bias, column_sums};
use crate::shape::Window;

/// A convolution with bias and activation.
///
/// # Shapes
/// Input `window.input`, output `window.output`; kernel `[height, width, channels, filters]`
/// (HWIO), bias `[filters]`.
#[derive(Clone, Debug)]
pub struct Conv2d {
    window: Window,
    activation: Activation,
    params: [Param; 2],
}

impl Conv2d {
    /// A convolution whose parameters start at `start` in the network's buffer.
    pub fn new(window: Window, activation: Activation, start: usize) -> Self {
        let [height, width] = window.size;
        let filters = window.output.channels;
        let kernel = vec![height, width, window.input.channels, filters];
        Self {
            window,
            activation,
            params: Param::pair(kernel, filters, start),
        }
    }

    /// The geometry.
    pub fn window(&self) -> &Window {
        &self.window
    }

    pub(super) fn activation(&self) -> Activation {
        self.activation
    }

    pub(super) fn params(&self) -> &[Param; 2] {
        &self.params
    }

    pub(super) fn multiply_adds(&self) -> u64 {
        self.window.positions() as u64 * self.params[0].range.len() as u64
    }

    pub(super) fn scratch_len(&self) -> usize {
        let window = &self.window;
        let forward = product(window).packed_len() + patches_len(window);
        let input = packed_transposed_len(window) + patches_len(window);
        forward.max(backward_filters_scratch_len(window)).max(input)
    }

    pub(super) fn forward(
        &self,
        parameters: &[f32],
        input: &[f32],
        output: &mut [f32],
        scratch: &mut [f32],
    ) {
        let window = &self.window;
        let [kernel, bias] = &self.params;
        let (packed, rest) = scratch.split_at_mut(product(window).packed_len());
        let patches = &mut rest[..patches_len(window)];
        pack_filters(window, &parameters[kernel.range.clone()], packed);
        let images = input.chunks_exact(window.input.count());
        for (image, output) in images.zip(output.chunks_exact_mut(window.output.count())) {
            conv2d_forward(window, image, packed, patches, output);
        }
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
        let window = &self.window;
        let [kernel, bias] = &self.params;
        column_sums(
            grad_output,
            Update::Overwrite,
            &mut gradients.parameters[bias.range.clone()],
        );
        let grad_filters = &mut gradients.parameters[kernel.range.clone()];
        let filters_scratch = &mut scratch[..backward_filters_scratch_len(window)];
        let mut update = Update::Overwrite;
        let images = input.chunks_exact(window.input.count());
        let grad_outputs = grad_output.chunks_exact(window.output.count());
        for (image, grad_output) in images.zip(grad_outputs.clone()) {
            conv2d_backward_filters(
                window,
                image,
                grad_output,
                filters_scratch,
                update,
                grad_filters,
            );
            update = Update::Add;
        }
        let Some(grad_input) = gradients.input else {
            return;
        };
        let (packed, rest) = scratch.split_at_mut(packed_transposed_len(window));
        let patches = &mut rest[..patches_len(window)];
        pack_filters_transposed(window, &parameters[kernel.range.clone()], packed);
        let grad_inputs = grad_input.chunks_exact_mut(window.input.count());
        for (grad_output, grad_input) in grad_outputs.zip(grad_inputs) {
            conv2d_backward_input(window, grad_output, packed, patches, grad_input);
        }
    }
}
