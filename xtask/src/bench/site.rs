//! The folder that the benchmark's page and its rivals read.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use patchwork::data::{Dataset, Loader, PIXELS};
use wasm_bindgen_cli_support::Bindgen;

use super::contest::{PREDICTION_BATCH, SEED};
use super::peers;
use crate::data::Data;
use crate::project::{Project, run};
use crate::sync::{self, Plan, write_if_changed};
use crate::{build, tools};

const WASM: &str = "wasm32-unknown-unknown";
/// The most images that are trained with: as many as systems in a tab hold as numbers.
const TRAINING_IMAGES: usize = 8192;
/// All batch sizes that are measured divide the number of images.
const LARGEST_BATCH: usize = 256;

/// Where builds and results are kept.
pub fn folder(project: &Project) -> PathBuf {
    project.cache().with_file_name("bench")
}

/// Builds the page and what it loads, with other systems if `peers`, and gives the folder to serve.
///
/// # Errors
/// When something cannot be built or written.
pub fn assemble(project: &Project, data: &Data, peers: bool) -> Result<PathBuf> {
    build::build(project, data)?;
    let mut plan = Plan::new();
    let page = project.root().join("benches/page");
    sync::add_folder(&mut plan, &page, Path::new(""))?;
    for source in ["pkg", "www/training", "www/shared"] {
        sync::add_folder(&mut plan, &project.root().join(source), Path::new(source))?;
    }
    // The helpers of a team, as the site has them.
    let helper = "team-worker.js";
    plan.insert(helper.into(), project.dist().join(helper));
    sync::add_folder(&mut plan, &project.dist().join("parts"), Path::new("parts"))?;
    let relaxed = build::relaxed(project).join("patchwork_bg.wasm");
    plan.insert("pkg/patchwork_relaxed.wasm".into(), relaxed);
    let peak = module(project, "peak", "benches/peak")?;
    sync::add_folder(&mut plan, &peak, Path::new("peak"))?;
    if peers {
        peers::add_to(project, &mut plan)?;
    }
    let site = folder(project).join("site");
    sync::sync(&plan, &site)?;
    Ok(site)
}

/// Compiles the crate `name` in `source` for the page, and gives the folder with its module.
pub(super) fn module(project: &Project, name: &str, source: &str) -> Result<PathBuf> {
    let package = folder(project).join(name);
    let target = package.with_extension("target");
    run(project
        .cargo()
        .args(["rustc", "--release", "--lib", "--target", WASM])
        .args(["--crate-type", "cdylib"])
        .args(["--manifest-path", &format!("{source}/Cargo.toml")])
        .arg("--target-dir")
        .arg(target.strip_prefix(project.root()).unwrap_or(&target))
        // Flags in the environment would replace those of .cargo/config.toml, and with them the vectors.
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS"))?;
    Bindgen::new()
        .input_path(target.join(WASM).join(format!("release/{name}.wasm")))
        .web(true)?
        .typescript(false)
        .generate(&package)
        .with_context(|| format!("wasm-bindgen could not make {}", package.display()))?;
    Ok(package)
}

/// Checks that the programs are there that the benchmark needs.
///
/// # Errors
/// When one is missing and cannot be installed.
pub fn need_tools(project: &Project) -> Result<()> {
    tools::rust_target(project, WASM)?;
    tools::need_node(project)?;
    tools::debian_packages(project, &[("chromium", "chromium")])?;
    crate::npm::install(project)
}

/// Images as the systems read them.
#[derive(Clone, Debug)]
pub struct Images {
    /// The same in this process.
    pub data: Dataset,
    name: &'static str,
}

impl Images {
    /// Writes the images to train with, in the order of the steps.
    ///
    /// # Errors
    /// When there are too few or a file cannot be written.
    pub fn training(site: &Path, data: &Data) -> Result<Self> {
        let count = data.train.len().min(TRAINING_IMAGES) / LARGEST_BATCH * LARGEST_BATCH;
        let mut loader = Loader::new(count.max(1), SEED)?;
        Self::write(site, "train", &data.train, loader.next_batch(count.max(1))?)
    }

    /// Writes the images of one prediction.
    ///
    /// # Errors
    /// As [`Images::training`].
    pub fn prediction(site: &Path, data: &Data) -> Result<Self> {
        let order: Vec<u32> = (0..).take(PREDICTION_BATCH).collect();
        Self::write(site, "test", &data.test, &order)
    }

    /// Writes as many images as `order` has, from the first on: bytes and labels in that order, and
    /// IDX files in their own.
    fn write(site: &Path, name: &'static str, data: &Dataset, order: &[u32]) -> Result<Self> {
        let count = order.len();
        ensure!(
            count.is_multiple_of(LARGEST_BATCH) && count <= data.len(),
            "{name}: at least {LARGEST_BATCH} images are needed, found {}",
            data.len()
        );
        let pixels = data.pixels()[..count * PIXELS].to_vec();
        let data = Dataset::new(pixels, data.labels()[..count].to_vec())?;
        let images = Self { data, name };
        let pixels = order.iter().map(|&index| images.data.image(index as usize));
        let labels = order
            .iter()
            .map(|&index| images.data.labels()[index as usize]);
        let write =
            |kind: &str, bytes: &[u8]| write_if_changed(&site.join(images.path(kind)), bytes);
        write("images", &pixels.collect::<Vec<_>>().concat())?;
        write("labels", &labels.collect::<Vec<_>>())?;
        write("idx-images", &idx(&[count, 28, 28], images.data.pixels()))?;
        write("idx-labels", &idx(&[count], images.data.labels()))?;
        Ok(images)
    }

    /// The address of one of the files, relative to the site.
    pub fn path(&self, kind: &str) -> String {
        format!("images/{}.{kind}", self.name)
    }
}

/// An IDX file of bytes.
fn idx(dimensions: &[usize], values: &[u8]) -> Vec<u8> {
    // Bytes are kind 8.
    let mut file = vec![0, 0, 8, dimensions.len() as u8];
    for &dimension in dimensions {
        file.extend((dimension as u32).to_be_bytes());
    }
    file.extend(values);
    file
}

/// The weights that the project ships for a network.
///
/// # Errors
/// When the file cannot be read.
pub fn shipped_weights(project: &Project, name: &str) -> Result<Vec<u8>> {
    let file = project.root().join("www/weights").join(name);
    fs::read(&file).with_context(|| format!("cannot read {}", file.display()))
}
