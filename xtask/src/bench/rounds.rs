//! Systems are checked first, then timed in turns, so that a change of the machine's mood meets all.

use anyhow::{Context, Result};
use indicatif::ProgressBar;
use serde::Serialize;

use super::contest::Contest;
use super::host::{Hosts, Seat};
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
    /// What was done a second, in the order of the rounds.
    pub samples: Vec<f64>,
    /// Their middle and spread.
    pub summary: Summary,
}

/// The samples of a contest: how many, and how long.
#[derive(Clone, Copy, Debug)]
pub struct Rounds {
    /// Turns of every subject.
    pub count: usize,
    /// Least duration of a turn.
    pub seconds: f64,
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
    let mut checks = Vec::new();
    for subject in subjects {
        bar.set_message(format!("{}: {} gets ready", contest.name, subject.name));
        let mut seat = Seat::of(hosts, subject)?;
        let answer = seat.prepare(&contest.work)?;
        let deviation = match subject.tolerance {
            Some(tolerance) => contest.reference.check(&answer, tolerance),
            None => Ok(None),
        };
        let deviation = deviation.with_context(|| format!("{}: {}", contest.name, subject.name))?;
        // Compilers and caches warm up.
        seat.sample(rounds.seconds)?;
        checks.push((deviation, answer["version"].as_str().map(String::from)));
    }
    let mut samples = vec![Vec::new(); subjects.len()];
    for round in 1..=rounds.count {
        for (subject, samples) in subjects.iter().zip(&mut samples) {
            bar.set_message(format!("{}: round {round}, {}", contest.name, subject.name));
            samples.push(Seat::of(hosts, subject)?.sample(rounds.seconds)?);
            bar.inc(1);
        }
    }
    let mut entries = Vec::new();
    for ((subject, samples), (deviation, version)) in subjects.iter().zip(samples).zip(checks) {
        Seat::of(hosts, subject)?.close()?;
        entries.push(Entry {
            subject: subject.name.clone(),
            version,
            deviation,
            summary: Summary::of(&samples).context("no rounds")?,
            samples,
        });
    }
    Ok(entries)
}
