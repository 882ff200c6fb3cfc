//! The answers for an image of which a patch hides a part.

use alloc::vec::Vec;
use core::ops::Range;

use patchwork::network::Network;
use patchwork::workspace::Workspace;
use patchwork::{Code, Error, Result};

/// A square of one grey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patch {
    /// Pixels a side.
    pub side: usize,
    /// From 0 to 255.
    pub grey: u8,
}

impl Patch {
    /// Covers what lies under the patch of an image whose rows have `width` pixels. The middle of the patch lies on
    /// `[row, column]`, that of an even one half a pixel before; what reaches beyond the image hides nothing.
    pub fn cover(self, image: &mut [u8], width: usize, [row, column]: [isize; 2]) {
        let half = (self.side / 2) as isize;
        let within = |middle: isize, end: usize| -> Range<usize> {
            let inside = |at: isize| at.clamp(0, end as isize) as usize;
            inside(middle - half)..inside(middle - half + self.side as isize)
        };
        let columns = within(column, width);
        let rows = within(row, image.len() / width);
        for line in image
            .chunks_exact_mut(width)
            .take(rows.end)
            .skip(rows.start)
        {
            line[columns.clone()].fill(self.grey);
        }
    }
}

/// The probabilities of all classes with the patch on each of `places`, pixels counted row by row, in passes of as many
/// as `workspace` takes.
///
/// # Shapes
/// `image`: rows of `width`; the answer: `[places.len(), classes]`.
///
/// # Errors
/// [`Error::shape`] unless `image` is one of the network's, of whole rows, and has all these places.
///
/// # Source
/// M. D. Zeiler and R. Fergus, "Visualizing and Understanding Convolutional Networks", 2014, section 4.2.
pub fn occlusion(
    network: &Network,
    workspace: &mut Workspace,
    (image, width): (&[u8], usize),
    patch: Patch,
    places: Range<usize>,
) -> Result<Vec<f32>> {
    let sample = network.input().count();
    if image.len() != sample || width == 0 || !sample.is_multiple_of(width) {
        return Err(Error::shape(
            "image",
            Code::Bytes(sample),
            Code::Bytes(image.len()),
        ));
    }
    if places.end > sample {
        return Err(Error::shape("places", Code::Between(0, sample), places.end));
    }
    let mut probabilities = Vec::with_capacity(places.len() * network.classes());
    let places: Vec<usize> = places.collect();
    let mut images = Vec::new();
    for places in places.chunks(workspace.capacity()) {
        images.clear();
        for (at, &place) in places.iter().enumerate() {
            images.extend_from_slice(image);
            let middle = [(place / width) as isize, (place % width) as isize];
            patch.cover(&mut images[at * sample..], width, middle);
        }
        workspace.set_images(&images)?;
        network.forward(workspace);
        probabilities.extend(workspace.probabilities());
    }
    Ok(probabilities)
}
