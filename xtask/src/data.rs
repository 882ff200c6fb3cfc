//! The data set: where it comes from, read and checked, and what the page is told about it.

pub mod download;
pub mod folder;
mod own;

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Args;
use patchwork::data::Dataset;
use serde::Serialize;

use crate::project::Project;
use crate::sync::{Plan, write_if_changed};

pub use folder::read_folder;

/// One of the four files of a data set.
#[derive(Clone, Copy, Debug)]
pub struct File {
    /// Its name in the page's description of the data.
    pub key: &'static str,
    /// Its official name.
    pub name: &'static str,
    /// The MD5 sum of the official file.
    pub md5: &'static str,
}

/// The four files: images and labels for training, images and labels for testing.
pub const FILES: [File; 4] = [
    File {
        key: "train_images",
        name: "train-images-idx3-ubyte.gz",
        md5: "8d4fb7e6c68d591d4c3dfef9ec88bf0d",
    },
    File {
        key: "train_labels",
        name: "train-labels-idx1-ubyte.gz",
        md5: "25c81989df183df01b3e8a0aad5dffbe",
    },
    File {
        key: "test_images",
        name: "t10k-images-idx3-ubyte.gz",
        md5: "bef4ecab320f06d8554ea6380940ec79",
    },
    File {
        key: "test_labels",
        name: "t10k-labels-idx1-ubyte.gz",
        md5: "bb300cfdad3c16e7a12a480ee83cd310",
    },
];

/// The choice of data on the command line.
#[derive(Args, Clone, Debug, Default)]
pub struct DataArguments {
    /// Folder with the four files of a data set in the format of Fashion-MNIST
    #[arg(long = "data", value_name = "DIR")]
    pub folder: Option<PathBuf>,
    /// Take the garments that the project draws itself
    #[arg(long, conflicts_with = "folder")]
    pub wardrobe: bool,
}

/// What the page says about the data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct About {
    /// The name of the data set.
    pub name: String,
    /// One sentence.
    pub description: String,
    /// Where it is from.
    pub source: String,
    /// Under which terms.
    pub licence: String,
}

/// A data set, read and checked.
#[derive(Clone, Debug)]
pub struct Data {
    /// What the page says about it.
    pub about: About,
    /// The compressed files, in the order of [`FILES`].
    pub files: [PathBuf; 4],
    /// Images to train with.
    pub train: Dataset,
    /// Images to test with.
    pub test: Dataset,
}

/// The places where data may be, in their order.
#[derive(Clone, Debug)]
pub struct Places {
    /// What the command line chose.
    pub arguments: DataArguments,
    /// The folder that the environment names.
    pub environment: Option<PathBuf>,
    /// The project's own folder, which a download fills.
    pub project: PathBuf,
    /// Addresses of folders with the official files, tried in their order.
    pub addresses: Vec<String>,
    /// Where generated files are kept.
    pub cache: PathBuf,
    /// How many garments the wardrobe has for training and for testing.
    pub wardrobe: [usize; 2],
}

impl Places {
    /// The places that the documentation names.
    pub fn new(project: &Project, arguments: DataArguments) -> Self {
        Self {
            arguments,
            environment: env::var_os("FASHION_MNIST_DIR")
                .filter(|value| !value.is_empty())
                .map(PathBuf::from),
            project: project.root().join("data/fashion-mnist"),
            addresses: download::ADDRESSES.map(String::from).into(),
            cache: project.cache().join("data"),
            wardrobe: own::WARDROBE,
        }
    }

    /// The first data set that there is, in words on the console too.
    ///
    /// Where a download failed before, only `ask_again` tries it again.
    ///
    /// # Errors
    /// When a folder that was named, or the project's own, lacks a file or has a bad one.
    pub fn obtain(&self, ask_again: bool) -> Result<Data> {
        let data = self.find(ask_again)?;
        println!("Data: {}: {}", data.about.name, data.about.description);
        Ok(data)
    }

    fn find(&self, ask_again: bool) -> Result<Data> {
        if self.arguments.wardrobe {
            return own::wardrobe(&self.cache, self.wardrobe);
        }
        if let Some(folder) = &self.arguments.folder {
            return read_folder(folder, &self.cache).context("--data");
        }
        if let Some(folder) = &self.environment {
            return read_folder(folder, &self.cache).context("FASHION_MNIST_DIR");
        }
        if self.project.exists() {
            return read_folder(&self.project, &self.cache);
        }
        if own::is_made(&self.cache) && !ask_again {
            println!(
                "Fashion-MNIST could not be downloaded before; `cargo xtask data` tries again."
            );
            return own::wardrobe(&self.cache, self.wardrobe);
        }
        match download::download(&self.addresses, &FILES, &self.project) {
            Ok(()) => read_folder(&self.project, &self.cache),
            Err(error) => {
                println!("Fashion-MNIST cannot be downloaded ({error:#}).");
                own::wardrobe(&self.cache, self.wardrobe)
            }
        }
    }
}

impl Data {
    /// Adds the files, and their description for the page, to the site.
    ///
    /// # Errors
    /// When a file cannot be read or the description not be written.
    pub fn add_to(&self, plan: &mut Plan, cache: &Path) -> Result<()> {
        let mut files = serde_json::Map::new();
        for (file, path) in FILES.iter().zip(&self.files) {
            let bytes = path.metadata()?.len();
            let entry = serde_json::json!({ "path": file.name, "bytes": bytes });
            files.insert(file.key.into(), entry);
            plan.insert(Path::new("data").join(file.name), path.clone());
        }
        let mut about = serde_json::to_value(&self.about)?;
        about["train"] = self.train.len().into();
        about["test"] = self.test.len().into();
        about["files"] = files.into();
        let path = cache.join("about.json");
        write_if_changed(&path, serde_json::to_string_pretty(&about)?.as_bytes())?;
        plan.insert("data/about.json".into(), path);
        Ok(())
    }
}
