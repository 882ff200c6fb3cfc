//! The cut of what hangs from the shoulders.
//!
//! Units: the body is about half a unit wide and one high; x = 0 is the middle, y = 0 the neck.

use super::hand::Figure;
use super::shapes::{Point, curve, flipped, mirrored, towards};
use crate::dice::Dice;

/// The front of a garment for the upper body: its right half.
pub(super) struct Cut {
    pub(super) neck: f32,
    pub(super) shoulder: Point,
    pub(super) chest: f32,
    pub(super) armpit: f32,
    pub(super) waist: f32,
    pub(super) hem: f32,
    pub(super) length: f32,
    /// How far the hem hangs down in the middle.
    pub(super) sag: f32,
    pub(super) sleeve: Option<Sleeve>,
}

pub(super) struct Sleeve {
    pub(super) length: f32,
    /// Degrees from the vertical.
    pub(super) spread: f32,
    pub(super) width: f32,
    /// How far it swells between shoulder and cuff.
    pub(super) puff: f32,
}

impl Cut {
    pub(super) fn new(length: f32, sleeve: Option<Sleeve>, dice: &mut Dice) -> Self {
        let chest = dice.between(0.21, 0.34);
        let waist = chest * dice.between(0.85, 1.05);
        Self {
            neck: dice.between(0.06, 0.15).min(0.6 * chest),
            shoulder: (chest * dice.between(0.8, 1.1), dice.between(0.0, 0.12)),
            chest,
            armpit: dice.between(0.2, 0.38),
            waist,
            hem: waist * dice.between(0.92, 1.2),
            length,
            sag: dice.weighted(&[(5.0, 0.0), (1.0, 0.04), (0.5, -0.03)]),
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

    fn pit(&self) -> Point {
        (self.chest, self.armpit)
    }

    /// The right sleeve from the shoulder to the armpit; without one the armhole.
    fn arm(&self, dice: &mut Dice) -> Vec<Point> {
        let Some(([outer, inner], sleeve)) = self.cuff().zip(self.sleeve.as_ref()) else {
            let hole = 0.5 * (self.shoulder.1 + self.armpit);
            return vec![(self.shoulder.0 * 0.92, hole), self.pit()];
        };
        let mut arm = Vec::new();
        if dice.chance(0.4) {
            arm.push((self.shoulder.0 + 0.04, self.shoulder.1 + 0.06));
        }
        // An elbow, or cloth that swells.
        if sleeve.puff != 0.0 {
            let (x, y) = towards(self.shoulder, outer, 0.55);
            arm.push((x + sleeve.puff, y));
        }
        arm.extend([outer, inner]);
        if sleeve.puff > 0.0 {
            let (x, y) = towards(inner, self.pit(), 0.5);
            arm.push((x - 0.5 * sleeve.puff, y + 0.5 * sleeve.puff));
        }
        arm.push(self.pit());
        arm
    }

    /// The cloth, closed over `collar`, the neck's line from right to left: in one piece, or the sleeves
    /// by themselves.
    pub(super) fn pieces(&self, collar: &[Point], dice: &mut Dice) -> Vec<Vec<Point>> {
        let arm = self.arm(dice);
        let apart = self.sleeve.is_some() && dice.chance(0.3);
        let mut half = vec![(self.neck, 0.0), self.shoulder];
        // The armpit is where the arm ends.
        half.extend(&arm[if apart { arm.len() - 1 } else { 0 }..]);
        half.extend([(self.waist, 0.6 * self.length), (self.hem, self.length)]);
        if self.sag != 0.0 {
            half.push((0.5 * self.hem, self.length + 0.8 * self.sag));
        }
        let mut body = mirrored(&half);
        // From the left side of the neck back to the right one.
        body.extend(collar.iter().rev());
        let mut pieces = vec![body];
        if apart {
            let sleeve: Vec<Point> = [self.shoulder].into_iter().chain(arm).collect();
            pieces.push(flipped(&sleeve));
            pieces.push(sleeve);
        }
        pieces
    }

    pub(super) fn on_both_sides(&self, figure: &mut Figure, line: &[Point]) {
        figure.lines.push(line.to_vec());
        figure.lines.push(flipped(line));
    }

    pub(super) fn half_at(&self, y: f32) -> f32 {
        let share = ((y - self.armpit) / (self.length - self.armpit)).clamp(0.0, 1.0);
        self.chest + (self.hem - self.chest) * share
    }

    /// A line from side to side.
    pub(super) fn across(&self, figure: &mut Figure, y: f32) {
        figure
            .lines
            .push(vec![(-self.half_at(y), y), (self.half_at(y), y)]);
    }

    /// Lines across the sleeves, at a share of their length before the cuffs.
    pub(super) fn cuffs(&self, figure: &mut Figure, share: f32) {
        if let Some([outer, inner]) = self.cuff() {
            let line = [
                towards(outer, self.shoulder, share),
                towards(inner, self.pit(), share),
            ];
            self.on_both_sides(figure, &line);
        }
    }

    /// Lines where the sleeves begin: round the arm, or slanting up to the neck.
    pub(super) fn armholes(&self, figure: &mut Figure, dice: &mut Dice) {
        let top = if dice.chance(0.3) {
            (self.neck, 0.0)
        } else {
            self.shoulder
        };
        let bow = towards(top, self.pit(), 0.5);
        let hole = curve(&[top, (bow.0 - dice.between(0.0, 0.05), bow.1), self.pit()]);
        self.on_both_sides(figure, &hole);
    }

    /// A band along the hem, often ribbed.
    pub(super) fn hem_band(&self, figure: &mut Figure, dice: &mut Dice) {
        let y = self.length * dice.between(0.86, 0.95);
        self.across(figure, y);
        if dice.chance(0.35) {
            let count = dice.count(4, 10);
            for k in 1..count {
                let x = self.hem * (2.0 * k as f32 / count as f32 - 1.0);
                figure.lines.push(vec![(x, y), (x, self.length)]);
            }
        }
    }
}

pub(super) fn long_sleeve(dice: &mut Dice) -> Sleeve {
    let spread = dice.weighted(&[(5.0, (0.0, 20.0)), (2.5, (20.0, 50.0)), (1.2, (50.0, 90.0))]);
    Sleeve {
        length: dice.between(0.5, 0.95),
        spread: dice.between(spread.0, spread.1),
        width: dice.between(0.08, 0.19),
        puff: dice.weighted(&[
            (4.0, 0.0),
            (1.0, 0.03),
            (1.0, 0.06),
            (0.7, 0.11),
            (1.0, -0.02),
        ]),
    }
}

pub(super) fn short_sleeve(dice: &mut Dice) -> Sleeve {
    Sleeve {
        length: dice.between(0.12, 0.36),
        spread: dice.between(12.0, 90.0),
        width: dice.between(0.11, 0.24),
        puff: dice.weighted(&[(5.0, 0.0), (1.0, 0.02)]),
    }
}

/// A neck opening: round, pointed, flat or angular, from right to left.
pub(super) fn neck(cut: &Cut, depth: f32, dice: &mut Dice) -> Vec<Point> {
    let n = cut.neck;
    match dice.weighted(&[(4.0, 0), (1.5, 1), (1.0, 2), (0.6, 3)]) {
        0 => curve(&[
            (n, 0.0),
            (0.6 * n, 0.8 * depth),
            (0.0, depth),
            (-0.6 * n, 0.8 * depth),
            (-n, 0.0),
        ]),
        1 => vec![(n, 0.0), (0.0, 1.6 * depth), (-n, 0.0)],
        2 => vec![(n, 0.0), (-n, 0.0)],
        _ => vec![(n, 0.0), (0.8 * n, depth), (-0.8 * n, depth), (-n, 0.0)],
    }
}
