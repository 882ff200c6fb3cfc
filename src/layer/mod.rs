//! Layers: what they compute, which parameters they have, and which memory they ask for.
//!
//! A layer holds sizes only. The network keeps all parameters in one flat buffer, so that an
//! optimizer, a file or another worker can treat them as one slice; each layer knows its range.

mod conv2d;
mod conv_pool;
mod dense;
mod max_pool2d;

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;
use core::ops::Range;

pub use conv_pool::{ConvPoolPair, PairMemory};
pub use conv2d::Conv2d;
pub use dense::Dense;
pub use max_pool2d::MaxPool2d;

use crate::kernel::pointwise::{relu_backward, relu_forward};
use crate::kernel::terms::Lists;
use crate::shape::Shape;

/// What follows a layer's weighted sums.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Activation {
    /// Nothing.
    Linear,
    /// `max(0, x)`.
    Relu,
    /// Probabilities; only after the last layer, where the workspace keeps the logits too.
    Softmax,
}

impl Activation {
    /// Keras's name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Linear => "linear",
            Self::Relu => "relu",
            Self::Softmax => "softmax",
        }
    }

    fn forward(self, values: &mut [f32]) {
        if self == Self::Relu {
            relu_forward(values);
        }
    }

    fn backward(self, output: &[f32], gradient: &mut [f32]) {
        if self == Self::Relu {
            relu_backward(output, gradient);
        }
    }
}

/// A tensor of parameters inside the network's flat buffer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Param {
    /// Keras's name: `kernel` or `bias`.
    pub name: &'static str,
    /// Keras's shape: `[height, width, channels, filters]`, `[inputs, units]` or `[units]`.
    pub shape: Vec<usize>,
    /// Where it lies in the flat buffer.
    pub range: Range<usize>,
}

impl Param {
    /// Kernel and bias of a layer, one after the other from `start` on.
    fn pair(kernel: Vec<usize>, units: usize, start: usize) -> [Self; 2] {
        let middle = start + kernel.iter().product::<usize>();
        [
            Self {
                name: "kernel",
                shape: kernel,
                range: start..middle,
            },
            Self {
                name: "bias",
                shape: vec![units],
                range: middle..middle + units,
            },
        ]
    }
}

/// A layer with the name that its parameters bear in files.
#[derive(Clone, Debug)]
pub struct Layer {
    /// The name, unique in its network, e.g. `conv2d_1`.
    pub name: String,
    /// The shape of one sample's output.
    pub output: Shape,
    /// What it computes.
    pub kind: Kind,
}

/// The kinds of layers.
#[derive(Clone, Debug)]
pub enum Kind {
    /// Keras's `Conv2D`.
    Conv2d(Conv2d),
    /// Keras's `MaxPooling2D`.
    MaxPool2d(MaxPool2d),
    /// Keras's `Flatten`: the values stay where they are.
    Flatten,
    /// Keras's `Dense`.
    Dense(Dense),
}

/// The memory of one layer for one batch.
#[derive(Clone, Debug, Default)]
pub struct Buffers {
    /// The output of each sample; logits where the activation is a softmax.
    pub output: Vec<f32>,
    /// The gradient of the loss by `output`; empty where there is no room for it.
    pub grad_output: Vec<f32>,
    /// For pooling, the index of each winner in its sample's input.
    pub winners: Vec<u32>,
    /// The parameters in the order in which the kernels read them; see [`Layer::pack`].
    pub packed: Vec<f32>,
    /// For dense layers, the terms of their sums.
    pub lists: Lists,
}

/// The gradients that a layer's buffers have room for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// None: it only predicts.
    None,
    /// That by its output, which gives those by its parameters.
    Output,
    /// That by its input too.
    Input,
}

/// The gradients that a layer's backward pass writes.
#[derive(Debug)]
pub struct Gradients<'a> {
    /// By the network's parameters; a layer overwrites its own ranges.
    pub parameters: &'a mut [f32],
    /// By the layer's input, overwritten; `None` where no layer before it learns.
    pub input: Option<&'a mut [f32]>,
}

