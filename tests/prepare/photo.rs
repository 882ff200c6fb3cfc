//! Photos on their way to 28 x 28.

use patchwork::data::{IMAGE_SIDE, PIXELS};
use patchwork::prepare::photo::{Background, estimate_background, take_away};
use patchwork::prepare::stages::{bounding_box, centre};
use patchwork::prepare::{GreyImage, prepare_photo};
use patchwork::shape::Area;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn grey(pixels: &[u8], width: usize) -> GreyImage {
    GreyImage::new(pixels.to_vec(), width, pixels.len() / width).unwrap()
}

/// A picture of `width * height` pixels, grey by `pixel(x, y)`, as opaque RGBA.
fn rgba(width: usize, height: usize, pixel: impl Fn(usize, usize) -> u8) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(width * height * 4);
    for y in 0..height {
        for x in 0..width {
            let grey = pixel(x, y);
            bytes.extend([grey, grey, grey, 255]);
        }
    }
    bytes
}

/// Greys without a pattern.
fn noise(count: usize) -> Vec<u8> {
    (0..count as u32)
        .map(|i| (i.wrapping_mul(2_654_435_761) >> 24) as u8)
        .collect()
}

/// Rows and columns that hold anything.
fn extent(pixels: &[u8; PIXELS]) -> Area {
    bounding_box(&grey(pixels, IMAGE_SIDE), 1).expect("something is left")
}

fn photo_error(rgba: &[u8], width: usize, height: usize) -> String {
    let error = prepare_photo(rgba, width, height).unwrap_err();
    assert_eq!(error.name(), "BytesError", "{error}");
    error.to_string()
}

/// A garment as the data has it: 28 rows, 17 columns, set in the middle.
fn garment() -> [u8; PIXELS] {
    let pixels: Vec<u8> = noise(28 * 17).iter().map(|pixel| pixel | 16).collect();
    centre(&grey(&pixels, 17))
}

#[test]
fn a_garment_of_the_data_photographed_on_white_comes_back() {
    // Bright enough that no cloth is taken for the background, with one pixel at 255.
    let mut garment = garment().map(|pixel| if pixel == 0 { 0 } else { pixel | 64 });
    garment[14 * 28 + 14] = 255;
    let photo = rgba(28 * 10 + 40, 28 * 10 + 60, |x, y| {
        let inside = (20..300).contains(&x) && (30..310).contains(&y);
        let pixel = if inside {
            garment[(y - 30) / 10 * 28 + (x - 20) / 10]
        } else {
            0
        };
        255 - pixel
    });
    let prepared = prepare_photo(&photo, 320, 340).unwrap();
    assert_eq!(extent(&prepared).rows, 0..28);
    assert_eq!(prepared.iter().max(), Some(&255));
    let error: u32 = prepared
        .iter()
        .zip(&garment)
        .map(|(a, b)| u32::from(a.abs_diff(*b)))
        .sum();
    // The picture is averaged twice, so that the edges of its pixels are a little soft.
    assert!(error < 30 * PIXELS as u32, "mean error {}", error / 784);
}

#[test]
fn bytes_that_do_not_fill_the_photo_are_refused() {
    for (length, width, height) in [(15, 2, 2), (17, 2, 2), (4, 0, 5), (0, usize::MAX, 4)] {
        let error = prepare_photo(&vec![0; length], width, height).unwrap_err();
        assert_eq!(error.name(), "ShapeError", "{error}");
    }
}

/// A test for native builds: the picture takes 432 MB.
#[cfg(not(target_arch = "wasm32"))]
#[test]
fn a_huge_photo_is_prepared() {
    let (width, height) = (12_000, 9_000);
    let mut bytes = vec![255; width * height * 4];
    for y in 1000..8000 {
        let start = (y * width + 4000) * 4;
        for pixel in bytes[start..start + 3500 * 4].as_chunks_mut().0 {
            *pixel = [30, 60, 90, 255];
        }
    }
    let prepared = prepare_photo(&bytes, width, height).unwrap();
    assert_eq!(extent(&prepared).columns, 7..21);
    assert_eq!(prepared[14 * 28 + 14], 255);
}

/// A picture on ground `level`, 60 x 80, with cloth of grey `cloth` in the middle.
fn photo(level: u8, cloth: u8) -> Vec<u8> {
    rgba(60, 80, |x, y| {
        let inside = (20..40).contains(&x) && (10..70).contains(&y);
        if inside { cloth } else { level }
    })
}

