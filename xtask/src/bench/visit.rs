//! What a visitor of the page waits for: the first prediction, the answers to what is drawn, and those to photos.

use std::fs;

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::host::Host;
use super::report::{self, Circumstances};
use super::site;
use super::statistics::quantile;
use super::table::{markdown, number};
use crate::data::{Data, thousands};
use crate::project::Project;
use crate::{build, serve};

/// The samples of `benches/page/visit.mjs`, in milliseconds.
#[derive(Debug, Deserialize)]
struct Samples {
    /// Of every visit, from the start of the navigation.
    first: Vec<f64>,
    /// Of every move that changed the answer, from the page's event handlers.
    handled: Vec<f64>,
    /// The same from the browser's time stamp.
    stamped: Vec<f64>,
    /// Of every photo, from its choice.
    photo: Vec<f64>,
}

/// How long one thing takes, in milliseconds.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Wait {
    /// From what to what.
    pub name: &'static str,
    /// Half of the samples are below.
    pub median: f64,
    /// Of a hundred samples five are above.
    pub percentile_95: f64,
    /// The largest.
    pub most: f64,
    /// In their order.
    pub samples: Vec<f64>,
}

impl Wait {
    /// Sums up `samples`.
    ///
    /// # Errors
    /// When there are none.
    pub fn of(name: &'static str, samples: Vec<f64>) -> Result<Self> {
        let value = |share| {
            quantile(&samples, share).with_context(|| {
                format!(
                    "{name}: the page gave no answer that could be timed; see whether \
                     benches/page/visit.mjs still watches the right elements"
                )
            })
        };
        Ok(Self {
            name,
            median: value(0.5)?,
            percentile_95: value(0.95)?,
            most: value(1.0)?,
            samples,
        })
    }

    fn row(&self) -> Vec<String> {
        let figures = [self.median, self.percentile_95, self.most].map(number);
        [self.name.into()]
            .into_iter()
            .chain(figures)
            .chain([thousands(self.samples.len())])
            .collect()
    }
}

/// Builds and serves the page, visits it `rounds` times, draws as many strokes, opens as many photos, prints the waits
/// and writes the samples.
///
/// # Errors
/// When the page cannot be built, does not answer, or does not train while the strokes are drawn.
pub fn run(project: &Project, data: &Data, rounds: usize) -> Result<()> {
    build::build(project, data)?;
    let mut circumstances = Circumstances::now(project, data.about.name());
    let address = serve::in_background(project.dist(), serve::serve)?;
    let mut node = project.command("node");
    let mut host = Host::start(node.arg("benches/page/visit.mjs").arg(address))?;
    circumstances.add_version(&host.version);
    let answer = host.ask(&json!({ "visits": rounds, "strokes": rounds, "photos": rounds }))?;
    let Samples {
        first,
        handled,
        stamped,
        photo,
    } = serde_json::from_value(answer).context("benches/page/visit.mjs gave other samples")?;
    let waits = [
        Wait::of("First prediction after navigation", first)?,
        Wait::of(
            "Drawing: from the page's event handler to the painted answer",
            handled,
        )?,
        Wait::of(
            "Drawing: from the browser's time stamp to the painted answer",
            stamped,
        )?,
        Wait::of(
            "Photo of 12 megapixels: from its choice to the painted answer",
            photo,
        )?,
    ];
    let head = [
        "wait",
        "median, ms",
        "95th percentile, ms",
        "most, ms",
        "samples",
    ];
    let table = markdown(&head.map(String::from), &waits.each_ref().map(Wait::row));
    print!("\n{table}");
    let folder = site::folder(project);
    fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
    let file = report::write(&folder, "visit", &circumstances, &waits)?;
    println!("\n{}{}", circumstances.lines(), file.display());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::Wait;

    #[test]
    fn a_wait_shows_its_middle_its_tail_and_how_often_it_was_measured() {
        let samples = (0..=100).map(f64::from).collect();
        let wait = Wait::of("a wait", samples).unwrap();
        assert_eq!(wait.row(), ["a wait", "50.0", "95.0", "100", "101"]);
    }

    #[test]
    fn a_wait_without_samples_is_an_error_that_names_it() {
        let error = Wait::of("a wait", Vec::new()).unwrap_err().to_string();
        assert!(
            error.starts_with("a wait: the page gave no answer"),
            "{error}"
        );
    }
}
