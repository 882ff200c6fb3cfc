//! One filter on one map of numbers: what a convolution does, with every product in sight.

use alloc::vec;
use alloc::vec::Vec;

use super::FeatureMap;
use crate::kernel::conv::{conv2d_forward, pack_filters, patches, patches_len, product};
use crate::shape::{Padding, Window};
use crate::{Code, Error, Result};

/// The sides that a filter may have.
const SIZES: [usize; 2] = [3, 5];

/// A filter that is known by name: its weights row by row, and what their sum is divided by.
struct Named {
    name: &'static str,
    weights: &'static [i8],
    /// The weights are whole numbers over this one.
    denominator: i8,
    divisor: f32,
    bias: f32,
}

const fn named(name: &'static str, weights: &'static [i8]) -> Named {
    Named {
        name,
        weights,
        denominator: 1,
        divisor: 1.0,
        bias: 0.0,
    }
}

/// The filters that the page offers.
///
/// # Source
/// I. Sobel and G. Feldman, "A 3x3 Isotropic Gradient Operator for Image Processing", 1968, for the
/// lines; R. Gonzalez and R. Woods, "Digital Image Processing", 2018, for the others.
const NAMED: [Named; 10] = [
    named("vertical", &[-1, 0, 1, -2, 0, 2, -1, 0, 1]),
    named("horizontal", &[-1, -2, -1, 0, 0, 0, 1, 2, 1]),
    named("falling", &[0, 1, 2, -1, 0, 1, -2, -1, 0]),
    named("rising", &[2, 1, 0, 1, 0, -1, 0, -1, -2]),
    named("outline", &[-1, -1, -1, -1, 8, -1, -1, -1, -1]),
    named("sharpen", &[0, -1, 0, -1, 5, -1, 0, -1, 0]),
    Named {
        divisor: 16.0,
        ..named("blur", &[1, 2, 1, 2, 4, 2, 1, 2, 1])
    },
    named("emboss", &[-2, -1, 0, -1, 1, 1, 0, 1, 2]),
    named("identity", &[0, 0, 0, 0, 1, 0, 0, 0, 0]),
    Named {
        denominator: 2,
        ..named("article", &[-2, 0, -4, 1, 9, -3, 3, 4, -6])
    },
];

/// A square filter and how it is laid over a map.
#[derive(Clone, Debug, PartialEq)]
pub struct Filter {
    weights: Vec<f32>,
    side: usize,
    divisor: f32,
    bias: f32,
    stride: usize,
    padding: Padding,
}

/// One position of a filter, worked out: `value = (sum of inputs * weights) / divisor + bias`.
#[derive(Clone, Debug, PartialEq)]
pub struct Terms {
    /// The row of the map under the filter's first row; negative above the map.
    pub row: i32,
    /// The column of the map under the filter's first column; negative left of the map.
    pub column: i32,
    /// The numbers under the filter, row by row; zero outside the map.
    pub inputs: Vec<f32>,
    /// Each of them times its weight.
    pub products: Vec<f32>,
    /// The sum of the products.
    pub sum: f32,
    /// The sum over the divisor, plus the bias: the cell of the new map.
    pub value: f32,
}

impl Filter {
    /// A filter of 3 x 3 or 5 x 5 `weights`, row by row, that moves one cell at a time inside the map.
    ///
    /// # Errors
    /// [`Error::config`] for another number of weights, or one that is no finite number.
    pub fn new(weights: &[f32]) -> Result<Self> {
        let side = SIZES.into_iter().find(|side| side * side == weights.len());
        let Some(side) = side.filter(|_| weights.iter().all(|weight| weight.is_finite())) else {
            let found = Code::Weights(weights.len());
            return Err(Error::config("filter.weights", Code::FilterWeights, found));
        };
        Ok(Self {
            weights: weights.to_vec(),
            side,
            divisor: 1.0,
            bias: 0.0,
            stride: 1,
            padding: Padding::Valid,
        })
    }

