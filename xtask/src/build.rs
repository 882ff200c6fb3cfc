//! Assembles the static site in `dist/`: the page, the compiled crate, the libraries and the data.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::thread;

use anyhow::{Context, Result, bail, ensure};
use serde::Deserialize;
use wasm_bindgen_cli_support::Bindgen;

use crate::data::Data;
use crate::project::{Project, run_quietly, shown};
use crate::sync::Plan;
use crate::{bundle, licences, npm, offline, sync, tools};

const WASM: &str = "wasm32-unknown-unknown";

/// The package of the page.
const CRATE: &str = "patchwork";

/// The package that the worker for photos loads.
const CUT: &str = "patchwork-cut";

/// The package that the worker of the opened step loads.
const OPENED: &str = "patchwork-opened";

/// The package that the workers load that evaluate a network.
const EVALUATION: &str = "patchwork-evaluation";

/// The flags of the relaxed build, beside those of `.cargo/config.toml`.
pub const RELAXED_FLAGS: &[&str] = &["-Ctarget-feature=+relaxed-simd"];

/// Builds the crate and brings `dist/` up to date; does nothing where nothing changed.
///
/// # Errors
/// As [`assemble`], or when a file cannot be written.
pub fn build(project: &Project, data: &Data) -> Result<()> {
    let mut plan = assemble(project, data, &project.cache().join("data"))?;
    offline::add_list(project, &mut plan)?;
    sync::sync(&plan, &project.dist())
}

/// Builds the crate, and says which files make the site; `cache` takes those of the data that are made for it.
///
/// # Errors
/// When a tool is missing, the crate does not compile or a file cannot be read.
pub fn assemble(project: &Project, data: &Data, cache: &Path) -> Result<Plan> {
    tools::rust_target(project, WASM)?;
    check_version(&fs::read_to_string(project.root().join("Cargo.lock"))?)?;
    let mut plan = Plan::new();
    sync::add_folder(&mut plan, &project.root().join("www"), Path::new(""))?;
    add_rendered(project, &mut plan)?;
    add_core(project, &mut plan)?;
    npm::install(project)?;
    bundle::bundle(project, &mut plan)?;
    add_licences(project, &mut plan)?;
    data.add_to(&mut plan, cache)?;
    Ok(plan)
}

/// Replaces the pieces of HTML by the whole page with its English words, the English words by those that scripts
/// read, when they start and later, and the list of styles by one with those of the chapters.
fn add_rendered(project: &Project, plan: &mut Plan) -> Result<()> {
    let folder = project.cache().join("rendered");
    tools::need_node(project)?;
    run_quietly(
        project
            .command("node")
            .arg("xtask/page/render.mjs")
            .arg(&folder),
    )?;
    plan.retain(|place, _| {
        place
            .extension()
            .is_none_or(|extension| extension != "html")
    });
    plan.insert("index.html".into(), folder.join("index.html"));
    for words in ["words/en.js", "words/later.js"] {
        plan.insert(words.into(), folder.join(words));
    }
    for styles in ["page.css", "later.css"] {
        plan.insert(Path::new("app").join(styles), folder.join(styles));
    }
    Ok(())
}

/// Adds the licences of all that the site contains.
fn add_licences(project: &Project, plan: &mut Plan) -> Result<()> {
    let file = project.cache().join("licences.txt");
    let sources = ["Cargo.lock", "LICENSE-MIT"].map(|name| project.root().join(name));
    let watched: Vec<_> = [file.clone()]
        .into_iter()
        .chain(sources)
        .chain(bundle::contents(project))
        .collect();
    sync::unless_stamped(&file.with_extension("stamp"), "", &watched, || {
        let text = licences::text(project, &bundle::packages(project)?)?;
        sync::write_if_changed(&file, text.as_bytes())
    })?;
    plan.insert("licences.txt".into(), file);
    Ok(())
}

/// Where the relaxed build is kept.
pub fn relaxed(project: &Project) -> PathBuf {
    project.cache().join("relaxed")
}

