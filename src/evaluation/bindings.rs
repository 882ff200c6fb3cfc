//! What the workers that evaluate see of the package, through wasm-bindgen.

use alloc::vec::Vec;

use js_sys::{Float32Array, Float64Array, Object, Reflect, Uint8Array, Uint32Array};
use patchwork::data::PIXELS;
use patchwork::layer::Room;
use patchwork::network::Network;
use patchwork::workspace::Workspace;
use patchwork::{Code, Error};
use wasm_bindgen::prelude::*;

use crate::{
    Answers, Change, Choices, Excitement, Front, Patch, Report, answers, ascend, changed, choices,
    excitement, noise, occlusion,
};

type JsResult<T> = Result<T, JsError>;

/// Images of one pass.
const PASS: usize = 32;
/// Of the noise: the same for every network.
const SEED: u64 = 1;

/// Pixels in a row of a garment.
const WIDTH: usize = 28;

/// A network that answers for many images.
#[wasm_bindgen]
pub struct Evaluator {
    network: Network,
    workspace: Workspace,
}

#[wasm_bindgen]
impl Evaluator {
    /// The network of a Keras Sequential configuration with all its parameters, layer after layer.
    #[wasm_bindgen(constructor)]
    pub fn new(config: &str, parameters: &[f32]) -> JsResult<Self> {
        let mut network = told(Network::from_config(config, 0))?;
        let own = network.parameters_mut();
        if own.len() != parameters.len() {
            let expected = Code::Values(own.len());
            return told(Err(Error::shape("parameters", expected, parameters.len())));
        }
        own.copy_from_slice(parameters);
        let workspace = Workspace::for_prediction(&network, PASS);
        Ok(Self { network, workspace })
    }

    /// The answers for images of 784 bytes and their labels.
    #[wasm_bindgen(unchecked_return_type = "Answers")]
    pub fn answers(&mut self, images: &[u8], labels: &[u8]) -> JsResult<Object> {
        let Self { network, workspace } = self;
        let Answers {
            probabilities,
            losses,
        } = told(answers(network, workspace, images, labels))?;
        object(&[
            ("probabilities", floats(&probabilities)),
            ("losses", floats(&losses)),
        ])
    }

    /// The report on answers with these probabilities for images with these labels.
    #[wasm_bindgen(unchecked_return_type = "Report")]
    pub fn report(&self, probabilities: &[f32], labels: &[u8]) -> JsResult<Object> {
        let classes = self.network.classes();
        let Choices {
            classes: predictions,
            margins,
        } = choices(probabilities, classes);
        let report = told(Report::new(labels, &predictions, classes))?;
        let each = |share: fn(&Report, usize) -> Option<f64>| {
            let values: Vec<f64> = (0..classes)
                .map(|class| share(&report, class).unwrap_or(f64::NAN))
                .collect();
            Float64Array::from(&values[..]).into()
        };
        object(&[
            ("predictions", Uint8Array::from(&predictions[..]).into()),
            ("margins", floats(&margins)),
            ("counts", Uint32Array::from(report.counts()).into()),
            ("accuracy", report.accuracy().unwrap_or(f64::NAN).into()),
            ("precision", each(Report::precision)),
            ("recall", each(Report::recall)),
            ("f1", each(Report::f1)),
        ])
    }

    /// The probabilities of all classes for an image of 784 bytes of which a patch hides a part: `side` pixels a side, of
    /// one grey, its middle on each of the places from `first` to before `end`.
    pub fn occlusion(
        &mut self,
        image: &[u8],
        side: usize,
        grey: u8,
        first: usize,
        end: usize,
    ) -> JsResult<Vec<f32>> {
        let Self { network, workspace } = self;
        let patch = Patch { side, grey };
        told(occlusion(
            network,
            workspace,
            (image, WIDTH),
            patch,
            first..end,
        ))
    }

