//! The hand that draws: lines that tremble, gaps, and the ways in which people colour in.

use patchwork::prepare::prepare_drawing;
use tiny_skia::{
    Color, FillRule, LineCap, LineJoin, Mask, Paint, Path, PathBuilder, Pixmap, Stroke, Transform,
};

use super::pose::Pose;
use super::shapes::{Point, rounded, towards};
use crate::dice::Dice;

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
    /// Closed outlines on the cloth, which may be coloured in by themselves.
    pub(super) parts: Vec<Vec<Point>>,
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

/// How much time somebody takes.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Pace {
    /// Some care, and often colour.
    Careful,
    /// Ten seconds with the pen that is there: hardly more than an outline, which seldom meets its beginning.
    Quick,
}

/// Draws the figure and prepares it as the page does; nothing if nothing of it is left.
pub(super) fn draw(figure: &Figure, pace: Pace, dice: &mut Dice) -> Option<[u8; 784]> {
    let style = match pace {
        Pace::Careful => dice.weighted(&[
            (5.0, Style::Outline),
            (2.5, Style::Filled),
            (1.3, Style::Hatched),
            (1.3, Style::Painted),
        ]),
        Pace::Quick => Style::Outline,
    };
    let mut paper = Paper::new(figure, pace, dice);
    match style {
        Style::Outline => {
            paper.outlines(figure, 255, dice);
            paper.details(figure, None, dice);
        }
        Style::Filled => {
            let cloth = dice.weighted(&GREYS);
            let line = if dice.chance(0.7) { 255 } else { cloth };
            paper.fill(figure, cloth, dice);
            paper.outlines(figure, line, dice);
            paper.details(figure, Some(cloth), dice);
        }
        Style::Hatched => {
            paper.hatch(figure, dice);
            if dice.chance(0.75) {
                paper.outlines(figure, 255, dice);
            } else {
                paper.bands(figure, 255, dice);
            }
            paper.details(figure, Some(255), dice);
        }
        Style::Painted => {
            let cloth = paper.paint(figure, dice);
            paper.details(figure, Some(cloth), dice);
        }
    }
    paper.prepared()
}

/// The greys of the page's palette, the middle ones the most frequent.
const GREYS: [(f32, u8); 5] = [(1.0, 255), (1.0, 208), (2.0, 160), (1.5, 112), (0.5, 64)];

struct Paper {
    pixels: Pixmap,
    pose: Pose,
    pen: f32,
    /// How far the hand strays, in pixels.
    tremor: f32,
    /// How likely a line is not drawn to its end.
    haste: f32,
    /// How often corners are cut.
    roundness: u32,
    /// How often a line is drawn again.
    passes: u32,
    pace: Pace,
}

impl Paper {
    /// Black paper for a figure.
    fn new(figure: &Figure, pace: Pace, dice: &mut Dice) -> Self {
        let mut pixels = Pixmap::new(SIDE, SIDE).expect("the paper has pixels");
        pixels.fill(Color::BLACK);
        let pose = Pose::new(figure, SIDE as f32, dice);
        let size = pose.size;
        let pen = match pace {
            Pace::Careful => dice.weighted(&[
                (1.5, (1.5, 2.5)),
                (3.0, (2.5, 5.0)),
                (2.5, (5.0, 9.0)),
                (2.0, (9.0, 14.0)),
                (0.6, (14.0, 22.0)),
            ]),
            // The thickness that the page's pen begins with, on a drawing that fills the canvas or not.
            Pace::Quick => {
                let share = dice.weighted(&[
                    (1.0, (0.05, 0.08)),
                    (4.0, (0.08, 0.11)),
                    (1.0, (0.11, 0.15)),
                ]);
                (share.0 * size, share.1 * size)
            }
        };
        let tremor = dice.weighted(&[(6.0, (0.2, 1.2)), (2.0, (1.2, 2.4))]);
        Self {
            pixels,
            pen: dice.between(pen.0, pen.1).min(size / 7.0),
            tremor: dice.between(tremor.0, tremor.1) * size / 120.0,
            haste: dice.weighted(&[(3.0, 0.0), (2.0, 0.3), (1.0, 0.8)]),
            roundness: dice.weighted(&[(3.0, 0), (2.0, 1), (2.0, 2)]),
            passes: match pace {
                Pace::Careful => dice.weighted(&[(9.0, 1), (1.0, 2)]),
                Pace::Quick => 1,
            },
            pace,
            pose,
        }
    }

