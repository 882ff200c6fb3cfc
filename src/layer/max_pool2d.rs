//! Keras's `MaxPooling2D`.

use alloc::string::String;
use alloc::vec;

use super::{
    Class, Compute, Describe, Gradients, Keys, Kind, KindDescription, Memory, Opening, Pass, Place,
    pooling,
};
use crate::Result;
use crate::json::Text;
use crate::kernel::pool::{max_pool2d_backward, max_pool2d_forward};
use crate::shape::{Shape, Window};

pub(super) const CLASS: Class = Class {
    name: "MaxPooling2D",
    default_name: "max_pooling2d",
    opening: Opening::Choice,
    windowed: true,
    read,
};

/// What a configuration says of a max-pooling, which has no padding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MaxPool2dDescription {
    /// Height and width of a window.
    pub pool_size: [usize; 2],
    /// Rows and columns from one window to the next.
    pub strides: [usize; 2],
}

fn read(keys: &Keys) -> Result<KindDescription> {
    let [pool_size, strides] = pooling::read(keys)?;
    let own = MaxPool2dDescription { pool_size, strides };
    Ok(KindDescription::MaxPool2d(own))
}

impl Describe for MaxPool2dDescription {
    fn class(&self) -> &'static Class {
        &CLASS
    }

    fn write(&self, name: &Text) -> String {
        pooling::write(name, [self.pool_size, self.strides])
    }

    fn build(&self, place: &Place) -> Result<(Shape, Kind)> {
        let window = pooling::window(place, [self.pool_size, self.strides])?;
        Ok((window.output.into(), Kind::MaxPool2d(MaxPool2d { window })))
    }
}

/// Max-pooling; rows and columns that do not fill a window are dropped.
#[derive(Clone, Debug)]
pub struct MaxPool2d {
    window: Window,
}

impl MaxPool2d {
    /// The geometry.
    pub fn window(&self) -> &Window {
        &self.window
    }
}

impl Compute for MaxPool2d {
    fn class(&self) -> &'static Class {
        &CLASS
    }

    fn window(&self) -> Option<&Window> {
        Some(&self.window)
    }

    fn memory(&self, batch: usize, _to_input: bool) -> Memory {
        Memory {
            winners: vec![0; batch * self.window.output.count()],
            ..Memory::default()
        }
    }

    fn forward(&self, _: &[f32], pass: Pass, output: &mut [f32], memory: &mut Memory) {
        let (before, after) = (self.window.input.count(), self.window.output.count());
        let winners = &mut memory.winners[..output.len()];
        let outputs = output
            .chunks_exact_mut(after)
            .zip(winners.chunks_exact_mut(after));
        for (image, (output, winners)) in pass.input.chunks_exact(before).zip(outputs) {
            max_pool2d_forward(&self.window, image, output, winners);
        }
    }

    fn backward(&self, _: Pass, grad_output: &[f32], memory: &mut Memory, gradients: Gradients) {
        let Some(grad_input) = gradients.input else {
            return;
        };
        let (before, after) = (self.window.input.count(), self.window.output.count());
        let gradients = memory
            .winners
            .chunks_exact(after)
            .zip(grad_output.chunks_exact(after));
        for ((winners, grad_output), grad_input) in
            gradients.zip(grad_input.chunks_exact_mut(before))
        {
            max_pool2d_backward(&self.window, winners, grad_output, grad_input);
        }
    }
}
