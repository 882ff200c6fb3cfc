//! Convolution with 3 x 3 filters, rectifier and pooling, with fewer multiplications.
//!
//! Minimal filtering, F(5 x 5, 3 x 3): a tile of 5 x 5 sums takes 49 multiplications a channel and
//! filter instead of 225, and 10 x 10 sums, as in the article's second convolution, are four tiles.
//!
//! A row of 7 pixels and a filter of 3 taps are polynomials; their values at 7 points are multiplied one
//! by one, and the sums are read off the product. The points are 0, 1, -1, 1/2, -1/2, 2 and infinity:
//! small ones, most with their mirror images, so that little is rounded and much is shared.
//!
//! # Source
//! S. Winograd, "Arithmetic Complexity of Computations", 1980; A. Lavin and S. Gray, "Fast Algorithms for
//! Convolutional Neural Networks", 2016; on points: B. Barabasz and others, "Error Analysis and Improving
//! the Accuracy of Winograd Convolution for Deep Neural Networks", 2020.

use core::array::from_fn;

use super::conv_pool::{ConvPool, Winners, rectified_maximum, store_lanes};
use super::f32x4::{F32x4, LANES};
use super::gemm::{NR, Product, Update, gemm};

/// Sums of a tile, along each axis.
const SUMS: usize = 5;
/// Points, and so the pixels that a tile covers, along each axis.
const POINTS: usize = SUMS + 2;
/// Values of a transformed tile.
const TILE: usize = POINTS * POINTS;
/// Numbers between one of these values, for all pixels, filters or products, and the next. A line of the cache
/// keeps the values of one tile, which are written and read together, out of each other's places there.
const GAP: usize = 16;

/// Whether [`winograd_forward`] can do `shape`, and gains by it: its inner sums run over the
/// channels, so that a few of them cost more to transform than they save.
pub fn suits(shape: &ConvPool) -> bool {
    shape.conv.size == [3, 3] && shape.conv.strides == [1, 1] && shape.conv.input.channels >= 8
}

/// Tiles down and across that cover what the pooling looks at.
fn tiles(shape: &ConvPool) -> [usize; 2] {
    [shape.pool.output.height, shape.pool.output.width].map(|windows| (2 * windows).div_ceil(SUMS))
}

/// The product of each of the [`TILE`] values: tiles by channels by filters. Channels are filled up with
/// zeros to whole vectors.
fn product(shape: &ConvPool) -> Product {
    let [down, across] = tiles(shape);
    Product {
        rows: down * across,
        depth: shape.conv.input.channels.next_multiple_of(LANES),
        columns: shape.conv.output.channels.next_multiple_of(NR),
    }
}

/// The length of the transformed filters.
pub fn filters_len(shape: &ConvPool) -> usize {
    TILE * (product(shape).packed_len() + GAP)
}

/// The length of the scratch of [`winograd_forward`].
pub fn scratch_len(shape: &ConvPool) -> usize {
    let product = product(shape);
    let [pixels, products] = strides(product);
    TILE * (pixels + products) + SUMS * SUMS * product.rows * product.columns
}

/// From one of the [`TILE`] values to the next, of the pixels and of the products.
fn strides(product: Product) -> [usize; 2] {
    [product.depth, product.columns].map(|width| product.rows * width + GAP)
}

/// Transforms the filters, `G g G^T`, into the panels that [`gemm`] reads.
///
/// # Shapes
/// `filters`: `[3, 3, channels, filters]`; `transformed`: [`filters_len`].
///
/// # Panics
/// If a slice has another length.
pub fn transform_filters(shape: &ConvPool, filters: &[f32], transformed: &mut [f32]) {
    let product = product(shape);
    let (depth, stride) = (product.depth, (product.packed_len() + GAP) / LANES);
    let channels = shape.conv.input.channels;
    let count = shape.conv.output.channels;
    assert_eq!(filters.len(), 9 * channels * count);
    assert_eq!(transformed.len(), filters_len(shape));
    transformed.fill(0.0);
    let (lines, _) = transformed.as_chunks_mut::<LANES>();
    for channel in 0..channels {
        for group in 0..product.columns / LANES {
            let mut taps = [[F32x4::zero(); 3]; 3];
            for (tap, value) in taps.as_flattened_mut().iter_mut().enumerate() {
                let first = (tap * channels + channel) * count;
                *value = load_lanes(&filters[first..first + count], group * LANES);
            }
            let tile = both(&taps, expand);
            // Panels hold two groups of lanes; a value's panels follow each other.
            let line = (group / 2 * depth + channel) * 2 + group % 2;
            for (index, value) in tile.as_flattened().iter().enumerate() {
                value.store(&mut lines[index * stride + line]);
            }
        }
    }
}

