//! Sums of a few rows of a matrix, each times a factor: products that leave out what is zero.

use alloc::vec;
use alloc::vec::Vec;
use core::array::from_fn;

use super::f32x4::{F32x4, LANES};

/// Vectors that are summed in registers at a time, of the 16 that x86-64 has.
pub const WIDE: usize = 12;

/// One term of a sum: the row of numbers that starts at `offset`, times `factor`.
#[derive(Clone, Copy, Debug, Default)]
pub struct Term {
    /// Where the row starts.
    pub offset: u32,
    /// What it is multiplied with.
    pub factor: f32,
}

/// Lists of terms in memory that is used again and again.
#[derive(Clone, Debug, Default)]
pub struct Lists {
    terms: Vec<Term>,
    capacity: usize,
    counts: Vec<usize>,
}

impl Lists {
    /// `count` empty lists with room for `capacity` terms each.
    pub fn new(count: usize, capacity: usize) -> Self {
        Self {
            terms: vec![Term::default(); count * capacity],
            capacity,
            counts: vec![0; count],
        }
    }

    /// Empties all lists.
    pub fn clear(&mut self) {
        self.counts.fill(0);
    }

    /// Appends a term, unless its factor is zero.
    ///
    /// # Panics
    /// If there is no such list, or it is full, even if the factor is zero.
    #[inline(always)]
    pub fn push(&mut self, list: usize, term: Term) {
        let count = &mut self.counts[list];
        // Written in any case: what is zero comes at random, so that a branch would often go astray.
        self.terms[list * self.capacity + *count] = term;
        *count += usize::from(term.factor != 0.0);
    }

    /// The terms of a list.
    ///
    /// # Panics
    /// If there is no such list.
    pub fn get(&self, list: usize) -> &[Term] {
        &self.terms[list * self.capacity..][..self.counts[list]]
    }
}

/// `sums += sum over terms of factor * source[offset..]`, in the order of the terms.
///
/// # Panics
/// If a row leaves `source`.
pub fn add_terms(terms: &[Term], source: &[f32], sums: &mut [f32]) {
    if terms.is_empty() {
        return;
    }
    let (wide, rest) = sums.as_chunks_mut::<{ WIDE * LANES }>();
    let mut start = 0;
    for sums in wide {
        start += add_vectors::<WIDE>(terms, &source[start..], sums);
    }
    let (middle, rest) = rest.as_chunks_mut::<{ 8 * LANES }>();
    for sums in middle {
        start += add_vectors::<8>(terms, &source[start..], sums);
    }
    let (narrow, rest) = rest.as_chunks_mut::<{ 4 * LANES }>();
    for sums in narrow {
        start += add_vectors::<4>(terms, &source[start..], sums);
    }
    let (single, rest) = rest.as_chunks_mut::<LANES>();
    for sums in single {
        start += add_vectors::<1>(terms, &source[start..], sums);
    }
    if !rest.is_empty() {
        for term in terms {
            let values = &source[start + term.offset as usize..][..rest.len()];
            for (sum, value) in rest.iter_mut().zip(values) {
                *sum += term.factor * value;
            }
        }
    }
}

/// [`add_terms`] for `VECTORS` vectors, which stay in registers; gives the values it summed.
#[inline(always)]
fn add_vectors<const VECTORS: usize>(terms: &[Term], source: &[f32], sums: &mut [f32]) -> usize {
    let (sums, _) = sums.as_chunks_mut::<LANES>();
    let mut vectors: [F32x4; VECTORS] = from_fn(|i| F32x4::load(&sums[i]));
    for term in terms {
        let values = &source[term.offset as usize..][..VECTORS * LANES];
        let (values, _) = values.as_chunks::<LANES>();
        let factor = F32x4::splat(term.factor);
        for i in 0..VECTORS {
            vectors[i] = vectors[i].add_product(factor, F32x4::load(&values[i]));
        }
    }
    for (vector, sum) in vectors.into_iter().zip(sums) {
        vector.store(sum);
    }
    VECTORS * LANES
}
