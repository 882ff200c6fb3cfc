//! Optimizers against their twins, options, and what a step reports and refuses.

use patchwork::Error;
use patchwork::article;
use patchwork::error::{Code, Fault};
use patchwork::math::largest;
use patchwork::network::Network;
use patchwork::optimizer::{Moments, Optimizer, Rule};
use patchwork::training::{
    Evaluation, LARGEST_BATCH, Trainer, TrainingOptions, evaluate, gradients,
};
use patchwork::workspace::Workspace;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::networks::{labels, odd};
use crate::support::tolerance::tolerance;
use crate::support::twin::network::TwinNetwork;
use crate::support::twin::optimizer::TwinOptimizer;
use crate::support::{bits, double, numbers, pixels, sweep};

const ADAM: Optimizer = Optimizer::adam(0.01);

const RMSPROP: Optimizer = Optimizer::rmsprop(0.01);

/// RMSprop with momentum.
fn moving() -> Optimizer {
    RMSPROP.with("momentum", 0.9).unwrap()
}

fn sgd(momentum: f32) -> Optimizer {
    Optimizer::sgd(0.05, momentum)
}

fn options(optimizer: Optimizer) -> TrainingOptions {
    TrainingOptions {
        optimizer,
        batch_size: 4,
        seed: 1,
    }
}

fn small() -> Network {
    article::cnn([3, 2], 8, 1).unwrap()
}

/// Fails unless the error blames the configuration's `argument`.
fn assert_blames<T: std::fmt::Debug>(argument: &str, result: patchwork::Result<T>) {
    match result {
        Err(error) => assert_eq!((error.fault(), error.argument()), (Fault::Config, argument)),
        other => panic!("{argument} was not refused: {other:?}"),
    }
}

#[test]
fn updates_are_those_of_the_twin_for_every_rest_of_a_vector() {
    let rules = [ADAM, sgd(0.0), sgd(0.9), RMSPROP, moving()];
    let cases = rules
        .into_iter()
        .flat_map(|rule| [1, 3, 4, 5, 8, 31].map(|count| (rule, count)));
    sweep(cases, |(rule, count)| {
        const STEPS: usize = 20;
        let start = numbers(1, count);
        let (mut ours, mut exact) = (start.clone(), double(&start));
        let mut moments = Moments::new(&rule, count);
        let mut twin = TwinOptimizer::new(rule, count);
        for step in 0..STEPS {
            let gradients = numbers(2 + step as u64, count);
            moments.update(&rule, &gradients, &mut ours);
            twin.update(&double(&gradients), &mut exact);
        }
        assert_eq!(moments.steps, STEPS as u64);
        // A step adds about ten rounded operations of at most the weight's and the step's size.
        let allowed = tolerance(10 * STEPS, 2.0);
        for (ours, exact) in ours.iter().zip(&exact) {
            let error = (f64::from(*ours) - exact).abs();
            assert!(error <= allowed, "{rule:?}, {count}: {ours}, twin {exact}");
        }
        let moved = |(exact, start): (&f64, &f32)| (exact - f64::from(*start)).abs();
        assert!(exact.iter().zip(&start).map(moved).fold(0.0, f64::max) > 1e-3);
    });
}

#[test]
fn adams_first_step_is_the_learning_rate_in_the_direction_of_the_slope() {
    let (mut values, gradients) = ([0.0; 3], [0.5, -1e-3, 0.0]);
    Moments::new(&ADAM, 3).update(&ADAM, &gradients, &mut values);
    // As in Keras, epsilon adds to the root of a moment that is not corrected for its start.
    let expected = |gradient: f64| 0.01 / (1.0 + 1e-7 / (gradient * 0.001_f64.sqrt()));
    for (value, expected) in [(-values[0], expected(0.5)), (values[1], expected(1e-3))] {
        assert!(
            (f64::from(value) - expected).abs() < 1e-5 * expected,
            "{values:?}"
        );
    }
    assert_eq!(values[2], 0.0);
}

#[test]
fn tiny_huge_and_missing_gradients_leave_finite_weights() {
    sweep([ADAM, sgd(0.9), RMSPROP], |rule| {
        let mut values = [1.0; 5];
        let mut moments = Moments::new(&rule, 5);
        for _ in 0..3 {
            moments.update(&rule, &[0.0, 1e-45, -1e-30, 1e15, -1e15], &mut values);
        }
        assert!(values.iter().all(|value| value.is_finite()), "{values:?}");
        assert_eq!(values[0], 1.0);
    });
}

