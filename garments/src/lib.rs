//! Draws garments for the networks to learn: images of 28 x 28 bytes, as Fashion-MNIST has them.
//!
//! [`wardrobe`] makes photographs of clothing that nobody has worn, [`augment`] other views of an image,
//! [`sketch`] what people draw with a pen in ten seconds. [`TrainingSet`] puts an epoch together of such
//! images. [`Dice`] make all choices, so that a seed names an image.
//!
//! A boot of the wardrobe, the same one flat, and a sketch of another, a character for two pixels:
//! ```
//! use garments::{Dice, augment, sketch, wardrobe};
//!
//! let boot = wardrobe::draw(9, &mut Dice::new(1, 1));
//! let flat = augment::flat(&boot, &mut Dice::new(1, 3));
//! let drawn = sketch::draw(9, &mut Dice::new(1, 10));
//!
//! let mut picture = String::new();
//! for upper in (0..784).step_by(56) {
//!     picture.push('\n');
//!     for image in [&boot, &flat, &drawn] {
//!         let pixel = |place: usize| usize::from(image[place]);
//!         let columns = (upper..).take(28);
//!         let brightness = columns.map(|place| (pixel(place) + pixel(place + 28)) / 103);
//!         picture.extend(brightness.map(|shade| [' ', '.', ':', '+', '@'][shade]));
//!     }
//!     picture.truncate(picture.trim_end().len());
//! }
//! # // Other processors may round otherwise.
//! # if cfg!(not(target_arch = "x86_64")) { return; }
//! assert_eq!(picture, "
//!                 ........                   :::::::::::
//!                @+++++++++@                :@@@@@@@@@@@   ..
//!                @+++++++++@                 @@@@@@@@@@@  +@@+........::.
//!                @+++++++++@                 @@@@@@@@@@@  .@@++++++:::+@:
//!                @++++.:+++@                 @@@@@@@@@@@:  ++:::::::::++
//!               .@++++++++++.               @@@@@@@@@@@@@  ++:::::::::++
//!               @++++++++++++              :@@@@@@@@@@@@@  ++::::::::::++
//!              +++++++++++++@              @@@@@@@@@@@@@@: :@:::::::::::++:....
//!             ++++++++++++++++           :@@@@@@@@@@@@@@@@ :@:::::::::::::::+++++++:
//!          .:++++++++++++++++@        ::@@@@@@@@@@@@@@@@@@ .@::::::::::::::::::::::++
//!     ::++++++++++++++++++++++   ::@@@@@@@@@@@@@@@@@@@@@@@  +:......................::
//! .@+++++++++++++++@@+:+@+++@+@@@@@@@@@@@@@@@@@@@@:@@@@@@@  ++:::++++++++++++++++++++:
//! @@@@++@@@@@@@+::.     @@@@@:@@@@@@@@@@@@@@@:::   :@@@@@@  ...........
//!    .......                    :::::::::           :::::");
//! ```
//! `cargo run --package garments --example sheet -- sheet.png` draws some of all ten kinds.

mod dice;
mod training_set;

pub mod augment;
pub mod sketch;
pub mod wardrobe;

pub use dice::Dice;
pub use training_set::{Extras, TrainingSet};
