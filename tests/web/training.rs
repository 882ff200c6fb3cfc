//! Training as the page sees it: everything goes through JavaScript's types.

use patchwork::bindings::dataset::Dataset;
use patchwork::bindings::network::Network;
use patchwork::bindings::trainer::Trainer;
use serde::Deserialize;
use serde_json::{Value, json};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::*;

fn trainer(optimizer: &str) -> Trainer {
    Trainer::new(&config(), object(&options(optimizer))).unwrap()
}

#[derive(Debug, Deserialize, PartialEq)]
struct Step {
    loss: f64,
    correct: usize,
    count: usize,
    epoch: u32,
    batch: u32,
    batches: usize,
}

#[derive(Debug, Deserialize, PartialEq)]
struct Evaluation {
    loss: f64,
    correct: usize,
    count: usize,
}

fn step(trainer: &mut Trainer, data: &Dataset) -> Step {
    value(trainer.step(data).unwrap())
}

#[test]
fn a_trainer_goes_through_all_images_epoch_by_epoch() {
    let (data, mut trainer) = (dataset(), trainer("adam"));
    assert_eq!(trainer.batches(data.length()), 3);
    assert_eq!(
        (trainer.epoch(), trainer.batch(), trainer.steps()),
        (1, 0, 0.0)
    );
    for (index, count) in [4, 4, 2, 4, 4, 2, 4].into_iter().enumerate() {
        let report = step(&mut trainer, &data);
        let (epoch, batch) = (index as u32 / 3 + 1, index as u32 % 3 + 1);
        assert!(report.loss > 0.0 && report.correct <= count, "{report:?}");
        assert_eq!(
            (report.epoch, report.batch, report.batches),
            (epoch, batch, 3)
        );
        assert_eq!(report.count, count);
        assert_eq!((trainer.epoch(), trainer.batch()), (epoch, batch));
        assert_eq!(trainer.steps(), index as f64 + 1.0);
    }
}

#[test]
fn a_trainer_learns_ten_images_by_heart() {
    let data = dataset();
    for (optimizer, learning_rate) in [("adam", 0.002), ("sgd", 0.01)] {
        let mut options = options(optimizer);
        options["learningRate"] = json!(learning_rate);
        options["momentum"] = json!(0.9);
        let config = Network::dnn(32, 0.0).unwrap().config();
        let mut trainer = Trainer::new(&config, object(&options)).unwrap();
        for _ in 0..300 {
            trainer.step(&data).unwrap();
        }
        let seen: Evaluation = value(trainer.evaluate(&data, 0, COUNT as u32).unwrap());
        assert_eq!(
            (seen.correct, seen.count),
            (COUNT, COUNT),
            "{optimizer}: {seen:?}"
        );
        assert!(seen.loss / (COUNT as f64) < 0.05, "{optimizer}: {seen:?}");
    }
}

#[test]
fn evaluations_add_up_and_leave_the_training_alone() {
    let (data, mut trainer) = (dataset(), trainer("sgd"));
    step(&mut trainer, &data);
    let before = (trainer.parameters(), trainer.checkpoint().unwrap());
    let mut evaluate =
        |from, to| -> Evaluation { value(trainer.evaluate(&data, from, to).unwrap()) };
    let (whole, first, rest) = (evaluate(0, 10), evaluate(0, 3), evaluate(3, 10));
    assert_eq!(whole.count, 10);
    assert_eq!(whole.correct, first.correct + rest.correct);
    assert!((whole.loss - first.loss - rest.loss).abs() < 1e-12);
    assert_eq!(
        evaluate(5, 5),
        Evaluation {
            loss: 0.0,
            correct: 0,
            count: 0
        }
    );
    assert_eq!(
        (trainer.parameters(), trainer.checkpoint().unwrap()),
        before
    );
    assert_error(trainer.evaluate(&data, 3, 2), "ShapeError", "from..to: ");
    assert_error(trainer.evaluate(&data, 0, 11), "ShapeError", "from..to: ");
}

