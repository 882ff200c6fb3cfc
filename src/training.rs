//! The training step and the evaluation.

use alloc::vec;
use alloc::vec::Vec;
use core::ops::Range;

pub use crate::kernel::dropout::Noise;
use crate::kernel::pointwise::{add, scale_pixels};
use crate::kernel::softmax::{cross_entropy, softmax_cross_entropy_backward};
use crate::math::largest;
use crate::network::Network;
use crate::optimizer::{Moments, Optimizer};
use crate::shape::LARGEST_TENSOR;
use crate::shards::branches;
use crate::workspace::Workspace;
use crate::{Code, Error, Result};

pub use crate::shards::{Part, SHARD};

/// The largest batch that a trainer takes.
pub const LARGEST_BATCH: usize = 1024;

/// How a network is trained.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TrainingOptions {
    /// The rule of the updates.
    pub optimizer: Optimizer,
    /// Images of one step.
    pub batch_size: usize,
    /// Seed of the initial parameters, of the order of the images and of what Dropout layers leave out.
    pub seed: u64,
}

impl TrainingOptions {
    /// Checks every number.
    ///
    /// # Errors
    /// [`Error::config`] that names the number.
    pub fn validate(&self) -> Result<()> {
        if !(1..=LARGEST_BATCH).contains(&self.batch_size) {
            let expected = Code::Between(1, LARGEST_BATCH);
            let found = self.batch_size;
            return Err(Error::config("batch_size", expected, found));
        }
        self.optimizer.validate()
    }
}

/// What a network makes of labelled images; sums, so that parts add up.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Evaluation {
    /// Sum of the cross-entropies of all images.
    ///
    /// # Units
    /// nats.
    pub loss: f64,
    /// Images whose largest probability is that of their label.
    pub correct: usize,
    /// Images seen.
    pub count: usize,
}

impl Evaluation {
    /// The mean cross-entropy in nats; NaN without images.
    pub fn mean_loss(&self) -> f64 {
        self.loss / self.count as f64
    }

    /// The share of images that were right; NaN without images.
    pub fn accuracy(&self) -> f64 {
        self.correct as f64 / self.count as f64
    }

    /// This evaluation and another one of further images.
    pub fn and(self, other: Self) -> Self {
        Self {
            loss: self.loss + other.loss,
            correct: self.correct + other.correct,
            count: self.count + other.count,
        }
    }
}

/// Evaluates the images in `workspace`, running the network forward.
///
/// # Errors
/// [`Error::shape`] unless there are images and one label for each; [`Error::label`] for a label that is not
/// one of the network's classes.
pub fn evaluate(network: &Network, workspace: &mut Workspace, labels: &[u8]) -> Result<Evaluation> {
    network.pack(workspace);
    evaluate_packed(network, workspace, labels)
}

/// [`evaluate`], with the parameters that were packed last.
pub(crate) fn evaluate_packed(
    network: &Network,
    workspace: &mut Workspace,
    labels: &[u8],
) -> Result<Evaluation> {
    check_labels(network, workspace.batch(), labels)?;
    network.forward_packed(workspace);
    Ok(evaluation(network, workspace, labels))
}

/// The evaluation of the logits of a forward pass.
fn evaluation(network: &Network, workspace: &Workspace, labels: &[u8]) -> Evaluation {
    let mut evaluation = Evaluation::default();
    let rows = workspace.logits().chunks_exact(network.classes());
    for (logits, &label) in rows.zip(labels) {
        evaluation.loss += f64::from(cross_entropy(logits, label));
        evaluation.correct += usize::from(largest(logits, 0..logits.len()) == Some(label.into()));
        evaluation.count += 1;
    }
    evaluation
}

/// The mean loss of the images in `workspace`, and the gradients of it by all parameters.
///
/// # Shapes
/// `gradients`: as long as the network's parameters, overwritten.
///
/// # Errors
/// As [`evaluate`].
///
/// # Panics
/// If `gradients` has another length or `workspace` is not for training.
pub fn gradients(
    network: &Network,
    workspace: &mut Workspace,
    labels: &[u8],
    gradients: &mut [f32],
) -> Result<Evaluation> {
    gradients_with(network, workspace, labels, None, gradients)
}

/// [`gradients`] at a moment of a training, at which Dropout layers leave values out.
///
/// # Errors
/// As [`evaluate`].
///
/// # Panics
/// As [`gradients`].
pub fn gradients_with(
    network: &Network,
    workspace: &mut Workspace,
    labels: &[u8],
    noise: Option<Noise>,
    gradients: &mut [f32],
) -> Result<Evaluation> {
    let batch = (labels, labels.len());
    gradients_of(network, workspace, batch, noise, gradients)
}

