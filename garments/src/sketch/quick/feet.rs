//! Shoes from the side, the toe at the right, and flip-flops, mostly from above.
//!
//! Units: a foot is one unit long; from the side, y = 0 is the ground.

use super::super::hand::Figure;
use super::super::shapes::{Point, arc, curve, rectangle, towards};
use super::super::sneakers::laces;
use crate::dice::Dice;

pub(in super::super) fn sneaker(dice: &mut Dice) -> Figure {
    if dice.chance(0.12) {
        return slipper(dice);
    }
    let height = dice.weighted(&[
        (3.0, (0.32, 0.48)),
        (4.0, (0.48, 0.64)),
        (1.0, (0.64, 0.74)),
    ]);
    shoe(dice.between(height.0, height.1), dice)
}

pub(in super::super) fn ankle_boot(dice: &mut Dice) -> Figure {
    let height = dice.weighted(&[(2.0, (0.8, 0.95)), (3.0, (0.95, 1.15)), (1.0, (1.15, 1.4))]);
    shoe(dice.between(height.0, height.1), dice)
}

/// Hardly more than a flat oval, with an opening or laces above.
fn slipper(dice: &mut Dice) -> Figure {
    let (high, heel) = (dice.between(0.26, 0.5), dice.between(0.7, 1.0));
    let outline = curve(&[
        (0.06, -heel * high),
        (0.4, -high * dice.between(0.75, 1.0)),
        (0.8, -high * dice.between(0.55, 0.9)),
        (1.0, -0.4 * high),
        (0.94, 0.0),
        (0.5, 0.02),
        (0.06, 0.0),
        (0.0, -0.5 * high),
        (0.06, -heel * high),
    ]);
    let mut figure = Figure {
        cloth: vec![outline],
        ..Figure::default()
    };
    if dice.chance(0.6) {
        let place = (dice.between(0.2, 0.35), -0.85 * high);
        let size = (dice.between(0.12, 0.24), dice.between(0.05, 0.1));
        figure.lines.push(arc(place, size, 0.0, 4.0));
    }
    if dice.chance(0.3) {
        laces(&mut figure, (0.45, -0.9 * high), (0.75, -0.7 * high), dice);
    }
    figure
}

/// A shoe of this height at the ankle.
fn shoe(height: f32, dice: &mut Dice) -> Figure {
    let opening = dice.between(0.26, 0.52);
    let toe = dice.between(0.4, 0.75) * height.min(0.5);
    let front = (opening, -height * dice.between(0.9, 1.08));
    let low = (
        opening + dice.between(0.02, 0.16),
        -toe - dice.between(0.1, 0.5) * (height - toe),
    );
    let foot = [
        front,
        low,
        (0.78, -toe * dice.between(0.85, 1.15)),
        (0.95, -0.75 * toe),
        (1.0, -0.3 * toe),
        (dice.between(0.94, 1.0), 0.0),
    ];
    let foot = if dice.chance(0.7) {
        curve(&foot)
    } else {
        foot.to_vec()
    };
    let heel = (dice.about(0.03, 0.05), 0.0);
    let mut outline = vec![(dice.about(0.02, 0.06), -height)];
    if dice.chance(0.3) {
        outline.push((0.5 * opening, -height * dice.between(0.82, 1.0)));
    }
    outline.extend(foot);
    let mut figure = Figure::default();
    sole(&mut figure, &mut outline, height, dice);
    outline.push(heel);
    outline.push((dice.about(-0.01, 0.05), -0.4 * height));
    if dice.chance(0.15) {
        // It is open above: the line begins at the instep and ends at the heel.
        outline.rotate_left(1);
        figure.bands.push(outline);
    } else {
        figure.cloth.push(outline);
    }
    if dice.chance(0.14) {
        let place = (0.5 * opening, -height);
        let ring = arc(place, (0.5 * opening, dice.between(0.04, 0.1)), 0.0, 4.0);
        figure.lines.push(ring);
    }
    if dice.chance(0.3) {
        laces(&mut figure, front, towards(low, (0.78, -toe), 0.7), dice);
    }
    if dice.chance(0.06) {
        let x = dice.between(0.2, 0.6);
        figure
            .parts
            .push(arc((x, -0.5 * toe), (0.1, 0.08), 0.0, 4.0));
    }
    figure
}

