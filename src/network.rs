//! A sequence of layers with one flat buffer of parameters, and the memory of its passes.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;

use serde::Serialize;

use crate::config::{Description, KindDescription, LayerDescription};
use crate::data::CLASS_NAMES;
use crate::kernel::softmax::softmax;
use crate::layer::{Activation, Buffers, Conv2d, Dense, Gradients, Kind, Layer, MaxPool2d, Param};
use crate::math::sqrt;
use crate::rng::Generator;
use crate::shape::{ImageShape, LARGEST_TENSOR, Shape, Window};
use crate::{Error, Result};

/// The article's images: 28 x 28 pixels, one channel.
const GARMENT: ImageShape = ImageShape {
    height: 28,
    width: 28,
    channels: 1,
};

/// A network: its description, its layers and their parameters.
#[derive(Clone, Debug)]
pub struct Network {
    description: Description,
    layers: Vec<Layer>,
    parameters: Vec<f32>,
}

/// One row of Keras's `model.summary()`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LayerSummary {
    /// The layer's name.
    pub name: String,
    /// Keras's name of its kind.
    pub class_name: &'static str,
    /// The shape of one sample's output.
    pub output_shape: Vec<usize>,
    /// The number of parameters.
    pub parameters: usize,
    /// Multiplications with an addition, for one sample's forward pass.
    pub multiply_adds: usize,
}

impl Network {
    /// The article's convolutional network: two times convolution and pooling, then `units`
    /// rectified units and ten classes.
    ///
    /// # Errors
    /// [`Error::Config`] if a size is zero or too large.
    pub fn cnn(filters: [usize; 2], units: usize, seed: u64) -> Result<Self> {
        let conv2d = |filters| KindDescription::Conv2d {
            filters,
            kernel_size: [3, 3],
            strides: [1, 1],
            padding: crate::shape::Padding::Valid,
            activation: Activation::Relu,
        };
        let max_pool2d = || KindDescription::MaxPool2d {
            pool_size: [2, 2],
            strides: [2, 2],
        };
        let mut kinds = vec![
            conv2d(filters[0]),
            max_pool2d(),
            conv2d(filters[1]),
            max_pool2d(),
        ];
        kinds.extend(classifier(units));
        Self::new(Description::sequential(GARMENT.into(), kinds), seed)
    }

    /// The article's plain network: `units` rectified units and ten classes.
    ///
    /// # Errors
    /// [`Error::Config`] if `units` is zero or too large.
    pub fn dnn(units: usize, seed: u64) -> Result<Self> {
        let input = Shape::new("input", &[GARMENT.height, GARMENT.width])?;
        let kinds = classifier(units).into();
        Self::new(Description::sequential(input, kinds), seed)
    }

    /// The network of a Keras Sequential configuration, with random parameters.
    ///
    /// # Errors
    /// As [`Description::from_json`] and [`Network::new`].
    pub fn from_config(json: &str, seed: u64) -> Result<Self> {
        Self::new(Description::from_json(json)?, seed)
    }

    /// The network of a description. Kernels start uniform on `+-sqrt(6 / (fan_in + fan_out))`,
    /// biases at zero.
    ///
    /// # Errors
    /// [`Error::Config`] if a layer does not fit its input, if two layers share a name, if a
    /// softmax stands before the end, or if the network is too large.
    ///
    /// # Source
    /// X. Glorot and Y. Bengio, "Understanding the difficulty of training deep feedforward neural
    /// networks", 2010.
    pub fn new(description: Description, seed: u64) -> Result<Self> {
        let layers = build(&description)?;
        let count = layers
            .iter()
            .flat_map(Layer::params)
            .map(|param| param.range.end)
            .fold(0, usize::max);
        let mut parameters = vec![0.0; count];
        let mut generator = Generator::new(seed, 0);
        for param in layers.iter().flat_map(Layer::params) {
            if let [window @ .., inputs, outputs] = param.shape.as_slice() {
                let field: usize = window.iter().product();
                let limit = sqrt(6.0 / (field * (inputs + outputs)) as f64) as f32;
                for value in &mut parameters[param.range.clone()] {
                    *value = generator.uniform(limit);
                }
            }
        }
        Ok(Self {
            description,
            layers,
            parameters,
        })
    }

    /// This network as a Keras Sequential configuration.
    pub fn config(&self) -> String {
        self.description.to_json()
    }

    /// The shape of one sample.
    pub fn input(&self) -> &Shape {
        &self.description.input
    }

    /// The layers, first to last.
    pub fn layers(&self) -> &[Layer] {
        &self.layers
    }

    /// The number of classes: the outputs of the last layer.
    pub fn classes(&self) -> usize {
        self.layers.last().map_or(0, |layer| layer.output.count())
    }

    /// All parameters, layer after layer, each kernel before its bias.
    pub fn parameters(&self) -> &[f32] {
        &self.parameters
    }

    /// All parameters, to be changed.
    pub fn parameters_mut(&mut self) -> &mut [f32] {
        &mut self.parameters
    }

