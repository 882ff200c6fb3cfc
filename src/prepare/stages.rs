//! The stages between a picture on black and the network's input, each a pure function.

use alloc::vec;
use alloc::vec::Vec;
use core::array::from_fn;

use super::GreyImage;
use crate::data::{IMAGE_SIDE, PIXELS};
use crate::kernel::pixels::area_means;
use crate::shape::Area;

/// The smallest area that holds every pixel of at least `threshold`; `None` if there is no such pixel.
pub fn bounding_box(image: &GreyImage, threshold: u8) -> Option<Area> {
    let mut area: Option<Area> = None;
    for (y, row) in image.rows().enumerate() {
        let inside = |&pixel: &u8| pixel >= threshold;
        let Some(left) = row.iter().position(inside) else {
            continue;
        };
        let right = row.iter().rposition(inside).map_or(left, |x| x + 1);
        area = Some(match area {
            None => Area {
                rows: y..y + 1,
                columns: left..right,
            },
            Some(area) => Area {
                rows: area.rows.start..y + 1,
                columns: area.columns.start.min(left)..area.columns.end.max(right),
            },
        });
    }
    area
}

/// The pixels of `area` alone.
///
/// # Panics
/// If `area` reaches outside of the picture.
pub fn crop(image: &GreyImage, area: &Area) -> GreyImage {
    let mut pixels = Vec::with_capacity(area.rows.len() * area.columns.len());
    for y in area.rows.clone() {
        let row = &image.pixels[y * image.width..][..image.width];
        pixels.extend_from_slice(&row[area.columns.clone()]);
    }
    GreyImage {
        width: area.columns.len(),
        height: area.rows.len(),
        pixels,
    }
}

/// The picture at another size, smaller or larger: each new pixel is the mean of the area that it covers,
/// see [`area_means`].
///
/// # Panics
/// If one of the two pictures has no pixels.
pub fn resize(image: &GreyImage, width: usize, height: usize) -> GreyImage {
    let mut pixels = vec![0; width * height];
    let mut scratch = vec![0; image.width];
    area_means(&image.pixels, &mut scratch, width, &mut pixels);
    GreyImage {
        width,
        height,
        pixels,
    }
}

/// The picture with its longer side made `side` pixels long and its proportions kept.
///
/// The shorter side is rounded to whole pixels, and is at least 1.
///
/// # Panics
/// If the picture has no pixels or `side` is 0.
pub fn scale_longest_side(image: &GreyImage, side: usize) -> GreyImage {
    let longest = image.width.max(image.height) as u64;
    assert!(longest > 0, "size to scale from");
    let scaled = |length: usize| {
        let doubled = 2 * length as u64 * side as u64;
        ((doubled + longest) / (2 * longest)).max(1) as usize
    };
    resize(image, scaled(image.width), scaled(image.height))
}

/// The picture in the middle of 28 x 28 black pixels.
///
/// Where the middle falls between two pixels it lies further right or down: so it is in the data.
///
/// # Panics
/// If the picture is wider or higher than 28 pixels.
pub fn centre(image: &GreyImage) -> [u8; PIXELS] {
    let (width, height) = (image.width, image.height);
    assert!(width <= IMAGE_SIDE && height <= IMAGE_SIDE, "size of image");
    let left = (IMAGE_SIDE - width).div_ceil(2);
    let top = (IMAGE_SIDE - height).div_ceil(2);
    place(image, [left, top])
}

/// The picture on 28 x 28 black pixels, its corner at `left` and `top`, or as near as it fits.
///
/// # Panics
/// As [`centre`].
pub fn place(image: &GreyImage, [left, top]: [usize; 2]) -> [u8; PIXELS] {
    let (width, height) = (image.width, image.height);
    assert!(width <= IMAGE_SIDE && height <= IMAGE_SIDE, "size of image");
    let left = left.min(IMAGE_SIDE - width);
    let top = top.min(IMAGE_SIDE - height);
    let mut placed = [0; PIXELS];
    for (y, row) in image.rows().enumerate() {
        placed[(top + y) * IMAGE_SIDE + left..][..width].copy_from_slice(row);
    }
    placed
}

/// The picture with its edges darker: each pixel that is brighter than its surroundings is mixed with its
/// four neighbours, which count one eighth each; beyond the border it is black.
pub fn soften(image: &GreyImage) -> GreyImage {
    let (width, pixels) = (image.width, &image.pixels);
    let mixed = |at: usize| {
        let x = at % width;
        let left = if x > 0 { pixels[at - 1] } else { 0 };
        let right = if x + 1 < width { pixels[at + 1] } else { 0 };
        let above = if at >= width { pixels[at - width] } else { 0 };
        let below = pixels.get(at + width).copied().unwrap_or(0);
        let beside = [left, right, above, below].map(u32::from);
        let sum = 4 * u32::from(pixels[at]) + beside.iter().sum::<u32>();
        pixels[at].min(((sum + 4) / 8) as u8)
    };
    GreyImage {
        width,
        height: image.height,
        pixels: (0..pixels.len()).map(mixed).collect(),
    }
}

/// The picture with its brightness multiplied so that the brightest pixel is 255.
///
/// A black picture stays black.
pub fn stretch(image: GreyImage) -> GreyImage {
    let brightest = image.pixels.iter().copied().map(u32::from).max();
    let Some(brightest) = brightest.filter(|&brightest| brightest > 0) else {
        return image;
    };
    let stretched: [u8; 256] =
        from_fn(|pixel| ((pixel as u32 * 255 + brightest / 2) / brightest) as u8);
    image.map(|pixel| stretched[usize::from(pixel)])
}
