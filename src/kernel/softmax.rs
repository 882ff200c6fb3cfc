//! The softmax and its cross-entropy, from logits.

use crate::math::{exp, ln};

/// The softmax of each row: `exp(x_i - max) / sum over j of exp(x_j - max)`.
///
/// # Shapes
/// `logits` and `probabilities`: `[rows, classes]`.
///
/// # Panics
/// If the lengths differ or are not multiples of `classes`.
pub fn softmax(classes: usize, logits: &[f32], probabilities: &mut [f32]) {
    assert_eq!(logits.len(), probabilities.len());
    assert_eq!(logits.len() % classes, 0);
    let rows = logits.chunks_exact(classes);
    for (logits, probabilities) in rows.zip(probabilities.chunks_exact_mut(classes)) {
        let largest = logits.iter().copied().fold(f32::NEG_INFINITY, f32::max);
        let mut sum = 0.0;
        for (probability, logit) in probabilities.iter_mut().zip(logits) {
            *probability = exp(logit - largest);
            sum += *probability;
        }
        for probability in probabilities {
            *probability /= sum;
        }
    }
}

/// The cross-entropy of one row: `ln(sum over j of exp(x_j)) - x_label`.
///
/// # Units
/// nats.
///
/// # Panics
/// If `label` is not a class.
pub fn cross_entropy(logits: &[f32], label: u8) -> f32 {
    let largest = logits.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let sum: f32 = logits.iter().map(|logit| exp(logit - largest)).sum();
    ln(sum) + largest - logits[usize::from(label)]
}

/// The gradient of the mean cross-entropy: `(probabilities - one_hot(label)) / count`.
///
/// # Shapes
/// `probabilities`: `[rows, classes]`, from [`softmax`]; `labels`: `[rows]`; `grad_logits`:
/// `[rows, classes]`, overwritten. `count` is the number of samples in the mean.
///
/// # Panics
/// If the lengths do not fit, or a label is not a class.
pub fn softmax_cross_entropy_backward(
    classes: usize,
    count: usize,
    probabilities: &[f32],
    labels: &[u8],
    grad_logits: &mut [f32],
) {
    assert_eq!(probabilities.len(), labels.len() * classes);
    assert_eq!(grad_logits.len(), probabilities.len());
    let scale = 1.0 / count as f32;
    let rows = probabilities.chunks_exact(classes).zip(labels);
    for (gradient, (probabilities, &label)) in grad_logits.chunks_exact_mut(classes).zip(rows) {
        for (gradient, probability) in gradient.iter_mut().zip(probabilities) {
            *gradient = probability * scale;
        }
        let label = usize::from(label);
        gradient[label] = (probabilities[label] - 1.0) * scale;
    }
}
