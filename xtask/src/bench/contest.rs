//! One task on one network for several systems: checked first, then timed in turns.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use patchwork::article;
use patchwork::checkpoint;
use patchwork::data::{Dataset, Loader, Position};
use patchwork::network::Network;
use patchwork::optimizer::Optimizer;
use patchwork::training::{Trainer, TrainingOptions};
use patchwork::weights::{self, Metadata};
use serde::Serialize;
use serde_json::Value;

use super::site::Images;
use crate::sync::write_if_changed;
use crate::train::{Kind, test_network};

/// Seed of the first weights and of the order of the images.
pub const SEED: u64 = 1;
/// Images of a prediction.
pub const PREDICTION_BATCH: usize = 256;
/// Images of a step, where nothing else is asked for.
pub const TRAINING_BATCH: usize = 32;

/// What is timed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Task {
    /// Steps of Adam.
    Training,
    /// Class probabilities.
    Prediction,
    /// Arithmetic in registers.
    Peak,
}

/// A network of the article, by its sizes.
#[derive(Clone, Copy, Debug)]
pub struct Sizes {
    /// The kind of network.
    pub kind: Kind,
    /// Filters of each convolution.
    pub filters: usize,
    /// Units of the hidden layer.
    pub units: usize,
}

impl Sizes {
    /// The article's network.
    pub fn article(kind: Kind) -> Self {
        Self {
            kind,
            filters: 64,
            units: 128,
        }
    }

    fn network(self) -> Result<Network> {
        Ok(match self.kind {
            Kind::Cnn => article::cnn([self.filters; 2], self.units, SEED)?,
            Kind::Dnn => article::dnn(self.units, SEED)?,
        })
    }

    fn name(self) -> &'static str {
        match self.kind {
            Kind::Cnn => "cnn",
            Kind::Dnn => "dnn",
        }
    }
}

/// What a system shall compute, as it is told; addresses of files are relative to the site.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Work {
    task: Task,
    config: String,
    filters: Vec<usize>,
    units: usize,
    batch: usize,
    images: String,
    labels: String,
    idx_images: String,
    idx_labels: String,
    weights: String,
    checkpoint: String,
}

/// What the same code computes in this process.
#[derive(Clone, Debug, PartialEq)]
pub enum Reference {
    /// The mean loss of each of the first steps.
    Losses(Vec<f64>),
    /// The mean loss of the images, and how many were right.
    Prediction {
        /// Mean cross-entropy in nats.
        loss: f64,
        /// Images whose largest probability is that of their label.
        correct: usize,
    },
    /// There is nothing to compare.
    Nothing,
}

impl Reference {
    /// The largest deviation of an answer, relative; nothing where there is nothing to compare.
    ///
    /// # Errors
    /// When it is more than `tolerance`, or the answer lacks what is compared.
    pub fn check(&self, answer: &Value, tolerance: f64) -> Result<Option<f64>> {
        let deviation = |found: &Value, expected: f64| {
            let found = found.as_f64().context("no loss to compare")?;
            let deviation = ((found - expected) / expected).abs();
            ensure!(
                deviation <= tolerance,
                "a loss of {found} where the reference has {expected}: more than {tolerance} away, so nothing is timed"
            );
            Ok(deviation)
        };
        match self {
            Reference::Losses(losses) => {
                let found = answer["losses"]
                    .as_array()
                    .context("no losses to compare")?;
                ensure!(!found.is_empty(), "no losses to compare");
                let deviations = found
                    .iter()
                    .zip(losses)
                    .map(|(found, &loss)| deviation(found, loss));
                let largest = deviations.collect::<Result<Vec<_>>>()?;
                Ok(largest.into_iter().reduce(f64::max))
            }
            Reference::Prediction { loss, correct } => {
                let found = answer["correct"]
                    .as_u64()
                    .context("no answers to compare")?;
                ensure!(
                    found == *correct as u64,
                    "{found} right answers where the reference has {correct}"
                );
                deviation(&answer["loss"], *loss).map(Some)
            }
            Reference::Nothing => Ok(None),
        }
    }
}

/// A task with its reference.
#[derive(Clone, Debug)]
pub struct Contest {
    /// What is measured, e.g. `CNN training`.
    pub name: String,
    /// The unit of the figures.
    pub unit: &'static str,
    /// The task.
    pub task: Task,
    /// What the systems are told.
    pub work: Work,
    /// What they have to find before they are timed.
    pub reference: Reference,
}

impl Contest {
    /// Training from the weights of [`SEED`], with Adam.
    ///
    /// # Errors
    /// When the network is impossible or its files cannot be written.
    pub fn training(site: &Path, train: &Images, sizes: Sizes, batch: usize) -> Result<Self> {
        let mut trainer = trainer(sizes.network()?, batch)?;
        let name = format!("{}-training-{}-{batch}", sizes.name(), sizes.filters);
        let work = work(site, &name, Task::Training, (&trainer, sizes), train)?;
        let losses = first_losses(&mut trainer, &train.data, 10)?;
        Ok(Self {
            name: format!("{} training", sizes.name().to_uppercase()),
            unit: "images/s",
            task: Task::Training,
            work,
            reference: Reference::Losses(losses),
        })
    }

