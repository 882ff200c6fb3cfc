//! Configurations that other programs wrote, and how to spoil them.

use patchwork::error::Fault;
use patchwork::network::Network;
use serde_json::Value;

use crate::support::sweep;

/// The article's CNN as Keras 3 and Keras 2 write it.
pub(crate) const KERAS_3: &str = include_str!("../fixtures/configs/keras3_cnn.json");
pub(crate) const KERAS_2: &str = include_str!("../fixtures/configs/keras2_cnn.json");
/// The article's DNN, with its functions `tf.nn.relu` and `tf.nn.softmax`, as Keras 3 writes it.
pub(crate) const DNN: &str = include_str!("../fixtures/configs/keras3_dnn_literal.json");
/// A small CNN as TensorFlow.js writes it.
pub(crate) const TENSORFLOW_JS: &str = include_str!("../fixtures/configs/tensorflow_js.json");

/// Where the layers of [`KERAS_3`] keep their keys.
pub(crate) const CONV: &str = "/config/layers/1/config";
pub(crate) const POOL: &str = "/config/layers/2/config";
pub(crate) const FLATTEN: &str = "/config/layers/5/config";
pub(crate) const DENSE: &str = "/config/layers/6/config";

/// Keras 3's CNN with the value at `pointer` set, or taken away if it is nothing.
pub(crate) fn changed(pointer: &str, value: Option<Value>) -> String {
    let mut model: Value = serde_json::from_str(KERAS_3).unwrap();
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    let parent = model.pointer_mut(parent).expect(pointer);
    match (parent, value) {
        (Value::Object(map), Some(value)) => drop(map.insert(key.to_string(), value)),
        (Value::Object(map), None) => drop(map.remove(key)),
        (Value::Array(list), Some(value)) => list[key.parse::<usize>().unwrap()] = value,
        (Value::Array(list), None) => drop(list.remove(key.parse().unwrap())),
        (other, _) => panic!("{pointer} is in {other}"),
    }
    model.to_string()
}

/// The argument that reading `json` blames, and the whole message.
pub(crate) fn refusal(json: &str) -> (String, String) {
    match Network::from_config(json, 0) {
        Err(error) => {
            assert_eq!(error.fault(), Fault::Config, "{error}");
            (error.argument().to_owned(), error.to_string())
        }
        Ok(network) => panic!("accepted: {}", network.config()),
    }
}

/// Fails unless each value at `pointer` is refused, blaming `argument`.
pub(crate) fn assert_refused(
    pointer: &str,
    argument: &str,
    values: impl IntoIterator<Item = Value>,
) {
    sweep(values, |value| {
        let json = changed(pointer, Some(value.clone()));
        let (ours, message) = refusal(&json);
        assert_eq!(ours, argument, "{pointer} = {value}: {message}");
    });
}

/// Fails unless each value at `pointer` is accepted.
pub(crate) fn assert_accepted(pointer: &str, values: impl IntoIterator<Item = Value>) {
    sweep(values, |value| {
        let json = changed(pointer, Some(value.clone()));
        if let Err(error) = Network::from_config(&json, 0) {
            panic!("{pointer} = {value}: {error}");
        }
    });
}
