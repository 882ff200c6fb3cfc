//! Writing a configuration in the form that Keras 3 and TensorFlow.js both read.

use alloc::format;
use alloc::string::String;

use super::{Description, LayerDescription};
use crate::json::Text;

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
        let config = self.kind.write(&Text(&self.name));
        object("keras.layers", self.kind.class().name, &config)
    }
}

/// The object of class `class_name` in `module` whose configuration has these fields.
fn object(module: &str, class_name: &str, config: &str) -> String {
    format!(
        r#"{{"class_name":"{class_name}","config":{{{config}}},"module":"{module}","registered_name":null}}"#
    )
}
