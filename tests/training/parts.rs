//! Batches in shards, and batches that several trainers share.

use patchwork::article;
use patchwork::error::Fault;
use patchwork::network::Network;
use patchwork::optimizer::Optimizer;
use patchwork::training::{Evaluation, Part, SHARD, Trainer, TrainingOptions};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::compare::assert_near_overall;
use crate::support::networks::{labels, odd};
use crate::support::twin::network::TwinNetwork;
use crate::support::{bits, double, pixels, sweep};

/// Batches around whole shards and powers of two of them.
const BATCHES: [usize; 9] = [
    1,
    SHARD - 1,
    SHARD,
    SHARD + 1,
    2 * SHARD,
    3 * SHARD - 2,
    4 * SHARD,
    5 * SHARD + 3,
    9 * SHARD,
];

fn small() -> Network {
    article::cnn([3, 2], 5, 1).unwrap()
}

/// A trainer of batches up to `capacity`, filled with a batch of `count`, and its labels.
fn filled(network: Network, capacity: usize, count: usize) -> (Trainer, Vec<u8>) {
    let options = TrainingOptions {
        optimizer: Optimizer::adam(0.01),
        batch_size: capacity,
        seed: 0,
    };
    let mut trainer = Trainer::new(network, options).unwrap();
    let labels = labels(trainer.network(), count);
    let input = trainer.input_mut(count).unwrap();
    let images = pixels(1, input.len());
    input.copy_from_slice(&images);
    (trainer, labels)
}

/// All branches of a tree of `count`.
fn parts(count: usize) -> impl Iterator<Item = Part> {
    (0..count).map(move |index| Part::new(index, count).unwrap())
}

#[test]
fn parts_cover_the_batch_in_order_and_end_at_whole_shards() {
    let cases = (1..200).flat_map(|images| [1, 2, 4, 8, 64].map(|count| (images, count)));
    sweep(cases, |(images, count)| {
        let mut end = 0;
        let batch: Vec<usize> = (0..images).collect();
        for range in parts(count).map(|part| part.images(images)) {
            // An empty part is a slice of the batch too.
            assert_eq!(batch[range.clone()].len(), range.len());
            if range.is_empty() {
                continue;
            }
            assert_eq!(range.start, end, "{images} images in {count} parts");
            assert!(range.start % SHARD == 0);
            assert!(range.end % SHARD == 0 || range.end == images);
            end = range.end;
        }
        assert_eq!(end, images, "{images} images in {count} parts");
    });
    assert_eq!(Part::WHOLE.images(77), 0..77);
}

#[test]
fn parts_that_do_not_exist_are_refused() {
    let wrong = [
        (0, 0),
        (1, 1),
        (4, 4),
        (0, 3),
        (usize::MAX, 8),
        (0, usize::MAX),
    ];
    sweep(wrong, |(index, count)| match Part::new(index, count) {
        Err(error) => assert_eq!((error.fault(), error.argument()), (Fault::Config, "part")),
        other => panic!("{index} of {count}: {other:?}"),
    });
}

#[test]
fn trainers_that_share_a_batch_get_the_bits_of_one_alone() {
    let cases = (1..=64)
        .chain([9 * SHARD])
        .flat_map(|images| [1, 2, 4, 8].map(|count| (images, count)));
    sweep(cases, |(images, count)| {
        let what = format!("{images} images in {count} parts");
        let (mut alone, labels) = filled(small(), images, images);
        let expected = alone.step(&labels).unwrap();

        let mut evaluation = Evaluation::default();
        let mut team: Vec<Trainer> = parts(count)
            .map(|part| {
                let (mut trainer, _) = filled(small(), images, images);
                evaluation = evaluation.and(trainer.accumulate(&labels, part).unwrap());
                trainer
            })
            .collect();
        // Neighbours add up, then neighbours of these.
        while team.len() > 1 {
            let mut pairs = team.into_iter();
            let mut sums = Vec::new();
            while let Some(mut left) = pairs.next() {
                let right = pairs.next().unwrap();
                left.add_gradients(right.gradients()).unwrap();
                sums.push(left);
            }
            team = sums;
        }
        let mut shared = team.remove(0);
        assert_eq!(shared.gradients(), alone.gradients(), "{what}");
        shared.update();
        let [ours, theirs] = [&shared, &alone].map(|t| bits(t.network().parameters()));
        assert_eq!(ours, theirs, "{what}");
        assert_eq!(
            (evaluation.correct, evaluation.count),
            (expected.correct, images)
        );
        assert!(
            (evaluation.loss - expected.loss).abs() < 1e-12 * expected.loss,
            "{what}"
        );
    });
}

#[test]
fn a_batch_gives_the_same_bits_whatever_the_largest_batch() {
    sweep(BATCHES, |images| {
        let step = |capacity| {
            let (mut trainer, labels) = filled(small(), capacity, images);
            trainer.step(&labels).unwrap();
            bits(trainer.network().parameters())
        };
        assert_eq!(step(images), step(9 * SHARD), "{images} images");
    });
}

#[test]
fn gradients_of_many_shards_are_those_of_the_twin() {
    let cases = odd().into_iter().flat_map(|case| {
        [SHARD + 1, 3 * SHARD - 2, 5 * SHARD].map(|images| (case.clone(), images))
    });
    sweep(cases, |((name, network), images)| {
        let twin = TwinNetwork::of(&network);
        let parameters = double(network.parameters());
        let (mut trainer, labels) = filled(network, images, images);
        let pixels = double(trainer.input_mut(images).unwrap());
        trainer.step(&labels).unwrap();
        let exact = twin.gradients(&parameters, &pixels, &labels);
        let length = twin.reductions_of_gradients(images);
        for (tensor, param) in trainer.network().tensors() {
            let ours = &trainer.gradients()[param.range.clone()];
            let [values, sums] =
                [&exact.values, &exact.magnitudes].map(|all| &all[param.range.clone()]);
            let what = format!("{name}: {tensor}, {images} images");
            assert_near_overall(&what, ours, values, length, sums);
        }
    });
}

#[test]
fn gradients_of_another_network_are_refused() {
    let (mut trainer, _) = filled(small(), 1, 1);
    let count = trainer.gradients().len();
    sweep([0, count - 1, count + 1], |count| {
        let error = trainer.add_gradients(&vec![0.0; count]).unwrap_err();
        assert_eq!(error.name(), "ShapeError", "{error}");
        assert!(error.to_string().starts_with("gradients: "), "{error}");
    });
}
