//! What a network takes for what, and the shares that are made of it.

use alloc::vec;
use alloc::vec::Vec;

use patchwork::{Code, Error, Result};

/// How many images of each class were taken for each class.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    classes: usize,
    counts: Vec<u32>,
}

impl Report {
    /// Counts images by what they are, `labels`, and by what they are taken for, `predictions`.
    ///
    /// # Errors
    /// [`Error::shape`] unless there is a prediction for each label; [`Error::label`] for a label or a prediction that is
    /// none of the `classes`.
    pub fn new(labels: &[u8], predictions: &[u8], classes: usize) -> Result<Self> {
        if predictions.len() != labels.len() {
            let expected = Code::LabelsOf(labels.len());
            return Err(Error::shape("predictions", expected, predictions.len()));
        }
        let mut counts = vec![0; classes * classes];
        for (index, (&label, &prediction)) in labels.iter().zip(predictions).enumerate() {
            for class in [label, prediction] {
                if usize::from(class) >= classes {
                    return Err(Error::label(index, class, classes));
                }
            }
            counts[usize::from(label) * classes + usize::from(prediction)] += 1;
        }
        Ok(Self { classes, counts })
    }

    /// The confusion matrix, `[labels, predictions]`.
    pub fn counts(&self) -> &[u32] {
        &self.counts
    }

    /// The number of classes.
    pub fn classes(&self) -> usize {
        self.classes
    }

    /// The share of images that are taken for what they are; undefined without images.
    pub fn accuracy(&self) -> Option<f64> {
        let right = (0..self.classes).map(|class| self.right(class)).sum();
        share(right, self.counts.iter().sum())
    }

    /// How many images are of `class`.
    ///
    /// # Panics
    /// Unless `class` is one of the classes, as everywhere here.
    pub fn support(&self, class: usize) -> u32 {
        self.counts[class * self.classes..][..self.classes]
            .iter()
            .sum()
    }

    /// How many images are taken for `class`.
    pub fn predicted(&self, class: usize) -> u32 {
        assert!(class < self.classes);
        let column = self.counts.iter().skip(class).step_by(self.classes);
        column.sum()
    }

    /// Of those that are taken for `class`, the share that is; undefined where none is.
    pub fn precision(&self, class: usize) -> Option<f64> {
        share(self.right(class), self.predicted(class))
    }

    /// Of those that are of `class`, the share that is taken for it; undefined where none is.
    pub fn recall(&self, class: usize) -> Option<f64> {
        share(self.right(class), self.support(class))
    }

    /// The harmonic mean of precision and recall, `2 right / (support + predicted)`; undefined where no image is of
    /// `class` or taken for it.
    pub fn f1(&self, class: usize) -> Option<f64> {
        let (support, predicted) = (self.support(class), self.predicted(class));
        share(2 * self.right(class), support + predicted)
    }

    fn right(&self, class: usize) -> u32 {
        self.counts[class * self.classes + class]
    }
}

fn share(part: u32, whole: u32) -> Option<f64> {
    (whole > 0).then(|| f64::from(part) / f64::from(whole))
}
