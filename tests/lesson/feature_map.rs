//! One filter and one pooling on one map, against the same worked out by hand or naively.

use patchwork::error::Fault;
use patchwork::lesson::{FeatureMap, Filter, Pooling};
use patchwork::shape::Padding;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// The neighbourhood and the pooling example of the article.
const NEIGHBOURHOOD: [u8; 9] = [0, 64, 128, 48, 192, 144, 142, 226, 168];
const FOUR_BY_FOUR: [u8; 16] = [
    0, 64, 128, 128, 48, 192, 144, 144, 142, 226, 168, 0, 255, 0, 0, 64,
];

fn map(values: &[f32], width: usize) -> FeatureMap {
    FeatureMap::new(values.to_vec(), width).unwrap()
}

/// A map without a pattern, negative values among them.
fn noise(height: usize, width: usize) -> FeatureMap {
    let values = (0..(height * width) as u32)
        .map(|i| (i.wrapping_mul(2_654_435_761) >> 20) as f32 / 16.0 - 128.0)
        .collect();
    FeatureMap::new(values, width).unwrap()
}

#[test]
fn the_articles_filter_turns_192_into_577() {
    let filter = Filter::named("article").unwrap();
    let pixels = FeatureMap::from_pixels(&NEIGHBOURHOOD, 3).unwrap();
    let terms = filter.terms(&pixels, 0, 0).unwrap();
    assert_eq!(
        terms.products,
        [0.0, 0.0, -256.0, 24.0, 864.0, -216.0, 213.0, 452.0, -504.0]
    );
    assert_eq!((terms.sum, terms.value), (577.0, 577.0));
    assert_eq!(filter.apply(&pixels).unwrap().values(), [577.0]);
}

#[test]
fn the_articles_pooling_keeps_the_largest_of_four() {
    let pixels = FeatureMap::from_pixels(&FOUR_BY_FOUR, 4).unwrap();
    let pooled = pixels.pool(Pooling::Max, 2).unwrap();
    assert_eq!(pooled, map(&[192.0, 144.0, 255.0, 168.0], 2));
    let window = pixels.pool_window(2, 1, 1).unwrap();
    assert_eq!((window.row, window.column, window.winner), (2, 2, 0));
    assert_eq!(window.values, [168.0, 0.0, 0.0, 64.0]);
}

#[test]
fn the_mean_size_of_rows_forgets_signs_and_counts_only_these_rows() {
    let values = map(&[1.0, -3.0, 100.0, -8.0, 0.0, 2.0], 2);
    assert_eq!(values.mean_size(0..1), 2.0);
    assert_eq!(values.mean_size(1..3), 27.5);
    assert_eq!(values.mean_size(2..9), 1.0);
    assert_eq!(values.mean_size(3..9), 0.0);
}

#[test]
fn values_from_a_limit_on_are_counted_with_the_limit_itself() {
    let values = map(&[5.0, -7.0, 4.9, 5.1, 12.0, 0.0], 3);
    assert_eq!(values.count_from(5.0), 3);
    assert_eq!(values.count_from(12.5), 0);
    assert_eq!(values.count_from(f32::NEG_INFINITY), 6);
}

#[test]
fn a_change_is_what_was_added_and_its_share_counts_both_directions() {
    let (from, to) = (
        map(&[1.0, -3.0, 4.0, 0.0], 2),
        map(&[1.0, -1.0, 2.0, 2.0], 2),
    );
    let change = from.change(&to).unwrap();
    assert_eq!(change, map(&[0.0, 2.0, -2.0, 2.0], 2));
    assert_eq!(from.share_of_change(&to).unwrap(), 6.0 / 14.0);
    assert_eq!(to.share_of_change(&from).unwrap(), 6.0 / 14.0);
    assert_eq!(from.share_of_change(&from).unwrap(), 0.0);
    let nothing = map(&[0.0; 4], 2);
    assert_eq!(nothing.share_of_change(&from).unwrap(), 1.0);
    assert_eq!(nothing.share_of_change(&nothing).unwrap(), 0.0);
}

