//! What the worker of the chapter sees of the package, through wasm-bindgen.

use alloc::vec;
use alloc::vec::Vec;

use js_sys::{
    Array, Float32Array, Float64Array, Int32Array, Object, Reflect, Uint8ClampedArray, Uint32Array,
};
use patchwork::data::{Loader, Position};
use patchwork::inspect;
use patchwork::kernel::pointwise::scale_pixels;
use patchwork::layer::Activation;
use patchwork::lesson::{ColorMap, Scale, range, tile_atlas};
use patchwork::math::ln;
use patchwork::shape::ImageShape;
use patchwork::training::Trainer;
use patchwork::{Code, Error, checkpoint};
use wasm_bindgen::prelude::*;

use crate::{Origin, Step, origin};

type JsResult<T> = Result<T, JsError>;

/// A training at the moment of a checkpoint, and its next batch.
#[wasm_bindgen]
pub struct OpenedStep {
    trainer: Trainer,
    position: Position,
    step: Option<Step>,
}

#[wasm_bindgen]
impl OpenedStep {
    /// The training of a checkpoint.
    #[wasm_bindgen(constructor)]
    pub fn new(file: &[u8]) -> JsResult<Self> {
        let (trainer, position) = told(checkpoint::restore(file))?;
        Ok(Self {
            trainer,
            position,
            step: None,
        })
    }

    /// The places of the next batch's images among so many.
    pub fn batch(&mut self, images: usize) -> JsResult<Vec<u32>> {
        let options = self.trainer.options();
        let mut loader = told(Loader::new(options.batch_size, options.seed))?;
        loader.seek(self.position);
        let places = told(loader.next_batch(images))?.to_vec();
        // After the last batch of an epoch the next one has begun.
        self.position = loader.position();
        Ok(places)
    }

    /// Opens the step on a batch of images of 784 bytes and their labels.
    #[wasm_bindgen(unchecked_return_type = "OpenedBatch")]
    pub fn open(&mut self, images: &[u8], labels: &[u8]) -> JsResult<Object> {
        let mut values = vec![0.0; images.len()];
        scale_pixels(images, &mut values);
        let step = told(Step::new(self.trainer.clone(), values, labels.into()))?;
        let answers = step.answers();
        let losses: Vec<f32> = answers.iter().map(|answer| answer.loss).collect();
        let probabilities: Vec<f32> = answers.iter().map(|answer| answer.probability).collect();
        let guesses: Vec<u8> = answers.iter().map(|answer| answer.guess as u8).collect();
        let evaluation = step.evaluation();
        let batch = object(&[
            ("losses", floats(&losses)),
            ("probabilities", floats(&probabilities)),
            ("guesses", guesses.into()),
            ("labels", labels.to_vec().into()),
            ("worstFirst", indices(&step.worst_first())),
            ("steepest", indices(&steepest(&step))),
            ("sum", evaluation.loss.into()),
            ("mean", evaluation.mean_loss().into()),
            ("correct", evaluation.correct.into()),
            ("count", evaluation.count.into()),
            ("epoch", self.position.epoch.into()),
            ("step", (self.trainer.moments().steps as f64 + 1.0).into()),
        ]);
        self.step = Some(step);
        batch
    }

    /// Follows garment `garment` of the batch through all layers and back.
    #[wasm_bindgen(unchecked_return_type = "OpenedGarment")]
    pub fn look(&mut self, garment: usize) -> JsResult<Object> {
        let step = told(self.step.as_mut().ok_or_else(none_open))?;
        told(step.look(garment))?;
        let workspace = step.workspace();
        let (outputs, gradients) = (Array::new(), Array::new());
        for layer in 0..step.network().layers().len() {
            outputs.push(&floats(workspace.output(layer)));
            gradients.push(&floats(workspace.grad_output(layer)));
        }
        let powers = inspect::powers(workspace.logits());
        object(&[
            ("garment", garment.into()),
            ("image", floats(workspace.input())),
            ("label", step.labels()[garment].into()),
            ("loss", step.answers()[garment].loss.into()),
            ("probability", step.answers()[garment].probability.into()),
            ("probabilities", floats(workspace.probabilities())),
            ("powersSum", powers.iter().sum::<f32>().into()),
            ("powers", floats(&powers)),
            ("outputs", outputs.into()),
            ("gradients", gradients.into()),
            ("strongest", indices(&strongest(step))),
        ])
    }

