//! Sketches of sneakers, from the side, the toe at the right.
//!
//! Units: the foot is about one unit long; y = 0 is the ground.

use super::hand::Figure;
use super::shapes::{Point, arc, curve, star, towards};
use crate::dice::Dice;

pub(super) fn sneaker(dice: &mut Dice) -> Figure {
    let ankle = dice.weighted(&[(4.0, (0.28, 0.46)), (2.5, (0.46, 0.62)), (1.5, (0.62, 0.8))]);
    let ankle = dice.between(ankle.0, ankle.1);
    let high = ankle > 0.6;
    let toe = dice.between(0.12, 0.26);
    let sole = dice.weighted(&[(3.0, (0.04, 0.1)), (1.5, (0.1, 0.17))]);
    let sole = dice.between(sole.0, sole.1);
    let opening = dice.between(0.26, 0.46);
    let instep = (
        opening + dice.between(0.0, 0.1),
        -ankle * dice.between(0.85, 1.12),
    );
    let dip = if high { (0.92, 1.02) } else { (0.65, 1.0) };
    let collar = curve(&[
        (dice.about(0.02, 0.04), -ankle),
        (0.5 * opening, -ankle * dice.between(dip.0, dip.1)),
        instep,
    ]);
    let bulge = dice.about(0.0, 0.05);
    let vamp = [
        instep,
        (0.64, -0.5 * (ankle.min(0.5) + toe) + bulge),
        (0.8, -toe - dice.between(0.0, 0.04)),
        (0.96, -toe * dice.between(0.7, 0.95)),
        (dice.between(1.0, 1.04), -0.5 * sole),
        (0.99, 0.0),
    ];
    let vamp = if dice.chance(0.75) {
        curve(&vamp)
    } else {
        vamp.to_vec()
    };
    let mut outline = collar;
    outline.extend(&vamp[1..]);
    let heel = dice.about(-0.01, 0.04);
    outline.extend([(0.02, 0.0), (heel, -0.5 * ankle)]);
    let mut figure = Figure {
        cloth: vec![outline],
        ..Figure::default()
    };
    tongue(&mut figure, instep, dice);
    sole_details(&mut figure, sole, dice);
    let laced = if high { 0.85 } else { 0.65 };
    if dice.chance(laced) {
        laces(&mut figure, instep, (0.7, -toe - 0.05), dice);
    }
    upper(&mut figure, [ankle, toe, sole], dice);
    figure
}

/// A tongue or a loop that stands out above.
fn tongue(figure: &mut Figure, instep: Point, dice: &mut Dice) {
    if dice.chance(0.25) {
        let (x, y) = instep;
        let long = dice.between(0.04, 0.12);
        figure.cloth.push(vec![
            (x - 0.1, y + 0.03),
            (x - 0.06, y - long),
            (x + 0.02, y - 0.9 * long),
            (x + 0.02, y + 0.03),
        ]);
    }
}

fn sole_details(figure: &mut Figure, sole: f32, dice: &mut Dice) {
    let rise = dice.between(0.0, 0.05);
    let edge = [(-0.01, -sole - rise), (0.5, -sole), (1.02, -sole)];
    match dice.weighted(&[(2.5, 0), (4.0, 1), (2.5, 2)]) {
        0 => return,
        1 => figure.lines.push(edge.to_vec()),
        _ => {
            let below = [(1.0, 0.0), (0.02, 0.0)];
            figure
                .parts
                .push(edge.iter().copied().chain(below).collect());
        }
    }
    if dice.chance(0.2) {
        let count = dice.count(4, 12);
        for k in 1..count {
            let x = k as f32 / count as f32;
            figure.lines.push(vec![(x, -0.6 * sole), (x, 0.0)]);
        }
    }
}

/// Short lines across the instep, from its upper end to the toe: side by side, or crossed.
pub(super) fn laces(figure: &mut Figure, from: Point, to: Point, dice: &mut Dice) {
    let count = dice.count(2, 5);
    let (left, down) = (dice.between(0.03, 0.11), dice.between(0.0, 0.1));
    let crossed = dice.chance(0.2);
    for k in 0..count {
        let (x, y) = towards(from, to, (k as f32 + 0.5) / count as f32);
        figure.lines.push(vec![(x, y), (x - left, y + down)]);
        if crossed {
            figure.lines.push(vec![(x - left, y - 0.02), (x, y + down)]);
        }
    }
    if dice.chance(0.25) {
        let aside = |(x, y): Point| (x - left, y + down);
        figure.lines.push(vec![aside(from), aside(to)]);
    }
    if dice.chance(0.12) {
        for side in [-0.07, 0.07] {
            let loop_end = (from.0 + side, from.1 - 0.06);
            figure
                .lines
                .push(vec![from, loop_end, (from.0 + 1.4 * side, from.1 + 0.01)]);
        }
    }
}

/// The toe cap, stripes or a badge on the side, the heel.
fn upper(figure: &mut Figure, [ankle, toe, sole]: [f32; 3], dice: &mut Dice) {
    if dice.chance(0.35) {
        let x = dice.between(0.74, 0.86);
        let bow = dice.between(-0.03, 0.05);
        figure.lines.push(curve(&[
            (x, -toe - 0.03),
            (x + bow, -0.6 * toe),
            (x, -sole),
        ]));
    }
    match dice.weighted(&[(4.0, 0), (1.5, 1), (1.5, 2), (0.8, 3), (0.6, 4)]) {
        1 => {
            let (x, lean) = (dice.between(0.34, 0.46), dice.about(0.05, 0.06));
            for k in 0..dice.count(1, 4) {
                let x = x + 0.08 * k as f32;
                figure
                    .lines
                    .push(vec![(x, -sole - 0.02), (x + lean, -0.6 * ankle)]);
            }
        }
        2 => figure.lines.push(curve(&[
            (0.2, -0.35 * ankle),
            (0.36, -0.25 * ankle),
            (0.62, -0.6 * ankle),
        ])),
        3 => {
            let (place, size) = ((0.22, -0.6 * ankle), dice.between(0.06, 0.12));
            figure.parts.push(arc(place, (size, size), 0.0, 3.6));
            if dice.chance(0.5) {
                figure.parts.push(star(place, 0.8 * size, 5));
            }
        }
        // Straps that close it.
        4 => {
            for k in 0..dice.count(1, 3) {
                let x = 0.44 + 0.1 * k as f32;
                figure.lines.push(vec![
                    (x, -0.9 * ankle + 0.3 * (x - 0.44)),
                    (x - 0.08, -0.45 * ankle),
                ]);
            }
        }
        _ => {}
    }
    if dice.chance(0.25) {
        let x = dice.between(0.1, 0.2);
        figure.lines.push(curve(&[
            (x, -0.95 * ankle),
            (x + 0.05, -0.5 * ankle),
            (x, -sole),
        ]));
    }
}
