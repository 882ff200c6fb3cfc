//! The memory of a network's passes over a batch, planned once, and the passes themselves.

use alloc::vec;
use alloc::vec::Vec;

use crate::kernel::dropout::Noise;
use crate::kernel::pointwise::{relu_backward, scale_pixels};
use crate::kernel::softmax::softmax;
use crate::layer::{Buffers, ConvPoolPair, Gradients, Layer, PairMemory, Pass, Room};
use crate::network::Network;
use crate::{Code, Error, Result};

/// Memory for up to a number of samples; after construction a pass allocates nothing.
#[derive(Clone, Debug)]
pub struct Workspace {
    capacity: usize,
    batch: usize,
    /// Of the last pass.
    noise: Option<Noise>,
    input: Vec<f32>,
    stages: Vec<Stage>,
    probabilities: Vec<f32>,
    scratch: Vec<f32>,
}

/// One step of a pass: a layer, or a convolution together with its pooling.
#[derive(Clone, Debug)]
struct Stage {
    /// The layer whose output the buffers hold: of a pair the second.
    layer: usize,
    /// Values of one sample's input and output.
    sizes: [usize; 2],
    pair: Option<(ConvPoolPair, PairMemory)>,
    buffers: Buffers,
}

/// Which outputs and gradients a workspace holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Purpose {
    Prediction,
    Training,
    Inspection,
}

impl Workspace {
    /// Memory for forward passes over up to `capacity` samples.
    ///
    /// A convolution and its pooling are computed in one pass where that is possible; the
    /// convolution's own output is then not kept.
    pub fn for_prediction(network: &Network, capacity: usize) -> Self {
        Self::new(network, capacity, Purpose::Prediction)
    }

    /// Memory for forward and backward passes over up to `capacity` samples, joined as in
    /// [`Workspace::for_prediction`].
    pub fn for_training(network: &Network, capacity: usize) -> Self {
        Self::new(network, capacity, Purpose::Training)
    }

    /// Memory for forward and backward passes in which every layer's output and gradient is kept,
    /// to be looked at. Slower, and apart from rounding the same.
    pub fn for_inspection(network: &Network, capacity: usize) -> Self {
        Self::new(network, capacity, Purpose::Inspection)
    }

    fn new(network: &Network, capacity: usize, purpose: Purpose) -> Self {
        let stages = plan(network, capacity, purpose);
        let scratch = stages.iter().map(|stage| match &stage.pair {
            Some((pair, _)) => pair.scratch_len(),
            None => network.layers()[stage.layer].scratch_len(),
        });
        Self {
            capacity,
            batch: 0,
            noise: None,
            input: vec![0.0; capacity * network.input().count()],
            scratch: vec![0.0; scratch.fold(0, usize::max)],
            probabilities: vec![0.0; capacity * network.classes()],
            stages,
        }
    }

    /// The most samples that fit.
    pub fn capacity(&self) -> usize {
        self.capacity
    }

    /// The samples that the last pass saw.
    pub fn batch(&self) -> usize {
        self.batch
    }

    /// Makes room for `batch` samples and gives their input, `[batch, ...]`, to be filled.
    ///
    /// # Errors
    /// [`Error::shape`] unless `batch` is 1 to [`Workspace::capacity`].
    pub fn input_mut(&mut self, batch: usize) -> Result<&mut [f32]> {
        if !(1..=self.capacity).contains(&batch) {
            let expected = Code::Between(1, self.capacity);
            return Err(Error::shape("batch", expected, batch));
        }
        self.batch = batch;
        let sample = self.input.len() / self.capacity;
        Ok(&mut self.input[..batch * sample])
    }

    /// Fills the input with `images`, bytes from 0 to 255 that become 0 to 1.
    ///
    /// # Errors
    /// [`Error::shape`] unless `images` holds 1 to [`Workspace::capacity`] whole samples.
    pub fn set_images(&mut self, images: &[u8]) -> Result<()> {
        let sample = self.input.len() / self.capacity;
        if !images.len().is_multiple_of(sample) {
            let expected = Code::MultipleOfBytes(sample);
            return Err(Error::shape("images", expected, images.len()));
        }
        let input = self.input_mut(images.len() / sample)?;
        scale_pixels(images, input);
        Ok(())
    }