#[test]
fn rules_and_arguments_that_do_not_exist_are_refused_with_those_that_do() {
    let rule = |name| Rule::named(name).map(|rule| rule.name);
    for known in ["adam", "sgd", "rmsprop"] {
        assert_eq!(rule(known).unwrap(), known);
    }
    sweep(["", "Adam", "RMSprop", "lion"], |name| {
        let error = rule(name).unwrap_err();
        assert_eq!(
            (error.fault(), error.argument()),
            (Fault::Config, "optimizer")
        );
        assert_eq!(error.expected(), &Code::one_of(&["adam", "sgd", "rmsprop"]));
    });
    sweep(["centered", "beta_1", ""], |argument| {
        let error = RMSPROP.with(argument, 0.0).unwrap_err();
        assert_eq!(
            (error.fault(), error.argument()),
            (Fault::Config, "rmsprop")
        );
        let own = ["learning_rate", "rho", "momentum", "epsilon"];
        assert_eq!(error.expected(), &Code::one_of(&own));
    });
}

#[test]
fn steps_of_a_network_are_those_of_its_twin() {
    let cases =
        [ADAM, sgd(0.0), sgd(0.9), RMSPROP].map(|rule| odd().into_iter().map(move |c| (c, rule)));
    sweep(cases.into_iter().flatten(), |((name, network), rule)| {
        let twin = TwinNetwork::of(&network);
        let mut exact = double(network.parameters());
        let mut memory = TwinOptimizer::new(rule, exact.len());
        let mut trainer = Trainer::new(network, options(rule)).unwrap();
        for (step, count) in [4, 4, 3].into_iter().enumerate() {
            let labels = labels(trainer.network(), count);
            let input = trainer.input_mut(count).unwrap();
            let images = pixels(step as u64, input.len());
            input.copy_from_slice(&images);
            let ours = trainer.step(&labels).unwrap();
            let loss = twin.loss(&exact, &double(&images), &labels);
            assert_eq!(ours.count, count);
            assert!(
                (ours.mean_loss() - loss).abs() < 1e-5 * loss,
                "{name}, {rule:?}, {step}"
            );
            let slopes = twin.gradients(&exact, &double(&images), &labels).values;
            memory.update(&slopes, &mut exact);
        }
    });
}

#[test]
fn bad_options_are_refused_by_name() {
    let adam = |learning_rate, beta_1, beta_2, epsilon| {
        let numbers = [("beta_1", beta_1), ("beta_2", beta_2), ("epsilon", epsilon)];
        numbers
            .into_iter()
            .try_fold(Optimizer::adam(learning_rate), |rule, (name, value)| {
                rule.with(name, value)
            })
            .unwrap()
    };
    let rate = |learning_rate| Optimizer::sgd(learning_rate, 0.0);
    let nan = f32::NAN;
    let refused = [
        ("learning_rate", rate(0.0)),
        ("learning_rate", rate(-0.0)),
        ("learning_rate", rate(-0.1)),
        ("learning_rate", rate(nan)),
        ("learning_rate", rate(f32::INFINITY)),
        ("learning_rate", adam(0.0, 0.9, 0.999, 1e-7)),
        ("learning_rate", adam(nan, 0.9, 0.999, 1e-7)),
        ("beta_1", adam(0.1, 1.0, 0.999, 1e-7)),
        ("beta_1", adam(0.1, -0.1, 0.999, 1e-7)),
        ("beta_1", adam(0.1, nan, 0.999, 1e-7)),
        ("beta_2", adam(0.1, 0.9, 1.0, 1e-7)),
        ("beta_2", adam(0.1, 0.9, nan, 1e-7)),
        ("epsilon", adam(0.1, 0.9, 0.999, 0.0)),
        ("epsilon", adam(0.1, 0.9, 0.999, nan)),
        ("momentum", sgd(1.0)),
        ("momentum", sgd(-0.5)),
        ("momentum", sgd(nan)),
        ("rho", RMSPROP.with("rho", 1.0).unwrap()),
        ("momentum", RMSPROP.with("momentum", -0.1).unwrap()),
        ("epsilon", RMSPROP.with("epsilon", 0.0).unwrap()),
    ];
    sweep(refused, |(name, optimizer)| {
        assert_blames(name, Trainer::new(small(), options(optimizer)));
    });
    sweep([0, LARGEST_BATCH + 1, usize::MAX], |batch_size| {
        let options = TrainingOptions {
            batch_size,
            ..options(ADAM)
        };
        assert_blames("batch_size", Trainer::new(small(), options));
    });
}

