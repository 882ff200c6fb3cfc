//! A prediction taken apart for the page: where a value looked, and the sum or the choice behind it.

use alloc::vec::Vec;

use js_sys::{Float32Array, Int32Array, Object};
use wasm_bindgen::prelude::*;
use web_sys::HtmlCanvasElement;

use super::network::Network;
use super::picture::paint_tiles;
use super::{JsResult, indices, object};
use crate::inspect;
use crate::layer::Activation;
use crate::lesson::{ColorMap, Scale, range};
use crate::shape::{Area, ImageShape};
use crate::workspace::Workspace;
use crate::{Code, Error};

#[wasm_bindgen]
impl Network {
    /// Height, width and channels of the picture in which the values of layer `layer` have their
    /// places: its output or, for a Flatten, what it flattens; `undefined` where they have none.
    #[wasm_bindgen(js_name = pictureShape)]
    pub fn picture_shape(&self, layer: usize) -> JsResult<Option<Vec<usize>>> {
        Ok(inspect::picture_of(&self.network, layer)?.map(sizes))
    }

    /// Height, width and channels of the network's input; `undefined` if it is no picture.
    #[wasm_bindgen(js_name = inputPicture)]
    pub fn input_picture(&self) -> Option<Vec<usize>> {
        inspect::picture(self.network.input()).map(sizes)
    }

    /// Top, left, height and width of the part of the network's input that value `index` of layer
    /// `layer` depends on; `undefined` if the input is no picture.
    #[wasm_bindgen(js_name = receptiveField)]
    pub fn receptive_field(&self, layer: usize, index: usize) -> JsResult<Option<Vec<usize>>> {
        let field = inspect::receptive_field(&self.network, layer, index)?;
        Ok(field.map(corners))
    }

    /// Top, left, height and width of what the window of layer `layer` covers for value `index`.
    #[wasm_bindgen(js_name = windowArea)]
    pub fn window_area(&self, layer: usize, index: usize) -> JsResult<Vec<usize>> {
        Ok(corners(inspect::window_area(&self.network, layer, index)?))
    }

    /// The weighted sum behind value `index` of layer `layer` in the last prediction, with up to
    /// `shown` of its channels that raise and `shown` that lower it.
    #[wasm_bindgen(js_name = openSum, unchecked_return_type = "OpenedSum")]
    pub fn open_sum(&mut self, layer: usize, index: usize, shown: usize) -> JsResult<Object> {
        let (network, workspace) = self.inspected()?;
        let sum = inspect::weighted_sum(network, workspace, layer, index)?;
        let channels = sum.strongest(shown);
        let taps = sum.products.len() / sum.sums.len();
        let mut inputs = Vec::new();
        for channel in &channels {
            let inside = &sum.inputs[channel * taps..][..taps];
            inputs.extend(
                inside
                    .iter()
                    .map(|input| input.map_or(-1, |input| input as i32)),
            );
        }
        let of_channels = |all: &[f32], taps: usize| {
            let mut values = Vec::new();
            for channel in &channels {
                values.extend_from_slice(&all[channel * taps..][..taps]);
            }
            JsValue::from(Float32Array::from(values.as_slice()))
        };
        let activation = network.layer(layer)?.activation();
        let value = match activation {
            Activation::Softmax => workspace.probabilities()[index],
            Activation::Linear | Activation::Relu => workspace.output(layer)[index],
        };
        object(&[
            ("inputs", Int32Array::from(inputs.as_slice()).into()),
            ("values", of_channels(&sum.values, taps)),
            ("weights", of_channels(&sum.weights, taps)),
            ("products", of_channels(&sum.products, taps)),
            ("sums", of_channels(&sum.sums, 1)),
            ("others", (sum.sums.len() - channels.len()).into()),
            ("rest", sum.rest(&channels).into()),
            ("bias", sum.bias.into()),
            ("total", sum.total.into()),
            ("value", value.into()),
            ("activation", activation.name().into()),
            ("channels", indices(channels)),
        ])
    }

    /// The choice behind value `index` of pooling layer `layer` in the last prediction.
    #[wasm_bindgen(js_name = openChoice, unchecked_return_type = "OpenedChoice")]
    pub fn open_choice(&mut self, layer: usize, index: usize) -> JsResult<Object> {
        let (network, workspace) = self.inspected()?;
        let choice = inspect::choice(network, workspace, layer, index)?;
        object(&[
            (
                "values",
                Float32Array::from(choice.values.as_slice()).into(),
            ),
            ("winner", choice.winner.into()),
            ("winnerIndex", choice.winner_index.into()),
        ])
    }

    /// The mean behind value `index` of average-pooling layer `layer` in the last prediction.
    #[wasm_bindgen(js_name = openMean, unchecked_return_type = "OpenedMean")]
    pub fn open_mean(&mut self, layer: usize, index: usize) -> JsResult<Object> {
        let (network, workspace) = self.inspected()?;
        let opened = inspect::mean(network, workspace, layer, index)?;
        object(&[
            (
                "values",
                Float32Array::from(opened.values.as_slice()).into(),
            ),
            ("mean", opened.mean.into()),
        ])
    }

