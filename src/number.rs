//! How numbers stand in a file of weights: in four bytes or in two, little-endian.

use alloc::vec::Vec;

use crate::{Code, Error, Result};

/// A type of numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Number {
    /// Single precision.
    F32,
    /// Half precision: a sign, 5 bits of the exponent and 10 of the fraction.
    ///
    /// # Source
    /// IEEE 754-2019, "IEEE Standard for Floating-Point Arithmetic", binary16.
    F16,
    /// The upper half of single precision: 8 bits of the exponent and 7 of the fraction.
    ///
    /// # Source
    /// Shibo Wang, Pankaj Kanwar, "BFloat16: The secret to high performance on Cloud TPUs", 2019.
    Bf16,
}

/// Bits of the fraction that a half has not.
const SHORTER: u32 = f32::MANTISSA_DIGITS - 11;
/// What the exponents of a half and of a single differ by.
const EXPONENTS: u32 = 127 - 15;
/// The bits of the sign.
const SIGN: u32 = 1 << 31;
/// The smallest half with an exponent, 2^-14, as a single.
const SMALLEST_NORMAL: u32 = (127 - 14) << 23;
/// The largest halves: beyond 65504 the pattern of the exponent means infinity, or no number.
const INFINITY: u32 = 0x7c00;

impl Number {
    /// All types that are read and written.
    pub(crate) const ALL: [Self; 3] = [Self::F32, Self::F16, Self::Bf16];

    /// What the format calls it.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::F32 => "F32",
            Self::F16 => "F16",
            Self::Bf16 => "BF16",
        }
    }

    /// The type that the format calls `name`.
    ///
    /// # Errors
    /// [`Error::config`] if there is none.
    pub fn named(name: &str) -> Result<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|number| number.name() == name)
            .ok_or_else(|| Error::config("dtype", Self::any(), Code::verbatim(name)))
    }

    /// One of these types is expected.
    pub(crate) fn any() -> Code {
        Code::one_of(&Self::ALL.map(Self::name))
    }

    /// The bytes of one.
    pub(crate) const fn size(self) -> usize {
        match self {
            Self::F32 => 4,
            Self::F16 | Self::Bf16 => 2,
        }
    }

    /// Reads as many numbers as both have, exactly.
    pub(crate) fn read(self, bytes: &[u8], values: &mut [f32]) {
        for (value, bytes) in values.iter_mut().zip(bytes.chunks_exact(self.size())) {
            let mut bits = 0;
            for &byte in bytes.iter().rev() {
                bits = bits << 8 | u32::from(byte);
            }
            *value = match self {
                Self::F32 => f32::from_bits(bits),
                Self::F16 => half(bits),
                Self::Bf16 => f32::from_bits(bits << 16),
            };
        }
    }

    /// Writes the bytes of the nearest number.
    pub(crate) fn write(self, value: f32, file: &mut Vec<u8>) {
        let sign = value.to_bits() & SIGN;
        let bits = value.to_bits() ^ sign;
        let short = match self {
            Self::F32 => return file.extend(value.to_le_bytes()),
            Self::F16 => nearest_half(bits),
            Self::Bf16 => rounded(bits, 16).min(f32::INFINITY.to_bits() >> 16),
        };
        file.extend(((short | sign >> 16) as u16).to_le_bytes());
    }
}

/// The number of a half.
fn half(bits: u32) -> f32 {
    if bits & INFINITY == INFINITY {
        return f32::NAN;
    }
    // With the exponent as it stands it is too small by a power of 2; a multiplication also finds the exponent
    // of those that have none.
    f32::from_bits((bits & 0x8000) << 16 | (bits & 0x7fff) << SHORTER)
        * f32::from_bits((127 + EXPONENTS) << 23)
}

/// The half that is nearest to a number without its sign.
fn nearest_half(bits: u32) -> u32 {
    if bits < SMALLEST_NORMAL {
        // The last place of a number near 0.5 is the last place of these halves.
        return (f32::from_bits(bits) + 0.5).to_bits() - 0.5_f32.to_bits();
    }
    (rounded(bits, SHORTER) - (EXPONENTS << 10)).min(INFINITY)
}

/// The bits without the last `places`: to the nearest, of two equally near ones to the even one.
fn rounded(bits: u32, places: u32) -> u32 {
    (bits + (1 << (places - 1)) - 1 + (bits >> places & 1)) >> places
}
