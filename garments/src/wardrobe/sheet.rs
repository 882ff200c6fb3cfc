//! The white paper that a garment is laid on, and the photograph of it.

use super::cloth::Cloth;
use super::outline::Point;
use super::soft::surroundings;
use crate::dice::Dice;
use std::ops::Range;
use tiny_skia::{FillRule, Mask, Path, Transform};

/// Pixels on a side of the sheet: about four of them become one pixel of the image.
pub(super) const SIDE: usize = 144;
/// Pixels that the garment's longest side takes, about; the rest leaves room for the pose.
const GARMENT: f32 = 108.0;

/// A sheet of white paper under a camera.
pub(super) struct Sheet {
    light: Vec<f32>,
    cover: Vec<f32>,
    piece: Mask,
    /// Pixels of the sheet in a unit of the garment.
    scale: f32,
    to_sheet: Transform,
    to_garment: Transform,
}

impl Sheet {
    /// An empty sheet for a flat garment around `centre`, about `extent` units long; y goes down.
    pub(super) fn lying(centre: Point, extent: f32, dice: &mut Dice) -> Self {
        let (turn, skew) = (dice.about(0.0, 1.6), dice.about(0.0, 0.025));
        let scale = GARMENT / extent;
        Self::new(scale, scale, centre, turn, skew)
    }

    /// An empty sheet for something that stands on the ground, y = 0; y goes up.
    pub(super) fn standing(centre: Point, extent: f32, dice: &mut Dice) -> Self {
        let (turn, skew) = (dice.about(0.0, 1.5), dice.about(0.0, 0.04));
        let scale = GARMENT / extent;
        Self::new(scale, -scale, centre, turn, skew)
    }

    fn new(across: f32, down: f32, centre: Point, turn: f32, skew: f32) -> Self {
        let side = SIDE as f32;
        let to_sheet = Transform::from_translate(-centre.0, -centre.1)
            .post_concat(Transform::from_row(
                across,
                0.0,
                skew * down,
                down,
                0.0,
                0.0,
            ))
            .post_concat(Transform::from_rotate(turn))
            .post_translate(side / 2.0, side / 2.0);
        Self {
            light: vec![1.0; SIDE * SIDE],
            cover: vec![0.0; SIDE * SIDE],
            piece: Mask::new(SIDE as u32, SIDE as u32).expect("the sheet has pixels"),
            scale: across,
            to_sheet,
            to_garment: to_sheet.invert().expect("a pose can be undone"),
        }
    }

    /// Light of every pixel, row by row: 1 is the paper.
    pub(super) fn light(&self) -> &[f32] {
        &self.light
    }

    /// How much of every pixel the garment covers.
    pub(super) fn cover(&self) -> &[f32] {
        &self.cover
    }

    /// Lays a piece of cloth on top.
    pub(super) fn lay(&mut self, path: &Path, cloth: &Cloth) {
        let to_garment = self.to_garment;
        let (light, cover) = (&mut self.light, &mut self.cover);
        let area = fill(&mut self.piece, path, self.to_sheet);
        area.for_each(&self.piece, |index, share| {
            let (x, y) = place(to_garment, index);
            light[index] += (cloth.at(x, y) - light[index]) * share;
            cover[index] += (1.0 - cover[index]) * share;
        });
    }

    /// Lays a piece of cloth whose edges lie in the shade, `width` units deep.
    pub(super) fn lay_round(&mut self, path: &Path, cloth: &Cloth, width: f32, depth: f32) {
        self.lay(path, cloth);
        self.rim(path, width, depth);
    }

    /// Colours a part of what is already there, as thread, print or metal does.
    pub(super) fn paint(&mut self, path: &Path, colour: f32, strength: f32) {
        let (light, cover) = (&mut self.light, &self.cover);
        let area = fill(&mut self.piece, path, self.to_sheet);
        area.for_each(&self.piece, |index, share| {
            light[index] += (colour - light[index]) * share * strength * cover[index];
        });
    }

    /// Takes away a share of the light from a part of what is there; below 0 adds light.
    pub(super) fn shade(&mut self, path: &Path, depth: f32) {
        let (light, cover) = (&mut self.light, &self.cover);
        let area = fill(&mut self.piece, path, self.to_sheet);
        area.for_each(&self.piece, |index, share| {
            light[index] = (light[index] * (1.0 - depth * share * cover[index])).min(1.0);
        });
    }

    /// Shades the inner border of a shape, softly: the surface turns away from the light there.
    pub(super) fn rim(&mut self, path: &Path, width: f32, depth: f32) {
        let area = fill(&mut self.piece, path, self.to_sheet);
        let reach = (width * self.scale).round().max(1.0) as usize;
        let near = surroundings(area.shares(&self.piece), area.columns.len(), reach);
        let light = &mut self.light;
        area.for_each(&self.piece, |index, share| {
            let border = (2.0 - 2.0 * near[area.local(index)]).min(1.0);
            light[index] *= 1.0 - depth * share * border;
        });
    }

    /// Cuts a hole down to the paper.
    pub(super) fn cut(&mut self, path: &Path) {
        let (light, cover) = (&mut self.light, &mut self.cover);
        let area = fill(&mut self.piece, path, self.to_sheet);
        area.for_each(&self.piece, |index, share| {
            light[index] += (1.0 - light[index]) * share;
            cover[index] *= 1.0 - share;
        });
    }
}

/// The part of the sheet that a shape can touch: columns and rows.
struct Area {
    columns: Range<usize>,
    rows: Range<usize>,
}

impl Area {
    fn around(path: &Path, to_sheet: Transform) -> Self {
        let bounds = path
            .bounds()
            .transform(to_sheet)
            .expect("a pose keeps shapes finite");
        let range = |low: f32, high: f32| {
            let side = SIDE as f32;
            low.floor().clamp(0.0, side) as usize..high.ceil().clamp(0.0, side) as usize
        };
        Self {
            columns: range(bounds.left(), bounds.right()),
            rows: range(bounds.top(), bounds.bottom()),
        }
    }

    /// The mask's share of every pixel of the area, row by row.
    fn shares(&self, mask: &Mask) -> Vec<f32> {
        let row = |row: usize| &mask.data()[row * SIDE..][self.columns.clone()];
        self.rows
            .clone()
            .flat_map(row)
            .map(|&share| f32::from(share) / 255.0)
            .collect()
    }

    /// Where a pixel of the sheet is among those of the area.
    fn local(&self, index: usize) -> usize {
        (index / SIDE - self.rows.start) * self.columns.len() + index % SIDE - self.columns.start
    }

    /// Visits every pixel in which the mask is not empty, with the mask's share of it.
    fn for_each(&self, mask: &Mask, mut visit: impl FnMut(usize, f32)) {
        for row in self.rows.clone() {
            let start = row * SIDE;
            for index in start + self.columns.start..start + self.columns.end {
                let share = mask.data()[index];
                if share > 0 {
                    visit(index, f32::from(share) / 255.0);
                }
            }
        }
    }
}

fn fill(mask: &mut Mask, path: &Path, to_sheet: Transform) -> Area {
    mask.clear();
    mask.fill_path(path, FillRule::Winding, true, to_sheet);
    Area::around(path, to_sheet)
}

fn place(to_garment: Transform, index: usize) -> Point {
    let (column, row) = ((index % SIDE) as f32 + 0.5, (index / SIDE) as f32 + 0.5);
    (
        to_garment.sx * column + to_garment.kx * row + to_garment.tx,
        to_garment.ky * column + to_garment.sy * row + to_garment.ty,
    )
}
