//! The cut of what hangs from the shoulders.
//!
//! Units: the body is about half a unit wide and one high; x = 0 is the middle, y = 0 the neck.

use super::hand::{Figure, Point, curve, mirrored};
use crate::wardrobe::Dice;

/// The front of a garment for the upper body: its right half.
pub(super) struct Cut {
    pub(super) neck: f32,
    pub(super) shoulder: Point,
    pub(super) chest: f32,
    pub(super) armpit: f32,
    pub(super) waist: f32,
    pub(super) hem: f32,
    pub(super) length: f32,
    pub(super) sleeve: Option<Sleeve>,
}

pub(super) struct Sleeve {
    pub(super) length: f32,
    /// Degrees from the vertical.
    pub(super) spread: f32,
    pub(super) width: f32,
}

impl Cut {
    pub(super) fn new(length: f32, sleeve: Option<Sleeve>, dice: &mut Dice) -> Self {
        let chest = dice.between(0.2, 0.32);
        let waist = chest * dice.between(0.88, 1.05);
        Self {
            neck: dice.between(0.07, 0.14),
            shoulder: (chest * dice.between(0.8, 1.1), dice.between(0.01, 0.12)),
            chest,
            armpit: dice.between(0.2, 0.36),
            waist,
            hem: waist * dice.between(0.95, 1.2),
            length,
            sleeve,
        }
    }

    /// The outer and the inner end of the right sleeve's cuff.
    pub(super) fn cuff(&self) -> Option<[Point; 2]> {
        let sleeve = self.sleeve.as_ref()?;
        let (sine, cosine) = sleeve.spread.to_radians().sin_cos();
        let outer = (
            self.shoulder.0 + 0.03 + sine * sleeve.length,
            self.shoulder.1 + cosine * sleeve.length,
        );
        let inner = (
            outer.0 - cosine * sleeve.width,
            outer.1 + sine * sleeve.width,
        );
        Some([outer, inner])
    }

    /// The outline, closed over `collar`, the neck's line from right to left.
    pub(super) fn outline(&self, collar: &[Point], dice: &mut Dice) -> Vec<Point> {
        let mut half = vec![(self.neck, 0.0), self.shoulder];
        if let Some([outer, inner]) = self.cuff() {
            if dice.chance(0.5) {
                half.push((self.shoulder.0 + 0.04, self.shoulder.1 + 0.06));
            }
            half.extend([outer, inner]);
        } else {
            half.push((
                self.shoulder.0 * 0.92,
                0.5 * (self.shoulder.1 + self.armpit),
            ));
        }
        half.extend([
            (self.chest, self.armpit),
            (self.waist, 0.6 * self.length),
            (self.hem, self.length),
        ]);
        let mut outline = mirrored(&half);
        // From the left side of the neck back to the right one.
        outline.extend(collar.iter().rev());
        outline
    }

    pub(super) fn on_both_sides(&self, figure: &mut Figure, line: &[Point]) {
        figure.lines.push(line.to_vec());
        figure
            .lines
            .push(line.iter().map(|&(x, y)| (-x, y)).collect());
    }

    pub(super) fn half_at(&self, y: f32) -> f32 {
        let share = ((y - self.armpit) / (self.length - self.armpit)).clamp(0.0, 1.0);
        self.chest + (self.hem - self.chest) * share
    }

    pub(super) fn cuffs(&self, figure: &mut Figure, share: f32) {
        if let Some([outer, inner]) = self.cuff() {
            let back = |from: Point, to: Point| {
                (
                    from.0 + (to.0 - from.0) * share,
                    from.1 + (to.1 - from.1) * share,
                )
            };
            let line = [
                back(outer, self.shoulder),
                back(inner, (self.chest, self.armpit)),
            ];
            self.on_both_sides(figure, &line);
        }
    }

    pub(super) fn armholes(&self, figure: &mut Figure) {
        self.on_both_sides(figure, &[self.shoulder, (self.chest, self.armpit)]);
    }

    pub(super) fn hem_band(&self, figure: &mut Figure, dice: &mut Dice) {
        let y = self.length * dice.between(0.88, 0.95);
        figure
            .lines
            .push(vec![(-self.half_at(y), y), (self.half_at(y), y)]);
    }

    pub(super) fn stripes(&self, figure: &mut Figure, dice: &mut Dice) {
        for k in 0..dice.count(1, 4) {
            let y = self.armpit + 0.05 + 0.16 * k as f32;
            if y < self.length - 0.05 {
                figure
                    .lines
                    .push(vec![(-self.half_at(y), y), (self.half_at(y), y)]);
            }
        }
    }
}

pub(super) fn long_sleeve(dice: &mut Dice) -> Sleeve {
    let spread = dice.weighted(&[(5.0, (2.0, 22.0)), (2.0, (22.0, 50.0)), (1.0, (50.0, 88.0))]);
    Sleeve {
        length: dice.between(0.55, 0.9),
        spread: dice.between(spread.0, spread.1),
        width: dice.between(0.09, 0.17),
    }
}

pub(super) fn short_sleeve(dice: &mut Dice) -> Sleeve {
    Sleeve {
        length: dice.between(0.14, 0.34),
        spread: dice.between(20.0, 88.0),
        width: dice.between(0.13, 0.22),
    }
}

/// A neck opening: round, pointed or flat, from right to left.
pub(super) fn neck(cut: &Cut, depth: f32, dice: &mut Dice) -> Vec<Point> {
    let n = cut.neck;
    match dice.weighted(&[(4.0, 0), (1.5, 1), (1.0, 2)]) {
        0 => curve(&[
            (n, 0.0),
            (0.6 * n, 0.8 * depth),
            (0.0, depth),
            (-0.6 * n, 0.8 * depth),
            (-n, 0.0),
        ]),
        1 => vec![(n, 0.0), (0.0, 1.6 * depth), (-n, 0.0)],
        _ => vec![(n, 0.0), (-n, 0.0)],
    }
}
