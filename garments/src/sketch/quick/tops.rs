//! Tops, spread out: T-shirts, pullovers, and what opens in front.
//!
//! Units: one unit high from the neck to the hem; x = 0 is the middle.

use super::super::hand::Figure;
use super::super::prints::{buttons, chest_print};
use super::super::shapes::{Point, curve, flipped, mirrored};
use crate::dice::Dice;

/// The right half of a top.
struct Half {
    /// Half the neck's opening.
    neck: f32,
    shoulder: Point,
    /// The upper and the lower corner of the sleeve's end.
    cuff: [Point; 2],
    armpit: Point,
    hem: f32,
}

impl Half {
    /// A top with a body of this half width and a sleeve of this length and width, `slant` radians below the
    /// horizontal.
    fn new(chest: f32, [length, width, slant]: [f32; 3], dice: &mut Dice) -> Self {
        let neck = chest * dice.between(0.3, 0.65);
        let shoulder = (
            neck + (chest - neck) * dice.between(0.2, 1.0),
            dice.between(0.0, 0.1),
        );
        let (sine, cosine) = slant.sin_cos();
        let upper = (shoulder.0 + length * cosine, shoulder.1 + length * sine);
        // The end of a sleeve is cut straight across it, or hangs down.
        let across = slant * dice.between(0.4, 1.1);
        let lower = (
            upper.0 - width * across.sin(),
            upper.1 + width * across.cos(),
        );
        let armpit = shoulder.1 + width * dice.between(0.9, 1.4);
        Self {
            neck,
            shoulder,
            cuff: [upper, lower],
            armpit: (chest, armpit.min(0.6)),
            hem: chest * dice.between(0.9, 1.15),
        }
    }

    fn side(&self, dice: &mut Dice) -> Vec<Point> {
        let mut side = vec![(self.neck, 0.0), self.shoulder];
        side.extend(self.cuff);
        side.extend([self.armpit, (self.hem, 1.0)]);
        if dice.chance(0.2) {
            // Arms that bend.
            let (from, to) = (self.shoulder, self.cuff[0]);
            let bow = dice.between(0.0, 0.08);
            side.insert(
                2,
                (0.5 * (from.0 + to.0) + bow, 0.5 * (from.1 + to.1) - bow),
            );
        }
        side
    }

    /// The body as a box, and each arm as a bow beside it.
    fn apart(&self, dice: &mut Dice) -> Figure {
        let body = [self.shoulder, self.armpit, (self.hem, 1.0)];
        let arm = vec![self.shoulder, self.cuff[0], self.cuff[1], self.armpit];
        let arm = if dice.chance(0.5) { curve(&arm) } else { arm };
        Figure {
            cloth: vec![mirrored(&body)],
            bands: vec![flipped(&arm), arm],
            ..Figure::default()
        }
    }

    /// The figure, its neck a scoop, a bar, pointed, or left open.
    fn figure(&self, dice: &mut Dice) -> Figure {
        let mut outline = mirrored(&self.side(dice));
        let (n, depth) = (self.neck, dice.between(0.05, 0.2));
        let mut figure = Figure::default();
        match dice.weighted(&[(5.0, 0), (2.0, 1), (0.6, 2), (2.0, 3)]) {
            0 => outline.extend(curve(&[
                (-n, 0.0),
                (-0.6 * n, 0.8 * depth),
                (0.0, depth),
                (0.6 * n, 0.8 * depth),
                (n, 0.0),
            ])),
            1 => {}
            2 => outline.push((0.0, 1.5 * depth)),
            _ => {
                figure.bands.push(outline);
                return figure;
            }
        }
        figure.cloth.push(outline);
        figure
    }
}

pub(in super::super) fn t_shirt(dice: &mut Dice) -> Figure {
    let length = dice.weighted(&[(1.0, (0.08, 0.18)), (3.0, (0.18, 0.4)), (1.5, (0.4, 0.58))]);
    let slant = dice.weighted(&[(3.0, (-0.1, 0.25)), (4.0, (0.25, 0.8)), (1.5, (0.8, 1.15))]);
    let sleeve = [
        dice.between(length.0, length.1),
        dice.between(0.14, 0.34),
        dice.between(slant.0, slant.1),
    ];
    let half = Half::new(dice.between(0.24, 0.44), sleeve, dice);
    let mut figure = half.figure(dice);
    if dice.chance(0.05) {
        chest_print(&mut figure, dice);
    }
    figure
}

/// Long sleeves that slant away from the body and end near its hem, or stretched out to the sides.
fn long_sleeved(dice: &mut Dice) -> Half {
    let slant = dice.weighted(&[(1.0, (0.0, 0.4)), (3.0, (0.4, 0.9)), (3.0, (0.9, 1.3))]);
    let slant = dice.between(slant.0, slant.1);
    let shortest = if slant < 0.4 { 0.55 } else { 0.66 };
    let sleeve = [dice.between(shortest, 1.0), dice.between(0.1, 0.24), slant];
    Half::new(dice.between(0.2, 0.38), sleeve, dice)
}

