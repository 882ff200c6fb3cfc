//! Training, one batch a call, so that the worker decides when to listen.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use js_sys::{Float32Array, Object};
use wasm_bindgen::prelude::*;

use super::dataset::Dataset;
use super::{JsResult, Properties, check_input, garment_network, object, seed};
use crate::checkpoint;
use crate::data::{Loader, PIXELS, Position};
use crate::kernel::pointwise::scale_pixels;
use crate::optimizer::{Optimizer, Rule};
use crate::shape::LARGEST_TENSOR;
use crate::training::{self, Evaluation, Part, TrainingOptions};
use crate::weights;
use crate::workspace::Workspace;
use crate::{Code, Error};

/// Most images of one pass of an evaluation.
const EVALUATION_BATCH: usize = 32;

/// A network in training, its place in the data, and its optimizer.
#[wasm_bindgen]
pub struct Trainer {
    trainer: training::Trainer,
    loader: Loader,
    evaluation: Workspace,
    /// The images of one pass of an evaluation.
    pixels: Vec<u8>,
    labels: Vec<u8>,
}

#[wasm_bindgen]
impl Trainer {
    /// A trainer of the network of a Keras configuration, from random parameters.
    #[wasm_bindgen(constructor)]
    pub fn new(
        config: &str,
        #[wasm_bindgen(unchecked_param_type = "TrainingOptions")] options: JsValue,
    ) -> JsResult<Self> {
        let options = training_options(&options)?;
        let network = garment_network(config, options.seed)?;
        let trainer = training::Trainer::new(network, options)?;
        Self::at(trainer, Position::START)
    }

    /// The trainer of a checkpoint; it goes on with the same bits.
    pub fn restore(checkpoint: &[u8]) -> JsResult<Self> {
        let (trainer, position) = checkpoint::restore(checkpoint)?;
        check_input(trainer.network())?;
        Self::at(trainer, position)
    }

    /// The whole state, a safetensors file.
    pub fn checkpoint(&self) -> JsResult<Vec<u8>> {
        Ok(checkpoint::save(&self.trainer, self.loader.position())?)
    }

    /// The present pass over the images, from 1.
    #[wasm_bindgen(getter)]
    pub fn epoch(&self) -> u32 {
        self.loader.position().epoch
    }

    /// The batches that are done in this epoch.
    #[wasm_bindgen(getter)]
    pub fn batch(&self) -> u32 {
        self.loader.position().batch
    }

    /// The batches that are done since the start.
    #[wasm_bindgen(getter)]
    pub fn steps(&self) -> f64 {
        self.trainer.moments().steps as f64
    }

    /// The number of all parameters.
    #[wasm_bindgen(getter, js_name = parameterCount)]
    pub fn parameter_count(&self) -> usize {
        self.trainer.gradients().len()
    }

    /// The batches of an epoch over so many images.
    pub fn batches(&self, images: usize) -> usize {
        self.loader.batches(images)
    }

    /// One update by the next batch; after the last one the next epoch begins by itself.
    #[wasm_bindgen(unchecked_return_type = "StepReport")]
    pub fn step(&mut self, train: &Dataset) -> JsResult<Object> {
        let evaluation = self.next_part(train, Part::WHOLE)?;
        self.finish(evaluation)
    }

    /// Computes the gradients of part `index` of `count` of the next batch, without an update.
    ///
    /// Trainers in the same state that compute one part each, add up their gradients in pairs
    /// (with the neighbour, then with the second next ...) and then call `finishStep` stay in the
    /// same state as one that calls `step`.
    #[wasm_bindgen(js_name = computePart, unchecked_return_type = "Evaluation")]
    pub fn compute_part(
        &mut self,
        train: &Dataset,
        index: usize,
        count: usize,
    ) -> JsResult<Object> {
        let evaluation = self.next_part(train, Part::new(index, count)?)?;
        sums(&evaluation)
    }

    /// Copies the gradients to `target`, one value a parameter.
    #[wasm_bindgen(js_name = copyGradients)]
    pub fn copy_gradients(&self, target: &Float32Array) -> JsResult<()> {
        let gradients = self.trainer.gradients();
        if target.length() as usize != gradients.len() {
            let expected = Code::Values(gradients.len());
            return Err(Error::shape("target", expected, target.length() as usize).into());
        }
        target.copy_from(gradients);
        Ok(())
    }

    /// Adds the gradients of another part.
    #[wasm_bindgen(js_name = addGradients)]
    pub fn add_gradients(&mut self, values: &[f32]) -> JsResult<()> {
        Ok(self.trainer.add_gradients(values)?)
    }

    /// Updates the parameters by the gradients, which are those of the whole batch by now, and
    /// goes on to the next batch. `evaluation` is the sum of the parts' evaluations.
    #[wasm_bindgen(js_name = finishStep, unchecked_return_type = "StepReport")]
    pub fn finish_step(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Evaluation")] evaluation: JsValue,
    ) -> JsResult<Object> {
        let evaluation = Properties {
            argument: "evaluation",
            object: &evaluation,
        };
        self.finish(Evaluation {
            loss: evaluation.number("loss")?,
            correct: evaluation.whole("correct")?,
            count: evaluation.whole("count")?,
        })
    }

