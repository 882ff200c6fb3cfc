//! Comparing the fast code's numbers with a twin's.

use super::tolerance::tolerance;

/// Fails unless each value lies within the tolerance of sums of `length` terms, whose magnitudes
/// add up to `magnitudes`.
pub(crate) fn assert_near(
    what: &str,
    ours: &[f32],
    exact: &[f64],
    length: usize,
    magnitudes: &[f64],
) {
    assert_eq!(ours.len(), exact.len(), "{what}: length");
    assert_eq!(exact.len(), magnitudes.len(), "{what}: magnitudes");
    for (index, &ours) in ours.iter().enumerate() {
        let (exact, allowed) = (exact[index], tolerance(length, magnitudes[index]));
        assert!(
            (f64::from(ours) - exact).abs() <= allowed,
            "{what}[{index}] is {ours}, its twin {exact}, the tolerance {allowed:e}"
        );
    }
}

/// As [`assert_near`], with the largest of `magnitudes` for every value: for what comes out of
/// several sums, one after the other, of together `length` terms.
pub(crate) fn assert_near_overall(
    what: &str,
    ours: &[f32],
    exact: &[f64],
    length: usize,
    magnitudes: &[f64],
) {
    let largest = magnitudes.iter().copied().fold(0.0, f64::max);
    assert_near(what, ours, exact, length, &vec![largest; exact.len()]);
}

/// Fails unless the two values of one identity agree.
pub(crate) fn assert_identity(what: &str, left: f64, right: f64, length: usize, magnitude: f64) {
    let allowed = tolerance(length, magnitude);
    assert!(
        (left - right).abs() <= allowed,
        "{what}: {left} and {right} differ by more than {allowed:e}"
    );
}
