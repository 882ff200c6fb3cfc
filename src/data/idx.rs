//! The IDX format, in which MNIST and Fashion-MNIST are distributed.
//!
//! A file of images is four big-endian 32-bit numbers (magic, count, rows, columns) and then a byte
//! a pixel, image by image and row by row. A file of labels is two numbers (magic, count) and then a
//! byte a label. Everything here works on decompressed bytes.
//!
//! # Source
//! Yann LeCun, Corinna Cortes, Christopher Burges, *The MNIST database of handwritten digits*, 1998.

use alloc::vec::Vec;

use super::{CLASS_NAMES, IMAGE_SIDE, PIXELS};
use crate::{Code, Error, Result};

/// Most images or labels that a file may hold: some more than the 60,000 of the official set, so that
/// a wrong file cannot ask for gigabytes.
pub const MAX_COUNT: usize = 100_000;

/// Bytes before the first pixel of a file of images.
pub const IMAGES_HEADER_BYTES: usize = 16;

/// Bytes before the first label of a file of labels.
pub const LABELS_HEADER_BYTES: usize = 8;

const IMAGES_MAGIC: u32 = 0x0000_0803;
const LABELS_MAGIC: u32 = 0x0000_0801;

/// What the first bytes of a file of images say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImagesHeader {
    /// Number of images.
    pub count: usize,
    /// Position of the first pixel; image `i` starts at `offset + i * PIXELS`.
    pub offset: usize,
}

/// What the first bytes of a file of labels say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LabelsHeader {
    /// Number of labels.
    pub count: usize,
    /// Position of the first label.
    pub offset: usize,
}

/// Checks a file of images by its first bytes and its length alone.
///
/// `first_bytes` needs to hold no more than [`IMAGES_HEADER_BYTES`], so that the pixels can stay where
/// they are; `total_length` is the length of the whole file.
///
/// # Errors
/// [`Error::bytes`] if the file is empty, still compressed, of another kind, not of 28 x 28 pixels,
/// without images, with more than [`MAX_COUNT`] of them, or shorter or longer than its header says.
pub fn images_header(first_bytes: &[u8], total_length: usize) -> Result<ImagesHeader> {
    check_start(Code::IdxImages, IMAGES_MAGIC, first_bytes, total_length)?;
    let [Some(count), Some(rows), Some(columns)] =
        [4, 8, 12].map(|position| number_at(first_bytes, position))
    else {
        return Err(short_header(
            Code::IdxImages,
            IMAGES_HEADER_BYTES,
            first_bytes,
            total_length,
        ));
    };
    if [rows, columns] != [IMAGE_SIDE as u32; 2] {
        return Err(Error::bytes(
            Code::IdxImages,
            Code::ImagesOfSize(IMAGE_SIDE, IMAGE_SIDE),
            Code::Size(rows as usize, columns as usize),
        ));
    }
    let count = check_length(
        Code::IdxImages,
        count,
        PIXELS,
        IMAGES_HEADER_BYTES,
        total_length,
    )?;
    Ok(ImagesHeader {
        count,
        offset: IMAGES_HEADER_BYTES,
    })
}

/// Checks a file of labels by its first bytes and its length alone; [`read_labels`] also looks at the
/// labels.
///
/// # Errors
/// [`Error::bytes`] in the cases of [`images_header`], except for the size of the images.
pub fn labels_header(first_bytes: &[u8], total_length: usize) -> Result<LabelsHeader> {
    check_start(Code::IdxLabels, LABELS_MAGIC, first_bytes, total_length)?;
    let count = number_at(first_bytes, 4).ok_or_else(|| {
        short_header(
            Code::IdxLabels,
            LABELS_HEADER_BYTES,
            first_bytes,
            total_length,
        )
    })?;
    let count = check_length(Code::IdxLabels, count, 1, LABELS_HEADER_BYTES, total_length)?;
    Ok(LabelsHeader {
        count,
        offset: LABELS_HEADER_BYTES,
    })
}

/// The pixels of a file of images.
///
/// # Shapes
/// count x 28 x 28, row-major; 0 is background.
///
/// # Errors
/// As [`images_header`].
pub fn read_images(file: &[u8]) -> Result<&[u8]> {
    let header = images_header(file, file.len())?;
    Ok(&file[header.offset..])
}

/// The labels of a file of labels, each from 0 to 9.
///
/// # Errors
/// As [`labels_header`]; [`Error::label`] for the first label that is above 9.
pub fn read_labels(file: &[u8]) -> Result<&[u8]> {
    let header = labels_header(file, file.len())?;
    let labels = &file[header.offset..];
    check_labels(labels)?;
    Ok(labels)
}

