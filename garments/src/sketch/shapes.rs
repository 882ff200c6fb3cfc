//! Lines of which sketches consist.

use std::f32::consts::{FRAC_PI_2, PI};

/// A place in the units of the garment, y downwards.
pub(super) type Point = (f32, f32);

pub(super) fn towards(from: Point, to: Point, share: f32) -> Point {
    (
        from.0 + (to.0 - from.0) * share,
        from.1 + (to.1 - from.1) * share,
    )
}

/// A smooth line through the points (a Catmull-Rom spline), as points.
pub(super) fn curve(points: &[Point]) -> Vec<Point> {
    let at = |index: isize| points[index.clamp(0, points.len() as isize - 1) as usize];
    let mut line = vec![at(0)];
    for index in 0..points.len() as isize - 1 {
        let (a, b, c, d) = (at(index - 1), at(index), at(index + 1), at(index + 2));
        let blend = |a: f32, b: f32, c: f32, d: f32, t: f32| {
            let cubic = 3.0 * b - a - 3.0 * c + d;
            0.5 * (2.0 * b + (c - a + (2.0 * a - 5.0 * b + 4.0 * c - d + cubic * t) * t) * t)
        };
        line.extend((1..=5).map(|step| {
            let t = step as f32 / 5.0;
            (blend(a.0, b.0, c.0, d.0, t), blend(a.1, b.1, c.1, d.1, t))
        }));
    }
    line
}

/// The same line on the other side.
pub(super) fn flipped(line: &[Point]) -> Vec<Point> {
    line.iter().map(|&(x, y)| (-x, y)).collect()
}

/// A closed outline, symmetric about x = 0, from its right half.
pub(super) fn mirrored(half: &[Point]) -> Vec<Point> {
    let left = half.iter().rev().map(|&(x, y)| (-x, y));
    half.iter().copied().chain(left).collect()
}

/// Part of an ellipse: from `start` to `end` quarter turns, clockwise from the right.
pub(super) fn arc(centre: Point, radius: Point, start: f32, end: f32) -> Vec<Point> {
    (0..=10)
        .map(|step| {
            let turn = start + (end - start) * step as f32 / 10.0;
            let (sine, cosine) = (turn * FRAC_PI_2).sin_cos();
            (centre.0 + radius.0 * cosine, centre.1 + radius.1 * sine)
        })
        .collect()
}

/// A closed rectangle as a line, by its centre and half its sides.
pub(super) fn rectangle((x, y): Point, (w, h): Point) -> Vec<Point> {
    vec![
        (x - w, y - h),
        (x + w, y - h),
        (x + w, y + h),
        (x - w, y + h),
        (x - w, y - h),
    ]
}

/// A closed outline with `points` tips, by its centre and size.
pub(super) fn star((x, y): Point, size: f32, points: usize) -> Vec<Point> {
    (0..=2 * points)
        .map(|k| {
            let reach = if k % 2 == 0 { size } else { 0.45 * size };
            let (sine, cosine) = (PI * k as f32 / points as f32).sin_cos();
            (x + reach * sine, y - reach * cosine)
        })
        .collect()
}

pub(super) fn heart((x, y): Point, size: f32) -> Vec<Point> {
    let half = [
        (0.0, -0.5),
        (0.5, -1.0),
        (1.0, -0.6),
        (0.75, 0.1),
        (0.0, 1.0),
    ];
    let right = curve(&half).into_iter();
    let left = curve(&half).into_iter().rev().map(|(x, y)| (-x, y));
    let outline = right.chain(left);
    outline
        .map(|(right, down)| (x + size * right, y + size * down))
        .collect()
}

/// Up and down between two points, with `teeth` tips on either side.
pub(super) fn zigzag(from: Point, to: Point, teeth: u32, height: f32) -> Vec<Point> {
    let count = 2 * teeth;
    (0..=count)
        .map(|k| {
            let (x, y) = towards(from, to, k as f32 / count as f32);
            (x, if k % 2 == 0 { y } else { y - height })
        })
        .collect()
}

/// The corners cut off, twice as many and half as sharp (Chaikin's algorithm, 1974); ends stay.
pub(super) fn rounded(line: &[Point]) -> Vec<Point> {
    let [first, .., last] = line else {
        return line.to_vec();
    };
    let pairs = line.windows(2);
    let cut = pairs.flat_map(|ends| [0.2, 0.8].map(|share| towards(ends[0], ends[1], share)));
    let ends = [*first].into_iter().chain(cut);
    ends.chain([*last]).collect()
}
