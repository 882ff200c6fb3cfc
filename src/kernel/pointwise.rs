//! Operations that treat each value, or each column, by itself.

use super::gemm::Update;

/// Adds `bias` to every row of `values`.
///
/// # Shapes
/// `values`: `[rows, columns]`; `bias`: `[columns]`.
///
/// # Panics
/// If the length of `values` is not a multiple of that of `bias`.
pub fn add_bias(bias: &[f32], values: &mut [f32]) {
    assert_eq!(values.len() % bias.len(), 0);
    for row in values.chunks_exact_mut(bias.len()) {
        for (value, bias) in row.iter_mut().zip(bias) {
            *value += bias;
        }
    }
}

/// The rectifier `max(0, x)`, in place. NaN becomes 0.
///
/// # Source
/// V. Nair and G. Hinton, "Rectified Linear Units Improve Restricted Boltzmann Machines", 2010.
pub fn relu_forward(values: &mut [f32]) {
    for value in values {
        *value = if *value > 0.0 { *value } else { 0.0 };
    }
}

/// The rectifier's gradient, in place: zero where the rectifier's `output` is.
///
/// # Panics
/// If the lengths differ.
pub fn relu_backward(output: &[f32], gradient: &mut [f32]) {
    assert_eq!(output.len(), gradient.len());
    for (gradient, &output) in gradient.iter_mut().zip(output) {
        *gradient = if output > 0.0 { *gradient } else { 0.0 };
    }
}

/// The sum of each column: the gradient of a bias.
///
/// # Shapes
/// `values`: `[rows, columns]`; `sums`: `[columns]`.
///
/// # Panics
/// If the length of `values` is not a multiple of that of `sums`.
pub fn column_sums(values: &[f32], update: Update, sums: &mut [f32]) {
    assert_eq!(values.len() % sums.len(), 0);
    if update == Update::Overwrite {
        sums.fill(0.0);
    }
    for row in values.chunks_exact(sums.len()) {
        for (sum, value) in sums.iter_mut().zip(row) {
            *sum += value;
        }
    }
}
