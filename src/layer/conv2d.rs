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
        patches_len(&self.window).max(backward_filters_scratch_len(&self.window))
    }

    /// Panels for the forward pass, then, for the gradient of the input, those of the transposed filters.
    pub(super) fn packed_len(&self, to_input: bool) -> usize {
        let transposed = match to_input {
            true => packed_transposed_len(&self.window),
            false => 0,
        };
        product(&self.window).packed_len() + transposed
    }

    pub(super) fn pack(&self, parameters: &[f32], packed: &mut [f32]) {
        let filters = &parameters[self.params[0].range.clone()];
        let (panels, transposed) = packed.split_at_mut(product(&self.window).packed_len());
        pack_filters(&self.window, filters, panels);
        if !transposed.is_empty() {
            pack_filters_transposed(&self.window, filters, transposed);
        }
    }

    pub(super) fn forward(
        &self,
        parameters: &[f32],
        packed: &[f32],
        input: &[f32],
        output: &mut [f32],
        scratch: &mut [f32],
    ) {
        let window = &self.window;
        let panels = &packed[..product(window).packed_len()];
        let patches = &mut scratch[..patches_len(window)];
        let images = input.chunks_exact(window.input.count());
        for (image, output) in images.zip(output.chunks_exact_mut(window.output.count())) {
            conv2d_forward(window, image, panels, patches, output);
        }
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
        let transposed = &packed[product(window).packed_len()..];
        let patches = &mut scratch[..patches_len(window)];
        let grad_inputs = grad_input.chunks_exact_mut(window.input.count());
        for (grad_output, grad_input) in grad_outputs.zip(grad_inputs) {
            conv2d_backward_input(window, grad_output, transposed, patches, grad_input);
        }
    }
}
