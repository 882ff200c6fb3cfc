//! A training at one moment, with its next batch.

use alloc::vec;
use alloc::vec::Vec;
use core::ops::Range;

use patchwork::inspect::ranked;
use patchwork::kernel::softmax::cross_entropy;
use patchwork::layer::{Layer, Param};
use patchwork::network::Network;
use patchwork::training::{Evaluation, Noise, Part, SHARD, Trainer, gradients_of};
use patchwork::workspace::Workspace;
use patchwork::{Code, Error, Result};

/// What the network said of one garment before the update.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The class that is right.
    pub label: u8,
    /// The class of the largest probability.
    pub guess: usize,
    /// The probability of the right class.
    pub probability: f32,
    /// The cross-entropy, `-ln(probability)`.
    ///
    /// # Units
    /// nats.
    pub loss: f32,
}

/// A training before one of its updates, and the batch of that update.
#[derive(Clone, Debug)]
pub struct Step {
    /// Before the update, with the gradients of the batch.
    trainer: Trainer,
    evaluation: Evaluation,
    images: Vec<f32>,
    labels: Vec<u8>,
    answers: Vec<Answer>,
    /// The garment that is looked at, by itself.
    workspace: Workspace,
    garment: usize,
}

impl Step {
    /// Takes the next step of `trainer` apart, on a batch of `images`, `[batch, ...]`, from 0 to 1.
    ///
    /// # Errors
    /// [`Error::shape`] unless there are 1 to the trainer's batch size whole images and a label for each;
    /// [`Error::label`] for a label that is not one of the network's classes.
    pub fn new(mut trainer: Trainer, images: Vec<f32>, labels: Vec<u8>) -> Result<Self> {
        let sample = trainer.network().input().count();
        if images.len() != labels.len() * sample {
            let expected = Code::Values(labels.len() * sample);
            return Err(Error::shape("images", expected, images.len()));
        }
        trainer.input_mut(labels.len())?.copy_from_slice(&images);
        let evaluation = trainer.accumulate(&labels, Part::WHOLE)?;
        let mut step = Self {
            workspace: Workspace::for_inspection(trainer.network(), 1),
            trainer,
            evaluation,
            images,
            labels,
            answers: Vec::new(),
            garment: 0,
        };
        step.answers = step.asked()?;
        step.look(0)?;
        Ok(step)
    }

    /// The training before the update, with the gradients of the batch.
    pub fn trainer(&self) -> &Trainer {
        &self.trainer
    }

    /// The training after the update: the same bits as if nobody had looked.
    pub fn taken(&self) -> Trainer {
        let mut trainer = self.trainer.clone();
        trainer.update();
        trainer
    }

    /// The batch before the update.
    pub fn evaluation(&self) -> Evaluation {
        self.evaluation
    }

    /// What the network said of each garment.
    pub fn answers(&self) -> &[Answer] {
        &self.answers
    }

    /// The garments, that with the largest loss first.
    pub fn worst_first(&self) -> Vec<usize> {
        let loss = |garment: usize| self.answers[garment].loss;
        let mut garments: Vec<usize> = (0..self.answers.len()).collect();
        garments.sort_by(|&a, &b| loss(b).total_cmp(&loss(a)));
        garments
    }

    /// Follows a garment through all layers and back; the gradients are those of its own loss.
    ///
    /// # Errors
    /// [`Error::shape`] if the batch has no such garment.
    pub fn look(&mut self, garment: usize) -> Result<()> {
        if garment >= self.labels.len() {
            let expected = Code::Between(0, self.labels.len() - 1);
            return Err(Error::shape("garment", expected, garment));
        }
        let mut workspace = self.workspace.clone();
        self.pass(&mut workspace, garment..garment + 1)?;
        (self.workspace, self.garment) = (workspace, garment);
        Ok(())
    }

    /// The garment that was looked at last.
    pub fn garment(&self) -> usize {
        self.garment
    }

    /// All outputs of the layers and the gradients by them, of the garment that was looked at last.
    pub fn workspace(&self) -> &Workspace {
        &self.workspace
    }

    /// The pixels of a garment, from 0 to 1.
    pub fn image(&self, garment: usize) -> &[f32] {
        let sample = self.network().input().count();
        &self.images[garment * sample..][..sample]
    }

    /// The label of each garment.
    pub fn labels(&self) -> &[u8] {
        &self.labels
    }

    pub(crate) fn network(&self) -> &Network {
        self.trainer.network()
    }

    /// The moment of the training in which a pass from garment `image` on leaves values out.
    pub(crate) fn noise(&self, image: usize) -> Noise {
        Noise {
            seed: self.trainer.options().seed,
            step: self.trainer.moments().steps,
            image,
        }
    }

    /// The garments in as many passes as the training takes.
    pub(crate) fn shards(&self) -> impl Iterator<Item = Range<usize>> {
        let count = self.labels.len();
        (0..count)
            .step_by(SHARD)
            .map(move |first| first..count.min(first + SHARD))
    }

    /// Memory for a pass over a shard.
    pub(crate) fn room(&self) -> Workspace {
        Workspace::for_inspection(self.network(), SHARD.min(self.labels.len()))
    }

    /// Follows some garments there and back, each with the gradients of its own loss.
    pub(crate) fn pass(&self, workspace: &mut Workspace, garments: Range<usize>) -> Result<()> {
        let sample = self.network().input().count();
        let images = &self.images[garments.start * sample..garments.end * sample];
        workspace.input_mut(garments.len())?.copy_from_slice(images);
        let mut gradients = vec![0.0; self.network().parameters().len()];
        let noise = self.noise(garments.start);
        let labels = &self.labels[garments];
        let one = (labels, 1);
        gradients_of(self.network(), workspace, one, Some(noise), &mut gradients)?;
        Ok(())
    }

    /// The layer and the tensor that a parameter belongs to.
    ///
    /// # Errors
    /// [`Error::shape`] if there is no such parameter.
    pub(crate) fn owner(&self, parameter: usize) -> Result<(usize, &Layer, &Param)> {
        let layers = self.network().layers().iter().enumerate();
        let mut params = layers.flat_map(|(index, layer)| {
            layer
                .params()
                .iter()
                .map(move |param| (index, layer, param))
        });
        params
            .find(|(_, _, param)| param.range.contains(&parameter))
            .ok_or_else(|| {
                let count = self.network().parameters().len();
                Error::shape("parameter", Code::Between(0, count - 1), parameter)
            })
    }

    fn asked(&self) -> Result<Vec<Answer>> {
        let classes = self.network().classes();
        let mut workspace = self.room();
        let mut answers = Vec::new();
        for shard in self.shards() {
            let labels = &self.labels[shard.clone()];
            self.pass(&mut workspace, shard)?;
            let logits = workspace.logits().chunks_exact(classes);
            let rows = logits.zip(workspace.probabilities().chunks_exact(classes));
            for ((logits, probabilities), &label) in rows.zip(labels) {
                answers.push(Answer {
                    label,
                    guess: ranked(logits, 1)[0],
                    probability: probabilities[usize::from(label)],
                    loss: cross_entropy(logits, label),
                });
            }
        }
        Ok(answers)
    }
}
