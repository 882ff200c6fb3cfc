//! The matrix product, in tiles that fit the registers.
//!
//! The right matrix is packed into panels of [`NR`] columns, the left one into panels of [`MR`]
//! rows, so that the inner loop reads both in order. Panels are filled up with zeros: odd sizes
//! cost no more than the next multiple of a tile.
//!
//! # Source
//! K. Goto and R. van de Geijn, "Anatomy of High-Performance Matrix Multiplication", 2008.

use super::f32x4::{F32x4, LANES};

/// Rows of a register tile: with [`NR`] columns, 12 of the 16 vector registers of x86-64.
pub const MR: usize = 6;
/// Columns of a register tile: two vectors.
pub const NR: usize = 2 * LANES;
/// Steps of the inner sum between two visits to the output; both panels stay in the first cache.
const DEPTH_BLOCK: usize = 384;

type Tile = [[F32x4; 2]; MR];

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
        self.columns.div_ceil(NR) * NR * self.depth
    }
}

/// A matrix whose element (row, column) is `data[row * row_stride + column * column_stride]`.
#[derive(Clone, Copy, Debug)]
pub struct Matrix<'a> {
    /// The elements.
    pub data: &'a [f32],
    /// Distance from a row to the next.
    pub row_stride: usize,
    /// Distance from a column to the next.
    pub column_stride: usize,
}

impl<'a> Matrix<'a> {
    /// A row-major matrix with `columns` columns.
    pub fn row_major(data: &'a [f32], columns: usize) -> Self {
        Self {
            data,
            row_stride: columns,
            column_stride: 1,
        }
    }

    /// The transpose, without a copy.
    pub fn transposed(self) -> Self {
        Self {
            data: self.data,
            row_stride: self.column_stride,
            column_stride: self.row_stride,
        }
    }

    fn assert_holds(&self, rows: usize, columns: usize) {
        let last = rows.saturating_sub(1) * self.row_stride
            + columns.saturating_sub(1) * self.column_stride;
        assert!(
            rows * columns == 0 || last < self.data.len(),
            "a matrix of {rows} x {columns} needs {} elements",
            last + 1
        );
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

/// Copies `right` (`[depth, columns]`) into panels of [`NR`] columns, the last one zero-filled.
///
/// # Panics
/// If `right` is shorter than the product says, or `packed` is not [`Product::packed_len`] long.
pub fn pack_right(product: Product, right: Matrix, packed: &mut [f32]) {
    right.assert_holds(product.depth, product.columns);
    assert_eq!(packed.len(), product.packed_len());
    if product.depth == 0 {
        return;
    }
    let (panels, _) = packed.as_chunks_mut::<NR>();
    for (index, panel) in panels.chunks_exact_mut(product.depth).enumerate() {
        let first = index * NR;
        let width = NR.min(product.columns - first);
        for (step, line) in panel.iter_mut().enumerate() {
            let start = step * right.row_stride + first * right.column_stride;
            if right.column_stride == 1 && width == NR {
                line.copy_from_slice(&right.data[start..start + NR]);
            } else {
                *line = [0.0; NR];
                for (column, value) in line[..width].iter_mut().enumerate() {
                    *value = right.data[start + column * right.column_stride];
                }
            }
        }
    }
}

/// The matrix product `output = left x right`, or `output += left x right`.
///
/// Each element's sum runs over `depth` in order, so the result does not depend on the tile that
/// an element falls into.
///
/// # Shapes
/// `left`: `[rows, depth]`, any strides; `right`: `[depth, columns]`, made by [`pack_right`];
/// `output`: `[rows, columns]`, row-major.
///
/// # Panics
/// If a slice does not fit `product`.
pub fn gemm(product: Product, left: Matrix, right: &[f32], update: Update, output: &mut [f32]) {
    let Product {
        rows,
        depth,
        columns,
    } = product;
    left.assert_holds(rows, depth);
    assert_eq!(right.len(), product.packed_len());
    assert_eq!(output.len(), rows * columns);
    if update == Update::Overwrite {
        output.fill(0.0);
    }
    if rows * columns * depth == 0 {
        return;
    }
    let (right, _) = right.as_chunks::<NR>();
    let mut left_panel = [[0.0; MR]; DEPTH_BLOCK];
    for from in (0..depth).step_by(DEPTH_BLOCK) {
        let block = from..depth.min(from + DEPTH_BLOCK);
        let left_panel = &mut left_panel[..block.len()];
        for (index, band) in output.chunks_mut(MR * columns).enumerate() {
            pack_left(
                left,
                index * MR,
                block.start,
                band.len() / columns,
                left_panel,
            );
            for (index, panel) in right.chunks_exact(depth).enumerate() {
                let first = index * NR;
                let width = NR.min(columns - first);
                let mut tile = read_tile(band, columns, first, width);
                micro_kernel(left_panel, &panel[block.clone()], &mut tile);
                write_tile(&tile, band, columns, first, width);
            }
        }
    }
}

/// Copies [`MR`] rows of `left` from column `from` on; missing rows become zero.
fn pack_left(left: Matrix, row: usize, from: usize, rows: usize, panel: &mut [[f32; MR]]) {
    let start = row * left.row_stride + from * left.column_stride;
    if rows < MR {
        panel.fill([0.0; MR]);
    }
    if left.row_stride == 1 && rows == MR {
        for (step, line) in panel.iter_mut().enumerate() {
            let at = start + step * left.column_stride;
            line.copy_from_slice(&left.data[at..at + MR]);
        }
        return;
    }
    for row in 0..rows {
        let source = left.data[start + row * left.row_stride..]
            .iter()
            .step_by(left.column_stride);
        for (line, &value) in panel.iter_mut().zip(source) {
            line[row] = value;
        }
    }
}

/// `tile[i][j] += sum over k of left[k][i] * right[k][j]`.
#[inline(always)]
fn micro_kernel(left: &[[f32; MR]], right: &[[f32; NR]], tile: &mut Tile) {
    for (column, line) in left.iter().zip(right) {
        let (vectors, _) = line.as_chunks::<LANES>();
        let low = F32x4::load(&vectors[0]);
        let high = F32x4::load(&vectors[1]);
        for (sums, &value) in tile.iter_mut().zip(column) {
            let value = F32x4::splat(value);
            sums[0] = sums[0].add_product(value, low);
            sums[1] = sums[1].add_product(value, high);
        }
    }
}

/// The tile of `band` whose first column is `first`, filled up with zeros.
#[inline(always)]
fn read_tile(band: &[f32], columns: usize, first: usize, width: usize) -> Tile {
    let mut tile = [[F32x4::zero(); 2]; MR];
    for (sums, row) in tile.iter_mut().zip(band.chunks_exact(columns)) {
        let mut line = [0.0; NR];
        line[..width].copy_from_slice(&row[first..first + width]);
        let (vectors, _) = line.as_chunks::<LANES>();
        *sums = [F32x4::load(&vectors[0]), F32x4::load(&vectors[1])];
    }
    tile
}

/// Writes the part of `tile` that lies inside `band`.
#[inline(always)]
fn write_tile(tile: &Tile, band: &mut [f32], columns: usize, first: usize, width: usize) {
    for (sums, row) in tile.iter().zip(band.chunks_exact_mut(columns)) {
        let mut line = [0.0; NR];
        let (vectors, _) = line.as_chunks_mut::<LANES>();
        sums[0].store(&mut vectors[0]);
        sums[1].store(&mut vectors[1]);
        row[first..first + width].copy_from_slice(&line[..width]);
    }
}
