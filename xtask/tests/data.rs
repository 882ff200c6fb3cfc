//! The data set is looked for in the documented order, and a fault in it is named.

use std::cell::RefCell;
use std::fs;
use std::io::Read;
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use anyhow::{Result, ensure};
use patchwork::data::{Dataset, Id, idx};
use tempfile::TempDir;
use xtask::apt::Machine;
use xtask::data::download::download;
use xtask::data::{
    Data, DataArguments, FILES, File, Kind, OFFICIAL, PACKAGE, Places, Source, read_folder,
};
use xtask::project::Project;
use xtask::serve::{listen, serve};

/// Writes a data set of `count` training images and two for testing, not compressed.
fn write_data(folder: &Path, count: usize) {
    fs::create_dir_all(folder).unwrap();
    let images = |count: usize| idx::write_images(&vec![7; count * 784]).unwrap();
    let labels = |count: usize| idx::write_labels(&vec![3; count]).unwrap();
    let contents = [images(count), labels(count), images(2), labels(2)];
    for (file, content) in FILES.iter().zip(contents) {
        fs::write(plain_of(folder, file), content).unwrap();
    }
}

fn plain_of(folder: &Path, file: &File) -> PathBuf {
    folder.join(file.name).with_extension("")
}

/// A machine with some programs, whose apt-get has a package or no network.
#[derive(Default)]
struct Other {
    programs: Vec<&'static str>,
    root: bool,
    /// The folder that its apt-get fills.
    package: Option<PathBuf>,
    ran: Rc<RefCell<Vec<String>>>,
}

impl Machine for Other {
    fn has(&self, program: &str) -> bool {
        self.programs.contains(&program)
    }

    fn ask(&self, words: &[&str]) -> Option<String> {
        match words {
            ["id", "-u"] => Some(if self.root { "0\n" } else { "1000\n" }.into()),
            ["sudo", "--non-interactive", "true"] => Some(String::new()),
            _ => None,
        }
    }

    fn run(&self, words: &[&str]) -> Result<()> {
        self.ran.borrow_mut().push(words.join(" "));
        ensure!(self.package.is_some(), "no network");
        if let Some(folder) = &self.package
            && words.contains(&PACKAGE)
        {
            write_data(folder, 6);
        }
        Ok(())
    }
}

/// All places empty, no apt-get, and no address to download from.
fn places(scratch: &TempDir) -> Places {
    Places {
        arguments: DataArguments::default(),
        environment: None,
        project: scratch.path().join("project"),
        debian: scratch.path().join("debian"),
        machine: Box::new(Other::default()),
        addresses: Vec::new(),
        cache: scratch.path().join("cache"),
        wardrobe: [60, 20],
    }
}

fn ids(data: &Data) -> [Id; 2] {
    [data.train.id(), data.test.id()]
}

fn error_of(folder: &Path) -> String {
    let cache = tempfile::tempdir().unwrap();
    format!("{:#}", read_folder(folder, cache.path()).unwrap_err())
}

/// Serves a folder until the test program ends, and returns its address.
fn address_of(folder: &Path) -> String {
    let listener = listen(Ipv4Addr::LOCALHOST.into(), 0).unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let folder = folder.to_path_buf();
    std::thread::spawn(move || serve(listener, &folder).unwrap());
    address
}

#[test]
fn the_places_come_in_their_order_and_each_says_why_it_was_taken() {
    let scratch = tempfile::tempdir().unwrap();
    let folder = |name: &str| scratch.path().join(name);
    let mut places = places(&scratch);
    let found = |places: &Places| {
        let (data, source) = places.find(false).unwrap();
        (data.train.len(), source)
    };
    // The last resort, drawn and kept, gives way to whatever comes.
    assert_eq!(found(&places), (60, Source::LastResort));
    write_data(&folder("debian"), 2);
    assert_eq!(found(&places), (2, Source::Debian(folder("debian"))));
    write_data(&folder("project"), 3);
    assert_eq!(found(&places), (3, Source::Project(folder("project"))));
    write_data(&folder("environment"), 4);
    places.environment = Some(folder("environment"));
    let environment = Source::Environment(folder("environment"));
    assert_eq!(found(&places), (4, environment));
    write_data(&folder("argument"), 5);
    places.arguments.folder = Some(folder("argument"));
    assert_eq!(found(&places), (5, Source::Argument(folder("argument"))));
    let data = places.obtain(false).unwrap();
    assert_eq!((data.train.len(), data.test.len()), (5, 2));
    assert_eq!(data.about.name(), "argument");
    places.arguments.wardrobe = true;
    assert_eq!(found(&places), (60, Source::Asked));
}

