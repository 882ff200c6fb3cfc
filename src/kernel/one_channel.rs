//! Convolution of images of one channel with 3 x 3 filters, rectifier and 2 x 2 pooling in one pass.
//!
//! A sum has only nine terms here, so vectors run over the filters. Forward, a tile of
//! four positions and eight filters stays in registers. Backward, the gradients of four filters do,
//! while all pooling windows pass by. Windows in which every pixel is zero are not multiplied at
//! all: of a garment on a black background that is a good part.

use core::array::from_fn;

use super::conv_pool::{ConvPool, POSITIONS, Winners, rectified_maximum, store_lanes};
use super::f32x4::{F32x4, LANES};
use super::gemm::NR;

/// Pixels of a filter.
const TAPS: usize = 9;
/// Values of a filter's gradient while it is summed: three rows, each in a vector.
pub const GRADIENT: usize = 3 * LANES;

/// The 4 x 4 pixels under a pooling window, and room for a vector to overhang.
#[derive(Clone, Copy, Debug, Default)]
pub struct Patch {
    pixels: [f32; 20],
    window: u32,
}

/// Whether the kernels of this module can do `shape`.
pub fn suits(shape: &ConvPool) -> bool {
    shape.conv.size == [3, 3] && shape.conv.strides == [1, 1] && shape.conv.input.channels == 1
}

/// Convolution with bias, rectifier and pooling.
///
/// # Shapes
/// `image`: `conv.input`; `packed_filters`: panels of [`NR`] filters as of
/// [`super::conv::pack_filters`]; `bias`: filled up to whole panels; `output`: `pool.output`;
/// `winners`: [`ConvPool::winners_len`].
///
/// # Panics
/// If a slice has another length, or [`suits`] does not hold.
pub fn one_channel_forward(
    shape: &ConvPool,
    image: &[f32],
    packed_filters: &[f32],
    bias: &[f32],
    output: &mut [f32],
    winners: &mut [Winners],
) {
    assert!(suits(shape));
    assert_eq!(output.len(), shape.pool.output.count());
    assert_eq!(winners.len(), shape.winners_len());
    let (lines, _) = packed_filters.as_chunks::<NR>();
    let (panels, _) = lines.as_chunks::<TAPS>();
    let (bias, _) = bias.as_chunks::<LANES>();
    let windows = output
        .chunks_exact_mut(shape.conv.output.channels)
        .zip(winners.chunks_exact_mut(shape.groups()));
    for (window, (cells, winners)) in windows.enumerate() {
        let pixels = pixels(shape, image, window);
        let taps = taps(&pixels);
        let taps = if is_black(&pixels) { &[] } else { &taps[..] };
        for (panel, lines) in panels.iter().enumerate() {
            let start = [bias[2 * panel], bias[2 * panel + 1]].map(|bias| F32x4::load(&bias));
            let mut sums = [start; POSITIONS];
            for (line, pixels) in lines.iter().zip(taps) {
                let (vectors, _) = line.as_chunks::<LANES>();
                let (low, high) = (F32x4::load(&vectors[0]), F32x4::load(&vectors[1]));
                for p in 0..POSITIONS {
                    let pixel = F32x4::splat(pixels[p]);
                    sums[p][0] = sums[p][0].add_product(pixel, low);
                    sums[p][1] = sums[p][1].add_product(pixel, high);
                }
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

/// The pixels under pooling window `window`, row after row.
fn pixels(shape: &ConvPool, image: &[f32], window: usize) -> [f32; 16] {
    let row = window / shape.pool.output.width * 2;
    let column = window % shape.pool.output.width * 2;
    let mut pixels = [0.0; 16];
    for (y, line) in pixels.as_chunks_mut::<4>().0.iter_mut().enumerate() {
        let start = shape.conv.input.offset(row + y, column);
        line.copy_from_slice(&image[start..start + 4]);
    }
    pixels
}

fn is_black(pixels: &[f32; 16]) -> bool {
    pixels.iter().fold(0, |bits, pixel| bits | pixel.to_bits()) == 0
}

/// What each tap of a filter sees at the four positions.
fn taps(pixels: &[f32; 16]) -> [[f32; POSITIONS]; TAPS] {
    from_fn(|tap| from_fn(|position| pixels[(tap / 3 + position / 2) * 4 + tap % 3 + position % 2]))
}

/// Adds one image's gradients to those of the filters.
///
/// ```text
/// grad_filters[f] += sum over windows w of grad_output[w, f] * patch(winner of w, f)
/// ```
///
/// # Shapes
/// `image`: `conv.input`; `winners`: of the forward pass; `grad_output`: `pool.output`, zero where
/// the rectifier cut off; `patches`: as many as windows; `grad_filters`: `[filters, 3, 4]`, of
/// which the last column means nothing.
///
/// # Panics
/// If a slice has another length, or [`suits`] does not hold.
pub fn one_channel_backward_filters(
    shape: &ConvPool,
    image: &[f32],
    winners: &[Winners],
    grad_output: &[f32],
    patches: &mut [Patch],
    grad_filters: &mut [f32],
) {
    assert!(suits(shape));
    assert_eq!(winners.len(), shape.winners_len());
    assert_eq!(grad_output.len(), shape.pool.output.count());
    let filters = shape.conv.output.channels;
    assert_eq!(grad_filters.len(), filters * GRADIENT);
    let mut count = 0;
    for window in 0..shape.pool.positions() {
        let pixels = pixels(shape, image, window);
        if !is_black(&pixels) {
            let patch = &mut patches[count];
            patch.pixels[..16].copy_from_slice(&pixels);
            patch.window = window as u32;
            count += 1;
        }
    }
    for (group, sums) in grad_filters.chunks_mut(GRADIENT * LANES).enumerate() {
        let mut rows = [[F32x4::zero(); 3]; LANES];
        for (rows, sums) in rows
            .iter_mut()
            .zip(sums.as_chunks::<LANES>().0.as_chunks::<3>().0)
        {
            *rows = from_fn(|row| F32x4::load(&sums[row]));
        }
        for Patch { pixels, window } in &patches[..count] {
            let window = *window as usize;
            let winners = winners[window * shape.groups() + group];
            let gradients = &grad_output[window * filters + group * LANES..];
            let gradients = match gradients.first_chunk() {
                Some(gradients) => *gradients,
                None => {
                    let mut lanes = [0.0; LANES];
                    lanes[..gradients.len()].copy_from_slice(gradients);
                    lanes
                }
            };
            add_patch(pixels, winners, &gradients, &mut rows);
        }
        for (rows, sums) in rows
            .iter()
            .zip(sums.as_chunks_mut::<LANES>().0.as_chunks_mut::<3>().0)
        {
            for (row, sums) in rows.iter().zip(sums) {
                row.store(sums);
            }
        }
    }
}

/// `rows[lane] += gradients[lane] * patch(winner of lane)`.
#[inline(always)]
fn add_patch(
    pixels: &[f32; 20],
    winners: Winners,
    gradients: &[f32; LANES],
    rows: &mut [[F32x4; 3]; LANES],
) {
    let winners = usize::from(winners);
    for lane in 0..LANES {
        let corner = (winners >> lane & 1) + (winners >> (4 + lane) & 1) * 4;
        let factor = F32x4::splat(gradients[lane]);
        for (row, sums) in rows[lane].iter_mut().enumerate() {
            if let Some(values) = pixels[corner + row * 4..].first_chunk() {
                *sums = sums.add_product(factor, F32x4::load(values));
            }
        }
    }
}
