//! Sketches of T-shirts, pullovers, coats and shirts.

use super::cut::{Cut, Sleeve, long_sleeve, neck, short_sleeve};
use super::hand::{Figure, Point, arc, curve, mirrored, rectangle};
use crate::wardrobe::Dice;

/// A picture or letters on the chest.
fn chest_print(figure: &mut Figure, dice: &mut Dice) {
    let (y, size) = (dice.between(0.3, 0.5), dice.between(0.05, 0.13));
    match dice.count(0, 3) {
        0 => figure.lines.push(arc((0.0, y), (size, size), 0.0, 4.0)),
        1 => figure.lines.push(rectangle((0.0, y), (size, 0.7 * size))),
        2 => {
            let star = (0..=10).map(|k| {
                let reach = if k % 2 == 0 { size } else { 0.45 * size };
                let (sine, cosine) = (std::f32::consts::PI * k as f32 / 5.0).sin_cos();
                (reach * sine, y - reach * cosine)
            });
            figure.lines.push(star.collect());
        }
        _ => {
            for k in -1..=1 {
                let x = k as f32 * 0.8 * size;
                figure.lines.push(vec![
                    (x, y - 0.6 * size),
                    (x + 0.3 * size, y),
                    (x, y + 0.6 * size),
                ]);
            }
        }
    }
}

pub(super) fn t_shirt(dice: &mut Dice) -> Figure {
    let length = dice.between(0.8, 1.1);
    if dice.chance(0.14) {
        return tank_top(length, dice);
    }
    let sleeve = short_sleeve(dice);
    let cut = Cut::new(length, Some(sleeve), dice);
    let depth = dice.between(0.03, 0.12);
    let collar = neck(&cut, depth, dice);
    let mut figure = Figure {
        cloth: vec![cut.outline(&collar, dice)],
        ..Figure::default()
    };
    if dice.chance(0.25) {
        let rib = collar.iter().map(|&(x, y)| (1.25 * x, 1.35 * y + 0.02));
        figure.lines.push(rib.collect());
    }
    if dice.chance(0.15) {
        cut.cuffs(&mut figure, 0.15);
    }
    if dice.chance(0.15) {
        cut.armholes(&mut figure);
    }
    if dice.chance(0.15) {
        figure
            .lines
            .push(rectangle((0.5 * cut.chest, 0.36), (0.06, 0.065)));
    }
    match dice.weighted(&[(7.0, 0), (2.0, 1), (1.0, 2)]) {
        1 => chest_print(&mut figure, dice),
        2 => cut.stripes(&mut figure, dice),
        _ => {}
    }
    figure
}

fn tank_top(length: f32, dice: &mut Dice) -> Figure {
    let cut = Cut::new(length, None, dice);
    let (outer, inner) = (dice.between(0.12, 0.2), dice.between(0.06, 0.1));
    let depth = dice.between(0.12, 0.28);
    let half = [
        (inner, 0.0),
        (outer, 0.0),
        (outer * 1.02, 0.6 * cut.armpit),
        (cut.chest, cut.armpit),
        (cut.waist, 0.6 * length),
        (cut.hem, length),
    ];
    let mut outline = mirrored(&half);
    outline.extend(curve(&[
        (-inner, 0.0),
        (-0.7 * inner, 0.8 * depth),
        (0.0, depth),
        (0.7 * inner, 0.8 * depth),
        (inner, 0.0),
    ]));
    Figure {
        cloth: vec![outline],
        ..Figure::default()
    }
}

