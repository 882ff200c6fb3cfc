//! Data sets and networks as the page sees them: everything goes through JavaScript's types.

use std::collections::BTreeMap;

use js_sys::{Object, Reflect, Uint8Array};
use patchwork::bindings::class_names;
use patchwork::bindings::dataset::Dataset;
use patchwork::bindings::network::Network;
use patchwork::bindings::trainer::Trainer;
use patchwork::data::idx::{write_images, write_labels};
use patchwork::data::{CLASS_NAMES, PIXELS};
use serde_json::{Value, json};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::*;

#[test]
fn class_names_are_texts_in_the_order_of_the_labels() {
    let names: Vec<String> = class_names().into_iter().map(String::from).collect();
    assert_eq!(names, CLASS_NAMES);
}

#[test]
fn a_data_set_gives_its_images_and_labels() {
    let data = dataset();
    assert_eq!(data.length(), COUNT);
    for (index, pixels) in images().chunks_exact(PIXELS).enumerate() {
        assert_eq!(data.image(index).unwrap(), pixels);
        assert_eq!(data.label(index).unwrap(), labels()[index]);
    }
    assert_eq!(data.indices_of(3).unwrap(), [1]);
    let total: usize = (0..10)
        .map(|label| data.indices_of(label).unwrap().len())
        .sum();
    assert_eq!(total, COUNT);
    assert_error(
        data.image(COUNT),
        "ShapeError",
        "index: between 0 9, found number 10",
    );
    assert_error(
        data.label(COUNT),
        "ShapeError",
        "index: between 0 9, found number 10",
    );
    assert_error(
        data.indices_of(10),
        "LabelError",
        "label 0: between 0 9, found number 10",
    );
}

#[test]
fn a_data_set_reads_a_part_of_a_larger_buffer() {
    let file = write_images(&images()).unwrap();
    let padded = [&[1, 2, 3][..], &file, &[4, 5]].concat();
    let whole = Uint8Array::from(padded.as_slice());
    let part = whole.subarray(3, 3 + file.len() as u32);
    let data = Dataset::new(&part, &labels_file()).unwrap();
    assert_eq!(data.image(9).unwrap(), images()[9 * PIXELS..]);
}

#[test]
fn a_data_set_is_known_by_the_same_id_as_natively() {
    // More than are copied at once.
    let (pixels, labels) = (images().repeat(13), labels().repeat(13));
    let file = |pixels: &[u8]| Uint8Array::from(write_images(pixels).unwrap().as_slice());
    let data = Dataset::new(&file(&pixels), &write_labels(&labels).unwrap()).unwrap();
    let native = patchwork::data::Dataset::new(pixels.clone(), labels.clone()).unwrap();
    assert_eq!(data.id(), native.id().digits());
    let mut other = pixels;
    *other.last_mut().unwrap() ^= 1;
    let other = Dataset::new(&file(&other), &write_labels(&labels).unwrap()).unwrap();
    assert_ne!(other.id(), data.id());
}

#[test]
fn damaged_files_of_a_data_set_are_errors_by_name() {
    let file = images_file();
    let cut = |end: u32| Dataset::new(&file.slice(0, end), &labels_file());
    assert_error(cut(0), "BytesError", "idx-images: ");
    assert_error(cut(15), "BytesError", "idx-images: ");
    assert_error(cut(file.length() - 1), "BytesError", "idx-images: ");
    let swapped = Dataset::new(&Uint8Array::from(labels_file().as_slice()), &labels_file());
    assert_error(swapped, "BytesError", "idx-images: ");
    assert_error(Dataset::new(&file, &[]), "BytesError", "idx-labels: ");
    assert_error(
        Dataset::new(&file, &labels_file()[..17]),
        "BytesError",
        "idx-labels: ",
    );
    let fewer = write_labels(&labels()[1..]).unwrap();
    assert_error(Dataset::new(&file, &fewer), "BytesError", "");
    let mut wrong = labels_file();
    wrong[8 + 4] = 10;
    assert_error(
        Dataset::new(&file, &wrong),
        "LabelError",
        "label 4: between 0 9, found number 10",
    );
}

