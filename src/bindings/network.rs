//! A network that predicts one garment at a time and keeps every layer's output to be looked at.

use alloc::string::String;
use alloc::vec::Vec;

use js_sys::{Array, Object};
use wasm_bindgen::prelude::*;
use web_sys::HtmlCanvasElement;

use super::picture::paint_tiles;
use super::{JsResult, garment_network, object, seed};
use crate::article;
use crate::data::PIXELS;
use crate::layer::{Activation, Conv2d, Kind};
use crate::lesson::{ColorMap, Scale};
use crate::neighbours::hidden_layer;
use crate::network;
use crate::shape::{ImageShape, Window};
use crate::weights;
use crate::workspace::Workspace;
use crate::{Code, Error};

/// A network with the outputs of its last prediction.
#[wasm_bindgen]
pub struct Network {
    pub(super) network: network::Network,
    prediction: Pass,
    /// The same with every layer's output, once one of them has been asked for: it takes three times as long.
    inspection: Pass,
    /// Whether `inspection` is of the last prediction.
    fresh: bool,
    /// The outputs for several garments side by side, once they have been asked for.
    pub(super) compared: Option<Workspace>,
}

/// Memory for one image.
struct Pass {
    workspace: Workspace,
    /// Whether the workspace has packed the present parameters.
    packed: bool,
}

impl Pass {
    fn new(workspace: Workspace) -> Self {
        Self {
            workspace,
            packed: false,
        }
    }

    fn forward(&mut self, network: &network::Network) {
        if !self.packed {
            network.pack(&mut self.workspace);
            self.packed = true;
        }
        network.forward_packed(&mut self.workspace);
    }
}

#[wasm_bindgen]
impl Network {
    /// The article's convolutional network, with random parameters.
    pub fn cnn(filters1: usize, filters2: usize, units: usize, seed: f64) -> JsResult<Self> {
        let seed = super::seed(seed)?;
        Ok(article::cnn([filters1, filters2], units, seed)?.into())
    }

    /// The article's plain network, with random parameters.
    pub fn dnn(units: usize, seed: f64) -> JsResult<Self> {
        Ok(article::dnn(units, super::seed(seed)?)?.into())
    }

    /// The network of a Keras Sequential configuration, with random parameters.
    #[wasm_bindgen(js_name = fromConfig)]
    pub fn from_config(json: &str, random_seed: f64) -> JsResult<Self> {
        Ok(garment_network(json, seed(random_seed)?)?.into())
    }

    /// This network as a Keras Sequential configuration.
    pub fn config(&self) -> String {
        self.network.config()
    }

    /// The rows of Keras's `model.summary()`.
    #[wasm_bindgen(unchecked_return_type = "LayerSummary[]")]
    pub fn summary(&self) -> JsResult<Array> {
        let rows = Array::new();
        for row in self.network.summary() {
            let row = object(&[
                ("name", row.name.into()),
                ("className", row.class_name.into()),
                ("outputShape", numbers(&row.output_shape).into()),
                ("parameters", row.parameters.into()),
                ("multiplyAdds", (row.multiply_adds as f64).into()),
            ])?;
            rows.push(&row);
        }
        Ok(rows)
    }

    /// The number of all parameters.
    #[wasm_bindgen(getter, js_name = parameterCount)]
    pub fn parameter_count(&self) -> usize {
        self.network.parameters().len()
    }

    /// Multiplications with an addition, for one garment on its way through all layers.
    #[wasm_bindgen(getter, js_name = multiplyAdds)]
    pub fn multiply_adds(&self) -> f64 {
        self.network.multiply_adds() as f64
    }

    /// The parameters as a safetensors file with these facts about them.
    pub fn weights(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Record<string, string>")] metadata: JsValue,
    ) -> JsResult<Vec<u8>> {
        let metadata = super::metadata(&metadata)?;
        Ok(weights::save(&self.network, &metadata))
    }