pub(super) fn pullover(dice: &mut Dice) -> Figure {
    let length = dice.between(0.82, 1.08);
    let sleeve = long_sleeve(dice);
    let cut = Cut::new(length, Some(sleeve), dice);
    let depth = dice.between(0.02, 0.11);
    let mut collar = neck(&cut, depth, dice);
    let turtle = dice.chance(0.18);
    if turtle {
        let (high, n) = (dice.between(0.05, 0.13), cut.neck);
        collar = vec![(n, 0.0), (0.95 * n, -high), (-0.95 * n, -high), (-n, 0.0)];
    }
    let mut figure = Figure {
        cloth: vec![cut.outline(&collar, dice)],
        ..Figure::default()
    };
    if turtle && dice.chance(0.7) {
        figure.lines.push(vec![(-cut.neck, 0.0), (cut.neck, 0.0)]);
    } else if dice.chance(0.35) {
        let rib = collar.iter().map(|&(x, y)| (1.25 * x, 1.35 * y + 0.03));
        figure.lines.push(rib.collect());
    } else if dice.chance(0.12) {
        figure.cloth.push(hood(&cut, dice));
        figure
            .lines
            .push(rectangle((0.0, 0.75 * length), (0.13, 0.09)));
    }
    if dice.chance(0.4) {
        cut.cuffs(&mut figure, 0.12);
    }
    if dice.chance(0.4) {
        cut.hem_band(&mut figure, dice);
    }
    if dice.chance(0.2) {
        cut.armholes(&mut figure);
    }
    match dice.weighted(&[(7.0, 0), (1.2, 1), (1.8, 2)]) {
        1 => chest_print(&mut figure, dice),
        2 => cut.stripes(&mut figure, dice),
        _ => {}
    }
    figure
}

fn hood(cut: &Cut, dice: &mut Dice) -> Vec<Point> {
    let (wide, high) = (cut.neck * dice.between(1.2, 1.7), dice.between(0.14, 0.26));
    curve(&[
        (-wide, 0.02),
        (-0.9 * wide, -0.7 * high),
        (0.0, -high),
        (0.9 * wide, -0.7 * high),
        (wide, 0.02),
    ])
}

pub(super) fn coat(dice: &mut Dice) -> Figure {
    let length = dice.weighted(&[(3.0, (0.9, 1.15)), (2.0, (1.15, 1.7))]);
    let length = dice.between(length.0, length.1);
    let sleeve = Sleeve {
        width: dice.between(0.11, 0.19),
        ..long_sleeve(dice)
    };
    let mut cut = Cut::new(length, Some(sleeve), dice);
    if length > 1.15 {
        cut.hem *= dice.between(1.0, 1.4);
    }
    let n = cut.neck;
    let lapel = dice.chance(0.35);
    let depth = if lapel {
        dice.between(0.25, 0.5)
    } else {
        dice.between(0.02, 0.16)
    };
    let collar = if lapel || dice.chance(0.5) {
        vec![(n, 0.0), (0.0, depth), (-n, 0.0)]
    } else {
        neck(&cut, 0.6 * depth, dice)
    };
    let mut figure = Figure {
        cloth: vec![cut.outline(&collar, dice)],
        ..Figure::default()
    };
    if lapel {
        let (out, low) = (
            dice.between(0.5, 0.8) * cut.chest,
            dice.between(0.4, 0.7) * depth,
        );
        cut.on_both_sides(&mut figure, &[(n, 0.0), (out, low), (0.0, depth)]);
    } else {
        match dice.weighted(&[(4.0, 0), (2.0, 1), (2.0, 2)]) {
            1 => figure.cloth.push(hood(&cut, dice)),
            2 => {
                let high = dice.between(0.05, 0.12);
                figure.cloth.push(vec![
                    (-n, 0.02),
                    (-0.95 * n, -high),
                    (0.95 * n, -high),
                    (n, 0.02),
                ]);
            }
            _ => {}
        }
    }
    let from = if lapel { depth } else { 0.8 * depth };
    coat_front(&mut figure, &cut, from, dice);
    figure
}

