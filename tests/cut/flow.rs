//! The cheapest cut, against all cuts there are.

use patchwork::rng::Generator;
use patchwork_cut::flow::{DIRECTIONS, Grid};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// Where the neighbour of each direction is.
const OFFSETS: [[isize; 2]; DIRECTIONS] = [
    [-1, -1],
    [0, -1],
    [1, -1],
    [-1, 0],
    [1, 0],
    [-1, 1],
    [0, 1],
    [1, 1],
];

struct Problem {
    size: [usize; 2],
    /// What it costs to leave each pixel to the other side.
    ends: Vec<[i32; 2]>,
    /// Two pixels, the direction from the first to the second, and what it costs to part them.
    ties: Vec<(usize, usize, usize, i32)>,
}

impl Problem {
    /// Ties of any strength below `strongest`, some of them 0.
    fn new(size: [usize; 2], strongest: i32, seed: u64) -> Self {
        let mut generator = Generator::new(seed, 1);
        let mut strength = || (generator.uniform(1.0).max(-0.5) + 0.5) as f64;
        let mut any = || (strength() * f64::from(strongest)) as i32;
        let [width, height] = size;
        let ends = (0..width * height).map(|_| [any(), any()]).collect();
        let mut ties = Vec::new();
        for at in 0..width * height {
            for (direction, offset) in OFFSETS.iter().enumerate().skip(DIRECTIONS / 2) {
                let x = (at % width).wrapping_add_signed(offset[0]);
                let y = (at / width).wrapping_add_signed(offset[1]);
                if x < width && y < height {
                    ties.push((at, y * width + x, direction, any()));
                }
            }
        }
        Self { size, ends, ties }
    }

    /// What it costs to give the pixels to garment and ground in this way.
    fn cost(&self, garment: impl Fn(usize) -> bool) -> i64 {
        let ends = self.ends.iter().enumerate();
        let ends = ends.map(|(at, ends)| i64::from(ends[usize::from(garment(at))]));
        // The tie to the garment is severed where the pixel is ground, and the other way round.
        let parted = self
            .ties
            .iter()
            .filter(|&&(a, b, ..)| garment(a) != garment(b));
        ends.sum::<i64>() + parted.map(|tie| i64::from(tie.3)).sum::<i64>()
    }

    fn solve(&self) -> (i64, Vec<bool>) {
        let [width, height] = self.size;
        let mut grid = Grid::new(width, height);
        for (at, &[garment, ground]) in self.ends.iter().enumerate() {
            grid.tie_to_ends([at % width, at / width], garment, ground);
        }
        for &(at, _, direction, strength) in &self.ties {
            grid.tie([at % width, at / width], direction, strength);
        }
        let cost = grid.cut();
        let garment = |at| grid.is_garment([at % width, at / width]);
        (cost, (0..width * height).map(garment).collect())
    }
}

#[test]
fn no_cut_is_cheaper() {
    let sizes = [[1, 1], [2, 1], [1, 4], [2, 2], [3, 3], [4, 3], [3, 4]];
    for size in sizes {
        for seed in 0..60 {
            // Small numbers make many cuts cost the same.
            let strongest = [3, 10, 1000][seed as usize % 3];
            let problem = Problem::new(size, strongest, seed);
            let (cost, garment) = problem.solve();
            assert_eq!(problem.cost(|at| garment[at]), cost, "{size:?} {seed}");
            let pixels = size[0] * size[1];
            let least = (0..1_u32 << pixels)
                .map(|set| problem.cost(|at| set >> at & 1 == 1))
                .min();
            assert_eq!(Some(cost), least, "{size:?} {seed}");
        }
    }
}

#[test]
fn of_equal_cuts_the_garment_is_the_smallest() {
    for seed in 0..40 {
        let problem = Problem::new([3, 3], 3, seed);
        let (cost, garment) = problem.solve();
        for set in 0..1_u32 << 9 {
            let inside = |at: usize| set >> at & 1 == 1;
            if problem.cost(inside) == cost {
                assert!((0..9).all(|at| !garment[at] || inside(at)), "{seed}");
            }
        }
    }
}

#[test]
fn a_large_grid_costs_what_its_cut_severs() {
    for seed in 0..4 {
        let problem = Problem::new([53, 47], 1000, seed);
        let (cost, garment) = problem.solve();
        assert_eq!(problem.cost(|at| garment[at]), cost);
        assert_eq!(problem.solve(), (cost, garment), "the same again");
    }
}
