//! Which garments of the training data a picture is like, and whether it is like any.
//!
//! A network describes a picture by the outputs of its last hidden layer: pictures that it takes for
//! similar have similar descriptions, whatever their pixels. That alone says little about a picture of
//! no garment at all, for which the network was never made; so the score of novelty also looks at the
//! pixels.

use alloc::vec::Vec;

use crate::data::PIXELS;
use crate::kernel::pointwise::{dot, scale_pixels};
use crate::math::sqrt;
use crate::network::Network;
use crate::workspace::Workspace;
use crate::{Code, Error, Result};

/// Images that are described at once.
const BATCH: usize = 32;

/// The rank of the garment whose distance says how far all of them are.
const RANK: usize = 5;

/// How many standard deviations above their mean score garments still count as like the others. Chosen by
/// one half of Fashion-MNIST's test images, for the network that the page ships, and tested by the other.
pub const SPREAD: f64 = 2.2;

/// Of the garments, one in this many is compared with all others to find the threshold.
const SAMPLED: usize = 8;
/// Of these, so many at a time: five milliseconds, or more on a slow machine.
const PART: usize = 16;

/// A garment near another one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Neighbour {
    /// Its place among the garments, in the order in which they were added.
    pub index: usize,
    /// The distance of the two descriptions, each made 1 long: 0 to 2.
    pub distance: f32,
}

/// Garments as one network describes them.
#[derive(Clone, Debug)]
pub struct Neighbours {
    hidden: Rows,
    pixels: Rows,
    /// How many garments, their scores and the squares of these have gone into the threshold.
    sums: [f64; 3],
    threshold: f32,
}

/// Vectors, one after the other, and their lengths.
#[derive(Clone, Debug)]
struct Rows {
    width: usize,
    values: Vec<f32>,
    lengths: Vec<f32>,
}

/// The layer that describes pictures: the last but one.
///
/// # Errors
/// [`Error::config`] if the network has a single layer.
pub fn hidden_layer(network: &Network) -> Result<usize> {
    let layers = network.layers().len();
    layers
        .checked_sub(2)
        .ok_or_else(|| Error::config("network", Code::HiddenLayer, Code::Layers(layers)))
}

impl Neighbours {
    /// No garments yet, for the descriptions that `network` makes.
    ///
    /// # Errors
    /// [`Error::config`] if the network has a single layer.
    pub fn new(network: &Network) -> Result<Self> {
        let layer = hidden_layer(network)?;
        Ok(Self {
            hidden: Rows::new(network.layers()[layer].output.count()),
            pixels: Rows::new(PIXELS),
            sums: [0.0; 3],
            threshold: f32::INFINITY,
        })
    }

    /// Adds garments as `network` describes them.
    ///
    /// # Shapes
    /// `images`: any number x 784.
    ///
    /// # Errors
    /// [`Error::shape`] if `images` are not whole images, or the network is of another size.
    pub fn add(&mut self, network: &Network, images: &[u8]) -> Result<()> {
        let layer = hidden_layer(network)?;
        self.check(network.layers()[layer].output.count())?;
        let mut workspace = Workspace::for_prediction(network, BATCH);
        for images in images.chunks(BATCH * PIXELS) {
            workspace.set_images(images)?;
            network.forward(&mut workspace);
            let rows = workspace.output(layer).chunks_exact(self.hidden.width);
            for (row, image) in rows.zip(images.chunks_exact(PIXELS)) {
                self.hidden.push(row);
                self.pixels.push(&brightness(image));
            }
        }
        Ok(())
    }

    /// The number of garments.
    pub fn len(&self) -> usize {
        self.pixels.lengths.len()
    }

    /// Whether there are no garments.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Chooses the threshold of novelty from the scores that the garments have among each other: their mean
    /// and `spread` standard deviations more. Looks at some more garments, and says whether these were the last.
    pub fn calibrate(&mut self, spread: f64) -> bool {
        // The nearest is the garment itself.
        let rank = RANK + 1;
        let [mut count, mut sum, mut squares] = self.sums;
        let rest = (0..self.len()).step_by(SAMPLED).skip(count as usize);
        for index in rest.take(PART) {
            let [hidden, pixels] = [&self.hidden, &self.pixels].map(|rows| rows.row(index));
            let score = f64::from(self.score(hidden, pixels, rank));
            count += 1.0;
            sum += score;
            squares += score * score;
        }
        self.sums = [count, sum, squares];
        let done = count as usize * SAMPLED >= self.len();
        if done && count > 0.0 {
            let mean = sum / count;
            let variance = (squares / count - mean * mean).max(0.0);
            self.threshold = (mean + spread * sqrt(variance)) as f32;
        }
        done
    }