/// Checks that every label is the number of a class.
///
/// # Errors
/// [`Error::label`] with the position of the first one that is not.
pub fn check_labels(labels: &[u8]) -> Result<()> {
    let classes = CLASS_NAMES.len();
    match labels
        .iter()
        .position(|&label| usize::from(label) >= classes)
    {
        None => Ok(()),
        Some(index) => Err(Error::label(index, labels[index], classes)),
    }
}

/// Checks that two files belong together as far as their counts tell.
///
/// # Errors
/// [`Error::bytes`] if the counts differ.
pub fn check_counts(images: usize, labels: usize) -> Result<()> {
    if images == labels {
        return Ok(());
    }
    Err(Error::bytes(
        Code::IdxLabels,
        Code::LabelForEach(images),
        Code::LabelsOfOthers(labels),
    ))
}

/// A file of images that [`read_images`] accepts.
///
/// # Errors
/// [`Error::shape`] if `pixels` is empty, not whole images, or more than [`MAX_COUNT`] of them.
pub fn write_images(pixels: &[u8]) -> Result<Vec<u8>> {
    let count = pixels.len() / PIXELS;
    if !pixels.len().is_multiple_of(PIXELS) || !(1..=MAX_COUNT).contains(&count) {
        return Err(Error::shape(
            "pixels",
            Code::ImagesOfBytes(MAX_COUNT, PIXELS),
            Code::Bytes(pixels.len()),
        ));
    }
    let side = IMAGE_SIDE as u32;
    Ok(with_header(
        &[IMAGES_MAGIC, count as u32, side, side],
        pixels,
    ))
}

/// A file of labels that [`read_labels`] accepts.
///
/// # Errors
/// [`Error::shape`] if there are no labels or more than [`MAX_COUNT`]; [`Error::label`] if one is
/// above 9.
pub fn write_labels(labels: &[u8]) -> Result<Vec<u8>> {
    if !(1..=MAX_COUNT).contains(&labels.len()) {
        return Err(Error::shape(
            "labels",
            Code::LabelsBetween(1, MAX_COUNT),
            labels.len(),
        ));
    }
    check_labels(labels)?;
    Ok(with_header(&[LABELS_MAGIC, labels.len() as u32], labels))
}

fn with_header(header: &[u32], body: &[u8]) -> Vec<u8> {
    let mut file = Vec::with_capacity(size_of_val(header) + body.len());
    for number in header {
        file.extend_from_slice(&number.to_be_bytes());
    }
    file.extend_from_slice(body);
    file
}

fn number_at(bytes: &[u8], position: usize) -> Option<u32> {
    let four = bytes.get(position..)?.first_chunk()?;
    Some(u32::from_be_bytes(*four))
}

/// Refuses what is not an IDX file of the wanted kind, and says what it is if that can be told.
fn check_start(kind: Code, magic: u32, first_bytes: &[u8], total: usize) -> Result<()> {
    if total == 0 {
        return Err(Error::bytes(kind, Code::AnIdxFile, Code::EmptyFile));
    }
    if first_bytes.starts_with(&[0x1f, 0x8b]) {
        return Err(Error::bytes(kind, Code::Decompressed, Code::GzipCompressed));
    }
    let Some(found) = number_at(first_bytes, 0) else {
        return Err(short_header(kind, 4, first_bytes, total));
    };
    if found == magic {
        return Ok(());
    }
    let found = match found {
        IMAGES_MAGIC => Code::MagicOfImages(found),
        LABELS_MAGIC => Code::MagicOfLabels(found),
        _ => Code::MagicOfOther(found),
    };
    Err(Error::bytes(kind, Code::MagicNumber(magic), found))
}

fn short_header(kind: Code, needed: usize, first_bytes: &[u8], total: usize) -> Error {
    Error::bytes(
        kind,
        Code::Header(needed),
        Code::BytesCutShort(first_bytes.len().min(total)),
    )
}

/// The count as a size, if the file has exactly the bytes for it.
fn check_length(
    kind: Code,
    count: u32,
    bytes_each: usize,
    header: usize,
    total: usize,
) -> Result<usize> {
    // A u32 always fits: the targets have at least 32 bits.
    let count = count as usize;
    if count == 0 {
        return Err(Error::bytes(kind, Code::AtLeastOneEntry, Code::None));
    }
    if count > MAX_COUNT {
        return Err(Error::bytes(
            kind,
            Code::AtMostEntries(MAX_COUNT),
            Code::HeaderSays(count),
        ));
    }
    let expected = header + count * bytes_each;
    let needed = Code::BytesForEntries(expected, count);
    if total < expected {
        let found = Code::BytesCutShort(total);
        return Err(Error::bytes(kind, needed, found));
    }
    if total > expected {
        let found = Code::BytesTooLong(total, total - expected);
        return Err(Error::bytes(kind, needed, found));
    }
    Ok(count)
}
