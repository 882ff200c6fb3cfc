//! Configurations that are no network of ours are refused, by the name of what is wrong.

use patchwork::article;
use patchwork::error::Fault;
use patchwork::network::Network;
use serde_json::{Value, json};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::samples::*;
use crate::support::sweep;

fn read(json: &str) -> Network {
    Network::from_config(json, 1).unwrap()
}

#[test]
fn number_types_and_frozen_layers_are_refused() {
    let policy =
        |name| json!({"module": "keras", "class_name": "DTypePolicy", "config": {"name": name}});
    let layers = [
        (CONV, "conv2d"),
        (POOL, "max_pooling2d"),
        (FLATTEN, "flatten"),
        (DENSE, "dense"),
    ];
    sweep(layers, |(layer, name)| {
        let dtypes = [
            json!("float16"),
            json!("float64"),
            policy("mixed_float16"),
            json!(32),
        ];
        assert_refused(&format!("{layer}/dtype"), &format!("{name}.dtype"), dtypes);
        assert_refused(
            &format!("{layer}/trainable"),
            &format!("{name}.trainable"),
            [json!(false)],
        );
        assert_accepted(
            &format!("{layer}/dtype"),
            [json!("float32"), policy("float32"), Value::Null],
        );
    });
    assert_refused(
        "/config/layers/0/config/dtype",
        "input_layer.dtype",
        [json!("uint8")],
    );
    assert_refused(
        "/config/dtype",
        "model.config.dtype",
        [policy("mixed_bfloat16")],
    );
    assert_refused(
        "/config/trainable",
        "model.config.trainable",
        [json!(false)],
    );
}

#[test]
fn inputs_that_are_no_images_of_fixed_size_are_refused() {
    let shapes = [
        json!([32, 28, 28, 1]),
        json!([null, 0, 28, 1]),
        json!([null, -28, 28, 1]),
        json!([null, 28.5, 28, 1]),
        json!([null, null, 28, 1]),
        json!([null, "28", 28, 1]),
        json!([null, 28, 28, 1, 1]),
        json!([null]),
        json!([]),
        json!(28),
        json!({}),
        json!([null, 1u64 << 40, 1u64 << 40, 1]),
        Value::Null,
    ];
    let input = "/config/layers/0/config";
    assert_refused(
        &format!("{input}/batch_shape"),
        "input_layer.batch_shape",
        shapes,
    );
    assert_refused(
        &format!("{input}/sparse"),
        "input_layer.sparse",
        [json!(true)],
    );
    assert_refused(
        &format!("{input}/ragged"),
        "input_layer.ragged",
        [json!(true)],
    );
    // An image without channels, or a flat input, is none that a convolution takes.
    assert_refused(
        &format!("{input}/batch_shape"),
        "conv2d",
        [json!([null, 28, 28]), json!([null, 784])],
    );
    assert_accepted(&format!("{input}/optional"), [json!(true)]);
    let second =
        json!({"class_name": "InputLayer", "config": {"name": "again", "batch_shape": [null, 4]}});
    assert_refused("/config/layers/3", "again", [second]);
}

#[test]
fn layers_that_do_not_follow_each_other_are_refused() {
    // Dense without Flatten.
    assert_eq!(refusal(&changed("/config/layers/5", None)).0, "dense");
    // A convolution of what is flat already.
    let flatten = json!({"class_name": "Flatten", "config": {"name": "early"}});
    assert_refused("/config/layers/2", "conv2d_1", [flatten]);
    // Windows that are larger than what is left of the image.
    assert_refused(
        &format!("{CONV}/kernel_size"),
        "conv2d.kernel_size",
        [json!([29, 1]), json!([1, 29])],
    );
    assert_refused(
        &format!("{POOL}/pool_size"),
        "max_pooling2d.pool_size",
        [json!([27, 1]), json!([1, 27])],
    );
    assert_refused(
        "/config/layers/4/config/pool_size",
        "max_pooling2d_1.pool_size",
        [json!([12, 12])],
    );
    // Ends that are no classes.
    assert_refused(
        "/config/layers/7/config/units",
        "model.layers",
        [json!(257)],
    );
    assert_accepted("/config/layers/7/config/units", [json!(256), json!(1)]);
    let mut model: Value = serde_json::from_str(KERAS_3).unwrap();
    for kept in [5, 1] {
        model["config"]["layers"]
            .as_array_mut()
            .unwrap()
            .truncate(kept);
        assert_eq!(refusal(&model.to_string()).0, "model.layers");
    }
}

#[test]
fn names_have_to_be_there_and_differ() {
    let name = "/config/layers/3/config/name";
    assert_refused(name, "layers[3].name", [json!(""), json!(3), Value::Null]);
    assert_refused(name, "conv2d.name", [json!("conv2d")]);
    assert_refused(name, "dense.name", [json!("dense")]);
    let odd = read(&changed(name, Some(json!("Größe/2 \"x\""))));
    assert_eq!(read(&odd.config()).layers()[2].name, "Größe/2 \"x\"");
    assert_refused("/config/name", "model.config.name", [json!(1)]);
}