    /// The input of the last pass, `[batch, ...]`.
    pub fn input(&self) -> &[f32] {
        let sample = self.input.len() / self.capacity;
        &self.input[..self.batch * sample]
    }

    /// The output of layer `layer` after a forward pass, `[batch, ...]`; logits where its
    /// activation is a softmax.
    ///
    /// # Panics
    /// If there is no such layer, or its output is not kept (see [`Workspace::for_inspection`]).
    pub fn output(&self, layer: usize) -> &[f32] {
        let stage = self.stage(layer);
        &stage.buffers.output[..self.batch * stage.sizes[1]]
    }

    /// The gradient of the loss by [`Workspace::output`] after a backward pass; for rectified
    /// layers by their sums before the rectifier.
    ///
    /// # Panics
    /// As [`Workspace::output`], or if the workspace is for prediction or no layer up to this one learns.
    pub fn grad_output(&self, layer: usize) -> &[f32] {
        let stage = self.stage(layer);
        &stage.buffers.grad_output[..self.batch * stage.sizes[1]]
    }

    fn stage(&self, layer: usize) -> &Stage {
        let stage = self.stages.iter().find(|stage| stage.layer == layer);
        stage.expect("the output of this layer is kept")
    }

    /// The last layer's logits, `[batch, classes]`.
    pub fn logits(&self) -> &[f32] {
        self.output(self.stages.last().map_or(0, |stage| stage.layer))
    }

    /// The softmax of the logits, `[batch, classes]`.
    pub fn probabilities(&self) -> &[f32] {
        let classes = self.probabilities.len() / self.capacity;
        &self.probabilities[..self.batch * classes]
    }

    /// Takes over logits and probabilities of another pass over the same samples, which may have been rounded
    /// otherwise on its way to them.
    ///
    /// # Panics
    /// If the other one saw another number of samples.
    pub fn take_answer(&mut self, other: &Self) {
        let count = other.probabilities().len();
        self.probabilities[..count].copy_from_slice(other.probabilities());
        if let Some(stage) = self.stages.last_mut() {
            stage.buffers.output[..count].copy_from_slice(other.logits());
        }
    }

    /// The probabilities, and the gradient by the logits that a loss writes.
    pub(crate) fn loss_buffers(&mut self) -> (&[f32], &mut [f32]) {
        let count = self.batch * (self.probabilities.len() / self.capacity);
        let gradient = match self.stages.last_mut() {
            Some(stage) => &mut stage.buffers.grad_output[..count],
            None => &mut [],
        };
        (&self.probabilities[..count], gradient)
    }
}

impl Network {
    /// Computes the outputs for the samples in `workspace`.
    pub fn forward(&self, workspace: &mut Workspace) {
        self.pack(workspace);
        self.forward_packed(workspace);
    }

    /// Copies the parameters into the order in which the kernels read them: once for all passes
    /// until they change.
    pub(crate) fn pack(&self, workspace: &mut Workspace) {
        for stage in &mut workspace.stages {
            match &mut stage.pair {
                Some((pair, memory)) => pair.pack(self.parameters(), memory),
                None => self.layers()[stage.layer].pack(self.parameters(), &mut stage.buffers),
            }
        }
    }

    /// [`Network::forward`], with the parameters that were packed last.
    pub(crate) fn forward_packed(&self, workspace: &mut Workspace) {
        self.forward_with(workspace, None);
    }

