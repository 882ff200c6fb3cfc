//! Soles and heels of shoes in profile, the toe at the left.
//!
//! Units: the foot is 1 long, x = 0 is the toe and x = 1 the heel; y = 0 is the ground and grows upwards.

use super::cloth::Cloth;
use super::noise::ease;
use super::outline::{Outline, Point, polygon};
use super::sheet::Sheet;
use tiny_skia::Path;

/// The sole under a foot: flat below the ball, rising to the heel.
#[derive(Clone, Copy)]
pub(super) struct Sole {
    pub(super) heel: f32,
    pub(super) thickness: f32,
    pub(super) platform: f32,
}

impl Sole {
    /// Height of the underside of the sole.
    pub(super) fn under(&self, x: f32) -> f32 {
        let toe_spring = 0.035 * ease((0.14 - x) / 0.14);
        self.platform + self.heel * ease((x - 0.3) / 0.55) + toe_spring
    }

    /// Height of the upper side, on which the foot rests.
    pub(super) fn bed(&self, x: f32) -> f32 {
        self.under(x) + self.thickness
    }

    /// The strip between underside and upper side from the toe to `end`.
    pub(super) fn strip(&self, end: f32) -> Path {
        const STEPS: u8 = 12;
        let along = |step: u8| end * f32::from(step) / f32::from(STEPS);
        let over: Vec<Point> = (0..=STEPS)
            .map(|step| (along(step), self.bed(along(step))))
            .collect();
        let below: Vec<Point> = (0..=STEPS)
            .rev()
            .map(|step| (along(step), self.under(along(step)) - self.platform))
            .collect();
        Outline::at(over[0])
            .through(&over[1..])
            .line(below[0])
            .through(&below[1..])
            .close()
    }
}

/// The heel of a sole.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Heel {
    /// Straight or nearly so; the number is its length at the ground.
    Block(f32),
    /// Thin as a pencil.
    Stiletto,
    /// The whole space below the sole is filled.
    Wedge,
}

impl Heel {
    /// Draws the heel below the sole.
    pub(super) fn lay(self, sheet: &mut Sheet, sole: &Sole, cloth: &Cloth) {
        let top = sole.under(0.9) + 0.01;
        let shape = match self {
            Self::Block(length) => polygon(&[
                (
                    0.97 - 1.15 * length,
                    sole.under(0.97 - 1.15 * length) + 0.01,
                ),
                (0.985, top + 0.02),
                (0.97, 0.0),
                (0.97 - length, 0.0),
            ]),
            Self::Stiletto => Outline::at((0.8, sole.under(0.8)))
                .through(&[(0.9, 0.6 * top), (0.935, 0.0)])
                .line((0.965, 0.0))
                .through(&[(0.965, 0.5 * top), (0.99, top + 0.03)])
                .close(),
            Self::Wedge => {
                let over: Vec<Point> = [0.3, 0.45, 0.6, 0.75, 0.9, 1.0]
                    .map(|x| (x, sole.under(x) + 0.005))
                    .to_vec();
                Outline::at((0.08, 0.0))
                    .line(over[0])
                    .through(&over[1..])
                    .line((0.97, 0.0))
                    .close()
            }
        };
        sheet.lay_round(&shape, cloth, 0.02, 0.25);
    }
}
