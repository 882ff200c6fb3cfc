//! A photo made like the images of the data.

use alloc::format;

use super::GreyImage;
use super::stages::{bounding_box, centre, crop, scale_longest_side, stretch};
use crate::data::{IMAGE_SIDE, PIXELS};
use crate::{Error, Result};

/// Longer side, in pixels, of the picture in which the garment is looked for. Averaging down to it takes
/// away the noise of a camera, and leaves ten pixels for each of the 28 in the end.
const WORKING_SIDE: usize = 280;

/// Greys by which the border may differ from its median and still be the same background.
const TOLERANCE: u8 = 32;

/// Greys that a pixel must differ from the background's own unevenness to be cloth.
const MARGIN: u8 = 12;

/// One in this many pixels has to be cloth: less is dust or noise.
const SMALLEST_PART: usize = 100;

/// The even ground on which a garment lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Background {
    /// Its brightness: the median of the border.
    pub level: u8,
    /// How uneven it is: nine tenths of the border that counts as background differ by no more than this
    /// from `level`.
    pub spread: u8,
}

/// A photo of a garment on a plain ground as the network's input: the garment light on black.
///
/// The stages: transparency over white and luma; the background told from the border; its brightness
/// taken away; then crop, scale and centre as for a drawing, and the brightness stretched to 255 as in
/// the data.
///
/// # Shapes
///
/// `rgba` is height x width x 4; the result 28 x 28.
///
/// # Errors
///
/// [`Error::Shape`] if `rgba` has another length. [`Error::Bytes`] with a word on what to do if the
/// picture is empty, its border has no even brightness, or nothing stands out from the background.
pub fn prepare_photo(rgba: &[u8], width: usize, height: usize) -> Result<[u8; PIXELS]> {
    let mut image = GreyImage::from_rgba(rgba, width, height, 255)?;
    if image.pixels().is_empty() {
        return Err(Error::bytes(
            "photo",
            "a picture with pixels; choose another file",
            format!("{width} x {height}"),
        ));
    }
    if width.max(height) > WORKING_SIDE {
        image = scale_longest_side(&image, WORKING_SIDE);
    }
    let background = estimate_background(&image)?;
    let garment = cut_out(&take_away(image, background)).ok_or_else(|| {
        Error::bytes(
            "photo",
            "a garment that is clearly darker or lighter than its background; photograph it on a \
             ground of another brightness",
            "a picture of nearly one brightness",
        )
    })?;
    Ok(centre(&stretch(garment)))
}

/// The garment alone, its longer side 28 pixels; `None` if the picture on black shows next to nothing.
fn cut_out(image: &GreyImage) -> Option<GreyImage> {
    let lit = image.pixels().iter().filter(|&&pixel| pixel > 0).count();
    if lit * SMALLEST_PART < image.pixels().len() {
        return None;
    }
    let garment = crop(image, &bounding_box(image, 1)?);
    let scaled = scale_longest_side(&garment, IMAGE_SIDE);
    let visible = scaled.pixels().iter().any(|&pixel| pixel > 0);
    visible.then_some(scaled)
}

/// The background as the picture's outermost pixels show it.
///
/// A garment may touch the border, as trousers do that are cut off below, but three quarters of the
/// border have to be background.
///
/// # Errors
///
/// [`Error::Bytes`] if less of the border lies near its median.
///
/// # Panics
///
/// If the picture has no pixels.
pub fn estimate_background(image: &GreyImage) -> Result<Background> {
    let counts = count_border(image);
    let total: usize = counts.iter().sum();
    assert!(total > 0, "size of image");
    let level = quantile(&counts, total.div_ceil(2));
    let mut differences = [0; 256];
    for (grey, &count) in (0..=255).zip(&counts) {
        differences[usize::from(level.abs_diff(grey))] += count;
    }
    let even = &differences[..=usize::from(TOLERANCE)];
    let even_total: usize = even.iter().sum();
    if even_total * 4 < total * 3 {
        return Err(Error::bytes(
            "photo",
            "a plain background all around; photograph the garment on one sheet or wall, with a \
             margin on each side",
            format!(
                "a border of which only {} % has one brightness",
                even_total * 100 / total
            ),
        ));
    }
    Ok(Background {
        level,
        spread: quantile(even, (even_total * 9).div_ceil(10)),
    })
}

/// The picture with its background black and the garment light.
///
/// A pixel becomes its difference from the background, on the side (darker or lighter) where the picture
/// differs more in sum: a dark or coloured garment on white is inverted, a white one on grey or black is
/// not. What differs by little more than the background itself is black.
pub fn take_away(image: GreyImage, background: Background) -> GreyImage {
    let Background { level, spread } = background;
    let darker = |pixel: u8| level.saturating_sub(pixel);
    let lighter = |pixel: u8| pixel.saturating_sub(level);
    let floor = spread.saturating_add(MARGIN);
    let clear = |difference: u8| {
        if difference < floor { 0 } else { difference }
    };
    let sum = |side: &dyn Fn(u8) -> u8| -> u64 {
        let differences = image.pixels().iter().map(|&pixel| clear(side(pixel)));
        differences.map(u64::from).sum()
    };
    if sum(&darker) >= sum(&lighter) {
        image.map(|pixel| clear(darker(pixel)))
    } else {
        image.map(|pixel| clear(lighter(pixel)))
    }
}

/// How many pixels of the outermost ring have each brightness; the corners count once.
fn count_border(image: &GreyImage) -> [usize; 256] {
    let mut counts = [0; 256];
    let last = image.height().saturating_sub(1);
    for (y, row) in image.rows().enumerate() {
        let step = if y == 0 || y == last {
            1
        } else {
            (row.len() - 1).max(1)
        };
        for &pixel in row.iter().step_by(step) {
            counts[usize::from(pixel)] += 1;
        }
    }
    counts
}

/// The smallest value that at least `rank` of the counted entries do not exceed.
fn quantile(counts: &[usize], rank: usize) -> u8 {
    let mut seen = 0;
    let position = counts.iter().position(|count| {
        seen += count;
        seen >= rank
    });
    position.map_or(u8::MAX, |value| value as u8)
}
