//! Sketches of coats and shirts: what opens in front.

use super::cut::{Cut, Sleeve, long_sleeve, neck, short_sleeve};
use super::hand::Figure;
use super::prints::{buttons, checks, dots, patch_pockets};
use super::shapes::{Point, flipped, mirrored, rectangle, zigzag};
use super::tops::hood;
use crate::dice::Dice;

/// What is at the neck of a coat.
#[derive(Clone, Copy, PartialEq)]
enum Top {
    Plain,
    Lapels,
    Hood,
    Standing,
    Wings,
}

pub(super) fn coat(dice: &mut Dice) -> Figure {
    let length = dice.weighted(&[(3.5, (0.85, 1.15)), (3.0, (1.15, 1.7))]);
    let length = dice.between(length.0, length.1);
    let long = length > 1.15;
    let sleeve = Sleeve {
        width: dice.between(0.1, 0.2),
        ..long_sleeve(dice)
    };
    let mut cut = Cut::new(length, Some(sleeve), dice);
    if long {
        cut.hem *= dice.between(1.0, 1.5);
    }
    // Many draw no more than an outline and where it opens.
    let quick = dice.chance(0.33);
    let wings = if long { 1.5 } else { 0.3 };
    let top = if quick {
        dice.weighted(&[(4.0, Top::Plain), (1.0, Top::Lapels), (0.7, Top::Hood)])
    } else {
        dice.weighted(&[
            (3.0, Top::Plain),
            (4.0, Top::Lapels),
            (1.5, Top::Hood),
            (1.5, Top::Standing),
            (wings, Top::Wings),
        ])
    };
    let n = cut.neck;
    let depth = if top == Top::Lapels {
        dice.between(0.2, 0.55)
    } else {
        dice.between(0.02, 0.16)
    };
    let collar = if top == Top::Lapels || dice.chance(0.5) {
        vec![(n, 0.0), (0.0, depth), (-n, 0.0)]
    } else {
        neck(&cut, 0.6 * depth, dice)
    };
    let mut figure = Figure {
        cloth: cut.pieces(&collar, dice),
        ..Figure::default()
    };
    match top {
        Top::Plain => {}
        Top::Lapels => lapels(&mut figure, &cut, depth, dice),
        Top::Hood => figure.cloth.push(hood(&cut, dice)),
        Top::Standing => {
            let high = dice.between(0.05, 0.13);
            let stand = [(0.95 * n, -high), (n, 0.02)];
            figure.cloth.push(mirrored(&stand));
        }
        Top::Wings => {
            let drop = depth + dice.between(0.06, 0.16);
            wing(&mut figure, &cut, (dice.between(0.8, 1.6) * n, drop), depth);
        }
    }
    let from = if top == Top::Lapels {
        depth
    } else {
        0.8 * depth
    };
    coat_opening(&mut figure, &cut, from, dice);
    if quick {
        if dice.chance(0.3) {
            coat_pockets(&mut figure, &cut, dice);
        }
    } else {
        coat_buttons(&mut figure, &cut, from, dice);
        coat_details(&mut figure, &cut, dice);
    }
    figure
}

/// Lapels along the opening, with a notch or without.
fn lapels(figure: &mut Figure, cut: &Cut, depth: f32, dice: &mut Dice) {
    let n = cut.neck;
    let (out, low) = (
        dice.between(0.4, 0.85) * cut.chest,
        dice.between(0.3, 0.75) * depth,
    );
    let mut lapel = vec![(n, 0.0), (out, low), (0.0, depth)];
    if dice.chance(0.4) {
        let notch = (0.6 * out, 0.8 * low);
        lapel = vec![
            (n, 0.0),
            (0.9 * out, 0.5 * low),
            notch,
            (out, low),
            (0.0, depth),
        ];
    }
    figure.parts.push(flipped(&lapel));
    figure.parts.push(lapel);
}

