//! Checkpoints: a training that goes on from one gives the bits of the training that never stopped.

use patchwork::article;
use patchwork::checkpoint;
use patchwork::data::{Loader, Position};
use patchwork::optimizer::Optimizer;
use patchwork::training::{Trainer, TrainingOptions};
use patchwork::weights;
use safetensors::tensor::{SafeTensors, TensorView};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::networks::all;
use crate::support::{bits, pixels, sweep};

/// Images of the data set: three batches of 4 and one of 2.
const COUNT: usize = 14;

fn options(optimizer: Optimizer) -> TrainingOptions {
    TrainingOptions {
        optimizer,
        batch_size: 4,
        seed: u64::MAX - 3,
    }
}

/// Numbers that are no round decimals, so that writing them as text is a trial.
fn rules() -> [Optimizer; 4] {
    let sgd = |momentum| Optimizer::sgd(0.01 / 3.0, momentum);
    let adam = Optimizer::adam(0.001 / 0.81);
    let adam = adam.with("beta_1", 0.87).unwrap();
    let adam = adam.with("beta_2", 0.997_654_3).unwrap();
    let rmsprop = Optimizer::rmsprop(0.001 / 0.81);
    let rmsprop = rmsprop.with("momentum", 0.7).unwrap();
    [adam, sgd(0.0), sgd(0.7), rmsprop]
}

/// One step over the data set, in the seeded order.
fn step(trainer: &mut Trainer, position: &mut Position) -> u64 {
    let TrainingOptions {
        batch_size, seed, ..
    } = *trainer.options();
    let mut loader = Loader::new(batch_size, seed).unwrap();
    loader.seek(*position);
    let indices = loader.next_batch(COUNT).unwrap();
    let (sample, classes) = (
        trainer.network().input().count(),
        trainer.network().classes(),
    );
    let input = trainer.input_mut(indices.len()).unwrap();
    for (values, &index) in input.chunks_exact_mut(sample).zip(indices) {
        values.copy_from_slice(&pixels(index.into(), sample));
    }
    let labels: Vec<u8> = indices
        .iter()
        .map(|&i| (i as usize % classes) as u8)
        .collect();
    let loss = trainer.step(&labels).unwrap().loss;
    loader.advance();
    *position = loader.position();
    loss.to_bits()
}

fn small(optimizer: Optimizer) -> Trainer {
    let network = article::cnn([3, 2], 5, 1).unwrap();
    Trainer::new(network, options(optimizer)).unwrap()
}

/// A trainer in the middle of its second epoch.
fn midway() -> (Trainer, Position) {
    let (mut trainer, mut position) = (small(rules()[0]), Position::START);
    for _ in 0..6 {
        step(&mut trainer, &mut position);
    }
    assert_eq!(position, Position { epoch: 2, batch: 2 });
    (trainer, position)
}

#[test]
fn a_restored_training_goes_on_with_the_same_bits() {
    let cases = rules().into_iter().flat_map(|rule| {
        // Before the first step, within epochs, and at their ends.
        [0, 1, 4, 6, 8].map(|stop| (rule, stop))
    });
    sweep(cases, |(rule, stop)| {
        let (mut straight, mut position) = (small(rule), Position::START);
        for _ in 0..stop {
            step(&mut straight, &mut position);
        }
        let file = checkpoint::save(&straight, position).unwrap();
        let (mut resumed, mut resumed_position) = checkpoint::restore(&file).unwrap();
        assert_eq!(resumed_position, position);
        assert_eq!(resumed.options(), straight.options());
        assert_eq!(resumed.moments(), straight.moments());
        for _ in 0..5 {
            let losses = [
                step(&mut straight, &mut position),
                step(&mut resumed, &mut resumed_position),
            ];
            assert_eq!(losses[0], losses[1], "{rule:?} stopped after {stop}");
        }
        let [ours, theirs] = [&resumed, &straight].map(|t| bits(t.network().parameters()));
        assert_eq!(ours, theirs, "{rule:?} stopped after {stop}");
        assert_eq!(resumed.moments(), straight.moments());
        assert_eq!(resumed_position, position);
    });
}

