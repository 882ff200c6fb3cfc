//! The page in three engines, and beside it the training that has to give the same bits.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use patchwork::data::{Dataset, Loader};
use patchwork::network::Network;
use patchwork::optimizer::Optimizer;
use patchwork::training::{Trainer, TrainingOptions};
use patchwork::{article, checkpoint};

/// The programs and Debian's packages that bring them, beside those for Chromium.
pub(super) const PACKAGES: [(&str, &str); 3] = [
    ("firefox", "firefox-esr"),
    ("WebKitWebDriver", "webkit2gtk-driver"),
    ("Xvfb", "xvfb"),
];

/// The steps after which the journey compares.
const STEPS: usize = 30;

/// Trains the page's two networks, as it does by itself, and writes their checkpoints to `folder`.
///
/// # Errors
/// When a file cannot be written.
pub(super) fn write_checkpoints(data: &Dataset, folder: &Path) -> Result<()> {
    // As the page has them until a reader changes them.
    const SEED: u64 = 1;
    let options = TrainingOptions {
        optimizer: Optimizer::adam(0.001),
        batch_size: 32,
        seed: SEED,
    };
    fs::create_dir_all(folder)?;
    let networks = [
        ("cnn", article::cnn([64, 64], 128, SEED)?),
        ("dnn", article::dnn(128, SEED)?),
    ];
    for (name, network) in networks {
        let file = folder.join(name).with_extension("safetensors");
        let state = trained(data, network, options)?;
        fs::write(&file, state).with_context(|| format!("cannot write {}", file.display()))?;
    }
    Ok(())
}

/// The whole state after the steps.
fn trained(data: &Dataset, network: Network, options: TrainingOptions) -> Result<Vec<u8>> {
    let mut trainer = Trainer::new(network, options)?;
    let mut loader = Loader::new(options.batch_size, options.seed)?;
    for _ in 0..STEPS {
        let batch = loader.next_batch(data.len())?;
        let mut labels = vec![0; batch.len()];
        data.gather(batch, trainer.input_mut(batch.len())?, &mut labels);
        trainer.step(&labels)?;
        loader.advance();
    }
    Ok(checkpoint::save(&trainer, loader.position())?)
}
