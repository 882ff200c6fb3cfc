//! What the networks learn from real clothing, against what Keras learns from the same files.
//!
//! The images are not part of the project: without `FASHION_MNIST_DIR` there is nothing to check.

use std::thread;

use patchwork::article;
use patchwork::data::{Dataset, Loader, PIXELS};
use patchwork::network::Network;
use patchwork::optimizer::Optimizer;
use patchwork::training::{Evaluation, Trainer, TrainingOptions, evaluate};
use patchwork::workspace::Workspace;

use crate::support::garments::real_garments;

const EPOCHS: u64 = 5;
const BATCH_SIZE: usize = 32;
const SEEDS: [u64; 3] = [1, 2, 3];

/// The least mean accuracies on the test files; Keras's own are 0.849 and 0.826, of five seeds.
const CNN: f64 = 0.84;
const DNN: f64 = 0.815;

#[test]
fn the_convolutional_network_learns_real_clothing_as_well_as_in_keras() {
    check(CNN, |seed| article::cnn([64, 64], 128, seed).unwrap());
}

#[test]
fn the_plain_network_learns_real_clothing_as_well_as_in_keras() {
    check(DNN, |seed| article::dnn(128, seed).unwrap());
}

fn check(least: f64, network: impl Fn(u64) -> Network + Sync) {
    let Some([train, test]) = real_garments() else {
        return;
    };
    let accuracies = thread::scope(|scope| {
        let runs = SEEDS.map(|seed| {
            let (network, train, test) = (&network, &train, &test);
            scope.spawn(move || accuracy(&trained(network(seed), seed, train), test))
        });
        runs.map(|run| run.join().unwrap())
    });
    let mean = accuracies.iter().sum::<f64>() / SEEDS.len() as f64;
    assert!(mean >= least, "{mean} of {accuracies:?}, at least {least}");
}

/// The network after all epochs of Adam.
fn trained(network: Network, seed: u64, train: &Dataset) -> Network {
    let options = TrainingOptions {
        optimizer: Optimizer::adam(0.001),
        batch_size: BATCH_SIZE,
        seed,
    };
    let mut trainer = Trainer::new(network, options).unwrap();
    let mut loader = Loader::new(BATCH_SIZE, seed).unwrap();
    let mut labels = [0; BATCH_SIZE];
    for _ in 0..EPOCHS {
        for _ in 0..loader.batches(train.len()) {
            let indices = loader.next_batch(train.len()).unwrap();
            let labels = &mut labels[..indices.len()];
            train.gather(indices, trainer.input_mut(indices.len()).unwrap(), labels);
            trainer.step(labels).unwrap();
            loader.advance();
        }
    }
    trainer.network().clone()
}

fn accuracy(network: &Network, test: &Dataset) -> f64 {
    let mut workspace = Workspace::for_prediction(network, BATCH_SIZE);
    let images = test.pixels().chunks(BATCH_SIZE * PIXELS);
    let parts = images.zip(test.labels().chunks(BATCH_SIZE));
    let sum = parts.fold(Evaluation::default(), |sum, (images, labels)| {
        workspace.set_images(images).unwrap();
        sum.and(evaluate(network, &mut workspace, labels).unwrap())
    });
    sum.accuracy()
}
