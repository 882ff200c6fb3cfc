//! What the page sees of the crate, through wasm-bindgen.

pub mod dataset;
pub mod feature_map;
pub mod inspect;
pub mod neighbours;
pub mod network;
pub mod picture;
pub mod thrown;
pub mod trainer;

use alloc::string::String;
use alloc::vec::Vec;

use js_sys::{Array, Object, Reflect, Uint32Array};
use serde::Serializer;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;

use self::thrown::Thrown;
use crate::data::{CLASS_NAMES, IMAGE_SIDE, PIXELS};
use crate::network::Network;
use crate::weights::Metadata;
use crate::{Code, Error};

type JsResult<T> = Result<T, Thrown>;

/// Makes panics readable in the browser's console; runs once, when the module is loaded.
#[wasm_bindgen(start)]
fn start() {
    console_error_panic_hook::set_once();
}

/// The names of the ten classes, by label.
#[wasm_bindgen(js_name = classNames)]
pub fn class_names() -> Vec<js_sys::JsString> {
    CLASS_NAMES.map(Into::into).into()
}

/// A JavaScript object with these properties; without serde, whose structures take more code.
fn object(properties: &[(&str, JsValue)]) -> JsResult<Object> {
    let object = Object::new();
    for (key, value) in properties {
        Reflect::set(&object, &(*key).into(), value)?;
    }
    Ok(object)
}

/// What came instead of something else: a number, or the type of another value.
fn found(value: &JsValue) -> Code {
    match value.as_f64() {
        Some(number) => Code::Number(number),
        None => Code::Verbatim(value.js_typeof().as_string().unwrap_or_default()),
    }
}

/// A JavaScript object whose properties are read one by one, without serde: its visitors could
/// write any number in an error, and so bring all of Rust's own way of doing it.
struct Properties<'a> {
    /// The name that errors give the object.
    argument: &'static str,
    object: &'a JsValue,
}

impl Properties<'_> {
    fn number(&self, key: &str) -> JsResult<f64> {
        self.get(key, Code::ANumber, JsValue::as_f64)
    }

    /// Whether there is anything under `key`.
    fn has(&self, key: &str) -> bool {
        !self.value(key).is_undefined()
    }

    fn value(&self, key: &str) -> JsValue {
        // What is no object has no properties.
        Reflect::get(self.object, &key.into()).unwrap_or_default()
    }

    fn whole(&self, key: &str) -> JsResult<usize> {
        self.get(key, Code::AWholeNumber, |value| {
            let number = value.as_f64()?;
            let whole = number as usize;
            (whole as f64 == number).then_some(whole)
        })
    }

    fn text(&self, key: &str) -> JsResult<String> {
        self.get(key, Code::AText, JsValue::as_string)
    }

    fn get<T>(
        &self,
        key: &str,
        expected: Code,
        read: impl Fn(&JsValue) -> Option<T>,
    ) -> JsResult<T> {
        let value = self.value(key);
        read(&value).ok_or_else(|| {
            let argument = format_args!("{}.{key}", self.argument);
            Error::config(argument, expected, found(&value)).into()
        })
    }
}

/// Places or numbers of things, as JavaScript keeps them.
fn indices(values: Vec<usize>) -> JsValue {
    let values: Vec<u32> = values.into_iter().map(|value| value as u32).collect();
    Uint32Array::from(values.as_slice()).into()
}

/// The facts in a JavaScript object.
fn metadata(value: &JsValue) -> JsResult<Metadata> {
    let wrong = |value: &JsValue| Error::config("metadata", Code::ObjectOfTexts, found(value));
    let object = value.dyn_ref::<Object>().ok_or_else(|| wrong(value))?;
    let mut metadata = Metadata::new();
    for entry in Object::entries(object) {
        let entry: Array = entry.unchecked_into();
        let [key, value] = [entry.get(0), entry.get(1)];
        let text = value.as_string().ok_or_else(|| wrong(&value))?;
        metadata.push((key.as_string().unwrap_or_default(), text));
    }
    Ok(metadata)
}

