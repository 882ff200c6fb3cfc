//! Reads and checks a folder with the four files of a data set.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use flate2::bufread::GzDecoder;
use patchwork::data::{Dataset, Id, PIXELS, idx};

use super::own::compress;
use super::{About, Data, FILES, Kind, OFFICIAL};

/// Reads the four files, which may be compressed (`.gz`) or not.
///
/// `cache` takes compressed copies of files that are not.
///
/// # Errors
/// When a file is missing, damaged or no IDX file of images of clothing: names it.
pub fn read_folder(folder: &Path, cache: &Path) -> Result<Data> {
    ensure!(folder.is_dir(), "{} is not a folder", folder.display());
    let mut paths = Vec::new();
    let mut contents = Vec::new();
    for file in FILES {
        let (path, bytes) = read(folder, file.name, cache)?;
        let expanded = expand(&bytes).with_context(|| format!("{} is damaged", path.display()))?;
        paths.push(path);
        contents.push(expanded);
    }
    let pair = |at: usize| {
        // Each file by itself first, so that an error names it.
        idx::read_images(&contents[at]).with_context(|| paths[at].display().to_string())?;
        idx::read_labels(&contents[at + 1]).with_context(|| paths[at + 1].display().to_string())?;
        Dataset::from_idx(&contents[at], &contents[at + 1])
            .with_context(|| format!("{} and {}", paths[at].display(), paths[at + 1].display()))
    };
    let (train, test) = (pair(0)?, pair(2)?);
    let about = about(folder, [train.id(), test.id()]);
    let files = paths.try_into().expect("a path for each of the four files");
    Ok(Data {
        about,
        files,
        train,
        test,
    })
}

/// The compressed file of that name, or one made from an uncompressed file.
fn read(folder: &Path, name: &str, cache: &Path) -> Result<(PathBuf, Vec<u8>)> {
    let compressed = folder.join(name);
    let plain = compressed.with_extension("");
    let path = if compressed.exists() {
        compressed
    } else if plain.exists() {
        compress(&plain, &cache.join("compressed").join(name))?
    } else {
        let names = FILES.map(|file| file.name).join(", ");
        bail!(
            "{} is missing; the folder needs {names}",
            compressed.display()
        );
    };
    let bytes = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
    Ok((path, bytes))
}

/// Decompresses a whole file, but no more than the largest that is accepted.
fn expand(bytes: &[u8]) -> Result<Vec<u8>> {
    let limit = idx::IMAGES_HEADER_BYTES + idx::MAX_COUNT * PIXELS;
    let mut decoder = GzDecoder::new(bytes);
    let mut expanded = Vec::new();
    decoder
        .by_ref()
        .take(limit as u64 + 1)
        .read_to_end(&mut expanded)
        .context("gzip")?;
    ensure!(
        expanded.len() <= limit,
        "it holds more than {} images",
        idx::MAX_COUNT
    );
    let rest = decoder.into_inner().len();
    ensure!(rest == 0, "gzip: {rest} bytes too many at its end");
    Ok(expanded)
}

fn about(folder: &Path, ids: [Id; 2]) -> About {
    let name = folder
        .canonicalize()
        .ok()
        .and_then(|real| Some(real.file_name()?.to_string_lossy().into_owned()))
        .unwrap_or_else(|| folder.display().to_string());
    let kind = if ids == OFFICIAL {
        Kind::Official
    } else if name.to_lowercase().contains("fashion") {
        Kind::Fashion
    } else {
        Kind::Folder
    };
    About { kind, folder: name }
}

/// The number with a comma before each three digits from the right.
pub(crate) fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut shown = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            shown.push(',');
        }
        shown.push(digit);
    }
    shown
}
