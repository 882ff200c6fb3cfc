//! What a network learns in each epoch: the images of the data, and other views of garments beside them.

use std::borrow::Cow;

use patchwork::Result;
use patchwork::data::{Dataset, PIXELS};

use crate::augment::{flat, varied};
use crate::dice::Dice;
use crate::sketch::{Drawing, others, redrawn, sketches};

/// Of the images that may be varied, the share that is.
const VARIED: f32 = 0.4;

/// The kinds of images beside the plain ones.
#[derive(Clone, Copy, Debug, Default)]
pub struct Extras {
    /// Whether images are varied.
    pub augment: bool,
    /// Number of flat images in an epoch.
    pub flat: usize,
    /// Number of sketches in an epoch.
    pub sketches: usize,
    /// Number of drawings by strangers in an epoch, each drawn again by another hand.
    pub people: usize,
    /// Number of drawings of no garment in an epoch. Each has a label by chance, so that the best answer to
    /// such a drawing is that it may be anything.
    ///
    /// # Source
    /// Dan Hendrycks, Mantas Mazeika, Thomas Dietterich, *Deep Anomaly Detection with Outlier Exposure*, 2019,
    /// has equal probabilities for a target, which is what labels by chance are on average.
    pub others: usize,
    /// Seed of all choices.
    pub seed: u64,
}

/// The images of all epochs.
pub struct TrainingSet<'a> {
    data: &'a Dataset,
    extras: Extras,
    drawings: &'a [Drawing],
}

impl<'a> TrainingSet<'a> {
    /// The images of `data` and, in each epoch, `extras` beside them, of which those by strangers are some of
    /// `drawings`.
    pub fn new(data: &'a Dataset, extras: Extras, drawings: &'a [Drawing]) -> Self {
        Self {
            data,
            extras,
            drawings,
        }
    }

    /// Images of an epoch.
    pub fn count(&self) -> usize {
        let Extras {
            flat,
            sketches,
            people,
            others,
            ..
        } = self.extras;
        let people = if self.drawings.is_empty() { 0 } else { people };
        self.data.len() + flat + sketches + people + others
    }

    /// The images of an epoch: those of the data first, then flat ones, then new sketches, then drawings
    /// by strangers, then new drawings of no garment.
    ///
    /// # Errors
    /// None that a data set and sketches of the right size can give.
    pub fn epoch(&self, epoch: u32) -> Result<Cow<'a, Dataset>> {
        let Extras {
            augment,
            flat: flats,
            sketches: drawn,
            people,
            others: other,
            seed,
            ..
        } = self.extras;
        if !augment && self.count() == self.data.len() {
            return Ok(Cow::Borrowed(self.data));
        }
        let mut dice = Dice::new(seed, u64::from(epoch) << 32);
        let mut pixels = Vec::with_capacity(self.count() * PIXELS);
        let mut labels = Vec::with_capacity(self.count());
        let mut add = |image: &[u8], label: u8, dice: &mut Dice| {
            labels.push(label);
            if augment && dice.chance(VARIED) {
                pixels.extend(varied(image, dice));
            } else {
                pixels.extend(image);
            }
        };
        for (image, &label) in self
            .data
            .pixels()
            .chunks_exact(PIXELS)
            .zip(self.data.labels())
        {
            add(image, label, &mut dice);
        }
        for _ in 0..flats {
            let index = dice.count(0, self.data.len() as u32 - 1) as usize;
            let image = flat(self.data.image(index), &mut dice);
            add(&image, self.data.labels()[index], &mut dice);
        }
        let number = |count: usize| u64::from(epoch) * count as u64;
        for (images, classes) in [
            sketches(seed, number(drawn), drawn),
            redrawn(self.drawings, seed, number(people), people),
            others(seed, number(other), other),
        ] {
            for (image, &label) in images.chunks_exact(PIXELS).zip(&classes) {
                add(image, label, &mut dice);
            }
        }
        Ok(Cow::Owned(Dataset::new(pixels, labels)?))
    }
}

#[cfg(test)]
mod tests {
    use patchwork::data::{Dataset, PIXELS};

    use super::{Extras, TrainingSet};
    use crate::sketch::Drawing;
    use crate::wardrobe::garments;

    fn data() -> Dataset {
        let (pixels, labels) = garments(1, 30);
        Dataset::new(pixels, labels).unwrap()
    }

    #[test]
    fn without_extras_an_epoch_is_the_data() {
        let data = data();
        let set = TrainingSet::new(&data, Extras::default(), &[]);
        assert_eq!(*set.epoch(1).unwrap(), data);
        assert_eq!(set.count(), 30);
    }

    #[test]
    fn extras_come_beside_the_data_and_are_new_in_each_epoch() {
        let data = data();
        let extras = Extras {
            augment: true,
            flat: 20,
            sketches: 10,
            people: 5,
            others: 20,
            seed: 6,
        };
        let drawings = [Drawing {
            label: 1,
            strokes: vec![vec![(0.0, 0.0), (1.0, 2.0)]],
        }];
        let set = TrainingSet::new(&data, extras, &drawings);
        let first = set.epoch(1).unwrap();
        assert_eq!((set.count(), first.len()), (85, 85));
        assert_eq!(first.labels()[..30], *data.labels());
        assert_eq!(
            *first,
            *TrainingSet::new(&data, extras, &drawings).epoch(1).unwrap()
        );
        assert_ne!(*first, *set.epoch(2).unwrap());
        let unchanged = (0..30).filter(|&index| first.image(index) == data.image(index));
        assert!((5..25).contains(&unchanged.count()));
        assert!(
            first
                .pixels()
                .chunks_exact(PIXELS)
                .all(|image| image.iter().any(|&pixel| pixel > 0))
        );
    }
}
