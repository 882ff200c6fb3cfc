//! The tools that the commands need: found, installed where that is possible, or named with how to get them.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::apt;
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

/// Installs a program of crates.io unless it is there in the version that is asked for.
///
/// # Errors
/// When it is missing and cannot be installed.
pub fn cargo_tool(
    project: &Project,
    program: &str,
    package: &str,
    version: Option<&str>,
) -> Result<()> {
    let found = find(program).and_then(|path| version_of(project, &path));
    match (&found, version) {
        (Some(_), None) => return Ok(()),
        (Some(found), Some(version)) if found.split_whitespace().any(|word| word == version) => {
            return Ok(());
        }
        _ => {}
    }
    let mut command = project.cargo();
    command.args(["install", package]);
    match version {
        // Its lock file names a version that was taken back, so this one installs without it.
        Some(version) => command.args(["--version", version]),
        None => command.arg("--locked"),
    };
    println!("Installing {package} with cargo, which takes some minutes:");
    run(&mut command)
}

/// What the program says to `--version`.
fn version_of(project: &Project, program: &Path) -> Option<String> {
    let output = project.command(program).arg("--version").output().ok()?;
    String::from_utf8(output.stdout).ok()
}

/// Installs Debian packages where one of the programs (on the left) of its packages is missing.
///
/// # Errors
/// When one is missing and this is not Debian, or the user may not install.
pub fn debian_packages(project: &Project, wanted: &[(&str, &'static str)]) -> Result<()> {
    let packages: Vec<_> = wanted
        .iter()
        .filter(|(program, _)| find(program).is_none())
        .map(|(_, package)| *package)
        .collect();
    if packages.is_empty() {
        return Ok(());
    }
    let names = packages.join(" ");
    let Some(apt_get) = apt::apt_get(project) else {
        bail!(
            "{names} missing, and only root on Debian, or a sudo without a password, can install them from here: \
             `sudo apt-get install {names}`, or get the browser and its driver onto the PATH"
        );
    };
    println!("Installing {names} with apt-get:");
    apt::install(project, &apt_get, &packages)
}

/// Checks that Node is there in a version that the tests know.
///
/// # Errors
/// When it is missing or too old.
pub fn need_node(project: &Project) -> Result<()> {
    const HOW: &str = "apt-get install nodejs npm, or https://nodejs.org";
    need("node", "Node 20", HOW)?;
    let version = version_of(project, Path::new("node")).unwrap_or_default();
    let major = version.trim().trim_start_matches('v').split('.').next();
    if major
        .and_then(|major| major.parse().ok())
        .is_none_or(|major: u32| major < 20)
    {
        bail!("Node 20 is needed, found {}: {HOW}", version.trim());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_locked_version_is_that_of_the_package_and_not_of_a_namesake() {
        let lock = "version = 4\n\n[[package]]\nname = \"a-b\"\nversion = \"1.0.0\"\n\n\
                    [[package]]\nname = \"a\"\nversion = \"2.0.0\"\ndependencies = [\n \"c\",\n]\n";
        assert_eq!(locked_version(lock, "a").unwrap(), "2.0.0");
        let error = locked_version(lock, "c").unwrap_err().to_string();
        assert!(error.contains("no package c"), "{error}");
    }

    #[test]
    fn a_missing_program_is_named_with_how_to_get_it() {
        let error = need("no-such-program", "The thing", "get it there")
            .unwrap_err()
            .to_string();
        for part in ["The thing", "no-such-program", "get it there"] {
            assert!(error.contains(part), "{error}");
        }
    }
}