#[test]
fn networks_describe_themselves() {
    let cnn = Network::cnn(64, 64, 128, 0.0).unwrap();
    assert_eq!(cnn.parameter_count(), 243_786);
    let rows: Vec<Value> = value(cnn.summary().unwrap());
    assert_eq!(rows.len(), 7);
    let conv2d = json!({"name": "conv2d_1", "className": "Conv2D", "outputShape": [11, 11, 64],
        "parameters": 36_928, "multiplyAdds": 4_460_544});
    assert_eq!(rows[2], conv2d);
    assert_eq!(cnn.activation_shape(3).unwrap(), [5, 5, 64]);
    assert_eq!(Network::dnn(128, 0.0).unwrap().parameter_count(), 101_770);
    let again = Network::from_config(&cnn.config(), 0.0).unwrap();
    assert_eq!(again.config(), cnn.config());
    assert_eq!(again.parameters(), cnn.parameters());
}

#[test]
fn bad_networks_are_errors_by_name() {
    assert_error(
        Network::cnn(0, 1, 1, 0.0),
        "ConfigError",
        "conv2d.filters: ",
    );
    assert_error(
        Network::cnn(1, 1, usize::MAX, 0.0),
        "ConfigError",
        "dense.units: ",
    );
    assert_error(Network::dnn(0, 0.0), "ConfigError", "dense.units: ");
    for seed in [-1.0, 0.5, f64::NAN, f64::INFINITY, 9_007_199_254_740_992.0] {
        assert_error(Network::dnn(1, seed), "ConfigError", "seed: ");
    }
    assert!(Network::dnn(1, 9_007_199_254_740_991.0).is_ok());
    assert_error(
        Network::from_config("{", 0.0),
        "BytesError",
        "keras-configuration: ",
    );
    assert_error(
        Network::from_config("{}", 0.0),
        "ConfigError",
        "model.class_name: ",
    );
    // On this target a machine word has 32 bits: products of sizes must not wrap round.
    let huge = |key: &str, size: u64| {
        let mut model: Value = serde_json::from_str(&config()).unwrap();
        let layer = &mut model["config"]["layers"][1]["config"];
        layer["padding"] = json!("same");
        layer[key] = json!(size);
        Network::from_config(&model.to_string(), 0.0)
    };
    for size in [
        8000,
        1 << 16,
        1 << 22,
        (1 << 32) - 1,
        1 << 32,
        (1 << 32) + 1,
    ] {
        assert_error(huge("kernel_size", size), "ConfigError", "conv2d");
    }
    for size in [1 << 18, 1 << 29, (1 << 32) - 1, 1 << 32, (1 << 32) + 1] {
        assert_error(huge("filters", size), "ConfigError", "conv2d");
    }
}

/// The description of a network of the page whose images have another size.
fn of_other_images() -> String {
    config().replace("[null,28,28,1]", "[null,29,28,1]")
}

#[test]
fn networks_for_other_images_are_refused() {
    assert_ne!(of_other_images(), config());
    let start = "input_layer.batch_shape: ";
    assert_error(
        Network::from_config(&of_other_images(), 0.0),
        "ConfigError",
        start,
    );
    let made = Trainer::new(&of_other_images(), object(&options("adam")));
    assert_error(made, "ConfigError", start);
}

