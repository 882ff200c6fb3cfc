//! What the tests in a browser share: a small data set, and the borders of JavaScript.
#![allow(
    dead_code,
    reason = "each test binary uses its own part of this module"
)]

use js_sys::{Error, Uint8Array};
use patchwork::bindings::dataset::Dataset;
use patchwork::bindings::network::Network;
use patchwork::data::PIXELS;
use patchwork::data::idx::{write_images, write_labels};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use wasm_bindgen::{JsCast, JsValue};

/// Images of the data set of these tests.
pub(crate) const COUNT: usize = 10;

/// A JavaScript object of `value`.
pub(crate) fn object(value: &Value) -> JsValue {
    js_sys::JSON::parse(&value.to_string()).unwrap()
}

/// The Rust value of a JavaScript object.
pub(crate) fn value<T: DeserializeOwned>(object: JsValue) -> T {
    serde_wasm_bindgen::from_value(object).unwrap()
}

/// Noise, a different one in each image.
pub(crate) fn images() -> Vec<u8> {
    // Knuth's multiplicative hash: the upper bits of a product with 2^32 over the golden ratio.
    let pixel =
        |index: u32| (index.wrapping_mul(index | 1).wrapping_mul(2_654_435_769) >> 25) as u8;
    (0..(COUNT * PIXELS) as u32).map(pixel).collect()
}

/// A label for each image.
pub(crate) fn labels() -> Vec<u8> {
    (0..COUNT).map(|index| (index * 3 % 10) as u8).collect()
}

/// The images as an IDX file.
pub(crate) fn images_file() -> Uint8Array {
    write_images(&images()).unwrap().as_slice().into()
}

/// The labels as an IDX file.
pub(crate) fn labels_file() -> Vec<u8> {
    write_labels(&labels()).unwrap()
}

/// The images with their labels.
pub(crate) fn dataset() -> Dataset {
    Dataset::new(&images_file(), &labels_file()).unwrap()
}

/// Fails unless `result` is an `Error` of JavaScript with this name, whose message starts so.
pub(crate) fn assert_error<T>(result: Result<T, JsValue>, name: &str, start: &str) {
    let Err(thrown) = result else {
        panic!("nothing was thrown: {name}, {start}");
    };
    let error: Error = thrown.dyn_into().expect("an Error");
    assert_eq!(error.name(), name, "{}", error.message());
    let message = String::from(error.message());
    assert!(message.starts_with(start), "{message}");
    assert!(error.to_string().starts_with(&format!("{name}: "), 0));
}

/// The configuration of a small CNN.
pub(crate) fn config() -> String {
    Network::cnn(3, 2, 5, 0.0).unwrap().config()
}

/// Training options as the page gives them.
pub(crate) fn options(optimizer: &str) -> Value {
    json!({"optimizer": optimizer, "learningRate": 0.01, "momentum": 0.5, "batchSize": 4, "seed": 7})
}
