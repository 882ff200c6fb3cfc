//! The cut of everything that is worn on the shoulders: body, sleeves and neck opening.
//!
//! Units: the shoulders are about half a unit wide; x = 0 is the middle, y = 0 the side of the neck,
//! y grows downwards.

use super::cloth::Cloth;
use super::outline::{Outline, Point, ellipse, pen};
use super::sheet::Sheet;
use crate::dice::Dice;
use tiny_skia::Path;

/// A garment for the upper body.
pub(super) struct Top {
    pub(super) body: Body,
    pub(super) sleeve: Option<Sleeve>,
    pub(super) neck: Neck,
    pub(super) cloth: Cloth,
    pub(super) sleeve_cloth: Cloth,
    /// How much darker the shaded borders are.
    pub(super) relief: f32,
}

/// The front of the body: half widths at heights.
#[derive(Clone, Copy)]
pub(super) struct Body {
    pub(super) shoulder: f32,
    pub(super) slope: f32,
    pub(super) armpit: f32,
    pub(super) chest: f32,
    pub(super) waist: f32,
    pub(super) waist_at: f32,
    pub(super) hem: f32,
    pub(super) length: f32,
    /// How much lower the middle of the hem hangs than its sides; negative is higher.
    pub(super) tail: f32,
}

/// A sleeve that hangs from the shoulder.
#[derive(Clone, Copy)]
pub(super) struct Sleeve {
    pub(super) length: f32,
    /// Degrees between the sleeve and the vertical.
    pub(super) spread: f32,
    /// Width at the wrist.
    pub(super) width: f32,
    /// How far the upper arm bulges outwards.
    pub(super) crown: f32,
    /// Height of the cuff, 0 for none.
    pub(super) cuff: f32,
}

/// The neck opening.
#[derive(Clone, Copy)]
pub(super) struct Neck {
    pub(super) shape: Opening,
    pub(super) width: f32,
    pub(super) depth: f32,
    /// Width of the border round the opening, 0 for none.
    pub(super) border: f32,
    /// Whether the inner side of the back shows in the opening.
    pub(super) back: bool,
}

/// The form of a neck opening.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Opening {
    Round,
    Pointed,
    Square,
}

impl Neck {
    /// The front edge of the opening, from the left side of the neck to the right one.
    pub(super) fn edge(&self) -> Vec<Point> {
        let (width, depth) = (self.width, self.depth);
        match self.shape {
            Opening::Round => vec![
                (-width, 0.0),
                (-0.75 * width, 0.62 * depth),
                (0.0, depth),
                (0.75 * width, 0.62 * depth),
                (width, 0.0),
            ],
            Opening::Pointed => vec![(-width, 0.0), (0.0, depth), (width, 0.0)],
            Opening::Square => vec![
                (-width, 0.0),
                (-0.9 * width, depth),
                (0.9 * width, depth),
                (width, 0.0),
            ],
        }
    }

    fn trace(&self, outline: Outline) -> Outline {
        let edge = self.edge();
        match self.shape {
            Opening::Round => outline.through(&edge[1..]),
            _ => edge[1..]
                .iter()
                .fold(outline, |outline, &point| outline.line(point)),
        }
    }
}

impl Body {
    /// The right side from the neck to the hem.
    fn side(&self, neck: f32) -> [Point; 5] {
        [
            (neck, 0.0),
            (self.shoulder, self.slope),
            (self.chest, self.armpit),
            (self.waist, self.waist_at),
            (self.hem, self.length),
        ]
    }

    /// The outline of the front, with its neck opening.
    pub(super) fn outline(&self, neck: &Neck) -> Path {
        let right = self.side(neck.width);
        let left = right.map(|(x, y)| (-x, y));
        // The arm hole bends inwards before it reaches the armpit.
        let hole = (
            self.shoulder.min(self.chest) - 0.012,
            0.55 * (self.slope + self.armpit),
        );
        let outline = Outline::at(right[0])
            .line(right[1])
            .through(&[hole, right[2]])
            .through(&[right[3], right[4]])
            .through(&[
                (0.6 * self.hem, self.length + 0.8 * self.tail),
                (-0.6 * self.hem, self.length + 0.8 * self.tail),
                left[4],
            ])
            .through(&[left[3], left[2]])
            .through(&[(-hole.0, hole.1), left[1]])
            .line(left[0]);
        neck.trace(outline).close()
    }

    /// Half the width of the body at a height below the armpit.
    pub(super) fn half_width(&self, y: f32) -> f32 {
        let (from, to) = if y < self.waist_at {
            ((self.armpit, self.chest), (self.waist_at, self.waist))
        } else {
            ((self.waist_at, self.waist), (self.length, self.hem))
        };
        let share = ((y - from.0) / (to.0 - from.0)).clamp(0.0, 1.0);
        from.1 + (to.1 - from.1) * share
    }
}

impl Sleeve {
    /// A sleeve to the wrist.
    pub(super) fn long(dice: &mut Dice) -> Self {
        Self {
            length: dice.about(0.92, 0.1),
            spread: dice.about(5.0, 4.5),
            width: dice.about(0.11, 0.025),
            crown: dice.about(0.085, 0.035),
            cuff: if dice.chance(0.6) {
                dice.between(0.04, 0.09)
            } else {
                0.0
            },
        }
    }

    /// A sleeve that ends about the elbow or above.
    pub(super) fn short(dice: &mut Dice) -> Self {
        Self {
            length: dice.between(0.22, 0.37),
            spread: dice.about(31.0, 13.0),
            width: dice.about(0.18, 0.04),
            crown: dice.about(0.045, 0.02),
            cuff: if dice.chance(0.35) {
                dice.between(0.02, 0.035)
            } else {
                0.0
            },
        }
    }

