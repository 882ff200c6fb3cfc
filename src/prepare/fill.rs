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
use crate::kernel::bits::{
    COLUMNS, NONE, Row, add, contacts, count, dilate, ends, has, reconstruct, single, zip,
};

/// Widest gap of a line, in pixels of the picture, that is always bridged: twice this.
const REACH: usize = 3;

/// Further half gaps, tried one after the other as long as the drawing does not enclose enough.
const FURTHER: [usize; 4] = [5, 8, 12, 17];

/// Half width of a gap between two strokes that coloured the garment in.
const CRACK: usize = 3;

/// Half width of a line that is none any more: the garment was coloured in.
const SOLID: usize = 14;

/// Pixels around the picture, so that the outside is connected whatever gaps are bridged.
const RIM: usize = FURTHER[FURTHER.len() - 1] + 1;

/// A picture with a rim all around, and what its pixels are: ink, outside, or enclosed.
struct Grid {
    /// Of the picture.
    size: [usize; 2],
    ink: Vec<Row>,
    /// All but the ink.
    paper: Vec<Row>,
    outside: Vec<Row>,
    /// The ink and all pixels within [`CRACK`] steps from it.
    narrow: Vec<Row>,
    /// The ink and all pixels within `reach` steps from it.
    near: Vec<Row>,
    reach: usize,
}

/// Enclosed pixels that are connected with each other.
struct Region {
    /// Of the first of its rows.
    top: usize,
    /// Its pixels.
    rows: Vec<Row>,
    /// Its first column and its last one.
    columns: [usize; 2],
    count: usize,
    /// Whether one of its pixels is further than [`CRACK`] from all ink.
    deep: bool,
}

impl Region {
    fn bottom(&self) -> usize {
        self.top + self.rows.len() - 1
    }
}

/// The pixels that belong to the garment although nothing is drawn there, row by row.
///
/// # Panics
/// If the picture is wider than a [`Row`] with a rim.
pub fn enclosed(image: &GreyImage) -> Vec<bool> {
    let mut grid = Grid::new(image);
    let mut regions = grid.enclose(REACH);
    // A garment that was coloured in has no outline with wider gaps.
    let further = if grid.is_coloured_in() {
        &[]
    } else {
        FURTHER.as_slice()
    };
    for &reach in further {
        if grid.is_filled_by(&regions) {
            break;
        }
        regions = grid.enclose(reach);
    }
    let hollow = grid.is_filled_by(&regions);
    let mut cloth = vec![NONE; grid.ink.len()];
    for region in regions {
        if !region.deep || hollow && !grid.is_opening(&region) {
            join(&mut cloth[region.top..], &region.rows);
        }
    }
    let [width, height] = grid.size;
    let rows = cloth[RIM..][..height].iter();
    rows.flat_map(|row| (RIM..RIM + width).map(|x| has(row, x)))
        .collect()
}

/// Adds the places of `others`, which may have fewer rows.
fn join(places: &mut [Row], others: &[Row]) {
    for (row, &other) in places.iter_mut().zip(others) {
        *row = zip(*row, other, |a, b| a | b);
    }
}

/// Takes the places of `others` away, which may have fewer rows.
fn remove(places: &mut [Row], others: &[Row]) {
    for (row, &other) in places.iter_mut().zip(others) {
        *row = zip(*row, other, |a, b| a & !b);
    }
}

impl Grid {
    fn new(image: &GreyImage) -> Self {
        let size = [image.width(), image.height()];
        assert!(size[0] + 2 * RIM <= COLUMNS, "width of image");
        let mut ink = vec![NONE; size[1] + 2 * RIM];
        for (places, row) in ink[RIM..].iter_mut().zip(image.rows()) {
            for (x, &pixel) in row.iter().enumerate() {
                if pixel >= DRAWN {
                    add(places, RIM + x);
                }
            }
        }
        let mut paper = vec![NONE.map(|word: u64| !word); ink.len()];
        remove(&mut paper, &ink);
        let mut narrow = ink.clone();
        for _ in 0..CRACK {
            dilate(&paper, &mut narrow);
        }
        Self {
            size,
            outside: Vec::new(),
            near: ink.clone(),
            reach: 0,
            ink,
            paper,
            narrow,
        }
    }