#[test]
fn a_prediction_keeps_every_layers_output() {
    let mut network = Network::cnn(3, 2, 5, 1.0).unwrap();
    let probabilities = network.predict(&images()[..PIXELS]).unwrap();
    assert_eq!(probabilities.len(), 10);
    assert!((probabilities.iter().sum::<f32>() - 1.0).abs() < 1e-5);
    let rows: Vec<Value> = value(network.summary().unwrap());
    for (layer, row) in rows.iter().enumerate() {
        let shape = network.activation_shape(layer).unwrap();
        assert_eq!(json!(shape), row["outputShape"]);
        let values = network.activation(layer).unwrap();
        assert_eq!(values.len(), shape.iter().product::<usize>());
        assert!(
            values.iter().all(|value| *value >= 0.0),
            "rectified, layer {layer}"
        );
        assert!(values.iter().any(|value| *value > 0.0), "layer {layer}");
    }
    assert_eq!(network.activation(6).unwrap(), probabilities);
    let largest = |values: &[f32]| values.iter().copied().fold(f32::MIN, f32::max);
    let before = largest(&network.activation(0).unwrap());
    assert_eq!(largest(&network.activation(1).unwrap()), before);
    assert_ne!(network.logits(), probabilities);
    assert_error(network.activation(7), "ShapeError", "layer: between 0 6");
    assert_error(
        network.activation_shape(7),
        "ShapeError",
        "layer: between 0 6",
    );
    assert_error(
        network.predict(&[0; 783]),
        "ShapeError",
        "image: bytes 784, found number 783",
    );
}

#[test]
fn parameters_and_filters_can_be_read_and_set() {
    let mut network = Network::cnn(3, 2, 5, 1.0).unwrap();
    let numbered: Vec<f32> = (0..network.parameter_count())
        .map(|index| index as f32)
        .collect();
    network.set_parameters(&numbered).unwrap();
    assert_eq!(network.parameters(), numbered);
    // HWIO: the taps of filter 1 lie 3 apart.
    let taps: Vec<f32> = (0..9).map(|tap| (tap * 3 + 1) as f32).collect();
    assert_eq!(network.filter(0, 1, 0).unwrap(), taps);
    // After 27 weights and 3 biases: 3 channels of 2 filters each.
    let taps: Vec<f32> = (0..9)
        .map(|tap| (30 + tap * 6 + 2 * 2 + 1) as f32)
        .collect();
    assert_eq!(network.filter(2, 1, 2).unwrap(), taps);
    assert_error(network.filter(0, 3, 0), "ShapeError", "filter: ");
    assert_error(network.filter(0, 0, 1), "ShapeError", "filter: ");
    assert_error(network.filter(1, 0, 0), "ShapeError", "layer: ");
    assert_error(
        network.set_parameters(&numbered[1..]),
        "ShapeError",
        "parameters: ",
    );
    assert_eq!(network.parameters(), numbered);
}

#[test]
fn weights_travel_with_their_facts() {
    let network = Network::cnn(3, 2, 5, 1.0).unwrap();
    let facts = json!({"data": "ten images", "epochs": "5", "Größe": "ü"});
    let file = network.weights(object(&facts)).unwrap();
    let expected: BTreeMap<String, String> = serde_json::from_value(facts).unwrap();
    let read: BTreeMap<String, String> = value(Network::metadata(&file).unwrap());
    assert_eq!(read, expected);

    let mut other = Network::cnn(3, 2, 5, 2.0).unwrap();
    let facts = other.load_weights(&file).unwrap();
    // A plain object, whose keys JavaScript sees as properties.
    assert!(facts.is_instance_of::<Object>());
    assert_eq!(
        Reflect::get(&facts, &"epochs".into()).unwrap(),
        JsValue::from("5")
    );
    assert_eq!(other.parameters(), network.parameters());

    assert_error(
        Network::metadata(&file[..20]),
        "BytesError",
        "safetensors-file: ",
    );
    let mut wider = Network::cnn(4, 2, 5, 1.0).unwrap();
    assert_error(wider.load_weights(&file), "ShapeError", "conv2d/kernel: ");
    assert_error(wider.load_weights(&[]), "BytesError", "safetensors-file: ");
    assert_error(
        network.weights(object(&json!({"a": 1}))),
        "ConfigError",
        "metadata: ",
    );
    assert_error(
        network.weights(JsValue::UNDEFINED),
        "ConfigError",
        "metadata: ",
    );
}
