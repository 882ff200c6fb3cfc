//! Files of images and of labels: refused, or a data set with what the bytes say.

#![no_main]

use libfuzzer_sys::fuzz_target;
use patchwork::data::idx::{
    IMAGES_HEADER_BYTES, LABELS_HEADER_BYTES, images_header, labels_header, read_images,
    read_labels, write_images, write_labels,
};
use patchwork::data::{Dataset, PIXELS};
use patchwork_fuzz::{size, within};

/// Nothing is copied before all of it is known to be right.
const ERROR: u64 = 1 << 10;

// The length of the first file, and both.
fuzz_target!(|bytes: &[u8]| {
    let mut bytes = bytes;
    let length = size(&mut bytes);
    let (images, labels) = bytes.split_at(length.min(bytes.len()));
    check_images(images);
    check_labels(labels);
    // The page gives the first bytes of a file and the length of all of it.
    drop(images_header(images, length));
    drop(labels_header(labels, length));
    let limit = ERROR + bytes.len() as u64;
    if let Ok(data) = within(limit, || Dataset::from_idx(images, labels)) {
        assert_eq!(data.pixels().len(), PIXELS * data.len());
    }
});

fn check_images(file: &[u8]) {
    let first = &file[..file.len().min(IMAGES_HEADER_BYTES)];
    let header = within(ERROR, || images_header(first, file.len()));
    let pixels = within(ERROR, || read_images(file));
    assert_eq!(
        header.map(|header| header.count),
        pixels.clone().map(|pixels| pixels.len() / PIXELS)
    );
    if let Ok(pixels) = pixels {
        assert_eq!(write_images(pixels).as_deref(), Ok(file));
    }
}

fn check_labels(file: &[u8]) {
    let first = &file[..file.len().min(LABELS_HEADER_BYTES)];
    let header = within(ERROR, || labels_header(first, file.len()));
    if let Ok(labels) = within(ERROR, || read_labels(file)) {
        assert_eq!(header.map(|header| header.count), Ok(labels.len()));
        assert_eq!(write_labels(labels).as_deref(), Ok(file));
    }
}
