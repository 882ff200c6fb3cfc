//! Bags: a body, something to carry it by, something to close it.

use super::cloth::{Cloth, contrast};
use super::detail::{HANDS, rectangle_at};
use super::outline::{Outline, Point, contour, ellipse, mirrored, pen, polygon};
use super::print::Print;
use super::sheet::Sheet;
use crate::dice::Dice;
use tiny_skia::Path;

/// The body of a bag: half widths at the top and the bottom, height, roundness of its corners (0 to 1).
#[derive(Clone, Copy)]
struct Body {
    top: f32,
    bottom: f32,
    height: f32,
    round: f32,
}

impl Body {
    fn outline(&self) -> Path {
        let radius = self.round * 0.5 * self.height.min(self.bottom);
        let side = |y: f32| self.top + (self.bottom - self.top) * y / self.height;
        let upper = 0.6 * radius;
        mirrored(&[
            (self.top - upper, 0.0),
            (side(upper) - 0.12 * upper, 0.3 * upper),
            (side(upper) + 0.01, upper.max(0.02)),
            (side(0.5 * self.height) + 0.01, 0.5 * self.height),
            (self.bottom + 0.01, self.height - radius.max(0.02)),
            (self.bottom - 0.3 * radius, self.height - 0.3 * radius),
            (self.bottom - radius, self.height),
        ])
    }
}

/// A bag.
pub(super) fn bag(dice: &mut Dice) -> Sheet {
    match dice.weighted(&[(3.5, 0), (2.5, 1), (2.0, 2), (2.0, 3), (0.7, 4)]) {
        0 => tote(dice),
        1 => satchel(dice),
        2 => clutch(dice),
        3 => shoulder_bag(dice),
        _ => backpack(dice),
    }
}

fn material(dice: &mut Dice) -> Cloth {
    let cloth = Cloth::leather(dice);
    let print = match dice.weighted(&[(7.5, 0), (1.0, 1), (0.5, 2), (0.4, 3), (0.6, 4)]) {
        0 => Print::Plain,
        1 => Print::all_over(dice),
        2 => Print::hoops(dice),
        3 => Print::Chevron {
            period: dice.between(0.12, 0.25),
            slope: dice.between(0.5, 1.2),
        },
        _ => Print::Yoke {
            bottom: dice.between(0.15, 0.4),
        },
    };
    cloth.printed(print)
}

/// Lays the body, with piping along its edge and a soft inner shadow.
fn lay_body(sheet: &mut Sheet, body: &Body, cloth: &Cloth, dice: &mut Dice) {
    let outline = body.outline();
    sheet.lay_round(&outline, cloth, 0.07, dice.between(0.15, 0.5));
    if dice.chance(0.4) {
        sheet.shade(&contour(&outline, 0.035), dice.between(0.2, 0.5));
    }
    for _ in 0..dice.count(0, 2) {
        let x = dice.between(-0.7, 0.7) * body.top;
        let fold = [(x, 0.05), (x + dice.about(0.0, 0.12), body.height - 0.05)];
        sheet.shade(
            &pen(&fold, dice.between(0.03, 0.08)),
            dice.between(-0.2, 0.2),
        );
    }
}

/// An arch from one side of the top to the other.
fn handle(half: f32, rise: f32, width: f32) -> Path {
    // A long strap hangs from its middle and is nearly straight.
    let straight = 0.25 * ((rise - 0.35) / 0.4).clamp(0.0, 1.0);
    let shoulder = (0.82 - straight) * half;
    let arch: [Point; 5] = [
        (-half, 0.04),
        (-shoulder, -0.62 * rise),
        (0.0, -rise),
        (shoulder, -0.62 * rise),
        (half, 0.04),
    ];
    pen(&arch, width)
}

