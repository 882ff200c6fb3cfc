//! Smooth random fields.

/// A number in 0..1 that depends on the cell and the seed alone.
pub(super) fn cell(column: i32, row: i32, seed: u32) -> f32 {
    let mut bits = (column as u32)
        .wrapping_mul(0x85eb_ca6b)
        .wrapping_add((row as u32).wrapping_mul(0xc2b2_ae35))
        .wrapping_add(seed.wrapping_mul(0x27d4_eb2f));
    bits = (bits ^ (bits >> 15)).wrapping_mul(0x2c1b_3c6d);
    bits = (bits ^ (bits >> 12)).wrapping_mul(0x297a_2d39);
    bits ^= bits >> 15;
    (bits >> 8) as f32 / (1 << 24) as f32
}

/// Value noise in 0..1: random at whole coordinates, smooth between them.
pub(super) fn field(x: f32, y: f32, seed: u32) -> f32 {
    let (column, row) = (x.floor(), y.floor());
    let (across, down) = (ease(x - column), ease(y - row));
    let (column, row) = (column as i32, row as i32);
    let mix = |a: f32, b: f32, share: f32| a + (b - a) * share;
    mix(
        mix(cell(column, row, seed), cell(column + 1, row, seed), across),
        mix(
            cell(column, row + 1, seed),
            cell(column + 1, row + 1, seed),
            across,
        ),
        down,
    )
}

/// The smooth step: 0 up to 0, 1 from 1, flat at both ends.
pub(super) fn ease(share: f32) -> f32 {
    let share = share.clamp(0.0, 1.0);
    share * share * (3.0 - 2.0 * share)
}
