//! After construction a step allocates nothing. The counter counts the allocations of its own thread.

use allocation_counter::{AllocationInfo, measure};
use patchwork::article;
use patchwork::data::{Loader, Position};
use patchwork::optimizer::Optimizer;
use patchwork::training::{Trainer, TrainingOptions, evaluate};
use patchwork::workspace::Workspace;

use crate::support::networks::{all, labels, thinned};
use crate::support::{pixels, sweep};

/// More than two shards.
const BATCH: usize = 19;

/// Fails if `work` allocates anything.
fn assert_allocates_nothing(what: &str, work: impl FnOnce()) {
    let AllocationInfo {
        count_total,
        bytes_total,
        ..
    } = measure(work);
    assert_eq!(
        (count_total, bytes_total),
        (0, 0),
        "{what}: allocations, bytes"
    );
}

#[test]
fn allocations_are_counted() {
    let making = measure(|| drop(article::dnn(16, 0).unwrap()));
    assert!(making.count_total > 0);
}

#[test]
fn a_training_step_allocates_nothing() {
    let optimizers = [
        ("Adam", Optimizer::adam(0.001)),
        ("momentum", Optimizer::sgd(0.01, 0.9)),
    ];
    let networks = all().chain([("dropout".to_string(), thinned())]);
    let cases = networks.flat_map(|case| optimizers.map(|optimizer| (case.clone(), optimizer)));
    sweep(cases, |((name, network), (rule, optimizer))| {
        let options = TrainingOptions {
            optimizer,
            batch_size: BATCH,
            seed: 0,
        };
        let images = pixels(1, BATCH * network.input().count());
        let labels = labels(&network, BATCH);
        let sample = network.input().count();
        let mut trainer = Trainer::new(network, options).unwrap();
        // From the very first step on, for whole and partial batches.
        for count in [BATCH, 1, 9, BATCH] {
            assert_allocates_nothing(&format!("{name}, {rule}, {count} samples"), || {
                let input = trainer.input_mut(count).unwrap();
                input.copy_from_slice(&images[..count * sample]);
                trainer.step(&labels[..count]).unwrap();
            });
        }
    });
}

#[test]
fn an_evaluation_allocates_nothing() {
    sweep(all(), |(name, network)| {
        let images = vec![7; BATCH * network.input().count()];
        let labels = labels(&network, BATCH);
        for make in [
            Workspace::for_prediction,
            Workspace::for_training,
            Workspace::for_inspection,
        ] {
            let mut workspace = make(&network, BATCH);
            assert_allocates_nothing(&name, || {
                workspace.set_images(&images).unwrap();
                evaluate(&network, &mut workspace, &labels).unwrap();
            });
        }
    });
}

#[test]
fn a_new_epoch_allocates_nothing() {
    let mut loader = Loader::new(32, 1).unwrap();
    loader.next_batch(1000).unwrap();
    assert_allocates_nothing("epoch", || {
        loader.seek(Position {
            epoch: 2,
            batch: 31,
        });
        assert_eq!(loader.next_batch(1000).unwrap().len(), 8);
    });
}
