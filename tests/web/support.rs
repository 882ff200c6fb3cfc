//! What the tests in a browser share: a small data set, and the borders of JavaScript.

use js_sys::{Array, Error, Reflect, Uint8Array};
use patchwork::bindings::dataset::Dataset;
use patchwork::bindings::network::Network;
use patchwork::data::PIXELS;
use patchwork::data::idx::{write_images, write_labels};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// Images of the data set of these tests.
pub(crate) const COUNT: usize = 10;

/// A JavaScript object of `value`.
pub(crate) fn object(value: &Value) -> JsValue {
    js_sys::JSON::parse(&value.to_string()).unwrap()
}

/// The Rust value of a JavaScript object.
pub(crate) fn value<T: DeserializeOwned>(object: impl Into<JsValue>) -> T {
    serde_wasm_bindgen::from_value(object.into()).unwrap()
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

/// Fails unless `result` is an `Error` of JavaScript with this name, whose message starts so and says
/// what its properties do.
pub(crate) fn assert_error<T>(result: Result<T, impl Into<JsValue>>, name: &str, start: &str) {
    let Err(thrown) = result else {
        panic!("nothing was thrown: {name}, {start}");
    };
    let error: Error = thrown.into().dyn_into().expect("an Error");
    assert_eq!(error.name(), name, "{}", error.message());
    let message = String::from(error.message());
    assert!(message.starts_with(start), "{message}");
    let property = |key: &str| Reflect::get(&error, &key.into()).unwrap();
    let [argument, expected, found] =
        ["argument", "expected", "found"].map(|key| line(property(key)));
    assert_eq!(message, format!("{argument}: {expected}, found {found}"));
    assert!(error.to_string().starts_with(&format!("{name}: "), 0));
}

/// A code and what belongs to it in one line, or a text as it is.
fn line(detail: JsValue) -> String {
    detail.as_string().unwrap_or_else(|| {
        let property = |key: &str| Reflect::get(&detail, &key.into()).unwrap();
        let parts: Array = property("args").unchecked_into();
        parts.unshift(&property("code"));
        parts.join(" ").into()
    })
}

/// The configuration of a small CNN.
pub(crate) fn config() -> String {
    Network::cnn(3, 2, 5, 0.0).unwrap().config()
}

/// Training options as the page gives them.
pub(crate) fn options(optimizer: &str) -> Value {
    json!({"optimizer": optimizer, "learningRate": 0.01, "momentum": 0.5, "batchSize": 4, "seed": 7})
}

/// A new canvas.
pub(crate) fn canvas() -> HtmlCanvasElement {
    let document = web_sys::window().unwrap().document().unwrap();
    document.create_element("canvas").unwrap().unchecked_into()
}

/// The canvas's pixels, four bytes each.
pub(crate) fn read(canvas: &HtmlCanvasElement) -> Vec<[u8; 4]> {
    let context = canvas.get_context("2d").unwrap().unwrap();
    let context: CanvasRenderingContext2d = context.unchecked_into();
    let (width, height) = (canvas.width().into(), canvas.height().into());
    let bytes = context
        .get_image_data(0.0, 0.0, width, height)
        .unwrap()
        .data();
    bytes.as_chunks().0.to_vec()
}

/// The colour as a pixel of a canvas.
pub(crate) fn opaque([red, green, blue]: [u8; 3]) -> [u8; 4] {
    [red, green, blue, 255]
}

/// Fails unless `canvas` shows `color(row, column, tile)` in tiles of this size, `columns` a row,
/// and nothing between and after them.
pub(crate) fn assert_tiles(
    canvas: &HtmlCanvasElement,
    [height, width, tiles]: [usize; 3],
    columns: usize,
    color: impl Fn(usize, usize, usize) -> [u8; 3],
) {
    let rows = tiles.div_ceil(columns);
    let expected = [
        tiles.min(columns) * (width + 1) - 1,
        rows * (height + 1) - 1,
    ];
    let size = [canvas.width() as usize, canvas.height() as usize];
    assert_eq!(size, expected);
    for (index, pixel) in read(canvas).into_iter().enumerate() {
        let (x, y) = (index % size[0], index / size[0]);
        let tile = y / (height + 1) * columns + x / (width + 1);
        let (column, row) = (x % (width + 1), y % (height + 1));
        let expected = match column < width && row < height && tile < tiles {
            true => opaque(color(row, column, tile)),
            false => [0; 4],
        };
        assert_eq!(pixel, expected, "at {x}, {y}");
    }
}
