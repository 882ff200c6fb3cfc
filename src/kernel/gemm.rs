//! The matrix product, in tiles that fit the registers.
//!
//! Matrices are row-major. The right one is packed into panels of [`NR`] columns, the last one filled up with zeros.
//! Rows are shared out evenly among tiles of up to [`MR`] rows, so that no tile is nearly empty:
//! 16 rows make four tiles of 4, not three of 5 and one of 1.
//!
//! # Source
//! K. Goto and R. van de Geijn, "Anatomy of High-Performance Matrix Multiplication", 2008.

use core::array::from_fn;

use super::f32x4::{F32x4, LANES};
use super::pointwise::transpose_panels;

/// Most rows of a register tile: with [`NR`] columns, 10 of the 16 vector registers of x86-64; of
/// the others a tab needs one for a value, two for a line, one for a product, one for itself.
pub const MR: usize = 5;
/// Columns of a register tile: two vectors.
pub const NR: usize = 2 * LANES;
/// Steps of the inner sum between two visits to the output; a panel stays in the first cache.
const DEPTH_BLOCK: usize = 576;

type Tile<const ROWS: usize> = [[F32x4; 2]; ROWS];

/// The sizes of a product `[rows, depth] x [depth, columns]`.
#[derive(Clone, Copy, Debug)]
pub struct Product {
    /// Rows of the left matrix and of the output.
    pub rows: usize,
    /// Columns of the left and rows of the right matrix: the length of each sum.
    pub depth: usize,
    /// Columns of the right matrix and of the output.
    pub columns: usize,
}

impl Product {
    /// The length of the packed right matrix.
    pub fn packed_len(self) -> usize {
        self.padded_columns() * self.depth
    }

    /// The columns of the packed right matrix: the next multiple of [`NR`].
    pub fn padded_columns(self) -> usize {
        self.columns.next_multiple_of(NR)
    }
}

/// What happens to the output's former values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Update {
    /// They are overwritten.
    Overwrite,
    /// The product is added to them.
    Add,
}

/// Copies `right` (`[depth, columns]`) into panels of [`NR`] columns, the last one zero-filled:
/// first all rows of the first panel, then of the next.
///
/// # Panics
/// If `right` is not what the product says, or `packed` not [`Product::packed_len`] long.
pub fn pack_right(product: Product, right: &[f32], packed: &mut [f32]) {
    let Product { depth, columns, .. } = product;
    assert_eq!(right.len(), depth * columns);
    assert_eq!(packed.len(), product.packed_len());
    if packed.is_empty() {
        return;
    }
    let (lines, _) = packed.as_chunks_mut::<NR>();
    for (index, panel) in lines.chunks_exact_mut(depth).enumerate() {
        let first = index * NR;
        let width = NR.min(columns - first);
        for (line, row) in panel.iter_mut().zip(right.chunks_exact(columns)) {
            line[width..].fill(0.0);
            line[..width].copy_from_slice(&row[first..first + width]);
        }
    }
}

/// As [`pack_right`], from the transpose of the right matrix, `[columns, depth]`.
///
/// # Panics
/// As [`pack_right`].
pub fn pack_right_transposed(product: Product, right: &[f32], packed: &mut [f32]) {
    assert_eq!(right.len(), product.depth * product.columns);
    assert_eq!(packed.len(), product.packed_len());
    transpose_panels(product.depth, NR, right, packed);
}

/// The matrix product `output = left x right`, or `output += left x right`.
///
/// Each element's sum runs over `depth` in order, so the result does not depend on the tile that
/// an element falls into.
///
/// # Shapes
/// `left`: `[rows, depth]`; `right`: `[depth, columns]`, made by [`pack_right`]; `output`:
/// `[rows, columns]`, row-major.
///
/// # Panics
/// If a slice does not fit `product`.
pub fn gemm(product: Product, left: &[f32], right: &[f32], update: Update, output: &mut [f32]) {
    let Product {
        rows,
        depth,
        columns,
    } = product;
    assert_eq!(left.len(), rows * depth);
    assert_eq!(right.len(), product.packed_len());
    assert_eq!(output.len(), rows * columns);
    if update == Update::Overwrite {
        output.fill(0.0);
    }
    if rows * columns * depth == 0 {
        return;
    }
    let (right, _) = right.as_chunks::<NR>();
    for from in (0..depth).step_by(DEPTH_BLOCK) {
        let to = depth.min(from + DEPTH_BLOCK);
        for (index, panel) in right.chunks_exact(depth).enumerate() {
            let block = Block {
                left,
                depth,
                from,
                panel: &panel[from..to],
                columns,
                first: index * NR,
            };
            block.add_to(output);
        }
    }
}

