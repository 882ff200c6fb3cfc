//! Functions that `core` lacks without `std`, from one software library for every target.
//!
//! The same source runs natively and in the browser, so results agree to the last bit.

use super::f32x4;

/// The exponential `e^x`.
// Out of line: it is long, and nowhere in a busy loop.
#[inline(never)]
pub fn exp(x: f32) -> f32 {
    libm::expf(x)
}

/// The natural logarithm.
pub fn ln(x: f32) -> f32 {
    libm::logf(x)
}

/// `base` raised to the power `exponent`, by squaring.
pub fn pow(mut base: f64, mut exponent: u64) -> f64 {
    let mut power = 1.0;
    while exponent > 0 {
        if exponent % 2 == 1 {
            power *= base;
        }
        base *= base;
        exponent /= 2;
    }
    power
}

/// The place of the largest of the values at `places`, the first of equals; what is no number never wins
/// against a number. Nothing where there is no place.
///
/// # Panics
/// If a place is none of `values`.
pub fn largest(values: &[f32], places: impl IntoIterator<Item = usize>) -> Option<usize> {
    places.into_iter().reduce(|best, place| {
        let [best_value, value] = [values[best], values[place]];
        let larger = value > best_value || best_value.is_nan() && !value.is_nan();
        if larger { place } else { best }
    })
}

/// The square root, rounded correctly, so that it is the same wherever it comes from.
pub fn sqrt(x: f64) -> f64 {
    f32x4::sqrt(x)
}
