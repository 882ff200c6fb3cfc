//! How the gradients of a batch are summed, so that the work can be shared without a trace.

use core::ops::Range;

use crate::{Code, Error, Result};

/// Images whose gradients are summed in one go.
///
/// The sums of such shards are added up as a binary tree over the batch. Several trainers can
/// therefore share a batch, each computing a branch, and get the very bits of one that works alone.
pub const SHARD: usize = 8;

/// One of several equal branches of a batch's tree of shards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    index: usize,
    count: usize,
}

impl Part {
    /// The whole batch.
    pub const WHOLE: Self = Self { index: 0, count: 1 };

    /// Branch `index` of `count`.
    ///
    /// # Errors
    /// [`Error::config`] unless `count` is a power of two and `index` is below it.
    pub fn new(index: usize, count: usize) -> Result<Self> {
        match count.is_power_of_two() && index < count {
            true => Ok(Self { index, count }),
            false => {
                let found = Code::Part(index, count);
                Err(Error::config("part", Code::PartOfTwos, found))
            }
        }
    }

    /// The images of this part in a batch of `images`; none where there are too few shards.
    pub fn images(self, images: usize) -> Range<usize> {
        let mut shards = 0..images.div_ceil(SHARD);
        let Self {
            mut index,
            mut count,
        } = self;
        while count > 1 {
            count /= 2;
            let [left, right] =
                branches(&shards).unwrap_or([shards.clone(), shards.end..shards.end]);
            shards = if index < count { left } else { right };
            index %= count;
        }
        // Without shards the part lies behind the last one, which need not be full.
        let [start, end] = [shards.start, shards.end].map(|shard| (shard * SHARD).min(images));
        start..end
    }
}

/// The two branches of a tree over `shards`; none if there is nothing to split.
pub(crate) fn branches(shards: &Range<usize>) -> Option<[Range<usize>; 2]> {
    if shards.len() < 2 {
        return None;
    }
    let middle = shards.start + shards.len().next_power_of_two() / 2;
    Some([shards.start..middle, middle..shards.end])
}
