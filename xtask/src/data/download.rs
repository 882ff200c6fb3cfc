//! Downloads the official files of Fashion-MNIST.

use std::fs;
use std::io::Read;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use indicatif::{ProgressBar, ProgressStyle};
use ureq::Agent;

use super::File;

/// Where the data set's authors offer its files: in their repository, and at the address in its README.
pub const ADDRESSES: [&str; 2] = [
    "https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion",
    "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com",
];

/// More than the largest of the files, so that a wrong answer cannot fill the disk.
const MAX_BYTES: u64 = 64 << 20;

/// Downloads the files into `folder`, which appears when all of them are there and have their MD5 sums.
///
/// # Errors
/// When no address gives all files; says for each what went wrong.
pub fn download(addresses: &[String], files: &[File], folder: &Path) -> Result<()> {
    let agent = Agent::config_builder()
        .timeout_resolve(Some(Duration::from_secs(3)))
        .timeout_connect(Some(Duration::from_secs(3)))
        .timeout_recv_response(Some(Duration::from_secs(10)))
        .timeout_recv_body(Some(Duration::from_secs(900)))
        .build()
        .new_agent();
    let part = folder.with_extension("part");
    let mut faults = Vec::new();
    for address in addresses {
        match files
            .iter()
            .try_for_each(|file| fetch(&agent, address, file, &part))
        {
            Ok(()) => {
                return fs::rename(&part, folder)
                    .with_context(|| format!("cannot make {}", folder.display()));
            }
            Err(error) => {
                let host = address.split('/').nth(2).unwrap_or(address);
                faults.push(format!("{host}: {error:#}"));
            }
        }
    }
    bail!(faults.join("; "))
}

/// Downloads one file unless an earlier attempt did.
fn fetch(agent: &Agent, address: &str, file: &File, folder: &Path) -> Result<()> {
    let path = folder.join(file.name);
    if fs::read(&path).is_ok_and(|bytes| sum(&bytes) == file.md5) {
        return Ok(());
    }
    let response = agent.get(format!("{address}/{}", file.name)).call()?;
    let length = response.body().content_length();
    let bar = match length {
        Some(length) => ProgressBar::new(length),
        None => ProgressBar::no_length(),
    };
    bar.set_style(ProgressStyle::with_template(
        "{msg} [{wide_bar}] {bytes} of {total_bytes}, {eta} left",
    )?);
    bar.set_message(file.name);
    let mut bytes = Vec::new();
    let body = response.into_body().into_reader().take(MAX_BYTES);
    bar.wrap_read(body).read_to_end(&mut bytes)?;
    bar.finish();
    let found = sum(&bytes);
    ensure!(
        found == file.md5,
        "{} has the MD5 sum {found} instead of {}",
        file.name,
        file.md5
    );
    fs::create_dir_all(folder)?;
    fs::write(&path, bytes).with_context(|| format!("cannot write {}", path.display()))
}

fn sum(bytes: &[u8]) -> String {
    format!("{:x}", md5::compute(bytes))
}
