//! Layers that would compute something else than ours are refused, by layer and key.

use patchwork::layer::Rate;
use patchwork::network::Network;
use serde_json::{Value, json};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::samples::*;

fn read(json: &str) -> Network {
    Network::from_config(json, 1).unwrap()
}

/// What is no whole number of at least 1.
fn no_sizes() -> Vec<Value> {
    let mut values = vec![
        json!(0),
        json!(-1),
        json!(1.5),
        json!(1e30),
        json!("3"),
        json!(true),
    ];
    values.extend([json!({}), json!([])]);
    values
}

/// What is no pair of whole numbers of at least 1.
fn no_pairs() -> Vec<Value> {
    let mut values = no_sizes();
    values.extend([json!([0, 1]), json!([1, 0]), json!([1]), json!([1, 1, 1])]);
    values.extend([
        json!([1, -1]),
        json!([1.5, 1]),
        json!(["1", 1]),
        json!([null, 1]),
    ]);
    values
}

#[test]
fn convolutions_that_would_compute_something_else_are_refused() {
    let refused = |key: &str, values: Vec<Value>| {
        assert_refused(&format!("{CONV}/{key}"), &format!("conv2d.{key}"), values);
    };
    refused("filters", no_sizes());
    refused("filters", vec![json!([64]), Value::Null]);
    refused("kernel_size", no_pairs());
    refused("kernel_size", vec![Value::Null]);
    refused("strides", no_pairs());
    refused(
        "dilation_rate",
        vec![json!([2, 2]), json!([1, 2]), json!(2), json!("1")],
    );
    refused("groups", vec![json!(2), json!(0), json!("1")]);
    refused("data_format", vec![json!("channels_first"), json!(1)]);
    refused("padding", vec![json!("causal"), json!("SAME"), json!(1)]);
    refused("use_bias", vec![json!(false), json!(1)]);
    refused("mystery", vec![json!(1), json!(false), json!("")]);
    let penalty = json!({"class_name": "L2", "config": {"l2": 0.01}});
    for key in [
        "kernel_regularizer",
        "bias_regularizer",
        "activity_regularizer",
    ] {
        refused(key, vec![penalty.clone(), json!("l2")]);
    }
    for key in ["kernel_constraint", "bias_constraint"] {
        refused(key, vec![json!({"class_name": "MaxNorm", "config": {}})]);
    }
    let orthogonal = json!({"class_name": "Orthogonal", "config": {"seed": null}});
    refused(
        "kernel_initializer",
        vec![orthogonal, json!("he_normal"), json!(3)],
    );
    refused(
        "bias_initializer",
        vec![json!("ones"), json!({"class_name": "Ones"})],
    );
    assert_accepted(
        &format!("{CONV}/kernel_size"),
        [json!(3), json!([1, 1]), json!([5, 4])],
    );
    assert_accepted(
        &format!("{CONV}/strides"),
        [json!(2), json!([1, 2]), Value::Null],
    );
    assert_accepted(&format!("{CONV}/padding"), [json!("same"), Value::Null]);
    assert_accepted(&format!("{CONV}/mystery"), [Value::Null]);
}

#[test]
fn activations_other_than_ours_are_refused() {
    let unknown = [
        json!("tanh"),
        json!("gelu"),
        json!("ReLU"),
        json!(""),
        json!(1),
        json!({}),
    ];
    let function = |name| json!({"module": "builtins", "class_name": "function", "config": name, "registered_name": "function"});
    for (layer, name) in [(CONV, "conv2d"), (DENSE, "dense")] {
        let (pointer, argument) = (format!("{layer}/activation"), format!("{name}.activation"));
        assert_refused(&pointer, &argument, unknown.clone());
        assert_refused(&pointer, &argument, [function("leaky_relu")]);
        assert_accepted(&pointer, [json!("linear"), Value::Null, function("relu")]);
    }
    assert_refused(
        &format!("{CONV}/activation"),
        "conv2d.activation",
        [json!("softmax")],
    );
    let last = "/config/layers/7/config/activation";
    assert_accepted(last, [json!("linear"), json!("relu"), function("softmax")]);
    // A softmax before the end.
    assert_refused(
        &format!("{DENSE}/activation"),
        "dense_1.class_name",
        [json!("softmax")],
    );
}

#[test]
fn poolings_that_would_compute_something_else_are_refused() {
    let refused = |key: &str, values: Vec<Value>| {
        assert_refused(
            &format!("{POOL}/{key}"),
            &format!("max_pooling2d.{key}"),
            values,
        );
    };
    refused("pool_size", no_pairs());
    refused("strides", no_pairs());
    refused("padding", vec![json!("same"), json!(0)]);
    refused("data_format", vec![json!("channels_first")]);
    refused("mystery", vec![json!(1)]);
    // Keras's defaults: 2 x 2, and strides as large as the window.
    let json = changed(&format!("{POOL}/strides"), None);
    assert_eq!(read(&json).summary(), read(KERAS_3).summary());
    let json = changed(&format!("{POOL}/pool_size"), None);
    assert_eq!(read(&json).summary(), read(KERAS_3).summary());
}

