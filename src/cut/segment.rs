//! Garment and ground told apart by their colours and by the edges between them.
//!
//! Two mixtures of Gaussians say how well a pixel's colour fits the garment and the ground; to part two neighbours
//! costs the more, the more alike they are. The cheapest cut of all gives a better guess of what is garment, that one
//! better mixtures, and so on: the cost falls until nothing changes.
//!
//! # Source
//! Carsten Rother, Vladimir Kolmogorov, Andrew Blake, *"GrabCut": Interactive Foreground Extraction using Iterated
//! Graph Cuts*, 2004.

use alloc::vec::Vec;

use patchwork_kernel::math::exp;

use crate::flow::Grid;
use crate::mixture::{Color, Mixture};
use crate::picture::Picture;

/// Units of a capacity for each nat.
const SCALE: f32 = 100.0;

/// Nats that outweigh everything else.
pub(crate) const CERTAIN: i32 = 100_000_000;

/// Most cuts.
const ROUNDS: usize = 8;

/// One pixel in this many may still change when the cuts end.
const STILL: usize = 1000;

/// The neighbours to the right and below: how far, the direction, and one part of the distance.
const TIES: [([isize; 2], usize, f32); 4] = [
    ([1, 0], 4, 1.0),
    ([-1, 1], 5, core::f32::consts::FRAC_1_SQRT_2),
    ([0, 1], 6, 1.0),
    ([1, 1], 7, core::f32::consts::FRAC_1_SQRT_2),
];

/// What it costs to part two neighbours.
pub(crate) struct Tie {
    /// The two pixels.
    pub(crate) ends: [usize; 2],
    /// Where the second one is, seen from the first.
    direction: usize,
    strength: i32,
}

impl Tie {
    pub(crate) fn add_to(&self, grid: &mut Grid, width: usize) {
        let at = self.ends[0];
        grid.tie([at % width, at / width], self.direction, self.strength);
    }
}

/// What is known of a pixel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// Nothing.
    Open,
    /// It is garment.
    Garment,
    /// It is ground.
    Ground,
}

/// What a cut starts from.
#[derive(Clone, Debug)]
pub struct Start {
    /// What is certain.
    pub known: Vec<Known>,
    /// The first guess of the garment.
    pub guess: Vec<bool>,
    /// The first sample of the ground.
    pub sample: Vec<bool>,
    /// Nats that it costs to take a pixel for garment because of its place.
    pub place: Vec<f32>,
}

/// A garment, and how it was found.
#[derive(Clone, Debug)]
pub struct Segments {
    /// Whether a pixel is garment.
    pub garment: Vec<bool>,
    /// The cost of each cut, in nats, from the first one whose mixtures are those of a cut.
    pub costs: Vec<f64>,
}

/// Tells the garment from the ground, with `smoothness` nats between two equal neighbours.
///
/// # Panics
/// If the parts of `start` have not as many pixels as the picture.
pub fn segment(picture: &Picture, start: Start, smoothness: f32) -> Segments {
    let Picture { width, height, .. } = *picture;
    let ties = ties(picture, smoothness);
    let count = width * height;
    assert!([start.known.len(), start.guess.len(), start.place.len()] == [count; 3]);
    let mut garment = start.guess;
    let mut costs = Vec::new();
    let mut mixtures = Mixtures::new(
        &chosen(&picture.colors, &garment, true),
        &chosen(&picture.colors, &start.sample, true),
    );
    for round in 0..ROUNDS {
        let Some(Mixtures {
            garment: cloth,
            ground,
        }) = &mixtures
        else {
            break;
        };
        let mut grid = Grid::new(width, height);
        for (at, &color) in picture.colors.iter().enumerate() {
            let [to_garment, to_ground] = match start.known[at] {
                Known::Garment => [CERTAIN, 0],
                Known::Ground => [0, CERTAIN],
                Known::Open => {
                    let costs = [ground.cost(color), cloth.cost(color) + start.place[at]];
                    let least = costs[0].min(costs[1]);
                    costs.map(|cost| ((cost - least) * SCALE) as i32)
                }
            };
            grid.tie_to_ends([at % width, at / width], to_garment, to_ground);
        }
        for tie in &ties {
            tie.add_to(&mut grid, width);
        }
        let severed = grid.cut();
        let mut changed = 0;
        for (at, garment) in garment.iter_mut().enumerate() {
            let now = grid.is_garment([at % width, at / width]);
            changed += usize::from(*garment != now);
            *garment = now;
        }
        if round > 0 {
            costs.push(severed as f64 / f64::from(SCALE));
            if changed * STILL < count {
                break;
            }
        }
        let [cloth, rest] = [true, false].map(|side| chosen(&picture.colors, &garment, side));
        mixtures = match mixtures {
            Some(mixtures) if round > 0 => mixtures.refined(&cloth, &rest),
            _ => Mixtures::new(&cloth, &rest),
        };
    }
    Segments { garment, costs }
}

struct Mixtures {
    garment: Mixture,
    ground: Mixture,
}

impl Mixtures {
    fn new(garment: &[Color], ground: &[Color]) -> Option<Self> {
        Self {
            garment: Mixture::new(garment)?,
            ground: Mixture::new(ground)?,
        }
        .refined(garment, ground)
    }

    fn refined(&self, garment: &[Color], ground: &[Color]) -> Option<Self> {
        Some(Self {
            garment: self.garment.refined(garment)?,
            ground: self.ground.refined(ground)?,
        })
    }
}

/// The colours of those pixels that are, or are not, in the mask.
fn chosen(colors: &[Color], mask: &[bool], side: bool) -> Vec<Color> {
    let pixels = colors.iter().zip(mask);
    pixels
        .filter(|&(_, &inside)| inside == side)
        .map(|(&color, _)| color)
        .collect()
}

/// What it costs to part two neighbours: `smoothness / distance * exp(-difference^2 / (2 mean difference^2))`.
pub(crate) fn ties(picture: &Picture, smoothness: f32) -> Vec<Tie> {
    let Picture {
        width,
        height,
        ref colors,
        ..
    } = *picture;
    let mut pairs = Vec::new();
    let mut total = 0.0;
    for y in 0..height {
        for x in 0..width {
            for (offset, direction, nearness) in TIES {
                let right = x.wrapping_add_signed(offset[0]);
                let below = y.wrapping_add_signed(offset[1]);
                if right >= width || below >= height {
                    continue;
                }
                let ends = [y * width + x, below * width + right];
                let difference = squared(colors[ends[0]], colors[ends[1]]);
                total += f64::from(difference);
                pairs.push((ends, direction, nearness, difference));
            }
        }
    }
    let mean = (total / pairs.len().max(1) as f64) as f32;
    let strength = |nearness: f32, difference: f32| {
        let unlike = if mean > 0.0 {
            difference / (2.0 * mean)
        } else {
            0.0
        };
        (smoothness * nearness * exp(-unlike) * SCALE) as i32
    };
    let ties = pairs
        .into_iter()
        .map(|(ends, direction, nearness, difference)| Tie {
            ends,
            direction,
            strength: strength(nearness, difference),
        });
    ties.collect()
}

fn squared(a: Color, b: Color) -> f32 {
    let differences = a.iter().zip(&b).map(|(a, b)| (a - b) * (a - b));
    differences.sum()
}