#[test]
fn debians_package_is_installed_by_root_and_by_whom_sudo_asks_nothing() {
    let apt = "env DEBIAN_FRONTEND=noninteractive apt-get";
    let sudo = format!("sudo --non-interactive {apt}");
    for (root, programs, begin) in [
        (true, ["apt-get"].as_slice(), apt),
        (true, &["apt-get", "sudo"], apt),
        (false, &["apt-get", "sudo"], sudo.as_str()),
    ] {
        let scratch = tempfile::tempdir().unwrap();
        let mut places = places(&scratch);
        let ran = Rc::default();
        places.machine = Box::new(Other {
            programs: programs.into(),
            root,
            package: Some(places.debian.clone()),
            ran: Rc::clone(&ran),
        });
        let (data, source) = places.find(false).unwrap();
        assert_eq!(data.train.len(), 6);
        assert_eq!(source, Source::Debian(places.debian.clone()));
        let ran: Vec<_> = ran.borrow().clone();
        assert!(ran.iter().all(|line| line.starts_with(begin)), "{ran:?}");
        assert!(ran[0].ends_with(" update"), "{ran:?}");
        assert!(ran[1].ends_with(PACKAGE) && ran.len() == 2, "{ran:?}");
        // Once installed, it is taken as it lies there.
        assert_eq!(places.find(false).unwrap().1, source);
        let fresh = Places {
            machine: Box::new(Other::default()),
            ..places
        };
        assert_eq!(fresh.find(false).unwrap().1, source);
    }
}

#[test]
fn nothing_is_installed_without_apt_get_or_the_right_to_run_it() {
    for (root, programs) in [
        (true, ["sudo"].as_slice()),
        (false, &["apt-get"]),
        (false, &[]),
    ] {
        let scratch = tempfile::tempdir().unwrap();
        let mut places = places(&scratch);
        let ran = Rc::default();
        places.machine = Box::new(Other {
            programs: programs.into(),
            root,
            package: Some(places.debian.clone()),
            ran: Rc::clone(&ran),
        });
        assert_eq!(places.find(true).unwrap().1, Source::LastResort);
        assert!(ran.borrow().is_empty());
    }
}

#[test]
fn an_apt_get_that_fails_is_followed_by_the_download_and_tried_again_only_when_asked() {
    let scratch = tempfile::tempdir().unwrap();
    let mut places = places(&scratch);
    let ran = Rc::<RefCell<Vec<String>>>::default();
    places.machine = Box::new(Other {
        programs: vec!["apt-get"],
        root: true,
        package: None,
        ran: Rc::clone(&ran),
    });
    for (ask_again, attempts) in [(false, 1), (false, 1), (true, 2)] {
        assert_eq!(places.find(ask_again).unwrap().1, Source::LastResort);
        assert_eq!(ran.borrow().len(), attempts);
    }
}

#[test]
fn a_named_folder_that_is_not_there_is_an_error_and_not_passed_over() {
    let scratch = tempfile::tempdir().unwrap();
    let mut places = places(&scratch);
    write_data(&places.project, 3);
    places.environment = Some(scratch.path().join("nowhere"));
    let error = format!("{:#}", places.obtain(false).unwrap_err());
    assert!(error.contains("FASHION_MNIST_DIR"), "{error}");
    assert!(error.contains("nowhere is not a folder"), "{error}");
}

#[test]
fn each_missing_file_is_named() {
    for file in FILES {
        let scratch = tempfile::tempdir().unwrap();
        write_data(scratch.path(), 3);
        fs::remove_file(plain_of(scratch.path(), &file)).unwrap();
        let error = error_of(scratch.path());
        assert!(
            error.contains(&format!("{} is missing", file.name)),
            "{error}"
        );
    }
}

#[test]
fn a_damaged_compressed_file_is_named() {
    let scratch = tempfile::tempdir().unwrap();
    let cache = tempfile::tempdir().unwrap();
    write_data(scratch.path(), 3);
    let [compressed, ..] = read_folder(scratch.path(), cache.path()).unwrap().files;
    let good = fs::read(compressed).unwrap();
    let cut = good[..good.len() - 9].to_vec();
    let trailing = [good.as_slice(), b"more"].concat();
    let mut flipped = good.clone();
    flipped[good.len() - 6] ^= 1;
    for bad in [cut, trailing, flipped, Vec::new(), b"no gzip".to_vec()] {
        fs::write(scratch.path().join(FILES[0].name), bad).unwrap();
        let error = error_of(scratch.path());
        assert!(
            error.contains("train-images-idx3-ubyte.gz is damaged"),
            "{error}"
        );
    }
}

