//! A drawing made like the images of the data.

use alloc::vec;

use super::GreyImage;
use super::fill::enclosed;
use super::preparation::{Frame, Preparation, Skipped};
use super::stages::{bounding_box, crop, scale_longest_side, soften, stretch};
use crate::Result;
use crate::data::PIXELS;
use crate::kernel::pixels::beside;

/// The darkest grey that counts as drawn; below it lie the faint rims of soft brushes.
pub const DRAWN: u8 = 16;

/// The stages of a drawing, in their order.
pub const DRAWING_STAGES: [&str; 6] = ["crop", "fill", "cloth", "scale", "centre", "soften"];

/// Pixels, on the side of the picture whose outline is closed and filled, for each pixel in the end.
const DETAIL: usize = 4;

/// The brightness of filled cloth, in percent of the brightest line.
const CLOTH: u32 = 60;

/// A drawing, light cloth on black ground, as the network's input; `None` if nothing is drawn, or so
/// little that nothing would be left of it.
///
/// The drawn area is cut out (`crop`); its outline is closed and filled as bright as its brightest line
/// (`fill`, see [`enclosed`]); what was filled becomes darker than the lines, so that they can be seen,
/// and the brightest pixel 255 (`cloth`). Then as in Fashion-MNIST: the longer side is made 28 pixels
/// long, the shorter one in proportion (`scale`), and the garment set in the middle of 28 x 28 pixels
/// (`centre`). Last, edges are softened (`soften`). Those stages whose names are in `skipped` are
/// left out.
///
/// # Errors
/// [`Error::config`](crate::Error::config) if a skipped stage is not one of [`DRAWING_STAGES`].
///
/// # Source
/// Han Xiao, Kashif Rasul, Roland Vollgraf, *Fashion-MNIST: a Novel Image Dataset for Benchmarking
/// Machine Learning Algorithms*, 2017.
pub fn drawing_stages(drawing: &GreyImage, skipped: &[&str]) -> Result<Option<Preparation>> {
    let skipped = Skipped::new(skipped, &DRAWING_STAGES)?;
    let Some(area) = bounding_box(drawing, DRAWN) else {
        return Ok(None);
    };
    let frame = Frame::new(area, drawing, skipped);
    let drawn = scale_longest_side(&crop(drawing, &frame.area), frame.side * DETAIL);
    let inside = if skipped.has("fill") {
        vec![false; drawn.pixels.len()]
    } else {
        enclosed(&drawn)
    };
    let filled = paint(&drawn, &inside, 100);
    let cloth = if skipped.has("cloth") {
        filled.clone()
    } else {
        stretch(paint(&drawn, &inside, CLOTH))
    };
    let [small, placed] = frame.place(&cloth);
    let soft = if skipped.has("soften") {
        placed.clone()
    } else {
        soften(&placed)
    };
    let pictures = [drawn, filled, cloth, small, placed, soft];
    Ok(Preparation::new(pictures.into()))
}

/// The picture with the pixels `inside` as bright as `percent` of the brightest pixel says, and beside
/// them those that are drawn less bright: the rim of a smooth line.
fn paint(image: &GreyImage, inside: &[bool], percent: u32) -> GreyImage {
    let brightest = image.pixels.iter().copied().max().unwrap_or(0);
    let cloth = (u32::from(brightest) * percent / 100) as u8;
    let mut painted = image.clone();
    for (place, &inside) in inside.iter().enumerate() {
        if !inside {
            continue;
        }
        painted.pixels[place] = cloth;
        for &beside in &beside(image.width, image.pixels.len(), place) {
            let pixel = &mut painted.pixels[beside];
            if *pixel > 0 {
                *pixel = cloth.max(*pixel);
            }
        }
    }
    painted
}

/// A drawing on black or transparent ground as the network's input, with no stage left out: the end of
/// [`drawing_stages`].
///
/// # Shapes
/// `rgba` is height x width x 4.
///
/// # Errors
/// [`Error::shape`](crate::Error::shape) if `rgba` has another length.
pub fn prepare_drawing(rgba: &[u8], width: usize, height: usize) -> Result<Option<[u8; PIXELS]>> {
    let drawing = GreyImage::from_rgba(rgba, width, height, 0)?;
    let prepared = drawing_stages(&drawing, &[])?;
    Ok(prepared.map(|prepared| *prepared.pixels()))
}
