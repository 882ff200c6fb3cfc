//! Convolution, rectifier and pooling in one pass, and sums that leave out zeros, against their twins.
//!
//! Outputs and scratch are full of NaN before each call.

use patchwork::kernel::conv::{pack_filters, product};
use patchwork::kernel::conv_pool::{
    ConvPool, Winners, conv_pool_backward_filters, conv_pool_backward_input, conv_pool_forward,
};
use patchwork::kernel::gemm::NR;
use patchwork::kernel::one_channel::{
    self, Patch, one_channel_backward_filters, one_channel_forward,
};
use patchwork::kernel::winograd;
use patchwork::shape::{ImageShape, Padding, Window};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::compare::assert_near;
use crate::support::twin::window::Slide;
use crate::support::{bits, double, magnitudes, numbers, sweep};

/// A pair of layers, its twin, and numbers for it.
struct Case {
    name: String,
    shape: ConvPool,
    slide: Slide,
    image: Vec<f32>,
    filters: Vec<f32>,
    bias: Vec<f32>,
    /// By the pooling's output before the rectifier is accounted for.
    grad_output: Vec<f32>,
}

impl Case {
    fn new(input: [usize; 3], size: [usize; 2], strides: [usize; 2], channels: usize) -> Self {
        let slide = Slide {
            input,
            size,
            strides,
            padding: Padding::Valid,
            channels,
        };
        let [height, width, depth] = input;
        let input = ImageShape {
            height,
            width,
            channels: depth,
        };
        let conv = Window::new(&"conv", input, channels, size, strides, Padding::Valid).unwrap();
        let pool = Window::new(
            &"pool",
            conv.output,
            channels,
            [2, 2],
            [2, 2],
            Padding::Valid,
        );
        let shape = ConvPool::new(conv, pool.unwrap()).unwrap();
        let mut image = numbers(1, input.count());
        // The lower left corner is black, as around a garment.
        for y in height / 2..height {
            let row = input.offset(y, 0);
            image[row..row + width * 3 / 4 * depth].fill(0.0);
        }
        Self {
            name: format!("{slide:?}"),
            image,
            filters: numbers(2, conv.patch_len() * channels),
            bias: numbers(3, channels),
            grad_output: numbers(4, shape.pool.output.count()),
            slide,
            shape,
        }
    }

    fn count(&self) -> usize {
        self.shape.pool.output.count()
    }

    /// The twin's sums, and the sums of the magnitudes.
    fn exact_sums(&self) -> [Vec<f64>; 2] {
        let sums = |image: &[f64], filters: &[f64], bias: &[f64]| -> Vec<f64> {
            let sums = self.slide.conv2d(image, filters);
            sums.chunks_exact(bias.len())
                .flat_map(|sums| sums.iter().zip(bias).map(|(sum, bias)| sum + bias))
                .collect()
        };
        let [image, filters, bias] = [&self.image, &self.filters, &self.bias].map(|v| double(v));
        let magnitude = sums(
            &magnitudes(&image),
            &magnitudes(&filters),
            &magnitudes(&bias),
        );
        [sums(&image, &filters, &bias), magnitude]
    }

    /// For each pooled value the index of the largest sum.
    fn exact_winners(&self) -> Vec<usize> {
        let [height, width, channels] = self.slide.output();
        let pool = Slide {
            input: [height, width, channels],
            size: [2, 2],
            strides: [2, 2],
            padding: Padding::Valid,
            channels,
        };
        pool.winners(&self.exact_sums()[0])
    }

    /// The gradient where the rectifier let something through, zero elsewhere.
    fn live_gradient(&self) -> Vec<f32> {
        let [sums, _] = self.exact_sums();
        let live = self.exact_winners().into_iter().zip(&self.grad_output);
        live.map(|(winner, &gradient)| if sums[winner] > 0.0 { gradient } else { 0.0 })
            .collect()
    }

    /// That gradient, sent back to the winners.
    fn exact_grad_sums(&self) -> Vec<f64> {
        let mut gradient = vec![0.0; self.shape.conv.output.count()];
        for (winner, value) in self.exact_winners().into_iter().zip(self.live_gradient()) {
            gradient[winner] += f64::from(value);
        }
        gradient
    }

    fn padded_bias(&self) -> Vec<f32> {
        let mut bias = self.bias.clone();
        bias.resize(bias.len().next_multiple_of(NR), 0.0);
        bias
    }

    fn packed_filters(&self) -> Vec<f32> {
        let mut packed = vec![f32::NAN; product(&self.shape.conv).packed_len()];
        pack_filters(&self.shape.conv, &self.filters, &mut packed);
        packed
    }

