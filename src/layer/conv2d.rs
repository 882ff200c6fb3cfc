//! Keras's `Conv2D`.

use alloc::format;
use alloc::string::String;
use alloc::vec;

use super::{
    Activation, Class, Compute, Describe, Gradients, Keys, Kind, KindDescription, Memory, Opening,
    Param, Pass, Place,
};
use crate::json::Text;
use crate::kernel::conv::{
    backward_filters_scratch_len, conv2d_backward_filters, conv2d_backward_input, conv2d_forward,
    pack_filters, pack_filters_transposed, packed_transposed_len, patches_len, product,
};
use crate::kernel::gemm::Update;
use crate::kernel::pointwise::{add_bias, column_sums};
use crate::shape::{Padding, Shape, Window};
use crate::{Code, Error, Result};

pub(super) const CLASS: Class = Class {
    name: "Conv2D",
    default_name: "conv2d",
    opening: Opening::Sum,
    windowed: true,
    read,
};

/// What a configuration says of a convolution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conv2dDescription {
    /// Number of filters.
    pub filters: usize,
    /// Height and width of a filter.
    pub kernel_size: [usize; 2],
    /// Rows and columns from one position to the next.
    pub strides: [usize; 2],
    /// How the filter meets the border.
    pub padding: Padding,
    /// What follows the sums.
    pub activation: Activation,
}

fn read(keys: &Keys) -> Result<KindDescription> {
    keys.channels_last()?;
    keys.refuse_unless_default("groups", "1")?;
    if keys.pair("dilation_rate")?.unwrap_or([1, 1]) != [1, 1] {
        return Err(keys.wrong("dilation_rate", Code::verbatim("[1, 1]")));
    }
    keys.weighted(&[
        "filters",
        "kernel_size",
        "strides",
        "padding",
        "data_format",
        "groups",
        "dilation_rate",
    ])?;
    Ok(KindDescription::Conv2d(Conv2dDescription {
        filters: keys.size("filters")?,
        kernel_size: keys
            .pair("kernel_size")?
            .ok_or_else(|| keys.wrong("kernel_size", Code::TwoWholeFrom(1)))?,
        strides: keys.pair("strides")?.unwrap_or([1, 1]),
        padding: keys.padding()?,
        activation: keys.activation()?,
    }))
}

impl Describe for Conv2dDescription {
    fn class(&self) -> &'static Class {
        &CLASS
    }

    fn write(&self, name: &Text) -> String {
        let Self {
            filters,
            kernel_size: [height, width],
            strides: [rows, columns],
            padding,
            activation,
        } = self;
        let activation = activation.name();
        let padding = match padding {
            Padding::Valid => "valid",
            Padding::Same => "same",
        };
        format!(
            r#""activation":"{activation}","dtype":"float32","filters":{filters},"kernel_size":[{height},{width}],"name":{name},"padding":"{padding}","strides":[{rows},{columns}],"use_bias":true"#
        )
    }

    fn build(&self, place: &Place) -> Result<(Shape, Kind)> {
        let name = place.name;
        if self.activation == Activation::Softmax {
            return Err(Error::config(
                format_args!("{name}.activation"),
                Code::one_of(&["linear", "relu"]),
                Code::verbatim("softmax"),
            ));
        }
        let size = format_args!("{name}.kernel_size");
        let image = place.image()?;
        let (kernel_size, strides, padding) = (self.kernel_size, self.strides, self.padding);
        let window = Window::new(&size, image, 1, kernel_size, strides, padding)?;
        let window = with_filters(name, window, self.filters)?;
        let kind = Kind::Conv2d(Conv2d::new(window, self.activation, place.start));
        Ok((window.output.into(), kind))
    }
}

/// The window of a convolution with this many filters, unless they, their outputs or the patches
/// under them would not fit into memory.
fn with_filters(name: &str, mut window: Window, filters: usize) -> Result<Window> {
    window.output.channels = filters;
    let patch = [window.size[0], window.size[1], window.input.channels];
    let patch = Shape::new(format_args!("{name}.kernel_size"), &patch)?.count();
    Shape::new(
        format_args!("{name}.kernel_size"),
        &[patch, window.positions()],
    )?;
    Shape::new(format_args!("{name}.filters"), &[patch, filters])?;
    Shape::new(
        format_args!("{name}.filters"),
        &[window.positions(), filters],
    )?;
    Ok(window)
}

/// A convolution with bias and activation.
///
/// # Shapes
/// Input `window.input`, output `window.output`; kernel `[height, width, channels, filters]`
/// (HWIO), bias `[filters]`.
#[derive(Clone, Debug)]
pub struct Conv2d {
    window: Window,
    pub(super) activation: Activation,
    pub(super) params: [Param; 2],
}

impl Conv2d {
    /// A convolution whose parameters start at `start` in the network's buffer.
    fn new(window: Window, activation: Activation, start: usize) -> Self {
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
}

impl Compute for Conv2d {
    fn class(&self) -> &'static Class {
        &CLASS
    }

    fn params(&self) -> &[Param] {
        &self.params
    }

    fn activation(&self) -> Activation {
        self.activation
    }

    fn window(&self) -> Option<&Window> {
        Some(&self.window)
    }

    fn multiply_adds(&self) -> u64 {
        self.window.positions() as u64 * self.params[0].range.len() as u64
    }

    fn scratch_len(&self) -> usize {
        patches_len(&self.window).max(backward_filters_scratch_len(&self.window))
    }

    /// Panels for the forward pass, then, for the gradient of the input, those of the transposed filters.
    fn memory(&self, _batch: usize, to_input: bool) -> Memory {
        let transposed = match to_input {
            true => packed_transposed_len(&self.window),
            false => 0,
        };
        Memory {
            packed: vec![0.0; product(&self.window).packed_len() + transposed],
            ..Memory::default()
        }
    }

    fn pack(&self, parameters: &[f32], memory: &mut Memory) {
        let filters = &parameters[self.params[0].range.clone()];
        let panels = product(&self.window).packed_len();
        let (panels, transposed) = memory.packed.split_at_mut(panels);
        pack_filters(&self.window, filters, panels);
        if !transposed.is_empty() {
            pack_filters_transposed(&self.window, filters, transposed);
        }
    }

    fn forward(&self, parameters: &[f32], pass: Pass, output: &mut [f32], memory: &mut Memory) {
        let window = &self.window;
        let panels = &memory.packed[..product(window).packed_len()];
        let patches = &mut pass.scratch[..patches_len(window)];
        let images = pass.input.chunks_exact(window.input.count());
        for (image, output) in images.zip(output.chunks_exact_mut(window.output.count())) {
            conv2d_forward(window, image, panels, patches, output);
        }
        add_bias(&parameters[self.params[1].range.clone()], output);
        self.activation.forward(output);
    }

    fn backward(&self, pass: Pass, grad_output: &[f32], memory: &mut Memory, gradients: Gradients) {
        let Pass { input, scratch, .. } = pass;
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
        let transposed = &memory.packed[product(window).packed_len()..];
        let patches = &mut scratch[..patches_len(window)];
        let grad_inputs = grad_input.chunks_exact_mut(window.input.count());
        for (grad_output, grad_input) in grad_outputs.zip(grad_inputs) {
            conv2d_backward_input(window, grad_output, transposed, patches, grad_input);
        }
    }
}
