//! Seeded choices.

use rand::seq::SliceRandom;
use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg32;

/// A seeded source of choices: the same seed gives the same choices everywhere.
pub struct Dice(Pcg32);

impl Dice {
    /// Dice for item `index` of the series that `seed` names.
    pub fn new(seed: u64, index: u64) -> Self {
        // A golden-ratio step keeps neighbouring items apart before the generator mixes them.
        Self(Pcg32::seed_from_u64(
            seed ^ index.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15),
        ))
    }

    /// A number spread evenly over `low..high`.
    pub fn between(&mut self, low: f32, high: f32) -> f32 {
        low + (high - low) * self.0.random::<f32>()
    }

    /// A number near `centre`, at most `spread` away: small deviations are the frequent ones.
    pub fn about(&mut self, centre: f32, spread: f32) -> f32 {
        centre + spread * (self.0.random::<f32>() - self.0.random::<f32>())
    }

    /// True with the given probability.
    pub fn chance(&mut self, probability: f32) -> bool {
        self.0.random::<f32>() < probability
    }

    /// One of `low..=high`.
    pub fn count(&mut self, low: u32, high: u32) -> u32 {
        self.0.random_range(low..=high)
    }

    /// One of the options, each as likely as its weight beside the sum of all.
    pub fn weighted<T: Copy>(&mut self, options: &[(f32, T)]) -> T {
        let total: f32 = options.iter().map(|(weight, _)| weight).sum();
        let mut left = self.between(0.0, total);
        for &(weight, option) in options {
            left -= weight;
            if left < 0.0 {
                return option;
            }
        }
        options[options.len() - 1].1
    }

    /// A seed for a noise field.
    pub fn seed(&mut self) -> u32 {
        self.0.random()
    }

    /// Puts the items into a random order.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        items.shuffle(&mut self.0);
    }
}
