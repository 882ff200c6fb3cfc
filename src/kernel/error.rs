//! What can go wrong, by who is at fault.

use alloc::boxed::Box;
use alloc::format;
use alloc::string::{String, ToString};
use core::fmt::{self, Display};

/// An error that names the argument at fault, what was expected and what came.
///
/// It is one pointer, because results of every kind carry it on their way up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error(Box<Details>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Details {
    fault: Fault,
    message: String,
    /// The length of the argument's name, which the message begins with.
    argument: usize,
}

/// Who is at fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// A configuration asks for something impossible or unsupported.
    Config,
    /// A caller's slice or tensor has the wrong shape.
    Shape,
    /// A label of the data lies outside the classes.
    Label,
    /// Bytes are not what they should be: a damaged or foreign file.
    Bytes,
}

/// The result of an operation that can fail with [`Error`].
pub type Result<T> = core::result::Result<T, Error>;

impl Error {
    /// An error of the configuration: `argument` is a layer and key, e.g. `conv2d.strides`.
    pub fn config(argument: impl Display, expected: impl Display, found: impl Display) -> Self {
        Self::new(Fault::Config, &argument, &expected, &found)
    }

    /// An error of a caller's shape or length: `argument` is the name of the argument or tensor.
    pub fn shape(argument: impl Display, expected: impl Display, found: impl Display) -> Self {
        Self::new(Fault::Shape, &argument, &expected, &found)
    }

    /// An error of the data: the label at `index`, from 0, lies outside `0..classes`.
    pub fn label(index: usize, label: u8, classes: usize) -> Self {
        let expected = format_args!("0 to {}", classes.saturating_sub(1));
        Self::new(
            Fault::Label,
            &format_args!("label {index}"),
            &expected,
            &label,
        )
    }

    /// An error of bytes that should be a file in `format`.
    pub fn bytes(format: impl Display, expected: impl Display, found: impl Display) -> Self {
        Self::new(Fault::Bytes, &format, &expected, &found)
    }

    // Out of line: a hundred places make errors, none of them busy.
    #[cold]
    #[inline(never)]
    fn new(
        fault: Fault,
        argument: &dyn Display,
        expected: &dyn Display,
        found: &dyn Display,
    ) -> Self {
        let mut message = argument.to_string();
        let argument = message.len();
        message += &format!(": expected {expected}, found {found}");
        Self(Box::new(Details {
            fault,
            message,
            argument,
        }))
    }

    /// Who is at fault.
    pub fn fault(&self) -> Fault {
        self.0.fault
    }

    /// What is at fault: a layer and key of a configuration, an argument, a label, a file's format.
    pub fn argument(&self) -> &str {
        &self.0.message[..self.0.argument]
    }

    /// The name that JavaScript sees: `ConfigError`, `ShapeError`, `LabelError` or `BytesError`.
    pub fn name(&self) -> &'static str {
        match self.fault() {
            Fault::Config => "ConfigError",
            Fault::Shape => "ShapeError",
            Fault::Label => "LabelError",
            Fault::Bytes => "BytesError",
        }
    }
}

impl Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.message)
    }
}

impl core::error::Error for Error {}

/// Names in a message, with commas between them.
pub struct Listed<'a>(pub &'a [&'a str]);

impl Display for Listed<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, name) in self.0.iter().enumerate() {
            f.write_str(if index == 0 { "" } else { ", " })?;
            f.write_str(name)?;
        }
        Ok(())
    }
}