#[test]
fn cloth_is_light_on_black_whatever_its_ground() {
    for (level, cloth) in [(255, 30), (0, 200), (128, 250), (130, 20), (200, 160)] {
        let prepared = prepare_photo(&photo(level, cloth), 60, 80).unwrap();
        assert_eq!(extent(&prepared).rows, 0..28, "{cloth} on {level}");
        assert_eq!(extent(&prepared).columns, 10..19, "{cloth} on {level}");
        assert_eq!(prepared[14 * 28 + 14], 255, "{cloth} on {level}");
    }
}

#[test]
fn an_uneven_ground_is_still_a_background() {
    let vignette = rgba(60, 80, |x, y| {
        let inside = (20..40).contains(&x) && (10..70).contains(&y);
        let light = 230 - (x / 4 + y / 8) as u8;
        if inside { 60 } else { light }
    });
    let prepared = prepare_photo(&vignette, 60, 80).unwrap();
    assert_eq!(extent(&prepared).rows, 0..28);
    assert_eq!(extent(&prepared).columns, 10..19);
}

#[test]
fn cloth_may_touch_the_border() {
    let trousers = rgba(60, 80, |x, y| {
        if (20..40).contains(&x) && y >= 10 {
            40
        } else {
            250
        }
    });
    let prepared = prepare_photo(&trousers, 60, 80).unwrap();
    assert_eq!(extent(&prepared).rows, 0..28);
}

#[test]
fn transparent_photos_lie_on_white() {
    let mut cut_out = photo(9, 40);
    for pixel in cut_out.as_chunks_mut::<4>().0 {
        if pixel[0] == 9 {
            pixel[3] = 0;
        }
    }
    let prepared = prepare_photo(&cut_out, 60, 80).unwrap();
    assert_eq!(prepared[14 * 28 + 14], 255);
    assert_eq!(prepared[0], 0);
}

#[test]
fn a_photo_of_one_brightness_says_what_to_do() {
    for level in [0, 7, 128, 255] {
        let message = photo_error(&photo(level, level), 60, 80);
        assert!(message.starts_with("photo: "), "{message}");
        assert!(message.contains("another brightness"), "{message}");
    }
    assert!(photo_error(&photo(200, 205), 60, 80).contains("another brightness"));
    assert!(photo_error(&[9, 9, 9, 255], 1, 1).contains("another brightness"));
}

#[test]
fn dust_is_no_garment() {
    let dusty = rgba(100, 100, |x, y| if (x, y) == (50, 50) { 0 } else { 240 });
    assert!(photo_error(&dusty, 100, 100).contains("another brightness"));
}

#[test]
fn a_photo_without_plain_border_says_what_to_do() {
    let bytes = noise(64 * 64);
    let message = photo_error(&rgba(64, 64, |x, y| bytes[y * 64 + x]), 64, 64);
    assert!(message.contains("plain background"), "{message}");
    let halves = rgba(64, 64, |x, _| if x < 32 { 20 } else { 220 });
    let message = photo_error(&halves, 64, 64);
    assert!(message.contains("only 50 %"), "{message}");
}

#[test]
fn a_photo_without_pixels_is_refused() {
    assert!(photo_error(&[], 0, 0).contains("0 x 0"));
    assert!(photo_error(&[], 0, 3).contains("0 x 3"));
}

#[test]
fn photos_of_one_row_or_column_end_in_a_clear_state() {
    for length in [2, 28, 300, 12_000] {
        let dark_middle = |i: usize| if i * 10 / length == 5 { 0 } else { 255 };
        let row = rgba(length, 1, |x, _| dark_middle(x));
        let column = rgba(1, length, |_, y| dark_middle(y));
        let as_row = prepare_photo(&row, length, 1).map_err(|error| error.name());
        let as_column = prepare_photo(&column, 1, length).map_err(|error| error.name());
        assert_eq!(as_row.is_ok(), as_column.is_ok(), "{length}");
        assert!(as_row.is_ok() || as_row == Err("BytesError"));
    }
}

#[test]
fn the_background_is_the_median_of_the_border() {
    #[rustfmt::skip]
    let image = grey(&[
        200, 200, 201, 202,
        199,   0,   0, 200,
        200,   0,   0, 210,
        200, 200, 200,  90,
    ], 4);
    let background = estimate_background(&image).unwrap();
    // Of 12 border pixels 90 is not background; nine tenths of the rest are within 2 of 200.
    assert_eq!(
        background,
        Background {
            level: 200,
            spread: 2
        }
    );
}

#[test]
fn what_hardly_differs_from_the_background_becomes_black() {
    let background = Background {
        level: 200,
        spread: 3,
    };
    let dark = take_away(grey(&[200, 186, 185, 100, 220], 5), background);
    assert_eq!(dark.pixels(), [0, 0, 15, 100, 0]);
    let light = take_away(grey(&[200, 190, 214, 215, 255], 5), background);
    assert_eq!(light.pixels(), [0, 0, 0, 15, 55]);
}
