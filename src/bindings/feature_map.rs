//! One filter and one pooling at work on one map of numbers, every step in sight.

use alloc::vec::Vec;

use js_sys::JsString;
use wasm_bindgen::prelude::*;
use web_sys::HtmlCanvasElement;

use super::JsResult;
use super::picture::paint;
use crate::lesson::color::opaque;
use crate::lesson::{self, ColorMap, Pooling};
use crate::shape::Padding;
use crate::{Code, Error};

/// The names that `Filter.named` knows.
#[wasm_bindgen(js_name = filterNames)]
pub fn filter_names() -> Vec<JsString> {
    lesson::Filter::names().map(Into::into).collect()
}

/// A filter of 3 x 3 or 5 x 5 weights and how it is laid over a map.
#[wasm_bindgen]
pub struct Filter(lesson::Filter);

#[wasm_bindgen]
impl Filter {
    /// A filter of these weights, row by row, its sum divided by `divisor` before `bias` is added.
    #[wasm_bindgen(constructor)]
    pub fn new(weights: &[f32], divisor: f32, bias: f32) -> JsResult<Self> {
        let filter = lesson::Filter::new(weights)?.scaled(divisor, bias)?;
        Ok(Self(filter))
    }

    /// A filter by one of `filterNames`.
    pub fn named(name: &str) -> JsResult<Self> {
        Ok(Self(lesson::Filter::named(name)?))
    }

    /// This filter moved by `stride` cells at a time, with zeros around the map (`same`) or none.
    pub fn moved(
        &self,
        stride: usize,
        #[wasm_bindgen(unchecked_param_type = "'valid' | 'same'")] padding: &str,
    ) -> JsResult<Self> {
        let padding = match padding {
            "valid" => Padding::Valid,
            "same" => Padding::Same,
            other => {
                let expected = Code::one_of(&["valid", "same"]);
                return Err(
                    Error::config("filter.padding", expected, Code::verbatim(other)).into(),
                );
            }
        };
        Ok(Self(self.0.clone().moved(stride, padding)))
    }

    /// The weights, row by row.
    #[wasm_bindgen(getter)]
    pub fn weights(&self) -> Vec<f32> {
        self.0.weights().to_vec()
    }

    /// What the sum is divided by.
    #[wasm_bindgen(getter)]
    pub fn divisor(&self) -> f32 {
        self.0.divisor()
    }

    /// What is added after the division.
    #[wasm_bindgen(getter)]
    pub fn bias(&self) -> f32 {
        self.0.bias()
    }

    /// The map of what the filter finds in `map`.
    pub fn apply(&self, map: &FeatureMap) -> JsResult<FeatureMap> {
        Ok(FeatureMap(self.0.apply(&map.0)?))
    }

    /// The products behind one cell of the new map.
    pub fn terms(&self, map: &FeatureMap, row: usize, column: usize) -> JsResult<Terms> {
        let terms = self.0.terms(&map.0, row, column)?;
        Ok(Terms {
            row: terms.row,
            column: terms.column,
            inputs: terms.inputs,
            products: terms.products,
            sum: terms.sum,
            value: terms.value,
        })
    }
}

/// One position of a filter, worked out.
#[wasm_bindgen(getter_with_clone)]
pub struct Terms {
    /// The row of the map under the filter's first row; negative above the map.
    #[wasm_bindgen(readonly)]
    pub row: i32,
    /// The column of the map under the filter's first column; negative left of the map.
    #[wasm_bindgen(readonly)]
    pub column: i32,
    /// The numbers under the filter, row by row; zero outside the map.
    #[wasm_bindgen(readonly)]
    pub inputs: Vec<f32>,
    /// Each of them times its weight.
    #[wasm_bindgen(readonly)]
    pub products: Vec<f32>,
    /// The sum of the products.
    #[wasm_bindgen(readonly)]
    pub sum: f32,
    /// The sum over the divisor, plus the bias.
    #[wasm_bindgen(readonly)]
    pub value: f32,
}

/// One channel: a picture whose pixels may be any numbers.
#[wasm_bindgen]
pub struct FeatureMap(lesson::FeatureMap);

#[wasm_bindgen]
impl FeatureMap {
    /// A grey picture, `width` pixels a row, as a map of 0 to 255.
    #[wasm_bindgen(js_name = fromPixels)]
    pub fn from_pixels(pixels: &[u8], width: usize) -> JsResult<Self> {
        Ok(Self(lesson::FeatureMap::from_pixels(pixels, width)?))
    }

