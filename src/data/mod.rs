//! Labelled images: the IDX format, identity by content, the class names and the order of batches.

pub mod dataset;
pub mod identity;
pub mod idx;
pub mod loader;

pub use dataset::Dataset;
pub use identity::Id;
pub use loader::{Loader, Position};

/// Height and width of an image.
pub const IMAGE_SIDE: usize = 28;

/// Pixels of an image, `IMAGE_SIDE * IMAGE_SIDE`.
pub const PIXELS: usize = IMAGE_SIDE * IMAGE_SIDE;

/// Names of the classes, by label.
pub const CLASS_NAMES: [&str; 10] = [
    "T-shirt/top",
    "Trouser",
    "Pullover",
    "Dress",
    "Coat",
    "Sandal",
    "Shirt",
    "Sneaker",
    "Bag",
    "Ankle boot",
];
