//! What is printed on clothes, knitted into them or sewn onto them.

use super::cut::Cut;
use super::hand::Figure;
use super::shapes::{Point, arc, flipped, heart, rectangle, star, zigzag};
use crate::dice::Dice;

/// A picture, letters or a number around a place.
pub(super) fn picture(figure: &mut Figure, (x, y): Point, size: f32, dice: &mut Dice) {
    let at = |right: f32, down: f32| (x + right * size, y + down * size);
    match dice.count(0, 8) {
        0 => figure.parts.push(arc((x, y), (size, size), 0.0, 3.6)),
        1 => figure.parts.push(rectangle((x, y), (size, 0.7 * size))),
        2 => figure.parts.push(star((x, y), size, 5)),
        3 => figure.parts.push(heart((x, y), size)),
        4 => figure.parts.push(star((x, y), size, 3)),
        5 => {
            // A face.
            figure.parts.push(arc((x, y), (size, size), 0.0, 3.6));
            figure.lines.push(vec![at(-0.35, -0.3)]);
            figure.lines.push(vec![at(0.35, -0.3)]);
            figure
                .lines
                .push(arc(at(0.0, 0.1), (0.5 * size, 0.4 * size), 0.2, 1.8));
        }
        6 => figure.lines.push(vec![
            at(-0.5, -0.9),
            at(0.5, -0.9),
            at(-0.1, 0.0),
            at(-0.2, 1.0),
        ]),
        7 => figure.lines.extend((-1..=1).map(|k| {
            let middle = 0.9 * k as f32;
            vec![
                at(middle - 0.3, 0.6),
                at(middle, -0.6),
                at(middle + 0.3, 0.6),
            ]
        })),
        _ => figure.lines.extend((0..dice.count(1, 3)).map(|k| {
            let row = 0.7 * k as f32 - 0.5;
            vec![at(-1.3, row), at(1.3, row)]
        })),
    }
}

/// A picture on the chest.
pub(super) fn chest_print(figure: &mut Figure, dice: &mut Dice) {
    let place = (dice.about(0.0, 0.04), dice.between(0.3, 0.55));
    picture(figure, place, dice.between(0.05, 0.15), dice);
}

/// Stripes across the body, all over or a band of them, straight or in zigzags.
pub(super) fn stripes(figure: &mut Figure, cut: &Cut, dice: &mut Dice) {
    let gap = dice.between(0.06, 0.18);
    let teeth = if dice.chance(0.25) {
        dice.count(3, 7)
    } else {
        0
    };
    let mut y = cut.armpit + dice.between(0.02, 0.2);
    for _ in 0..dice.count(1, 7) {
        if y > cut.length - 0.05 {
            break;
        }
        let half = cut.half_at(y);
        if teeth > 0 {
            figure
                .lines
                .push(zigzag((-half, y), (half, y), teeth, 0.4 * gap));
        } else {
            cut.across(figure, y);
        }
        y += gap;
    }
}

/// Dots or small crosses all over the body.
pub(super) fn dots(figure: &mut Figure, cut: &Cut, dice: &mut Dice) {
    let gap = dice.between(0.1, 0.2);
    let mut y = cut.armpit + 0.06;
    let mut odd = false;
    while y < cut.length - 0.05 {
        let half = cut.half_at(y) - 0.04;
        let mut x = -half + if odd { 0.5 * gap } else { 0.0 };
        while x < half {
            figure.lines.push(vec![(x, y)]);
            x += gap;
        }
        odd = !odd;
        y += 0.8 * gap;
    }
}

/// Lines down the body, and perhaps across it too.
pub(super) fn checks(figure: &mut Figure, cut: &Cut, dice: &mut Dice) {
    let columns = dice.count(2, 4);
    for k in 1..=columns {
        let share = (k as f32 - 0.5) / columns as f32;
        let top = (0.85 * share * cut.chest, 0.12 + 0.1 * share);
        cut.on_both_sides(figure, &[top, (0.95 * share * cut.hem, cut.length)]);
    }
    if dice.chance(0.6) {
        let gap = dice.between(0.12, 0.2);
        let rows = 0..((cut.length - cut.armpit) / gap) as u32;
        for row in rows {
            cut.across(figure, cut.armpit + gap * (row as f32 + 0.5));
        }
    }
}

/// Buttons down the front, as dots or as rings.
pub(super) fn buttons(figure: &mut Figure, x: f32, (mut y, end): (f32, f32), dice: &mut Dice) {
    let gap = dice.between(0.09, 0.22);
    let size = dice.weighted(&[(3.0, 0.0), (1.0, 0.018), (1.0, 0.03)]);
    while y < end {
        if size > 0.0 {
            figure.parts.push(arc((x, y), (size, size), 0.0, 3.6));
        } else {
            figure.lines.push(vec![(x, y)]);
        }
        y += gap;
    }
}

/// Pockets on one side or on both.
pub(super) fn patch_pockets(figure: &mut Figure, place: Point, half: Point, both: bool) {
    let pocket = rectangle(place, half);
    if both {
        figure.parts.push(flipped(&pocket));
    }
    figure.parts.push(pocket);
}
