//! Drawings of no garment: shapes, scribbles, and all the other things that people draw.
//!
//! Each is put together by chance from the pieces of which drawings consist: a body with legs, a profile
//! like a vase's, a face, boxes on wheels, leaves on a stem, letters, lines that go nowhere.

use std::f32::consts::TAU;

use super::hand::Figure;
use super::shapes::{Point, arc, curve, mirrored, rectangle, star, towards, zigzag};
use crate::dice::Dice;

pub(super) fn nonsense(dice: &mut Dice) -> Figure {
    let mut figure = Figure::default();
    match dice.count(0, 9) {
        0 => scribble(&mut figure, dice),
        1 => animal(&mut figure, dice),
        2 => vessel(&mut figure, dice),
        3 => vehicle(&mut figure, dice),
        4 => plant(&mut figure, dice),
        5 => signs(&mut figure, dice),
        6 => tool(&mut figure, dice),
        7 => round(&mut figure, dice),
        8 => person(&mut figure, dice),
        _ => scene(&mut figure, dice),
    }
    figure
}

fn ring(centre: Point, radius: Point) -> Vec<Point> {
    arc(centre, radius, 0.0, 3.8)
}

/// A place in the square from -0.5 to 0.5.
fn anywhere(dice: &mut Dice) -> Point {
    (dice.between(-0.5, 0.5), dice.between(-0.5, 0.5))
}

/// A line through places anywhere, a spiral, or zigzags.
fn scribble(figure: &mut Figure, dice: &mut Dice) {
    let line: Vec<Point> = match dice.count(0, 3) {
        0 => {
            let turns = dice.between(1.5, 4.0);
            let count = (turns * 10.0) as u32;
            let turn = |step: u32| {
                let share = step as f32 / count as f32;
                let (sine, cosine) = (TAU * turns * share).sin_cos();
                (0.5 * share * cosine, 0.5 * share * sine)
            };
            (0..=count).map(turn).collect()
        }
        1 => zigzag(
            (-0.5, 0.0),
            (0.5, dice.about(0.0, 0.5)),
            dice.count(2, 7),
            dice.between(0.2, 0.8),
        ),
        _ => (0..dice.count(3, 12)).map(|_| anywhere(dice)).collect(),
    };
    let smooth = dice.chance(0.6);
    figure.bands.push(if smooth { curve(&line) } else { line });
}

/// A body, a head, legs, a tail; or a fish, or a bird.
fn animal(figure: &mut Figure, dice: &mut Dice) {
    let body = (dice.between(0.25, 0.5), dice.between(0.12, 0.35));
    figure.cloth.push(ring((0.0, 0.0), body));
    if dice.chance(0.8) {
        let head = dice.between(0.1, 0.28);
        let at = (
            body.0 * dice.between(0.6, 1.1) + 0.5 * head,
            -body.1 * dice.between(-0.2, 1.6),
        );
        figure
            .cloth
            .push(ring(at, (head, head * dice.between(0.7, 1.2))));
        if dice.chance(0.6) {
            for side in [-0.6, 0.6] {
                let foot = (at.0 + side * head, at.1 - 0.7 * head);
                figure.bands.push(vec![
                    foot,
                    (
                        foot.0 + 0.2 * side * head,
                        foot.1 - dice.between(0.3, 1.2) * head,
                    ),
                    (foot.0 - side * 0.5 * head, foot.1 - 0.1 * head),
                ]);
            }
        }
        figure.lines.push(vec![(at.0 + 0.2 * head, at.1)]);
    }
    let legs = dice.count(0, 4);
    let long = dice.between(0.15, 0.5);
    for k in 0..legs {
        let x = body.0 * (1.4 * (k as f32 + 0.5) / legs as f32 - 0.7);
        figure.bands.push(vec![
            (x, 0.8 * body.1),
            (x + dice.about(0.0, 0.1), body.1 + long),
        ]);
    }
    match dice.count(0, 3) {
        0 => figure.bands.push(curve(&[
            (-body.0, 0.0),
            (-body.0 - 0.15, -0.2),
            (-body.0 - 0.1, -0.4),
        ])),
        // A fish's tail.
        1 => figure.cloth.push(vec![
            (-0.9 * body.0, 0.0),
            (-body.0 - 0.25, -0.2),
            (-body.0 - 0.25, 0.2),
        ]),
        2 => figure.cloth.push(curve(&[
            (0.0, -0.5 * body.1),
            (-0.15, -body.1 - 0.3),
            (0.2, -0.6 * body.1),
        ])),
        _ => {}
    }
}