#[test]
fn a_pooling_of_either_kind_is_read_and_written_by_the_same_keys() {
    let averaging = KERAS_3.replace("MaxPooling2D", "AveragePooling2D");
    let network = read(&averaging);
    let classes: Vec<_> = network.summary().iter().map(|row| row.class_name).collect();
    assert_eq!(classes[1], "AveragePooling2D");
    let written = network.config();
    assert_eq!(read(&written).config(), written);
    let as_max = written.replace("AveragePooling2D", "MaxPooling2D");
    assert_eq!(as_max, read(KERAS_3).config());
}

/// The article's network with a Dropout in front of its Flatten layer.
fn with_dropout(config: Value) -> String {
    let mut model: Value = serde_json::from_str(KERAS_3).unwrap();
    let layers = model.pointer_mut("/config/layers").unwrap();
    let dropout = json!({"module": "keras.layers", "class_name": "Dropout", "config": config});
    layers.as_array_mut().unwrap().insert(5, dropout);
    model.to_string()
}

#[test]
fn a_dropout_is_read_from_every_dialect_and_written_as_keras_does() {
    let dialects = [
        json!({"name": "dropout", "trainable": true, "dtype": "float32", "rate": 0.25, "seed": null, "noise_shape": null}),
        json!({"name": "dropout", "trainable": true, "dtype": "float32", "rate": 0.25, "noise_shape": null, "seed": 7}),
        json!({"name": "dropout", "rate": 0.25}),
    ];
    for config in dialects {
        let network = read(&with_dropout(config));
        let row = &network.summary()[4];
        assert_eq!(
            (row.class_name, row.parameters, row.multiply_adds),
            ("Dropout", 0, 0)
        );
        assert_eq!(row.output_shape, network.summary()[3].output_shape);
        let written = network.config();
        let own = r#"{"class_name":"Dropout","config":{"dtype":"float32","name":"dropout","rate":0.25,"seed":null}"#;
        assert!(written.contains(own), "{written}");
        assert_eq!(read(&written).config(), written);
    }
}

#[test]
fn a_dropout_that_would_leave_out_something_else_is_refused() {
    let refused = |key: &str, value: Value| {
        let mut config = json!({"name": "dropout", "rate": 0.25});
        config[key] = value;
        let error = Network::from_config(&with_dropout(config), 1).unwrap_err();
        assert_eq!(error.argument(), format!("dropout.{key}"), "{error}");
    };
    for rate in [
        json!(1),
        json!(1.0),
        json!(-0.1),
        json!(1e3),
        json!("0.5"),
        Value::Null,
    ] {
        refused("rate", rate);
    }
    refused("noise_shape", json!([null, 1, 1, 64]));
    refused("mystery", json!(1));
}

#[test]
fn the_rates_that_json_can_write_are_read_and_written_anew() {
    let rates = [
        ("0", 0.0, "0.0"),
        ("0.0", 0.0, "0.0"),
        ("0.5", 0.5, "0.5"),
        ("0.50", 0.5, "0.5"),
        ("5e-1", 0.5, "0.5"),
        ("0.05E+1", 0.5, "0.5"),
        ("0.07", 0.07, "0.07"),
        ("1e-05", 1e-5, "0.00001"),
        (
            "0.3333333333333333",
            0.3333333333333333,
            "0.3333333333333333",
        ),
        (
            "0.30000000000000004",
            0.30000000000000004,
            "0.30000000000000004",
        ),
        (
            "0.1234567890123456789",
            0.123_456_789_012_345_68,
            "0.123456789012345678",
        ),
        ("0.999999", 0.999999, "0.999999"),
    ];
    for (text, value, written) in rates {
        let rate = Rate::parse(text).unwrap();
        assert!(
            (rate.value() - value).abs() <= 1e-16,
            "{text}: {}",
            rate.value()
        );
        assert_eq!(rate.to_string(), written, "{text}");
        assert_eq!(Rate::parse(written), Some(rate), "{text}");
    }
    let others = [
        "",
        "1",
        "1.0",
        "-0.5",
        "1e1",
        "0.5e1",
        "0.5e",
        "0.5x",
        ".",
        "1e-99999999999",
        "NaN",
    ];
    for text in others {
        assert_eq!(Rate::parse(text), None, "{text}");
    }
}

#[test]
fn flatten_and_dense_layers_that_would_compute_something_else_are_refused() {
    assert_refused(
        &format!("{FLATTEN}/data_format"),
        "flatten.data_format",
        [json!("channels_first")],
    );
    assert_refused(&format!("{FLATTEN}/mystery"), "flatten.mystery", [json!(1)]);
    let refused = |key: &str, values: Vec<Value>| {
        assert_refused(&format!("{DENSE}/{key}"), &format!("dense.{key}"), values);
    };
    refused("units", no_sizes());
    refused("units", vec![json!([128]), Value::Null]);
    refused("use_bias", vec![json!(false)]);
    refused("lora_rank", vec![json!(4)]);
    refused(
        "quantization_config",
        vec![json!({"class_name": "Int8QuantizationConfig"})],
    );
    refused("kernel_regularizer", vec![json!("l1")]);
    refused("kernel_initializer", vec![json!("zeros")]);
    refused("mystery", vec![json!([])]);
}
