//! Drawings on their way to 28 x 28, and the stages of that way.

use patchwork::data::{IMAGE_SIDE, PIXELS};
use patchwork::prepare::stages::{bounding_box, centre, crop, resize, scale_longest_side, stretch};
use patchwork::prepare::{GreyImage, drawing_stages, prepare_drawing};
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

fn drawing(width: usize, height: usize, pixel: impl Fn(usize, usize) -> u8) -> [u8; PIXELS] {
    prepare_drawing(&rgba(width, height, pixel), width, height)
        .unwrap()
        .expect("something is drawn")
}

/// A drawing that is only cut out, scaled and centred.
fn bare(width: usize, height: usize, pixel: impl Fn(usize, usize) -> u8) -> [u8; PIXELS] {
    let rgba = rgba(width, height, pixel);
    let drawing = GreyImage::from_rgba(&rgba, width, height, 0).unwrap();
    let prepared = drawing_stages(&drawing, &["fill", "cloth", "soften"]).unwrap();
    *prepared.expect("something is drawn").pixels()
}

/// Rows and columns that hold anything.
fn extent(pixels: &[u8; PIXELS]) -> Area {
    bounding_box(&grey(pixels, IMAGE_SIDE), 1).expect("something is left")
}

#[test]
fn luma_weighs_the_three_colours() {
    let colours = [
        255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 255, 255, 255, 255,
    ];
    let image = GreyImage::from_rgba(&colours, 4, 1, 0).unwrap();
    assert_eq!(image.pixels(), [76, 150, 29, 255]);
}

#[test]
fn transparency_shows_the_ground() {
    let colours = [200, 200, 200, 0, 200, 200, 200, 51, 200, 200, 200, 255];
    let black = GreyImage::from_rgba(&colours, 3, 1, 0).unwrap();
    assert_eq!(black.pixels(), [0, 40, 200]);
    let white = GreyImage::from_rgba(&colours, 1, 3, 255).unwrap();
    assert_eq!(white.pixels(), [255, 244, 200]);
}

#[test]
fn bytes_that_do_not_fill_the_picture_are_refused() {
    for (length, width, height) in [(15, 2, 2), (17, 2, 2), (4, 0, 5), (0, usize::MAX, 4)] {
        let bytes = vec![0; length];
        let drawn = prepare_drawing(&bytes, width, height).unwrap_err();
        assert_eq!(drawn.name(), "ShapeError", "{drawn}");
    }
    assert!(GreyImage::new(vec![0; 5], 2, 3).is_err());
}

#[test]
fn the_bounding_box_holds_all_that_reaches_the_threshold() {
    #[rustfmt::skip]
    let image = grey(&[
        9, 0, 0, 0, 0,
        0, 0, 50, 0, 0,
        0, 10, 0, 0, 9,
        0, 0, 0, 70, 0,
        0, 0, 0, 0, 0,
    ], 5);
    let area = bounding_box(&image, 10).unwrap();
    assert_eq!((area.rows, area.columns), (1..4, 1..4));
    let area = bounding_box(&image, 9).unwrap();
    assert_eq!((area.rows, area.columns), (0..4, 0..5));
    assert_eq!(bounding_box(&image, 71), None);
    assert_eq!(
        bounding_box(&GreyImage::new(vec![], 0, 0).unwrap(), 1),
        None
    );
}

#[test]
fn a_crop_is_the_pixels_of_its_area() {
    let image = grey(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 4);
    let area = Area {
        rows: 1..3,
        columns: 1..3,
    };
    assert_eq!(crop(&image, &area), grey(&[6, 7, 10, 11], 2));
}

/// How much of `[old, old + 1)` lies in new pixel `new`'s share of the old row, in old pixels.
fn coverage(old: usize, new: usize, old_count: usize, count: usize) -> f64 {
    let ratio = old_count as f64 / count as f64;
    let start = (new as f64 * ratio).max(old as f64);
    let end = ((new + 1) as f64 * ratio).min((old + 1) as f64);
    (end - start).max(0.0)
}