#[test]
fn a_restored_trainer_goes_on_with_the_same_bits() {
    let data = dataset();
    for optimizer in ["adam", "sgd", "rmsprop"] {
        for stop in [0, 2, 3, 5] {
            let mut straight = trainer(optimizer);
            for _ in 0..stop {
                straight.step(&data).unwrap();
            }
            let mut resumed = Trainer::restore(&straight.checkpoint().unwrap()).unwrap();
            assert_eq!(resumed.steps(), f64::from(stop));
            for _ in 0..4 {
                assert_eq!(step(&mut resumed, &data), step(&mut straight, &data));
            }
            assert_eq!(resumed.parameters(), straight.parameters());
            assert_eq!(
                resumed.checkpoint().unwrap(),
                straight.checkpoint().unwrap()
            );
        }
    }
    assert_error(
        Trainer::restore(&[1, 2, 3]),
        "BytesError",
        "safetensors-file: ",
    );
    let network = Network::cnn(3, 2, 5, 1.0).unwrap();
    let weights = network.weights(object(&json!({}))).unwrap();
    assert_error(Trainer::restore(&weights), "BytesError", "checkpoint: ");
}

#[test]
fn a_trainer_starts_as_the_network_of_its_seed_and_hands_its_weights_on() {
    let (data, mut trainer) = (dataset(), trainer("adam"));
    let mut network = Network::from_config(&config(), 7.0).unwrap();
    assert_eq!(trainer.parameters(), network.parameters());
    assert_eq!(trainer.config(), config());
    trainer.step(&data).unwrap();
    network
        .load_weights(&trainer.weights(object(&json!({}))).unwrap())
        .unwrap();
    assert_eq!(network.parameters(), trainer.parameters());
    let expected: Evaluation = value(trainer.evaluate(&data, 2, 3).unwrap());
    let probabilities = network.predict(&data.image(2).unwrap()).unwrap();
    let loss = -f64::from(probabilities[usize::from(labels()[2])]).ln();
    assert!((loss - expected.loss).abs() < 1e-5, "{loss}, {expected:?}");
}

#[test]
fn training_options_are_kept_and_bad_ones_are_errors_by_name() {
    let mut trainer = trainer("sgd");
    let kept: Value = value(trainer.options().unwrap());
    assert_eq!(kept["optimizer"], "sgd");
    assert_eq!(
        (kept["batchSize"].as_f64(), kept["seed"].as_f64()),
        (Some(4.0), Some(7.0))
    );
    assert_eq!(kept["momentum"].as_f64(), Some(0.5));
    trainer.set_learning_rate(0.25).unwrap();
    let kept: Value = value(trainer.options().unwrap());
    assert_eq!(kept["learningRate"].as_f64(), Some(0.25));
    assert_error(
        trainer.set_learning_rate(f32::NAN),
        "ConfigError",
        "learning_rate: ",
    );

    let bad = [
        (
            "optimizer",
            json!("lion"),
            "optimizer: one-of adam,sgd,rmsprop, found verbatim lion",
        ),
        ("learningRate", json!(0), "learning_rate: "),
        ("learningRate", json!(-1), "learning_rate: "),
        ("learningRate", json!("fast"), "options.learningRate: "),
        ("momentum", json!(1), "momentum: "),
        ("batchSize", json!(0), "batch_size: "),
        ("batchSize", json!(1025), "batch_size: "),
        ("batchSize", json!(1.5), "options.batchSize: "),
        ("batchSize", json!(-1), "options.batchSize: "),
        ("seed", json!(0.5), "seed: "),
        ("seed", json!(-1), "seed: "),
        ("seed", Value::Null, "options.seed: "),
    ];
    for (key, value, start) in bad {
        let mut options = options("sgd");
        options[key] = value;
        assert_error(
            Trainer::new(&config(), object(&options)),
            "ConfigError",
            start,
        );
    }
    assert_error(
        Trainer::new(&config(), JsValue::NULL),
        "ConfigError",
        "options.learningRate: ",
    );
    assert_error(
        Trainer::new("{}", object(&options("adam"))),
        "ConfigError",
        "model.class_name: ",
    );
}

#[test]
fn labels_outside_a_networks_classes_are_errors_and_change_nothing() {
    let config = config().replace("\"units\":10", "\"units\":5");
    let mut trainer = Trainer::new(&config, object(&options("adam"))).unwrap();
    let before = trainer.parameters();
    assert_error(trainer.step(&dataset()), "LabelError", "label ");
    assert_eq!(trainer.parameters(), before);
    assert_eq!((trainer.steps(), trainer.batch()), (0.0, 0));
}
