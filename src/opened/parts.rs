//! How a value of a layer came about, as a sum of products.

use alloc::vec::Vec;

use patchwork::inspect;
use patchwork::layer::Opening;
use patchwork::shape::Window;
use patchwork::{Code, Error, Result};

use crate::Step;
use crate::origin::taps;

/// A value of a layer as a sum of products.
///
/// # Shapes
/// `places`, `values`, `weights`, `products` and `partial` are as long as each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Parts {
    /// The places in the layer's input, -1 in the padding.
    pub places: Vec<i32>,
    /// What the layer read there.
    pub values: Vec<f32>,
    /// The weights; of a pooling 1 for the winner and 0 for the others.
    pub weights: Vec<f32>,
    /// `values * weights`.
    pub products: Vec<f32>,
    /// The sum so far, after each product; it starts from the bias.
    pub partial: Vec<f32>,
    /// The bias.
    pub start: f32,
    /// The bias and all products, before any activation.
    pub total: f32,
}

/// The products behind value `index` of layer `layer`, for the garment that `step` looked at last.
///
/// # Errors
/// [`Error::shape`] if there is no such layer or value.
pub fn parts(step: &Step, layer: usize, index: usize) -> Result<Parts> {
    let (network, workspace) = (step.network(), step.workspace());
    let here = network.layer(layer)?;
    if index >= here.output.count() {
        let expected = Code::Between(0, here.output.count() - 1);
        return Err(Error::shape("index", expected, index));
    }
    let input = match layer.checked_sub(1) {
        Some(before) => workspace.output(before),
        None => workspace.input(),
    };
    let under = |window: &Window| taps(window, index);
    let (places, weights, start) = match (here.class().opening, here.window()) {
        (Opening::Sum, _) => {
            let sum = inspect::weighted_sum(network, workspace, layer, index)?;
            let places = sum
                .inputs
                .iter()
                .map(|input| input.map_or(-1, |input| input as i32));
            (places.collect(), sum.weights, sum.bias)
        }
        (Opening::Choice, Some(window)) => {
            let choice = inspect::choice(network, workspace, layer, index)?;
            let places = under(window);
            let weights = places
                .iter()
                .map(|&place| f32::from(place == choice.winner_index));
            (signed(&places), weights.collect(), 0.0)
        }
        (Opening::Mean, Some(window)) => {
            let places = under(window);
            let share = 1.0 / places.len() as f32;
            (signed(&places), places.iter().map(|_| share).collect(), 0.0)
        }
        _ => {
            let factor = match input[index] {
                0.0 => 1.0,
                value => workspace.output(layer)[index] / value,
            };
            (signed(&[index]), [factor].into(), 0.0)
        }
    };
    Ok(summed(places, weights, input, start))
}

fn summed(places: Vec<i32>, weights: Vec<f32>, input: &[f32], start: f32) -> Parts {
    let mut sum = f64::from(start);
    let mut parts = Parts {
        values: Vec::new(),
        products: Vec::new(),
        partial: Vec::new(),
        places,
        weights,
        start,
        total: start,
    };
    for (&place, weight) in parts.places.iter().zip(&parts.weights) {
        let value = usize::try_from(place).map_or(0.0, |place| input[place]);
        sum += f64::from(value * weight);
        parts.values.push(value);
        parts.products.push(value * weight);
        parts.partial.push(sum as f32);
    }
    parts.total = sum as f32;
    parts
}

fn signed(places: &[usize]) -> Vec<i32> {
    places.iter().map(|&place| place as i32).collect()
}
