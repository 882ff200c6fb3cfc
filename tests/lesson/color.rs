//! Colour maps and atlases of tiles.

use patchwork::lesson::color::{grey, grey_rgba, signed, viridis};
use patchwork::lesson::{ColorMap, Scale, range, tile_atlas};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// CIELAB lightness, 0 to 100, of an sRGB colour under D65.
fn lightness(color: [u8; 3]) -> f64 {
    let [red, green, blue] = color.map(|byte| {
        let value = f64::from(byte) / 255.0;
        if value <= 0.040_45 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    });
    let luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    if luminance > 216.0 / 24389.0 {
        116.0 * luminance.cbrt() - 16.0
    } else {
        luminance * 24389.0 / 27.0
    }
}

/// From 0 to 1 in steps of 1 / 255.
fn steps() -> impl Iterator<Item = f32> {
    (0..=255).map(|i| i as f32 / 255.0)
}

#[test]
fn viridis_gets_lighter_at_every_step() {
    let all: Vec<f64> = steps().map(|t| lightness(viridis(t))).collect();
    assert_eq!(all.len(), 256);
    for (i, pair) in all.windows(2).enumerate() {
        // Rounding to bytes moves the lightness by up to 0.15.
        assert!(pair[1] > pair[0] - 0.15, "step {i}: {pair:?}");
    }
    for (i, pair) in all.windows(9).enumerate() {
        let rise = pair[8] - pair[0];
        assert!((1.0..4.0).contains(&rise), "from step {i}: {rise}");
    }
}

#[test]
fn viridis_meets_the_published_colours() {
    for (i, color) in [
        (0, [68, 1, 84]),
        (64, [59, 82, 139]),
        (128, [33, 145, 140]),
        (192, [94, 201, 98]),
        (255, [253, 231, 37]),
    ] {
        let ours = viridis(i as f32 / 255.0);
        for (a, b) in ours.iter().zip(color) {
            assert!(a.abs_diff(b) <= 1, "{i}: {ours:?} for {color:?}");
        }
    }
}

#[test]
fn numbers_beyond_the_ends_take_the_colour_of_the_end() {
    for beyond in [1.5, f32::MAX, f32::INFINITY] {
        assert_eq!(viridis(beyond), viridis(1.0));
        assert_eq!(grey(beyond), [255; 3]);
        assert_eq!(signed(beyond), signed(1.0));
        assert_eq!(signed(-beyond), signed(-1.0));
        assert_eq!(viridis(-beyond), viridis(0.0));
        assert_eq!(grey(-beyond), [0; 3]);
    }
}

#[test]
fn nan_has_the_colour_of_zero() {
    assert_eq!(viridis(f32::NAN), viridis(0.0));
    assert_eq!(signed(f32::NAN), signed(0.0));
    assert_eq!(grey(f32::NAN), grey(0.0));
}

#[test]
fn signed_is_blue_white_orange() {
    assert_eq!(signed(-1.0), [0x2b, 0x5c, 0x9e]);
    assert_eq!(signed(0.0), [255; 3]);
    assert_eq!(signed(-0.0), [255; 3]);
    assert_eq!(signed(1.0), [0xc8, 0x64, 0x1b]);
}

#[test]
fn signed_gets_darker_on_either_side_of_zero() {
    for side in [-1.0, 1.0] {
        let all: Vec<f64> = steps().map(|t| lightness(signed(side * t))).collect();
        // A step of its own may be lost in the rounding to bytes.
        assert!(all.windows(3).all(|three| three[2] < three[0]));
    }
}

#[test]
fn grey_is_the_byte_itself() {
    for byte in 0..=255 {
        assert_eq!(grey(f32::from(byte) / 255.0), [byte; 3]);
    }
    assert_eq!(grey_rgba(&[0, 7]), [0, 0, 0, 255, 7, 7, 7, 255]);
}

#[test]
fn colours_are_rounded_to_the_nearest_byte() {
    assert_eq!(grey(0.5), [128; 3]); // 127.5
    assert_eq!(grey(0.99), [252; 3]); // 252.45
    assert_eq!(grey(0.998), [254; 3]); // 254.49
    assert_eq!(grey(0.999), [255; 3]); // 254.745
}

#[test]
fn maps_are_found_by_name() {
    for (name, map) in [
        ("viridis", ColorMap::Viridis),
        ("signed", ColorMap::Signed),
        ("grey", ColorMap::Grey),
    ] {
        assert_eq!(ColorMap::from_name(name), Ok(map));
    }
    let error = ColorMap::from_name("jet").unwrap_err();
    assert_eq!(error.name(), "ConfigError");
    assert!(error.to_string().contains("jet"));
}

