//! The hand that draws: lines that tremble, gaps, and the ways in which people colour in.

use patchwork::image::drawing_stages;
use tiny_skia::{
    Color, FillRule, LineCap, LineJoin, Mask, Paint, Path, PathBuilder, Pixmap, Stroke, Transform,
};

use crate::wardrobe::Dice;

/// A place in the units of the garment, y downwards.
pub(super) type Point = (f32, f32);

/// Pixels on a side of the paper.
const SIDE: u32 = 168;

/// Pixels between two points of a drawn line.
const STEP: f32 = 6.0;

/// What somebody means to draw.
#[derive(Default)]
pub(super) struct Figure {
    /// Closed outlines of cloth.
    pub(super) cloth: Vec<Vec<Point>>,
    /// Lines that are themselves part of the garment, such as handles and straps.
    pub(super) bands: Vec<Vec<Point>>,
    /// Lines on the cloth.
    pub(super) lines: Vec<Vec<Point>>,
}

/// How cloth is coloured in.
#[derive(Clone, Copy)]
enum Style {
    /// Only the outline is drawn.
    Outline,
    /// The outline is drawn and its inside filled with an even grey.
    Filled,
    /// The inside is hatched.
    Hatched,
    /// All is painted with a thick pen.
    Painted,
}

/// Draws the figure and prepares it as the page does; nothing if nothing of it is left.
pub(super) fn draw(figure: &Figure, dice: &mut Dice) -> Option<[u8; 784]> {
    let style = dice.weighted(&[
        (5.0, Style::Outline),
        (2.0, Style::Filled),
        (1.5, Style::Hatched),
        (1.5, Style::Painted),
    ]);
    let mut paper = Paper::new(figure, dice);
    match style {
        Style::Outline => {
            paper.outlines(figure, 255, dice);
            paper.details(figure, 255, dice);
        }
        Style::Filled => {
            let cloth = dice.weighted(&GREYS);
            let line = if dice.chance(0.7) { 255 } else { cloth };
            paper.fill(figure, cloth, dice);
            paper.outlines(figure, line, dice);
            let detail = paper.contrast(cloth, dice);
            paper.details(figure, detail, dice);
        }
        Style::Hatched => {
            paper.hatch(figure, dice);
            paper.outlines(figure, 255, dice);
            let detail = paper.contrast(255, dice);
            paper.details(figure, detail, dice);
        }
        Style::Painted => {
            paper.paint(figure, dice);
            let detail = paper.contrast(255, dice);
            paper.details(figure, detail, dice);
        }
    }
    paper.prepared()
}

/// The greys of the page's palette, the middle ones the most frequent.
const GREYS: [(f32, u8); 5] = [(1.0, 255), (1.0, 208), (2.0, 160), (1.5, 112), (0.5, 64)];

struct Paper {
    pixels: Pixmap,
    pen: f32,
    /// How far the hand strays, in pixels.
    tremor: f32,
    /// How likely a line is not drawn to its end.
    haste: f32,
    transform: Transform,
}

