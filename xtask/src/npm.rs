//! The npm packages: installed when the lock file changed.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::project::{Project, run};
use crate::tools;

#[derive(Deserialize)]
struct Lock {
    packages: BTreeMap<String, Package>,
}

#[derive(Deserialize)]
struct Package {
    version: Option<String>,
    #[serde(default)]
    optional: bool,
}

/// Installs the packages of the lock file unless they are there.
///
/// # Errors
/// When npm is missing or fails.
pub fn install(project: &Project) -> Result<()> {
    install_in(project, project.root())
}

/// Installs the packages of the lock file in `folder` unless they are there.
///
/// # Errors
/// When npm is missing or fails.
pub fn install_in(project: &Project, folder: &Path) -> Result<()> {
    let lock = folder.join("package-lock.json");
    let installed = folder.join("node_modules/.package-lock.json");
    if is_installed(&lock, &installed)? {
        return Ok(());
    }
    tools::need(
        "npm",
        "Node 20 with npm",
        "apt-get install nodejs npm, or https://nodejs.org",
    )?;
    println!("Installing the npm packages:");
    run(project
        .command("npm")
        .args(["ci", "--no-audit", "--no-fund"])
        .current_dir(folder))
}

/// Whether npm's record of what it installed has every package of the lock file.
fn is_installed(lock: &Path, installed: &Path) -> Result<bool> {
    let text =
        fs::read_to_string(lock).with_context(|| format!("cannot read {}", lock.display()))?;
    let wanted: Lock = serde_json::from_str(&text)?;
    let Ok(text) = fs::read_to_string(installed) else {
        return Ok(false);
    };
    let present: Lock = serde_json::from_str(&text)?;
    Ok(wanted
        .packages
        .iter()
        // The package without a path is the project; an optional one may be for another system.
        .filter(|(path, package)| !path.is_empty() && !package.optional)
        .all(|(path, package)| {
            present
                .packages
                .get(path)
                .is_some_and(|found| found.version == package.version)
        }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn installed(present: &str) -> bool {
        let scratch = tempfile::tempdir().unwrap();
        let (lock, record) = (scratch.path().join("lock"), scratch.path().join("record"));
        let wanted = r#"{"packages": {"": {}, "node_modules/a": {"version": "1.0.0"},
            "node_modules/other-system": {"version": "1.0.0", "optional": true}}}"#;
        fs::write(&lock, wanted).unwrap();
        fs::write(&record, present).unwrap();
        is_installed(&lock, &record).unwrap()
    }

    #[test]
    fn packages_of_the_locked_versions_count_as_installed() {
        assert!(installed(
            r#"{"packages": {"node_modules/a": {"version": "1.0.0"}}}"#
        ));
    }

    #[test]
    fn a_missing_package_or_another_version_does_not() {
        assert!(!installed(r#"{"packages": {}}"#));
        assert!(!installed(
            r#"{"packages": {"node_modules/a": {"version": "1.0.1"}}}"#
        ));
    }
}
