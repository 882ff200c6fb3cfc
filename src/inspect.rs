//! A prediction taken apart: where a value of a layer looked, and the sum or the choice behind it.
//!
//! A value is named by its layer and by its index in the layer's output, row-major
//! `[row, column, channel]`. Everything is about the first sample of a workspace that keeps every
//! layer's output ([`Workspace::for_inspection`]).

use alloc::vec::Vec;

use crate::layer::{CLASSES, Class, Kind, Layer, Opening};
use crate::math::{exp, largest, sqrt};
use crate::network::Network;
use crate::shape::{Area, ImageShape, Shape, Window};
use crate::workspace::Workspace;
use crate::{Code, Error, Result};

/// `shape` as a picture; height and width alone are a picture of one channel.
pub fn picture(shape: &Shape) -> Option<ImageShape> {
    match *shape.dimensions() {
        [height, width] => Some(ImageShape {
            height,
            width,
            channels: 1,
        }),
        _ => shape.image(),
    }
}

/// The picture in which the values of layer `layer` have rows and columns: its output, or, for a
/// Flatten, what it flattens, whose values stay in their order.
///
/// # Errors
/// [`Error::shape`] if there is no such layer.
pub fn picture_of(network: &Network, layer: usize) -> Result<Option<ImageShape>> {
    network.layer(layer)?;
    let mut layers = network.layers()[..=layer].iter();
    let unflattened = layers.rfind(|layer| layer.class().opening != Opening::PassedOn);
    Ok(picture(
        unflattened.map_or(network.input(), |layer| &layer.output),
    ))
}

/// The picture in which the inputs of layer `layer` have rows and columns; where they have none, a
/// single row of them.
///
/// # Errors
/// [`Error::shape`] if there is no such layer.
pub fn picture_before(network: &Network, layer: usize) -> Result<ImageShape> {
    network.layer(layer)?;
    let (picture, count) = match layer.checked_sub(1) {
        Some(before) => {
            let count = network.layers()[before].output.count();
            (picture_of(network, before)?, count)
        }
        None => (picture(network.input()), network.input().count()),
    };
    Ok(picture.unwrap_or(ImageShape {
        height: 1,
        width: count,
        channels: 1,
    }))
}

/// The part of the network's input that value `index` of layer `layer` depends on, if the input is
/// a picture.
///
/// # Errors
/// [`Error::shape`] if there is no such layer or value.
pub fn receptive_field(network: &Network, layer: usize, index: usize) -> Result<Option<Area>> {
    check_index(network, layer, index)?;
    let Some(input) = picture(network.input()) else {
        return Ok(None);
    };
    // Behind a Dense layer everything depends on everything.
    let Some(picture) = picture_of(network, layer)? else {
        return Ok(Some(input.area()));
    };
    let [row, column, _] = picture.cell(index);
    let windows = network.layers()[..=layer]
        .iter()
        .rev()
        .filter_map(Layer::window);
    let under = |area, window: &Window| window.under(&area);
    Ok(Some(windows.fold(Area::pixel(row, column), under)))
}

/// The part of its own input that the window of a convolution or pooling covers for value `index`.
///
/// # Errors
/// [`Error::shape`] if there is no such layer or value, or the layer has no window.
pub fn window_area(network: &Network, layer: usize, index: usize) -> Result<Area> {
    check_index(network, layer, index)?;
    let here = network.layer(layer)?;
    let wrong = || wrong_kind(here, |class| class.windowed);
    let window = here.window().ok_or_else(wrong)?;
    let [row, column, _] = window.output.cell(index);
    Ok(window.under(&Area::pixel(row, column)))
}

/// The weighted sum behind one value of a Conv2D or Dense layer, term by term.
///
/// # Shapes
/// `inputs`, `values`, `weights` and `products`: `[channels, taps]`; `sums`: `[channels]`. A Conv2D has a tap
/// for every pixel of its window, row by row, those in the padding with the value zero; a Dense
/// layer has a channel for every input, of one tap each.
#[derive(Clone, Debug, PartialEq)]
pub struct WeightedSum {
    /// The index of each value in the layer's input; none in the padding.
    pub inputs: Vec<Option<usize>>,
    /// What the layer before gave.
    pub values: Vec<f32>,
    /// The weight of each value.
    pub weights: Vec<f32>,
    /// `values * weights`.
    pub products: Vec<f32>,
    /// The sum of the products of each channel.
    pub sums: Vec<f32>,
    /// What is added to all of them.
    pub bias: f32,
    /// The sum of all products and the bias, before any activation.
    pub total: f32,
}

