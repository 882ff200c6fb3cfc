//! Sets of places a bit each, against a twin that keeps a list of places.

use std::collections::BTreeSet;

use crate::support::{numbers, sweep};
use patchwork::kernel::bits::{
    COLUMNS, NONE, Row, add, contacts, count, dilate, ends, has, reconstruct, single,
};
use patchwork::prepare::GreyImage;
use patchwork::prepare::fill::enclosed;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// Rows and columns of places.
type Places = BTreeSet<(usize, usize)>;

fn places(rows: &[Row]) -> Places {
    let cells = (0..rows.len()).flat_map(|y| (0..COLUMNS).map(move |x| (y, x)));
    cells.filter(|&(y, x)| has(&rows[y], x)).collect()
}

fn rows(height: usize, places: &Places) -> Vec<Row> {
    let mut rows = vec![NONE; height];
    for &(y, x) in places {
        add(&mut rows[y], x);
    }
    rows
}

fn beside((y, x): (usize, usize)) -> [(usize, usize); 4] {
    let less = |value: usize| value.checked_sub(1).unwrap_or(usize::MAX);
    [(less(y), x), (y + 1, x), (y, less(x)), (y, x + 1)]
}

/// What one step to the neighbours in `mask` adds, and what was there.
fn dilated(mask: &Places, places: &Places) -> Places {
    let neighbours = places.iter().copied().flat_map(beside);
    let grown = neighbours.filter(|place| mask.contains(place));
    grown.chain(places.iter().copied()).collect()
}

/// Each place with probability `share`, in all columns: those at the ends of words too.
fn random(seed: u64, height: usize, share: f32) -> Places {
    let values = numbers(seed, height * COLUMNS);
    let cells = values.into_iter().enumerate();
    let chosen = cells.filter(|(_, value)| value * 0.5 + 0.5 < share);
    chosen.map(|(at, _)| (at / COLUMNS, at % COLUMNS)).collect()
}

fn pictures() -> impl Iterator<Item = (usize, u64, Places)> {
    let sizes = [
        (1, 0.5),
        (2, 0.9),
        (7, 0.02),
        (9, 0.6),
        (40, 0.7),
        (40, 0.97),
    ];
    let pictures = sizes.into_iter().zip(1..);
    pictures.map(|((height, share), seed)| (height, seed, random(seed, height, share)))
}

#[test]
fn a_place_is_where_it_was_put() {
    sweep(0..COLUMNS, |column| {
        let row = single(column);
        assert!((0..COLUMNS).all(|other| has(&row, other) == (other == column)));
        assert_eq!(ends(&row), Some([column, column]));
        assert_eq!(count(&[NONE, row, row]), 2);
    });
    assert_eq!(ends(&NONE), None);
    assert_eq!(ends(&[1 << 63, 0, 0b110]), Some([63, 130]));
}

#[test]
fn dilate_adds_the_neighbours_in_the_mask() {
    sweep(pictures(), |(height, seed, mask)| {
        for share in [0.005, 0.2, 0.8] {
            let begin = random(seed + 100, height, share);
            let mut found = rows(height, &begin);
            dilate(&rows(height, &mask), &mut found);
            assert_eq!(places(&found), dilated(&mask, &begin), "{height}, {share}");
        }
    });
}

#[test]
fn reconstruct_finds_what_is_connected_with_the_first_row() {
    sweep(pictures(), |(height, _, mask)| {
        for column in [0, 63, 64, 100, COLUMNS - 1] {
            let mut connected = Places::from([(0, column)]);
            loop {
                let next = dilated(&mask, &connected);
                if next == connected {
                    break;
                }
                connected = next;
            }
            let mut found = vec![NONE; height];
            found[0] = single(column);
            let tall = reconstruct(&rows(height, &mask), &mut found);
            assert_eq!(places(&found), connected, "{height}, from {column}");
            let last = connected.last().map(|(y, _)| y + 1);
            assert_eq!(Some(tall), last, "{height}, from {column}");
        }
    });
}

#[test]
fn reconstruct_follows_a_way_that_turns() {
    // A way to the right and back, row after row.
    let turns = |y: usize| if y % 4 == 1 { COLUMNS - 1 } else { 0 };
    let full = |y: usize| (0..COLUMNS).map(move |x| (y, x));
    let mask: Places = (0..40)
        .flat_map(|y| match y % 2 {
            0 => full(y).collect::<Vec<_>>(),
            _ => vec![(y, turns(y))],
        })
        .collect();
    let mut found = vec![NONE; 40];
    found[0] = single(0);
    assert_eq!(reconstruct(&rows(40, &mask), &mut found), 40);
    assert_eq!(places(&found), mask);
}

#[test]
fn contacts_counts_neighbours_in_pairs() {
    sweep(pictures(), |(height, seed, some)| {
        let others = random(seed + 200, height + 2, 0.3);
        let pairs = some.iter().flat_map(|&(y, x)| beside((y + 1, x)));
        let pairs = pairs.filter(|place| others.contains(place));
        let counted = contacts(&rows(height, &some), &rows(height + 2, &others));
        assert_eq!(counted, pairs.count(), "{height}");
    });
}

/// A square frame, its line one pixel wide, with a gap of `gap` pixels in its right side.
fn frame(gap: usize) -> GreyImage {
    const SIDE: usize = 112;
    let mut pixels = vec![0; SIDE * SIDE];
    for at in 10..=100 {
        for (x, y) in [(at, 10), (at, 100), (10, at), (100, at)] {
            pixels[y * SIDE + x] = 255;
        }
    }
    for y in 56 - gap / 2..56 - gap / 2 + gap {
        pixels[y * SIDE + 100] = 0;
    }
    GreyImage::new(pixels, SIDE, SIDE).unwrap()
}

#[test]
fn the_widest_gap_keeps_the_inside_closed_and_a_wider_one_does_not() {
    for (gap, closed) in [
        (0, true),
        (1, true),
        (6, true),
        (7, true),
        (34, true),
        (35, false),
    ] {
        let frame = frame(gap);
        let inside = enclosed(&frame);
        let is = |x: usize, y: usize| inside[y * frame.width() + x];
        assert_eq!(is(56, 56), closed, "a gap of {gap}");
        // The line itself is no inside, and the paper around it is none.
        assert!(!is(10, 56) && !is(9, 56) && !is(111, 0), "a gap of {gap}");
        let count = inside.iter().filter(|&&inside| inside).count();
        // All but what the outside reaches through the gap.
        let least = if closed { 89 * 89 - 35 * 18 } else { 0 };
        let most = if closed { 89 * 89 + gap } else { 0 };
        assert!((least..=most).contains(&count), "a gap of {gap}: {count}");
    }
}
