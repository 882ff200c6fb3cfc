//! Sketches of bags.
//!
//! Units: the body is about one unit wide; x = 0 is the middle, y = 0 its upper edge.

use super::hand::Figure;
use super::prints::picture;
use super::shapes::{Point, arc, curve, flipped, mirrored, rectangle, towards};
use crate::dice::Dice;

pub(super) fn bag(dice: &mut Dice) -> Figure {
    match dice.weighted(&[(6.0, 0), (3.0, 1), (1.0, 2), (1.0, 3)]) {
        0 => handbag(dice),
        1 => backpack(dice),
        2 => purse(dice),
        _ => travel_bag(dice),
    }
}

/// A body with handles: from a tote to a clutch.
fn handbag(dice: &mut Dice) -> Figure {
    let height = dice.weighted(&[(4.0, (0.5, 0.95)), (1.5, (0.95, 1.4)), (0.7, (0.35, 0.5))]);
    let height = dice.between(height.0, height.1);
    let top = dice.between(0.32, 0.52);
    let bottom = dice.weighted(&[(3.0, (0.44, 0.56)), (1.0, (0.3, 0.45))]);
    let bottom = dice.between(bottom.0, bottom.1);
    let body = match dice.weighted(&[(5.0, 0), (2.0, 1), (1.0, 2)]) {
        0 => mirrored(&[(top, 0.0), (bottom, height)]),
        1 => {
            let bulge = top.max(bottom) + dice.between(0.02, 0.12);
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
    handle(&mut figure, (top, height), dice);
    front(&mut figure, [top, bottom, height], dice);
    if dice.chance(0.12) {
        // Its side, seen at an angle.
        let (x, back) = (top * 0.6, bottom * dice.between(0.5, 0.8));
        figure.lines.push(vec![(x, 0.0), (back, height)]);
    }
    figure
}

/// A flap, a seam, a pocket, a picture, a clasp.
fn front(figure: &mut Figure, [top, bottom, height]: [f32; 3], dice: &mut Dice) {
    let middle = 0.5 * (top + bottom);
    match dice.weighted(&[(4.0, 0), (1.5, 1), (1.4, 2), (1.2, 3), (1.2, 4), (1.0, 5)]) {
        1 => {
            let tip = dice.between(0.35, 0.7) * height;
            figure.lines.push(vec![(-top, 0.0), (0.0, tip), (top, 0.0)]);
        }
        2 => {
            let y = dice.between(0.1, 0.5) * height;
            figure.lines.push(vec![(-middle, y), (middle, y)]);
        }
        3 => {
            let size = (dice.between(0.15, 0.34), dice.between(0.1, 0.25) * height);
            figure.parts.push(rectangle((0.0, 0.62 * height), size));
        }
        4 => {
            let y = dice.between(0.3, 0.65) * height;
            figure.parts.push(curve(&[
                (-top, 0.02),
                (-0.9 * top, y),
                (0.9 * top, y),
                (top, 0.02),
            ]));
        }
        5 => {
            let size = dice.between(0.1, 0.22);
            picture(figure, (0.0, 0.5 * height), size.min(0.3 * height), dice);
        }
        _ => {}
    }
    if dice.chance(0.3) {
        let clasp = (0.0, dice.between(0.2, 0.6) * height);
        match dice.count(0, 2) {
            0 => figure.lines.push(vec![clasp]),
            1 => figure.parts.push(rectangle(clasp, (0.05, 0.04))),
            _ => figure.parts.push(arc(clasp, (0.05, 0.05), 0.0, 3.6)),
        }
    }
}

/// A bow over the bag, by half its foot and its height.
fn bow(foot: f32, high: f32, dice: &mut Dice) -> Vec<Point> {
    match dice.weighted(&[(4.0, 0), (1.5, 1), (0.5, 2)]) {
        0 => curve(&[
            (-foot, 0.0),
            (-0.85 * foot, -0.7 * high),
            (0.0, -high),
            (0.85 * foot, -0.7 * high),
            (foot, 0.0),
        ]),
        1 => {
            let wide = dice.between(0.6, 1.0) * foot;
            vec![(-foot, 0.0), (-wide, -high), (wide, -high), (foot, 0.0)]
        }
        _ => vec![(-foot, 0.0), (0.0, -high), (foot, 0.0)],
    }
}

/// Handles above the body, or none: by half its width and its height.
fn handle(figure: &mut Figure, (top, height): (f32, f32), dice: &mut Dice) {
    let foot = top * dice.between(0.3, 1.0);
    let high = dice.weighted(&[(1.0, (0.08, 0.15)), (3.0, (0.15, 0.5)), (1.0, (0.5, 1.1))]);
    let high = dice.between(high.0, high.1);
    match dice.weighted(&[(5.0, 0), (2.5, 1), (0.8, 2), (1.5, 3), (1.2, 4)]) {
        0 => figure.bands.push(bow(foot, high, dice)),
        1 => {
            let outer = bow(foot, high, dice);
            let width = dice.between(0.12, 0.35);
            let inner = outer
                .iter()
                .map(|&(x, y)| (x * (1.0 - width), y * (1.0 - width)));
            let band = outer.iter().copied().chain(inner.rev());
            figure.cloth.push(band.collect());
        }
        2 => {
            for x in [-0.5 * top, 0.5 * top] {
                let small = bow(0.3 * top, 0.6 * high, dice).into_iter();
                figure
                    .bands
                    .push(small.map(|point| (point.0 + x, point.1)).collect());
            }
        }
        // Sewn onto the body, and one behind it.
        3 => {
            let low = dice.between(0.1, 0.6) * height;
            let mut line = bow(foot, high, dice);
            line.insert(0, (-foot, low));
            line.push((foot, low));
            figure.bands.push(line);
            if dice.chance(0.5) {
                figure.bands.push(bow(0.85 * foot, 1.12 * high, dice));
            }
        }
        _ => {}
    }
}

/// A backpack: higher than wide, round above, a loop to hang it by, pockets and straps.
fn backpack(dice: &mut Dice) -> Figure {
    let height = dice.between(1.0, 1.5);
    let (top, bottom) = (dice.between(0.3, 0.48), dice.between(0.44, 0.54));
    let shoulder = dice.between(0.1, 0.4) * height;
    let body = mirrored(&curve(&[
        (0.0, 0.0),
        (0.75 * top, 0.12 * shoulder),
        (top, shoulder),
        (bottom, 0.9 * height),
        (0.85 * bottom, height),
    ]));
    let mut figure = Figure {
        cloth: vec![body],
        ..Figure::default()
    };
    if dice.chance(0.8) {
        let (foot, high) = (dice.between(0.08, 0.22), dice.between(0.06, 0.2));
        figure.bands.push(bow(foot, high, dice));
    }
    let pocket_top = dice.between(0.5, 0.7) * height;
    match dice.weighted(&[(2.5, 0), (1.5, 1), (1.0, 2)]) {
        0 => {
            let middle = 0.5 * (pocket_top + 0.95 * height);
            let size = (dice.between(0.5, 0.8) * bottom, 0.95 * height - middle);
            figure.parts.push(rectangle((0.0, middle), size));
            if dice.chance(0.4) {
                let y = pocket_top + 0.3 * size.1;
                figure.lines.push(vec![(-size.0, y), (size.0, y)]);
            }
        }
        1 => {
            let half = dice.between(0.5, 0.8) * bottom;
            let pocket = arc(
                (0.0, 0.95 * height),
                (half, 0.95 * height - pocket_top),
                2.0,
                4.0,
            );
            figure.parts.push(pocket);
        }
        _ => {}
    }
    if dice.chance(0.4) {
        // A flap, or the seam of one.
        let y = dice.between(0.25, 0.45) * height;
        figure
            .lines
            .push(curve(&[(-top, 0.7 * y), (0.0, y), (top, 0.7 * y)]));
    }
    if dice.chance(0.35) {
        let pouch = [(bottom, 0.55 * height), (bottom + 0.12, 0.65 * height)];
        let pouch = [
            pouch[0],
            pouch[1],
            (bottom + 0.12, 0.9 * height),
            (bottom, 0.93 * height),
        ];
        figure.cloth.extend([flipped(&pouch), pouch.to_vec()]);
    }
    if dice.chance(0.3) {
        let strap = [
            (0.5 * top, 0.1),
            (0.7 * top, 0.4 * height),
            (0.6 * bottom, 0.95 * height),
        ];
        figure.lines.extend([flipped(&strap), strap.to_vec()]);
    } else if dice.chance(0.25) {
        let wide = bottom + dice.between(0.1, 0.2);
        let strap = curve(&[
            (0.8 * top, 0.15),
            (wide, 0.5 * height),
            (bottom, 0.9 * height),
        ]);
        figure.bands.extend([flipped(&strap), strap]);
    }
    figure
}

/// A purse with a clasp above.
fn purse(dice: &mut Dice) -> Figure {
    let height = dice.between(0.5, 0.85);
    let top = dice.between(0.2, 0.4);
    let low = 0.22 * height;
    let half = curve(&[
        (top, 0.0),
        (top + 0.03, low),
        (0.52, 0.65 * height),
        (0.3, height),
        (0.1, 1.02 * height),
    ]);
    let mut figure = Figure {
        cloth: vec![mirrored(&half)],
        ..Figure::default()
    };
    figure.lines.push(vec![(-top, low), (top, low)]);
    for x in [-0.05, 0.05] {
        figure.bands.push(arc((x, -0.05), (0.04, 0.04), 0.0, 4.0));
    }
    if dice.chance(0.4) {
        let high = dice.between(0.2, 0.6);
        figure.bands.push(bow(top, high, dice));
    }
    figure
}

/// A duffel, a briefcase or a suitcase: straps or locks, and a small handle.
fn travel_bag(dice: &mut Dice) -> Figure {
    let height = dice.between(0.4, 0.75);
    let body = if dice.chance(0.5) {
        rectangle((0.0, 0.5 * height), (0.5, 0.5 * height))
    } else {
        mirrored(&curve(&[
            (0.4, 0.0),
            (0.5, 0.3 * height),
            (0.5, 0.75 * height),
            (0.42, height),
        ]))
    };
    let mut figure = Figure {
        cloth: vec![body],
        ..Figure::default()
    };
    let foot = dice.between(0.1, 0.28);
    let high = dice.between(0.07, 0.28);
    figure.bands.push(bow(foot, high, dice));
    if dice.chance(0.5) {
        // Straps, or edges.
        let x = dice.between(0.2, 0.42);
        let strap = [(x, 0.0), (x, height)];
        figure.lines.extend([flipped(&strap), strap.to_vec()]);
    }
    if dice.chance(0.5) {
        let y = dice.between(0.25, 0.55) * height;
        let [left, right] = [(-0.5, y), (0.5, y)];
        let dip = towards(left, right, 0.5).1 + dice.between(0.0, 0.12);
        figure.lines.push(curve(&[left, (0.0, dip), right]));
        let lock = rectangle((0.0, dip), (0.06, 0.05));
        figure.parts.push(lock);
    }
    figure
}
