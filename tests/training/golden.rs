//! Short trainings whose every bit is known.
//!
//! Natively, in Chromium and in Firefox the same source must give the same losses and weights. A
//! change of the arithmetic, such as another order of a sum, changes the constants; this prints
//! the new ones: `cargo test --test training -- --ignored --nocapture print`.

use patchwork::article;
use patchwork::network::Network;
use patchwork::optimizer::Optimizer;
use patchwork::training::{Trainer, TrainingOptions};

use crate::support::networks::{labels, odd};
use crate::support::{checksum, pixels};

/// A training and the bits that it must give.
pub(crate) struct Golden {
    pub(crate) name: &'static str,
    network: fn() -> Network,
    optimizer: Optimizer,
    /// The sizes of the batches, one after the other.
    batches: &'static [usize],
    pub(crate) expected: Bits,
}

/// What a training gives, to the last bit.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Bits {
    /// Of each step's loss.
    pub(crate) losses: &'static [u64],
    /// The checksum of the final parameters.
    pub(crate) parameters: u64,
}

const MOMENTUM: Optimizer = Optimizer::sgd(0.05, 0.9);

/// Adam with Keras's numbers.
const ADAM: Optimizer = Optimizer::adam(0.001);

/// Every training.
pub(crate) const GOLDEN: [Golden; 4] = [
    Golden {
        name: "12 steps of a small CNN",
        network: || article::cnn([6, 5], 11, 4).unwrap(),
        optimizer: ADAM,
        batches: &[20, 20, 20, 3, 20, 20, 20, 3, 20, 20, 20, 3],
        expected: Bits {
            losses: &[
                0x4046edf7a8000000,
                0x404712467a000000,
                0x404701e290000000,
                0x401b912f90000000,
                0x404704aaf2000000,
                0x4047154fd4000000,
                0x4046f0a432000000,
                0x401bd513c0000000,
                0x4047027f8c000000,
                0x4047104280000000,
                0x40471d9b9e000000,
                0x401b32d170000000,
            ],
            parameters: 0x3a301f9bbfae989a,
        },
    },
    Golden {
        name: "2 steps of the article's CNN",
        network: || article::cnn([64, 64], 128, 5).unwrap(),
        optimizer: ADAM,
        batches: &[4, 4],
        expected: Bits {
            losses: &[0x4022285eb8000000, 0x4020d2b478000000],
            parameters: 0x2c20fa941fa83789,
        },
    },
    Golden {
        name: "3 steps of the article's DNN",
        network: || article::dnn(128, 6).unwrap(),
        optimizer: ADAM,
        batches: &[32, 32, 1],
        expected: Bits {
            losses: &[0x4053b46cfb800000, 0x40530df938800000, 0x4004488520000000],
            parameters: 0x76e7a36b0fcc377c,
        },
    },
    Golden {
        name: "4 steps with momentum of a network with strides and same padding",
        network: || odd().swap_remove(0).1,
        optimizer: MOMENTUM,
        batches: &[5, 5, 2, 5],
        expected: Bits {
            losses: &[
                0x401db686d0000000,
                0x401c965910000000,
                0x4005f4e9c0000000,
                0x401b76ab10000000,
            ],
            parameters: 0xae22e885f603fc6e,
        },
    },
];

impl Golden {
    /// Trains, and gives the bits of each loss and the checksum of the final parameters.
    pub(crate) fn train(&self) -> (Vec<u64>, u64) {
        let options = TrainingOptions {
            optimizer: self.optimizer,
            batch_size: self.batches[0],
            seed: 0,
        };
        let mut trainer = Trainer::new((self.network)(), options).unwrap();
        let mut losses = Vec::new();
        for (seed, &count) in (0..).zip(self.batches) {
            let labels = labels(trainer.network(), count);
            let input = trainer.input_mut(count).unwrap();
            let images = pixels(seed, input.len());
            input.copy_from_slice(&images);
            losses.push(trainer.step(&labels).unwrap().loss.to_bits());
        }
        (losses, checksum(trainer.network().parameters()))
    }

    /// Fails unless the training gives the expected bits.
    pub(crate) fn check(&self) {
        let (losses, parameters) = self.train();
        let seen = losses.iter().map(|&bits| f64::from_bits(bits));
        let seen: Vec<f64> = seen.collect();
        assert!(seen.iter().all(|loss| loss.is_finite()), "{}", self.name);
        assert_eq!(losses, self.expected.losses, "{}: {seen:?}", self.name);
        assert_eq!(parameters, self.expected.parameters, "{}", self.name);
    }
}
