//! What is sewn on a top: collars, fastenings, pockets, hoods, prints.

use super::cloth::Cloth;
use super::outline::{
    Outline, Point, between, blob, contour, ellipse, mirrored, pen, polygon, rectangle,
};
use super::sheet::Sheet;
use super::top::{Body, Neck, Top};
use crate::dice::Dice;

/// Both hands: the right side of a garment and its left one.
pub(super) const HANDS: [f32; 2] = [-1.0, 1.0];

/// A shirt collar: a band round the neck and two wings that point down.
pub(super) fn shirt_collar(sheet: &mut Sheet, top: &Top, dice: &mut Dice) {
    let (width, depth) = (top.neck.width, top.neck.depth);
    let (drop, reach) = (dice.between(0.05, 0.1), dice.between(0.03, 0.09));
    let band = mirrored(&[(0.8 * width, -0.055), (width, 0.01), (0.6 * width, 0.04)]);
    sheet.lay_round(&band, &top.cloth.shaded(0.85), 0.02, 0.3);
    let cloth = top.cloth.shaded(dice.about(1.05, 0.1));
    for hand in HANDS {
        let wing = polygon(&[
            (hand * 0.84 * width, -0.045),
            (hand * 0.02, depth),
            (hand * (0.02 + reach), depth + drop),
            (hand * (width + 0.035), 0.04),
        ]);
        sheet.lay_round(&wing, &cloth, 0.018, 0.35);
    }
}

/// A turtleneck or a stand-up collar.
pub(super) fn stand_collar(sheet: &mut Sheet, top: &Top, height: f32, cloth: &Cloth) {
    let width = top.neck.width;
    let collar = mirrored(&[
        (0.86 * width, -height),
        (0.92 * width, -0.4 * height),
        (1.12 * width, 0.025),
        (0.6 * width, 0.06),
    ]);
    sheet.lay_round(&collar, cloth, 0.03, 0.3);
    sheet.shade(
        &pen(
            &[
                (-0.8 * width, -0.92 * height),
                (0.8 * width, -0.92 * height),
            ],
            0.02,
        ),
        0.25,
    );
}

/// A hood that lies behind the neck, with its opening.
pub(super) fn hood(sheet: &mut Sheet, top: &Top, dice: &mut Dice) {
    let (width, height) = (
        top.neck.width + dice.between(0.03, 0.08),
        dice.between(0.12, 0.24),
    );
    let shell = blob(&[
        (-width, 0.03),
        (-0.92 * width, -0.65 * height),
        (0.0, -height),
        (0.92 * width, -0.65 * height),
        (width, 0.03),
        (0.0, 0.1),
    ]);
    sheet.lay_round(&shell, &top.cloth, 0.04, 0.35);
    let opening = ellipse((0.0, -0.38 * height), (0.62 * width, 0.42 * height));
    sheet.lay_round(
        &opening,
        &top.cloth.shaded(dice.between(0.4, 1.5)).plain(),
        0.03,
        0.3,
    );
    if dice.chance(0.3) {
        let fur = top.cloth.dyed(dice.between(0.2, 0.8));
        sheet.lay(&contour(&shell, 0.05), &fur);
    }
}

/// Lapels that open over what is worn below, or over the lining.
pub(super) fn lapels(sheet: &mut Sheet, top: &Top, dice: &mut Dice) {
    let (width, low) = (top.neck.width, dice.between(0.28, 0.5));
    let inner = polygon(&[(-width, -0.01), (width, -0.01), (0.0, low)]);
    sheet.lay(&inner, &top.cloth.dyed(dice.between(0.1, 0.9)));
    let cloth = top.cloth.shaded(dice.about(1.0, 0.2));
    for hand in HANDS {
        let reach = dice.between(0.5, 0.75) * top.body.chest;
        let lapel = polygon(&[
            (hand * 0.75 * width, -0.04),
            (hand * (width + 0.02), 0.0),
            (hand * reach, 0.55 * low),
            (hand * 0.015, low + 0.01),
            (hand * 0.35 * width, 0.55 * low),
        ]);
        sheet.lay_round(&lapel, &cloth, 0.02, 0.4);
        sheet.shade(
            &pen(
                &[(hand * reach, 0.4 * low), (hand * 0.4 * width, 0.42 * low)],
                0.012,
            ),
            0.3,
        );
    }
}

