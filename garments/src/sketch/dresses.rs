//! Sketches of dresses.

use super::cut::{Cut, Sleeve, long_sleeve, neck, short_sleeve};
use super::hand::Figure;
use super::prints::picture;
use super::shapes::{Point, flipped, mirrored, star, towards, zigzag};
use crate::dice::Dice;

pub(super) fn dress(dice: &mut Dice) -> Figure {
    let length = dice.between(1.0, 1.9);
    let waist_at = dice.between(0.27, 0.48) * length.min(1.4);
    let chest = dice.between(0.12, 0.24);
    let waist = chest * dice.between(0.55, 1.0);
    let hem = dice.weighted(&[(4.0, (0.22, 0.45)), (2.0, (0.14, 0.24)), (1.5, (0.45, 0.7))]);
    let hem = dice.between(hem.0, hem.1);
    let top = dice.weighted(&[(3.0, 0), (3.0, 1), (2.0, 2), (0.9, 3)]);
    let sleeve = match top {
        2 => Some(Sleeve {
            length: dice.between(0.08, 0.25),
            ..short_sleeve(dice)
        }),
        3 => Some(Sleeve {
            length: dice.between(0.3, 0.5) * length,
            width: dice.between(0.06, 0.12),
            ..long_sleeve(dice)
        }),
        _ => None,
    };
    let cut = Cut {
        neck: chest * dice.between(0.35, 0.65),
        shoulder: (chest * dice.between(0.7, 1.0), dice.between(0.0, 0.06)),
        chest,
        armpit: dice.between(0.12, 0.24),
        waist,
        hem,
        length,
        sag: 0.0,
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
        [half, collar] = hung(&mut figure, &cut, dice);
    }
    half.extend([(chest, cut.armpit), (waist, waist_at)]);
    if dice.chance(0.35) {
        // A bell, or a mermaid's tail.
        let share = dice.between(0.2, 0.8);
        half.push((
            waist + (hem - waist) * share,
            waist_at + 0.4 * (length - waist_at),
        ));
    }
    half.push((hem, length));
    if dice.chance(0.3) {
        half.push((0.5 * hem, length + dice.about(0.02, 0.05)));
    }
    let mut outline = mirrored(&half);
    outline.extend(collar.iter().rev());
    figure.cloth.insert(0, outline);
    skirt(&mut figure, (waist, waist_at), (hem, length), dice);
    figure
}

/// The upper end of a dress without shoulders, from the chest down, perhaps hung from straps: its right
/// side and its edge.
fn hung(figure: &mut Figure, cut: &Cut, dice: &mut Dice) -> [Vec<Point>; 2] {
    let (wide, top) = (dice.between(0.8, 1.0) * cut.chest, cut.armpit - 0.04);
    let dip = cut.armpit + dice.about(0.0, 0.06);
    if dice.chance(0.75) {
        let foot = dice.between(0.55, 0.95) * wide;
        let strap = [(foot, top), (dice.between(0.25, 1.0) * foot, -0.03)];
        figure.bands.extend([strap.to_vec(), flipped(&strap)]);
    }
    [
        vec![(wide, top)],
        vec![(wide, top), (0.0, dip), (-wide, top)],
    ]
}

/// What is on a dress: its waist, folds, tiers, a hem, flowers.
fn skirt(figure: &mut Figure, waist: Point, hem: Point, dice: &mut Dice) {
    let half_at = |y: f32| waist.0 + (hem.0 - waist.0) * (y - waist.1) / (hem.1 - waist.1);
    let across = |figure: &mut Figure, y: f32| {
        figure.lines.push(vec![(-half_at(y), y), (half_at(y), y)]);
    };
    match dice.weighted(&[(5.0, 0), (3.0, 1), (2.0, 2)]) {
        0 => {}
        1 => across(figure, waist.1),
        _ => {
            let low = waist.1 + dice.between(0.04, 0.09);
            let belt = [(waist.0, waist.1), (half_at(low), low)];
            figure.parts.push(mirrored(&belt));
        }
    }
    if dice.chance(0.1) {
        figure.parts.push(star((0.0, waist.1), 0.06, 3));
    }
    let high = hem.1 - waist.1;
    match dice.weighted(&[(5.0, 0), (2.5, 1), (1.3, 2), (1.0, 3), (0.8, 4), (0.6, 5)]) {
        1 => {
            let count = dice.count(1, 5);
            for k in 0..count {
                let x = 1.6 * (k as f32 + 0.5) / count as f32 - 0.8;
                let (top, end) = ((x * waist.0, waist.1 + 0.08), (x * hem.0, hem.1 - 0.03));
                figure
                    .lines
                    .push(vec![towards(top, end, dice.between(0.0, 0.6)), end]);
            }
        }
        2 => {
            // Tiers.
            let count = dice.count(1, 3);
            for k in 1..=count {
                let y = waist.1 + high * k as f32 / (count + 1) as f32;
                let half = half_at(y);
                if dice.chance(0.5) {
                    across(figure, y);
                } else {
                    figure.lines.push(zigzag((-half, y), (half, y), 5, 0.05));
                }
            }
        }
        3 => across(figure, hem.1 - dice.between(0.05, 0.15)),
        4 => {
            for _ in 0..dice.count(4, 14) {
                let y = dice.between(0.2, hem.1 - 0.06);
                let half = half_at(y.max(waist.1));
                figure.lines.push(vec![(dice.between(-0.8, 0.8) * half, y)]);
            }
        }
        5 => {
            let place = (0.0, waist.1 + 0.5 * high);
            picture(figure, place, 0.25 * half_at(place.1), dice);
        }
        _ => {}
    }
}