pub(in super::super) fn pullover(dice: &mut Dice) -> Figure {
    let half = long_sleeved(dice);
    let mut figure = if dice.chance(0.12) {
        half.apart(dice)
    } else {
        half.figure(dice)
    };
    let n = half.neck;
    match dice.weighted(&[(8.0, 0), (1.3, 1), (0.7, 2)]) {
        1 => {
            let high = dice.between(0.06, 0.16);
            let collar = [(0.95 * n, -high), (n, 0.02)];
            figure.cloth.push(mirrored(&collar));
        }
        2 => figure
            .lines
            .push(curve(&[(-n, 0.0), (0.0, 0.25), (n, 0.0)])),
        _ => {}
    }
    if dice.chance(0.06) {
        let inward = |(x, y): Point| (0.86 * x, 0.95 * y);
        let cuff = half.cuff.map(inward);
        figure.lines.extend([cuff.to_vec(), flipped(&cuff)]);
    }
    if dice.chance(0.1) {
        let y = dice.between(0.84, 0.94);
        figure.lines.push(vec![(-half.hem, y), (half.hem, y)]);
    }
    if dice.chance(0.05) {
        chest_print(&mut figure, dice);
    }
    figure
}

/// A jacket to the hip, with a line, two lines or a gap down the front.
pub(in super::super) fn coat(dice: &mut Dice) -> Figure {
    let half = long_sleeved(dice);
    let (n, depth) = (half.neck, dice.between(0.0, 0.25));
    let x = dice.about(0.0, 0.06);
    let front = dice.weighted(&[
        (5.0, Front::Line),
        (2.0, Front::Lines),
        (1.2, Front::Gap),
        (1.4, Front::Sides),
        (0.8, Front::None),
    ]);
    let mut figure = if front == Front::Sides {
        let open = dice.between(0.03, 0.16);
        let mut side = half.side(dice);
        side.push((open, 1.0 + dice.about(0.0, 0.03)));
        side.push((open * dice.between(0.5, 1.2), depth));
        let other = (!dice.chance(0.12)).then(|| flipped(&side));
        Figure {
            cloth: other.into_iter().chain([side]).collect(),
            ..Figure::default()
        }
    } else if dice.chance(0.25) {
        half.apart(dice)
    } else {
        half.figure(dice)
    };
    let end = 1.0 + dice.about(0.0, 0.05);
    let line = |x: f32| vec![(x, 0.7 * depth), (x, end)];
    match front {
        Front::Line => figure.lines.push(line(x)),
        Front::Lines => {
            let wide = dice.between(0.04, 0.14);
            figure.lines.extend([line(x - wide), line(x + wide)]);
            if dice.chance(0.4) {
                figure.lines.push(line(x));
            }
        }
        Front::Gap => {
            let wide = dice.between(0.06, 0.3);
            let edge = vec![(0.4 * n, 0.5 * depth), (wide, end)];
            figure.lines.extend([flipped(&edge), edge]);
        }
        Front::Sides | Front::None => {}
    }
    collar(&mut figure, n, dice);
    if front == Front::Line && dice.chance(0.15) {
        buttons(&mut figure, x + 0.06, (depth + 0.1, 0.95), dice);
    }
    if dice.chance(0.12) {
        let y = dice.between(0.6, 0.8);
        let pocket = vec![
            (0.35 * half.hem, y),
            (0.8 * half.hem, y + dice.about(0.0, 0.08)),
        ];
        figure.lines.extend([flipped(&pocket), pocket]);
    }
    figure
}

/// How a jacket is shown to open.
#[derive(Clone, Copy, PartialEq)]
enum Front {
    Line,
    Lines,
    Gap,
    /// Each side by itself, or one of them only.
    Sides,
    None,
}

/// A hood, a collar that stands, or lapels; mostly none.
fn collar(figure: &mut Figure, n: f32, dice: &mut Dice) {
    match dice.weighted(&[(8.0, 0), (0.8, 1), (0.7, 2), (0.8, 3)]) {
        1 => {
            let high = dice.between(0.15, 0.35);
            let hood = [
                (-n, 0.02),
                (-1.1 * n, -0.6 * high),
                (0.0, -high),
                (1.1 * n, -0.6 * high),
                (n, 0.02),
            ];
            figure.cloth.push(curve(&hood));
        }
        2 => {
            let high = dice.between(0.05, 0.14);
            figure.cloth.push(mirrored(&[(1.1 * n, -high), (n, 0.03)]));
        }
        3 => {
            let lapel = vec![
                (n, 0.0),
                (1.2 * n, dice.between(0.15, 0.3)),
                (0.0, dice.between(0.3, 0.5)),
            ];
            figure.lines.extend([flipped(&lapel), lapel]);
        }
        _ => {}
    }
}
