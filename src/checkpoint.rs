//! A training's whole state in a file: restored, it goes on with the same bits.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;
use core::iter;

use crate::data::Position;
use crate::json::{Text, shortened};
use crate::network::Network;
use crate::number::Number;
use crate::optimizer::{Moments, Optimizer, Rule};
use crate::safetensors::{File, Tensor, write, wrong};
use crate::training::{Trainer, TrainingOptions};
use crate::weights::{parameter_tensors, read_parameters};
use crate::{Code, Error, Result};

/// The optimizer's numbers, kept as a tensor: as text they would lose bits or bring much code.
const CONSTANTS: &str = "constants";

/// The most steps that a training has done: so many can be counted in 64-bit floats too.
const MOST_STEPS: u64 = 1 << 53;

/// The state of `trainer` at `position` as a safetensors file: the weights under their names, the
/// optimizer's moments, and what is needed to go on.
///
/// # Errors
/// [`Error::bytes`] if a number has overflowed: [`restore`] would refuse the file.
pub fn save(trainer: &Trainer, position: Position) -> Result<Vec<u8>> {
    check_finite(trainer)?;
    let moments = trainer.moments();
    let options = trainer.options();
    let optimizer = &options.optimizer;
    let mut tensors = parameter_tensors(trainer.network());
    let constants = (CONSTANTS, optimizer.numbers());
    for (name, values) in iter::once(constants).chain(moments.slots()) {
        tensors.push(Tensor {
            name: tensor_name(name),
            shape: vec![values.len()],
            values,
        });
    }
    let facts = [
        ("config", trainer.network().config()),
        ("optimizer", optimizer.rule().name.to_string()),
        ("batch_size", options.batch_size.to_string()),
        ("seed", options.seed.to_string()),
        ("steps", moments.steps.to_string()),
        ("epoch", position.epoch.to_string()),
        ("batch", position.batch.to_string()),
    ];
    Ok(write(
        &tensors,
        Number::F32,
        &facts.map(|(key, value)| (key.to_string(), value)).into(),
    ))
}

/// The trainer and the position of a file that [`save`] made.
///
/// # Errors
/// [`Error::bytes`] if the file is damaged or no checkpoint, or holds a number that is not finite;
/// otherwise as [`Network::from_config`] and [`Trainer::new`].
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
    if moments.steps > MOST_STEPS {
        return Err(invalid("steps", fact(&file, "steps")?));
    }
    for (name, values) in moments.slots_mut() {
        file.copy(&tensor_name(name), &[values.len()], values)?;
    }
    trainer.set_moments(moments)?;
    check_finite(&trainer)?;
    let position = Position {
        epoch: number(&file, "epoch")?,
        batch: number(&file, "batch")?,
    };
    Ok((trainer, position))
}

/// Refuses a training whose parameters or moments have overflowed.
fn check_finite(trainer: &Trainer) -> Result<()> {
    let slots = trainer.moments().slots().map(|(_, values)| values);
    let mut values = iter::once(trainer.network().parameters())
        .chain(slots)
        .flatten();
    if values.all(|value| value.is_finite()) {
        return Ok(());
    }
    Err(wrong(Code::FiniteNumbers, Code::NanOrInfinity))
}

fn optimizer(file: &File) -> Result<Optimizer> {
    let name = fact(file, "optimizer")?;
    let rule = Rule::named(name).map_err(|_| invalid("optimizer", name))?;
    let mut optimizer = Optimizer::new(rule);
    let numbers = optimizer.numbers_mut();
    file.copy(&tensor_name(CONSTANTS), &[numbers.len()], numbers)?;
    Ok(optimizer)
}

/// The name of what belongs to the optimizer, beside the network's own tensors.
fn tensor_name(name: &str) -> String {
    format!("optimizer/{name}")
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
