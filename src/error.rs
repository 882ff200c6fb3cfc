//! What can go wrong, by who is at fault.

use alloc::string::String;
use core::fmt;

/// An error that names the argument at fault, what was expected and what came.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// A configuration asks for something impossible or unsupported.
    Config {
        /// The layer and key at fault, e.g. `conv2d.strides`.
        argument: String,
        /// What would have been accepted.
        expected: String,
        /// What was given.
        found: String,
    },
    /// A caller's slice or tensor has the wrong shape.
    Shape {
        /// The name of the argument or tensor.
        argument: String,
        /// The shape or length that was expected.
        expected: String,
        /// The shape or length that was given.
        found: String,
    },
    /// A label of the data lies outside the classes.
    Label {
        /// Position of the label in the batch or file, from 0.
        index: usize,
        /// The label that was found.
        label: u8,
        /// Number of classes; labels run from 0 to `classes - 1`.
        classes: usize,
    },
    /// Bytes that are not what they should be: a damaged or foreign file.
    Bytes {
        /// The format that was expected, e.g. `IDX images`.
        format: &'static str,
        /// What the format asks for.
        expected: String,
        /// What the bytes say.
        found: String,
    },
}

/// The result of an operation that can fail with [`enum@Error`].
pub type Result<T> = core::result::Result<T, Error>;

impl Error {
    // The three are kept out of line: they are called in a hundred places, none of them busy.

    /// A [`Error::Config`] for `argument`.
    #[cold]
    #[inline(never)]
    pub fn config(
        argument: impl Into<String>,
        expected: impl Into<String>,
        found: impl Into<String>,
    ) -> Self {
        Self::Config {
            argument: argument.into(),
            expected: expected.into(),
            found: found.into(),
        }
    }

    /// A [`Error::Shape`] for `argument`.
    #[cold]
    #[inline(never)]
    pub fn shape(
        argument: impl Into<String>,
        expected: impl Into<String>,
        found: impl Into<String>,
    ) -> Self {
        Self::Shape {
            argument: argument.into(),
            expected: expected.into(),
            found: found.into(),
        }
    }

    /// A [`Error::Bytes`] of a file in `format`.
    #[cold]
    #[inline(never)]
    pub fn bytes(
        format: &'static str,
        expected: impl Into<String>,
        found: impl Into<String>,
    ) -> Self {
        Self::Bytes {
            format,
            expected: expected.into(),
            found: found.into(),
        }
    }

    /// The name that JavaScript sees: `ConfigError`, `ShapeError`, `LabelError` or `BytesError`.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Config { .. } => "ConfigError",
            Self::Shape { .. } => "ShapeError",
            Self::Label { .. } => "LabelError",
            Self::Bytes { .. } => "BytesError",
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Config {
                argument,
                expected,
                found,
            }
            | Self::Shape {
                argument,
                expected,
                found,
            } => write!(f, "{argument}: expected {expected}, found {found}"),
            Self::Label {
                index,
                label,
                classes,
            } => write!(
                f,
                "label {index}: expected 0 to {}, found {label}",
                classes.saturating_sub(1)
            ),
            Self::Bytes {
                format,
                expected,
                found,
            } => write!(f, "{format}: expected {expected}, found {found}"),
        }
    }
}

impl core::error::Error for Error {}
