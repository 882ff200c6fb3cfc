//! Masks of a picture: their pieces, their holes, and their edges at a larger size.

use alloc::vec;
use alloc::vec::Vec;

use patchwork_kernel::pixels::beside;
use patchwork_kernel::shape::Area;

/// The connected pieces of those pixels that are `side`, each as its pixels, in the order of their first ones.
pub fn pieces(mask: &[bool], width: usize, side: bool) -> Vec<Vec<usize>> {
    let mut seen: Vec<bool> = mask.iter().map(|&inside| inside != side).collect();
    let mut pieces = Vec::new();
    for first in 0..mask.len() {
        if seen[first] {
            continue;
        }
        seen[first] = true;
        let mut piece = vec![first];
        let mut read = 0;
        while let Some(&at) = piece.get(read) {
            read += 1;
            for next in beside(width, mask.len(), at) {
                if !seen[next] {
                    seen[next] = true;
                    piece.push(next);
                }
            }
        }
        pieces.push(piece);
    }
    pieces
}

/// How many pixels are in the mask.
pub fn count(mask: &[bool]) -> usize {
    mask.iter().filter(|&&inside| inside).count()
}

/// Takes away all pieces that are smaller than one part in `share` of the largest.
pub fn drop_crumbs(mask: &mut [bool], width: usize, share: usize) {
    let pieces = pieces(mask, width, true);
    let largest = pieces.iter().map(Vec::len).max().unwrap_or(0);
    for piece in pieces {
        if piece.len() * share < largest {
            piece.iter().for_each(|&at| mask[at] = false);
        }
    }
}

/// Fills the holes that are smaller than one part in `share` of the mask.
pub fn fill_holes(mask: &mut [bool], width: usize, share: usize) {
    let total = count(mask);
    for hole in pieces(mask, width, false) {
        let open = hole.iter().any(|&at| is_at_border(mask.len(), width, at));
        if !open && hole.len() * share < total {
            hole.iter().for_each(|&at| mask[at] = true);
        }
    }
}

/// Whether a pixel is one of the outermost.
pub fn is_at_border(count: usize, width: usize, at: usize) -> bool {
    let x = at % width;
    x == 0 || x + 1 == width || at < width || at + width >= count
}

/// The smallest area around the mask; nothing if it is empty.
pub fn bounds(mask: &[bool], width: usize) -> Option<Area> {
    let inside = || (0..mask.len()).filter(|&at| mask[at]);
    let (top, bottom) = (inside().next()? / width, inside().next_back()? / width);
    let left = inside().map(|at| at % width).min()?;
    let right = inside().map(|at| at % width).max()?;
    Some(Area {
        rows: top..bottom + 1,
        columns: left..right + 1,
    })
}

/// The mask at another size, as the opacity of each pixel: between the middles of its pixels it is interpolated, and
/// the edge made steeper.
pub fn opacity(mask: &[bool], size: [usize; 2], new: [usize; 2]) -> Vec<u8> {
    let [columns, rows] = [0, 1].map(|axis| weights(size[axis], new[axis]));
    let at = |x: usize, y: usize| f32::from(u8::from(mask[y * size[0] + x]));
    let mut alpha = Vec::with_capacity(new[0] * new[1]);
    for &([above, below], down) in &rows {
        for &([left, right], along) in &columns {
            let row = |y: usize| at(left, y) * (1.0 - along) + at(right, y) * along;
            let value = row(above) * (1.0 - down) + row(below) * down;
            let steep = (2.0 * value - 0.5).clamp(0.0, 1.0);
            alpha.push((steep * 255.0 + 0.5) as u8);
        }
    }
    alpha
}

/// For each new pixel the two old ones around its middle, and the weight of the second.
fn weights(old: usize, new: usize) -> Vec<([usize; 2], f32)> {
    let middle = |at: usize| {
        let place = (at as f32 + 0.5) * old as f32 / new as f32 - 0.5;
        let place = place.clamp(0.0, (old - 1) as f32);
        let first = place as usize;
        ([first, (first + 1).min(old - 1)], place - first as f32)
    };
    (0..new).map(middle).collect()
}