#[test]
fn the_smallest_learning_rates_are_taken_and_change_nothing_much() {
    sweep([f32::MIN_POSITIVE, 1e-45, 1e-20], |learning_rate| {
        let optimizer = ADAM.with_learning_rate(learning_rate);
        let mut trainer = Trainer::new(small(), options(optimizer)).unwrap();
        let before = trainer.network().parameters().to_vec();
        let images = pixels(1, 784);
        trainer.input_mut(1).unwrap().copy_from_slice(&images);
        trainer.step(&[3]).unwrap();
        let pairs = trainer.network().parameters().iter().zip(before);
        assert!(
            pairs
                .into_iter()
                .all(|(after, before)| (after - before).abs() < 1e-15)
        );
    });
}

#[test]
fn a_batch_that_would_not_fit_into_memory_is_refused_by_name() {
    let network = article::cnn([1000, 1], 1, 0).unwrap();
    let options = TrainingOptions {
        batch_size: LARGEST_BATCH,
        ..options(ADAM)
    };
    assert_blames("batch_size", Trainer::new(network, options));
}

#[test]
fn the_learning_rate_can_be_changed_between_steps_and_bad_ones_are_refused() {
    let mut trainer = Trainer::new(small(), options(ADAM)).unwrap();
    trainer.set_learning_rate(0.5).unwrap();
    assert_eq!(trainer.options().optimizer.learning_rate(), 0.5);
    sweep([0.0, -1.0, f32::NAN, f32::INFINITY], |rate| {
        assert_blames("learning_rate", trainer.set_learning_rate(rate));
        assert_eq!(trainer.options().optimizer.learning_rate(), 0.5);
    });
}

/// A trainer before its first step, with four images filled in.
fn filled() -> Trainer {
    let mut trainer = Trainer::new(small(), options(ADAM)).unwrap();
    let images = pixels(2, 4 * 784);
    trainer.input_mut(4).unwrap().copy_from_slice(&images);
    trainer
}

#[test]
fn labels_that_do_not_fit_are_refused_and_leave_the_network_as_it_was() {
    let mut trainer = filled();
    let before = bits(trainer.network().parameters());
    let error = trainer.step(&[0, 9, 10, 11]).unwrap_err();
    assert_eq!(error, Error::label(2, 10, 10));
    sweep([&[][..], &[1, 2, 3], &[1, 2, 3, 4, 5]], |labels| {
        let error = trainer.step(labels).unwrap_err();
        assert!(
            error.to_string().starts_with("labels: expected 4"),
            "{error}"
        );
    });
    assert_eq!(bits(trainer.network().parameters()), before);
    assert_eq!(trainer.moments().steps, 0);
}

#[test]
fn a_step_without_images_is_refused() {
    let mut trainer = Trainer::new(small(), options(ADAM)).unwrap();
    let error = trainer.step(&[]).unwrap_err();
    assert!(error.to_string().starts_with("images: "), "{error}");
    assert_eq!(trainer.moments().steps, 0);
    let mut workspace = Workspace::for_prediction(trainer.network(), 2);
    assert!(evaluate(trainer.network(), &mut workspace, &[]).is_err());
}

#[test]
fn batches_that_do_not_fit_are_refused() {
    let network = small();
    let mut workspace = Workspace::for_prediction(&network, 4);
    sweep([0, 5, usize::MAX], |count| {
        let error = workspace.input_mut(count).unwrap_err();
        assert!(
            error.to_string().starts_with("batch: expected 1 to 4"),
            "{error}"
        );
    });
    sweep([1, 783, 785], |length| {
        let error = workspace.set_images(&vec![0; length]).unwrap_err();
        assert!(error.to_string().starts_with("images: "), "{error}");
    });
    assert!(workspace.set_images(&[]).is_err());
    assert!(workspace.set_images(&[0; 5 * 784]).is_err());
    assert_eq!((workspace.batch(), workspace.capacity()), (0, 4));
}

