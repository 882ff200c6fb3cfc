//! A photo made like the images of the data.

use alloc::vec::Vec;

use super::GreyImage;
use super::preparation::{Frame, Preparation, Skipped};
use super::stages::{bounding_box, crop};
use crate::data::PIXELS;
use crate::{Code, Error, Result};

/// The least opacity that counts as garment.
const OPAQUE: u8 = 128;

/// What the garment's median brightness becomes.
const MIDDLE: i32 = 200;

/// The darkest cloth.
const DARKEST: i32 = 16;

/// The stages of a photo, in their order.
pub const PHOTO_STAGES: [&str; 5] = ["cut", "negative", "crop", "scale", "centre"];

/// A garment that was cut out of a photo, opaque on transparent ground, as the network's input.
///
/// The ground becomes black and colours luma (`cut`). The data are negatives, in which dark cloth is bright; a room's
/// light makes cloth of any brightness, so that of the garment's median is made 200 (`negative`):
///
/// ```text
/// grey = 200 - 3/4 (luma - median), but at least 16
/// ```
///
/// Then it goes on as a drawing does (`crop`, `scale`, `centre`). Those stages whose names are in `skipped` are left
/// out; without `cut` all of the photo counts as garment.
///
/// # Shapes
/// `rgba` is height x width x 4, its alpha not premultiplied.
///
/// # Errors
/// [`Error::shape`] if `rgba` has another length, [`Error::config`] if a skipped stage is not one of
/// [`PHOTO_STAGES`], [`Error::bytes`] if nothing is opaque.
pub fn photo_stages(
    rgba: &[u8],
    [width, height]: [usize; 2],
    skipped: &[&str],
) -> Result<Preparation> {
    let skipped = Skipped::new(skipped, &PHOTO_STAGES)?;
    let mut pixels = rgba.to_vec();
    if skipped.has("cut") {
        pixels
            .iter_mut()
            .skip(3)
            .step_by(4)
            .for_each(|alpha| *alpha = 255);
    }
    let garment = GreyImage::from_rgba(&pixels, width, height, 0)?;
    let opacity = GreyImage::new(
        pixels.into_iter().skip(3).step_by(4).collect(),
        width,
        height,
    )?;
    let nothing = || {
        let found = Code::Size(width, height);
        Error::bytes(Code::Photo, Code::PictureWithPixels, found)
    };
    let area = bounding_box(&opacity, OPAQUE).ok_or_else(nothing)?;
    let cloth = if skipped.has("negative") {
        garment.clone()
    } else {
        negative(&garment, &opacity)
    };
    let frame = Frame::new(area, &cloth, skipped);
    let cropped = crop(&cloth, &frame.area);
    let [small, placed] = frame.place(&cropped);
    Preparation::new([garment, cloth, cropped, small, placed].into()).ok_or_else(nothing)
}

/// The negative of a garment on black, its median made [`MIDDLE`]; the ground stays black.
fn negative(garment: &GreyImage, opacity: &GreyImage) -> GreyImage {
    let pairs = || garment.pixels.iter().zip(&opacity.pixels);
    let mut counts = [0; 256];
    for (&grey, _) in pairs().filter(|&(_, &alpha)| alpha >= OPAQUE) {
        counts[usize::from(grey)] += 1;
    }
    let half = counts.iter().sum::<usize>().div_ceil(2);
    let mut seen = 0;
    let median = counts.iter().position(|count| {
        seen += count;
        seen >= half
    });
    let median = median.unwrap_or(0) as i32;
    let pixels: Vec<u8> = pairs()
        .map(|(&grey, &alpha)| {
            let alpha = i32::from(alpha);
            // At the edge the grey is that of the cloth times its opacity.
            let cloth = MIDDLE * 4 + 3 * median;
            let negative = (cloth * alpha - 3 * 255 * i32::from(grey)) / (4 * 255);
            negative.clamp(DARKEST * alpha / 255, 255) as u8
        })
        .collect();
    GreyImage {
        pixels,
        ..garment.clone()
    }
}

/// A garment that was cut out of a photo as the network's input, with no stage left out: the end of [`photo_stages`].
///
/// # Errors
/// As [`photo_stages`].
pub fn prepare_photo(rgba: &[u8], width: usize, height: usize) -> Result<[u8; PIXELS]> {
    photo_stages(rgba, [width, height], &[]).map(|prepared| *prepared.pixels())
}