#[test]
fn unknown_classes_are_refused_by_name() {
    let classes = [
        "Conv1D",
        "DepthwiseConv2D",
        "GlobalAveragePooling2D",
        "SpatialDropout2D",
        "Activation",
        "ReLU",
    ];
    sweep(classes, |class| {
        let json = changed("/config/layers/1/class_name", Some(json!(class)));
        let (argument, message) = refusal(&json);
        assert_eq!(argument, "conv2d.class_name");
        assert!(message.contains(class), "{message}");
    });
    let nothing = [json!(1), Value::Null];
    assert_refused(
        "/config/layers/1/class_name",
        "layers[1].class_name",
        nothing,
    );
    assert_refused(
        "/class_name",
        "model.class_name",
        [json!("Functional"), json!("Model"), json!(1), Value::Null],
    );
}

#[test]
fn what_is_no_model_is_refused() {
    sweep(["[]", "null", "3", "\"Sequential\"", "true"], |json| {
        assert_eq!(refusal(json).0, "model", "{json}");
    });
    assert_refused(
        "/config",
        "model.config",
        [json!([]), json!("x"), Value::Null],
    );
    let lists = [
        json!([]),
        json!({}),
        Value::Null,
        json!(vec![json!({}); 66]),
    ];
    assert_refused("/config/layers", "model.config.layers", lists);
    assert_refused(
        "/config/layers/2",
        "layers[2]",
        [json!(1), json!([]), Value::Null],
    );
    assert_refused("/config/layers/2/config", "layers[2].config", [Value::Null]);
    assert_refused(
        "/config/layers/2/config",
        "layers[2]",
        [json!([]), json!(1)],
    );
}

#[test]
fn networks_that_would_not_fit_into_memory_are_refused() {
    let huge = [json!(1u64 << 32), json!((1u64 << 53) - 1), json!(u64::MAX)];
    sweep(huge, |size| {
        for pointer in [
            format!("{CONV}/filters"),
            format!("{CONV}/kernel_size"),
            format!("{DENSE}/units"),
            format!("{POOL}/pool_size"),
        ] {
            let (argument, _) = refusal(&changed(&pointer, Some(size.clone())));
            assert!(!argument.is_empty(), "{pointer}");
        }
    });
    let padded = |size: u64| {
        let mut model: Value = serde_json::from_str(KERAS_3).unwrap();
        let config = model.pointer_mut(CONV).unwrap();
        config["padding"] = json!("same");
        config["kernel_size"] = json!([size, size]);
        model.to_string()
    };
    sweep([8000, 1 << 16, 1 << 31, 1 << 32, u64::MAX], |size| {
        assert!(refusal(&padded(size)).0.starts_with("conv2d"), "{size}");
    });
    assert_eq!(
        refusal(&changed(&format!("{CONV}/filters"), Some(json!(200_000)))).0,
        "conv2d.filters"
    );
    assert_eq!(
        refusal(&changed(&format!("{DENSE}/units"), Some(json!(100_000)))).0,
        "dense.units"
    );
    // Strides have no upper limit: one position is left.
    let json = changed(
        "/config/layers/3/config/strides",
        Some(json!(u64::from(u32::MAX))),
    );
    assert!(
        Network::from_config(&json, 0).is_err(),
        "a 2 x 2 pool over one position"
    );
}

#[test]
fn sizes_refused_by_the_articles_constructors_too() {
    let blamed = |result: patchwork::Result<Network>| match result {
        Err(error) if error.fault() == Fault::Config => error.argument().to_owned(),
        other => panic!("{other:?}"),
    };
    assert_eq!(blamed(article::cnn([0, 64], 128, 0)), "conv2d.filters");
    assert_eq!(blamed(article::cnn([64, 0], 128, 0)), "conv2d_1.filters");
    assert_eq!(blamed(article::cnn([64, 64], 0, 0)), "dense.units");
    assert_eq!(blamed(article::dnn(0, 0)), "dense.units");
    assert_eq!(blamed(article::dnn(usize::MAX, 0)), "dense.units");
    assert!(blamed(article::cnn([usize::MAX, 1], 1, 0)).starts_with("conv2d"));
    assert!(article::cnn([1, 1], 1, u64::MAX).is_ok());
    assert!(article::cnn([128, 128], 1024, 0).is_ok());
}

#[test]
fn text_that_is_no_json_is_an_error_of_bytes() {
    let deep = "[".repeat(100_000);
    let deep_objects = r#"{"config":"#.repeat(50_000);
    let cut = &KERAS_3[..KERAS_3.len() / 2];
    let large = format!("{KERAS_3}{}", " ".repeat(1 << 20));
    let twice = format!("{KERAS_3}{KERAS_3}");
    let texts = [
        "",
        "{",
        "nul",
        "\u{0}",
        cut,
        &deep,
        &deep_objects,
        &large,
        &twice,
        "{\"a\":1e}",
    ];
    sweep(texts, |text| {
        let error = Network::from_config(text, 0).unwrap_err();
        assert_eq!(error.name(), "BytesError", "{error}");
        let message = error.to_string();
        assert!(
            message.starts_with("Keras configuration: expected "),
            "{message}"
        );
        assert!(message.len() < 300, "{message}");
    });
}

#[test]
fn long_values_are_cut_in_messages() {
    let long = "ü".repeat(10_000);
    let pointers = [
        format!("{CONV}/activation"),
        format!("{CONV}/filters"),
        format!("{POOL}/padding"),
    ];
    sweep(pointers, |pointer| {
        let (_, message) = refusal(&changed(&pointer, Some(json!(long))));
        assert!(message.len() < 400, "{}", message.len());
    });
}
