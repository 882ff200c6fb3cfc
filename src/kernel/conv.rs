//! Convolution as a matrix product over patches, forward and backward, one image at a time.
//!
//! In the field's loose word "convolution" the filter is not flipped; strictly this is a
//! cross-correlation.
//!
//! # Source
//! K. Chellapilla, S. Puri and P. Simard, "High Performance Convolutional Neural Networks for
//! Document Processing", 2006.

use super::gemm::{Product, Update, gemm, pack_right, pack_right_transposed};
use super::pointwise::transpose;
use crate::shape::Window;

/// The sizes of `patches x filters`, with `filters` the number of filters.
pub fn product(window: &Window) -> Product {
    Product {
        rows: window.positions(),
        depth: window.patch_len(),
        columns: window.output.channels,
    }
}

/// The length of the patch matrix of one image.
pub fn patches_len(window: &Window) -> usize {
    window.positions() * window.patch_len()
}

/// Copies the pixels under each position of the window into one row of `patches`.
///
/// # Shapes
/// `image`: `window.input`; `patches`: `[positions, patch_len]`, zero outside the image.
///
/// # Panics
/// If a slice has another length.
pub fn patches(window: &Window, image: &[f32], patches: &mut [f32]) {
    assert_eq!(image.len(), window.input.count());
    assert_eq!(patches.len(), patches_len(window));
    let channels = window.input.channels;
    let mut rows = patches.chunks_exact_mut(window.patch_len());
    for row in 0..window.output.height {
        let vertical = window.rows(row);
        for column in 0..window.output.width {
            let horizontal = window.columns(column);
            let Some(patch) = rows.next() else { return };
            let run = horizontal.window.len() * channels;
            if vertical.window.len() < window.size[0] || horizontal.window.len() < window.size[1] {
                patch.fill(0.0);
            }
            for (step, tap) in vertical.window.clone().enumerate() {
                let from = window.input.offset(vertical.input + step, horizontal.input);
                let to = (tap * window.size[1] + horizontal.window.start) * channels;
                patch[to..to + run].copy_from_slice(&image[from..from + run]);
            }
        }
    }
}

/// Adds each row of `patches` back to the pixels that it was copied from: the adjoint of
/// [`patches`].
///
/// # Shapes
/// `patches`: `[positions, patch_len]`; `image`: `window.input`, overwritten.
///
/// # Panics
/// If a slice has another length.
pub fn patches_adjoint(window: &Window, patches: &[f32], image: &mut [f32]) {
    assert_eq!(image.len(), window.input.count());
    assert_eq!(patches.len(), patches_len(window));
    image.fill(0.0);
    let channels = window.input.channels;
    let mut rows = patches.chunks_exact(window.patch_len());
    for row in 0..window.output.height {
        let vertical = window.rows(row);
        for column in 0..window.output.width {
            let horizontal = window.columns(column);
            let Some(patch) = rows.next() else { return };
            let run = horizontal.window.len() * channels;
            for (step, tap) in vertical.window.clone().enumerate() {
                let to = window.input.offset(vertical.input + step, horizontal.input);
                let from = (tap * window.size[1] + horizontal.window.start) * channels;
                for (sum, value) in image[to..to + run].iter_mut().zip(&patch[from..from + run]) {
                    *sum += value;
                }
            }
        }
    }
}

/// Packs the filters for [`conv2d_forward`]; once for all images of a step.
pub fn pack_filters(window: &Window, filters: &[f32], packed: &mut [f32]) {
    pack_right(product(window), filters, packed);
}

/// The convolution of one image, without bias:
/// `output[y, x, f] = sum over i, j, c of image[y * s0 + i, x * s1 + j, c] * filters[i, j, c, f]`.
///
/// # Shapes
/// `image`: `window.input`; `packed_filters`: from [`pack_filters`]; `patches_scratch`:
/// [`patches_len`], left holding the patches of this image; `output`: `window.output`.
///
/// # Panics
/// If a slice has another length.
pub fn conv2d_forward(
    window: &Window,
    image: &[f32],
    packed_filters: &[f32],
    patches_scratch: &mut [f32],
    output: &mut [f32],
) {
    patches(window, image, patches_scratch);
    gemm(
        product(window),
        patches_scratch,
        packed_filters,
        Update::Overwrite,
        output,
    );
}

/// The gradient of the filters for one image: `patches^T x grad_output`.
///
/// # Shapes
/// `image`: `window.input`; `grad_output`: `window.output`; `scratch`:
/// [`backward_filters_scratch_len`]; `grad_filters`: `[size, size, channels, filters]`.
///
/// # Panics
/// If a slice has another length.
pub fn conv2d_backward_filters(
    window: &Window,
    image: &[f32],
    grad_output: &[f32],
    scratch: &mut [f32],
    update: Update,
    grad_filters: &mut [f32],
) {
    let product = filters_product(window);
    let (rows, scratch) = scratch.split_at_mut(patches_len(window));
    let (columns, packed) = scratch.split_at_mut(patches_len(window));
    patches(window, image, rows);
    transpose(window.positions(), rows, columns);
    pack_right(product, grad_output, packed);
    gemm(product, columns, packed, update, grad_filters);
}

fn filters_product(window: &Window) -> Product {
    Product {
        rows: window.patch_len(),
        depth: window.positions(),
        columns: window.output.channels,
    }
}

/// The length of the scratch of [`conv2d_backward_filters`].
pub fn backward_filters_scratch_len(window: &Window) -> usize {
    2 * patches_len(window) + filters_product(window).packed_len()
}

fn input_product(window: &Window) -> Product {
    Product {
        rows: window.positions(),
        depth: window.output.channels,
        columns: window.patch_len(),
    }
}

/// The length of the filters packed by [`pack_filters_transposed`].
pub fn packed_transposed_len(window: &Window) -> usize {
    input_product(window).packed_len()
}

/// Packs the filters for [`conv2d_backward_input`]; once for all images of a step.
pub fn pack_filters_transposed(window: &Window, filters: &[f32], packed: &mut [f32]) {
    pack_right_transposed(input_product(window), filters, packed);
}

/// The gradient of the image: the adjoint of the patches of `grad_output x filters^T`.
///
/// # Shapes
/// `grad_output`: `window.output`; `packed_filters`: from [`pack_filters_transposed`];
/// `patches_scratch`: [`patches_len`]; `grad_input`: `window.input`, overwritten.
///
/// # Panics
/// If a slice has another length.
pub fn conv2d_backward_input(
    window: &Window,
    grad_output: &[f32],
    packed_filters: &[f32],
    patches_scratch: &mut [f32],
    grad_input: &mut [f32],
) {
    gemm(
        input_product(window),
        grad_output,
        packed_filters,
        Update::Overwrite,
        patches_scratch,
    );
    patches_adjoint(window, patches_scratch, grad_input);
}
