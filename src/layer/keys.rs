//! The keys of a Keras configuration, refusing by name what would change the result.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::Activation;
use crate::json::{self, Fields, Value};
use crate::shape::{Padding, Shape};
use crate::{Code, Error, Result};

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
pub(crate) struct Keys<'a> {
    /// The layer's name, or the place in the document.
    pub(crate) path: String,
    fields: &'a Fields<'a>,
}

impl<'a> Keys<'a> {
    pub(crate) fn of(path: &str, value: &'a Value<'a>) -> Result<Self> {
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

    pub(crate) fn required(&self, key: &str) -> Result<&'a Value<'a>> {
        self.get(key).ok_or_else(|| self.wrong(key, Code::AValue))
    }

    pub(crate) fn wrong(&self, key: &str, expected: Code) -> Error {
        let found = json::field(self.fields, key).map_or(Code::Nothing, json::shortened);
        Error::config(format_args!("{}.{key}", self.path), expected, found)
    }

    pub(crate) fn text(&self, key: &str) -> Result<Option<String>> {
        self.get(key)
            .map(|value| {
                let text = json::text(value).map(ToString::to_string);
                text.ok_or_else(|| self.wrong(key, Code::AText))
            })
            .transpose()
    }

    /// Refuses a value other than `default`, which is written as JSON.
    pub(crate) fn refuse_unless_default(&self, key: &str, default: &str) -> Result<()> {
        match self.get(key) {
            Some(value) if value.to_string() != default => {
                Err(self.wrong(key, Code::verbatim(default)))
            }
            _ => Ok(()),
        }
    }

    pub(crate) fn size(&self, key: &str) -> Result<usize> {
        size(self.required(key)?).ok_or_else(|| self.wrong(key, Code::WholeFrom(1)))
    }

    /// A pair of sizes, which a single number stands for too.
    pub(crate) fn pair(&self, key: &str) -> Result<Option<[usize; 2]>> {
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
    pub(crate) fn float32(&self) -> Result<()> {
        let Some(value) = self.get("dtype") else {
            return Ok(());
        };
        match name_in(value, &["config", "name"]) {
            Some("float32") => Ok(()),
            _ => Err(self.wrong("dtype", Code::verbatim("float32"))),
        }
    }

    pub(crate) fn input_shape(&self) -> Result<Shape> {
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

    pub(crate) fn activation(&self) -> Result<Activation> {
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

    pub(crate) fn padding(&self) -> Result<Padding> {
        match self.text("padding")?.as_deref() {
            None | Some("valid") => Ok(Padding::Valid),
            Some("same") => Ok(Padding::Same),
            Some(_) => Err(self.wrong("padding", Code::one_of(&["valid", "same"]))),
        }
    }

    pub(crate) fn channels_last(&self) -> Result<()> {
        self.refuse_unless_default("data_format", "\"channels_last\"")
    }

    /// Checks what layers with weights share; `own` are the layer's further keys.
    pub(crate) fn weighted(&self, own: &[&str]) -> Result<()> {
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
    pub(crate) fn refuse_others(&self, known: &[&str]) -> Result<()> {
        for (key, value) in self.fields {
            let known = known.contains(&&**key) || HARMLESS.contains(&&**key);
            if !known && !matches!(value, Value::Null) {
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
