//! Trousers and dresses.

use super::cloth::{Cloth, contrast};
use super::detail::{self, HANDS};
use super::dice::Dice;
use super::outline::{Outline, Point, between, pen};
use super::print::Print;
use super::sheet::Sheet;
use super::top::{Body, Neck, Opening, Sleeve, Top};
use super::tops;
use tiny_skia::Path;

/// The cut of a pair of trousers: half widths and heights, length 1.
struct Trousers {
    waist: f32,
    hip: f32,
    crotch: f32,
    knee: f32,
    cuff: f32,
    /// Half of the gap between the legs at the hem.
    gap: f32,
    /// How far each leg swings out at knee and hem: left, right.
    swing: [f32; 2],
}

impl Trousers {
    fn new(dice: &mut Dice) -> Self {
        let waist = dice.about(0.165, 0.025);
        let hip = waist * dice.about(1.13, 0.07);
        let wide = dice.chance(0.2);
        let cuff = if wide {
            dice.between(0.12, 0.18)
        } else {
            dice.between(0.07, 0.12)
        };
        Self {
            waist,
            hip,
            crotch: dice.about(0.32, 0.05),
            knee: if wide {
                0.5 * (cuff + hip * 0.75)
            } else {
                dice.between(0.095, 0.13)
            },
            cuff,
            gap: dice.between(0.004, 0.05),
            swing: if dice.chance(0.25) {
                [dice.between(-0.01, 0.05), dice.between(-0.03, 0.01)]
            } else {
                [0.0, 0.0]
            },
        }
    }

    /// Wide and short, as for small children.
    fn baggy(dice: &mut Dice) -> Self {
        let waist = dice.between(0.2, 0.27);
        Self {
            waist,
            hip: 1.15 * waist,
            crotch: dice.between(0.5, 0.65),
            knee: dice.between(0.2, 0.25),
            cuff: dice.between(0.14, 0.2),
            gap: dice.between(0.02, 0.06),
            swing: [0.0, 0.0],
        }
    }

    /// The outer edge of a leg from the waist down, and its inner edge from the hem up to the crotch.
    fn leg(&self, hand: f32) -> (Vec<Point>, Vec<Point>) {
        let swing = self.swing[usize::from(hand > 0.0)];
        let knee_at = 0.5 * (1.0 + self.crotch);
        let inner_knee = 0.012 + 0.6 * self.gap + 0.8 * swing;
        let inner = self.gap + swing;
        let flip = |x: f32, y: f32| (hand * x, y);
        (
            vec![
                flip(self.waist, 0.0),
                flip(0.5 * (self.waist + self.hip) + 0.01, 0.1),
                flip(self.hip, 0.22),
                flip(inner_knee + self.knee, knee_at),
                flip(inner + self.cuff, 1.0),
            ],
            vec![
                flip(inner, 1.0),
                flip(inner_knee, knee_at),
                (0.0, self.crotch),
            ],
        )
    }

    fn outline(&self) -> Path {
        let (outer, inner) = self.leg(1.0);
        let (left_outer, left_inner) = self.leg(-1.0);
        let mut back_in: Vec<Point> = left_inner;
        back_in.reverse();
        let mut back_out: Vec<Point> = left_outer;
        back_out.reverse();
        Outline::at(outer[0])
            .through(&outer[1..])
            .line(inner[0])
            .through(&inner[1..])
            .through(&back_in[1..])
            .line(back_out[0])
            .through(&back_out[1..])
            .close()
    }
}

