//! A training's whole state in a file: restored, it goes on with the same bits.

use alloc::string::ToString;
use alloc::vec;
use alloc::vec::Vec;

use crate::data::Position;
use crate::json::{Text, shortened};
use crate::network::Network;
use crate::optimizer::{Moments, Optimizer};
use crate::safetensors::{File, Tensor, write};
use crate::training::{Trainer, TrainingOptions};
use crate::weights::{parameter_tensors, read_parameters};
use crate::{Code, Error, Result};

/// The optimizer's numbers, kept as a tensor: as text they would lose bits or bring much code.
const CONSTANTS: &str = "optimizer/constants";
const FIRST: &str = "optimizer/first_moment";
const SECOND: &str = "optimizer/second_moment";

/// The state of `trainer` at `position` as a safetensors file: the weights under their names, the
/// optimizer's moments, and what is needed to go on.
pub fn save(trainer: &Trainer, position: Position) -> Vec<u8> {
    let moments = trainer.moments();
    let options = trainer.options();
    let (optimizer, constants) = match options.optimizer {
        Optimizer::Adam {
            learning_rate,
            beta_1,
            beta_2,
            epsilon,
        } => ("adam", vec![learning_rate, beta_1, beta_2, epsilon]),
        Optimizer::Sgd {
            learning_rate,
            momentum,
        } => ("sgd", vec![learning_rate, momentum]),
    };
    let mut tensors = parameter_tensors(trainer.network());
    for (name, values) in [
        (CONSTANTS, &constants),
        (FIRST, &moments.first),
        (SECOND, &moments.second),
    ] {
        tensors.push(Tensor {
            name: name.to_string(),
            shape: vec![values.len()],
            values,
        });
    }
    let facts = [
        ("config", trainer.network().config()),
        ("optimizer", optimizer.to_string()),
        ("batch_size", options.batch_size.to_string()),
        ("seed", options.seed.to_string()),
        ("steps", moments.steps.to_string()),
        ("epoch", position.epoch.to_string()),
        ("batch", position.batch.to_string()),
    ];
    write(
        &tensors,
        &facts.map(|(key, value)| (key.to_string(), value)).into(),
    )
}

/// The trainer and the position of a file that [`save`] made.
///
/// # Errors
/// [`Error::bytes`] if the file is damaged or no checkpoint; otherwise as
/// [`Network::from_config`] and [`Trainer::new`].
pub fn restore(file: &[u8]) -> Result<(Trainer, Position)> {
    let file = File::read(file)?;
    let options = TrainingOptions {
        optimizer: optimizer(&file)?,
        batch_size: number(&file, "batch_size")?,
        seed: number(&file, "seed")?,
    };
    let network = Network::from_config(fact(&file, "config")?, options.seed)?;
    let mut trainer = Trainer::new(network, options)?;
    let parameters = read_parameters(&file, trainer.network())?;
    trainer
        .network_mut()
        .parameters_mut()
        .copy_from_slice(&parameters);
    let mut moments = Moments::new(&options.optimizer, parameters.len());
    moments.steps = number(&file, "steps")?;
    for (name, values) in [(FIRST, &mut moments.first), (SECOND, &mut moments.second)] {
        file.copy(name, &[values.len()], values)?;
    }
    trainer.set_moments(moments)?;
    let position = Position {
        epoch: number(&file, "epoch")?,
        batch: number(&file, "batch")?,
    };
    Ok((trainer, position))
}

fn optimizer(file: &File) -> Result<Optimizer> {
    match fact(file, "optimizer")? {
        "adam" => {
            let mut constants = [0.0; 4];
            file.copy(CONSTANTS, &[4], &mut constants)?;
            let [learning_rate, beta_1, beta_2, epsilon] = constants;
            Ok(Optimizer::Adam {
                learning_rate,
                beta_1,
                beta_2,
                epsilon,
            })
        }
        "sgd" => {
            let mut constants = [0.0; 2];
            file.copy(CONSTANTS, &[2], &mut constants)?;
            let [learning_rate, momentum] = constants;
            Ok(Optimizer::Sgd {
                learning_rate,
                momentum,
            })
        }
        other => Err(invalid("optimizer", other)),
    }
}

fn fact<'a>(file: &'a File, key: &str) -> Result<&'a str> {
    match file.metadata.iter().find(|(name, _)| name == key) {
        Some((_, value)) => Ok(value),
        None => Err(Error::bytes(
            Code::Checkpoint,
            Code::Fact(key.to_string()),
            Code::None,
        )),
    }
}

fn number<T: TryFrom<u64>>(file: &File, key: &str) -> Result<T> {
    let text = fact(file, key)?;
    let number = text
        .parse()
        .ok()
        .and_then(|number| T::try_from(number).ok());
    number.ok_or_else(|| invalid(key, text))
}

fn invalid(key: &str, found: &str) -> Error {
    Error::bytes(
        Code::Checkpoint,
        Code::ValidFact(key.to_string()),
        shortened(Text(found)),
    )
}
