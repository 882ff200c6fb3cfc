//! What the tests share: slow and obvious twins of the crate's arithmetic, and how near to them
//! the fast code has to be.
#![allow(
    dead_code,
    reason = "each test binary uses its own part of this module"
)]

pub(crate) mod compare;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) mod garments;
pub(crate) mod networks;
pub(crate) mod tolerance;
pub(crate) mod twin;

use patchwork::rng::Generator;

/// `count` reproducible numbers from `[-1, 1)`.
pub(crate) fn numbers(seed: u64, count: usize) -> Vec<f32> {
    let mut generator = Generator::new(seed, 1);
    (0..count).map(|_| generator.uniform(1.0)).collect()
}

/// `count` reproducible numbers from `[0, 1)`, as the pixels of images.
pub(crate) fn pixels(seed: u64, count: usize) -> Vec<f32> {
    numbers(seed, count)
        .iter()
        .map(|value| value * 0.5 + 0.5)
        .collect()
}

/// The same numbers in double precision, without loss.
pub(crate) fn double(values: &[f32]) -> Vec<f64> {
    values.iter().map(|&value| f64::from(value)).collect()
}

/// The magnitudes.
pub(crate) fn magnitudes(values: &[f64]) -> Vec<f64> {
    values.iter().map(|value| value.abs()).collect()
}

/// The bits, which tell apart what `==` does not.
pub(crate) fn bits(values: &[f32]) -> Vec<u32> {
    values.iter().map(|value| value.to_bits()).collect()
}

/// A checksum of the bits of all values.
///
/// # Source
/// G. Fowler, L. Noll, P. Vo, D. Eastlake, "The FNV Non-Cryptographic Hash Algorithm" (FNV-1a).
pub(crate) fn checksum(values: &[f32]) -> u64 {
    let bytes = values.iter().flat_map(|value| value.to_le_bytes());
    bytes.fold(0xcbf29ce484222325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// The inner product.
pub(crate) fn inner(a: &[f64], b: &[f64]) -> f64 {
    assert_eq!(a.len(), b.len());
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// Applies `check` to every case, of which there must be some.
pub(crate) fn sweep<T>(cases: impl IntoIterator<Item = T>, mut check: impl FnMut(T)) {
    let mut checked = 0;
    for case in cases {
        check(case);
        checked += 1;
    }
    assert!(checked > 0, "the sweep ran no case");
}
