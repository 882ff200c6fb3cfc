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
mod pose;
mod prints;
mod sandals;
mod shapes;
mod sneakers;
mod tops;
mod trousers;

use std::num::NonZero;

use patchwork::data::PIXELS;

use crate::dice::Dice;

/// One sketch of a class, 28 x 28 bytes by rows.
///
/// # Panics
/// When `class` is above 9.
pub fn draw(class: u8, dice: &mut Dice) -> [u8; PIXELS] {
    loop {
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
        if let Some(image) = hand::draw(&figure, dice) {
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
    let mut images = vec![0; count * PIXELS];
    let workers = std::thread::available_parallelism().map_or(1, NonZero::get);
    let share = count.div_ceil(workers).max(1);
    // Every sketch has dice of its own, so that the number of workers changes nothing.
    std::thread::scope(|scope| {
        let parts = images.chunks_mut(share * PIXELS).zip(labels.chunks(share));
        for ((images, labels), first) in parts.zip((first..).step_by(share)) {
            scope.spawn(move || {
                for ((image, &label), index) in
                    images.chunks_exact_mut(PIXELS).zip(labels).zip(first..)
                {
                    image.copy_from_slice(&draw(label, &mut Dice::new(seed, index)));
                }
            });
        }
    });
    (images, labels)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{PIXELS, sketches};

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