    /// A sleeve that ends between the elbow and the wrist.
    pub(super) fn three_quarter(dice: &mut Dice) -> Self {
        Self {
            length: dice.between(0.42, 0.66),
            spread: dice.about(13.0, 8.0),
            width: dice.about(0.15, 0.04),
            crown: dice.about(0.075, 0.03),
            cuff: if dice.chance(0.3) {
                dice.between(0.03, 0.05)
            } else {
                0.0
            },
        }
    }

    /// Direction along the right sleeve and the direction out of it.
    fn axes(&self) -> (Point, Point) {
        let (sine, cosine) = self.spread.to_radians().sin_cos();
        ((sine, cosine), (cosine, -sine))
    }

    /// A place on the right sleeve: `along` from shoulder (0) to wrist (1), `out` from the middle line.
    fn at(&self, body: &Body, along: f32, out: f32) -> Point {
        let (down, side) = self.axes();
        let start = (
            body.shoulder + self.crown - 0.6 * self.width,
            body.slope + 0.04,
        );
        (
            start.0 + down.0 * along * self.length + side.0 * out,
            start.1 + down.1 * along * self.length + side.1 * out,
        )
    }

    /// The outline of the sleeve; `hand` is 1 for the right one, -1 for the left one.
    pub(super) fn outline(&self, body: &Body, hand: f32) -> Path {
        let half = self.width / 2.0;
        let flip = |point: Point| (hand * point.0, point.1);
        let top = (body.shoulder - 0.04, body.slope - 0.012);
        let crown = (body.shoulder + 0.75 * self.crown, body.slope + 0.05);
        let swell = self.at(body, 0.45, half + 0.12 * self.crown);
        let inside = (body.chest - 0.03, body.armpit + 0.01);
        let crook = self.at(body, 0.55, -half - 0.01);
        let outer = [crown, swell, self.at(body, 1.0, half)].map(flip);
        let wrist = flip(self.at(body, 1.0, -half));
        Outline::at(flip(top))
            .through(&outer)
            .line(wrist)
            .through(&[flip(crook), flip(inside)])
            .close()
    }

    /// A line across the sleeve at the upper edge of its cuff.
    fn cuff_line(&self, body: &Body, hand: f32) -> Path {
        let along = 1.0 - self.cuff / self.length;
        let ends = [-0.55, 0.55].map(|out| self.at(body, along, out * self.width));
        pen(&ends.map(|(x, y)| (hand * x, y)), 0.016)
    }
}

impl Top {
    /// Lays the back, the sleeves and the body.
    pub(super) fn lay(&self, sheet: &mut Sheet, dice: &mut Dice) {
        if self.neck.back {
            self.lay_back(sheet);
        }
        if let Some(sleeve) = self.sleeve {
            for hand in [-1.0, 1.0] {
                self.lay_sleeve(sheet, sleeve, hand, dice);
            }
        }
        let outline = self.body.outline(&self.neck);
        sheet.lay_round(&outline, &self.cloth, 0.035, self.relief);
        self.crease(sheet, dice);
        if self.neck.border > 0.0 {
            sheet.shade(
                &pen(&self.neck.edge(), 2.0 * self.neck.border),
                0.5 * self.relief,
            );
        }
    }

    fn lay_back(&self, sheet: &mut Sheet) {
        let neck = &self.neck;
        let inside = Outline::at((-neck.width, 0.0))
            .through(&[(0.0, 0.012), (neck.width, 0.0)])
            .line((0.8 * neck.width, neck.depth))
            .line((-0.8 * neck.width, neck.depth))
            .close();
        sheet.lay(&inside, &self.cloth.shaded(0.7).plain());
        let label = ellipse((0.0, 0.045), (0.03, 0.012));
        sheet.paint(&label, 0.85, 0.6);
    }

    fn lay_sleeve(&self, sheet: &mut Sheet, sleeve: Sleeve, hand: f32, dice: &mut Dice) {
        // No two sleeves of a garment on a table hang alike.
        let sleeve = Sleeve {
            spread: dice.about(sleeve.spread, 2.0),
            length: dice.about(sleeve.length, 0.015),
            ..sleeve
        };
        let outline = sleeve.outline(&self.body, hand);
        let light = dice.about(0.97, 0.08);
        sheet.lay_round(
            &outline,
            &self.sleeve_cloth.shaded(light),
            0.035,
            self.relief,
        );
        if sleeve.cuff > 0.0 {
            sheet.shade(&sleeve.cuff_line(&self.body, hand), 0.35);
        }
    }

    /// Folds that run from the armpits and up from the hem.
    fn crease(&self, sheet: &mut Sheet, dice: &mut Dice) {
        for hand in [-1.0, 1.0] {
            if dice.chance(0.6) {
                let from = (hand * 0.92 * self.body.chest, self.body.armpit + 0.01);
                let to = (hand * dice.between(0.03, 0.12), dice.between(0.3, 0.5));
                let middle = (0.5 * (from.0 + to.0), from.1 + dice.between(0.0, 0.06));
                sheet.shade(
                    &pen(&[from, middle, to], dice.between(0.015, 0.035)),
                    dice.between(0.05, 0.2),
                );
            }
        }
        for _ in 0..dice.count(0, 3) {
            let x = dice.between(-0.8, 0.8) * self.body.hem;
            let from = (x, self.body.length - 0.02);
            let to = (
                x + dice.about(0.0, 0.06),
                self.body.length - dice.between(0.15, 0.5),
            );
            sheet.shade(
                &pen(&[from, to], dice.between(0.015, 0.04)),
                dice.between(-0.12, 0.2),
            );
        }
    }
}
