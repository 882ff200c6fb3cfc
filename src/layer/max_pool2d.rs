//! Keras's `MaxPooling2D`.

use crate::kernel::pool::{max_pool2d_backward, max_pool2d_forward};
use crate::shape::Window;

/// Max-pooling; rows and columns that do not fill a window are dropped.
#[derive(Clone, Debug)]
pub struct MaxPool2d {
    window: Window,
}

impl MaxPool2d {
    /// A pooling with this geometry.
    pub fn new(window: Window) -> Self {
        Self { window }
    }

    /// The geometry.
    pub fn window(&self) -> &Window {
        &self.window
    }

    pub(super) fn forward(&self, input: &[f32], output: &mut [f32], winners: &mut [u32]) {
        let (before, after) = (self.window.input.count(), self.window.output.count());
        let outputs = output
            .chunks_exact_mut(after)
            .zip(winners.chunks_exact_mut(after));
        for (image, (output, winners)) in input.chunks_exact(before).zip(outputs) {
            max_pool2d_forward(&self.window, image, output, winners);
        }
    }

    pub(super) fn backward(&self, winners: &[u32], grad_output: &[f32], grad_input: &mut [f32]) {
        let (before, after) = (self.window.input.count(), self.window.output.count());
        let gradients = winners
            .chunks_exact(after)
            .zip(grad_output.chunks_exact(after));
        for ((winners, grad_output), grad_input) in
            gradients.zip(grad_input.chunks_exact_mut(before))
        {
            max_pool2d_backward(&self.window, winners, grad_output, grad_input);
        }
    }
}
