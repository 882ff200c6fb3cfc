//! A photo made like the images of the data.

use super::GreyImage;
use super::preparation::{Frame, Preparation, Skipped};
use super::stages::{bounding_box, crop, scale_longest_side, stretch};
use crate::data::PIXELS;
use crate::{Code, Error, Result};

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

/// The stages of a photo, in their order.
pub const PHOTO_STAGES: [&str; 5] = ["background", "crop", "scale", "centre", "stretch"];

/// A photo of a garment on a plain ground as the network's input: the garment light on black.
///
/// Transparency lies over white, colours become luma. The background is told from the border, its
/// brightness taken away and the garment inverted if it is darker (`background`); then cut out, scaled
/// and centred as for a drawing (`crop`, `scale`, `centre`), and the brightness stretched to 255 as in
/// the data (`stretch`). Those stages whose names are in `skipped` are left out.
///
/// # Shapes
/// `rgba` is height x width x 4.
///
/// # Errors
/// [`Error::shape`] if `rgba` has another length, [`Error::config`] if a skipped stage is not one of
/// [`PHOTO_STAGES`]. [`Error::bytes`] with a word on what to do if the picture is empty, its border has
/// no even brightness, or nothing stands out from the background.
pub fn photo_stages(
    rgba: &[u8],
    [width, height]: [usize; 2],
    skipped: &[&str],
) -> Result<Preparation> {
    let skipped = Skipped::new(skipped, &PHOTO_STAGES)?;
    let mut image = GreyImage::from_rgba(rgba, width, height, 255)?;
    if image.pixels().is_empty() {
        return Err(Error::bytes(
            Code::Photo,
            Code::PictureWithPixels,
            Code::Size(width, height),
        ));
    }
    if width.max(height) > WORKING_SIDE {
        image = scale_longest_side(&image, WORKING_SIDE);
    }
    let image = if skipped.has("background") {
        image
    } else {
        let background = estimate_background(&image)?;
        take_away(image, background)
    };
    cut_out(image, skipped)
        .ok_or_else(|| Error::bytes(Code::Photo, Code::GarmentInContrast, Code::OneBrightness))
}

/// The stages after the first; `None` if the picture on black shows next to nothing.
fn cut_out(image: GreyImage, skipped: Skipped) -> Option<Preparation> {
    let lit = image.pixels().iter().filter(|&&pixel| pixel > 0).count();
    if lit * SMALLEST_PART < image.pixels().len() {
        return None;
    }
    let frame = Frame::new(bounding_box(&image, 1)?, &image, skipped);
    let garment = crop(&image, &frame.area);
    let [small, placed] = frame.place(&garment);
    let stretched = if skipped.has("stretch") {
        placed.clone()
    } else {
        stretch(placed.clone())
    };
    Preparation::new([image, garment, small, placed, stretched].into())
}

/// A photo as the network's input, with no stage left out: the end of [`photo_stages`].
///
/// # Errors
/// As [`photo_stages`].
pub fn prepare_photo(rgba: &[u8], width: usize, height: usize) -> Result<[u8; PIXELS]> {
    photo_stages(rgba, [width, height], &[]).map(|prepared| *prepared.pixels())
}

/// The background as the picture's outermost pixels show it.
///
/// A garment may touch the border, as trousers do that are cut off below, but three quarters of the
/// border have to be background.
///
/// # Errors
/// [`Error::bytes`] if less of the border lies near its median.
///
/// # Panics
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
            Code::Photo,
            Code::PlainBackground,
            Code::UnevenBorder(even_total * 100 / total),
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
