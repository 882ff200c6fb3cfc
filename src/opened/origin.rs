//! Where a gradient in a layer came from.

use alloc::vec;
use alloc::vec::Vec;

use patchwork::kernel::shape::{ImageShape, Window};
use patchwork::layer::{Activation, Kind, Layer};
use patchwork::math::largest;
use patchwork::{Code, Error, Result};

use crate::Step;

/// Where the gradient by one value of a layer came from: from every value of the next layer that it went into.
///
/// # Shapes
/// `outputs`, `errors`, `factors`, `products` and `partial` are as long as each other; empty for a logit, whose error
/// is its probability less the truth.
#[derive(Clone, Debug, PartialEq)]
pub struct Origin {
    /// The places in the next layer's output.
    pub outputs: Vec<usize>,
    /// The gradient there.
    pub errors: Vec<f32>,
    /// How far a change of the value reaches it: a weight; for a pooling 1 if it won and 0 if not.
    pub factors: Vec<f32>,
    /// `errors * factors`.
    pub products: Vec<f32>,
    /// The sum so far, after each product.
    pub partial: Vec<f32>,
    /// The sum of all products.
    pub total: f32,
    /// Whether the layer's rectifier lets it through, if it has one.
    pub open: Option<bool>,
    /// What is left of it: the gradient by the value, before the rectifier if there is one.
    pub gradient: f32,
}

/// Where the gradient by value `index` of layer `layer` came from, for the garment that `step` looked at last.
///
/// ```text
/// total = sum over the next layer of errors * factors
/// gradient = total, or 0 where the rectifier was closed
/// ```
///
/// # Errors
/// [`Error::shape`] if there is no such layer or value.
pub fn origin(step: &Step, layer: usize, index: usize) -> Result<Origin> {
    let network = step.network();
    let here = network.layer(layer)?;
    if index >= here.output.count() {
        let expected = Code::Between(0, here.output.count() - 1);
        return Err(Error::shape("index", expected, index));
    }
    let workspace = step.workspace();
    let output = workspace.output(layer);
    let gradient = workspace.grad_output(layer)[index];
    let open = (here.activation() == Activation::Relu).then(|| output[index] > 0.0);
    let mut origin = Origin {
        outputs: Vec::new(),
        errors: Vec::new(),
        factors: Vec::new(),
        products: Vec::new(),
        partial: Vec::new(),
        total: gradient,
        open,
        gradient,
    };
    let Some(next) = network.layers().get(layer + 1) else {
        return Ok(origin);
    };
    let errors = workspace.grad_output(layer + 1);
    let mut sum = 0.0;
    for (place, factor) in ways(step, next, output, index) {
        let product = errors[place] * factor;
        sum += f64::from(product);
        origin.outputs.push(place);
        origin.errors.push(errors[place]);
        origin.factors.push(factor);
        origin.products.push(product);
        origin.partial.push(sum as f32);
    }
    origin.total = sum as f32;
    Ok(origin)
}

/// The values of `next` that value `index` of its `input` went into, each with how far a change of it reaches there.
fn ways(step: &Step, next: &Layer, input: &[f32], index: usize) -> Vec<(usize, f32)> {
    let parameters = step.network().parameters();
    match &next.kind {
        Kind::Conv2d(conv2d) => {
            let (window, filters) = (conv2d.window(), conv2d.window().output.channels);
            let kernel = &parameters[next.params()[0].range.clone()];
            let [_, _, channel] = window.input.cell(index);
            let mut ways = Vec::new();
            for (tap, pixel) in windows_over(window, index) {
                let weights = &kernel[(tap * window.input.channels + channel) * filters..];
                let weights = weights[..filters].iter().enumerate();
                ways.extend(weights.map(|(filter, &weight)| (pixel + filter, weight)));
            }
            ways
        }
        Kind::MaxPool2d(pool) => pooled(pool.window(), index, |place| {
            let under = taps(pool.window(), place);
            let winner = largest(input, under);
            f32::from(winner == Some(index))
        }),
        Kind::AveragePool2d(pool) => pooled(pool.window(), index, |place| {
            1.0 / taps(pool.window(), place).len() as f32
        }),
        Kind::Flatten(_) => vec![(index, 1.0)],
        Kind::Dropout(dropout) => {
            let kept = dropout.factors(step.noise(step.garment()));
            vec![(index, kept[index])]
        }
        Kind::Dense(_) => {
            let [kernel, bias] = next.params() else {
                return Vec::new();
            };
            let units = bias.range.len();
            let weights = &parameters[kernel.range.clone()][index * units..][..units];
            weights.iter().copied().enumerate().collect()
        }
    }
}

/// The windows of a pooling over value `index` of its input, each with a factor of its place.
fn pooled(window: &Window, index: usize, factor: impl Fn(usize) -> f32) -> Vec<(usize, f32)> {
    let [_, _, channel] = window.input.cell(index);
    windows_over(window, index)
        .into_iter()
        .map(|(_, pixel)| (pixel + channel, factor(pixel + channel)))
        .collect()
}

/// The positions of a window that cover value `index` of its input: the tap over it, and where the first channel of
/// the position's output is stored.
fn windows_over(window: &Window, index: usize) -> Vec<(usize, usize)> {
    let [row, column, _] = window.input.cell(index);
    let ImageShape { height, width, .. } = window.output;
    let mut positions = Vec::new();
    for y in 0..height {
        let rows = window.rows(y);
        if !(rows.input..rows.input + rows.window.len()).contains(&row) {
            continue;
        }
        for x in 0..width {
            let columns = window.columns(x);
            if (columns.input..columns.input + columns.window.len()).contains(&column) {
                let tap = (row - rows.input + rows.window.start) * window.size[1]
                    + (column - columns.input + columns.window.start);
                positions.push((tap, window.output.offset(y, x)));
            }
        }
    }
    positions
}

/// The values of the input under the window of a pooling's output `place`, row by row.
pub(crate) fn taps(window: &Window, place: usize) -> Vec<usize> {
    let [row, column, channel] = window.output.cell(place);
    let (rows, columns) = (window.rows(row), window.columns(column));
    let pixels =
        (0..rows.window.len()).flat_map(|y| (0..columns.window.len()).map(move |x| (y, x)));
    pixels
        .map(|(y, x)| window.input.offset(rows.input + y, columns.input + x) + channel)
        .collect()
}
