//! Sketches of trousers.
//!
//! Units: one unit high; x = 0 is the middle, y = 0 the waist.

use super::hand::Figure;
use super::shapes::{Point, curve, flipped, mirrored, rectangle, towards};
use crate::dice::Dice;

/// The right leg.
struct Leg {
    waist: f32,
    hip: f32,
    crotch: f32,
    /// Outer and inner end of the hem.
    outer: f32,
    inner: f32,
    length: f32,
}

pub(super) fn trouser(dice: &mut Dice) -> Figure {
    let waist = dice.between(0.12, 0.24);
    let hip = waist * dice.between(1.0, 1.25);
    let crotch = dice.between(0.22, 0.48);
    let spread = dice.weighted(&[(3.0, (-0.04, 0.06)), (2.0, (0.06, 0.2))]);
    let outer = hip + dice.between(spread.0, spread.1);
    let width = dice.between(0.5, 1.15) * hip;
    let short = dice.chance(0.12);
    let leg = Leg {
        waist,
        hip,
        crotch,
        outer,
        inner: (outer - width).max(dice.between(0.004, 0.04)),
        length: if short {
            crotch + dice.between(0.08, 0.3)
        } else {
            1.0
        },
    };
    let mut figure = Figure {
        cloth: vec![leg.outline(dice)],
        ..Figure::default()
    };
    if dice.chance(0.04) {
        bib(&mut figure, &leg, dice);
    }
    leg.waistband(&mut figure, dice);
    leg.details(&mut figure, dice);
    figure
}

impl Leg {
    fn outline(&self, dice: &mut Dice) -> Vec<Point> {
        let Self {
            hip,
            crotch,
            outer,
            inner,
            length,
            ..
        } = *self;
        let mut half = vec![(self.waist, 0.0), (hip, 0.6 * crotch)];
        if dice.chance(0.4) {
            let knee = hip + (outer - hip) * dice.between(-0.4, 0.8);
            half.push((knee, 0.5 * (crotch + length)));
        }
        half.extend([(outer, length), (inner, length + dice.about(0.0, 0.02))]);
        if dice.chance(0.3) {
            half.push((0.4 * inner, crotch + 0.25 * (length - crotch)));
        }
        if dice.chance(0.25) {
            half.push((0.02, crotch));
        }
        half.push((0.0, crotch));
        if dice.chance(0.3) {
            // The waist sags in front.
            half.insert(0, (0.0, 0.03));
        }
        mirrored(&half)
    }

    fn waistband(&self, figure: &mut Figure, dice: &mut Dice) {
        if dice.chance(0.5) {
            let y = dice.between(0.03, 0.09);
            let half = self.waist + 0.01;
            figure.parts.push(mirrored(&[(self.waist, 0.0), (half, y)]));
            if dice.chance(0.3) {
                figure
                    .parts
                    .push(rectangle((0.0, 0.5 * y), (0.03, 0.5 * y)));
            }
            if dice.chance(0.3) {
                for x in [0.35, 0.75] {
                    let lap = [(x * self.waist, 0.0), (x * self.waist, y)];
                    figure.lines.extend([flipped(&lap), lap.to_vec()]);
                }
            }
        }
        if dice.chance(0.12) {
            // Strings.
            figure.lines.push(vec![(0.0, 0.04), (-0.03, 0.14)]);
            figure.lines.push(vec![(0.0, 0.04), (0.03, 0.14)]);
        }
    }

    fn details(&self, figure: &mut Figure, dice: &mut Dice) {
        let Self {
            waist,
            hip,
            crotch,
            outer,
            inner,
            length,
        } = *self;
        if dice.chance(0.4) {
            let end = if dice.chance(0.6) {
                crotch
            } else {
                0.6 * crotch
            };
            figure.lines.push(vec![(0.0, 0.0), (0.0, end)]);
            if dice.chance(0.4) {
                let fly = [(0.0, 0.9 * end), (0.05, 0.75 * end), (0.05, 0.05)];
                figure.lines.push(curve(&fly));
            }
        }
        let mut on_both = |line: Vec<Point>| figure.lines.extend([flipped(&line), line]);
        if dice.chance(0.35) {
            on_both(curve(&[
                (0.45 * waist, 0.03),
                (0.6 * waist, 0.1),
                (waist, 0.13),
            ]));
        }
        let middle = 0.5 * (outer + inner);
        if dice.chance(0.15) {
            on_both(vec![(0.5 * hip, crotch), (middle, 0.97 * length)]);
        }
        if dice.chance(0.2) {
            let y = length - dice.between(0.03, 0.1);
            on_both(vec![(outer, y), (inner, y)]);
        }
        if dice.chance(0.1) {
            let knee = towards(
                (0.5 * hip, crotch),
                (middle, length),
                dice.between(0.2, 0.6),
            );
            let size = (0.25 * hip, 0.25 * hip);
            figure.parts.push(rectangle(knee, size));
            if dice.chance(0.6) {
                figure.parts.push(flipped(&rectangle(knee, size)));
            }
        }
    }
}

/// The upper part of dungarees.
fn bib(figure: &mut Figure, leg: &Leg, dice: &mut Dice) {
    let (wide, high) = (dice.between(0.5, 0.8) * leg.waist, dice.between(0.15, 0.25));
    figure
        .cloth
        .push(mirrored(&[(0.9 * wide, -high), (wide, 0.0)]));
    let strap = [(0.8 * wide, -high), (0.9 * leg.waist, -high - 0.14)];
    figure.bands.extend([strap.to_vec(), flipped(&strap)]);
}
