//! Sets of places in a picture, a bit each, so that all places of a row take a step at once.
//!
//! A place has four neighbours, those beside it. All that lies outside of the rows is in no set.

/// Words of a row.
const WORDS: usize = 3;

/// Places in a row.
pub const COLUMNS: usize = WORDS * u64::BITS as usize;

/// The places of a row: column `c` is bit `c % 64` of word `c / 64`.
pub type Row = [u64; WORDS];

/// No place of a row.
pub const NONE: Row = [0; WORDS];

/// The row with column `column` alone.
///
/// # Panics
/// If there is no such column.
pub fn single(column: usize) -> Row {
    let mut row = NONE;
    add(&mut row, column);
    row
}

/// Adds column `column` to `row`.
///
/// # Panics
/// If there is no such column.
pub fn add(row: &mut Row, column: usize) {
    row[column / 64] |= 1 << (column % 64);
}

/// Whether column `column` is in `row`.
///
/// # Panics
/// If there is no such column.
pub fn has(row: &Row, column: usize) -> bool {
    row[column / 64] >> (column % 64) & 1 == 1
}

/// The first column and the last one in `row`, if there is any.
pub fn ends(row: &Row) -> Option<[usize; 2]> {
    let first = row.iter().position(|word| *word != 0)?;
    let last = row.iter().rposition(|word| *word != 0)?;
    Some([
        64 * first + row[first].trailing_zeros() as usize,
        64 * last + 63 - row[last].leading_zeros() as usize,
    ])
}

/// The number of places.
pub fn count(places: &[Row]) -> usize {
    let words = places.iter().flatten();
    words.map(|word| word.count_ones() as usize).sum()
}

/// `join` of two rows, word by word.
#[inline]
pub fn zip(a: Row, b: Row, join: impl Fn(u64, u64) -> u64) -> Row {
    core::array::from_fn(|word| join(a[word], b[word]))
}

/// The places to the left of those in `row`.
#[inline]
fn left(row: Row) -> Row {
    core::array::from_fn(|word| {
        let carried = row.get(word + 1).map_or(0, |next| next << 63);
        row[word] >> 1 | carried
    })
}

/// The places to the right of those in `row`.
#[inline]
fn right(row: Row) -> Row {
    core::array::from_fn(|word| {
        let carried = word.checked_sub(1).map_or(0, |former| row[former] >> 63);
        row[word] << 1 | carried
    })
}

/// The number of pairs of a place in `places` and a neighbour of it in `others`.
///
/// # Shapes
/// `others`: one row more above and one more below.
///
/// # Panics
/// If `others` has fewer rows.
pub fn contacts(places: &[Row], others: &[Row]) -> usize {
    let pairs = places.iter().enumerate().map(|(y, &row)| {
        let beside = [
            left(others[y + 1]),
            right(others[y + 1]),
            others[y],
            others[y + 2],
        ];
        count(&beside.map(|beside| zip(row, beside, |a, b| a & b)))
    });
    pairs.sum()
}

/// Adds all neighbours that are in `mask`: geodesic dilation.
///
/// # Panics
/// If `mask` has fewer rows.
pub fn dilate(mask: &[Row], places: &mut [Row]) {
    let mask = &mask[..places.len()];
    let mut above = NONE;
    for y in 0..places.len() {
        let row = places[y];
        let below = places.get(y + 1).copied().unwrap_or(NONE);
        let [left, right] = [left(row), right(row)];
        for word in 0..WORDS {
            let beside = left[word] | right[word] | above[word] | below[word];
            places[y][word] |= beside & mask[y][word];
        }
        above = row;
    }
}

/// Adds all that is connected in `mask` with the places of the first row, the only ones to begin with. Gives
/// the number of rows that have places then, which are the first ones.
///
/// # Panics
/// If `mask` has fewer rows, or none.
///
/// # Source
/// Luc Vincent, "Morphological Grayscale Reconstruction in Image Analysis: Applications and Efficient
/// Algorithms", 1993: sweeps to and fro until nothing changes.
pub fn reconstruct(mask: &[Row], places: &mut [Row]) -> usize {
    let mask = &mask[..places.len()];
    let mut height = 1;
    loop {
        let mut grew = spread(&mask[0], &NONE, &mut places[0]);
        for y in 1..places.len() {
            let above = places[y - 1];
            grew |= spread(&mask[y], &above, &mut places[y]);
            if y >= height {
                if places[y] == NONE {
                    break;
                }
                height = y + 1;
            }
        }
        for y in (1..height).rev() {
            let below = places[y];
            grew |= spread(&mask[y - 1], &below, &mut places[y - 1]);
        }
        if !grew {
            return height;
        }
    }
}

/// Adds all of `mask` that is connected, in this row, with it or with `beside`. Gives whether it grew.
#[inline]
fn spread(mask: &Row, beside: &Row, row: &mut Row) -> bool {
    let before = *row;
    let mut grown = before;
    for word in 0..WORDS {
        grown[word] |= beside[word] & mask[word];
    }
    loop {
        let former = grown;
        let [left, right] = [left(former), right(former)];
        for word in 0..WORDS {
            grown[word] |= (left[word] | right[word]) & mask[word];
        }
        if grown == former {
            break;
        }
    }
    *row = grown;
    grown != before
}