    /// Where the gradient by value `index` of layer `layer` came from.
    #[wasm_bindgen(unchecked_return_type = "OpenedOrigin")]
    pub fn origin(&self, layer: usize, index: usize) -> JsResult<Object> {
        let Origin {
            outputs,
            errors,
            factors,
            products,
            partial,
            total,
            open,
            gradient,
        } = told(origin(self.opened()?, layer, index))?;
        object(&[
            ("places", indices(&outputs)),
            ("values", floats(&errors)),
            ("weights", floats(&factors)),
            ("products", floats(&products)),
            ("partial", floats(&partial)),
            ("start", 0.into()),
            ("total", total.into()),
            ("open", open.into()),
            ("result", gradient.into()),
        ])
    }

    /// How value `index` of layer `layer` came about: the products of its sum, or what a pooling chose from.
    #[wasm_bindgen(unchecked_return_type = "OpenedOrigin")]
    pub fn sum(&self, layer: usize, index: usize) -> JsResult<Object> {
        let step = self.opened()?;
        let (network, workspace) = (step.network(), step.workspace());
        let here = told(network.layer(layer))?;
        let value = told(workspace.output(layer).get(index).copied().ok_or_else(|| {
            Error::shape("index", Code::Between(0, here.output.count() - 1), index)
        }))?;
        let parts = told(crate::parts::parts(step, layer, index))?;
        let open = (here.activation() == Activation::Relu).then_some(value > 0.0);
        object(&[
            ("places", Int32Array::from(parts.places.as_slice()).into()),
            ("values", floats(&parts.values)),
            ("weights", floats(&parts.weights)),
            ("products", floats(&parts.products)),
            ("partial", floats(&parts.partial)),
            ("start", parts.start.into()),
            ("total", parts.total.into()),
            ("open", open.into()),
            ("result", value.into()),
        ])
    }

    /// The terms that add up to the gradient of a parameter, up to `shown` of them, the largest first, and what the
    /// optimizer makes of it.
    #[wasm_bindgen(unchecked_return_type = "OpenedWeight")]
    pub fn weight(&self, parameter: usize, shown: usize) -> JsResult<Object> {
        let step = self.opened()?;
        let terms = told(step.terms(parameter))?;
        let update = told(step.update(parameter))?;
        let first = &terms.terms[..shown.min(terms.terms.len())];
        let numbers = Object::new();
        for (name, value) in &update.numbers {
            set(&numbers, name, &(*value).into())?;
        }
        let of = |value: fn(&crate::Term) -> f32| -> JsValue {
            floats(&first.iter().map(value).collect::<Vec<_>>())
        };
        let places = |place: fn(&crate::Term) -> i32| -> JsValue {
            let places: Vec<i32> = first.iter().map(place).collect();
            Int32Array::from(places.as_slice()).into()
        };
        object(&[
            ("garments", places(|term| term.garment as i32)),
            (
                "inputs",
                places(|term| term.input.map_or(-1, |input| input as i32)),
            ),
            ("outputs", places(|term| term.output as i32)),
            ("values", of(|term| term.value)),
            ("errors", of(|term| term.error)),
            ("products", of(|term| term.product)),
            ("sums", Float64Array::from(terms.garments.as_slice()).into()),
            ("others", (terms.terms.len() - first.len()).into()),
            ("zeros", (terms.count - terms.terms.len()).into()),
            ("rest", terms.rest(first.len()).into()),
            ("sum", terms.sum.into()),
            ("mean", terms.mean.into()),
            ("gradient", terms.gradient.into()),
            ("rule", update.rule.into()),
            ("before", update.before.into()),
            ("after", update.after.into()),
            ("numbers", numbers.into()),
        ])
    }

    /// The loss with a parameter a little larger and a little smaller, beside its gradient.
    #[wasm_bindgen(unchecked_return_type = "CheckedWeight")]
    pub fn check(&self, parameter: usize) -> JsResult<Object> {
        let check = told(self.opened()?.check(parameter))?;
        object(&[
            ("reach", check.reach.into()),
            ("above", check.above.into()),
            ("below", check.below.into()),
            ("slope", check.slope.into()),
            ("gradient", check.gradient.into()),
            ("difference", check.difference.into()),
        ])
    }

