//! Trains a network of one's own on this machine, from a Keras configuration, and predicts with it:
//!
//!     cargo run --release --example train
//!
//! The images are stripes that the example draws, upright ones and lying ones; `cargo xtask train` trains on clothing.

use patchwork::data::{Dataset, IMAGE_SIDE, Loader, PIXELS};
use patchwork::network::Network;
use patchwork::optimizer::Optimizer;
use patchwork::training::{Evaluation, Trainer, TrainingOptions, evaluate};
use patchwork::workspace::Workspace;
use patchwork::{Result, rng::Generator};

const CONFIG: &str = r#"{"class_name": "Sequential", "config": {"name": "stripes", "layers": [
    {"class_name": "Conv2D", "config": {"name": "look", "filters": 4, "kernel_size": [3, 3], "activation": "relu",
        "batch_input_shape": [null, 28, 28, 1]}},
    {"class_name": "MaxPooling2D", "config": {"name": "gather", "pool_size": [4, 4]}},
    {"class_name": "Flatten", "config": {"name": "flatten"}},
    {"class_name": "Dense", "config": {"name": "decide", "units": 2, "activation": "softmax"}}
]}}"#;

/// Images of stripes, each in a place of its own; label 0 is upright, 1 lies.
fn stripes(count: usize, seed: u64) -> Result<Dataset> {
    let mut generator = Generator::new(seed, 0);
    let mut pixels = Vec::with_capacity(count * PIXELS);
    let labels: Vec<u8> = (0..count).map(|index| (index % 2) as u8).collect();
    for label in &labels {
        let shift = (generator.uniform(4.0) + 4.0) as usize;
        let bright = (generator.uniform(60.0) + 180.0) as u8;
        pixels.extend((0..PIXELS).map(|index| {
            let (row, column) = (index / IMAGE_SIDE, index % IMAGE_SIDE);
            let along = if *label == 0 { column } else { row };
            if (along + shift) % 8 < 4 { bright } else { 0 }
        }));
    }
    Dataset::new(pixels, labels)
}

/// Trains for `epochs` and tests on images that the network has not seen.
pub(crate) fn train(epochs: u32) -> Result<Evaluation> {
    let (data, unseen) = (stripes(256, 1)?, stripes(64, 2)?);
    let options = TrainingOptions {
        optimizer: Optimizer::adam(0.01),
        batch_size: 32,
        seed: 1,
    };
    let mut trainer = Trainer::new(Network::from_config(CONFIG, options.seed)?, options)?;
    let mut loader = Loader::new(options.batch_size, options.seed)?;
    let mut labels = vec![0; options.batch_size];
    while loader.position().epoch <= epochs {
        let batch = loader.next_batch(data.len())?;
        let labels = &mut labels[..batch.len()];
        data.gather(batch, trainer.input_mut(batch.len())?, labels);
        trainer.step(labels)?;
        loader.advance();
    }
    let mut workspace = Workspace::for_prediction(trainer.network(), unseen.len());
    workspace.set_images(unseen.pixels())?;
    evaluate(trainer.network(), &mut workspace, unseen.labels())
}

fn main() -> Result<()> {
    for epochs in [0, 2, 5] {
        let test = train(epochs)?;
        println!(
            "after {epochs} epochs: loss {:.3}, {} of {} right",
            test.mean_loss(),
            test.correct,
            test.count
        );
    }
    Ok(())
}
