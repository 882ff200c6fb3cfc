//! Parameters in files: safetensors, with Keras's names and layouts.
//!
//! # Source
//! Hugging Face, "Safetensors" (the format), 2022.

use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use safetensors::{Dtype, SafeTensors, View};

use crate::network::Network;
use crate::{Error, Result};

/// Facts about a file, such as what the weights were trained on.
pub type Metadata = BTreeMap<String, String>;

const FORMAT: &str = "safetensors file";
/// The one key of the file's own metadata. Its value is all of ours as JSON, in order, so that
/// the same facts always make the same bytes.
const METADATA_KEY: &str = "patchwork";

/// The parameters of `network` as a safetensors file.
pub fn save(network: &Network, metadata: &Metadata) -> Vec<u8> {
    write(parameter_tensors(network), metadata)
}

/// Replaces the parameters of `network` by those of a safetensors file, and gives its facts.
///
/// # Errors
/// [`Error::Bytes`] if the file is damaged, holds another type than `F32` or a number that is not
/// finite; [`Error::Shape`] if a tensor is missing, left over or of another shape. The network is
/// then unchanged.
pub fn load(network: &mut Network, file: &[u8]) -> Result<Metadata> {
    let file = File::read(file)?;
    let mut parameters = network.parameters().to_vec();
    file.copy_parameters(network, &mut parameters)?;
    let mut names: Vec<String> = network.tensors().map(|(name, _)| name).collect();
    names.sort();
    if let Some(name) = file.names().find(|name| names.binary_search(name).is_err()) {
        return Err(Error::shape(
            name,
            "a tensor of this network",
            "another one",
        ));
    }
    if parameters.iter().any(|value| !value.is_finite()) {
        return Err(Error::bytes(FORMAT, "finite numbers", "NaN or infinity"));
    }
    network.parameters_mut().copy_from_slice(&parameters);
    Ok(file.metadata)
}

/// The facts about a safetensors file, without its parameters.
///
/// # Errors
/// [`Error::Bytes`] if the file is damaged.
pub fn metadata(file: &[u8]) -> Result<Metadata> {
    Ok(File::read(file)?.metadata)
}

/// A named tensor to be written.
pub(crate) struct Tensor<'a> {
    pub(crate) name: String,
    pub(crate) shape: Vec<usize>,
    pub(crate) values: &'a [f32],
}

impl View for Tensor<'_> {
    fn dtype(&self) -> Dtype {
        Dtype::F32
    }

    fn shape(&self) -> &[usize] {
        &self.shape
    }

    fn data(&self) -> Cow<'_, [u8]> {
        let bytes = self.values.iter().flat_map(|value| value.to_le_bytes());
        Cow::Owned(bytes.collect())
    }

    fn data_len(&self) -> usize {
        size_of_val(self.values)
    }
}

pub(crate) fn parameter_tensors(network: &Network) -> Vec<Tensor<'_>> {
    let tensors = network.tensors().map(|(name, param)| Tensor {
        name,
        shape: param.shape.clone(),
        values: &network.parameters()[param.range.clone()],
    });
    tensors.collect()
}

pub(crate) fn write(tensors: Vec<Tensor>, metadata: &Metadata) -> Vec<u8> {
    let json = serde_json::json!(metadata).to_string();
    let metadata = [(METADATA_KEY.to_string(), json)].into_iter().collect();
    let tensors = tensors
        .into_iter()
        .map(|tensor| (tensor.name.clone(), tensor));
    match safetensors::serialize(tensors, Some(metadata)) {
        Ok(file) => file,
        Err(error) => unreachable!("a view's length is that of its shape: {error}"),
    }
}

/// A safetensors file that was read.
pub(crate) struct File<'a> {
    tensors: SafeTensors<'a>,
    pub(crate) metadata: Metadata,
}

impl<'a> File<'a> {
    pub(crate) fn read(file: &'a [u8]) -> Result<Self> {
        let damaged = |error: safetensors::SafeTensorError| {
            Error::bytes(FORMAT, "a whole and valid file", error.to_string())
        };
        let tensors = SafeTensors::deserialize(file).map_err(damaged)?;
        let (_, header) = SafeTensors::read_metadata(file).map_err(damaged)?;
        let own = header.metadata().as_ref();
        let metadata = match own.and_then(|metadata| metadata.get(METADATA_KEY)) {
            None => Metadata::new(),
            Some(json) => serde_json::from_str(json).map_err(|error| {
                let expected = format!("{METADATA_KEY} metadata of texts");
                Error::bytes(FORMAT, expected, error.to_string())
            })?,
        };
        Ok(Self { tensors, metadata })
    }

    fn names(&self) -> impl Iterator<Item = String> {
        self.tensors.names().into_iter().map(ToString::to_string)
    }

    /// Copies the tensor `name` to `values`, which has `shape`.
    pub(crate) fn copy(&self, name: &str, shape: &[usize], values: &mut [f32]) -> Result<()> {
        let tensor = self
            .tensors
            .tensor(name)
            .map_err(|_| Error::shape(name, format!("{shape:?}"), "no such tensor"))?;
        if tensor.dtype() != Dtype::F32 {
            let found = format!("{:?} in {name}", tensor.dtype());
            return Err(Error::bytes(FORMAT, "F32", found));
        }
        if tensor.shape() != shape {
            let found = format!("{:?}", tensor.shape());
            return Err(Error::shape(name, format!("{shape:?}"), found));
        }
        let (bytes, _) = tensor.data().as_chunks();
        for (value, bytes) in values.iter_mut().zip(bytes) {
            *value = f32::from_le_bytes(*bytes);
        }
        Ok(())
    }

    /// Copies every parameter of `network` to `parameters`, a buffer of the same layout.
    pub(crate) fn copy_parameters(&self, network: &Network, parameters: &mut [f32]) -> Result<()> {
        for (name, param) in network.tensors() {
            self.copy(&name, &param.shape, &mut parameters[param.range.clone()])?;
        }
        Ok(())
    }
}