/// A JavaScript object of the facts.
fn facts(metadata: &Metadata) -> JsResult<JsValue> {
    let facts = metadata.iter().map(|(key, value)| (key, value));
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    Ok((&serializer).collect_map(facts)?)
}

/// The network of a Keras configuration, which has to take the images of the page.
fn garment_network(config: &str, seed: u64) -> JsResult<Network> {
    let network = Network::from_config(config, seed)?;
    check_input(&network)?;
    Ok(network)
}

fn check_input(network: &Network) -> JsResult<()> {
    match network.input().count() {
        PIXELS => Ok(()),
        _ => {
            let expected = Code::PixelsOfOneChannel(IMAGE_SIDE, IMAGE_SIDE);
            let found = Code::Dimensions(network.input().clone());
            Err(Error::config("input_layer.batch_shape", expected, found).into())
        }
    }
}

/// A whole number that JavaScript holds exactly.
fn seed(value: f64) -> JsResult<u64> {
    const LARGEST: f64 = 9_007_199_254_740_991.0;
    let whole = (0.0..=LARGEST).contains(&value) && value % 1.0 == 0.0;
    match whole {
        true => Ok(value as u64),
        false => {
            let expected = Code::WholeBetween(0, LARGEST as u64);
            Err(Error::config("seed", expected, Code::Number(value)).into())
        }
    }
}

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = "
/** One row of the network's summary; a shape is that of one sample. */
export interface LayerSummary {
    name: string;
    className: string;
    outputShape: number[];
    parameters: number;
    multiplyAdds: number;
}

/** The smallest and the largest of the values that were painted. */
export interface Range {
    minimum: number;
    maximum: number;
}

/** The weighted sum behind one value of a Conv2D or Dense layer. */
export interface OpenedSum {
    /** The channels, or for a Dense layer the inputs, that raise and lower the sum most, from the
     * largest sum to the smallest. */
    channels: Uint32Array;
    /** The index of each of their values in the layer's input, -1 in the padding: one channel after
     * the other, each row by row; and in the same order their values, weights and products. */
    inputs: Int32Array;
    values: Float32Array;
    weights: Float32Array;
    products: Float32Array;
    /** The sum of the products of each. */
    sums: Float32Array;
    /** How many other channels there are, and the sum of all their products. */
    others: number;
    rest: number;
    bias: number;
    /** All products and the bias. */
    total: number;
    /** What the layer gives: the total after the activation. */
    value: number;
    activation: 'linear' | 'relu' | 'softmax';
}

/** Garments, and how far each of them is. */
export interface Nearest {
    indices: Uint32Array;
    distances: Float32Array;
}

/** The powers of the logits, each less the largest, and their sum. */
export interface Powers {
    powers: Float32Array;
    sum: number;
}

/** The choice behind one value of a MaxPooling2D layer. */
export interface OpenedChoice {
    /** The values under the window, row by row, and which of them is the largest. */
    values: Float32Array;
    winner: number;
    /** The winner's index in the layer's input. */
    winnerIndex: number;
}

/** The mean behind one value of an AveragePooling2D layer. */
export interface OpenedMean {
    /** The values under the window, row by row. */
    values: Float32Array;
    mean: number;
}

export interface TrainingOptions {
    /** Keras's name of a rule in small letters. */
    optimizer: 'adam' | 'sgd' | 'rmsprop';
    learningRate: number;
    /** The rules' further arguments under Keras's names and with its defaults; a rule does not look at
     * those that it does not have. */
    beta_1?: number;
    beta_2?: number;
    epsilon?: number;
    momentum?: number;
    rho?: number;
    batchSize: number;
    seed: number;
}

/** Sums over the images seen; the loss in nats. */
export interface Evaluation {
    loss: number;
    correct: number;
    count: number;
}

/** One batch, before its update: mean loss in nats; `batch` of `batches` in `epoch`, all from 1. */
export interface StepReport {
    loss: number;
    correct: number;
    count: number;
    epoch: number;
    batch: number;
    batches: number;
}
";
