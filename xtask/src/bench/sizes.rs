//! How the cost of training grows with the number of filters and the size of a batch.

use std::path::Path;

use anyhow::{Context, Result};
use indicatif::ProgressBar;

use super::contest::{Contest, Sizes};
use super::host::Hosts;
use super::report::Measured;
use super::rounds::{self, Rounds};
use super::site::Images;
use super::subjects::Subject;
use super::table::{markdown, number};
use crate::train::Kind;

/// Filters of both convolutions; 17 fills no tile.
const FILTERS: [usize; 7] = [8, 16, 17, 24, 32, 64, 128];
const BATCHES: [usize; 4] = [1, 8, 32, 128];

/// How many samples a subject gives.
pub const CELLS: usize = FILTERS.len() * BATCHES.len();

/// Measures every pair of sizes and prints a table a subject.
///
/// # Errors
/// As [`rounds::run`].
pub fn run(
    site: &Path,
    train: &Images,
    subjects: &[&Subject],
    hosts: &mut Hosts,
    rounds: Rounds,
    bar: &ProgressBar,
) -> Result<Vec<Measured>> {
    let mut results = Vec::new();
    for filters in FILTERS {
        for batch in BATCHES {
            let sizes = Sizes {
                filters,
                ..Sizes::article(Kind::Cnn)
            };
            let mut contest = Contest::training(site, train, sizes, batch)?;
            contest.name = format!("{filters} filters, batch {batch}");
            results.push(Measured {
                entries: rounds::run(&contest, subjects, hosts, rounds, bar)?,
                name: contest.name,
                unit: contest.unit,
            });
        }
    }
    for subject in subjects {
        println!("\nCNN training, images/s: {}\n", subject.name);
        print!("{}", table(&results, |cell| cell.median(&subject.name))?);
    }
    for [ours, other] in pairs(subjects) {
        println!("\n{} over {}\n", ours.name, other.name);
        let ratio = |cell: &Measured| Some(cell.median(&ours.name)? / cell.median(&other.name)?);
        print!("{}", table(&results, ratio)?);
    }
    Ok(results)
}

/// The first subject with each of the others.
fn pairs<'a>(subjects: &[&'a Subject]) -> Vec<[&'a Subject; 2]> {
    match subjects {
        [first, others @ ..] => others.iter().map(|&other| [*first, other]).collect(),
        [] => Vec::new(),
    }
}

fn table(cells: &[Measured], value: impl Fn(&Measured) -> Option<f64>) -> Result<String> {
    let head = [String::from("filters")].into_iter();
    let head = head.chain(BATCHES.map(|batch| format!("batch {batch}")));
    let rows = FILTERS.iter().zip(cells.chunks(BATCHES.len()));
    let rows = rows.map(|(filters, cells)| {
        let values = cells.iter().map(|cell| value(cell).map(number));
        [Some(filters.to_string())]
            .into_iter()
            .chain(values)
            .collect()
    });
    let rows: Option<Vec<Vec<String>>> = rows.collect();
    Ok(markdown(
        &head.collect::<Vec<_>>(),
        &rows.context("a subject was not measured at all sizes")?,
    ))
}
