//! Writing a configuration in the form that Keras 3 and TensorFlow.js both read.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde_json::{Map, Value, json};

use super::{Description, KindDescription, LayerDescription};
use crate::shape::Padding;

impl Description {
    /// This network as a Keras Sequential configuration.
    pub fn to_json(&self) -> String {
        // Keras 3 writes `batch_shape`, which TensorFlow.js refuses; both read the older key.
        let mut batch_shape = alloc::vec![Value::Null];
        batch_shape.extend(self.input.dimensions().iter().map(|&size| json!(size)));
        let input = object(
            "keras.layers",
            "InputLayer",
            json!({"name": "input_layer", "batch_input_shape": batch_shape, "dtype": "float32"}),
        );
        let layers: Vec<Value> = core::iter::once(input)
            .chain(self.layers.iter().map(LayerDescription::to_value))
            .collect();
        object(
            "keras",
            "Sequential",
            json!({"name": self.name, "layers": layers}),
        )
        .to_string()
    }
}

impl LayerDescription {
    fn to_value(&self) -> Value {
        let mut config = match &self.kind {
            KindDescription::Conv2d {
                filters,
                kernel_size,
                strides,
                padding,
                activation,
            } => json!({
                "filters": filters,
                "kernel_size": kernel_size,
                "strides": strides,
                "padding": match padding {
                    Padding::Valid => "valid",
                    Padding::Same => "same",
                },
                "activation": activation.name(),
                "use_bias": true,
            }),
            KindDescription::MaxPool2d { pool_size, strides } => {
                json!({"pool_size": pool_size, "strides": strides, "padding": "valid"})
            }
            KindDescription::Flatten => Value::Object(Map::new()),
            KindDescription::Dense { units, activation } => {
                json!({"units": units, "activation": activation.name(), "use_bias": true})
            }
        };
        config["name"] = json!(self.name);
        config["dtype"] = json!("float32");
        object("keras.layers", self.kind.class_name(), config)
    }
}

fn object(module: &str, class_name: &str, config: Value) -> Value {
    json!({
        "module": module,
        "class_name": class_name,
        "registered_name": null,
        "config": config,
    })
}
