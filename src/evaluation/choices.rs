//! What a network decides for, and by how much.

use alloc::vec::Vec;

/// The decisions behind a number of answers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choices {
    /// The class of the largest probability of each image, the first one among equals.
    pub classes: Vec<u8>,
    /// How far the largest probability of each image lies above the second: near 0 the network could not decide.
    pub margins: Vec<f32>,
}

/// The choices of a network that answered with `probabilities`. What is no number is never chosen while there is one.
///
/// # Shapes
/// `probabilities`: `[images, classes]`.
///
/// # Panics
/// Unless there are 1 to 256 classes.
pub fn choices(probabilities: &[f32], classes: usize) -> Choices {
    assert!((1..=256).contains(&classes));
    let mut choices = Choices::default();
    for row in probabilities.chunks_exact(classes) {
        let (mut best, mut first, mut second) = (0, f32::NEG_INFINITY, f32::NEG_INFINITY);
        for (class, &probability) in row.iter().enumerate() {
            if probability > first {
                (best, first, second) = (class, probability, first);
            } else if probability > second {
                second = probability;
            }
        }
        choices.classes.push(best as u8);
        choices.margins.push(first - second.max(0.0));
    }
    choices
}
