//! Mixtures of Gaussians in the space of colours.

use alloc::vec;
use alloc::vec::Vec;
use core::array::from_fn;

use patchwork_kernel::math::{ln, sqrt};

/// Red, green and blue.
pub type Color = [f32; 3];

/// Gaussians of a mixture.
pub const PARTS: usize = 5;

/// Variance that every colour has in every direction: a camera's noise, in squared greys.
const NOISE: f64 = 24.0;

/// Turns of the power iteration that finds the longest axis of a cloud of colours.
const TURNS: usize = 16;

/// One Gaussian: `cost(z) = constant + (z - mean)' inverse (z - mean) / 2`, the mean of that over the noise of `z`
/// with its share of the pixels.
#[derive(Clone, Copy, Debug)]
struct Gaussian {
    mean: [f64; 3],
    inverse: [[f64; 3]; 3],
    constant: f64,
}

/// The sums from which a Gaussian is estimated.
#[derive(Clone, Copy, Debug, Default)]
struct Sums {
    count: f64,
    first: [f64; 3],
    second: [[f64; 3]; 3],
}

impl Sums {
    fn add(&mut self, color: Color) {
        let color = color.map(f64::from);
        self.count += 1.0;
        for i in 0..3 {
            self.first[i] += color[i];
            for j in 0..3 {
                self.second[i][j] += color[i] * color[j];
            }
        }
    }

    fn mean(&self) -> [f64; 3] {
        self.first.map(|sum| sum / self.count)
    }

    fn covariance(&self) -> [[f64; 3]; 3] {
        let mean = self.mean();
        from_fn(|i| from_fn(|j| self.second[i][j] / self.count - mean[i] * mean[j]))
    }

    /// The variance along the longest axis, and that axis.
    fn longest_axis(&self) -> (f64, [f64; 3]) {
        let covariance = self.covariance();
        let mut axis = [1.0, 0.9, 0.8];
        let mut length = 0.0;
        for _ in 0..TURNS {
            let next: [f64; 3] = covariance.map(|row| dot(row, axis));
            length = sqrt(dot(next, next));
            if length < 1e-9 {
                return (0.0, axis);
            }
            axis = next.map(|value| value / length);
        }
        (length, axis)
    }

    fn gaussian(&self, total: f64) -> Gaussian {
        let mut matrix = self.covariance();
        for (i, row) in matrix.iter_mut().enumerate() {
            row[i] += NOISE;
        }
        let cofactor = |i: usize, j: usize| {
            let [a, b, c, d] = [(i + 1) % 3, (i + 2) % 3, (j + 1) % 3, (j + 2) % 3];
            matrix[a][c] * matrix[b][d] - matrix[a][d] * matrix[b][c]
        };
        let determinant = (0..3).map(|j| matrix[0][j] * cofactor(0, j)).sum::<f64>();
        let inverse: [[f64; 3]; 3] = from_fn(|i| from_fn(|j| cofactor(j, i) / determinant));
        let trace = inverse[0][0] + inverse[1][1] + inverse[2][2];
        let share = self.count / total;
        let logarithms = 0.5 * ln(determinant as f32) - ln(share as f32);
        Gaussian {
            mean: self.mean(),
            inverse,
            // With the noise in it, no other Gaussian explains these colours at a lower cost.
            constant: f64::from(logarithms) + 0.5 * NOISE * trace,
        }
    }
}

fn dot(a: [f64; 3], b: [f64; 3]) -> f64 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

impl Gaussian {
    fn cost(&self, color: Color) -> f64 {
        let off: [f64; 3] = from_fn(|i| f64::from(color[i]) - self.mean[i]);
        self.constant + 0.5 * dot(off, self.inverse.map(|row| dot(row, off)))
    }
}

/// Up to [`PARTS`] Gaussians, each with its share of the pixels.
#[derive(Clone, Debug)]
pub struct Mixture {
    parts: Vec<Gaussian>,
}

impl Mixture {
    /// The mixture of these colours: the cloud is halved across its longest axis, then the longest of the parts,
    /// and so on; nothing without colours.
    ///
    /// # Source
    /// Michael Orchard, Charles Bouman, *Color Quantization of Images*, 1991.
    pub fn new(colors: &[Color]) -> Option<Self> {
        let mut parts = vec![0; colors.len()];
        let mut sums = vec![Sums::default()];
        for &color in colors {
            sums[0].add(color);
        }
        while sums.len() < PARTS {
            let axes = sums.iter().map(|sums| sums.longest_axis());
            let longest = axes
                .enumerate()
                .reduce(|best, next| if next.1.0 > best.1.0 { next } else { best })?;
            let (part, (variance, axis)) = longest;
            if variance < NOISE {
                break;
            }
            let middle = dot(sums[part].mean(), axis);
            let new = sums.len();
            let mut halves = [Sums::default(); 2];
            for (place, &color) in parts.iter_mut().zip(colors) {
                if *place == part {
                    let far = dot(color.map(f64::from), axis) > middle;
                    halves[usize::from(far)].add(color);
                    if far {
                        *place = new;
                    }
                }
            }
            sums[part] = halves[0];
            sums.push(halves[1]);
        }
        Self::of_sums(&sums)
    }

    /// The mixture again, each part estimated from those colours that it explains best.
    pub fn refined(&self, colors: &[Color]) -> Option<Self> {
        let mut sums = vec![Sums::default(); self.parts.len()];
        for &color in colors {
            sums[self.nearest(color).0].add(color);
        }
        Self::of_sums(&sums)
    }

    fn of_sums(sums: &[Sums]) -> Option<Self> {
        let total: f64 = sums.iter().map(|sums| sums.count).sum();
        let kept = sums.iter().filter(|sums| sums.count > 0.0);
        let parts: Vec<_> = kept.map(|sums| sums.gaussian(total)).collect();
        (!parts.is_empty()).then_some(Self { parts })
    }

    fn nearest(&self, color: Color) -> (usize, f64) {
        let mut best = (0, f64::INFINITY);
        for (index, part) in self.parts.iter().enumerate() {
            let cost = part.cost(color);
            if cost < best.1 {
                best = (index, cost);
            }
        }
        best
    }

    /// How ill the colour fits, in nats: the negative logarithm of its density in the part that it fits best.
    pub fn cost(&self, color: Color) -> f32 {
        self.nearest(color).1 as f32
    }
}
