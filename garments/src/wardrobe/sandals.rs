//! Sandals, in profile, the toe at the left; units as in `sole`.

use super::cloth::{Cloth, colour};
use super::outline::{Outline, Point, between, ellipse, pen};
use super::sheet::Sheet;
use super::sole::{Heel, Sole};
use crate::dice::Dice;

/// Straps of one sandal: their cloth and width, over which sole.
struct Straps {
    sole: Sole,
    cloth: Cloth,
    width: f32,
    /// Height of the ankle above the heel's bed.
    ankle: f32,
}

/// A sandal.
pub(super) fn sandal(dice: &mut Dice) -> Sheet {
    let (sole, heel) = sole_and_heel(dice);
    let cloth = Cloth::leather(dice);
    let rubber = cloth.dyed(if dice.chance(0.5) {
        cloth.light()
    } else {
        colour(dice)
    });
    let ankle = if sole.heel > 0.15 {
        dice.between(0.25, 0.5)
    } else {
        dice.between(0.14, 0.32)
    };
    let straps = Straps {
        sole,
        cloth,
        width: dice.between(0.04, 0.11),
        ankle,
    };
    let top = sole.bed(1.0) + ankle;
    let mut sheet = Sheet::standing((0.5, 0.5 * top), top.max(1.0) + 0.06, dice);
    match dice.weighted(&[(4.5, 0), (1.2, 1), (1.6, 2), (1.5, 3)]) {
        0 => {
            straps.toe(&mut sheet, dice);
            straps.back(&mut sheet, dice);
        }
        1 => straps.thong(&mut sheet, dice),
        2 => straps.basket(&mut sheet, dice),
        _ => straps.slide(&mut sheet, dice),
    }
    if sole.heel > 0.03 {
        heel.lay(&mut sheet, &sole, &rubber);
    }
    sheet.lay_round(&sole.strip(0.99), &rubber, 0.012, 0.25);
    if dice.chance(0.5) {
        let line = [0.03, 0.3, 0.5, 0.7, 0.97].map(|x| (x, sole.bed(x)));
        sheet.paint(&pen(&line, 0.016), dice.between(0.2, 0.9), 0.7);
    }
    sheet
}

fn sole_and_heel(dice: &mut Dice) -> (Sole, Heel) {
    let (heel, shape, platform) = match dice.weighted(&[(4.5, 0), (1.8, 1), (2.2, 2), (1.5, 3)]) {
        0 => (
            dice.between(0.0, 0.03),
            Heel::Block(0.3),
            dice.between(0.0, 0.05),
        ),
        1 => (
            dice.between(0.1, 0.35),
            Heel::Wedge,
            dice.between(0.01, 0.06),
        ),
        2 => (
            dice.between(0.15, 0.45),
            Heel::Block(dice.between(0.1, 0.22)),
            dice.between(0.0, 0.06),
        ),
        _ => (
            dice.between(0.3, 0.5),
            Heel::Stiletto,
            dice.between(0.0, 0.04),
        ),
    };
    (
        Sole {
            heel,
            thickness: dice.between(0.03, 0.065),
            platform,
        },
        shape,
    )
}

impl Straps {
    fn above(&self, x: f32, height: f32) -> Point {
        (x, self.sole.bed(x) + height)
    }

    fn band(&self, sheet: &mut Sheet, points: &[Point], width: f32) {
        sheet.lay_round(&pen(points, width), &self.cloth, 0.015, 0.3);
    }

    /// One to three bands over the toes.
    fn toe(&self, sheet: &mut Sheet, dice: &mut Dice) {
        let count = dice.count(1, 3);
        let (first, step) = (dice.between(0.08, 0.14), dice.between(0.07, 0.11));
        for band in 0..count {
            let x = first + step * band as f32;
            let height = 0.075 + 0.035 * band as f32 + dice.between(0.0, 0.04);
            let lean = dice.between(0.03, 0.12);
            let points = [
                self.above(x, -0.01),
                self.above(x + 0.3 * lean, 0.7 * height),
                self.above(x + lean, height),
            ];
            self.band(sheet, &points, self.width * dice.between(0.8, 1.5));
        }
        if dice.chance(0.5) {
            let cross = [
                self.above(first + 0.02, 0.08),
                self.above(first + 0.22, 0.0),
            ];
            self.band(sheet, &cross, self.width);
        }
    }