fn tote(dice: &mut Dice) -> Sheet {
    let top = dice.between(0.36, 0.52);
    let body = Body {
        top,
        bottom: top * dice.between(0.72, 1.02),
        height: dice.between(0.48, 0.85),
        round: dice.between(0.0, 0.3),
    };
    let cloth = material(dice);
    let (half, rise) = (top * dice.between(0.38, 0.62), dice.between(0.22, 0.62));
    let width = dice.between(0.03, 0.06);
    let mut sheet = sheet_for(&body, rise, dice);
    let strap = cloth.plain().shaded(dice.about(0.8, 0.4));
    sheet.lay(
        &handle(0.92 * half, rise * dice.between(0.85, 1.0), width),
        &strap.shaded(0.8),
    );
    lay_body(&mut sheet, &body, &cloth, dice);
    sheet.lay(&handle(half, rise, width), &strap);
    for hand in HANDS {
        let tab = rectangle_at((hand * half, 0.07), (0.03, 0.05));
        sheet.shade(&tab, dice.between(0.1, 0.5));
    }
    if dice.chance(0.5) {
        sheet.shade(&pen(&[(-top, 0.06), (top, 0.06)], 0.015), 0.35);
    }
    if dice.chance(0.3) {
        for hand in HANDS {
            let fold = [
                (hand * top, 0.0),
                (hand * 0.72 * top, 0.5 * body.height),
                (hand * body.bottom, body.height),
            ];
            sheet.shade(&pen(&fold, 0.02), 0.35);
        }
    }
    if dice.chance(0.4) {
        sheet.paint(
            &rectangle_at((0.0, dice.between(0.12, 0.3)), (0.06, 0.02)),
            cloth.second(),
            0.8,
        );
    }
    sheet
}

fn satchel(dice: &mut Dice) -> Sheet {
    let top = dice.between(0.36, 0.48);
    let body = Body {
        top,
        bottom: top * dice.between(0.98, 1.2),
        height: dice.between(0.5, 0.7),
        round: dice.between(0.15, 0.7),
    };
    let cloth = material(dice);
    let (half, rise) = (top * dice.between(0.35, 0.55), dice.between(0.14, 0.34));
    let mut sheet = sheet_for(&body, rise, dice);
    if dice.chance(0.3) {
        side_strap(&mut sheet, &body, &cloth, dice);
    }
    sheet.lay(
        &handle(half, rise, dice.between(0.035, 0.06)),
        &cloth.plain().shaded(0.8),
    );
    lay_body(&mut sheet, &body, &cloth, dice);
    if dice.chance(0.55) {
        flap(&mut sheet, &body, &cloth, dice);
    } else {
        front_pocket(&mut sheet, &body, dice);
    }
    sheet
}

fn clutch(dice: &mut Dice) -> Sheet {
    let top = dice.between(0.47, 0.5);
    let body = Body {
        top,
        bottom: top * dice.about(1.0, 0.04),
        height: dice.between(0.45, 0.85),
        round: dice.between(0.0, 0.35),
    };
    let cloth = material(dice);
    let mut sheet = sheet_for(&body, 0.0, dice);
    if dice.chance(0.4) {
        let loop_line = [
            (-top, 0.06),
            (-top - 0.09, 0.22),
            (-top - 0.07, 0.38),
            (-top + 0.02, 0.12),
        ];
        sheet.lay(&pen(&loop_line, 0.035), &cloth.plain().shaded(0.8));
    }
    lay_body(&mut sheet, &body, &cloth, dice);
    if dice.chance(0.6) {
        flap(&mut sheet, &body, &cloth, dice);
    } else {
        sheet.shade(&pen(&[(-0.9 * top, 0.07), (0.9 * top, 0.07)], 0.02), 0.4);
        sheet.paint(
            &pen(&[(0.75 * top, 0.07), (0.8 * top, 0.14)], 0.025),
            0.8,
            0.7,
        );
    }
    sheet
}

fn shoulder_bag(dice: &mut Dice) -> Sheet {
    let top = dice.between(0.4, 0.48);
    let body = Body {
        top,
        bottom: top * dice.between(0.9, 1.08),
        height: dice.between(0.55, 0.85),
        round: dice.between(0.3, 1.0),
    };
    let cloth = material(dice);
    let up = dice.chance(0.4);
    let rise = if up { dice.between(0.2, 1.2) } else { 0.05 };
    let mut sheet = sheet_for(&body, rise, dice);
    if up {
        sheet.lay(
            &handle(0.95 * top, rise, dice.between(0.025, 0.05)),
            &cloth.plain(),
        );
    } else {
        side_strap(&mut sheet, &body, &cloth, dice);
    }
    lay_body(&mut sheet, &body, &cloth, dice);
    if dice.chance(0.7) {
        flap(&mut sheet, &body, &cloth, dice);
    } else {
        front_pocket(&mut sheet, &body, dice);
    }
    sheet
}

