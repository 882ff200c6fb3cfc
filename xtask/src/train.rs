//! Trains a network natively, with the code that trains in the page.

use std::fs;
use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use clap::{Args, ValueEnum};
use garments::{Extras, TrainingSet};
use indicatif::{ProgressBar, ProgressStyle};
use patchwork::article;
use patchwork::data::{CLASS_NAMES, Dataset, Loader};
use patchwork::math::largest;
use patchwork::network::Network;
use patchwork::optimizer::Optimizer;
use patchwork::training::{Evaluation, Trainer, TrainingOptions, evaluate};
use patchwork::weights::{self, Number};
use patchwork::workspace::Workspace;
use patchwork_evaluation::{Report, answers};

use crate::data::{Data, DataArguments, thousands};
use crate::people;
use crate::rule::{self, RuleArguments};

/// Images of one pass of an evaluation.
const EVALUATION_BATCH: usize = 32;

/// The networks of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    /// Two convolutions with pooling, then two dense layers
    Cnn,
    /// Two dense layers
    Dnn,
}

/// What `train` can be told.
#[derive(Args, Clone, Debug)]
pub struct TrainArguments {
    /// The network
    #[arg(long, value_enum, default_value = "cnn")]
    pub network: Kind,
    /// Filters of the two convolutions of a CNN, e.g. 64,64
    #[arg(long, value_delimiter = ',', value_name = "N,N")]
    pub filters: Vec<usize>,
    /// Units of the hidden dense layer
    #[arg(long, default_value_t = 128)]
    pub units: usize,
    /// Passes over the training images
    #[arg(long, default_value_t = 5)]
    pub epochs: u32,
    /// Seed of the first parameters and of the order of the images
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// Images of one update
    #[arg(long, default_value_t = 32)]
    pub batch_size: usize,
    /// The rule of the updates
    #[command(flatten)]
    pub rule: RuleArguments,
    /// Vary half of the images anew in each epoch: place, size, turn, slant, sides, contrast
    #[arg(long)]
    pub augment: bool,
    /// Learn also so many images made flat in each epoch: one grey, and lines
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub flat: usize,
    /// Learn also so many new sketches in each epoch, garments as people draw them with a pen
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub sketches: usize,
    /// Learn also so many drawings by strangers in each epoch, each drawn again by another hand; they are read from
    /// the folder that PEOPLE_DIR names
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub people: usize,
    /// Learn also so many new drawings of no garment in each epoch, each with a label by chance, so that the
    /// network is unsure of them
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub others: usize,
    /// Let the learning rate fall to 0 along half a cosine
    #[arg(long)]
    pub anneal: bool,
    /// File for the weights, in the safetensors format
    #[arg(long, value_name = "FILE")]
    pub save: Option<PathBuf>,
    /// Round the trained weights to half precision: a file of half the size
    #[arg(long)]
    pub half: bool,
    /// The data set
    #[command(flatten)]
    pub data: DataArguments,
}

impl TrainArguments {
    fn filters(&self) -> Result<[usize; 2]> {
        if self.filters.is_empty() {
            return Ok([64, 64]);
        }
        ensure!(
            self.network == Kind::Cnn,
            "--filters: a DNN has no convolutions"
        );
        let found = self.filters.len();
        <[usize; 2]>::try_from(self.filters.as_slice())
            .with_context(|| format!("--filters: expected two numbers, found {found}"))
    }

    fn build(&self) -> Result<Network> {
        let filters = self.filters()?;
        let network = match self.network {
            Kind::Cnn => article::cnn(filters, self.units, self.seed),
            Kind::Dnn => article::dnn(self.units, self.seed),
        };
        network.context("the network")
    }

    fn extras(&self) -> Extras {
        Extras {
            augment: self.augment,
            flat: self.flat,
            sketches: self.sketches,
            people: self.people,
            others: self.others,
            seed: self.seed,
        }
    }

