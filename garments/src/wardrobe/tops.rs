//! T-shirts, pullovers, shirts and coats: which cut and which details each of them has.

use super::cloth::{Cloth, contrast};
use super::detail;
use super::outline::pen;
use super::print::Print;
use super::sheet::Sheet;
use super::top::{Body, Neck, Opening, Sleeve, Top};
use crate::dice::Dice;

/// A T-shirt, a tank top or a plain top.
pub(super) fn t_shirt(dice: &mut Dice) -> Sheet {
    let cloth = Cloth::new(dice);
    let print = dice.weighted(&[(7.0, 0), (1.2, 1), (0.8, 2), (0.5, 3)]);
    let print = match print {
        0 => Print::Plain,
        1 => Print::hoops(dice),
        2 => Print::all_over(dice),
        _ => Print::Yoke {
            bottom: dice.between(0.25, 0.5),
        },
    };
    let sleeve = match dice.weighted(&[(7.5, 0), (1.5, 1), (0.6, 2), (0.4, 3)]) {
        0 => Some(Sleeve::short(dice)),
        1 => None,
        2 => Some(Sleeve::three_quarter(dice)),
        _ => Some(Sleeve::long(dice)),
    };
    let neck = if sleeve.is_some() {
        low_neck(dice)
    } else {
        deep_neck(dice)
    };
    let length = dice.about(1.02, 0.1);
    let top = Top {
        body: body(dice, sleeve.is_some(), length),
        sleeve,
        neck,
        cloth: cloth.printed(print),
        sleeve_cloth: sleeve_cloth(cloth, print, 0.12, dice),
        relief: dice.between(0.05, 0.25),
    };
    let mut sheet = sheet_for(&top, dice);
    top.lay(&mut sheet, dice);
    if dice.chance(0.4) {
        detail::chest_print(&mut sheet, &top, dice);
    }
    if dice.chance(0.06) && top.sleeve.is_some() {
        detail::shirt_collar(&mut sheet, &top, dice);
        detail::placket(&mut sheet, &top, top.neck.depth, 0.3, dice);
    }
    sheet
}

/// A pullover, jumper or sweatshirt.
pub(super) fn pullover(dice: &mut Dice) -> Sheet {
    let cloth = Cloth::new(dice);
    let print = match dice.weighted(&[(8.0, 0), (1.0, 1), (1.0, 2)]) {
        0 => Print::Plain,
        1 => Print::hoops(dice),
        _ => Print::all_over(dice),
    };
    let mut body = body(dice, true, 0.96);
    body.tail = dice.about(0.0, 0.015);
    let top = Top {
        body,
        sleeve: Some(Sleeve {
            length: dice.about(body.length + 0.0, 0.12),
            ..Sleeve::long(dice)
        }),
        neck: low_neck(dice),
        cloth: cloth.printed(print),
        sleeve_cloth: sleeve_cloth(cloth, print, 0.08, dice),
        relief: relief(dice),
    };
    let mut sheet = sheet_for(&top, dice);
    match dice.weighted(&[(6.0, 0), (1.5, 1), (1.5, 2)]) {
        0 => top.lay(&mut sheet, dice),
        1 => {
            top.lay(&mut sheet, dice);
            let height = dice.between(0.06, 0.14);
            detail::stand_collar(&mut sheet, &top, height, &top.cloth.plain());
        }
        _ => {
            detail::hood(&mut sheet, &top, dice);
            top.lay(&mut sheet, dice);
        }
    }
    if dice.chance(0.75) {
        let height = dice.between(0.04, 0.08);
        detail::hem_band(&mut sheet, &top.body, height, 0.35);
    }
    match dice.weighted(&[(6.5, 0), (2.5, 1), (1.0, 2)]) {
        0 => {}
        1 => detail::chest_print(&mut sheet, &top, dice),
        _ => {
            let end = dice.between(0.2, 0.32);
            detail::zip(&mut sheet, &top, 0.0, end, dice);
        }
    }
    sheet
}