    /// The layers, and where their parameters are.
    #[wasm_bindgen(unchecked_return_type = "OpenedLayer[]")]
    pub fn layers(&self) -> JsResult<Array> {
        let rows = Array::new();
        for layer in self.trainer.network().layers() {
            let (start, kernel, bias) = match layer.params() {
                [kernel, bias] => (
                    kernel.range.start,
                    kernel.shape.as_slice(),
                    bias.range.start,
                ),
                _ => (0, &[][..], 0),
            };
            let row = object(&[
                ("name", layer.name.as_str().into()),
                ("className", layer.class_name().into()),
                ("shape", indices(layer.output.dimensions())),
                ("rectified", (layer.activation() == Activation::Relu).into()),
                ("kernel", indices(kernel)),
                ("start", start.into()),
                ("bias", bias.into()),
            ])?;
            rows.push(&row);
        }
        Ok(rows)
    }

    /// The shape of one garment.
    #[wasm_bindgen(js_name = inputShape)]
    pub fn input_shape(&self) -> Vec<usize> {
        self.trainer.network().input().dimensions().to_vec()
    }

    /// All parameters before the update.
    pub fn parameters(&self) -> Vec<f32> {
        self.trainer.network().parameters().to_vec()
    }
}

impl OpenedStep {
    fn opened(&self) -> JsResult<&Step> {
        told(self.step.as_ref().ok_or_else(none_open))
    }
}

/// The loss of a garment whose right class has this probability, `-ln(probability)`.
#[wasm_bindgen(js_name = lossOf)]
pub fn loss_of(probability: f32) -> f32 {
    -ln(probability)
}

/// Paints the channels of `values`, height x width x channels, each a tile, `columns` a row: RGBA and the range of all.
/// Where `open` has 0 there is nothing to see; it is as long as `values`, or empty.
#[wasm_bindgen(unchecked_return_type = "Painted")]
pub fn paint(
    values: &[f32],
    shape: &[usize],
    columns: usize,
    #[wasm_bindgen(unchecked_param_type = "'viridis' | 'signed' | 'grey'")] map: &str,
    open: &[f32],
) -> JsResult<Object> {
    let map = told(ColorMap::from_name(map))?;
    let &[height, width, channels] = shape else {
        let found = Code::Values(shape.len());
        return told(Err(Error::shape("shape", Code::Values(3), found)));
    };
    let (minimum, maximum) = range(values);
    let ends = Scale::Each.ends(values, channels, map == ColorMap::Signed);
    let mut shown = values.to_vec();
    for (value, &gate) in shown.iter_mut().zip(open) {
        if gate == 0.0 {
            *value = f32::NAN;
        }
    }
    let sides = ImageShape {
        height,
        width,
        channels,
    };
    let color = |tile: usize, value: f32| map.color(value / ends[tile]);
    let atlas = told(tile_atlas(
        &shown,
        [sides.height, sides.width, sides.channels],
        columns,
        color,
    ))?;
    object(&[
        (
            "rgba",
            Uint8ClampedArray::from(atlas.rgba.as_slice()).into(),
        ),
        ("width", atlas.width.into()),
        ("height", atlas.height.into()),
        ("minimum", minimum.into()),
        ("maximum", maximum.into()),
    ])
}

/// Of each layer the value whose gradient is furthest from zero.
fn strongest(step: &Step) -> Vec<usize> {
    let layers = 0..step.network().layers().len();
    layers
        .map(|layer| furthest(step.workspace().grad_output(layer)))
        .collect()
}

/// Of each layer the weight whose gradient is furthest from zero, 0 where it learns nothing.
fn steepest(step: &Step) -> Vec<usize> {
    let layers = step.network().layers().iter();
    layers
        .map(|layer| match layer.params() {
            [kernel, _] => {
                let gradients = &step.trainer().gradients()[kernel.range.clone()];
                kernel.range.start + furthest(gradients)
            }
            _ => 0,
        })
        .collect()
}

/// The place of the value that is furthest from zero.
fn furthest(values: &[f32]) -> usize {
    let sizes: Vec<f32> = values.iter().map(|value| value.abs()).collect();
    inspect::ranked(&sizes, 1)[0]
}

fn none_open() -> Error {
    Error::shape("step", Code::PassedSample, Code::None)
}

