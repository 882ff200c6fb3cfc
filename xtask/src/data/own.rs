//! Data files that these commands write: the wardrobe, and compressed copies.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use flate2::{Compression, GzBuilder};
use garments::wardrobe::garments;
use patchwork::data::{Dataset, PIXELS, idx};

use super::folder::{read_folder, thousands};
use super::{Data, FILES, Kind};
use crate::sync::write_if_changed;

/// Numbers of garments for training and for testing.
pub(super) const WARDROBE: [usize; 2] = [4_000, 1_000];
// Other garments for testing than for training.
const TRAIN_SEED: u64 = 1;
const TEST_SEED: u64 = 2;

fn folder(cache: &Path) -> PathBuf {
    cache.join("wardrobe")
}

/// Whether the wardrobe was drawn before.
pub(super) fn is_made(cache: &Path) -> bool {
    folder(cache).is_dir()
}

/// The wardrobe, drawn unless this program drew it before.
pub(super) fn wardrobe(cache: &Path, [train, test]: [usize; 2]) -> Result<Data> {
    let folder = folder(cache);
    if !is_current(&folder) {
        println!("Drawing {} garments ...", thousands(train + test));
        draw(&folder, train, test)?;
    }
    let mut data = read_folder(&folder, cache)?;
    data.about.kind = Kind::Wardrobe {
        seeds: [TRAIN_SEED, TEST_SEED],
    };
    Ok(data)
}

/// Whether all files are there and newer than this program, which may draw otherwise than an older one.
fn is_current(folder: &Path) -> bool {
    let time = |path: &Path| {
        fs::metadata(path)
            .and_then(|metadata| metadata.modified())
            .ok()
    };
    let program = std::env::current_exe().ok().and_then(|path| time(&path));
    FILES.iter().all(|file| {
        let made = time(&folder.join(file.name));
        made.is_some() && made >= program
    })
}

fn draw(folder: &Path, train: usize, test: usize) -> Result<()> {
    let (train_images, train_labels) = garments(TRAIN_SEED, train);
    let (test_images, test_labels) = garments(TEST_SEED, test);
    let contents = [
        idx::write_images(&train_images)?,
        idx::write_labels(&train_labels)?,
        idx::write_images(&test_images)?,
        idx::write_labels(&test_labels)?,
    ];
    fs::create_dir_all(folder)?;
    for (file, content) in FILES.iter().zip(contents) {
        let path = folder.join(file.name);
        fs::write(&path, gzip(&content)?)
            .with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}

/// The images of a set from the first on, `most` of them or all, and their labels, as compressed files.
pub(super) fn first(set: &Dataset, most: usize) -> Result<[Vec<u8>; 2]> {
    let count = most.min(set.len());
    let images = idx::write_images(&set.pixels()[..count * PIXELS])?;
    let labels = idx::write_labels(&set.labels()[..count])?;
    Ok([gzip(&images)?, gzip(&labels)?])
}

/// Compresses a file unless that was done before, and returns the path of the compressed one.
pub(super) fn compress(plain: &Path, compressed: &Path) -> Result<PathBuf> {
    let content = fs::read(plain).with_context(|| format!("cannot read {}", plain.display()))?;
    write_if_changed(compressed, &gzip(&content)?)?;
    Ok(compressed.to_path_buf())
}

/// The bytes compressed, without name and time, so that the same bytes give the same file.
fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzBuilder::new().write(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}
