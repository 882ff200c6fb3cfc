//! Sketches: garments as people draw them with a pen in ten seconds, for a network to learn.
//!
//! A file for each kind of garment knows the forms in which people draw it, and chooses among them with the
//! pieces of `cut`, `prints` and `shapes`; `pose` bends it and places it on the paper; `hand` draws it with
//! a line that trembles, colours it in, or not, and prepares it exactly as the page prepares the reader's
//! drawing.

mod bags;
mod boots;
mod cut;
mod dresses;
mod fronts;
mod hand;
mod nonsense;
mod pose;
mod prints;
mod quick;
mod redrawn;
mod sandals;
mod shapes;
mod sneakers;
mod tops;
mod trousers;

use std::num::NonZero;

use patchwork::data::PIXELS;

use crate::dice::Dice;
use hand::Pace;

pub use redrawn::{Drawing, redrawn};

/// How many of the sketches are drawn in ten seconds.
const QUICK: f32 = 0.5;

/// How many of the sandals: quick hands draw flip-flops, and there are many others.
const QUICK_SANDALS: f32 = 0.4;

/// Keeps the dice of drawings of no garment apart from those of sketches.
const OTHERS: u64 = 0x6f74_6865;

/// One sketch of a class, 28 x 28 bytes by rows.
///
/// # Panics
/// When `class` is above 9.
pub fn draw(class: u8, dice: &mut Dice) -> [u8; PIXELS] {
    loop {
        let quick = dice
            .chance(if class == 5 { QUICK_SANDALS } else { QUICK })
            .then(|| quick::figure(class, dice))
            .flatten();
        if let Some(figure) = quick {
            if let Some(image) = hand::draw(&figure, Pace::Quick, dice) {
                return image;
            }
            continue;
        }
        let figure = match class {
            0 => tops::t_shirt(dice),
            1 => trousers::trouser(dice),
            2 => tops::pullover(dice),
            3 => dresses::dress(dice),
            4 => fronts::coat(dice),
            5 => sandals::sandal(dice),
            6 => fronts::shirt(dice),
            7 => sneakers::sneaker(dice),
            8 => bags::bag(dice),
            9 => boots::ankle_boot(dice),
            _ => panic!("there are ten classes, 0 to 9, and {class} is none of them"),
        };
        if let Some(image) = hand::draw(&figure, Pace::Careful, dice) {
            return image;
        }
    }
}

/// A drawing of no garment, 28 x 28 bytes by rows.
pub fn draw_other(dice: &mut Dice) -> [u8; PIXELS] {
    loop {
        let figure = nonsense::nonsense(dice);
        let pace = if dice.chance(0.5) {
            Pace::Quick
        } else {
            Pace::Careful
        };
        if let Some(image) = hand::draw(&figure, pace, dice) {
            return image;
        }
    }
}

/// `count` sketches from number `first` of the series that `seed` names, every class as often as any other
/// (give or take one).
///
/// # Shapes
/// Images: `count` x 784 bytes. Labels: `count` bytes.
pub fn sketches(seed: u64, first: u64, count: usize) -> (Vec<u8>, Vec<u8>) {
    let labels: Vec<u8> = (0..10).cycle().take(count).collect();
    let images = series(&labels, first, |label, index| {
        draw(label, &mut Dice::new(seed, index))
    });
    (images, labels)
}

/// `count` drawings of no garment from number `first` of the series that `seed` names, each with a label by
/// chance.
///
/// # Shapes
/// As of [`sketches`].
pub fn others(seed: u64, first: u64, count: usize) -> (Vec<u8>, Vec<u8>) {
    let mut dice = Dice::new(seed ^ OTHERS, first);
    let labels: Vec<u8> = (0..count).map(|_| dice.count(0, 9) as u8).collect();
    let images = series(&labels, first, |_, index| {
        draw_other(&mut Dice::new(seed ^ !OTHERS, index))
    });
    (images, labels)
}

/// An image for each label, by the label and by its number from `first` on.
fn series(labels: &[u8], first: u64, draw: impl Fn(u8, u64) -> [u8; PIXELS] + Sync) -> Vec<u8> {
    let mut images = vec![0; labels.len() * PIXELS];
    let workers = std::thread::available_parallelism().map_or(1, NonZero::get);
    let share = labels.len().div_ceil(workers).max(1);
    let draw = &draw;
    // Every image has dice of its own, so that the number of workers changes nothing.
    std::thread::scope(|scope| {
        let parts = images.chunks_mut(share * PIXELS).zip(labels.chunks(share));
        for ((images, labels), first) in parts.zip((first..).step_by(share)) {
            scope.spawn(move || {
                for ((image, &label), index) in
                    images.chunks_exact_mut(PIXELS).zip(labels).zip(first..)
                {
                    image.copy_from_slice(&draw(label, index));
                }
            });
        }
    });
    images
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{PIXELS, others, sketches};

    #[test]
    fn the_same_seed_gives_the_same_sketches_and_another_one_others() {
        let (images, labels) = sketches(4, 0, 45);
        assert_eq!((images.len(), labels.len()), (45 * PIXELS, 45));
        assert!(sketches(4, 0, 45) == (images.clone(), labels.clone()));
        assert!(sketches(4, 20, 25).0 == images[20 * PIXELS..]);
        assert!(sketches(5, 0, 45).0 != images);
    }

    #[test]
    fn all_classes_are_sketched_equally_often_and_never_twice_the_same() {
        let (images, labels) = sketches(1, 0, 200);
        for class in 0..10 {
            assert_eq!(labels.iter().filter(|&&label| label == class).count(), 20);
        }
        let different: HashSet<&[u8]> = images.chunks_exact(PIXELS).collect();
        assert_eq!(different.len(), 200);
    }

    #[test]
    fn drawings_of_no_garment_have_all_labels_and_are_never_twice_the_same() {
        let (images, labels) = others(1, 0, 300);
        for class in 0..10 {
            let count = labels.iter().filter(|&&label| label == class).count();
            assert!((10..60).contains(&count), "class {class}: {count}");
        }
        let different: HashSet<&[u8]> = images.chunks_exact(PIXELS).collect();
        assert_eq!(different.len(), 300);
        assert!(others(1, 0, 300) == (images.clone(), labels));
        assert!(others(1, 100, 200).0 == images[100 * PIXELS..]);
        assert!(others(2, 0, 300).0 != images);
    }

    #[test]
    fn a_sketch_is_as_long_as_the_images_of_the_data_and_as_bright() {
        let (images, _) = sketches(2, 0, 200);
        for (index, image) in images.chunks_exact(PIXELS).enumerate() {
            let lit = || (0..PIXELS).filter(|&place| image[place] > 0);
            let rows: HashSet<usize> = lit().map(|place| place / 28).collect();
            let columns: HashSet<usize> = lit().map(|place| place % 28).collect();
            // The end of a thin strap may be too faint to be seen.
            let length = rows.len().max(columns.len());
            assert!((26..=28).contains(&length), "sketch {index}: {length}");
            let brightest = image.iter().max();
            assert!(brightest >= Some(&96), "sketch {index}: {brightest:?}");
        }
    }
}
