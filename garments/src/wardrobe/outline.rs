//! Outlines of pieces of cloth, leather and rubber.

use tiny_skia::{LineCap, LineJoin, Path, PathBuilder, Stroke};

/// Pixels a unit for which strokes have to look round.
const RESOLUTION: f32 = 40.0;

/// A place in the units of the garment.
pub(super) type Point = (f32, f32);

/// Builds a closed outline from straight and smooth stretches.
pub(super) struct Outline {
    builder: PathBuilder,
    last: Point,
}

impl Outline {
    /// Starts at a corner.
    pub(super) fn at(start: Point) -> Self {
        let mut builder = PathBuilder::new();
        builder.move_to(start.0, start.1);
        Self {
            builder,
            last: start,
        }
    }

    /// A straight stretch to a corner.
    pub(super) fn line(mut self, to: Point) -> Self {
        self.builder.line_to(to.0, to.1);
        self.last = to;
        self
    }

    /// A smooth stretch through the points (a Catmull-Rom spline); the last of them is a corner.
    pub(super) fn through(mut self, points: &[Point]) -> Self {
        let stops: Vec<Point> = std::iter::once(self.last)
            .chain(points.iter().copied())
            .collect();
        for index in 1..stops.len() {
            let before = stops[index.saturating_sub(2)];
            let after = stops[(index + 1).min(stops.len() - 1)];
            self.bend(before, stops[index - 1], stops[index], after);
        }
        self
    }

    fn bend(&mut self, before: Point, from: Point, to: Point, after: Point) {
        self.builder.cubic_to(
            from.0 + (to.0 - before.0) / 6.0,
            from.1 + (to.1 - before.1) / 6.0,
            to.0 - (after.0 - from.0) / 6.0,
            to.1 - (after.1 - from.1) / 6.0,
            to.0,
            to.1,
        );
        self.last = to;
    }

    /// Closes the outline by a straight stretch.
    pub(super) fn close(mut self) -> Path {
        self.builder.close();
        self.finish()
    }

    fn finish(self) -> Path {
        self.builder
            .finish()
            .expect("an outline has at least two different finite points")
    }
}

/// A closed shape with a corner at every point.
pub(super) fn polygon(points: &[Point]) -> Path {
    points[1..]
        .iter()
        .fold(Outline::at(points[0]), |outline, &point| {
            outline.line(point)
        })
        .close()
}

/// A closed shape without corners through the points.
pub(super) fn blob(points: &[Point]) -> Path {
    let count = points.len();
    let mut outline = Outline::at(points[0]);
    for index in 0..count {
        let at = |offset: usize| points[(index + offset) % count];
        outline.bend(at(count - 1), at(0), at(1), at(2));
    }
    outline.close()
}

/// A shape with a vertical axis at 0, from its right half: smooth sides, straight top and bottom.
pub(super) fn mirrored(half: &[Point]) -> Path {
    let left: Vec<Point> = half.iter().rev().map(|&(x, y)| (-x, y)).collect();
    Outline::at(half[0])
        .through(&half[1..])
        .line(left[0])
        .through(&left[1..])
        .close()
}

/// An open smooth line through the points, drawn with a round pen.
pub(super) fn pen(points: &[Point], width: f32) -> Path {
    let line = Outline::at(points[0]).through(&points[1..]).finish();
    let stroke = Stroke {
        width,
        line_cap: LineCap::Round,
        line_join: LineJoin::Round,
        ..Stroke::default()
    };
    line.stroke(&stroke, RESOLUTION)
        .expect("a pen has a positive width")
}

/// The contour of a shape, drawn with a pen.
pub(super) fn contour(path: &Path, width: f32) -> Path {
    let stroke = Stroke {
        width,
        line_join: LineJoin::Round,
        ..Stroke::default()
    };
    path.stroke(&stroke, RESOLUTION)
        .expect("a contour has a positive width")
}

/// An ellipse.
pub(super) fn ellipse(centre: Point, radius: Point) -> Path {
    let diagonal = std::f32::consts::FRAC_1_SQRT_2;
    let ring = [
        (1.0, 0.0),
        (diagonal, diagonal),
        (0.0, 1.0),
        (-diagonal, diagonal),
        (-1.0, 0.0),
        (-diagonal, -diagonal),
        (0.0, -1.0),
        (diagonal, -diagonal),
    ];
    blob(&ring.map(|(x, y)| (centre.0 + radius.0 * x, centre.1 + radius.1 * y)))
}

/// A rectangle by its left, top, right and bottom.
pub(super) fn rectangle(left: f32, top: f32, right: f32, bottom: f32) -> Path {
    polygon(&[(left, top), (right, top), (right, bottom), (left, bottom)])
}

/// The place at `share` of the way from one point to the other.
pub(super) fn between(from: Point, to: Point, share: f32) -> Point {
    (
        from.0 + (to.0 - from.0) * share,
        from.1 + (to.1 - from.1) * share,
    )
}
