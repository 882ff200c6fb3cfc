//! Loops over all pixels of a picture, row-major.
//!
//! They are not inlined: where the code around them is compiled for size, they would lose their vectors.

use core::ops::Range;

/// Pixels that [`luma`] looks at together.
const BLOCK: usize = 16;

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
#[inline(never)]
pub fn luma(rgba: &[u8], ground: u8, grey: &mut [u8]) {
    assert_eq!(rgba.len(), 4 * grey.len());
    let (pixels, _) = rgba.as_chunks::<4>();
    let (blocks, rest) = pixels.as_chunks::<BLOCK>();
    let (grey_blocks, grey_rest) = grey.as_chunks_mut::<BLOCK>();
    for (greys, block) in grey_blocks.iter_mut().zip(blocks) {
        let words = block.map(u32::from_le_bytes);
        let differ = words.map(|word| word ^ (0xff00_0000 | (0x0001_0101 * (word & 0xff))));
        // The luma of an opaque grey is that grey.
        if differ.iter().fold(0, |all, word| all | word) == 0 {
            *greys = words.map(|word| word as u8);
        } else {
            *greys = block.map(|pixel| pixel_luma(pixel, ground));
        }
    }
    for (grey, &pixel) in grey_rest.iter_mut().zip(rest) {
        *grey = pixel_luma(pixel, ground);
    }
}

/// [`luma`] of one pixel.
fn pixel_luma(pixel: [u8; 4], ground: u8) -> u8 {
    let ground = u32::from(ground);
    let [red, green, blue, alpha] = pixel.map(u32::from);
    // Thousandths of luma and 255ths of alpha stay whole numbers up to the one division.
    let luma = 299 * red + 587 * green + 114 * blue;
    let sum = luma * alpha + 1000 * ground * (255 - alpha);
    ((sum + 127_500) / 255_000) as u8
}

/// The mean of the area that each pixel of a smaller or larger picture covers.
///
/// New pixel `i` of `n` covers the old pixels from `i * old / n` to `(i + 1) * old / n`, those at the ends
/// in part. The sums are whole numbers, so the mean is exact and then rounded once. Reads each old pixel
/// about once, whatever the ratio.
///
/// # Shapes
/// `old`: rows as long as `scratch`, up to 2^24 of them; `new`: rows of `columns`.
///
/// # Panics
/// If one of the pictures is empty or has no whole rows, or the old one has more.
#[inline(never)]
pub fn area_means(old: &[u8], scratch: &mut [u32], columns: usize, new: &mut [u8]) {
    let width = scratch.len();
    assert!(old.len().is_multiple_of(width) && new.len().is_multiple_of(columns));
    let (height, rows) = (old.len() / width, new.len() / columns);
    assert!(height > 0 && height <= 1 << 24 && rows > 0);
    // The weights of one new pixel sum to this.
    let total = old.len() as u64;
    for (y, line) in new.chunks_exact_mut(columns).enumerate() {
        scratch.fill(0);
        for row in covered(y, height, rows) {
            let weight = overlap(row, y, height, rows) as u32;
            for (sum, &pixel) in scratch.iter_mut().zip(&old[row * width..]) {
                *sum += weight * u32::from(pixel);
            }
        }
        // The integral of the row up to the end of each new pixel.
        let (mut read, mut whole, mut start) = (0, 0, 0);
        for (x, pixel) in line.iter_mut().enumerate() {
            let end = (x as u64 + 1) * width as u64;
            let next = (end / columns as u64) as usize;
            whole += scratch[read..next]
                .iter()
                .copied()
                .map(u64::from)
                .sum::<u64>();
            let part = scratch.get(next).copied().map_or(0, u64::from);
            let integral = columns as u64 * whole + end % columns as u64 * part;
            *pixel = ((integral - start + total / 2) / total) as u8;
            (read, start) = (next, integral);
        }
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
