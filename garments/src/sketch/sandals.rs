//! Sketches of sandals, mostly from the side, the toe at the right.
//!
//! Units: the foot is about one unit long; y = 0 is the ground.

use super::hand::Figure;
use super::shapes::{Point, arc, curve, flipped, rectangle};
use crate::dice::Dice;

pub(super) fn sandal(dice: &mut Dice) -> Figure {
    if dice.chance(0.22) {
        return from_above(dice);
    }
    let kind = dice.weighted(&[(5.0, Kind::Flat), (2.0, Kind::Wedge), (2.0, Kind::Heel)]);
    let rise = if kind == Kind::Flat {
        dice.between(-0.01, 0.05)
    } else {
        dice.between(0.1, 0.45)
    };
    let thick = dice.between(0.03, 0.13);
    let bend = dice.about(0.0, 0.03);
    // The upper side of the sole from heel to toe.
    let top = curve(&[
        (0.0, -thick - rise),
        (0.25, -thick - 0.75 * rise + bend),
        (0.6, -thick - 0.1 * rise + bend),
        (0.85, -thick),
        (1.0, -thick - dice.between(0.0, 0.05)),
    ]);
    let mut figure = Figure {
        cloth: vec![sole(&top, kind, thick, rise, dice)],
        ..Figure::default()
    };
    if thick > 0.07 && dice.chance(0.4) {
        let middle = top.iter().map(|&(x, y)| (x, y + 0.5 * thick));
        figure.lines.push(middle.collect());
    }
    let height = |x: f32| {
        let near = top
            .iter()
            .min_by(|a, b| (a.0 - x).abs().total_cmp(&(b.0 - x).abs()));
        near.map_or(0.0, |point| point.1)
    };
    straps(&mut figure, &height, dice);
    figure
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Flat,
    Wedge,
    Heel,
}

fn sole(top: &[Point], kind: Kind, thick: f32, rise: f32, dice: &mut Dice) -> Vec<Point> {
    let mut sole = top.to_vec();
    if kind == Kind::Heel {
        // A heel that stands alone.
        let below: Vec<Point> = top.iter().rev().map(|&(x, y)| (x, y + thick)).collect();
        sole.extend(&below[..below.len() - 3]);
        let heel = dice.between(0.03, 0.16);
        sole.extend([(0.04 + heel, -0.6 * rise), (0.02 + heel, 0.0), (0.0, 0.0)]);
    } else {
        // It reaches the ground all along.
        sole.extend([(1.02, -0.2 * thick), (0.9, 0.0), (0.02, 0.0)]);
    }
    sole
}

/// A strap over the foot between two places, as a line or as a band with two edges.
fn strap(
    figure: &mut Figure,
    height: &dyn Fn(f32) -> f32,
    [from, to]: [f32; 2],
    high: f32,
    dice: &mut Dice,
) {
    let (start, end) = ((from, height(from)), (to, height(to)));
    let lean = dice.about(0.0, 0.06);
    let peak = (0.5 * (from + to) + lean, 0.5 * (start.1 + end.1) - high);
    let left = (from + 0.2 * (to - from) + 0.6 * lean, start.1 - 0.75 * high);
    let right = (to - 0.2 * (to - from) + 0.6 * lean, end.1 - 0.75 * high);
    let line = if dice.chance(0.75) {
        curve(&[start, left, peak, right, end])
    } else {
        vec![start, left, right, end]
    };
    if dice.chance(0.7) {
        figure.bands.push(line);
        return;
    }
    if dice.chance(0.3) {
        // All of it is cloth.
        figure.cloth.push(line);
        return;
    }
    let (middle, width) = (0.5 * (from + to), dice.between(0.25, 0.45));
    let inner = line.iter().map(|&(x, y)| {
        let base = start.1 + (end.1 - start.1) * ((x - from) / (to - from)).clamp(0.0, 1.0);
        (
            middle + (x - middle) * (1.0 - 0.6 * width),
            base + (y - base) * (1.0 - width),
        )
    });
    let band = line.iter().copied().chain(inner.rev());
    figure.cloth.push(band.collect());
}

