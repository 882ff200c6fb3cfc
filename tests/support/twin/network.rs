//! A whole network, sample by sample.

use std::ops::Range;

use patchwork::config::{Description, KindDescription};
use patchwork::kernel::dropout::{Dropout, Noise};
use patchwork::layer::{
    Activation, AveragePool2dDescription, Conv2dDescription, DenseDescription, DropoutDescription,
    MaxPool2dDescription,
};
use patchwork::network::Network;
use patchwork::shape::Padding;

use super::super::magnitudes;
use super::window::Slide;
use super::{cross_entropy, matrix_product, softmax, transposed};

/// A network read from its description, with its parameters in one vector in Keras's order.
#[derive(Clone, Debug)]
pub(crate) struct TwinNetwork {
    layers: Vec<TwinLayer>,
    /// The moment of the training whose values are left out.
    noise: Option<Noise>,
}

#[derive(Clone, Debug)]
struct TwinLayer {
    kind: TwinKind,
    kernel: Range<usize>,
    bias: Range<usize>,
    relu: bool,
}

#[derive(Clone, Debug)]
enum TwinKind {
    Conv2d(Slide),
    MaxPool2d(Slide),
    AveragePool2d(Slide),
    /// Its place among the layers, and what it makes of a value that is kept.
    Dropout(usize, Dropout),
    Flatten,
    Dense([usize; 2]),
}

impl TwinNetwork {
    pub(crate) fn of(network: &Network) -> Self {
        let description = Description::from_json(&network.config()).unwrap();
        let mut shape = description.input.dimensions().to_vec();
        let mut end = 0;
        let layers = description.layers.iter().enumerate().map(|(index, layer)| {
            let slide = |size, strides, padding, channels| Slide {
                input: [shape[0], shape[1], shape[2]],
                size,
                strides,
                padding,
                channels,
            };
            let (kind, weights, biases, activation) = match layer.kind {
                KindDescription::Conv2d(Conv2dDescription {
                    filters,
                    kernel_size,
                    strides,
                    padding,
                    activation,
                }) => {
                    let weights = kernel_size[0] * kernel_size[1] * shape[2] * filters;
                    let slide = slide(kernel_size, strides, padding, filters);
                    shape = slide.output().to_vec();
                    (TwinKind::Conv2d(slide), weights, filters, activation)
                }
                KindDescription::MaxPool2d(MaxPool2dDescription { pool_size, strides }) => {
                    let slide = slide(pool_size, strides, Padding::Valid, shape[2]);
                    shape = slide.output().to_vec();
                    (TwinKind::MaxPool2d(slide), 0, 0, Activation::Linear)
                }
                KindDescription::AveragePool2d(AveragePool2dDescription { pool_size, strides }) => {
                    let slide = slide(pool_size, strides, Padding::Valid, shape[2]);
                    shape = slide.output().to_vec();
                    (TwinKind::AveragePool2d(slide), 0, 0, Activation::Linear)
                }
                KindDescription::Flatten(_) => {
                    shape = vec![shape.iter().product()];
                    (TwinKind::Flatten, 0, 0, Activation::Linear)
                }
                KindDescription::Dropout(DropoutDescription { rate }) => {
                    let kind = TwinKind::Dropout(index, Dropout::new(rate.value()));
                    (kind, 0, 0, Activation::Linear)
                }
                KindDescription::Dense(DenseDescription { units, activation }) => {
                    let inputs = shape[0];
                    shape = vec![units];
                    let kind = TwinKind::Dense([inputs, units]);
                    (kind, inputs * units, units, activation)
                }
            };
            let kernel = end..end + weights;
            let bias = kernel.end..kernel.end + biases;
            end = bias.end;
            TwinLayer {
                kind,
                kernel,
                bias,
                relu: activation == Activation::Relu,
            }
        });
        Self {
            layers: layers.collect(),
            noise: None,
        }
    }

    /// The same network at a moment of a training.
    pub(crate) fn at(self, noise: Noise) -> Self {
        Self {
            noise: Some(noise),
            ..self
        }
    }

