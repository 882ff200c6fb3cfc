//! Laws and facts that hold for every network, whatever its kernels.

use patchwork::article;
use patchwork::layer::Activation;
use patchwork::network::Network;
use patchwork::optimizer::Optimizer;
use patchwork::shape::Padding;
use patchwork::training::{Trainer, TrainingOptions, evaluate, gradients};
use patchwork::workspace::Workspace;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::compare::{assert_near, assert_near_overall};
use crate::support::networks::{FLATTEN, all, article, conv2d, dense, labels, network};
use crate::support::twin::network::TwinNetwork;
use crate::support::{bits, double, magnitudes, pixels, sweep};

const BATCH: usize = 5;
const ORDER: [usize; BATCH] = [3, 0, 4, 2, 1];

fn permuted<T: Copy>(values: &[T]) -> Vec<T> {
    let sample = values.len() / BATCH;
    ORDER
        .iter()
        .flat_map(|&from| &values[from * sample..][..sample])
        .copied()
        .collect()
}

/// The logits of `images`.
fn logits(network: &Network, images: &[f32]) -> Vec<f32> {
    let batch = images.len() / network.input().count();
    let mut workspace = Workspace::for_prediction(network, batch);
    workspace.input_mut(batch).unwrap().copy_from_slice(images);
    network.forward(&mut workspace);
    workspace.logits().to_vec()
}

#[test]
fn a_permuted_batch_gives_the_permuted_outputs() {
    sweep(all(), |(name, network)| {
        let images = pixels(1, BATCH * network.input().count());
        let there = permuted(&logits(&network, &images));
        let here = logits(&network, &permuted(&images));
        assert_eq!(bits(&there), bits(&here), "{name}");
    });
}

#[test]
fn a_permuted_batch_has_the_same_gradient() {
    sweep(all(), |(name, network)| {
        let images = pixels(2, BATCH * network.input().count());
        let labels = labels(&network, BATCH);
        let mut workspace = Workspace::for_training(&network, BATCH);
        let mut run = |images: &[f32], labels: &[u8]| {
            workspace.input_mut(BATCH).unwrap().copy_from_slice(images);
            let mut values = vec![f32::NAN; network.parameters().len()];
            let evaluation = gradients(&network, &mut workspace, labels, &mut values).unwrap();
            (evaluation.correct, values)
        };
        let (correct, before) = run(&images, &labels);
        let (correct_after, after) = run(&permuted(&images), &permuted(&labels));
        assert_eq!(correct, correct_after, "{name}");
        let length = TwinNetwork::of(&network).reductions_of_gradients(BATCH);
        for (tensor, param) in network.tensors() {
            let [before, after] = [&before, &after].map(|values| &values[param.range.clone()]);
            let (what, before) = (format!("{name}: {tensor}"), double(before));
            assert_near_overall(&what, after, &before, length, &magnitudes(&before));
        }
    });
}

#[test]
fn a_sample_is_seen_alike_alone_and_in_company() {
    sweep(all(), |(name, network)| {
        let sample = network.input().count();
        let images = pixels(3, BATCH * sample);
        let together = logits(&network, &images);
        let alone = images.chunks_exact(sample);
        let alone: Vec<f32> = alone.flat_map(|image| logits(&network, image)).collect();
        assert_eq!(bits(&together), bits(&alone), "{name}");
    });
}

#[test]
fn probabilities_stay_when_all_logits_shift() {
    sweep(article(), |(name, mut network)| {
        let images = pixels(4, BATCH * network.input().count());
        let predict = |network: &Network| {
            let mut workspace = Workspace::for_prediction(network, BATCH);
            workspace.input_mut(BATCH).unwrap().copy_from_slice(&images);
            network.forward(&mut workspace);
            workspace.probabilities().to_vec()
        };
        let before = double(&predict(&network));
        let (_, bias) = network.tensors().last().unwrap();
        let bias = bias.range.clone();
        for value in &mut network.parameters_mut()[bias] {
            *value += 8.0;
        }
        // The shifted logits, below 16, are rounded once more: up to 16 units of the last place.
        let length = network.classes() + 2 * 16;
        assert_near(name, &predict(&network), &before, length, &before);
        for row in before.chunks_exact(network.classes()) {
            assert!(
                (row.iter().sum::<f64>() - 1.0).abs() < 1e-6,
                "{name}: {row:?}"
            );
        }
    });
}