fn coat_front(figure: &mut Figure, cut: &Cut, from: f32, dice: &mut Dice) {
    let length = cut.length;
    let x = dice.weighted(&[(3.0, 0.0), (1.0, 0.04)]);
    if dice.chance(0.94) {
        figure.lines.push(vec![(x, from), (x, length)]);
        if dice.chance(0.25) {
            figure
                .lines
                .push(vec![(x + 0.04, from), (x + 0.04, length)]);
        }
    }
    if dice.chance(0.38) {
        let rows = if dice.chance(0.3) {
            vec![-0.07, 0.07]
        } else {
            vec![x + 0.035]
        };
        let gap = dice.between(0.14, 0.24);
        for row in rows {
            buttons(figure, row, (from + 0.06, 0.9 * length), gap);
        }
    }
    if dice.chance(0.5) {
        let (y, slant) = (dice.between(0.55, 0.75) * length, dice.about(0.0, 0.08));
        let (inner, outer) = (0.35 * cut.hem, 0.8 * cut.hem);
        if dice.chance(0.3) {
            let pocket = rectangle((0.5 * (inner + outer), y), (0.07, 0.08));
            cut.on_both_sides(figure, &pocket);
        } else {
            cut.on_both_sides(figure, &[(inner, y - slant), (outer, y + slant)]);
        }
    }
    if dice.chance(0.25) {
        let y = 0.55 * length;
        for y in [y, y + dice.between(0.05, 0.1)] {
            figure
                .lines
                .push(vec![(-cut.half_at(y), y), (cut.half_at(y), y)]);
        }
    }
    if dice.chance(0.25) {
        cut.cuffs(figure, 0.12);
    }
    if dice.chance(0.25) {
        cut.armholes(figure);
    }
    if dice.chance(0.08) {
        cut.stripes(figure, dice);
    }
}

fn buttons(figure: &mut Figure, x: f32, (mut y, end): (f32, f32), gap: f32) {
    while y < end {
        figure.lines.push(vec![(x, y)]);
        y += gap;
    }
}

pub(super) fn shirt(dice: &mut Dice) -> Figure {
    let length = dice.between(0.85, 1.12);
    let sleeve = if dice.chance(0.35) {
        short_sleeve(dice)
    } else {
        long_sleeve(dice)
    };
    let cut = Cut::new(length, Some(sleeve), dice);
    let n = cut.neck;
    let depth = dice.between(0.03, 0.12);
    let opening = if dice.chance(0.7) {
        vec![(n, 0.0), (0.0, depth), (-n, 0.0)]
    } else {
        vec![(n, 0.0), (-n, 0.0)]
    };
    let mut figure = Figure {
        cloth: vec![cut.outline(&opening, dice)],
        ..Figure::default()
    };
    if dice.chance(0.96) {
        // Two wings that hang from the neck.
        let (drop, out) = (depth + dice.between(0.03, 0.12), dice.between(0.3, 0.9) * n);
        let wing = [(n, 0.0), (out.max(0.05), drop), (0.0, depth)];
        cut.on_both_sides(&mut figure, &wing);
        if dice.chance(0.25) {
            figure.lines.push(vec![(-n, 0.0), (n, 0.0)]);
        }
    }
    let half = dice.between(0.015, 0.04);
    match dice.weighted(&[(6.0, 0), (2.0, 1), (1.0, 2)]) {
        0 => figure.lines.push(vec![(0.0, depth), (0.0, length)]),
        1 => cut.on_both_sides(&mut figure, &[(half, depth), (half, length)]),
        _ => {}
    }
    if dice.chance(0.95) {
        let x = dice.weighted(&[(1.0, 0.0), (1.0, 0.035)]);
        let gap = dice.between(0.09, 0.18);
        buttons(&mut figure, x, (depth + 0.07, 0.97 * length), gap);
    }
    if dice.chance(0.35) {
        let pocket = rectangle((0.55 * cut.chest, dice.between(0.28, 0.4)), (0.055, 0.06));
        figure.lines.push(pocket);
    }
    if dice.chance(0.35) {
        cut.cuffs(&mut figure, 0.12);
    }
    if dice.chance(0.2) {
        cut.armholes(&mut figure);
    }
    figure
}
