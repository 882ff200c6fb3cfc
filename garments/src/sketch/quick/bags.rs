//! Bags that are half handle.
//!
//! Units: the body is one unit wide; x = 0 is the middle, y = 0 its upper edge.

use super::super::hand::Figure;
use super::super::shapes::{Point, arc, curve, mirrored};
use crate::dice::Dice;

pub(in super::super) fn bag(dice: &mut Dice) -> Figure {
    let height = dice.between(0.45, 0.9);
    let (top, bottom) = (dice.between(0.3, 0.5), dice.between(0.38, 0.5));
    let body = match dice.weighted(&[(5.0, 0), (2.0, 1), (2.0, 2)]) {
        0 => mirrored(&[(top, 0.0), (bottom, height)]),
        // A half-moon, and a sack.
        1 => arc((0.0, 0.0), (0.5, height), 0.0, 2.0),
        _ => mirrored(&curve(&[
            (top, 0.0),
            (0.52, 0.6 * height),
            (0.4, 0.95 * height),
            (0.0, height),
        ])),
    };
    let mut figure = Figure {
        cloth: vec![body],
        ..Figure::default()
    };
    handle(&mut figure, top, height, dice);
    flap(&mut figure, top, height, dice);
    figure
}

/// One big arch, two, or none.
fn handle(figure: &mut Figure, top: f32, height: f32, dice: &mut Dice) {
    let foot = top * dice.between(0.5, 1.1);
    let high = height * dice.between(0.4, 1.1);
    let arch = |foot: f32, high: f32| -> Vec<Point> {
        let half = [
            (foot, 0.0),
            (0.9 * foot, -0.6 * high),
            (0.45 * foot, -0.95 * high),
        ];
        let mut arch = curve(&mirrored(&half));
        arch.iter_mut().for_each(|point| point.0 = -point.0);
        arch
    };
    match dice.weighted(&[(6.0, 0), (2.0, 1), (1.0, 2), (1.0, 3)]) {
        0 => figure.bands.push(arch(foot, high)),
        1 => {
            let share = dice.between(0.6, 0.85);
            figure
                .bands
                .extend([arch(foot, high), arch(foot * share, high * share)]);
        }
        2 => figure.bands.push(vec![
            (-foot, 0.0),
            (-0.7 * foot, -high),
            (0.7 * foot, -high),
            (foot, 0.0),
        ]),
        _ => {}
    }
}

/// A flap like a V or a U, with a clasp or without.
fn flap(figure: &mut Figure, top: f32, height: f32, dice: &mut Dice) {
    let tip = dice.between(0.25, 0.65) * height;
    match dice.weighted(&[(5.0, 0), (1.8, 1), (1.7, 2), (1.0, 3)]) {
        1 => figure.lines.push(vec![(-top, 0.0), (0.0, tip), (top, 0.0)]),
        2 => figure.lines.push(curve(&[
            (-top, 0.0),
            (-0.6 * top, 0.85 * tip),
            (0.0, tip),
            (0.6 * top, 0.85 * tip),
            (top, 0.0),
        ])),
        3 => figure.lines.push(vec![(-top, 0.5 * tip), (top, 0.5 * tip)]),
        _ => {}
    }
    if dice.chance(0.15) {
        figure.parts.push(arc((0.0, tip), (0.06, 0.06), 0.0, 4.0));
    }
}
