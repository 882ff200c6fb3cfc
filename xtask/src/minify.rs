//! Makes the scripts and styles of the site small, each file by itself: modules stay modules.

use std::mem;
use std::path::Path;

use anyhow::Result;

use crate::project::{Project, run_quietly, shown};
use crate::sync::{self, Plan};

/// Puts small copies in the place of the plan's scripts and styles, and makes them anew where
/// something changed. Comments with a licence stay.
///
/// # Errors
/// When the minifier fails, for one at a fault in a script.
pub fn minify(project: &Project, plan: &mut Plan) -> Result<()> {
    let folder = project.cache().join("minified");
    let packages = project.root().join("node_modules");
    let mut command = project.command(packages.join(".bin/esbuild"));
    command
        .args(["--minify", "--format=esm", "--charset=utf8"])
        .arg("--log-level=warning")
        .arg(format!("--outdir={}", folder.display()));
    // The minifier may be another after npm installed.
    let mut files = vec![packages.join(".package-lock.json")];
    for (place, file) in plan.iter_mut().filter(|(place, _)| is_code(place)) {
        let small = folder.join(place);
        let source = mem::replace(file, small.clone());
        let name = place.with_extension("");
        command.arg(format!("{}={}", name.display(), source.display()));
        files.extend([source, small]);
    }
    let orders = shown(&command);
    sync::unless_stamped(&folder.with_extension("stamp"), &orders, &files, || {
        println!("esbuild: the scripts and styles");
        run_quietly(&mut command)
    })
}

/// Whether a file is a script or a style; declarations of types, `.d.ts`, are not.
fn is_code(place: &Path) -> bool {
    let extension = place.extension();
    extension.is_some_and(|extension| extension == "js" || extension == "css")
}