/// A shirt or a blouse.
pub(super) fn shirt(dice: &mut Dice) -> Sheet {
    let cloth = Cloth::new(dice);
    let print = match dice.weighted(&[(5.0, 0), (1.8, 1), (1.0, 2), (2.0, 3), (0.3, 4)]) {
        0 => Print::Plain,
        1 => Print::checks(dice),
        2 => Print::pinstripes(dice),
        3 => Print::all_over(dice),
        _ => Print::hoops(dice),
    };
    let mut body = body(dice, true, 1.02);
    body.tail = dice.between(-0.01, 0.06);
    let blouse = dice.chance(0.4);
    let sleeve = match dice.weighted(&[(5.5, 0), (1.7, 1), (2.2, 2)]) {
        0 => Sleeve::long(dice),
        1 => Sleeve::three_quarter(dice),
        _ => Sleeve::short(dice),
    };
    let neck = if blouse {
        low_neck(dice)
    } else {
        collar_neck(dice)
    };
    let cloth = if blouse && dice.chance(0.4) {
        cloth.draped(dice)
    } else {
        cloth
    };
    let top = Top {
        body,
        sleeve: Some(sleeve),
        neck,
        cloth: cloth.printed(print),
        sleeve_cloth: sleeve_cloth(cloth, print, 0.03, dice),
        relief: relief(dice),
    };
    let mut sheet = sheet_for(&top, dice);
    top.lay(&mut sheet, dice);
    if blouse {
        blouse_details(&mut sheet, &top, dice);
    } else {
        detail::placket(&mut sheet, &top, top.neck.depth, top.body.length, dice);
        detail::shirt_collar(&mut sheet, &top, dice);
        if dice.chance(0.4) {
            detail::chest_pocket(&mut sheet, &top.body, dice);
        }
    }
    sheet
}

fn blouse_details(sheet: &mut Sheet, top: &Top, dice: &mut Dice) {
    match dice.weighted(&[(3.0, 0), (3.0, 1), (2.0, 2), (1.5, 3)]) {
        0 => detail::neck_tie(sheet, &top.neck, dice),
        1 => {
            let end = dice.between(0.3, 0.95) * top.body.length;
            detail::placket(sheet, top, top.neck.depth, end, dice);
        }
        2 => detail::stand_collar(sheet, top, 0.05, &top.cloth),
        _ => {}
    }
}

/// A coat or a jacket.
pub(super) fn coat(dice: &mut Dice) -> Sheet {
    let cloth = Cloth::new(dice);
    let print = match dice.weighted(&[(8.0, 0), (0.7, 1), (0.5, 2), (0.8, 3)]) {
        0 => Print::Plain,
        1 => Print::all_over(dice),
        2 => Print::checks(dice),
        _ => Print::Yoke {
            bottom: dice.between(0.2, 0.45),
        },
    };
    let long = dice.chance(0.2);
    let length = if long {
        dice.between(1.15, 1.6)
    } else {
        dice.between(0.85, 1.08)
    };
    let mut body = body(dice, true, length);
    body.chest += 0.015;
    body.tail = dice.about(0.0, 0.02);
    let sleeve = Sleeve {
        width: dice.about(0.135, 0.025),
        ..Sleeve::long(dice)
    };
    let top = Top {
        body,
        sleeve: Some(sleeve),
        neck: collar_neck(dice),
        cloth: cloth.printed(print),
        sleeve_cloth: sleeve_cloth(cloth, print, 0.1, dice),
        relief: relief(dice),
    };
    let mut sheet = sheet_for(&top, dice);
    let collar = dice.weighted(&[(2.5, 0), (3.0, 1), (1.7, 2), (2.0, 3)]);
    if collar == 0 {
        detail::hood(&mut sheet, &top, dice);
    }
    top.lay(&mut sheet, dice);
    coat_details(&mut sheet, &top, long, dice);
    match collar {
        1 => {
            let height = dice.between(0.05, 0.12);
            detail::stand_collar(&mut sheet, &top, height, &top.cloth);
        }
        2 => detail::shirt_collar(&mut sheet, &top, dice),
        3 => detail::lapels(&mut sheet, &top, dice),
        _ => {}
    }
    sheet
}

