//! What was measured, where and how, as a file for later comparisons.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Context, Result};
use serde::Serialize;

use super::rounds::Entry;
use crate::project::Project;

/// A contest with its results.
#[derive(Clone, Debug, Serialize)]
pub struct Measured {
    /// What was measured.
    pub name: String,
    /// The unit of the samples.
    pub unit: &'static str,
    /// The subjects, in their order.
    pub entries: Vec<Entry>,
}

impl Measured {
    /// The median of a subject.
    pub fn median(&self, subject: &str) -> Option<f64> {
        let entry = self.entries.iter().find(|entry| entry.subject == subject)?;
        Some(entry.summary?.median)
    }
}

/// The circumstances of a run.
#[derive(Clone, Debug, Serialize)]
pub struct Circumstances {
    /// When it began.
    pub date: String,
    /// The command as it was typed.
    pub command: String,
    /// The project's commit.
    pub commit: String,
    /// The processor.
    pub processor: String,
    /// How many programs can run at once.
    pub cores: usize,
    /// The system's load averages at the start: programs that wanted to run at once, in the last
    /// 1, 5 and 15 minutes.
    pub load: String,
    /// The name of the data set.
    pub data: String,
    /// Versions of the browser, the compiler and the rivals.
    pub versions: Vec<String>,
}

impl Circumstances {
    /// Those of now; versions are added as they become known.
    pub fn now(project: &Project, data: &str) -> Self {
        let said = |program: &str, words: &[&str]| {
            let output = project.command(program).args(words).output();
            output.map_or_else(
                |_| "unknown".into(),
                |output| String::from_utf8_lossy(&output.stdout).trim().to_owned(),
            )
        };
        let words = std::env::args().skip(1);
        let command = [String::from("cargo xtask")].into_iter().chain(words);
        Self {
            date: httpdate::fmt_http_date(SystemTime::now()),
            command: command.collect::<Vec<_>>().join(" "),
            commit: said("git", &["describe", "--always", "--dirty"]),
            processor: processor(),
            cores: std::thread::available_parallelism().map_or(0, usize::from),
            load: load(),
            data: data.into(),
            versions: vec![said("rustc", &["--version"])],
        }
    }

    /// Adds the version of a system, once.
    pub fn add_version(&mut self, version: &str) {
        if !self.versions.iter().any(|known| known == version) {
            self.versions.push(version.to_owned());
        }
    }

    /// The circumstances as lines of Markdown.
    pub fn lines(&self) -> String {
        let Self {
            date,
            command,
            commit,
            processor,
            cores,
            load,
            data,
            versions,
        } = self;
        format!(
            "`{command}`, {date}, commit {commit}; {processor}, {cores} cores, load before {load}, after {}; \
             {data}; {}.\n",
            self::load(),
            versions.join(", ")
        )
    }
}

/// The processor's name where the system tells.
fn processor() -> String {
    let told = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let name = told
        .lines()
        .find_map(|line| line.strip_prefix("model name"));
    let name = name.map(|rest| rest.trim_start_matches([' ', '\t', ':']));
    name.unwrap_or("unknown processor").to_owned()
}

fn load() -> String {
    let told = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let averages: Vec<_> = told.split(' ').take(3).collect();
    match averages.as_slice() {
        [_, _, _] => averages.join(" "),
        _ => "unknown".into(),
    }
}

/// Writes `results` with their circumstances into `folder` and gives the file.
///
/// # Errors
/// When it cannot be written.
pub fn write(
    folder: &Path,
    name: &str,
    circumstances: &Circumstances,
    results: &impl Serialize,
) -> Result<PathBuf> {
    let file = folder.join(format!("{name}.json"));
    let report = serde_json::json!({ "circumstances": circumstances, "results": results });
    fs::write(&file, serde_json::to_string_pretty(&report)?)
        .with_context(|| format!("cannot write {}", file.display()))?;
    Ok(file)
}