/// Every new pixel from every old one, in f64 and without any shortcut.
fn resize_twin(image: &GreyImage, width: usize, height: usize) -> Vec<f64> {
    let area = (image.width() as f64 / width as f64) * (image.height() as f64 / height as f64);
    let mut result = Vec::new();
    for y in 0..height {
        for x in 0..width {
            let mut sum = 0.0;
            for (old_y, row) in image.rows().enumerate() {
                for (old_x, &pixel) in row.iter().enumerate() {
                    sum += coverage(old_y, y, image.height(), height)
                        * coverage(old_x, x, image.width(), width)
                        * f64::from(pixel);
                }
            }
            result.push(sum / area);
        }
    }
    result
}

#[test]
fn resizing_agrees_with_its_f64_twin() {
    let sizes = [1, 2, 3, 7, 27, 28, 29, 56, 61];
    let targets = [(28, 28), (28, 5), (1, 28), (13, 1), (3, 40)];
    for width in sizes {
        for height in sizes {
            let image = grey(&noise(width * height), width);
            for (new_width, new_height) in targets {
                let fast = resize(&image, new_width, new_height);
                assert_eq!((fast.width(), fast.height()), (new_width, new_height));
                let twin = resize_twin(&image, new_width, new_height);
                assert_eq!(fast.pixels().len(), twin.len());
                for (fast, twin) in fast.pixels().iter().zip(twin) {
                    // Half a grey for the rounding, and f64's own error where it is a tie.
                    let error = (f64::from(*fast) - twin).abs();
                    assert!(error <= 0.5 + 1e-9, "{width} x {height}: {fast} for {twin}");
                }
            }
        }
    }
}

#[test]
fn averaging_weighs_by_the_covered_part() {
    // Three pixels to two: each new one is a whole old one and half of the middle.
    assert_eq!(
        resize(&grey(&[30, 90, 240], 3), 2, 1).pixels(),
        [50, 190] // (30 + 45) / 1.5 and (45 + 240) / 1.5
    );
    assert_eq!(
        resize(&grey(&[0, 255, 255, 0], 2), 1, 1).pixels(),
        [128] // 127.5, rounded up
    );
}

#[test]
fn an_even_picture_stays_even_at_every_size() {
    for (width, height) in [(1, 1), (5, 3), (100, 41), (3, 200)] {
        let image = grey(&vec![201; width * height], width);
        let resized = resize(&image, 28, 19);
        assert!(resized.pixels().iter().all(|&pixel| pixel == 201));
    }
}

#[test]
fn resizing_to_the_same_size_changes_nothing() {
    let image = grey(&noise(17 * 9), 17);
    assert_eq!(resize(&image, 17, 9), image);
}

#[test]
fn resizing_a_mirrored_picture_mirrors_the_result() {
    let image = grey(&noise(61 * 45), 61);
    let mirror = |image: &GreyImage| {
        let mut pixels = image.pixels().to_vec();
        pixels.reverse();
        grey(&pixels, image.width())
    };
    let there = resize(&mirror(&image), 28, 21);
    assert_eq!(mirror(&there), resize(&image, 28, 21));
}

#[test]
fn the_longer_side_becomes_28_and_the_shorter_keeps_the_proportion() {
    for (size, scaled) in [
        ((280, 140), (28, 14)),
        ((100, 300), (9, 28)),
        ((56, 1), (28, 1)),
        ((1, 5000), (1, 28)),
        ((7, 5), (28, 20)),
        ((1, 1), (28, 28)),
    ] {
        let image = grey(&vec![9; size.0 * size.1], size.0);
        let result = scale_longest_side(&image, IMAGE_SIDE);
        assert_eq!((result.width(), result.height()), scaled, "{size:?}");
    }
}

