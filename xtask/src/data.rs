//! The data set: where it comes from, read and checked, and what the page is told about it.

pub mod download;
pub mod folder;
mod own;

use std::env;
use std::fmt::{self, Display};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Args;
use garments::sketch::sketches;
use patchwork::data::{Dataset, Id};
use serde::Serialize;

use crate::apt::{self, Machine};
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

/// Images that the page opens with: the first ones of the test set, in files of their own.
const FIRST_TEST: usize = 300;

/// Images that the page compares a garment with: the first ones of the training set, in files of their own.
const FIRST_TRAIN: usize = 1_000;

/// Sketches beside which the page sees whether a drawing is one of a garment, and the seed of their series, of which no
/// network learns.
const SKETCHES: (usize, u64) = (500, 900);

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

/// Debian's package of the official images.
pub const PACKAGE: &str = "dataset-fashion-mnist";

/// Where data were taken from, and why there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// The folder that `--data` names.
    Argument(PathBuf),
    /// The folder that `FASHION_MNIST_DIR` names.
    Environment(PathBuf),
    /// The project's own folder.
    Project(PathBuf),
    /// The project's own folder, which was not there before.
    Download(PathBuf),
    /// The folder of Debian's package.
    Debian(PathBuf),
    /// The wardrobe, because `--wardrobe` asks for it.
    Asked,
    /// The wardrobe, because there is nothing else.
    LastResort,
}

impl Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Argument(folder) => write!(f, "{}, which --data names", folder.display()),
            Self::Environment(folder) => {
                write!(f, "{}, which FASHION_MNIST_DIR names", folder.display())
            }
            Self::Project(folder) => write!(f, "{}, the project's own folder", folder.display()),
            Self::Download(folder) => write!(f, "{}, just downloaded", folder.display()),
            Self::Debian(folder) => {
                write!(f, "{}, Debian's package {PACKAGE}", folder.display())
            }
            Self::Asked => f.write_str("the wardrobe, which --wardrobe asks for"),
            Self::LastResort => f.write_str("the wardrobe, as there is nothing else"),
        }
    }
}

/// The places where data may be, in their order.
pub struct Places {
    /// What the command line chose.
    pub arguments: DataArguments,
    /// The folder that the environment names.
    pub environment: Option<PathBuf>,
    /// The project's own folder, which a download fills.
    pub project: PathBuf,
    /// The folder that Debian's package fills.
    pub debian: PathBuf,
    /// What may install that package.
    pub machine: Box<dyn Machine>,
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
            debian: "/usr/share/datasets/fashion-mnist".into(),
            machine: Box::new(project.clone()),
            addresses: download::ADDRESSES.map(String::from).into(),
            cache: project.cache().join("data"),
            wardrobe: own::WARDROBE,
        }
    }

    /// The first data set that there is, in words on the console too.
    ///
    /// # Errors
    /// As [`Places::find`].
    pub fn obtain(&self, ask_again: bool) -> Result<Data> {
        let (data, source) = self.find(ask_again)?;
        println!(
            "Data: {}: {} training and {} test images, {}.\nTaken from {source}.",
            data.about.name(),
            thousands(data.train.len()),
            thousands(data.test.len()),
            data.about.origin()
        );
        Ok(data)
    }

    /// The first data set that there is, and where that was.
    ///
    /// Where nothing could be installed or downloaded before, only `ask_again` tries it again.
    ///
    /// # Errors
    /// When a folder that was named, the project's own or Debian's lacks a file or has a bad one.
    pub fn find(&self, ask_again: bool) -> Result<(Data, Source)> {
        if self.arguments.wardrobe {
            return Ok((own::wardrobe(&self.cache, self.wardrobe)?, Source::Asked));
        }
        if let Some(folder) = &self.arguments.folder {
            return self.read(Source::Argument, folder).context("--data");
        }
        if let Some(folder) = &self.environment {
            return self
                .read(Source::Environment, folder)
                .context("FASHION_MNIST_DIR");
        }
        if self.project.exists() {
            return self.read(Source::Project, &self.project);
        }
        if self.debian.exists() {
            return self.read(Source::Debian, &self.debian);
        }
        if own::is_made(&self.cache) && !ask_again {
            println!("Fashion-MNIST could not be had before; `cargo xtask data` tries again.");
        } else if self.install() {
            return self.read(Source::Debian, &self.debian);
        } else if self.download() {
            return self.read(Source::Download, &self.project);
        }
        let data = own::wardrobe(&self.cache, self.wardrobe)?;
        Ok((data, Source::LastResort))
    }

    fn read(&self, source: fn(PathBuf) -> Source, folder: &Path) -> Result<(Data, Source)> {
        Ok((read_folder(folder, &self.cache)?, source(folder.into())))
    }

    /// Installs Debian's package where that may be done, and says whether the files are there then.
    fn install(&self) -> bool {
        let machine = self.machine.as_ref();
        let Some(apt_get) = apt::apt_get(machine) else {
            return false;
        };
        println!("Fashion-MNIST is not here: installing Debian's package {PACKAGE} with apt-get:");
        if let Err(error) = apt::install(machine, &apt_get, &[PACKAGE]) {
            println!("{PACKAGE} cannot be installed ({error:#}).");
        }
        self.debian.exists()
    }

    /// Downloads the official files into the project's own folder, and says whether they are there then.
    fn download(&self) -> bool {
        println!("Fashion-MNIST is not here: downloading it.");
        let result = download::download(&self.addresses, &FILES, &self.project);
        if let Err(error) = &result {
            println!("Fashion-MNIST cannot be downloaded ({error:#}).");
        }
        result.is_ok()
    }
}

