//! Garments that the last prediction is like.

use alloc::vec::Vec;

use js_sys::{Float32Array, Object};
use wasm_bindgen::prelude::*;

use super::network::Network;
use super::{JsResult, object};
use crate::neighbours;

/// Training garments as one network describes them.
#[wasm_bindgen]
pub struct Neighbours {
    garments: neighbours::Neighbours,
}

#[wasm_bindgen]
impl Neighbours {
    /// No garments yet, for what `network` is now.
    #[wasm_bindgen(constructor)]
    pub fn new(network: &Network) -> JsResult<Self> {
        Ok(Self {
            garments: neighbours::Neighbours::new(network.inner())?,
        })
    }

    /// Adds garments, 784 bytes each.
    pub fn add(&mut self, network: &Network, images: &[u8]) -> JsResult<()> {
        Ok(self.garments.add(network.inner(), images)?)
    }

    /// Goes on to choose the threshold of novelty, when all garments have been added; says whether it is chosen.
    pub fn calibrate(&mut self) -> bool {
        self.garments.calibrate(neighbours::SPREAD)
    }

    /// The number of garments.
    #[wasm_bindgen(getter)]
    pub fn count(&self) -> usize {
        self.garments.len()
    }

    /// The garments nearest to the network's last prediction, the nearest first.
    #[wasm_bindgen(unchecked_return_type = "Nearest")]
    pub fn nearest(&self, network: &Network, count: usize) -> JsResult<Object> {
        let nearest = self.garments.nearest(network.hidden()?, count)?;
        let indices = nearest.iter().map(|near| near.index).collect();
        let distances: Vec<f32> = nearest.iter().map(|near| near.distance).collect();
        object(&[
            ("indices", super::indices(indices)),
            ("distances", Float32Array::from(distances.as_slice()).into()),
        ])
    }

    /// How unlike all garments the image of the network's last prediction is: above 1 it is unlike
    /// anything seen.
    pub fn novelty(&self, network: &Network, image: &[u8]) -> JsResult<f32> {
        Ok(self.garments.novelty(network.hidden()?, image)?)
    }
}