    /// The terms of the sums between the input and the output of each layer.
    pub(crate) fn reductions(&self) -> Vec<usize> {
        let lengths = self.layers.iter().scan(0, |length, layer| {
            *length += match &layer.kind {
                TwinKind::Conv2d(slide) => slide.size[0] * slide.size[1] * slide.input[2] + 1,
                TwinKind::Dense([inputs, _]) => inputs + 1,
                TwinKind::AveragePool2d(slide) => slide.size[0] * slide.size[1],
                TwinKind::MaxPool2d(_) | TwinKind::Dropout(..) | TwinKind::Flatten => 0,
            };
            Some(*length)
        });
        lengths.collect()
    }

    /// The terms of the sums of a whole forward and backward pass over `batch` samples.
    pub(crate) fn reductions_of_gradients(&self, batch: usize) -> usize {
        let backward = self.layers.iter().map(|layer| match &layer.kind {
            TwinKind::Conv2d(slide) => {
                let [height, width, filters] = slide.output();
                slide.size[0] * slide.size[1] * filters + height * width * batch
            }
            TwinKind::Dense([_, units]) => units + batch,
            TwinKind::MaxPool2d(slide) | TwinKind::AveragePool2d(slide) => {
                slide.size[0] * slide.size[1]
            }
            TwinKind::Dropout(..) | TwinKind::Flatten => 0,
        });
        backward.sum::<usize>() + self.reductions().last().unwrap()
    }

    /// The outputs of every layer for one sample; the last are the logits.
    pub(crate) fn forward(&self, parameters: &[f64], sample: &[f64]) -> Vec<Vec<f64>> {
        self.forward_at(parameters, sample, self.noise)
    }

    fn forward_at(
        &self,
        parameters: &[f64],
        sample: &[f64],
        noise: Option<Noise>,
    ) -> Vec<Vec<f64>> {
        let mut outputs: Vec<Vec<f64>> = Vec::new();
        for layer in &self.layers {
            let input = outputs.last().map_or(sample, Vec::as_slice);
            let output = layer.forward(parameters, input, noise);
            outputs.push(output);
        }
        outputs
    }

    /// The moment for the image at `index` of the batch.
    fn noise_of(&self, index: usize) -> Option<Noise> {
        self.noise.map(|noise| Noise {
            image: noise.image + index,
            ..noise
        })
    }

    /// The mean loss.
    pub(crate) fn loss(&self, parameters: &[f64], images: &[f64], labels: &[u8]) -> f64 {
        let samples = images.chunks_exact(images.len() / labels.len());
        let losses = samples
            .zip(labels)
            .enumerate()
            .map(|(index, (sample, &label))| {
                let outputs = self.forward_at(parameters, sample, self.noise_of(index));
                cross_entropy(outputs.last().unwrap(), label)
            });
        losses.sum::<f64>() / labels.len() as f64
    }

    /// For each layer, the sums of the magnitudes of the terms of its sums, for the outputs that
    /// [`TwinNetwork::forward`] gave.
    pub(crate) fn magnitudes(
        &self,
        parameters: &[f64],
        sample: &[f64],
        outputs: &[Vec<f64>],
    ) -> Vec<Vec<f64>> {
        let parameters = magnitudes(parameters);
        let inputs = std::iter::once(sample).chain(outputs.iter().map(Vec::as_slice));
        let layers = self.layers.iter().zip(inputs);
        layers
            .map(|(layer, input)| layer.forward(&parameters, &magnitudes(input), self.noise))
            .collect()
    }

    /// The gradients of the mean loss by all parameters.
    pub(crate) fn gradients(&self, parameters: &[f64], images: &[f64], labels: &[u8]) -> Gradients {
        let mut gradients = Gradients {
            values: vec![0.0; parameters.len()],
            magnitudes: vec![0.0; parameters.len()],
        };
        let samples = images.chunks_exact(images.len() / labels.len());
        for (place, (sample, &label)) in samples.zip(labels).enumerate() {
            let noise = self.noise_of(place);
            let outputs = self.forward_at(parameters, sample, noise);
            let mut gradient = softmax(outputs.last().unwrap());
            gradient[usize::from(label)] -= 1.0;
            for value in &mut gradient {
                *value /= labels.len() as f64;
            }
            for (index, layer) in self.layers.iter().enumerate().rev() {
                let input = match index {
                    0 => sample,
                    _ => &outputs[index - 1],
                };
                if layer.relu {
                    for (gradient, output) in gradient.iter_mut().zip(&outputs[index]) {
                        *gradient = if *output > 0.0 { *gradient } else { 0.0 };
                    }
                }
                layer.add_gradients(input, &gradient, &mut gradients.values);
                let (input_terms, terms) = (magnitudes(input), magnitudes(&gradient));
                layer.add_gradients(&input_terms, &terms, &mut gradients.magnitudes);
                gradient = layer.backward_input(parameters, input, &gradient, noise);
            }
        }
        gradients
    }
}