fn coat_details(sheet: &mut Sheet, top: &Top, long: bool, dice: &mut Dice) {
    let body = &top.body;
    if !long && dice.chance(0.3) {
        detail::quilting(sheet, body, dice);
    }
    if dice.chance(0.3) {
        detail::panel_seams(sheet, body, dice.between(0.1, 0.3));
    }
    match dice.weighted(&[(5.5, 0), (3.0, 1), (1.5, 2)]) {
        0 => detail::zip(sheet, top, 0.02, body.length, dice),
        1 => detail::placket(sheet, top, 0.05, body.length, dice),
        // A covered fly: only the edge of the front shows.
        _ => sheet.shade(
            &pen(&[(0.02, 0.05), (0.02, body.length)], 0.014),
            dice.between(0.1, 0.4),
        ),
    }
    if dice.chance(0.7) {
        let y = dice.between(0.62, 0.8);
        detail::side_pockets(sheet, body, y, dice);
    }
    if dice.chance(0.25) {
        detail::chest_pocket(sheet, body, dice);
    }
    if long && dice.chance(0.35) {
        let cloth = top.cloth.shaded(dice.about(0.9, 0.3)).plain();
        detail::belt(sheet, body, &cloth, dice);
    } else if !long && dice.chance(0.5) {
        detail::hem_band(sheet, body, dice.between(0.04, 0.09), 0.35);
    }
}

/// How dark the borders of a garment's parts are: some are lit flat, some from the front.
fn relief(dice: &mut Dice) -> f32 {
    if dice.chance(0.25) {
        dice.between(0.4, 0.7)
    } else {
        dice.between(0.1, 0.35)
    }
}

/// A body about `length` long; without sleeves its arm holes are deeper.
pub(super) fn body(dice: &mut Dice, sleeves: bool, length: f32) -> Body {
    let chest = dice.about(0.25, 0.035);
    let waist = chest * dice.about(0.97, 0.1);
    let shoulder = if sleeves {
        chest * dice.about(0.97, 0.08)
    } else {
        chest * dice.between(0.6, 0.85)
    };
    Body {
        shoulder,
        slope: dice.between(0.03, 0.08),
        armpit: dice.about(0.27, 0.04),
        chest,
        waist,
        waist_at: dice.about(0.6, 0.06),
        hem: waist * dice.about(1.06, 0.12),
        length: length * dice.about(1.0, 0.08),
        tail: dice.about(0.0, 0.03),
    }
}

fn low_neck(dice: &mut Dice) -> Neck {
    let shape = dice.weighted(&[(4.0, Opening::Round), (1.3, Opening::Pointed)]);
    let depth = if shape == Opening::Pointed {
        dice.between(0.1, 0.2)
    } else {
        dice.between(0.04, 0.13)
    };
    Neck {
        shape,
        width: dice.between(0.085, 0.15),
        depth,
        border: if dice.chance(0.6) {
            dice.between(0.012, 0.03)
        } else {
            0.0
        },
        back: dice.chance(0.95),
    }
}

/// The neck of a garment that hangs from narrow straps or shoulders.
pub(super) fn deep_neck(dice: &mut Dice) -> Neck {
    let shape = dice.weighted(&[
        (3.0, Opening::Round),
        (1.2, Opening::Pointed),
        (0.6, Opening::Square),
    ]);
    Neck {
        shape,
        width: dice.between(0.08, 0.12),
        depth: dice.between(0.1, 0.24),
        border: if dice.chance(0.5) {
            dice.between(0.01, 0.02)
        } else {
            0.0
        },
        back: dice.chance(0.6),
    }
}

fn collar_neck(dice: &mut Dice) -> Neck {
    let shape = Opening::Pointed;
    Neck {
        shape,
        width: dice.between(0.08, 0.11),
        depth: dice.between(0.05, 0.1),
        border: 0.0,
        back: true,
    }
}

/// The cloth of the sleeves: that of the body, or with some probability another colour.
fn sleeve_cloth(cloth: Cloth, print: Print, other: f32, dice: &mut Dice) -> Cloth {
    if dice.chance(other) {
        cloth.dyed(contrast(cloth.light(), dice).max(0.03))
    } else if dice.chance(0.9) {
        cloth.printed(print)
    } else {
        cloth
    }
}

/// A sheet large enough for a top.
pub(super) fn sheet_for(top: &Top, dice: &mut Dice) -> Sheet {
    let sleeve = top.sleeve.map_or(0.0, |sleeve| sleeve.length + 0.1);
    let low = top.body.length.max(sleeve);
    Sheet::lying((0.0, 0.5 * low - 0.03), low + 0.1, dice)
}
