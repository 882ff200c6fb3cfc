//! From the sheet to the image, by the steps that Fashion-MNIST's makers took.

use super::sheet::{SIDE, Sheet};

/// Pixels on a side of the image.
const IMAGE: usize = 28;
/// Cover from which a pixel of the sheet belongs to the garment.
const COVERED: f32 = 0.3;

/// The image: trimmed, longest side 28, sharpened, centred, negated, brightest pixel 255.
///
/// # Source
/// Xiao, Rasul and Vollgraf, "Fashion-MNIST: a novel image dataset for benchmarking machine learning
/// algorithms" (2017), section 2.
///
/// # Panics
/// When the sheet is empty.
pub(super) fn develop(sheet: &Sheet) -> [u8; IMAGE * IMAGE] {
    let frame = Frame::around(sheet.cover());
    let small: Vec<f32> = (0..IMAGE * IMAGE)
        .map(|index| 1.0 - frame.average(sheet.light(), index % IMAGE, index / IMAGE))
        .collect();
    let sharp = sharpen(&small);
    let brightest = sharp.iter().copied().fold(f32::EPSILON, f32::max);
    std::array::from_fn(|index| (sharp[index].max(0.0) / brightest * 255.0).round() as u8)
}

/// A square window on the sheet, in pixels of the sheet.
struct Frame {
    left: f32,
    top: f32,
    cell: f32,
}

impl Frame {
    /// The smallest window around what is covered, centred on it.
    fn around(cover: &[f32]) -> Self {
        let covered = || (0..SIDE * SIDE).filter(|&index| cover[index] > COVERED);
        let columns = || covered().map(|index| index % SIDE);
        let rows = || covered().map(|index| index / SIDE);
        let span = |low: Option<usize>, high: Option<usize>| {
            low.zip(high).expect("something lies on the sheet")
        };
        let (left, right) = span(columns().min(), columns().max());
        let (top, bottom) = span(rows().min(), rows().max());
        let longest = (right - left + 1).max(bottom - top + 1) as f32;
        Self {
            left: ((left + right + 1) as f32 - longest) / 2.0,
            top: ((top + bottom + 1) as f32 - longest) / 2.0,
            cell: longest / IMAGE as f32,
        }
    }

    /// The mean light of the part of the sheet that becomes one pixel; beyond the sheet is paper.
    fn average(&self, light: &[f32], column: usize, row: usize) -> f32 {
        let across = overlaps(self.left + column as f32 * self.cell, self.cell);
        let down = overlaps(self.top + row as f32 * self.cell, self.cell);
        let mut sum = 0.0;
        for &(y, high) in &down {
            for &(x, wide) in &across {
                let inside = (0..SIDE as i32).contains(&x) && (0..SIDE as i32).contains(&y);
                let value = if inside {
                    light[y as usize * SIDE + x as usize]
                } else {
                    1.0
                };
                sum += high * wide * value;
            }
        }
        sum / (self.cell * self.cell)
    }
}

/// The whole pixels that a stretch touches, each with the length that it has in common with it.
fn overlaps(start: f32, length: f32) -> Vec<(i32, f32)> {
    let end = start + length;
    (start.floor() as i32..end.ceil() as i32)
        .map(|pixel| (pixel, end.min(pixel as f32 + 1.0) - start.max(pixel as f32)))
        .collect()
}

/// Adds the difference from a 3 x 3 binomial blur: edges get crisp, and light cloth a bright border.
fn sharpen(image: &[f32]) -> Vec<f32> {
    const STRENGTH: f32 = 1.0;
    let at = |x: i32, y: i32| {
        let inside = (0..IMAGE as i32).contains(&x) && (0..IMAGE as i32).contains(&y);
        if inside {
            image[y as usize * IMAGE + x as usize]
        } else {
            0.0
        }
    };
    let row = |x: i32, y: i32| 0.25 * at(x - 1, y) + 0.5 * at(x, y) + 0.25 * at(x + 1, y);
    (0..(IMAGE * IMAGE) as i32)
        .map(|index| {
            let (x, y) = (index % IMAGE as i32, index / IMAGE as i32);
            let blur = 0.25 * row(x, y - 1) + 0.5 * row(x, y) + 0.25 * row(x, y + 1);
            let value = at(x, y);
            // Paper stays paper: the camera cannot see what is not there.
            if value <= 0.0 {
                0.0
            } else {
                (value + STRENGTH * (value - blur)).clamp(0.0, 1.0)
            }
        })
        .collect()
}