    /// What is far from all garments in one of three ways: by its description, by its shape, which are
    /// its pixels made 1 long, or by the pixels themselves.
    fn score(&self, hidden: &[f32], pixels: &[f32], rank: usize) -> f32 {
        let hidden = of_rank(&self.hidden.angles(hidden), rank);
        let length = length(pixels);
        let (mut shapes, mut differences) = (Vec::new(), Vec::new());
        for (other, product) in self.pixels.products(pixels) {
            shapes.push(angle(length * other, product));
            differences.push(root(length * length + other * other - 2.0 * product));
        }
        let [shape, difference] = [shapes, differences].map(|values| of_rank(&values, rank));
        // A difference by one whole grey in each pixel is 28 long.
        hidden + 0.5 * shape + difference / 28.0
    }

    /// The `count` garments whose descriptions are nearest to `hidden`, the nearest first.
    ///
    /// # Shapes
    /// `hidden`: the outputs of the last hidden layer.
    ///
    /// # Errors
    /// [`Error::shape`] if `hidden` has another length.
    pub fn nearest(&self, hidden: &[f32], count: usize) -> Result<Vec<Neighbour>> {
        self.check(hidden.len())?;
        Ok(smallest(&self.hidden.angles(hidden), count))
    }

    /// How unlike all garments a picture is, as a part of the threshold: above 1 it is unlike anything
    /// seen.
    ///
    /// It is the sum of three distances to the fifth nearest garment: between the descriptions, half of
    /// that between the pixels, both made 1 long, and the root of the mean square between the pixels.
    ///
    /// # Shapes
    /// `hidden`: the outputs of the last hidden layer for `image`; `image`: 784.
    ///
    /// # Errors
    /// [`Error::shape`] if one of them has another length.
    pub fn novelty(&self, hidden: &[f32], image: &[u8]) -> Result<f32> {
        self.check(hidden.len())?;
        if image.len() != PIXELS {
            let found = Code::Bytes(image.len());
            return Err(Error::shape("image", Code::Bytes(PIXELS), found));
        }
        Ok(self.score(hidden, &brightness(image), RANK) / self.threshold)
    }

    fn check(&self, hidden: usize) -> Result<()> {
        if hidden == self.hidden.width {
            return Ok(());
        }
        let expected = Code::Values(self.hidden.width);
        Err(Error::shape("hidden", expected, Code::Values(hidden)))
    }
}

/// Pixels as the network takes them.
fn brightness(image: &[u8]) -> [f32; PIXELS] {
    let mut pixels = [0.0; PIXELS];
    scale_pixels(image, &mut pixels);
    pixels
}

impl Rows {
    fn new(width: usize) -> Self {
        Self {
            width,
            values: Vec::new(),
            lengths: Vec::new(),
        }
    }

    fn row(&self, index: usize) -> &[f32] {
        &self.values[index * self.width..][..self.width]
    }

    fn push(&mut self, row: &[f32]) {
        self.values.extend_from_slice(row);
        self.lengths.push(length(row));
    }

    /// For each row, its length and its product with `row`.
    fn products(&self, row: &[f32]) -> impl Iterator<Item = (f32, f32)> {
        let rows = self.values.chunks_exact(self.width);
        let products = rows.map(move |other| dot(other, row));
        self.lengths.iter().copied().zip(products)
    }

    /// The distances from `row`, all made 1 long.
    fn angles(&self, row: &[f32]) -> Vec<f32> {
        let length = length(row);
        let products = self.products(row);
        let distances = products.map(|(other, product)| angle(length * other, product));
        distances.collect()
    }
}

/// The distance of two vectors made 1 long, from the product of their lengths and their product; if one
/// is 0, as if they stood at right angles.
fn angle(lengths: f32, product: f32) -> f32 {
    let cosine = if lengths == 0.0 {
        0.0
    } else {
        product / lengths
    };
    root(2.0 - 2.0 * cosine)
}

/// The places of the smallest values and these, at most `count`, the smallest first; what is no number
/// never is.
fn smallest(values: &[f32], count: usize) -> Vec<Neighbour> {
    let mut smallest: Vec<Neighbour> = Vec::new();
    let numbers = values
        .iter()
        .enumerate()
        .filter(|(_, value)| !value.is_nan());
    for (index, &distance) in numbers {
        let place = smallest.iter().rposition(|near| near.distance <= distance);
        let place = place.map_or(0, |place| place + 1);
        if place < count {
            smallest.insert(place, Neighbour { index, distance });
            smallest.truncate(count);
        }
    }
    smallest
}

/// The smallest, second smallest ... value; the largest if there are less, and 0 if there are none.
fn of_rank(values: &[f32], rank: usize) -> f32 {
    smallest(values, rank)
        .last()
        .map_or(0.0, |near| near.distance)
}

fn length(row: &[f32]) -> f32 {
    root(dot(row, row))
}

/// The square root; 0 where rounding made something slightly negative. What is no number stays none.
fn root(square: f32) -> f32 {
    sqrt(f64::from(if square < 0.0 { 0.0 } else { square })) as f32
}
