//! Pictures: drawings and photos made ready for the network, one filter or pooling at work on one
//! map, colour maps and atlases of tiles.
//!
//! The way from a picture to the network's input is a sequence of pure stages over a [`GreyImage`];
//! [`drawing_stages`] and [`photo_stages`] are the two sequences.

pub mod atlas;
pub mod color;
pub mod drawing;
mod feature_map;
pub mod fill;
mod filter;
mod grey;
pub mod photo;
mod preparation;
pub mod stages;

pub use atlas::{Atlas, range, tile_atlas};
pub use color::ColorMap;
pub use drawing::{DRAWING_STAGES, drawing_stages, prepare_drawing};
pub use feature_map::{FeatureMap, PoolWindow, Pooling};
pub use filter::{Filter, Terms};
pub use grey::GreyImage;
pub use photo::{PHOTO_STAGES, photo_stages, prepare_photo};
pub use preparation::Preparation;
