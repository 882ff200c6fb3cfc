//! Reading a configuration, refusing by name what would change the result.

use alloc::format;
use alloc::string::ToString;
use alloc::vec::Vec;

use super::{Description, LayerDescription};
use crate::json;
use crate::layer::{CLASSES, Class, Keys};
use crate::{Code, Error, Result};

/// The largest configuration that is read.
///
/// # Units
/// bytes.
const SIZE_LIMIT: usize = 1 << 20;
/// The most layers that a network may have.
const LAYERS_LIMIT: usize = 64;

impl Description {
    /// Reads a Keras Sequential configuration, as `model.to_json()` writes it.
    ///
    /// # Errors
    /// [`Error::bytes`] if `json` is not JSON; [`Error::config`], naming layer and key, for a
    /// layer or value that is unknown, unsupported or impossible.
    pub fn from_json(json: &str) -> Result<Self> {
        let wrong = |expected, found| Error::bytes(Code::KerasConfiguration, expected, found);
        if json.len() > SIZE_LIMIT {
            return Err(wrong(Code::AtMostBytes(SIZE_LIMIT), json.len().into()));
        }
        let value = json::parse(json).map_err(|error| wrong(Code::Json, error))?;
        let model = Keys::of("model", &value)?;
        match model.text("class_name")?.as_deref() {
            Some("Sequential") => {}
            other => {
                let found = other.map_or(Code::Nothing, Code::verbatim);
                let expected = Code::verbatim("Sequential");
                return Err(Error::config("model.class_name", expected, found));
            }
        }
        let config = Keys::of("model.config", model.required("config")?)?;
        config.refuse_unless_default("trainable", "true")?;
        config.float32()?;
        let name = config.text("name")?;
        let layers = json::list(config.required("layers")?)
            .filter(|layers| layers.len() <= LAYERS_LIMIT + 1)
            .ok_or_else(|| config.wrong("layers", Code::ListOf(1, LAYERS_LIMIT)))?;
        let mut input = None;
        let mut descriptions = Vec::with_capacity(layers.len());
        for (index, value) in layers.iter().enumerate() {
            let layer = Keys::of(&format!("layers[{index}]"), value)?;
            let class_name = layer
                .text("class_name")?
                .ok_or_else(|| layer.wrong("class_name", Code::LayerClass))?;
            let mut config = Keys::of(&layer.path, layer.required("config")?)?;
            let name = config
                .text("name")?
                .filter(|name| !name.is_empty())
                .ok_or_else(|| config.wrong("name", Code::AName))?;
            config.path = name.clone();
            if index == 0 {
                input = Some(config.input_shape()?);
            }
            if class_name == "InputLayer" {
                if index > 0 {
                    return Err(Error::config(
                        name,
                        Code::InputLayerFirst,
                        Code::Layer(index),
                    ));
                }
                config.refuse_unless_default("sparse", "false")?;
                config.refuse_unless_default("ragged", "false")?;
                config.float32()?;
                continue;
            }
            config.refuse_unless_default("trainable", "true")?;
            config.float32()?;
            let kind = (class(&config, &class_name)?.read)(&config)?;
            descriptions.push(LayerDescription { name, kind });
        }
        let input = input.ok_or_else(|| config.wrong("layers", Code::AtLeastOneLayer))?;
        Ok(Self {
            name: name.unwrap_or_else(|| "sequential".to_string()),
            input,
            layers: descriptions,
        })
    }
}

/// The class of a layer.
fn class(config: &Keys, name: &str) -> Result<&'static Class> {
    Class::named(name).ok_or_else(|| {
        let mut known = Vec::from(["InputLayer"]);
        known.extend(CLASSES.map(|class| class.name));
        Error::config(
            format_args!("{}.class_name", config.path),
            Code::one_of(&known),
            Code::verbatim(name),
        )
    })
}
