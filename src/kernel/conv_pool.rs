//! Convolution, rectifier and 2 x 2 max-pooling in one pass over one image.
//!
//! Training needs of a pooled convolution only the largest sum of each window and where it stood.
//! Forward, the sums never leave the registers. Backward, a window's gradient belongs to a single
//! position, and to none where the rectifier cut it off: of the 121 positions of the article's
//! second convolution at most 25 carry a gradient for any filter, so the products with the others
//! are not done at all.

use core::array::from_fn;

use super::f32x4::{F32x4, LANES};
use super::gemm::NR;
use super::terms::{Lists, Term, add_terms};
use crate::shape::Window;

/// Positions of the convolution under one pooling window.
pub const POSITIONS: usize = 4;

/// A convolution and the pooling that follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ConvPool {
    /// The convolution.
    pub conv: Window,
    /// The pooling: 2 x 2 windows that do not overlap.
    pub pool: Window,
}

/// Where each of four filters had its largest sum in one pooling window.
///
/// Bits 0 to 3: in the right column; bits 4 to 7: in the lower row.
pub type Winners = u8;

impl ConvPool {
    /// The pair, if the pass of this module can do it: a convolution that stays inside the image,
    /// then 2 x 2 windows with strides of 2.
    pub fn new(conv: Window, pool: Window) -> Option<Self> {
        let inside = conv.before == [0, 0]
            && (0..2).all(|axis| {
                let [output, input] = match axis {
                    0 => [conv.output.height, conv.input.height],
                    _ => [conv.output.width, conv.input.width],
                };
                (output - 1) * conv.strides[axis] + conv.size[axis] <= input
            });
        let halves = pool.size == [2, 2] && pool.strides == [2, 2] && pool.input == conv.output;
        (inside && halves).then_some(Self { conv, pool })
    }

    /// The groups of four filters; the last one may be partly empty.
    pub fn groups(&self) -> usize {
        self.conv.output.channels.div_ceil(LANES)
    }

    /// The length of the winners of one image, `[windows, groups]`.
    pub fn winners_len(&self) -> usize {
        self.pool.positions() * self.groups()
    }

    /// The memory in which [`conv_pool_backward_filters`] lists the windows of each filter.
    pub fn lists_by_filter(&self) -> Lists {
        Lists::new(self.conv.output.channels, self.pool.positions())
    }

    /// The memory in which [`conv_pool_backward_input`] lists the filters of each position.
    pub fn lists_by_position(&self) -> Lists {
        Lists::new(POSITIONS, self.conv.output.channels)
    }

    /// Where the patches of the four positions of pooling window `window` start in the image.
    pub(super) fn corners(&self, window: usize) -> [usize; POSITIONS] {
        let row = window / self.pool.output.width * 2;
        let column = window % self.pool.output.width * 2;
        let [down, right] = self.conv.strides;
        from_fn(|position| {
            let row = (row + position / 2) * down;
            let column = (column + position % 2) * right;
            self.conv.input.offset(row, column)
        })
    }

    /// Values of one row of a patch, which are contiguous in the image.
    pub(super) fn run(&self) -> usize {
        self.conv.size[1] * self.conv.input.channels
    }

    /// Values from one row of the image to the next.
    pub(super) fn row_stride(&self) -> usize {
        self.conv.input.width * self.conv.input.channels
    }
}

/// The largest of four positions' sums, rectified, and which it was.
///
/// Of equal sums the first in row-major order wins, as in TensorFlow.
#[inline(always)]
pub fn rectified_maximum(sums: [F32x4; POSITIONS]) -> (F32x4, Winners) {
    let upper = sums[0].max(sums[1]);
    let lower = sums[2].max(sums[3]);
    let value = F32x4::zero().max(upper.max(lower));
    let in_upper = sums[1].greater(sums[0]);
    let in_lower = sums[3].greater(sums[2]);
    let row = lower.greater(upper);
    let column = (row & in_lower) | (!row & in_upper);
    (value, column | row << 4)
}