#[inline(always)]
fn times(x: F32x4, factor: f32) -> F32x4 {
    x * F32x4::splat(factor)
}

/// `G x`: the values of a filter at each point, each divided by the product of the point's distances to
/// the others.
fn expand([a, b, c]: [F32x4; 3]) -> [F32x4; POINTS] {
    let (near, half) = (a + c, times(a, 4.0) + c);
    let (near_odd, half_odd) = (b, times(b, 2.0));
    [
        times(a, -2.0),
        times(near + near_odd, -2.0 / 3.0),
        times(near - near_odd, -2.0 / 9.0),
        times(half + half_odd, 4.0 / 9.0),
        times(half - half_odd, 4.0 / 15.0),
        times(a + times(b, 2.0) + times(c, 4.0), 2.0 / 45.0),
        c,
    ]
}

/// `B^T x`: for each point the polynomial that is zero at all others, its coefficients times the pixels.
fn mix(pixels: [F32x4; POINTS]) -> [F32x4; POINTS] {
    // Zero at 2: x - 2, times 1, x, x^2 and so on.
    let [g0, g1, g2, g3, g4, g5]: [F32x4; POINTS - 1] =
        from_fn(|i| pixels[i + 1] - (pixels[i] + pixels[i]));
    // Zero at 1 and -1 too, or at 1/2 and -1/2 too, times x and x^2.
    let ones = [g3 - g1, g4 - g2];
    let halves = [g3 - times(g1, 0.25), g4 - times(g2, 0.25)];
    // Zero at all four.
    let outer = |low, middle, high| high - times(middle, 1.25) + times(low, 0.25);
    let odd = times(ones[0], 0.5);
    [
        outer(g0, g2, g4),
        halves[1] + halves[0],
        halves[1] - halves[0],
        ones[1] + odd,
        ones[1] - odd,
        outer(pixels[1], pixels[3], pixels[5]),
        outer(g1, g3, g5),
    ]
}

/// `A^T x`: the sums, from the product's values at the points.
fn collect([zero, one, minus, half, minus_half, two, infinity]: [F32x4; POINTS]) -> [F32x4; SUMS] {
    let (even, odd) = (one + minus, one - minus);
    let (half_even, half_odd) = (half + minus_half, half - minus_half);
    [
        zero + even + half_even + two,
        odd + times(half_odd, 0.5) + times(two, 2.0),
        even + times(half_even, 0.25) + times(two, 4.0),
        odd + times(half_odd, 0.125) + times(two, 8.0),
        even + times(half_even, 0.0625) + times(two, 16.0) + infinity,
    ]
}

/// `transform` of each row, and then of each column.
// Within its callers it would make the page's module 300 bytes larger, and a prediction two hundredths faster.
#[inline(never)]
fn both<const FROM: usize, const TO: usize>(
    tile: &[[F32x4; FROM]; FROM],
    transform: fn([F32x4; FROM]) -> [F32x4; TO],
) -> [[F32x4; TO]; TO] {
    let mut rows = [[F32x4::zero(); TO]; FROM];
    for (row, values) in rows.iter_mut().zip(tile) {
        *row = transform(*values);
    }
    let mut both = [[F32x4::zero(); TO]; TO];
    for column in 0..TO {
        let values = transform(from_fn(|row| rows[row][column]));
        for (row, value) in both.iter_mut().zip(values) {
            row[column] = value;
        }
    }
    both
}

/// Four values from `first` on, zeros behind the end.
#[inline(always)]
fn load_lanes(values: &[f32], first: usize) -> F32x4 {
    let values = values.get(first..).unwrap_or(&[]);
    match values.first_chunk() {
        Some(lanes) => F32x4::load(lanes),
        None => load_rest(values),
    }
}

/// Fewer than four values.
#[cold]
fn load_rest(values: &[f32]) -> F32x4 {
    let mut lanes = [0.0; LANES];
    lanes[..values.len()].copy_from_slice(values);
    F32x4::load(&lanes)
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
    let [stride, products_stride] = strides(product);
    let (pixels, scratch) = scratch.split_at_mut(TILE * stride);
    let (products, sums) = scratch.split_at_mut(TILE * products_stride);
    transform_image(shape, image, pixels);
    let values = pixels
        .chunks_exact(stride)
        .zip(transformed.chunks_exact(product.packed_len() + GAP))
        .zip(products.chunks_exact_mut(products_stride));
    for ((pixels, filters), products) in values {
        let pixels = &pixels[..stride - GAP];
        let products = &mut products[..products_stride - GAP];
        let filters = &filters[..product.packed_len()];
        gemm(product, pixels, filters, Update::Overwrite, products);
    }
    collect_sums(shape, products, sums);
    pool_sums(shape, image, (sums, bias), output, winners);
}

