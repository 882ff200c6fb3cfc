//! What the page sees of the crate, through wasm-bindgen.

pub mod dataset;
pub mod network;
pub mod picture;
pub mod trainer;

use alloc::format;
use alloc::string::ToString;
use alloc::vec::Vec;

use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;

use crate::Error;
use crate::data::{CLASS_NAMES, PIXELS};
use crate::network::Network;

type JsResult<T> = Result<T, JsValue>;

impl From<Error> for JsValue {
    fn from(error: Error) -> Self {
        let object = js_sys::Error::new(&error.to_string());
        object.set_name(error.name());
        object.into()
    }
}

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

/// A plain JavaScript object of `value`.
fn to_js(value: &impl Serialize) -> JsResult<JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    Ok(value.serialize(&serializer)?)
}

/// The Rust value of a JavaScript object called `argument`.
fn from_js<T: DeserializeOwned>(argument: &str, value: JsValue) -> JsResult<T> {
    serde_wasm_bindgen::from_value(value).map_err(|error| {
        Error::config(
            argument,
            "an object of the documented kind",
            error.to_string(),
        )
        .into()
    })
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
            let expected = "28 x 28 pixels of one channel";
            let found = network.input().to_string();
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
            let expected = format!("a whole number from 0 to {LARGEST}");
            Err(Error::config("seed", expected, value.to_string()).into())
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

export interface TrainingOptions {
    optimizer: 'adam' | 'sgd';
    learningRate: number;
    /** Only for 'sgd'; 0 is plain gradient descent. */
    momentum: number;
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