/// What the images in `workspace` add to the gradients of the mean loss of `count` images, at a moment of a training; with
/// a `count` of 1 the gradients of the sum of their losses.
///
/// # Errors
/// As [`evaluate`].
///
/// # Panics
/// As [`gradients`].
pub fn gradients_of(
    network: &Network,
    workspace: &mut Workspace,
    (labels, count): (&[u8], usize),
    noise: Option<Noise>,
    gradients: &mut [f32],
) -> Result<Evaluation> {
    check_labels(network, workspace.batch(), labels)?;
    network.pack(workspace);
    let batch = (labels, count);
    Ok(packed_gradients(
        network, workspace, batch, noise, gradients,
    ))
}

/// [`gradients_of`], with the parameters that were packed last.
fn packed_gradients(
    network: &Network,
    workspace: &mut Workspace,
    (labels, count): (&[u8], usize),
    noise: Option<Noise>,
    gradients: &mut [f32],
) -> Evaluation {
    network.forward_with(workspace, noise);
    let evaluation = evaluation(network, workspace, labels);
    let (probabilities, grad_logits) = workspace.loss_buffers();
    let classes = network.classes();
    softmax_cross_entropy_backward(classes, count, probabilities, labels, grad_logits);
    network.backward(workspace, gradients);
    evaluation
}

fn check_labels(network: &Network, images: usize, labels: &[u8]) -> Result<()> {
    if images == 0 {
        return Err(Error::shape("images", Code::AtLeastOne, Code::None));
    }
    if labels.len() != images {
        let expected = Code::LabelsOf(images);
        return Err(Error::shape("labels", expected, labels.len()));
    }
    let classes = network.classes();
    let outside = |&label: &u8| usize::from(label) >= classes;
    match labels.iter().position(outside) {
        Some(index) => Err(Error::label(index, labels[index], classes)),
        None => Ok(()),
    }
}

/// A network in training: its memory, its gradients and its optimizer.
///
/// After construction a step allocates nothing.
#[derive(Clone, Debug)]
pub struct Trainer {
    network: Network,
    options: TrainingOptions,
    /// The batch, `[batch_size, ...]`, and the images in it.
    images: Vec<f32>,
    count: usize,
    /// Memory for one shard.
    workspace: Workspace,
    /// The sum of the branch that is being computed at each level of the tree, the root first.
    gradients: Vec<Vec<f32>>,
    moments: Moments,
}

impl Trainer {
    /// A trainer before its first step.
    ///
    /// # Errors
    /// As [`TrainingOptions::validate`]; [`Error::config`] if a batch would not fit into memory.
    pub fn new(network: Network, options: TrainingOptions) -> Result<Self> {
        options.validate()?;
        let sample = network.sample_len();
        if sample > LARGEST_TENSOR / options.batch_size {
            let expected = Code::AtMostForNetwork(LARGEST_TENSOR / sample);
            let found = options.batch_size;
            return Err(Error::config("batch_size", expected, found));
        }
        let count = network.parameters().len();
        let shards = options.batch_size.div_ceil(SHARD);
        let levels = shards.next_power_of_two().trailing_zeros() as usize + 1;
        Ok(Self {
            images: vec![0.0; options.batch_size * network.input().count()],
            count: 0,
            workspace: Workspace::for_training(&network, SHARD.min(options.batch_size)),
            gradients: vec![vec![0.0; count]; levels],
            moments: Moments::new(&options.optimizer, count),
            network,
            options,
        })
    }

    /// The network.
    pub fn network(&self) -> &Network {
        &self.network
    }

    /// The network, whose parameters may be changed between steps.
    pub fn network_mut(&mut self) -> &mut Network {
        &mut self.network
    }

    /// The options.
    pub fn options(&self) -> &TrainingOptions {
        &self.options
    }

    /// What the optimizer remembers.
    pub fn moments(&self) -> &Moments {
        &self.moments
    }

    /// The gradients of the last step, or of the last part.
    pub fn gradients(&self) -> &[f32] {
        &self.gradients[0]
    }

    /// Puts back what the optimizer remembered.
    ///
    /// # Errors
    /// [`Error::shape`] unless `moments` fit the network and the optimizer.
    pub fn set_moments(&mut self, moments: Moments) -> Result<()> {
        let own = &self.moments;
        if moments.rule != own.rule {
            let [expected, found] = [own, &moments].map(|of| Code::verbatim(of.rule.name));
            return Err(Error::shape("moments", expected, found));
        }
        if moments.count() != own.count() {
            let expected = Code::Values(own.count());
            return Err(Error::shape("moments", expected, moments.count()));
        }
        self.moments = moments;
        Ok(())
    }

