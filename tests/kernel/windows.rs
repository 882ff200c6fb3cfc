//! Convolution and pooling against their twins, and the laws that they obey.
//!
//! Outputs and scratch are full of NaN before each call.

use patchwork::kernel::conv;
use patchwork::kernel::gemm::Update;
use patchwork::kernel::pool::{
    average_pool2d_backward, average_pool2d_forward, max_pool2d_backward, max_pool2d_forward,
};
use patchwork::shape::{ImageShape, Padding, Window};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::compare::{assert_identity, assert_near};
use crate::support::twin::window::Slide;
use crate::support::{bits, double, inner, magnitudes, numbers, sweep};

/// The window of the crate and that of the twin.
fn pair(slide: Slide) -> Option<(Window, Slide)> {
    let [height, width, channels] = slide.input;
    let input = ImageShape {
        height,
        width,
        channels,
    };
    let Slide {
        size,
        strides,
        padding,
        channels,
        ..
    } = slide;
    let window = Window::new(&"window", input, channels, size, strides, padding).ok()?;
    Some((window, slide))
}

/// Windows of every kind: channels in and out around the tiles, square and not.
fn windows() -> Vec<(Window, Slide)> {
    let inputs = [[1, 1, 1], [5, 7, 1], [6, 5, 3], [8, 11, 4], [13, 9, 2]];
    let sizes = [[1, 1], [2, 3], [3, 3], [5, 2]];
    let strides = [[1, 1], [2, 1], [1, 3], [4, 4]];
    let mut windows = Vec::new();
    for (index, input) in inputs.into_iter().enumerate() {
        for size in sizes {
            for strides in strides {
                for padding in [Padding::Valid, Padding::Same] {
                    let filters = [1, 7, 8, 9, 17][(index + windows.len()) % 5];
                    windows.extend(pair(Slide {
                        input,
                        size,
                        strides,
                        padding,
                        channels: filters,
                    }));
                }
            }
        }
    }
    assert!(windows.len() > 100);
    windows
}

/// The article's two convolutions.
fn article() -> Vec<(Window, Slide)> {
    [([28, 28, 1], 64), ([13, 13, 64], 64)]
        .into_iter()
        .filter_map(|(input, channels)| {
            pair(Slide {
                input,
                size: [3, 3],
                strides: [1, 1],
                padding: Padding::Valid,
                channels,
            })
        })
        .collect()
}

fn filters_len(window: &Window) -> usize {
    window.patch_len() * window.output.channels
}

fn conv2d(window: &Window, image: &[f32], filters: &[f32]) -> Vec<f32> {
    let mut packed = vec![f32::NAN; conv::product(window).packed_len()];
    let mut patches = vec![f32::NAN; conv::patches_len(window)];
    let mut output = vec![f32::NAN; window.output.count()];
    conv::pack_filters(window, filters, &mut packed);
    conv::conv2d_forward(window, image, &packed, &mut patches, &mut output);
    output
}

fn backward_input(window: &Window, filters: &[f32], grad_output: &[f32]) -> Vec<f32> {
    let mut packed = vec![f32::NAN; conv::packed_transposed_len(window)];
    let mut patches = vec![f32::NAN; conv::patches_len(window)];
    let mut grad_input = vec![f32::NAN; window.input.count()];
    conv::pack_filters_transposed(window, filters, &mut packed);
    conv::conv2d_backward_input(window, grad_output, &packed, &mut patches, &mut grad_input);
    grad_input
}

fn backward_filters(
    window: &Window,
    image: &[f32],
    grad_output: &[f32],
    update: Update,
    grad_filters: &mut [f32],
) {
    let mut scratch = vec![f32::NAN; conv::backward_filters_scratch_len(window)];
    conv::conv2d_backward_filters(
        window,
        image,
        grad_output,
        &mut scratch,
        update,
        grad_filters,
    );
}

#[test]
fn patches_are_the_pixels_under_the_window_and_zeros_outside() {
    sweep(windows(), |(window, slide)| {
        let image = numbers(1, window.input.count());
        let mut ours = vec![f32::NAN; conv::patches_len(&window)];
        conv::patches(&window, &image, &mut ours);
        let mut expected = vec![0.0; ours.len()];
        let channels = window.input.channels;
        slide.visit(|output, tap, input| {
            for c in 0..channels {
                expected[output * window.patch_len() + tap * channels + c] =
                    image[input * channels + c];
            }
        });
        assert_eq!(bits(&ours), bits(&expected), "{slide:?}");
    });
}

#[test]
fn patches_adjoint_is_adjoint_to_patches() {
    sweep(windows(), |(window, slide)| {
        let image = numbers(2, window.input.count());
        let weights = numbers(3, conv::patches_len(&window));
        let mut patches = vec![f32::NAN; weights.len()];
        conv::patches(&window, &image, &mut patches);
        let mut back = vec![f32::NAN; image.len()];
        conv::patches_adjoint(&window, &weights, &mut back);
        let [image, weights, patches, back] =
            [&image, &weights, &patches, &back].map(|values| double(values));
        let magnitude = inner(&magnitudes(&patches), &magnitudes(&weights));
        let (there, here) = (inner(&patches, &weights), inner(&image, &back));
        let additions = window.size[0] * window.size[1];
        assert_identity(&format!("{slide:?}"), there, here, additions, magnitude);
    });
}