/// The gradients by all parameters.
pub(crate) struct Gradients {
    pub(crate) values: Vec<f64>,
    /// The sums of the magnitudes of their terms.
    pub(crate) magnitudes: Vec<f64>,
}

impl TwinLayer {
    fn forward(&self, parameters: &[f64], input: &[f64], noise: Option<Noise>) -> Vec<f64> {
        let kernel = &parameters[self.kernel.clone()];
        let mut output = match &self.kind {
            TwinKind::Conv2d(slide) => slide.conv2d(input, kernel),
            TwinKind::MaxPool2d(slide) => {
                let winners = slide.winners(input);
                winners.iter().map(|&winner| input[winner]).collect()
            }
            TwinKind::AveragePool2d(slide) => slide.average(input),
            TwinKind::Dropout(index, values) => left(*index, values, input, noise),
            TwinKind::Flatten => input.to_vec(),
            TwinKind::Dense([inputs, units]) => matrix_product([1, *inputs, *units], input, kernel),
        };
        let bias = &parameters[self.bias.clone()];
        for (index, value) in output.iter_mut().enumerate() {
            if !bias.is_empty() {
                *value += bias[index % bias.len()];
            }
            if self.relu {
                *value = value.max(0.0);
            }
        }
        output
    }

    /// Adds the gradients by this layer's parameters.
    fn add_gradients(&self, input: &[f64], grad_output: &[f64], gradients: &mut [f64]) {
        let grad_kernel = match &self.kind {
            TwinKind::Conv2d(slide) => slide.conv2d_backward_filters(input, grad_output),
            TwinKind::Dense([inputs, units]) => {
                matrix_product([*inputs, 1, *units], input, grad_output)
            }
            TwinKind::MaxPool2d(_)
            | TwinKind::AveragePool2d(_)
            | TwinKind::Dropout(..)
            | TwinKind::Flatten => return,
        };
        for (sum, value) in gradients[self.kernel.clone()].iter_mut().zip(grad_kernel) {
            *sum += value;
        }
        for (index, value) in grad_output.iter().enumerate() {
            gradients[self.bias.start + index % self.bias.len()] += value;
        }
    }

    fn backward_input(
        &self,
        parameters: &[f64],
        input: &[f64],
        grad_output: &[f64],
        noise: Option<Noise>,
    ) -> Vec<f64> {
        let kernel = &parameters[self.kernel.clone()];
        match &self.kind {
            TwinKind::Conv2d(slide) => slide.conv2d_backward_input(kernel, grad_output),
            TwinKind::MaxPool2d(slide) => {
                let mut grad_input = vec![0.0; input.len()];
                for (winner, gradient) in slide.winners(input).into_iter().zip(grad_output) {
                    grad_input[winner] += gradient;
                }
                grad_input
            }
            TwinKind::AveragePool2d(slide) => slide.average_backward(grad_output),
            TwinKind::Dropout(index, values) => left(*index, values, grad_output, noise),
            TwinKind::Flatten => grad_output.to_vec(),
            TwinKind::Dense([inputs, units]) => matrix_product(
                [1, *units, *inputs],
                grad_output,
                &transposed(*inputs, kernel),
            ),
        }
    }
}

/// What a dropout leaves of these values: which ones is asked of the crate.
fn left(layer: usize, dropout: &Dropout, values: &[f64], noise: Option<Noise>) -> Vec<f64> {
    let Some(noise) = noise else {
        return values.to_vec();
    };
    let mut scales = vec![0.0; values.len()];
    dropout.apply(noise, layer, 0, &vec![1.0; values.len()], &mut scales);
    let scales = scales.into_iter().map(f64::from);
    scales
        .zip(values)
        .map(|(scale, value)| scale * value)
        .collect()
}
