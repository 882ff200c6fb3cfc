//! The loss in double precision, so exactly that a tiny change of one weight can be seen in it.

use alloc::vec;
use alloc::vec::Vec;

use patchwork::kernel::dropout::Noise;
use patchwork::kernel::shape::Window;
use patchwork::layer::{Activation, Kind, Layer};
use patchwork::network::Network;

/// The cross-entropy of one garment by the network's layers with other `parameters`, at a moment of a training.
///
/// # Shapes
/// `parameters` as the network's; `image`: one sample.
///
/// # Units
/// nats.
///
/// # Panics
/// If `parameters` or `image` have another length, or `label` is not a class.
pub fn loss(network: &Network, parameters: &[f64], image: &[f32], label: u8, noise: Noise) -> f64 {
    assert_eq!(parameters.len(), network.parameters().len());
    assert_eq!(image.len(), network.input().count());
    let input = image.iter().map(|&value| f64::from(value)).collect();
    let layers = network.layers().iter();
    let logits = layers.fold(input, |input: Vec<f64>, layer| {
        forward(layer, parameters, &input, noise)
    });
    let largest = logits.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let sum: f64 = logits.iter().map(|logit| libm::exp(logit - largest)).sum();
    libm::log(sum) + largest - logits[usize::from(label)]
}

fn forward(layer: &Layer, parameters: &[f64], input: &[f64], noise: Noise) -> Vec<f64> {
    let mut output = match &layer.kind {
        Kind::Conv2d(conv2d) => {
            let [kernel, bias] = &layer.params() else {
                unreachable!("a convolution has a kernel and a bias");
            };
            let filters = conv2d.window().output.channels;
            let [kernel, bias] = [kernel, bias].map(|param| &parameters[param.range.clone()]);
            let mut output = bias.repeat(conv2d.window().positions());
            visit(conv2d.window(), |tap, from, to| {
                let channels = conv2d.window().input.channels;
                let weights = kernel[tap * channels * filters..].chunks_exact(filters);
                for (&value, weights) in input[from..from + channels].iter().zip(weights) {
                    add(value, weights, &mut output[to..to + filters]);
                }
            });
            output
        }
        Kind::Dense(_) => {
            let [kernel, bias] = &layer.params() else {
                unreachable!("a dense layer has a kernel and a bias");
            };
            let [kernel, bias] = [kernel, bias].map(|param| &parameters[param.range.clone()]);
            let mut output = bias.to_vec();
            for (&value, weights) in input.iter().zip(kernel.chunks_exact(output.len())) {
                add(value, weights, &mut output);
            }
            output
        }
        Kind::MaxPool2d(pool) => {
            let window = pool.window();
            let mut output = vec![f64::NEG_INFINITY; window.output.count()];
            visit(window, |_, from, to| {
                for channel in 0..window.output.channels {
                    output[to + channel] = output[to + channel].max(input[from + channel]);
                }
            });
            output
        }
        Kind::AveragePool2d(pool) => {
            let window = pool.window();
            let mut output = vec![0.0; window.output.count()];
            let mut counts = output.clone();
            visit(window, |_, from, to| {
                for channel in 0..window.output.channels {
                    output[to + channel] += input[from + channel];
                    counts[to + channel] += 1.0;
                }
            });
            output
                .iter()
                .zip(counts)
                .map(|(sum, count)| sum / count)
                .collect()
        }
        Kind::Flatten(_) => input.to_vec(),
        Kind::Dropout(dropout) => {
            let factors = dropout.factors(noise);
            input
                .iter()
                .zip(factors)
                .map(|(value, factor)| value * f64::from(factor))
                .collect()
        }
    };
    if layer.activation() == Activation::Relu {
        for value in &mut output {
            *value = value.max(0.0);
        }
    }
    output
}

/// `sums += value * weights`; most values are 0.
fn add(value: f64, weights: &[f64], sums: &mut [f64]) {
    if value != 0.0 {
        for (sum, weight) in sums.iter_mut().zip(weights) {
            *sum += value * weight;
        }
    }
}

/// Calls `each` for every tap of every position of a window: the tap, and where the first channels of the input's and of
/// the output's pixel are stored.
fn visit(window: &Window, mut each: impl FnMut(usize, usize, usize)) {
    for row in 0..window.output.height {
        let rows = window.rows(row);
        for column in 0..window.output.width {
            let columns = window.columns(column);
            for y in rows.window.clone() {
                for x in columns.window.clone() {
                    let pixel = [
                        rows.input + y - rows.window.start,
                        columns.input + x - columns.window.start,
                    ];
                    let from = window.input.offset(pixel[0], pixel[1]);
                    each(
                        y * window.size[1] + x,
                        from,
                        window.output.offset(row, column),
                    );
                }
            }
        }
    }
}
