//! Reading a configuration, refusing by name what would change the result.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::{Description, KindDescription, LayerDescription};
use crate::json::{self, Fields, Value};
use crate::layer::Activation;
use crate::shape::{Padding, Shape};
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
            let config = Keys::of(&layer.path, layer.required("config")?)?;
            let name = config
                .text("name")?
                .filter(|name| !name.is_empty())
                .ok_or_else(|| config.wrong("name", Code::AName))?;
            let config = Keys {
                path: name.clone(),
                ..config
            };
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
            let kind = config.kind(&class_name)?;
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

/// Keys that are allowed with any value: they do not change what a loaded network computes.
///
/// An initializer only matters for a network without weights, which this library draws by Glorot
/// and Bengio's rule whatever it says; so it is checked in [`Keys::initializers`] instead.
const HARMLESS: &[&str] = &[
    "name",
    "trainable",
    "dtype",
    "batch_input_shape",
    "batch_shape",
];

/// The keys of one JSON object, with the path that errors name.
struct Keys<'a> {
    path: String,
    fields: &'a Fields<'a>,
}

impl<'a> Keys<'a> {
    fn of(path: &str, value: &'a Value<'a>) -> Result<Self> {
        let fields = json::fields(value)
            .ok_or_else(|| Error::config(path, Code::AnObject, json::shortened(value)))?;
        Ok(Self {
            path: path.to_string(),
            fields,
        })
    }

    /// The value of `key`; an absent key and `null` are the same.
    fn get(&self, key: &str) -> Option<&'a Value<'a>> {
        json::field(self.fields, key).filter(|value| !matches!(value, Value::Null))
    }

    fn required(&self, key: &str) -> Result<&'a Value<'a>> {
        self.get(key).ok_or_else(|| self.wrong(key, Code::AValue))
    }

    fn wrong(&self, key: &str, expected: Code) -> Error {
        let found = json::field(self.fields, key).map_or(Code::Nothing, json::shortened);
        Error::config(format_args!("{}.{key}", self.path), expected, found)
    }

    fn text(&self, key: &str) -> Result<Option<String>> {
        self.get(key)
            .map(|value| {
                let text = json::text(value).map(ToString::to_string);
                text.ok_or_else(|| self.wrong(key, Code::AText))
            })
            .transpose()
    }

    /// Refuses a value other than `default`, which is written as JSON.
    fn refuse_unless_default(&self, key: &str, default: &str) -> Result<()> {
        match self.get(key) {
            Some(value) if value.to_string() != default => {
                Err(self.wrong(key, Code::verbatim(default)))
            }
            _ => Ok(()),
        }
    }

    fn size(&self, key: &str) -> Result<usize> {
        size(self.required(key)?).ok_or_else(|| self.wrong(key, Code::WholeFrom(1)))
    }

    /// A pair of sizes, which a single number stands for too.
    fn pair(&self, key: &str) -> Result<Option<[usize; 2]>> {
        let Some(value) = self.get(key) else {
            return Ok(None);
        };
        let pair = match json::list(value) {
            Some([first, second]) => size(first).zip(size(second)),
            Some(_) => None,
            None => size(value).map(|both| (both, both)),
        };
        pair.map(|(first, second)| Some([first, second]))
            .ok_or_else(|| self.wrong(key, Code::TwoWholeFrom(1)))
    }

    /// Refuses a number type other than `float32`, given by name or as a Keras 3 policy.
    fn float32(&self) -> Result<()> {
        let Some(value) = self.get("dtype") else {
            return Ok(());
        };
        match name_in(value, &["config", "name"]) {
            Some("float32") => Ok(()),
            _ => Err(self.wrong("dtype", Code::verbatim("float32"))),
        }
    }

    fn input_shape(&self) -> Result<Shape> {
        let key = ["batch_shape", "batch_input_shape"]
            .into_iter()
            .find(|key| self.get(key).is_some())
            .unwrap_or("batch_shape");
        let Some([Value::Null, sizes @ ..]) = json::list(self.required(key)?) else {
            return Err(self.wrong(key, Code::BatchShape));
        };
        let sizes: Option<Vec<usize>> = sizes.iter().map(size).collect();
        let sizes = sizes.ok_or_else(|| self.wrong(key, Code::BatchShape))?;
        Shape::new(format_args!("{}.{key}", self.path), &sizes)
    }

    fn activation(&self) -> Result<Activation> {
        let Some(value) = self.get("activation") else {
            return Ok(Activation::Linear);
        };
        // Keras writes a function, such as the article's tf.nn.softmax, as an object.
        match name_in(value, &["config"]) {
            Some("linear") => Ok(Activation::Linear),
            Some("relu") => Ok(Activation::Relu),
            Some("softmax" | "softmax_v2") => Ok(Activation::Softmax),
            _ => {
                let expected = Code::one_of(&["linear", "relu", "softmax"]);
                Err(self.wrong("activation", expected))
            }
        }
    }