/// One half of a turned-down collar on either side, to its tip and back to the middle.
fn wing(figure: &mut Figure, cut: &Cut, tip: Point, depth: f32) {
    let wing = [(cut.neck, 0.0), tip, (0.0, depth)];
    figure.parts.push(flipped(&wing));
    figure.parts.push(wing.to_vec());
}

/// Where it opens, from the neck to the hem.
fn coat_opening(figure: &mut Figure, cut: &Cut, from: f32, dice: &mut Dice) {
    let length = cut.length;
    let x = dice.weighted(&[(3.0, 0.0), (1.0, 0.05), (0.4, 0.12)]);
    let straight = vec![(x, from), (x, length)];
    match dice.weighted(&[(7.0, 0), (1.5, 1), (1.2, 2), (1.0, 3)]) {
        0 => figure.lines.push(straight),
        1 => {
            let wide = dice.between(0.03, 0.08);
            let beside = vec![(x + wide, from), (x + wide, length)];
            figure.lines.extend([straight, beside]);
        }
        // A zip: its teeth, and perhaps its tape.
        2 => {
            let teeth = dice.count(5, 12);
            let teeth = zigzag((from, 0.0), (length, 0.0), teeth, 0.03);
            figure
                .lines
                .push(teeth.iter().map(|&(y, x)| (x, y)).collect());
            if dice.chance(0.5) {
                cut.on_both_sides(figure, &[(0.04, from), (0.04, length)]);
            }
        }
        // Open: each side hangs by itself.
        _ => {
            let wide = dice.between(0.15, 0.6) * cut.hem;
            cut.on_both_sides(figure, &[(0.2 * cut.neck, from), (wide, length)]);
        }
    }
}

fn coat_buttons(figure: &mut Figure, cut: &Cut, from: f32, dice: &mut Dice) {
    if dice.chance(0.5) {
        let wide = dice.between(0.06, 0.12);
        let rows = dice.weighted(&[(3.0, [0.05].as_slice()), (1.0, &[0.0]), (2.0, &[-1.0, 1.0])]);
        for row in rows {
            let x = if rows.len() > 1 { row * wide } else { *row };
            let end = dice.between(0.6, 0.95) * cut.length;
            buttons(figure, x, (from + 0.06, end), dice);
        }
    } else if dice.chance(0.12) {
        // Toggles.
        for k in 0..dice.count(2, 4) {
            let y = from + 0.1 + 0.17 * k as f32;
            figure.lines.push(vec![(-0.09, y), (0.09, y)]);
        }
    }
}

fn coat_pockets(figure: &mut Figure, cut: &Cut, dice: &mut Dice) {
    let y = dice.between(0.55, 0.75) * cut.length;
    let slant = dice.about(0.0, 0.08);
    let (inner, outer) = (0.35 * cut.hem, 0.8 * cut.hem);
    if dice.chance(0.45) {
        let size = (dice.between(0.05, 0.08), dice.between(0.03, 0.1));
        patch_pockets(figure, (0.5 * (inner + outer), y), size, true);
    } else {
        cut.on_both_sides(figure, &[(inner, y - slant), (outer, y + slant)]);
    }
}

fn coat_details(figure: &mut Figure, cut: &Cut, dice: &mut Dice) {
    let length = cut.length;
    if dice.chance(0.5) {
        coat_pockets(figure, cut, dice);
    }
    if dice.chance(0.25) {
        let y = dice.between(0.45, 0.6) * length;
        let low = y + dice.between(0.05, 0.1);
        cut.across(figure, y);
        cut.across(figure, low);
        if dice.chance(0.4) {
            let buckle = rectangle((0.0, 0.5 * (y + low)), (0.05, 0.6 * (low - y)));
            figure.parts.push(buckle);
        }
    }
    if dice.chance(0.3) {
        cut.cuffs(figure, dice.between(0.08, 0.2));
    }
    if dice.chance(0.25) {
        cut.armholes(figure, dice);
    }
    if dice.chance(0.1) {
        // Quilted.
        let gap = dice.between(0.1, 0.2);
        for row in 0..((length - 0.1) / gap) as u32 {
            cut.across(figure, 0.1 + gap * (row as f32 + 0.5));
        }
    }
    if dice.chance(0.1) {
        cut.across(figure, dice.between(0.9, 0.95) * length);
    }
}

