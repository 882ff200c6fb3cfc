//! Training learns, repeats itself, and saves what it learned.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use clap::Parser;
use patchwork::data::Dataset;
use patchwork::network::Network;
use patchwork::weights;
use xtask::data::{About, Data, Kind};
use xtask::train::{TrainArguments, test_network, train};

#[derive(Parser)]
struct Line {
    #[command(flatten)]
    arguments: TrainArguments,
}

fn arguments(words: &[&str]) -> TrainArguments {
    Line::parse_from(["train"].iter().chain(words)).arguments
}

/// Ten classes that a network can learn: one bright row each, at a place that the label chooses.
fn data() -> Data {
    let set = |count: u8| {
        let labels: Vec<u8> = (0..10).cycle().take(count.into()).collect();
        let pixels = labels.iter().zip(0..).flat_map(|(&label, index): (_, u8)| {
            let mut image = [index % 7; 784];
            image[usize::from(label) * 56..][..56].fill(200 + index % 50);
            image
        });
        Dataset::new(pixels.collect(), labels.clone()).unwrap()
    };
    Data {
        about: About {
            kind: Kind::Folder,
            folder: "Rows".into(),
        },
        files: Default::default(),
        train: set(200),
        test: set(50),
    }
}

const SMALL: [&str; 10] = [
    "--filters",
    "3,4",
    "--units",
    "16",
    "--epochs",
    "6",
    "--batch-size",
    "16",
    "--learning-rate",
    "0.01",
];

fn saved(file: &Path, words: &[&str]) -> Vec<u8> {
    let words = [words, &["--save", file.to_str().unwrap()]].concat();
    train(&arguments(&words), &data()).unwrap();
    fs::read(file).unwrap()
}

fn facts(file: &[u8]) -> BTreeMap<String, String> {
    weights::metadata(file).unwrap().into_iter().collect()
}

#[test]
fn a_small_cnn_learns_rows_and_its_weights_say_how_well() {
    let scratch = tempfile::tempdir().unwrap();
    let file = saved(&scratch.path().join("cnn.safetensors"), &SMALL);
    let metadata = facts(&file);
    let mut network = Network::from_config(&metadata["config"], 99).unwrap();
    weights::load(&mut network, &file).unwrap();
    let test = test_network(&network, &data().test).unwrap();
    assert!(test.accuracy() > 0.9, "accuracy {}", test.accuracy());
    assert_eq!(metadata["test_accuracy"], format!("{:.4}", test.accuracy()));
    assert_eq!(metadata["test_images"], "50");
    assert_eq!(metadata["data"], "Rows, 200 training images");
    assert_eq!((&*metadata["epochs"], &*metadata["seed"]), ("6", "1"));
}

#[test]
fn the_saved_command_trains_the_same_bits_again() {
    let scratch = tempfile::tempdir().unwrap();
    let first = saved(
        &scratch.path().join("a"),
        &[&SMALL[..], &["--seed", "7"]].concat(),
    );
    let command = facts(&first)["command"].clone();
    let words: Vec<&str> = command
        .strip_prefix("cargo xtask train ")
        .unwrap()
        .split(' ')
        .collect();
    assert!(
        first == saved(&scratch.path().join("b"), &words),
        "{command}"
    );
    let other = saved(
        &scratch.path().join("c"),
        &[&SMALL[..], &["--seed", "8"]].concat(),
    );
    assert!(first != other, "another seed gave the same weights");
}

#[test]
fn a_training_with_all_extras_repeats_itself_and_says_how() {
    let scratch = tempfile::tempdir().unwrap();
    let extras = ["--augment", "--anneal", "--flat", "30", "--sketches", "20"];
    let first = saved(&scratch.path().join("a"), &[&SMALL[..], &extras].concat());
    let command = facts(&first)["command"].clone();
    assert!(
        command.ends_with(" --augment --anneal --flat 30 --sketches 20"),
        "{command}"
    );
    let words: Vec<&str> = command.split(' ').skip(3).collect();
    assert!(
        first == saved(&scratch.path().join("b"), &words),
        "{command}"
    );
    assert!(first != saved(&scratch.path().join("c"), &SMALL));
}

#[test]
fn weights_in_half_precision_are_the_trained_ones_rounded_and_tested_as_they_are() {
    let scratch = tempfile::tempdir().unwrap();
    let whole = saved(&scratch.path().join("whole"), &SMALL);
    let words = [&SMALL[..], &["--half"]].concat();
    let half = saved(&scratch.path().join("half"), &words);
    assert!(
        half == saved(&scratch.path().join("again"), &words),
        "the same training saved other bytes"
    );
    let metadata = facts(&half);
    assert!(metadata["command"].ends_with(" --half"));
    let mut network = Network::from_config(&metadata["config"], 99).unwrap();
    weights::load(&mut network, &whole).unwrap();
    let facts = weights::metadata(&half).unwrap();
    let rounded = weights::save_as(&network, weights::Number::F16, &facts);
    assert!(half == rounded, "other weights than the rounded ones");
    weights::load(&mut network, &half).unwrap();
    let test = test_network(&network, &data().test).unwrap();
    assert_eq!(metadata["test_accuracy"], format!("{:.4}", test.accuracy()));
}

#[test]
fn a_small_dnn_learns_with_sgd_and_momentum() {
    let words = [
        "--network",
        "dnn",
        "--units",
        "16",
        "--epochs",
        "6",
        "--optimizer",
        "sgd",
        "--momentum",
        "0.9",
        "--batch-size",
        "16",
        "--learning-rate",
        "0.05",
    ];
    let test = train(&arguments(&words), &data()).unwrap();
    assert!(test.accuracy() > 0.9, "accuracy {}", test.accuracy());
}

#[test]
fn impossible_options_are_named_before_training() {
    let cases = [
        (&["--epochs", "0"][..], "--epochs"),
        (&["--filters", "1,2,3"], "--filters"),
        (&["--network", "dnn", "--filters", "8,8"], "--filters"),
        (&["--momentum", "0.9"], "--momentum"),
        (&["--batch-size", "0"], "batch_size"),
        (&["--units", "0"], "units"),
        (&["--learning-rate", "0"], "learning_rate"),
        (&["--save", "/no/such/folder/w"], "--save"),
    ];
    for (words, named) in cases {
        let error = format!("{:#}", train(&arguments(words), &data()).unwrap_err());
        assert!(error.contains(named), "{words:?}: {error}");
    }
}
