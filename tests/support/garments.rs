//! Real clothing. It is not part of the project: without `FASHION_MNIST_DIR` there is none.

use std::env;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use flate2::read::GzDecoder;
use patchwork::data::Dataset;

/// The images to train with and to test with; nothing, and a word on it, if there are none.
pub(crate) fn real_garments() -> Option<[Dataset; 2]> {
    let folder = env::var_os("FASHION_MNIST_DIR").map(PathBuf::from);
    if folder.is_none() {
        println!("FASHION_MNIST_DIR is not set: nothing was checked");
    }
    folder.map(|folder| ["train", "t10k"].map(|part| read(&folder, part)))
}

fn read(folder: &Path, part: &str) -> Dataset {
    let file = |kind: &str| {
        let path = folder.join(format!("{part}-{kind}-ubyte.gz"));
        let mut bytes = Vec::new();
        let file = File::open(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        GzDecoder::new(file).read_to_end(&mut bytes).unwrap();
        bytes
    };
    Dataset::from_idx(&file("images-idx3"), &file("labels-idx1")).unwrap()
}
