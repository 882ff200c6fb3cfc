//! Assembles the static site in `dist/`: the page, the compiled crate, the libraries and the data.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use wasm_bindgen_cli_support::Bindgen;

use crate::data::Data;
use crate::project::{Project, shown};
use crate::{bundle, npm, sync, tools};

const WASM: &str = "wasm32-unknown-unknown";

/// Builds the crate and brings `dist/` up to date; does nothing where nothing changed.
///
/// # Errors
/// When a tool is missing, the crate does not compile or a file cannot be written.
pub fn build(project: &Project, data: &Data) -> Result<()> {
    tools::rust_target(project, WASM)?;
    let wasm = compile(project)?;
    let mut plan = BTreeMap::new();
    sync::add_folder(&mut plan, &project.root().join("www"), Path::new(""))?;
    for file in bind(project, &wasm)? {
        let name = file.file_name().context("a file without a name")?;
        plan.insert(Path::new("pkg").join(name), file);
    }
    for (name, file) in npm::licences(project)? {
        plan.insert(Path::new("licences").join(name), file);
    }
    bundle::bundle(project, &mut plan)?;
    data.add_to(&mut plan, &project.cache().join("data"))?;
    sync::sync(&plan, &project.dist())
}

/// Compiles the crate for the page and returns the path of the module.
fn compile(project: &Project) -> Result<PathBuf> {
    #[derive(Deserialize)]
    struct Message {
        #[serde(default)]
        filenames: Vec<PathBuf>,
    }

    let mut command = project.cargo();
    command
        .args(["rustc", "--release", "--lib", "--package", "patchwork"])
        .args(["--target", WASM])
        // Not the library for Rust beside it, which keeps small generic functions from being inlined: the
        // module would be a tenth larger.
        .args(["--crate-type", "cdylib"])
        .arg("--message-format=json-render-diagnostics")
        // Flags in the environment would replace those of .cargo/config.toml, and with them the vectors.
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .stderr(Stdio::inherit());
    let output = command.output().context("cargo did not start")?;
    if !output.status.success() {
        bail!("`{}` failed ({})", shown(&command), output.status);
    }
    String::from_utf8(output.stdout)?
        .lines()
        .filter_map(|line| serde_json::from_str::<Message>(line).ok())
        .flat_map(|message| message.filenames)
        .find(|file| {
            file.file_name()
                .is_some_and(|name| name == "patchwork.wasm")
        })
        .context("cargo built no patchwork.wasm")
}

/// Makes the JavaScript module for `wasm` in `pkg/` and returns the files of it that the page loads.
fn bind(project: &Project, wasm: &Path) -> Result<Vec<PathBuf>> {
    check_version(&fs::read_to_string(project.root().join("Cargo.lock"))?)?;
    let package = project.root().join("pkg");
    let files: Vec<_> = ["patchwork.js", "patchwork_bg.wasm"]
        .map(|name| package.join(name))
        .into();
    // The type check reads the declarations where they are.
    let declarations = package.join("patchwork.d.ts");
    let watched: Vec<_> = files
        .iter()
        .cloned()
        .chain([declarations, wasm.to_owned()])
        .collect();
    let stamp = project.cache().join("pkg.stamp");
    sync::unless_stamped(&stamp, "", &watched, || {
        println!("wasm-bindgen: pkg/");
        Bindgen::new()
            .input_path(wasm)
            .web(true)?
            .typescript(true)
            .remove_name_section(true)
            .remove_producers_section(true)
            .generate(&package)
            .context("wasm-bindgen could not make pkg/")
    })?;
    Ok(files)
}

/// Checks that the crate and this program use the same version of wasm-bindgen.
fn check_version(lock: &str) -> Result<()> {
    let crate_version = tools::locked_version(lock, "wasm-bindgen")?;
    let library_version = tools::locked_version(lock, "wasm-bindgen-cli-support")?;
    if crate_version != library_version {
        bail!(
            "Cargo.lock has wasm-bindgen {crate_version} but wasm-bindgen-cli-support {library_version}: \
             give both the same version in Cargo.toml and xtask/Cargo.toml"
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::check_version;

    fn lock(crate_version: &str, library_version: &str) -> String {
        format!(
            "[[package]]\nname = \"wasm-bindgen\"\nversion = \"{crate_version}\"\n\n\
             [[package]]\nname = \"wasm-bindgen-cli-support\"\nversion = \"{library_version}\"\n"
        )
    }

    #[test]
    fn equal_versions_of_wasm_bindgen_are_accepted() {
        check_version(&lock("0.2.1", "0.2.1")).unwrap();
    }

    #[test]
    fn different_versions_of_wasm_bindgen_are_both_named() {
        let error = check_version(&lock("0.2.1", "0.2.2"))
            .unwrap_err()
            .to_string();
        assert!(error.contains("wasm-bindgen 0.2.1"), "{error}");
        assert!(error.contains("wasm-bindgen-cli-support 0.2.2"), "{error}");
    }
}
