//! The cheapest way to cut a grid of pixels in two.
//!
//! Each pixel is tied to the garment and to the ground, and to its eight neighbours; the cut severs ties so that no
//! way is left from garment to ground, and the sum of what it severs is the least possible: as large as the largest
//! flow from the one to the other. Two trees of pixels grow towards each other, from the garment and from the
//! ground; where they meet flow is pushed along, and what is torn off by it looks for a new parent.
//!
//! Capacities are whole numbers, so that the cut is the same on every machine.
//!
//! # Source
//! Yuri Boykov, Vladimir Kolmogorov, *An Experimental Comparison of Min-Cut/Max-Flow Algorithms for Energy
//! Minimization in Vision*, 2004.

use alloc::collections::VecDeque;
use alloc::vec;
use alloc::vec::Vec;

/// Neighbours of a pixel; that of direction `d` sees it in direction `7 - d`.
pub const DIRECTIONS: usize = 8;

/// A pixel's parent, where that is no neighbour.
const NONE: u8 = 8;
/// It hangs at the garment or at the ground itself.
const ROOT: u8 = 9;

/// A grid of pixels with all ties between them, and what of them no flow has used up.
pub struct Grid {
    width: usize,
    height: usize,
    /// Pixels of a row with one more on each side, to which no tie leads.
    stride: usize,
    offsets: [isize; DIRECTIONS],
    /// Ties to the eight neighbours.
    ties: Vec<[i32; DIRECTIONS]>,
    /// Tie to the garment, less that to the ground.
    ends: Vec<i32>,
    parents: Vec<u8>,
    /// Whether a pixel with a parent is in the ground's tree.
    ground: Vec<bool>,
    /// How far its root is, as known at the time of `stamps`.
    depths: Vec<u32>,
    stamps: Vec<u32>,
    stamp: u32,
    active: VecDeque<usize>,
    waiting: Vec<bool>,
    orphans: VecDeque<usize>,
    flow: i64,
}

impl Grid {
    /// A grid without ties.
    pub fn new(width: usize, height: usize) -> Self {
        let stride = width + 2;
        let count = stride * (height + 2);
        let row = stride as isize;
        Self {
            width,
            height,
            stride,
            offsets: [-row - 1, -row, -row + 1, -1, 1, row - 1, row, row + 1],
            ties: vec![[0; DIRECTIONS]; count],
            ends: vec![0; count],
            parents: vec![NONE; count],
            ground: vec![false; count],
            depths: vec![0; count],
            stamps: vec![0; count],
            stamp: 0,
            active: VecDeque::new(),
            waiting: vec![false; count],
            orphans: VecDeque::new(),
            flow: 0,
        }
    }

    fn place(&self, x: usize, y: usize) -> usize {
        (y + 1) * self.stride + x + 1
    }

    fn beside(&self, place: usize, direction: usize) -> usize {
        place.wrapping_add_signed(self.offsets[direction])
    }

    /// Ties a pixel to the garment and to the ground: what it costs to leave it to the other.
    pub fn tie_to_ends(&mut self, [x, y]: [usize; 2], garment: i32, ground: i32) {
        let place = self.place(x, y);
        self.ends[place] = garment - ground;
        self.flow += i64::from(garment.min(ground));
    }

    /// Ties a pixel to its neighbour in `direction`, both ways: what it costs to part them.
    ///
    /// # Panics
    /// If it has no such neighbour.
    pub fn tie(&mut self, [x, y]: [usize; 2], direction: usize, strength: i32) {
        let place = self.place(x, y);
        let other = self.beside(place, direction);
        let (row, column) = (other / self.stride, other % self.stride);
        assert!((1..=self.height).contains(&row) && (1..=self.width).contains(&column));
        self.ties[place][direction] = strength;
        self.ties[other][DIRECTIONS - 1 - direction] = strength;
    }

    /// Cuts the grid, and gives what the cut costs. Where several cuts cost the least, the garment gets the fewest
    /// pixels.
    pub fn cut(&mut self) -> i64 {
        for place in 0..self.ends.len() {
            if self.ends[place] != 0 {
                self.parents[place] = ROOT;
                self.ground[place] = self.ends[place] < 0;
                self.depths[place] = 1;
                self.wake(place);
            }
        }
        while let Some(&place) = self.active.front() {
            match self.grow(place) {
                Some(meeting) => {
                    self.augment(meeting);
                    self.adopt();
                }
                None => {
                    self.active.pop_front();
                    self.waiting[place] = false;
                }
            }
        }
        self.flow
    }

    /// Whether the cut left a pixel to the garment.
    pub fn is_garment(&self, [x, y]: [usize; 2]) -> bool {
        let place = self.place(x, y);
        self.parents[place] != NONE && !self.ground[place]
    }

    fn wake(&mut self, place: usize) {
        if !self.waiting[place] {
            self.waiting[place] = true;
            self.active.push_back(place);
        }
    }

    /// What is left of the tie along which flow would come to `place` from `other`, or go the other way in the
    /// ground's tree.
    fn towards(&self, place: usize, direction: usize, other: usize) -> i32 {
        if self.ground[other] {
            self.ties[place][direction]
        } else {
            self.ties[other][DIRECTIONS - 1 - direction]
        }
    }

