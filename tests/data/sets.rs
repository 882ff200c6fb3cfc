//! The IDX reader and data sets.

use patchwork::Error;
use patchwork::data::identity::Hasher;
use patchwork::data::idx::{self, images_header, read_images, read_labels};
use patchwork::data::{CLASS_NAMES, Dataset, Id, PIXELS};
use patchwork::kernel::pointwise::scale_pixels;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const COUNT: usize = 3;

fn pixels(count: usize) -> Vec<u8> {
    (0..count * PIXELS).map(|i| (i % 251) as u8).collect()
}

fn images_file() -> Vec<u8> {
    idx::write_images(&pixels(COUNT)).unwrap()
}

fn labels_file() -> Vec<u8> {
    idx::write_labels(&[9, 0, 5]).unwrap()
}

/// The file with the 32-bit number at `position` replaced.
fn with_number(mut file: Vec<u8>, position: usize, number: u32) -> Vec<u8> {
    file[position..position + 4].copy_from_slice(&number.to_be_bytes());
    file
}

/// Asserts that the error is about the bytes and that its message holds every one of `parts`.
fn assert_message<T: std::fmt::Debug>(result: patchwork::Result<T>, parts: &[&str]) {
    let error = result.unwrap_err();
    let message = error.to_string();
    assert_eq!(error.name(), "BytesError", "{message}");
    for part in parts {
        assert!(message.contains(part), "{part:?} is not in {message:?}");
    }
}

#[test]
fn images_survive_writing_and_reading() {
    let file = images_file();
    assert_eq!(file.len(), 16 + COUNT * PIXELS);
    assert_eq!(
        &file[..16],
        [0, 0, 8, 3, 0, 0, 0, 3, 0, 0, 0, 28, 0, 0, 0, 28]
    );
    assert_eq!(read_images(&file).unwrap(), pixels(COUNT));
}

#[test]
fn labels_survive_writing_and_reading() {
    let file = labels_file();
    assert_eq!(file, [0, 0, 8, 1, 0, 0, 0, 3, 9, 0, 5]);
    assert_eq!(read_labels(&file).unwrap(), [9, 0, 5]);
}

#[test]
fn the_header_and_the_length_are_enough_to_check_images() {
    let header = images_header(&images_file()[..16], 16 + COUNT * PIXELS).unwrap();
    assert_eq!((header.count, header.offset), (COUNT, 16));
    assert_message(
        images_header(&images_file()[..9], 16 + COUNT * PIXELS),
        &["header of 16 bytes", "9 bytes"],
    );
}

#[test]
fn compressed_files_are_named_as_such() {
    let gzip = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 99, 96];
    assert_message(read_images(&gzip), &["IDX images", "gzip", "decompress"]);
    assert_message(read_labels(&gzip), &["IDX labels", "gzip", "decompress"]);
}

#[test]
fn swapped_files_are_named_as_such() {
    assert_message(
        read_images(&labels_file()),
        &["IDX images", "0x00000801", "file of labels"],
    );
    assert_message(
        read_labels(&images_file()),
        &["IDX labels", "0x00000803", "file of images"],
    );
}

#[test]
fn foreign_files_are_refused_by_their_magic_number() {
    let png = b"\x89PNG\r\n\x1a\n rest";
    assert_message(read_images(png), &["0x00000803", "0x89504e47"]);
    assert_message(read_labels(png), &["0x00000801", "0x89504e47"]);
}

#[test]
fn empty_files_are_refused() {
    assert_message(read_images(&[]), &["empty"]);
    assert_message(read_labels(&[]), &["empty"]);
}

#[test]
fn files_without_entries_are_refused() {
    let images = with_number(images_file(), 4, 0);
    assert_message(read_images(&images[..16]), &["at least one", "none"]);
    let labels = with_number(labels_file(), 4, 0);
    assert_message(read_labels(&labels[..8]), &["at least one", "none"]);
}

#[test]
fn images_of_another_size_are_refused() {
    assert_message(
        read_images(&with_number(images_file(), 8, 32)),
        &["28 x 28", "32 x 28"],
    );
    assert_message(
        read_images(&with_number(images_file(), 12, u32::MAX)),
        &["28 x 28", "28 x 4294967295"],
    );
}

#[test]
fn every_truncation_is_refused() {
    let images = images_file();
    for length in 0..images.len() {
        assert!(read_images(&images[..length]).is_err(), "{length} bytes");
    }
    let labels = labels_file();
    for length in 0..labels.len() {
        assert!(read_labels(&labels[..length]).is_err(), "{length} bytes");
    }
    assert_message(read_images(&images[..1000]), &["cut short", "1000"]);
    assert_message(read_images(&images[..10]), &["cut short", "10 bytes"]);
    assert_message(read_images(&images[..3]), &["cut short", "3 bytes"]);
    assert_message(read_labels(&labels[..9]), &["cut short", "9"]);
}

#[test]
fn trailing_bytes_are_refused() {
    let mut images = images_file();
    images.extend([0; 5]);
    assert_message(read_images(&images), &["too long by 5"]);
    let mut labels = labels_file();
    labels.push(0);
    assert_message(read_labels(&labels), &["too long by 1"]);
}

