//! Sketches of trousers and bags.

use super::hand::{Figure, Point, arc, curve, mirrored, rectangle};
use crate::wardrobe::Dice;

/// Units: one unit high; x = 0 is the middle, y = 0 the waist.
pub(super) fn trouser(dice: &mut Dice) -> Figure {
    let waist = dice.between(0.12, 0.22);
    let hip = waist * dice.between(1.0, 1.2);
    let crotch = dice.between(0.24, 0.46);
    let spread = dice.between(-0.02, 0.12);
    let outer = hip + spread;
    let width = dice.between(0.55, 1.1) * hip;
    let inner = (outer - width).max(dice.between(0.008, 0.04));
    let length = if dice.chance(0.06) {
        dice.between(0.55, 0.7)
    } else {
        1.0
    };
    let mut half = vec![(waist, 0.0), (hip, 0.6 * crotch)];
    if dice.chance(0.4) {
        let knee = hip + (outer - hip) * dice.between(-0.3, 0.7);
        half.push((knee, 0.5 * (crotch + length)));
    }
    half.extend([(outer, length), (inner, length + dice.about(0.0, 0.01))]);
    if dice.chance(0.3) {
        half.push((0.4 * inner, crotch + 0.25 * (length - crotch)));
    }
    half.push((0.0, crotch));
    let mut figure = Figure {
        cloth: vec![mirrored(&half)],
        ..Figure::default()
    };
    if dice.chance(0.4) {
        let y = dice.between(0.03, 0.08);
        figure
            .lines
            .push(vec![(-waist - 0.01, y), (waist + 0.01, y)]);
    }
    if dice.chance(0.35) {
        figure.lines.push(vec![(0.0, 0.0), (0.0, crotch)]);
    }
    if dice.chance(0.3) {
        let pocket = curve(&[(0.45 * waist, 0.03), (0.6 * waist, 0.1), (waist, 0.13)]);
        figure
            .lines
            .push(pocket.iter().map(|&(x, y)| (-x, y)).collect());
        figure.lines.push(pocket);
    }
    if dice.chance(0.15) {
        for hand in [-1.0, 1.0] {
            let x = hand * 0.5 * (outer + inner);
            figure
                .lines
                .push(vec![(hand * 0.5 * hip, crotch), (x, 0.97 * length)]);
        }
    }
    if dice.chance(0.15) {
        for hand in [-1.0, 1.0] {
            figure.lines.push(vec![
                (hand * outer, length - 0.05),
                (hand * inner, length - 0.05),
            ]);
        }
    }
    figure
}

/// Units: the body is about one unit wide; x = 0 is the middle, y = 0 its upper edge.
pub(super) fn bag(dice: &mut Dice) -> Figure {
    let height = dice.weighted(&[(4.0, (0.5, 0.95)), (1.0, (0.95, 1.3))]);
    let height = dice.between(height.0, height.1);
    let top = dice.between(0.34, 0.52);
    let bottom = dice.weighted(&[(3.0, (0.44, 0.56)), (1.0, (0.3, 0.45))]);
    let bottom = dice.between(bottom.0, bottom.1);
    let body = match dice.weighted(&[(5.0, 0), (2.0, 1), (1.0, 2)]) {
        0 => mirrored(&[(top, 0.0), (bottom, height)]),
        1 => {
            let bulge = top.max(bottom) + dice.between(0.02, 0.1);
            let half = [
                (top, 0.0),
                (bulge, 0.5 * height),
                (bottom, 0.92 * height),
                (0.5 * bottom, height),
            ];
            mirrored(&half)
        }
        _ => arc((0.0, 0.5 * height), (0.5, 0.5 * height), 0.0, 3.8),
    };
    let mut figure = Figure {
        cloth: vec![body],
        ..Figure::default()
    };
    handle(&mut figure, top, dice);
    let middle = 0.5 * (top + bottom);
    match dice.weighted(&[(4.0, 0), (1.5, 1), (1.2, 2), (1.2, 3), (1.0, 4)]) {
        1 => {
            let tip = dice.between(0.35, 0.7) * height;
            figure.lines.push(vec![(-top, 0.0), (0.0, tip), (top, 0.0)]);
        }
        2 => {
            let y = dice.between(0.12, 0.5) * height;
            figure.lines.push(vec![(-middle, y), (middle, y)]);
        }
        3 => {
            let size = (dice.between(0.15, 0.34), dice.between(0.1, 0.25) * height);
            figure.lines.push(rectangle((0.0, 0.62 * height), size));
        }
        4 => {
            let y = dice.between(0.3, 0.6) * height;
            figure.lines.push(curve(&[
                (-top, 0.02),
                (-0.9 * top, y),
                (0.9 * top, y),
                (top, 0.02),
            ]));
        }
        _ => {}
    }
    if dice.chance(0.25) {
        let clasp = (0.0, dice.between(0.25, 0.6) * height);
        figure.lines.push(if dice.chance(0.5) {
            vec![clasp]
        } else {
            rectangle(clasp, (0.04, 0.03))
        });
    }
    figure
}

fn handle(figure: &mut Figure, top: f32, dice: &mut Dice) {
    let foot = top * dice.between(0.35, 1.0);
    let high = dice.weighted(&[(3.0, (0.15, 0.5)), (1.0, (0.5, 1.0))]);
    let high = dice.between(high.0, high.1);
    let bow = |foot: f32, high: f32, dice: &mut Dice| -> Vec<Point> {
        match dice.weighted(&[(4.0, 0), (1.0, 1)]) {
            0 => curve(&[
                (-foot, 0.0),
                (-0.85 * foot, -0.7 * high),
                (0.0, -high),
                (0.85 * foot, -0.7 * high),
                (foot, 0.0),
            ]),
            _ => vec![
                (-foot, 0.0),
                (-0.9 * foot, -high),
                (0.9 * foot, -high),
                (foot, 0.0),
            ],
        }
    };
    match dice.weighted(&[(5.0, 0), (2.0, 1), (0.8, 2), (1.5, 3)]) {
        0 => figure.bands.push(bow(foot, high, dice)),
        1 => {
            let outer = bow(foot, high, dice);
            let width = dice.between(0.12, 0.3);
            let inner: Vec<Point> = outer
                .iter()
                .map(|&(x, y)| (x * (1.0 - width), y * (1.0 - width)))
                .collect();
            figure
                .cloth
                .push(outer.into_iter().chain(inner.into_iter().rev()).collect());
        }
        2 => {
            for x in [-0.5 * top, 0.5 * top] {
                let small = bow(0.3 * top, 0.6 * high, dice);
                figure
                    .bands
                    .push(small.iter().map(|point| (point.0 + x, point.1)).collect());
            }
        }
        _ => {}
    }
}
