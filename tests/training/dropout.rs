//! Trainings that leave values out: the same ones whoever computes, and none in a prediction.

use patchwork::checkpoint;
use patchwork::config::KindDescription;
use patchwork::data::Position;
use patchwork::network::Network;
use patchwork::optimizer::Optimizer;
use patchwork::training::{
    Noise, Part, SHARD, Trainer, TrainingOptions, evaluate, gradients, gradients_with,
};
use patchwork::workspace::Workspace;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::compare::assert_near_overall;
use crate::support::networks::{labels, network, thinned};
use crate::support::twin::network::TwinNetwork;
use crate::support::{bits, double, pixels, sweep};

const BATCH: usize = 4;
const NOISE: Noise = Noise {
    seed: 11,
    step: 2,
    image: 3,
};

/// A trainer of batches up to `count`, and one of them filled in.
fn filled(count: usize) -> (Trainer, Vec<u8>) {
    let options = TrainingOptions {
        optimizer: Optimizer::adam(0.01),
        batch_size: count,
        seed: 5,
    };
    let mut trainer = Trainer::new(thinned(), options).unwrap();
    let labels = labels(trainer.network(), count);
    let input = trainer.input_mut(count).unwrap();
    let images = pixels(1, input.len());
    input.copy_from_slice(&images);
    (trainer, labels)
}

/// The network without its Dropout layers.
fn whole(thinned: &Network) -> Network {
    let description = patchwork::config::Description::from_json(&thinned.config()).unwrap();
    let kinds = description.layers.into_iter().map(|layer| layer.kind);
    let kinds = kinds.filter(|kind| !matches!(kind, KindDescription::Dropout(_)));
    let mut own = network(description.input.dimensions(), kinds.collect());
    own.parameters_mut().copy_from_slice(thinned.parameters());
    own
}

#[test]
fn predictions_and_evaluations_leave_nothing_out() {
    let thinned = thinned();
    let whole = whole(&thinned);
    let images = pixels(2, BATCH * thinned.input().count());
    let labels = labels(&thinned, BATCH);
    let plans = [
        Workspace::for_prediction,
        Workspace::for_training,
        Workspace::for_inspection,
    ];
    sweep(plans, |plan| {
        let passed = |network: &Network| {
            let mut workspace = plan(network, BATCH);
            // A workspace that a training has used.
            workspace.input_mut(BATCH).unwrap().copy_from_slice(&images);
            let evaluation = evaluate(network, &mut workspace, &labels).unwrap();
            (bits(workspace.logits()), evaluation)
        };
        assert_eq!(passed(&thinned), passed(&whole));
    });
    let slopes = |network: &Network| {
        let mut workspace = Workspace::for_training(network, BATCH);
        workspace.input_mut(BATCH).unwrap().copy_from_slice(&images);
        let mut slopes = vec![f32::NAN; network.parameters().len()];
        gradients(network, &mut workspace, &labels, &mut slopes).unwrap();
        bits(&slopes)
    };
    assert_eq!(slopes(&thinned), slopes(&whole));
}

#[test]
fn gradients_at_a_moment_are_the_slopes_of_what_is_left() {
    let network = thinned();
    let (images, labels) = (
        pixels(3, BATCH * network.input().count()),
        labels(&network, BATCH),
    );
    let (exact_images, parameters) = (double(&images), double(network.parameters()));
    let twin = TwinNetwork::of(&network).at(NOISE);
    let exact = twin.gradients(&parameters, &exact_images, &labels);

    const H: f64 = 1e-6;
    let mut moved = parameters.clone();
    for index in 0..parameters.len() {
        let [above, below] = [H, -H].map(|step| {
            moved[index] = parameters[index] + step;
            twin.loss(&moved, &exact_images, &labels)
        });
        moved[index] = parameters[index];
        let slope = (above - below) / (2.0 * H);
        let gradient = exact.values[index];
        assert!(
            (slope - gradient).abs() < 1e-8,
            "{index}: {slope}, {gradient}"
        );
    }

    let length = twin.reductions_of_gradients(BATCH);
    sweep(
        [Workspace::for_training, Workspace::for_inspection],
        |plan| {
            let mut workspace = plan(&network, BATCH);
            workspace.input_mut(BATCH).unwrap().copy_from_slice(&images);
            let mut ours = vec![f32::NAN; network.parameters().len()];
            gradients_with(&network, &mut workspace, &labels, Some(NOISE), &mut ours).unwrap();
            for (tensor, param) in network.tensors() {
                let [values, sums] =
                    [&exact.values, &exact.magnitudes].map(|all| &all[param.range.clone()]);
                assert_near_overall(&tensor, &ours[param.range.clone()], values, length, sums);
            }
        },
    );
}

#[test]
fn trainers_that_share_a_batch_leave_out_what_one_alone_does() {
    let sizes = [1, SHARD + 3, 3 * SHARD - 2, 64];
    let cases = sizes
        .into_iter()
        .flat_map(|size| [1, 2, 4, 8].map(|count| (size, count)));
    sweep(cases, |(images, count)| {
        let (mut alone, labels) = filled(images);
        alone.step(&labels).unwrap();
        alone.accumulate(&labels, Part::WHOLE).unwrap();
        let mut team: Vec<Trainer> = (0..count)
            .map(|index| {
                let (mut trainer, _) = filled(images);
                trainer.step(&labels).unwrap();
                let part = Part::new(index, count).unwrap();
                trainer.accumulate(&labels, part).unwrap();
                trainer
            })
            .collect();
        while team.len() > 1 {
            let mut all = team.into_iter();
            let mut sums = Vec::new();
            while let (Some(mut left), Some(right)) = (all.next(), all.next()) {
                left.add_gradients(right.gradients()).unwrap();
                sums.push(left);
            }
            team = sums;
        }
        let [ours, theirs] = [&team[0], &alone].map(|trainer| bits(trainer.gradients()));
        assert_eq!(ours, theirs, "{images} images in {count} parts");
    });
}

#[test]
fn a_restored_training_leaves_out_the_same_values() {
    let (mut straight, labels) = filled(11);
    let first = straight.step(&labels).unwrap();
    let start = Position { epoch: 1, batch: 0 };
    let (mut resumed, _) =
        checkpoint::restore(&checkpoint::save(&straight, start).unwrap()).unwrap();
    let images = pixels(1, 11 * straight.network().input().count());
    resumed.input_mut(11).unwrap().copy_from_slice(&images);
    let [ours, theirs] = [&mut resumed, &mut straight].map(|trainer| {
        let evaluation = trainer.step(&labels).unwrap();
        (evaluation, bits(trainer.network().parameters()))
    });
    assert_eq!(ours, theirs);
    assert_ne!(ours.0, first);
}
