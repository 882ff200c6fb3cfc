//! How far a sum in single precision may lie from the exact one.

/// The largest error of a sum of `length` products in single precision, whatever the order of the
/// additions:
///
/// ```text
/// gamma_n = n u / (1 - n u),  u = 2^-24;  tolerance = gamma_n * sum of |a_i b_i|
/// ```
///
/// `magnitude` is the sum of the magnitudes of the terms. Where a result comes from several sums,
/// one after the other, their lengths add up, and the magnitudes are those of the last sum: the
/// square roots by which rounding errors really grow leave ample room for the earlier ones.
///
/// # Panics
/// If `length` is so large that the bound has no meaning.
///
/// # Source
/// N. Higham, "Accuracy and Stability of Numerical Algorithms", 2nd edition, 2002, sections 3.1
/// (the bound) and 2.8 (its growth as a square root in practice).
pub(crate) fn tolerance(length: usize, magnitude: f64) -> f64 {
    let roundings = length as f64 * f64::from(f32::EPSILON) / 2.0;
    assert!(roundings < 0.5, "{length} roundings");
    roundings / (1.0 - roundings) * magnitude
}