/// What was turned on a lathe, or nearly: vases, bottles, lamps, cups, bulbs.
fn vessel(figure: &mut Figure, dice: &mut Dice) {
    let count = dice.count(2, 6);
    let half: Vec<Point> = (0..=count)
        .map(|k| {
            (
                dice.between(0.04, 0.5),
                k as f32 / count as f32 * dice.between(0.9, 1.1),
            )
        })
        .collect();
    let outline = if dice.chance(0.5) {
        mirrored(&curve(&half))
    } else {
        mirrored(&half)
    };
    figure.cloth.push(outline);
    for _ in 0..dice.count(0, 2) {
        let (x, y) = half[dice.count(0, count) as usize];
        figure.lines.push(vec![(-x, y), (x, y)]);
    }
    if dice.chance(0.3) {
        let (x, y) = half[half.len() / 2];
        figure.bands.push(arc((x, y), (0.2, 0.2), 3.0, 5.0));
    }
    if dice.chance(0.2) {
        figure.bands.push(vec![
            (0.0, 0.0),
            (dice.about(0.0, 0.1), -dice.between(0.1, 0.5)),
        ]);
    }
}

/// Boxes on wheels, hulls under sails, wings on a body.
fn vehicle(figure: &mut Figure, dice: &mut Dice) {
    let (wide, high) = (0.5, dice.between(0.1, 0.3));
    figure.cloth.push(rectangle((0.0, 0.0), (wide, high)));
    if dice.chance(0.6) {
        let top = dice.between(0.15, 0.35);
        let (left, right) = (dice.between(-0.45, -0.1), dice.between(0.1, 0.45));
        figure.cloth.push(vec![
            (left, -high),
            (left + 0.1, -high - top),
            (right - 0.1, -high - top),
            (right, -high),
        ]);
    }
    for _ in 0..dice.count(0, 4) {
        let at = (dice.between(-0.4, 0.4), dice.about(0.0, high));
        figure.parts.push(rectangle(at, (0.07, 0.07)));
    }
    match dice.count(0, 2) {
        0 => {
            let size = dice.between(0.07, 0.18);
            for x in [-0.3, 0.3] {
                figure.cloth.push(ring((x, high), (size, size)));
            }
        }
        1 => {
            figure.bands.push(vec![(0.0, -high), (0.0, -high - 0.7)]);
            figure.cloth.push(vec![
                (0.03, -high - 0.65),
                (0.4, -high - 0.1),
                (0.03, -high - 0.1),
            ]);
        }
        _ => figure
            .cloth
            .push(vec![(-0.1, 0.0), (-0.3, 0.6), (-0.1, 0.6), (0.2, 0.0)]),
    }
}

/// A stem with leaves, petals or a crown.
fn plant(figure: &mut Figure, dice: &mut Dice) {
    let high = dice.between(0.4, 0.9);
    if dice.chance(0.6) {
        figure
            .bands
            .push(vec![(0.0, 0.0), (dice.about(0.0, 0.1), high)]);
    } else {
        figure.cloth.push(rectangle(
            (0.0, 0.5 * high),
            (dice.between(0.04, 0.1), 0.5 * high),
        ));
    }
    let size = dice.between(0.15, 0.35);
    match dice.count(0, 3) {
        0 => {
            let petals = dice.count(4, 8);
            for k in 0..petals {
                let (sine, cosine) = (TAU * k as f32 / petals as f32).sin_cos();
                figure
                    .cloth
                    .push(ring((size * cosine, size * sine), (0.5 * size, 0.5 * size)));
            }
        }
        1 => figure
            .cloth
            .push(star((0.0, 0.0), 1.3 * size, dice.count(5, 9) as usize)),
        2 => {
            for k in 0..dice.count(2, 4) {
                let y = 0.22 * k as f32;
                figure.cloth.push(vec![
                    (0.0, y - 0.35),
                    (0.25 + 0.1 * k as f32, y),
                    (-0.25 - 0.1 * k as f32, y),
                ]);
            }
        }
        _ => figure
            .cloth
            .push(ring((0.0, -0.1), (1.3 * size, 1.3 * size))),
    }
    for side in [-1.0, 1.0] {
        if dice.chance(0.4) {
            let y = dice.between(0.3, 0.8) * high;
            figure.cloth.push(curve(&[
                (0.0, y),
                (0.2 * side, y - 0.15),
                (0.3 * side, y - 0.1),
                (0.0, y),
            ]));
        }
    }
}

/// Letters, digits and arrows.
fn signs(figure: &mut Figure, dice: &mut Dice) {
    let count = dice.count(1, 3);
    for k in 0..count {
        let left = k as f32 * 0.7;
        for _ in 0..dice.count(1, 4) {
            let place = |dice: &mut Dice| {
                (
                    left + 0.25 * dice.count(0, 2) as f32,
                    0.5 * dice.count(0, 2) as f32,
                )
            };
            let (from, to) = (place(dice), place(dice));
            let bow = towards(from, to, 0.5);
            let line = if dice.chance(0.3) {
                curve(&[from, (bow.0 + 0.25, bow.1 - 0.1), to])
            } else {
                vec![from, to]
            };
            figure.bands.push(line);
        }
    }
}

