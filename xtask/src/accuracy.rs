//! How often the article's networks are right, trained by the crate and by Keras from several seeds: one run proves little.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::process::Stdio;

use anyhow::{Context, Result, ensure};
use clap::{Args, Parser};
use patchwork::article;
use serde::Deserialize;

use crate::bench::{keras, site};
use crate::data::{Data, DataArguments, thousands};
use crate::project::Project;
use crate::train::{Kind, TrainArguments, train};

/// What `accuracy` can be told.
#[derive(Args, Clone, Debug)]
pub struct AccuracyArguments {
    /// Passes over the training images
    #[arg(long, default_value_t = 5)]
    pub epochs: u32,
    /// Trainings of each network, from seed 1 on
    #[arg(long, default_value_t = 3)]
    pub seeds: u64,
    /// Train the same networks in Keras too
    #[arg(long)]
    pub keras: bool,
    /// The data set
    #[command(flatten)]
    pub data: DataArguments,
}

/// The networks, and their names in the table.
const NETWORKS: [(&str, Kind); 2] = [("CNN", Kind::Cnn), ("DNN", Kind::Dnn)];

/// Trains all networks and prints a table of their accuracies on the test images.
///
/// # Errors
/// When a number is 0 or a training fails.
pub fn accuracy(project: &Project, arguments: &AccuracyArguments, data: &Data) -> Result<()> {
    for (name, number) in [
        ("--epochs", u64::from(arguments.epochs)),
        ("--seeds", arguments.seeds),
    ] {
        ensure!(number > 0, "{name}: expected at least 1, found 0");
    }
    let mut rows = vec![("Patchwork", ours(arguments, data)?)];
    if arguments.keras {
        rows.push(("Keras", by_keras(project, arguments, data)?));
    }
    println!();
    println!(
        "{}, {} and {} images, {} epochs, {} seeds: accuracy on the test images, mean (lowest-highest)",
        data.about.name(),
        thousands(data.train.len()),
        thousands(data.test.len()),
        arguments.epochs,
        arguments.seeds,
    );
    println!();
    println!("| | {} |", NETWORKS.map(|(name, _)| name).join(" | "));
    println!("| --- | --- | --- |");
    for (name, accuracies) in rows {
        println!(
            "| {name} | {} |",
            accuracies.map(|of| shown(&of)).join(" | ")
        );
    }
    Ok(())
}

/// The accuracies of each network, by seed.
type Accuracies = [Vec<f64>; NETWORKS.len()];

fn ours(arguments: &AccuracyArguments, data: &Data) -> Result<Accuracies> {
    /// The line that trains one network.
    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        train: TrainArguments,
    }

    let mut all = Accuracies::default();
    for (accuracies, (name, _)) in all.iter_mut().zip(NETWORKS) {
        for seed in 1..=arguments.seeds {
            let line = format!(
                "train --network {} --epochs {} --seed {seed}",
                name.to_lowercase(),
                arguments.epochs
            );
            let line = Line::try_parse_from(line.split(' '))?;
            accuracies.push(train(&line.train, data)?.accuracy());
        }
    }
    Ok(all)
}

fn by_keras(project: &Project, arguments: &AccuracyArguments, data: &Data) -> Result<Accuracies> {
    #[derive(Deserialize)]
    struct Trained {
        accuracy: f64,
    }

    let python = keras::install(project)?;
    // TensorFlow says much that is no error.
    let log = site::folder(project).join("keras-accuracy.log");
    println!("Messages of TensorFlow: {}", log.display());
    let messages = File::create(log)?;
    let mut all = Accuracies::default();
    for (accuracies, (name, kind)) in all.iter_mut().zip(NETWORKS) {
        let network = match kind {
            Kind::Cnn => article::cnn([64, 64], 128, 1)?,
            Kind::Dnn => article::dnn(128, 1)?,
        };
        let mut child = project
            .command(&python)
            .arg("benches/peers/keras_accuracy.py")
            .arg(network.config())
            .args([arguments.epochs.to_string(), arguments.seeds.to_string()])
            .args(&data.files)
            .stdout(Stdio::piped())
            .stderr(messages.try_clone()?)
            .spawn()
            .context("Python did not start")?;
        let lines = BufReader::new(child.stdout.take().context("no output")?).lines();
        for line in lines {
            let line = line?;
            let trained: Trained = serde_json::from_str(&line).context(line)?;
            println!("Keras, {name}: test accuracy {:.4}", trained.accuracy);
            accuracies.push(trained.accuracy);
        }
        let status = child.wait()?;
        ensure!(status.success(), "Keras failed ({status})");
    }
    Ok(all)
}

/// The mean, the lowest and the highest.
fn shown(accuracies: &[f64]) -> String {
    let mean = accuracies.iter().sum::<f64>() / accuracies.len() as f64;
    let lowest = accuracies.iter().copied().fold(f64::INFINITY, f64::min);
    let highest = accuracies.iter().copied().fold(0.0, f64::max);
    format!("{mean:.3} ({lowest:.3}-{highest:.3})")
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn accuracies_have_a_mean_and_a_spread() {
        assert_eq!(shown(&[0.902, 0.911, 0.908]), "0.907 (0.902-0.911)");
        assert_eq!(shown(&[0.5]), "0.500 (0.500-0.500)");
    }
}