/// Transforms the 7 x 7 pixels under each tile, `B^T d B`; outside the image they are zero.
fn transform_image(shape: &ConvPool, image: &[f32], transformed: &mut [f32]) {
    let input = shape.conv.input;
    let product = product(shape);
    let (lines, _) = transformed.as_chunks_mut::<LANES>();
    let (stride, groups) = (strides(product)[0] / LANES, product.depth / LANES);
    let [_, across] = tiles(shape);
    for tile in 0..product.rows {
        let [row, column] = [tile / across, tile % across].map(|tile| tile * SUMS);
        for group in 0..groups {
            let mut pixels = [[F32x4::zero(); POINTS]; POINTS];
            for (y, pixels) in (row..input.height).zip(&mut pixels) {
                for (x, pixel) in (column..input.width).zip(pixels) {
                    let start = input.offset(y, x);
                    let channels = &image[start..start + input.channels];
                    *pixel = load_lanes(channels, group * LANES);
                }
            }
            let values = both(&pixels, mix);
            for (point, value) in values.as_flattened().iter().enumerate() {
                value.store(&mut lines[point * stride + tile * groups + group]);
            }
        }
    }
}

/// Turns the products back into sums, `A^T m A`, a row of tiles after the other: `[5 x tiles down, 5 x
/// tiles across, columns]`.
fn collect_sums(shape: &ConvPool, products: &[f32], sums: &mut [f32]) {
    let product = product(shape);
    let [_, across] = tiles(shape);
    let (products, _) = products.as_chunks::<LANES>();
    let (sums, _) = sums.as_chunks_mut::<LANES>();
    let (stride, groups) = (strides(product)[1] / LANES, product.columns / LANES);
    for tile in 0..product.rows {
        let corner = (tile / across * SUMS * across + tile % across) * SUMS;
        for group in 0..groups {
            let mut values = [[F32x4::zero(); POINTS]; POINTS];
            for (point, value) in values.as_flattened_mut().iter_mut().enumerate() {
                *value = F32x4::load(&products[point * stride + tile * groups + group]);
            }
            for (y, row) in both(&values, collect).iter().enumerate() {
                for (x, value) in row.iter().enumerate() {
                    let place = corner + y * across * SUMS + x;
                    value.store(&mut sums[place * groups + group]);
                }
            }
        }
    }
}

/// Pools the sums, whose rows are as long as whole tiles.
///
/// What is left of a tile's other pixels where a patch is blank is rounding, and a rectifier would let half of
/// it through: such a sum is the bias and nothing else.
fn pool_sums(
    shape: &ConvPool,
    image: &[f32],
    (sums, bias): (&[f32], &[f32]),
    output: &mut [f32],
    winners: &mut [Winners],
) {
    let groups = product(shape).columns / LANES;
    let width = tiles(shape)[1] * SUMS;
    let (sums, _) = sums.as_chunks::<LANES>();
    let (bias, _) = bias.as_chunks::<LANES>();
    let cells = output.chunks_exact_mut(shape.conv.output.channels);
    let windows = cells.zip(winners.chunks_exact_mut(shape.groups()));
    for (window, (cells, winners)) in windows.enumerate() {
        let across = shape.pool.output.width;
        let corner = 2 * (window / across * width + window % across);
        let blank = shape
            .corners(window)
            .map(|start| is_blank(shape, &image[start..]));
        for (group, winners) in winners.iter_mut().enumerate() {
            let bias = F32x4::load(&bias[group]);
            let sums = from_fn(|position| {
                let place = corner + position / 2 * width + position % 2;
                match blank[position] {
                    true => bias,
                    false => F32x4::load(&sums[place * groups + group]) + bias,
                }
            });
            let found = rectified_maximum(sums);
            store_lanes(found.0, group * LANES, cells);
            *winners = found.1;
        }
    }
}

/// Whether the patch that starts with the first of `pixels` is all zero.
#[inline(never)]
fn is_blank(shape: &ConvPool, pixels: &[f32]) -> bool {
    pixels
        .chunks(shape.row_stride())
        .take(3)
        .all(|row| row[..shape.run()].iter().all(|&value| value == 0.0))
}
