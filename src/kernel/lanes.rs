//! Updates of many values at once, four at a time.

use super::f32x4::{F32x4, LANES};

/// Replaces every value of the three `states` by what `rule` makes of them and of the gradient.
///
/// # Panics
/// If the lengths differ.
pub(crate) fn update(
    states: [&mut [f32]; 3],
    gradients: &[f32],
    rule: impl Fn([F32x4; 3], F32x4) -> [F32x4; 3] + Copy,
) {
    assert!(states.iter().all(|state| state.len() == gradients.len()));
    let [(a, a_rest), (b, b_rest), (c, c_rest)] = states.map(<[f32]>::as_chunks_mut);
    let (g, g_rest) = gradients.as_chunks();
    update_chunks([a, b, c], g, rule);
    // The last few values go through the same operations, in a chunk filled with zeros.
    let rests = [a_rest, b_rest, c_rest];
    let mut chunks = rests.each_ref().map(|rest| [padded(rest)]);
    let [a, b, c] = &mut chunks;
    update_chunks([a, b, c], &[padded(g_rest)], rule);
    for (rest, [chunk]) in rests.into_iter().zip(chunks) {
        rest.copy_from_slice(&chunk[..rest.len()]);
    }
}

fn padded(values: &[f32]) -> [f32; LANES] {
    let mut chunk = [0.0; LANES];
    chunk[..values.len()].copy_from_slice(values);
    chunk
}

// Out of line: once for the whole chunks and once for the last one. The rule comes by value, so that its constants
// stay in registers: behind a reference, each store might change them.
#[inline(never)]
fn update_chunks(
    [a, b, c]: [&mut [[f32; LANES]]; 3],
    gradients: &[[f32; LANES]],
    rule: impl Fn([F32x4; 3], F32x4) -> [F32x4; 3],
) {
    for (((a, b), c), g) in a.iter_mut().zip(b).zip(c).zip(gradients) {
        let before = [&*a, &*b, &*c].map(F32x4::load);
        let [new_a, new_b, new_c] = rule(before, F32x4::load(g));
        new_a.store(a);
        new_b.store(b);
        new_c.store(c);
    }
}
