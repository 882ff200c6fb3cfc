//! Colour maps: numbers to colours.

use alloc::vec::Vec;
use core::ops::RangeInclusive;

use crate::{Code, Error, Result};

/// Every fifth of the 256 colours of viridis, as 0xRRGGBB.
///
/// # Source
/// Nathaniel Smith, Stéfan van der Walt, *viridis*, 2015 (CC0), as in matplotlib.
const VIRIDIS: [u32; 52] = [
    0x440154, 0x46085c, 0x471063, 0x481769, 0x481d6f, 0x482475, 0x472a7a, 0x46307e, 0x453781,
    0x433d84, 0x414287, 0x3f4889, 0x3d4e8a, 0x3a538b, 0x38598c, 0x355e8d, 0x33638d, 0x31688e,
    0x2e6d8e, 0x2c718e, 0x2a768e, 0x297b8e, 0x27808e, 0x25848e, 0x23898e, 0x218e8d, 0x20928c,
    0x1f978b, 0x1e9c89, 0x1fa188, 0x21a585, 0x24aa83, 0x28ae80, 0x2eb37c, 0x35b779, 0x3dbc74,
    0x46c06f, 0x50c46a, 0x5ac864, 0x65cb5e, 0x70cf57, 0x7cd250, 0x89d548, 0x95d840, 0xa2da37,
    0xb0dd2f, 0xbddf26, 0xcae11f, 0xd8e219, 0xe5e419, 0xf1e51d, 0xfde725,
];

const BLUE: [u8; 3] = [0x2b, 0x5c, 0x9e];
const WHITE: [u8; 3] = [0xff; 3];
const ORANGE: [u8; 3] = [0xc8, 0x64, 0x1b];

/// A colour map by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColorMap {
    /// [`viridis`], for activations.
    Viridis,
    /// [`signed`], for weights.
    Signed,
    /// [`grey`], for pixels.
    Grey,
}

impl ColorMap {
    /// The map that the page calls `viridis`, `signed` or `grey`.
    ///
    /// # Errors
    /// [`Error::config`] for any other name.
    pub fn from_name(name: &str) -> Result<Self> {
        match name {
            "viridis" => Ok(Self::Viridis),
            "signed" => Ok(Self::Signed),
            "grey" => Ok(Self::Grey),
            _ => Err(Error::config(
                "color map",
                Code::one_of(&["viridis", "signed", "grey"]),
                Code::Quoted(name.into()),
            )),
        }
    }

    /// The numbers that the map is made for; others take the colour of the nearer end.
    pub fn domain(self) -> RangeInclusive<f32> {
        match self {
            Self::Viridis | Self::Grey => 0.0..=1.0,
            Self::Signed => -1.0..=1.0,
        }
    }

    /// The colour of `t`.
    pub fn color(self, t: f32) -> [u8; 3] {
        match self {
            Self::Viridis => viridis(t),
            Self::Signed => signed(t),
            Self::Grey => grey(t),
        }
    }

    /// A strip of RGBA pixels, one row, from the lower to the upper end of the domain.
    pub fn legend(self, width: usize) -> Vec<u8> {
        let (start, end) = self.domain().into_inner();
        let last = width.saturating_sub(1).max(1) as f32;
        (0..width)
            .flat_map(|x| opaque(self.color(start + (end - start) * (x as f32 / last))))
            .collect()
    }
}

/// From dark violet at 0 over green to yellow at 1, its lightness rising evenly.
///
/// Anything below 0, and NaN, is as 0; anything above 1 as 1.
pub fn viridis(t: f32) -> [u8; 3] {
    let place = unit(t) * (VIRIDIS.len() - 1) as f32;
    // The last colour is reached as the end of the last piece.
    let index = (place as usize).min(VIRIDIS.len() - 2);
    let [from, to] = [VIRIDIS[index], VIRIDIS[index + 1]].map(|color| {
        let [_, rgb @ ..] = color.to_be_bytes();
        rgb
    });
    mix(from, to, place - index as f32)
}

/// Blue at -1, white at 0, orange at 1.
///
/// Anything beyond is as the nearer end; NaN is white.
pub fn signed(t: f32) -> [u8; 3] {
    let end = if t < 0.0 { BLUE } else { ORANGE };
    mix(WHITE, end, unit(t.abs()))
}

/// Black at 0, white at 1.
///
/// Anything below 0, and NaN, is as 0; anything above 1 as 1.
pub fn grey(t: f32) -> [u8; 3] {
    mix([0; 3], WHITE, unit(t))
}

/// Grey pixels as RGBA.
pub fn grey_rgba(pixels: &[u8]) -> Vec<u8> {
    pixels.iter().flat_map(|&grey| opaque([grey; 3])).collect()
}

pub(crate) fn opaque([red, green, blue]: [u8; 3]) -> [u8; 4] {
    [red, green, blue, 255]
}

/// `t` within 0 to 1; NaN is 0.
fn unit(t: f32) -> f32 {
    if t > 0.0 { t.min(1.0) } else { 0.0 }
}

fn mix(from: [u8; 3], to: [u8; 3], t: f32) -> [u8; 3] {
    let [from, to] = [from, to].map(|color| color.map(f32::from));
    // Half is added because the conversion to a byte cuts off.
    [0, 1, 2].map(|k| (from[k] + (to[k] - from[k]) * t + 0.5) as u8)
}