    /// The command that trains the same network again from the same data, with every choice named.
    fn command(&self, optimizer: &Optimizer) -> Result<String> {
        let mut words = vec!["cargo xtask train".to_owned()];
        let [first, second] = self.filters()?;
        words.push(match self.network {
            Kind::Cnn => format!("--network cnn --filters {first},{second}"),
            Kind::Dnn => "--network dnn".into(),
        });
        words.push(format!(
            "--units {} --epochs {} --seed {} --batch-size {}",
            self.units, self.epochs, self.seed, self.batch_size
        ));
        words.push(rule::words(optimizer));
        let flags = [(self.augment, "--augment"), (self.anneal, "--anneal")];
        words.extend(
            flags
                .iter()
                .filter(|(set, _)| *set)
                .map(|(_, flag)| (*flag).into()),
        );
        let counts = [
            (self.flat, "--flat"),
            (self.sketches, "--sketches"),
            (self.people, "--people"),
            (self.others, "--others"),
        ];
        let counts = counts.iter().filter(|(count, _)| *count > 0);
        words.extend(counts.map(|(count, flag)| format!("{flag} {count}")));
        words.extend(self.half.then(|| "--half".into()));
        Ok(words.join(" "))
    }
}

/// Trains a network, prints a line an epoch, saves the weights where asked, and returns the test of
/// the trained network.
///
/// # Errors
/// When an option is impossible or the weights cannot be written; the first before training.
pub fn train(arguments: &TrainArguments, data: &Data) -> Result<Evaluation> {
    ensure!(
        arguments.epochs > 0,
        "--epochs: expected at least 1, found 0"
    );
    if let Some(folder) = arguments.save.as_deref().and_then(|file| file.parent()) {
        let there = folder.as_os_str().is_empty() || folder.is_dir();
        ensure!(there, "--save: there is no folder {}", folder.display());
    }
    let options = TrainingOptions {
        optimizer: arguments.rule.optimizer()?,
        batch_size: arguments.batch_size,
        seed: arguments.seed,
    };
    let command = arguments.command(&options.optimizer)?;
    let network = arguments.build()?;
    let drawings = match arguments.people {
        0 => Vec::new(),
        _ => people::drawings()?,
    };
    println!("$ {command}");
    println!("{} parameters", thousands(network.parameters().len()));

    let mut trainer = Trainer::new(network, options)?;
    let set = TrainingSet::new(&data.train, arguments.extras(), &drawings);
    let mut loader = Loader::new(options.batch_size, options.seed)?;
    let mut test = Evaluation::default();
    for epoch in 1..=arguments.epochs {
        let start = Instant::now();
        let label = format!("epoch {epoch} of {}", arguments.epochs);
        let images = set.epoch(epoch)?;
        let rate = |done: f64| {
            let done = (f64::from(epoch - 1) + done) / f64::from(arguments.epochs);
            let share = 0.5 + 0.5 * (std::f64::consts::PI * done).cos();
            options.optimizer.learning_rate() * if arguments.anneal { share as f32 } else { 1.0 }
        };
        let train = run_epoch(&mut trainer, &images, &mut loader, rate, &label)?;
        let speed = train.count as f64 / start.elapsed().as_secs_f64();
        test = test_network(trainer.network(), &data.test)?;
        println!(
            "{label}: loss {:.4}, accuracy {:.4}; test loss {:.4}, test accuracy {:.4}; {speed:.0} images/s",
            train.mean_loss(),
            train.accuracy(),
            test.mean_loss(),
            test.accuracy(),
        );
    }
    let number = if arguments.half {
        round(trainer.network_mut())?;
        test = test_network(trainer.network(), &data.test)?;
        println!("in half precision: test accuracy {:.4}", test.accuracy());
        Number::F16
    } else {
        Number::F32
    };
    let report = report(trainer.network(), &data.test)?;
    for (class, name) in CLASS_NAMES.into_iter().enumerate() {
        println!(
            "  of {name}: {:.3}",
            report.recall(class).unwrap_or(f64::NAN)
        );
    }
    if let Some(file) = &arguments.save {
        let metadata = metadata(arguments, data, &report, trainer.network(), command);
        let bytes = weights::save_as(trainer.network(), number, &metadata);
        fs::write(file, bytes)
            .with_context(|| format!("--save: cannot write {}", file.display()))?;
        println!("Weights: {}", file.display());
    }
    Ok(test)
}