#[test]
fn files_above_the_limit_are_refused_by_their_header() {
    let header = &with_number(images_file(), 4, 100_001)[..16];
    let length = 16 + 100_001 * PIXELS;
    assert_message(images_header(header, length), &["at most 100000", "100001"]);
    let header = &with_number(images_file(), 4, 100_000)[..16];
    let length = 16 + 100_000 * PIXELS;
    assert_eq!(images_header(header, length).unwrap().count, 100_000);
    assert_message(
        read_images(&with_number(images_file(), 4, u32::MAX)),
        &["at most 100000", "4294967295"],
    );
}

#[test]
fn every_change_of_a_header_byte_is_refused() {
    let (images, labels) = (images_file(), labels_file());
    for flip in 1..=255 {
        for position in 0..16 {
            let mut file = images.clone();
            file[position] ^= flip;
            assert!(read_images(&file).is_err(), "byte {position} ^ {flip}");
        }
        for position in 0..8 {
            let mut file = labels.clone();
            file[position] ^= flip;
            assert!(read_labels(&file).is_err(), "byte {position} ^ {flip}");
        }
    }
}

#[test]
fn labels_above_nine_are_named_with_their_position() {
    let mut file = labels_file();
    file[8 + 2] = 10;
    assert_eq!(read_labels(&file), Err(Error::label(2, 10, 10)));
    assert!(idx::write_labels(&[0, 255]).is_err());
}

#[test]
fn only_whole_images_can_be_written() {
    assert_eq!(idx::write_images(&[]).unwrap_err().name(), "ShapeError");
    assert_eq!(
        idx::write_images(&[0; PIXELS + 1]).unwrap_err().name(),
        "ShapeError"
    );
    assert_eq!(idx::write_labels(&[]).unwrap_err().name(), "ShapeError");
}

#[test]
fn a_data_set_needs_as_many_labels_as_images() {
    let data = Dataset::from_idx(&images_file(), &labels_file()).unwrap();
    assert_eq!(data.len(), COUNT);
    assert_eq!(data.labels(), [9, 0, 5]);
    assert_eq!(data.image(1), &pixels(COUNT)[PIXELS..2 * PIXELS]);
    let two = idx::write_labels(&[1, 2]).unwrap();
    assert_message(
        Dataset::from_idx(&images_file(), &two),
        &["3 images", "2 labels"],
    );
}

#[test]
fn a_data_set_in_memory_is_checked_like_a_file() {
    assert!(Dataset::new(pixels(2), vec![0, 9]).is_ok());
    for (pixels, labels, name) in [
        (pixels(2), vec![0, 10], "LabelError"),
        (pixels(2), vec![0], "ShapeError"),
        (vec![0; PIXELS + 1], vec![0], "ShapeError"),
        (vec![], vec![], "ShapeError"),
    ] {
        assert_eq!(Dataset::new(pixels, labels).unwrap_err().name(), name);
    }
}

#[test]
fn a_gathered_batch_has_the_named_images_scaled_to_one() {
    let data = Dataset::from_idx(&images_file(), &labels_file()).unwrap();
    let mut images = vec![f32::NAN; 2 * PIXELS];
    let mut labels = [255; 2];
    data.gather(&[2, 0], &mut images, &mut labels);
    assert_eq!(labels, [5, 9]);
    for (pixel, value) in [data.image(2), data.image(0)].concat().iter().zip(&images) {
        assert_eq!(*value, f32::from(*pixel) / 255.0);
    }
}

#[test]
fn pixels_scale_to_zero_and_one_exactly() {
    let mut scaled = [f32::NAN; 3];
    scale_pixels(&[0, 51, 255], &mut scaled);
    assert_eq!(scaled, [0.0, 0.2, 1.0]);
}

#[test]
fn a_data_set_is_known_by_its_content() {
    let data = |pixels: Vec<u8>, labels: [u8; COUNT]| Dataset::new(pixels, labels.into()).unwrap();
    let set = data(pixels(COUNT), [9, 0, 5]);
    let read = Dataset::from_idx(&images_file(), &labels_file()).unwrap();
    assert_eq!(read.id(), set.id());
    assert_ne!(data(pixels(COUNT), [9, 0, 6]).id(), set.id());
    for place in [0, PIXELS + 1, COUNT * PIXELS - 1] {
        let mut other = pixels(COUNT);
        other[place] ^= 1;
        assert_ne!(data(other, [9, 0, 5]).id(), set.id(), "byte {place}");
    }
}

#[test]
fn an_id_does_not_depend_on_how_the_bytes_come() {
    let bytes = pixels(COUNT);
    let ids = [1, 31, 784, bytes.len()].map(|size| {
        let mut hasher = Hasher::new();
        bytes.chunks(size).for_each(|chunk| hasher.update(chunk));
        hasher.finish()
    });
    assert_eq!(ids, [ids[0]; 4]);
}

#[test]
fn the_digits_of_an_id_are_those_of_the_published_checksum() {
    // The test vectors of XXH64, https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md.
    let id = |text: &str| {
        let mut hasher = Hasher::new();
        hasher.update(text.as_bytes());
        hasher.finish()
    };
    assert_eq!(id("").digits(), "ef46db3751d8e999");
    assert_eq!(id("abc").digits(), "44bc2cf5ad770999");
    assert_eq!(Id(0x0123).digits(), "0000000000000123");
}

#[test]
fn there_are_ten_different_class_names() {
    let mut names = CLASS_NAMES.to_vec();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), 10);
}
