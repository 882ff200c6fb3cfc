//! Sketches of dresses.

use super::cut::{Cut, Sleeve, long_sleeve, neck, short_sleeve};
use super::hand::{Figure, Point, mirrored};
use crate::wardrobe::Dice;

pub(super) fn dress(dice: &mut Dice) -> Figure {
    let length = dice.between(1.1, 1.9);
    let waist_at = dice.between(0.3, 0.48) * length.min(1.4);
    let chest = dice.between(0.13, 0.22);
    let waist = chest * dice.between(0.65, 1.0);
    let hem = dice.weighted(&[(4.0, (0.22, 0.45)), (2.0, (0.14, 0.24))]);
    let hem = dice.between(hem.0, hem.1);
    let top = dice.weighted(&[(3.0, 0), (2.0, 1), (1.6, 2), (0.8, 3)]);
    let sleeve = match top {
        2 => Some(Sleeve {
            length: dice.between(0.1, 0.25),
            ..short_sleeve(dice)
        }),
        3 => Some(Sleeve {
            width: dice.between(0.06, 0.1),
            ..long_sleeve(dice)
        }),
        _ => None,
    };
    let cut = Cut {
        neck: chest * dice.between(0.35, 0.6),
        shoulder: (chest * dice.between(0.7, 1.0), dice.between(0.0, 0.06)),
        chest,
        armpit: dice.between(0.14, 0.24),
        waist,
        hem,
        length,
        sleeve,
    };
    let depth = dice.between(0.03, 0.2);
    let mut collar = neck(&cut, depth, dice);
    let mut half = vec![(cut.neck, 0.0), cut.shoulder];
    if let Some([outer, inner]) = cut.cuff() {
        half.extend([outer, inner]);
    }
    let mut figure = Figure::default();
    if top == 1 {
        // Without shoulders: from the chest down, perhaps hung from two straps.
        half = vec![(chest * 0.9, cut.armpit - 0.04)];
        collar = vec![
            (chest * 0.9, cut.armpit - 0.04),
            (0.0, cut.armpit),
            (-chest * 0.9, cut.armpit - 0.04),
        ];
        if dice.chance(0.7) {
            let strap = [(0.6 * chest, cut.armpit - 0.03), (0.5 * chest, -0.03)];
            figure.bands.push(strap.to_vec());
            figure.bands.push(strap.map(|(x, y)| (-x, y)).to_vec());
        }
    }
    half.extend([(chest, cut.armpit), (waist, waist_at)]);
    if dice.chance(0.3) {
        half.push((
            waist + (hem - waist) * dice.between(0.3, 0.75),
            waist_at + 0.4 * (length - waist_at),
        ));
    }
    half.push((hem, length));
    let mut outline = mirrored(&half);
    outline.extend(collar.iter().rev());
    figure.cloth.push(outline);
    skirt(&mut figure, (waist, waist_at), (hem, length), dice);
    figure
}

fn skirt(figure: &mut Figure, waist: Point, hem: Point, dice: &mut Dice) {
    if dice.chance(0.45) {
        figure
            .lines
            .push(vec![(-waist.0, waist.1), (waist.0, waist.1)]);
        if dice.chance(0.3) {
            figure
                .lines
                .push(vec![(-waist.0, waist.1 + 0.06), (waist.0, waist.1 + 0.06)]);
        }
    }
    if dice.chance(0.25) {
        for k in 0..dice.count(1, 4) {
            let x = -0.6 + 0.4 * k as f32;
            figure.lines.push(vec![
                (x * waist.0, waist.1 + 0.08),
                (x * hem.0, hem.1 - 0.05),
            ]);
        }
    }
    if dice.chance(0.12) {
        let y = hem.1 - 0.1;
        figure
            .lines
            .push(vec![(-0.92 * hem.0, y), (0.92 * hem.0, y)]);
    }
}