    /// Changes the step size of the steps to come.
    ///
    /// # Errors
    /// [`Error::config`] unless `value` is finite and positive.
    pub fn set_learning_rate(&mut self, value: f32) -> Result<()> {
        let optimizer = self.options.optimizer.with_learning_rate(value);
        optimizer.validate()?;
        self.options.optimizer = optimizer;
        Ok(())
    }

    /// Room for the next batch of `count` samples, to be filled before [`Trainer::step`]; before
    /// [`Trainer::accumulate`] only the images of the part have to be.
    ///
    /// # Errors
    /// [`Error::shape`] unless `count` is 1 to the batch size.
    pub fn input_mut(&mut self, count: usize) -> Result<&mut [f32]> {
        let largest = self.options.batch_size;
        if !(1..=largest).contains(&count) {
            let expected = Code::Between(1, largest);
            return Err(Error::shape("batch", expected, count));
        }
        self.count = count;
        Ok(&mut self.images[..count * self.network.input().count()])
    }

    /// Fills the next batch with `images`, bytes from 0 to 255 that become 0 to 1.
    ///
    /// # Errors
    /// [`Error::shape`] unless `images` holds 1 to the batch size whole images.
    pub fn set_images(&mut self, images: &[u8]) -> Result<()> {
        let sample = self.network.input().count();
        if !images.len().is_multiple_of(sample) {
            let expected = Code::MultipleOfBytes(sample);
            return Err(Error::shape("images", expected, images.len()));
        }
        scale_pixels(images, self.input_mut(images.len() / sample)?);
        Ok(())
    }

    /// One update by the batch that was filled in; reports the batch before the update.
    ///
    /// # Errors
    /// As [`evaluate`]; the parameters are then unchanged.
    pub fn step(&mut self, labels: &[u8]) -> Result<Evaluation> {
        let evaluation = self.accumulate(labels, Part::WHOLE)?;
        self.update();
        Ok(evaluation)
    }

    /// Computes what one part of the batch adds to the gradients, and evaluates that part.
    ///
    /// # Shapes
    /// `labels`: of the whole batch.
    ///
    /// # Errors
    /// As [`evaluate`].
    pub fn accumulate(&mut self, labels: &[u8], part: Part) -> Result<Evaluation> {
        check_labels(&self.network, self.count, labels)?;
        let images = part.images(self.count);
        if images.is_empty() {
            self.gradients[0].fill(0.0);
            return Ok(Evaluation::default());
        }
        self.network.pack(&mut self.workspace);
        let shards = images.start / SHARD..images.end.div_ceil(SHARD);
        self.add_up(labels, shards, 0)
    }

    /// Computes the sum of a branch of the tree into the buffer of its `level`.
    fn add_up(&mut self, labels: &[u8], shards: Range<usize>, level: usize) -> Result<Evaluation> {
        if let Some([left, right]) = branches(&shards) {
            let evaluation = self.add_up(labels, left, level)?;
            let other = self.add_up(labels, right, level + 1)?;
            let [sum, addend] = &mut self.gradients[level..level + 2] else {
                unreachable!("there is a buffer for each level of the tree");
            };
            add(addend, sum);
            return Ok(evaluation.and(other));
        }
        let images = shards.start * SHARD..(shards.end * SHARD).min(self.count);
        let sample = self.network.input().count();
        self.workspace
            .input_mut(images.len())?
            .copy_from_slice(&self.images[images.start * sample..images.end * sample]);
        let noise = Noise {
            seed: self.options.seed,
            step: self.moments.steps,
            image: images.start,
        };
        Ok(packed_gradients(
            &self.network,
            &mut self.workspace,
            (&labels[images], self.count),
            Some(noise),
            &mut self.gradients[level],
        ))
    }

    /// Adds what another trainer accumulated for its part.
    ///
    /// # Errors
    /// [`Error::shape`] unless there is one gradient a parameter.
    pub fn add_gradients(&mut self, gradients: &[f32]) -> Result<()> {
        if gradients.len() != self.gradients[0].len() {
            let expected = Code::Values(self.gradients[0].len());
            let found = gradients.len();
            return Err(Error::shape("gradients", expected, found));
        }
        add(gradients, &mut self.gradients[0]);
        Ok(())
    }

    /// Updates the parameters by the gradients that were accumulated.
    pub fn update(&mut self) {
        let parameters = self.network.parameters_mut();
        self.moments
            .update(&self.options.optimizer, &self.gradients[0], parameters);
    }
}