    /// Every tensor of parameters under the name that it bears in files, e.g. `conv2d/kernel`.
    pub fn tensors(&self) -> impl Iterator<Item = (String, &Param)> {
        self.layers.iter().flat_map(|layer| {
            let params = layer.params().iter();
            params.map(|param| (format!("{}/{}", layer.name, param.name), param))
        })
    }

    /// The rows of Keras's `model.summary()`.
    pub fn summary(&self) -> Vec<LayerSummary> {
        self.layers
            .iter()
            .map(|layer| LayerSummary {
                name: layer.name.clone(),
                class_name: layer.class_name(),
                output_shape: layer.output.dimensions().to_vec(),
                parameters: layer.params().iter().map(|param| param.range.len()).sum(),
                multiply_adds: layer.multiply_adds(),
            })
            .collect()
    }

    /// Computes the output of every layer for the samples in `workspace`.
    pub fn forward(&self, workspace: &mut Workspace) {
        let Workspace {
            batch,
            input,
            layers,
            probabilities,
            scratch,
            ..
        } = workspace;
        let mut values = &input[..*batch * self.input().count()];
        for (layer, buffers) in self.layers.iter().zip(layers) {
            layer.forward(&self.parameters, *batch, values, buffers, scratch);
            values = &buffers.output[..*batch * layer.output.count()];
        }
        softmax(self.classes(), values, &mut probabilities[..values.len()]);
    }

    /// Computes `gradients` by all parameters from the gradient by the logits, which the last
    /// layer's `grad_output` holds.
    ///
    /// # Panics
    /// If `gradients` is not as long as the parameters, or `workspace` is not for training.
    pub fn backward(&self, workspace: &mut Workspace, gradients: &mut [f32]) {
        assert_eq!(gradients.len(), self.parameters.len());
        let batch = workspace.batch;
        for index in (0..self.layers.len()).rev() {
            let layer = &self.layers[index];
            let (before, rest) = workspace.layers.split_at_mut(index);
            let (input, grad_input) = match before.last_mut() {
                Some(Buffers {
                    output,
                    grad_output,
                    ..
                }) => (output.as_slice(), Some(grad_output)),
                None => (workspace.input.as_slice(), None),
            };
            let count = batch
                * match index {
                    0 => self.input().count(),
                    _ => self.layers[index - 1].output.count(),
                };
            layer.backward(
                &self.parameters,
                batch,
                &input[..count],
                &mut rest[0],
                Gradients {
                    parameters: gradients,
                    input: grad_input.map(|gradient| &mut gradient[..count]),
                },
                &mut workspace.scratch,
            );
        }
    }
}

/// The article's last three layers.
fn classifier(units: usize) -> [KindDescription; 3] {
    [
        KindDescription::Flatten,
        KindDescription::Dense {
            units,
            activation: Activation::Relu,
        },
        KindDescription::Dense {
            units: CLASS_NAMES.len(),
            activation: Activation::Softmax,
        },
    ]
}

fn build(description: &Description) -> Result<Vec<Layer>> {
    let mut shape = description.input.clone();
    let mut layers: Vec<Layer> = Vec::with_capacity(description.layers.len());
    let mut start = 0;
    for layer in &description.layers {
        if layers.iter().any(|earlier| earlier.name == layer.name) {
            let argument = format!("{}.name", layer.name);
            return Err(Error::config(argument, "a name of its own", "a second use"));
        }
        if layers.last().map(Layer::activation) == Some(Activation::Softmax) {
            return Err(Error::config(
                format!("{}.class_name", layer.name),
                "nothing after a softmax",
                layer.kind.class_name(),
            ));
        }
        let layer = build_layer(layer, &shape, start)?;
        start = layer.params().last().map_or(start, |param| param.range.end);
        if start > LARGEST_TENSOR {
            let expected = format!("at most {LARGEST_TENSOR} parameters in all");
            return Err(Error::config(layer.name, expected, start.to_string()));
        }
        shape = layer.output.clone();
        layers.push(layer);
    }
    match shape.dimensions() {
        [classes] if !layers.is_empty() && *classes <= 256 => Ok(layers),
        _ => Err(Error::config(
            "model.layers",
            "a last layer with a flat output of up to 256 classes",
            shape.to_string(),
        )),
    }
}

fn build_layer(layer: &LayerDescription, input: &Shape, start: usize) -> Result<Layer> {
    let name = layer.name.as_str();
    let image = || {
        let expected = "an input of height, width and channels";
        let error = || Error::config(name, expected, input.to_string());
        input.image().ok_or_else(error)
    };
    let (output, kind) = match layer.kind {
        KindDescription::Conv2d {
            filters,
            kernel_size,
            strides,
            padding,
            activation,
        } => {
            if activation == Activation::Softmax {
                let argument = format!("{name}.activation");
                return Err(Error::config(argument, "linear or relu", "softmax"));
            }
            let window = Window::new(name, image()?, filters, kernel_size, strides, padding)?;
            let kind = Kind::Conv2d(Conv2d::new(window, activation, start));
            (window.output.into(), kind)
        }
        KindDescription::MaxPool2d { pool_size, strides } => {
            let image = image()?;
            let padding = crate::shape::Padding::Valid;
            let window = Window::new(name, image, image.channels, pool_size, strides, padding)?;
            (
                window.output.into(),
                Kind::MaxPool2d(MaxPool2d::new(window)),
            )
        }
        KindDescription::Flatten => (Shape::new(name, &[input.count()])?, Kind::Flatten),
        KindDescription::Dense { units, activation } => {
            let [inputs] = *input.dimensions() else {
                let expected = "a flat input: a Flatten layer before it";
                return Err(Error::config(name, expected, input.to_string()));
            };
            Shape::new(&format!("{name}.units"), &[inputs, units])?;
            let output = Shape::new(&format!("{name}.units"), &[units])?;
            (
                output,
                Kind::Dense(Dense::new(inputs, units, activation, start)),
            )
        }
    };
    Ok(Layer {
        name: layer.name.clone(),
        output,
        kind,
    })
}

