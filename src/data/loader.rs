//! The order in which an epoch visits the images.

use alloc::vec::Vec;

use rand_core::Rng;
use rand_pcg::Pcg64;

use crate::{Code, Error, Result};

/// Where a training stands in its data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The present pass over the images, from 1.
    pub epoch: u32,
    /// The batches that are done in it.
    pub batch: u32,
}

impl Position {
    /// Before the first batch.
    pub const START: Self = Self { epoch: 1, batch: 0 };
}

/// Says which images come next: all of them in each epoch, in a fresh order, cut into batches.
///
/// The order is a function of (count, seed, epoch) alone: a Fisher-Yates shuffle of `0..count` with
/// numbers from PCG64. Neither earlier epochs nor the size of a machine word nor a library's version
/// enter, so that the same seed gives the same order for ever and training can be taken up at any epoch.
///
/// # Source
/// Richard Durstenfeld, *Algorithm 235: Random permutation*, 1964; Melissa O'Neill, *PCG: A Family of
/// Simple Fast Space-Efficient Statistically Good Algorithms for Random Number Generation*, 2014.
#[derive(Clone, Debug)]
pub struct Loader {
    batch_size: usize,
    seed: u64,
    position: Position,
    /// The images in the order of an epoch; none before the first batch.
    order: Vec<u32>,
    /// The epoch of `order`.
    ordered: u32,
}

impl Loader {
    /// A loader at [`Position::START`].
    ///
    /// # Errors
    /// [`Error::config`] if `batch_size` is 0.
    pub fn new(batch_size: usize, seed: u64) -> Result<Self> {
        if batch_size == 0 {
            return Err(Error::config("batch_size", Code::AtLeast(1), 0));
        }
        Ok(Self {
            batch_size,
            seed,
            position: Position::START,
            order: Vec::new(),
            ordered: 0,
        })
    }

    /// Goes to `position`.
    pub fn seek(&mut self, position: Position) {
        self.position = position;
    }

    /// The batches that are done.
    pub fn position(&self) -> Position {
        self.position
    }

    /// Number of images of the last batch's data set; 0 before the first batch.
    pub fn count(&self) -> usize {
        self.order.len()
    }

    /// Number of batches in an epoch over `count` images: `ceil(count / batch_size)`.
    pub fn batches(&self, count: usize) -> usize {
        count.div_ceil(self.batch_size)
    }

    /// Indices of the images of the next batch of a data set of `count`; the last batch of an epoch
    /// holds what is left, and after it the next epoch begins.
    ///
    /// The batch stays the next one until [`Loader::advance`]. Allocates only where `count` is another
    /// one than before.
    ///
    /// # Errors
    /// [`Error::config`] if `count` is 0 or does not fit into 32 bits.
    pub fn next_batch(&mut self, count: usize) -> Result<&[u32]> {
        let Some(end) = u32::try_from(count).ok().filter(|&count| count > 0) else {
            let expected = Code::ImagesBetween(1, u32::MAX as usize);
            return Err(Error::config("count", expected, count));
        };
        if self.position.batch as usize >= self.batches(count) {
            self.position.epoch = self.position.epoch.saturating_add(1);
            self.position.batch = 0;
        }
        if self.order.len() != count || self.ordered != self.position.epoch {
            self.shuffle(end);
        }
        let rest = &self.order[self.position.batch as usize * self.batch_size..];
        Ok(&rest[..self.batch_size.min(rest.len())])
    }

    /// The next batch is done.
    pub fn advance(&mut self) {
        self.position.batch += 1;
    }

    /// Puts the images `0..end` into the order of the present epoch.
    fn shuffle(&mut self, end: u32) {
        self.ordered = self.position.epoch;
        self.order.clear();
        self.order.extend(0..end);
        let mut generator = generator(self.seed, self.ordered.into());
        for last in (1..self.order.len()).rev() {
            // `end` fits into 32 bits.
            let chosen = below(&mut generator, last as u32 + 1);
            self.order.swap(last, chosen as usize);
        }
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