/// The position, 0 to 3 in row-major order, of filter `lane` among `winners`.
fn position(winners: Winners, lane: usize) -> usize {
    usize::from(winners >> lane & 1 | (winners >> (4 + lane) & 1) << 1)
}

/// Writes the lanes of `values` that stand for filters, four from `first` on.
#[inline(always)]
pub fn store_lanes(values: F32x4, first: usize, cells: &mut [f32]) {
    let cells = &mut cells[first..];
    match cells.first_chunk_mut() {
        Some(cells) => values.store(cells),
        None => store_rest(values, cells),
    }
}

/// Fewer than four lanes.
#[cold]
fn store_rest(values: F32x4, cells: &mut [f32]) {
    let count = cells.len();
    cells.copy_from_slice(&values.to_array()[..count]);
}

/// Convolution with bias, rectifier and pooling, summed directly.
///
/// # Shapes
/// `image`: `conv.input`; `packed_filters`: panels of [`NR`] filters as of
/// [`super::conv::pack_filters`]; `bias`: filled up to whole panels; `output`: `pool.output`;
/// `winners`: [`ConvPool::winners_len`].
///
/// # Panics
/// If a slice has another length.
pub fn conv_pool_forward(
    shape: &ConvPool,
    image: &[f32],
    packed_filters: &[f32],
    bias: &[f32],
    output: &mut [f32],
    winners: &mut [Winners],
) {
    assert_eq!(image.len(), shape.conv.input.count());
    assert_eq!(output.len(), shape.pool.output.count());
    assert_eq!(winners.len(), shape.winners_len());
    let (filters, run) = (shape.conv.output.channels, shape.run());
    let (lines, _) = packed_filters.as_chunks::<NR>();
    let (bias, _) = bias.as_chunks::<LANES>();
    for window in 0..shape.pool.positions() {
        let corners = shape.corners(window);
        let cells = &mut output[window * filters..][..filters];
        let winners = &mut winners[window * shape.groups()..][..shape.groups()];
        for (panel, lines) in lines.chunks_exact(shape.conv.patch_len()).enumerate() {
            let start = [bias[2 * panel], bias[2 * panel + 1]].map(|bias| F32x4::load(&bias));
            let mut sums = [start; POSITIONS];
            for (row, lines) in lines.chunks_exact(run).enumerate() {
                let pixels =
                    corners.map(|corner| &image[corner + row * shape.row_stride()..][..run]);
                add_row(pixels, lines, &mut sums);
            }
            for half in 0..2 {
                let group = 2 * panel + half;
                if let Some(winners) = winners.get_mut(group) {
                    let (value, found) = rectified_maximum(sums.map(|sums| sums[half]));
                    store_lanes(value, group * LANES, cells);
                    *winners = found;
                }
            }
        }
    }
}

/// `sums[p] += sum over k of pixels[p][k] * lines[k]`.
#[inline(always)]
fn add_row(pixels: [&[f32]; POSITIONS], lines: &[[f32; NR]], sums: &mut [[F32x4; 2]; POSITIONS]) {
    let pixels = pixels.map(|pixels| &pixels[..lines.len()]);
    for (k, line) in lines.iter().enumerate() {
        let (vectors, _) = line.as_chunks::<LANES>();
        let (low, high) = (F32x4::load(&vectors[0]), F32x4::load(&vectors[1]));
        for p in 0..POSITIONS {
            let pixel = F32x4::splat(pixels[p][k]);
            sums[p][0] = sums[p][0].add_product(pixel, low);
            sums[p][1] = sums[p][1].add_product(pixel, high);
        }
    }
}