#[test]
fn a_file_of_another_kind_and_an_unknown_label_are_named() {
    let scratch = tempfile::tempdir().unwrap();
    write_data(scratch.path(), 3);
    fs::write(
        plain_of(scratch.path(), &FILES[0]),
        idx::write_labels(&[1]).unwrap(),
    )
    .unwrap();
    let error = error_of(scratch.path());
    assert!(
        error.contains("train-images-idx3-ubyte.gz: IDX images"),
        "{error}"
    );

    write_data(scratch.path(), 3);
    let mut labels = idx::write_labels(&[1, 2]).unwrap();
    *labels.last_mut().unwrap() = 10;
    fs::write(plain_of(scratch.path(), &FILES[3]), labels).unwrap();
    let error = error_of(scratch.path());
    assert!(
        error.contains("t10k-labels-idx1-ubyte.gz: label 1"),
        "{error}"
    );
}

#[test]
fn counts_that_differ_name_both_files() {
    let scratch = tempfile::tempdir().unwrap();
    write_data(scratch.path(), 3);
    fs::write(
        plain_of(scratch.path(), &FILES[1]),
        idx::write_labels(&[1, 2]).unwrap(),
    )
    .unwrap();
    let error = error_of(scratch.path());
    assert!(
        error.contains(FILES[0].name) && error.contains(FILES[1].name),
        "{error}"
    );
}

#[test]
fn the_wardrobe_has_at_least_5000_garments() {
    let project = Project::find().unwrap();
    let [train, test] = Places::new(&project, DataArguments::default()).wardrobe;
    assert!(train >= 4_000 && test >= 1_000, "{train} + {test}");
}

#[test]
fn without_data_and_network_the_wardrobe_is_drawn_and_kept() {
    let scratch = tempfile::tempdir().unwrap();
    let places = places(&scratch);
    let data = places.obtain(false).unwrap();
    assert_eq!(data.about.name(), "The wardrobe");
    assert_eq!((data.train.len(), data.test.len()), (60, 20));
    for class in 0..10 {
        assert!(data.train.labels().contains(&class), "class {class}");
    }
    assert!(data.train.pixels()[..784 * 10] != data.test.pixels()[..784 * 10]);
    let time = || fs::metadata(&data.files[0]).unwrap().modified().unwrap();
    let first = time();
    assert_eq!(places.obtain(false).unwrap().train, data.train);
    assert_eq!(time(), first, "the wardrobe was drawn twice");
}

#[test]
fn a_download_with_the_right_sums_fills_the_folder() {
    let scratch = tempfile::tempdir().unwrap();
    let offered = scratch.path().join("offered");
    fs::create_dir(&offered).unwrap();
    fs::write(offered.join("a.gz"), "hello").unwrap();
    let files = [File {
        key: "a",
        name: "a.gz",
        md5: "5d41402abc4b2a76b9719d911017c592",
    }];
    // The first address has nothing; the second one serves.
    let empty = scratch.path().join("empty");
    fs::create_dir(&empty).unwrap();
    let target = scratch.path().join("project/data");
    fs::create_dir(scratch.path().join("project")).unwrap();
    download(&[address_of(&empty), address_of(&offered)], &files, &target).unwrap();
    assert_eq!(fs::read(target.join("a.gz")).unwrap(), b"hello");
}

#[test]
fn a_download_with_a_wrong_sum_is_refused_and_leaves_no_folder() {
    let scratch = tempfile::tempdir().unwrap();
    let offered = scratch.path().join("offered");
    fs::create_dir(&offered).unwrap();
    for file in FILES {
        fs::write(offered.join(file.name), "something else").unwrap();
    }
    let target = scratch.path().join("data");
    let error = download(&[address_of(&offered)], &FILES, &target)
        .unwrap_err()
        .to_string();
    assert!(
        error.contains(FILES[0].name) && error.contains("MD5"),
        "{error}"
    );
    assert!(!target.exists());
}