/// A pair of trousers.
pub(super) fn trouser(dice: &mut Dice) -> Sheet {
    let trousers = if dice.chance(0.05) {
        Trousers::baggy(dice)
    } else {
        Trousers::new(dice)
    };
    let denim = dice.chance(0.4);
    let cloth = Cloth::new(dice);
    let cloth = if denim { cloth.washed(dice) } else { cloth };
    let print = match dice.weighted(&[(8.5, 0), (0.8, 1), (0.4, 2), (0.3, 3)]) {
        0 => Print::Plain,
        1 => Print::all_over(dice),
        2 => Print::pinstripes(dice),
        _ => Print::checks(dice),
    };
    let mut sheet = Sheet::lying((0.0, 0.5), 1.05, dice);
    let relief = dice.between(0.25, 0.6);
    sheet.lay_round(&trousers.outline(), &cloth.printed(print), 0.045, relief);
    for hand in HANDS {
        leg_light(&mut sheet, &trousers, hand, denim, dice);
        if denim || dice.chance(0.4) {
            let pocket = [
                (hand * 0.55 * trousers.waist, 0.035),
                (hand * 0.62 * trousers.waist, 0.085),
                (hand * trousers.hip, 0.11),
            ];
            sheet.shade(&pen(&pocket, 0.014), 0.45);
        }
    }
    waist(&mut sheet, &trousers, dice);
    sheet
}

/// The middle of a leg catches the light, or shows a pressed crease.
fn leg_light(sheet: &mut Sheet, trousers: &Trousers, hand: f32, denim: bool, dice: &mut Dice) {
    let (outer, inner) = trousers.leg(hand);
    let line = [
        (hand * 0.5 * trousers.hip, 0.2),
        between(outer[3], inner[1], 0.5),
        between(outer[4], inner[0], 0.5),
    ];
    let depth = if denim {
        dice.between(-0.8, -0.2)
    } else {
        dice.between(-0.3, 0.25)
    };
    sheet.shade(&pen(&line[..2], 0.07), 0.5 * depth);
    sheet.shade(&pen(&line, 0.035), 0.5 * depth);
    if dice.chance(0.3) {
        let hem = [
            between(outer[4], outer[3], 0.06),
            between(inner[0], inner[1], 0.06),
        ];
        sheet.shade(&pen(&hem, 0.014), 0.35);
    }
}

/// Waistband, fly and creases round it.
fn waist(sheet: &mut Sheet, trousers: &Trousers, dice: &mut Dice) {
    let (half, height) = (trousers.waist, dice.between(0.03, 0.06));
    sheet.shade(
        &pen(&[(-1.1 * half, height), (1.1 * half, height)], 0.012),
        0.4,
    );
    if dice.chance(0.3) {
        let band = detail::rectangle_at((0.0, 0.5 * height), (1.2 * half, 0.5 * height));
        sheet.shade(&band, dice.between(0.15, 0.5));
    }
    if dice.chance(0.7) {
        let fly = [
            (0.01, height),
            (0.02, 0.6 * trousers.crotch),
            (0.0, trousers.crotch),
        ];
        sheet.shade(&pen(&fly, 0.014), dice.between(0.2, 0.5));
        sheet.paint(
            &detail::rectangle_at((0.005, 0.5 * height), (0.01, 0.01)),
            0.8,
            0.7,
        );
    }
    for hand in HANDS {
        let crease = [
            (0.0, trousers.crotch),
            (hand * 0.6 * trousers.hip, trousers.crotch - 0.05),
        ];
        sheet.shade(&pen(&crease, 0.02), dice.between(0.0, 0.4));
    }
}

/// A dress.
pub(super) fn dress(dice: &mut Dice) -> Sheet {
    let sleeve = match dice.weighted(&[(4.0, 0), (2.5, 1), (1.0, 2), (2.5, 3)]) {
        0 => None,
        1 => Some(Sleeve {
            spread: dice.between(18.0, 34.0),
            ..Sleeve::short(dice)
        }),
        2 => Some(Sleeve::three_quarter(dice)),
        _ => Some(Sleeve {
            spread: dice.about(6.0, 4.0),
            width: dice.between(0.07, 0.11),
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
    let length = dice.weighted(&[(5.0, (1.15, 1.45)), (3.0, (1.45, 1.75)), (2.0, (1.75, 2.1))]);
    let flare = dice.weighted(&[(5.0, (0.9, 1.15)), (3.0, (1.15, 1.5)), (2.0, (1.5, 2.1))]);
    let length = dice.between(length.0, length.1);
    let waist = dice.about(0.185, 0.035);
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
