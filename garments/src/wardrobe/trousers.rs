//! Trousers, lying flat. Units: they are 1 long, x = 0 is the middle, y = 0 the waist.

use super::cloth::Cloth;
use super::detail::{self, HANDS};
use super::outline::{Outline, Point, between, pen};
use super::print::Print;
use super::sheet::Sheet;
use crate::dice::Dice;
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
    let relief = dice.between(0.1, 0.45);
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
    if dice.chance(0.5) {
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
