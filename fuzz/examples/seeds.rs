//! Writes what the targets start from: the files of the tests, and what the crate itself writes.

use std::fs;
use std::io::Result;
use std::path::Path;

use patchwork::article;
use patchwork::checkpoint;
use patchwork::config::{Description, KindDescription};
use patchwork::data::{PIXELS, Position, idx};
use patchwork::layer::{
    Activation, AveragePool2dDescription, Conv2dDescription, DenseDescription, DropoutDescription,
    FlattenDescription, MaxPool2dDescription, Rate,
};
use patchwork::network::Network;
use patchwork::optimizer::Optimizer;
use patchwork::shape::{Padding, Shape};
use patchwork::training::{Trainer, TrainingOptions};
use patchwork::weights;
use patchwork_fuzz::unframed;

fn main() -> Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let corpus = |target, seeds: Vec<Vec<u8>>| -> Result<()> {
        let folder = folder.join("corpus").join(target);
        fs::create_dir_all(&folder)?;
        for (index, seed) in seeds.iter().enumerate() {
            fs::write(folder.join(format!("seed-{index}")), seed)?;
        }
        Ok(())
    };
    let tests = folder.join("../tests");
    corpus("configuration", configurations(&tests)?)?;
    corpus("weights", weights_files())?;
    corpus("checkpoint", checkpoints(&tests)?)?;
    corpus("idx", data_sets())?;
    corpus("rate", rates())?;
    corpus("picture", pictures())?;
    corpus("cut", photos())
}

/// A network with a layer of every kind.
fn every_kind() -> Network {
    let kinds = vec![
        KindDescription::Conv2d(Conv2dDescription {
            filters: 2,
            kernel_size: [2, 3],
            strides: [1, 2],
            padding: Padding::Same,
            activation: Activation::Relu,
        }),
        KindDescription::MaxPool2d(MaxPool2dDescription {
            pool_size: [2, 2],
            strides: [1, 1],
        }),
        KindDescription::AveragePool2d(AveragePool2dDescription {
            pool_size: [2, 1],
            strides: [2, 1],
        }),
        KindDescription::Dropout(DropoutDescription {
            rate: Rate::parse("0.25").expect("a share"),
        }),
        KindDescription::Flatten(FlattenDescription),
        KindDescription::Dense(DenseDescription {
            units: 3,
            activation: Activation::Softmax,
        }),
    ];
    let input = Shape::new("input", &[5, 6, 1]).expect("a shape");
    Network::new(Description::sequential(input, kinds), 1).expect("a network")
}

fn configurations(tests: &Path) -> Result<Vec<Vec<u8>>> {
    let own = [
        every_kind(),
        article::cnn([2, 1], 1, 1).expect("a network"),
        article::dnn(1, 1).expect("a network"),
    ];
    let mut seeds: Vec<Vec<u8>> = own.map(|network| network.config().into_bytes()).into();
    for entry in fs::read_dir(tests.join("fixtures/configs"))? {
        seeds.push(fs::read(entry?.path())?);
    }
    Ok(seeds)
}

/// Each file as it is, and with the length of its header left to the target.
fn both(files: Vec<Vec<u8>>) -> Vec<Vec<u8>> {
    let unframed: Vec<_> = files.iter().map(|file| unframed(file)).collect();
    [files, unframed].concat()
}

fn weights_files() -> Vec<Vec<u8>> {
    let network = article::cnn([2, 1], 1, 1).expect("a network");
    let facts = vec![
        ("config".to_owned(), network.config()),
        ("steps".to_owned(), "3".to_owned()),
    ];
    both(vec![
        weights::save(&network, &Vec::new()),
        weights::save(&network, &facts),
        weights::save_as(&network, weights::Number::F16, &facts),
        weights::save_as(&network, weights::Number::Bf16, &facts),
    ])
}

fn checkpoints(tests: &Path) -> Result<Vec<Vec<u8>>> {
    let rules = [
        Optimizer::adam(0.001),
        Optimizer::sgd(0.01, 0.9),
        Optimizer::rmsprop(0.001),
    ];
    let mut files = Vec::new();
    for optimizer in rules {
        let options = TrainingOptions {
            optimizer,
            batch_size: 4,
            seed: 1,
        };
        let mut trainer = Trainer::new(every_kind(), options).expect("a trainer");
        trainer.input_mut(2).expect("room for two").fill(0.5);
        trainer.step(&[0, 1]).expect("a batch");
        let position = Position { epoch: 2, batch: 1 };
        files.push(checkpoint::save(&trainer, position).expect("finite numbers"));
    }
    for entry in fs::read_dir(tests.join("training/checkpoints"))? {
        files.push(fs::read(entry?.path())?);
    }
    Ok(both(files))
}

fn data_sets() -> Vec<Vec<u8>> {
    let sets = [1, 2].map(|count| {
        let pixels: Vec<u8> = (0..count * PIXELS).map(|index| index as u8).collect();
        let images = idx::write_images(&pixels).expect("images");
        let labels = idx::write_labels(&[0, 9][..count]).expect("labels");
        [&images.len().to_le_bytes()[..], &images, &labels].concat()
    });
    let packed = [&8_u64.to_le_bytes()[..], &[0x1f, 0x8b, 8, 0, 0, 0, 0, 0]].concat();
    [&sets[..], &[packed]].concat()
}

fn rates() -> Vec<Vec<u8>> {
    let texts = [
        "0",
        "0.0",
        "0.25",
        "5e-1",
        "2.5E-1",
        "0.999999999999999999999",
        "1",
        "0.1e1",
        "123456789012345678901e-21",
    ];
    texts.map(|text| text.as_bytes().to_vec()).into()
}

/// A bright square on a dark ground, or a dark one on a bright ground.
fn square(side: usize, bytes: usize, bright: bool) -> Vec<u8> {
    let middle = side / 4..side - side / 4;
    let pixels = (0..side * side).flat_map(|index| {
        let inside = middle.contains(&(index / side)) && middle.contains(&(index % side));
        let value = if inside == bright { 220 } else { 20 };
        let mut pixel = vec![value; bytes];
        if bytes == 4 {
            pixel[3] = 255;
        }
        pixel
    });
    pixels.collect()
}

fn pictures() -> Vec<Vec<u8>> {
    let mut seeds = Vec::new();
    for (side, bytes) in [(4, 1), (12, 1), (4, 4), (32, 4)] {
        let size = (side as u64).to_le_bytes();
        let pixels = square(side, bytes, true);
        for skipped in [0, 0b10, 0b10101] {
            seeds.push([&size[..], &size, &[skipped], &pixels].concat());
        }
    }
    seeds
}

fn photos() -> Vec<Vec<u8>> {
    let mut seeds = Vec::new();
    for (side, bright) in [(4, true), (12, false), (24, true)] {
        let size = (side as u64).to_le_bytes();
        let pixels = square(side, 4, bright);
        let edge = side as u8;
        let mut marks = vec![0; side * side];
        marks[side * side / 2] = 1;
        marks[0] = 2;
        for part in 0..3 {
            seeds.push([&size[..], &size, &[0; 4], &[part, 0], &pixels].concat());
            let frame = [1, 1, edge - 1, edge - 1];
            seeds.push([&size[..], &size, &frame, &[part, 3], &marks, &pixels].concat());
        }
    }
    seeds
}
