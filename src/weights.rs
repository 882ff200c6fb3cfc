//! Parameters in files: safetensors, with Keras's names and layouts.

use alloc::string::String;
use alloc::vec::Vec;

use crate::network::Network;
pub use crate::number::Number;
pub use crate::safetensors::Metadata;
use crate::safetensors::{File, Tensor, write, wrong};
use crate::{Code, Error, Result};

/// The parameters of `network` as a safetensors file.
pub fn save(network: &Network, metadata: &Metadata) -> Vec<u8> {
    save_as(network, Number::F32, metadata)
}

/// The parameters of `network` as a safetensors file of such numbers: each one is the nearest.
///
/// One that is too large for those is written as infinity, which [`load`] refuses.
pub fn save_as(network: &Network, number: Number, metadata: &Metadata) -> Vec<u8> {
    write(&parameter_tensors(network), number, metadata)
}

/// Replaces the parameters of `network` by those of a safetensors file, and gives its facts.
///
/// # Errors
/// [`Error::bytes`] if the file is damaged, holds another type than those of [`Number`] or a number that is not
/// finite; [`Error::shape`] if a tensor is missing, left over or of another shape. The network is
/// then unchanged.
pub fn load(network: &mut Network, file: &[u8]) -> Result<Metadata> {
    let file = File::read(file)?;
    let parameters = read_parameters(&file, network)?;
    let names: Vec<String> = network.tensors().map(|(name, _)| name).collect();
    if let Some(name) = file
        .names()
        .find(|name| !names.iter().any(|own| own == name))
    {
        return Err(Error::shape(name, Code::TensorOfNetwork, Code::Another));
    }
    if parameters.iter().any(|value| !value.is_finite()) {
        return Err(wrong(Code::FiniteNumbers, Code::NanOrInfinity));
    }
    network.parameters_mut().copy_from_slice(&parameters);
    Ok(file.metadata)
}

/// The facts about a safetensors file, without its parameters.
///
/// # Errors
/// [`Error::bytes`] if the file is damaged.
pub fn metadata(file: &[u8]) -> Result<Metadata> {
    Ok(File::read(file)?.metadata)
}

/// Every tensor of parameters, to be written.
pub(crate) fn parameter_tensors(network: &Network) -> Vec<Tensor<'_>> {
    let tensors = network.tensors().map(|(name, param)| Tensor {
        name,
        shape: param.shape.clone(),
        values: &network.parameters()[param.range.clone()],
    });
    tensors.collect()
}

/// Every parameter of `network` as the file has it, in the network's layout.
pub(crate) fn read_parameters(file: &File, network: &Network) -> Result<Vec<f32>> {
    let mut parameters = network.parameters().to_vec();
    for (name, param) in network.tensors() {
        file.copy(&name, &param.shape, &mut parameters[param.range.clone()])?;
    }
    Ok(parameters)
}