/// The memory of a network's passes over up to a number of samples, planned once.
#[derive(Clone, Debug)]
pub struct Workspace {
    capacity: usize,
    batch: usize,
    input: Vec<f32>,
    layers: Vec<Buffers>,
    probabilities: Vec<f32>,
    scratch: Vec<f32>,
}

impl Workspace {
    /// Memory for forward passes over up to `capacity` samples.
    pub fn for_prediction(network: &Network, capacity: usize) -> Self {
        Self::new(network, capacity, false)
    }

    /// Memory for forward and backward passes over up to `capacity` samples.
    pub fn for_training(network: &Network, capacity: usize) -> Self {
        Self::new(network, capacity, true)
    }

    fn new(network: &Network, capacity: usize, training: bool) -> Self {
        let scratch = network
            .layers
            .iter()
            .map(|layer| layer.scratch_len(capacity))
            .fold(0, usize::max);
        Self {
            capacity,
            batch: 0,
            input: vec![0.0; capacity * network.input().count()],
            layers: network
                .layers
                .iter()
                .map(|layer| layer.buffers(capacity, training))
                .collect(),
            probabilities: vec![0.0; capacity * network.classes()],
            scratch: vec![0.0; scratch],
        }
    }

    /// The most samples that fit.
    pub fn capacity(&self) -> usize {
        self.capacity
    }

    /// The samples that the last pass saw.
    pub fn batch(&self) -> usize {
        self.batch
    }

    /// Makes room for `batch` samples and gives their input, `[batch, ...]`, to be filled.
    ///
    /// # Errors
    /// [`Error::Shape`] unless `batch` is 1 to [`Workspace::capacity`].
    pub fn input_mut(&mut self, batch: usize) -> Result<&mut [f32]> {
        if !(1..=self.capacity).contains(&batch) {
            let expected = format!("1 to {}", self.capacity);
            return Err(Error::shape("batch", expected, batch.to_string()));
        }
        self.batch = batch;
        let sample = self.input.len() / self.capacity;
        Ok(&mut self.input[..batch * sample])
    }

    /// Fills the input with `images`, bytes from 0 to 255 that become 0 to 1.
    ///
    /// # Errors
    /// [`Error::Shape`] unless `images` holds 1 to [`Workspace::capacity`] whole samples.
    pub fn set_images(&mut self, images: &[u8]) -> Result<()> {
        let sample = self.input.len() / self.capacity;
        if !images.len().is_multiple_of(sample) {
            let expected = format!("a multiple of {sample} bytes");
            return Err(Error::shape("images", expected, images.len().to_string()));
        }
        let input = self.input_mut(images.len() / sample)?;
        for (value, &byte) in input.iter_mut().zip(images) {
            *value = f32::from(byte) / 255.0;
        }
        Ok(())
    }

    /// The output of layer `layer` after a forward pass, `[batch, ...]`; logits where its
    /// activation is a softmax.
    ///
    /// # Panics
    /// If there is no such layer.
    pub fn output(&self, layer: usize) -> &[f32] {
        self.filled(&self.layers[layer].output)
    }

    /// The gradient of the loss by [`Workspace::output`] after a backward pass; for rectified
    /// layers by their sums before the rectifier.
    ///
    /// # Panics
    /// If there is no such layer.
    pub fn grad_output(&self, layer: usize) -> &[f32] {
        self.filled(&self.layers[layer].grad_output)
    }

    /// The last layer's logits, `[batch, classes]`.
    pub fn logits(&self) -> &[f32] {
        self.layers
            .last()
            .map_or(&[], |layer| self.filled(&layer.output))
    }

    /// The softmax of the logits, `[batch, classes]`.
    pub fn probabilities(&self) -> &[f32] {
        self.filled(&self.probabilities)
    }

    /// The probabilities, and the gradient by the logits that a loss writes.
    pub(crate) fn loss_buffers(&mut self) -> (&[f32], &mut [f32]) {
        let count = self.batch * (self.probabilities.len() / self.capacity);
        let gradient = match self.layers.last_mut() {
            Some(layer) => &mut layer.grad_output[..count],
            None => &mut [],
        };
        (&self.probabilities[..count], gradient)
    }

    fn filled<'a>(&self, values: &'a [f32]) -> &'a [f32] {
        &values[..values.len() / self.capacity * self.batch]
    }
}
