//! Dresses: the cut of a top, with a skirt; units as in `top`.

use super::cloth::{Cloth, contrast};
use super::detail::{self, HANDS};
use super::outline::pen;
use super::print::Print;
use super::sheet::Sheet;
use super::top::{Body, Neck, Opening, Sleeve, Top};
use super::tops;
use crate::dice::Dice;

/// A dress.
pub(super) fn dress(dice: &mut Dice) -> Sheet {
    let sleeve = match dice.weighted(&[(3.5, 0), (2.5, 1), (1.3, 2), (2.7, 3)]) {
        0 => None,
        1 => Some(Sleeve {
            spread: dice.between(18.0, 34.0),
            ..Sleeve::short(dice)
        }),
        2 => Some(Sleeve::three_quarter(dice)),
        _ => Some(Sleeve {
            spread: dice.about(5.0, 5.0),
            width: dice.between(0.075, 0.12),
            ..Sleeve::long(dice)
        }),
    };
    let body = dress_body(dice, sleeve.is_some());
    let cloth = Cloth::new(dice);
    let flowing = body.hem > 1.25 * body.waist || dice.chance(0.25);
    let cloth = if flowing { cloth.draped(dice) } else { cloth };
    let print = match dice.weighted(&[(6.5, 0), (2.2, 1), (0.5, 2), (0.5, 3), (0.4, 4)]) {
        0 => Print::Plain,
        1 => Print::all_over(dice),
        2 => Print::hoops(dice),
        3 => Print::Fade {
            top: 0.3,
            bottom: body.length,
        },
        _ => Print::Yoke {
            bottom: body.waist_at,
        },
    };
    let top = Top {
        body,
        sleeve,
        neck: dress_neck(dice, sleeve.is_some()),
        cloth: cloth.printed(print),
        sleeve_cloth: cloth.printed(print),
        relief: dice.between(0.15, 0.45),
    };
    let mut sheet = tops::sheet_for(&top, dice);
    if sleeve.is_none() && dice.chance(0.25) {
        shoulder_straps(&mut sheet, &top, dice);
    }
    top.lay(&mut sheet, dice);
    skirt_folds(&mut sheet, &body, flowing, dice);
    dress_details(&mut sheet, &top, dice);
    sheet
}

fn dress_body(dice: &mut Dice, sleeves: bool) -> Body {
    let length = dice.weighted(&[(6.0, (1.1, 1.4)), (3.0, (1.4, 1.7)), (1.2, (1.7, 2.1))]);
    let flare = dice.weighted(&[(5.0, (0.9, 1.15)), (3.0, (1.15, 1.5)), (2.0, (1.5, 2.1))]);
    let length = dice.between(length.0, length.1);
    let waist = dice.about(0.21, 0.04);
    let chest = waist * dice.between(1.02, 1.18);
    Body {
        shoulder: if sleeves {
            chest * dice.about(0.96, 0.08)
        } else {
            chest * dice.between(0.6, 0.95)
        },
        slope: dice.between(0.02, 0.07),
        armpit: dice.about(0.25, 0.04),
        chest,
        waist,
        waist_at: dice.about(0.52, 0.06),
        hem: waist * dice.between(flare.0, flare.1) * (0.6 + 0.3 * length).min(1.1),
        length,
        tail: dice.about(0.0, 0.03),
    }
}

fn dress_neck(dice: &mut Dice, sleeves: bool) -> Neck {
    if !sleeves {
        return tops::deep_neck(dice);
    }
    let shape = if dice.chance(0.75) {
        Opening::Round
    } else {
        Opening::Pointed
    };
    Neck {
        shape,
        width: dice.between(0.075, 0.13),
        depth: dice.between(0.04, 0.14),
        border: if dice.chance(0.3) { 0.015 } else { 0.0 },
        back: dice.chance(0.8),
    }
}

/// Two thin straps that rise above the front.
fn shoulder_straps(sheet: &mut Sheet, top: &Top, dice: &mut Dice) {
    let (x, width) = (
        0.5 * (top.neck.width + top.body.shoulder),
        dice.between(0.015, 0.04),
    );
    let height = dice.between(0.06, 0.16);
    for hand in HANDS {
        let strap = pen(&[(hand * x, 0.04), (hand * 0.85 * x, -height)], width);
        sheet.lay(&strap, &top.cloth.plain());
    }
}

/// Folds that fan out from the waist to the hem.
fn skirt_folds(sheet: &mut Sheet, body: &Body, flowing: bool, dice: &mut Dice) {
    let (count, depth) = if flowing {
        (dice.count(3, 7), 0.35)
    } else {
        (dice.count(0, 2), 0.12)
    };
    for _ in 0..count {
        let share = dice.between(-0.92, 0.92);
        let start = body.waist_at + dice.between(0.0, 0.25);
        let fold = [
            (share * body.half_width(start), start),
            (share * body.hem, body.length - 0.01),
        ];
        sheet.shade(
            &pen(&fold, dice.between(0.012, 0.04)),
            dice.between(-0.6 * depth, depth),
        );
    }
}

fn dress_details(sheet: &mut Sheet, top: &Top, dice: &mut Dice) {
    let body = &top.body;
    if dice.chance(0.3) {
        let light = if dice.chance(0.4) {
            contrast(top.cloth.light(), dice).max(0.03)
        } else {
            0.8 * top.cloth.light()
        };
        detail::belt(sheet, body, &top.cloth.dyed(light), dice);
    } else if dice.chance(0.4) {
        let half = body.waist;
        sheet.shade(
            &pen(&[(-half, body.waist_at), (half, body.waist_at)], 0.014),
            0.3,
        );
    }
    if dice.chance(0.2) {
        detail::hem_band(sheet, body, dice.between(0.04, 0.25), 0.3);
    }
    if dice.chance(0.12) {
        detail::placket(
            sheet,
            top,
            top.neck.depth,
            dice.between(0.3, body.length),
            dice,
        );
    }
}
