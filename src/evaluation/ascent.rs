//! A picture that grows out of noise to excite one value of a layer.

use alloc::vec::Vec;
use core::ops::Range;

use patchwork::Result;
use patchwork::inspect::picture;
use patchwork::math::sqrt;
use patchwork::network::Network;
use patchwork::rng::Generator;
use patchwork::shape::ImageShape;

use crate::Front;

/// Steps of a whole ascent.
pub const STEPS: usize = 100;

/// How far the pixels move in a step, as the root of the mean of the squares where any moves.
const RATE: f32 = 0.06;

/// What each step takes from all pixels, so that what excites nothing goes dark.
const DECAY: f32 = 0.01;

/// How much of its neighbours' mean a pixel takes in the first step, so that the picture is no mere flicker.
const SMOOTHING: f32 = 0.6;

/// The step from which on it takes nothing any more: less and less until then.
const SHARP: usize = 70;

/// Noise around the middle grey, the same for the same seed.
pub fn noise(network: &Network, seed: u64) -> Vec<f32> {
    let mut generator = Generator::new(seed, 2);
    let count = network.input().count();
    (0..count).map(|_| 0.5 + generator.uniform(0.2)).collect()
}

/// Lets `image` climb up the gradient of value `index` of the last of the layers, by these of all [`STEPS`], and gives
/// that value then. All pixels stay from 0 to 1.
///
/// # Errors
/// As [`Front::gradient`].
///
/// # Source
/// D. Erhan, Y. Bengio, A. Courville and P. Vincent, "Visualizing Higher-Layer Features of a Deep Network", 2009; for
/// the decay and the smoothing C. Olah, A. Mordvintsev and L. Schubert, "Feature Visualization", 2017.
pub fn ascend(
    front: &mut Front,
    image: &mut [f32],
    index: usize,
    steps: Range<usize>,
) -> Result<f32> {
    let picture = picture(front.network().input());
    for step in steps {
        let (_, gradient) = front.gradient(image, index)?;
        let squares: f32 = gradient.iter().map(|slope| slope * slope).sum();
        let moving = gradient.iter().filter(|&&slope| slope != 0.0).count();
        let size = sqrt(f64::from(squares) / moving.max(1) as f64) as f32;
        // Where nothing counts there is no way up.
        let rate = if size > 0.0 { RATE / size } else { 0.0 };
        for (pixel, slope) in image.iter_mut().zip(gradient) {
            *pixel += rate * slope;
        }
        if let Some(picture) = picture {
            let rest = SHARP.saturating_sub(step) as f32 / SHARP as f32;
            smooth(image, picture, SMOOTHING * rest);
        }
        for pixel in &mut *image {
            *pixel = (*pixel * (1.0 - DECAY)).clamp(0.0, 1.0);
        }
    }
    Ok(front.gradient(image, index)?.0)
}

/// Gives each pixel a share of the mean of those beside, above and below it.
fn smooth(image: &mut [f32], picture: ImageShape, share: f32) {
    let before = image.to_vec();
    let line = picture.width * picture.channels;
    for (at, pixel) in image.iter_mut().enumerate() {
        let (row, column) = (at / line, at % line / picture.channels);
        let neighbours = [
            (row > 0, at.wrapping_sub(line)),
            (row + 1 < picture.height, at + line),
            (column > 0, at.wrapping_sub(picture.channels)),
            (column + 1 < picture.width, at + picture.channels),
        ];
        let inside = neighbours.iter().filter(|(inside, _)| *inside);
        let (sum, count) = inside.fold((0.0, 0.0), |(sum, count), &(_, place)| {
            (sum + before[place], count + 1.0)
        });
        if count > 0.0 {
            *pixel += share * (sum / count - *pixel);
        }
    }
}
