//! Makes few and small files of the scripts and styles: a visit over a poor network waits for every file.

use std::fs;
use std::path::Path;

use anyhow::Result;

use crate::project::{Project, run_quietly, shown};
use crate::sync::{self, Plan};

/// What the page and its workers ask for by name, at the top of the site, and the source of each.
const ENTRIES: [(&str, &str); 5] = [
    ("main", "app/main.view.js"),
    ("page", "app/page.css"),
    ("training-worker", "workers/training-worker.js"),
    ("team-worker", "workers/team-worker.js"),
    ("photo-worker", "workers/photo-worker.js"),
];

/// Replaces the plan's scripts by one for each that the page or a worker starts with, and one for each
/// part that is loaded later or shared, and its styles by one. Does so anew where something changed.
///
/// # Errors
/// When the bundler fails, for one at a fault in a script.
pub fn bundle(project: &Project, plan: &mut Plan) -> Result<()> {
    let sources = project.cache().join("unbundled");
    let folder = project.cache().join("bundled");
    let packages = project.root().join("node_modules");
    // The scripts import `pkg/` as if it lay beside them; the bundler wants it there.
    sync::sync(plan, &sources)?;
    let code: Vec<_> = plan
        .keys()
        .filter(|place| is_code(place))
        .cloned()
        .collect();
    let mut command = project.command(packages.join(".bin/esbuild"));
    command
        .current_dir(&sources)
        .env("NODE_PATH", &packages)
        .args(ENTRIES.map(|(place, source)| format!("{place}={source}")))
        .args(code.iter().filter(|place| is_language(place)))
        .args(["--bundle", "--splitting", "--format=esm", "--minify"])
        .args([
            "--outbase=.",
            "--chunk-names=parts/[hash]",
            "--charset=utf8",
        ])
        .args(["--legal-comments=none", "--log-level=warning"])
        .arg(format!("--outdir={}", folder.display()));
    // The bundler may be another after npm installed.
    let inputs = code.iter().map(|place| sources.join(place));
    let files: Vec<_> = inputs
        .chain([
            packages.join(".package-lock.json"),
            folder.join("main.js"),
            folder.join("page.css"),
        ])
        .collect();
    let orders = shown(&command);
    sync::unless_stamped(&folder.with_extension("stamp"), &orders, &files, || {
        println!("esbuild: the scripts and styles");
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        run_quietly(&mut command)
    })?;
    plan.retain(|place, _| !is_code(place));
    sync::add_folder(plan, &folder, Path::new(""))
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
