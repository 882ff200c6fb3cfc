//! A gradient in a layer comes from the layer after it.

use patchwork::layer::{Activation, Kind};
use patchwork::optimizer::Optimizer;
use patchwork_opened::{origin, parts};

use crate::opened;
use crate::support::networks::{article, odd, thinned};
use crate::support::sweep;
use crate::support::tolerance::tolerance;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn what_comes_from_the_next_layer_adds_up_to_the_gradient() {
    let networks = odd()
        .into_iter()
        .chain(article())
        .chain([("thinned", thinned())]);
    sweep(networks, |(name, network)| {
        let mut step = opened(&network, Optimizer::adam(0.001), 1, 4);
        step.look(2).unwrap();
        for (index, layer) in network.layers().iter().enumerate() {
            let count = layer.output.count();
            for value in (0..count).step_by((count / 97).max(1)) {
                let origin = origin(&step, index, value).unwrap();
                let gradient = step.workspace().grad_output(index)[value];
                assert_eq!(origin.gradient, gradient, "{name}, layer {index}");
                let expected = match origin.open {
                    Some(false) => 0.0,
                    _ => origin.total,
                };
                let magnitude: f32 = origin.products.iter().map(|product| product.abs()).sum();
                let allowed = tolerance(origin.products.len() + 4, magnitude.into());
                let difference = f64::from((expected - gradient).abs());
                assert!(
                    difference <= allowed,
                    "{name}, layer {index}, value {value}: {origin:?}"
                );
                assert_eq!(
                    origin.open.is_some(),
                    layer.activation() == Activation::Relu
                );
                assert_eq!(
                    origin.partial.last().copied().unwrap_or(origin.total),
                    origin.total
                );
            }
        }
    });
}

#[test]
fn of_each_window_of_a_pooling_one_value_gets_the_gradient() {
    let (_, network) = article().into_iter().next().unwrap();
    let step = opened(&network, Optimizer::adam(0.001), 0, 2);
    assert!(matches!(network.layers()[1].kind, Kind::MaxPool2d(_)));
    let mut winners = vec![0; network.layers()[1].output.count()];
    for value in 0..network.layers()[0].output.count() {
        let origin = origin(&step, 0, value).unwrap();
        for (&place, &factor) in origin.outputs.iter().zip(&origin.factors) {
            assert!(factor == 0.0 || factor == 1.0);
            winners[place] += usize::from(factor == 1.0);
        }
    }
    assert!(winners.iter().all(|&count| count == 1));
}

#[test]
fn the_products_of_a_value_add_up_to_what_the_layer_gives() {
    let networks = odd()
        .into_iter()
        .chain(article())
        .chain([("thinned", thinned())]);
    sweep(networks, |(name, network)| {
        let mut step = opened(&network, Optimizer::adam(0.001), 1, 4);
        step.look(1).unwrap();
        for (index, layer) in network.layers().iter().enumerate() {
            let count = layer.output.count();
            for value in (0..count).step_by((count / 97).max(1)) {
                let parts = parts(&step, index, value).unwrap();
                let given = step.workspace().output(index)[value];
                let rectified = layer.activation() == Activation::Relu;
                let expected = if rectified {
                    parts.total.max(0.0)
                } else {
                    parts.total
                };
                let magnitude: f32 = parts.products.iter().map(|product| product.abs()).sum();
                let allowed = tolerance(
                    parts.products.len() + 4,
                    f64::from(magnitude + parts.start.abs()),
                );
                let difference = f64::from((expected - given).abs());
                assert!(
                    difference <= allowed,
                    "{name}, layer {index}, value {value}: {given} {parts:?}"
                );
                assert_eq!(parts.partial.last(), Some(&parts.total));
            }
        }
    });
}
