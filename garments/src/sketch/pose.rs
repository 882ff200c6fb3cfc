//! Where a figure stands on the paper, and how it is bent there.

use super::hand::Figure;
use super::shapes::Point;
use crate::dice::Dice;
use tiny_skia::Transform;

/// Maps the units of a garment to the paper.
pub(super) struct Pose {
    /// Length of the longer side, in pixels.
    pub(super) size: f32,
    low: Point,
    high: Point,
    /// How much wider it is at its lower end than at its upper one.
    taper: f32,
    waves: [Wave; 4],
    transform: Transform,
}

/// A wave that bends lines: nobody draws both sides alike.
struct Wave {
    height: f32,
    frequency: Point,
    phase: f32,
}

impl Pose {
    /// A pose of the figure on paper with `side` pixels a side: size and place, some turn, stretch and slant.
    pub(super) fn new(figure: &Figure, side: f32, dice: &mut Dice) -> Self {
        let all = || figure.cloth.iter().chain(&figure.bands).flatten();
        let low = all().fold((f32::MAX, f32::MAX), |low, p| {
            (low.0.min(p.0), low.1.min(p.1))
        });
        let high = all().fold((f32::MIN, f32::MIN), |high, p| {
            (high.0.max(p.0), high.1.max(p.1))
        });
        let share = dice.weighted(&[(6.0, (0.6, 0.9)), (2.0, (0.3, 0.6)), (0.5, (0.2, 0.3))]);
        let size = side * dice.between(share.0, share.1);
        let mirror = if dice.chance(0.5) { -1.0 } else { 1.0 };
        let scale = size / (high.0 - low.0).max(high.1 - low.1);
        let stretch = dice.about(1.0, 0.25);
        let turn = dice.weighted(&[(6.0, 6.0), (2.0, 15.0), (0.5, 35.0)]);
        let room = 0.5 * (side - size) * 0.8;
        let transform = Transform::from_translate(-0.5 * (low.0 + high.0), -0.5 * (low.1 + high.1))
            .post_scale(
                mirror * scale * stretch.min(1.0),
                scale * stretch.recip().min(1.0),
            )
            .post_concat(Transform::from_row(
                1.0,
                0.0,
                dice.about(0.0, 0.15),
                1.0,
                0.0,
                0.0,
            ))
            .post_concat(Transform::from_rotate(dice.about(0.0, turn)))
            .post_translate(
                0.5 * side + dice.about(0.0, room),
                0.5 * side + dice.about(0.0, room),
            );
        let height = dice.weighted(&[(2.0, 0.004), (3.0, 0.012), (1.0, 0.025)]);
        let waves = std::array::from_fn(|_| Wave {
            height: dice.about(0.0, height) * (high.0 - low.0).max(high.1 - low.1),
            frequency: (dice.about(0.0, 9.0), dice.about(0.0, 9.0)),
            phase: dice.between(0.0, std::f32::consts::TAU),
        });
        Self {
            size,
            low,
            high,
            taper: dice.about(0.0, 0.2),
            waves,
            transform,
        }
    }

    /// A place on the paper.
    pub(super) fn place(&self, (x, y): Point) -> Point {
        let middle = 0.5 * (self.low.0 + self.high.0);
        let down = (y - self.low.1) / (self.high.1 - self.low.1).max(1e-3) - 0.5;
        let right = (x - self.low.0) / (self.high.0 - self.low.0).max(1e-3) - 0.5;
        let mut bent = (middle + (x - middle) * (1.0 + self.taper * down), y);
        for (index, wave) in self.waves.iter().enumerate() {
            let turn = wave.frequency.0 * right + wave.frequency.1 * down + wave.phase;
            let shift = wave.height * turn.sin();
            if index % 2 == 0 {
                bent.0 += shift;
            } else {
                bent.1 += shift;
            }
        }
        let mut placed = [bent.into()];
        self.transform.map_points(&mut placed);
        (placed[0].x, placed[0].y)
    }
}
