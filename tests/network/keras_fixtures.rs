//! The fixtures that Keras made (`tests/fixtures/make.py`), and how near to them we must be.
//!
//! They are part of the test's binary, so that the same checks run in a browser.

use std::ops::Range;

use patchwork::layer::Activation;
use patchwork::network::Network;
use patchwork::optimizer::Optimizer;
use patchwork::training::{Trainer, TrainingOptions, gradients};
use patchwork::weights;
use patchwork::workspace::Workspace;
use safetensors::{Dtype, SafeTensors};

/// The largest difference of a layer's output, over the largest magnitude in that output.
const FORWARD_BOUND: f64 = 1e-5;
/// The largest difference of a parameter tensor's gradient, over the largest magnitude in it.
pub(crate) const GRADIENT_BOUND: f64 = 1e-4;
/// The largest difference of a step's loss, over that loss.
const LOSS_BOUND: f64 = 1e-4;
/// The largest difference of a parameter after ten steps, over the largest magnitude in its tensor.
const PARAMETER_BOUND: f64 = 1e-5;

/// What makes the memory of a pass, and by it decides how the pass is computed.
type Plan = fn(&Network, usize) -> Workspace;
/// Layer by layer, and with convolutions and poolings in one.
const PLANS: [Plan; 2] = [Workspace::for_inspection, Workspace::for_training];