/// A line above the sole, or a block for a heel; mostly the sole is flat.
fn sole(figure: &mut Figure, outline: &mut Vec<Point>, height: f32, dice: &mut Dice) {
    match dice.weighted(&[(6.0, 0), (1.6, 1), (1.7, 2)]) {
        1 => {
            let y = -dice.between(0.06, 0.14);
            figure.lines.push(vec![(0.0, y), (1.0, y)]);
        }
        2 => {
            let (wide, high) = (dice.between(0.18, 0.36), dice.between(0.06, 0.2) * height);
            outline.extend([(0.5, -0.3 * high), (wide, -high), (wide, 0.0)]);
        }
        _ => {}
    }
}

/// A flip-flop from above or a pair of them, rarely from the side.
pub(in super::super) fn sandal(dice: &mut Dice) -> Figure {
    if dice.chance(0.15) {
        return from_the_side(dice);
    }
    let half = dice.between(0.12, 0.3);
    let heel = dice.between(0.55, 1.0);
    let waist = dice.between(0.7, 1.0);
    let sole = curve(&[
        (0.0, -0.75 * heel * half),
        (0.4, -waist * half),
        (0.75, -half),
        (1.0, 0.0),
        (0.75, half),
        (0.4, waist * half),
        (0.0, 0.75 * heel * half),
        (-0.07, 0.0),
        (0.0, -0.75 * heel * half),
    ]);
    let straps = straps(half, dice);
    let mut figure = Figure::default();
    let slant = dice.weighted(&[(4.0, 0.1), (1.5, 0.8)]);
    let lying = if dice.chance(0.22) { 0.0 } else { 1.571 };
    let turn = lying + dice.about(0.0, slant);
    let mut add = |aside: f32, turn: f32, flip: f32, along: f32| {
        let (sine, cosine) = turn.sin_cos();
        // Aside is across the middle direction of the pair.
        let (down, right) = (lying.cos() * aside, lying.sin() * aside);
        let place = |&(x, y): &Point| {
            let (x, y) = (x - 0.5 + along, flip * y);
            (cosine * x + sine * y + right, cosine * y - sine * x + down)
        };
        let moved = |line: &[Point]| line.iter().map(place).collect::<Vec<Point>>();
        figure.cloth.push(moved(&sole));
        figure.lines.extend(straps.iter().map(|line| moved(line)));
    };
    if dice.chance(0.58) {
        let aside = half + dice.between(-0.03, 0.14);
        let splay = dice.about(0.0, 0.2);
        add(-aside, turn + splay, 1.0, 0.0);
        add(aside, turn - splay, -1.0, dice.about(0.0, 0.2));
    } else {
        add(0.0, turn, 1.0, 0.0);
    }
    figure
}

/// A strap as a V or a Y, a band across, or none.
fn straps(half: f32, dice: &mut Dice) -> Vec<Vec<Point>> {
    let (knot, back) = (dice.between(0.68, 0.9), dice.between(0.35, 0.62));
    let wide = dice.between(0.75, 1.0) * half;
    match dice.weighted(&[(3.0, 0), (2.2, 1), (1.5, 2), (2.0, 3)]) {
        0 => vec![vec![(back, -wide), (knot, 0.0), (back, wide)]],
        1 => {
            let fork = knot - dice.between(0.08, 0.2);
            vec![
                vec![(back, -wide), (fork, 0.0), (back, wide)],
                vec![(fork, 0.0), (knot, 0.0)],
            ]
        }
        2 => {
            let deep = dice.between(0.1, 0.2);
            [back, back + deep]
                .map(|x| vec![(x, -wide), (x + 0.05, 0.0), (x, wide)])
                .into()
        }
        _ => Vec::new(),
    }
}

fn from_the_side(dice: &mut Dice) -> Figure {
    let thick = dice.between(0.05, 0.14);
    let (toe, back) = (dice.between(0.68, 0.9), dice.between(0.25, 0.5));
    let high = dice.between(0.12, 0.35);
    let knot = (toe - dice.between(0.0, 0.25), -thick - high);
    let strap = if dice.chance(0.5) {
        curve(&[(toe, -thick), knot, (back, -thick)])
    } else {
        vec![(toe, -thick), knot, (back, -thick)]
    };
    Figure {
        cloth: vec![rectangle((0.5, -0.5 * thick), (0.5, 0.5 * thick))],
        bands: vec![strap],
        ..Figure::default()
    }
}
