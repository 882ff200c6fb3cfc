//! Drawings and photos on their way to 28 x 28, colour maps and atlases.

use patchwork::data::{IMAGE_SIDE, PIXELS};
use patchwork::image::photo::{Background, estimate_background, take_away};
use patchwork::image::stages::{
    Area, bounding_box, centre, crop, resize, scale_longest_side, stretch,
};
use patchwork::image::{GreyImage, prepare_drawing, prepare_photo};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::{wasm_bindgen_test as test, wasm_bindgen_test_configure};
#[cfg(target_arch = "wasm32")]
wasm_bindgen_test_configure!(run_in_browser);

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

/// Rows and columns that hold anything.
fn extent(pixels: &[u8; PIXELS]) -> Area {
    bounding_box(&grey(pixels, IMAGE_SIDE), 1).expect("something is left")
}

fn photo_error(rgba: &[u8], width: usize, height: usize) -> String {
    let error = prepare_photo(rgba, width, height).unwrap_err();
    assert_eq!(error.name(), "BytesError", "{error}");
    error.to_string()
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
        let taken = prepare_photo(&bytes, width, height).unwrap_err();
        assert_eq!(taken.name(), "ShapeError", "{taken}");
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
        let drawn = drawing(width, height, |x, y| {
            if x < left || y < top || y >= top + 28 * scale {
                return 0;
            }
            garment[(y - top) / scale * 28 + (x - left) / scale]
        });
        assert_eq!(drawn, garment, "{scale} times, at {left}, {top}");
    }
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
    assert_eq!(drawing(9, 9, |x, y| 200 * u8::from((x, y) == (4, 7))), {
        [200; PIXELS]
    });
    assert_eq!(drawing(1, 1, |_, _| 16), [16; PIXELS]);
}

#[test]
fn a_full_canvas_fills_its_share_of_the_image() {
    assert_eq!(drawing(300, 300, |_, _| 255), [255; PIXELS]);
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
    // As a photo, what is not drawn is transparent and so white: nothing stands out.
    assert!(photo_error(&bytes, width, height).contains("nearly one brightness"));
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