/// What the network takes the images of `data` for.
fn report(network: &Network, data: &Dataset) -> Result<Report> {
    let mut workspace = Workspace::for_prediction(network, EVALUATION_BATCH);
    let answers = answers(network, &mut workspace, data.pixels(), data.labels())?;
    let rows = answers.probabilities.chunks_exact(network.classes());
    let predictions: Vec<u8> = rows
        .map(|row| largest(row, 0..row.len()).unwrap_or_default() as u8)
        .collect();
    Ok(Report::new(data.labels(), &predictions, network.classes())?)
}

/// Makes each parameter the nearest number of half precision.
///
/// # Errors
/// When one is too large for that.
fn round(network: &mut Network) -> Result<()> {
    let file = weights::save_as(network, Number::F16, &weights::Metadata::new());
    weights::load(network, &file).context("--half")?;
    Ok(())
}

/// One pass over the training images at a learning rate by the share of the pass that is done; reports each
/// batch as it was before its update.
fn run_epoch(
    trainer: &mut Trainer,
    data: &Dataset,
    loader: &mut Loader,
    rate: impl Fn(f64) -> f32,
    label: &str,
) -> Result<Evaluation> {
    let batches = loader.batches(data.len());
    let bar = ProgressBar::new(batches as u64).with_message(label.to_owned());
    bar.set_style(ProgressStyle::with_template(
        "{msg} [{wide_bar}] batch {pos} of {len}, {eta} left",
    )?);
    let mut labels = vec![0; trainer.options().batch_size];
    let mut total = Evaluation::default();
    for batch in 0..batches {
        trainer.set_learning_rate(rate(batch as f64 / batches as f64))?;
        let indices = loader.next_batch(data.len())?;
        let labels = &mut labels[..indices.len()];
        data.gather(indices, trainer.input_mut(indices.len())?, labels);
        total = total.and(trainer.step(labels)?);
        loader.advance();
        bar.inc(1);
    }
    bar.finish_and_clear();
    Ok(total)
}

/// Tests the network on all images of `data`.
///
/// # Errors
/// When the network has fewer classes than the data.
pub fn test_network(network: &Network, data: &Dataset) -> Result<Evaluation> {
    let mut workspace = Workspace::for_prediction(network, EVALUATION_BATCH);
    let mut labels = [0; EVALUATION_BATCH];
    let mut total = Evaluation::default();
    let indices: Vec<u32> = (0..).take(data.len()).collect();
    for indices in indices.chunks(EVALUATION_BATCH) {
        let labels = &mut labels[..indices.len()];
        data.gather(indices, workspace.input_mut(indices.len())?, labels);
        total = total.and(evaluate(network, &mut workspace, labels)?);
    }
    Ok(total)
}

fn metadata(
    arguments: &TrainArguments,
    data: &Data,
    report: &Report,
    network: &Network,
    command: String,
) -> weights::Metadata {
    let mut learned = format!(
        "{}, {} training images",
        data.about.name(),
        thousands(data.train.len())
    );
    let extras = [
        (arguments.sketches, "sketches"),
        (arguments.people, "redrawn drawings by strangers"),
        (arguments.others, "drawings of other things"),
    ];
    let counted = extras.iter().filter(|(count, _)| *count > 0);
    let counted: Vec<_> = counted
        .map(|(count, name)| format!("{} {name}", thousands(count * arguments.epochs as usize)))
        .collect();
    if let Some((last, before)) = counted.split_last() {
        let before = before.join(", ");
        let and = if before.is_empty() { "" } else { " and " };
        learned += &format!(", with {before}{and}{last}");
    }
    let accuracy = report.accuracy().unwrap_or(f64::NAN);
    let counts: Vec<_> = report.counts().iter().map(u32::to_string).collect();
    [
        ("config", network.config()),
        ("data", learned),
        ("test_images", data.test.len().to_string()),
        ("test_id", data.test.id().to_string()),
        ("test_accuracy", format!("{accuracy:.4}")),
        ("test_confusion", counts.join(" ")),
        ("epochs", arguments.epochs.to_string()),
        ("seed", arguments.seed.to_string()),
        ("command", command),
    ]
    .map(|(key, value)| (key.to_owned(), value))
    .into()
}
