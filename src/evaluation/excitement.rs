//! How much images excite the filters of a layer, and where.

use alloc::vec;
use alloc::vec::Vec;

use patchwork::kernel::pointwise::scale_pixels;
use patchwork::layer::Room;
use patchwork::network::Network;
use patchwork::{Code, Error, Result};

use crate::Front;

/// Images of one pass.
const PASS: usize = 8;

/// The strongest value of each filter for a number of images.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Excitement {
    /// The largest value of each map, `[images, filters]`.
    pub values: Vec<f32>,
    /// Where in the map it is, row by row, the first of equals.
    pub places: Vec<u32>,
}

/// How much `images`, bytes from 0 to 255 that become 0 to 1, excite the filters of layer `layer`. The units of a layer
/// without maps are filters with one place; of the last layer they are the logits.
///
/// # Errors
/// [`Error::shape`] if there is no such layer, or unless the images are whole.
pub fn excitement(network: &Network, layer: usize, images: &[u8]) -> Result<Excitement> {
    let sample = network.input().count();
    if !images.len().is_multiple_of(sample) {
        let expected = Code::MultipleOfBytes(sample);
        return Err(Error::shape("images", expected, images.len()));
    }
    let mut front = Front::new(network, layer, PASS, Room::None)?;
    let filters = front
        .last()
        .output
        .dimensions()
        .last()
        .map_or(1, |&filters| filters);
    let count = front.last().output.count();
    let mut input = vec![0.0; PASS * sample];
    let mut excitement = Excitement::default();
    for images in images.chunks(PASS * sample) {
        let input = &mut input[..images.len()];
        scale_pixels(images, input);
        for maps in front.forward(input)?.chunks_exact(count) {
            let mut best = vec![(f32::NEG_INFINITY, 0); filters];
            for (place, values) in (0..).zip(maps.chunks_exact(filters)) {
                for (best, &value) in best.iter_mut().zip(values) {
                    if value > best.0 {
                        *best = (value, place);
                    }
                }
            }
            excitement.values.extend(best.iter().map(|best| best.0));
            excitement.places.extend(best.iter().map(|best| best.1));
        }
    }
    Ok(excitement)
}