impl WeightedSum {
    /// The channels with the largest sums, up to `count` that raise the total and up to `count`
    /// that lower it, from the largest to the smallest; all of them if there are no more than that.
    pub fn strongest(&self, count: usize) -> Vec<usize> {
        if self.sums.len() <= 2 * count {
            return ranked(&self.sums, self.sums.len());
        }
        let lowering: Vec<f32> = self.sums.iter().map(|sum| -sum).collect();
        let raising = ranked(&self.sums, count).into_iter();
        let lowering = ranked(&lowering, count).into_iter().rev();
        let raising = raising.filter(|&channel| self.sums[channel] > 0.0);
        let lowering = lowering.filter(|&channel| self.sums[channel] < 0.0);
        raising.chain(lowering).collect()
    }

    /// The sum of the channels that are not `shown`.
    pub fn rest(&self, shown: &[usize]) -> f32 {
        let sums = self.sums.iter().enumerate();
        let hidden = sums.filter(|(channel, _)| !shown.contains(channel));
        sum(hidden.map(|(_, sum)| sum))
    }
}

/// The weighted sum of value `index` of a Conv2D or Dense layer in the last pass.
///
/// ```text
/// total = sum over channels and taps of values * weights + bias
/// ```
///
/// The sums are taken in double precision: they differ from the layer's own by its rounding alone.
///
/// # Errors
/// [`Error::shape`] if there is no such layer or value, the layer has no weights, or nothing passed yet.
pub fn weighted_sum(
    network: &Network,
    workspace: &Workspace,
    layer: usize,
    index: usize,
) -> Result<WeightedSum> {
    check_index(network, layer, index)?;
    let here = network.layer(layer)?;
    let [kernel, bias] = here.params() else {
        return Err(wrong_kind(here, |class| class.opening == Opening::Sum));
    };
    let input = input_of(workspace, layer)?;
    let pixels = match here.window() {
        Some(window) => pixels_under(window, index),
        None => [Some(0)].into(),
    };
    let (taps, units) = (pixels.len(), bias.range.len());
    let channels = kernel.range.len() / (taps * units);
    let unit = index % units;
    let kernel = &network.parameters()[kernel.range.clone()];
    let bias = network.parameters()[bias.range.start + unit];
    let mut parts = WeightedSum {
        inputs: Vec::new(),
        values: Vec::new(),
        weights: Vec::new(),
        products: Vec::new(),
        sums: Vec::new(),
        bias,
        total: 0.0,
    };
    let mut total = f64::from(bias);
    for channel in 0..channels {
        let mut sum = 0.0;
        for (tap, pixel) in pixels.iter().enumerate() {
            let place = pixel.map(|pixel| pixel + channel);
            let value = place.map_or(0.0, |place| input[place]);
            let weight = kernel[(tap * channels + channel) * units + unit];
            parts.inputs.push(place);
            parts.values.push(value);
            parts.weights.push(weight);
            parts.products.push(value * weight);
            sum += f64::from(value * weight);
        }
        parts.sums.push(sum as f32);
        total += sum;
    }
    parts.total = total as f32;
    Ok(parts)
}

/// The choice behind one value of a MaxPooling2D layer.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// The values under the window, row by row.
    pub values: Vec<f32>,
    /// Which of them is the largest, the first of equals.
    pub winner: usize,
    /// The winner's index in the layer's input.
    pub winner_index: usize,
}

/// The choice of value `index` of a MaxPooling2D layer in the last pass.
///
/// # Errors
/// [`Error::shape`] if there is no such layer or value, or the layer is of another kind.
pub fn choice(
    network: &Network,
    workspace: &Workspace,
    layer: usize,
    index: usize,
) -> Result<Choice> {
    check_index(network, layer, index)?;
    let here = network.layer(layer)?;
    let indices = pooled(here, |class| class.opening == Opening::Choice, index)?;
    let input = input_of(workspace, layer)?;
    let values: Vec<f32> = indices.iter().map(|&index| input[index]).collect();
    // A window has at least one pixel.
    let winner = largest(&values, 0..values.len()).unwrap_or(0);
    Ok(Choice {
        winner_index: indices[winner],
        values,
        winner,
    })
}

/// The mean behind one value of an AveragePooling2D layer.
#[derive(Clone, Debug, PartialEq)]
pub struct Mean {
    /// The values under the window, row by row.
    pub values: Vec<f32>,
    /// Their mean.
    pub mean: f32,
}

/// The mean of value `index` of an AveragePooling2D layer in the last pass.
///
/// It is taken in double precision: it differs from the layer's own by its rounding alone.
///
/// # Errors
/// [`Error::shape`] if there is no such layer or value, or the layer is of another kind.
pub fn mean(network: &Network, workspace: &Workspace, layer: usize, index: usize) -> Result<Mean> {
    check_index(network, layer, index)?;
    let here = network.layer(layer)?;
    let indices = pooled(here, |class| class.opening == Opening::Mean, index)?;
    let input = input_of(workspace, layer)?;
    let values: Vec<f32> = indices.iter().map(|&index| input[index]).collect();
    let sum: f64 = values.iter().map(|&value| f64::from(value)).sum();
    Ok(Mean {
        mean: (sum / values.len() as f64) as f32,
        values,
    })
}

