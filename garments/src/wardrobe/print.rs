//! What is printed on, or woven into, a cloth.

use super::noise;
use crate::dice::Dice;

/// A pattern: how strongly the second colour shows at a place.
#[derive(Clone, Copy)]
pub(super) enum Print {
    /// One colour.
    Plain,
    /// Bands at an angle: `direction` is the unit vector across them.
    Stripes {
        direction: (f32, f32),
        period: f32,
        share: f32,
    },
    /// Two crossing sets of half-transparent bands.
    Checks { period: f32, share: f32 },
    /// Spots on a grid whose odd rows are shifted.
    Dots { period: f32, radius: f32 },
    /// Irregular patches: flowers, leaves, leopard, camouflage.
    Patches { size: f32, share: f32, seed: u32 },
    /// Zigzag bands.
    Chevron { period: f32, slope: f32 },
    /// One colour fades into the other downwards.
    Fade { top: f32, bottom: f32 },
    /// Another colour above a line.
    Yoke { bottom: f32 },
}

impl Print {
    /// A pattern that covers the whole cloth.
    pub(super) fn all_over(dice: &mut Dice) -> Self {
        let size = dice.between(0.035, 0.09);
        let share = dice.between(0.25, 0.6);
        let patches = Self::Patches {
            size,
            share,
            seed: dice.seed(),
        };
        dice.weighted(&[
            (4.0, patches),
            (
                1.5,
                Self::Dots {
                    period: size * 1.4,
                    radius: dice_radius(share),
                },
            ),
            (
                0.25,
                Self::Chevron {
                    period: size * 2.0,
                    slope: share * 1.6,
                },
            ),
        ])
    }

    /// Horizontal bands.
    pub(super) fn hoops(dice: &mut Dice) -> Self {
        let period = dice.between(0.07, 0.24);
        Self::Stripes {
            direction: (0.0, 1.0),
            period,
            share: dice.between(0.25, 0.6),
        }
    }

    /// Narrow vertical bands.
    pub(super) fn pinstripes(dice: &mut Dice) -> Self {
        let period = dice.between(0.05, 0.11);
        Self::Stripes {
            direction: (1.0, 0.0),
            period,
            share: dice.between(0.2, 0.5),
        }
    }

    /// Woven checks.
    pub(super) fn checks(dice: &mut Dice) -> Self {
        Self::Checks {
            period: dice.between(0.07, 0.15),
            share: dice.between(0.3, 0.55),
        }
    }

    /// The share of the second colour at a place, 0 to 1.
    pub(super) fn strength(self, x: f32, y: f32) -> f32 {
        match self {
            Self::Plain => 0.0,
            Self::Stripes {
                direction,
                period,
                share,
            } => band(x * direction.0 + y * direction.1, period, share),
            Self::Checks { period, share } => {
                0.5 * (band(x, period, share) + band(y, period, share))
            }
            Self::Dots { period, radius } => dot(x / period, y / period, radius),
            Self::Patches { size, share, seed } => {
                // Turned off the pixel grid, so that no rows and columns show.
                let (x, y) = ((0.8 * x + 0.6 * y) / size, (0.8 * y - 0.6 * x) / size);
                let noise = 0.65 * noise::field(x, y, seed)
                    + 0.35 * noise::field(1.3 * x + 1.6 * y, 1.3 * y - 1.6 * x, seed ^ 1);
                noise::ease((noise - 0.75 + 0.5 * share) / 0.24 + 0.5)
            }
            Self::Chevron { period, slope } => {
                let along = (x / period).rem_euclid(1.0);
                band(y + slope * period * (2.0 * along - 1.0).abs(), period, 0.5)
            }
            Self::Fade { top, bottom } => noise::ease((y - top) / (bottom - top)),
            Self::Yoke { bottom } => f32::from(u8::from(y < bottom)),
        }
    }
}

fn dice_radius(share: f32) -> f32 {
    0.2 + 0.3 * share
}

fn band(at: f32, period: f32, share: f32) -> f32 {
    f32::from(u8::from((at / period).rem_euclid(1.0) < share))
}

fn dot(x: f32, y: f32, radius: f32) -> f32 {
    let row = y.floor();
    let shift = 0.5 * row.rem_euclid(2.0);
    let (across, down) = ((x + shift).rem_euclid(1.0) - 0.5, y - row - 0.5);
    noise::ease((radius - across.hypot(down)) / 0.1 + 0.5)
}
