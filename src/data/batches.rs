//! The order in which an epoch visits the images.

use alloc::vec::Vec;

use rand_core::Rng;
use rand_pcg::Pcg64;

use crate::{Code, Error, Result};

/// A fresh order of all images for each epoch, cut into batches.
///
/// The order is a function of (count, seed, epoch) alone: a Fisher-Yates shuffle of `0..count` with
/// numbers from PCG64. Neither earlier epochs nor the size of a machine word nor a library's version
/// enter, so that the same seed gives the same order for ever and training can be taken up at any epoch.
///
/// # Source
///
/// Richard Durstenfeld, *Algorithm 235: Random permutation*, 1964; Melissa O'Neill, *PCG: A Family of
/// Simple Fast Space-Efficient Statistically Good Algorithms for Random Number Generation*, 2014.
#[derive(Clone, Debug)]
pub struct ShuffledBatches {
    order: Vec<u32>,
    batch_size: usize,
    seed: u64,
    epoch: u64,
}

impl ShuffledBatches {
    /// The batches of epoch 1; all later epochs reuse its buffer.
    ///
    /// # Errors
    ///
    /// [`Error::config`] if `count` or `batch_size` is 0, or `count` does not fit into 32 bits.
    pub fn new(count: usize, batch_size: usize, seed: u64) -> Result<Self> {
        if batch_size == 0 {
            return Err(Error::config("batch_size", Code::AtLeast(1), 0));
        }
        let Some(last) = u32::try_from(count).ok().filter(|&count| count > 0) else {
            let expected = Code::ImagesBetween(1, u32::MAX as usize);
            return Err(Error::config("count", expected, count));
        };
        let mut batches = Self {
            order: (0..last).collect(),
            batch_size,
            seed,
            epoch: 1,
        };
        batches.start_epoch(1);
        Ok(batches)
    }

    /// Puts the images into the order of `epoch`, without allocating.
    pub fn start_epoch(&mut self, epoch: u64) {
        self.epoch = epoch;
        for (index, slot) in (0..).zip(&mut self.order) {
            *slot = index;
        }
        let mut generator = generator(self.seed, epoch);
        for last in (1..self.order.len()).rev() {
            // The constructor saw to it that the count fits into 32 bits.
            let chosen = below(&mut generator, last as u32 + 1);
            self.order.swap(last, chosen as usize);
        }
    }

    /// Number of images.
    pub fn count(&self) -> usize {
        self.order.len()
    }

    /// The epoch whose order is in force.
    pub fn epoch(&self) -> u64 {
        self.epoch
    }

    /// Number of batches in an epoch: `ceil(count / batch_size)`.
    pub fn batches(&self) -> usize {
        self.order.len().div_ceil(self.batch_size)
    }

    /// Positions of the images of batch `k`, from 0; the last batch holds what is left.
    ///
    /// # Panics
    ///
    /// If `k >= batches()`.
    pub fn batch(&self, k: usize) -> &[u32] {
        assert!(k < self.batches(), "batch {k} of {}", self.batches());
        let start = k * self.batch_size;
        let rest = &self.order[start..];
        &rest[..self.batch_size.min(rest.len())]
    }
}

/// A generator whose whole sequence depends on every bit of `seed` and `epoch`.
///
/// Neighbouring seeds and epochs would be neighbouring states of the generator, which PCG does not
/// mix at once; so both are scrambled first. Different pairs stay different: each step is a bijection.
fn generator(seed: u64, epoch: u64) -> Pcg64 {
    // Any constant would do as the stream; these are the first digits of pi's fraction.
    const STREAM: u128 = 0x243f_6a88_85a3_08d3_1319_8a2e_0370_7344;
    let high = scramble(seed);
    let low = scramble(high ^ epoch);
    Pcg64::new(u128::from(high) << 64 | u128::from(low), STREAM)
}

/// The finaliser of SplitMix64, a bijection in which each input bit flips about half of the output.
///
/// # Source
///
/// Guy Steele, Doug Lea, Christine Flood, *Fast Splittable Pseudorandom Number Generators*, 2014, with
/// David Stafford's constants.
fn scramble(value: u64) -> u64 {
    let z = value.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// A number from 0 to `bound - 1`, each equally likely.
///
/// The product of a 32-bit number and `bound` has the answer in its upper half. Some answers would be
/// hit once more often than others; the `2^32 mod bound` products with the smallest lower halves are
/// drawn again, and then none is.
///
/// # Source
///
/// Daniel Lemire, *Fast Random Integer Generation in an Interval*, 2019.
fn below(generator: &mut Pcg64, bound: u32) -> u32 {
    let redrawn = bound.wrapping_neg() % bound;
    loop {
        // The upper half of PCG64's output; an explicit choice, so that it never changes.
        let random = generator.next_u64() >> 32;
        let product = random * u64::from(bound);
        if product as u32 >= redrawn {
            return (product >> 32) as u32;
        }
    }
}