/// Each network's name and its two files.
type Files = (&'static str, &'static [u8], &'static [u8]);

macro_rules! files {
    ($($name:literal)*) => {
        [$((
            $name,
            include_bytes!(concat!("../fixtures/", $name, "/weights.safetensors")),
            include_bytes!(concat!("../fixtures/", $name, "/expected.safetensors")),
        )),*]
    };
}

/// Every folder of `tests/fixtures`.
const FILES: [Files; 18] = files![
    "average_pools"
    "cnn"
    "dnn"
    "dropout"
    "even_kernels"
    "flat_input"
    "moments"
    "non_square"
    "overlapping_pools"
    "pointwise"
    "pools_with_gaps"
    "rmsprop"
    "same_padding"
    "stride_beyond_kernel"
    "strided_same"
    "strided_valid"
    "ties"
    "tile_edges"
];

/// Every fixture, in the order of their names.
pub(crate) fn fixtures() -> impl ExactSizeIterator<Item = Fixture> {
    FILES.iter().map(Fixture::new)
}

/// A network with Keras's weights, and what Keras computed with it.
pub(crate) struct Fixture {
    /// The name of its folder.
    pub(crate) name: &'static str,
    /// The configuration that Keras wrote.
    pub(crate) config: String,
    /// The network of that configuration, with the weights of the file.
    pub(crate) network: Network,
    /// All images, `[count, ...]`.
    pub(crate) images: Vec<f32>,
    expected: SafeTensors<'static>,
    batch_sizes: Vec<usize>,
}

impl Fixture {
    fn new(&(name, weights, expected): &Files) -> Self {
        let (_, header) = SafeTensors::read_metadata(weights).expect(name);
        let metadata = header.metadata().as_ref().expect(name);
        let config = metadata["config"].clone();
        let mut network = Network::from_config(&config, 0).expect(name);
        weights::load(&mut network, weights).expect(name);
        let expected = SafeTensors::deserialize(expected).expect(name);
        Self {
            name,
            config,
            network,
            images: floats(&expected, "images"),
            batch_sizes: serde_json::from_str(&metadata["batch_sizes"]).expect(name),
            expected,
        }
    }

    /// The label of every image.
    pub(crate) fn labels(&self) -> &[u8] {
        self.bytes("labels")
    }

    /// The images of each batch of one epoch.
    pub(crate) fn batches(&self) -> impl Iterator<Item = Range<usize>> {
        self.batch_sizes.iter().scan(0, |end, size| {
            let start = *end;
            *end += size;
            Some(start..*end)
        })
    }

    /// The pixels of some images.
    pub(crate) fn pixels(&self, images: &Range<usize>) -> &[f32] {
        let sample = self.network.input().count();
        &self.images[images.start * sample..images.end * sample]
    }

    /// Fails unless the first batch gives Keras's outputs in every layer, logits and loss.
    pub(crate) fn check_forward(&self) {
        let (workspace, loss, _) = self.first_batch(Workspace::for_inspection);
        assert_eq!(self.count("output/"), self.network.layers().len());
        for (index, layer) in self.network.layers().iter().enumerate() {
            let output = match layer.activation() {
                Activation::Softmax => workspace.probabilities(),
                Activation::Linear | Activation::Relu => workspace.output(index),
            };
            self.check(&format!("output/{}", layer.name), output, FORWARD_BOUND);
        }
        self.check("logits", workspace.logits(), FORWARD_BOUND);
        self.check("loss", &[loss as f32], FORWARD_BOUND);
    }

    /// Fails unless the first batch gives Keras's gradients by every parameter.
    pub(crate) fn check_gradients(&self) {
        assert_eq!(self.count("gradient/"), self.network.tensors().count());
        for plan in PLANS {
            let (workspace, _, gradients) = self.first_batch(plan);
            self.check("logits", workspace.logits(), FORWARD_BOUND);
            for (name, param) in self.network.tensors() {
                let gradient = &gradients[param.range.clone()];
                self.check(&format!("gradient/{name}"), gradient, GRADIENT_BOUND);
            }
        }
    }

    /// Whether Keras's curve of this name is there: none is where rounding decides a pool's winner
    /// or where chance decides what is left out, and the curves of RMSprop are those of two networks.
    pub(crate) fn has_curve(&self, curve: &str) -> bool {
        match self.name {
            "ties" | "dropout" => false,
            "rmsprop" => curve.starts_with("rmsprop"),
            "moments" => curve != "rmsprop",
            _ => !curve.starts_with("rmsprop"),
        }
    }

    /// Fails unless ten steps of `optimizer`, as Keras's `curve`, have its losses and as many
    /// right answers.
    pub(crate) fn check_curve(&self, curve: &str, optimizer: Optimizer) {
        let losses = floats(&self.expected, &format!("curve/{curve}/loss"));
        let corrects = self.bytes(&format!("curve/{curve}/correct"));
        assert_eq!((losses.len(), corrects.len()), (10, 10), "{}", self.name);
        let options = TrainingOptions {
            optimizer,
            batch_size: self.batch_sizes[0],
            seed: 0,
        };
        let mut trainer = Trainer::new(self.network.clone(), options).expect(self.name);
        let batches: Vec<_> = self.batches().collect();
        for (step, batch) in batches.iter().cycle().take(losses.len()).enumerate() {
            let input = trainer.input_mut(batch.len()).expect(self.name);
            input.copy_from_slice(self.pixels(batch));
            let labels = &self.labels()[batch.clone()];
            let evaluation = trainer.step(labels).expect(self.name);
            let (ours, keras) = (evaluation.mean_loss(), f64::from(losses[step]));
            assert!(
                (ours - keras).abs() <= LOSS_BOUND * keras,
                "{}, {curve}, step {step}: loss {ours}, Keras {keras}",
                self.name
            );
            assert_eq!(
                evaluation.correct,
                usize::from(corrects[step]),
                "{}, {curve}, step {step}: right answers",
                self.name
            );
        }
        // The older fixtures hold no parameters.
        if ["rmsprop", "moments"].contains(&self.name) {
            let after = format!("after/{curve}/");
            let network = trainer.network();
            for (name, param) in network.tensors() {
                let values = &network.parameters()[param.range.clone()];
                self.check(&format!("{after}{name}"), values, PARAMETER_BOUND);
            }
        }
    }

    /// The first batch after a forward and a backward pass, its mean loss and the gradients.
    fn first_batch(&self, plan: Plan) -> (Workspace, f64, Vec<f32>) {
        let size = self.batch_sizes[0];
        let mut workspace = plan(&self.network, size);
        let input = workspace.input_mut(size).expect(self.name);
        input.copy_from_slice(self.pixels(&(0..size)));
        let mut gradient = vec![f32::NAN; self.network.parameters().len()];
        let labels = &self.labels()[..size];
        let evaluation =
            gradients(&self.network, &mut workspace, labels, &mut gradient).expect(self.name);
        (workspace, evaluation.mean_loss(), gradient)
    }

    /// Fails unless every value of `ours` lies within `bound` of the tensor's, relative to the
    /// tensor's largest magnitude.
    pub(crate) fn check(&self, tensor: &str, ours: &[f32], bound: f64) {
        let keras = self.tensor(tensor);
        assert_eq!(ours.len(), keras.len(), "{}: {tensor}", self.name);
        let magnitude = keras
            .iter()
            .fold(0.0, |largest: f32, x| largest.max(x.abs()));
        assert!(magnitude > 0.0, "{}: {tensor} shows nothing", self.name);
        for (index, (ours, keras)) in ours.iter().zip(&keras).enumerate() {
            let difference = (f64::from(*ours) - f64::from(*keras)).abs();
            assert!(
                difference <= bound * f64::from(magnitude),
                "{}: {tensor}[{index}] is {ours}, Keras's {keras}, the largest {magnitude}",
                self.name
            );
        }
    }

    /// A tensor of floats that Keras computed.
    pub(crate) fn tensor(&self, name: &str) -> Vec<f32> {
        floats(&self.expected, name)
    }

    /// The number of tensors whose names begin with `prefix`.
    fn count(&self, prefix: &str) -> usize {
        let names = self.expected.names();
        names.iter().filter(|name| name.starts_with(prefix)).count()
    }

    fn bytes(&self, tensor: &str) -> &[u8] {
        let tensor = self.expected.tensor(tensor).expect(tensor);
        assert_eq!(tensor.dtype(), Dtype::U8);
        tensor.data()
    }
}

fn floats(file: &SafeTensors, tensor: &str) -> Vec<f32> {
    let tensor = file.tensor(tensor).expect(tensor);
    assert_eq!(tensor.dtype(), Dtype::F32);
    let (values, _) = tensor.data().as_chunks();
    values
        .iter()
        .map(|bytes| f32::from_le_bytes(*bytes))
        .collect()
}
