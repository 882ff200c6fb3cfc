//! Measures speed: this project in a tab, and beside it whom it wants to pass.

pub mod contest;
pub mod host;
pub mod keras;
pub mod peers;
pub mod processor;
pub mod report;
pub mod rounds;
pub mod site;
pub mod sizes;
pub mod soak;
pub mod statistics;
pub mod subjects;
pub mod table;
pub mod visit;

use std::path::Path;

use anyhow::{Result, ensure};
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};

use self::contest::{Contest, Sizes, TRAINING_BATCH, Task};
use self::host::{Host, Hosts};
use self::report::{Circumstances, Measured};
use self::rounds::Rounds;
use self::site::Images;
use self::subjects::{KERAS, Runner, Subject};
use crate::data::{Data, DataArguments};
use crate::project::Project;
use crate::serve;
use crate::train::Kind;

/// What `bench` can be told.
#[derive(Args, Clone, Debug)]
pub struct BenchArguments {
    /// Turns of every system; with --visit the visits that wait for the first prediction, the
    /// strokes that are drawn, and the photos that are opened
    #[arg(long, default_value_t = 7)]
    pub rounds: usize,
    /// Least duration of a turn
    #[arg(long, default_value_t = 1.0, value_name = "SECONDS")]
    pub seconds: f64,
    /// Give figures for a second of processor time, on a machine that others use too; of systems
    /// with several threads they are for one of them
    #[arg(long)]
    pub per_core: bool,
    /// Measure only what has one of these words in its name, e.g. "Patchwork: CNN" or "1 thread"
    #[arg(long, value_delimiter = ',', value_name = "WORDS")]
    pub only: Vec<String>,
    /// Measure Keras with TensorFlow on this machine too
    #[arg(long)]
    pub native: bool,
    /// Measure other systems in the tab too; gets them with npm and Cargo, and builds them
    #[arg(long)]
    pub peers: bool,
    /// Train networks of other sizes instead of the article's two
    #[arg(long)]
    pub sizes: bool,
    /// Train for 10,000 steps instead, and watch the memory
    #[arg(long, conflicts_with = "sizes")]
    pub soak: bool,
    /// Measure instead how long a visitor of the page waits for the first prediction, with the page
    /// read through and the network in training for the answers to a line that is drawn, and for
    /// the answer to a photo
    #[arg(long, conflicts_with_all = ["sizes", "soak", "seconds", "per_core", "only", "native", "peers"])]
    pub visit: bool,
    /// The data set
    #[command(flatten)]
    pub data: DataArguments,
}

impl BenchArguments {
    /// Whether `subject` shall do `contest`.
    fn wants(&self, subject: &Subject, contest: &str) -> bool {
        let name = format!("{}: {contest}", subject.name).to_lowercase();
        let asked = |words: &String| name.contains(&words.to_lowercase());
        self.only.is_empty() || self.only.iter().any(asked)
    }
}

/// Builds, checks, measures, prints the tables and writes the samples.
///
/// # Errors
/// When something is missing, fails, or computes other numbers than the reference.
pub fn bench(project: &Project, arguments: &BenchArguments, data: &Data) -> Result<()> {
    ensure!(
        arguments.rounds > 0,
        "--rounds: expected at least 1, found 0"
    );
    site::need_tools(project)?;
    if arguments.visit {
        return visit::run(project, data, arguments.rounds);
    }
    let site = site::assemble(project, data, arguments.peers)?;
    let train = Images::training(&site, data)?;
    let subjects = subjects::subjects(arguments);
    let mut circumstances = Circumstances::now(project, data.about.name());
    let mut hosts = start_hosts(project, &site, &subjects)?;
    for host in hosts.values() {
        circumstances.add_version(&host.version);
    }

    let rounds = Rounds {
        count: arguments.rounds,
        seconds: arguments.seconds,
        per_core: arguments.per_core,
    };
    let folder = site::folder(project);
    let file = if arguments.soak {
        let contest = Contest::training(&site, &train, Sizes::article(Kind::Cnn), TRAINING_BATCH)?;
        let memory = soak::run(&contest, &subjects[0], &mut hosts)?;
        report::write(&folder, "soak", &circumstances, &memory)?
    } else if arguments.sizes {
        let subjects: Vec<_> = subjects
            .iter()
            .filter(|subject| subject.tasks.contains(&Task::Training))
            .filter(|subject| arguments.wants(subject, "CNN training"))
            .collect();
        let bar = progress_bar(sizes::CELLS * subjects.len() * rounds.count)?;
        let results = sizes::run(&site, &train, &subjects, &mut hosts, rounds, &bar)?;
        report::write(&folder, "sizes", &circumstances, &results)?
    } else {
        let test = Images::prediction(&site, data)?;
        let contests = article_contests(project, &site, [&train, &test])?;
        let results = article(&contests, &subjects, arguments, &mut hosts, rounds)?;
        for entry in results.iter().flat_map(|result| &result.entries) {
            if let Some(version) = &entry.version {
                circumstances.add_version(version);
            }
        }
        print_tables(&results);
        report::write(&folder, "article", &circumstances, &results)?
    };
    println!("\n{}{}", circumstances.lines(), file.display());
    Ok(())
}