#[test]
fn bytes_become_numbers_from_0_to_1() {
    let network = Network::new(
        patchwork::config::Description::sequential(
            patchwork::shape::Shape::new("input", &[256]).unwrap(),
            vec![crate::support::networks::dense(
                1,
                patchwork::layer::Activation::Linear,
            )],
        ),
        0,
    )
    .unwrap();
    let mut by_bytes = Workspace::for_prediction(&network, 1);
    let mut by_numbers = by_bytes.clone();
    let bytes: Vec<u8> = (0..=255).collect();
    by_bytes.set_images(&bytes).unwrap();
    for (value, byte) in by_numbers.input_mut(1).unwrap().iter_mut().zip(&bytes) {
        *value = f32::from(*byte) / 255.0;
    }
    network.forward(&mut by_bytes);
    network.forward(&mut by_numbers);
    assert_eq!(bits(by_bytes.logits()), bits(by_numbers.logits()));
}

#[test]
fn a_step_reports_the_batch_before_its_update() {
    let mut trainer = filled();
    let labels = [3, 1, 4, 1];
    let network = trainer.network().clone();
    let mut workspace = Workspace::for_training(&network, 4);
    let images = pixels(2, 4 * 784);
    workspace.input_mut(4).unwrap().copy_from_slice(&images);
    let expected = evaluate(&network, &mut workspace, &labels).unwrap();
    let mut slopes = vec![f32::NAN; network.parameters().len()];
    gradients(&network, &mut workspace, &labels, &mut slopes).unwrap();

    assert_eq!(trainer.step(&labels).unwrap(), expected);
    assert_eq!(bits(trainer.gradients()), bits(&slopes));
    assert_ne!(trainer.network().parameters(), network.parameters());
    let right = workspace.logits().chunks_exact(10).zip(labels);
    let right = right.filter(|(row, label)| largest(row, 0..10) == Some(usize::from(*label)));
    assert_eq!(expected.correct, right.count());
}

#[test]
fn an_evaluation_of_parts_adds_up_to_that_of_the_whole() {
    let network = small();
    let images = pixels(3, 4 * 784);
    let labels = [0, 5, 2, 9];
    let mut workspace = Workspace::for_prediction(&network, 4);
    let mut run = |range: std::ops::Range<usize>| {
        let input = workspace.input_mut(range.len()).unwrap();
        input.copy_from_slice(&images[range.start * 784..range.end * 784]);
        evaluate(&network, &mut workspace, &labels[range]).unwrap()
    };
    let whole = run(0..4);
    let parts = Evaluation::default().and(run(0..1)).and(run(1..4));
    assert_eq!((parts.correct, parts.count), (whole.correct, 4));
    // Sums in double precision of the same four numbers, in another order.
    assert!((parts.loss - whole.loss).abs() < 1e-14 * whole.loss);
    assert_eq!(whole.mean_loss(), whole.loss / 4.0);
    assert_eq!(whole.accuracy(), whole.correct as f64 / 4.0);
}

#[test]
fn the_largest_value_is_the_first_of_equals_and_a_number() {
    let place = |values: &[f32]| largest(values, 0..values.len());
    assert_eq!(place(&[1.0, 3.0, 3.0, 2.0]), Some(1));
    assert_eq!(place(&[-5.0]), Some(0));
    assert_eq!(place(&[0.0, -0.0]), Some(0));
    assert_eq!(place(&[f32::NEG_INFINITY, -1e30]), Some(1));
    assert_eq!(place(&[f32::NAN, 1.0, f32::NAN, -2.0]), Some(1));
    assert_eq!(place(&[f32::NAN, f32::NEG_INFINITY]), Some(1));
    assert_eq!(place(&[f32::NAN, f32::NAN]), Some(0));
    assert_eq!(place(&[]), None);
}

#[test]
fn moments_of_another_network_or_rule_are_refused() {
    let mut trainer = filled();
    let count = trainer.network().parameters().len();
    let others = [(ADAM, count + 1), (sgd(0.9), count), (RMSPROP, count)];
    sweep(others, |(rule, count)| {
        let error = trainer.set_moments(Moments::new(&rule, count)).unwrap_err();
        assert!(error.to_string().starts_with("moments: "), "{error}");
    });
    trainer.set_moments(Moments::new(&ADAM, count)).unwrap();
}