pub(super) fn shirt(dice: &mut Dice) -> Figure {
    let length = dice.between(0.8, 1.12);
    let sleeve = if dice.chance(0.4) {
        short_sleeve(dice)
    } else {
        long_sleeve(dice)
    };
    let mut cut = Cut::new(length, Some(sleeve), dice);
    if dice.chance(0.25) {
        cut.sag = dice.between(0.03, 0.1);
    }
    let n = cut.neck;
    let depth = dice.between(0.03, 0.16);
    let opening = if dice.chance(0.7) {
        vec![(n, 0.0), (0.0, depth), (-n, 0.0)]
    } else {
        vec![(n, 0.0), (-n, 0.0)]
    };
    let mut figure = Figure {
        cloth: cut.pieces(&opening, dice),
        ..Figure::default()
    };
    if dice.chance(0.97) {
        let tip = (dice.between(0.6, 1.5) * n, depth + dice.between(0.04, 0.15));
        wing(&mut figure, &cut, (tip.0.max(0.06), tip.1), depth);
        if dice.chance(0.3) {
            figure.lines.push(vec![(-n, 0.0), (n, 0.0)]);
        }
    }
    shirt_front(&mut figure, &cut, depth, dice);
    if dice.chance(0.35) {
        let place = (
            dice.between(0.45, 0.6) * cut.chest,
            dice.between(0.28, 0.42),
        );
        let both = dice.chance(0.3);
        patch_pockets(&mut figure, place, (0.055, dice.between(0.05, 0.07)), both);
    }
    if dice.chance(0.4) {
        cut.cuffs(&mut figure, dice.between(0.06, 0.15));
    }
    if dice.chance(0.2) {
        cut.armholes(&mut figure, dice);
    }
    match dice.weighted(&[(8.0, 0), (1.0, 1), (0.4, 2)]) {
        1 => checks(&mut figure, &cut, dice),
        2 => dots(&mut figure, &cut, dice),
        _ => {}
    }
    figure
}

fn shirt_front(figure: &mut Figure, cut: &Cut, depth: f32, dice: &mut Dice) {
    let end = cut.length + cut.sag;
    let front = dice.weighted(&[
        (3.0, Front::Line),
        (3.0, Front::Placket),
        (3.0, Front::Closed),
        (0.7, Front::Tie),
    ]);
    match front {
        Front::Line => figure.lines.push(vec![(0.0, depth), (0.0, end)]),
        Front::Placket => {
            let half = dice.between(0.02, 0.06);
            cut.on_both_sides(figure, &[(half, depth), (half, end)]);
        }
        Front::Closed => {}
        Front::Tie => {
            let (knot, wide) = (depth + 0.06, dice.between(0.035, 0.07));
            let long = dice.between(0.5, 0.8) * cut.length;
            let tie = [
                (0.02, depth),
                (0.02, knot),
                (wide, long),
                (0.0, long + 0.07),
            ];
            figure.parts.push(mirrored(&tie));
        }
    }
    if dice.chance(0.95) {
        // Beside a line, where they can be seen.
        let x = if front == Front::Line {
            dice.weighted(&[(1.0, 0.0), (3.0, 0.05)])
        } else {
            0.0
        };
        buttons(figure, x, (depth + 0.07, 0.97 * cut.length), dice);
    }
}

/// How a shirt is closed.
#[derive(Clone, Copy, PartialEq)]
enum Front {
    Line,
    Placket,
    Closed,
    Tie,
}
