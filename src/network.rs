//! A sequence of layers with one flat buffer of parameters.

use alloc::format;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use crate::config::{Description, KindDescription, LayerDescription};
use crate::layer::{Activation, Conv2d, Dense, Kind, Layer, MaxPool2d, Param};
use crate::math::sqrt;
use crate::rng::Generator;
use crate::shape::{LARGEST_TENSOR, Padding, Shape, Window};
use crate::{Code, Error, Result};

/// A network: its description, its layers and their parameters.
#[derive(Clone, Debug)]
pub struct Network {
    description: Description,
    layers: Vec<Layer>,
    parameters: Vec<f32>,
}

/// One row of Keras's `model.summary()`.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    pub multiply_adds: u64,
}

impl Network {
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
    /// [`Error::config`] if a layer does not fit its input, if two layers share a name, if a
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

    /// The layer at `index`.
    ///
    /// # Errors
    /// [`Error::shape`] if there is none.
    pub fn layer(&self, index: usize) -> Result<&Layer> {
        self.layers.get(index).ok_or_else(|| {
            let expected = Code::Between(0, self.layers.len() - 1);
            Error::shape("layer", expected, index)
        })
    }

    /// The values of one sample in the input and in the outputs of all layers.
    pub fn sample_len(&self) -> usize {
        let outputs = self.layers.iter().map(|layer| layer.output.count());
        self.input().count() + outputs.sum::<usize>()
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

    /// Multiplications with an addition, for one sample's forward pass through all layers.
    pub fn multiply_adds(&self) -> u64 {
        self.layers.iter().map(Layer::multiply_adds).sum()
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
}

fn build(description: &Description) -> Result<Vec<Layer>> {
    let mut shape = description.input.clone();
    let mut layers: Vec<Layer> = Vec::with_capacity(description.layers.len());
    let mut start = 0;
    let mut outputs = 0;
    for layer in &description.layers {
        if layers.iter().any(|earlier| earlier.name == layer.name) {
            let argument = format_args!("{}.name", layer.name);
            return Err(Error::config(argument, Code::OwnName, Code::SecondUse));
        }
        if layers.last().map(Layer::activation) == Some(Activation::Softmax) {
            return Err(Error::config(
                format_args!("{}.class_name", layer.name),
                Code::NothingAfterSoftmax,
                Code::verbatim(layer.kind.class_name()),
            ));
        }
        let layer = build_layer(layer, &shape, start)?;
        start = layer.params().last().map_or(start, |param| param.range.end);
        if start > LARGEST_TENSOR {
            let expected = Code::AtMostParameters(LARGEST_TENSOR);
            return Err(Error::config(layer.name, expected, start));
        }
        shape = layer.output.clone();
        outputs += shape.count();
        if outputs > LARGEST_TENSOR {
            let expected = Code::AtMostOutputs(LARGEST_TENSOR);
            return Err(Error::config(layer.name, expected, outputs));
        }
        layers.push(layer);
    }
    match shape.dimensions() {
        [classes] if !layers.is_empty() && *classes <= 256 => Ok(layers),
        _ => Err(Error::config(
            "model.layers",
            Code::FlatOutput(256),
            Code::Dimensions(shape),
        )),
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

fn build_layer(layer: &LayerDescription, input: &Shape, start: usize) -> Result<Layer> {
    let name = layer.name.as_str();
    let image = || {
        let error = || Error::config(name, Code::ImageInput, Code::Dimensions(input.clone()));
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
                let argument = format_args!("{name}.activation");
                return Err(Error::config(
                    argument,
                    Code::one_of(&["linear", "relu"]),
                    Code::verbatim("softmax"),
                ));
            }
            let size = format_args!("{name}.kernel_size");
            let window = Window::new(&size, image()?, 1, kernel_size, strides, padding)?;
            let window = with_filters(name, window, filters)?;
            let kind = Kind::Conv2d(Conv2d::new(window, activation, start));
            (window.output.into(), kind)
        }
        KindDescription::MaxPool2d { pool_size, strides } => {
            let image = image()?;
            let padding = Padding::Valid;
            let size = format_args!("{name}.pool_size");
            let window = Window::new(&size, image, image.channels, pool_size, strides, padding)?;
            (
                window.output.into(),
                Kind::MaxPool2d(MaxPool2d::new(window)),
            )
        }
        KindDescription::Flatten => (Shape::new(name, &[input.count()])?, Kind::Flatten),
        KindDescription::Dense { units, activation } => {
            let [inputs] = *input.dimensions() else {
                let found = Code::Dimensions(input.clone());
                return Err(Error::config(name, Code::FlatInput, found));
            };
            Shape::new(format_args!("{name}.units"), &[inputs, units])?;
            let output = Shape::new(format_args!("{name}.units"), &[units])?;
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
