//! What the largest configurations take, and that texts made to waste memory or time do not get more of it.
//! The counter counts the allocations of its own thread.

use std::time::Duration;

use allocation_counter::measure;
use cpu_time::ThreadTime;
use patchwork::checkpoint;
use patchwork::data::Position;
use patchwork::error::Code;
use patchwork::network::{MOST_PARAMETERS, MOST_SCRATCH, MOST_VALUES, Network};
use patchwork::optimizer::Optimizer;
use patchwork::training::{LARGEST_BATCH, Trainer, TrainingOptions};
use patchwork::weights;
use serde_json::{Value, json};

use crate::support::sweep;

/// What a training may keep.
const TRAINING: u64 = 512 << 20;
/// Bytes of memory for each byte of a text: a list in a list has room for four values, and a list that grows is
/// there twice for a moment.
const EXPANSION: u64 = 96;
/// Of the processor, for a text of the largest size, hardly optimised: what is not linear takes minutes.
const PATIENCE: Duration = Duration::from_secs(10);
/// The largest text that is read.
const TEXT: usize = 1 << 20;

fn layer(class: &str, name: &str, config: Value) -> Value {
    let mut config = config;
    config["name"] = json!(name);
    json!({"class_name": class, "config": config})
}

fn model(layers: Vec<Value>) -> String {
    json!({"class_name": "Sequential", "config": {"name": "sequential", "layers": layers}})
        .to_string()
}

/// A network with one hidden layer over a garment.
fn dense(units: usize) -> String {
    model(vec![
        layer("InputLayer", "input", json!({"batch_shape": [null, 784]})),
        layer(
            "Dense",
            "dense",
            json!({"units": units, "activation": "relu"}),
        ),
        layer(
            "Dense",
            "dense_1",
            json!({"units": 10, "activation": "softmax"}),
        ),
    ])
}

/// Two convolutions that keep the size of a garment.
fn convolutions(filters: usize, size: usize) -> String {
    let conv2d = |name, filters| {
        let config = json!({"filters": filters, "kernel_size": size, "padding": "same"});
        layer("Conv2D", name, config)
    };
    model(vec![
        layer(
            "InputLayer",
            "input",
            json!({"batch_shape": [null, 28, 28, 1]}),
        ),
        conv2d("conv2d", filters),
        conv2d("conv2d_1", filters),
        layer("MaxPooling2D", "max_pooling2d", json!({"pool_size": 28})),
        layer("Flatten", "flatten", json!({})),
        layer(
            "Dense",
            "dense",
            json!({"units": 10, "activation": "softmax"}),
        ),
    ])
}

#[test]
fn a_training_of_the_largest_networks_stays_within_what_a_phone_has() {
    let networks = [
        ("parameters", dense(5275)),
        ("values", convolutions(666, 1)),
        ("scratch", convolutions(12, 29)),
        ("both", convolutions(400, 5)),
    ];
    let cases = networks
        .iter()
        .flat_map(|network| [1, 32, LARGEST_BATCH].map(|size| (network, size)));
    sweep(cases, |((name, json), batch_size)| {
        let options = TrainingOptions {
            optimizer: Optimizer::adam(0.001),
            batch_size,
            seed: 1,
        };
        let mut trainer = None;
        let training = measure(|| {
            let network =
                Network::from_config(json, 1).unwrap_or_else(|error| panic!("{name}: {error}"));
            trainer = Trainer::new(network, options).ok();
        });
        assert!(
            training.bytes_max <= TRAINING,
            "{name}: {}",
            training.bytes_max
        );
        // A batch of a thousand is refused where a sample has many values.
        let Some(trainer) = trainer else {
            return assert_eq!(batch_size, LARGEST_BATCH, "{name}");
        };
        let file = checkpoint::save(&trainer, Position::START).unwrap();
        drop(trainer);
        let restoring = measure(|| drop(checkpoint::restore(&file).unwrap()));
        assert!(
            restoring.bytes_max <= TRAINING,
            "{name}: {}",
            restoring.bytes_max
        );
    });
}