    /// Values in a row.
    #[wasm_bindgen(getter)]
    pub fn width(&self) -> usize {
        self.0.width()
    }

    /// Number of rows.
    #[wasm_bindgen(getter)]
    pub fn height(&self) -> usize {
        self.0.height()
    }

    /// All values, row by row.
    pub fn values(&self) -> Vec<f32> {
        self.0.values().to_vec()
    }

    /// The share of the values that are zero, 0 to 1.
    #[wasm_bindgen(getter)]
    pub fn zeros(&self) -> f32 {
        self.0.zeros()
    }

    /// The value farthest from zero, without its sign.
    #[wasm_bindgen(getter)]
    pub fn largest(&self) -> f32 {
        let sizes = self.0.values().iter().map(|value| value.abs());
        sizes.fold(0.0, f32::max)
    }

    /// The mean distance from zero of the values in the rows from `first` up to before `end`.
    #[wasm_bindgen(js_name = meanSize)]
    pub fn mean_size(&self, first: usize, end: usize) -> f32 {
        self.0.mean_size(first..end)
    }

    /// How many values are at least `limit`.
    #[wasm_bindgen(js_name = countFrom)]
    pub fn count_from(&self, limit: f32) -> usize {
        self.0.count_from(limit)
    }

    /// What was added to every value to make it the one of `later`.
    pub fn change(&self, later: &FeatureMap) -> JsResult<FeatureMap> {
        Ok(Self(self.0.change(&later.0)?))
    }

    /// How much of the two maps does not coincide, 0 to 1.
    #[wasm_bindgen(js_name = shareOfChange)]
    pub fn share_of_change(&self, later: &FeatureMap) -> JsResult<f32> {
        Ok(self.0.share_of_change(&later.0)?)
    }

    /// The map after the rectifier.
    pub fn relu(&self) -> Self {
        Self(self.0.relu())
    }

    /// The map moved by whole cells, zeros where nothing is left.
    pub fn shifted(&self, down: i32, right: i32) -> Self {
        Self(self.0.shifted(down, right))
    }

    /// The map after pooling in squares of `size`; rows and columns left over are dropped.
    pub fn pool(
        &self,
        #[wasm_bindgen(unchecked_param_type = "'max' | 'average'")] pooling: &str,
        size: usize,
    ) -> JsResult<Self> {
        let pooling = match pooling {
            "max" => Pooling::Max,
            "average" => Pooling::Average,
            other => {
                let expected = Code::one_of(&["max", "average"]);
                return Err(Error::config("pooling", expected, Code::verbatim(other)).into());
            }
        };
        Ok(Self(self.0.pool(pooling, size)?))
    }

    /// What stands behind one cell of the pooled map.
    #[wasm_bindgen(js_name = poolWindow)]
    pub fn pool_window(&self, size: usize, row: usize, column: usize) -> JsResult<PoolWindow> {
        let window = self.0.pool_window(size, row, column)?;
        Ok(PoolWindow {
            row: window.row,
            column: window.column,
            values: window.values,
            winner: window.winner,
        })
    }

    /// Paints one canvas pixel a value; `largest` takes the colour at the end of the map `colors`.
    pub fn paint(
        &self,
        canvas: &HtmlCanvasElement,
        #[wasm_bindgen(unchecked_param_type = "'viridis' | 'signed' | 'grey'")] colors: &str,
        largest: f32,
    ) -> JsResult<()> {
        let colors = ColorMap::from_name(colors)?;
        // A map without any activity has the colour of zero.
        let scale = if largest > 0.0 { largest } else { 1.0 };
        let values = self.0.values().iter();
        let rgba: Vec<u8> = values
            .flat_map(|value| opaque(colors.color(value / scale)))
            .collect();
        paint(canvas, &rgba, self.0.width(), self.0.height())
    }
}

/// One position of a pooling, worked out.
#[wasm_bindgen(getter_with_clone)]
pub struct PoolWindow {
    /// The row of the map under the window's first row.
    #[wasm_bindgen(readonly)]
    pub row: usize,
    /// The column of the map under the window's first column.
    #[wasm_bindgen(readonly)]
    pub column: usize,
    /// The values under the window, row by row.
    #[wasm_bindgen(readonly)]
    pub values: Vec<f32>,
    /// Which of them is the largest, counted from 0.
    #[wasm_bindgen(readonly)]
    pub winner: usize,
}
