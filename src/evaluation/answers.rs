//! The answers for labelled images.

use alloc::vec::Vec;

use patchwork::kernel::softmax::cross_entropy;
use patchwork::network::Network;
use patchwork::workspace::Workspace;
use patchwork::{Code, Error, Result};

/// What a network answers for a number of images.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers {
    /// The probability of each class, `[images, classes]`.
    pub probabilities: Vec<f32>,
    /// The cross-entropy of each image, `-ln(probability of its label)`.
    ///
    /// # Units
    /// nats.
    pub losses: Vec<f32>,
}

/// The answers of `network` for `images`, bytes from 0 to 255 that become 0 to 1, in passes of as many as `workspace`
/// takes.
///
/// # Shapes
/// `images`: `[labels.len(), ...]`.
///
/// # Errors
/// [`Error::shape`] unless there is a label for each image; [`Error::label`] for one that is no class of the network.
pub fn answers(
    network: &Network,
    workspace: &mut Workspace,
    images: &[u8],
    labels: &[u8],
) -> Result<Answers> {
    let (sample, classes) = (network.input().count(), network.classes());
    if images.len() != labels.len() * sample {
        let expected = Code::BytesEach(labels.len(), sample);
        return Err(Error::shape("images", expected, Code::Bytes(images.len())));
    }
    if let Some(index) = labels
        .iter()
        .position(|&label| usize::from(label) >= classes)
    {
        return Err(Error::label(index, labels[index], classes));
    }
    let mut answers = Answers::default();
    let capacity = workspace.capacity();
    let passes = images
        .chunks(capacity * sample)
        .zip(labels.chunks(capacity));
    for (images, labels) in passes {
        workspace.set_images(images)?;
        network.forward(workspace);
        answers.probabilities.extend(workspace.probabilities());
        let rows = workspace.logits().chunks_exact(classes).zip(labels);
        answers
            .losses
            .extend(rows.map(|(logits, &label)| cross_entropy(logits, label)));
    }
    Ok(answers)
}
