//! Sneakers and ankle boots, in profile, the toe at the left.
//!
//! Units: the foot is 1 long, x = 0 is the toe and x = 1 the heel; y = 0 is the ground and grows upwards.

use super::cloth::{Cloth, colour, contrast};
use super::detail::rectangle_at;
use super::dice::Dice;
use super::noise::ease;
use super::outline::{Outline, Point, between, ellipse, pen, polygon};
use super::print::Print;
use super::sheet::Sheet;
use tiny_skia::Path;

/// The sole under a foot: flat below the ball, rising to the heel.
#[derive(Clone, Copy)]
pub(super) struct Sole {
    pub(super) heel: f32,
    pub(super) thickness: f32,
    pub(super) platform: f32,
}

impl Sole {
    /// Height of the underside of the sole.
    pub(super) fn under(&self, x: f32) -> f32 {
        let toe_spring = 0.035 * ease((0.14 - x) / 0.14);
        self.platform + self.heel * ease((x - 0.3) / 0.55) + toe_spring
    }

    /// Height of the upper side, on which the foot rests.
    pub(super) fn bed(&self, x: f32) -> f32 {
        self.under(x) + self.thickness
    }

    /// The strip between underside and upper side from the toe to `end`.
    pub(super) fn strip(&self, end: f32) -> Path {
        const STEPS: u8 = 12;
        let along = |step: u8| end * f32::from(step) / f32::from(STEPS);
        let over: Vec<Point> = (0..=STEPS)
            .map(|step| (along(step), self.bed(along(step))))
            .collect();
        let below: Vec<Point> = (0..=STEPS)
            .rev()
            .map(|step| (along(step), self.under(along(step)) - self.platform))
            .collect();
        Outline::at(over[0])
            .through(&over[1..])
            .line(below[0])
            .through(&below[1..])
            .close()
    }
}

/// The heel of a sole.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Heel {
    /// Straight or nearly so; the number is its length at the ground.
    Block(f32),
    /// Thin as a pencil.
    Stiletto,
    /// The whole space below the sole is filled.
    Wedge,
}

impl Heel {
    /// Draws the heel below the sole.
    pub(super) fn lay(self, sheet: &mut Sheet, sole: &Sole, cloth: &Cloth) {
        let top = sole.under(0.9) + 0.01;
        let shape = match self {
            Self::Block(length) => polygon(&[
                (
                    0.97 - 1.15 * length,
                    sole.under(0.97 - 1.15 * length) + 0.01,
                ),
                (0.985, top + 0.02),
                (0.97, 0.0),
                (0.97 - length, 0.0),
            ]),
            Self::Stiletto => Outline::at((0.8, sole.under(0.8)))
                .through(&[(0.9, 0.6 * top), (0.935, 0.0)])
                .line((0.965, 0.0))
                .through(&[(0.965, 0.5 * top), (0.99, top + 0.03)])
                .close(),
            Self::Wedge => {
                let over: Vec<Point> = [0.3, 0.45, 0.6, 0.75, 0.9, 1.0]
                    .map(|x| (x, sole.under(x) + 0.005))
                    .to_vec();
                Outline::at((0.08, 0.0))
                    .line(over[0])
                    .through(&over[1..])
                    .line((0.97, 0.0))
                    .close()
            }
        };
        sheet.lay_round(&shape, cloth, 0.02, 0.25);
    }
}

/// Outline and heights of a sneaker's upper.
struct Sneaker {
    collar: f32,
    tongue: Point,
    vamp: f32,
    sole: f32,
}

impl Sneaker {
    fn new(dice: &mut Dice) -> Self {
        let high = dice.chance(0.2);
        let collar = if high {
            dice.between(0.48, 0.62)
        } else {
            dice.between(0.27, 0.37)
        };
        Self {
            collar,
            tongue: (dice.between(0.54, 0.64), collar + dice.between(0.03, 0.09)),
            vamp: dice.between(0.15, 0.21),
            sole: dice.between(0.06, 0.12),
        }
    }

    /// The front edge from the tongue down to the toe.
    fn instep(&self) -> [Point; 5] {
        [
            self.tongue,
            (0.43, 0.55 * (self.vamp + self.tongue.1) + 0.01),
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
        dice.between(0.65, 0.97)
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
        let height = dice.weighted(&[(3.0, (0.4, 0.5)), (5.0, (0.5, 0.65)), (1.5, (0.65, 0.9))]);
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
