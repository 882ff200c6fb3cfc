//! An update in the optimizer's own numbers ends with the training's bits, and has Keras's moments on the way.

use patchwork::optimizer::Optimizer;
use patchwork::training::{Trainer, TrainingOptions};
use patchwork_opened::{Step, Update};

use crate::keras_fixtures::{GRADIENT_BOUND, fixtures};
use crate::opened;
use crate::support::networks::odd;
use crate::support::sweep;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn a_parameter_moves_to_the_bits_that_the_training_gives_it() {
    let optimizers = [
        Optimizer::sgd(0.1, 0.0),
        Optimizer::sgd(0.1, 0.9),
        Optimizer::adam(0.01),
        Optimizer::rmsprop(0.01),
        Optimizer::rmsprop(0.01).with("momentum", 0.8).unwrap(),
    ];
    sweep(optimizers, |optimizer| {
        for steps in [0, 1, 4] {
            let (name, network) = odd().swap_remove(2);
            let step = opened(&network, optimizer, steps, 9);
            let taken = step.taken();
            for parameter in 0..network.parameters().len() {
                let update = step.update(parameter).unwrap();
                let [before, after] = [step.trainer(), &taken]
                    .map(|trainer| trainer.network().parameters()[parameter]);
                assert_eq!(
                    update.before.to_bits(),
                    before.to_bits(),
                    "{name}, {optimizer:?}"
                );
                assert_eq!(
                    update.after.to_bits(),
                    after.to_bits(),
                    "{name}, {optimizer:?}, {steps}: {update:?}"
                );
                let remembered = |name: &str| {
                    update
                        .numbers
                        .iter()
                        .find(|(other, _)| *other == name)
                        .map(|&(_, value)| value)
                };
                for (slot, values) in taken.moments().slots() {
                    let ours = match (update.rule, slot) {
                        ("sgd", _) => remembered("velocity"),
                        (_, "last_step") => remembered("step").map(|step| -step),
                        _ => remembered(slot),
                    };
                    assert_eq!(
                        ours,
                        Some(f64::from(values[parameter])),
                        "{optimizer:?}, {slot}"
                    );
                }
            }
        }
    });
}

#[test]
fn what_an_optimizer_remembers_is_what_keras_remembers() {
    let fixture = fixtures()
        .find(|fixture| fixture.name == "moments")
        .unwrap();
    let rmsprop = Optimizer::rmsprop(0.001);
    let rmsprop = rmsprop
        .with("rho", 0.8)
        .unwrap()
        .with("momentum", 0.9)
        .unwrap();
    let curves = [
        (
            "adam",
            Optimizer::adam(0.001),
            &["first_moment", "second_moment"][..],
        ),
        ("momentum", Optimizer::sgd(0.01, 0.9), &["velocity"]),
        ("rmsprop_momentum", rmsprop, &["mean_square", "step"]),
    ];
    sweep(curves, |(curve, optimizer, names)| {
        let batches: Vec<_> = fixture.batches().collect();
        let options = TrainingOptions {
            optimizer,
            batch_size: batches[0].len(),
            seed: 0,
        };
        let mut trainer = Trainer::new(fixture.network.clone(), options).unwrap();
        let mut last = None;
        for batch in batches.iter().cycle().take(10) {
            let images = fixture.pixels(batch).to_vec();
            let step = Step::new(trainer, images, fixture.labels()[batch.clone()].to_vec());
            let step = last.insert(step.unwrap());
            trainer = step.taken();
        }
        let step = last.unwrap();
        for (tensor, param) in fixture.network.tensors() {
            let updates: Vec<Update> = param
                .range
                .clone()
                .map(|parameter| step.update(parameter).unwrap())
                .collect();
            for &name in names {
                let (slot, sign) = match name {
                    "velocity" => ("first_moment", 1.0),
                    "step" => ("last_step", -1.0),
                    _ => (name, 1.0),
                };
                let ours: Vec<f32> = updates
                    .iter()
                    .map(|update| sign * number(update, name) as f32)
                    .collect();
                let moment = format!("moment/{curve}/{slot}/{tensor}");
                fixture.check(&moment, &ours, GRADIENT_BOUND);
            }
        }
    });
}

/// A number on the way of an update.
fn number(update: &Update, name: &str) -> f64 {
    let found = update.numbers.iter().find(|(other, _)| *other == name);
    found
        .unwrap_or_else(|| panic!("{} has no {name}", update.rule))
        .1
}
