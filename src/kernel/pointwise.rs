//! Operations that treat each value, or each column, by itself.

use super::f32x4::{F32x4, LANES};
use super::gemm::Update;

/// `target = operation(target, source)`, four values at a time, the last few in a chunk filled with
/// zeros.
#[inline(always)]
fn combine(target: &mut [f32], source: &[f32], operation: impl Fn(F32x4, F32x4) -> F32x4) {
    assert_eq!(target.len(), source.len());
    let (targets, target_rest) = target.as_chunks_mut::<LANES>();
    let (sources, source_rest) = source.as_chunks::<LANES>();
    for (target, source) in targets.iter_mut().zip(sources) {
        operation(F32x4::load(target), F32x4::load(source)).store(target);
    }
    let padded = |values: &[f32]| {
        let mut chunk = [0.0; LANES];
        chunk[..values.len()].copy_from_slice(values);
        F32x4::load(&chunk)
    };
    let rest = operation(padded(target_rest), padded(source_rest)).to_array();
    target_rest.copy_from_slice(&rest[..target_rest.len()]);
}

/// `sums += values`.
///
/// # Panics
/// If the lengths differ.
pub fn add(values: &[f32], sums: &mut [f32]) {
    combine(sums, values, |sum, value| sum + value);
}

/// The sum of products, in eight sums side by side.
///
/// # Panics
/// If the lengths differ.
pub fn dot(a: &[f32], b: &[f32]) -> f32 {
    assert_eq!(a.len(), b.len());
    let mut sums = [F32x4::zero(); 2];
    let (a, a_rest) = a.as_chunks::<{ 2 * LANES }>();
    let (b, b_rest) = b.as_chunks::<{ 2 * LANES }>();
    for (a, b) in a.iter().zip(b) {
        let [a, b] = [a, b].map(|chunk| chunk.as_chunks::<LANES>().0);
        for half in 0..2 {
            sums[half] = sums[half].add_product(F32x4::load(&a[half]), F32x4::load(&b[half]));
        }
    }
    let rest: f32 = a_rest.iter().zip(b_rest).map(|(a, b)| a * b).sum();
    (sums[0] + sums[1]).to_array().iter().sum::<f32>() + rest
}

/// Pixels as the network takes them: `output = pixel / 255`.
///
/// # Panics
/// If the lengths differ.
pub fn scale_pixels(pixels: &[u8], output: &mut [f32]) {
    assert_eq!(pixels.len(), output.len(), "length of output");
    for (&pixel, output) in pixels.iter().zip(output) {
        *output = f32::from(pixel) / 255.0;
    }
}

/// The transpose of a row-major matrix with `rows` rows.
///
/// # Panics
/// If the lengths differ or are not a multiple of `rows`.
pub fn transpose(rows: usize, matrix: &[f32], transposed: &mut [f32]) {
    assert_eq!(matrix.len(), transposed.len());
    assert_eq!(matrix.len() % rows, 0);
    transpose_panels(matrix.len() / rows, rows, matrix, transposed);
}

/// The transpose of a row-major matrix with `columns` columns, in panels of `width` of its rows, the last
/// one filled up with zeros.
///
/// # Shapes
/// `matrix`: `[rows, columns]`; `panels`: `[rows / width, columns, width]`, rounded up.
///
/// # Panics
/// If a slice has another length.
pub fn transpose_panels(columns: usize, width: usize, matrix: &[f32], panels: &mut [f32]) {
    if columns == 0 {
        return;
    }
    assert_eq!(matrix.len() % columns, 0);
    let rows = matrix.len() / columns;
    assert_eq!(panels.len(), rows.next_multiple_of(width) * columns);
    let size = width * columns;
    for (rows, panel) in matrix.chunks(size).zip(panels.chunks_exact_mut(size)) {
        if rows.len() < size {
            panel.fill(0.0);
        }
        for (lane, row) in rows.chunks_exact(columns).enumerate() {
            for (value, line) in row.iter().zip(panel.chunks_exact_mut(width)) {
                line[lane] = *value;
            }
        }
    }
}

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
        add(bias, row);
    }
}

/// The rectifier `max(0, x)`, in place. NaN becomes 0.
///
/// # Source
/// V. Nair and G. Hinton, "Rectified Linear Units Improve Restricted Boltzmann Machines", 2010.
pub fn relu_forward(values: &mut [f32]) {
    let (chunks, rest) = values.as_chunks_mut::<LANES>();
    for chunk in chunks {
        F32x4::zero().max(F32x4::load(chunk)).store(chunk);
    }
    for value in rest {
        *value = if *value > 0.0 { *value } else { 0.0 };
    }
}

/// The rectifier's gradient, in place: zero where the rectifier's `output` is.
///
/// # Panics
/// If the lengths differ.
pub fn relu_backward(output: &[f32], gradient: &mut [f32]) {
    combine(gradient, output, F32x4::where_positive);
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
        add(row, sums);
    }
}
