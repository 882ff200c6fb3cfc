//! A training step taken apart: its sums, its updates, its checks, beside the training, Keras and finite differences.

#[path = "../network/keras_fixtures.rs"]
#[allow(dead_code, reason = "the tests of networks use all of it")]
mod keras_fixtures;
mod origins;
mod steps;
#[path = "../support/mod.rs"]
mod support;
mod terms;
mod updates;

use patchwork::network::Network;
use patchwork::optimizer::Optimizer;
use patchwork::training::{Trainer, TrainingOptions};
use patchwork_opened::Step;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// A training of `network` after some steps on random images, and the next batch, of `count` images, opened.
fn opened(network: &Network, optimizer: Optimizer, steps: u64, count: usize) -> Step {
    let options = TrainingOptions {
        optimizer,
        batch_size: count,
        seed: 5,
    };
    let mut trainer = Trainer::new(network.clone(), options).unwrap();
    let sample = network.input().count();
    let labels = support::networks::labels(network, count);
    for step in 0..steps {
        let images = support::pixels(step, count * sample);
        trainer.input_mut(count).unwrap().copy_from_slice(&images);
        trainer.step(&labels).unwrap();
    }
    let images = support::pixels(steps, count * sample);
    Step::new(trainer, images, labels).unwrap()
}
