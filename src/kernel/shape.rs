//! Sizes: the only place where they are computed.

use alloc::vec::Vec;
use core::fmt::{self, Display};
use core::ops::Range;

use crate::{Code, Error, Result};

/// The most values that one activation or parameter of a network may have.
///
/// Products of sizes stay far below the 32-bit address space of the browser.
pub const LARGEST_TENSOR: usize = 1 << 26;

/// The shape of one sample, without the batch: `[height, width, channels]` or `[units]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape(Vec<usize>);

impl Shape {
    /// A shape of `dimensions`.
    ///
    /// # Errors
    /// [`Error::config`] for `argument` unless there are 1 to 3 dimensions, each at least 1, with
    /// a product of at most [`LARGEST_TENSOR`].
    pub fn new(argument: impl Display, dimensions: &[usize]) -> Result<Self> {
        Self::check(&argument, dimensions)?;
        Ok(Self(dimensions.to_vec()))
    }

    fn check(argument: &dyn Display, dimensions: &[usize]) -> Result<()> {
        let product = dimensions
            .iter()
            .try_fold(1_usize, |product, &size| product.checked_mul(size))
            .filter(|product| (1..=LARGEST_TENSOR).contains(product));
        if product.is_some() && (1..=3).contains(&dimensions.len()) {
            return Ok(());
        }
        let expected = Code::SizesUpTo(LARGEST_TENSOR);
        Err(Error::config(
            argument,
            expected,
            Code::List(dimensions.into()),
        ))
    }

    /// The dimensions.
    pub fn dimensions(&self) -> &[usize] {
        &self.0
    }

    /// The number of values.
    pub fn count(&self) -> usize {
        self.0.iter().product()
    }

    /// This shape as an image, if it has three dimensions.
    pub fn image(&self) -> Option<ImageShape> {
        match *self.0.as_slice() {
            [height, width, channels] => Some(ImageShape {
                height,
                width,
                channels,
            }),
            _ => None,
        }
    }
}

impl From<ImageShape> for Shape {
    fn from(image: ImageShape) -> Self {
        Self([image.height, image.width, image.channels].to_vec())
    }
}

impl Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (axis, size) in self.0.iter().enumerate() {
            let separator = if axis == 0 { "" } else { " x " };
            write!(f, "{separator}{size}")?;
        }
        Ok(())
    }
}

/// The shape of an image or of a stack of feature maps, row-major `[height, width, channels]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImageShape {
    /// Rows.
    pub height: usize,
    /// Columns.
    pub width: usize,
    /// Values a pixel.
    pub channels: usize,
}

impl ImageShape {
    /// The number of values.
    pub fn count(&self) -> usize {
        self.height * self.width * self.channels
    }

    /// Where the first channel of the pixel at `row`, `column` is stored.
    pub fn offset(&self, row: usize, column: usize) -> usize {
        (row * self.width + column) * self.channels
    }

    /// Row, column and channel of the value at `index`:
    ///
    /// ```text
    /// index = (row * width + column) * channels + channel
    /// ```
    pub fn cell(&self, index: usize) -> [usize; 3] {
        let pixel = index / self.channels;
        [
            pixel / self.width,
            pixel % self.width,
            index % self.channels,
        ]
    }

    /// All rows and columns.
    pub fn area(&self) -> Area {
        Area {
            rows: 0..self.height,
            columns: 0..self.width,
        }
    }
}

/// A rectangle of an image.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    /// Its rows.
    pub rows: Range<usize>,
    /// Its columns.
    pub columns: Range<usize>,
}

impl Area {
    /// A single pixel.
    pub fn pixel(row: usize, column: usize) -> Self {
        Self {
            rows: row..row + 1,
            columns: column..column + 1,
        }
    }
}

/// How a window meets the border.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Padding {
    /// The window stays inside the image.
    Valid,
    /// Zeros around the image keep `output = ceil(input / stride)`; an odd zero goes after.
    Same,
}

/// The geometry of a window that slides over an image: a convolution's or a pooling's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The image that the window reads.
    pub input: ImageShape,
    /// The image that it makes.
    pub output: ImageShape,
    /// Rows and columns of the window.
    pub size: [usize; 2],
    /// Rows and columns from one position to the next.
    pub strides: [usize; 2],
    /// Rows of zeros above and columns of zeros left of the image.
    pub before: [usize; 2],
}