/// Files of six steps, made before a rule's slots had names of their own.
#[test]
fn an_old_checkpoint_is_the_training_that_it_was_made_of() {
    let files: [(_, &[u8]); 2] = [
        (rules()[0], include_bytes!("checkpoints/adam.safetensors")),
        (rules()[2], include_bytes!("checkpoints/sgd.safetensors")),
    ];
    sweep(files, |(rule, file)| {
        let (mut straight, mut position) = (small(rule), Position::START);
        for _ in 0..6 {
            step(&mut straight, &mut position);
        }
        let (restored, restored_position) = checkpoint::restore(file).unwrap();
        assert_eq!(restored_position, position);
        assert_eq!(restored.options(), straight.options());
        assert_eq!(restored.moments(), straight.moments());
        let [ours, theirs] = [&restored, &straight].map(|t| bits(t.network().parameters()));
        assert_eq!(ours, theirs, "{rule:?}");
    });
}

#[test]
fn every_network_survives_a_checkpoint() {
    sweep(all(), |(name, network)| {
        let trainer = Trainer::new(network, options(rules()[0])).unwrap();
        let (restored, _) =
            checkpoint::restore(&checkpoint::save(&trainer, Position::START).unwrap()).unwrap();
        let [ours, theirs] = [&restored, &trainer].map(Trainer::network);
        assert_eq!(ours.config(), theirs.config(), "{name}");
        assert_eq!(bits(ours.parameters()), bits(theirs.parameters()), "{name}");
    });
}

#[test]
fn a_checkpoint_does_not_disturb_the_training() {
    let (mut watched, mut position) = (small(rules()[0]), Position::START);
    let (mut alone, mut other) = (small(rules()[0]), Position::START);
    for _ in 0..6 {
        checkpoint::save(&watched, position).unwrap();
        assert_eq!(
            step(&mut watched, &mut position),
            step(&mut alone, &mut other)
        );
    }
    let save = || checkpoint::save(&watched, position).unwrap();
    assert_eq!(save(), save());
}

#[test]
fn a_checkpoint_keeps_a_changed_learning_rate_and_odd_seeds() {
    sweep([0, 1, u64::MAX, 1 << 53], |seed| {
        let options = TrainingOptions {
            seed,
            ..options(rules()[0])
        };
        let mut trainer = Trainer::new(article::dnn(3, 1).unwrap(), options).unwrap();
        sweep([0.1, f32::MIN_POSITIVE, 1e-45, 1.0 / 3.0, 3.3e38], |rate| {
            trainer.set_learning_rate(rate).unwrap();
            let last = Position {
                epoch: u32::MAX,
                batch: u32::MAX,
            };
            let (restored, position) =
                checkpoint::restore(&checkpoint::save(&trainer, last).unwrap()).unwrap();
            assert_eq!(restored.options(), trainer.options());
            assert_eq!(position, last);
        });
    });
}

#[test]
fn weights_are_no_checkpoint_and_a_checkpoint_is_no_weights() {
    let (trainer, position) = midway();
    let file = weights::save(trainer.network(), &weights::Metadata::new());
    let error = checkpoint::restore(&file).unwrap_err();
    assert_eq!(error.name(), "BytesError");
    assert!(
        error.to_string().starts_with("checkpoint: expected a fact"),
        "{error}"
    );

    let file = checkpoint::save(&trainer, position).unwrap();
    let mut network = trainer.network().clone();
    let error = weights::load(&mut network, &file).unwrap_err();
    assert_eq!(error.name(), "ShapeError");
    assert!(error.to_string().starts_with("optimizer/"), "{error}");
}