#[test]
fn a_valid_convolution_moves_with_its_image() {
    let make = |side| {
        let kinds = vec![
            conv2d(6, [3, 3], [1, 1], Padding::Valid),
            FLATTEN,
            dense(2, Activation::Linear),
        ];
        network(&[side, side, 2], kinds)
    };
    let (large, mut small) = (make(14), make(10));
    let shared = large.layers()[0].params().last().unwrap().range.end;
    small.parameters_mut()[..shared].copy_from_slice(&large.parameters()[..shared]);
    let maps = |network: &Network, image: &[f32]| {
        let mut workspace = Workspace::for_inspection(network, 1);
        workspace.input_mut(1).unwrap().copy_from_slice(image);
        network.forward(&mut workspace);
        workspace.output(0).to_vec()
    };
    let cut = |values: &[f32], width: usize, channels: usize, side: usize, [y, x]: [usize; 2]| {
        let rows = (0..side).flat_map(|row| {
            let start = ((y + row) * width + x) * channels;
            values[start..start + side * channels].to_vec()
        });
        rows.collect::<Vec<f32>>()
    };
    let image = pixels(5, 14 * 14 * 2);
    let whole = maps(&large, &image);
    let shifts = (0..=4).flat_map(|y| (0..=4).map(move |x| [y, x]));
    sweep(shifts, |shift| {
        let ours = maps(&small, &cut(&image, 14, 2, 10, shift));
        let exact = double(&cut(&whole, 12, 6, 8, shift));
        let (what, sums) = (format!("moved by {shift:?}"), magnitudes(&exact));
        assert_near_overall(&what, &ours, &exact, 2 * 3 * 3 * 2, &sums);
    });
}

#[test]
fn untrained_networks_know_nothing() {
    let networks = (0..3).flat_map(|seed| {
        [
            ("CNN", article::cnn([64, 64], 128, seed).unwrap()),
            ("DNN", article::dnn(128, seed).unwrap()),
        ]
    });
    sweep(networks, |(name, network)| {
        // As dark as pictures of garments are: brighter ones would excite random weights more.
        let images: Vec<f32> = pixels(6, 10 * 784).iter().map(|x| 0.5 * x).collect();
        let mut workspace = Workspace::for_prediction(&network, 10);
        workspace.input_mut(10).unwrap().copy_from_slice(&images);
        let loss = evaluate(&network, &mut workspace, &labels(&network, 10))
            .unwrap()
            .mean_loss();
        assert!((loss - 10_f64.ln()).abs() < 0.2, "{name}: {loss}");
    });
}

fn options(optimizer: Optimizer, batch_size: usize) -> TrainingOptions {
    TrainingOptions {
        optimizer,
        batch_size,
        seed: 0,
    }
}

/// Trains on batches of `BATCH` samples, `counts` of them each time, and gives the parameters.
fn trained(network: Network, batch_size: usize, counts: &[usize]) -> Vec<f32> {
    let mut trainer = Trainer::new(network, options(Optimizer::adam(0.01), batch_size)).unwrap();
    for (seed, &count) in (0..).zip(counts) {
        let labels = labels(trainer.network(), count);
        let input = trainer.input_mut(count).unwrap();
        let images = pixels(seed, input.len());
        input.copy_from_slice(&images);
        trainer.step(&labels).unwrap();
    }
    trainer.network().parameters().to_vec()
}

