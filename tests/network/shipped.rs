//! The networks that the page ships: what they say of twelve images, to the last bit.
//!
//! Other weights, another order of a sum or another rounding change what is written in
//! `tests/fixtures/shipped.txt`. Where that is meant, this writes it again:
//! `cargo test --test network -- --ignored renew`.

use std::fmt::Write;

use patchwork::data::{IMAGE_SIDE, PIXELS};
use patchwork::network::Network;
use patchwork::weights;
use patchwork::workspace::Workspace;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{bits, checksum, sweep};

const EXPECTED: &str = include_str!("../fixtures/shipped.txt");

const FILES: [(&str, &[u8]); 2] = [
    ("cnn", include_bytes!("../../www/weights/cnn.safetensors")),
    ("dnn", include_bytes!("../../www/weights/dnn.safetensors")),
];

/// What an image of the twelve has at a row and a column, both from 0 to 27.
type Pixel = fn(u32, u32) -> u32;

/// Noise, dense and sparse, slopes and stripes, and what looks like a garment from far away.
const IMAGES: [Pixel; 12] = [
    |y, x| hash(y, x) >> 24,
    |y, x| (hash(x, y) >> 23) & 0xff,
    |y, x| if hash(y, x) & 7 == 0 { 255 } else { 0 },
    |y, x| 9 * y.min(27 - x),
    |y, x| 255 * ((x / 3) % 2) - (x / 3) % 2 * 4 * y,
    |y, x| 17 * ((x + 2 * y) % 16),
    // A top with sleeves.
    |y, x| {
        cloth(
            y > 2 && (middle(x) < 16 || (y < 11 && middle(x) < 26)),
            y,
            x,
        )
    },
    // Trousers.
    |y, x| cloth(middle(x) < 14 && (y < 7 || middle(x) > 3), y, x),
    // A dress.
    |y, x| cloth(middle(x) < 5 + y / 2, y, x),
    // A shoe.
    |y, x| cloth((12..22).contains(&y) && x + 2 * y > 34, y, x),
    // A boot.
    |y, x| cloth(x > 14 || (y > 17 && x + y > 22), y, x),
    // A bag with a handle.
    |y, x| cloth(y > 10 || (y > 3 && (10..16).contains(&middle(x))), y, x),
];

/// Twice the distance from the middle between the columns.
fn middle(x: u32) -> u32 {
    (2 * x).abs_diff(27)
}

/// Cloth with a fine weave, or the background.
fn cloth(covered: bool, y: u32, x: u32) -> u32 {
    if covered { 160 + (hash(y, x) >> 26) } else { 0 }
}

/// A number that looks random.
///
/// # Source
/// Chris Wellons, "Prospecting for Hash Functions", 2018 (lowbias32).
fn hash(y: u32, x: u32) -> u32 {
    let mut value = y * 28 + x + 1;
    value = (value ^ (value >> 16)).wrapping_mul(0x7feb_352d);
    value = (value ^ (value >> 15)).wrapping_mul(0x846c_a68b);
    value ^ (value >> 16)
}

fn image(pixel: Pixel) -> [u8; PIXELS] {
    let side = IMAGE_SIDE as u32;
    std::array::from_fn(|place| {
        let place = place as u32;
        u8::try_from(pixel(place / side, place % side)).unwrap()
    })
}

fn network(file: &[u8]) -> Network {
    let metadata = weights::metadata(file).unwrap();
    let config = metadata.iter().find(|(key, _)| key == "config").unwrap();
    let mut network = Network::from_config(&config.1, 1).unwrap();
    weights::load(&mut network, file).unwrap();
    network
}

/// A line with the checksum of the parameters, and one with the bits of the logits for each image, which come
/// in batches of this size.
fn lines(batch: usize) -> String {
    let images = IMAGES.map(image).concat();
    let mut text = String::new();
    for (name, file) in FILES {
        let network = network(file);
        let sum = checksum(network.parameters());
        writeln!(text, "{name} {sum:016x}").unwrap();
        let mut workspace = Workspace::for_prediction(&network, batch);
        for images in images.chunks(batch * PIXELS) {
            workspace.set_images(images).unwrap();
            network.forward(&mut workspace);
            for logits in workspace.logits().chunks(network.classes()) {
                let words: Vec<_> = bits(logits)
                    .iter()
                    .map(|bits| format!("{bits:08x}"))
                    .collect();
                writeln!(text, "{}", words.join(" ")).unwrap();
            }
        }
    }
    text
}

#[test]
fn the_shipped_networks_say_what_they_said_alone_and_in_batches() {
    sweep([1, 5, 12], |batch| {
        let found = lines(batch);
        for (number, (found, expected)) in (1..).zip(found.lines().zip(EXPECTED.lines())) {
            assert_eq!(found, expected, "line {number}, batches of {batch}");
        }
        assert_eq!(found, EXPECTED);
    });
}

/// Writes what the test above compares.
#[cfg(not(target_arch = "wasm32"))]
#[test]
#[ignore = "writes the fixture, for a change that means to change it"]
fn renew() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/shipped.txt");
    std::fs::write(path, lines(1)).unwrap();
}
