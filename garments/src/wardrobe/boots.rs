//! Ankle boots, in profile, the toe at the left; units as in `sole`.

use super::cloth::{Cloth, colour, contrast};
use super::detail::rectangle_at;
use super::outline::{Outline, Point, between, ellipse, pen, polygon};
use super::print::Print;
use super::sheet::Sheet;
use super::sneakers::laces;
use super::sole::{Heel, Sole};
use crate::dice::Dice;
use tiny_skia::Path;

/// The cut of an ankle boot.
struct Boot {
    sole: Sole,
    top: f32,
    shaft: f32,
    /// How far the shaft leans forward at the top.
    lean: f32,
}

impl Boot {
    fn new(dice: &mut Dice) -> (Self, Heel) {
        let (heel, shape) = match dice.weighted(&[(4.5, 0), (3.5, 1), (1.2, 2), (0.8, 3)]) {
            0 => (
                dice.between(0.03, 0.06),
                Heel::Block(dice.between(0.26, 0.34)),
            ),
            1 => (
                dice.between(0.08, 0.24),
                Heel::Block(dice.between(0.15, 0.27)),
            ),
            2 => (dice.between(0.22, 0.36), Heel::Stiletto),
            _ => (dice.between(0.03, 0.12), Heel::Wedge),
        };
        let sole = Sole {
            heel,
            thickness: dice.between(0.025, 0.05),
            platform: dice.between(0.0, 0.03),
        };
        let height = dice.weighted(&[(4.5, (0.33, 0.46)), (4.5, (0.46, 0.6)), (1.0, (0.6, 0.9))]);
        let top = sole.bed(0.9) + dice.between(height.0, height.1);
        (
            Self {
                sole,
                top,
                shaft: dice.about(0.42, 0.05),
                lean: dice.about(0.0, 0.03),
            },
            shape,
        )
    }

    fn front(&self) -> f32 {
        0.95 - self.shaft - self.lean
    }

    /// The front edge from the shaft's top down to the toe.
    fn instep(&self) -> [Point; 5] {
        let bed = |x: f32| self.sole.bed(x);
        [
            (self.front(), self.top),
            (
                0.95 - self.shaft - 0.015,
                0.5 * (self.top + bed(0.5) + 0.25),
            ),
            (0.42, bed(0.42) + 0.24),
            (0.2, bed(0.2) + 0.15),
            (0.01, bed(0.0) + 0.05),
        ]
    }

    fn upper(&self) -> Path {
        let instep = self.instep();
        let under = [0.05, 0.25, 0.45, 0.65, 0.8].map(|x| (x, self.sole.bed(x) - 0.01));
        Outline::at((0.99, self.sole.bed(1.0) - 0.01))
            .through(&[
                (0.995, self.sole.bed(1.0) + 0.12),
                (0.95, 0.5 * (self.top + self.sole.bed(0.9)) + 0.05),
                (0.965 - self.lean, self.top),
            ])
            .through(&[(0.7 - self.lean, self.top + 0.012), instep[0]])
            .through(&instep[1..])
            .line(under[0])
            .through(&under[1..])
            .close()
    }
}

/// An ankle boot.
pub(super) fn ankle_boot(dice: &mut Dice) -> Sheet {
    let (boot, heel) = Boot::new(dice);
    let print = if dice.chance(0.08) {
        Print::all_over(dice)
    } else {
        Print::Plain
    };
    let cloth = Cloth::leather(dice).printed(print);
    let rubber = cloth.dyed(if dice.chance(0.7) {
        0.7 * cloth.light()
    } else {
        colour(dice)
    });
    let mut sheet = Sheet::standing((0.5, 0.5 * boot.top), boot.top.max(1.0) + 0.05, dice);
    heel.lay(&mut sheet, &boot.sole, &rubber);
    if dice.chance(0.3) {
        let tab = [
            (0.94 - boot.lean, boot.top - 0.03),
            (0.96 - boot.lean, boot.top + 0.045),
        ];
        sheet.lay(&pen(&tab, 0.03), &cloth.shaded(0.8));
    }
    sheet.lay_round(&boot.upper(), &cloth, 0.05, dice.between(0.2, 0.5));
    if dice.chance(0.45) {
        gloss(&mut sheet, &boot, dice);
    }
    boot_details(&mut sheet, &boot, &cloth, dice);
    sheet.lay_round(&boot.sole.strip(0.99), &rubber, 0.012, 0.2);
    let welt = [
        (0.02, boot.sole.bed(0.02) + 0.005),
        (0.25, boot.sole.bed(0.25) + 0.005),
        (0.4, boot.sole.bed(0.4) + 0.005),
    ];
    sheet.shade(&pen(&welt, 0.012), 0.35);
    sheet
}

