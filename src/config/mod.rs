//! A network's own description, read and written as a Keras Sequential configuration.
//!
//! Keras 3 and TensorFlow.js both read what is written here. Read are the dialects of Keras 2,
//! Keras 3 and TensorFlow.js; a key that would change the result and is not supported is refused
//! by name.

mod read;
mod write;

use alloc::string::{String, ToString};
use alloc::vec::Vec;

pub use crate::layer::KindDescription;
use crate::shape::Shape;

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

impl Description {
    /// A network called `sequential` whose layers are named and numbered as Keras does it.
    pub fn sequential(input: Shape, kinds: Vec<KindDescription>) -> Self {
        let mut layers: Vec<LayerDescription> = Vec::with_capacity(kinds.len());
        for kind in kinds {
            let name = kind.class().default_name;
            let before = layers
                .iter()
                .filter(|layer| layer.kind.class().default_name == name)
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
