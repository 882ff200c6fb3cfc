//! What a network answers for many images: not one number for all of them, but every probability.
//!
//! | to | see |
//! | --- | --- |
//! | know what it says of each image, and how wrong that is | [`answers`](answers()) |
//! | move, turn or shrink a garment, or put noise on it | [`changed`](changed()) |
//! | know what it decides for, and whether it could decide | [`choices`](choices()) |
//! | know what it takes for what | [`Report`] |
//! | hide a part of an image | [`occlusion`](occlusion()) |
//! | know what excites a filter, of many images or of all that could be | [`excitement`](excitement()), [`ascend`] |
//!
//! This is a package of its own because only some chapters of the page need it, in workers of its own.
#![no_std]

extern crate alloc;
// A library for a hosted target needs a panic handler, which std brings.
#[cfg(not(target_os = "none"))]
extern crate std;

mod answers;
mod ascent;
#[cfg(all(target_arch = "wasm32", target_os = "unknown"))]
pub mod bindings;
mod changes;
mod choices;
mod excitement;
mod front;
mod occlusion;
mod report;

pub use answers::{Answers, answers};
pub use ascent::{STEPS, ascend, noise};
pub use changes::{Change, changed};
pub use choices::{Choices, choices};
pub use excitement::{Excitement, excitement};
pub use front::Front;
pub use occlusion::{Patch, occlusion};
pub use patchwork::{Code, Error, Result};
pub use report::Report;