    /// [`Network::forward_packed`] of a training, which leaves values out.
    pub(crate) fn forward_with(&self, workspace: &mut Workspace, noise: Option<Noise>) {
        workspace.noise = noise;
        let Workspace {
            batch,
            input,
            stages,
            probabilities,
            scratch,
            ..
        } = workspace;
        let mut values = &input[..*batch * self.input().count()];
        for stage in stages {
            let Stage {
                layer,
                sizes,
                pair,
                buffers,
            } = stage;
            let count = *batch * sizes[1];
            match pair {
                Some((pair, memory)) => {
                    let output = &mut buffers.output[..count];
                    pair.forward(values, output, memory, scratch);
                }
                None => {
                    let layer = &self.layers()[*layer];
                    let pass = Pass {
                        batch: *batch,
                        noise,
                        input: values,
                        scratch,
                    };
                    layer.forward(self.parameters(), pass, buffers);
                }
            }
            values = &buffers.output[..count];
        }
        softmax(self.classes(), values, &mut probabilities[..values.len()]);
    }

    /// Computes `gradients` by all parameters from the gradient by the logits, which the last
    /// layer's buffers hold.
    ///
    /// # Panics
    /// If `gradients` is not as long as the parameters, or `workspace` is for prediction.
    pub(crate) fn backward(&self, workspace: &mut Workspace, gradients: &mut [f32]) {
        assert_eq!(gradients.len(), self.parameters().len());
        let (batch, noise) = (workspace.batch, workspace.noise);
        let mut stages = workspace.stages.iter();
        let first = stages.position(|stage| !stage.buffers.grad_output.is_empty());
        for index in (first.unwrap_or(0)..workspace.stages.len()).rev() {
            let (before, rest) = workspace.stages.split_at_mut(index);
            let Stage {
                layer,
                sizes,
                pair,
                buffers,
            } = &mut rest[0];
            let count = batch * sizes[0];
            let (input, grad_input) = match before.last_mut() {
                Some(Stage { buffers, .. }) => (
                    &buffers.output[..count],
                    // Empty where no layer before this one learns.
                    buffers.grad_output.get_mut(..count),
                ),
                None => (&workspace.input[..count], None),
            };
            let gradients = Gradients {
                parameters: gradients,
                input: grad_input,
            };
            let scratch = &mut workspace.scratch;
            match pair {
                Some((pair, memory)) => {
                    let grad_output = &mut buffers.grad_output[..batch * sizes[1]];
                    // Where the largest sum of a window is not above zero, none is.
                    relu_backward(&buffers.output[..grad_output.len()], grad_output);
                    pair.backward(input, grad_output, memory, gradients, scratch);
                }
                None => {
                    let layer = &self.layers()[*layer];
                    let pass = Pass {
                        batch,
                        noise,
                        input,
                        scratch,
                    };
                    layer.backward(pass, buffers, gradients);
                }
            }
        }
    }
}

/// The stages of a network, pairs joined unless each output shall be kept.
fn plan(network: &Network, capacity: usize, purpose: Purpose) -> Vec<Stage> {
    let layers = network.layers();
    let learns = |layer: &Layer| !layer.params().is_empty();
    let first = layers.iter().position(learns);
    let first = first.unwrap_or(layers.len().saturating_sub(1));
    let mut stages: Vec<Stage> = Vec::new();
    let mut size = network.input().count();
    let mut index = 0;
    while let Some(layer) = layers.get(index) {
        let pair = layers
            .get(index + 1)
            .filter(|_| purpose != Purpose::Inspection)
            .and_then(|next| ConvPoolPair::new(layer, next));
        let room = match purpose {
            Purpose::Prediction => Room::None,
            Purpose::Inspection => Room::Input,
            // Gradients by what comes before the first layer that learns are of no use.
            Purpose::Training if index > first => Room::Input,
            Purpose::Training if index < first => Room::None,
            Purpose::Training => Room::Output,
        };
        index += usize::from(pair.is_some());
        let last: &Layer = &layers[index];
        let sizes = [size, last.output.count()];
        stages.push(Stage {
            layer: index,
            sizes,
            pair: pair.map(|pair| {
                let memory = pair.memory(capacity);
                (pair, memory)
            }),
            buffers: last.buffers(capacity, room),
        });
        size = sizes[1];
        index += 1;
    }
    stages
}