    /// The powers whose shares are the probabilities, `exp(logit - largest logit)`, and their sum.
    #[wasm_bindgen(unchecked_return_type = "Powers")]
    pub fn powers(&self) -> JsResult<Object> {
        let powers = inspect::powers(&self.logits());
        object(&[
            ("sum", powers.iter().sum::<f32>().into()),
            ("powers", Float32Array::from(powers.as_slice()).into()),
        ])
    }

    /// How alike each filter of layer `layer`, which has one input channel, is to `weights`: the
    /// cosine, from -1 to 1.
    pub fn similarities(&self, layer: usize, weights: &[f32]) -> JsResult<Vec<f32>> {
        Ok(inspect::similarities(&self.network, layer, weights)?)
    }

    /// Paints the output of flat layer `layer` in lines of `columns` values, in viridis from 0 to
    /// the largest.
    #[wasm_bindgen(js_name = paintLine, unchecked_return_type = "Range")]
    pub fn paint_line(
        &mut self,
        layer: usize,
        canvas: &HtmlCanvasElement,
        columns: usize,
    ) -> JsResult<Object> {
        let (network, workspace) = self.inspected()?;
        let count = network.layer(layer)?.output.count();
        if columns == 0 {
            return Err(Error::shape("columns", Code::AtLeast(1), 0).into());
        }
        let values = workspace.output(layer);
        let shape = ImageShape {
            height: count.div_ceil(columns),
            width: columns.min(count),
            channels: 1,
        };
        let mut filled = values.to_vec();
        filled.resize(shape.count(), f32::NAN);
        paint_tiles(canvas, &filled, shape, 1, ColorMap::Viridis, Scale::Common)
    }

    /// Paints the weights of one unit of Dense layer `layer`, or their products with its inputs in
    /// the last prediction, each where its input has its place, tiled like the activations:
    /// negative blue, zero white, positive orange.
    #[wasm_bindgen(js_name = paintUnit, unchecked_return_type = "Range")]
    pub fn paint_unit(
        &mut self,
        layer: usize,
        unit: usize,
        products: bool,
        canvas: &HtmlCanvasElement,
        columns: usize,
    ) -> JsResult<Object> {
        let (network, workspace) = self.inspected()?;
        let sum = inspect::weighted_sum(network, workspace, layer, unit)?;
        let values = if products { sum.products } else { sum.weights };
        let shape = inspect::picture_before(network, layer)?;
        paint_tiles(
            canvas,
            &values,
            shape,
            columns,
            ColorMap::Signed,
            Scale::Common,
        )
    }

    /// Follows several images of 784 bytes through all layers, for
    /// [`paint_compared`](Self::paint_compared); the last prediction stays as it is.
    pub fn compare(&mut self, images: &[u8]) -> JsResult<()> {
        let count = (images.len() / self.network.input().count()).max(1);
        let workspace = self.compared.take().filter(|old| old.capacity() == count);
        let mut workspace =
            workspace.unwrap_or_else(|| Workspace::for_inspection(&self.network, count));
        workspace.set_images(images)?;
        self.network.forward(&mut workspace);
        self.compared = Some(workspace);
        Ok(())
    }

    /// Paints what filter `channel` of layer `layer` gave for compared image `image`, in viridis
    /// from 0 to the largest value over all compared images.
    #[wasm_bindgen(js_name = paintCompared, unchecked_return_type = "Range")]
    pub fn paint_compared(
        &self,
        image: usize,
        layer: usize,
        channel: usize,
        canvas: &HtmlCanvasElement,
    ) -> JsResult<Object> {
        let shape = self.network.layer(layer)?.output.image();
        let images = self.compared.as_ref().map_or(0, Workspace::batch);
        let (Some(workspace), Some(shape)) = (&self.compared, shape) else {
            return Err(Error::shape("layer", Code::ComparedLayer, Code::None).into());
        };
        if image >= images || channel >= shape.channels {
            return Err(Error::shape("image", Code::ComparedImage, Code::None).into());
        }
        let maps = workspace.output(layer).iter().skip(channel);
        let maps: Vec<f32> = maps.step_by(shape.channels).copied().collect();
        let (_, largest) = range(&maps);
        let map = ImageShape {
            channels: 1,
            ..shape
        };
        let own = &maps[image * map.count()..][..map.count()];
        paint_tiles(canvas, own, map, 1, ColorMap::Viridis, Scale::UpTo(largest))
    }
}

/// Height, width and channels.
fn sizes(picture: ImageShape) -> Vec<usize> {
    [picture.height, picture.width, picture.channels].into()
}

/// Top, left, height and width.
fn corners(area: Area) -> Vec<usize> {
    let (rows, columns) = (area.rows, area.columns);
    [rows.start, columns.start, rows.len(), columns.len()].into()
}
