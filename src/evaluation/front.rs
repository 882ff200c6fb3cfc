//! The first layers of a network, up to one that is looked at.

use alloc::vec;
use alloc::vec::Vec;

use patchwork::layer::{Activation, Buffers, Gradients, Layer, Pass, Room};
use patchwork::network::Network;
use patchwork::{Code, Error, Result};

/// The layers of a network up to one of them, and memory for their passes.
#[derive(Debug)]
pub struct Front<'a> {
    network: &'a Network,
    layers: &'a [Layer],
    batch: usize,
    buffers: Vec<Buffers>,
    scratch: Vec<f32>,
    /// By the parameters: a backward pass computes them too.
    gradients: Vec<f32>,
    grad_input: Vec<f32>,
}

impl<'a> Front<'a> {
    /// The layers up to `layer`, for up to `batch` samples and, with [`Room::Input`], the gradient by one.
    ///
    /// # Errors
    /// [`Error::shape`] if there is no such layer.
    pub fn new(network: &'a Network, layer: usize, batch: usize, room: Room) -> Result<Self> {
        network.layer(layer)?;
        let layers = &network.layers()[..=layer];
        let scratch = layers.iter().map(Layer::scratch_len).max();
        let mut buffers: Vec<Buffers> = layers
            .iter()
            .map(|layer| layer.buffers(batch, room))
            .collect();
        for (layer, buffers) in layers.iter().zip(&mut buffers) {
            layer.pack(network.parameters(), buffers);
        }
        let learns = usize::from(room == Room::Input);
        Ok(Self {
            network,
            layers,
            batch,
            buffers,
            scratch: vec![0.0; scratch.unwrap_or(0)],
            gradients: vec![0.0; learns * network.parameters().len()],
            grad_input: vec![0.0; learns * network.input().count()],
        })
    }

    /// The network.
    pub fn network(&self) -> &'a Network {
        self.network
    }

    /// The last of the layers.
    pub fn last(&self) -> &'a Layer {
        &self.layers[self.layers.len() - 1]
    }

    /// The output of the last layer, `[samples, ...]`; logits where its activation is a softmax.
    ///
    /// # Errors
    /// [`Error::shape`] unless `input` holds 1 up to as many whole samples as there is room for.
    pub fn forward(&mut self, input: &[f32]) -> Result<&[f32]> {
        let sample = self.network.input().count();
        let batch = input.len() / sample;
        if !input.len().is_multiple_of(sample) || !(1..=self.batch).contains(&batch) {
            let found = Code::Values(input.len());
            return Err(Error::shape(
                "input",
                Code::Values(self.batch * sample),
                found,
            ));
        }
        let mut values = input;
        for (layer, buffers) in self.layers.iter().zip(&mut self.buffers) {
            let pass = Pass {
                batch,
                input: values,
                noise: None,
                scratch: &mut self.scratch,
            };
            layer.forward(self.network.parameters(), pass, buffers);
            values = &buffers.output[..batch * layer.output.count()];
        }
        let count = batch * self.last().output.count();
        Ok(&self.buffers[self.layers.len() - 1].output[..count])
    }

    /// Value `index` of the last layer for one sample, and its gradient by the input. A rectifier after the value itself
    /// is passed over: so what is silent says too what would excite it.
    ///
    /// # Errors
    /// As [`Front::forward`], or if there is no such value.
    ///
    /// # Panics
    /// If there is no room for gradients.
    pub fn gradient(&mut self, input: &[f32], index: usize) -> Result<(f32, &[f32])> {
        let values = self.forward(input)?;
        let value = values.get(index).copied().ok_or_else(|| {
            let expected = Code::Between(0, self.last().output.count() - 1);
            Error::shape("index", expected, index)
        })?;
        let last = self.layers.len() - 1;
        let end = &mut self.buffers[last];
        end.grad_output.fill(0.0);
        end.grad_output[index] = 1.0;
        if self.layers[last].activation() == Activation::Relu {
            end.output[index] = 1.0;
        }
        for at in (0..=last).rev() {
            let (before, rest) = self.buffers.split_at_mut(at);
            let (values, grad_input) = match before.last_mut() {
                Some(Buffers {
                    output,
                    grad_output,
                    ..
                }) => (&output[..], grad_output),
                None => (input, &mut self.grad_input),
            };
            let pass = Pass {
                batch: 1,
                input: values,
                noise: None,
                scratch: &mut self.scratch,
            };
            let gradients = Gradients {
                parameters: &mut self.gradients,
                input: Some(grad_input),
            };
            self.layers[at].backward(pass, &mut rest[0], gradients);
        }
        Ok((value, &self.grad_input))
    }
}