    /// The same with numbers of type `dtype`, each the nearest to its parameter.
    #[wasm_bindgen(js_name = weightsAs)]
    pub fn weights_as(
        &self,
        #[wasm_bindgen(unchecked_param_type = "'F32' | 'F16' | 'BF16'")] dtype: &str,
        #[wasm_bindgen(unchecked_param_type = "Record<string, string>")] metadata: JsValue,
    ) -> JsResult<Vec<u8>> {
        let metadata = super::metadata(&metadata)?;
        let number = weights::Number::named(dtype)?;
        Ok(weights::save_as(&self.network, number, &metadata))
    }

    /// Takes the parameters of a safetensors file and gives its facts.
    #[wasm_bindgen(js_name = loadWeights, unchecked_return_type = "Record<string, string>")]
    pub fn load_weights(&mut self, file: &[u8]) -> JsResult<JsValue> {
        self.forget_parameters();
        super::facts(&weights::load(&mut self.network, file)?)
    }

    /// The facts about a safetensors file, without its parameters.
    #[wasm_bindgen(unchecked_return_type = "Record<string, string>")]
    pub fn metadata(file: &[u8]) -> JsResult<JsValue> {
        super::facts(&weights::metadata(file)?)
    }

    /// All parameters in one array, layer after layer.
    pub fn parameters(&self) -> Vec<f32> {
        self.network.parameters().to_vec()
    }

    /// Replaces all parameters.
    #[wasm_bindgen(js_name = setParameters)]
    pub fn set_parameters(&mut self, values: &[f32]) -> JsResult<()> {
        let parameters = self.network.parameters_mut();
        if values.len() != parameters.len() {
            let expected = Code::Values(parameters.len());
            return Err(Error::shape("parameters", expected, values.len()).into());
        }
        parameters.copy_from_slice(values);
        self.forget_parameters();
        Ok(())
    }

    /// The probability of each class for an image of 784 bytes.
    pub fn predict(&mut self, image: &[u8]) -> JsResult<Vec<f32>> {
        if image.len() != PIXELS {
            let expected = Code::Bytes(PIXELS);
            return Err(Error::shape("image", expected, image.len()).into());
        }
        self.prediction.workspace.set_images(image)?;
        self.prediction.forward(&self.network);
        self.fresh = false;
        Ok(self.prediction.workspace.probabilities().to_vec())
    }

    /// The ten sums before the softmax, of the last prediction.
    pub fn logits(&self) -> Vec<f32> {
        self.prediction.workspace.logits().to_vec()
    }

    /// The shape of layer `layer`'s output.
    #[wasm_bindgen(js_name = activationShape)]
    pub fn activation_shape(&self, layer: usize) -> JsResult<Vec<usize>> {
        Ok(self.network.layer(layer)?.output.dimensions().to_vec())
    }

    /// The output of layer `layer` in the last prediction, in the order row, column, channel.
    pub fn activation(&mut self, layer: usize) -> JsResult<Vec<f32>> {
        let (network, workspace) = self.inspected()?;
        Ok(match network.layer(layer)?.activation() {
            Activation::Softmax => workspace.probabilities(),
            Activation::Linear | Activation::Relu => workspace.output(layer),
        }
        .to_vec())
    }

    /// Paints every channel of layer `layer`'s output as a tile, `columns` tiles a row with a
    /// transparent pixel between them, in viridis from 0 to the largest value: of the tile, if
    /// `each` has a scale of its own.
    #[wasm_bindgen(js_name = paintActivation, unchecked_return_type = "Range")]
    pub fn paint_activation(
        &mut self,
        layer: usize,
        canvas: &HtmlCanvasElement,
        columns: usize,
        each: bool,
    ) -> JsResult<Object> {
        let (network, workspace) = self.inspected()?;
        let Some(shape) = network.layer(layer)?.output.image() else {
            let found = Code::verbatim(network.layers()[layer].class_name());
            return Err(Error::shape("layer", Code::ImageOutput, found).into());
        };
        let values = workspace.output(layer);
        paint_tiles(
            canvas,
            values,
            shape,
            columns,
            ColorMap::Viridis,
            scale(each),
        )
    }