#[test]
fn eight_images_can_be_learned_by_heart() {
    let sgd = Optimizer::sgd(0.05, 0.9);
    let cases = [
        (
            "CNN, Adam",
            article::cnn([8, 8], 32, 1).unwrap(),
            Optimizer::adam(0.01),
        ),
        (
            "DNN, Adam",
            article::dnn(32, 1).unwrap(),
            Optimizer::adam(0.01),
        ),
        ("CNN, momentum", article::cnn([8, 8], 32, 1).unwrap(), sgd),
    ];
    sweep(cases, |(name, network, optimizer)| {
        let labels: Vec<u8> = (0..8).collect();
        let images = pixels(7, 8 * 784);
        let mut trainer = Trainer::new(network, options(optimizer, 8)).unwrap();
        let mut losses = Vec::new();
        for _ in 0..150 {
            trainer.input_mut(8).unwrap().copy_from_slice(&images);
            let evaluation = trainer.step(&labels).unwrap();
            losses.push(evaluation.mean_loss());
            if evaluation.mean_loss() < 0.05 {
                return assert_eq!(evaluation.correct, 8, "{name}");
            }
        }
        panic!("{name}: {losses:?}");
    });
}

#[test]
fn the_same_seed_gives_the_same_bits_and_another_seed_others() {
    let make: [fn(u64) -> Network; 2] = [
        |seed| article::cnn([4, 3], 9, seed).unwrap(),
        |seed| article::dnn(9, seed).unwrap(),
    ];
    sweep(make, |make| {
        assert_eq!(bits(make(1).parameters()), bits(make(1).parameters()));
        assert_ne!(make(1).parameters(), make(2).parameters());
        let run = |seed| bits(&trained(make(seed), BATCH, &[BATCH, BATCH, 2, BATCH]));
        assert_eq!(run(1), run(1));
        assert_ne!(run(1), run(2));
    });
}

#[test]
fn initial_kernels_fill_glorots_range_and_biases_are_zero() {
    sweep(article_as_made(), |network| {
        for (name, param) in network.tensors() {
            let values = &network.parameters()[param.range.clone()];
            let [.., inputs, outputs] = *param.shape else {
                assert!(values.iter().all(|bias| *bias == 0.0), "{name}");
                continue;
            };
            let field: usize = param.shape[..param.shape.len() - 2].iter().product();
            let limit = (6.0 / (field * (inputs + outputs)) as f64).sqrt();
            let largest = values
                .iter()
                .fold(0.0, |largest: f32, x| largest.max(x.abs()));
            let largest = f64::from(largest);
            assert!(
                (0.97 * limit..=limit * 1.000_001).contains(&largest),
                "{name}: {largest}"
            );
            let mean = double(values).iter().sum::<f64>() / values.len() as f64;
            // Five standard errors of the mean of a uniform distribution.
            let allowed = 5.0 * limit / (3.0 * values.len() as f64).sqrt();
            assert!(mean.abs() < allowed, "{name}: mean {mean}");
        }
    });
}

fn article_as_made() -> [Network; 2] {
    [
        article::cnn([64, 64], 128, 3).unwrap(),
        article::dnn(128, 3).unwrap(),
    ]
}

#[test]
fn a_partial_batch_counts_as_a_whole_batch_of_its_size() {
    sweep(all(), |(name, network)| {
        let partial = trained(network.clone(), BATCH, &[2, 2]);
        let whole = trained(network, 2, &[2, 2]);
        assert_eq!(bits(&partial), bits(&whole), "{name}");
    });
}

#[test]
fn a_partial_batch_is_free_of_the_batch_before_it() {
    sweep(all(), |(name, network)| {
        let mut workspace = Workspace::for_training(&network, BATCH);
        let mut run = |seed, count: usize| {
            let images = pixels(seed, count * network.input().count());
            workspace.input_mut(count).unwrap().copy_from_slice(&images);
            let labels = labels(&network, count);
            let mut values = vec![f32::NAN; network.parameters().len()];
            gradients(&network, &mut workspace, &labels, &mut values).unwrap();
            assert_eq!(workspace.logits().len(), count * network.classes());
            bits(&values)
        };
        let fresh = run(8, 2);
        run(9, BATCH);
        assert_eq!(run(8, 2), fresh, "{name}");
    });
}