#[test]
fn pooling_the_largest_keeps_every_square_with_a_strong_value_strong() {
    let image = noise(13, 13).relu();
    let limit = image
        .values()
        .iter()
        .fold(0.0, |most, &value| value.max(most))
        / 2.0;
    let pooled = image.pool(Pooling::Max, 2).unwrap();
    let strong = (0..36).filter(|cell| {
        let window = image.pool_window(2, cell / 6, cell % 6).unwrap();
        window.values.iter().any(|&value| value >= limit)
    });
    assert_eq!(pooled.count_from(limit), strong.count());
    let average = image.pool(Pooling::Average, 2).unwrap();
    assert!(average.count_from(limit) < pooled.count_from(limit));
}

#[test]
fn lines_stand_out_under_the_filter_that_bears_their_name() {
    // Bright from the middle column, row or diagonal on.
    let bright = |name: &str, y: usize, x: usize| match name {
        "vertical" => x >= 4,
        "horizontal" => y >= 4,
        "falling" => x > y,
        _ => x + y < 8,
    };
    let names = ["vertical", "horizontal", "falling", "rising"];
    for name in names {
        let values: Vec<f32> = (0..81)
            .map(|i| f32::from(u8::from(bright(name, i / 9, i % 9))))
            .collect();
        let edge = map(&values, 9);
        let response = |filter: &str| {
            let found = Filter::named(filter).unwrap().apply(&edge).unwrap();
            found.values()[3 * 7 + 3].abs()
        };
        for other in names {
            assert!(other == name || response(name) > response(other), "{name}");
        }
    }
}

#[test]
fn named_filters_are_as_bright_as_they_should_be() {
    let flat = map(&[7.0; 9], 3);
    let cases = [
        ("vertical", 0.0),
        ("outline", 0.0),
        ("sharpen", 7.0),
        ("blur", 7.0),
        ("identity", 7.0),
        ("emboss", 7.0),
    ];
    for (name, expected) in cases {
        let found = Filter::named(name).unwrap().apply(&flat).unwrap();
        assert_eq!(found.values(), [expected], "{name}");
    }
}

#[test]
fn every_cell_is_the_sum_of_its_terms_and_they_are_the_naive_ones() {
    let image = noise(9, 11);
    let mut cells = 0;
    for side in [3, 5] {
        let weights: Vec<f32> = (0..side * side).map(|i| i as f32 - 7.25).collect();
        for (stride, padding) in [
            (1, Padding::Valid),
            (2, Padding::Valid),
            (1, Padding::Same),
            (3, Padding::Same),
        ] {
            let filter = Filter::new(&weights).unwrap().scaled(4.0, -3.0).unwrap();
            let filter = filter.moved(stride, padding);
            let found = filter.apply(&image).unwrap();
            for row in 0..found.height() {
                for column in 0..found.width() {
                    let terms = filter.terms(&image, row, column).unwrap();
                    assert_eq!(terms.value, found.values()[row * found.width() + column]);
                    assert_eq!(terms.value, terms.sum / 4.0 - 3.0);
                    for (tap, (&input, &product)) in
                        terms.inputs.iter().zip(&terms.products).enumerate()
                    {
                        let y = terms.row + (tap / side) as i32;
                        let x = terms.column + (tap % side) as i32;
                        let inside = (0..9).contains(&y) && (0..11).contains(&x);
                        let expected = if inside {
                            image.values()[y as usize * 11 + x as usize]
                        } else {
                            0.0
                        };
                        assert_eq!(input, expected);
                        assert_eq!(product, input * weights[tap]);
                    }
                    cells += 1;
                }
            }
        }
    }
    assert!(cells > 300, "{cells} cells");
}

#[test]
fn three_by_three_loses_a_border_of_one_and_five_by_five_of_two() {
    let image = noise(28, 28);
    let side = |weights: &[f32], padding| {
        let filter = Filter::new(weights).unwrap().moved(1, padding);
        filter.apply(&image).unwrap().width()
    };
    assert_eq!(side(&[1.0; 9], Padding::Valid), 26);
    assert_eq!(side(&[1.0; 25], Padding::Valid), 24);
    assert_eq!(side(&[1.0; 25], Padding::Same), 28);
}

