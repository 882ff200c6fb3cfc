//! Keras configurations: three dialects read, one written.

use patchwork::article;
use patchwork::config::Description;
use patchwork::network::{LayerSummary, Network};
use serde_json::{Value, json};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::samples::{DNN, KERAS_2, KERAS_3, TENSORFLOW_JS};
use crate::support::networks::all;
use crate::support::sweep;

fn read(json: &str) -> Network {
    Network::from_config(json, 1).unwrap()
}

#[test]
fn configurations_survive_writing_and_reading() {
    sweep(all(), |(name, network)| {
        let written = network.config();
        let back = read(&written);
        assert_eq!(back.config(), written, "{name}");
        assert_eq!(back.summary(), network.summary(), "{name}");
        assert_eq!(back.input(), network.input(), "{name}");
        let description = Description::from_json(&written).unwrap();
        assert_eq!(description.to_json(), written, "{name}");
    });
}

#[test]
fn the_articles_networks_are_read_in_every_dialect() {
    let cnn = article::cnn([64, 64], 128, 1).unwrap();
    sweep([KERAS_3, KERAS_2], |json| {
        let network = read(json);
        assert_eq!(network.config(), cnn.config());
        assert_eq!(network.parameters(), cnn.parameters());
    });
    let dnn = article::dnn(128, 1).unwrap();
    assert_eq!(read(DNN).config(), dnn.config());
    assert_eq!(read(DNN).parameters(), dnn.parameters());

    let network = read(TENSORFLOW_JS);
    let names: Vec<_> = network
        .layers()
        .iter()
        .map(|layer| layer.name.as_str())
        .collect();
    assert_eq!(
        names,
        [
            "conv2d_Conv2D1",
            "max_pooling2d_MaxPooling2D1",
            "flatten_Flatten1",
            "dense_Dense1"
        ]
    );
    assert_eq!(network.input().to_string(), "28 x 28 x 1");
    assert_eq!(
        network.parameters().len(),
        9 * 4 + 4 + 13 * 13 * 4 * 10 + 10
    );
}

#[test]
fn the_written_form_is_what_keras_and_tensorflow_js_ask_for() {
    let value: Value = serde_json::from_str(&read(KERAS_3).config()).unwrap();
    assert_eq!(value["module"], "keras");
    assert_eq!(value["class_name"], "Sequential");
    assert_eq!(value["config"]["name"], "sequential");
    let layers = value["config"]["layers"].as_array().unwrap();
    let classes: Vec<_> = layers.iter().map(|layer| &layer["class_name"]).collect();
    assert_eq!(
        classes,
        [
            "InputLayer",
            "Conv2D",
            "MaxPooling2D",
            "Conv2D",
            "MaxPooling2D",
            "Flatten",
            "Dense",
            "Dense"
        ]
    );
    assert_eq!(
        layers[0]["config"]["batch_input_shape"],
        json!([null, 28, 28, 1])
    );
    let conv2d = json!({
        "name": "conv2d", "dtype": "float32", "filters": 64, "kernel_size": [3, 3],
        "strides": [1, 1], "padding": "valid", "activation": "relu", "use_bias": true,
    });
    assert_eq!(layers[1]["config"], conv2d);
    assert_eq!(layers[7]["config"]["activation"], "softmax");
}

#[test]
fn the_summary_is_keras_table() {
    let row = |name: &str, class_name, shape: &[usize], parameters, multiply_adds| LayerSummary {
        name: name.to_string(),
        class_name,
        output_shape: shape.to_vec(),
        parameters,
        multiply_adds,
    };
    let cnn = [
        row("conv2d", "Conv2D", &[26, 26, 64], 640, 389_376),
        row("max_pooling2d", "MaxPooling2D", &[13, 13, 64], 0, 0),
        row("conv2d_1", "Conv2D", &[11, 11, 64], 36_928, 4_460_544),
        row("max_pooling2d_1", "MaxPooling2D", &[5, 5, 64], 0, 0),
        row("flatten", "Flatten", &[1600], 0, 0),
        row("dense", "Dense", &[128], 204_928, 204_800),
        row("dense_1", "Dense", &[10], 1290, 1280),
    ];
    let dnn = [
        row("flatten", "Flatten", &[784], 0, 0),
        row("dense", "Dense", &[128], 100_480, 100_352),
        row("dense_1", "Dense", &[10], 1290, 1280),
    ];
    let totals = |network: Network| (network.parameters().len(), network.multiply_adds());
    assert_eq!(read(KERAS_3).summary(), cnn);
    assert_eq!(totals(read(KERAS_3)), (243_786, 5_056_000));
    assert_eq!(read(DNN).summary(), dnn);
    assert_eq!(totals(read(DNN)), (101_770, 101_632));
}

#[test]
fn tensors_are_named_and_shaped_as_in_keras() {
    let network = read(KERAS_3);
    let tensors: Vec<_> = network
        .tensors()
        .map(|(name, p)| (name, p.shape.clone()))
        .collect();
    let expected: [(&str, &[usize]); 8] = [
        ("conv2d/kernel", &[3, 3, 1, 64]),
        ("conv2d/bias", &[64]),
        ("conv2d_1/kernel", &[3, 3, 64, 64]),
        ("conv2d_1/bias", &[64]),
        ("dense/kernel", &[1600, 128]),
        ("dense/bias", &[128]),
        ("dense_1/kernel", &[128, 10]),
        ("dense_1/bias", &[10]),
    ];
    let expected = expected.map(|(name, shape)| (name.to_string(), shape.to_vec()));
    assert_eq!(tensors, expected);
    let mut end = 0;
    for (name, param) in network.tensors() {
        assert_eq!(param.range.start, end, "{name}");
        assert_eq!(
            param.range.len(),
            param.shape.iter().product::<usize>(),
            "{name}"
        );
        end = param.range.end;
    }
    assert_eq!(end, network.parameters().len());
}
