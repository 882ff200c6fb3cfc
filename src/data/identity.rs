//! What data are known by: a checksum of their content, however they are named or packed.

use alloc::string::String;
use core::fmt::{self, Display};

use xxhash_rust::xxh64::Xxh64;

/// The checksum (XXH64) of labelled images: of all pixels, and then of all labels. It tells sets apart
/// that were not made to deceive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Id(pub u64);

impl Id {
    /// The sixteen digits, to base 16, that stand for it in files and on the page.
    pub fn digits(self) -> String {
        (0..16)
            .rev()
            .filter_map(|place| char::from_digit((self.0 >> (4 * place)) as u32 & 15, 16))
            .collect()
    }
}

impl Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.digits())
    }
}

/// An [`Id`] in the making, of bytes that need not be at hand at once.
pub struct Hasher(Xxh64);

impl Hasher {
    /// Nothing seen yet.
    #[expect(clippy::new_without_default, reason = "there is one way to begin")]
    pub fn new() -> Self {
        Self(Xxh64::new(0))
    }

    /// Takes in the next bytes; where one piece ends and the next begins does not matter.
    pub fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// The checksum of all bytes.
    pub fn finish(&self) -> Id {
        Id(self.0.digest())
    }
}