    /// The output and the winners of one of the ways that can do the shape.
    fn forward(&self, way: Way) -> Option<(Vec<f32>, Vec<Winners>)> {
        let Self { shape, image, .. } = self;
        let (mut output, bias) = (vec![f32::NAN; self.count()], self.padded_bias());
        let mut winners = vec![Winners::MAX; shape.winners_len()];
        match way {
            Way::Direct => {
                let filters = self.packed_filters();
                conv_pool_forward(shape, image, &filters, &bias, &mut output, &mut winners);
            }
            Way::OneChannel => {
                let filters = one_channel::suits(shape).then(|| self.packed_filters())?;
                one_channel_forward(shape, image, &filters, &bias, &mut output, &mut winners);
            }
            Way::Winograd => {
                let len = winograd::suits(shape).then(|| winograd::filters_len(shape))?;
                let mut filters = vec![f32::NAN; len];
                winograd::transform_filters(shape, &self.filters, &mut filters);
                let mut scratch = vec![f32::NAN; winograd::scratch_len(shape)];
                let scratch = &mut scratch[..];
                let filters = (&filters[..], &bias[..]);
                winograd::winograd_forward(
                    shape,
                    image,
                    filters,
                    scratch,
                    &mut output,
                    &mut winners,
                );
            }
        }
        Some((output, winners))
    }
}

#[derive(Clone, Copy, Debug)]
enum Way {
    Direct,
    OneChannel,
    Winograd,
}

const WAYS: [Way; 3] = [Way::Direct, Way::OneChannel, Way::Winograd];

/// Filters around the lanes and panels, channels around what each way can do, rests that the
/// pooling drops.
fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for filters in [1, 3, 4, 5, 8, 9, 17] {
        for channels in [1, 2, 7, 8, 13, 16] {
            cases.push(Case::new([9, 8, channels], [3, 3], [1, 1], filters));
            cases.push(Case::new([4, 4, channels], [3, 3], [1, 1], filters));
            cases.push(Case::new([9, 8, channels], [2, 3], [2, 1], filters));
        }
    }
    cases.push(Case::new([28, 28, 1], [3, 3], [1, 1], 64));
    cases.push(Case::new([13, 13, 64], [3, 3], [1, 1], 64));
    cases
}

#[test]
fn every_way_gives_the_largest_rectified_sum_of_each_window() {
    let mut tried = [0; WAYS.len()];
    sweep(cases(), |case| {
        let [sums, magnitudes] = case.exact_sums();
        let winners = case.exact_winners();
        let exact: Vec<f64> = winners
            .iter()
            .map(|&winner| sums[winner].max(0.0))
            .collect();
        let channels = case.slide.channels;
        let [_, width, _] = case.slide.output();
        let largest = |winner: &usize| {
            let window = [0, channels, width * channels, (width + 1) * channels];
            let corner = winner - winner / (width * channels) % 2 * width * channels;
            let corner = corner - corner / channels % width % 2 * channels;
            window
                .map(|step| magnitudes[corner + step])
                .into_iter()
                .fold(0.0, f64::max)
        };
        let magnitudes: Vec<f64> = winners.iter().map(largest).collect();
        for (way, tried) in WAYS.into_iter().zip(&mut tried) {
            let Some((output, _)) = case.forward(way) else {
                continue;
            };
            *tried += 1;
            // Along each axis seven pixels, three taps and seven products are summed besides.
            let length = case.shape.conv.patch_len() + 1 + 2 * (7 + 3 + 7);
            assert_near(
                &format!("{way:?}, {}", case.name),
                &output,
                &exact,
                length,
                &magnitudes,
            );
        }
    });
    assert!(tried.iter().all(|&count| count > 5), "{tried:?}");
}

#[test]
fn every_way_gives_the_gradient_of_the_filters() {
    sweep(cases(), |case| {
        let (shape, gradient) = (&case.shape, case.live_gradient());
        let (patch_len, filters) = (shape.conv.patch_len(), case.slide.channels);
        let grad_sums = case.exact_grad_sums();
        let image = double(&case.image);
        let exact = case.slide.conv2d_backward_filters(&image, &grad_sums);
        let sums = case
            .slide
            .conv2d_backward_filters(&magnitudes(&image), &magnitudes(&grad_sums));
        let length = shape.pool.positions();

        let (_, winners) = case.forward(Way::Direct).unwrap();
        let mut lists = shape.lists_by_filter();
        let mut rows = vec![0.0; patch_len * filters];
        conv_pool_backward_filters(
            shape,
            &case.image,
            &winners,
            &gradient,
            &mut lists,
            &mut rows,
        );
        let ours: Vec<f32> = (0..exact.len())
            .map(|index| rows[index % filters * patch_len + index / filters])
            .collect();
        assert_near(&case.name, &ours, &exact, length, &sums);

        if let Some((_, winners)) = case.forward(Way::OneChannel) {
            let mut patches = vec![Patch::default(); length];
            let mut rows = vec![0.0; filters * one_channel::GRADIENT];
            let patches = &mut patches[..];
            one_channel_backward_filters(
                shape,
                &case.image,
                &winners,
                &gradient,
                patches,
                &mut rows,
            );
            let ours: Vec<f32> = (0..exact.len())
                .map(|index| {
                    let (tap, filter) = (index / filters, index % filters);
                    rows[filter * one_channel::GRADIENT + tap / 3 * 4 + tap % 3]
                })
                .collect();
            assert_near(
                &format!("one channel, {}", case.name),
                &ours,
                &exact,
                length,
                &sums,
            );
        }
    });
}