/// Streaks of light on polished leather, over the instep and behind the ankle.
fn gloss(sheet: &mut Sheet, boot: &Boot, dice: &mut Dice) {
    let strength = dice.between(0.15, 0.55);
    let instep = boot.instep();
    let lower = |point: Point, by: f32| (point.0 + 0.5 * by, point.1 - by);
    let by = dice.between(0.05, 0.09);
    let front = [
        lower(instep[1], by),
        lower(instep[2], by),
        lower(instep[3], 0.7 * by),
    ];
    sheet.paint(&pen(&front, dice.between(0.02, 0.045)), 1.0, strength);
    let heel = [
        (0.9, boot.sole.bed(0.9) + 0.06),
        (0.88, boot.sole.bed(0.9) + 0.3),
    ];
    sheet.paint(&pen(&heel, dice.between(0.02, 0.05)), 1.0, 0.6 * strength);
    let toe = ellipse((0.14, boot.sole.bed(0.14) + 0.07), (0.06, 0.02));
    sheet.paint(&toe, 1.0, strength);
}

fn boot_details(sheet: &mut Sheet, boot: &Boot, cloth: &Cloth, dice: &mut Dice) {
    let middle = 0.95 - 0.5 * boot.shaft;
    let ankle = boot.sole.bed(0.8) + 0.17;
    match dice.weighted(&[(2.5, 0), (2.5, 1), (2.0, 2), (1.5, 3)]) {
        0 => {
            let half = dice.between(0.06, 0.1);
            let gusset = polygon(&[
                (middle - half, boot.top + 0.02),
                (middle + half, boot.top + 0.02),
                (middle + 0.4 * half, ankle),
                (middle - 0.4 * half, ankle),
            ]);
            sheet.paint(
                &gusset,
                contrast(cloth.light(), dice),
                dice.between(0.2, 0.8),
            );
            sheet.rim(&gusset, 0.012, 0.4);
        }
        1 => {
            laces(sheet, &boot.instep(), cloth, dice);
            let edge = [
                (boot.front() + 0.09, boot.top),
                (0.58, ankle + 0.05),
                (0.48, boot.sole.bed(0.45) + 0.14),
            ];
            sheet.shade(&pen(&edge, 0.016), 0.4);
        }
        2 => {
            let zip = pen(
                &[
                    (middle, boot.top),
                    (middle + dice.about(0.0, 0.03), ankle - 0.08),
                ],
                0.018,
            );
            sheet.paint(&zip, dice.between(0.1, 0.9), 0.7);
        }
        _ => {
            let y = between((0.0, ankle), (0.0, boot.top), dice.between(0.1, 0.6)).1;
            let strap = pen(
                &[(boot.front() - 0.02, y), (0.98, y - 0.03)],
                dice.between(0.03, 0.06),
            );
            sheet.shade(&strap, 0.35);
            sheet.paint(&rectangle_at((middle, y - 0.01), (0.03, 0.03)), 0.75, 0.7);
        }
    }
    seams(sheet, boot, dice);
}

/// The cuff at the shaft's top, the seam of the toe cap and folds over the ankle.
fn seams(sheet: &mut Sheet, boot: &Boot, dice: &mut Dice) {
    if dice.chance(0.45) {
        let y = boot.top - dice.between(0.03, 0.12);
        sheet.shade(
            &pen(&[(boot.front() - 0.03, y), (0.98, y)], 0.014),
            dice.between(0.2, 0.5),
        );
    }
    if dice.chance(0.4) {
        let x = dice.between(0.18, 0.26);
        let cap = [
            (x, boot.sole.bed(x)),
            (x + 0.02, boot.sole.bed(x) + 0.1),
            (x - 0.03, boot.sole.bed(x) + 0.2),
        ];
        sheet.shade(&pen(&cap, 0.014), dice.between(0.15, 0.45));
    }
    for _ in 0..dice.count(0, 3) {
        let y = boot.sole.bed(0.5) + dice.between(0.15, 0.32);
        let fold = [(0.4, y), (0.55, y - 0.02), (0.7, y + dice.about(0.0, 0.06))];
        sheet.shade(&pen(&fold, 0.02), dice.between(-0.2, 0.3));
    }
}