/// Adds both builds of the crate, with the one JavaScript module that serves them, what cuts garments out of photos,
/// what takes a training step apart and what evaluates a network.
fn add_core(project: &Project, plan: &mut Plan) -> Result<()> {
    let relaxed = relaxed(project);
    // Side by side, each in a target folder of its own.
    let (wasm, relaxed_wasm) = thread::scope(|scope| {
        let target = relaxed.with_extension("target");
        let other = scope.spawn(move || compile(project, CRATE, RELAXED_FLAGS, Some(&target)));
        (
            compile(project, CRATE, &[], None),
            other.join().expect("no panic"),
        )
    });
    let package = project.root().join("pkg");
    let [script, module] = bind(project, CRATE, &wasm?, &package)?;
    let cut_wasm = compile(project, CUT, &[], None)?;
    let [cut_script, cut_module] = bind(project, CUT, &cut_wasm, &package)?;
    // These stand on the crate without its bindings; in a shared folder the one would take the other's place.
    let target = project.cache().join("opened.target");
    for (name, part) in [(OPENED, "opened"), (EVALUATION, "evaluation")] {
        let wasm = compile(project, name, &[], Some(&target))?;
        let [script, module] = bind(project, name, &wasm, &package)?;
        plan.insert(format!("pkg/patchwork_{part}.js").into(), script);
        plan.insert(format!("pkg/patchwork_{part}_bg.wasm").into(), module);
    }
    // The package's own page, for who takes it elsewhere.
    let readme = fs::read(project.root().join("src/bindings/README.md"))?;
    sync::write_if_changed(&package.join("README.md"), &readme)?;
    let [relaxed_script, relaxed_module] = bind(project, CRATE, &relaxed_wasm?, &relaxed)?;
    ensure!(
        fs::read(&script)? == fs::read(&relaxed_script)?,
        "{} and {} differ: the page loads the former with either build",
        script.display(),
        relaxed_script.display()
    );
    plan.insert("pkg/patchwork.js".into(), script);
    plan.insert("pkg/patchwork_bg.wasm".into(), module);
    plan.insert("pkg/patchwork_relaxed.wasm".into(), relaxed_module);
    plan.insert("pkg/patchwork_cut.js".into(), cut_script);
    plan.insert("pkg/patchwork_cut_bg.wasm".into(), cut_module);
    Ok(())
}

/// Compiles a package for the page, with `flags` for the compiler, and returns the path of the module.
fn compile(
    project: &Project,
    package: &str,
    flags: &[&str],
    target: Option<&Path>,
) -> Result<PathBuf> {
    #[derive(Deserialize)]
    struct Message {
        #[serde(default)]
        filenames: Vec<PathBuf>,
    }

    let mut command = project.cargo();
    command
        .args(["rustc", "--release", "--lib", "--package", package])
        .args(["--target", WASM])
        // Not the library for Rust beside it, which keeps small generic functions from being inlined: the
        // module would be a tenth larger.
        .args(["--crate-type", "cdylib"])
        .args(["--config", &format!("target.{WASM}.rustflags={flags:?}")])
        .arg("--message-format=json-render-diagnostics")
        // Flags in the environment would replace those of .cargo/config.toml, and with them the vectors.
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .stderr(Stdio::inherit());
    if let Some(target) = target {
        command.arg("--target-dir").arg(target);
    }
    let output = command.output().context("cargo did not start")?;
    if !output.status.success() {
        bail!("`{}` failed ({})", shown(&command), output.status);
    }
    let module = file_name(package) + ".wasm";
    String::from_utf8(output.stdout)?
        .lines()
        .filter_map(|line| serde_json::from_str::<Message>(line).ok())
        .flat_map(|message| message.filenames)
        .find(|file| file.file_name().is_some_and(|name| name == &*module))
        .with_context(|| format!("cargo built no {module}"))
}

/// What the compiler calls the files of a package.
fn file_name(package: &str) -> String {
    package.replace('-', "_")
}

/// Makes the JavaScript module of a package for `wasm` in `folder` and returns it and the WebAssembly that it loads.
fn bind(project: &Project, package: &str, wasm: &Path, folder: &Path) -> Result<[PathBuf; 2]> {
    let name = folder.file_name().context("a folder without a name")?;
    let mut stamp = name.to_owned();
    stamp.push(format!("-{package}.stamp"));
    let stamp = project.cache().join(stamp);
    let files = [".js", "_bg.wasm", ".d.ts"].map(|end| folder.join(file_name(package) + end));
    let watched: Vec<_> = files.iter().cloned().chain([wasm.to_owned()]).collect();
    sync::unless_stamped(&stamp, "", &watched, || {
        println!("wasm-bindgen and wasm-opt: {}/{package}", name.display());
        Bindgen::new()
            .input_path(wasm)
            .web(true)?
            .typescript(true)
            .remove_name_section(true)
            .remove_producers_section(true)
            .generate(folder)
            .with_context(|| format!("wasm-bindgen could not make {}", folder.display()))?;
        optimize(project, &files[1])
    })?;
    // The type check reads the declarations where they are.
    let [script, module, _] = files;
    Ok([script, module])
}

/// Makes a module about three hundredths smaller.
fn optimize(project: &Project, module: &Path) -> Result<()> {
    npm::install(project)?;
    run_quietly(
        project
            .command(project.root().join("node_modules/.bin/wasm-opt"))
            // The stack lies lowest: addresses below 1,024 are the last that it would take.
            .args(["-Oz", "--low-memory-unused"])
            .arg(module)
            .arg("--output")
            .arg(module),
    )
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
