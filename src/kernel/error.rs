//! What can go wrong, by who is at fault.
//!
//! An [`Error`] has no sentence. It names what is at fault ([`Error::argument`]) and says what was
//! expected there and what was found, each as a [`Code`]: a name that stays, and numbers and texts
//! that belong to it. A page makes its words of them, in its own language. Whoever needs no other
//! language than English prints the error:
//!
//! ```
//! use patchwork_kernel::error::{Arg, Code, Error, Fault};
//!
//! let error = Error::config("batch_size", Code::Between(1, 1024), 0);
//! assert_eq!(error.fault(), Fault::Config);
//! assert_eq!(error.argument(), "batch_size");
//! assert_eq!(error.expected().name(), "between");
//! assert_eq!(error.expected().args(), [Arg::Number(1.0), Arg::Number(1024.0)]);
//! assert_eq!(error.found(), &Code::Number(0.0));
//! assert_eq!(error.to_string(), "batch_size: expected 1 to 1024, found 0");
//! ```

mod code;

use alloc::boxed::Box;
use alloc::string::ToString;
use core::fmt::{self, Display};

pub use code::{Arg, Code, Names, Sizes, TYPESCRIPT};

/// An error that names the argument at fault, what was expected and what came.
///
/// It is one pointer, because results of every kind carry it on their way up.
#[derive(Clone, Debug, PartialEq)]
pub struct Error(Box<Details>);

#[derive(Clone, Debug, PartialEq)]
struct Details {
    fault: Fault,
    argument: Code,
    expected: Code,
    found: Code,
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
    pub fn config(argument: impl Display, expected: Code, found: impl Into<Code>) -> Self {
        Self::named(Fault::Config, &argument, expected, found.into())
    }

    /// An error of a caller's shape or length: `argument` is the name of the argument or tensor.
    pub fn shape(argument: impl Display, expected: Code, found: impl Into<Code>) -> Self {
        Self::named(Fault::Shape, &argument, expected, found.into())
    }

    /// An error of the data: the label at `index`, from 0, lies outside `0..classes`.
    pub fn label(index: usize, label: u8, classes: usize) -> Self {
        let expected = Code::Between(0, classes.saturating_sub(1));
        Self::new(
            Fault::Label,
            Code::Label(index),
            expected,
            usize::from(label).into(),
        )
    }

    /// An error of bytes that should be a file in `format`, e.g. [`Code::SafetensorsFile`].
    pub fn bytes(format: Code, expected: Code, found: impl Into<Code>) -> Self {
        Self::new(Fault::Bytes, format, expected, found.into())
    }

    // Out of line: a hundred places make errors, none of them busy.
    #[cold]
    #[inline(never)]
    fn named(fault: Fault, argument: &dyn Display, expected: Code, found: Code) -> Self {
        Self::new(fault, Code::Verbatim(argument.to_string()), expected, found)
    }

    #[cold]
    #[inline(never)]
    fn new(fault: Fault, argument: Code, expected: Code, found: Code) -> Self {
        Self(Box::new(Details {
            fault,
            argument,
            expected,
            found,
        }))
    }

    /// Who is at fault.
    pub fn fault(&self) -> Fault {
        self.0.fault
    }

    /// What is at fault: a layer and key of a configuration or an argument; or, by the name of its
    /// code, a label or a file's format.
    pub fn argument(&self) -> &str {
        match self.argument_code() {
            Code::Verbatim(name) => name,
            code => code.name(),
        }
    }

    /// What is at fault: a [`Code::Verbatim`] name, a [`Code::Label`], or the format of a file.
    pub fn argument_code(&self) -> &Code {
        &self.0.argument
    }

    /// What was expected.
    pub fn expected(&self) -> &Code {
        &self.0.expected
    }

    /// What came instead.
    pub fn found(&self) -> &Code {
        &self.0.found
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

// The bindings never print an error: no word of it is in the page's module.
impl Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Details {
            argument,
            expected,
            found,
            ..
        } = &*self.0;
        write!(f, "{argument}: expected {expected}, found {found}")
    }
}

impl core::error::Error for Error {}
