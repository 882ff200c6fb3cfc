//! The project's commands, as a library so that they can be tested.

mod augment;
pub mod bench;
pub mod build;
pub mod bundle;
pub mod data;
mod lessons;
pub mod npm;
pub mod project;
pub mod serve;
mod sketch;
pub mod sync;
pub mod test;
pub mod tools;
pub mod train;
mod wardrobe;