#[test]
fn gradient_of_the_image_is_that_of_the_twin() {
    sweep(cases(), |case| {
        let (shape, gradient) = (&case.shape, case.live_gradient());
        let (patch_len, filters) = (shape.conv.patch_len(), case.slide.channels);
        let (_, winners) = case.forward(Way::Direct).unwrap();
        let rows: Vec<f32> = (0..case.filters.len())
            .map(|index| case.filters[index % patch_len * filters + index / patch_len])
            .collect();
        let mut ours = vec![f32::NAN; case.image.len()];
        let mut lists = shape.lists_by_position();
        conv_pool_backward_input(shape, &winners, &gradient, &rows, &mut lists, &mut ours);

        let (weights, grad_sums) = (double(&case.filters), case.exact_grad_sums());
        let exact = case.slide.conv2d_backward_input(&weights, &grad_sums);
        let sums = case
            .slide
            .conv2d_backward_input(&magnitudes(&weights), &magnitudes(&grad_sums));
        assert_near(&case.name, &ours, &exact, patch_len * filters, &sums);
    });
}

#[test]
fn every_way_finds_the_same_winners() {
    sweep(cases(), |case| {
        let (_, expected) = case.forward(Way::Direct).unwrap();
        for way in [Way::OneChannel, Way::Winograd] {
            if let Some((_, winners)) = case.forward(way) {
                assert_eq!(winners, expected, "{way:?}, {}", case.name);
            }
        }
    });
}

/// What else lies in a tile leaves rounding where nothing is, and the rectifier's gradient there would be that of
/// the rounding.
#[test]
fn black_windows_are_their_bias_by_every_way() {
    let mut seen = 0;
    sweep(cases(), |case| {
        let across = case.shape.pool.output.width;
        let black = (0..case.shape.pool.positions()).filter(|window| {
            let [row, column] = [window / across, window % across].map(|place| 2 * place);
            (0..4).all(|y| {
                let start = case.shape.conv.input.offset(row + y, column);
                let line = &case.image[start..][..4 * case.shape.conv.input.channels];
                line.iter().all(|&value| value == 0.0)
            })
        });
        let black: Vec<_> = black.collect();
        if (case.slide.size, case.slide.strides) != ([3, 3], [1, 1]) {
            return;
        }
        for way in WAYS {
            let Some((output, winners)) = case.forward(way) else {
                continue;
            };
            for &window in &black {
                let filters = case.slide.channels;
                let expected: Vec<f32> = case.bias.iter().map(|bias| bias.max(0.0)).collect();
                let cells = &output[window * filters..][..filters];
                assert_eq!(bits(cells), bits(&expected), "{way:?}, {}", case.name);
                let groups = case.shape.groups();
                assert!(
                    winners[window * groups..][..groups]
                        .iter()
                        .all(|&winners| winners == 0)
                );
                seen += usize::from(matches!(way, Way::Winograd));
            }
        }
    });
    assert!(seen > 20, "{seen} windows of tiles");
}

#[test]
fn black_windows_give_the_very_bits_of_their_products() {
    sweep(cases(), |case| {
        if let Some((output, _)) = case.forward(Way::OneChannel) {
            let (expected, _) = case.forward(Way::Direct).unwrap();
            assert_eq!(bits(&output), bits(&expected), "{}", case.name);
        }
    });
}

// The other build leaves roundings to the processor.
#[cfg(not(target_feature = "relaxed-simd"))]
#[test]
fn terms_are_summed_in_order_and_zeros_left_out() {
    use patchwork::kernel::terms::{Lists, Term, add_terms};

    let widths = [1, 3, 4, 5, 15, 16, 17, 47, 48, 49, 64, 100, 128];
    sweep(
        widths
            .into_iter()
            .flat_map(|width| [0, 1, 9].map(|rows| (width, rows))),
        |(width, rows)| {
            let source = numbers(5, width * rows.max(1));
            let mut factors = numbers(6, rows);
            factors
                .iter_mut()
                .step_by(3)
                .for_each(|factor| *factor = 0.0);
            let mut lists = Lists::new(2, rows.max(1));
            for (row, &factor) in factors.iter().enumerate() {
                let offset = (row * width) as u32;
                lists.push(1, Term { offset, factor });
            }
            assert!(lists.get(0).is_empty());
            assert!(lists.get(1).iter().all(|term| term.factor != 0.0));
            let before = numbers(7, width);
            let mut sums = before.clone();
            add_terms(lists.get(1), &source, &mut sums);
            let mut expected = before;
            for (row, factor) in factors.iter().enumerate() {
                for (sum, value) in expected.iter_mut().zip(&source[row * width..]) {
                    *sum += factor * value;
                }
            }
            assert_eq!(bits(&sums), bits(&expected), "{rows} rows of {width}");
            lists.clear();
            assert!(lists.get(1).is_empty());
        },
    );
}