fn backpack(dice: &mut Dice) -> Sheet {
    let bottom = dice.between(0.34, 0.42);
    let body = Body {
        top: 0.8 * bottom,
        bottom,
        height: dice.between(0.92, 1.1),
        round: dice.between(0.5, 1.0),
    };
    let cloth = material(dice);
    let mut sheet = sheet_for(&body, 0.08, dice);
    sheet.lay(&handle(0.1, 0.08, 0.03), &cloth.plain());
    lay_body(&mut sheet, &body, &cloth, dice);
    front_pocket(&mut sheet, &body, dice);
    sheet.shade(
        &pen(
            &[(-0.9 * bottom, 0.35), (0.0, 0.3), (0.9 * bottom, 0.35)],
            0.02,
        ),
        0.4,
    );
    sheet
}

/// A strap that hangs down beside the bag and lies in front of its lower corner.
fn side_strap(sheet: &mut Sheet, body: &Body, cloth: &Cloth, dice: &mut Dice) {
    let hand = if dice.chance(0.7) { -1.0 } else { 1.0 };
    let (x, low) = (body.bottom + 0.02, body.height * dice.between(0.85, 1.05));
    let strap = [
        (hand * (body.top - 0.02), 0.05),
        (hand * (x + 0.05), 0.35 * low),
        (hand * (x + 0.02), 0.85 * low),
        (hand * 0.6 * x, low + 0.02),
    ];
    sheet.lay(
        &pen(&strap, dice.between(0.025, 0.05)),
        &cloth.plain().shaded(0.8),
    );
}

/// A flap over the front with its clasp.
fn flap(sheet: &mut Sheet, body: &Body, cloth: &Cloth, dice: &mut Dice) {
    let (half, low) = (1.0 * body.top, body.height * dice.between(0.35, 0.75));
    let shape = match dice.count(0, 2) {
        0 => polygon(&[(-half, 0.0), (half, 0.0), (0.0, low)]),
        1 => polygon(&[
            (-half, 0.0),
            (half, 0.0),
            (0.97 * half, low),
            (-0.97 * half, low),
        ]),
        _ => Outline::at((-half, 0.0))
            .line((half, 0.0))
            .through(&[
                (0.92 * half, 0.75 * low),
                (0.0, low),
                (-0.92 * half, 0.75 * low),
                (-half, 0.0),
            ])
            .close(),
    };
    sheet.rim(&shape, 0.025, dice.between(0.3, 0.6));
    if dice.chance(0.3) {
        sheet.paint(
            &shape,
            contrast(cloth.light(), dice),
            dice.between(0.3, 0.9),
        );
    }
    let size = dice.between(0.02, 0.05);
    let metal = if dice.chance(0.6) {
        dice.between(0.6, 0.95)
    } else {
        dice.between(0.0, 0.15)
    };
    if dice.chance(0.5) {
        sheet.paint(&ellipse((0.0, low - 0.03), (size, size)), metal, 0.9);
    } else {
        sheet.paint(
            &rectangle_at((0.0, low - 0.02), (0.8 * size, 1.4 * size)),
            metal,
            0.9,
        );
    }
}

/// A pocket on the front, and a zip above it.
fn front_pocket(sheet: &mut Sheet, body: &Body, dice: &mut Dice) {
    let depth = dice.between(0.2, 0.5);
    let half = body.bottom * dice.between(0.5, 0.8);
    let pocket = rectangle_at((0.0, 0.66 * body.height), (half, 0.22 * body.height));
    sheet.shade(&contour(&pocket, 0.018), depth);
    let zip = pen(&[(-0.85 * body.top, 0.09), (0.85 * body.top, 0.09)], 0.018);
    sheet.paint(&zip, dice.between(0.1, 0.9), 0.5);
}

/// A sheet large enough for a bag whose handle rises by `rise`.
fn sheet_for(body: &Body, rise: f32, dice: &mut Dice) -> Sheet {
    let (wide, high) = (2.0 * body.top.max(body.bottom), body.height + rise);
    Sheet::lying(
        (0.0, 0.5 * (body.height - rise)),
        wide.max(high) + 0.12,
        dice,
    )
}
