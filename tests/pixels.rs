//! Ways through a picture, against a twin that lets every pixel look at its neighbours until nothing changes.

mod support;

use patchwork::kernel::pixels::{UNREACHED, WALL, flood, reach_around, wall_in};
use support::{numbers, sweep};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::{wasm_bindgen_test as test, wasm_bindgen_test_configure};
#[cfg(target_arch = "wasm32")]
wasm_bindgen_test_configure!(run_in_browser);

const SIZES: [(usize, usize); 4] = [(3, 3), (4, 9), (17, 5), (23, 21)];

/// [`flood`] by the definition of a step.
fn flooded(width: usize, limit: usize, begin: &[usize]) -> Vec<usize> {
    let mut steps = begin.to_vec();
    for step in 1..=limit.min(begin.len()) {
        let before = steps.clone();
        for at in 0..steps.len() {
            let beside = || [at - 1, at + 1, at - width, at + width];
            if before[at] == UNREACHED && beside().iter().any(|&at| before[at] == step - 1) {
                steps[at] = step;
            }
        }
    }
    steps
}

/// A picture with walls around it and some in it, and a few starts.
fn maze(width: usize, height: usize, seed: u64) -> Vec<usize> {
    let values = numbers(seed, width * height);
    let kinds = values.into_iter().map(|value| match value {
        value if value < -0.9 => 0,
        value if value < -0.3 => WALL,
        _ => UNREACHED,
    });
    let mut steps: Vec<usize> = kinds.collect();
    wall_in(width, &mut steps);
    steps
}

fn mazes() -> impl Iterator<Item = (usize, Vec<usize>)> {
    let seeds = 0..12;
    SIZES.into_iter().flat_map(move |(width, height)| {
        let mazes = seeds.clone().map(move |seed| maze(width, height, seed));
        mazes.map(move |maze| (width, maze))
    })
}

#[test]
fn flood_counts_the_steps_from_the_nearest_start_up_to_the_limit() {
    sweep(mazes(), |(width, maze)| {
        for limit in [0, 1, 3, UNREACHED] {
            let mut steps = maze.clone();
            flood(width, limit, &mut vec![7; maze.len()], &mut steps);
            assert_eq!(steps, flooded(width, limit, &maze), "{width}, {limit}");
        }
    });
}

#[test]
fn walls_stand_on_the_border_alone() {
    let mut steps = vec![1; 12];
    wall_in(4, &mut steps);
    let expected = [WALL, WALL, WALL, WALL, WALL, 1, 1, WALL];
    assert_eq!(steps[..8], expected);
    assert_eq!(steps[8..], [WALL; 4]);
}

/// A square frame of lines, `side` long, with a gap of `gap` pixels in its right side.
fn frame(width: usize, side: usize, gap: usize) -> Vec<usize> {
    let mut steps = vec![UNREACHED; width * width];
    let first = (width - side) / 2;
    let last = first + side - 1;
    for at in first..=last {
        for (x, y) in [(at, first), (at, last), (first, at), (last, at)] {
            steps[y * width + x] = 0;
        }
    }
    let middle = width / 2;
    for y in middle - gap / 2..middle - gap / 2 + gap {
        steps[y * width + last] = UNREACHED;
    }
    wall_in(width, &mut steps);
    steps
}

#[test]
fn a_gap_of_twice_the_reach_keeps_the_inside_closed_and_a_wider_one_does_not() {
    const WIDTH: usize = 41;
    for reach in 1..=3 {
        for (gap, closed) in [(0, true), (2 * reach, true), (2 * reach + 1, false)] {
            let mut distances = frame(WIDTH, 21, gap);
            let mut queue = vec![0; WIDTH * WIDTH];
            flood(WIDTH, UNREACHED, &mut queue, &mut distances);
            let mut steps = vec![7; WIDTH * WIDTH];
            let left = reach_around(WIDTH, reach, &distances, &mut queue, &mut steps);
            let inside = steps[WIDTH / 2 * WIDTH + WIDTH / 2];
            assert_eq!(inside == UNREACHED, closed, "reach {reach}, gap {gap}");
            // Into the four corners of the inside, the outside does not come back either.
            let corners = 4 * reach * (reach + 1) / 2;
            match closed {
                true => assert!(left > 300, "reach {reach}, gap {gap}: {left} of 361"),
                false => assert_eq!(left, corners, "reach {reach}, gap {gap}"),
            }
            // The line itself is nobody's, and beside it the outside comes back to it.
            assert_eq!(steps[WIDTH / 2 * WIDTH + 10], WALL);
            assert_eq!(steps[WIDTH / 2 * WIDTH + 9], reach);
        }
    }
}
