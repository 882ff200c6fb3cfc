//! Layers: what they compute, which parameters they have, and which memory they ask for.
//!
//! A file holds a kind, from the keys of its configuration to its gradients; this one holds the
//! table of them.
//!
//! A layer holds sizes only. The network keeps all parameters in one flat buffer, so that an
//! optimizer, a file or another worker can treat them as one slice; each layer knows its range.

mod average_pool2d;
mod conv2d;
mod conv_pool;
mod dense;
mod dropout;
mod flatten;
mod keys;
mod max_pool2d;
mod pooling;

use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;
use core::ops::Range;

pub use average_pool2d::{AveragePool2d, AveragePool2dDescription};
pub use conv_pool::{ConvPoolPair, PairMemory};
pub use conv2d::{Conv2d, Conv2dDescription};
pub use dense::{Dense, DenseDescription};
pub use dropout::{Dropout, DropoutDescription, Rate};
pub use flatten::{Flatten, FlattenDescription};
pub(crate) use keys::Keys;
pub use max_pool2d::{MaxPool2d, MaxPool2dDescription};

use crate::json::Text;
use crate::kernel::dropout::Noise;
use crate::kernel::pointwise::{relu_backward, relu_forward};
use crate::kernel::terms::Lists;
use crate::shape::{ImageShape, Shape, Window};
use crate::{Code, Error, Result};

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

/// Keras's classes of layers, all that there are.
pub const CLASSES: [&Class; 6] = [
    &conv2d::CLASS,
    &max_pool2d::CLASS,
    &average_pool2d::CLASS,
    &flatten::CLASS,
    &dense::CLASS,
    &dropout::CLASS,
];

/// A layer as a configuration describes it, with the keys that Keras gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KindDescription {
    /// Keras's `Conv2D`.
    Conv2d(Conv2dDescription),
    /// Keras's `MaxPooling2D`.
    MaxPool2d(MaxPool2dDescription),
    /// Keras's `AveragePooling2D`.
    AveragePool2d(AveragePool2dDescription),
    /// Keras's `Flatten`.
    Flatten(FlattenDescription),
    /// Keras's `Dense`.
    Dense(DenseDescription),
    /// Keras's `Dropout`.
    Dropout(DropoutDescription),
}

/// What a layer computes.
#[derive(Clone, Debug)]
pub enum Kind {
    /// Keras's `Conv2D`.
    Conv2d(Conv2d),
    /// Keras's `MaxPooling2D`.
    MaxPool2d(MaxPool2d),
    /// Keras's `AveragePooling2D`.
    AveragePool2d(AveragePool2d),
    /// Keras's `Flatten`.
    Flatten(Flatten),
    /// Keras's `Dense`.
    Dense(Dense),
    /// Keras's `Dropout`.
    Dropout(Dropout),
}

/// What `$result` makes of the type that a kind's file has for it. Dispatch by `dyn` would take half a
/// kilobyte more of the page's code.
macro_rules! each {
    ($kind:ident::$value:expr, $own:ident => $result:expr) => {
        match $value {
            $kind::Conv2d($own) => $result,
            $kind::MaxPool2d($own) => $result,
            $kind::AveragePool2d($own) => $result,
            $kind::Flatten($own) => $result,
            $kind::Dense($own) => $result,
            $kind::Dropout($own) => $result,
        }
    };
}

/// What all layers of a class share.
#[derive(Debug)]
pub struct Class {
    /// Keras's name.
    pub name: &'static str,
    /// The name that Keras gives the first layer of this class.
    pub default_name: &'static str,
    /// What is behind a value of it.
    pub opening: Opening,
    /// Whether a value depends on a window of the input alone.
    pub windowed: bool,
    /// Reads the keys of a configuration.
    pub(crate) read: fn(&Keys) -> Result<KindDescription>,
}

impl Class {
    /// The class of this name.
    pub fn named(name: &str) -> Option<&'static Self> {
        CLASSES.into_iter().find(|class| class.name == name)
    }
}

/// What is behind a value of a layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// The sum of weighted values and a bias.
    Sum,
    /// The largest of several values.
    Choice,
    /// The mean of several values.
    Mean,
    /// A single value, passed on as it is and in the same order.
    PassedOn,
}

/// What a kind's description has to do.
trait Describe {
    fn class(&self) -> &'static Class;

    /// The fields of the layer's configuration, in the order of their names.
    fn write(&self, name: &Text) -> String;

    /// The layer at its place in a network, and the shape of one sample's output.
    ///
    /// # Errors
    /// [`Error::config`] if it does not fit its input, or into memory.
    fn build(&self, place: &Place) -> Result<(Shape, Kind)>;
}

/// Where a layer stands in its network.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// The layer's name.
    pub name: &'a str,
    /// The number of layers before it.
    pub index: usize,
    /// The shape of one sample's input.
    pub input: &'a Shape,
    /// Where its parameters start in the network's buffer.
    pub start: usize,
}

impl Place<'_> {
    fn image(&self) -> Result<ImageShape> {
        let found = || Code::Dimensions(self.input.clone());
        let error = || Error::config(self.name, Code::ImageInput, found());
        self.input.image().ok_or_else(error)
    }
}

impl KindDescription {
    /// Keras's class.
    pub fn class(&self) -> &'static Class {
        each!(KindDescription::self, own => own.class())
    }

    /// The fields of the configuration of a layer called `name`.
    pub(crate) fn write(&self, name: &Text) -> String {
        each!(KindDescription::self, own => own.write(name))
    }
}