    /// Evaluates the images `from..to` of `data`; the parameters stay as they are.
    #[wasm_bindgen(unchecked_return_type = "Evaluation")]
    pub fn evaluate(&mut self, data: &Dataset, from: u32, to: u32) -> JsResult<Object> {
        if from > to || to as usize > data.length() {
            let expected = Code::RangeWithin(data.length());
            let found = Code::Range(from as usize, to as usize);
            return Err(Error::shape("from..to", expected, found).into());
        }
        let network = self.trainer.network();
        network.pack(&mut self.evaluation);
        let mut evaluation = Evaluation::default();
        let (from, to) = (from as usize, to as usize);
        for first in (from..to).step_by(self.evaluation.capacity()) {
            let count = self.evaluation.capacity().min(to - first);
            let pixels = &mut self.pixels[..count * PIXELS];
            data.copy(first, pixels);
            self.evaluation.set_images(pixels)?;
            let labels = &data.labels()[first..first + count];
            let part = training::evaluate_packed(network, &mut self.evaluation, labels)?;
            evaluation = evaluation.and(part);
        }
        sums(&evaluation)
    }

    /// Changes the step size of the steps to come.
    #[wasm_bindgen(js_name = setLearningRate)]
    pub fn set_learning_rate(&mut self, value: f32) -> JsResult<()> {
        Ok(self.trainer.set_learning_rate(value)?)
    }

    /// All parameters in one array.
    pub fn parameters(&self) -> Vec<f32> {
        self.trainer.network().parameters().to_vec()
    }

    /// The parameters as a safetensors file with these facts about them.
    pub fn weights(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Record<string, string>")] metadata: JsValue,
    ) -> JsResult<Vec<u8>> {
        let metadata = super::metadata(&metadata)?;
        Ok(weights::save(self.trainer.network(), &metadata))
    }

    /// The network as a Keras Sequential configuration.
    pub fn config(&self) -> String {
        self.trainer.network().config()
    }

    /// How the network is trained, as the constructor takes it.
    #[wasm_bindgen(unchecked_return_type = "TrainingOptions")]
    pub fn options(&self) -> JsResult<Object> {
        let options = self.trainer.options();
        let optimizer = &options.optimizer;
        let mut properties = vec![
            ("optimizer", optimizer.rule().name.into()),
            ("learningRate", optimizer.learning_rate().into()),
            ("batchSize", options.batch_size.into()),
            ("seed", (options.seed as f64).into()),
        ];
        let numbers = optimizer.numbers().iter().map(|&number| number.into());
        let names = optimizer
            .rule()
            .arguments
            .iter()
            .map(|argument| argument.name);
        properties.extend(names.zip(numbers).skip(1));
        object(&properties)
    }
}

impl Trainer {
    /// Computes the gradients of a part of the batch that comes after those that are done.
    fn next_part(&mut self, train: &Dataset, part: Part) -> JsResult<Evaluation> {
        let indices = self.loader.next_batch(train.length())?;
        self.labels.clear();
        let labels = indices.iter().map(|&index| train.labels()[index as usize]);
        self.labels.extend(labels);
        let images = part.images(indices.len());
        let input = self.trainer.input_mut(indices.len())?;
        let input = &mut input[images.start * PIXELS..images.end * PIXELS];
        let mut pixels = [0; PIXELS];
        for (&index, values) in indices[images].iter().zip(input.chunks_exact_mut(PIXELS)) {
            train.copy(index as usize, &mut pixels);
            scale_pixels(&pixels, values);
        }
        Ok(self.trainer.accumulate(&self.labels, part)?)
    }

    fn finish(&mut self, evaluation: Evaluation) -> JsResult<Object> {
        self.trainer.update();
        self.loader.advance();
        let position = self.loader.position();
        let batches = self.loader.batches(self.loader.count());
        object(&[
            ("loss", evaluation.mean_loss().into()),
            ("correct", evaluation.correct.into()),
            ("count", evaluation.count.into()),
            ("epoch", position.epoch.into()),
            ("batch", position.batch.into()),
            ("batches", batches.into()),
        ])
    }

    fn at(trainer: training::Trainer, position: Position) -> JsResult<Self> {
        let TrainingOptions {
            batch_size, seed, ..
        } = *trainer.options();
        let mut loader = Loader::new(batch_size, seed)?;
        loader.seek(position);
        let network = trainer.network();
        let images = EVALUATION_BATCH
            .min(LARGEST_TENSOR / network.sample_len())
            .max(1);
        Ok(Self {
            evaluation: Workspace::for_prediction(network, images),
            pixels: vec![0; images * PIXELS],
            labels: Vec::with_capacity(batch_size),
            loader,
            trainer,
        })
    }
}

fn sums(evaluation: &Evaluation) -> JsResult<Object> {
    object(&[
        ("loss", evaluation.loss.into()),
        ("correct", evaluation.correct.into()),
        ("count", evaluation.count.into()),
    ])
}

/// The options in a JavaScript object.
fn training_options(options: &JsValue) -> JsResult<TrainingOptions> {
    let options = Properties {
        argument: "options",
        object: options,
    };
    let learning_rate = options.number("learningRate")? as f32;
    let rule = Rule::named(&options.text("optimizer")?)?;
    let mut optimizer = Optimizer::new(rule).with_learning_rate(learning_rate);
    for (argument, number) in rule.arguments.iter().zip(optimizer.numbers_mut()).skip(1) {
        if options.has(argument.name) {
            *number = options.number(argument.name)? as f32;
        }
    }
    Ok(TrainingOptions {
        optimizer,
        batch_size: options.whole("batchSize")?,
        seed: seed(options.number("seed")?)?,
    })
}
