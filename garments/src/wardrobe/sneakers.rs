//! Sneakers, in profile, the toe at the left; units as in `sole`.

use super::cloth::{Cloth, colour, contrast};
use super::outline::{Outline, Point, between, ellipse, pen};
use super::print::Print;
use super::sheet::Sheet;
use crate::dice::Dice;
use tiny_skia::Path;

/// Outline and heights of a sneaker's upper.
struct Sneaker {
    collar: f32,
    tongue: Point,
    vamp: f32,
    sole: f32,
}

impl Sneaker {
    fn new(dice: &mut Dice) -> Self {
        let collar = dice.weighted(&[
            (6.0, (0.29, 0.37)),
            (2.0, (0.37, 0.46)),
            (2.0, (0.46, 0.64)),
        ]);
        let collar = dice.between(collar.0, collar.1);
        Self {
            collar,
            tongue: (dice.between(0.54, 0.64), collar + dice.between(0.03, 0.09)),
            vamp: dice.between(0.16, 0.23),
            sole: dice.between(0.07, 0.14),
        }
    }

    /// The front edge from the tongue down to the toe.
    fn instep(&self) -> [Point; 5] {
        let (x, y) = self.tongue;
        // The higher the shoe, the steeper its front.
        let rise = y - self.vamp;
        [
            self.tongue,
            (
                x - 0.05 - 0.09 * (0.25 / rise),
                self.vamp + 0.5 * rise + 0.02,
            ),
            (0.29, self.vamp + 0.04),
            (0.12, self.vamp - 0.025),
            (0.015, 0.1),
        ]
    }

    fn upper(&self) -> Path {
        let collar = self.collar;
        let instep = self.instep();
        Outline::at((0.975, 0.04))
            .through(&[
                (0.985, 0.16),
                (0.955, 0.75 * collar),
                (0.975, collar + 0.015),
            ])
            .through(&[
                (0.93, collar),
                (0.8, collar - 0.055),
                (0.68, collar - 0.015),
                self.tongue,
            ])
            .through(&instep[1..])
            .line((0.03, 0.04))
            .close()
    }

    fn outsole(&self, wave: f32) -> Path {
        let high = self.sole;
        Outline::at((0.0, 0.085))
            .through(&[
                (0.005, 0.045),
                (0.06, 0.012),
                (0.2, 0.0),
                (0.6, wave),
                (0.9, 0.0),
                (1.0, 0.035),
            ])
            .line((0.99, high + 0.02))
            .through(&[
                (0.7, high),
                (0.35, 0.8 * high),
                (0.1, 0.75 * high),
                (0.0, 0.085),
            ])
            .close()
    }
}

/// A sneaker.
pub(super) fn sneaker(dice: &mut Dice) -> Sheet {
    let shoe = Sneaker::new(dice);
    let print = if dice.chance(0.1) {
        Print::all_over(dice)
    } else {
        Print::Plain
    };
    let cloth = Cloth::leather(dice).printed(print);
    let mut sheet = Sheet::standing((0.5, 0.5 * shoe.tongue.1), 1.04, dice);
    if dice.chance(0.3) {
        let tab = [(0.965, shoe.collar - 0.03), (0.99, shoe.collar + 0.05)];
        sheet.lay(&pen(&tab, 0.035), &cloth.shaded(0.8));
    }
    sheet.lay_round(&shoe.upper(), &cloth, 0.04, dice.between(0.15, 0.4));
    panels(&mut sheet, &shoe, &cloth, dice);
    laces(&mut sheet, &shoe.instep(), &cloth, dice);
    mark(&mut sheet, &cloth, 0.55 * shoe.collar, dice);
    let rubber = if dice.chance(0.6) {
        dice.between(0.75, 0.99)
    } else {
        colour(dice)
    };
    let rubber = cloth.dyed(rubber);
    sheet.lay_round(&shoe.outsole(dice.between(0.0, 0.025)), &rubber, 0.02, 0.3);
    if dice.chance(0.6) {
        let line = [(0.03, 0.025), (0.3, 0.016), (0.97, 0.02)];
        sheet.paint(&pen(&line, 0.025), dice.between(0.05, 0.9), 0.8);
    }
    sheet
}