#[test]
fn conv2d_forward_is_that_of_the_twin() {
    sweep(windows().into_iter().chain(article()), |(window, slide)| {
        let image = numbers(4, window.input.count());
        let filters = numbers(5, filters_len(&window));
        let ours = conv2d(&window, &image, &filters);
        let (image, filters) = (double(&image), double(&filters));
        let exact = slide.conv2d(&image, &filters);
        let sums = slide.conv2d(&magnitudes(&image), &magnitudes(&filters));
        assert_near(
            &format!("{slide:?}"),
            &ours,
            &exact,
            window.patch_len(),
            &sums,
        );
    });
}

#[test]
fn conv2d_backward_input_is_that_of_the_twin() {
    sweep(windows().into_iter().chain(article()), |(window, slide)| {
        let filters = numbers(6, filters_len(&window));
        let grad_output = numbers(7, window.output.count());
        let ours = backward_input(&window, &filters, &grad_output);
        let (filters, grad_output) = (double(&filters), double(&grad_output));
        let exact = slide.conv2d_backward_input(&filters, &grad_output);
        let sums = slide.conv2d_backward_input(&magnitudes(&filters), &magnitudes(&grad_output));
        let length = window.size[0] * window.size[1] * window.output.channels;
        assert_near(&format!("{slide:?}"), &ours, &exact, length, &sums);
    });
}

#[test]
fn conv2d_backward_filters_is_that_of_the_twin_and_adds_on_demand() {
    sweep(windows().into_iter().chain(article()), |(window, slide)| {
        let image = numbers(8, window.input.count());
        let grad_output = numbers(9, window.output.count());
        let mut ours = vec![f32::NAN; filters_len(&window)];
        backward_filters(&window, &image, &grad_output, Update::Overwrite, &mut ours);
        let (exact_image, exact_grad) = (double(&image), double(&grad_output));
        let exact = slide.conv2d_backward_filters(&exact_image, &exact_grad);
        let sums =
            slide.conv2d_backward_filters(&magnitudes(&exact_image), &magnitudes(&exact_grad));
        let length = window.positions();
        assert_near(&format!("{slide:?}"), &ours, &exact, length, &sums);

        backward_filters(&window, &image, &grad_output, Update::Add, &mut ours);
        let twice = |values: Vec<f64>| -> Vec<f64> { values.iter().map(|x| 2.0 * x).collect() };
        let (exact, sums) = (twice(exact), twice(sums));
        let what = format!("{slide:?}, twice");
        assert_near(&what, &ours, &exact, 2 * length, &sums);
    });
}

#[test]
fn both_backward_passes_are_adjoint_to_the_forward_pass() {
    sweep(windows(), |(window, slide)| {
        let image = numbers(10, window.input.count());
        let filters = numbers(11, filters_len(&window));
        let weights = numbers(12, window.output.count());
        let output = double(&conv2d(&window, &image, &filters));
        let grad_input = double(&backward_input(&window, &filters, &weights));
        let mut grad_filters = vec![f32::NAN; filters.len()];
        backward_filters(
            &window,
            &image,
            &weights,
            Update::Overwrite,
            &mut grad_filters,
        );

        let [image, filters, weights] = [&image, &filters, &weights].map(|values| double(values));
        let sums = slide.conv2d(&magnitudes(&image), &magnitudes(&filters));
        let magnitude = inner(&sums, &magnitudes(&weights));
        let forward = inner(&output, &weights);
        let lengths = window.patch_len() + window.positions() + filters.len();
        let what = format!("{slide:?}");
        assert_identity(
            &what,
            forward,
            inner(&image, &grad_input),
            lengths,
            magnitude,
        );
        let by_filters = inner(&filters, &double(&grad_filters));
        assert_identity(&what, forward, by_filters, lengths, magnitude);
    });
}

#[test]
fn a_valid_convolution_moves_with_its_image() {
    let shape = |height, width| Slide {
        input: [height, width, 2],
        size: [3, 2],
        strides: [1, 1],
        padding: Padding::Valid,
        channels: 5,
    };
    let (large, _) = pair(shape(12, 11)).unwrap();
    let (small, _) = pair(shape(8, 7)).unwrap();
    let image = numbers(13, large.input.count());
    let filters = numbers(14, filters_len(&large));
    let whole = conv2d(&large, &image, &filters);
    let shifts = (0..=4).flat_map(|y| (0..=4).map(move |x| (y, x)));
    sweep(shifts, |(y, x)| {
        let cut = |values: &[f32], from: ImageShape, to: ImageShape| -> Vec<f32> {
            (0..to.height)
                .flat_map(|row| {
                    let start = from.offset(y + row, x);
                    values[start..start + to.width * to.channels].to_vec()
                })
                .collect()
        };
        let output = conv2d(&small, &cut(&image, large.input, small.input), &filters);
        let expected = cut(&whole, large.output, small.output);
        assert_eq!(bits(&output), bits(&expected), "moved by {y}, {x}");
    });
}

