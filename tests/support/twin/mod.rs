//! Twins of the crate's arithmetic in double precision: no tricks, only definitions.
//!
//! They share no line with the crate. Sizes are found by counting positions, sums run over every
//! index, and nothing is reused.

pub(crate) mod network;
pub(crate) mod optimizer;
pub(crate) mod window;

/// `left x right`, both row-major.
pub(crate) fn matrix_product(
    [rows, depth, columns]: [usize; 3],
    left: &[f64],
    right: &[f64],
) -> Vec<f64> {
    let mut output = vec![0.0; rows * columns];
    for row in 0..rows {
        for column in 0..columns {
            for k in 0..depth {
                output[row * columns + column] +=
                    left[row * depth + k] * right[k * columns + column];
            }
        }
    }
    output
}

/// The transpose of a row-major matrix of `rows` rows.
pub(crate) fn transposed<T: Copy>(rows: usize, values: &[T]) -> Vec<T> {
    let columns = values.len().checked_div(rows).unwrap_or(0);
    (0..values.len())
        .map(|index| values[index % rows * columns + index / rows])
        .collect()
}

/// `exp(x_i) / sum over j of exp(x_j)`.
pub(crate) fn softmax(logits: &[f64]) -> Vec<f64> {
    let largest = logits.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let powers: Vec<f64> = logits.iter().map(|logit| (logit - largest).exp()).collect();
    let sum: f64 = powers.iter().sum();
    powers.iter().map(|power| power / sum).collect()
}

/// `-ln(softmax(logits)[label])`.
pub(crate) fn cross_entropy(logits: &[f64], label: u8) -> f64 {
    let largest = logits.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let sum: f64 = logits.iter().map(|logit| (logit - largest).exp()).sum();
    sum.ln() + largest - logits[usize::from(label)]
}
