//! A drawing made like the images of the data.

use super::GreyImage;
use super::stages::{bounding_box, centre, crop, scale_longest_side};
use crate::Result;
use crate::data::{IMAGE_SIDE, PIXELS};

/// The darkest grey that counts as drawn; below it lie the faint rims of soft brushes.
pub const DRAWN: u8 = 16;

/// A drawing, white cloth on black or transparent ground, as the network's input; `None` if nothing is
/// drawn, or so little that nothing would be left of it.
///
/// The stages are those of Fashion-MNIST: the drawn area is cut out, its longer side made 28 pixels long,
/// the shorter one in proportion, and the result set in the middle of 28 x 28 pixels.
///
/// # Shapes
///
/// `rgba` is height x width x 4; the result 28 x 28.
///
/// # Errors
///
/// [`Error::Shape`](crate::Error::Shape) if `rgba` has another length.
///
/// # Source
///
/// Han Xiao, Kashif Rasul, Roland Vollgraf, *Fashion-MNIST: a Novel Image Dataset for Benchmarking
/// Machine Learning Algorithms*, 2017.
pub fn prepare_drawing(rgba: &[u8], width: usize, height: usize) -> Result<Option<[u8; PIXELS]>> {
    let image = GreyImage::from_rgba(rgba, width, height, 0)?;
    let prepared = bounding_box(&image, DRAWN).map(|area| {
        let garment = crop(&image, &area);
        centre(&scale_longest_side(&garment, IMAGE_SIDE))
    });
    Ok(prepared.filter(|pixels| pixels.iter().any(|&pixel| pixel > 0)))
}
