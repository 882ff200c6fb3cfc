//! Loops over all pixels of a picture, row-major.

use core::ops::Range;

/// The luma of an RGBA picture, its alpha not premultiplied, laid over an even ground of brightness
/// `ground`:
///
/// ```text
/// luma = 0.299 red + 0.587 green + 0.114 blue
/// grey = alpha luma + (1 - alpha) ground, rounded once
/// ```
///
/// # Shapes
/// `rgba`: `[pixels, 4]`; `grey`: `[pixels]`.
///
/// # Panics
/// If the lengths do not fit.
///
/// # Source
/// ITU-R, "Recommendation BT.601", 1982.
pub fn luma(rgba: &[u8], ground: u8, grey: &mut [u8]) {
    assert_eq!(rgba.len(), 4 * grey.len());
    let (pixels, _) = rgba.as_chunks::<4>();
    let ground = u32::from(ground);
    for (grey, pixel) in grey.iter_mut().zip(pixels) {
        let [red, green, blue, alpha] = pixel.map(u32::from);
        // Thousandths of luma and 255ths of alpha stay whole numbers up to the one division.
        let luma = 299 * red + 587 * green + 114 * blue;
        let sum = luma * alpha + 1000 * ground * (255 - alpha);
        *grey = ((sum + 127_500) / 255_000) as u8;
    }
}

/// The mean of the area that each pixel of a smaller or larger picture covers.
///
/// New pixel `i` of `n` covers the old pixels from `i * old / n` to `(i + 1) * old / n`, those at the ends
/// in part. The sums are whole numbers, so the mean is exact and then rounded once. Reads each old pixel
/// about once, whatever the ratio.
///
/// # Shapes
/// `old`: of `width` columns; `scratch`: `[2, columns]`; `new`: of half as many columns as `scratch` is
/// long.
///
/// # Panics
/// If one of the pictures is empty or has no whole rows.
pub fn area_means(width: usize, old: &[u8], scratch: &mut [u64], new: &mut [u8]) {
    let columns = scratch.len() / 2;
    let (row_sums, sums) = scratch.split_at_mut(columns);
    assert!(old.len().is_multiple_of(width) && new.len().is_multiple_of(columns));
    let (height, rows) = (old.len() / width, new.len() / columns);
    assert!(height > 0 && rows > 0);
    // The weights of one new pixel sum to this.
    let total = old.len() as u64;
    for (y, line) in new.chunks_exact_mut(columns).enumerate() {
        sums.fill(0);
        for row in covered(y, height, rows) {
            sum_row(&old[row * width..][..width], row_sums);
            let weight = overlap(row, y, height, rows);
            for (sum, row_sum) in sums.iter_mut().zip(&*row_sums) {
                *sum += weight * row_sum;
            }
        }
        for (pixel, sum) in line.iter_mut().zip(&*sums) {
            *pixel = ((sum + total / 2) / total) as u8;
        }
    }
}

/// For each new pixel of a row, the sum of the old pixels that it covers times their overlap.
fn sum_row(row: &[u8], sums: &mut [u64]) {
    let (old_count, count) = (row.len(), sums.len());
    for (x, sum) in sums.iter_mut().enumerate() {
        let range = covered(x, old_count, count);
        let part = |old: usize| overlap(old, x, old_count, count) * u64::from(row[old]);
        *sum = match &row[range.clone()] {
            // All but the pixels at the ends are covered whole.
            [_, whole @ .., _] => {
                let whole: u64 = whole.iter().copied().map(u64::from).sum();
                part(range.start) + count as u64 * whole + part(range.end - 1)
            }
            _ => part(range.start),
        };
    }
}

/// The old pixels (of `old_count`) that new pixel `new` (of `count`) covers, whole or in part.
fn covered(new: usize, old_count: usize, count: usize) -> Range<usize> {
    let [new, old_count, count] = [new, old_count, count].map(|size| size as u64);
    let start = new * old_count / count;
    let end = ((new + 1) * old_count).div_ceil(count);
    start as usize..end as usize
}

