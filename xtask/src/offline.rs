//! Which files a browser keeps, so that the page opens without a network: the list that the service worker begins with.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::data::FILES;
use crate::project::Project;
use crate::sync::{self, Plan};

const WORKER: &str = "service-worker.js";

#[derive(Serialize)]
struct KeptFile {
    url: String,
    revision: String,
    integrity: String,
}

#[derive(Default, Serialize)]
struct Files {
    page: Vec<KeptFile>,
    /// The whole sets of images: they are kept when they have been fetched once.
    images: Vec<KeptFile>,
}

/// Writes the list of all other files of the plan before the service worker.
///
/// # Errors
/// When a file cannot be read.
pub fn add_list(project: &Project, plan: &mut Plan) -> Result<()> {
    let source = plan
        .remove(Path::new(WORKER))
        .context("no service worker")?;
    let mut files = Files::default();
    for (place, source) in &*plan {
        let url = place.to_str().context("a name that is no text")?.to_owned();
        let content =
            fs::read(source).with_context(|| format!("cannot read {}", source.display()))?;
        let digest = BASE64_STANDARD.encode(Sha256::digest(content));
        let is_large =
            place.starts_with("data") && FILES.iter().any(|file| place.ends_with(file.name));
        let list = if is_large {
            &mut files.images
        } else {
            &mut files.page
        };
        list.push(KeptFile {
            url,
            revision: digest
                .chars()
                .filter(char::is_ascii_alphanumeric)
                .take(16)
                .collect(),
            integrity: format!("sha256-{digest}"),
        });
    }
    let script = format!(
        "self.FILES={};\n{}",
        serde_json::to_string(&files)?,
        fs::read_to_string(source)?
    );
    let file = project.cache().join(WORKER);
    sync::write_if_changed(&file, script.as_bytes())?;
    plan.insert(WORKER.into(), file);
    Ok(())
}
