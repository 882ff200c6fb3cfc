//! Dropout: values that are left out by chance, the others larger for it.
//!
//! ```text
//! output = input / (1 - rate) where a value is kept, else 0
//! ```
//!
//! Whether a value is kept depends on its place alone, not on the values that were computed before:
//! parts of a batch agree on it, and a training that was interrupted.
//!
//! # Source
//! N. Srivastava et al., "Dropout: A Simple Way to Prevent Neural Networks from Overfitting", 2014, in
//! Keras's form; the numbers are those of G. Steele, D. Lea and C. Flood, "Fast Splittable Pseudorandom
//! Number Generators", 2014 (SplitMix64), which can be asked for in any order.

/// The moment of a training at which a pass leaves values out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Noise {
    /// The training's seed.
    pub seed: u64,
    /// The steps done before.
    pub step: u64,
    /// The place of the pass's first image in the whole batch.
    pub image: usize,
}

/// How many values are left out.
#[derive(Clone, Copy, Debug)]
pub struct Dropout {
    /// A value is left out if its number is below.
    threshold: u64,
    scale: f32,
}

impl Dropout {
    /// `rate`: the share of the values that are left out, from 0 to below 1.
    pub fn new(rate: f64) -> Self {
        Self {
            threshold: (rate * 4_294_967_296.0) as u64,
            scale: (1.0 / (1.0 - rate)) as f32,
        }
    }

    /// The values of one image that are kept, made larger; the gradients go the same way.
    ///
    /// # Shapes
    /// `input` and `output` are as long as each other; the pass's image number `image`.
    ///
    /// # Panics
    /// If a slice has another length.
    pub fn apply(
        &self,
        noise: Noise,
        layer: usize,
        image: usize,
        input: &[f32],
        output: &mut [f32],
    ) {
        assert_eq!(input.len(), output.len());
        let place = [noise.step, layer as u64, (noise.image + image) as u64];
        let mut state = place
            .into_iter()
            .fold(mixed(noise.seed), |state, part| mixed(state ^ part));
        for (output, input) in output.iter_mut().zip(input) {
            state = state.wrapping_add(GAMMA);
            let kept = mixed(state) >> 32 >= self.threshold;
            *output = if kept { input * self.scale } else { 0.0 };
        }
    }
}

/// The step of SplitMix64's counter: 2^64 divided by the golden ratio.
const GAMMA: u64 = 0x9e37_79b9_7f4a_7c15;

/// SplitMix64's number for a state of its counter.
fn mixed(state: u64) -> u64 {
    let state = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let state = (state ^ (state >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    state ^ (state >> 31)
}
