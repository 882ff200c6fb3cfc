//! Labelled images whose pixels stay in the memory of JavaScript.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;

use super::JsResult;
use crate::data::identity::Hasher;
use crate::data::idx::{IMAGES_HEADER_BYTES, check_counts, images_header, read_labels};
use crate::data::{CLASS_NAMES, PIXELS};
use crate::{Code, Error};

/// Images that are copied at once for the checksum of all.
const IMAGES_AT_ONCE: usize = 64;

/// Images with labels. Only the labels are copied: a large data set costs its bytes once.
#[wasm_bindgen]
pub struct Dataset {
    pixels: Uint8Array,
    labels: Vec<u8>,
}

#[wasm_bindgen]
impl Dataset {
    /// The data set of two decompressed IDX files.
    #[wasm_bindgen(constructor)]
    pub fn new(images: &Uint8Array, labels: &[u8]) -> JsResult<Self> {
        let first_bytes = images
            .subarray(0, images.length().min(IMAGES_HEADER_BYTES as u32))
            .to_vec();
        let header = images_header(&first_bytes, images.length() as usize)?;
        let labels = read_labels(labels)?;
        check_counts(header.count, labels.len())?;
        Ok(Self {
            pixels: images.subarray(IMAGES_HEADER_BYTES as u32, images.length()),
            labels: labels.to_vec(),
        })
    }

    /// The number of images.
    #[wasm_bindgen(getter)]
    pub fn length(&self) -> usize {
        self.labels.len()
    }

    /// What these images and labels are known by, however their files are named or packed: sixteen
    /// digits, the same as natively.
    pub fn id(&self) -> String {
        let mut hasher = Hasher::new();
        let mut chunk = vec![0; PIXELS * IMAGES_AT_ONCE];
        for first in (0..self.length()).step_by(IMAGES_AT_ONCE) {
            let count = IMAGES_AT_ONCE.min(self.length() - first);
            let pixels = &mut chunk[..count * PIXELS];
            self.copy(first, pixels);
            hasher.update(pixels);
        }
        hasher.update(&self.labels);
        hasher.finish().digits()
    }

    /// A copy of the 784 bytes of image `index`.
    pub fn image(&self, index: usize) -> JsResult<Vec<u8>> {
        self.check(index)?;
        let mut pixels = [0; PIXELS];
        self.copy(index, &mut pixels);
        Ok(pixels.into())
    }

    /// The label of image `index`.
    pub fn label(&self, index: usize) -> JsResult<u8> {
        self.check(index)?;
        Ok(self.labels[index])
    }

    /// The positions of all images with this label.
    #[wasm_bindgen(js_name = indicesOf)]
    pub fn indices_of(&self, label: u8) -> JsResult<Vec<u32>> {
        if usize::from(label) >= CLASS_NAMES.len() {
            return Err(Error::label(0, label, CLASS_NAMES.len()).into());
        }
        let labels = (0..).zip(&self.labels);
        let with_label = labels.filter(|&(_, &other)| other == label);
        Ok(with_label.map(|(index, _)| index).collect())
    }

    fn check(&self, index: usize) -> JsResult<()> {
        if index < self.labels.len() {
            return Ok(());
        }
        let expected = Code::Between(0, self.labels.len() - 1);
        Err(Error::shape("index", expected, index).into())
    }
}

impl Dataset {
    pub(super) fn labels(&self) -> &[u8] {
        &self.labels
    }

    /// Copies images from `first` on, as many as fit, out of the memory of JavaScript.
    pub(super) fn copy(&self, first: usize, pixels: &mut [u8]) {
        let start = (first * PIXELS) as u32;
        self.pixels
            .subarray(start, start + pixels.len() as u32)
            .copy_to(pixels);
    }
}
