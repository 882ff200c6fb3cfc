//! Images with their labels, held in memory.

use alloc::vec::Vec;

use super::identity::{Hasher, Id};
use super::{PIXELS, idx};
use crate::kernel::pointwise::scale_pixels;
use crate::{Code, Error, Result};

/// Images of 28 x 28 bytes and a label for each; never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dataset {
    pixels: Vec<u8>,
    labels: Vec<u8>,
}

impl Dataset {
    /// A data set of pixels (count x 784) and labels (count).
    ///
    /// # Errors
    /// [`Error::shape`] if there are no labels or the pixels are not 784 for each of them;
    /// [`Error::label`] if a label is above 9.
    pub fn new(pixels: Vec<u8>, labels: Vec<u8>) -> Result<Self> {
        if labels.is_empty() {
            return Err(Error::shape("labels", Code::AtLeastOne, Code::None));
        }
        if !pixels.len().is_multiple_of(PIXELS) || pixels.len() / PIXELS != labels.len() {
            return Err(Error::shape(
                "pixels",
                Code::BytesEach(labels.len(), PIXELS),
                Code::Bytes(pixels.len()),
            ));
        }
        idx::check_labels(&labels)?;
        Ok(Self { pixels, labels })
    }

    /// The data set of two decompressed IDX files.
    ///
    /// # Errors
    /// As [`idx::read_images`] and [`idx::read_labels`], and [`Error::bytes`] if their counts differ.
    pub fn from_idx(images: &[u8], labels: &[u8]) -> Result<Self> {
        let pixels = idx::read_images(images)?;
        let labels = idx::read_labels(labels)?;
        idx::check_counts(pixels.len() / PIXELS, labels.len())?;
        Ok(Self {
            pixels: pixels.to_vec(),
            labels: labels.to_vec(),
        })
    }

    /// Number of images, at least 1.
    #[expect(
        clippy::len_without_is_empty,
        reason = "a data set is never empty, as its constructors see to"
    )]
    pub fn len(&self) -> usize {
        self.labels.len()
    }

    /// All pixels, count x 28 x 28.
    pub fn pixels(&self) -> &[u8] {
        &self.pixels
    }

    /// All labels.
    pub fn labels(&self) -> &[u8] {
        &self.labels
    }

    /// What these images and labels are known by.
    pub fn id(&self) -> Id {
        let mut hasher = Hasher::new();
        hasher.update(&self.pixels);
        hasher.update(&self.labels);
        hasher.finish()
    }

    /// The 784 pixels of an image.
    ///
    /// # Panics
    /// If `index >= len()`.
    pub fn image(&self, index: usize) -> &[u8] {
        &self.pixels[index * PIXELS..][..PIXELS]
    }

    /// Copies a batch: its pixels as numbers from 0 to 1, and its labels.
    ///
    /// # Shapes
    /// `images` batch x 784, `labels` batch, for a batch of `indices.len()`.
    ///
    /// # Panics
    /// If a slice has another length, or an index is not below `len()`.
    pub fn gather(&self, indices: &[u32], images: &mut [f32], labels: &mut [u8]) {
        assert_eq!(images.len(), indices.len() * PIXELS, "length of images");
        assert_eq!(labels.len(), indices.len(), "length of labels");
        let slots = images.chunks_exact_mut(PIXELS).zip(labels);
        for (&index, (image, label)) in indices.iter().zip(slots) {
            scale_pixels(self.image(index as usize), image);
            *label = self.labels[index as usize];
        }
    }
}
