//! Drawings by strangers, each drawn again by another hand: no two of them are the same.

use patchwork::data::PIXELS;

use super::hand::{self, Figure, Pace};
use super::series;
use super::shapes::Point;
use crate::dice::Dice;

/// Keeps the dice of drawings by strangers apart from those of sketches.
const REDRAWN: u64 = 0x7065_6f70;

/// A garment that somebody has drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// Its class, 0 to 9.
    pub label: u8,
    /// The places (x, y) of each stroke in any unit, y from above.
    pub strokes: Vec<Vec<Point>>,
}

impl Drawing {
    /// The drawing as another hand draws it, 28 x 28 bytes by rows; nothing if nothing of it is left.
    fn again(&self, dice: &mut Dice) -> Option<[u8; PIXELS]> {
        let figure = Figure {
            bands: self.strokes.clone(),
            ..Figure::default()
        };
        hand::draw(&figure, Pace::Quick, dice)
    }
}

/// `count` of the drawings from number `first` of the series that `seed` names, each as likely as any other.
///
/// # Shapes
/// Images: `count` x 784 bytes. Labels: `count` bytes. None where there are no drawings.
pub fn redrawn(drawings: &[Drawing], seed: u64, first: u64, count: usize) -> (Vec<u8>, Vec<u8>) {
    let Some(last) = drawings.len().checked_sub(1) else {
        return Default::default();
    };
    let chosen = |index: u64| {
        let mut dice = Dice::new(seed ^ REDRAWN, index);
        (dice.count(0, last as u32) as usize, dice)
    };
    let labels: Vec<u8> = (first..)
        .take(count)
        .map(|index| drawings[chosen(index).0].label)
        .collect();
    let images = series(&labels, first, |_, index| {
        let (place, mut dice) = chosen(index);
        // Of what the hand has left nothing of, the paper stays black.
        drawings[place].again(&mut dice).unwrap_or([0; PIXELS])
    });
    (images, labels)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{Drawing, PIXELS, redrawn};

    /// A box of class 8 and a long line of class 1.
    fn drawings() -> [Drawing; 2] {
        let corners = [
            (0.0, 0.0),
            (200.0, 0.0),
            (200.0, 150.0),
            (0.0, 150.0),
            (0.0, 0.0),
        ];
        [(8, corners.to_vec()), (1, vec![(40.0, 0.0), (60.0, 255.0)])].map(|(label, stroke)| {
            Drawing {
                label,
                strokes: vec![stroke],
            }
        })
    }

    #[test]
    fn the_same_seed_gives_the_same_drawings_and_no_two_of_them_are_alike() {
        let (images, labels) = redrawn(&drawings(), 1, 0, 100);
        assert_eq!((images.len(), labels.len()), (100 * PIXELS, 100));
        let different: HashSet<&[u8]> = images.chunks_exact(PIXELS).collect();
        assert_eq!(different.len(), 100);
        let (again, last) = redrawn(&drawings(), 1, 40, 60);
        assert!(again == images[40 * PIXELS..] && last == labels[40..]);
        assert!(redrawn(&drawings(), 2, 0, 100).0 != images);
    }

    #[test]
    fn each_has_the_label_of_its_drawing() {
        let (images, labels) = redrawn(&drawings(), 1, 0, 100);
        assert!((30..70).contains(&labels.iter().filter(|&&label| label == 8).count()));
        for (image, &label) in images.chunks_exact(PIXELS).zip(&labels) {
            let lit = image.iter().filter(|&&pixel| pixel > 0).count();
            assert_eq!(lit > 200, label == 8, "{lit} pixels of class {label}");
        }
    }

    #[test]
    fn of_no_drawings_there_are_none() {
        assert_eq!(redrawn(&[], 1, 0, 5), (Vec::new(), Vec::new()));
    }
}