/// An error by its name: whole sentences would make the module larger by much.
fn told<T>(result: crate::Result<T>) -> JsResult<T> {
    result.map_err(|error| JsError::new(error.name()))
}

fn set(object: &Object, key: &str, value: &JsValue) -> JsResult<()> {
    match Reflect::set(object, &key.into(), value) {
        Ok(_) => Ok(()),
        Err(_) => Err(JsError::new(key)),
    }
}

fn object(properties: &[(&str, JsValue)]) -> JsResult<Object> {
    let object = Object::new();
    for (key, value) in properties {
        set(&object, key, value)?;
    }
    Ok(object)
}

fn floats(values: &[f32]) -> JsValue {
    Float32Array::from(values).into()
}

fn indices(values: &[usize]) -> JsValue {
    let values: Vec<u32> = values.iter().map(|&value| value as u32).collect();
    Uint32Array::from(values.as_slice()).into()
}

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = "
/** A batch before its update; of each garment its loss in nats, the probability of its label and the guess. */
export interface OpenedBatch {
    losses: Float32Array;
    probabilities: Float32Array;
    guesses: Uint8Array;
    labels: Uint8Array;
    /** The garments, that with the largest loss first. */
    worstFirst: Uint32Array;
    /** Of each layer the weight whose gradient is furthest from zero, 0 where it learns nothing. */
    steepest: Uint32Array;
    sum: number;
    mean: number;
    correct: number;
    count: number;
    epoch: number;
    /** Which step of the training it is, from 1. */
    step: number;
}

/** One garment on its way there and back; the gradients are those of its own loss. */
export interface OpenedGarment {
    garment: number;
    image: Float32Array;
    label: number;
    loss: number;
    probability: number;
    probabilities: Float32Array;
    /** The powers of the logits, each less the largest, and their sum. */
    powers: Float32Array;
    powersSum: number;
    /** Of each layer its outputs, logits for the last, and the gradients by them or, where there is a rectifier, by the
     * sums before it. */
    outputs: Float32Array[];
    gradients: Float32Array[];
    /** Of each layer the value whose gradient is furthest from zero. */
    strongest: Uint32Array;
}

/** A value or a gradient as a sum of products. */
export interface OpenedOrigin {
    /** Of each product the place in the layer before, -1 in the padding, or for a gradient in the layer after. */
    places: Int32Array | Uint32Array;
    values: Float32Array;
    weights: Float32Array;
    products: Float32Array;
    /** The sum so far, after each product. */
    partial: Float32Array;
    /** What the sum starts from: the bias. */
    start: number;
    total: number;
    /** Whether the rectifier lets it through, where there is one. */
    open: boolean | undefined;
    /** After the rectifier. */
    result: number;
}

/** A parameter's gradient as a sum over places and garments, and its update. */
export interface OpenedWeight {
    garments: Int32Array;
    /** The places in the layer's input, -1 for a bias, and in its output. */
    inputs: Int32Array;
    outputs: Int32Array;
    values: Float32Array;
    errors: Float32Array;
    products: Float32Array;
    /** The sum of each garment's terms. */
    sums: Float64Array;
    /** How many other terms there are that are not 0, how many that are, and the sum of the former. */
    others: number;
    zeros: number;
    rest: number;
    sum: number;
    mean: number;
    gradient: number;
    rule: 'adam' | 'sgd' | 'rmsprop';
    before: number;
    after: number;
    /** The numbers on the way, in their order. */
    numbers: Record<string, number>;
}

/** A gradient beside the slope between two losses in double precision. */
export interface CheckedWeight {
    reach: number;
    above: number;
    below: number;
    slope: number;
    gradient: number;
    difference: number;
}

/** A layer, and where its kernel and its bias start among all parameters; the kernel's shape is empty where it learns
 * nothing. */
export interface OpenedLayer {
    name: string;
    className: string;
    /** Of one sample's output. */
    shape: Uint32Array;
    rectified: boolean;
    kernel: Uint32Array;
    start: number;
    bias: number;
}

/** Pixels, RGBA, and the smallest and the largest of the values. */
export interface Painted {
    rgba: Uint8ClampedArray<ArrayBuffer>;
    width: number;
    height: number;
    minimum: number;
    maximum: number;
}
";
