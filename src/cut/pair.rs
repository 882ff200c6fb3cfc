//! A pair of shoes parted.

use alloc::vec::Vec;

use crate::flow::Grid;
use crate::mask::{bounds, count};
use crate::picture::Picture;
use crate::segment::{CERTAIN, ties};

/// One part in this many of the pair's width, or of its height, belongs to one of the two for certain.
const OUTER: usize = 4;

/// The two halves of a pair, the larger one first: it is cut where that costs least, either between its left and its
/// right or between its top and its bottom. A single piece is cut in two as well.
///
/// # Panics
/// If the mask has not as many pixels as the picture.
pub fn pair(picture: &Picture, mask: &[bool], smoothness: f32) -> [Vec<bool>; 2] {
    let width = picture.width;
    assert_eq!(mask.len(), picture.colors.len());
    let Some(area) = bounds(mask, width) else {
        return [mask.to_vec(), mask.to_vec()];
    };
    let mut ties = ties(picture, smoothness);
    ties.retain(|tie| tie.ends.iter().all(|&at| mask[at]));
    let [across, down] = [area.columns, area.rows].map(|range| {
        [
            range.start + range.len() / OUTER,
            range.end - range.len() / OUTER,
        ]
    });
    let cut = |axis: usize, [first, last]: [usize; 2]| {
        let mut grid = Grid::new(width, picture.height);
        for (at, _) in mask.iter().enumerate().filter(|&(_, &inside)| inside) {
            let place = [at % width, at / width];
            if place[axis] < first {
                grid.tie_to_ends(place, CERTAIN, 0);
            } else if place[axis] >= last {
                grid.tie_to_ends(place, 0, CERTAIN);
            }
        }
        for tie in &ties {
            tie.add_to(&mut grid, width);
        }
        (grid.cut(), grid)
    };
    let (cost, beside) = cut(0, across);
    let (other_cost, above) = cut(1, down);
    let grid = if other_cost < cost { above } else { beside };
    let half = |side: bool| -> Vec<bool> {
        let pixels = mask.iter().enumerate();
        pixels
            .map(|(at, &inside)| inside && grid.is_garment([at % width, at / width]) == side)
            .collect()
    };
    let mut halves = [half(true), half(false)];
    if count(&halves[1]) > count(&halves[0]) {
        halves.reverse();
    }
    halves
}