/// Toe cap, heel counter, lacing panel and the inside of the collar.
fn panels(sheet: &mut Sheet, shoe: &Sneaker, cloth: &Cloth, dice: &mut Dice) {
    let depth = dice.between(0.15, 0.5);
    let other = contrast(cloth.light(), dice);
    let strength = if dice.chance(0.35) {
        dice.between(0.4, 1.0)
    } else {
        0.0
    };
    let counter = Outline::at((0.8, 0.05))
        .through(&[(0.83, 0.5 * shoe.collar), (0.9, 0.9 * shoe.collar)])
        .line((1.0, 0.9 * shoe.collar))
        .line((1.0, 0.05))
        .close();
    let cap = Outline::at((0.2, 0.03))
        .through(&[(0.21, 0.1), (0.15, 0.2)])
        .line((-0.02, 0.2))
        .line((-0.02, 0.03))
        .close();
    for panel in [&counter, &cap] {
        if dice.chance(0.55) {
            sheet.paint(panel, other, strength);
            sheet.rim(panel, 0.014, depth);
        }
    }
    if dice.chance(0.6) {
        let instep = shoe.instep();
        let stay = [
            (0.66, shoe.collar - 0.03),
            (0.5, instep[1].1 - 0.1),
            (0.3, instep[2].1 - 0.06),
        ];
        sheet.shade(&pen(&stay, 0.016), depth);
    }
    let lining = ellipse((0.81, shoe.collar - 0.01), (0.12, 0.03));
    sheet.paint(&lining, dice.between(0.1, 0.9), dice.between(0.3, 0.9));
}

/// Short bars across the instep.
pub(super) fn laces(sheet: &mut Sheet, instep: &[Point; 5], cloth: &Cloth, dice: &mut Dice) {
    let (count, reach) = (dice.count(3, 6), dice.between(0.05, 0.09));
    let colour = if dice.chance(0.6) {
        dice.between(0.6, 0.97)
    } else {
        0.5 * cloth.light()
    };
    let strength = dice.between(0.3, 0.9);
    for lace in 0..count {
        let share = (lace as f32 + 0.5) / count as f32;
        let from = if share < 0.5 {
            between(instep[2], instep[1], 2.0 * share)
        } else {
            between(instep[1], instep[0], 2.0 * share - 1.0)
        };
        let to = (from.0 + 0.75 * reach, from.1 - reach);
        sheet.paint(
            &pen(&[(from.0 + 0.005, from.1 - 0.01), to], 0.02),
            colour,
            strength,
        );
    }
}

/// The maker's sign on the side: bars, a wing, a disc, or none.
fn mark(sheet: &mut Sheet, cloth: &Cloth, y: f32, dice: &mut Dice) {
    let colour = contrast(cloth.light(), dice);
    let strength = dice.between(0.5, 1.0);
    match dice.weighted(&[(4.0, 0), (1.5, 1), (2.0, 2), (1.0, 3)]) {
        0 => {}
        1 => {
            for bar in 0..dice.count(2, 4) {
                let x = 0.42 + 0.075 * bar as f32;
                sheet.paint(
                    &pen(&[(x + 0.06, 0.1), (x, y + 0.06)], 0.03),
                    colour,
                    strength,
                );
            }
        }
        2 => {
            let wing = [(0.4, y + 0.02), (0.5, y - 0.05), (0.7, y), (0.93, y + 0.08)];
            sheet.paint(&pen(&wing, dice.between(0.02, 0.045)), colour, strength);
        }
        _ => sheet.paint(&ellipse((0.7, y + 0.01), (0.06, 0.06)), colour, strength),
    }
}