/// A button band down the front from `from` to `to`, with buttons.
pub(super) fn placket(sheet: &mut Sheet, top: &Top, from: f32, to: f32, dice: &mut Dice) {
    let half = dice.between(0.02, 0.03);
    for x in [-half, half] {
        sheet.shade(&pen(&[(x, from), (x, to)], 0.011), dice.between(0.1, 0.35));
    }
    let colour = if dice.chance(0.5) {
        top.cloth.second()
    } else {
        top.cloth.light() * 0.5
    };
    let (strength, gap) = (dice.between(0.3, 0.9), dice.between(0.08, 0.13));
    let buttons = ((to - from) / gap) as u32;
    for button in 0..=buttons {
        let y = from + (button as f32 + 0.3) * gap;
        sheet.paint(&ellipse((0.0, y.min(to)), (0.016, 0.016)), colour, strength);
    }
}

/// A zip down the front from `from` to `to`: metal between two shaded borders.
pub(super) fn zip(sheet: &mut Sheet, top: &Top, from: f32, to: f32, dice: &mut Dice) {
    let line = [(dice.about(0.0, 0.01), from), (dice.about(0.0, 0.01), to)];
    sheet.shade(&pen(&line, 0.055), dice.between(0.05, 0.3));
    let metal = if dice.chance(0.5) {
        dice.between(0.6, 0.95)
    } else {
        0.4 * top.cloth.light()
    };
    sheet.paint(&pen(&line, 0.02), metal, dice.between(0.5, 1.0));
}

/// Two pockets at the height `y`.
pub(super) fn side_pockets(sheet: &mut Sheet, body: &Body, y: f32, dice: &mut Dice) {
    let (inner, outer) = (0.3 * body.hem, 0.78 * body.hem);
    let slant = dice.between(-0.02, 0.1);
    let depth = dice.between(0.25, 0.5);
    let patch = dice.chance(0.35);
    for hand in HANDS {
        if patch {
            let pocket = rectangle_at(
                (hand * 0.5 * (inner + outer), y),
                (0.5 * (outer - inner), 0.08),
            );
            sheet.shade(&contour(&pocket, 0.014), depth);
        } else {
            let slit = [(hand * inner, y - slant), (hand * outer, y + slant)];
            sheet.shade(&pen(&slit, 0.02), depth);
        }
    }
}

/// A pocket on the left chest, which is at the right of the picture; sometimes on both sides.
pub(super) fn chest_pocket(sheet: &mut Sheet, body: &Body, dice: &mut Dice) {
    let (x, y) = (0.5 * body.chest, dice.between(0.26, 0.33));
    let depth = dice.between(0.15, 0.4);
    let both = dice.chance(0.35);
    for hand in HANDS.into_iter().filter(|&hand| both || hand > 0.0) {
        let pocket = rectangle_at((hand * x, y), (0.055, 0.06));
        sheet.shade(&contour(&pocket, 0.012), depth);
    }
}

/// A ribbed band along the hem.
pub(super) fn hem_band(sheet: &mut Sheet, body: &Body, height: f32, depth: f32) {
    let y = body.length - height;
    let half = body.half_width(y);
    sheet.shade(
        &pen(&[(-half, y), (0.0, y + body.tail), (half, y)], 0.014),
        depth,
    );
}

/// A belt round the waist.
pub(super) fn belt(sheet: &mut Sheet, body: &Body, cloth: &Cloth, dice: &mut Dice) {
    let (y, half) = (body.waist_at, 1.02 * body.waist);
    let height = dice.between(0.02, 0.045);
    let belt = rectangle(-half, y - height, half, y + height);
    sheet.lay_round(&belt, cloth, 0.012, 0.3);
    if dice.chance(0.5) {
        sheet.paint(
            &rectangle_at((0.0, y), (0.03, height)),
            dice.between(0.5, 0.9),
            0.8,
        );
    }
}

/// Horizontal seams that divide a quilted or down-filled jacket into soft rolls.
pub(super) fn quilting(sheet: &mut Sheet, body: &Body, dice: &mut Dice) {
    let (step, depth) = (dice.between(0.06, 0.13), dice.between(0.2, 0.45));
    let mut y = dice.between(0.08, 0.16);
    while y < body.length - 0.03 {
        let half = if y < body.armpit {
            body.shoulder
        } else {
            body.half_width(y)
        };
        sheet.shade(
            &pen(&[(-half, y), (0.0, y + 0.012), (half, y)], 0.022),
            depth,
        );
        y += step;
    }
}