    /// The line as the hand draws it.
    fn by_hand(&self, line: &[Point], dice: &mut Dice) -> Option<Path> {
        let mut corners = line.to_vec();
        for _ in 0..self.roundness {
            corners = rounded(&corners);
        }
        let corners: Vec<Point> = corners
            .iter()
            .map(|&point| self.pose.place(point))
            .collect();
        let mut builder = PathBuilder::new();
        let mut drift = (0.0, 0.0);
        for (index, &corner) in corners.iter().enumerate() {
            let from = corners[index.saturating_sub(1)];
            let length = (corner.0 - from.0).hypot(corner.1 - from.1);
            let count = (length / STEP).ceil().max(1.0) as u32;
            // The same wandering over a distance, however many points lie on it.
            let step_length = (length / (count as f32 * STEP)).min(1.0);
            let (kept, tremor) = (1.0 - 0.2 * step_length, self.tremor * step_length.sqrt());
            for step in 1..=count {
                let (x, y) = towards(from, corner, step as f32 / count as f32);
                drift.0 = kept * drift.0 + dice.about(0.0, tremor);
                drift.1 = kept * drift.1 + dice.about(0.0, tremor);
                let (x, y) = (x + drift.0, y + drift.1);
                if builder.is_empty() {
                    builder.move_to(x, y);
                    // A dot is a very short line.
                    builder.line_to(x + 0.1, y);
                } else {
                    builder.line_to(x, y);
                }
            }
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
        for _ in 0..self.passes {
            if let Some(path) = self.by_hand(line, dice) {
                self.stroke(&path, self.pen, grey, None);
            }
        }
    }

    /// Outlines and bands.
    fn outlines(&mut self, figure: &Figure, grey: u8, dice: &mut Dice) {
        for outline in &figure.cloth {
            self.outline(outline, grey, dice);
        }
        self.bands(figure, grey, dice);
    }

    fn bands(&mut self, figure: &Figure, grey: u8, dice: &mut Dice) {
        for band in &figure.bands {
            self.line(band, grey, dice);
        }
    }

    /// An outline in one go, or side by side with ends that do not quite meet.
    fn outline(&mut self, outline: &[Point], grey: u8, dice: &mut Dice) {
        if self.pace == Pace::Quick {
            self.open_outline(outline, grey, dice);
            return;
        }
        let mut closed: Vec<Point> = outline.iter().chain(&outline[..1]).copied().collect();
        if !dice.chance(self.haste) {
            if dice.chance(0.3) {
                // It ends short of its beginning, or beyond.
                let [.., before, last] = closed.as_mut_slice() else {
                    return;
                };
                *last = towards(*last, *before, dice.between(-0.1, 0.15));
            }
            self.line(&closed, grey, dice);
            return;
        }
        // Some leave out a side that seems to be clear, such as the neck or a hem.
        let skipped = if dice.chance(0.15) {
            dice.count(1, closed.len() as u32 - 1) as usize
        } else {
            0
        };
        let mut rest = closed.as_slice();
        while rest.len() > 1 {
            let count = (dice.count(2, 6) as usize).min(rest.len());
            let mut piece = rest[..count].to_vec();
            let (last, before) = (piece[count - 1], piece[count - 2]);
            piece[count - 1] = towards(last, before, dice.between(-0.1, 0.15));
            let begin = closed.len() - rest.len();
            if count > 2 || !(begin..begin + count).contains(&skipped) || skipped == begin {
                self.line(&piece, grey, dice);
            }
            rest = &rest[count - 1..];
        }
    }

    /// An outline that ends before its beginning, or beyond it; often in two strokes that hardly meet.
    fn open_outline(&mut self, outline: &[Point], grey: u8, dice: &mut Dice) {
        let mut ring = outline.to_vec();
        if dice.chance(0.6) {
            ring.rotate_left(dice.count(0, outline.len() as u32 - 1) as usize);
        }
        ring.push(ring[0]);
        let gap = dice.weighted(&[
            (1.0, (-0.06, 0.0)),
            (3.0, (0.0, 0.04)),
            (3.0, (0.04, 0.14)),
            (1.0, (0.14, 0.28)),
        ]);
        let gap = dice.between(gap.0, gap.1);
        if gap < 0.0 {
            ring.extend(&piece(&ring, [0.0, -gap])[1..]);
        } else {
            ring = piece(&ring, [0.0, 1.0 - gap]);
        }
        if dice.chance(0.35) {
            let place = dice.between(0.15, 0.85);
            let (lift, drop) = (dice.about(0.0, 0.05), dice.about(0.0, 0.03));
            self.line(&piece(&ring, [0.0, place]), grey, dice);
            ring = piece(&ring, [(place + lift).clamp(0.0, 1.0), 1.0]);
            ring.iter_mut().for_each(|point| point.1 += drop);
        }
        self.line(&ring, grey, dice);
    }

    /// Parts and lines on cloth of a grey, or on cloth that is not coloured in; often thinner than the rest.
    fn details(&mut self, figure: &Figure, cloth: Option<u8>, dice: &mut Dice) {
        let pen = self.pen;
        let finer = if pen > 6.0 { 0.65 } else { 0.4 };
        if self.pace == Pace::Careful && dice.chance(finer) {
            self.pen = pen.min(dice.between(1.5, 5.0));
        }
        let grey = cloth.map_or(255, |cloth| contrast(cloth, dice));
        let coloured = dice.chance(if cloth.is_some() { 0.5 } else { 0.12 });
        for part in &figure.parts {
            if coloured {
                self.fill_outline(part, grey, dice);
            }
            let closed: Vec<Point> = part.iter().chain(&part[..1]).copied().collect();
            self.line(&closed, grey, dice);
        }
        for line in &figure.lines {
            self.line(line, grey, dice);
        }
        self.pen = pen;
    }

    fn fill_outline(&mut self, outline: &[Point], grey: u8, dice: &mut Dice) {
        if let Some(path) = self.by_hand(outline, dice) {
            let (paint, rule) = (ink(grey), FillRule::Winding);
            self.pixels
                .fill_path(&path, &paint, rule, Transform::identity(), None);
        }
    }

    fn fill(&mut self, figure: &Figure, grey: u8, dice: &mut Dice) {
        for outline in &figure.cloth {
            self.fill_outline(outline, grey, dice);
        }
    }

    /// Strokes to and fro inside the outline, or somewhat beyond it.
    fn hatch(&mut self, figure: &Figure, dice: &mut Dice) {
        let pen = self.pen.max(dice.between(4.0, 10.0));
        let (gap, slant) = (pen * dice.between(0.7, 1.6), dice.about(0.0, 60.0));
        let side = SIDE as f32;
        let beyond = Stroke {
            width: dice.weighted(&[(2.0, 0.1), (1.0, pen), (0.5, 2.0 * pen)]),
            line_join: LineJoin::Round,
            ..Stroke::default()
        };
        for outline in &figure.cloth {
            let Some(path) = self.by_hand(outline, dice) else {
                continue;
            };
            let mut mask = Mask::new(SIDE, SIDE).expect("the paper has pixels");
            for part in [path.stroke(&beyond, 1.0), Some(path)].iter().flatten() {
                mask.fill_path(part, FillRule::Winding, true, Transform::identity());
            }
            let mut builder = PathBuilder::new();
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

    /// Cloth without an outline, its corners as round as the pen; its grey.
    fn paint(&mut self, figure: &Figure, dice: &mut Dice) -> u8 {
        let grey = dice.weighted(&[(3.0, 255), (1.0, 208), (1.0, 160)]);
        let pen = self.pen;
        self.fill(figure, grey, dice);
        self.pen = dice.between(2.0, 22.0).min(self.pose.size / 7.0);
        for outline in &figure.cloth {
            let closed: Vec<Point> = outline.iter().chain(&outline[..1]).copied().collect();
            self.line(&closed, grey, dice);
        }
        self.pen = pen;
        self.bands(figure, grey, dice);
        grey
    }

    fn prepared(&self) -> Option<[u8; 784]> {
        let side = SIDE as usize;
        prepare_drawing(self.pixels.data(), side, side).expect("a drawing of the right size")
    }
}

/// The part of a line between two shares of its length.
fn piece(line: &[Point], [from, to]: [f32; 2]) -> Vec<Point> {
    let length = |ends: &[Point]| (ends[1].0 - ends[0].0).hypot(ends[1].1 - ends[0].1);
    let total: f32 = line.windows(2).map(length).sum();
    let mut piece = Vec::new();
    let mut start = 0.0;
    for ends in line.windows(2) {
        let share = (length(ends) / total).max(f32::MIN_POSITIVE);
        let end = start + share;
        if end >= from && start <= to {
            let inside =
                [(from - start) / share, (to - start) / share].map(|place| place.clamp(0.0, 1.0));
            if piece.is_empty() {
                piece.push(towards(ends[0], ends[1], inside[0]));
            }
            piece.push(towards(ends[0], ends[1], inside[1]));
        }
        start = end;
    }
    piece
}

fn ink(grey: u8) -> Paint<'static> {
    let mut paint = Paint::default();
    paint.set_color_rgba8(grey, grey, grey, 255);
    paint
}

/// A grey for lines on the cloth: the eraser, or one of the palette that can be seen.
fn contrast(cloth: u8, dice: &mut Dice) -> u8 {
    let visible = |grey: u8| grey.abs_diff(cloth) >= 48;
    let choices = [0, 64, 112, 255].map(|grey| (f32::from(u8::from(visible(grey))), grey));
    dice.weighted(&choices)
}
