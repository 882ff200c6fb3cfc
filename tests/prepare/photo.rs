//! Garments that were cut out of photos on their way to 28 x 28.

use patchwork::data::{IMAGE_SIDE, PIXELS};
use patchwork::prepare::stages::{bounding_box, centre};
use patchwork::prepare::{GreyImage, photo_stages, prepare_photo};
use patchwork::shape::Area;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn grey(pixels: &[u8], width: usize) -> GreyImage {
    GreyImage::new(pixels.to_vec(), width, pixels.len() / width).unwrap()
}

/// A picture of `width * height` pixels, grey and opacity by `pixel(x, y)`, as RGBA.
fn rgba(width: usize, height: usize, pixel: impl Fn(usize, usize) -> [u8; 2]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(width * height * 4);
    for y in 0..height {
        for x in 0..width {
            let [grey, alpha] = pixel(x, y);
            bytes.extend([grey, grey, grey, alpha]);
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

/// A garment as the data has it: 28 rows, 17 columns, set in the middle.
fn garment() -> [u8; PIXELS] {
    let pixels: Vec<u8> = noise(28 * 17).iter().map(|pixel| pixel / 2 + 100).collect();
    centre(&grey(&pixels, 17))
}

#[test]
fn the_negative_of_a_garment_of_the_data_comes_back() {
    let garment = garment();
    // Three quarters of the contrast come back, around the median.
    let photo = rgba(28 * 10 + 40, 28 * 10 + 60, |x, y| {
        let inside = (20..300).contains(&x) && (30..310).contains(&y);
        let pixel = if inside {
            garment[(y - 30) / 10 * 28 + (x - 20) / 10]
        } else {
            0
        };
        [255 - pixel, if pixel > 0 { 255 } else { 0 }]
    });
    let prepared = prepare_photo(&photo, 320, 340).unwrap();
    assert_eq!(extent(&prepared).rows, 0..28);
    assert_eq!(extent(&prepared).columns, extent(&garment).columns);
    let mut cloth: Vec<u8> = garment.iter().copied().filter(|&pixel| pixel > 0).collect();
    cloth.sort_unstable();
    let median = f64::from(cloth[cloth.len() / 2]);
    for (&found, &pixel) in prepared.iter().zip(&garment) {
        let expected = match pixel {
            0 => 0.0,
            pixel => (200.0 + 0.75 * (f64::from(pixel) - median)).min(255.0),
        };
        // The median is one of two neighbours, and the grey is rounded twice.
        assert!(
            (f64::from(found) - expected).abs() < 4.0,
            "{found} for {expected}"
        );
    }
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
    let mut bytes = vec![0; width * height * 4];
    for y in 1000..8000 {
        let start = (y * width + 4000) * 4;
        for pixel in bytes[start..start + 3500 * 4].as_chunks_mut().0 {
            *pixel = [30, 60, 90, 255];
        }
    }
    let prepared = prepare_photo(&bytes, width, height).unwrap();
    assert_eq!(extent(&prepared).columns, 7..21);
    assert_eq!(prepared[14 * 28 + 14], 200);
}

/// Cloth of grey `cloth` in the middle of a transparent picture, 60 x 80.
fn photo(cloth: u8) -> Vec<u8> {
    rgba(60, 80, |x, y| {
        let inside = (20..40).contains(&x) && (10..70).contains(&y);
        [cloth, if inside { 255 } else { 0 }]
    })
}

#[test]
fn cloth_is_light_on_black_whatever_its_brightness() {
    for cloth in [0, 20, 128, 250, 255] {
        let prepared = prepare_photo(&photo(cloth), 60, 80).unwrap();
        assert_eq!(extent(&prepared).rows, 0..28, "{cloth}");
        assert_eq!(extent(&prepared).columns, 10..19, "{cloth}");
        assert_eq!(prepared[14 * 28 + 14], 200, "{cloth}");
    }
}

#[test]
fn dark_cloth_is_bright_and_no_cloth_is_black() {
    let striped = rgba(28, 28, |x, _| [[10, 100, 100, 250][x / 7], 255]);
    let prepared = prepare_photo(&striped, 28, 28).unwrap();
    assert_eq!([0, 7, 14, 21].map(|x| prepared[x]), [255, 200, 200, 87]);
    let contrast = rgba(28, 28, |x, _| [if x < 20 { 0 } else { 255 }, 255]);
    let prepared = prepare_photo(&contrast, 28, 28).unwrap();
    assert_eq!([0, 27].map(|x| prepared[x]), [200, 16]);
}

#[test]
fn a_soft_edge_goes_over_into_black() {
    let row = rgba(28, 28, |x, _| [120, [0, 64, 128, 255][x.min(3)]]);
    let prepared = photo_stages(&row, [28, 28], &["crop"]).unwrap();
    let pixels = prepared.pixels();
    assert_eq!([pixels[0], pixels[3], pixels[9]], [0, 200, 200]);
    assert!(pixels[1].abs_diff(50) <= 1 && pixels[2].abs_diff(100) <= 1);
}

#[test]
fn each_stage_can_be_left_out() {
    let whole = photo_stages(&photo(40), [60, 80], &["cut"]).unwrap();
    assert_eq!(extent(whole.pixels()).columns, 4..25);
    let positive = photo_stages(&photo(40), [60, 80], &["negative"]).unwrap();
    assert_eq!(positive.pixels()[14 * 28 + 14], 40);
    assert_eq!(extent(positive.pixels()).columns, 10..19);
    let uncropped = photo_stages(&photo(40), [60, 80], &["crop"]).unwrap();
    assert_eq!(extent(uncropped.pixels()).rows.len(), 22);
}

#[test]
fn a_photo_without_garment_is_refused() {
    let clear = rgba(4, 4, |_, _| [90, 127]);
    for (bytes, width, height) in [(&[][..], 0, 0), (&[][..], 0, 3), (&clear[..], 4, 4)] {
        let error = prepare_photo(bytes, width, height).unwrap_err();
        assert_eq!(error.name(), "BytesError", "{error}");
        assert!(
            error.to_string().contains(&format!("{width} x {height}")),
            "{error}"
        );
    }
}

#[test]
fn photos_of_one_row_or_column_are_prepared() {
    for length in [1, 2, 28, 300, 12_000] {
        let middle = |i: usize| {
            [
                0,
                if i == length / 2 || i * 10 / length == 5 {
                    255
                } else {
                    0
                },
            ]
        };
        let row = rgba(length, 1, |x, _| middle(x));
        let column = rgba(1, length, |_, y| middle(y));
        let [row, column] = [(row, length, 1), (column, 1, length)]
            .map(|(bytes, width, height)| prepare_photo(&bytes, width, height).unwrap());
        for pixels in [row, column] {
            let area = extent(&pixels);
            assert_eq!(area.rows.len().max(area.columns.len()), 28, "{length}");
        }
    }
}
