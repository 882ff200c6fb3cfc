//! Dropout: Keras's formula, and which values it leaves out.

use patchwork::kernel::dropout::{Dropout, Noise};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{bits, numbers, sweep};

const NOISE: Noise = Noise {
    seed: 7,
    step: 3,
    image: 5,
};

/// Which of `count` values are kept.
fn kept(rate: f64, noise: Noise, layer: usize, image: usize, count: usize) -> Vec<bool> {
    let mut output = vec![f32::NAN; count];
    Dropout::new(rate).apply(noise, layer, image, &vec![1.0; count], &mut output);
    output.into_iter().map(|value| value != 0.0).collect()
}

/// The share of the places where two masks agree.
fn agreement(a: &[bool], b: &[bool]) -> f64 {
    a.iter().zip(b).filter(|(a, b)| a == b).count() as f64 / a.len() as f64
}

/// Five standard deviations of a share of `count` throws: passed by chance once in a million times.
fn spread(share: f64, count: usize) -> f64 {
    5.0 * (share * (1.0 - share) / count as f64).sqrt()
}

#[test]
fn what_is_kept_is_divided_by_the_share_that_is_kept() {
    sweep([0.0, 0.1, 0.25, 0.5, 0.9], |rate| {
        let input = numbers(1, 1000);
        let mut output = vec![f32::NAN; input.len()];
        Dropout::new(rate).apply(NOISE, 2, 0, &input, &mut output);
        let mask = kept(rate, NOISE, 2, 0, input.len());
        for ((ours, input), kept) in output.iter().zip(&input).zip(mask) {
            let expected = if kept {
                f64::from(*input) / (1.0 - rate)
            } else {
                0.0
            };
            let error = (f64::from(*ours) - expected).abs();
            assert!(
                error <= f64::from(f32::EPSILON) * expected.abs(),
                "{ours}, {expected}"
            );
        }
        if rate == 0.0 {
            assert_eq!(bits(&output), bits(&input));
        }
    });
}

#[test]
fn the_share_that_is_kept_is_the_one_asked_for() {
    const COUNT: usize = 1_000_000;
    sweep([0.001, 0.1, 0.25, 0.5, 0.9, 0.999], |rate| {
        let mask = kept(rate, NOISE, 0, 0, COUNT);
        let share = mask.iter().filter(|&&kept| kept).count() as f64 / COUNT as f64;
        let error = (share - (1.0 - rate)).abs();
        assert!(error <= spread(rate, COUNT), "{rate}: {share} are kept");
    });
}

#[test]
fn every_place_step_layer_and_seed_leaves_out_others() {
    const COUNT: usize = 100_000;
    let own = kept(0.5, NOISE, 1, 0, COUNT);
    let others = [
        kept(0.5, Noise { seed: 8, ..NOISE }, 1, 0, COUNT),
        kept(0.5, Noise { step: 4, ..NOISE }, 1, 0, COUNT),
        kept(0.5, NOISE, 2, 0, COUNT),
        kept(0.5, NOISE, 1, 1, COUNT),
        // The parts of a place do not stand for each other.
        kept(
            0.5,
            Noise {
                seed: 3,
                step: 7,
                ..NOISE
            },
            1,
            0,
            COUNT,
        ),
        own[1..].to_vec(),
    ];
    sweep(others, |other| {
        let share = agreement(&own, &other);
        assert!(
            (share - 0.5).abs() <= spread(0.5, COUNT - 1),
            "{share} agree"
        );
    });
}

#[test]
fn a_place_in_the_batch_is_that_of_the_part_and_in_the_part() {
    let first = Noise { image: 0, ..NOISE };
    assert_eq!(kept(0.5, NOISE, 1, 2, 100), kept(0.5, first, 1, 7, 100));
}