/// The part of a window along one axis that lies inside the image.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// Rows or columns of the window.
    pub window: Range<usize>,
    /// The row or column of the image under the first of them.
    pub input: usize,
}

impl Window {
    /// A window over `input` that makes `channels` maps; `argument` names its size in errors.
    ///
    /// ```text
    /// valid: output = floor((input - size) / stride) + 1
    /// same:  output = ceil(input / stride)
    /// ```
    ///
    /// # Errors
    /// [`Error::config`] if a size or stride is zero, if a `valid` window is larger than the
    /// image, or if a shape would exceed [`LARGEST_TENSOR`].
    pub fn new(
        argument: &dyn Display,
        input: ImageShape,
        channels: usize,
        size: [usize; 2],
        strides: [usize; 2],
        padding: Padding,
    ) -> Result<Self> {
        if size.contains(&0) || strides.contains(&0) {
            let found = Code::Window(size.into(), strides.into());
            return Err(Error::config(argument, Code::WindowOfOnes, found));
        }
        let image = [input.height, input.width];
        if padding == Padding::Valid && (size[0] > image[0] || size[1] > image[1]) {
            let expected = Code::WindowWithin(image[0], image[1]);
            return Err(Error::config(
                argument,
                expected,
                Code::Size(size[0], size[1]),
            ));
        }
        let mut output = [0; 2];
        let mut before = [0; 2];
        for axis in 0..2 {
            (output[axis], before[axis]) = match padding {
                Padding::Valid => ((image[axis] - size[axis]) / strides[axis] + 1, 0),
                Padding::Same => {
                    let count = image[axis].div_ceil(strides[axis]);
                    let reach = ((count - 1) * strides[axis]).saturating_add(size[axis]);
                    (count, reach.saturating_sub(image[axis]) / 2)
                }
            };
        }
        let output = Shape::new(argument, &[output[0], output[1], channels])?;
        let Some(output) = output.image() else {
            unreachable!("three dimensions make an image");
        };
        Ok(Self {
            input,
            output,
            size,
            strides,
            before,
        })
    }

    /// The values under one position of the window, all channels: the rows of a filter matrix.
    pub fn patch_len(&self) -> usize {
        self.size[0] * self.size[1] * self.input.channels
    }

    /// The number of positions of the window.
    pub fn positions(&self) -> usize {
        self.output.height * self.output.width
    }

    /// Checks that the window makes a cell at output `row`, `column`.
    ///
    /// # Errors
    /// [`Error::shape`] if it does not.
    pub fn check_position(&self, row: usize, column: usize) -> Result<()> {
        let ImageShape { height, width, .. } = self.output;
        if row < height && column < width {
            return Ok(());
        }
        let expected = Code::CellBelow(height, width);
        Err(Error::shape("cell", expected, Code::Cell(row, column)))
    }

    /// The rows of the window that lie inside the image at output row `row`.
    pub fn rows(&self, row: usize) -> Span {
        self.span(0, row, self.input.height)
    }

    /// The columns of the window that lie inside the image at output column `column`.
    pub fn columns(&self, column: usize) -> Span {
        self.span(1, column, self.input.width)
    }

    /// The part of the input that the window sees from all positions in `area` of the output.
    ///
    /// # Panics
    /// If `area` is empty.
    pub fn under(&self, area: &Area) -> Area {
        let between = |first: Span, last: Span| first.input..last.input + last.window.len();
        Area {
            rows: between(self.rows(area.rows.start), self.rows(area.rows.end - 1)),
            columns: between(
                self.columns(area.columns.start),
                self.columns(area.columns.end - 1),
            ),
        }
    }

    fn span(&self, axis: usize, index: usize, limit: usize) -> Span {
        let start = index * self.strides[axis];
        let first = self.before[axis].saturating_sub(start).min(self.size[axis]);
        let input = (start + first).saturating_sub(self.before[axis]);
        let inside = limit.saturating_sub(input).min(self.size[axis] - first);
        Span {
            window: first..first + inside,
            input,
        }
    }
}
