//! Brings a folder to a planned content with as few writes as possible.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Context, Result};

/// Which file (on the right) goes where in the folder (on the left, relative).
pub type Plan = BTreeMap<PathBuf, PathBuf>;

/// Adds all files of `folder`, below `prefix`, to the plan; hidden files are left out.
///
/// # Errors
/// When the folder cannot be read.
pub fn add_folder(plan: &mut Plan, folder: &Path, prefix: &Path) -> Result<()> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name();
        if name.to_string_lossy().starts_with('.') {
            continue;
        }
        if entry.path().is_dir() {
            add_folder(plan, &entry.path(), &prefix.join(&name))?;
        } else {
            plan.insert(prefix.join(&name), entry.path());
        }
    }
    Ok(())
}

/// Makes `folder` hold the planned files and nothing else.
///
/// A file is written only when its size or time differs from its source.
///
/// # Errors
/// When a file cannot be read, written or removed.
pub fn sync(plan: &Plan, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    remove_others(plan, folder, Path::new(""))?;
    for (place, source) in plan {
        copy_if_changed(source, &folder.join(place))?;
    }
    Ok(())
}

/// Removes what the plan does not name, and folders that became empty.
fn remove_others(plan: &Plan, folder: &Path, below: &Path) -> Result<()> {
    for entry in fs::read_dir(folder.join(below))? {
        let entry = entry?;
        let place = below.join(entry.file_name());
        // A link to a folder is no folder here: it is removed, not entered.
        if entry.file_type()?.is_dir() {
            remove_others(plan, folder, &place)?;
            if plan.contains_key(&place) || fs::read_dir(entry.path())?.next().is_none() {
                fs::remove_dir(entry.path())
                    .with_context(|| format!("cannot remove {}", entry.path().display()))?;
            }
        } else if entry.file_type()?.is_symlink() || !plan.contains_key(&place) {
            fs::remove_file(entry.path())
                .with_context(|| format!("cannot remove {}", entry.path().display()))?;
        }
    }
    Ok(())
}

/// Writes a file unless it has that content already.
///
/// # Errors
/// When it cannot be written.
pub fn write_if_changed(path: &Path, content: &[u8]) -> Result<()> {
    if fs::read(path).is_ok_and(|present| present == content) {
        return Ok(());
    }
    path.parent()
        .map_or(Ok(()), fs::create_dir_all)
        .and_then(|()| fs::write(path, content))
        .with_context(|| format!("cannot write {}", path.display()))
}

/// Makes what `files` name, their inputs among them, unless they are as they were left and the
/// `orders` too.
///
/// # Errors
/// When `make` fails or leaves out a file.
pub fn unless_stamped(
    stamp: &Path,
    orders: &str,
    files: &[PathBuf],
    make: impl FnOnce() -> Result<()>,
) -> Result<()> {
    let state = || Some(format!("{orders}\n{}", fingerprint(files)?));
    if let (Ok(then), Some(now)) = (fs::read_to_string(stamp), state())
        && then == now
    {
        return Ok(());
    }
    make()?;
    let state = state().with_context(|| format!("{}: a file is missing", stamp.display()))?;
    write_if_changed(stamp, state.as_bytes())
}

/// Sizes and times of the files; nothing when one is missing.
fn fingerprint(files: &[PathBuf]) -> Option<String> {
    let line = |file: &PathBuf| {
        let metadata = fs::metadata(file).ok()?;
        let time = metadata.modified().ok()?;
        let time = time.duration_since(SystemTime::UNIX_EPOCH).ok()?.as_nanos();
        Some(format!("{} {} {time}\n", file.display(), metadata.len()))
    };
    files.iter().map(line).collect()
}

fn copy_if_changed(source: &Path, target: &Path) -> Result<()> {
    let copy = || -> Result<()> {
        let wanted = fs::metadata(source)?;
        if let Ok(present) = fs::metadata(target)
            && present.len() == wanted.len()
            && present.modified()? == wanted.modified()?
        {
            return Ok(());
        }
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent)?;
        }
        // Not fs::copy: it would copy a source's write protection too.
        let mut file = File::create(target)?;
        file.write_all(&fs::read(source)?)?;
        file.set_modified(wanted.modified()?)?;
        Ok(())
    };
    copy().with_context(|| format!("cannot copy {} to {}", source.display(), target.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_holds_the_planned_files_and_nothing_else() {
        let scratch = tempfile::tempdir().unwrap();
        let (source, target) = (scratch.path().join("source"), scratch.path().join("target"));
        fs::create_dir_all(source.join("lib")).unwrap();
        fs::write(source.join("index.html"), "page").unwrap();
        fs::write(source.join("lib/a.js"), "a").unwrap();
        fs::write(source.join(".hidden"), "no").unwrap();
        fs::create_dir_all(target.join("old/deep")).unwrap();
        fs::write(target.join("old/deep/gone.js"), "gone").unwrap();

        let mut plan = Plan::new();
        add_folder(&mut plan, &source, Path::new("")).unwrap();
        sync(&plan, &target).unwrap();

        assert_eq!(fs::read(target.join("index.html")).unwrap(), b"page");
        assert_eq!(fs::read(target.join("lib/a.js")).unwrap(), b"a");
        assert!(!target.join("old").exists());
        assert!(!target.join(".hidden").exists());
    }

    #[test]
    fn what_is_stamped_is_made_again_only_after_a_change() {
        let scratch = tempfile::tempdir().unwrap();
        let [input, output, stamp] =
            ["in", "out", "made/stamp"].map(|name| scratch.path().join(name));
        fs::write(&input, "first").unwrap();
        let files = [input.clone(), output.clone()];
        let mut made = 0;
        let mut make = |orders: &str| {
            let before = made;
            unless_stamped(&stamp, orders, &files, || {
                made += 1;
                Ok(fs::copy(&input, &output).map(|_| ())?)
            })
            .unwrap();
            made - before
        };
        assert_eq!(make("small"), 1);
        assert_eq!(make("small"), 0);
        assert_eq!(make("smaller"), 1);
        fs::write(&input, "longer than before").unwrap();
        assert_eq!(make("smaller"), 1);
        fs::remove_file(&output).unwrap();
        assert_eq!(make("smaller"), 1);
        assert_eq!(make("smaller"), 0);
        assert_eq!(fs::read(&output).unwrap(), b"longer than before");

        let left_out = [scratch.path().join("left out")];
        unless_stamped(&stamp, "", &left_out, || Ok(())).unwrap_err();
    }

    #[test]
    fn a_changed_file_is_written_and_an_unchanged_one_is_not() {
        let scratch = tempfile::tempdir().unwrap();
        let (source, target) = (scratch.path().join("a"), scratch.path().join("out"));
        fs::write(&source, "first").unwrap();
        let plan = Plan::from([(PathBuf::from("a"), source.clone())]);
        sync(&plan, &target).unwrap();

        // The same size and time: a write would show.
        let time = fs::metadata(&source).unwrap().modified().unwrap();
        fs::write(target.join("a"), "FIRST").unwrap();
        File::options()
            .write(true)
            .open(target.join("a"))
            .unwrap()
            .set_modified(time)
            .unwrap();
        sync(&plan, &target).unwrap();
        assert_eq!(fs::read(target.join("a")).unwrap(), b"FIRST");

        fs::write(&source, "second").unwrap();
        sync(&plan, &target).unwrap();
        assert_eq!(fs::read(target.join("a")).unwrap(), b"second");
    }
}
