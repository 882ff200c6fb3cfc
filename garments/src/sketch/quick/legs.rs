//! Squat trousers, their legs often spread.
//!
//! Units: one unit high; x = 0 is the middle, y = 0 the waist.

use super::super::hand::Figure;
use super::super::shapes::{Point, flipped, mirrored};
use crate::dice::Dice;

pub(in super::super) fn trouser(dice: &mut Dice) -> Figure {
    let width = dice.weighted(&[(1.0, (0.45, 0.65)), (3.0, (0.65, 1.0)), (1.0, (1.0, 1.3))]);
    let hem = 0.5 * dice.between(width.0, width.1);
    let waist = hem * dice.between(0.5, 1.0);
    let crotch = dice.between(0.3, 0.62);
    let leg = dice.between(0.4, 0.95) * hem;
    let inner = hem - leg;
    let drop = dice.about(0.0, 0.05);
    let mut half: Vec<Point> = vec![(waist, 0.0)];
    if dice.chance(0.3) {
        half.push((waist + (hem - waist) * dice.between(0.3, 0.8), 0.8 * crotch));
    }
    half.push((hem, 1.0 + drop));
    let mut figure = Figure::default();
    match dice.weighted(&[(4.0, 0), (2.5, 1), (1.5, 2)]) {
        // An angle.
        0 => half.extend([(inner, 1.0), (0.0, crotch)]),
        // An arch or a bar.
        1 => {
            let top = inner * dice.between(0.5, 1.0);
            half.extend([(inner, 1.0), (top, crotch + 0.06), (0.5 * top, crotch)]);
        }
        // The legs touch.
        _ => figure
            .lines
            .push(vec![(dice.about(0.0, 0.04), crotch), (0.0, 1.0)]),
    }
    let outline = mirrored(&half);
    if dice.chance(0.15) {
        // The waist is left open: the outline begins and ends there.
        figure.bands.push(outline);
    } else {
        figure.cloth.push(outline);
    }
    if dice.chance(0.2) {
        let y = dice.between(0.06, 0.16);
        figure.lines.push(vec![(-waist, y), (waist, y)]);
    }
    if dice.chance(0.1) {
        figure
            .lines
            .push(vec![(0.0, 0.0), (0.0, dice.between(0.5, 1.0) * crotch)]);
    }
    if dice.chance(0.1) {
        let pocket = vec![(0.5 * waist, 0.02), (waist, dice.between(0.12, 0.25))];
        figure.lines.extend([flipped(&pocket), pocket]);
    }
    figure
}