    /// Prediction with the trained weights that the project ships.
    ///
    /// # Errors
    /// As [`Contest::training`], and when the weights do not fit.
    pub fn prediction(site: &Path, test: &Images, kind: Kind, shipped: &[u8]) -> Result<Self> {
        let sizes = Sizes::article(kind);
        let mut network = sizes.network()?;
        weights::load(&mut network, shipped)?;
        let trainer = trainer(network, PREDICTION_BATCH)?;
        let name = format!("{}-prediction", sizes.name());
        let work = work(site, &name, Task::Prediction, (&trainer, sizes), test)?;
        let evaluation = test_network(trainer.network(), &test.data)?;
        Ok(Self {
            name: format!("{} prediction", sizes.name().to_uppercase()),
            unit: "images/s",
            task: Task::Prediction,
            work,
            reference: Reference::Prediction {
                loss: evaluation.mean_loss(),
                correct: evaluation.correct,
            },
        })
    }

    /// Arithmetic in registers; of the work nothing but its kind matters.
    pub fn peak(&self) -> Self {
        Self {
            name: "Peak".into(),
            unit: "GFLOP/s",
            task: Task::Peak,
            work: Work {
                task: Task::Peak,
                ..self.work.clone()
            },
            reference: Reference::Nothing,
        }
    }
}

fn trainer(network: Network, batch_size: usize) -> Result<Trainer> {
    let options = TrainingOptions {
        optimizer: Optimizer::adam(0.001),
        batch_size,
        seed: SEED,
    };
    Ok(Trainer::new(network, options)?)
}

/// Writes the files of a work and describes it.
fn work(
    site: &Path,
    name: &str,
    task: Task,
    (trainer, sizes): (&Trainer, Sizes),
    images: &Images,
) -> Result<Work> {
    let weights = format!("works/{name}.weights.safetensors");
    let checkpoint = format!("works/{name}.checkpoint.safetensors");
    let network = trainer.network();
    write_if_changed(
        &site.join(&weights),
        &weights::save(network, &Metadata::new()),
    )?;
    write_if_changed(
        &site.join(&checkpoint),
        &checkpoint::save(trainer, Position::START)?,
    )?;
    Ok(Work {
        task,
        config: network.config(),
        filters: match sizes.kind {
            Kind::Cnn => vec![sizes.filters; 2],
            Kind::Dnn => vec![],
        },
        units: sizes.units,
        batch: trainer.options().batch_size,
        images: images.path("images"),
        labels: images.path("labels"),
        idx_images: images.path("idx-images"),
        idx_labels: images.path("idx-labels"),
        weights,
        checkpoint,
    })
}

/// The mean loss of each of the first `steps` steps.
fn first_losses(trainer: &mut Trainer, data: &Dataset, steps: usize) -> Result<Vec<f64>> {
    let batch_size = trainer.options().batch_size;
    let mut loader = Loader::new(batch_size, SEED)?;
    let mut labels = vec![0; batch_size];
    let losses = (0..steps).map(|step| {
        let batch = (step % loader.batches(data.len())) as u32;
        loader.seek(Position {
            batch,
            ..Position::START
        });
        let indices = loader.next_batch(data.len())?;
        data.gather(indices, trainer.input_mut(indices.len())?, &mut labels);
        Ok(trainer.step(&labels)?.mean_loss())
    });
    losses.collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::Reference;

    #[test]
    fn losses_within_the_tolerance_give_the_largest_deviation() {
        let reference = Reference::Losses(vec![2.0, 1.0, 0.5]);
        let answer = json!({ "losses": [2.0, 1.25] });
        assert_eq!(reference.check(&answer, 0.5).unwrap(), Some(0.25));
    }

    #[test]
    fn another_loss_is_an_error_that_names_both() {
        let reference = Reference::Losses(vec![2.0, 1.0]);
        let error = reference.check(&json!({ "losses": [2.0, 1.5] }), 0.1);
        let error = error.unwrap_err().to_string();
        assert!(
            error.contains("1.5") && error.contains("reference has 1"),
            "{error}"
        );
    }

    #[test]
    fn an_answer_without_losses_is_an_error() {
        let reference = Reference::Losses(vec![2.0]);
        for answer in [
            json!({}),
            json!({ "losses": [] }),
            json!({ "losses": ["NaN"] }),
        ] {
            assert!(reference.check(&answer, 0.1).is_err(), "{answer}");
        }
    }

    #[test]
    fn predictions_need_the_same_right_answers_and_the_same_loss() {
        let reference = Reference::Prediction {
            loss: 0.5,
            correct: 200,
        };
        let check = |loss: f64, correct| {
            reference.check(&json!({ "loss": loss, "correct": correct }), 1e-3)
        };
        assert_eq!(check(0.5, 200).unwrap(), Some(0.0));
        assert!(check(0.5, 201).is_err());
        assert!(check(0.51, 200).is_err());
    }
}