/// What a kind of layers has to do; most have no parameters and need no memory of their own.
trait Compute {
    fn class(&self) -> &'static Class;

    fn params(&self) -> &[Param] {
        &[]
    }

    fn activation(&self) -> Activation {
        Activation::Linear
    }

    fn window(&self) -> Option<&Window> {
        None
    }

    fn multiply_adds(&self) -> u64 {
        0
    }

    fn scratch_len(&self) -> usize {
        0
    }

    /// The memory for `batch` samples, and for the gradient by the input if that is asked for.
    fn memory(&self, _batch: usize, _to_input: bool) -> Memory {
        Memory::default()
    }

    fn pack(&self, _parameters: &[f32], _memory: &mut Memory) {}

    /// Computes `output`, `[batch, ...]`.
    fn forward(&self, parameters: &[f32], pass: Pass, output: &mut [f32], memory: &mut Memory);

    /// Computes the gradients from that by the output before the activation.
    fn backward(&self, pass: Pass, grad_output: &[f32], memory: &mut Memory, gradients: Gradients);
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

/// The memory of one layer for one batch.
#[derive(Clone, Debug, Default)]
pub struct Buffers {
    /// The output of each sample; logits where the activation is a softmax.
    pub output: Vec<f32>,
    /// The gradient of the loss by `output`; empty where there is no room for it.
    pub grad_output: Vec<f32>,
    /// What only some kinds need.
    pub memory: Memory,
}

/// What only some kinds of layers need for one batch.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    /// For max-pooling, the index of each winner in its sample's input.
    winners: Vec<u32>,
    /// The parameters in the order in which the kernels read them; see [`Layer::pack`].
    packed: Vec<f32>,
    /// For dense layers, the terms of their sums.
    lists: Lists,
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

/// What a layer reads in a pass.
#[derive(Debug)]
pub struct Pass<'a> {
    /// The samples.
    pub batch: usize,
    /// What the layer before gave, `[batch, ...]`.
    pub input: &'a [f32],
    /// The moment of the training; none in a prediction.
    pub noise: Option<Noise>,
    /// Room to work, at least [`Layer::scratch_len`].
    pub scratch: &'a mut [f32],
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
    /// The layer of a description at its place.
    ///
    /// # Errors
    /// [`Error::config`] if it does not fit its input, or into memory.
    pub fn new(kind: &KindDescription, place: &Place) -> Result<Self> {
        let (output, kind) = each!(KindDescription::kind, own => own.build(place))?;
        Ok(Self {
            name: place.name.to_string(),
            output,
            kind,
        })
    }

    /// Keras's class.
    pub fn class(&self) -> &'static Class {
        each!(Kind::&self.kind, own => own.class())
    }

    /// Keras's name of the kind.
    pub fn class_name(&self) -> &'static str {
        self.class().name
    }

    /// The parameters, in Keras's order; none for layers that do not learn.
    pub fn params(&self) -> &[Param] {
        each!(Kind::&self.kind, own => own.params())
    }

    /// What follows the weighted sums.
    pub fn activation(&self) -> Activation {
        each!(Kind::&self.kind, own => own.activation())
    }

    /// The window that it moves over its input, if it does.
    pub fn window(&self) -> Option<&Window> {
        each!(Kind::&self.kind, own => Compute::window(own))
    }

    /// Multiplications with an addition, for one sample's forward pass.
    pub fn multiply_adds(&self) -> u64 {
        each!(Kind::&self.kind, own => own.multiply_adds())
    }

    /// The most scratch that a pass needs.
    pub fn scratch_len(&self) -> usize {
        each!(Kind::&self.kind, own => own.scratch_len())
    }

    /// Memory for `batch` samples and the gradients of `room`.
    pub fn buffers(&self, batch: usize, room: Room) -> Buffers {
        let count = batch * self.output.count();
        Buffers {
            output: vec![0.0; count],
            grad_output: vec![0.0; if room == Room::None { 0 } else { count }],
            memory: each!(Kind::&self.kind, own => own.memory(batch, room == Room::Input)),
        }
    }

    /// Copies the parameters into the order in which the kernels read them, once for all passes
    /// until they change.
    ///
    /// # Panics
    /// If `buffers` are not of this layer.
    pub fn pack(&self, parameters: &[f32], buffers: &mut Buffers) {
        each!(Kind::&self.kind, own => own.pack(parameters, &mut buffers.memory));
    }

    /// Computes `buffers.output` of the samples of `pass`.
    ///
    /// # Shapes
    /// `buffers` for at least as many samples, with these parameters packed.
    ///
    /// # Panics
    /// If a slice is too short.
    pub fn forward(&self, parameters: &[f32], pass: Pass, buffers: &mut Buffers) {
        let output = &mut buffers.output[..pass.batch * self.output.count()];
        let memory = &mut buffers.memory;
        each!(Kind::&self.kind, own => own.forward(parameters, pass, output, memory));
    }

    /// Computes the gradients from `buffers.grad_output`, which the activation's gradient
    /// overwrites.
    ///
    /// # Shapes
    /// As in [`Layer::forward`], of which `buffers` holds the outputs.
    ///
    /// # Panics
    /// If a slice is too short.
    pub fn backward(&self, pass: Pass, buffers: &mut Buffers, gradients: Gradients) {
        let count = pass.batch * self.output.count();
        let grad_output = &mut buffers.grad_output[..count];
        let activation = self.activation();
        activation.backward(&buffers.output[..count], grad_output);
        let memory = &mut buffers.memory;
        each!(Kind::&self.kind, own => own.backward(pass, grad_output, memory, gradients));
    }
}