    /// Tells the outside from the enclosed regions, with gaps of up to `2 * reach` bridged: the outside is
    /// where one gets from a corner without coming nearer to ink than `reach`, and from there back to it by as
    /// many steps.
    fn enclose(&mut self, reach: usize) -> Vec<Region> {
        while self.reach < reach {
            dilate(&self.paper, &mut self.near);
            self.reach += 1;
        }
        let mut far = self.paper.clone();
        remove(&mut far, &self.near);
        self.outside = vec![NONE; far.len()];
        self.outside[0] = single(0);
        reconstruct(&far, &mut self.outside);
        for _ in 0..reach {
            dilate(&self.paper, &mut self.outside);
        }
        let mut unknown = self.paper.clone();
        remove(&mut unknown, &self.outside);
        let mut found = vec![NONE; unknown.len()];
        let mut regions = Vec::new();
        for top in 0..unknown.len() {
            while let Some([x, _]) = ends(&unknown[top]) {
                found[0] = single(x);
                let rows = unknown.len() - top;
                let height = reconstruct(&unknown[top..], &mut found[..rows]);
                let rows = found[..height].to_vec();
                found[..height].fill(NONE);
                remove(&mut unknown[top..], &rows);
                regions.extend(self.claim(top, rows));
            }
        }
        regions
    }

    /// The region of these pixels. None if it is only the rest of the outside in a corner, where that could not
    /// grow back to: it is wide open, and not deeper than the gaps that are bridged.
    fn claim(&mut self, top: usize, rows: Vec<Row>) -> Option<Region> {
        let open = contacts(&rows, &self.outside[top - 1..]);
        let count = count(&rows);
        if open * self.reach >= count {
            join(&mut self.outside[top..], &rows);
            return None;
        }
        let all = rows
            .iter()
            .fold(NONE, |all, &row| zip(all, row, |a, b| a | b));
        let mut wide = rows.clone();
        remove(&mut wide, &self.narrow[top..]);
        Some(Region {
            top,
            columns: ends(&all)?,
            count,
            deep: wide.iter().any(|row| *row != NONE),
            rows,
        })
    }

    /// Whether the thickest line is none any more.
    fn is_coloured_in(&self) -> bool {
        let mut rest = self.paper.clone();
        for _ in 0..SOLID {
            dilate(&self.ink, &mut rest);
        }
        rest.iter().any(|row| *row != NONE.map(|word: u64| !word))
    }

    /// Whether more than cracks is enclosed: an eighth of all that is drawn and enclosed.
    fn is_filled_by(&self, regions: &[Region]) -> bool {
        let all: usize = regions.iter().map(|region| region.count).sum();
        let deep = regions.iter().filter(|region| region.deep);
        let deep: usize = deep.map(|region| region.count).sum();
        deep * 8 >= all + count(&self.ink)
    }

    /// Whether a region is an opening that something stands around: a bag's handle, a sandal's strap.
    ///
    /// It ends where something wider begins: in its middle a body about as wide as high, or anywhere on
    /// it, if that is as flat as a sole. It is neither nearly all of the picture nor itself a band.
    fn is_opening(&self, region: &Region) -> bool {
        let [left, right] = region.columns;
        let size = [right + 1 - left, region.rows.len()];
        let large = size[0] * 10 > self.size[0] * 7 && size[1] * 10 > self.size[1] * 7;
        if large || region.count * 2 < size[0] * size[1] {
            return false;
        }
        let up = size[1] / 6;
        let Some([x, _]) = ends(&region.rows[size[1] - 1 - up]) else {
            return false;
        };
        let foot = self.run(x, region.bottom() - up);
        let middle = (foot.start + foot.end) / 2;
        let floor = RIM + self.size[1];
        let below = |rows: Range<usize>| {
            let runs = rows.map(|y| self.run(middle, y));
            runs.max_by_key(Range::len).unwrap_or_default()
        };
        let first = region.bottom() + 1;
        let ground = below(first..floor.min(first + 5));
        let widest = below(first..floor).len();
        let high = floor - region.bottom();
        let flat = high * 10 <= widest * 3;
        let central = (ground.start + ground.end).abs_diff(2 * middle) * 4 <= widest;
        foot.len() * 20 <= ground.len() * 17 && (flat || central && widest * 4 >= high * 3)
    }

    /// The columns around `x` in which row `y` is not outside; none if it is.
    fn run(&self, x: usize, y: usize) -> Range<usize> {
        let garment = |x: &usize| !has(&self.outside[y], *x);
        if !garment(&x) {
            return x..x;
        }
        let left = (0..x).rev().take_while(garment).count();
        let right = (x..COLUMNS).take_while(garment).count();
        x - left..x + right
    }
}
