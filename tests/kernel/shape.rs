//! Sizes, checked by counting positions one by one.

use patchwork::error::Fault;
use patchwork::shape::{ImageShape, LARGEST_TENSOR, Padding, Shape, Window};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::sweep;
use crate::support::twin::window::Slide;

const PADDINGS: [Padding; 2] = [Padding::Valid, Padding::Same];

fn image(height: usize, width: usize, channels: usize) -> ImageShape {
    ImageShape {
        height,
        width,
        channels,
    }
}

/// Every window up to 6 pixels and strides up to 4 over images up to 8 pixels, both axes alike.
fn lines() -> impl Iterator<Item = (Padding, usize, usize, usize)> {
    PADDINGS.into_iter().flat_map(|padding| {
        (1..=8).flat_map(move |length| {
            (1..=6).flat_map(move |size| (1..=4).map(move |stride| (padding, length, size, stride)))
        })
    })
}

#[test]
fn outputs_have_as_many_pixels_as_the_window_has_positions() {
    sweep(lines(), |(padding, length, size, stride)| {
        let input = image(length, length + 1, 2);
        let made = Window::new(&"w", input, 5, [size, size], [stride, stride], padding);
        if padding == Padding::Valid && size > length {
            return assert!(made.is_err());
        }
        let window = made.unwrap();
        let slide = Slide {
            input: [length, length + 1, 2],
            size: [size, size],
            strides: [stride, stride],
            padding,
            channels: 5,
        };
        let [height, width, channels] = slide.output();
        assert_eq!(window.output, image(height, width, channels), "{slide:?}");
        assert_eq!(window.positions(), height * width);
        assert_eq!(window.patch_len(), size * size * 2);
    });
}

#[test]
fn spans_are_the_taps_that_meet_the_image() {
    sweep(lines(), |(padding, length, size, stride)| {
        // Two different axes, so that one cannot stand for the other.
        let (input, sizes) = (image(length, 9, 1), [size, 2]);
        let Ok(window) = Window::new(&"w", input, 1, sizes, [stride, 3], padding) else {
            return;
        };
        let slide = Slide {
            input: [length, 9, 1],
            size: sizes,
            strides: [stride, 3],
            padding,
            channels: 1,
        };
        for (axis, limit) in [(0, length), (1, 9)] {
            for (index, start) in slide.starts(axis).into_iter().enumerate() {
                let inside: Vec<(usize, usize)> = (0..sizes[axis])
                    .map(|tap| (tap, start + tap as isize))
                    .filter(|&(_, at)| (0..limit as isize).contains(&at))
                    .map(|(tap, at)| (tap, at as usize))
                    .collect();
                let span = match axis {
                    0 => window.rows(index),
                    _ => window.columns(index),
                };
                let ours: Vec<(usize, usize)> = span.window.zip(span.input..).collect();
                assert_eq!(ours, inside, "{slide:?}, axis {axis}, position {index}");
                assert!(!inside.is_empty(), "a window that sees nothing: {slide:?}");
            }
        }
    });
}

#[test]
fn strides_and_windows_far_beyond_the_image_are_counted_right() {
    let input = image(5, 7, 1);
    let far = usize::MAX / 2;
    let valid = Window::new(&"w", input, 1, [2, 3], [far, far], Padding::Valid).unwrap();
    assert_eq!(valid.output, image(1, 1, 1));
    let same = Window::new(&"w", input, 1, [2, 3], [far, far], Padding::Same).unwrap();
    assert_eq!(same.output, image(1, 1, 1));
    let wide = Window::new(&"w", input, 1, [1, 1001], [1, 1], Padding::Same).unwrap();
    assert_eq!(wide.output, image(5, 7, 1));
    assert_eq!(wide.before, [0, 500]);
    assert_eq!(wide.columns(0).window, 500..507);
    assert_eq!(wide.columns(6).window, 494..501);
}

/// Fails unless the error blames the configuration's `argument`.
fn assert_blames<T: std::fmt::Debug>(argument: &str, result: patchwork::Result<T>) {
    match result {
        Err(error) => assert_eq!((error.fault(), error.argument()), (Fault::Config, argument)),
        other => panic!("{argument} was not refused: {other:?}"),
    }
}

#[test]
fn impossible_windows_are_refused_by_the_name_of_their_setting() {
    let input = image(6, 4, 3);
    let make = |channels, size, strides, padding| {
        Window::new(
            &"conv2d.kernel_size",
            input,
            channels,
            size,
            strides,
            padding,
        )
    };
    sweep(PADDINGS, |padding| {
        assert_blames("conv2d.kernel_size", make(1, [0, 1], [1, 1], padding));
        assert_blames("conv2d.kernel_size", make(1, [1, 0], [1, 1], padding));
        assert_blames("conv2d.kernel_size", make(1, [1, 1], [0, 1], padding));
        assert_blames("conv2d.kernel_size", make(1, [1, 1], [1, 0], padding));
        assert_blames("conv2d.kernel_size", make(0, [1, 1], [1, 1], padding));
        assert_blames(
            "conv2d.kernel_size",
            make(LARGEST_TENSOR, [1, 1], [1, 1], padding),
        );
        assert_blames(
            "conv2d.kernel_size",
            make(usize::MAX, [1, 1], [1, 1], padding),
        );
    });
    assert_blames(
        "conv2d.kernel_size",
        make(1, [7, 1], [1, 1], Padding::Valid),
    );
    assert_blames(
        "conv2d.kernel_size",
        make(1, [1, 5], [1, 1], Padding::Valid),
    );
    assert!(make(1, [6, 4], [1, 1], Padding::Valid).is_ok());
    assert!(make(1, [7, 5], [1, 1], Padding::Same).is_ok());
}

#[test]
fn impossible_shapes_are_refused_by_the_name_of_their_argument() {
    let huge = [1 << 13, (1 << 13) + 1];
    let wrap = [1 << 16, 1 << 16, 1];
    let refused: [&[usize]; 8] = [
        &[],
        &[0],
        &[3, 0, 1],
        &[1, 1, 1, 1],
        &[LARGEST_TENSOR + 1],
        &huge,
        &wrap,
        &[usize::MAX, usize::MAX, usize::MAX],
    ];
    sweep(refused, |sizes| {
        assert_blames("input", Shape::new("input", sizes))
    });
    let largest = Shape::new("input", &[LARGEST_TENSOR]).unwrap();
    assert_eq!(largest.count(), LARGEST_TENSOR);
}

#[test]
fn shapes_count_their_values_and_print_as_people_write_them() {
    let shape = Shape::new("input", &[28, 27, 3]).unwrap();
    assert_eq!(shape.count(), 28 * 27 * 3);
    assert_eq!(shape.to_string(), "28 x 27 x 3");
    assert_eq!(shape.image(), Some(image(28, 27, 3)));
    assert_eq!(Shape::new("input", &[28, 27]).unwrap().image(), None);
    assert_eq!(Shape::from(image(28, 27, 3)), shape);
}

#[test]
fn pixels_lie_row_by_row_with_their_channels_together() {
    let shape = image(3, 5, 2);
    let mut next = 0;
    for row in 0..3 {
        for column in 0..5 {
            assert_eq!(shape.offset(row, column), next);
            next += 2;
        }
    }
    assert_eq!(shape.count(), next);
}