/// Adds one image's gradients to those of the filters.
///
/// ```text
/// grad_filters[f] += sum over windows w of grad_output[w, f] * patch(winner of w, f)
/// ```
///
/// # Shapes
/// `image`: `conv.input`; `winners`: of the forward pass; `grad_output`: `pool.output`, zero where
/// the rectifier cut off; `lists`: [`ConvPool::lists_by_filter`]; `grad_filters`:
/// `[filters, patch_len]`, a row a filter.
///
/// # Panics
/// If a slice has another length.
pub fn conv_pool_backward_filters(
    shape: &ConvPool,
    image: &[f32],
    winners: &[Winners],
    grad_output: &[f32],
    lists: &mut Lists,
    grad_filters: &mut [f32],
) {
    assert_eq!(image.len(), shape.conv.input.count());
    assert_eq!(winners.len(), shape.winners_len());
    assert_eq!(grad_output.len(), shape.pool.output.count());
    lists.clear();
    let windows = grad_output
        .chunks_exact(shape.conv.output.channels)
        .zip(winners.chunks_exact(shape.groups()));
    for (window, (gradients, winners)) in windows.enumerate() {
        let corners = shape.corners(window).map(|corner| corner as u32);
        for_each_winner(gradients, winners, |filter, position, factor| {
            let offset = corners[position];
            lists.push(filter, Term { offset, factor });
        });
    }
    let grad_filters = grad_filters.chunks_exact_mut(shape.conv.patch_len());
    for (filter, grad_filter) in grad_filters.enumerate() {
        for (row, sums) in grad_filter.chunks_exact_mut(shape.run()).enumerate() {
            let image = &image[row * shape.row_stride()..];
            add_terms(lists.get(filter), image, sums);
        }
    }
}

/// Visits the filters of a pooling window: their numbers, the positions that won, the gradients.
#[inline(always)]
fn for_each_winner(
    gradients: &[f32],
    winners: &[Winners],
    mut visit: impl FnMut(usize, usize, f32),
) {
    for (group, (gradients, &winners)) in gradients.chunks(LANES).zip(winners).enumerate() {
        for (lane, &gradient) in gradients.iter().enumerate() {
            visit(group * LANES + lane, position(winners, lane), gradient);
        }
    }
}

/// The gradient of the image.
///
/// ```text
/// patch(p) of grad_input += sum over (w, f) with winner p of grad_output[w, f] * filters[f]
/// ```
///
/// # Shapes
/// `winners`: of the forward pass; `grad_output`: `pool.output`, zero where the rectifier cut off;
/// `filter_rows`: `[filters, patch_len]`, a row a filter; `lists`: [`ConvPool::lists_by_position`];
/// `grad_input`: `conv.input`, overwritten.
///
/// # Panics
/// If a slice has another length.
pub fn conv_pool_backward_input(
    shape: &ConvPool,
    winners: &[Winners],
    grad_output: &[f32],
    filter_rows: &[f32],
    lists: &mut Lists,
    grad_input: &mut [f32],
) {
    assert_eq!(winners.len(), shape.winners_len());
    assert_eq!(grad_output.len(), shape.pool.output.count());
    assert_eq!(grad_input.len(), shape.conv.input.count());
    grad_input.fill(0.0);
    let patch_len = shape.conv.patch_len();
    let windows = grad_output
        .chunks_exact(shape.conv.output.channels)
        .zip(winners.chunks_exact(shape.groups()));
    for (window, (gradients, winners)) in windows.enumerate() {
        lists.clear();
        for_each_winner(gradients, winners, |filter, position, factor| {
            let offset = (filter * patch_len) as u32;
            lists.push(position, Term { offset, factor });
        });
        for (position, corner) in shape.corners(window).into_iter().enumerate() {
            for row in 0..shape.conv.size[0] {
                let sums = &mut grad_input[corner + row * shape.row_stride()..][..shape.run()];
                let filter_rows = &filter_rows[row * shape.run()..];
                add_terms(lists.get(position), filter_rows, sums);
            }
        }
    }
}
