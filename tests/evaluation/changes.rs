//! Garments that are moved, turned, made smaller or noisy.

use patchwork::data::PIXELS;
use patchwork_evaluation::{Change, changed};

use crate::support;

const SIDE: usize = 28;

fn image(stream: u64) -> Vec<u8> {
    let pixels = support::pixels(stream, PIXELS);
    pixels.iter().map(|&pixel| (pixel * 255.0) as u8).collect()
}

/// The pixel that lies `down` and `right` of it; black beyond the border.
fn beside(image: &[u8], row: usize, column: usize, [down, right]: [i32; 2]) -> u8 {
    let [row, column] = [row as i32 + down, column as i32 + right];
    let is_inside = |at: i32| (0..SIDE as i32).contains(&at);
    if is_inside(row) && is_inside(column) {
        image[row as usize * SIDE + column as usize]
    } else {
        0
    }
}

fn places() -> impl Iterator<Item = (usize, usize)> {
    (0..PIXELS).map(|place| (place / SIDE, place % SIDE))
}

#[test]
fn none_of_a_change_leaves_every_byte_as_it_is() {
    for place in 0..8 {
        let image = image(place as u64);
        let none = [
            Change::Moved(0),
            Change::Turned(0.0),
            Change::Smaller(0.0),
            Change::Noise(0.0, 7),
        ];
        for change in none {
            assert_eq!(changed(&image, change, place), image, "{change:?}, {place}");
        }
    }
}

#[test]
fn a_moved_garment_has_its_pixels_elsewhere_and_black_comes_in() {
    let image = image(1);
    for by in 1..=4 {
        let origins = [[0, -by], [-by, 0], [0, by], [by, 0]];
        for (place, origin) in origins.into_iter().enumerate() {
            let expected: Vec<u8> = places()
                .map(|(row, column)| beside(&image, row, column, origin))
                .collect();
            for place in [place, place + 4, place + 400] {
                assert_eq!(
                    changed(&image, Change::Moved(by as usize), place),
                    expected,
                    "{by}, {place}"
                );
            }
        }
    }
}

#[test]
fn what_was_moved_out_of_sight_is_black_all_over() {
    for place in 0..4 {
        assert_eq!(changed(&image(1), Change::Moved(SIDE), place), [0; PIXELS]);
    }
}

#[test]
fn a_quarter_turn_moves_whole_pixels() {
    let image = image(2);
    let last = SIDE - 1;
    let clockwise: Vec<u8> = places()
        .map(|(row, column)| image[(last - column) * SIDE + row])
        .collect();
    let against: Vec<u8> = places()
        .map(|(row, column)| image[column * SIDE + last - row])
        .collect();
    assert_eq!(changed(&image, Change::Turned(90.0), 0), clockwise);
    assert_eq!(changed(&image, Change::Turned(90.0), 1), against);
    assert_eq!(changed(&image, Change::Turned(-90.0), 1), clockwise);
    assert_eq!(changed(&clockwise, Change::Turned(90.0), 3), image);
}

#[test]
fn half_the_size_is_the_mean_of_each_two_by_two() {
    let image = image(3);
    let half = changed(&image, Change::Smaller(0.5), 0);
    for (row, column) in places() {
        // The pixels about the middle of the small picture: between each four of the large one.
        let inside = (7..21).contains(&row) && (7..21).contains(&column);
        let [top, left] = [2 * row as i32 - 14, 2 * column as i32 - 14];
        let four = [[0, 0], [0, 1], [1, 0], [1, 1]]
            .map(|[down, right]| f64::from(beside(&image, 0, 0, [top + down, left + right])));
        let mean = (four.iter().sum::<f64>() / 4.0).round() as u8;
        assert_eq!(
            half[row * SIDE + column],
            if inside { mean } else { 0 },
            "row {row}, column {column}"
        );
    }
}

#[test]
fn noise_is_as_strong_as_it_says_and_depends_on_the_seed_and_the_place_alone() {
    let grey = [128; PIXELS];
    let noisy = |place, seed| changed(&grey, Change::Noise(0.1, seed), place);
    assert_eq!(noisy(5, 1), noisy(5, 1));
    assert_ne!(noisy(5, 1), noisy(6, 1));
    assert_ne!(noisy(5, 1), noisy(5, 2));
    let differences: Vec<f64> = (0..100)
        .flat_map(|place| noisy(place, 1))
        .map(|pixel| f64::from(pixel) - 128.0)
        .collect();
    let count = differences.len() as f64;
    let mean = differences.iter().sum::<f64>() / count;
    let deviation = (differences
        .iter()
        .map(|value| (value - mean).powi(2))
        .sum::<f64>()
        / count)
        .sqrt();
    // Five standard errors of each: of the mean 25.5 / 280, of the deviation less than that.
    assert!(mean.abs() < 0.46, "mean {mean}");
    assert!((deviation - 25.5).abs() < 0.46, "deviation {deviation}");
    assert_eq!(
        changed(&[255; PIXELS], Change::Noise(0.1, 1), 0)
            .iter()
            .max(),
        Some(&255),
        "white stays at most white"
    );
}
