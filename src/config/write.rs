//! Writing a configuration in the form that Keras 3 and TensorFlow.js both read.

use alloc::format;
use alloc::string::String;

use super::{Description, KindDescription, LayerDescription};
use crate::json::Text;
use crate::shape::Padding;

impl Description {
    /// This network as a Keras Sequential configuration.
    pub fn to_json(&self) -> String {
        // Keras 3 writes `batch_shape`, which TensorFlow.js refuses; both read the older key.
        let mut sizes = String::from("null");
        for size in self.input.dimensions() {
            sizes += &format!(",{size}");
        }
        let input =
            format!(r#""batch_input_shape":[{sizes}],"dtype":"float32","name":"input_layer""#);
        let mut layers = object("keras.layers", "InputLayer", &input);
        for layer in &self.layers {
            layers.push(',');
            layers += &layer.to_json();
        }
        let config = format!(r#""layers":[{layers}],"name":{}"#, Text(&self.name));
        object("keras", "Sequential", &config)
    }
}

impl LayerDescription {
    fn to_json(&self) -> String {
        let name = Text(&self.name);
        let config = match &self.kind {
            KindDescription::Conv2d {
                filters,
                kernel_size: [height, width],
                strides: [rows, columns],
                padding,
                activation,
            } => {
                let activation = activation.name();
                let padding = match padding {
                    Padding::Valid => "valid",
                    Padding::Same => "same",
                };
                format!(
                    r#""activation":"{activation}","dtype":"float32","filters":{filters},"kernel_size":[{height},{width}],"name":{name},"padding":"{padding}","strides":[{rows},{columns}],"use_bias":true"#
                )
            }
            KindDescription::MaxPool2d {
                pool_size: [height, width],
                strides: [rows, columns],
            } => format!(
                r#""dtype":"float32","name":{name},"padding":"valid","pool_size":[{height},{width}],"strides":[{rows},{columns}]"#
            ),
            KindDescription::Flatten => format!(r#""dtype":"float32","name":{name}"#),
            KindDescription::Dense { units, activation } => {
                let activation = activation.name();
                format!(
                    r#""activation":"{activation}","dtype":"float32","name":{name},"units":{units},"use_bias":true"#
                )
            }
        };
        object("keras.layers", self.kind.class_name(), &config)
    }
}

/// The object of class `class_name` in `module` whose configuration has these fields.
fn object(module: &str, class_name: &str, config: &str) -> String {
    format!(
        r#"{{"class_name":"{class_name}","config":{{{config}}},"module":"{module}","registered_name":null}}"#
    )
}