/// A picture or lettering on the chest.
pub(super) fn chest_print(sheet: &mut Sheet, top: &Top, dice: &mut Dice) {
    let colour = top.cloth.second();
    let centre = (dice.about(0.0, 0.02), dice.between(0.27, 0.42));
    match dice.count(0, 3) {
        0 => lettering(sheet, centre, colour, dice),
        1 => {
            let radius = dice.between(0.07, 0.14);
            let spots: Vec<Point> = (0..7)
                .map(|turn| star(centre, radius, turn, dice))
                .collect();
            sheet.paint(&blob(&spots), colour, dice.between(0.6, 1.0));
            sheet.paint(
                &ellipse(centre, (0.4 * radius, 0.3 * radius)),
                top.cloth.light(),
                0.8,
            );
        }
        2 => {
            let half = (dice.between(0.06, 0.13), dice.between(0.06, 0.14));
            sheet.paint(&rectangle_at(centre, half), colour, dice.between(0.6, 1.0));
            sheet.paint(
                &ellipse(centre, (0.5 * half.0, 0.6 * half.1)),
                top.cloth.light(),
                0.7,
            );
        }
        _ => {
            let badge = ellipse((0.5 * top.body.chest, 0.27), (0.025, 0.02));
            sheet.paint(&badge, colour, 0.9);
        }
    }
}

fn star(centre: Point, radius: f32, turn: u8, dice: &mut Dice) -> Point {
    let (sine, cosine) = (std::f32::consts::TAU * f32::from(turn) / 7.0).sin_cos();
    let reach = radius * dice.between(0.5, 1.2);
    (centre.0 + reach * cosine, centre.1 + reach * sine)
}

fn lettering(sheet: &mut Sheet, centre: Point, colour: f32, dice: &mut Dice) {
    let (lines, letters) = (dice.count(1, 3), dice.count(3, 6));
    let (width, height) = (dice.between(0.035, 0.055), dice.between(0.05, 0.09));
    for line in 0..lines {
        for letter in 0..letters {
            let x = centre.0 + (letter as f32 - 0.5 * (letters - 1) as f32) * width;
            let y = centre.1 + (line as f32 - 0.5 * (lines - 1) as f32) * 1.5 * height;
            let bar = [
                (x + dice.about(0.0, 0.01), y - 0.5 * height),
                (x + dice.about(0.0, 0.01), y + 0.5 * height),
            ];
            sheet.paint(&pen(&bar, 0.55 * width), colour, dice.between(0.6, 1.0));
        }
    }
}

/// Frills, ties and gathers below a blouse's neck.
pub(super) fn neck_tie(sheet: &mut Sheet, neck: &Neck, dice: &mut Dice) {
    let low = neck.depth + dice.between(0.1, 0.25);
    sheet.shade(
        &pen(&[(0.0, neck.depth), (dice.about(0.0, 0.02), low)], 0.025),
        dice.between(0.2, 0.5),
    );
    for hand in HANDS {
        let side = between((0.0, neck.depth), (hand * neck.width, 0.0), 0.6);
        let gather = [side, (1.2 * side.0, low + dice.about(0.0, 0.05))];
        sheet.shade(&pen(&gather, 0.02), dice.between(0.05, 0.3));
    }
}

/// A straight-sided shape round a centre.
pub(super) fn rectangle_at(centre: Point, half: Point) -> tiny_skia::Path {
    rectangle(
        centre.0 - half.0,
        centre.1 - half.1,
        centre.0 + half.0,
        centre.1 + half.1,
    )
}

/// A seam from the shoulder to the hem on both sides of the front.
pub(super) fn panel_seams(sheet: &mut Sheet, body: &Body, depth: f32) {
    for hand in HANDS {
        let seam = Outline::at((hand * 0.62 * body.shoulder, 0.08))
            .through(&[
                (hand * 0.55 * body.waist, body.waist_at),
                (hand * 0.62 * body.hem, body.length - 0.02),
            ])
            .line((hand * 0.62 * body.hem + 0.012, body.length - 0.02))
            .through(&[
                (hand * 0.55 * body.waist + 0.012, body.waist_at),
                (hand * 0.62 * body.shoulder + 0.012, 0.08),
            ])
            .close();
        sheet.shade(&seam, depth);
    }
}
