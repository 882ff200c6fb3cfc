//! The tools that the commands need: found, installed where that is possible, or named with how to get them.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::project::{Project, run};

/// The version of a package in the text of a `Cargo.lock`.
///
/// # Errors
/// When the package is not in it.
pub fn locked_version<'a>(lock: &'a str, package: &str) -> Result<&'a str> {
    lock.split("[[package]]")
        .find(|entry| entry.contains(&format!("\nname = \"{package}\"\n")))
        .and_then(|entry| entry.split_once("\nversion = \"")?.1.split('"').next())
        .with_context(|| format!("Cargo.lock has no package {package}"))
}

/// The path of a program, if it is installed.
pub fn find(program: &str) -> Option<PathBuf> {
    std::env::split_paths(&std::env::var_os("PATH")?)
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
}

/// Checks that a program is there that these commands do not install.
///
/// # Errors
/// When it is missing; says what it is and how to get it.
pub fn need(program: &str, what: &str, how: &str) -> Result<()> {
    if find(program).is_none() {
        bail!("{what} is missing (there is no `{program}` on the PATH): {how}");
    }
    Ok(())
}

/// Installs a Rust target unless it is there.
///
/// # Errors
/// When it is missing and rustup is too, or fails.
pub fn rust_target(project: &Project, target: &str) -> Result<()> {
    let output = project
        .command("rustc")
        .args(["--print", "target-libdir", "--target", target])
        .output()
        .context("rustc did not start")?;
    let folder = PathBuf::from(String::from_utf8(output.stdout)?.trim());
    if output.status.success() && folder.is_dir() {
        return Ok(());
    }
    need(
        "rustup",
        &format!("Rust's target {target}"),
        "get rustup at https://rustup.rs",
    )?;
    println!("Installing Rust's target {target}:");
    run(project.command("rustup").args(["target", "add", target]))
}
