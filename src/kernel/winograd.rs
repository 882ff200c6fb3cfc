//! Convolution with 3 x 3 filters, rectifier and pooling, with fewer multiplications.
//!
//! The four sums of a 2 x 2 pooling window are one output tile of the minimal filtering algorithm
//! F(2 x 2, 3 x 3): 16 multiplications a channel and filter instead of 36. Rows and columns that
//! the pooling drops are never computed.
//!
//! # Source
//! A. Lavin and S. Gray, "Fast Algorithms for Convolutional Neural Networks", 2016.

use core::array::from_fn;

use super::conv_pool::{ConvPool, Winners, rectified_maximum, store_lanes};
use super::f32x4::{F32x4, LANES};
use super::gemm::{NR, Product, Update, gemm};

/// Values of a transformed tile, 4 x 4.
const TILE: usize = 16;

/// Whether [`winograd_forward`] can do `shape`, and gains by it: its inner sums run over the
/// channels, so that a few of them cost more to transform than they save.
pub fn suits(shape: &ConvPool) -> bool {
    shape.conv.size == [3, 3] && shape.conv.strides == [1, 1] && shape.conv.input.channels >= 8
}

/// The product of each of the [`TILE`] values: windows by channels by filters.
fn product(shape: &ConvPool) -> Product {
    Product {
        rows: shape.pool.positions(),
        depth: shape.conv.input.channels,
        columns: shape.conv.output.channels.next_multiple_of(NR),
    }
}

/// The length of the transformed filters.
pub fn filters_len(shape: &ConvPool) -> usize {
    TILE * product(shape).packed_len()
}

/// The length of the scratch of [`winograd_forward`].
pub fn scratch_len(shape: &ConvPool) -> usize {
    let Product {
        rows,
        depth,
        columns,
    } = product(shape);
    TILE * rows * (depth + columns)
}

/// Transforms the filters, `G g G^T`, into the panels that [`gemm`] reads.
///
/// # Shapes
/// `filters`: `[3, 3, channels, filters]`; `transformed`: [`filters_len`].
///
/// # Panics
/// If a slice has another length.
pub fn transform_filters(shape: &ConvPool, filters: &[f32], transformed: &mut [f32]) {
    let Product { depth, columns, .. } = product(shape);
    let count = shape.conv.output.channels;
    assert_eq!(filters.len(), 9 * depth * count);
    assert_eq!(transformed.len(), filters_len(shape));
    let (lines, _) = transformed.as_chunks_mut::<LANES>();
    for channel in 0..depth {
        for group in 0..columns / LANES {
            let taps: [[F32x4; 3]; 3] = from_fn(|row| {
                from_fn(|column| {
                    let first = ((row * 3 + column) * depth + channel) * count;
                    load_lanes(&filters[first..first + count], group * LANES)
                })
            });
            let tile = transpose(taps.map(expand));
            let tile: [[F32x4; 4]; 4] = transpose(tile.map(expand));
            // Panels hold two groups of lanes; a value's panels follow each other.
            let line = (group / 2 * depth + channel) * 2 + group % 2;
            for (index, value) in tile.into_iter().flatten().enumerate() {
                value.store(&mut lines[index * depth * columns / LANES + line]);
            }
        }
    }
}

/// `G x`, of three values four.
#[inline(always)]
fn expand([a, b, c]: [F32x4; 3]) -> [F32x4; 4] {
    let half = F32x4::splat(0.5);
    let (outer, middle) = ((a + c) * half, b * half);
    [a, outer + middle, outer - middle, c]
}

/// `B^T x`.
#[inline(always)]
fn mix([a, b, c, d]: [F32x4; 4]) -> [F32x4; 4] {
    [a - c, b + c, c - b, b - d]
}

/// `A^T x`, of four values two.
#[inline(always)]
fn collect([a, b, c, d]: [F32x4; 4]) -> [F32x4; 2] {
    [a + b + c, b - c - d]
}

#[inline(always)]
fn transpose<const ROWS: usize, const COLUMNS: usize>(
    matrix: [[F32x4; COLUMNS]; ROWS],
) -> [[F32x4; ROWS]; COLUMNS] {
    from_fn(|column| from_fn(|row| matrix[row][column]))
}