impl Data {
    /// The first images for training and for testing, as many as there are, in files of their own in `folder`.
    ///
    /// # Errors
    /// When a file cannot be written.
    pub fn first(&self, counts: [usize; 2], folder: &Path) -> Result<Self> {
        let [train, test] = counts;
        let contents = [
            own::first(&self.train, train)?,
            own::first(&self.test, test)?,
        ];
        for (file, content) in FILES.iter().zip(contents.as_flattened()) {
            write_if_changed(&folder.join(file.name), content)?;
        }
        let mut first = read_folder(folder, folder)?;
        let kind = match self.about.kind {
            Kind::Official => Kind::Fashion,
            ref other => other.clone(),
        };
        first.about = About {
            kind,
            ..self.about.clone()
        };
        Ok(first)
    }

    /// Adds the files, and their description for the page, to the site.
    ///
    /// # Errors
    /// When a file cannot be read or the description not be written.
    pub fn add_to(&self, plan: &mut Plan, cache: &Path) -> Result<()> {
        let mut files = serde_json::Map::new();
        let mut add = |key: &str, name: &str, path: PathBuf| -> Result<()> {
            let bytes = path.metadata()?.len();
            let entry = serde_json::json!({ "path": name, "bytes": bytes });
            files.insert(key.into(), entry);
            plan.insert(Path::new("data").join(name), path);
            Ok(())
        };
        for (file, path) in FILES.iter().zip(&self.files) {
            add(file.key, file.name, path.clone())?;
        }
        let (count, seed) = SKETCHES;
        let (pixels, labels) = sketches(seed, 0, count);
        let drawn = Dataset::new(pixels, labels)?;
        for (name, set, most) in [
            ("test_first", &self.test, FIRST_TEST),
            ("train_first", &self.train, FIRST_TRAIN),
            ("sketches", &drawn, count),
        ] {
            let [images, labels] = own::first(set, most)?;
            for (content, bytes) in [("images", images), ("labels", labels)] {
                let key = format!("{name}_{content}");
                let file = format!("{}.gz", key.replace('_', "-"));
                let path = cache.join("first").join(&file);
                write_if_changed(&path, &bytes)?;
                add(&key, &file, path)?;
            }
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
