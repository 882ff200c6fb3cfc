//! Draws garments for the networks to learn.

mod augment;
mod lessons;
mod sketch;
mod wardrobe;

pub use lessons::{Extras, Lessons};
pub use wardrobe::garments;
