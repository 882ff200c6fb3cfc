//! The terms that add up to the gradient of one parameter.

use alloc::vec;
use alloc::vec::Vec;
use core::cmp::Ordering;

use patchwork::Result;
use patchwork::layer::Layer;

use crate::Step;

/// What one place of one garment adds to the gradient of a parameter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Term {
    /// The garment of the batch.
    pub garment: usize,
    /// The place in the layer's input; none for a bias.
    pub input: Option<usize>,
    /// The place in the layer's output.
    pub output: usize,
    /// What the layer read there; 1 for a bias.
    pub value: f32,
    /// The gradient of the garment's loss by the sum at `output`.
    pub error: f32,
    /// `value * error`.
    pub product: f32,
}

/// The gradient of a parameter as a sum.
///
/// ```text
/// mean = (sum over garments and places of value * error) / batch
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Terms {
    /// Those that are not 0, the largest first.
    pub terms: Vec<Term>,
    /// How many there are with those that are 0.
    pub count: usize,
    /// The sum of each garment's terms.
    pub garments: Vec<f64>,
    /// The sum of all terms.
    pub sum: f64,
    /// The sum over the number of garments.
    pub mean: f64,
    /// The gradient that the training computed: the same but for its rounding.
    pub gradient: f32,
}

impl Terms {
    /// The sum of all terms but the first `shown`.
    pub fn rest(&self, shown: usize) -> f64 {
        let hidden = self.terms.iter().skip(shown);
        hidden.map(|term| f64::from(term.product)).sum()
    }
}

impl Step {
    /// The terms that add up to the gradient of a parameter, over all places and all garments of the batch.
    ///
    /// # Errors
    /// [`Error::shape`](crate::Error::shape) if there is no such parameter.
    pub fn terms(&self, parameter: usize) -> Result<Terms> {
        let (index, layer, param) = self.owner(parameter)?;
        let offset = parameter - param.range.start;
        let pairs = match param.name {
            "bias" => outputs_of_bias(layer, offset),
            _ => pairs_of_weight(layer, offset),
        };
        let mut terms = Vec::new();
        let mut garments = vec![0.0; self.labels().len()];
        let mut workspace = self.room();
        for shard in self.shards() {
            self.pass(&mut workspace, shard.clone())?;
            let inputs = match index.checked_sub(1) {
                Some(before) => workspace.output(before),
                None => workspace.input(),
            };
            let errors = workspace
                .grad_output(index)
                .chunks_exact(layer.output.count());
            let inputs = inputs.chunks_exact(inputs.len() / shard.len());
            for (garment, (inputs, errors)) in shard.zip(inputs.zip(errors)) {
                for &(input, output) in &pairs {
                    let value = input.map_or(1.0, |input| inputs[input]);
                    let error = errors[output];
                    let product = value * error;
                    garments[garment] += f64::from(product);
                    if product != 0.0 {
                        terms.push(Term {
                            garment,
                            input,
                            output,
                            value,
                            error,
                            product,
                        });
                    }
                }
            }
        }
        let order = |a: &Term, b: &Term| b.product.abs().partial_cmp(&a.product.abs());
        terms.sort_by(|a, b| order(a, b).unwrap_or(Ordering::Equal));
        let sum = garments.iter().sum::<f64>();
        Ok(Terms {
            terms,
            count: pairs.len() * garments.len(),
            mean: sum / garments.len() as f64,
            garments,
            sum,
            gradient: self.trainer().gradients()[parameter],
        })
    }
}

/// The places in a layer's input and output that a weight joins, in one garment.
fn pairs_of_weight(layer: &Layer, offset: usize) -> Vec<(Option<usize>, usize)> {
    let units = layer.params()[1].range.len();
    let Some(window) = layer.window() else {
        return vec![(Some(offset / units), offset % units)];
    };
    let (channels, filter) = (window.input.channels, offset % units);
    let (tap, channel) = (offset / units / channels, offset / units % channels);
    let [y, x] = [tap / window.size[1], tap % window.size[1]];
    let mut pairs = Vec::new();
    for row in 0..window.output.height {
        let rows = window.rows(row);
        for column in 0..window.output.width {
            let columns = window.columns(column);
            // Outside of the picture there is nothing but zeros.
            if rows.window.contains(&y) && columns.window.contains(&x) {
                let pixel = [
                    rows.input + y - rows.window.start,
                    columns.input + x - columns.window.start,
                ];
                let input = window.input.offset(pixel[0], pixel[1]) + channel;
                pairs.push((Some(input), window.output.offset(row, column) + filter));
            }
        }
    }
    pairs
}

/// The places in a layer's output that a bias is added to, in one garment.
fn outputs_of_bias(layer: &Layer, unit: usize) -> Vec<(Option<usize>, usize)> {
    let units = layer.params()[1].range.len();
    (unit..layer.output.count())
        .step_by(units)
        .map(|output| (None, output))
        .collect()
}