    fn padding(&self) -> Result<Padding> {
        match self.text("padding")?.as_deref() {
            None | Some("valid") => Ok(Padding::Valid),
            Some("same") => Ok(Padding::Same),
            Some(_) => Err(self.wrong("padding", Code::one_of(&["valid", "same"]))),
        }
    }

    fn kind(&self, class_name: &str) -> Result<KindDescription> {
        self.refuse_unless_default("trainable", "true")?;
        self.float32()?;
        match class_name {
            "Conv2D" => self.conv2d(),
            "MaxPooling2D" => self.max_pool2d(),
            "Flatten" => {
                self.channels_last()?;
                self.refuse_others(&["data_format"])?;
                Ok(KindDescription::Flatten)
            }
            "Dense" => self.dense(),
            _ => Err(Error::config(
                format_args!("{}.class_name", self.path),
                Code::one_of(&["InputLayer", "Conv2D", "MaxPooling2D", "Flatten", "Dense"]),
                Code::verbatim(class_name),
            )),
        }
    }

    fn conv2d(&self) -> Result<KindDescription> {
        self.channels_last()?;
        self.refuse_unless_default("groups", "1")?;
        if self.pair("dilation_rate")?.unwrap_or([1, 1]) != [1, 1] {
            return Err(self.wrong("dilation_rate", Code::verbatim("[1, 1]")));
        }
        self.weighted(&[
            "filters",
            "kernel_size",
            "strides",
            "padding",
            "data_format",
            "groups",
            "dilation_rate",
        ])?;
        Ok(KindDescription::Conv2d {
            filters: self.size("filters")?,
            kernel_size: self
                .pair("kernel_size")?
                .ok_or_else(|| self.wrong("kernel_size", Code::TwoWholeFrom(1)))?,
            strides: self.pair("strides")?.unwrap_or([1, 1]),
            padding: self.padding()?,
            activation: self.activation()?,
        })
    }

    fn max_pool2d(&self) -> Result<KindDescription> {
        self.channels_last()?;
        self.refuse_unless_default("padding", "\"valid\"")?;
        self.refuse_others(&["pool_size", "strides", "padding", "data_format"])?;
        let pool_size = self.pair("pool_size")?.unwrap_or([2, 2]);
        Ok(KindDescription::MaxPool2d {
            pool_size,
            strides: self.pair("strides")?.unwrap_or(pool_size),
        })
    }

    fn dense(&self) -> Result<KindDescription> {
        self.weighted(&["units"])?;
        Ok(KindDescription::Dense {
            units: self.size("units")?,
            activation: self.activation()?,
        })
    }

    fn channels_last(&self) -> Result<()> {
        self.refuse_unless_default("data_format", "\"channels_last\"")
    }

    /// Checks what layers with weights share; `own` are the layer's further keys.
    fn weighted(&self, own: &[&str]) -> Result<()> {
        self.refuse_unless_default("use_bias", "true")?;
        self.initializers()?;
        let mut known = Vec::from(["activation", "use_bias"]);
        known.extend(["kernel_initializer", "bias_initializer"]);
        known.extend(own);
        self.refuse_others(&known)
    }

    /// Refuses initializers that would start a network otherwise than Glorot's uniform rule, or
    /// its near twin that TensorFlow.js writes, and zeros.
    fn initializers(&self) -> Result<()> {
        let accepted = [
            (
                "kernel_initializer",
                ["GlorotUniform", "glorot_uniform", "VarianceScaling"].as_slice(),
            ),
            ("bias_initializer", ["Zeros", "zeros"].as_slice()),
        ];
        for (key, names) in accepted {
            let Some(value) = self.get(key) else {
                continue;
            };
            let name = name_in(value, &["class_name"]);
            if !name.is_some_and(|name| names.contains(&name)) {
                return Err(self.wrong(key, Code::verbatim(names[0])));
            }
        }
        Ok(())
    }

    /// Refuses any further key that is set, by name.
    fn refuse_others(&self, known: &[&str]) -> Result<()> {
        for (key, _) in self.fields {
            let known = known.contains(&&**key) || HARMLESS.contains(&&**key);
            if !known && self.get(key).is_some() {
                return Err(self.wrong(key, Code::KeyAbsent));
            }
        }
        Ok(())
    }
}

/// The name that a value is, or that it bears under these keys, one in the other.
fn name_in<'b>(value: &'b Value<'_>, keys: &[&str]) -> Option<&'b str> {
    let inner = |value, key: &&str| json::field(json::fields(value)?, key);
    json::text(value).or_else(|| json::text(keys.iter().try_fold(value, inner)?))
}

fn size(value: &Value) -> Option<usize> {
    json::whole(value).filter(|&size| size > 0)
}