    /// What holds the heel: a strap round the ankle, with or without a counter or a strip to the toes.
    fn back(&self, sheet: &mut Sheet, dice: &mut Dice) {
        let high = self.sole.bed(1.0) + self.ankle;
        let front = (dice.between(0.58, 0.7), high - dice.between(-0.02, 0.08));
        let back = (dice.between(0.93, 0.98), high);
        if dice.chance(0.55) {
            let counter = Outline::at(self.above(dice.between(0.78, 0.9), -0.01))
                .through(&[(0.9, high - 0.35 * self.ankle), (back.0 - 0.04, high)])
                .line((back.0 + 0.02, high))
                .through(&[(0.96, high - 0.4 * self.ankle), self.above(0.99, 0.0)])
                .close();
            sheet.lay_round(&counter, &self.cloth.shaded(0.9), 0.02, 0.25);
        } else {
            self.band(
                sheet,
                &[
                    self.above(dice.between(0.6, 0.75), 0.0),
                    between(front, back, 0.3),
                ],
                self.width,
            );
            self.band(
                sheet,
                &[self.above(dice.between(0.6, 0.7), 0.0), back],
                0.8 * self.width,
            );
        }
        let sag = (0.5 * (front.0 + back.0), 0.5 * (front.1 + back.1) - 0.02);
        self.band(sheet, &[front, sag, back], self.width);
        if dice.chance(0.4) {
            self.band(
                sheet,
                &[
                    front,
                    self.above(dice.between(0.3, 0.45), 0.1),
                    self.above(0.25, 0.1),
                ],
                0.8 * self.width,
            );
        }
        sheet.paint(
            &ellipse(between(front, back, 0.3), (0.02, 0.02)),
            dice.between(0.4, 0.95),
            0.8,
        );
    }

    /// A band that starts between the toes and runs back on both sides.
    fn thong(&self, sheet: &mut Sheet, dice: &mut Dice) {
        let rise = dice.between(0.08, 0.14);
        let ridge = [
            self.above(dice.between(0.14, 0.2), 0.0),
            self.above(0.26, 0.8 * rise),
            self.above(0.4, rise),
            self.above(dice.between(0.55, 0.75), 0.0),
        ];
        self.band(sheet, &ridge, 0.7 * self.width);
        if dice.chance(0.6) {
            let high = self.sole.bed(1.0) + 0.7 * self.ankle;
            self.band(
                sheet,
                &[self.above(0.42, rise), (0.75, high - 0.05), (0.97, high)],
                0.6 * self.width,
            );
            self.band(
                sheet,
                &[self.above(0.62, 0.0), (0.97, high)],
                0.6 * self.width,
            );
        }
    }

    /// A closed upper with holes between broad straps.
    fn basket(&self, sheet: &mut Sheet, dice: &mut Dice) {
        let high = self.sole.bed(1.0) + self.ankle;
        let upper = Outline::at(self.above(0.99, 0.0))
            .through(&[(0.96, high - 0.5 * self.ankle), (0.97, high)])
            .through(&[(0.82, high - 0.06), (0.6, high + 0.02)])
            .through(&[
                self.above(0.42, 0.2),
                self.above(0.22, 0.13),
                self.above(0.04, 0.05),
            ])
            .line(self.above(0.05, 0.0))
            .through(&[self.above(0.5, 0.0), self.above(0.8, 0.0)])
            .close();
        sheet.lay_round(&upper, &self.cloth, 0.03, 0.35);
        let holes = dice.count(3, 6);
        let lean = dice.between(0.04, 0.12);
        for hole in 0..holes {
            let x = 0.1 + 0.75 * (hole as f32 + dice.between(0.2, 0.6)) / holes as f32;
            let from = self.above(x, dice.between(0.02, 0.05));
            let to = self.above(x + lean, dice.between(0.08, 0.12) + 0.1 * x);
            sheet.cut(&pen(&[from, to], dice.between(0.03, 0.06)));
        }
    }

    /// One broad band over the instep, with an open heel or a strap behind it.
    fn slide(&self, sheet: &mut Sheet, dice: &mut Dice) {
        let (start, end) = (dice.between(0.1, 0.2), dice.between(0.45, 0.62));
        let rise = dice.between(0.12, 0.2);
        let band = Outline::at(self.above(start, -0.01))
            .through(&[
                self.above(start + 0.05, 0.55 * rise),
                self.above(0.5 * (start + end), rise),
                self.above(end, rise + 0.02),
            ])
            .through(&[
                self.above(end - 0.02, 0.4 * rise),
                self.above(end + 0.02, -0.01),
            ])
            .close();
        sheet.lay_round(&band, &self.cloth, 0.03, 0.4);
        if dice.chance(0.5) {
            self.sling(sheet, end, rise, dice);
        }
        for _ in 0..dice.count(0, 2) {
            let x = dice.between(start + 0.08, end - 0.05);
            sheet.cut(&pen(
                &[self.above(x, 0.03), self.above(x + 0.03, 0.7 * rise)],
                0.035,
            ));
        }
    }

    /// A strap from the band over the instep round the heel.
    fn sling(&self, sheet: &mut Sheet, end: f32, rise: f32, dice: &mut Dice) {
        let high = self.sole.bed(1.0) + 0.6 * self.ankle;
        let start = self.above(end - 0.05, dice.between(0.4, 0.9) * rise);
        let middle = between(start, (0.97, high), 0.6);
        self.band(
            sheet,
            &[start, (middle.0, middle.1 - 0.02), (0.97, high)],
            self.width,
        );
    }
}