    /// The filter that the page calls `name`: one of [`Filter::names`].
    ///
    /// # Errors
    /// [`Error::config`] for any other name.
    pub fn named(name: &str) -> Result<Self> {
        let Some(named) = NAMED.iter().find(|named| named.name == name) else {
            let names = NAMED.map(|named| named.name);
            let found = Code::verbatim(name);
            return Err(Error::config("filter", Code::one_of(&names), found));
        };
        let denominator = f32::from(named.denominator);
        let weights: Vec<f32> = named
            .weights
            .iter()
            .map(|&weight| f32::from(weight) / denominator)
            .collect();
        Self::new(&weights)?.scaled(named.divisor, named.bias)
    }

    /// The names that [`Filter::named`] knows.
    pub fn names() -> impl Iterator<Item = &'static str> {
        NAMED.iter().map(|named| named.name)
    }

    /// This filter with its sum divided by `divisor`, and then `bias` added.
    ///
    /// # Errors
    /// [`Error::config`] if the divisor is zero, or one of the two no finite number.
    pub fn scaled(self, divisor: f32, bias: f32) -> Result<Self> {
        if divisor == 0.0 || !divisor.is_finite() {
            let found = match divisor {
                0.0 => 0.into(),
                _ => Code::NoNumber,
            };
            return Err(Error::config("filter.divisor", Code::NotZero, found));
        }
        if !bias.is_finite() {
            return Err(Error::config("filter.bias", Code::Finite, Code::NoNumber));
        }
        Ok(Self {
            divisor,
            bias,
            ..self
        })
    }

    /// This filter moved by `stride` cells at a time, with or without zeros around the map.
    pub fn moved(self, stride: usize, padding: Padding) -> Self {
        Self {
            stride,
            padding,
            ..self
        }
    }

    /// The weights, row by row.
    pub fn weights(&self) -> &[f32] {
        &self.weights
    }

    /// What the sum is divided by.
    pub fn divisor(&self) -> f32 {
        self.divisor
    }

    /// What is added after the division.
    pub fn bias(&self) -> f32 {
        self.bias
    }

    /// The map of what the filter finds in `map`, by the network's own convolution.
    ///
    /// # Errors
    /// [`Error::config`] if the stride is zero, or the filter is larger than an unpadded map.
    pub fn apply(&self, map: &FeatureMap) -> Result<FeatureMap> {
        let window = self.window(map)?;
        let mut packed = vec![0.0; product(&window).packed_len()];
        pack_filters(&window, &self.weights, &mut packed);
        let mut scratch = vec![0.0; patches_len(&window)];
        let mut values = vec![0.0; window.output.count()];
        conv2d_forward(&window, map.values(), &packed, &mut scratch, &mut values);
        for value in &mut values {
            *value = self.finish(*value);
        }
        FeatureMap::new(values, window.output.width)
    }

    /// The products behind the cell at `row`, `column` of [`Filter::apply`].
    ///
    /// # Errors
    /// As [`Filter::apply`], and [`Error::shape`] if there is no such cell.
    pub fn terms(&self, map: &FeatureMap, row: usize, column: usize) -> Result<Terms> {
        let window = self.window(map)?;
        window.check_position(row, column)?;
        let mut all = vec![0.0; patches_len(&window)];
        patches(&window, map.values(), &mut all);
        let position = row * window.output.width + column;
        let inputs = all[position * self.weights.len()..][..self.weights.len()].to_vec();
        let products: Vec<f32> = inputs
            .iter()
            .zip(&self.weights)
            .map(|(input, weight)| input * weight)
            .collect();
        let sum = products.iter().fold(0.0, |sum, product| sum + product);
        let corner = |index: usize, axis: usize| {
            (index * window.strides[axis]) as i32 - window.before[axis] as i32
        };
        Ok(Terms {
            row: corner(row, 0),
            column: corner(column, 1),
            inputs,
            products,
            sum,
            value: self.finish(sum),
        })
    }

    fn finish(&self, sum: f32) -> f32 {
        sum / self.divisor + self.bias
    }

    fn window(&self, map: &FeatureMap) -> Result<Window> {
        Window::new(
            &"filter",
            map.shape(),
            1,
            [self.side; 2],
            [self.stride; 2],
            self.padding,
        )
    }
}
