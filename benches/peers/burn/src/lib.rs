//! The article's networks in Burn, trained and asked as the benchmark asks all systems.

use burn::module::Module;
use burn::nn::conv::{Conv2d, Conv2dConfig};
use burn::nn::loss::{CrossEntropyLoss, CrossEntropyLossConfig};
use burn::nn::pool::{MaxPool2d, MaxPool2dConfig};
use burn::nn::{Linear, LinearConfig, Relu};
use burn::optim::{AdamConfig, GradientsParams, ModuleOptimizer};
use burn::tensor::{Device, Int, Tensor, TensorData};
use wasm_bindgen::prelude::*;

/// Height and width of an image.
const SIDE: usize = 28;
const CLASSES: usize = 10;

/// A network as the article has it; without convolutions the plain one.
#[derive(Module, Debug)]
struct Model {
    convolutions: Vec<Conv2d>,
    pool: MaxPool2d,
    hidden: Linear,
    output: Linear,
    relu: Relu,
}

impl Model {
    fn new(filters: &[usize], units: usize, device: &Device) -> Self {
        let mut channels = 1;
        let mut side = SIDE;
        let mut convolutions = Vec::new();
        for &filters in filters {
            convolutions.push(Conv2dConfig::new([channels, filters], [3, 3]).init(device));
            channels = filters;
            side = (side - 2) / 2;
        }
        Self {
            convolutions,
            pool: MaxPool2dConfig::new([2, 2]).init(),
            hidden: LinearConfig::new(channels * side * side, units).init(device),
            output: LinearConfig::new(units, CLASSES).init(device),
            relu: Relu::new(),
        }
    }

    /// The logits of images `[batch, 1, 28, 28]`.
    fn forward(&self, images: Tensor<4>) -> Tensor<2> {
        let mut values = images;
        for convolution in &self.convolutions {
            values = self.pool.forward(self.relu.forward(convolution.forward(values)));
        }
        let hidden = self.hidden.forward(values.flatten(1, 3));
        self.output.forward(self.relu.forward(hidden))
    }
}

/// A network in training by Adam.
#[wasm_bindgen]
pub struct Trainer {
    device: Device,
    model: Model,
    loss: CrossEntropyLoss,
    optimizer: ModuleOptimizer,
}

#[wasm_bindgen]
impl Trainer {
    /// A network with random weights.
    #[wasm_bindgen(constructor)]
    pub fn new(filters: Vec<usize>, units: usize) -> Self {
        let device = Device::flex().autodiff();
        Self {
            model: Model::new(&filters, units, &device),
            loss: CrossEntropyLossConfig::new().init(&device),
            optimizer: AdamConfig::new().with_epsilon(1e-7).init(),
            device,
        }
    }

    /// One update by a batch; gives its mean loss.
    pub fn step(&mut self, images: &[f32], labels: &[u8]) -> f32 {
        let batch = labels.len();
        let labels: Vec<i32> = labels.iter().copied().map(i32::from).collect();
        let labels = Tensor::<1, Int>::from_data(TensorData::new(labels, [batch]), &self.device);
        let logits = self.model.forward(images_tensor(images, &self.device));
        let loss = self.loss.forward(logits, labels);
        let value = loss.clone().into_scalar::<f32>();
        let gradients = GradientsParams::from_grads(loss.backward(), &self.model);
        self.model = self.optimizer.step(0.001, self.model.clone(), gradients);
        value
    }
}

/// A network that predicts.
#[wasm_bindgen]
pub struct Predictor {
    device: Device,
    model: Model,
}

#[wasm_bindgen]
impl Predictor {
    /// A network with random weights.
    #[wasm_bindgen(constructor)]
    pub fn new(filters: Vec<usize>, units: usize) -> Self {
        let device = Device::flex();
        Self {
            model: Model::new(&filters, units, &device),
            device,
        }
    }

    /// The logits of a batch.
    pub fn predict(&self, images: &[f32]) -> Vec<f32> {
        let logits = self.model.forward(images_tensor(images, &self.device));
        logits.into_data().try_to_vec().expect("numbers")
    }
}

fn images_tensor(images: &[f32], device: &Device) -> Tensor<4> {
    let batch = images.len() / (SIDE * SIDE);
    Tensor::from_data(TensorData::new(images.to_vec(), [batch, 1, SIDE, SIDE]), device)
}