#[test]
fn a_legend_runs_from_end_to_end() {
    for map in [ColorMap::Viridis, ColorMap::Signed, ColorMap::Grey] {
        let legend = map.legend(256);
        assert_eq!(legend.len(), 1024);
        let (start, end) = map.domain().into_inner();
        assert_eq!(legend[..3], map.color(start));
        assert_eq!(legend[1020..1023], map.color(end));
        assert!(legend.iter().skip(3).step_by(4).all(|&alpha| alpha == 255));
    }
    assert_eq!(ColorMap::Grey.legend(1), [0, 0, 0, 255]);
    assert!(ColorMap::Grey.legend(0).is_empty());
    let signed = ColorMap::Signed.legend(3);
    assert_eq!(signed[4..7], [255; 3]);
}

/// Paints a whole number from 0 to 255 as its red.
fn red(_: usize, value: f32) -> [u8; 3] {
    [value as u8, 0, 0]
}

#[test]
fn tiles_stand_where_the_layout_says() {
    // Height 2, width 3, 5 channels; the value names the row, the column and the channel.
    let mut values = Vec::new();
    for y in 0..2 {
        for x in 0..3 {
            values.extend((0..5).map(|channel| (100 * y + 10 * x + channel + 1) as f32));
        }
    }
    let atlas = tile_atlas(&values, [2, 3, 5], 2, red).unwrap();
    assert_eq!((atlas.width, atlas.height), (7, 8));
    assert_eq!(atlas.rgba.len(), 7 * 8 * 4);
    let mut expected = vec![0; atlas.rgba.len()];
    for channel in 0..5 {
        for y in 0..2 {
            for x in 0..3 {
                let (left, top) = ((channel % 2) * 4, (channel / 2) * 3);
                let position = ((top + y) * 7 + left + x) * 4;
                expected[position] = (100 * y + 10 * x + channel + 1) as u8;
                expected[position + 3] = 255;
            }
        }
    }
    assert_eq!(atlas.rgba, expected);
}

#[test]
fn an_atlas_is_no_wider_than_its_tiles() {
    let atlas = tile_atlas(&[1.0, 2.0], [1, 1, 2], 8, red).unwrap();
    assert_eq!((atlas.width, atlas.height), (3, 1));
    assert_eq!(atlas.rgba, [1, 0, 0, 255, 0, 0, 0, 0, 2, 0, 0, 255]);
}

#[test]
fn the_colour_may_depend_on_the_tile() {
    let atlas = tile_atlas(&[1.0, 1.0], [1, 1, 2], 2, |tile, _| [tile as u8; 3]).unwrap();
    assert_eq!(atlas.rgba, [0, 0, 0, 255, 0, 0, 0, 0, 1, 1, 1, 255]);
}

#[test]
fn tiles_have_a_scale_of_their_own_or_a_common_one() {
    // Two pixels of four channels: strong, weak, nothing at all, and one that goes below zero.
    let values = [8.0, 0.1, 0.0, -3.0, 2.0, 0.2, 0.0, 1.0];
    assert_eq!(Scale::Each.ends(&values, 4, false), [8.0, 0.2, 1.0, 1.0]);
    assert_eq!(Scale::Each.ends(&values, 4, true), [8.0, 0.2, 1.0, 3.0]);
    assert_eq!(Scale::Common.ends(&values, 4, false), [8.0]);
    assert_eq!(Scale::Common.ends(&[-9.0, 8.0], 2, true), [9.0]);
    assert_eq!(Scale::UpTo(12.0).ends(&values, 4, false), [12.0]);
    assert_eq!(Scale::UpTo(0.0).ends(&values, 4, false), [1.0]);
    let beyond = [f32::INFINITY, f32::NAN, 2.0];
    assert_eq!(Scale::Common.ends(&beyond, 1, true), [2.0]);
}

#[test]
fn atlases_that_do_not_fit_their_values_are_refused() {
    for (length, shape, columns) in [
        (5, [2, 3, 1], 1),
        (6, [2, 3, 1], 0),
        (0, [0, 3, 1], 1),
        (4, [usize::MAX, 4, 4], 1),
    ] {
        let error = tile_atlas(&vec![0.0; length], shape, columns, red).unwrap_err();
        assert_eq!(error.name(), "ShapeError", "{error}");
    }
}

#[test]
fn a_range_leaves_out_what_is_not_finite() {
    assert_eq!(range(&[0.5, -2.0, 3.0]), (-2.0, 3.0));
    assert_eq!(
        range(&[f32::NAN, 1.0, f32::INFINITY, f32::NEG_INFINITY]),
        (1.0, 1.0)
    );
    assert_eq!(range(&[]), (0.0, 0.0));
}
