//! Other systems that compute the same in a tab: installed, built and bundled for the page.

use std::path::Path;

use anyhow::Result;

use super::site::{folder, module};
use crate::npm;
use crate::project::{Project, run};
use crate::sync::{Plan, add_folder};

/// The modules of the page that use them.
const ADAPTERS: [&str; 5] = ["burn.js", "convnetjs.js", "jax.js", "onnx.js", "tfjs.js"];
/// What the packages load beside their JavaScript.
const PARTS: [&str; 5] = [
    "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm",
    "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm",
    "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm",
    "onnxruntime-web/dist/ort-wasm-simd-threaded.mjs",
    "onnxruntime-web/dist/ort-wasm-simd-threaded.wasm",
];

/// Gets and builds the systems, and adds their files to the site.
///
/// # Errors
/// When one cannot be installed or built.
pub fn add_to(project: &Project, plan: &mut Plan) -> Result<()> {
    let source = project.root().join("benches/peers");
    npm::install_in(project, &source)?;
    let bundles = folder(project).join("peers");
    // Workers know no import maps, so that each module gets its packages into its file.
    run(project
        .command(source.join("node_modules/.bin/esbuild"))
        .current_dir(&source)
        .args(ADAPTERS)
        .args(["--bundle", "--format=esm", "--log-level=warning"])
        .arg(format!("--outdir={}", bundles.display())))?;
    add_folder(plan, &bundles, Path::new("peers"))?;
    for part in PARTS {
        let file = source.join("node_modules").join(part);
        if let Some(name) = file.file_name() {
            plan.insert(Path::new("peers").join(name), file);
        }
    }
    let burn = module(project, "burn_peer", "benches/peers/burn")?;
    add_folder(plan, &burn, Path::new("burn_peer"))
}