impl Layer {
    /// Keras's name of the kind.
    pub fn class_name(&self) -> &'static str {
        match self.kind {
            Kind::Conv2d(_) => "Conv2D",
            Kind::MaxPool2d(_) => "MaxPooling2D",
            Kind::Flatten => "Flatten",
            Kind::Dense(_) => "Dense",
        }
    }

    /// The parameters, in Keras's order; none for layers that do not learn.
    pub fn params(&self) -> &[Param] {
        match &self.kind {
            Kind::Conv2d(layer) => layer.params(),
            Kind::Dense(layer) => layer.params(),
            Kind::MaxPool2d(_) | Kind::Flatten => &[],
        }
    }

    /// What follows the weighted sums.
    pub fn activation(&self) -> Activation {
        match &self.kind {
            Kind::Conv2d(layer) => layer.activation(),
            Kind::Dense(layer) => layer.activation(),
            Kind::MaxPool2d(_) | Kind::Flatten => Activation::Linear,
        }
    }

    /// Multiplications with an addition, for one sample's forward pass.
    pub fn multiply_adds(&self) -> u64 {
        match &self.kind {
            Kind::Conv2d(layer) => layer.multiply_adds(),
            Kind::Dense(layer) => layer.multiply_adds(),
            Kind::MaxPool2d(_) | Kind::Flatten => 0,
        }
    }

    /// The most scratch that a pass needs.
    pub fn scratch_len(&self) -> usize {
        match &self.kind {
            Kind::Conv2d(layer) => layer.scratch_len(),
            Kind::Dense(_) | Kind::MaxPool2d(_) | Kind::Flatten => 0,
        }
    }

    /// Memory for `batch` samples and the gradients of `room`.
    pub fn buffers(&self, batch: usize, room: Room) -> Buffers {
        let count = batch * self.output.count();
        let to_input = room == Room::Input;
        Buffers {
            output: vec![0.0; count],
            grad_output: vec![0.0; if room == Room::None { 0 } else { count }],
            winners: match self.kind {
                Kind::MaxPool2d(_) => vec![0; count],
                _ => Vec::new(),
            },
            packed: match &self.kind {
                Kind::Conv2d(layer) => vec![0.0; layer.packed_len(to_input)],
                Kind::Dense(layer) if to_input => vec![0.0; layer.packed_len()],
                Kind::Dense(_) | Kind::MaxPool2d(_) | Kind::Flatten => Vec::new(),
            },
            lists: match &self.kind {
                Kind::Dense(layer) => layer.lists(batch),
                _ => Lists::default(),
            },
        }
    }

    /// Copies the parameters into the order in which the kernels read them, once for all passes
    /// until they change.
    ///
    /// # Panics
    /// If `buffers` are not of this layer.
    pub fn pack(&self, parameters: &[f32], buffers: &mut Buffers) {
        match &self.kind {
            Kind::Conv2d(layer) => layer.pack(parameters, &mut buffers.packed),
            Kind::Dense(layer) if !buffers.packed.is_empty() => {
                layer.pack(parameters, &mut buffers.packed);
            }
            Kind::Dense(_) | Kind::MaxPool2d(_) | Kind::Flatten => {}
        }
    }

    /// Computes `buffers.output` of `batch` samples.
    ///
    /// # Shapes
    /// `input`: `[batch, ...]`; `buffers` for at least `batch` samples, with these parameters
    /// packed; `scratch`: at least [`Layer::scratch_len`].
    ///
    /// # Panics
    /// If a slice is too short.
    pub fn forward(
        &self,
        parameters: &[f32],
        batch: usize,
        input: &[f32],
        buffers: &mut Buffers,
        scratch: &mut [f32],
    ) {
        let count = batch * self.output.count();
        let Buffers {
            output,
            winners,
            packed,
            lists,
            ..
        } = buffers;
        let output = &mut output[..count];
        match &self.kind {
            Kind::Conv2d(layer) => layer.forward(parameters, packed, input, output, scratch),
            Kind::MaxPool2d(layer) => layer.forward(input, output, &mut winners[..count]),
            Kind::Flatten => output.copy_from_slice(input),
            Kind::Dense(layer) => layer.forward(parameters, input, lists, output),
        }
    }

    /// Computes the gradients from `buffers.grad_output`, which the activation's gradient
    /// overwrites.
    ///
    /// # Shapes
    /// As in [`Layer::forward`], of which `buffers` holds the outputs.
    ///
    /// # Panics
    /// If a slice is too short.
    pub fn backward(
        &self,
        batch: usize,
        input: &[f32],
        buffers: &mut Buffers,
        gradients: Gradients,
        scratch: &mut [f32],
    ) {
        let count = batch * self.output.count();
        let grad_output = &mut buffers.grad_output[..count];
        self.activation()
            .backward(&buffers.output[..count], grad_output);
        match &self.kind {
            Kind::Conv2d(layer) => {
                layer.backward(&buffers.packed, input, grad_output, gradients, scratch);
            }
            Kind::MaxPool2d(layer) => {
                if let Some(grad_input) = gradients.input {
                    layer.backward(&buffers.winners[..count], grad_output, grad_input);
                }
            }
            Kind::Flatten => {
                if let Some(grad_input) = gradients.input {
                    grad_input.copy_from_slice(grad_output);
                }
            }
            Kind::Dense(layer) => {
                let lists = &mut buffers.lists;
                layer.backward(&buffers.packed, input, grad_output, lists, gradients);
            }
        }
    }
}
