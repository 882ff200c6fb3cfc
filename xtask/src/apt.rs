//! Debian's packages: who may install them, and how.

use anyhow::{Context, Result};

use crate::project::{Project, run};
use crate::tools::find;

/// What is asked of the machine, and done to it; tests answer in its place.
pub trait Machine {
    /// Whether there is a program of this name.
    fn has(&self, program: &str) -> bool;

    /// What a command writes, run in silence; nothing unless it succeeds.
    fn ask(&self, words: &[&str]) -> Option<String>;

    /// Shows a command and runs it.
    ///
    /// # Errors
    /// When it cannot be started or does not succeed.
    fn run(&self, words: &[&str]) -> Result<()>;
}

impl Machine for Project {
    fn has(&self, program: &str) -> bool {
        find(program).is_some()
    }

    fn ask(&self, words: &[&str]) -> Option<String> {
        let (program, words) = words.split_first()?;
        let output = self.command(program).args(words).output().ok()?;
        let text = String::from_utf8(output.stdout).ok();
        text.filter(|_| output.status.success())
    }

    fn run(&self, words: &[&str]) -> Result<()> {
        let (program, words) = words.split_first().context("no command")?;
        run(self.command(program).args(words))
    }
}

/// The words before those for apt-get: root's own, or those of a user whom sudo asks for no password. Nothing where
/// there is no apt-get, or it may not be run.
pub fn apt_get(machine: &dyn Machine) -> Option<Vec<&'static str>> {
    const AS_ROOT: [&str; 3] = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"];
    const SUDO: [&str; 2] = ["sudo", "--non-interactive"];
    if !machine.has("apt-get") {
        return None;
    }
    let is_root = |id: String| id.trim() == "0";
    if machine.ask(&["id", "-u"]).is_some_and(is_root) {
        return Some(AS_ROOT.into());
    }
    let asks_nothing =
        machine.has("sudo") && machine.ask(&[&SUDO[..], &["true"]].concat()).is_some();
    asks_nothing.then(|| [&SUDO[..], &AS_ROOT].concat())
}

/// Installs packages by the words that [`apt_get`] gave.
///
/// # Errors
/// When apt-get fails.
pub fn install(machine: &dyn Machine, apt_get: &[&str], packages: &[&str]) -> Result<()> {
    // Without a network this fails in seconds instead of minutes.
    const PATIENCE: [&str; 4] = [
        "-o",
        "Acquire::http::Timeout=10",
        "-o",
        "Acquire::Retries=0",
    ];
    const INSTALL: [&str; 3] = ["install", "--yes", "--no-install-recommends"];
    machine.run(&[apt_get, &PATIENCE, &["update"]].concat())?;
    machine.run(&[apt_get, &PATIENCE, &INSTALL, packages].concat())
}
