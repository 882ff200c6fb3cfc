//! Mixtures of colours, against densities computed in the obvious way.

use patchwork::rng::Generator;
use patchwork_cut::mixture::{Color, Mixture};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// Colours around each of the middles, a hundred each.
fn clouds(middles: &[Color], spread: f32) -> Vec<Color> {
    let mut generator = Generator::new(5, 1);
    let mut colors = Vec::new();
    for middle in middles {
        for _ in 0..100 {
            colors.push(middle.map(|value| value + generator.uniform(spread)));
        }
    }
    colors
}

#[test]
fn one_colour_costs_what_its_gaussian_says() {
    let colors = [[10.0, 200.0, 30.0]; 7];
    let mixture = Mixture::new(&colors).unwrap();
    // The noise alone is left: the variance 24 in each of three directions.
    let density = 0.5 * 3.0 * 24.0_f64.ln();
    let cost = |offset: f64| density + 0.5 * (3.0 + offset * offset / 24.0);
    for offset in [0.0, 3.0, 100.0] {
        let found = f64::from(mixture.cost([10.0, 200.0 + offset as f32, 30.0]));
        assert!(
            (found - cost(offset)).abs() < 1e-4 * cost(offset),
            "{found}"
        );
    }
}

#[test]
fn colours_of_a_mixture_cost_less_than_others() {
    let middles = [
        [20.0, 20.0, 20.0],
        [200.0, 40.0, 40.0],
        [220.0, 220.0, 240.0],
    ];
    let mixture = Mixture::new(&clouds(&middles, 10.0)).unwrap();
    for middle in middles {
        assert!(mixture.cost(middle) < 11.0, "{middle:?}");
    }
    for stranger in [
        [110.0, 30.0, 30.0],
        [120.0, 120.0, 130.0],
        [20.0, 200.0, 20.0],
    ] {
        assert!(mixture.cost(stranger) > 20.0, "{stranger:?}");
    }
}

#[test]
fn refining_never_costs_more() {
    let middles = [
        [20.0, 20.0, 20.0],
        [60.0, 40.0, 40.0],
        [220.0, 220.0, 240.0],
        [90.0, 160.0, 30.0],
        [90.0, 110.0, 200.0],
        [130.0, 110.0, 60.0],
    ];
    let colors = clouds(&middles, 60.0);
    let cost = |mixture: &Mixture| -> f64 {
        let costs = colors.iter().map(|&color| mixture.cost(color));
        costs.map(f64::from).sum()
    };
    let mut mixture = Mixture::new(&colors).unwrap();
    for _ in 0..12 {
        let refined = mixture.refined(&colors).unwrap();
        // Costs are single-precision sums of six hundred colours.
        assert!(cost(&refined) <= cost(&mixture) * (1.0 + 1e-6));
        mixture = refined;
    }
}

#[test]
fn without_colours_there_is_no_mixture() {
    assert!(Mixture::new(&[]).is_none());
    let one = Mixture::new(&[[1.0, 2.0, 3.0]]).unwrap();
    assert!(one.refined(&[]).is_none());
}
