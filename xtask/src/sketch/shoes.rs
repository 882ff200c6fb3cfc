//! Sketches of sandals, sneakers and ankle boots, from the side, the toe at the right.
//!
//! Units: the foot is about one unit long; y = 0 is the ground.

use super::hand::{Figure, Point, arc, curve};
use crate::wardrobe::Dice;

pub(super) fn sandal(dice: &mut Dice) -> Figure {
    if dice.chance(0.06) {
        return flip_flop_from_above(dice);
    }
    let mut figure = Figure::default();
    let kind = dice.weighted(&[(5.0, 0), (2.0, 1), (2.0, 2)]);
    let rise = if kind == 0 {
        dice.between(-0.01, 0.04)
    } else {
        dice.between(0.12, 0.4)
    };
    let thick = dice.between(0.03, 0.09);
    let bend = dice.about(0.0, 0.03);
    // The upper side of the sole from heel to toe.
    let top = curve(&[
        (0.0, -thick - rise),
        (0.25, -thick - 0.75 * rise + bend),
        (0.6, -thick - 0.1 * rise + bend),
        (0.85, -thick),
        (1.0, -thick - dice.between(0.0, 0.05)),
    ]);
    let mut sole = top.clone();
    match kind {
        // Flat, or a wedge that reaches the ground all along.
        0 | 1 => sole.extend([(1.02, -0.2 * thick), (0.9, 0.0), (0.02, 0.0)]),
        // A heel that stands alone.
        _ => {
            let below: Vec<Point> = top.iter().rev().map(|&(x, y)| (x, y + thick)).collect();
            sole.extend(&below[..below.len() - 3]);
            let heel = dice.between(0.03, 0.09);
            sole.extend([(0.04 + heel, -0.6 * rise), (0.02 + heel, 0.0), (0.0, 0.0)]);
        }
    }
    figure.cloth.push(sole);
    let height = |x: f32| {
        let near = top
            .iter()
            .min_by(|a, b| (a.0 - x).abs().total_cmp(&(b.0 - x).abs()));
        near.map_or(0.0, |point| point.1)
    };
    straps(&mut figure, &height, dice);
    figure
}

fn straps(figure: &mut Figure, height: &dyn Fn(f32) -> f32, dice: &mut Dice) {
    let strap = |from: f32, to: f32, high: f32, figure: &mut Figure, dice: &mut Dice| {
        let (start, end) = ((from, height(from)), (to, height(to)));
        let lean = dice.about(0.0, 0.06);
        let peak = (0.5 * (from + to) + lean, 0.5 * (start.1 + end.1) - high);
        let left = (from + 0.2 * (to - from) + 0.6 * lean, start.1 - 0.75 * high);
        let right = (to - 0.2 * (to - from) + 0.6 * lean, end.1 - 0.75 * high);
        let line = curve(&[start, left, peak, right, end]);
        if dice.chance(0.25) {
            // A band: its outer and its inner edge.
            let middle = 0.5 * (from + to);
            let width = dice.between(0.25, 0.4);
            let inner = line.iter().map(|&(x, y)| {
                let base = start.1 + (end.1 - start.1) * ((x - from) / (to - from)).clamp(0.0, 1.0);
                (
                    middle + (x - middle) * (1.0 - 0.6 * width),
                    base + (y - base) * (1.0 - width),
                )
            });
            let mut band = line.clone();
            band.extend(inner.rev());
            figure.cloth.push(band);
        } else {
            figure.bands.push(line);
        }
    };
    let front = dice.between(0.55, 0.68);
    let front_end = dice.between(0.84, 0.94);
    strap(front, front_end, dice.between(0.1, 0.26), figure, dice);
    match dice.weighted(&[(3.0, 0), (3.0, 1), (1.5, 2), (1.5, 3)]) {
        // A second strap over the instep.
        0 => {
            let from = dice.between(0.02, 0.2);
            strap(
                from,
                from + dice.between(0.18, 0.3),
                dice.between(0.2, 0.45),
                figure,
                dice,
            );
        }
        // A strap round the heel or ankle.
        1 => {
            let (y, high) = (height(0.05), dice.between(0.2, 0.4));
            let x = dice.between(0.2, 0.36);
            let line = curve(&[
                (0.03, y),
                (0.0, y - high),
                (0.5 * x, y - high - 0.04),
                (x, y - high),
                (x + 0.06, height(x + 0.06)),
            ]);
            figure.bands.push(line);
        }
        // Several narrow ones.
        2 => {
            for k in 0..dice.count(2, 3) {
                let from = 0.08 + 0.16 * k as f32;
                strap(from, from + 0.14, dice.between(0.15, 0.45), figure, dice);
            }
        }
        // A slide has only the one in front; it is wide, and often a piece of cloth.
        _ => {
            let from = dice.between(0.15, 0.4);
            let (to, high) = (from + dice.between(0.3, 0.5), dice.between(0.12, 0.28));
            if dice.chance(0.5) {
                strap(from, to, high, figure, dice);
            } else {
                let middle = 0.5 * (from + to);
                let peak = (middle, height(middle) - high);
                let side = |x: f32| (x, height(x) - 0.8 * high);
                let points = [(from, height(from)), side(0.6 * from + 0.4 * middle), peak];
                let more = [side(0.6 * to + 0.4 * middle), (to, height(to))];
                figure
                    .cloth
                    .push(curve(&[points.as_slice(), &more].concat()));
            }
        }
    }
}

