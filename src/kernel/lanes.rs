//! Updates of many values at once, four at a time.

use super::f32x4::{F32x4, LANES};

/// Replaces every value of the three `states` by what `rule` makes of them and of the gradient.
///
/// # Panics
/// If the lengths differ.
#[inline(always)]
pub(crate) fn update(
    [a, b, c]: [&mut [f32]; 3],
    gradients: &[f32],
    rule: impl Fn([F32x4; 3], F32x4) -> [F32x4; 3],
) {
    assert_eq!(a.len(), gradients.len());
    assert_eq!(b.len(), gradients.len());
    assert_eq!(c.len(), gradients.len());
    let ((a, a_rest), (b, b_rest)) = (a.as_chunks_mut(), b.as_chunks_mut());
    let ((c, c_rest), (g, g_rest)) = (c.as_chunks_mut(), gradients.as_chunks());
    for (((a, b), c), g) in a.iter_mut().zip(b).zip(c).zip(g) {
        update_lanes([a, b, c], g, &rule);
    }
    // The last few values go through the same operations, in a chunk filled with zeros.
    let rests = [a_rest, b_rest, c_rest];
    let mut chunks = rests.each_ref().map(|rest| padded(rest));
    update_lanes(chunks.each_mut(), &padded(g_rest), &rule);
    for (rest, chunk) in rests.into_iter().zip(&chunks) {
        rest.copy_from_slice(&chunk[..rest.len()]);
    }
}

fn padded(values: &[f32]) -> [f32; LANES] {
    let mut chunk = [0.0; LANES];
    chunk[..values.len()].copy_from_slice(values);
    chunk
}

#[inline(always)]
fn update_lanes(
    states: [&mut [f32; LANES]; 3],
    gradient: &[f32; LANES],
    rule: impl Fn([F32x4; 3], F32x4) -> [F32x4; 3],
) {
    let before = states.each_ref().map(|state| F32x4::load(state));
    let after = rule(before, F32x4::load(gradient));
    for (state, after) in states.into_iter().zip(after) {
        after.store(state);
    }
}
