//! Makes few and small files of the scripts and styles: a visit over a poor network waits for every file.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;
use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::project::{Project, run_quietly, shown};
use crate::sync::{self, Plan};

/// What the page and its workers ask for by name, at the top of the site, and the source of each.
const ENTRIES: [(&str, &str); 9] = [
    ("main", "app/main.view.js"),
    ("page", "app/page.css"),
    ("later", "app/later.css"),
    ("print", "print/print.css"),
    ("training-worker", "workers/training-worker.js"),
    ("team-worker", "workers/team-worker.js"),
    ("photo-worker", "workers/photo-worker.js"),
    ("step-worker", "workers/step-worker.js"),
    ("evaluation-worker", "workers/evaluation-worker.js"),
];

/// The script that not all browsers start as a module: it comes whole, in one file.
const WHOLE: &str = "workers/service-worker.js";

/// Replaces the plan's scripts by one for each that the page or a worker starts with, and one for each
/// part that is loaded later or shared, and its styles by one. Does so anew where something changed.
///
/// # Errors
/// When the bundler fails, for one at a fault in a script.
pub fn bundle(project: &Project, plan: &mut Plan) -> Result<()> {
    let sources = sources(project);
    let folder = project.cache().join("bundled");
    // The scripts import `pkg/` as if it lay beside them; the bundler wants it there.
    sync::sync(plan, &sources)?;
    let code: Vec<_> = plan
        .keys()
        .filter(|place| is_code(place))
        .cloned()
        .collect();
    let bundling = |record: &Path| {
        let mut command = esbuild(project);
        command
            .arg(format!("--metafile={}", record.display()))
            .arg(format!("--outdir={}", folder.display()));
        command
    };
    let [record, record_of_whole] = contents(project);
    let mut command = bundling(&record);
    command
        .args(ENTRIES.map(|(place, source)| format!("{place}={source}")))
        .args(code.iter().filter(|place| is_language(place)))
        .args(["--splitting", "--format=esm", "--outbase=."])
        .arg("--chunk-names=parts/[hash]");
    let mut whole = bundling(&record_of_whole);
    whole.args([WHOLE, "--format=iife"]);
    // The bundler may be another after npm installed.
    let inputs = code.iter().map(|place| sources.join(place));
    let files: Vec<_> = inputs
        .chain([
            project.root().join("node_modules/.package-lock.json"),
            folder.join("main.js"),
            folder.join("page.css"),
            record,
            record_of_whole,
        ])
        .collect();
    let orders = [shown(&command), shown(&whole)].join("\n");
    sync::unless_stamped(&folder.with_extension("stamp"), &orders, &files, || {
        println!("esbuild: the scripts and styles");
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        run_quietly(&mut command)?;
        run_quietly(&mut whole)
    })?;
    plan.retain(|place, _| !is_code(place));
    sync::add_folder(plan, &folder, Path::new(""))
}

/// The bundler, to be told which of the scripts and styles that were last brought together it shall bundle, and where to.
pub fn esbuild(project: &Project) -> Command {
    let packages = project.root().join("node_modules");
    let mut command = project.command(packages.join(".bin/esbuild"));
    command
        .current_dir(sources(project))
        .env("NODE_PATH", &packages)
        .args(["--bundle", "--minify", "--charset=utf8"])
        .args(["--legal-comments=none", "--log-level=warning"]);
    command
}

/// Where the scripts are brought together for the bundler.
fn sources(project: &Project) -> PathBuf {
    project.cache().join("unbundled")
}

/// Where the bundler writes what it put together: the modules, and the script that comes whole.
pub fn contents(project: &Project) -> [PathBuf; 2] {
    ["bundled.json", "bundled-whole.json"].map(|name| project.cache().join(name))
}

/// The npm packages in the scripts that were bundled last.
///
/// # Errors
/// When the bundler's records cannot be read.
pub fn packages(project: &Project) -> Result<BTreeSet<String>> {
    #[derive(Deserialize)]
    struct Contents {
        inputs: BTreeMap<PathBuf, IgnoredAny>,
    }

    let mut names = BTreeSet::new();
    for record in contents(project) {
        let contents: Contents = serde_json::from_slice(&fs::read(record)?)?;
        names.extend(contents.inputs.keys().filter_map(|file| package_of(file)));
    }
    Ok(names)
}

/// The package that a file belongs to, `@scope/name` where it has a scope.
fn package_of(file: &Path) -> Option<String> {
    let parts: Vec<_> = file.iter().map(|part| part.to_string_lossy()).collect();
    let place = parts.iter().rposition(|part| part == "node_modules")? + 1;
    let name = parts.get(place)?;
    match name.starts_with('@') {
        true => Some(format!("{name}/{}", parts.get(place + 1)?)),
        false => Some(name.to_string()),
    }
}

/// Whether a file is a script or a style.
fn is_code(place: &Path) -> bool {
    let extension = place.extension();
    extension.is_some_and(|extension| extension == "js" || extension == "css")
}

/// Whether a file holds the words of a language that the page fetches only when it is asked for: all but English.
fn is_language(place: &Path) -> bool {
    let Some(tag) = place.file_stem().and_then(|stem| stem.to_str()) else {
        return false;
    };
    let primary = tag.split('-').next().unwrap_or_default();
    place.starts_with("words") && primary.len() == 2 && tag != "en"
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::package_of;

    #[test]
    fn a_file_belongs_to_the_innermost_package() {
        let files = [
            ("app/main.js", None),
            ("../../node_modules/a/dist/index.js", Some("a")),
            ("../node_modules/@scope/b/index.js", Some("@scope/b")),
            ("node_modules/a/node_modules/c/c.js", Some("c")),
        ];
        for (file, package) in files {
            assert_eq!(package_of(Path::new(file)).as_deref(), package, "{file}");
        }
    }
}
