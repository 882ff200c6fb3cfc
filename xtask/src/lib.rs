//! The project's commands, as a library so that they can be tested.

pub mod accuracy;
pub mod apt;
pub mod audit;
pub mod bench;
pub mod build;
pub mod bundle;
pub mod data;
pub mod licences;
pub mod npm;
pub mod offline;
mod people;
pub mod project;
pub mod rule;
pub mod serve;
pub mod single;
pub mod sync;
pub mod test;
pub mod tools;
pub mod train;