/// The product of all rows and one panel, over a part of the depth.
struct Block<'a> {
    left: &'a [f32],
    /// The length of a row of `left`, and the first step of it.
    depth: usize,
    from: usize,
    panel: &'a [[f32; NR]],
    /// Columns of the output, and the first of them that the panel holds.
    columns: usize,
    first: usize,
}

impl Block<'_> {
    fn add_to(&self, output: &mut [f32]) {
        let rows = output.len() / self.columns;
        let tiles = rows.div_ceil(MR);
        let mut row = 0;
        for tile in 0..tiles {
            // Rows that are left, shared out among the tiles that are left.
            let height = (rows - row).div_ceil(tiles - tile);
            let band = &mut output[row * self.columns..(row + height) * self.columns];
            match height {
                4 => self.tile::<4>(row, band),
                MR => self.tile::<MR>(row, band),
                // Rare, and not worth code of their own: tiles of products of 1 to 3, 6, 7 or 11 rows.
                _ => {
                    for (line, row) in band.chunks_exact_mut(self.columns).zip(row..) {
                        self.tile::<1>(row, line);
                    }
                }
            }
            row += height;
        }
    }

    /// `band += left[row..row + ROWS] x panel`.
    fn tile<const ROWS: usize>(&self, row: usize, band: &mut [f32]) {
        let width = NR.min(self.columns - self.first);
        let mut tile = [[F32x4::zero(); 2]; ROWS];
        for (sums, line) in tile.iter_mut().zip(band.chunks_exact(self.columns)) {
            let line = &line[self.first..self.first + width];
            *sums = match line.as_chunks() {
                ([low, high], _) => [F32x4::load(low), F32x4::load(high)],
                _ => load_partial(line),
            };
        }
        let rows = from_fn(|i| {
            let start = (row + i) * self.depth + self.from;
            &self.left[start..start + self.panel.len()]
        });
        add_rows(rows, self.panel, &mut tile);
        for (sums, line) in tile.iter().zip(band.chunks_exact_mut(self.columns)) {
            let line = &mut line[self.first..self.first + width];
            match line.as_chunks_mut() {
                ([low, high], _) => {
                    sums[0].store(low);
                    sums[1].store(high);
                }
                _ => store_partial(*sums, line),
            }
        }
    }
}

/// `tile[i] += sum over k of rows[i][k] * panel[k]`.
#[inline(always)]
fn add_rows<const ROWS: usize>(rows: [&[f32]; ROWS], panel: &[[f32; NR]], tile: &mut Tile<ROWS>) {
    let rows = rows.map(|row| &row[..panel.len()]);
    for (k, line) in panel.iter().enumerate() {
        let [low, high] = load_line(line);
        for i in 0..ROWS {
            let value = F32x4::splat(rows[i][k]);
            tile[i][0] = tile[i][0].add_product(value, low);
            tile[i][1] = tile[i][1].add_product(value, high);
        }
    }
}

#[inline(always)]
fn load_line(line: &[f32; NR]) -> [F32x4; 2] {
    let (vectors, _) = line.as_chunks::<LANES>();
    [F32x4::load(&vectors[0]), F32x4::load(&vectors[1])]
}

fn load_partial(values: &[f32]) -> [F32x4; 2] {
    let mut line = [0.0; NR];
    line[..values.len()].copy_from_slice(values);
    load_line(&line)
}

fn store_partial(sums: [F32x4; 2], values: &mut [f32]) {
    let lanes = sums.into_iter().flat_map(F32x4::to_array);
    for (value, lane) in values.iter_mut().zip(lanes) {
        *value = lane;
    }
}
