//! What the chapters show: one filter or pooling at work on one map, colour maps and atlases of tiles.

pub mod atlas;
pub mod color;
mod feature_map;
mod filter;

pub use atlas::{Atlas, Scale, range, tile_atlas};
pub use color::ColorMap;
pub use feature_map::{FeatureMap, PoolWindow, Pooling};
pub use filter::{Filter, Terms};