/// Four values from `first` on, zeros behind the end.
#[inline(always)]
fn load_lanes(values: &[f32], first: usize) -> F32x4 {
    let values = values.get(first..).unwrap_or(&[]);
    match values.first_chunk() {
        Some(lanes) => F32x4::load(lanes),
        None => {
            let mut lanes = [0.0; LANES];
            lanes[..values.len()].copy_from_slice(values);
            F32x4::load(&lanes)
        }
    }
}

/// Convolution with bias, rectifier and pooling, by minimal filtering.
///
/// # Shapes
/// `image`: `conv.input`; `transformed`: from [`transform_filters`], then the bias, filled up to
/// whole panels; `scratch`: [`scratch_len`]; `output`: `pool.output`; `winners`:
/// [`ConvPool::winners_len`].
///
/// # Panics
/// If a slice has another length, or [`suits`] does not hold.
pub fn winograd_forward(
    shape: &ConvPool,
    image: &[f32],
    (transformed, bias): (&[f32], &[f32]),
    scratch: &mut [f32],
    output: &mut [f32],
    winners: &mut [Winners],
) {
    assert!(suits(shape));
    assert_eq!(image.len(), shape.conv.input.count());
    assert_eq!(winners.len(), shape.winners_len());
    let product = product(shape);
    let (tiles, sums) = scratch.split_at_mut(TILE * product.rows * product.depth);
    transform_image(shape, image, tiles);
    let values = tiles
        .chunks_exact(product.rows * product.depth)
        .zip(transformed.chunks_exact(product.packed_len()))
        .zip(sums.chunks_exact_mut(product.rows * product.columns));
    for ((tiles, filters), sums) in values {
        gemm(product, tiles, filters, Update::Overwrite, sums);
    }
    pool_sums(shape, sums, bias, output, winners);
}

/// Transforms the 4 x 4 pixels under each pooling window, `B^T d B`.
fn transform_image(shape: &ConvPool, image: &[f32], tiles: &mut [f32]) {
    let channels = shape.conv.input.channels;
    let stride = shape.pool.positions() * channels;
    for window in 0..shape.pool.positions() {
        let row = window / shape.pool.output.width * 2;
        let column = window % shape.pool.output.width * 2;
        for first in (0..channels).step_by(LANES) {
            let pixels: [[F32x4; 4]; 4] = from_fn(|y| {
                from_fn(|x| {
                    let start = shape.conv.input.offset(row + y, column + x);
                    load_lanes(&image[start..start + channels], first)
                })
            });
            let tile = transpose(pixels.map(mix)).map(mix);
            for (y, line) in transpose(tile).into_iter().enumerate() {
                for (x, value) in line.into_iter().enumerate() {
                    let start = (y * 4 + x) * stride + window * channels;
                    store_lanes(value, first, &mut tiles[start..start + channels]);
                }
            }
        }
    }
}

/// Turns the products back into sums, `A^T m A`, and pools them.
fn pool_sums(
    shape: &ConvPool,
    sums: &[f32],
    bias: &[f32],
    output: &mut [f32],
    winners: &mut [Winners],
) {
    let Product { rows, columns, .. } = product(shape);
    let (sums, _) = sums.as_chunks::<LANES>();
    let (bias, _) = bias.as_chunks::<LANES>();
    let lanes = columns / LANES;
    let cells = output.chunks_exact_mut(shape.conv.output.channels);
    let windows = cells.zip(winners.chunks_exact_mut(shape.groups()));
    for (window, (cells, winners)) in windows.enumerate() {
        for (group, winners) in winners.iter_mut().enumerate() {
            let tile: [[F32x4; 4]; 4] = from_fn(|y| {
                from_fn(|x| {
                    let value = (y * 4 + x) * rows + window;
                    F32x4::load(&sums[value * lanes + group])
                })
            });
            let bias = F32x4::load(&bias[group]);
            // The second pass leaves columns of the window first, then rows.
            let [left, right] = transpose(tile.map(collect)).map(collect);
            let found =
                rectified_maximum([left[0], right[0], left[1], right[1]].map(|sums| sums + bias));
            store_lanes(found.0, group * LANES, cells);
            *winners = found.1;
        }
    }
}
