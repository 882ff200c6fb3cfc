//! The wardrobe: clothing that the project draws itself, as a stand-in for Fashion-MNIST.
//!
//! Every garment is cut from a few shapes of cloth, laid on a sheet of white paper, photographed from
//! above and developed into 28 x 28 bytes by the steps that made Fashion-MNIST. Nothing in it is copied
//! from a photograph. [`Dice`] choose, `outline` gives shapes, `cloth`, `print` and `noise` surfaces,
//! `sheet` lays and shades them, `finish` makes the image; the other files know garments.

mod bags;
mod boots;
mod cloth;
mod detail;
mod dresses;
mod finish;
mod noise;
mod outline;
mod print;
mod sandals;
mod sheet;
mod sneakers;
mod soft;
mod sole;
#[cfg(test)]
mod tests;
mod top;
mod tops;
mod trousers;

use std::num::NonZero;

use patchwork::data::PIXELS;

use crate::dice::Dice;

/// Number of classes, labelled 0 to 9 as in Fashion-MNIST.
const CLASSES: u8 = 10;

/// One garment of a class, 28 x 28 bytes by rows: 0 is the background, 255 the brightest pixel.
///
/// # Panics
/// When `class` is above 9.
pub fn draw(class: u8, dice: &mut Dice) -> [u8; PIXELS] {
    let sheet = match class {
        0 => tops::t_shirt(dice),
        1 => trousers::trouser(dice),
        2 => tops::pullover(dice),
        3 => dresses::dress(dice),
        4 => tops::coat(dice),
        5 => sandals::sandal(dice),
        6 => tops::shirt(dice),
        7 => sneakers::sneaker(dice),
        8 => bags::bag(dice),
        9 => boots::ankle_boot(dice),
        _ => panic!("there are ten classes, 0 to 9, and {class} is none of them"),
    };
    finish::develop(&sheet)
}

/// `count` garments in random order, every class as often as any other (give or take one).
///
/// The same seed gives the same garments; other seeds give other garments.
///
/// # Shapes
/// Images: `count` x 784 bytes. Labels: `count` bytes.
pub fn garments(seed: u64, count: usize) -> (Vec<u8>, Vec<u8>) {
    let mut labels: Vec<u8> = (0..CLASSES).cycle().take(count).collect();
    Dice::new(seed, 0).shuffle(&mut labels);
    let mut images = vec![0; count * PIXELS];
    let workers = std::thread::available_parallelism().map_or(1, NonZero::get);
    let share = count.div_ceil(workers).max(1);
    // Every garment has dice of its own, so that the number of workers changes nothing.
    std::thread::scope(|scope| {
        let parts = images
            .chunks_mut(share * PIXELS)
            .zip(labels.chunks(share))
            .zip((0..).step_by(share));
        for ((images, labels), first) in parts {
            scope.spawn(move || {
                for ((image, &label), index) in
                    images.chunks_exact_mut(PIXELS).zip(labels).zip(first..)
                {
                    image.copy_from_slice(&draw(label, &mut Dice::new(seed, 1 + index)));
                }
            });
        }
    });
    (images, labels)
}