fn flip_flop_from_above(dice: &mut Dice) -> Figure {
    let half = dice.between(0.15, 0.2);
    let sole = curve(&[
        (0.0, -0.8 * half),
        (0.35, -0.6 * half),
        (0.75, -half),
        (1.0, 0.0),
        (0.75, half),
        (0.35, 0.6 * half),
        (0.0, 0.8 * half),
        (-0.06, 0.0),
        (0.0, -0.8 * half),
    ]);
    let knot = (dice.between(0.72, 0.85), 0.0);
    let strap = vec![
        (0.45, -0.7 * half),
        (0.6, -0.5 * half),
        knot,
        (0.6, 0.5 * half),
        (0.45, 0.7 * half),
    ];
    Figure {
        cloth: vec![sole],
        bands: Vec::new(),
        lines: vec![strap],
    }
}

pub(super) fn sneaker(dice: &mut Dice) -> Figure {
    let ankle = dice.weighted(&[(4.0, (0.28, 0.46)), (1.0, (0.46, 0.6))]);
    let ankle = dice.between(ankle.0, ankle.1);
    let toe = dice.between(0.12, 0.2);
    let sole = dice.between(0.04, 0.1);
    let opening = dice.between(0.3, 0.44);
    let instep = (
        opening + dice.between(0.0, 0.08),
        -ankle * dice.between(0.88, 1.1),
    );
    let collar = curve(&[
        (dice.about(0.02, 0.03), -ankle),
        (0.5 * opening, -ankle * dice.between(0.72, 1.0)),
        instep,
    ]);
    let vamp = curve(&[
        instep,
        (0.62, -0.5 * (ankle + toe) + dice.about(0.0, 0.03)),
        (0.8, -toe - dice.between(0.0, 0.03)),
        (0.96, -toe * dice.between(0.7, 0.95)),
        (dice.between(1.0, 1.04), -0.5 * sole),
        (0.99, 0.0),
    ]);
    let mut outline = collar;
    outline.extend(&vamp[1..]);
    outline.extend([(0.02, 0.0), (dice.about(-0.01, 0.03), -0.5 * ankle)]);
    let mut figure = Figure {
        cloth: vec![outline],
        ..Figure::default()
    };
    if dice.chance(0.7) {
        figure.lines.push(vec![
            (-0.01, -sole),
            (0.5, -sole - dice.about(0.0, 0.02)),
            (1.01, -sole),
        ]);
    }
    if dice.chance(0.6) {
        laces(&mut figure, instep, (0.68, -toe - 0.05), dice);
    }
    if dice.chance(0.3) {
        let x = dice.between(0.76, 0.86);
        figure.lines.push(curve(&[
            (x, -toe - 0.02),
            (x + 0.03, -0.6 * toe),
            (x, -sole),
        ]));
    }
    match dice.weighted(&[(4.0, 0), (1.5, 1), (1.5, 2)]) {
        1 => {
            for k in 0..3 {
                let x = 0.42 + 0.08 * k as f32;
                figure
                    .lines
                    .push(vec![(x, -sole - 0.02), (x + 0.06, -0.6 * ankle)]);
            }
        }
        2 => figure.lines.push(curve(&[
            (0.2, -0.35 * ankle),
            (0.36, -0.25 * ankle),
            (0.62, -0.6 * ankle),
        ])),
        _ => {}
    }
    if dice.chance(0.2) {
        figure.lines.push(curve(&[
            (0.14, -ankle * 0.95),
            (0.2, -0.5 * ankle),
            (0.12, -sole),
        ]));
    }
    figure
}

