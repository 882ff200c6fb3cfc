//! Keras with TensorFlow, in a virtual environment of its own.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::project::{Project, run};
use crate::tools;

/// The versions: those of the fixtures.
const REQUIREMENTS: &str = "tests/fixtures/requirements.txt";

/// Installs Keras unless it is there, and gives its Python.
///
/// # Errors
/// When Python is missing or the packages cannot be installed.
pub fn install(project: &Project) -> Result<PathBuf> {
    let folder = super::site::folder(project).join("keras");
    let python = folder.join("bin/python");
    let requirements = fs::read_to_string(project.root().join(REQUIREMENTS))?;
    let stamp = folder.join("installed.txt");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == requirements) {
        return Ok(python);
    }
    tools::need(
        "python3",
        "Python 3 with venv",
        "apt-get install python3-venv",
    )?;
    println!("Installing Keras and TensorFlow (some 300 MB):");
    run(project.command("python3").args(["-m", "venv"]).arg(&folder))?;
    run(project.command(&python).args([
        "-m",
        "pip",
        "install",
        "--quiet",
        "--requirement",
        REQUIREMENTS,
    ]))?;
    fs::write(stamp, requirements)?;
    Ok(python)
}

/// The process of Keras with `threads` threads, reading the files of `site`.
///
/// # Errors
/// When the file for its messages cannot be written.
pub fn command(project: &Project, python: &Path, site: &Path, threads: usize) -> Result<Command> {
    // TensorFlow says much that is no error.
    let log = super::site::folder(project).join(format!("keras-{threads}.log"));
    println!("Messages of TensorFlow: {}", log.display());
    let mut command = project.command(python);
    command
        .arg("benches/peers/keras_bench.py")
        .arg(site)
        .arg(threads.to_string())
        .stderr(File::create(log)?);
    Ok(command)
}
