//! A photo at the size at which the garment is looked for.

use alloc::vec;
use alloc::vec::Vec;

use patchwork_kernel::pixels::area_means;

use crate::mixture::Color;

/// Longer side, in pixels: enough for a strap, and a cut within some tens of milliseconds.
pub const WORKING_SIDE: usize = 192;

/// Colours, row by row.
#[derive(Clone, Debug)]
pub struct Picture {
    /// Pixels of a row.
    pub width: usize,
    /// Rows.
    pub height: usize,
    /// All pixels.
    pub colors: Vec<Color>,
    /// Whether a pixel is more opaque than not.
    pub opaque: Vec<bool>,
}

impl Picture {
    /// The photo, made smaller if its longer side is longer than [`WORKING_SIDE`].
    ///
    /// # Shapes
    /// `rgba` is height x width x 4.
    ///
    /// # Panics
    /// If it has another length or no pixels.
    pub fn new(rgba: &[u8], [width, height]: [usize; 2]) -> Self {
        assert!(!rgba.is_empty() && rgba.len() == width * height * 4);
        let longest = width.max(height);
        let scaled = |length: usize| {
            let doubled = 2 * length * WORKING_SIDE.min(longest);
            ((doubled + longest) / (2 * longest)).max(1)
        };
        let [columns, rows] = [scaled(width), scaled(height)];
        let mut scratch = vec![0; width];
        let mut plane = vec![0; width * height];
        let mut small = vec![0; columns * rows];
        let mut colors = vec![[0.0; 3]; columns * rows];
        let (pixels, _) = rgba.as_chunks::<4>();
        let mut average = |channel: usize, small: &mut [u8]| {
            for (value, pixel) in plane.iter_mut().zip(pixels) {
                *value = pixel[channel];
            }
            area_means(&plane, &mut scratch, columns, small);
        };
        for channel in 0..3 {
            average(channel, &mut small);
            for (color, &value) in colors.iter_mut().zip(&small) {
                color[channel] = f32::from(value);
            }
        }
        average(3, &mut small);
        Self {
            width: columns,
            height: rows,
            colors,
            opaque: small.iter().map(|&alpha| alpha >= 128).collect(),
        }
    }
}