    /// Takes the free neighbours of `place` into its tree; ends where it meets the other tree, with the pixel on the
    /// garment's side and the direction to the other.
    fn grow(&mut self, place: usize) -> Option<(usize, usize)> {
        if self.parents[place] == NONE {
            return None;
        }
        for direction in 0..DIRECTIONS {
            let other = self.beside(place, direction);
            let back = DIRECTIONS - 1 - direction;
            if self.towards(other, back, place) == 0 {
                continue;
            }
            if self.parents[other] == NONE {
                self.parents[other] = back as u8;
                self.ground[other] = self.ground[place];
                self.depths[other] = self.depths[place] + 1;
                self.stamps[other] = self.stamps[place];
                self.wake(other);
            } else if self.ground[other] != self.ground[place] {
                return Some(if self.ground[place] {
                    (other, back)
                } else {
                    (place, direction)
                });
            } else if self.stamps[other] <= self.stamps[place]
                && self.depths[other] > self.depths[place] + 1
            {
                self.parents[other] = back as u8;
                self.depths[other] = self.depths[place] + 1;
                self.stamps[other] = self.stamps[place];
            }
        }
        None
    }

    /// Pushes as much as possible from the garment through the tie to the ground.
    fn augment(&mut self, (from, direction): (usize, usize)) {
        let to = self.beside(from, direction);
        let mut least = self.ties[from][direction];
        for start in [from, to] {
            self.walk(start, |grid, place, parent| {
                let left = match parent {
                    None => grid.ends[place].abs(),
                    Some((direction, other)) => grid.towards(place, direction, other),
                };
                least = least.min(left);
            });
        }
        self.push(from, direction, least);
        for start in [from, to] {
            self.walk(start, |grid, place, parent| match parent {
                None => {
                    let end = &mut grid.ends[place];
                    *end -= end.signum() * least;
                    if *end == 0 {
                        grid.disown(place);
                    }
                }
                Some((direction, other)) => {
                    if grid.ground[place] {
                        grid.push(place, direction, least);
                    } else {
                        grid.push(other, DIRECTIONS - 1 - direction, least);
                    }
                    if grid.towards(place, direction, other) == 0 {
                        grid.disown(place);
                    }
                }
            });
        }
        self.flow += i64::from(least);
    }

    /// Visits `place` and its ancestors, each with direction and place of its parent; none at the root.
    fn walk(
        &mut self,
        mut place: usize,
        mut visit: impl FnMut(&mut Self, usize, Option<(usize, usize)>),
    ) {
        loop {
            let parent = self.parents[place];
            if parent == ROOT {
                return visit(self, place, None);
            }
            let direction = usize::from(parent);
            let other = self.beside(place, direction);
            visit(self, place, Some((direction, other)));
            place = other;
        }
    }

    fn push(&mut self, from: usize, direction: usize, flow: i32) {
        let to = self.beside(from, direction);
        self.ties[from][direction] -= flow;
        self.ties[to][DIRECTIONS - 1 - direction] += flow;
    }

    fn disown(&mut self, place: usize) {
        self.parents[place] = NONE;
        self.orphans.push_front(place);
    }

    /// Finds a new parent for each pixel that lost its own, or sets it free, and with it those that hang on it.
    fn adopt(&mut self) {
        self.stamp += 1;
        while let Some(place) = self.orphans.pop_front() {
            let mut best: Option<(usize, u32)> = None;
            for direction in 0..DIRECTIONS {
                let other = self.beside(place, direction);
                let ours = self.parents[other] != NONE && self.ground[other] == self.ground[place];
                if !ours || self.towards(place, direction, other) == 0 {
                    continue;
                }
                let depth = self.depth(other);
                if let Some(depth) = depth
                    && best.is_none_or(|(_, least)| depth < least)
                {
                    best = Some((direction, depth));
                }
            }
            match best {
                Some((direction, depth)) => {
                    self.parents[place] = direction as u8;
                    self.depths[place] = depth + 1;
                    self.stamps[place] = self.stamp;
                }
                None => self.release(place),
            }
        }
    }

    /// How far its root is; nothing if it hangs on a pixel that has none.
    fn depth(&mut self, start: usize) -> Option<u32> {
        let mut steps = 0;
        let mut place = start;
        let root = loop {
            if self.stamps[place] == self.stamp {
                break self.depths[place];
            }
            match self.parents[place] {
                NONE => return None,
                ROOT => {
                    self.stamps[place] = self.stamp;
                    self.depths[place] = 1;
                    break 1;
                }
                parent => place = self.beside(place, usize::from(parent)),
            }
            steps += 1;
        };
        let depth = root + steps;
        let mut here = depth;
        place = start;
        while self.stamps[place] != self.stamp {
            self.stamps[place] = self.stamp;
            self.depths[place] = here;
            here -= 1;
            place = self.beside(place, usize::from(self.parents[place]));
        }
        Some(depth)
    }

    /// Sets a pixel free; its children become orphans, and its neighbours may grow here again.
    fn release(&mut self, place: usize) {
        for direction in 0..DIRECTIONS {
            let other = self.beside(place, direction);
            if self.parents[other] == NONE || self.ground[other] != self.ground[place] {
                continue;
            }
            if self.towards(place, direction, other) > 0 {
                self.wake(other);
            }
            if usize::from(self.parents[other]) == DIRECTIONS - 1 - direction {
                self.disown(other);
            }
        }
    }
}
