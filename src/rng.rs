//! The seeded generator of initial weights.

use rand_core::Rng as _;
use rand_pcg::Pcg32;

/// A stream of reproducible random numbers: the same on every machine and in every browser.
///
/// # Source
/// M. E. O'Neill, "PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms for
/// Random Number Generation", 2014 (PCG-XSH-RR 64/32).
#[derive(Clone, Debug)]
pub struct Generator(Pcg32);

impl Generator {
    /// A generator for `seed`; each `stream` of one seed is independent of the others.
    pub fn new(seed: u64, stream: u64) -> Self {
        Self(Pcg32::new(seed, stream))
    }

    /// A number from the uniform distribution on `[-limit, limit)`.
    pub fn uniform(&mut self, limit: f32) -> f32 {
        // 24 bits fill the significand exactly, so that every step of the scale is equally likely.
        let unit = (self.0.next_u32() >> 8) as f32 / 16_777_216.0;
        (2.0 * unit - 1.0) * limit
    }
}
