//! A photo with what somebody says about it: refused, or a garment inside of it.

#![no_main]

use libfuzzer_sys::fuzz_target;
use patchwork_cut::{Area, Hints, Part, cut_out};
use patchwork_fuzz::{head, size, within};

// Width, height, the corners of a frame, which part, which hints; marks, where there are any, and the pixels.
fuzz_target!(|bytes: &[u8]| {
    let mut bytes = bytes;
    let (width, height) = (size(&mut bytes), size(&mut bytes));
    let [left, top, right, bottom] = head(&mut bytes).map(usize::from);
    let [part, given]: [u8; 2] = head(&mut bytes);
    let pixels = width.saturating_mul(height);
    let marked = if given & 1 == 1 { pixels } else { 0 };
    let (marks, rgba) = bytes.split_at(marked.min(bytes.len()));
    let area = Area {
        rows: top..bottom,
        columns: left..right,
    };
    let hints = Hints {
        frame: (given & 2 == 2).then_some(area),
        marks,
        part: [Part::Whole, Part::Larger, Part::Smaller][usize::from(part % 3)],
    };
    // The mixtures of colours are of one size; the graph has some numbers a pixel.
    let limit = (1 << 20) + (1 << 9) * bytes.len() as u64;
    if let Ok(cut) = within(limit, || cut_out(rgba, [width, height], &hints)) {
        assert_eq!(cut.alpha.len(), pixels);
        assert!(cut.frame.rows.end <= height && cut.frame.columns.end <= width);
        assert!(!cut.frame.rows.is_empty() && !cut.frame.columns.is_empty());
    }
});
