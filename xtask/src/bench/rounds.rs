//! Systems are checked first, then timed in turns, so that a change of the machine's mood meets all.

use anyhow::{Context, Result};
use indicatif::ProgressBar;
use serde::Serialize;

use super::contest::Contest;
use super::host::{Hosts, Sample, Seat, settle};
use super::statistics::Summary;
use super::subjects::Subject;

/// What was measured of one subject.
#[derive(Clone, Debug, Serialize)]
pub struct Entry {
    /// The subject's name.
    pub subject: String,
    /// What the system said about its version.
    pub version: Option<String>,
    /// The largest deviation from the reference, relative; nothing where none was computed.
    pub deviation: Option<f64>,
    /// In the order of the rounds.
    pub samples: Vec<Sample>,
    /// Middle and spread of what was done a second, once there are samples.
    pub summary: Option<Summary>,
}

/// The samples of a contest: how many, and how long.
#[derive(Clone, Copy, Debug)]
pub struct Rounds {
    /// Turns of every subject.
    pub count: usize,
    /// Least duration of a turn.
    pub seconds: f64,
    /// Whether a second is one of processor time.
    pub per_core: bool,
}

/// Prepares and checks all subjects, then times them in turns, round after round.
///
/// # Errors
/// When a subject fails, or one of the project's results is not that of the reference.
pub fn run(
    contest: &Contest,
    subjects: &[&Subject],
    hosts: &mut Hosts,
    rounds: Rounds,
    bar: &ProgressBar,
) -> Result<Vec<Entry>> {
    let mut entries = Vec::new();
    let mut ready = Vec::new();
    for &subject in subjects {
        bar.set_message(format!("{}: {} gets ready", contest.name, subject.name));
        match prepare(contest, subject, hosts, rounds) {
            Ok(entry) => {
                entries.push(entry);
                ready.push(subject);
            }
            Err(error) if subject.required => return Err(error.context(contest.name.clone())),
            Err(error) => {
                bar.suspend(|| println!("{}: left out: {error:#}", contest.name));
                Seat::of(hosts, subject)?.close()?;
            }
        }
    }
    for round in 1..=rounds.count {
        for (subject, entry) in ready.iter().zip(&mut entries) {
            bar.set_message(format!("{}: round {round}, {}", contest.name, subject.name));
            settle(hosts)?;
            let sample = Seat::of(hosts, subject)?.sample(rounds.seconds)?;
            entry.samples.push(sample);
            bar.inc(1);
        }
    }
    for subject in ready {
        Seat::of(hosts, subject)?.close()?;
    }
    for entry in &mut entries {
        let figures: Option<Vec<_>> = match rounds.per_core {
            true => entry.samples.iter().map(Sample::per_core).collect(),
            false => entry
                .samples
                .iter()
                .map(|sample| Some(sample.speed))
                .collect(),
        };
        let figures = figures.context("--per-core: this system does not tell processor times")?;
        entry.summary = Summary::of(&figures);
    }
    Ok(entries)
}

/// Has a subject get ready, compares what it finds with the reference and warms it up.
fn prepare(
    contest: &Contest,
    subject: &Subject,
    hosts: &mut Hosts,
    rounds: Rounds,
) -> Result<Entry> {
    let mut seat = Seat::of(hosts, subject)?;
    let answer = seat.prepare(&contest.work)?;
    let deviation = match subject.tolerance {
        Some(tolerance) => contest.reference.check(&answer, tolerance),
        None => Ok(None),
    };
    let deviation = deviation.with_context(|| subject.name.clone())?;
    seat.sample(rounds.seconds)?;
    Ok(Entry {
        subject: subject.name.clone(),
        version: answer["version"].as_str().map(String::from),
        deviation,
        samples: Vec::new(),
        summary: None,
    })
}