impl Paper {
    /// Black paper, and a pose on it: a size, a place, some turn, stretch and slant.
    fn new(figure: &Figure, dice: &mut Dice) -> Self {
        let all = || figure.cloth.iter().chain(&figure.bands).flatten();
        let low = all().fold((f32::MAX, f32::MAX), |low, p| {
            (low.0.min(p.0), low.1.min(p.1))
        });
        let high = all().fold((f32::MIN, f32::MIN), |high, p| {
            (high.0.max(p.0), high.1.max(p.1))
        });
        let size = dice.weighted(&[(6.0, (100.0, 150.0)), (2.0, (50.0, 100.0))]);
        let size = dice.between(size.0, size.1);
        let pen = dice.weighted(&[(2.0, 2.0), (3.0, 4.0), (2.5, 6.0), (1.5, 12.0)]);
        let mirror = if dice.chance(0.5) { -1.0 } else { 1.0 };
        let scale = size / (high.0 - low.0).max(high.1 - low.1);
        let stretch = dice.about(1.0, 0.25);
        let room = 0.5 * (SIDE as f32 - size) * 0.8;
        let middle = SIDE as f32 / 2.0;
        let transform = Transform::from_translate(-0.5 * (low.0 + high.0), -0.5 * (low.1 + high.1))
            .post_scale(
                mirror * scale * stretch.min(1.0),
                scale * stretch.recip().min(1.0),
            )
            .post_concat(Transform::from_row(
                1.0,
                0.0,
                dice.about(0.0, 0.15),
                1.0,
                0.0,
                0.0,
            ))
            .post_concat(Transform::from_rotate(dice.about(0.0, 9.0)))
            .post_translate(
                middle + dice.about(0.0, room),
                middle + dice.about(0.0, room),
            );
        let mut pixels = Pixmap::new(SIDE, SIDE).expect("the paper has pixels");
        pixels.fill(Color::BLACK);
        Self {
            pixels,
            pen: dice.about(pen, 0.3 * pen).min(size / 11.0),
            tremor: dice.between(0.2, 1.6) * size / 120.0,
            haste: dice.weighted(&[(3.0, 0.0), (2.0, 0.3), (1.0, 0.8)]),
            transform,
        }
    }

    /// The line as the hand draws it.
    fn by_hand(&self, line: &[Point], dice: &mut Dice) -> Option<Path> {
        let mut corners: Vec<tiny_skia::Point> = line.iter().map(|&point| point.into()).collect();
        self.transform.map_points(&mut corners);
        let mut builder = PathBuilder::new();
        let mut drift = (0.0, 0.0);
        for (index, corner) in corners.iter().enumerate() {
            let from = corners[index.saturating_sub(1)];
            let count = (from.distance(*corner) / STEP).ceil().max(1.0) as u32;
            for step in 1..=count {
                let share = step as f32 / count as f32;
                drift.0 = 0.8 * drift.0 + dice.about(0.0, self.tremor);
                drift.1 = 0.8 * drift.1 + dice.about(0.0, self.tremor);
                let x = from.x + (corner.x - from.x) * share + drift.0;
                let y = from.y + (corner.y - from.y) * share + drift.1;
                if builder.is_empty() {
                    builder.move_to(x, y);
                } else {
                    builder.line_to(x, y);
                }
            }
        }
        if line.len() == 1 {
            let dot = corners[0];
            builder.line_to(dot.x + 0.1, dot.y);
        }
        builder.finish()
    }

    fn stroke(&mut self, path: &Path, width: f32, grey: u8, mask: Option<&Mask>) {
        let stroke = Stroke {
            width,
            line_cap: LineCap::Round,
            line_join: LineJoin::Round,
            ..Stroke::default()
        };
        let paint = ink(grey);
        self.pixels
            .stroke_path(path, &paint, &stroke, Transform::identity(), mask);
    }

    fn line(&mut self, line: &[Point], grey: u8, dice: &mut Dice) {
        if let Some(path) = self.by_hand(line, dice) {
            self.stroke(&path, self.pen, grey, None);
        }
    }

    /// Outlines and bands: in one go, or side by side with ends that do not quite meet.
    fn outlines(&mut self, figure: &Figure, grey: u8, dice: &mut Dice) {
        for outline in &figure.cloth {
            let closed: Vec<Point> = outline.iter().chain(&outline[..1]).copied().collect();
            if !dice.chance(self.haste) {
                self.line(&closed, grey, dice);
                continue;
            }
            // Some leave out a side that seems to be clear, such as the neck or a hem.
            let skipped = if dice.chance(0.15) {
                dice.count(1, closed.len() as u32 - 1)
            } else {
                0
            };
            let mut rest = closed.as_slice();
            while rest.len() > 1 {
                let piece = (dice.count(2, 6) as usize).min(rest.len());
                let mut piece_points = rest[..piece].to_vec();
                let (last, before) = (piece_points[piece - 1], piece_points[piece - 2]);
                let short = dice.between(-0.1, 0.15);
                piece_points[piece - 1] = towards(last, before, short);
                let gone = closed.len() - rest.len() < skipped as usize
                    && closed.len() - rest.len() + piece > skipped as usize;
                if piece > 2 || !gone {
                    self.line(&piece_points, grey, dice);
                }
                rest = &rest[piece - 1..];
            }
        }
        for band in &figure.bands {
            self.line(band, grey, dice);
        }
    }

