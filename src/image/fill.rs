//! Outlines closed and filled.
//!
//! A drawn line encloses regions. Small gaps of the line are bridged first; then each region is cloth or
//! a hole: the crack between two strokes of a pen that coloured the garment in is cloth, so is the inside
//! of an outline, however thick; a small place that such a pen left open, and the opening below a bag's
//! handle, is a hole.

use alloc::vec;
use alloc::vec::Vec;
use core::ops::Range;

use super::GreyImage;
use super::drawing::DRAWN;
use crate::kernel::pixels::{UNREACHED, WALL, beside, flood, reach_around, wall_in};

/// Widest gap of a line, in pixels of the picture, that is always bridged: twice this.
const REACH: usize = 3;

/// Further half gaps, tried one after the other as long as the drawing does not enclose enough.
const FURTHER: [usize; 4] = [5, 8, 12, 17];

/// Half width of a gap between two strokes that coloured the garment in.
const CRACK: usize = 3;

/// Half width of a line that is none any more: the garment was coloured in.
const SOLID: usize = 14;

/// What a pixel is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Ink,
    Outside,
    /// Enclosed, in region number `.0`.
    Region(u16),
    Unknown,
}

/// A picture with a rim all around, so that the outside is connected.
struct Grid {
    width: usize,
    height: usize,
    rim: usize,
    places: Vec<Place>,
    /// Pixels that are drawn.
    ink: usize,
    /// Steps to the nearest ink.
    distances: Vec<usize>,
    /// Memory of [`flood`].
    queue: Vec<usize>,
    /// What [`flood`] found last.
    steps: Vec<usize>,
}

/// An enclosed region: its bounds (left, top, right, bottom, all inside), its size and its depth, the most
/// steps from any of its pixels to the ink.
#[derive(Clone, Copy, Debug)]
struct Region {
    left: usize,
    top: usize,
    right: usize,
    bottom: usize,
    count: usize,
    depth: usize,
}

/// The pixels that belong to the garment although nothing is drawn there, row by row.
pub fn enclosed(image: &GreyImage) -> Vec<bool> {
    let mut grid = Grid::new(image);
    let mut regions = grid.enclose(REACH);
    // A garment that was coloured in has no outline with wider gaps.
    let coloured = grid.ink_depth() > SOLID;
    let further = if coloured { &[] } else { FURTHER.as_slice() };
    for &reach in further {
        if grid.is_filled_by(&regions) {
            break;
        }
        regions = grid.enclose(reach);
    }
    if regions.is_empty() {
        return vec![false; image.width() * image.height()];
    }
    let hollow = grid.is_filled_by(&regions);
    let cloth: Vec<bool> = regions
        .iter()
        .enumerate()
        .map(|(number, region)| region.depth <= CRACK || hollow && !grid.is_opening(number, region))
        .collect();
    grid.inside(|place| matches!(place, Place::Region(number) if cloth[usize::from(number)]))
}

impl Grid {
    fn new(image: &GreyImage) -> Self {
        let rim = FURTHER[FURTHER.len() - 1] + 2;
        let (width, height) = (image.width() + 2 * rim, image.height() + 2 * rim);
        let mut places = vec![Place::Outside; width * height];
        for (y, row) in image.rows().enumerate() {
            let start = (y + rim) * width + rim;
            for (place, &pixel) in places[start..].iter_mut().zip(row) {
                if pixel >= DRAWN {
                    *place = Place::Ink;
                }
            }
        }
        let count = places.len();
        let mut grid = Self {
            width,
            height,
            rim,
            ink: places.iter().filter(|place| **place == Place::Ink).count(),
            places,
            distances: Vec::new(),
            queue: vec![0; count],
            steps: vec![0; count],
        };
        grid.flood(|place| place == Place::Ink);
        grid.distances = grid.steps.clone();
        grid
    }

    /// Steps from the nearest of the places that are a `start` to each other one.
    fn flood(&mut self, start: impl Fn(Place) -> bool) {
        for (step, &place) in self.steps.iter_mut().zip(&self.places) {
            *step = if start(place) { 0 } else { UNREACHED };
        }
        wall_in(self.width, &mut self.steps);
        flood(self.width, UNREACHED, &mut self.queue, &mut self.steps);
    }

    /// Tells the outside from the enclosed regions, with gaps of up to `2 * reach` bridged. Where nothing is
    /// enclosed, the places stay as they are.
    fn enclose(&mut self, reach: usize) -> Vec<Region> {
        let unknown = reach_around(
            self.width,
            reach,
            &self.distances,
            &mut self.queue,
            &mut self.steps,
        );
        let mut regions = Vec::new();
        if unknown == 0 {
            return regions;
        }
        for (place, &steps) in self.places.iter_mut().zip(&self.steps) {
            if *place != Place::Ink {
                *place = if steps == UNREACHED {
                    Place::Unknown
                } else {
                    Place::Outside
                };
            }
        }
        for at in 0..self.places.len() {
            if self.places[at] == Place::Unknown {
                regions.extend(self.claim(at, regions.len() as u16, reach));
            }
        }
        regions
    }

