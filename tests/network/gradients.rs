//! Gradients: central differences prove the twin's, and the twin proves the fast code's.

use patchwork::network::Network;
use patchwork::training::gradients;
use patchwork::workspace::Workspace;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::compare::{assert_near, assert_near_overall};
use crate::support::networks::{all, labels, odd};
use crate::support::twin::network::TwinNetwork;
use crate::support::{bits, double, magnitudes, pixels, sweep};

const BATCH: usize = 3;

/// What makes the memory of a pass, and by it decides how the pass is computed.
type Plan = fn(&Network, usize) -> Workspace;
const PLANS: [(&str, Plan); 2] = [
    ("layer by layer", Workspace::for_inspection),
    ("convolution and pooling in one", Workspace::for_training),
];

/// `(f(x + h) - f(x - h)) / 2 h` for every parameter.
fn central_differences(
    twin: &TwinNetwork,
    parameters: &[f64],
    images: &[f64],
    labels: &[u8],
) -> Vec<f64> {
    // Small enough that no rectifier or pool changes its mind, large enough for 9 digits.
    const H: f64 = 1e-6;
    let mut moved = parameters.to_vec();
    (0..parameters.len())
        .map(|index| {
            let [above, below] = [H, -H].map(|step| {
                moved[index] = parameters[index] + step;
                twin.loss(&moved, images, labels)
            });
            moved[index] = parameters[index];
            (above - below) / (2.0 * H)
        })
        .collect()
}

/// A batch of random images with labels.
fn batch(network: &Network) -> (Vec<f32>, Vec<u8>) {
    let images = pixels(5, BATCH * network.input().count());
    (images, labels(network, BATCH))
}

#[test]
fn gradients_of_the_twin_are_the_slopes_of_its_loss() {
    sweep(odd(), |(name, network)| {
        let (images, labels) = batch(&network);
        let (images, parameters) = (double(&images), double(network.parameters()));
        let twin = TwinNetwork::of(&network);
        let slopes = central_differences(&twin, &parameters, &images, &labels);
        let gradients = twin.gradients(&parameters, &images, &labels).values;
        assert!(
            slopes.iter().any(|slope| slope.abs() > 1e-3),
            "{name}: all is flat"
        );
        for (index, (slope, gradient)) in slopes.iter().zip(&gradients).enumerate() {
            assert!(
                (slope - gradient).abs() < 1e-8,
                "{name}: slope {slope} and gradient {gradient} by parameter {index}"
            );
        }
    });
}

#[test]
fn gradients_of_every_network_are_those_of_its_twin() {
    sweep(all(), |(name, network)| {
        let (images, labels) = batch(&network);
        let (exact_images, parameters) = (double(&images), double(network.parameters()));
        let twin = TwinNetwork::of(&network);
        let length = twin.reductions_of_gradients(BATCH);
        let exact = twin.gradients(&parameters, &exact_images, &labels);
        let loss = twin.loss(&parameters, &exact_images, &labels);
        for (plan, make) in PLANS {
            let mut workspace = make(&network, BATCH);
            workspace.input_mut(BATCH).unwrap().copy_from_slice(&images);
            let mut ours = vec![f32::NAN; network.parameters().len()];
            let evaluation = gradients(&network, &mut workspace, &labels, &mut ours).unwrap();
            for (tensor, param) in network.tensors() {
                let range = param.range.clone();
                let what = format!("{name}: gradient by {tensor}, {plan}");
                let [values, sums] =
                    [&exact.values, &exact.magnitudes].map(|all| &all[range.clone()]);
                assert_near_overall(&what, &ours[range.clone()], values, length, sums);
            }
            let mean = evaluation.mean_loss() as f32;
            let what = format!("{name}: loss, {plan}");
            assert_near(&what, &[mean], &[loss], length, &[loss]);
        }
    });
}

#[test]
fn outputs_of_every_layer_are_those_of_the_twin() {
    sweep(all(), |(name, network)| {
        let (images, _) = batch(&network);
        let mut workspace = Workspace::for_inspection(&network, BATCH);
        workspace.input_mut(BATCH).unwrap().copy_from_slice(&images);
        network.forward(&mut workspace);

        let twin = TwinNetwork::of(&network);
        let parameters = double(network.parameters());
        let samples = images.chunks_exact(network.input().count());
        for (sample, values) in samples.enumerate() {
            let values = double(values);
            let exact = twin.forward(&parameters, &values);
            let sums = twin.magnitudes(&parameters, &values, &exact);
            for (index, length) in twin.reductions().into_iter().enumerate() {
                let count = exact[index].len();
                let ours = &workspace.output(index)[sample * count..][..count];
                let what = format!("{name}: sample {sample}, layer {index}");
                assert_near_overall(&what, ours, &exact[index], length, &sums[index]);
            }
        }
    });
}

#[test]
fn every_plan_predicts_the_same() {
    sweep(all(), |(name, network)| {
        let (images, _) = batch(&network);
        let logits = |make: Plan| {
            let mut workspace = make(&network, BATCH);
            workspace.input_mut(BATCH).unwrap().copy_from_slice(&images);
            network.forward(&mut workspace);
            workspace.logits().to_vec()
        };
        let predicted = logits(Workspace::for_prediction);
        let trained = logits(Workspace::for_training);
        assert_eq!(bits(&predicted), bits(&trained), "{name}");
        let exact = double(&logits(Workspace::for_inspection));
        let length = TwinNetwork::of(&network).reductions();
        let sums = magnitudes(&exact);
        assert_near_overall(&name, &predicted, &exact, 2 * length.last().unwrap(), &sums);
    });
}

#[test]
fn gradients_overwrite_what_was_there() {
    let cases = all().flat_map(|case| PLANS.map(|plan| (case.clone(), plan)));
    sweep(cases, |((name, network), (plan, make))| {
        let (images, labels) = batch(&network);
        let mut workspace = make(&network, BATCH);
        workspace.input_mut(BATCH).unwrap().copy_from_slice(&images);
        let mut run = |start: f32| {
            let mut values = vec![start; network.parameters().len()];
            gradients(&network, &mut workspace, &labels, &mut values).unwrap();
            bits(&values)
        };
        let clean = run(0.0);
        assert_eq!(run(f32::NAN), clean, "{name}, {plan}");
        assert_eq!(run(1e30), clean, "{name}, {plan}");
    });
}