/// The checkpoint with one fact changed, or taken away.
fn with_fact(key: &str, value: Option<&str>) -> Vec<u8> {
    let (trainer, position) = midway();
    let file = checkpoint::save(&trainer, position).unwrap();
    let mut facts = weights::metadata(&file).unwrap();
    let place = facts.iter().position(|(name, _)| name == key).unwrap();
    match value {
        Some(value) => facts[place].1 = value.to_string(),
        None => drop(facts.remove(place)),
    }
    rewritten(&file, &facts, |_, bytes| bytes)
}

/// A file with these facts, and the bytes of each tensor changed by `change`.
fn rewritten(
    file: &[u8],
    facts: &weights::Metadata,
    change: impl Fn(&str, Vec<u8>) -> Vec<u8>,
) -> Vec<u8> {
    let tensors = SafeTensors::deserialize(file).unwrap();
    let changed: Vec<_> = tensors
        .iter()
        .map(|(name, tensor)| {
            let bytes = change(name, tensor.data().to_vec());
            let shape = match tensor.data().len() == bytes.len() {
                true => tensor.shape().to_vec(),
                false => vec![bytes.len() / 4],
            };
            (name, shape, bytes)
        })
        .collect();
    let views = changed.iter().map(|(name, shape, bytes)| {
        let view = TensorView::new(safetensors::Dtype::F32, shape.clone(), bytes);
        (*name, view.unwrap())
    });
    let metadata = facts.clone().into_iter().collect();
    safetensors::serialize(views, Some(metadata)).unwrap()
}

#[test]
fn facts_that_are_missing_or_wrong_are_refused_by_name() {
    let numbers = ["batch_size", "seed", "steps", "epoch", "batch"];
    let facts = ["config", "optimizer"].into_iter().chain(numbers);
    sweep(facts, |key| {
        let error = checkpoint::restore(&with_fact(key, None)).unwrap_err();
        assert_eq!(error.name(), "BytesError", "{error}");
        assert!(error.to_string().contains(key), "{error}");
    });
    let wrong = ["", "x", "-1", "1.5", "[]", "null", "18446744073709551616"];
    let cases = numbers.map(|key| wrong.map(|text| (key, text)));
    let unknown = ["", "Adam", "lion"].map(|text| ("optimizer", text));
    sweep(cases.into_iter().flatten().chain(unknown), |(key, text)| {
        let error = checkpoint::restore(&with_fact(key, Some(text))).unwrap_err();
        assert_eq!(error.name(), "BytesError", "{key} = {text:?}: {error}");
        assert!(error.to_string().contains(key), "{error}");
    });
    // Adam's constants are four, those of gradient descent two.
    let error = checkpoint::restore(&with_fact("optimizer", Some("sgd"))).unwrap_err();
    assert!(
        error.to_string().starts_with("optimizer/constants: "),
        "{error}"
    );
    let error = checkpoint::restore(&with_fact("batch_size", Some("0"))).unwrap_err();
    assert!(error.to_string().starts_with("batch_size: "), "{error}");
    let other = article::dnn(4, 1).unwrap().config();
    let error = checkpoint::restore(&with_fact("config", Some(&other))).unwrap_err();
    assert_eq!(error.name(), "ShapeError", "{error}");
    assert!(checkpoint::restore(&with_fact("config", Some("{}"))).is_err());
}

#[test]
fn constants_that_no_optimizer_takes_are_refused_by_name() {
    let (trainer, position) = midway();
    let file = checkpoint::save(&trainer, position).unwrap();
    let facts = weights::metadata(&file).unwrap();
    let names = ["learning_rate", "beta_1", "beta_2", "epsilon"];
    let cases = names.into_iter().enumerate();
    sweep(
        cases.flat_map(|case| [-1.0, f32::INFINITY, f32::NAN].map(|bad| (case, bad))),
        |case| {
            let ((index, name), bad) = case;
            let changed = rewritten(&file, &facts, |tensor, mut bytes| {
                if tensor == "optimizer/constants" {
                    bytes[index * 4..][..4].copy_from_slice(&f32::to_le_bytes(bad));
                }
                bytes
            });
            let error = checkpoint::restore(&changed).unwrap_err();
            assert_eq!(error.name(), "ConfigError", "{error}");
            assert!(error.to_string().starts_with(name), "{error}");
        },
    );
}