/// Serves `site` and starts the processes of all subjects.
fn start_hosts(project: &Project, site: &Path, subjects: &[Subject]) -> Result<Hosts> {
    let address = serve::in_background(site.to_owned(), serve::serve_isolated)?;
    let mut hosts = Hosts::new();
    for subject in subjects {
        if hosts.contains_key(&subject.runner) {
            continue;
        }
        let host = match subject.runner {
            Runner::Page => {
                let mut driver = project.command("node");
                Host::start(driver.arg("benches/page/driver.mjs").arg(&address))?
            }
            Runner::Keras(threads) => {
                let python = keras::install(project)?;
                Host::start(&mut keras::command(project, &python, site, threads)?)?
            }
        };
        hosts.insert(subject.runner, host);
    }
    Ok(hosts)
}

/// Training and prediction of the article's two networks, then the peak.
fn article_contests(project: &Project, site: &Path, images: [&Images; 2]) -> Result<Vec<Contest>> {
    let [train, test] = images;
    let mut contests = Vec::new();
    for (kind, weights) in [
        (Kind::Cnn, "cnn.safetensors"),
        (Kind::Dnn, "dnn.safetensors"),
    ] {
        let shipped = site::shipped_weights(project, weights)?;
        contests.push(Contest::training(
            site,
            train,
            Sizes::article(kind),
            TRAINING_BATCH,
        )?);
        contests.push(Contest::prediction(site, test, kind, &shipped)?);
    }
    contests.extend(contests.first().map(Contest::peak));
    Ok(contests)
}

fn article(
    contests: &[Contest],
    subjects: &[Subject],
    arguments: &BenchArguments,
    hosts: &mut Hosts,
    rounds: Rounds,
) -> Result<Vec<Measured>> {
    let peaks = subjects::peaks();
    let plan: Vec<(_, Vec<_>)> = contests
        .iter()
        .map(|contest| {
            let able = subjects.iter().chain(&peaks);
            let able = able.filter(|subject| subject.tasks.contains(&contest.task));
            let wanted = able.filter(|subject| arguments.wants(subject, &contest.name));
            (contest, wanted.collect())
        })
        .collect();
    let turns: usize = plan.iter().map(|(_, subjects)| subjects.len()).sum();
    ensure!(turns > 0, "--only: nothing has such a name");
    let bar = progress_bar(turns * rounds.count)?;
    let mut results = Vec::new();
    for (contest, subjects) in plan {
        let entries = rounds::run(contest, &subjects, hosts, rounds, &bar)?;
        results.push(Measured {
            name: contest.name.clone(),
            unit: contest.unit,
            entries,
        });
    }
    bar.finish_and_clear();
    Ok(results)
}

fn progress_bar(turns: usize) -> Result<ProgressBar> {
    let style =
        ProgressStyle::with_template("[{wide_bar}] {pos} of {len} turns, {eta} left; {msg}")?;
    Ok(ProgressBar::new(turns as u64).with_style(style))
}

/// Prints one table with the systems, and one with the peak.
fn print_tables(results: &[Measured]) {
    let measured = results.iter().filter(|result| !result.entries.is_empty());
    let (peak, contests): (Vec<_>, Vec<_>) = measured.partition(|result| result.unit == "GFLOP/s");
    for results in [contests, peak] {
        if !results.is_empty() {
            print!("\n{}", table::results(&results, KERAS));
        }
    }
}
