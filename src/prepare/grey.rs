//! A grey picture of any size.

use alloc::vec;
use alloc::vec::Vec;

use crate::kernel::pixels::luma;
use crate::{Code, Error, Result};

/// A picture of one byte a pixel, row-major, 0 = black.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GreyImage {
    pub(super) width: usize,
    pub(super) height: usize,
    pub(super) pixels: Vec<u8>,
}

impl GreyImage {
    /// A picture of these pixels.
    ///
    /// # Errors
    /// [`Error::shape`] if there are not `width * height` pixels.
    pub fn new(pixels: Vec<u8>, width: usize, height: usize) -> Result<Self> {
        check_size("pixels", pixels.len(), [height, width, 1])?;
        Ok(Self {
            width,
            height,
            pixels,
        })
    }

    /// The luma of an RGBA picture laid over an even ground of brightness `ground`, see [`luma`].
    ///
    /// # Shapes
    /// `rgba` is height x width x 4, its alpha not premultiplied.
    ///
    /// # Errors
    /// [`Error::shape`] if `rgba` has another length.
    pub fn from_rgba(rgba: &[u8], width: usize, height: usize, ground: u8) -> Result<Self> {
        check_size("rgba", rgba.len(), [height, width, 4])?;
        let mut pixels = vec![0; width * height];
        luma(rgba, ground, &mut pixels);
        Ok(Self {
            width,
            height,
            pixels,
        })
    }

    /// Pixels in a row.
    pub fn width(&self) -> usize {
        self.width
    }

    /// Number of rows.
    pub fn height(&self) -> usize {
        self.height
    }

    /// All pixels, row by row.
    pub fn pixels(&self) -> &[u8] {
        &self.pixels
    }

    /// The rows from the top; none if the picture is empty.
    pub fn rows(&self) -> impl Iterator<Item = &[u8]> {
        // Chunks of 0 are not allowed, and a picture without columns has no pixel to split.
        self.pixels.chunks_exact(self.width.max(1))
    }

    /// The picture with every pixel replaced.
    pub fn map(mut self, replace: impl Fn(u8) -> u8) -> Self {
        for pixel in &mut self.pixels {
            *pixel = replace(*pixel);
        }
        self
    }
}

fn check_size(argument: &str, length: usize, shape: [usize; 3]) -> Result<()> {
    let [height, width, channels] = shape;
    let expected = height
        .checked_mul(width)
        .and_then(|pixels| pixels.checked_mul(channels));
    if expected == Some(length) {
        return Ok(());
    }
    Err(Error::shape(
        argument,
        Code::BytesOf(height, width, channels),
        Code::Bytes(length),
    ))
}
