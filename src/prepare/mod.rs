//! Drawings and photos made ready for the network.
//!
//! The way from a picture to the network's input is a sequence of pure stages over a [`GreyImage`];
//! [`drawing_stages`] and [`photo_stages`] are the two sequences.

pub mod drawing;
pub mod fill;
mod grey;
pub mod photo;
mod preparation;
pub mod stages;

pub use drawing::{DRAWING_STAGES, drawing_stages, prepare_drawing};
pub use grey::GreyImage;
pub use photo::{PHOTO_STAGES, photo_stages, prepare_photo};
pub use preparation::Preparation;