    /// Gives the region around `start` its number.
    ///
    /// None if it is only the rest of the outside in a corner, where that could not grow back to: it is
    /// wide open, and not deeper than `reach`.
    fn claim(&mut self, start: usize, number: u16, reach: usize) -> Option<Region> {
        let mut members = vec![start];
        let mut open = 0;
        self.places[start] = Place::Region(number);
        let mut next = 0;
        while let Some(&at) = members.get(next) {
            next += 1;
            for &neighbour in &beside(self.width, self.places.len(), at) {
                if self.places[neighbour] == Place::Unknown {
                    self.places[neighbour] = Place::Region(number);
                    members.push(neighbour);
                }
                open += usize::from(self.places[neighbour] == Place::Outside);
            }
        }
        if open * reach >= members.len() {
            for at in members {
                self.places[at] = Place::Outside;
            }
            return None;
        }
        let mut region = Region {
            left: self.width,
            top: self.height,
            right: 0,
            bottom: 0,
            count: members.len(),
            depth: 0,
        };
        for at in members {
            let (x, y) = (at % self.width, at / self.width);
            region.left = region.left.min(x);
            region.right = region.right.max(x);
            region.top = region.top.min(y);
            region.bottom = region.bottom.max(y);
            region.depth = region.depth.max(self.distances[at]);
        }
        Some(region)
    }

    /// The most steps from ink to what is none: half the width of the thickest line.
    fn ink_depth(&mut self) -> usize {
        self.flood(|place| place != Place::Ink);
        let depths = self.steps.iter().filter(|steps| **steps < WALL);
        depths.copied().max().unwrap_or(0)
    }

    /// Whether more than cracks is enclosed: an eighth of all that is drawn and enclosed.
    fn is_filled_by(&self, regions: &[Region]) -> bool {
        let count = |deep: usize| -> usize {
            let regions = regions.iter().filter(|region| region.depth > deep);
            regions.map(|region| region.count).sum()
        };
        count(CRACK) * 8 >= count(0) + self.ink
    }

    /// Whether a region is an opening that something stands around: a bag's handle, a sandal's strap.
    ///
    /// It ends where something wider begins: in its middle a body about as wide as high, or anywhere on
    /// it, if that is as flat as a sole. It is neither nearly all of the picture nor itself a band.
    fn is_opening(&self, number: usize, region: &Region) -> bool {
        let size = [
            region.right + 1 - region.left,
            region.bottom + 1 - region.top,
        ];
        let whole = [self.width, self.height].map(|side| side - 2 * self.rim);
        let large = size[0] * 10 > whole[0] * 7 && size[1] * 10 > whole[1] * 7;
        if large || region.count * 2 < size[0] * size[1] {
            return false;
        }
        let y = region.bottom - size[1] / 6;
        let row = &self.places[y * self.width..][..self.width];
        let inside = |place: &Place| *place == Place::Region(number as u16);
        let Some(x) = row.iter().position(inside) else {
            return false;
        };
        let foot = self.run(x, y);
        let middle = (foot.start + foot.end) / 2;
        let floor = self.height - self.rim;
        let below = |rows: Range<usize>| {
            let runs = rows.map(|y| self.run(middle, y));
            runs.max_by_key(Range::len).unwrap_or_default()
        };
        let ground = below(region.bottom + 1..floor.min(region.bottom + 6));
        let widest = below(region.bottom + 1..floor).len();
        let high = floor - region.bottom;
        let flat = high * 10 <= widest * 3;
        let central = (ground.start + ground.end).abs_diff(2 * middle) * 4 <= widest;
        foot.len() * 20 <= ground.len() * 17 && (flat || central && widest * 4 >= high * 3)
    }

    /// The columns around `x` in which row `y` is not outside; none if it is.
    fn run(&self, x: usize, y: usize) -> Range<usize> {
        let row = &self.places[y * self.width..][..self.width];
        let garment = |place: &&Place| **place != Place::Outside;
        let left = row[..x].iter().rev().take_while(garment).count();
        let right = row[x..].iter().take_while(garment).count();
        if right == 0 {
            x..x
        } else {
            x - left..x + right
        }
    }

    /// For each pixel of the picture, without the rim, whether it is wanted.
    fn inside(&self, wanted: impl Fn(Place) -> bool) -> Vec<bool> {
        let columns = self.rim..self.width - self.rim;
        let rows = self.places.chunks_exact(self.width);
        let rows = rows.take(self.height - self.rim).skip(self.rim);
        rows.flat_map(|row| &row[columns.clone()])
            .map(|&place| wanted(place))
            .collect()
    }
}
