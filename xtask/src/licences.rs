//! The licences of all that the site contains, in one text that the page links to.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::project::{Project, shown};

/// The packages that become modules of the page.
const OURS: [&str; 2] = ["patchwork", "patchwork-cut"];

/// What `cargo metadata` says.
#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Crate>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    pkg: String,
    dep_kinds: Vec<Kind>,
}

#[derive(Deserialize)]
struct Kind {
    /// Nothing for a normal one.
    kind: Option<String>,
}

#[derive(Deserialize)]
struct Crate {
    id: String,
    name: String,
    version: String,
    license: Option<String>,
    repository: Option<String>,
    manifest_path: PathBuf,
    /// Nothing for those of this project.
    source: Option<String>,
    targets: Vec<Target>,
}

#[derive(Deserialize)]
struct Target {
    kind: Vec<String>,
}

impl Crate {
    /// Whether it only runs in the compiler.
    fn is_macro(&self) -> bool {
        let mut kinds = self.targets.iter().flat_map(|target| &target.kind);
        kinds.any(|kind| kind == "proc-macro")
    }
}

/// A part of the site that others made.
struct Part {
    title: String,
    text: String,
}

/// The text of all licences; `packages` are those of npm that the scripts contain.
///
/// # Errors
/// When Cargo fails, or a licence is not found.
pub fn text(project: &Project, packages: &BTreeSet<String>) -> Result<String> {
    let mut parts = crates(project)?;
    parts.push(rust());
    let packages_folder = project.root().join("node_modules");
    for package in packages {
        parts.extend(npm_parts(&packages_folder, &packages_folder.join(package))?);
    }
    parts.push(fashion_mnist());
    let mut text = String::from("Patchwork is licensed under MIT or Apache 2.0, as you like:\n\n");
    text += &fs::read_to_string(project.root().join("LICENSE-MIT"))?;
    text += "\nIt contains the following works of others. Where one may be used under several licences, the MIT licence is \
             chosen.\n";
    // Parts with the same words share them.
    let mut texts: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for part in &parts {
        texts.entry(part.text.trim()).or_default().push(&part.title);
    }
    for (licence, titles) in texts {
        write!(
            text,
            "\n{}\n{}\n\n{licence}\n",
            "-".repeat(80),
            titles.join("\n")
        )?;
    }
    Ok(text)
}

/// The crates inside of the modules.
fn crates(project: &Project) -> Result<Vec<Part>> {
    let mut command = project.cargo();
    command.args(["metadata", "--format-version=1"]);
    command.args(["--filter-platform", "wasm32-unknown-unknown"]);
    let output = command.output().context("cargo did not start")?;
    ensure!(output.status.success(), "`{}` failed", shown(&command));
    let metadata: Metadata = serde_json::from_slice(&output.stdout)?;
    let by_id: BTreeMap<_, _> = metadata
        .packages
        .iter()
        .map(|one| (&*one.id, one))
        .collect();
    let nodes: BTreeMap<_, _> = metadata
        .resolve
        .nodes
        .iter()
        .map(|node| (&*node.id, node))
        .collect();

    let is_ours = |one: &&Crate| one.source.is_none() && OURS.contains(&&*one.name);
    let mut waiting: Vec<_> = metadata
        .packages
        .iter()
        .filter(is_ours)
        .map(|one| &*one.id)
        .collect();
    let mut found = BTreeSet::new();
    while let Some(id) = waiting.pop() {
        if by_id[id].is_macro() || !found.insert(id) {
            continue;
        }
        let normal =
            |dependency: &&Dependency| dependency.dep_kinds.iter().any(|kind| kind.kind.is_none());
        waiting.extend(
            nodes[id]
                .deps
                .iter()
                .filter(normal)
                .map(|dependency| &*dependency.pkg),
        );
    }
    let others = found
        .into_iter()
        .map(|id| by_id[id])
        .filter(|one| one.source.is_some());
    others.map(crate_part).collect()
}

fn crate_part(one: &Crate) -> Result<Part> {
    let folder = one
        .manifest_path
        .parent()
        .context("a manifest in a folder")?;
    let expression = one.license.as_deref().unwrap_or_default();
    let name = format!("{} {}", one.name, one.version);
    let title = title(&name, expression, one.repository.as_deref());
    let text = match licence_in(folder, expression)? {
        Some(text) => text,
        // Some crates name their licence and bring no text.
        None if expression.contains("MIT") => mit(&format!("the authors of {}", one.name)),
        None => anyhow::bail!("{} has no text of its licence ({expression})", one.name),
    };
    Ok(Part { title, text })
}

fn title(name: &str, licence: &str, home: Option<&str>) -> String {
    let home = home.map(|home| format!(" {home}")).unwrap_or_default();
    format!("{name} ({licence}){home}")
}

/// The texts in a package's folder that its `expression` asks for: that of MIT where there are several to choose from,
/// and all of them where one alone is not enough.
fn licence_in(folder: &Path, expression: &str) -> Result<Option<String>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .to_uppercase();
        if path.is_file() && (name.starts_with("LICEN") || name.starts_with("COPYING")) {
            files.push((!name.contains("MIT"), name, path));
        }
    }
    files.sort();
    let wanted = if expression.contains(" AND ") {
        files.len()
    } else {
        1
    };
    let texts = files.iter().take(wanted);
    let texts: Vec<_> = texts
        .map(|(.., path)| fs::read_to_string(path))
        .collect::<Result<_, _>>()?;
    Ok((!texts.is_empty()).then(|| texts.join("\n")))
}

#[derive(Deserialize)]
struct NpmPackage {
    name: String,
    version: String,
    license: String,
    #[serde(default)]
    dependencies: BTreeMap<String, IgnoredAny>,
}

/// A package and those that it depends on: it may be published with them inside.
fn npm_parts(packages: &Path, folder: &Path) -> Result<Vec<Part>> {
    let text = fs::read_to_string(folder.join("package.json"))?;
    let package: NpmPackage = serde_json::from_str(&text)?;
    let name = format!("{} {}", package.name, package.version);
    let text = licence_in(folder, &package.license)?;
    let mut parts = vec![Part {
        title: title(&name, &package.license, None),
        text: text.with_context(|| format!("{} has no text of its licence", package.name))?,
    }];
    for dependency in package.dependencies.keys() {
        // Its own version of it comes first.
        let places = [&folder.join("node_modules"), packages];
        let mut places = places.iter().map(|place| place.join(dependency));
        let place = places
            .find(|place| place.exists())
            .with_context(|| format!("{dependency} is not installed"))?;
        parts.extend(npm_parts(packages, &place)?);
    }
    Ok(parts)
}

/// The libraries of the language, parts of which are in every module.
fn rust() -> Part {
    let home = Some("https://github.com/rust-lang/rust");
    Part {
        title: title(
            "Rust: core, alloc and compiler_builtins",
            "MIT OR Apache-2.0",
            home,
        ),
        text: mit("the Rust Project contributors"),
    }
}

/// The images, and what the weights were trained with.
fn fashion_mnist() -> Part {
    let home = Some("https://github.com/zalandoresearch/fashion-mnist");
    Part {
        title: title("Fashion-MNIST", "MIT", home),
        text: mit("2017 Zalando SE, https://tech.zalando.com"),
    }
}

fn mit(holder: &str) -> String {
    format!(
        "The MIT License (MIT)

Copyright (c) {holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated \
documentation files (the \"Software\"), to deal in the Software without restriction, including without limitation the \
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit \
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the \
Software.

THE SOFTWARE IS PROVIDED \"AS IS\", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE \
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR \
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR \
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE."
    )
}
