//! Sketches of ankle boots, from the side, the toe at the right.
//!
//! Units: the foot is about one unit long; y = 0 is the ground.

use super::hand::Figure;
use super::shapes::{Point, arc, curve, rectangle, zigzag};
use super::sneakers::laces;
use crate::dice::Dice;

/// The main measures of a boot.
struct Boot {
    height: f32,
    /// Width of the shaft.
    shaft: f32,
    toe: f32,
    instep: f32,
    sole: f32,
}

pub(super) fn ankle_boot(dice: &mut Dice) -> Figure {
    let height = dice.weighted(&[(4.0, (0.62, 1.1)), (1.5, (1.1, 1.6))]);
    let boot = Boot {
        height: dice.between(height.0, height.1),
        shaft: dice.between(0.32, 0.54),
        toe: dice.between(0.13, 0.34),
        instep: dice.between(0.28, 0.52),
        sole: dice.between(0.04, 0.13),
    };
    let mut figure = Figure {
        cloth: vec![boot.outline(dice)],
        ..Figure::default()
    };
    boot.foot(&mut figure, dice);
    boot.shaft(&mut figure, dice);
    figure
}

impl Boot {
    fn outline(&self, dice: &mut Dice) -> Vec<Point> {
        let Self {
            height,
            shaft,
            toe,
            instep,
            ..
        } = *self;
        let mut front = vec![
            (shaft + dice.about(0.0, 0.06), -height),
            (shaft - dice.between(0.0, 0.06), -0.5 * (height + instep)),
            (shaft + 0.04, -instep),
        ];
        if dice.chance(0.2) {
            // Like the letter L.
            let edge = dice.between(0.7, 1.0) * instep;
            front.extend([
                (shaft + 0.06, -edge),
                (0.95, -0.9 * edge),
                (1.0, -0.4 * toe),
                (1.0, 0.0),
            ]);
        } else {
            let low = -0.5 * (instep + toe) - dice.about(0.0, 0.05);
            let tip = dice.between(0.3, 0.8);
            front.extend([(0.68, low), (0.9, -toe), (1.0, -tip * toe), (0.99, 0.0)]);
            front = curve(&front);
        }
        let mut outline = vec![(dice.about(0.0, 0.06), -height)];
        outline.extend(front);
        let heel = dice.weighted(&[(5.0, 0.0), (2.0, 0.08), (1.0, 0.25)]);
        if heel > 0.0 {
            let wide = dice.between(0.08, 0.28);
            outline.extend([(0.6, 0.0), (wide + 0.06, -0.7 * heel), (wide, 0.0)]);
        } else if dice.chance(0.2) {
            // A sole with teeth.
            outline.extend(zigzag((0.95, 0.0), (0.05, 0.0), dice.count(3, 8), 0.05));
        }
        outline.extend([(0.0, 0.0), (dice.about(0.02, 0.05), -0.5 * height)]);
        outline
    }

    fn foot(&self, figure: &mut Figure, dice: &mut Dice) {
        let Self { toe, sole, .. } = *self;
        match dice.weighted(&[(4.0, 0), (3.5, 1), (1.5, 2)]) {
            1 => figure.lines.push(vec![(0.0, -sole), (1.0, -sole)]),
            2 => figure
                .parts
                .push(vec![(0.0, -sole), (1.0, -sole), (1.0, 0.0), (0.0, 0.0)]),
            _ => {}
        }
        if dice.chance(0.15) {
            let x = dice.between(0.7, 0.84);
            figure.lines.push(curve(&[
                (x, -1.1 * toe),
                (x + 0.03, -0.6 * toe),
                (x, -sole),
            ]));
        }
        if dice.chance(0.12) {
            figure
                .lines
                .push(curve(&[(0.02, -0.4), (0.2, -0.3), (0.22, -sole)]));
        }
    }

    fn shaft(&self, figure: &mut Figure, dice: &mut Dice) {
        let Self {
            height,
            shaft,
            instep,
            ..
        } = *self;
        if dice.chance(0.4) {
            let start = (shaft, -0.92 * height);
            laces(figure, start, (shaft + 0.08, -instep), dice);
        }
        match dice.weighted(&[
            (4.5, 0),
            (1.5, 1),
            (1.0, 2),
            (1.0, 3),
            (0.8, 4),
            (0.8, 5),
            (0.8, 6),
        ]) {
            1 => {
                let y = -dice.between(0.8, 0.93) * height;
                figure.lines.push(vec![(0.0, y), (shaft, y)]);
            }
            // Elastic at the side.
            2 => {
                let (place, size) = ((0.5 * shaft, -0.95 * height), (0.09, 0.5 * height));
                figure.parts.push(arc(place, size, 0.0, 2.0));
            }
            // A zip.
            3 => figure
                .lines
                .push(vec![(0.5 * shaft, -0.98 * height), (0.5 * shaft, -0.1)]),
            // Fur.
            4 => {
                let high = dice.between(0.1, 0.2);
                let (left, right) = (-0.05, shaft + 0.05);
                let mut cuff = zigzag((left, -height), (right, -height), 4, 0.04);
                cuff.extend([(right, -height + high), (left, -height + high)]);
                figure.cloth.push(cuff);
            }
            // A strap with a buckle.
            5 => {
                let y = -dice.between(0.3, 0.6) * height;
                figure.lines.push(vec![(0.0, y), (shaft + 0.05, y + 0.03)]);
                figure
                    .lines
                    .push(vec![(0.0, y + 0.08), (shaft + 0.05, y + 0.11)]);
                figure
                    .parts
                    .push(rectangle((0.6 * shaft, y + 0.05), (0.05, 0.06)));
            }
            // A loop to pull it on.
            6 => figure
                .bands
                .push(arc((0.04, -height), (0.05, 0.1), 2.0, 4.0)),
            _ => {}
        }
    }
}
