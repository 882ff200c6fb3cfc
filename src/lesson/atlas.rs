//! Many small pictures laid out in one.

use alloc::vec;
use alloc::vec::Vec;

use super::color::opaque;
use crate::{Code, Error, Result};

/// Tiles in rows, a transparent pixel between neighbours.
///
/// Tile `t` has its left at `(t % columns) * (tile_width + 1)` and its top at
/// `t / columns * (tile_height + 1)`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Atlas {
    /// Pixels in a row.
    pub width: usize,
    /// Number of rows.
    pub height: usize,
    /// RGBA, height x width x 4.
    pub rgba: Vec<u8>,
}

/// The channels of an activation, a tile each and a pixel a value, coloured by `paint` of the tile and the
/// value; what is no number stays transparent.
///
/// # Shapes
/// `shape` is height, width, channels; `values` is height x width x channels, as in NHWC with a batch
/// of one.
///
/// # Errors
/// [`Error::shape`] if a size or `columns` is 0, or there are not as many values as `shape` says.
pub fn tile_atlas(
    values: &[f32],
    shape: [usize; 3],
    columns: usize,
    paint: impl Fn(usize, f32) -> [u8; 3],
) -> Result<Atlas> {
    let [height, width, channels] = shape;
    check_shape("activation", values.len(), &shape, columns)?;
    let mut atlas = Atlas::new(channels, [height, width], columns);
    let rows = values.chunks_exact(width * channels);
    for (y, row) in rows.enumerate() {
        for (x, cell) in row.chunks_exact(channels).enumerate() {
            for (tile, &value) in cell.iter().enumerate() {
                if value.is_nan() {
                    continue;
                }
                let [left, top] = tile_corner(tile, [height, width], columns);
                atlas.set([left + x, top + y], paint(tile, value));
            }
        }
    }
    Ok(atlas)
}

/// What one scale of colours is for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Scale {
    /// All tiles together.
    Common,
    /// Each tile by itself.
    Each,
    /// All tiles together, whose largest value is known.
    UpTo(f32),
}

impl Scale {
    /// The finite value that has the last colour, one for all tiles or one for each of `channels`: the
    /// largest, or where `signed` the one furthest from zero; 1 where nothing stirs, so that everything has
    /// the colour of zero.
    ///
    /// # Shapes
    /// `values` are as in [`tile_atlas`].
    pub fn ends(self, values: &[f32], channels: usize, signed: bool) -> Vec<f32> {
        let tiles = if self == Self::Each { channels } else { 1 };
        let mut ends = vec![0.0; tiles];
        if let Self::UpTo(largest) = self {
            ends[0] = largest;
        } else {
            for (place, &value) in values.iter().enumerate() {
                let size = if signed { value.abs() } else { value };
                let end = &mut ends[place % tiles];
                if size.is_finite() && size > *end {
                    *end = size;
                }
            }
        }
        for end in &mut ends {
            if *end <= 0.0 {
                *end = 1.0;
            }
        }
        ends
    }
}

/// The smallest and the largest of the finite values; zeros if there are none.
pub fn range(values: &[f32]) -> (f32, f32) {
    let finite = || values.iter().copied().filter(|value| value.is_finite());
    let minimum = finite().reduce(f32::min);
    let maximum = finite().reduce(f32::max);
    (minimum.unwrap_or(0.0), maximum.unwrap_or(0.0))
}

impl Atlas {
    fn new(tiles: usize, [tile_height, tile_width]: [usize; 2], columns: usize) -> Self {
        let width = tiles.min(columns) * (tile_width + 1) - 1;
        let height = tiles.div_ceil(columns) * (tile_height + 1) - 1;
        Self {
            width,
            height,
            rgba: vec![0; width * height * 4],
        }
    }

    fn set(&mut self, [x, y]: [usize; 2], color: [u8; 3]) {
        let position = (y * self.width + x) * 4;
        self.rgba[position..position + 4].copy_from_slice(&opaque(color));
    }
}

/// Left and top of a tile.
fn tile_corner(tile: usize, [tile_height, tile_width]: [usize; 2], columns: usize) -> [usize; 2] {
    [
        tile % columns * (tile_width + 1),
        tile / columns * (tile_height + 1),
    ]
}

fn check_shape(argument: &str, length: usize, shape: &[usize], columns: usize) -> Result<()> {
    if columns == 0 {
        return Err(Error::shape("columns", Code::AtLeast(1), 0));
    }
    let product = shape
        .iter()
        .try_fold(1, |product: usize, &size| product.checked_mul(size));
    if length > 0 && product == Some(length) {
        return Ok(());
    }
    Err(Error::shape(
        argument,
        Code::ValuesOf(shape.into()),
        Code::Values(length),
    ))
}
