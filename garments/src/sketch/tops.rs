//! Sketches of T-shirts and pullovers.

use super::cut::{Cut, long_sleeve, neck, short_sleeve};
use super::hand::Figure;
use super::prints::{chest_print, dots, patch_pockets, stripes};
use super::shapes::{Point, curve, mirrored};
use crate::dice::Dice;

pub(super) fn t_shirt(dice: &mut Dice) -> Figure {
    let length = dice.between(0.72, 1.12);
    if dice.chance(0.14) {
        return tank_top(length, dice);
    }
    let sleeve = short_sleeve(dice);
    let cut = Cut::new(length, Some(sleeve), dice);
    let depth = dice.between(0.02, 0.14);
    let collar = neck(&cut, depth, dice);
    let mut figure = Figure {
        cloth: cut.pieces(&collar, dice),
        ..Figure::default()
    };
    if dice.chance(0.3) {
        figure.lines.push(rib(&collar, dice));
    }
    if dice.chance(0.2) {
        cut.cuffs(&mut figure, dice.between(0.12, 0.3));
    }
    if dice.chance(0.15) {
        cut.armholes(&mut figure, dice);
    }
    if dice.chance(0.12) {
        patch_pockets(&mut figure, (0.5 * cut.chest, 0.36), (0.06, 0.065), false);
    }
    if dice.chance(0.1) {
        cut.across(&mut figure, 0.95 * length);
    }
    match dice.weighted(&[(6.0, 0), (2.5, 1), (1.0, 2), (0.3, 3)]) {
        1 => chest_print(&mut figure, dice),
        2 => stripes(&mut figure, &cut, dice),
        3 => dots(&mut figure, &cut, dice),
        _ => {}
    }
    figure
}

/// A second line along a neck opening.
fn rib(collar: &[Point], dice: &mut Dice) -> Vec<Point> {
    let (wide, low) = (dice.between(1.1, 1.35), dice.between(0.015, 0.05));
    collar
        .iter()
        .map(|&(x, y)| (wide * x, 1.3 * y + low))
        .collect()
}

fn tank_top(length: f32, dice: &mut Dice) -> Figure {
    let cut = Cut::new(length, None, dice);
    let (outer, inner) = (dice.between(0.12, 0.22), dice.between(0.05, 0.11));
    let depth = dice.between(0.1, 0.3);
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
    let mut figure = Figure {
        cloth: vec![outline],
        ..Figure::default()
    };
    match dice.weighted(&[(5.0, 0), (1.5, 1), (1.0, 2)]) {
        1 => chest_print(&mut figure, dice),
        2 => stripes(&mut figure, &cut, dice),
        _ => {}
    }
    figure
}

pub(super) fn pullover(dice: &mut Dice) -> Figure {
    let length = dice.between(0.75, 1.1);
    let sleeve = long_sleeve(dice);
    let cut = Cut::new(length, Some(sleeve), dice);
    let depth = dice.between(0.01, 0.13);
    let top = dice.weighted(&[
        (4.0, Top::Plain),
        (2.5, Top::Rib),
        (2.0, Top::Turtle),
        (1.8, Top::Hood),
    ]);
    let mut collar = neck(&cut, depth, dice);
    let (high, n) = (dice.between(0.05, 0.14), cut.neck);
    if top == Top::Turtle {
        collar = vec![(n, 0.0), (0.95 * n, -high), (-0.95 * n, -high), (-n, 0.0)];
    }
    let mut figure = Figure {
        cloth: cut.pieces(&collar, dice),
        ..Figure::default()
    };
    match top {
        Top::Plain => {}
        Top::Rib => figure.lines.push(rib(&collar, dice)),
        Top::Turtle => {
            if dice.chance(0.7) {
                let fold = dice.weighted(&[(2.0, 0.0), (1.0, 0.5)]) * high;
                figure.lines.push(vec![(-n, -fold), (n, -fold)]);
            }
            if dice.chance(0.12) {
                // A short zip.
                figure.lines.push(vec![(0.0, -high), (0.0, 0.22)]);
            }
        }
        Top::Hood => hooded(&mut figure, &cut, depth, dice),
    }
    if dice.chance(0.45) {
        cut.cuffs(&mut figure, dice.between(0.08, 0.18));
    }
    if dice.chance(0.45) {
        cut.hem_band(&mut figure, dice);
    }
    if dice.chance(0.2) {
        cut.armholes(&mut figure, dice);
    }
    match dice.weighted(&[(6.0, 0), (1.4, 1), (2.2, 2), (0.5, 3)]) {
        1 => chest_print(&mut figure, dice),
        2 => stripes(&mut figure, &cut, dice),
        3 => dots(&mut figure, &cut, dice),
        _ => {}
    }
    figure
}

/// What is at the neck of a pullover.
#[derive(Clone, Copy, PartialEq)]
enum Top {
    Plain,
    Rib,
    Turtle,
    Hood,
}

/// A hood, its strings, and a pocket for both hands.
fn hooded(figure: &mut Figure, cut: &Cut, depth: f32, dice: &mut Dice) {
    figure.cloth.push(hood(cut, dice));
    if dice.chance(0.6) {
        let (x, long) = (0.5 * cut.neck, dice.between(0.1, 0.25));
        cut.on_both_sides(figure, &[(x, depth), (0.9 * x, depth + long)]);
    }
    if dice.chance(0.7) {
        let (y, high) = (
            dice.between(0.65, 0.8) * cut.length,
            dice.between(0.07, 0.12),
        );
        let (wide, narrow) = (0.6 * cut.hem, dice.between(0.3, 0.55) * cut.hem);
        figure
            .parts
            .push(mirrored(&[(narrow, y - high), (wide, y), (wide, y + high)]));
    }
}

pub(super) fn hood(cut: &Cut, dice: &mut Dice) -> Vec<Point> {
    let (wide, high) = (cut.neck * dice.between(1.1, 1.8), dice.between(0.1, 0.28));
    let low = dice.between(0.0, 0.12);
    let mut hood = curve(&[
        (-wide, 0.02),
        (-0.9 * wide, -0.7 * high),
        (0.0, -high),
        (0.9 * wide, -0.7 * high),
        (wide, 0.02),
    ]);
    if low > 0.03 {
        hood.push((0.0, low));
    }
    hood
}
