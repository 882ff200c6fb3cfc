//! The data set: where it comes from, read and checked, and what the page is told about it.

pub mod download;
pub mod folder;
mod own;

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Args;
use patchwork::data::{Dataset, Id};
use serde::Serialize;

use crate::project::Project;
use crate::sync::{Plan, write_if_changed};

pub use folder::read_folder;
pub(crate) use folder::thousands;

/// One of the four files of a data set.
#[derive(Clone, Copy, Debug)]
pub struct File {
    /// Its name in the page's description of the data.
    pub key: &'static str,
    /// Its official name.
    pub name: &'static str,
    /// The MD5 sum of the official file as it is downloaded, packed.
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

/// The sums of the official images: for training and for testing.
pub const OFFICIAL: [Id; 2] = [Id(0xb18d_ce9b_00c8_a7e7), Id(0x19bb_c118_277f_ff61)];

/// What kind of data set it is. The page has the words for each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase", tag = "kind")]
pub enum Kind {
    /// All of Fashion-MNIST, however it was packed.
    Official,
    /// A folder that is called after Fashion-MNIST, which is believed.
    Fashion,
    /// Any other folder.
    Folder,
    /// What the project draws itself.
    Wardrobe {
        /// For training and for testing.
        seeds: [u64; 2],
    },
}

/// What is known of a data set besides its images.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct About {
    /// Its kind.
    #[serde(flatten)]
    pub kind: Kind,
    /// The name of its folder.
    pub folder: String,
}

impl About {
    /// What the command line and the files that it writes call it.
    pub fn name(&self) -> &str {
        match self.kind {
            Kind::Official | Kind::Fashion => "Fashion-MNIST",
            Kind::Folder => &self.folder,
            Kind::Wardrobe { .. } => "The wardrobe",
        }
    }

    /// Whence it is, as the end of a sentence.
    fn origin(&self) -> String {
        let folder = &self.folder;
        match self.kind {
            Kind::Official => "the official ones".into(),
            Kind::Fashion | Kind::Folder => {
                format!("not the official ones but those of the folder {folder}")
            }
            Kind::Wardrobe { .. } => "drawn by this project, no photographs".into(),
        }
    }
}

/// A data set, read and checked.
#[derive(Clone, Debug)]
pub struct Data {
    /// Its kind and name.
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
        println!(
            "Data: {}: {} training and {} test images, {}.",
            data.about.name(),
            thousands(data.train.len()),
            thousands(data.test.len()),
            data.about.origin()
        );
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
        let ids = [self.train.id(), self.test.id()];
        about["id"] = ids.map(Id::digits).concat().into();
        for (part, set, id) in [("train", &self.train, ids[0]), ("test", &self.test, ids[1])] {
            about[part] = serde_json::json!({ "id": id.digits(), "count": set.len() });
        }
        about["files"] = files.into();
        let path = cache.join("about.json");
        write_if_changed(&path, serde_json::to_string_pretty(&about)?.as_bytes())?;
        plan.insert("data/about.json".into(), path);
        Ok(())
    }
}