/// Short lines across the instep, from its upper end to the toe.
fn laces(figure: &mut Figure, from: Point, to: Point, dice: &mut Dice) {
    let count = dice.count(2, 5);
    let (left, down) = (dice.between(0.03, 0.09), dice.between(0.03, 0.09));
    for k in 0..count {
        let share = (k as f32 + 0.5) / count as f32;
        let (x, y) = (
            from.0 + (to.0 - from.0) * share,
            from.1 + (to.1 - from.1) * share,
        );
        figure.lines.push(vec![(x, y), (x - left, y + down)]);
    }
}

pub(super) fn ankle_boot(dice: &mut Dice) -> Figure {
    let height = dice.between(0.62, 1.25);
    let shaft = dice.between(0.34, 0.52);
    let toe = dice.between(0.14, 0.26);
    let heel = dice.weighted(&[(5.0, 0.0), (2.0, 0.08), (1.0, 0.25)]);
    let instep = dice.between(0.3, 0.5);
    let front = curve(&[
        (shaft + dice.about(0.0, 0.05), -height),
        (shaft - dice.between(0.0, 0.05), -0.5 * (height + instep)),
        (shaft + 0.04, -instep),
        (0.68, -0.5 * (instep + toe) - dice.between(0.0, 0.04)),
        (0.9, -toe),
        (1.0, -0.4 * toe),
        (0.99, 0.0),
    ]);
    let mut outline = vec![(dice.about(0.0, 0.05), -height)];
    outline.extend(front);
    if heel > 0.0 {
        let wide = dice.between(0.1, 0.24);
        outline.extend([(0.6, 0.0), (wide + 0.06, -0.7 * heel), (wide, 0.0)]);
    }
    outline.extend([(0.0, 0.0), (dice.about(0.02, 0.04), -0.5 * height)]);
    let mut figure = Figure {
        cloth: vec![outline],
        ..Figure::default()
    };
    if dice.chance(0.5) {
        let sole = dice.between(0.04, 0.09);
        figure.lines.push(vec![(0.0, -sole), (1.0, -sole)]);
    }
    if dice.chance(0.35) {
        laces(
            &mut figure,
            (shaft, -0.92 * height),
            (shaft + 0.08, -instep),
            dice,
        );
    }
    match dice.weighted(&[(5.0, 0), (1.5, 1), (1.0, 2), (1.0, 3)]) {
        1 => figure
            .lines
            .push(vec![(0.0, -0.9 * height), (shaft, -0.9 * height)]),
        2 => {
            let side = arc(
                (0.5 * shaft, -0.95 * height),
                (0.09, 0.5 * height),
                0.0,
                2.0,
            );
            figure.lines.push(side);
        }
        3 => figure
            .lines
            .push(vec![(0.5 * shaft, -0.98 * height), (0.5 * shaft, -0.1)]),
        _ => {}
    }
    figure
}