/// The windows of a pooling: as many maps out as in.
fn pools() -> Vec<(Window, Slide)> {
    let inputs = [
        [1, 1, 1],
        [2, 2, 3],
        [5, 7, 1],
        [6, 5, 8],
        [9, 11, 4],
        [26, 26, 9],
    ];
    let sizes = [[1, 1], [2, 2], [3, 3], [2, 3], [3, 1]];
    let strides = [[1, 1], [2, 2], [3, 2], [4, 5]];
    let mut pools = Vec::new();
    for input in inputs {
        for size in sizes {
            for strides in strides {
                for padding in [Padding::Valid, Padding::Same] {
                    pools.extend(pair(Slide {
                        input,
                        size,
                        strides,
                        padding,
                        channels: input[2],
                    }));
                }
            }
        }
    }
    assert!(pools.len() > 100);
    pools
}

/// Images without and with many equal values, and one of zeros of both signs.
fn images(count: usize) -> [Vec<f32>; 3] {
    let smooth = numbers(15, count);
    let coarse = smooth.iter().map(|value| (value * 2.0).round()).collect();
    let zeros = smooth
        .iter()
        .map(|value| 0.0_f32.copysign(*value))
        .collect();
    [smooth, coarse, zeros]
}

fn max_pool2d(window: &Window, image: &[f32]) -> (Vec<f32>, Vec<u32>) {
    let mut output = vec![f32::NAN; window.output.count()];
    let mut winners = vec![u32::MAX; window.output.count()];
    max_pool2d_forward(window, image, &mut output, &mut winners);
    (output, winners)
}

#[test]
fn max_pool2d_takes_the_largest_value_and_the_first_of_equals() {
    sweep(pools(), |(window, slide)| {
        for image in images(window.input.count()) {
            let (output, winners) = max_pool2d(&window, &image);
            let exact = slide.winners(&double(&image));
            let expected: Vec<f32> = exact.iter().map(|&winner| image[winner]).collect();
            assert!(winners.iter().map(|&w| w as usize).eq(exact), "{slide:?}");
            assert_eq!(bits(&output), bits(&expected), "{slide:?}");
        }
    });
}

#[test]
fn max_pool2d_backward_sends_each_gradient_to_its_winner() {
    sweep(pools(), |(window, slide)| {
        for image in images(window.input.count()) {
            let (_, winners) = max_pool2d(&window, &image);
            let grad_output = numbers(16, winners.len());
            let mut ours = vec![f32::NAN; image.len()];
            max_pool2d_backward(&window, &winners, &grad_output, &mut ours);
            let mut exact = vec![0.0; image.len()];
            let mut sums = exact.clone();
            for (winner, gradient) in slide.winners(&double(&image)).into_iter().zip(grad_output) {
                exact[winner] += f64::from(gradient);
                sums[winner] += f64::from(gradient.abs());
            }
            let length = window.size[0] * window.size[1];
            assert_near(&format!("{slide:?}"), &ours, &exact, length, &sums);
        }
    });
}

#[test]
fn average_pool2d_takes_the_mean_of_each_window() {
    sweep(pools(), |(window, slide)| {
        for image in images(window.input.count()) {
            let mut ours = vec![f32::NAN; window.output.count()];
            average_pool2d_forward(&window, &image, &mut ours);
            let exact = slide.average(&double(&image));
            let sums = slide.average(&magnitudes(&double(&image)));
            let length = window.size[0] * window.size[1] + 1;
            assert_near(&format!("{slide:?}"), &ours, &exact, length, &sums);
        }
    });
}

#[test]
fn average_pool2d_backward_shares_each_gradient_among_its_window() {
    sweep(pools(), |(window, slide)| {
        let grad_output = numbers(16, window.output.count());
        let mut ours = vec![f32::NAN; window.input.count()];
        average_pool2d_backward(&window, &grad_output, &mut ours);
        let exact = slide.average_backward(&double(&grad_output));
        let sums = slide.average_backward(&magnitudes(&double(&grad_output)));
        let length = window.size[0] * window.size[1] + 1;
        assert_near(&format!("{slide:?}"), &ours, &exact, length, &sums);
    });
}

#[test]
fn average_pool2d_backward_is_adjoint_of_forward() {
    sweep(pools(), |(window, slide)| {
        let (image, gradient) = (
            numbers(15, window.input.count()),
            numbers(16, window.output.count()),
        );
        let mut output = vec![f32::NAN; gradient.len()];
        average_pool2d_forward(&window, &image, &mut output);
        let mut grad_input = vec![f32::NAN; image.len()];
        average_pool2d_backward(&window, &gradient, &mut grad_input);
        let [image, gradient, output, grad_input] =
            [&image, &gradient, &output, &grad_input].map(|values| double(values));
        let magnitude = inner(&slide.average(&magnitudes(&image)), &magnitudes(&gradient));
        let (there, here) = (inner(&output, &gradient), inner(&image, &grad_input));
        let operations = 2 * (window.size[0] * window.size[1] + 1);
        assert_identity(&format!("{slide:?}"), there, here, operations, magnitude);
    });
}
