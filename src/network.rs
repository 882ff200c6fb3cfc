//! A sequence of layers with one flat buffer of parameters.

use alloc::format;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use crate::config::Description;
use crate::layer::{Activation, Layer, Param, Place};
use crate::math::sqrt;
use crate::rng::Generator;
use crate::shape::Shape;
use crate::{Code, Error, Result};

/// The most parameters that a network may have.
///
/// A training keeps up to 60 bytes for each of them: the parameter, its gradient in every level of a batch's tree,
/// what the optimizer remembers, and copies in the order of the kernels. With what the images take, it stays below
/// 512 MB, about what a phone leaves to a page. The CNN that the page ships has a seventeenth of them.
pub const MOST_PARAMETERS: usize = 1 << 22;

/// The most values that one sample has in the input and in the outputs of all layers. A training keeps each of them
/// and its gradient for all images of a shard.
pub const MOST_VALUES: usize = 1 << 20;

/// The most values of scratch that a layer may need: a convolution lays out what is under its windows.
pub const MOST_SCRATCH: usize = 1 << 24;

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
    let mut values = shape.count();
    for layer in &description.layers {
        if layers.iter().any(|earlier| earlier.name == layer.name) {
            let argument = format_args!("{}.name", layer.name);
            return Err(Error::config(argument, Code::OwnName, Code::SecondUse));
        }
        if layers.last().map(Layer::activation) == Some(Activation::Softmax) {
            return Err(Error::config(
                format_args!("{}.class_name", layer.name),
                Code::NothingAfterSoftmax,
                Code::verbatim(layer.kind.class().name),
            ));
        }
        let place = Place {
            name: &layer.name,
            index: layers.len(),
            input: &shape,
            start,
        };
        let layer = Layer::new(&layer.kind, &place)?;
        start = layer.params().last().map_or(start, |param| param.range.end);
        if start > MOST_PARAMETERS {
            let expected = Code::AtMostParameters(MOST_PARAMETERS);
            return Err(Error::config(layer.name, expected, start));
        }
        shape = layer.output.clone();
        values += shape.count();
        for (found, most) in [(values, MOST_VALUES), (layer.scratch_len(), MOST_SCRATCH)] {
            if found > most {
                let expected = Code::AtMostValues(most);
                return Err(Error::config(layer.name, expected, found));
            }
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