    /// Lines on the cloth, thinner than the rest where the pen is thick.
    fn details(&mut self, figure: &Figure, grey: u8, dice: &mut Dice) {
        let pen = self.pen;
        if dice.chance(0.5) {
            self.pen = pen.min(dice.between(2.0, 5.0));
        }
        for line in &figure.lines {
            self.line(line, grey, dice);
        }
        self.pen = pen;
    }

    fn fill(&mut self, figure: &Figure, grey: u8, dice: &mut Dice) {
        for outline in &figure.cloth {
            if let Some(path) = self.by_hand(outline, dice) {
                let paint = ink(grey);
                let rule = FillRule::Winding;
                self.pixels
                    .fill_path(&path, &paint, rule, Transform::identity(), None);
            }
        }
    }

    /// Strokes to and fro inside the outline.
    fn hatch(&mut self, figure: &Figure, dice: &mut Dice) {
        let pen = self.pen.max(dice.between(4.0, 10.0));
        let (gap, slant) = (pen * dice.between(0.7, 1.6), dice.about(0.0, 60.0));
        for outline in &figure.cloth {
            let Some(path) = self.by_hand(outline, dice) else {
                continue;
            };
            let mut mask = Mask::new(SIDE, SIDE).expect("the paper has pixels");
            mask.fill_path(&path, FillRule::Winding, true, Transform::identity());
            let mut builder = PathBuilder::new();
            let side = SIDE as f32;
            builder.move_to(-side, -side);
            let mut y = -side;
            while y < 2.0 * side {
                y += dice.about(gap, 0.5 * gap);
                builder.line_to(2.0 * side, y);
                y += dice.about(gap, 0.5 * gap);
                builder.line_to(-side, y);
            }
            let turn = Transform::from_rotate_at(slant, side / 2.0, side / 2.0);
            let zigzag = builder.finish().and_then(|zigzag| zigzag.transform(turn));
            if let Some(zigzag) = zigzag {
                self.stroke(&zigzag, pen, 255, Some(&mask));
            }
        }
    }

    /// Cloth without an outline, its corners as round as the pen.
    fn paint(&mut self, figure: &Figure, dice: &mut Dice) {
        let grey = dice.weighted(&[(3.0, 255), (1.0, 208), (1.0, 160)]);
        let round = dice.between(2.0, 14.0);
        self.fill(figure, grey, dice);
        for outline in &figure.cloth {
            let closed: Vec<Point> = outline.iter().chain(&outline[..1]).copied().collect();
            if let Some(path) = self.by_hand(&closed, dice) {
                self.stroke(&path, round, grey, None);
            }
        }
        for band in &figure.bands {
            self.line(band, grey, dice);
        }
    }

    /// A grey for lines on the cloth: the eraser, or one of the palette that can be seen.
    fn contrast(&self, cloth: u8, dice: &mut Dice) -> u8 {
        let visible = |grey: u8| grey.abs_diff(cloth) >= 48;
        let choices = [0, 64, 112, 255].map(|grey| (f32::from(u8::from(visible(grey))), grey));
        dice.weighted(&choices)
    }

    fn prepared(&self) -> Option<[u8; 784]> {
        let side = SIDE as usize;
        let prepared = drawing_stages(self.pixels.data(), [side, side], "");
        prepared
            .expect("a drawing of the right size")
            .map(|prepared| *prepared.pixels())
    }
}

fn ink(grey: u8) -> Paint<'static> {
    let mut paint = Paint::default();
    paint.set_color_rgba8(grey, grey, grey, 255);
    paint
}

fn towards(from: Point, to: Point, share: f32) -> Point {
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
            let (sine, cosine) = (turn * std::f32::consts::FRAC_PI_2).sin_cos();
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