#[test]
fn centring_puts_an_odd_pixel_left_and_on_top() {
    let centred = centre(&grey(&[255; 28 * 11], 11));
    assert_eq!(extent(&centred).columns, 9..20);
    let centred = centre(&grey(&[255; 28 * 13], 28));
    assert_eq!(extent(&centred).rows, 8..21);
    let centred = centre(&grey(&[1, 2, 3, 4], 2));
    assert_eq!(centred[13 * 28 + 13..][..2], [1, 2]);
    assert_eq!(centred[14 * 28 + 13..][..2], [3, 4]);
    assert_eq!(centred.iter().filter(|&&pixel| pixel > 0).count(), 4);
}

#[test]
fn stretching_makes_the_brightest_pixel_255() {
    let stretched = stretch(grey(&[0, 50, 100], 3));
    assert_eq!(stretched.pixels(), [0, 128, 255]);
    assert_eq!(stretch(grey(&[0, 0], 2)).pixels(), [0, 0]);
    let full = grey(&[3, 255], 2);
    assert_eq!(stretch(full.clone()), full);
}

/// A garment as the data has it: 28 rows, 17 columns, set in the middle.
fn garment() -> [u8; PIXELS] {
    let pixels: Vec<u8> = noise(28 * 17).iter().map(|pixel| pixel | 16).collect();
    centre(&grey(&pixels, 17))
}

#[test]
fn a_garment_of_the_data_drawn_large_and_off_centre_comes_back_unchanged() {
    let garment = garment();
    for (scale, left, top) in [(1, 0, 0), (10, 0, 0), (7, 31, 2), (3, 100, 55)] {
        let (width, height) = (28 * scale + left, 28 * scale + top + 9);
        let drawn = bare(width, height, |x, y| {
            if x < left || y < top || y >= top + 28 * scale {
                return 0;
            }
            garment[(y - top) / scale * 28 + (x - left) / scale]
        });
        assert_eq!(drawn, garment, "{scale} times, at {left}, {top}");
    }
}

#[test]
fn an_empty_drawing_gives_nothing() {
    assert_eq!(prepare_drawing(&[], 0, 0), Ok(None));
    assert_eq!(prepare_drawing(&[], 0, 7), Ok(None));
    let black = rgba(50, 40, |_, _| 0);
    assert_eq!(prepare_drawing(&black, 50, 40), Ok(None));
    let transparent = [255, 255, 255, 0].repeat(50 * 40);
    assert_eq!(prepare_drawing(&transparent, 50, 40), Ok(None));
    let faint = rgba(50, 40, |x, _| (x % 16) as u8);
    assert_eq!(prepare_drawing(&faint, 50, 40), Ok(None));
}

#[test]
fn two_specks_too_far_apart_to_be_seen_give_nothing() {
    let mut specks = rgba(2000, 2000, |_, _| 0);
    specks[0] = 255;
    specks[2000 * 2000 * 4 - 2] = 255;
    assert_eq!(prepare_drawing(&specks, 2000, 2000), Ok(None));
}

#[test]
fn a_single_dot_fills_the_image() {
    assert_eq!(bare(9, 9, |x, y| 200 * u8::from((x, y) == (4, 7))), {
        [200; PIXELS]
    });
    assert_eq!(bare(1, 1, |_, _| 16), [16; PIXELS]);
}

#[test]
fn a_full_canvas_fills_its_share_of_the_image() {
    assert_eq!(bare(300, 300, |_, _| 255), [255; PIXELS]);
    let wide = drawing(300, 150, |_, _| 255);
    assert_eq!(extent(&wide).rows, 7..21);
    assert_eq!(extent(&wide).columns, 0..28);
}

/// A test for native builds: the picture takes 432 MB.
#[cfg(not(target_arch = "wasm32"))]
#[test]
fn a_huge_picture_is_prepared() {
    let (width, height) = (12_000, 9_000);
    let mut bytes = vec![0; width * height * 4];
    for y in 1000..8000 {
        let start = (y * width + 4000) * 4;
        bytes[start..start + 3500 * 4].fill(255);
    }
    let drawn = prepare_drawing(&bytes, width, height).unwrap().unwrap();
    assert_eq!(extent(&drawn).columns, 7..21);
    assert_eq!(drawn[14 * 28 + 14], 255);
}