/// How much of old pixel `old` (of `old_count`) new pixel `new` (of `count`) covers, in `1 / count` of an
/// old pixel.
fn overlap(old: usize, new: usize, old_count: usize, count: usize) -> u64 {
    let [old, new, old_count, count] = [old, new, old_count, count].map(|size| size as u64);
    let start = (old * count).max(new * old_count);
    let end = ((old + 1) * count).min((new + 1) * old_count);
    end.saturating_sub(start)
}

/// The four pixels beside `at` in a picture of `width` columns and `count` pixels; at the border some are
/// `at` itself.
#[inline]
pub fn beside(width: usize, count: usize, at: usize) -> [usize; 4] {
    let x = at % width;
    [
        if x > 0 { at - 1 } else { at },
        if x + 1 < width { at + 1 } else { at },
        if at >= width { at - width } else { at },
        if at + width < count { at + width } else { at },
    ]
}

/// Of [`flood`]: a pixel that no way has led to yet.
pub const UNREACHED: usize = usize::MAX;
/// Of [`flood`]: a pixel that no way leads through.
pub const WALL: usize = usize::MAX - 1;

/// Steps from the nearest start to each pixel, by sides and at most `limit`.
///
/// # Shapes
/// `queue` (scratch) and `steps`: `[pixels]`, in rows of `width`; `steps`: 0 at each start, [`WALL`] at least
/// on the whole border, elsewhere [`UNREACHED`], where it stays if no way leads.
///
/// # Panics
/// If the lengths differ, or a way leads to the border.
pub fn flood(width: usize, limit: usize, queue: &mut [usize], steps: &mut [usize]) {
    assert_eq!(queue.len(), steps.len());
    let mut end = 0;
    for (at, _) in steps.iter().enumerate().filter(|(_, step)| **step == 0) {
        queue[end] = at;
        end += 1;
    }
    let mut next = 0;
    while next < end {
        let at = queue[next];
        next += 1;
        let step = steps[at] + 1;
        if step > limit {
            break;
        }
        for neighbour in [at - 1, at + 1, at - width, at + width] {
            if steps[neighbour] == UNREACHED {
                steps[neighbour] = step;
                queue[end] = neighbour;
                end += 1;
            }
        }
    }
}

/// Makes walls of the pixels on the border.
///
/// # Panics
/// If there are no whole rows, or none at all.
pub fn wall_in(width: usize, steps: &mut [usize]) {
    let last = steps.len() - width;
    steps[..width].fill(WALL);
    steps[last..].fill(WALL);
    for row in steps.chunks_exact_mut(width) {
        row[0] = WALL;
        row[width - 1] = WALL;
    }
}

/// Where one gets from the upper left corner without coming nearer to a line than `reach`, and from there
/// back to it by as many steps: what lies behind a narrow gap of the line is not reached. Gives the number
/// of pixels that are neither line nor reached.
///
/// # Shapes
/// `distances`: `[pixels]`, in rows of `width`, the steps to the nearest line, 0 on it and more than `reach`
/// in the corner; `queue` (scratch) and `steps`: the same; `steps` becomes at most `reach` where it is reached,
/// and [`WALL`] on the line and on the border.
///
/// # Panics
/// If the lengths differ, or there are not three rows and columns.
pub fn reach_around(
    width: usize,
    reach: usize,
    distances: &[usize],
    queue: &mut [usize],
    steps: &mut [usize],
) -> usize {
    assert_eq!(steps.len(), distances.len());
    for (step, &distance) in steps.iter_mut().zip(distances) {
        *step = if distance > reach { UNREACHED } else { WALL };
    }
    wall_in(width, steps);
    steps[width + 1] = 0;
    flood(width, UNREACHED, queue, steps);
    for (step, &distance) in steps.iter_mut().zip(distances) {
        *step = match *step {
            UNREACHED | WALL if distance > 0 => UNREACHED,
            UNREACHED | WALL => WALL,
            _ => 0,
        };
    }
    wall_in(width, steps);
    flood(width, reach, queue, steps);
    steps.iter().filter(|step| **step == UNREACHED).count()
}