    /// Paints every filter of layer `layer`, its weights for the first input channel, as a tile,
    /// tiled and scaled like the activations: negative blue, zero white, positive orange.
    #[wasm_bindgen(js_name = paintFilters, unchecked_return_type = "Range")]
    pub fn paint_filters(
        &self,
        layer: usize,
        canvas: &HtmlCanvasElement,
        columns: usize,
        each: bool,
    ) -> JsResult<Object> {
        let Window {
            size,
            input,
            output,
            ..
        } = *self.conv2d(layer)?.window();
        let kernel = self.kernel(layer)?;
        let taps = kernel.chunks_exact(input.channels * output.channels);
        let first_channel: Vec<f32> = taps
            .flat_map(|tap| &tap[..output.channels])
            .copied()
            .collect();
        let shape = ImageShape {
            height: size[0],
            width: size[1],
            channels: output.channels,
        };
        paint_tiles(
            canvas,
            &first_channel,
            shape,
            columns,
            ColorMap::Signed,
            scale(each),
        )
    }

    /// Rows and columns of the filters of layer `layer`.
    #[wasm_bindgen(js_name = filterSize)]
    pub fn filter_size(&self, layer: usize) -> JsResult<Vec<usize>> {
        Ok(self.conv2d(layer)?.window().size.to_vec())
    }

    /// The weights of one filter of layer `layer` for one input channel, row by row.
    pub fn filter(&self, layer: usize, filter: usize, channel: usize) -> JsResult<Vec<f32>> {
        let window = self.conv2d(layer)?.window();
        let (channels, filters) = (window.input.channels, window.output.channels);
        if filter >= filters || channel >= channels {
            let expected = Code::FilterBelow(filters, channels);
            let found = Code::Filter(filter, channel);
            return Err(Error::shape("filter", expected, found).into());
        }
        let taps = self.kernel(layer)?.chunks_exact(channels * filters);
        Ok(taps.map(|tap| tap[channel * filters + filter]).collect())
    }
}

impl From<network::Network> for Network {
    fn from(network: network::Network) -> Self {
        Self {
            prediction: Pass::new(Workspace::for_prediction(&network, 1)),
            inspection: Pass::new(Workspace::for_inspection(&network, 1)),
            fresh: true,
            network,
            compared: None,
        }
    }
}

impl Network {
    pub(super) fn inner(&self) -> &network::Network {
        &self.network
    }

    /// What the last hidden layer made of the last prediction.
    pub(super) fn hidden(&self) -> JsResult<&[f32]> {
        let layer = hidden_layer(&self.network)?;
        let workspace = &self.prediction.workspace;
        match workspace.batch() {
            0 => Err(Error::shape("prediction", Code::EarlierPrediction, Code::None).into()),
            _ => Ok(workspace.output(layer)),
        }
    }

    /// The network, and every layer's output for the image of the last prediction.
    pub(super) fn inspected(&mut self) -> JsResult<(&network::Network, &Workspace)> {
        if !self.fresh {
            let input = self.inspection.workspace.input_mut(1)?;
            input.copy_from_slice(self.prediction.workspace.input());
            self.inspection.forward(&self.network);
            self.inspection
                .workspace
                .take_answer(&self.prediction.workspace);
            self.fresh = true;
        }
        Ok((&self.network, &self.inspection.workspace))
    }

    fn forget_parameters(&mut self) {
        self.prediction.packed = false;
        self.inspection.packed = false;
    }

    fn conv2d(&self, index: usize) -> JsResult<&Conv2d> {
        let layer = self.network.layer(index)?;
        match &layer.kind {
            Kind::Conv2d(conv2d) => Ok(conv2d),
            _ => {
                let found = Code::verbatim(layer.class_name());
                Err(Error::shape("layer", Code::layer_of(&["Conv2D"]), found).into())
            }
        }
    }

    fn kernel(&self, index: usize) -> JsResult<&[f32]> {
        let kernel = self.network.layer(index)?.params().first();
        let range = kernel.map_or(0..0, |param| param.range.clone());
        Ok(&self.network.parameters()[range])
    }
}

fn scale(each: bool) -> Scale {
    if each { Scale::Each } else { Scale::Common }
}

fn numbers(sizes: &[usize]) -> Array {
    sizes.iter().map(|&size| JsValue::from(size)).collect()
}
