//! Keras's `AveragePooling2D`.

use alloc::string::String;

use super::{
    Class, Compute, Describe, Gradients, Keys, Kind, KindDescription, Memory, Opening, Pass, Place,
    pooling,
};
use crate::Result;
use crate::json::Text;
use crate::kernel::pool::{average_pool2d_backward, average_pool2d_forward};
use crate::shape::{Shape, Window};

pub(super) const CLASS: Class = Class {
    name: "AveragePooling2D",
    default_name: "average_pooling2d",
    opening: Opening::Mean,
    windowed: true,
    read,
};

/// What a configuration says of an average-pooling, which has no padding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AveragePool2dDescription {
    /// Height and width of a window.
    pub pool_size: [usize; 2],
    /// Rows and columns from one window to the next.
    pub strides: [usize; 2],
}

fn read(keys: &Keys) -> Result<KindDescription> {
    let [pool_size, strides] = pooling::read(keys)?;
    let own = AveragePool2dDescription { pool_size, strides };
    Ok(KindDescription::AveragePool2d(own))
}

impl Describe for AveragePool2dDescription {
    fn class(&self) -> &'static Class {
        &CLASS
    }

    fn write(&self, name: &Text) -> String {
        pooling::write(name, [self.pool_size, self.strides])
    }

    fn build(&self, place: &Place) -> Result<(Shape, Kind)> {
        let window = pooling::window(place, [self.pool_size, self.strides])?;
        Ok((
            window.output.into(),
            Kind::AveragePool2d(AveragePool2d { window }),
        ))
    }
}

/// Average-pooling; rows and columns that do not fill a window are dropped.
#[derive(Clone, Debug)]
pub struct AveragePool2d {
    window: Window,
}

impl AveragePool2d {
    /// The geometry.
    pub fn window(&self) -> &Window {
        &self.window
    }
}

impl Compute for AveragePool2d {
    fn class(&self) -> &'static Class {
        &CLASS
    }

    fn window(&self) -> Option<&Window> {
        Some(&self.window)
    }

    fn forward(&self, _: &[f32], pass: Pass, output: &mut [f32], _: &mut Memory) {
        let (before, after) = (self.window.input.count(), self.window.output.count());
        let images = pass.input.chunks_exact(before);
        for (image, output) in images.zip(output.chunks_exact_mut(after)) {
            average_pool2d_forward(&self.window, image, output);
        }
    }

    fn backward(&self, _: Pass, grad_output: &[f32], _: &mut Memory, gradients: Gradients) {
        let Some(grad_input) = gradients.input else {
            return;
        };
        let (before, after) = (self.window.input.count(), self.window.output.count());
        let grad_inputs = grad_input.chunks_exact_mut(before);
        for (grad_output, grad_input) in grad_output.chunks_exact(after).zip(grad_inputs) {
            average_pool2d_backward(&self.window, grad_output, grad_input);
        }
    }
}
