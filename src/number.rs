//! How numbers stand in a file of weights: in single or in half precision, little-endian.

/// A type of numbers, of so many bytes each.
pub(crate) trait Number<const BYTES: usize> {
    /// What the format calls it.
    const NAME: &'static str;

    /// The number of its bytes, exactly.
    fn read(bytes: [u8; BYTES]) -> f32;

    /// The bytes of the nearest number.
    fn write(value: f32) -> [u8; BYTES];
}

/// Single precision.
pub(crate) struct F32;

impl Number<4> for F32 {
    const NAME: &'static str = "F32";

    fn read(bytes: [u8; 4]) -> f32 {
        f32::from_le_bytes(bytes)
    }

    fn write(value: f32) -> [u8; 4] {
        value.to_le_bytes()
    }
}

/// Half precision: a sign, 5 bits of the exponent and 10 of the fraction.
///
/// # Source
/// IEEE 754-2019, "IEEE Standard for Floating-Point Arithmetic", binary16.
pub(crate) struct F16;

/// Bits of the fraction that a half has not.
const SHORTER: u32 = f32::MANTISSA_DIGITS - 11;
/// What the exponents of the two types differ by.
const EXPONENTS: u32 = 127 - 15;
/// The bits of the sign.
const SIGN: u32 = 1 << 31;
/// The smallest half with an exponent, 2^-14, as a single.
const SMALLEST_NORMAL: u32 = (127 - 14) << 23;
/// The largest halves: beyond 65504 the pattern of the exponent means infinity, or no number.
const INFINITY: u32 = 0x7c00;

impl Number<2> for F16 {
    const NAME: &'static str = "F16";

    fn read(bytes: [u8; 2]) -> f32 {
        let bits = u32::from(u16::from_le_bytes(bytes));
        if bits & INFINITY == INFINITY {
            return f32::NAN;
        }
        // With the exponent as it stands it is too small by a power of 2; a multiplication also finds the exponent
        // of those that have none.
        f32::from_bits((bits & 0x8000) << 16 | (bits & 0x7fff) << SHORTER)
            * f32::from_bits((127 + EXPONENTS) << 23)
    }

    fn write(value: f32) -> [u8; 2] {
        let sign = value.to_bits() & SIGN;
        let bits = value.to_bits() ^ sign;
        let half = if bits < SMALLEST_NORMAL {
            // The last place of a number near 0.5 is the last place of these halves.
            (f32::from_bits(bits) + 0.5).to_bits() - 0.5_f32.to_bits()
        } else {
            // To the nearest, of two equally near ones to the even one.
            let rounded = bits + (1 << (SHORTER - 1)) - 1 + (bits >> SHORTER & 1);
            ((rounded >> SHORTER) - (EXPONENTS << 10)).min(INFINITY)
        };
        ((half | sign >> 16) as u16).to_le_bytes()
    }
}