fn straps(figure: &mut Figure, height: &dyn Fn(f32) -> f32, dice: &mut Dice) {
    let front = [dice.between(0.5, 0.7), dice.between(0.82, 0.95)];
    let high = dice.between(0.08, 0.3);
    match dice.weighted(&[(3.0, 0), (3.0, 1), (1.5, 2), (2.0, 3), (1.2, 4), (1.0, 5)]) {
        // One over the toes and one over the instep.
        0 => {
            strap(figure, height, front, high, dice);
            let from = dice.between(0.02, 0.25);
            let to = from + dice.between(0.18, 0.35);
            strap(figure, height, [from, to], dice.between(0.18, 0.5), dice);
        }
        // One round the heel or the ankle.
        1 => {
            strap(figure, height, front, high, dice);
            ankle_strap(figure, height, dice);
        }
        // Several narrow ones, up the leg or not.
        2 => {
            let count = dice.count(2, 5);
            let step = 0.85 / count as f32;
            for k in 0..count {
                let from = 0.05 + step * k as f32;
                let high = dice.between(0.15, 0.5);
                strap(figure, height, [from, from + 0.9 * step], high, dice);
            }
        }
        // A slide: one wide strap.
        3 => {
            let from = dice.between(0.15, 0.5);
            let to = from + dice.between(0.28, 0.48);
            strap(figure, height, [from, to], dice.between(0.12, 0.32), dice);
        }
        // Flip-flop: from between the toes to the sides.
        4 => {
            let (toe, back) = (dice.between(0.75, 0.9), dice.between(0.35, 0.55));
            let knot = (toe - 0.03, height(toe) - dice.between(0.06, 0.2));
            figure
                .bands
                .push(vec![(toe, height(toe)), knot, (back, height(back))]);
            if dice.chance(0.4) {
                let far = back - 0.12;
                figure
                    .bands
                    .push(curve(&[knot, (0.6, knot.1 - 0.03), (far, height(far))]));
            }
        }
        // Straps that cross.
        _ => {
            let peak = dice.between(0.2, 0.4);
            for [from, to] in [[0.1, 0.6], [0.4, 0.9]] {
                let bent = (0.5 * (from + to), height(from) - peak);
                figure
                    .bands
                    .push(curve(&[(from, height(from)), bent, (to, height(to))]));
            }
            if dice.chance(0.5) {
                ankle_strap(figure, height, dice);
            }
        }
    }
}

fn ankle_strap(figure: &mut Figure, height: &dyn Fn(f32) -> f32, dice: &mut Dice) {
    let (y, high) = (height(0.05), dice.between(0.2, 0.5));
    let x = dice.between(0.2, 0.38);
    let foot = (x + 0.06, height(x + 0.06));
    let mut line = vec![
        (0.03, y),
        (0.0, y - high),
        (0.5 * x, y - high - 0.04),
        (x, y - high),
    ];
    if dice.chance(0.6) {
        line.push(foot);
    } else {
        // Only a loop, closed round the ankle.
        line.extend([(0.5 * x, y - high + 0.06), (0.0, y - high)]);
    }
    figure.bands.push(curve(&line));
    if dice.chance(0.25) {
        figure.parts.push(rectangle((x, y - high), (0.03, 0.03)));
    }
    if dice.chance(0.2) {
        let back = arc((0.04, y), (0.1, 0.6 * high), 2.0, 4.0);
        figure.cloth.push(back);
    }
}

/// A sole from above with straps, or a pair of them.
fn from_above(dice: &mut Dice) -> Figure {
    let half = dice.between(0.14, 0.22);
    let waist = dice.between(0.55, 0.9);
    let sole = curve(&[
        (0.0, -0.8 * half),
        (0.35, -waist * half),
        (0.75, -half),
        (1.0, 0.0),
        (0.75, half),
        (0.35, waist * half),
        (0.0, 0.8 * half),
        (-0.06, 0.0),
        (0.0, -0.8 * half),
    ]);
    let mut lines = Vec::new();
    if dice.chance(0.7) {
        let knot = (dice.between(0.72, 0.88), 0.0);
        let (back, bend) = (dice.between(0.3, 0.5), dice.between(0.3, 0.7));
        lines.push(vec![
            (back, -0.75 * half),
            (0.5 * (back + knot.0), -bend * half),
            knot,
            (0.5 * (back + knot.0), bend * half),
            (back, 0.75 * half),
        ]);
    } else {
        for x in [dice.between(0.6, 0.75), dice.between(0.15, 0.35)] {
            for x in [x, x + dice.between(0.06, 0.16)] {
                lines.push(vec![(x, -0.9 * half), (x + 0.03, 0.0), (x, 0.9 * half)]);
            }
        }
    }
    let upright = dice.chance(0.7);
    let mut figure = Figure {
        cloth: vec![sole],
        lines,
        ..Figure::default()
    };
    let pair = upright && dice.chance(0.3);
    let aside = if pair {
        half + dice.between(0.02, 0.1)
    } else {
        0.0
    };
    for lines in [&mut figure.cloth, &mut figure.lines] {
        if upright {
            // The toe at the right becomes the toe above.
            for point in lines.iter_mut().flatten() {
                *point = (point.1 + aside, -point.0);
            }
        }
        if pair {
            let left: Vec<_> = lines.iter().map(|line| flipped(line)).collect();
            lines.splice(0..0, left);
        }
    }
    figure
}