/// The powers whose shares are the softmax: `exp(x_i - max)`.
pub fn powers(logits: &[f32]) -> Vec<f32> {
    let largest = logits.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    logits.iter().map(|logit| exp(logit - largest)).collect()
}

/// How alike each filter of a Conv2D with one input channel is to `weights`: the cosine of the angle
/// between the two.
///
/// ```text
/// cosine = sum of a_i * b_i / sqrt(sum of a_i^2 * sum of b_i^2)
/// ```
///
/// 1 if they differ by a positive factor alone, -1 if by a negative one, 0 if they have nothing in
/// common or one of them is nothing but zeros.
///
/// # Errors
/// [`Error::shape`] if there is no such layer, it is of another kind or has several input channels,
/// or its filters have another number of weights.
pub fn similarities(network: &Network, layer: usize, weights: &[f32]) -> Result<Vec<f32>> {
    let here = network.layer(layer)?;
    let (Kind::Conv2d(conv2d), [kernel, _]) = (&here.kind, here.params()) else {
        return Err(wrong_kind(here, |class| class.name == "Conv2D"));
    };
    let window = conv2d.window();
    if window.input.channels != 1 || window.patch_len() != weights.len() {
        let expected = Code::Weights(window.patch_len());
        return Err(Error::shape("filter", expected, weights.len()));
    }
    let kernel = &network.parameters()[kernel.range.clone()];
    let filters = window.output.channels;
    let mut cosines = Vec::new();
    for filter in 0..filters {
        let [mut product, mut own, mut others] = [0.0; 3];
        for (tap, &weight) in weights.iter().enumerate() {
            let [a, b] = [kernel[tap * filters + filter], weight].map(f64::from);
            product += a * b;
            own += a * a;
            others += b * b;
        }
        let lengths = sqrt(own * others);
        cosines.push(if lengths > 0.0 {
            (product / lengths) as f32
        } else {
            0.0
        });
    }
    Ok(cosines)
}

/// The places of the few largest values, up to `count`, the largest first; of equals and of what is no number as
/// [`largest`] has it.
pub fn ranked(values: &[f32], count: usize) -> Vec<usize> {
    let mut places = Vec::new();
    while places.len() < count.min(values.len()) {
        let rest = (0..values.len()).filter(|place| !places.contains(place));
        places.extend(largest(values, rest));
    }
    places
}

fn sum<'a>(values: impl IntoIterator<Item = &'a f32>) -> f32 {
    values
        .into_iter()
        .map(|&value| f64::from(value))
        .sum::<f64>() as f32
}

/// The index of each value under the window over value `index` of a pooling that is one of those that
/// `fit`.
fn pooled(layer: &Layer, fit: fn(&Class) -> bool, index: usize) -> Result<Vec<usize>> {
    match layer.window() {
        Some(window) if fit(layer.class()) => {
            let channel = index % window.output.channels;
            let pixels = pixels_under(window, index).into_iter().flatten();
            Ok(pixels.map(|pixel| pixel + channel).collect())
        }
        _ => Err(wrong_kind(layer, fit)),
    }
}

/// The index of the first channel of the pixel under each tap of the window over value `index`, row
/// by row; nothing in the padding.
fn pixels_under(window: &Window, index: usize) -> Vec<Option<usize>> {
    let [row, column, _] = window.output.cell(index);
    let (rows, columns) = (window.rows(row), window.columns(column));
    let taps = (0..window.size[0]).flat_map(|y| (0..window.size[1]).map(move |x| (y, x)));
    taps.map(|(y, x)| {
        let inside = rows.window.contains(&y) && columns.window.contains(&x);
        inside.then(|| {
            let row = rows.input + y - rows.window.start;
            let column = columns.input + x - columns.window.start;
            window.input.offset(row, column)
        })
    })
    .collect()
}

/// What layer `layer` read in the last pass.
fn input_of(workspace: &Workspace, layer: usize) -> Result<&[f32]> {
    match (workspace.batch(), layer.checked_sub(1)) {
        (0, _) => Err(Error::shape("workspace", Code::PassedSample, Code::None)),
        (_, Some(before)) => Ok(workspace.output(before)),
        (_, None) => Ok(workspace.input()),
    }
}

fn check_index(network: &Network, layer: usize, index: usize) -> Result<()> {
    let count = network.layer(layer)?.output.count();
    if index < count {
        return Ok(());
    }
    let expected = Code::Between(0, count - 1);
    Err(Error::shape("index", expected, index))
}

/// The error of a layer that is none of those that `fit`.
#[cold]
fn wrong_kind(layer: &Layer, fit: fn(&Class) -> bool) -> Error {
    let fitting = CLASSES.into_iter().filter(|class| fit(class));
    let names: Vec<_> = fitting.map(|class| class.name).collect();
    let found = Code::verbatim(layer.class_name());
    Error::shape("layer", Code::layer_of(&names), found)
}
