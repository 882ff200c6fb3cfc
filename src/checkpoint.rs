//! A training's whole state in a file: restored, it goes on with the same bits.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;

use serde::de::DeserializeOwned;

use crate::network::Network;
use crate::optimizer::Moments;
use crate::training::{Trainer, TrainingOptions};
use crate::weights::{File, Metadata, Tensor, parameter_tensors, write};
use crate::{Error, Result};

/// Where a training stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The present pass over the images, from 1.
    pub epoch: u32,
    /// The batches that are done in it.
    pub batch: u32,
}

const FIRST: &str = "optimizer/first_moment";
const SECOND: &str = "optimizer/second_moment";

/// The state of `trainer` at `position` as a safetensors file: the weights under their names, the
/// optimizer's moments, and what is needed to go on.
pub fn save(trainer: &Trainer, position: Position) -> Vec<u8> {
    let moments = trainer.moments();
    let mut tensors = parameter_tensors(trainer.network());
    for (name, values) in [(FIRST, &moments.first), (SECOND, &moments.second)] {
        tensors.push(Tensor {
            name: name.to_string(),
            shape: vec![values.len()],
            values,
        });
    }
    let options = serde_json::json!(trainer.options()).to_string();
    let facts = [
        ("config", trainer.network().config()),
        ("options", options),
        ("steps", moments.steps.to_string()),
        ("epoch", position.epoch.to_string()),
        ("batch", position.batch.to_string()),
    ];
    let metadata: Metadata = facts
        .map(|(key, value)| (key.to_string(), value))
        .into_iter()
        .collect();
    write(tensors, &metadata)
}

/// The trainer and the position of a file that [`save`] made.
///
/// # Errors
/// [`Error::Bytes`] if the file is damaged or no checkpoint; otherwise as
/// [`Network::from_config`] and [`Trainer::new`].
pub fn restore(file: &[u8]) -> Result<(Trainer, Position)> {
    let file = File::read(file)?;
    let config = fact(&file.metadata, "config")?;
    let options: TrainingOptions = parsed(&file.metadata, "options")?;
    let network = Network::from_config(config, options.seed)?;
    let mut trainer = Trainer::new(network, options)?;
    let mut parameters = trainer.network().parameters().to_vec();
    file.copy_parameters(trainer.network(), &mut parameters)?;
    trainer
        .network_mut()
        .parameters_mut()
        .copy_from_slice(&parameters);
    let mut moments = Moments::new(&options.optimizer, parameters.len());
    moments.steps = parsed(&file.metadata, "steps")?;
    for (name, values) in [(FIRST, &mut moments.first), (SECOND, &mut moments.second)] {
        file.copy(name, &[values.len()], values)?;
    }
    trainer.set_moments(moments)?;
    let position = Position {
        epoch: parsed(&file.metadata, "epoch")?,
        batch: parsed(&file.metadata, "batch")?,
    };
    Ok((trainer, position))
}

fn fact<'a>(metadata: &'a Metadata, key: &str) -> Result<&'a String> {
    metadata
        .get(key)
        .ok_or_else(|| Error::bytes("checkpoint", format!("a fact {key:?}"), "none"))
}

fn parsed<T: DeserializeOwned>(metadata: &Metadata, key: &str) -> Result<T> {
    serde_json::from_str(fact(metadata, key)?)
        .map_err(|error| Error::bytes("checkpoint", format!("a valid {key:?}"), error.to_string()))
}