#[test]
fn pooling_drops_what_is_left_over() {
    for (side, size, left) in [(13, 2, 6), (11, 2, 5), (26, 2, 13), (11, 3, 3)] {
        let image = noise(side, side);
        for pooling in [Pooling::Max, Pooling::Average] {
            let pooled = image.pool(pooling, size).unwrap();
            assert_eq!((pooled.height(), pooled.width()), (left, left));
            for (cell, &value) in pooled.values().iter().enumerate() {
                let window = image.pool_window(size, cell / left, cell % left).unwrap();
                assert_eq!(window.values.len(), size * size);
                let expected = match pooling {
                    Pooling::Max => window.values[window.winner],
                    Pooling::Average => {
                        window.values.iter().sum::<f32>() / window.values.len() as f32
                    }
                };
                assert_eq!(value, expected);
            }
        }
    }
}

#[test]
fn of_equal_values_the_first_wins() {
    let image = map(&[1.0, 5.0, 5.0, 5.0], 2);
    assert_eq!(image.pool_window(2, 0, 0).unwrap().winner, 1);
}

#[test]
fn the_rectifier_keeps_what_is_above_zero() {
    let image = map(&[-1.5, 0.0, 2.5, -0.0], 2);
    assert_eq!(image.relu(), map(&[0.0, 0.0, 2.5, 0.0], 2));
    assert_eq!(image.zeros(), 0.5);
    assert_eq!(image.relu().zeros(), 0.75);
}

#[test]
fn a_shift_moves_every_value_and_leaves_zeros() {
    let image = map(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0], 3);
    assert_eq!(image.shifted(1, 0), map(&[0.0, 0.0, 0.0, 1.0, 2.0, 3.0], 3));
    assert_eq!(
        image.shifted(0, -1),
        map(&[2.0, 3.0, 0.0, 5.0, 6.0, 0.0], 3)
    );
    assert_eq!(
        image.shifted(-1, 2),
        map(&[0.0, 0.0, 4.0, 0.0, 0.0, 0.0], 3)
    );
    assert_eq!(image.shifted(0, 3), map(&[0.0; 6], 3));
    assert_eq!(image.shifted(i32::MAX, i32::MIN), map(&[0.0; 6], 3));
}

#[test]
fn impossible_settings_are_named() {
    let image = noise(4, 4);
    let filter = |weights: &[f32]| Filter::new(weights).unwrap();
    let errors = [
        Filter::new(&[1.0; 8]).unwrap_err(),
        Filter::new(&[f32::NAN; 9]).unwrap_err(),
        filter(&[1.0; 9]).scaled(0.0, 0.0).unwrap_err(),
        filter(&[1.0; 9]).scaled(1.0, f32::INFINITY).unwrap_err(),
        filter(&[1.0; 25]).apply(&image).unwrap_err(),
        filter(&[1.0; 9])
            .moved(0, Padding::Valid)
            .apply(&image)
            .unwrap_err(),
        image.pool(Pooling::Max, 0).unwrap_err(),
        image.pool(Pooling::Average, 5).unwrap_err(),
        Filter::named("diagonal").unwrap_err(),
    ];
    for error in errors {
        assert_eq!(error.fault(), Fault::Config, "{error}");
    }
    let outside = [
        filter(&[1.0; 9]).terms(&image, 2, 0).unwrap_err(),
        image.pool_window(2, 0, 2).unwrap_err(),
        FeatureMap::new(vec![], 1).unwrap_err(),
        FeatureMap::new(vec![1.0; 3], 2).unwrap_err(),
        image.change(&noise(2, 8)).unwrap_err(),
    ];
    for error in outside {
        assert_eq!(error.fault(), Fault::Shape, "{error}");
    }
}

#[test]
fn every_name_is_a_filter() {
    let mut names = 0;
    for name in Filter::names() {
        assert_eq!(Filter::named(name).unwrap().weights().len(), 9, "{name}");
        names += 1;
    }
    assert!(names >= 9, "{names} names");
}
