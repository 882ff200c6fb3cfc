//! A sheet of drawings, a column for each class: two rows of the wardrobe, the second one varied and flat,
//! and three rows of sketches.
//!
//! `cargo run --package garments --example sheet -- sheet.png`

use std::fs::File;

use garments::augment::{flat, varied};
use garments::{Dice, sketch, wardrobe};
use patchwork::data::{CLASS_NAMES, IMAGE_SIDE};
use png::{BitDepth, ColorType, Encoder};

const ROWS: usize = 7;
const COLUMNS: usize = CLASS_NAMES.len();
/// Pixels from one image to the next.
const STEP: usize = IMAGE_SIDE + 4;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args_os().nth(1).ok_or("which file?")?;
    let (width, height) = (COLUMNS * STEP, ROWS * STEP);
    let mut sheet = vec![96; width * height];
    for class in 0..COLUMNS {
        let dice = |index| Dice::new(1, index);
        let garments = [0, 1].map(|index| wardrobe::draw(class as u8, &mut dice(index)));
        let views = [varied, flat].map(|view| view(&garments[1], &mut dice(2)));
        let sketches = [3, 4, 5].map(|index| sketch::draw(class as u8, &mut dice(index)));
        let images = garments.iter().chain(&views).chain(&sketches);
        for (row, image) in images.enumerate() {
            for (y, pixels) in image.chunks_exact(IMAGE_SIDE).enumerate() {
                let start = (row * STEP + y + 2) * width + class * STEP + 2;
                sheet[start..start + IMAGE_SIDE].copy_from_slice(pixels);
            }
        }
    }
    let mut encoder = Encoder::new(File::create(path)?, width as u32, height as u32);
    encoder.set_color(ColorType::Grayscale);
    encoder.set_depth(BitDepth::Eight);
    encoder.write_header()?.write_image_data(&sheet)?;
    Ok(())
}