#[test]
fn numbers_that_overflowed_are_neither_saved_nor_restored() {
    let (trainer, position) = midway();
    let file = checkpoint::save(&trainer, position).unwrap();
    let facts = weights::metadata(&file).unwrap();
    let names = [
        "conv2d/kernel",
        "dense_1/bias",
        "optimizer/first_moment",
        "optimizer/second_moment",
    ];
    let bad = [f32::NAN, f32::INFINITY, f32::NEG_INFINITY];
    sweep(
        names.iter().flat_map(|name| bad.map(|bad| (*name, bad))),
        |(name, bad)| {
            let changed = rewritten(&file, &facts, |tensor, mut bytes| {
                if tensor == name {
                    let last = bytes.len() - 4;
                    bytes[last..].copy_from_slice(&bad.to_le_bytes());
                }
                bytes
            });
            let error = checkpoint::restore(&changed).unwrap_err();
            assert_eq!(error.name(), "BytesError", "{error}");
            assert!(error.to_string().contains("finite"), "{error}");
        },
    );
    sweep(bad, |bad| {
        let mut overflowed = trainer.clone();
        overflowed.network_mut().parameters_mut()[7] = bad;
        let error = checkpoint::save(&overflowed, position).unwrap_err();
        assert!(error.to_string().contains("finite"), "{error}");
    });
}

#[test]
fn a_number_of_steps_that_could_overflow_is_refused() {
    let most = 1_u64 << 53;
    assert!(checkpoint::restore(&with_fact("steps", Some(&most.to_string()))).is_ok());
    sweep([most + 1, u64::MAX - 1, u64::MAX], |steps| {
        let error = checkpoint::restore(&with_fact("steps", Some(&steps.to_string()))).unwrap_err();
        assert_eq!(error.name(), "BytesError", "{error}");
        assert!(error.to_string().contains("steps"), "{error}");
    });
}

#[test]
fn tensors_that_do_not_fit_are_refused_by_name() {
    let (trainer, position) = midway();
    let file = checkpoint::save(&trainer, position).unwrap();
    let facts = weights::metadata(&file).unwrap();
    let names = [
        "conv2d/kernel",
        "dense_1/bias",
        "optimizer/constants",
        "optimizer/first_moment",
        "optimizer/second_moment",
    ];
    sweep(names, |name| {
        let shorter = rewritten(&file, &facts, |tensor, mut bytes| {
            if tensor == name {
                bytes.truncate(bytes.len() - 4);
            }
            bytes
        });
        let error = checkpoint::restore(&shorter).unwrap_err();
        assert_eq!(error.name(), "ShapeError", "{error}");
        assert!(error.to_string().starts_with(name), "{error}");
    });
}

#[test]
fn every_shortened_checkpoint_is_refused() {
    let (trainer, position) = midway();
    let file = checkpoint::save(&trainer, position).unwrap();
    sweep((0..file.len()).step_by(31), |length| {
        let error = checkpoint::restore(&file[..length]).unwrap_err();
        assert_eq!(error.name(), "BytesError", "{length}: {error}");
    });
}

/// Random damage; its library runs natively.
#[cfg(not(target_arch = "wasm32"))]
mod damaged {
    use patchwork::checkpoint;
    use proptest::prelude::*;

    use super::midway;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn flipped_bytes_never_panic(
            flips in proptest::collection::vec((any::<proptest::sample::Index>(), 1..=u8::MAX), 1..4),
        ) {
            let (trainer, position) = midway();
            let mut file = checkpoint::save(&trainer, position).unwrap();
            // The header, where the configuration, the options and the shapes are.
            let length = file.len().min(4000);
            for (place, mask) in flips {
                file[place.index(length)] ^= mask;
            }
            if let Ok((trainer, _)) = checkpoint::restore(&file) {
                prop_assert!(trainer.options().validate().is_ok());
            }
        }
    }
}
