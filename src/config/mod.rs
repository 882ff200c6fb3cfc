//! A network's own description, read and written as a Keras Sequential configuration.
//!
//! Keras 3 and TensorFlow.js both read what is written here. Read are the dialects of Keras 2,
//! Keras 3 and TensorFlow.js; a key that would change the result and is not supported is refused
//! by name.

mod read;
mod write;

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::layer::Activation;
use crate::shape::{Padding, Shape};

/// A sequence of layers over an input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Description {
    /// The network's name.
    pub name: String,
    /// The shape of one sample.
    pub input: Shape,
    /// The layers, first to last.
    pub layers: Vec<LayerDescription>,
}

/// One layer of a [`Description`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LayerDescription {
    /// The name that the layer's parameters bear in files.
    pub name: String,
    /// What it is.
    pub kind: KindDescription,
}

/// The layers that can be described, with the keys that Keras gives them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KindDescription {
    /// Keras's `Conv2D`.
    Conv2d {
        /// Number of filters.
        filters: usize,
        /// Height and width of a filter.
        kernel_size: [usize; 2],
        /// Rows and columns from one position to the next.
        strides: [usize; 2],
        /// How the filter meets the border.
        padding: Padding,
        /// What follows the sums.
        activation: Activation,
    },
    /// Keras's `MaxPooling2D`, without padding.
    MaxPool2d {
        /// Height and width of a window.
        pool_size: [usize; 2],
        /// Rows and columns from one window to the next.
        strides: [usize; 2],
    },
    /// Keras's `Flatten`.
    Flatten,
    /// Keras's `Dense`.
    Dense {
        /// Number of outputs.
        units: usize,
        /// What follows the sums.
        activation: Activation,
    },
}

impl KindDescription {
    /// Keras's name of the class.
    pub fn class_name(&self) -> &'static str {
        match self {
            Self::Conv2d { .. } => "Conv2D",
            Self::MaxPool2d { .. } => "MaxPooling2D",
            Self::Flatten => "Flatten",
            Self::Dense { .. } => "Dense",
        }
    }

    /// The name that Keras gives the first layer of this class.
    fn default_name(&self) -> &'static str {
        match self {
            Self::Conv2d { .. } => "conv2d",
            Self::MaxPool2d { .. } => "max_pooling2d",
            Self::Flatten => "flatten",
            Self::Dense { .. } => "dense",
        }
    }
}

impl Description {
    /// A network called `sequential` whose layers are named and numbered as Keras does it.
    pub fn sequential(input: Shape, kinds: Vec<KindDescription>) -> Self {
        let mut layers: Vec<LayerDescription> = Vec::with_capacity(kinds.len());
        for kind in kinds {
            let name = kind.default_name();
            let before = layers
                .iter()
                .filter(|layer| layer.kind.default_name() == name)
                .count();
            let name = match before {
                0 => name.to_string(),
                _ => alloc::format!("{name}_{before}"),
            };
            layers.push(LayerDescription { name, kind });
        }
        Self {
            name: "sequential".to_string(),
            input,
            layers,
        }
    }
}
