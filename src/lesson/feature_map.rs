//! A map of numbers, one channel, and the steps that make the next one of it.

use alloc::vec;
use alloc::vec::Vec;
use core::ops::Range;

use crate::kernel::pool::max_pool2d_forward;
use crate::shape::{ImageShape, Padding, Window};
use crate::{Code, Error, Result};

/// One channel: a picture whose pixels may be any numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct FeatureMap {
    values: Vec<f32>,
    width: usize,
}

/// What a pooling keeps of the values under its window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pooling {
    /// The largest value.
    Max,
    /// Their mean.
    Average,
}

/// One position of a pooling, worked out.
#[derive(Clone, Debug, PartialEq)]
pub struct PoolWindow {
    /// The row of the map under the window's first row.
    pub row: usize,
    /// The column of the map under the window's first column.
    pub column: usize,
    /// The values under the window, row by row.
    pub values: Vec<f32>,
    /// Which of them is the largest, the first of equal ones; counted from 0.
    pub winner: usize,
}

impl FeatureMap {
    /// A map of `values`, row by row.
    ///
    /// # Errors
    /// [`Error::shape`] unless they fill at least one row, and whole rows.
    pub fn new(values: Vec<f32>, width: usize) -> Result<Self> {
        if width == 0 || values.is_empty() || !values.len().is_multiple_of(width) {
            let expected = Code::RowsOfValues(width);
            return Err(Error::shape("values", expected, values.len()));
        }
        Ok(Self { values, width })
    }

    /// A grey picture as a map, 0 to 255.
    ///
    /// # Errors
    /// As [`FeatureMap::new`].
    pub fn from_pixels(pixels: &[u8], width: usize) -> Result<Self> {
        Self::new(pixels.iter().copied().map(f32::from).collect(), width)
    }

    /// All values, row by row.
    pub fn values(&self) -> &[f32] {
        &self.values
    }

    /// Values in a row.
    pub fn width(&self) -> usize {
        self.width
    }

    /// Number of rows.
    pub fn height(&self) -> usize {
        self.values.len() / self.width
    }

    /// The shape, with its one channel.
    pub fn shape(&self) -> ImageShape {
        ImageShape {
            height: self.height(),
            width: self.width,
            channels: 1,
        }
    }

    /// The share of the values that are zero, 0 to 1.
    pub fn zeros(&self) -> f32 {
        let zeros = self.values.iter().filter(|&&value| value == 0.0).count();
        zeros as f32 / self.values.len() as f32
    }

    /// How far from zero the values in `rows` are: the mean of `abs(value)`; 0 if there are none.
    pub fn mean_size(&self, rows: Range<usize>) -> f32 {
        let lines = self.values.chunks_exact(self.width);
        let lines = lines.take(rows.end).skip(rows.start);
        let (sum, count) = lines.flatten().fold((0.0, 0), |(sum, count), value| {
            (sum + value.abs(), count + 1)
        });
        sum / count.max(1) as f32
    }

    /// How many values are at least `limit`.
    pub fn count_from(&self, limit: f32) -> usize {
        self.values.iter().filter(|&&value| value >= limit).count()
    }

    /// What was added to every value to make it the one of `later`: `later - self`.
    ///
    /// # Errors
    /// [`Error::shape`] if the maps differ in size.
    pub fn change(&self, later: &Self) -> Result<Self> {
        if (later.width, later.values.len()) != (self.width, self.values.len()) {
            let expected = Code::Size(self.height(), self.width());
            let found = Code::Size(later.height(), later.width());
            return Err(Error::shape("map", expected, found));
        }
        let pairs = self.values.iter().zip(&later.values);
        Self::new(pairs.map(|(from, to)| to - from).collect(), self.width)
    }

    /// How much of this map and of `later` does not coincide, from 0, they are the same, to 1, nothing
    /// is where it was: the sum of `abs(change)` over the sum of `abs(value)` of both; 0 if both are
    /// zero everywhere.
    ///
    /// # Errors
    /// As [`FeatureMap::change`].
    pub fn share_of_change(&self, later: &Self) -> Result<f32> {
        let size = |map: &Self| map.values.iter().map(|value| value.abs()).sum::<f32>();
        let (both, change) = (size(self) + size(later), size(&self.change(later)?));
        Ok(if both > 0.0 { change / both } else { 0.0 })
    }

    /// The map after the rectifier: `max(value, 0)`.
    pub fn relu(&self) -> Self {
        let values = self.values.iter().map(|value| value.max(0.0)).collect();
        Self {
            values,
            width: self.width,
        }
    }

    /// The map moved by whole cells, zeros where nothing is left.
    pub fn shifted(&self, down: i32, right: i32) -> Self {
        let (height, width) = (self.height(), self.width);
        let source = |index: usize, by: i32, limit: usize| {
            let from = index.checked_add_signed((by as isize).wrapping_neg());
            from.filter(|&from| from < limit)
        };
        let mut values = vec![0.0; self.values.len()];
        for (index, value) in values.iter_mut().enumerate() {
            let row = source(index / width, down, height);
            let column = source(index % width, right, width);
            if let (Some(row), Some(column)) = (row, column) {
                *value = self.values[row * width + column];
            }
        }
        Self {
            values,
            width: self.width,
        }
    }

    /// The map after pooling in squares of `size` that do not overlap; what is left over is dropped.
    ///
    /// # Errors
    /// [`Error::config`] if the size is zero or larger than the map.
    pub fn pool(&self, pooling: Pooling, size: usize) -> Result<Self> {
        let window = self.pool_geometry(size)?;
        let mut values = vec![0.0; window.output.count()];
        match pooling {
            Pooling::Max => {
                let mut winners = vec![0; values.len()];
                max_pool2d_forward(&window, &self.values, &mut values, &mut winners);
            }
            Pooling::Average => {
                for (position, value) in values.iter_mut().enumerate() {
                    let row = position / window.output.width * size;
                    let column = position % window.output.width * size;
                    let sum: f32 = self.square(row, column, size).sum();
                    *value = sum / (size * size) as f32;
                }
            }
        }
        Self::new(values, window.output.width)
    }

    /// What stands behind the cell at `row`, `column` of [`FeatureMap::pool`].
    ///
    /// # Errors
    /// As [`FeatureMap::pool`], and [`Error::shape`] if there is no such cell.
    pub fn pool_window(&self, size: usize, row: usize, column: usize) -> Result<PoolWindow> {
        self.pool_geometry(size)?.check_position(row, column)?;
        let (row, column) = (row * size, column * size);
        let values: Vec<f32> = self.square(row, column, size).collect();
        let winner = (1..values.len()).fold(0, |best, index| {
            if values[index] > values[best] {
                index
            } else {
                best
            }
        });
        Ok(PoolWindow {
            row,
            column,
            values,
            winner,
        })
    }

    /// The values of a square whose first one is at `row`, `column`.
    fn square(&self, row: usize, column: usize, size: usize) -> impl Iterator<Item = f32> {
        self.values
            .chunks_exact(self.width)
            .skip(row)
            .take(size)
            .flat_map(move |line| line[column..column + size].iter().copied())
    }

    fn pool_geometry(&self, size: usize) -> Result<Window> {
        Window::new(
            &"pooling",
            self.shape(),
            1,
            [size; 2],
            [size; 2],
            Padding::Valid,
        )
    }
}
