//! A gradient is the sum of its terms, as the training has it, as Keras has it, and as two losses say.

use patchwork::optimizer::Optimizer;
use patchwork::training::{Trainer, TrainingOptions};
use patchwork_opened::{Step, Terms};

use crate::keras_fixtures::{GRADIENT_BOUND, fixtures};
use crate::opened;
use crate::support::networks::{article, odd, thinned};
use crate::support::sweep;
use crate::support::tolerance::tolerance;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// Some parameters of every tensor.
fn some(step: &Step) -> Vec<usize> {
    let tensors = step.trainer().network().tensors();
    let ranges = tensors.map(|(_, param)| param.range.clone());
    ranges
        .flat_map(|range| {
            let stride = (range.len() / 6).max(1);
            range.step_by(stride)
        })
        .collect()
}

/// Fails unless the terms add up to the gradient that the training computed, apart from the rounding of sums of
/// `length` products.
fn check_sum(name: &str, parameter: usize, terms: &Terms, length: usize) {
    let sum: f64 = terms.terms.iter().map(|term| f64::from(term.product)).sum();
    assert!(
        (sum - terms.sum).abs() <= 1e-9 * (1.0 + sum.abs()),
        "{name}, {parameter}"
    );
    let magnitude: f64 = terms
        .terms
        .iter()
        .map(|term| f64::from(term.product.abs()))
        .sum();
    let allowed = tolerance(length, magnitude / terms.garments.len() as f64);
    let difference = (terms.mean - f64::from(terms.gradient)).abs();
    assert!(
        difference <= allowed,
        "{name}, {parameter}: {} and {}",
        terms.mean,
        terms.gradient
    );
}

#[test]
fn a_gradient_is_the_sum_of_its_terms_over_all_places_and_garments() {
    let networks = odd()
        .into_iter()
        .chain(article())
        .chain([("thinned", thinned())]);
    sweep(networks, |(name, network)| {
        let step = opened(&network, Optimizer::adam(0.001), 1, 9);
        sweep(some(&step), |parameter| {
            let terms = step.terms(parameter).unwrap();
            check_sum(name, parameter, &terms, 2_000 + terms.count);
            assert!(terms.terms.len() <= terms.count, "{name}");
            let products: Vec<f32> = terms.terms.iter().map(|term| term.product.abs()).collect();
            assert!(
                products.is_sorted_by(|a, b| a >= b),
                "{name}: the largest first"
            );
            let rest = terms.rest(3)
                + terms
                    .terms
                    .iter()
                    .take(3)
                    .map(|term| f64::from(term.product))
                    .sum::<f64>();
            assert!(
                (rest - terms.sum).abs() <= 1e-9 * (1.0 + rest.abs()),
                "{name}: {rest}"
            );
        });
    });
}

#[test]
fn a_term_is_what_its_place_gave_times_the_error_there() {
    let (name, network) = odd().swap_remove(2);
    let mut step = opened(&network, Optimizer::adam(0.001), 1, 9);
    // The second convolution's: a weight and a bias.
    for parameter in [30 + 17, 30 + 135 + 2] {
        let terms = step.terms(parameter).unwrap();
        assert!(!terms.terms.is_empty(), "{name}, {parameter}");
        for term in &terms.terms {
            step.look(term.garment).unwrap();
            let value = term
                .input
                .map_or(1.0, |input| step.workspace().output(1)[input]);
            let error = step.workspace().grad_output(2)[term.output];
            for (ours, theirs) in [(term.value, value), (term.error, error)] {
                assert!(
                    (ours - theirs).abs() <= 1e-4 * theirs.abs().max(1e-3),
                    "{ours} {theirs}"
                );
            }
            assert_eq!(term.product, term.value * term.error);
        }
    }
}

#[test]
fn the_sums_of_the_terms_are_keras_gradients() {
    sweep(fixtures(), |fixture| {
        // Chance decides there, and Keras draws other numbers.
        if fixture.name == "dropout" {
            return;
        }
        let batch = fixture.batches().next().unwrap();
        let options = TrainingOptions {
            optimizer: Optimizer::adam(0.001),
            batch_size: batch.len(),
            seed: 0,
        };
        let trainer = Trainer::new(fixture.network.clone(), options).unwrap();
        let images = fixture.pixels(&batch).to_vec();
        let step = Step::new(trainer, images, fixture.labels()[batch].to_vec()).unwrap();
        for (tensor, param) in fixture.network.tensors() {
            let keras = fixture.tensor(&format!("gradient/{tensor}"));
            let largest = keras
                .iter()
                .fold(0.0_f32, |largest, x| largest.max(x.abs()));
            // A few of each tensor: each asks for the whole batch again.
            let stride = (param.range.len() / 3).max(1);
            for offset in (0..param.range.len()).step_by(stride) {
                let terms = step.terms(param.range.start + offset).unwrap();
                let difference = (terms.mean - f64::from(keras[offset])).abs();
                assert!(
                    difference <= GRADIENT_BOUND * f64::from(largest),
                    "{}: {tensor}[{offset}]",
                    fixture.name
                );
            }
        }
    });
}

#[test]
fn a_weight_moved_a_little_changes_the_loss_as_its_gradient_says() {
    sweep(
        odd().into_iter().chain([("thinned", thinned())]),
        |(name, network)| {
            let step = opened(&network, Optimizer::adam(0.001), 1, 5);
            let gradients = step.trainer().gradients();
            let largest = gradients
                .iter()
                .fold(0.0_f32, |largest, x| largest.max(x.abs()));
            sweep(some(&step), |parameter| {
                let check = step.check(parameter).unwrap();
                assert_eq!(check.gradient, f64::from(gradients[parameter]));
                let difference = (check.slope - check.gradient).abs();
                assert!(
                    difference <= 1e-4 * f64::from(largest),
                    "{name}, {parameter}: {check:?}"
                );
                let relative = difference
                    / check
                        .slope
                        .abs()
                        .max(check.gradient.abs())
                        .max(f64::MIN_POSITIVE);
                assert!(
                    (check.difference - relative).abs() < 1e-12,
                    "{name}: {check:?}"
                );
            });
        },
    );
}

#[test]
fn the_loss_in_double_precision_is_that_of_the_training() {
    sweep(
        odd().into_iter().chain([("thinned", thinned())]),
        |(name, network)| {
            let step = opened(&network, Optimizer::adam(0.001), 1, 5);
            let check = step.check(0).unwrap();
            let middle = (check.above + check.below) / 2.0;
            let batch = step.evaluation().mean_loss();
            assert!(
                (middle - batch).abs() < 1e-5 * batch,
                "{name}: {middle} {batch}"
            );
        },
    );
}