/// A long handle and what it is for.
fn tool(figure: &mut Figure, dice: &mut Dice) {
    let thick = dice.between(0.02, 0.1);
    if dice.chance(0.5) {
        figure.cloth.push(rectangle((0.0, 0.5), (thick, 0.5)));
    } else {
        figure
            .bands
            .push(vec![(0.0, 0.0), (dice.about(0.0, 0.2), 1.0)]);
    }
    let size = dice.between(0.1, 0.35);
    match dice.count(0, 5) {
        0 => figure
            .cloth
            .push(ring((0.0, -size), (size, size * dice.between(0.6, 1.5)))),
        1 => figure.cloth.push(rectangle(
            (dice.about(0.0, 0.2), -0.5 * size),
            (size, 0.5 * size),
        )),
        2 => figure
            .cloth
            .push(vec![(-size, 0.0), (0.0, -2.0 * size), (size, 0.0)]),
        3 => {
            for k in -1..=1 {
                let x = 0.12 * k as f32;
                figure.bands.push(vec![(x, 0.05), (x, -0.3)]);
            }
        }
        4 => figure
            .cloth
            .push(arc((0.0, 0.0), (1.5 * size, size), 2.0, 4.0)),
        _ => figure.bands.push(
            zigzag((0.05, 0.7), (0.05, 1.0), 2, 0.1)
                .iter()
                .map(|&(x, y)| (y - 0.7, x + 0.6))
                .collect(),
        ),
    }
}

/// Round things with something on them: faces, clocks, balls, fruit, wheels.
fn round(figure: &mut Figure, dice: &mut Dice) {
    let radius = (0.5, dice.between(0.35, 0.6));
    if dice.chance(0.6) {
        figure.cloth.push(ring((0.0, 0.0), radius));
    } else {
        figure
            .cloth
            .push(star((0.0, 0.0), 0.5, dice.count(3, 9) as usize));
    }
    match dice.count(0, 4) {
        0 => {
            let eye = dice.between(0.03, 0.1);
            for x in [-0.2, 0.2] {
                figure.parts.push(ring((x, -0.12), (eye, eye)));
            }
            figure
                .lines
                .push(arc((0.0, 0.1), (0.25, dice.about(0.0, 0.2)), 0.1, 1.9));
        }
        1 => {
            let spokes = dice.count(2, 6);
            for k in 0..spokes {
                let (sine, cosine) = (0.5 * TAU * k as f32 / spokes as f32).sin_cos();
                figure.lines.push(vec![
                    (-0.5 * cosine, -radius.1 * sine),
                    (0.5 * cosine, radius.1 * sine),
                ]);
            }
        }
        2 => figure.parts.push(ring((0.0, 0.0), (0.25, 0.6 * radius.1))),
        3 => figure.bands.push(curve(&[
            (0.0, -radius.1),
            (0.05, -radius.1 - 0.15),
            (0.2, -radius.1 - 0.25),
        ])),
        _ => figure
            .lines
            .extend([vec![(0.0, 0.0), (0.0, -0.3)], vec![(0.0, 0.0), (0.25, 0.1)]]),
    }
}

/// A head, a body, arms and legs as lines.
fn person(figure: &mut Figure, dice: &mut Dice) {
    let head = dice.between(0.08, 0.22);
    figure.cloth.push(ring((0.0, -head), (head, head)));
    let (body, leg) = (dice.between(0.3, 0.6), dice.between(0.2, 0.5));
    figure.bands.push(vec![(0.0, 0.0), (0.0, body)]);
    let arm = dice.between(-0.3, 0.3);
    figure.bands.push(vec![
        (-0.35, arm),
        (0.0, 0.12),
        (0.35, arm + dice.about(0.0, 0.2)),
    ]);
    let step = dice.between(0.1, 0.3);
    figure
        .bands
        .push(vec![(-step, body + leg), (0.0, body), (step, body + leg)]);
}

/// Some shapes side by side or on top of each other: houses, furniture, screens, anything.
fn scene(figure: &mut Figure, dice: &mut Dice) {
    let stacked = dice.chance(0.6);
    let mut low = 0.0;
    for _ in 0..dice.count(2, 4) {
        let (wide, high) = (dice.between(0.08, 0.5), dice.between(0.06, 0.35));
        let centre = if stacked {
            (dice.about(0.0, 0.15), low + high)
        } else {
            anywhere(dice)
        };
        figure.cloth.push(match dice.count(0, 3) {
            0 => ring(centre, (wide, high)),
            1 => vec![
                (centre.0 - wide, centre.1 + high),
                (centre.0, centre.1 - high),
                (centre.0 + wide, centre.1 + high),
            ],
            _ => rectangle(centre, (wide, high)),
        });
        low += 2.0 * high;
    }
    for _ in 0..dice.count(0, 3) {
        let (x, y) = anywhere(dice);
        figure.lines.push(vec![
            (x, y + 0.5),
            (x + dice.about(0.0, 0.3), y + 0.5 + dice.about(0.0, 0.3)),
        ]);
    }
}
