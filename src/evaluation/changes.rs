//! Garments that are not quite where, or what, the training images were.

use alloc::vec::Vec;

use libm::{cos, round, sin};
use patchwork::data::{IMAGE_SIDE as SIDE, PIXELS};
use patchwork::rng::Generator;

/// The middle of a row and of a column.
const MIDDLE: f64 = (SIDE - 1) as f64 / 2.0;
/// What the standard deviation of a sum of four uniform numbers on `[-1, 1)` is divided by to become 1: the root of 4 / 3.
const SPREAD: f64 = 1.154_700_538_379_251_5;

/// What is done to a garment, and how much of it.
///
/// Of none of it nothing comes: the same bytes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Change {
    /// So many pixels: to the right, down, to the left or up, one garment after the other.
    Moved(usize),
    /// So many degrees about the middle: every second garment clockwise, the others against the clock.
    Turned(f64),
    /// Less by this share of its size, about the middle.
    Smaller(f64),
    /// Noise whose standard deviation is this share of white, from a seed.
    Noise(f64, u64),
}

/// A garment after `change`; `place` is its place among the garments, which some changes depend on.
///
/// What comes in from beyond the border is black.
///
/// # Shapes
/// `image`: `[28, 28]`.
///
/// # Panics
/// If `image` is of another size.
pub fn changed(image: &[u8], change: Change, place: usize) -> Vec<u8> {
    assert_eq!(image.len(), PIXELS, "image");
    match change {
        Change::Moved(by) => moved(image, by as f64, place % 4),
        Change::Turned(degrees) => {
            let angle = if place.is_multiple_of(2) {
                degrees
            } else {
                -degrees
            }
            .to_radians();
            let (sin, cos) = (sin(angle), cos(angle));
            // From where it is to where it was: the other way about.
            drawn(image, |row, column| {
                (row * cos - column * sin, row * sin + column * cos)
            })
        }
        Change::Smaller(share) => {
            let size = 1.0 - share;
            drawn(image, |row, column| (row / size, column / size))
        }
        Change::Noise(share, seed) => noisy(image, share, Generator::new(seed, place as u64)),
    }
}

/// In one of the four directions.
fn moved(image: &[u8], by: f64, direction: usize) -> Vec<u8> {
    let (down, right) = [(0.0, by), (by, 0.0), (0.0, -by), (-by, 0.0)][direction];
    drawn(image, |row, column| (row - down, column - right))
}

/// The image whose pixels were at `origin` before, both counted from the middle; between pixels their mean, by distance.
fn drawn(image: &[u8], origin: impl Fn(f64, f64) -> (f64, f64)) -> Vec<u8> {
    let pixel = |row: i32, column: i32| {
        let inside = |at: i32| usize::try_from(at).ok().filter(|&at| at < SIDE);
        match (inside(row), inside(column)) {
            (Some(row), Some(column)) => f64::from(image[row * SIDE + column]),
            _ => 0.0,
        }
    };
    let places = (0..SIDE).flat_map(|row| (0..SIDE).map(move |column| (row, column)));
    places
        .map(|(row, column)| {
            let (row, column) = origin(row as f64 - MIDDLE, column as f64 - MIDDLE);
            let ((row, below), (column, beside)) = (split(row + MIDDLE), split(column + MIDDLE));
            let between =
                |row| (1.0 - beside) * pixel(row, column) + beside * pixel(row, column + 1);
            round((1.0 - below) * between(row) + below * between(row + 1)) as u8
        })
        .collect()
}

/// The whole number below, and how far above it.
fn split(value: f64) -> (i32, f64) {
    let floor = libm::floor(value);
    (floor as i32, value - floor)
}

fn noisy(image: &[u8], share: f64, mut rng: Generator) -> Vec<u8> {
    let deviation = share * f64::from(u8::MAX) / SPREAD;
    let noise = |&pixel: &u8| {
        let sum: f64 = (0..4).map(|_| f64::from(rng.uniform(1.0))).sum();
        // A cast holds it between black and white.
        round(f64::from(pixel) + deviation * sum) as u8
    };
    image.iter().map(noise).collect()
}
