//! Max-pooling and average-pooling, forward and backward, one image at a time.

use crate::shape::Window;

/// The largest value under each position of the window, channel by channel, and where it stood.
///
/// Of equal values the first in row-major order wins, as in TensorFlow.
///
/// # Shapes
/// `image`: `window.input`; `output` and `winners`: `window.output`. A winner is an index into
/// `image`.
///
/// # Panics
/// If a slice has another length.
pub fn max_pool2d_forward(window: &Window, image: &[f32], output: &mut [f32], winners: &mut [u32]) {
    assert_eq!(image.len(), window.input.count());
    assert_eq!(output.len(), window.output.count());
    assert_eq!(winners.len(), window.output.count());
    let channels = window.input.channels;
    let cells = output
        .chunks_exact_mut(channels)
        .zip(winners.chunks_exact_mut(channels));
    for (position, (best, winner)) in cells.enumerate() {
        let vertical = window.rows(position / window.output.width);
        let horizontal = window.columns(position % window.output.width);
        let corner = window.input.offset(vertical.input, horizontal.input);
        best.copy_from_slice(&image[corner..corner + channels]);
        for (index, winner) in (corner..).zip(winner.iter_mut()) {
            *winner = index as u32;
        }
        for row in 0..vertical.window.len() {
            for column in 0..horizontal.window.len() {
                let from = window
                    .input
                    .offset(vertical.input + row, horizontal.input + column);
                keep_larger(&image[from..from + channels], from as u32, best, winner);
            }
        }
    }
}

/// Replaces `best` and `winner` where `values` is larger.
fn keep_larger(values: &[f32], from: u32, best: &mut [f32], winner: &mut [u32]) {
    let cells = best.iter_mut().zip(winner);
    for ((index, &value), (best, winner)) in (from..).zip(values).zip(cells) {
        let larger = value > *best;
        *best = if larger { value } else { *best };
        *winner = if larger { index } else { *winner };
    }
}

/// Sends each gradient to the pixel that won its window; windows that overlap add up.
///
/// # Shapes
/// `winners` and `grad_output`: `window.output`; `grad_input`: `window.input`, overwritten.
///
/// # Panics
/// If a slice has another length, or a winner lies outside the image.
pub fn max_pool2d_backward(
    window: &Window,
    winners: &[u32],
    grad_output: &[f32],
    grad_input: &mut [f32],
) {
    assert_eq!(winners.len(), window.output.count());
    assert_eq!(grad_output.len(), window.output.count());
    assert_eq!(grad_input.len(), window.input.count());
    grad_input.fill(0.0);
    for (&winner, gradient) in winners.iter().zip(grad_output) {
        grad_input[winner as usize] += gradient;
    }
}

/// The mean of the values under each position of the window, channel by channel; what lies outside the
/// image does not count, as in TensorFlow.
///
/// # Shapes
/// `image`: `window.input`; `output`: `window.output`.
///
/// # Panics
/// If a slice has another length.
pub fn average_pool2d_forward(window: &Window, image: &[f32], output: &mut [f32]) {
    assert_eq!(image.len(), window.input.count());
    assert_eq!(output.len(), window.output.count());
    let channels = window.input.channels;
    for (position, sums) in output.chunks_exact_mut(channels).enumerate() {
        sums.fill(0.0);
        let mut count = 0.0;
        for from in pixels_under(window, position) {
            for (sum, value) in sums.iter_mut().zip(&image[from..from + channels]) {
                *sum += value;
            }
            count += 1.0;
        }
        for sum in sums {
            *sum /= count;
        }
    }
}

/// Shares each gradient among the pixels of its window; windows that overlap add up.
///
/// # Shapes
/// `grad_output`: `window.output`; `grad_input`: `window.input`, overwritten.
///
/// # Panics
/// If a slice has another length.
pub fn average_pool2d_backward(window: &Window, grad_output: &[f32], grad_input: &mut [f32]) {
    assert_eq!(grad_output.len(), window.output.count());
    assert_eq!(grad_input.len(), window.input.count());
    grad_input.fill(0.0);
    let channels = window.input.channels;
    for (position, gradients) in grad_output.chunks_exact(channels).enumerate() {
        let count = pixels_under(window, position).count() as f32;
        for from in pixels_under(window, position) {
            let pixel = &mut grad_input[from..from + channels];
            for (sum, gradient) in pixel.iter_mut().zip(gradients) {
                *sum += gradient / count;
            }
        }
    }
}

/// The index of the first channel of each pixel of the image under this position of the window.
fn pixels_under(window: &Window, position: usize) -> impl Iterator<Item = usize> {
    let vertical = window.rows(position / window.output.width);
    let horizontal = window.columns(position % window.output.width);
    let (input, columns) = (window.input, horizontal.window.len());
    (0..vertical.window.len() * columns).map(move |tap| {
        let [row, column] = [tap / columns, tap % columns];
        input.offset(vertical.input + row, horizontal.input + column)
    })
}