    /// How much images of 784 bytes excite the filters of a layer, and where.
    #[wasm_bindgen(unchecked_return_type = "Excitement")]
    pub fn excitement(&self, layer: usize, images: &[u8]) -> JsResult<Object> {
        let Excitement { values, places } = told(excitement(&self.network, layer, images))?;
        object(&[
            ("values", floats(&values)),
            ("places", Uint32Array::from(places.as_slice()).into()),
        ])
    }

    /// Lets an image of 784 pixels from 0 to 1, or, where it is empty, the noise of a seed, climb the steps from `first` to
    /// before `end` to excite value `index` of a layer.
    #[wasm_bindgen(unchecked_return_type = "Grown")]
    pub fn ascent(
        &self,
        layer: usize,
        index: usize,
        image: &[f32],
        seed: u32,
        first: usize,
        end: usize,
    ) -> JsResult<Object> {
        let mut image = match image {
            [] => noise(&self.network, seed.into()),
            grown => grown.to_vec(),
        };
        let mut front = told(Front::new(&self.network, layer, 1, Room::Input))?;
        let value = told(ascend(&mut front, &mut image, index, first..end))?;
        object(&[("image", floats(&image)), ("value", value.into())])
    }
}

/// Images of 784 bytes after a change, one of `moved`, `turned`, `smaller` and `noise`: so many pixels, degrees, or a share.
/// The first of them is at place `first` among all, which some changes depend on.
#[wasm_bindgen]
pub fn change(images: &[u8], kind: &str, amount: f64, first: usize) -> JsResult<Vec<u8>> {
    let change = match kind {
        "moved" => Change::Moved(amount as usize),
        "turned" => Change::Turned(amount),
        "smaller" => Change::Smaller(amount),
        "noise" => Change::Noise(amount, SEED),
        _ => return Err(JsError::new("kind")),
    };
    let (images, rest) = images.as_chunks::<PIXELS>();
    if !rest.is_empty() {
        return Err(JsError::new("images"));
    }
    let places = images.iter().zip(first..);
    Ok(places
        .flat_map(|(image, place)| changed(image, change, place))
        .collect())
}

/// An error by its name: whole sentences would make the module larger by much.
fn told<T>(result: crate::Result<T>) -> JsResult<T> {
    result.map_err(|error| JsError::new(error.name()))
}

fn object(properties: &[(&str, JsValue)]) -> JsResult<Object> {
    let object = Object::new();
    for (key, value) in properties {
        Reflect::set(&object, &(*key).into(), value).map_err(|_| JsError::new(key))?;
    }
    Ok(object)
}

fn floats(values: &[f32]) -> JsValue {
    Float32Array::from(values).into()
}

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = "
/** What a network answers for a number of images. */
export interface Answers {
    /** Of each image the probability of each class. */
    probabilities: Float32Array;
    /** Of each image its loss in nats. */
    losses: Float32Array;
}
/** What a network takes for what. NaN stands for a share of nothing. */
export interface Report {
    /** Of each image the class that it is taken for. */
    predictions: Uint8Array;
    /** Of each image how far its largest probability lies above the second. */
    margins: Float32Array;
    /** Images by label and prediction, row by row of a label. */
    counts: Uint32Array;
    /** The share of images that are taken for what they are. */
    accuracy: number;
    /** Of each class: of those that are taken for it, the share that is of it. */
    precision: Float64Array;
    /** Of each class: of those that are of it, the share that is taken for it. */
    recall: Float64Array;
    /** Of each class the harmonic mean of both. */
    f1: Float64Array;
}

/** How much a number of images excite the filters of a layer. */
export interface Excitement {
    /** Of each image the largest value of each filter's map. */
    values: Float32Array;
    /** Where in the map it is, row by row. */
    places: Uint32Array;
}

/** A picture on its way from noise. */
export interface Grown {
    /** Its pixels from 0 to 1. */
    image: Float32Array;
    /** How much it excites what it grows for. */
    value: number;
}
";