#[test]
fn the_description_for_the_page_gives_counts_and_sizes() {
    let scratch = tempfile::tempdir().unwrap();
    let mut places = places(&scratch);
    write_data(&scratch.path().join("Fashion subset"), 3);
    places.arguments.folder = Some(scratch.path().join("Fashion subset"));
    let data = places.obtain(false).unwrap();
    let mut plan = Default::default();
    data.add_to(&mut plan, &places.cache).unwrap();
    let about = fs::read(&plan[Path::new("data/about.json")]).unwrap();
    let about: serde_json::Value = serde_json::from_slice(&about).unwrap();
    assert_eq!(data.about.name(), "Fashion-MNIST");
    assert_eq!(
        (&about["kind"], &about["folder"]),
        (&"fashion".into(), &"Fashion subset".into())
    );
    assert_eq!(
        (&about["train"]["count"], &about["test"]["count"]),
        (&3.into(), &2.into())
    );
    let ids = [data.train.id().digits(), data.test.id().digits()];
    assert_eq!(
        (&about["train"]["id"], &about["test"]["id"]),
        (&ids[0].clone().into(), &ids[1].clone().into())
    );
    assert_eq!(about["id"], ids.concat());
    for file in FILES {
        let source = &plan[&Path::new("data").join(file.name)];
        let entry = &about["files"][file.key];
        assert_eq!(entry["path"], file.name);
        assert_eq!(entry["bytes"], fs::metadata(source).unwrap().len());
    }
}

#[test]
fn the_first_images_of_each_set_and_some_sketches_are_files_of_their_own() {
    let scratch = tempfile::tempdir().unwrap();
    let mut places = places(&scratch);
    places.wardrobe = [1_200, 40];
    places.arguments.wardrobe = true;
    let data = places.obtain(false).unwrap();
    let mut plan = Default::default();
    data.add_to(&mut plan, &places.cache).unwrap();
    let about = fs::read(&plan[Path::new("data/about.json")]).unwrap();
    let about: serde_json::Value = serde_json::from_slice(&about).unwrap();
    let read = |key: &str| {
        let entry = &about["files"][key];
        let place = Path::new("data").join(entry["path"].as_str().unwrap());
        let packed = fs::read(&plan[&place]).unwrap();
        assert_eq!(entry["bytes"], packed.len());
        let mut bytes = Vec::new();
        flate2::read::GzDecoder::new(packed.as_slice())
            .read_to_end(&mut bytes)
            .unwrap();
        bytes
    };
    // As many as there are, or as a visit needs.
    for (part, set, count) in [("test", &data.test, 40), ("train", &data.train, 1_000)] {
        let [images, labels] =
            ["images", "labels"].map(|name| read(&format!("{part}_first_{name}")));
        let first = Dataset::from_idx(&images, &labels).unwrap();
        assert_eq!(first.len(), count, "{part}");
        assert_eq!(first.labels(), &set.labels()[..count]);
        assert_eq!(first.pixels(), &set.pixels()[..count * 784]);
    }
    let [images, labels] = ["images", "labels"].map(|name| read(&format!("sketches_{name}")));
    let sketches = Dataset::from_idx(&images, &labels).unwrap();
    for class in 0..10 {
        let labels = sketches.labels().iter();
        assert_eq!(labels.filter(|&&label| label == class).count(), 50);
    }
}

#[test]
fn the_same_images_are_the_same_data_packed_or_not_and_whatever_the_folder_is_called() {
    let scratch = tempfile::tempdir().unwrap();
    let cache = scratch.path().join("cache");
    let [plain, packed] = ["plain", "packed"].map(|name| scratch.path().join(name));
    write_data(&plain, 3);
    let data = read_folder(&plain, &cache).unwrap();
    fs::create_dir(&packed).unwrap();
    for (file, path) in FILES.iter().zip(&data.files) {
        fs::copy(path, packed.join(file.name)).unwrap();
    }
    let same = read_folder(&packed, &cache).unwrap();
    assert_eq!(ids(&same), ids(&data));
    assert_eq!(same.about.kind, Kind::Folder);

    let mut images = idx::write_images(&vec![7; 3 * 784]).unwrap();
    *images.last_mut().unwrap() = 8;
    fs::write(plain_of(&plain, &FILES[0]), images).unwrap();
    let other = read_folder(&plain, &cache).unwrap();
    assert_ne!(ids(&other)[0], ids(&data)[0]);
    assert_eq!(ids(&other)[1], ids(&data)[1]);
}

/// Debian packs the official images into other files than the authors offer.
#[test]
fn the_official_images_are_known_however_they_are_packed() {
    let project = Project::find().unwrap();
    let folder = Places::new(&project, DataArguments::default()).debian;
    if !folder.is_dir() {
        println!("{} is not there: nothing was checked", folder.display());
        return;
    }
    let cache = tempfile::tempdir().unwrap();
    let data = read_folder(&folder, cache.path()).unwrap();
    assert_eq!((data.train.len(), data.test.len()), (60_000, 10_000));
    assert_eq!(ids(&data), OFFICIAL);
    assert_eq!(data.about.kind, Kind::Official);
    let same = FILES
        .iter()
        .zip(&data.files)
        .all(|(file, path)| format!("{:x}", md5::compute(fs::read(path).unwrap())) == file.md5);
    assert!(!same, "these are the very files that the authors offer");
}