#[test]
fn a_network_that_takes_more_is_refused_with_the_bound() {
    let cases = [
        (dense(5280), Code::AtMostParameters(MOST_PARAMETERS)),
        // 63 million parameters, whose training would take 2 GB.
        (dense(79_000), Code::AtMostParameters(MOST_PARAMETERS)),
        (convolutions(670, 1), Code::AtMostValues(MOST_VALUES)),
        (convolutions(14, 29), Code::AtMostValues(MOST_SCRATCH)),
    ];
    sweep(cases, |(json, bound)| {
        let mut refused = None;
        let memory = measure(|| refused = Network::from_config(&json, 1).err());
        let error = refused.expect("it is refused");
        assert_eq!(error.name(), "ConfigError", "{error}");
        assert_eq!(error.expected(), &bound, "{error}");
        assert!(memory.bytes_max < 1 << 16, "{error}: {}", memory.bytes_max);
    });
}

/// `part` again and again, up to the largest text.
fn repeated(start: &str, part: impl Fn(usize) -> String, end: &str) -> String {
    let mut text = start.to_owned();
    for index in 0.. {
        let part = part(index);
        if text.len() + part.len() + end.len() > TEXT {
            break;
        }
        text += &part;
    }
    text + end
}

#[test]
fn texts_that_waste_memory_or_time_get_no_more_than_their_share() {
    let nested = |part: &str| repeated("[0", |_| format!(",{part}"), "]");
    let input = r#"{"class_name":"Sequential","config":{"name":"s","layers":[
        {"class_name":"Dense","config":{"name":"d","batch_shape":[null,4],"units":4"#;
    let texts = [
        nested("0"),
        nested("[0]"),
        nested(&format!("{}0{}", "[".repeat(60), "]".repeat(60))),
        nested(r#"{"":0}"#),
        nested(r#"{"":{"":{"":{"":0}}}}"#),
        nested(r#""\n""#),
        repeated("\"", |_| "\\u0001".to_owned(), "\""),
        // Each key is one that no layer has, but says nothing.
        repeated(input, |index| format!(",\"{index:x}\":null"), "}}]}}"),
        repeated(input, |index| format!(",\"units\":{index}"), "}}]}}"),
    ];
    sweep(texts, |text| {
        let start = ThreadTime::now();
        let memory = measure(|| drop(Network::from_config(&text, 1))).bytes_max;
        let mut file = (text.len() as u64).to_le_bytes().to_vec();
        file.extend(text.as_bytes());
        let header = measure(|| drop(weights::metadata(&file))).bytes_max;
        let most = EXPANSION * text.len() as u64;
        assert!(
            memory <= most && header <= most,
            "{}: {memory}, {header}",
            &text[..40]
        );
        assert!(
            start.elapsed() < PATIENCE,
            "{}: {:?}",
            &text[..40],
            start.elapsed()
        );
    });
}

#[test]
fn a_file_of_very_many_tensors_is_refused_at_once() {
    let tensor = |index: usize| {
        let (start, end) = (4 * index, 4 * index + 4);
        let separator = if index == 0 { "" } else { "," };
        format!(
            r#"{separator}"{index}":{{"dtype":"F32","shape":[1],"data_offsets":[{start},{end}]}}"#
        )
    };
    let file = |header: String, tensors: usize| {
        let mut file = (header.len() as u64).to_le_bytes().to_vec();
        file.extend(header.as_bytes());
        file.resize(file.len() + 4 * tensors, 0);
        file
    };
    let few: String = (0..1024).map(tensor).collect();
    assert!(weights::metadata(&file(format!("{{{few}}}"), 1024)).is_ok());

    let header = repeated("{", tensor, "}");
    let count = header.matches("dtype").count();
    assert!(count > 16_000);
    let start = ThreadTime::now();
    let error = weights::metadata(&file(header, count)).unwrap_err();
    assert!(start.elapsed() < PATIENCE, "{:?}", start.elapsed());
    assert_eq!(error.expected(), &Code::AtMostEntries(1024), "{error}");
}
