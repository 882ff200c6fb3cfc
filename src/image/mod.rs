//! Pictures: drawings and photos made ready for the network, one filter or pooling at work on one
//! map, colour maps and atlases of tiles.
//!
//! The way from a picture to the network's input is a sequence of pure stages over a [`GreyImage`];
//! [`prepare_drawing`] and [`prepare_photo`] are the two sequences.

pub mod atlas;
pub mod color;
pub mod drawing;
mod feature_map;
mod filter;
mod grey;
pub mod photo;
pub mod stages;

pub use atlas::{Atlas, filters_atlas, range, tile_atlas};
pub use color::ColorMap;
pub use drawing::prepare_drawing;
pub use feature_map::{FeatureMap, PoolWindow, Pooling};
pub use filter::{Filter, Terms};
pub use grey::GreyImage;
pub use photo::prepare_photo;
